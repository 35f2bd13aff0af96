import { Minor, shareOf } from '../basics/money';
import { AgedItem } from '../aging/aging';
import { Policy } from '../policy/policy';
import { Account, freeOf, isOverdue } from './account';
import { tailLimit } from './sizes';
import { PositionItem } from './types';

/** The account's items with what holds them. */
export function makeItems(account: Account): PositionItem[] {
  const isTail = tailTest(account);
  const { disputed, promised, planned } = account.holds;
  return account.items.map((aged, i) => ({
    aged,
    disputedMinor: disputed[i] ?? 0,
    promisedMinor: promised[i] ?? 0,
    plannedMinor: planned[i] ?? 0,
    isTail: isTail(aged),
    suspectedRetention: isSuspectedRetention(aged, account.policy),
  }));
}

/** The oldest overdue item of which something is neither held nor a tail nor suspected retention; null when there is none. */
export function findLeading(account: Account, items: readonly PositionItem[]): PositionItem | null {
  // Items stand oldest first.
  for (let i = 0; i < items.length; i += 1) {
    const item = items[i];
    if (!item || !isOverdue(item.aged)) continue;
    if (!item.isTail && !item.suspectedRetention && freeOf(account, i) > 0) return item;
  }
  return null;
}

/** Tails (尾差): overdue items under 500 each, together under 1 % of the overdue; all of them or none. */
function tailTest(account: Account): (aged: AgedItem) => boolean {
  const limit = tailLimit(account.currency, account.policy);
  let together: Minor = 0;
  for (const aged of account.items) if (isOverdue(aged) && aged.item.openMinor < limit) together += aged.item.openMinor;
  const small = together > 0 && together < account.policy.tail.shareBelow * account.sums.overdueMinor;
  return (aged) => small && isOverdue(aged) && aged.item.openMinor < limit;
}

/**
 * An overdue rest of exactly 3, 5 or 10 % of an otherwise paid invoice, where no column says whether it is retention
 * money (质保金): to be asked about before it is chased.
 */
export function isSuspectedRetention(aged: AgedItem, policy: Policy): boolean {
  const { item } = aged;
  if (!isOverdue(aged) || item.facts.retention !== undefined) return false;
  if (item.openMinor <= 0 || item.openMinor >= item.amountMinor) return false;
  return policy.retentionShares.some((share) => shareOf(item.amountMinor, share) === item.openMinor);
}
