import { Currency } from '../basics/money';
import { AgedItem } from '../aging/aging';
import { PaidItem } from '../items/items';
import { Day } from '../basics/day';
import { addLedgerFacts, LedgerFacts, noLedgerFacts } from './facts';

/** The items of one customer in one currency. */
export interface CurrencyItems {
  readonly currency: Currency;
  /** Oldest chase day first, those without a date after them, unapplied money last. */
  readonly items: AgedItem[];
}

/** Everything open of one customer, and what the ledger's rows tell about it. */
export interface CustomerItems {
  readonly customer: string;
  readonly byCurrency: CurrencyItems[];
  readonly ledger: LedgerFacts;
}

/** Aged items by customer and currency, customers in the order in which the ledger first names them. */
export function groupItems(items: readonly AgedItem[]): CustomerItems[] {
  const groups = new Map<string, CustomerItems>();
  for (const aged of items) {
    const { item } = aged;
    let group = groups.get(item.customer);
    if (!group) {
      group = { customer: item.customer, byCurrency: [], ledger: noLedgerFacts() };
      groups.set(item.customer, group);
    }
    itemsOf(group, item.currency).push(aged);
    addLedgerFacts(group.ledger, item.facts);
  }
  for (const group of groups.values()) for (const { items: own } of group.byCurrency) own.sort(oldestFirst);
  return [...groups.values()];
}

/** What customers have paid by that day, by customer. */
export function groupPaid(paid: readonly PaidItem[], asOf: Day): ReadonlyMap<string, PaidItem[]> {
  const groups = new Map<string, PaidItem[]>();
  for (const item of paid) {
    if (item.paidDay > asOf) continue;
    const group = groups.get(item.customer);
    if (group) group.push(item);
    else groups.set(item.customer, [item]);
  }
  return groups;
}

function itemsOf(group: CustomerItems, currency: Currency): AgedItem[] {
  // One customer has one currency, rarely two: a walk is faster than a map.
  for (const own of group.byCurrency) if (own.currency === currency) return own.items;
  const items: AgedItem[] = [];
  group.byCurrency.push({ currency, items });
  return items;
}

function oldestFirst(a: AgedItem, b: AgedItem): number {
  const rank = rankOf(b) - rankOf(a);
  if (rank !== 0) return rank;
  return a.item.source - b.item.source || a.item.row - b.item.row;
}

/** Higher comes first. */
function rankOf(aged: AgedItem): number {
  if (aged.item.kind === 'unapplied') return -2e9;
  return aged.chaseDays ?? -1e9;
}
