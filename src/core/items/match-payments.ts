import { Day, toIso } from '../basics/day';
import { Minor } from '../basics/money';
import { NOWHERE } from '../basics/notice';
import { Ledger, LedgerEntry } from '../ledger/ledger';
import { Policy } from '../policy/policy';
import { applyReceipts } from './apply-receipts';
import { byCustomer } from './by-customer';
import { itemOf } from './item';
import { Matching, totalsOf } from './matching';
import { noticeOf } from './notices';
import { ItemTotals, OpenItems } from './types';

/**
 * What is open as of the as-of date, and what was paid.
 * A list of invoices states what is open row by row: credits on it stay apart as unapplied and reduce no invoice
 * (design policy, case 3), because the ledger's own keeper has not applied them either. In a list of transactions
 * receipts and credit notes up to as-of pay the document they name, else the oldest due (case 9).
 */
export function matchPayments(ledger: Ledger, _policy: Policy, asOf: Day): OpenItems {
  const matching: Matching = {
    ledger,
    asOf,
    items: [],
    paid: [],
    notices: [],
    totals: new Map(),
    byReference: false,
    firstIn: false,
  };
  const { names, entries } = byCustomer(ledger.entries);
  entries.forEach((entry) => {
    if (!isTransaction(ledger, entry)) takeStated(matching, entry);
  });
  if (ledger.sources.some(({ shape }) => shape === 'transactions'))
    applyReceipts(
      matching,
      ledger.entries.filter((entry) => isTransaction(ledger, entry)),
    );
  noteAsOf(matching, newestOf(ledger));
  for (const item of matching.items) totalsOf(matching, item.currency).usedMinor += item.openMinor;
  return {
    items: matching.items,
    paid: matching.paid,
    totals: totalsOfItems(matching),
    matching: matching.firstIn ? 'first-in-first-out' : matching.byReference ? 'by-reference' : 'by-row',
    names,
    notices: matching.notices,
  };
}

function isTransaction({ sources }: Ledger, { source }: LedgerEntry): boolean {
  return sources[source]?.shape === 'transactions';
}

/** An entry of a list of invoices or balances: open as it states, or as its payment date tells. */
function takeStated(matching: Matching, entry: LedgerEntry): void {
  const { ledger, asOf } = matching;
  const open = openAt(entry, ledger.canReplay, asOf);
  if (entry.paidDay !== null && entry.paidDay <= asOf) notePaid(matching, entry, entry.paidDay);
  if (ledger.canReplay && entry.invoiceDay !== null && entry.invoiceDay > asOf) {
    if (entry.openMinor !== 0) totalsOf(matching, entry.currency).afterAsOfMinor += entry.openMinor;
    return;
  }
  if (open !== entry.openMinor) totalsOf(matching, entry.currency).settledMinor += entry.openMinor - open;
  if (open !== 0) matching.items.push(itemOf(entry, open));
}

/** Open on that day: nothing when closed or paid by then, all of it when it was paid later, else what the row states. */
function openAt(entry: LedgerEntry, canReplay: boolean, asOf: Day): Minor {
  const { paidDay } = entry;
  if (canReplay && paidDay !== null) return paidDay <= asOf ? 0 : entry.amountMinor;
  return entry.closed ? 0 : entry.openMinor;
}

function notePaid(matching: Matching, entry: LedgerEntry, paidDay: Day): void {
  if (entry.amountMinor <= 0) return;
  matching.paid.push({
    customer: entry.customer,
    currency: entry.currency,
    amountMinor: entry.amountMinor,
    invoiceDay: entry.invoiceDay,
    dueDay: entry.dueDay,
    paidDay,
  });
}

/** Says whether the past was restored or cannot be, when as-of lies before what the ledger knows. */
function noteAsOf(matching: Matching, newest: Day | null): void {
  const { ledger, asOf } = matching;
  if (newest === null || newest <= asOf) return;
  const values = { asOf: toIso(asOf), newest: toIso(newest) };
  const isBack = isLookBack(ledger, asOf);
  if (!ledger.canReplay) {
    if (isBack) matching.notices.push(noticeOf('back-dating-impossible', NOWHERE, values.newest, values));
    return;
  }
  if (!isBack) return noteAhead(matching);
  matching.notices.push(noticeOf('replayed', NOWHERE, values.asOf, values));
  const undated = ledger.entries.filter((entry) => isPartPaid(ledger, entry)).length;
  if (undated > 0) matching.notices.push(noticeOf('part-payments-undated', NOWHERE, '', { count: String(undated) }));
}

/** The ledger is not newer than as-of: rows dated after it are slips or advance invoices, each worth a look. */
function noteAhead({ ledger, asOf, notices }: Matching): void {
  for (const { source, row, invoiceDay, openMinor } of ledger.entries) {
    if (invoiceDay === null || invoiceDay <= asOf || openMinor === 0) continue;
    const place = { sheet: ledger.sources[source]?.sheet ?? '', row, column: dateColumn(ledger, source) };
    notices.push(noticeOf('invoice-after-as-of', place, toIso(invoiceDay)));
  }
}

function dateColumn(ledger: Ledger, source: number): number {
  return ledger.sources[source]?.columns.find(({ field }) => field === 'invoiceDate')?.column ?? 0;
}

function isPartPaid(ledger: Ledger, entry: LedgerEntry): boolean {
  if (ledger.sources[entry.source]?.shape !== 'invoices' || entry.paidDay !== null) return false;
  return entry.openMinor < entry.amountMinor;
}

/** One or two invoices dated ahead are slips or advance invoices; more of them, or a later receipt, mean that the ledger is newer. */
function isLookBack(ledger: Ledger, asOf: Day): boolean {
  let later = 0;
  for (const { invoiceDay, paidDay, kind } of ledger.entries) {
    if (ledger.canReplay && paidDay !== null && paidDay > asOf) return true;
    if (invoiceDay === null || invoiceDay <= asOf) continue;
    if (kind === 'receipt') return true;
    later += 1;
  }
  return later >= 3 && later * 100 >= ledger.entries.length;
}

/** The last day that the ledger knows of. */
function newestOf({ entries, canReplay }: Ledger): Day | null {
  let newest: Day | null = null;
  for (let i = 0; i < entries.length; i += 1) {
    const entry = entries[i] as LedgerEntry;
    newest = later(newest, entry.invoiceDay);
    if (canReplay) newest = later(newest, entry.paidDay);
  }
  return newest;
}

function later(day: Day | null, other: Day | null): Day | null {
  return day === null || (other !== null && other > day) ? other : day;
}

/** Every currency of the ledger, whether anything is open in it or not. */
function totalsOfItems(matching: Matching): readonly ItemTotals[] {
  for (const { currency } of matching.ledger.totals) totalsOf(matching, currency);
  return [...matching.totals.keys()].sort().map((currency) => ({ currency, ...totalsOf(matching, currency) }));
}
