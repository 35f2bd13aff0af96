export type * from './types';
export { makePositions } from './make-positions';
export { SIGNALS } from './signals';
