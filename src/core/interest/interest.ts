export type * from './types';
export { reckonInterest } from './reckon-interest';
export { keyFigures } from './key-figures';
