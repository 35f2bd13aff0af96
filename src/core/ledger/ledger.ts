export type * from './types';
export { readLedger } from './read-ledger';
export { FIELD_WORDS } from './field-words.table';
