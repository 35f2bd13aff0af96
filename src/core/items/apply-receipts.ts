import { Day } from '../basics/day';
import { Minor } from '../basics/money';
import { LedgerEntry } from '../ledger/ledger';
import { itemOf } from './item';
import { Matching, totalsOf } from './matching';
import { noticeOf } from './notices';

/** A claim and what is left of it while receipts are applied. */
interface Claim {
  readonly entry: LedgerEntry;
  rest: Minor;
  /** Day of the last receipt applied to it. */
  paidDay: Day | null;
}

/** A receipt or credit note and what is left of it, as a positive amount. */
interface Credit {
  readonly entry: LedgerEntry;
  rest: Minor;
}

/** One customer in one currency. */
interface Account {
  readonly claims: Claim[];
  readonly credits: Credit[];
}

/** Applies receipts and credit notes to claims: first to the document they name, then to the oldest due of the customer. */
export function applyReceipts(matching: Matching, entries: readonly LedgerEntry[]): void {
  for (const account of accountsOf(matching, entries)) {
    account.claims.sort(byDue);
    account.credits.sort(byDay);
    if (account.credits.length > 0 && account.claims.length > 0) {
      applyByReference(matching, account);
      applyToOldest(matching, account);
    }
    takeRests(matching, account);
  }
  if (matching.firstIn) {
    const first = entries[0];
    const sheet = matching.ledger.sources[first?.source ?? 0]?.sheet ?? '';
    matching.notices.push(noticeOf('first-in-first-out', { sheet, row: 0, column: 0 }, ''));
  }
}

function accountsOf(matching: Matching, entries: readonly LedgerEntry[]): readonly Account[] {
  const byCustomer = new Map<string, Map<string, Account>>();
  const accounts: Account[] = [];
  for (const entry of entries) {
    if (isLeftOut(matching, entry)) continue;
    let ofCustomer = byCustomer.get(entry.customer);
    if (ofCustomer === undefined) byCustomer.set(entry.customer, (ofCustomer = new Map()));
    let account = ofCustomer.get(entry.currency);
    if (account === undefined) {
      account = { claims: [], credits: [] };
      ofCustomer.set(entry.currency, account);
      accounts.push(account);
    }
    if (entry.openMinor > 0) account.claims.push({ entry, rest: entry.openMinor, paidDay: null });
    else account.credits.push({ entry, rest: -entry.openMinor });
  }
  return accounts;
}

/** Nothing, void, or dated after as-of: the control says which. */
function isLeftOut(matching: Matching, entry: LedgerEntry): boolean {
  if (entry.openMinor === 0) return true;
  if (entry.closed) totalsOf(matching, entry.currency).settledMinor += entry.openMinor;
  else if (entry.invoiceDay !== null && entry.invoiceDay > matching.asOf)
    totalsOf(matching, entry.currency).afterAsOfMinor += entry.openMinor;
  else return false;
  return true;
}

/** A receipt pays the document it names, or the one whose number it carries itself. */
function applyByReference(matching: Matching, { claims, credits }: Account): void {
  const byDocument = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (claim.entry.document === '') continue;
    const known = byDocument.get(claim.entry.document);
    if (known === undefined) byDocument.set(claim.entry.document, [claim]);
    else known.push(claim);
  }
  for (const credit of credits) {
    const { reference, document } = credit.entry;
    const named = byDocument.get(reference === '' ? document : reference);
    if (named === undefined) {
      if (reference !== '') noteUnknown(matching, credit.entry);
      continue;
    }
    matching.byReference = true;
    for (const claim of named) apply(credit, claim);
  }
}

function applyToOldest(matching: Matching, { claims, credits }: Account): void {
  let next = 0;
  for (const credit of credits) {
    while (credit.rest > 0 && next < claims.length) {
      const claim = claims[next];
      if (claim === undefined || claim.rest === 0) {
        next += 1;
        continue;
      }
      apply(credit, claim);
      matching.firstIn = true;
    }
  }
}

function apply(credit: Credit, claim: Claim): void {
  const part = Math.min(credit.rest, claim.rest);
  if (part === 0) return;
  credit.rest -= part;
  claim.rest -= part;
  const day = credit.entry.invoiceDay;
  if (day !== null && (claim.paidDay === null || day > claim.paidDay)) claim.paidDay = day;
}

function takeRests(matching: Matching, { claims, credits }: Account): void {
  for (const { entry, rest, paidDay } of claims) {
    if (rest > 0) matching.items.push(itemOf(entry, rest));
    else if (paidDay !== null) {
      const { customer, currency, amountMinor, invoiceDay, dueDay } = entry;
      matching.paid.push({ customer, currency, amountMinor, invoiceDay, dueDay, paidDay });
    }
  }
  for (const { entry, rest } of credits) if (rest > 0) matching.items.push(itemOf(entry, -rest));
}

function noteUnknown(matching: Matching, entry: LedgerEntry): void {
  const place = { sheet: matching.ledger.sources[entry.source]?.sheet ?? '', row: entry.row, column: 0 };
  matching.notices.push(noticeOf('reference-unknown', place, entry.reference));
}

/** Oldest due first; an opening balance without a date is older than anything, other undated claims come last. */
function byDue(a: Claim, b: Claim): number {
  return dueOf(a.entry) - dueOf(b.entry) || compare(a.entry, b.entry);
}

function dueOf(entry: LedgerEntry): number {
  const day = entry.dueDay ?? entry.invoiceDay;
  if (day !== null) return day;
  return entry.kind === 'opening' ? -1e9 : 1e9;
}

function byDay(a: Credit, b: Credit): number {
  return (a.entry.invoiceDay ?? -1e9) - (b.entry.invoiceDay ?? -1e9) || compare(a.entry, b.entry);
}

/** The same order whatever the order of the rows, as far as the rows differ at all. */
function compare(a: LedgerEntry, b: LedgerEntry): number {
  if (a.invoiceDay !== b.invoiceDay) return (a.invoiceDay ?? 0) - (b.invoiceDay ?? 0);
  if (a.document !== b.document) return a.document < b.document ? -1 : 1;
  return a.amountMinor - b.amountMinor || a.source - b.source || a.row - b.row;
}
