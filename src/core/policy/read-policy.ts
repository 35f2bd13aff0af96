import { Day } from '../basics/day';
import { Notice } from '../basics/notice';
import { SheetCells } from '../cells/cells';
import { areBounds, bucketsFromBounds } from './buckets';
import { DEFAULT_POLICY } from './defaults';
import { Policy } from './types';

/** Key of the policy sheet. */
export const POLICY_SHEET_KEY = 'policy';

export interface PolicyWish {
  readonly basis?: 'due' | 'invoice';
  readonly bounds?: readonly number[];
  readonly json?: unknown;
  readonly jsonName?: string;
}

export interface PolicyReading {
  readonly policy: Policy;
  readonly notices: readonly Notice[];
}

export function readPolicy(_sheets: readonly SheetCells[], wish: PolicyWish, asOf: Day): PolicyReading {
  const bounds = wish.bounds && areBounds(wish.bounds) ? bucketsFromBounds(wish.bounds) : DEFAULT_POLICY.buckets;
  return {
    policy: { ...DEFAULT_POLICY, basis: wish.basis ?? 'due', buckets: bounds, logKeptSince: asOf },
    notices: [],
  };
}
