import { Day } from '../basics/day';
import { Currency, Minor } from '../basics/money';
import { Notice } from '../basics/notice';
import { Field } from '../cells/cells';

/** invoice also stands for debit notes and finance charges; opening: a balance brought forward. */
export type EntryKind = 'invoice' | 'credit-note' | 'receipt' | 'opening';

/** One row of the ledger, read and checked. Amounts are signed: what the customer owes is positive. */
export interface LedgerEntry {
  /** Index into Ledger.sources, and the row in the spreadsheet counted from 1. */
  readonly source: number;
  readonly row: number;
  readonly kind: EntryKind;
  /** The code, else the normalized full name: what makes two rows one customer. */
  readonly customer: string;
  readonly customerName: string;
  /** Document number; empty when there is none. */
  readonly document: string;
  /** The document that a credit note or receipt is for; empty when there is none. */
  readonly reference: string;
  readonly currency: Currency;
  /** Original amount; negative for credit notes and receipts. */
  readonly amountMinor: Minor;
  /** What is open according to the row (balance column, or amount − paid). For shape (b) the amount itself. */
  readonly openMinor: Minor;
  readonly invoiceDay: Day | null;
  /** Agreed due day, deferral not counted; null: needs date. */
  readonly dueDay: Day | null;
  readonly dueFrom: 'column' | 'terms' | 'default-terms' | 'none';
  readonly deferredTo: Day | null;
  /** The day it was paid in full, when the ledger says so. */
  readonly paidDay: Day | null;
  readonly termsDays: number | null;
  /** The row says it is closed (paid, void, draft, flag "not open"), and its open amount does not count. */
  readonly closed: boolean;
  readonly facts: EntryFacts;
}

/** What else the row tells; one shared empty object for rows that tell nothing, so that 100,000 rows stay small. */
export interface EntryFacts {
  readonly contract?: string;
  readonly salesperson?: string;
  readonly contact?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly creditLimitMinor?: Minor;
  readonly customerClass?: string;
  /** Disputed amount; the whole open amount when the row only says "disputed". */
  readonly disputedMinor?: Minor;
  readonly disputeReason?: string;
  readonly promiseDay?: Day;
  readonly promiseMinor?: Minor;
  /** Papers: true present, false the ledger has the column and it is blank; undefined: no such column. */
  readonly hasContract?: boolean;
  readonly hasDeliveryReceipt?: boolean;
  readonly hasInvoiceDelivery?: boolean;
  readonly retention?: boolean;
  readonly settlement?: string;
  readonly billDay?: Day;
  readonly note?: string;
}

/** invoices: a row per invoice. transactions: a row per invoice, credit note and receipt. balances: opening, debit, credit, closing. */
export type LedgerShape = 'invoices' | 'transactions' | 'balances';

/** A column of the ledger and what it was taken for. */
export interface LedgerColumn {
  readonly field: Field;
  /** Counted from 1 in the spreadsheet. */
  readonly column: number;
  readonly heading: string;
  /** 0–1; 1 when the user chose it. */
  readonly confidence: number;
}

/** Where entries were read from. */
export interface LedgerSource {
  readonly sheet: string;
  /** The last row of the heading, counted from 1. */
  readonly headerRow: number;
  readonly shape: LedgerShape;
  readonly columns: readonly LedgerColumn[];
  /** Rows below the heading that are not wholly blank. */
  readonly rows: number;
  readonly hiddenRows: number;
  readonly filtered: boolean;
}

/** The first steps of the control, per currency; all in minor units, each signed. */
export interface LedgerTotals {
  readonly currency: Currency;
  /** What the sheet's own total row says, or null where there is none. */
  readonly statedMinor: Minor | null;
  /** Sum of every readable open-amount cell of body rows, duplicates included. */
  readonly cellsMinor: Minor;
  readonly duplicatesMinor: Minor;
  /** Amounts of rows that were left out (no customer, …), not counting unreadable amounts, which have no value. */
  readonly unreadableMinor: Minor;
}

export interface Ledger {
  readonly sources: readonly LedgerSource[];
  readonly entries: readonly LedgerEntry[];
  readonly totals: readonly LedgerTotals[];
  /** Exact duplicates dropped. */
  readonly duplicates: number;
  /** Rows left out because an amount or the customer could not be read. */
  readonly unreadable: number;
  /** Whether payment dates allow a look at the past. */
  readonly canReplay: boolean;
  readonly notices: readonly Notice[];
}

/** What the user fixed about reading; everything else is found. */
export interface LedgerChoice {
  /** Sheet names; empty: found. */
  readonly sheets: readonly string[];
  /** Field → heading text or column letter; an empty text means "no such column". */
  readonly columns: Readonly<Partial<Record<Field, string>>>;
}
