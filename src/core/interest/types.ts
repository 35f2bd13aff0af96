import { Day } from '../basics/day';
import { Currency, Minor } from '../basics/money';
import { InterestRule } from '../policy/policy';

/** One stretch at one rate. */
export interface InterestSegment {
  readonly from: Day;
  /** Last day counted, included. */
  readonly to: Day;
  readonly days: number;
  readonly ratePerYear: number;
}

/** Overdue interest on one principal, reckoned line by line. Rounded once, at the end, half up. */
export interface InterestReckoning {
  readonly principalMinor: Minor;
  readonly currency: Currency;
  readonly days: number;
  readonly segments: readonly InterestSegment[];
  readonly interestMinor: Minor;
  readonly feeMinor: Minor;
  /** `10,000.00 × 0.05% × 30 = 150.00` */
  readonly formula: string;
  readonly rule: InterestRule;
}
