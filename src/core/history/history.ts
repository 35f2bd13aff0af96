export type * from './types';
export { readHistory } from './read-history';
export type { HistoryInput } from './read-history';
export { openSheet } from './own-sheet';
export type { OwnSheet } from './own-sheet';
export { takenMarker } from './typed';
export { letterNumbersText } from './letter-numbers';
export { CUSTOMER_COLUMNS, LOG_COLUMNS, PLAN_COLUMNS, SNAPSHOT_COLUMNS, SHEET_KEYS } from './columns';
export {
  CAUSES,
  CHANNELS,
  CLASSES,
  CLOSED,
  CUSTOMER_TYPES,
  LETTER_LANGUAGES,
  LETTER_STEPS,
  PLAN_RESULTS,
  YES_NO,
} from './columns';
export type { ColumnDef, PlanResult } from './columns';
