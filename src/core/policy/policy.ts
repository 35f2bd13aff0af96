export type * from './types';
export { DEFAULT_POLICY } from './defaults';
export { ROLE_WORDS } from './ladder';
export { areBounds, boundsOf, bucketsFromBounds } from './buckets';
export { rateAt } from './rates';
export { readPolicy, POLICY_SHEET_KEY } from './read-policy';
export type { PolicyWish, PolicyReading } from './read-policy';
export { POLICY_ENTRIES } from './entries';
export { POLICY_LISTS } from './lists';
export { POLICY_SECTIONS } from './sections';
export { CODE_COLUMN, columnWords, POLICY_COLUMNS, TEXT_ROW_CODE } from './columns';
export { toCell, yesNo } from './show-value';
export { listCellCode, parsePolicyText, policyText, policyTextCodes } from './policy-text';
export { POLICY_TEXT_MARK, POLICY_TEXT_SPLIT } from './policy-text';
export { wrongCells } from './wrong-cells';
export type {
  EntryValue,
  ListColumn,
  ListResult,
  PolicyEntry,
  PolicyList,
  PolicySection,
  SectionCode,
  ValueKind,
  ValueSpec,
} from './entry-types';
