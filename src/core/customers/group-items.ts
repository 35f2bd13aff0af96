import { Day } from '../basics/day';
import { Currency } from '../basics/money';
import { AgedItem } from '../aging/aging';
import { PaidItem } from '../items/items';
import { EntryFacts } from '../ledger/ledger';
import { addLedgerFacts, LedgerFacts, noLedgerFacts } from './facts';

/** The items of one customer in one currency. */
export interface CurrencyItems {
  readonly currency: Currency;
  /** Oldest chase day first, those without a date after them, unapplied money last. */
  items: AgedItem[];
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
  let group: CustomerItems | undefined;
  // Rows that tell nothing share one object: it is looked into once.
  let silent: EntryFacts | null = null;
  for (const aged of items) {
    const { item } = aged;
    if (group === undefined || group.customer !== item.customer) group = groups.get(item.customer);
    if (group === undefined) {
      group = { customer: item.customer, byCurrency: [], ledger: noLedgerFacts() };
      groups.set(item.customer, group);
    }
    itemsOf(group, item.currency).push(aged);
    if (item.facts === silent) continue;
    if (silent === null && Object.keys(item.facts).length === 0) silent = item.facts;
    addLedgerFacts(group.ledger, item.facts);
  }
  const all = [...groups.values()];
  for (const { byCurrency } of all) for (const own of byCurrency) own.items = oldestFirst(own.items);
  return all;
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

/** Sorted by chase day, the ledger's order kept within a day. Numbers sort many times faster than objects by a comparison. */
function oldestFirst(items: AgedItem[]): AgedItem[] {
  const keys = sortKeys(items);
  if (isRising(keys)) return items;
  keys.sort();
  const ordered: AgedItem[] = [];
  for (const key of keys) {
    const aged = items[key - Math.floor(key / items.length) * items.length];
    if (aged !== undefined) ordered.push(aged);
  }
  return ordered;
}

/** One number per item: its place, times the count, plus its index, which the rest of a division gives back. */
function sortKeys(items: readonly AgedItem[]): Float64Array {
  const keys = new Float64Array(items.length);
  let i = 0;
  for (const aged of items) {
    keys[i] = placeOf(aged) * items.length + i;
    i += 1;
  }
  return keys;
}

function isRising(keys: Float64Array): boolean {
  let last = -Infinity;
  for (const key of keys) {
    if (key < last) return false;
    last = key;
  }
  return true;
}

const UNDATED = 1e6;
const MONEY = 2e6;

/** Lower comes first. */
function placeOf(aged: AgedItem): number {
  if (aged.item.kind === 'unapplied') return MONEY;
  return aged.chaseDays === null ? UNDATED : -aged.chaseDays;
}
