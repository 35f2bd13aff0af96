export type * from './types';
export { DEFAULT_POLICY } from './defaults';
export { ROLE_WORDS } from './ladder';
export { areBounds, boundsOf, bucketsFromBounds } from './buckets';
export { rateAt } from './rates';
export { readPolicy, POLICY_SHEET_KEY } from './read-policy';
export type { PolicyWish, PolicyReading } from './read-policy';
export { POLICY_ENTRIES } from './entries';
export type { PolicyEntry, PolicySection } from './entries';
