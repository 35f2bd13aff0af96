import { Currency } from '../basics/money';

/** What stands in a cell. Blank is null. A cell that shows an error (#REF!) is an object, so that it is never taken for text. */
export type CellValue = string | number | boolean | null | CellError;

export interface CellError {
  readonly error: string;
}

/** What the number format of a column, or of a cell, says its numbers are. */
export type FormatClass = 'date' | 'number' | 'text' | 'general';

/** One sheet as a host read it. Values only; a formula cell gives its result. */
export interface SheetCells {
  readonly name: string;
  /** Row and column, counted from 1, at which `rows` begins (a used range need not begin at A1). */
  readonly firstRow: number;
  readonly firstColumn: number;
  /** Rows may have different lengths; a missing cell is blank. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Format class by column of `rows`, from the cells below the headings; missing means general. */
  readonly formats: readonly FormatClass[];
  /** Merged areas that begin in the first 30 rows; row and column counted from 1. */
  readonly merges: readonly {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  }[];
  /** The workbook counts days from 1904. */
  readonly date1904: boolean;
  /** Number of hidden rows (by hand or by a filter) and whether a filter hides some of them. */
  readonly hiddenRows: number;
  readonly filtered: boolean;
  /** The sheet itself is hidden. */
  readonly hidden: boolean;
  /** Key of the sheet when it is one of ours (SheetTable.key); null for the user's sheets. */
  readonly ours: string | null;
  /** Formula cells that carry no result (a file that no spreadsheet has calculated yet); they were read as blank. */
  readonly formulasWithoutValue?: number;
}

/** The meaning a ledger column can have. */
export type Field =
  | 'customer'
  | 'customerCode'
  | 'document'
  | 'documentKind'
  | 'reference'
  | 'direction'
  | 'invoiceDate'
  | 'dueDate'
  | 'terms'
  | 'deferredTo'
  | 'paymentDate'
  | 'amount'
  | 'paid'
  | 'balance'
  | 'debit'
  | 'credit'
  | 'openingBalance'
  | 'closingBalance'
  | 'currency'
  | 'status'
  | 'open'
  | 'disputed'
  | 'disputedAmount'
  | 'disputeReason'
  | 'promiseDate'
  | 'promiseAmount'
  | 'contract'
  | 'salesperson'
  | 'contact'
  | 'phone'
  | 'email'
  | 'creditLimit'
  | 'customerClass'
  | 'deliveryReceipt'
  | 'invoiceDelivery'
  | 'retention'
  | 'settlement'
  | 'billDate'
  | 'summary'
  | 'note'
  | 'daysOverdue'
  | 'bucket';

/** A guess at what a heading means; confidence 0–1, from 0.9 on it is the heading's plain meaning. */
export interface FieldGuess {
  readonly field: Field;
  readonly confidence: number;
  /** Unit that the heading names: "应收(万元)" → 10000, "(分)" → 0.01; 1 when it names none. */
  readonly unit: number;
  /** Currency that the heading names ("USD", "美元"), or null. */
  readonly currency: Currency | null;
}

/** How the dates of one column are written, decided once for the whole column. */
export interface DayReader {
  readonly order: 'year-first' | 'day-first' | 'month-first';
  /** Both day-first and month-first would read every cell: the order is a guess and a notice must say so. */
  readonly ambiguous: boolean;
  readonly date1904: boolean;
  /** Two-digit years below this are 20xx. */
  readonly pivotYear: number;
}

/** How the amounts of one column are written, decided once for the whole column. */
export interface AmountReader {
  readonly decimal: '.' | ',';
  readonly ambiguous: boolean;
  /** Multiplies what stands in the cell: 0.01 for 分, 10000 for 万元. */
  readonly unit: number;
  readonly currency: Currency | null;
}

/**
 * Payment terms as agreed. `Net 30 → after 30 days`, `月结60天 → month end + 60`, `次月25日 → day 25 of the next month`,
 * `30 days end of month → the end of the month that holds invoice day + 30`, `三个月 → the same day three months later`.
 */
export interface Terms {
  readonly kind: 'days' | 'months' | 'month-end-plus' | 'days-then-month-end' | 'day-of-month' | 'on-receipt';
  /** days, month-end-plus, days-then-month-end: number of days. day-of-month: which day (31: the last). */
  readonly days: number;
  /** day-of-month: months after the invoice month. months: number of months. */
  readonly months: number;
}
