import { Day, endOfMonth } from '../basics/day';
import { Minor, shareOf } from '../basics/money';
import { CustomerPosition } from '../customers/customers';
import { Policy, rateAt } from '../policy/policy';

/** The month whose targets are reckoned, and the policy's rates for it. */
export interface TargetMonth {
  readonly rates: Policy['collectionRates'];
  readonly first: Day;
  readonly last: Day;
}

/** What the targets of a month are reckoned by; `month` is its first day. */
export function targetMonth(policy: Policy, month: Day): TargetMonth {
  return { rates: policy.collectionRates, first: month, last: endOfMonth(month) };
}

/**
 * What the month should bring in from each item of a position, in the order of its items; minor units, never negative
 * (design policy §9). Disputed parts and insolvent customers bring nothing. Unapplied money has arrived already, so it
 * is taken off the oldest overdue items first: nobody can collect it twice.
 */
export function expectItems(position: CustomerPosition, month: TargetMonth): Minor[] {
  const { rates } = month;
  const arrived = arrivedMoney(position);
  const promisedShare = promisedShareInMonth(position, month);
  const promisedRate = position.brokenPromises > 0 ? rates.promisedAfterBreak : rates.promised;
  return position.items.map((item, i) => {
    const { openMinor, kind, chaseDay } = item.aged.item;
    const left = openMinor - item.disputedMinor - (arrived === null ? 0 : (arrived[i] ?? 0));
    if (left <= 0 || kind !== 'claim' || position.facts.insolvent) return 0;
    const promisedMinor = Math.min(left, shareOf(item.promisedMinor, promisedShare));
    return shareOf(promisedMinor, promisedRate) + shareOf(left - promisedMinor, rateInMonth(chaseDay, month));
  });
}

/** Rate by the chase day, because an agreed deferral moves the payment; nothing is expected of what falls due later. */
function rateInMonth(due: Day | null, { rates, first, last }: TargetMonth): number {
  if (due === null || due > last) return 0;
  return due >= first ? rates.fallingDue : (rateAt(rates.byDay, first - due) ?? 0);
}

/** Which part (0–1) of the open promises is promised for a day of this month. */
function promisedShareInMonth(position: CustomerPosition, { first, last }: TargetMonth): number {
  let all = 0;
  let inMonth = 0;
  for (const promise of position.promises) {
    if (promise.state !== 'open') continue;
    all += promise.coversMinor;
    if (promise.day >= first && promise.day <= last) inMonth += promise.coversMinor;
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
