export type * from './types';
export { ageItems, bucketOf } from './age-items';
export { NEEDS_DATE, UNAPPLIED } from './types';
