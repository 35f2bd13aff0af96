import { Day, endOfMonth } from '../basics/day';
import { Minor, shareOf } from '../basics/money';
import { CustomerPosition, PositionItem } from '../customers/customers';
import { DayRate, Policy } from '../policy/policy';

/** The rate that holds for a number of days: the last row that begins on or before it. */
export function rateOf(rates: readonly DayRate[], days: number): number {
  let rate = 0;
  for (const row of rates) {
    if (row.fromDay !== null && row.fromDay > days) break;
    rate = row.rate;
  }
  return rate;
}

/**
 * What the month should bring in from each item of a position, in the order of its items; minor units, never negative
 * (design policy §9). Disputed parts and insolvent customers bring nothing. Unapplied money has arrived already, so it
 * is taken off the oldest overdue items first: nobody can collect it twice.
 */
export function expectItems(position: CustomerPosition, policy: Policy, month: Day): Minor[] {
  const expected = position.items.map(() => 0);
  if (position.facts.insolvent) return expected;
  const arrived = arrivedMoney(position);
  const promised = promisedShareInMonth(position, month);
  const promisedRate =
    position.brokenPromises > 0 ? policy.collectionRates.promisedAfterBreak : policy.collectionRates.promised;
  for (const [i, item] of position.items.entries()) {
    const left = item.aged.item.openMinor - item.disputedMinor - (arrived?.[i] ?? 0);
    if (left <= 0 || item.aged.item.kind !== 'claim') continue;
    const promisedMinor = Math.min(left, shareOf(item.promisedMinor, promised));
    expected[i] =
      shareOf(promisedMinor, promisedRate) + shareOf(left - promisedMinor, rateInMonth(item, policy, month));
  }
  return expected;
}

/** Rate by the chase day, because an agreed deferral moves the payment; nothing is expected of what falls due later. */
function rateInMonth(item: PositionItem, policy: Policy, month: Day): number {
  const due = item.aged.item.chaseDay;
  if (due === null || due > endOfMonth(month)) return 0;
  return due >= month ? policy.collectionRates.fallingDue : rateOf(policy.collectionRates.byDay, month - due);
}

/** Which part (0–1) of the open promises is promised for a day of this month. */
function promisedShareInMonth(position: CustomerPosition, month: Day): number {
  let all = 0;
  let inMonth = 0;
  for (const promise of position.promises) {
    if (promise.state !== 'open') continue;
    all += promise.coversMinor;
    if (promise.day >= month && promise.day <= endOfMonth(month)) inMonth += promise.coversMinor;
  }
  return all === 0 ? 0 : inMonth / all;
}

/** Unapplied money laid against the overdue items, oldest first; null when there is none. */
function arrivedMoney(position: CustomerPosition): Minor[] | null {
  if (position.unappliedMinor <= 0) return null;
  const covered = position.items.map(() => 0);
  const order = position.items
    .map((item, i) => ({ i, days: item.aged.days ?? 0, free: item.aged.item.openMinor - item.disputedMinor }))
    .filter((entry) => entry.days > 0 && entry.free > 0)
    .sort((a, b) => b.days - a.days || a.i - b.i);
  let left = position.unappliedMinor;
  for (const entry of order) {
    const used = Math.min(left, entry.free);
    covered[entry.i] = used;
    left -= used;
  }
  return covered;
}

/** Spreads a total over weights so that the parts add up to it exactly: the largest remainders get the odd units. */
export function spreadTotal(total: Minor, weights: readonly Minor[]): Minor[] {
  let sum = 0;
  for (const weight of weights) sum += weight;
  if (sum <= 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = exact.map((part) => Math.floor(part));
  let left = total;
  for (const part of parts) left -= part;
  const order = exact.map((part, i) => ({ i, rest: part - Math.floor(part) }));
  order.sort((a, b) => b.rest - a.rest || a.i - b.i);
  // Float noise may have lifted a part over a whole number: then a unit goes back instead.
  const unit = left < 0 ? -1 : 1;
  for (const { i } of unit < 0 ? order.reverse() : order) {
    if (left === 0) break;
    parts[i] = (parts[i] ?? 0) + unit;
    left -= unit;
  }
  return parts;
}
