import { Day } from '../basics/day';
import { Currency } from '../basics/money';
import { AgedItem } from '../aging/aging';
import { OpenItem, PaidItem } from '../items/items';
import { EntryFacts } from '../ledger/ledger';
import { addLedgerFacts, LedgerFacts, noLedgerFacts } from './facts';

/** The items of one customer in one currency. */
export interface CurrencyItems {
  readonly currency: Currency;
  /** Oldest chase day first, those without a date after them, unapplied money last. */
  items: readonly AgedItem[];
}

/** Everything open of one customer, and what the ledger's rows tell about it. */
export interface CustomerItems {
  readonly customer: string;
  readonly byCurrency: CurrencyItems[];
  readonly ledger: LedgerFacts;
}

/** Customers and their accounts by number while items are counted: lists of numbers are walked faster than objects. */
interface Count {
  readonly groups: CustomerItems[];
  readonly numbers: Map<string, number>;
  /** The customer met last: its items mostly stand together. */
  last: { readonly customer: string; readonly number: number };
  /** By customer: what its last row told. Most rows tell the same, which needs no second look. */
  readonly facts: EntryFacts[];
  /** By customer: the account met last; −1: none yet. */
  readonly lastAccount: number[];
  /** By account: its list, its currency, how many items it has, and the customer's account before it; −1: none. */
  readonly lists: CurrencyItems[];
  readonly currencies: Currency[];
  readonly sizes: number[];
  readonly before: number[];
}

/** Aged items by customer and currency, customers in the order in which the ledger first names them. */
export function groupItems(items: readonly AgedItem[]): CustomerItems[] {
  const count: Count = {
    groups: [],
    numbers: new Map(),
    last: { customer: '', number: -1 },
    facts: [],
    lastAccount: [],
    lists: [],
    currencies: [],
    sizes: [],
    before: [],
  };
  const accounts = new Int32Array(items.length);
  for (let i = 0; i < items.length; i += 1) {
    const aged = items[i];
    if (aged !== undefined) accounts[i] = accountOf(count, aged.item);
  }
  fillLists(count, byAccount(items, accounts, count.sizes));
  return count.groups;
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

/** The number of an item's account; the item is counted in it. */
function accountOf(count: Count, item: OpenItem): number {
  const customer = customerOf(count, item.customer);
  if (count.facts[customer] !== item.facts) {
    count.facts[customer] = item.facts;
    const group = count.groups[customer];
    if (group !== undefined) addLedgerFacts(group.ledger, item.facts);
  }
  let account = count.lastAccount[customer] ?? -1;
  // One customer has one currency, rarely two: a walk is faster than a map.
  while (account >= 0 && count.currencies[account] !== item.currency) account = count.before[account] ?? -1;
  if (account < 0) account = openAccount(count, customer, item.currency);
  count.sizes[account] = (count.sizes[account] ?? 0) + 1;
  return account;
}

function customerOf(count: Count, customer: string): number {
  const { last } = count;
  if (last.number >= 0 && last.customer === customer) return last.number;
  const number = count.numbers.get(customer) ?? openCustomer(count, customer);
  count.last = { customer, number };
  return number;
}

function openCustomer(count: Count, customer: string): number {
  const number = count.groups.push({ customer, byCurrency: [], ledger: noLedgerFacts() }) - 1;
  count.numbers.set(customer, number);
  count.lastAccount.push(-1);
  return number;
}

function openAccount(count: Count, customer: number, currency: Currency): number {
  const list: CurrencyItems = { currency, items: [] };
  count.groups[customer]?.byCurrency.push(list);
  const account = count.lists.push(list) - 1;
  count.currencies.push(currency);
  count.sizes.push(0);
  count.before.push(count.lastAccount[customer] ?? -1);
  count.lastAccount[customer] = account;
  return account;
}

/** The items account by account, each with a number to sort by. */
interface Sorting {
  readonly items: AgedItem[];
  /** The item's place times the count, plus where it stands, which the rest of a division gives back. */
  readonly keys: Float64Array;
}

function byAccount(items: readonly AgedItem[], accounts: Int32Array, sizes: readonly number[]): Sorting {
  const next = new Int32Array(sizes.length);
  for (let account = 1; account < sizes.length; account += 1)
    next[account] = (next[account - 1] ?? 0) + (sizes[account - 1] ?? 0);
  const sorting: Sorting = { items: items.slice(), keys: new Float64Array(items.length) };
  for (let i = 0; i < items.length; i += 1) {
    const aged = items[i];
    const account = accounts[i] ?? 0;
    const at = next[account] ?? 0;
    if (aged === undefined) continue;
    sorting.items[at] = aged;
    sorting.keys[at] = placeOf(aged) * items.length + at;
    next[account] = at + 1;
  }
  return sorting;
}

/** Sorted by chase day, the ledger's order kept within a day. Numbers sort many times faster than objects by a comparison. */
function fillLists({ lists, sizes }: Count, { items, keys }: Sorting): void {
  let from = 0;
  for (let account = 0; account < lists.length; account += 1) {
    const list = lists[account];
    const to = from + (sizes[account] ?? 0);
    if (list !== undefined)
      list.items = isRising(keys, from, to) ? items.slice(from, to) : sorted(items, keys, from, to);
    from = to;
  }
}

function sorted(items: readonly AgedItem[], keys: Float64Array, from: number, to: number): readonly AgedItem[] {
  const own: AgedItem[] = [];
  keys.subarray(from, to).sort();
  for (let at = from; at < to; at += 1) {
    const key = keys[at] ?? 0;
    const aged = items[key - Math.floor(key / items.length) * items.length];
    if (aged !== undefined) own.push(aged);
  }
  return own;
}

function isRising(keys: Float64Array, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1) if ((keys[at] ?? 0) < (keys[at - 1] ?? 0)) return false;
  return true;
}

const UNDATED = 1e6;
const MONEY = 2e6;

/** Lower comes first. */
function placeOf(aged: AgedItem): number {
  if (aged.item.kind === 'unapplied') return MONEY;
  return aged.chaseDays === null ? UNDATED : -aged.chaseDays;
}
