import { Minor, shareOf } from '../basics/money';
import { DayRate } from '../policy/policy';

/*
 * Key figures of collection. Amounts in minor units of one currency; shares as fractions (0.42 for 42 %).
 * null where the figure has no meaning (nothing sold, nothing to collect): a page shows "–", never 0.
 * Names are used loosely in the trade: print the formula beside the figure.
 */

/** What a receivables account went through in a period. */
export interface AccountPeriod {
  readonly beginMinor: Minor;
  /** All credit sales of the period. */
  readonly salesMinor: Minor;
  readonly endMinor: Minor;
  /** The part of the end balance that is not yet overdue. */
  readonly endCurrentMinor: Minor;
}

/** Credit sales of a month and its length in days. */
export interface MonthSales {
  readonly salesMinor: Minor;
  readonly days: number;
}

/** Days sales outstanding = receivables at the end ÷ credit sales of the period × its days. `15,000, 10,000, 30 → 45` */
export function dso(endMinor: Minor, salesMinor: Minor, days: number): number | null {
  return salesMinor > 0 ? (endMinor / salesMinor) * days : null;
}

/** Best possible DSO = receivables not yet overdue ÷ credit sales × days: what is left when everybody pays on time. */
export function bestPossibleDso(currentMinor: Minor, salesMinor: Minor, days: number): number | null {
  return dso(currentMinor, salesMinor, days);
}

/** Average days delinquent = DSO − best possible DSO. `45, 12 → 33` */
export function averageDaysDelinquent(actualDso: number | null, bestDso: number | null): number | null {
  return actualDso === null || bestDso === null ? null : actualDso - bestDso;
}

/**
 * Collection effectiveness = (begin + sales − end) ÷ (begin + sales − end not overdue), sales of the whole period:
 * the share of what could be collected that was. Some use sales ÷ months instead (`ceiByMonth`), which gives less.
 */
export function cei(period: AccountPeriod): number | null {
  return effectiveness(period, period.salesMinor);
}

/** The variant with average monthly sales. `6,200 + 10,890/3, end 6,340, not overdue 3,590 → 0.559`; `cei` gives 0.796 */
export function ceiByMonth(period: AccountPeriod, months: number): number | null {
  return months > 0 ? effectiveness(period, period.salesMinor / months) : null;
}

function effectiveness(period: AccountPeriod, sales: number): number | null {
  const collectable = period.beginMinor + sales - period.endCurrentMinor;
  return collectable > 0 ? (period.beginMinor + sales - period.endMinor) / collectable : null;
}

/**
 * Countback DSO: the receivables use up whole months of sales from the newest back; the last month counts in part
 * (rest ÷ its sales × its days). null when all months known do not use them up. `212 on 100, 80, 70 → 73.7`
 */
export function countbackDso(endMinor: Minor, newestFirst: readonly MonthSales[]): number | null {
  let rest = endMinor;
  let days = 0;
  if (rest <= 0) return 0;
  for (const month of newestFirst) {
    if (month.salesMinor >= rest) return days + (rest / month.salesMinor) * month.days;
    rest -= month.salesMinor;
    days += month.days;
  }
  return null;
}

/** Roll rate (迁徙率) = what stood in a bucket one bucket width ago and now stands in the next ÷ what stood there. */
export function rollRate(beforeMinor: Minor, rolledMinor: Minor): number | null {
  return beforeMinor > 0 ? rolledMinor / beforeMinor : null;
}

/** Recovery rate (回款率) = (begin + sales − end) ÷ (begin + sales). */
export function recoveryRate(period: Pick<AccountPeriod, 'beginMinor' | 'salesMinor' | 'endMinor'>): number | null {
  const collectable = period.beginMinor + period.salesMinor;
  return collectable > 0 ? (collectable - period.endMinor) / collectable : null;
}

/** Overdue ratio = overdue ÷ all claims. Credits stay out of both, so that it never leaves 0–1. */
export function overdueShare(overdueMinor: Minor, claimsMinor: Minor): number | null {
  return claimsMinor > 0 ? overdueMinor / claimsMinor : null;
}

/** A claim that a provision is reckoned on: its original age, not a deferred one. */
export interface ProvisionClaim {
  readonly days: number;
  readonly openMinor: Minor;
}

/** One row of the provision matrix: what stands in this age band and what is set aside for it. */
export interface ProvisionRow {
  readonly fromDay: number | null;
  readonly balanceMinor: Minor;
  readonly rate: number;
  readonly provisionMinor: Minor;
}

/**
 * Provision by matrix (坏账准备; CAS 22, IFRS 9 B5.5.35) = balance of each age band × its rate, rounded half up per
 * band. Empty when the user has filled no rates: a provision is never guessed. Claims younger than the first band are left out.
 */
export function provisionByMatrix(
  claims: readonly ProvisionClaim[],
  rates: readonly DayRate[],
): readonly ProvisionRow[] {
  const balances = rates.map(() => 0);
  for (const claim of claims) {
    const band = bandOf(rates, claim.days);
    if (band >= 0) balances[band] = (balances[band] ?? 0) + claim.openMinor;
  }
  return rates.map(({ fromDay, rate }, i) => {
    const balanceMinor = balances[i] ?? 0;
    return { fromDay, balanceMinor, rate, provisionMinor: shareOf(balanceMinor, rate) };
  });
}

function bandOf(rates: readonly DayRate[], days: number): number {
  let band = -1;
  for (const [i, row] of rates.entries()) {
    if (row.fromDay !== null && row.fromDay > days) break;
    band = i;
  }
  return band;
}
