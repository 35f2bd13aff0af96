import { GENERAL_ENTRIES } from './entries-general';
import { INTEREST_ENTRIES } from './entries-interest';
import { LADDER_ENTRIES, OWNER_ENTRIES } from './entries-ladder';
import { RULE_ENTRIES, TARGET_ENTRIES } from './entries-rules';
import { PolicyEntry } from './entry-types';

/** Every rule with one value: the policy sheet is written, read and checked by this table and by nothing else. */
export const POLICY_ENTRIES: readonly PolicyEntry[] = [
  ...GENERAL_ENTRIES,
  ...LADDER_ENTRIES,
  ...OWNER_ENTRIES,
  ...RULE_ENTRIES,
  ...TARGET_ENTRIES,
  ...INTEREST_ENTRIES,
];
