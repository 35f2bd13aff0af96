import { Day } from '../basics/day';
import { Currency, Minor } from '../basics/money';
import { AgedItem, NEEDS_DATE } from '../aging/aging';
import { CustomerFacts, ContactEntry } from '../history/history';
import { PaidItem } from '../items/items';
import { Policy } from '../policy/policy';

/** Amounts of the items that are held, item by item in the order of the account's items. */
export interface Holds {
  readonly disputed: Minor[];
  readonly promised: Minor[];
  readonly planned: Minor[];
}

/** A customer in one currency while its position is being made. */
export interface Account {
  readonly currency: Currency;
  readonly isMain: boolean;
  readonly items: readonly AgedItem[];
  readonly holds: Holds;
  readonly sums: Sums;
  /** What the customer has paid in this currency by as-of. */
  readonly paid: readonly PaidItem[];
  /** Log rows about this currency, by day. */
  readonly contacts: readonly ContactEntry[];
  readonly facts: CustomerFacts;
  readonly policy: Policy;
  readonly asOf: Day;
}

/** The plain sums of an account's items. */
export interface Sums {
  readonly balanceMinor: Minor;
  readonly notDueMinor: Minor;
  readonly overdueMinor: Minor;
  readonly needsDateMinor: Minor;
  readonly unappliedMinor: Minor;
  readonly bucketsMinor: readonly Minor[];
  readonly oldestDays: number;
}

/** No item held yet. */
export function noHolds(count: number): Holds {
  return { disputed: zeros(count), promised: zeros(count), planned: zeros(count) };
}

/**
 * Balance, buckets and overdue of the items. Overdue for chasing counts from the chase day (a deferral moves it), the
 * buckets from the original due day; "needs date" is what the buckets leave out, so that buckets always tie.
 */
export function sumItems(items: readonly AgedItem[], buckets: number): Sums {
  const sums = {
    balanceMinor: 0,
    notDueMinor: 0,
    overdueMinor: 0,
    needsDateMinor: 0,
    unappliedMinor: 0,
    oldestDays: 0,
  };
  const bucketsMinor = zeros(buckets);
  for (const aged of items) {
    const open = aged.item.openMinor;
    sums.balanceMinor += open;
    if (aged.item.kind === 'unapplied') {
      sums.unappliedMinor -= open;
      continue;
    }
    if (aged.bucket === NEEDS_DATE) sums.needsDateMinor += open;
    else if (aged.bucket >= 0) bucketsMinor[aged.bucket] = (bucketsMinor[aged.bucket] ?? 0) + open;
    if (isOverdue(aged)) {
      sums.overdueMinor += open;
      sums.oldestDays = Math.max(sums.oldestDays, aged.days ?? aged.chaseDays ?? 0);
    } else if (aged.bucket !== NEEDS_DATE) sums.notDueMinor += open;
  }
  return { ...sums, bucketsMinor };
}

/** Owed, and its chase day has passed. */
export function isOverdue(aged: AgedItem): boolean {
  return aged.chaseDays !== null && aged.chaseDays >= 1 && aged.item.kind === 'claim';
}

/** What of an item nothing holds yet; 0 for unapplied money. */
export function freeOf(account: Account, i: number): Minor {
  const aged = account.items[i];
  if (!aged || aged.item.kind !== 'claim') return 0;
  const { disputed, promised, planned } = account.holds;
  return Math.max(0, aged.item.openMinor - (disputed[i] ?? 0) - (promised[i] ?? 0) - (planned[i] ?? 0));
}

/** What of an item is not disputed; 0 for unapplied money. */
export function undisputedOf(account: Account, i: number): Minor {
  const aged = account.items[i];
  if (!aged || aged.item.kind !== 'claim') return 0;
  return Math.max(0, aged.item.openMinor - (account.holds.disputed[i] ?? 0));
}

/** Holds free amounts of the accepted items, oldest first, up to `limitMinor`; returns how much of them is now held. */
export function holdItems(
  account: Account,
  kind: keyof Holds,
  limitMinor: Minor,
  accepts: (aged: AgedItem) => boolean,
): { readonly allMinor: Minor; readonly overdueMinor: Minor } {
  const held = account.holds[kind];
  let all = 0;
  let overdue = 0;
  for (let i = 0; i < account.items.length && all < limitMinor; i += 1) {
    const aged = account.items[i];
    if (!aged || !accepts(aged)) continue;
    const part = Math.min(freeOf(account, i), limitMinor - all);
    held[i] = (held[i] ?? 0) + part;
    all += part;
    if (isOverdue(aged)) overdue += part;
  }
  return { allMinor: all, overdueMinor: overdue };
}

/** How much of the overdue a kind of hold takes. */
export function heldOverdue(account: Account, kind: keyof Holds): Minor {
  const held = account.holds[kind];
  let sum = 0;
  for (let i = 0; i < account.items.length; i += 1) {
    const aged = account.items[i];
    if (aged && isOverdue(aged)) sum += held[i] ?? 0;
  }
  return sum;
}

/** Whether two lists of documents can be about the same debt: one of them names none, or they share one. */
export function sameDocuments(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0 || a.some((document) => names(b, document));
}

/** Whether a list names a document, however it is capitalised or spaced. */
export function names(documents: readonly string[], document: string): boolean {
  const wanted = plainDocument(document);
  return wanted !== '' && documents.some((own) => plainDocument(own) === wanted);
}

function plainDocument(document: string): string {
  return document.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
}

function zeros(count: number): number[] {
  return new Array<number>(count).fill(0);
}
