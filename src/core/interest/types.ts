import { Day } from '../basics/day';
import { Currency, Minor } from '../basics/money';
import { IndexTables, InterestRule } from '../policy/policy';

/** A debt and the rule its overdue interest is reckoned by. */
export interface InterestInput {
  readonly principalMinor: Minor;
  readonly currency: Currency;
  readonly dueDay: Day;
  /** Last day counted: the as-of date or the day of payment. */
  readonly endDay: Day;
  readonly rule: InterestRule;
  /** Rate tables of the policy: `policy.interest`. */
  readonly tables: IndexTables;
}

/** One stretch at one rate. */
export interface InterestSegment {
  readonly from: Day;
  /** Last day counted, included. */
  readonly to: Day;
  readonly days: number;
  readonly ratePerYear: number;
  /** For showing only: the total is rounded once and may differ from the sum of the segments by a minor unit. */
  readonly interestMinor: Minor;
  /** `485,652.75 × 3.45% × 336 / 365 = 15,423.80` */
  readonly formula: string;
}

/** Overdue interest on one principal, reckoned line by line. Rounded once, at the end, half up. */
export interface InterestReckoning {
  readonly principalMinor: Minor;
  readonly currency: Currency;
  readonly days: number;
  readonly segments: readonly InterestSegment[];
  readonly interestMinor: Minor;
  readonly feeMinor: Minor;
  /** `10,000.00 × 0.05% × 30 = 150.00`; several segments: their products added up. */
  readonly formula: string;
  readonly rule: InterestRule;
}
