import { Currency, Minor, toDecimal, toMinor } from '../basics/money';
import { Policy } from '../policy/policy';

/** An amount in base currency, or null when the policy has no rate for its currency: amounts are never compared without one. */
export function toBase(minor: Minor, currency: Currency, policy: Policy): Minor | null {
  if (currency === policy.baseCurrency) return minor;
  const rate = policy.fxRates[currency];
  return rate ? toMinor(toDecimal(minor, currency) * rate, policy.baseCurrency) : null;
}

/** What decides whether a customer is large or small. */
export interface SizeFigures {
  readonly currency: Currency;
  readonly overdueMinor: Minor;
  readonly unappliedMinor: Minor;
}

/**
 * The smallest overdue of the customers that together make the policy's share (80 %) of a currency's overdue.
 * `[60, 25, 10, 5] → 25`; nothing overdue → Infinity.
 */
export function paretoFloor(overdue: readonly Minor[], share: number): Minor {
  const sorted = overdue.filter((minor) => minor > 0).sort((a, b) => b - a);
  const wanted = share * sorted.reduce((sum, minor) => sum + minor, 0);
  let sum = 0;
  for (const minor of sorted) {
    sum += minor;
    if (sum >= wanted) return minor;
  }
  return Infinity;
}

/** overdue ≥ max(100,000, the smallest of those that make 80 %). */
export function isLarge(of: SizeFigures, floorMinor: Minor, policy: Policy): boolean {
  const base = toBase(of.overdueMinor, of.currency, policy);
  return base !== null && base >= policy.largeFromMinor && of.overdueMinor >= floorMinor;
}

/** Something is overdue, but net of unapplied money less than 1,000. */
export function isSmall(of: SizeFigures, policy: Policy): boolean {
  if (of.overdueMinor <= 0) return false;
  const base = toBase(Math.max(0, of.overdueMinor - of.unappliedMinor), of.currency, policy);
  return base !== null && base < policy.smallBelowMinor;
}

/**
 * The limit under which an item may be a tail, in the account's currency. Without a rate the figure itself is taken
 * (500 of whatever): the second test, under 1 % of the overdue, keeps a tail small in any currency.
 */
export function tailLimit(currency: Currency, policy: Policy): Minor {
  const units = toDecimal(policy.tail.itemBelowMinor, policy.baseCurrency);
  const rate = currency === policy.baseCurrency ? 1 : (policy.fxRates[currency] ?? 1);
  return toMinor(units / rate, currency);
}
