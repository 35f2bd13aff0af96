export type * from './types';
export { makePositions } from './make-positions';
export type { PositionsInput } from './make-positions';
export { SIGNALS } from './signals';
export { EMPTY_CUSTOMER } from './facts';
export { isReached, lastReached, lastSentStep, reachedSince, triesSince } from './contacts';
