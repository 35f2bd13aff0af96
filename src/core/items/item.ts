import { Minor } from '../basics/money';
import { LedgerEntry } from '../ledger/ledger';
import { OpenItem } from './types';

/** An entry as an open item with what is open of it; below zero it is money that waits to be applied. */
export function itemOf(entry: LedgerEntry, openMinor: Minor): OpenItem {
  return {
    kind: openMinor < 0 ? 'unapplied' : 'claim',
    source: entry.source,
    row: entry.row,
    customer: entry.customer,
    document: entry.document,
    currency: entry.currency,
    amountMinor: entry.amountMinor,
    openMinor,
    invoiceDay: entry.invoiceDay,
    dueDay: entry.dueDay,
    chaseDay: entry.deferredTo ?? entry.dueDay,
    termsDays: entry.termsDays,
    facts: entry.facts,
  };
}
