export type * from './types';
export { readHistory } from './read-history';
export type { HistoryInput } from './read-history';
export { CUSTOMER_COLUMNS, LOG_COLUMNS, PLAN_COLUMNS, SNAPSHOT_COLUMNS, SHEET_KEYS, CAUSES, CUSTOMER_TYPES } from './columns';
export type { ColumnDef } from './columns';
