import { Minor, shareOf } from '../basics/money';
import { AgedItem } from '../aging/aging';
import { Policy } from '../policy/policy';
import { Account, freeOf, holdsAny, isOverdue } from './account';
import { tailLimit } from './sizes';
import { PositionItem } from './types';

/** The account's items with what holds them. */
export function makeItems(account: Account): PositionItem[] {
  const tailLimitMinor = tailBelow(account);
  const { disputed, promised, planned } = account.holds;
  const held = holdsAny(account.holds);
  const items: PositionItem[] = [];
  for (let i = 0; i < account.items.length; i += 1) {
    const aged = account.items[i];
    if (aged === undefined) continue;
    items.push({
      aged,
      disputedMinor: held ? (disputed[i] ?? 0) : 0,
      promisedMinor: held ? (promised[i] ?? 0) : 0,
      plannedMinor: held ? (planned[i] ?? 0) : 0,
      isTail: aged.item.openMinor < tailLimitMinor && isOverdue(aged),
      suspectedRetention: isSuspectedRetention(aged, account.policy),
    });
  }
  return items;
}

/**
 * The oldest overdue item of which something is neither held nor a tail nor suspected retention; null when there is none.
 * Of several that are equally old the first by document, so that the order of the ledger's rows decides nothing.
 */
export function findLeading(account: Account, items: readonly PositionItem[]): PositionItem | null {
  let leading: PositionItem | null = null;
  // Items stand oldest first.
  for (let i = 0; i < items.length; i += 1) {
    const item = items[i];
    if (!item || !isOverdue(item.aged) || item.isTail || item.suspectedRetention || freeOf(account, i) <= 0) continue;
    if (leading === null) leading = item;
    else if (item.aged.chaseDays !== leading.aged.chaseDays) break;
    else if (item.aged.item.document < leading.aged.item.document) leading = item;
  }
  return leading;
}

/** Tails (尾差): overdue items under 500 each, together under 1 % of the overdue; all of them or none (then the limit is 0). */
function tailBelow(account: Account): Minor {
  const limit = tailLimit(account.currency, account.policy);
  let together: Minor = 0;
  for (const aged of account.items) if (aged.item.openMinor < limit && isOverdue(aged)) together += aged.item.openMinor;
  const small = together > 0 && together < account.policy.tail.shareBelow * account.sums.overdueMinor;
  return small ? limit : 0;
}

/**
 * An overdue rest of exactly 3, 5 or 10 % of an otherwise paid invoice, where no column says whether it is retention
 * money (质保金): to be asked about before it is chased.
 */
export function isSuspectedRetention(aged: AgedItem, policy: Policy): boolean {
  const { item } = aged;
  if (item.openMinor <= 0 || item.openMinor >= item.amountMinor) return false;
  if (!isOverdue(aged) || item.facts.retention !== undefined) return false;
  return policy.retentionShares.some((share) => shareOf(item.amountMinor, share) === item.openMinor);
}
