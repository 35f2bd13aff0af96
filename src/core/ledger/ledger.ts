export type * from './types';
export { readLedger } from './read-ledger';
