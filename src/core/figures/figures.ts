export type * from './types';
export { makeFigures } from './make-figures';
export type { FiguresInput } from './make-figures';
