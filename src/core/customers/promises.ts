import { workdaysBetween } from '../basics/calendar';
import { Day } from '../basics/day';
import { Minor } from '../basics/money';
import { AgedItem } from '../aging/aging';
import { ContactEntry } from '../history/history';
import { isReached } from './contacts';
import { Account, holdItems, isOverdue, names, sameDocuments, undisputedOf } from './account';
import { PromiseFinding, PromiseState } from './types';

/** A promise as the log or the ledger tells it. */
interface Promised {
  readonly day: Day;
  readonly givenOn: Day;
  /** null: everything overdue was promised. */
  readonly amountMinor: Minor | null;
  readonly documents: readonly string[];
  readonly balanceThenMinor: Minor | null;
  readonly logRow: number;
  /** Given while this one stood or after it: what came after is measured against the later one. */
  readonly next: ContactEntry | null;
}

/** What was paid of a promise. */
interface Payment {
  readonly amountMinor: Minor;
  readonly paidMinor: Minor;
  /** Measured against the balance at the time, not estimated from what is still open. */
  readonly measured: boolean;
}

/**
 * Every promise that was judged or still stands, oldest first; open and unchecked ones hold the items they cover.
 * How a promise was kept is measured as balance then − balance now of what existed then. Without a balance then, it is
 * estimated: the promised amount less what is still open of it, or documents paid in full since, whichever says more.
 */
export function findPromises(account: Account): PromiseFinding[] {
  const promised = [...loggedPromises(account), ...ledgerPromises(account)];
  promised.sort((a, b) => a.day - b.day || a.givenOn - b.givenOn || a.logRow - b.logRow);
  return promised.map((promise) => judge(account, promise));
}

function loggedPromises(account: Account): Promised[] {
  let standing: ContactEntry[] = [];
  const past: Promised[] = [];
  for (const entry of account.contacts) {
    if (entry.closed) {
      if (entry.promiseDay === null && tellsOnlyDispute(entry)) continue;
      standing = standing.filter((own) => !sameDocuments(own.promiseDocuments, entry.promiseDocuments));
    } else if (entry.promiseDay !== null) {
      // One that was still open when the customer promised anew is replaced: neither kept nor broken.
      const over = standing.filter((own) => (own.promiseDay ?? own.day) < entry.day);
      past.push(
        ...over
          .filter((own) => sameDocuments(own.promiseDocuments, entry.promiseDocuments))
          .map((own) => toPromised(own, entry)),
      );
      standing = standing.filter((own) => !sameDocuments(own.promiseDocuments, entry.promiseDocuments));
      standing.push(entry);
    }
  }
  return [...past, ...standing.map((own) => toPromised(own, null))];
}

function tellsOnlyDispute(entry: ContactEntry): boolean {
  return entry.disputeMinor !== null || entry.disputeDocuments.length > 0 || entry.disputeReason !== '';
}

function toPromised(entry: ContactEntry, next: ContactEntry | null): Promised {
  return {
    day: entry.promiseDay ?? entry.day,
    givenOn: entry.day,
    amountMinor: entry.promiseMinor,
    documents: entry.promiseDocuments,
    balanceThenMinor: entry.balanceThenMinor,
    logRow: entry.row,
    next,
  };
}

/** Promises in the ledger's own columns, one per day; the log's promise for the same day is the better record of it. */
function ledgerPromises(account: Account): Promised[] {
  const byDay = new Map<Day, { amountMinor: Minor; documents: string[] }>();
  for (const { item } of account.items) {
    const day = item.facts.promiseDay;
    if (day === undefined || item.kind !== 'claim') continue;
    const own = byDay.get(day) ?? { amountMinor: 0, documents: [] };
    own.amountMinor += Math.min(item.openMinor, item.facts.promiseMinor ?? item.openMinor);
    own.documents.push(item.document);
    byDay.set(day, own);
  }
  if (byDay.size === 0) return [];
  const logged = new Set(account.contacts.map((entry) => entry.promiseDay));
  return [...byDay]
    .filter(([day]) => !logged.has(day))
    .map(([day, own]) => ({
      day,
      givenOn: Math.min(day, account.asOf),
      ...own,
      balanceThenMinor: null,
      logRow: 0,
      next: null,
    }));
}

function judge(account: Account, promise: Promised): PromiseFinding {
  const payment = paymentOf(account, promise);
  const { amountMinor, paidMinor } = payment;
  const paidShare = amountMinor > 0 ? Math.min(1, paidMinor / amountMinor) : 1;
  const state = stateOf(account, promise, paidShare, payment.measured);
  const stands = state === 'open' || state === 'check';
  const left = payment.measured ? amountMinor - paidMinor : amountMinor;
  const covers = stands ? holdItems(account, 'promised', Math.max(0, left), covered(promise)).overdueMinor : 0;
  return {
    day: promise.day,
    givenOn: promise.givenOn,
    amountMinor,
    coversMinor: covers,
    state,
    paidShare,
    followedUp: account.contacts.some((entry) => entry.day > promise.day && isFollowUp(entry)),
    logRow: promise.logRow,
  };
}

/** A letter on its way answers nothing; a talk, a visit or an answer does. */
function isFollowUp(entry: ContactEntry): boolean {
  return isReached(entry) || (entry.reached === null && entry.letterStep === null);
}

function stateOf(account: Account, promise: Promised, paidShare: number, measured: boolean): PromiseState {
  const { policy, asOf } = account;
  const kept = paidShare >= policy.promise.keptShare;
  // The money may come early: a promise that was kept covers nothing any more.
  if (kept && measured) return 'kept';
  if (promise.next === null) {
    if (promise.day >= asOf) return 'open';
    if (workdaysBetween(policy.calendar, promise.day, asOf) <= policy.promise.checkWorkdays) return 'check';
  }
  if (kept) return 'kept';
  return paidShare >= policy.promise.partShare ? 'part' : 'broken';
}

/** Named documents, else the overdue, oldest first. */
function covered(promise: Promised): (aged: AgedItem) => boolean {
  if (promise.documents.length === 0) return isOverdue;
  if (promise.logRow > 0) return ({ item }) => names(promise.documents, item.document);
  return ({ item }) => item.facts.promiseDay === promise.day;
}

function paymentOf(account: Account, promise: Promised): Payment {
  const { balanceThenMinor, next } = promise;
  const measured = balanceThenMinor !== null;
  const stillOpen = openOf(account, promise);
  const since = measured
    ? Math.max(0, balanceThenMinor - (next?.balanceThenMinor ?? balanceNow(account, promise.givenOn)))
    : paidSince(account, promise.givenOn);
  const amountMinor = promise.amountMinor ?? stillOpen + since;
  if (measured) return { amountMinor, paidMinor: since, measured };
  const gone = amountMinor - Math.min(amountMinor, stillOpen);
  return { amountMinor, paidMinor: Math.max(gone, Math.min(amountMinor, since)), measured };
}

/**
 * What is still open of the debt that the promise was about: its documents, else what falls due by its day. A promise
 * without an amount means what was overdue when it was given; nothing was yet, then what falls due by its day.
 */
function openOf(account: Account, promise: Promised): Minor {
  if (promise.documents.length > 0) return openWhere(account, promise.givenOn, covered(promise));
  const dueBy = (day: Day) => (aged: AgedItem) => aged.item.chaseDay !== null && aged.item.chaseDay <= day;
  const wasOverdue = promise.amountMinor === null ? openWhere(account, promise.givenOn, dueBy(promise.givenOn - 1)) : 0;
  return wasOverdue > 0 ? wasOverdue : openWhere(account, promise.givenOn, dueBy(promise.day));
}

function openWhere(account: Account, day: Day, accepts: (aged: AgedItem) => boolean): Minor {
  let sum = 0;
  for (let i = 0; i < account.items.length; i += 1) {
    const aged = account.items[i];
    if (aged && existed(aged, day) && accepts(aged)) sum += undisputedOf(account, i);
  }
  return sum;
}

/** Today's balance of what existed on that day: invoices written since then are no sign of a broken promise. */
function balanceNow(account: Account, day: Day): Minor {
  let sum = 0;
  for (const aged of account.items)
    if (aged.item.kind === 'unapplied' || existed(aged, day)) sum += aged.item.openMinor;
  return sum;
}

function paidSince(account: Account, day: Day): Minor {
  let sum = 0;
  for (const item of account.paid) if (item.paidDay >= day) sum += item.amountMinor;
  return sum;
}

function existed(aged: AgedItem, day: Day): boolean {
  return aged.item.invoiceDay === null || aged.item.invoiceDay <= day;
}
