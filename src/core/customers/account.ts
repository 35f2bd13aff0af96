import { Day } from '../basics/day';
import { Currency, Minor, toDecimal, toMinor } from '../basics/money';
import { AgedItem } from '../aging/aging';
import { CustomerFacts, ContactEntry } from '../history/history';
import { PaidItem } from '../items/items';
import { Policy } from '../policy/policy';

/** Amounts of the items that are held, item by item in the order of the account's items; empty while nothing is. */
export interface Holds {
  disputed: Minor[];
  promised: Minor[];
  planned: Minor[];
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
export function noHolds(): Holds {
  return { disputed: [], promised: [], planned: [] };
}

/** Whether an account holds anything: most do not, and their items need no look. */
export function holdsAny({ disputed, promised, planned }: Holds): boolean {
  return disputed.length + promised.length + planned.length > 0;
}

/** Holds part of one item, beside what is held of it already. */
export function holdPart(account: Account, kind: keyof Holds, i: number, part: Minor): void {
  if (account.holds[kind].length === 0) account.holds[kind] = zeros(account.items.length);
  const held = account.holds[kind];
  held[i] = (held[i] ?? 0) + part;
}

/**
 * Balance, buckets and overdue of the items. Overdue for chasing counts from the chase day (a deferral moves it), the
 * buckets from the original due day (or the invoice day, as the policy says); "needs date" is what the buckets leave out, so
 * that buckets always tie.
 */
export function sumItems(items: readonly AgedItem[], buckets: number): Sums {
  const bucketsMinor = zeros(buckets);
  let needsDateMinor = 0;
  let unappliedMinor = 0;
  let overdueMinor = 0;
  let notDueMinor = 0;
  let claimsMinor = 0;
  let oldestDays = 0;
  for (const aged of items) {
    const open = aged.item.openMinor;
    if (aged.item.kind === 'unapplied') {
      unappliedMinor -= open;
      continue;
    }
    claimsMinor += open;
    const undated = aged.bucket < 0;
    if (undated) needsDateMinor += open;
    else bucketsMinor[aged.bucket] = (bucketsMinor[aged.bucket] ?? 0) + open;
    if (isOverdue(aged)) {
      overdueMinor += open;
      oldestDays = Math.max(oldestDays, aged.days ?? aged.chaseDays ?? 0);
    } else if (aged.chaseDays !== null || !undated) notDueMinor += open;
  }
  const balanceMinor = claimsMinor - unappliedMinor;
  return { balanceMinor, notDueMinor, overdueMinor, needsDateMinor, unappliedMinor, bucketsMinor, oldestDays };
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
  let all = 0;
  let overdue = 0;
  for (let i = 0; i < account.items.length && all < limitMinor; i += 1) {
    const aged = account.items[i];
    if (!aged || !accepts(aged)) continue;
    const part = Math.min(freeOf(account, i), limitMinor - all);
    if (part <= 0) continue;
    holdPart(account, kind, i, part);
    all += part;
    if (isOverdue(aged)) overdue += part;
  }
  return { allMinor: all, overdueMinor: overdue };
}

/** How much of the overdue a kind of hold takes. */
export function heldOverdue(account: Account, kind: keyof Holds): Minor {
  const held = account.holds[kind];
  if (held.length === 0) return 0;
  let sum = 0;
  for (let i = 0; i < account.items.length; i += 1) {
    const aged = account.items[i];
    if (aged && isOverdue(aged)) sum += held[i] ?? 0;
  }
  return sum;
}

/** An amount of the customer sheet, which is read in the base currency's minor units, in the account's: the figure stays. */
export function inUnitsOf(account: Account, minor: Minor): Minor {
  const { baseCurrency } = account.policy;
  return account.currency === baseCurrency ? minor : toMinor(toDecimal(minor, baseCurrency), account.currency);
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
