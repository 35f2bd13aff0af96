import { Day } from '../basics/day';
import { Currency, Minor } from '../basics/money';
import { Notice } from '../basics/notice';
import { EntryFacts } from '../ledger/ledger';

/** Something open as of the as-of date: an unpaid rest (positive) or money and credit notes not yet applied (negative). */
export interface OpenItem {
  /** claim: owed. unapplied: receipt or credit note that no invoice has used up, always negative. */
  readonly kind: 'claim' | 'unapplied';
  readonly source: number;
  readonly row: number;
  readonly customer: string;
  readonly document: string;
  readonly currency: Currency;
  /** Original amount of the document. */
  readonly amountMinor: Minor;
  /** Open as of the as-of date, signed. */
  readonly openMinor: Minor;
  readonly invoiceDay: Day | null;
  /** Agreed due day; null: needs date. */
  readonly dueDay: Day | null;
  /** Due day for chasing: the deferral where one was agreed, else dueDay. */
  readonly chaseDay: Day | null;
  readonly termsDays: number | null;
  readonly facts: EntryFacts;
}

/** A document that was paid, for payment habits. */
export interface PaidItem {
  readonly customer: string;
  readonly currency: Currency;
  readonly amountMinor: Minor;
  readonly invoiceDay: Day | null;
  readonly dueDay: Day | null;
  readonly paidDay: Day;
}

/** Steps between the ledger's cells and the open items, per currency. */
export interface ItemTotals {
  readonly currency: Currency;
  /** Open amounts of entries that were paid by the as-of date although the row states them (replay), or reappear: signed. */
  readonly settledMinor: Minor;
  /** Amounts dated after the as-of date, left out when the past is replayed. */
  readonly afterAsOfMinor: Minor;
  /** What is left: equals the sum of the open items. */
  readonly usedMinor: Minor;
}

export interface OpenItems {
  /** Those of a customer side by side, customers in the order in which the ledger first names them. */
  readonly items: readonly OpenItem[];
  readonly paid: readonly PaidItem[];
  readonly totals: readonly ItemTotals[];
  /** How receipts found their invoices, for printing: by-row, by-reference, first-in-first-out. */
  readonly matching: 'by-row' | 'by-reference' | 'first-in-first-out';
  /** Display name, and facts first seen, by customer. */
  readonly names: Readonly<Record<string, string>>;
  readonly notices: readonly Notice[];
}
