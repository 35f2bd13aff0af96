export type * from './types';
export { makeFigures } from './make-figures';
