import { Day, toIso } from '../basics/day';
import { Currency, Minor } from '../basics/money';
import { Notice, Place } from '../basics/notice';
import { CellValue, Field, isBlank, readDay, Terms } from '../cells/cells';
import { Policy } from '../policy/policy';
import { Columns } from './columns';
import { CustomerBook, CustomerRef } from './customer-book';
import { StatusMeaning } from './kinds';
import { Layout } from './layout';
import { LedgerNoticeCode } from './notices.table';
import { noticeOf, NoticeValues, showCell } from './notices';
import { Profiles } from './profiles';
import { EntryFacts, EntryKind, LedgerEntry } from './types';

/** Sums of one currency while rows are read. */
export interface RunningTotals {
  cellsMinor: Minor;
  duplicatesMinor: Minor;
  unreadableMinor: Minor;
}

/** What all sheets of a ledger give together, while it is read. */
export interface Draft {
  readonly policy: Policy;
  readonly asOf: Day;
  readonly entries: LedgerEntry[];
  readonly notices: Notice[];
  readonly totals: Map<Currency, RunningTotals>;
  readonly book: CustomerBook;
  /** Sheet of each source. */
  readonly sheetNames: string[];
  /** What currency cells name, each text looked at once. */
  readonly currencies: Map<string, Currency | null>;
  unreadable: number;
}

/** Sums of one currency of a sheet, which total rows are compared with. */
export interface SheetSum {
  minor: Minor;
  /** Since the last total or group heading. */
  groupMinor: Minor;
  groupRows: number;
}

/** A total row as it was met. */
export interface TotalRow {
  readonly r: number;
  readonly minor: Minor;
  /** The currency that the row or its label names, else the sheet's. */
  readonly currency: Currency;
  readonly isNamed: boolean;
  readonly isSub: boolean;
  /** Entries of the sheet above it. */
  readonly above: number;
}

/** A column that says whether a row is open, and what its texts mean, each looked at once. */
export interface StatusColumn {
  /** Within the row; −1: there is none. */
  readonly index: number;
  readonly isFlag: boolean;
  readonly known: Map<string, StatusMeaning | null>;
}

/** One sheet while its rows are read. */
export interface SheetReading {
  readonly draft: Draft;
  readonly layout: Layout;
  readonly columns: Columns;
  readonly source: number;
  /** Currency of rows that name none. */
  readonly currency: Currency;
  /** The currency column names more than one currency. */
  readonly mixed: boolean;
  /** Names stand only on the first row of a group. */
  readonly grouped: boolean;
  /** 1: credit notes (receipts) carry positive numbers and are turned; −1: they carry their sign. */
  readonly creditSign: 1 | -1;
  readonly receiptSign: 1 | -1;
  /** Terms agree with the due dates, where both are known. */
  readonly termsHold: boolean;
  /** Columns that only say "cancelled" or "submitted"; −1 for none. */
  readonly cancelledAt: number;
  readonly submittedAt: number;
  /** Kind of rows that name none: the whole sheet may be a list of credit notes. */
  readonly defaultKind: EntryKind | null;
  /** Columns in which the label of a total may stand: those before this index. */
  readonly labelEnd: number;
  readonly profiles: Profiles;
  /**
   * By profile, as soon as a row of it has been read: the customer (null: nobody) with its key and name, and the facts with
   * their currency. Lists side by side stay in the processor's memory, where thousands of customers would not.
   */
  readonly customers: (CustomerRef | null | undefined)[];
  readonly keys: (string | undefined)[];
  readonly names: (string | undefined)[];
  readonly facts: (EntryFacts | undefined)[];
  readonly factCurrencies: (Currency | undefined)[];
  /** The column that says in words how a row stands, and the one that answers yes or no. */
  readonly status: StatusColumn;
  readonly flag: StatusColumn;
  readonly kinds: Map<string, EntryKind | null>;
  readonly terms: Map<string, Terms | null>;
  readonly labels: Map<string, boolean>;
  readonly totalRows: TotalRow[];
  /** Customers whose opening balance has been read, and their running balances (detail ledgers only). */
  readonly opened: Set<string>;
  readonly running: Map<string, Minor>;
  current: CustomerRef | null;
  /** A row without a currency has been met and told of. */
  currencyFilled: boolean;
  rows: number;
  blanks: number;
  readonly sums: Map<Currency, SheetSum>;
  entries: number;
}

/** What a row says of its customer, as a number. */
export function profileOf({ profiles, layout }: SheetReading, r: number): number {
  return profiles.ofRow[r - layout.heading.body] ?? 0;
}

/** Raw cell of a column (`at.document`); null where the sheet has no such column. */
export function cellOf(row: readonly CellValue[], index: number): CellValue {
  return index < 0 ? null : (row[index] ?? null);
}

/** Whether a column's cell (`at.document`) holds anything. */
export function isGiven(row: readonly CellValue[], index: number): boolean {
  if (index < 0) return false;
  const cell = row[index];
  return cell !== undefined && !isBlank(cell);
}

/** Where a field of a row stands. */
export function placeOf(reading: SheetReading, r: number, field: Field | null): Place {
  const { sheet, at } = reading.layout;
  const index = field === null ? -1 : at[field];
  return { sheet: sheet.name, row: sheet.firstRow + r, column: index < 0 ? 0 : sheet.firstColumn + index };
}

/** Notes something odd in a field of a row. */
export function remark(reading: SheetReading, code: LedgerNoticeCode, at: Spot, values?: NoticeValues): void {
  const row = reading.layout.sheet.rows[at.r];
  const index = at.field === null ? -1 : reading.layout.at[at.field];
  const found = at.found ?? (index < 0 ? '' : shownIn(reading, at.field, row?.[index]));
  reading.draft.notices.push(noticeOf(code, placeOf(reading, at.r, at.field), found, values));
}

/** A cell as people see it: a serial number of a date column is a date. */
function shownIn({ columns }: SheetReading, field: Field | null, cell: CellValue | undefined): string {
  const column = field === null ? undefined : columns.days[field];
  if (column === undefined || typeof cell !== 'number') return showCell(cell);
  const day = readDay(cell, column.reader);
  return day === null || Number.isNaN(day) ? showCell(cell) : toIso(day);
}

/** A spot for a remark: row index, field, and what to show instead of the cell. */
export interface Spot {
  readonly r: number;
  readonly field: Field | null;
  readonly found?: string;
}

/** Running totals of a currency. */
export function totalsOf(draft: Draft, currency: Currency): RunningTotals {
  let totals = draft.totals.get(currency);
  if (totals === undefined) {
    totals = { cellsMinor: 0, duplicatesMinor: 0, unreadableMinor: 0 };
    draft.totals.set(currency, totals);
  }
  return totals;
}

/** Sums of a currency on this sheet. */
export function sumOf(reading: SheetReading, currency: Currency): SheetSum {
  let sum = reading.sums.get(currency);
  if (sum === undefined) {
    sum = { minor: 0, groupMinor: 0, groupRows: 0 };
    reading.sums.set(currency, sum);
  }
  return sum;
}

/** Adds an open amount to the sums of its currency. */
export function addToSum(reading: SheetReading, minor: Minor, currency: Currency): void {
  const sum = sumOf(reading, currency);
  sum.minor += minor;
  sum.groupMinor += minor;
  sum.groupRows += 1;
}

/** A total or a group heading: what follows is another group. */
export function beginGroup(reading: SheetReading): void {
  for (const sum of reading.sums.values()) {
    sum.groupMinor = 0;
    sum.groupRows = 0;
  }
}

/** What stands in a row, for a notice about the whole row. */
export function showRow(row: readonly CellValue[]): string {
  const shown: string[] = [];
  for (const cell of row) {
    const text = showCell(cell).trim();
    if (text !== '') shown.push(text);
    if (shown.length >= 6) break;
  }
  return shown.join(' | ');
}
