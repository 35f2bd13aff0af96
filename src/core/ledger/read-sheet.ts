import { Currency, formatMinor, Minor } from '../basics/money';
import { Place } from '../basics/notice';
import { headingPlace } from './headed';
import { formulaNotices } from './choose-sheets';
import { Layout } from './layout';
import { noticeOf } from './notices';
import { openSheet } from './open-sheet';
import { readInvoices } from './read-invoices';
import { readTransactions } from './read-transactions';
import { Draft, SheetReading, sumOf, TotalRow } from './sheet-reading';
import { LedgerSource } from './types';

/** What a sheet's own total row says in a currency; null when it has none that can be compared. */
export interface Stated {
  readonly currency: Currency;
  readonly minor: Minor | null;
}

/** A sheet that has been read into the draft. */
export interface SheetResult {
  readonly source: LedgerSource;
  /** One for every currency of the sheet. */
  readonly stated: readonly Stated[];
}

/** Reads one sheet of invoices or transactions into the draft. */
export function readSheet(draft: Draft, layout: Layout, source: number): SheetResult {
  noteSheet(draft, layout);
  const reading = openSheet(draft, layout, source);
  if (layout.shape === 'transactions') {
    readTransactions(reading);
    noteTransactions(reading);
  } else {
    readInvoices(reading);
    noteDates(reading);
  }
  noteBlanks(draft, layout, reading.blanks);
  const stated = layout.shape === 'transactions' ? statedByRunning(reading) : statedByTotals(reading);
  return { source: sourceOf(layout, reading.rows), stated };
}

/** How the sheet was read, for showing. */
export function sourceOf(layout: Layout, rows: number): LedgerSource {
  const { sheet, heading, columns, shape } = layout;
  return {
    sheet: sheet.name,
    headerRow: sheet.firstRow + heading.row,
    shape,
    columns: columns.map(({ field, index, heading: text, confidence }) => ({
      field,
      column: sheet.firstColumn + index,
      heading: text,
      confidence,
    })),
    rows,
    hiddenRows: sheet.hiddenRows,
    filtered: sheet.filtered,
  };
}

/** What is to be known about the sheet as a whole. */
export function noteSheet(draft: Draft, { sheet, heading }: Layout): void {
  const place = { sheet: sheet.name, row: 0, column: 0 };
  if (sheet.hiddenRows > 0) {
    const filter = sheet.filtered ? { zh: '（筛选所致）', en: ' by a filter' } : '';
    draft.notices.push(noticeOf('rows-hidden', place, '', { count: String(sheet.hiddenRows), filter }));
  }
  if (sheet.date1904) draft.notices.push(noticeOf('date-1904', place, ''));
  draft.notices.push(...formulaNotices([sheet]));
  if (heading.keysRow >= 0) {
    const row = sheet.firstRow + heading.keysRow;
    draft.notices.push(noticeOf('heading-keys', { sheet: sheet.name, row, column: 0 }, ''));
  }
}

/** A few blank rows are nothing to talk about; a used range blown up to the end of the sheet is. */
export function noteBlanks(draft: Draft, { sheet, end }: Layout, between: number): void {
  const count = between + Math.max(0, sheet.rows.length - end);
  if (count < 100) return;
  draft.notices.push(
    noticeOf('rows-empty', { sheet: sheet.name, row: sheet.firstRow + end, column: 0 }, '', { count: String(count) }),
  );
}

/** Without any date nothing has an age; people should hear it once, not row by row. */
function noteDates({ layout, draft, columns }: SheetReading): void {
  if (columns.days.dueDate !== undefined || columns.days.invoiceDate !== undefined) return;
  if (layout.at.dueDate >= 0 || layout.at.invoiceDate >= 0) return;
  draft.notices.push(noticeOf('dates-missing', { ...headingPlace(layout, 0), column: 0 }, ''));
}

function noteTransactions(reading: SheetReading): void {
  const { layout, draft } = reading;
  const place = headingPlace(layout, 0);
  draft.notices.push(noticeOf('kind-transactions', { ...place, column: 0 }, ''));
  if (layout.at.customer >= 0 || layout.at.customerCode >= 0) return;
  draft.notices.push(
    noticeOf('customer-from-title', { ...place, column: 0 }, '', { name: reading.current?.name ?? layout.sheet.name }),
  );
}

/** The last grand total below all rows, for each currency. Subtotals and a total over several currencies are no check. */
export function statedByTotals(reading: SheetReading): readonly Stated[] {
  const stated: Stated[] = [];
  for (const [currency, sum] of reading.sums) {
    const last = lastTotal(reading, currency);
    if (last !== null && last.minor !== sum.minor) {
      const values = { stated: formatMinor(last.minor, currency), sum: formatMinor(sum.minor, currency) };
      reading.draft.notices.push(noticeOf('total-differs', totalPlace(reading, last), values.stated, values));
    }
    stated.push({ currency, minor: last?.minor ?? null });
  }
  const mixed = reading.totalRows.findLast((row) => isGrand(reading, row) && !isComparable(reading, row));
  if (mixed !== undefined) {
    const found = formatMinor(mixed.minor, mixed.currency);
    reading.draft.notices.push(noticeOf('total-mixed', totalPlace(reading, mixed), found));
  }
  return stated;
}

function lastTotal(reading: SheetReading, currency: Currency): TotalRow | null {
  const own = (row: TotalRow): boolean =>
    row.currency === currency && isGrand(reading, row) && isComparable(reading, row);
  return reading.totalRows.findLast(own) ?? null;
}

/** Below all rows, or above all of them, where some programs print it. */
function isGrand(reading: SheetReading, row: TotalRow): boolean {
  return !row.isSub && (row.above >= reading.entries || row.above === 0);
}

/** In a ledger of several currencies only a total that names its own; the only total of all rows mixes them, whatever it names. */
function isComparable(reading: SheetReading, row: TotalRow): boolean {
  if (reading.sums.size < 2) return true;
  if (!row.isNamed) return false;
  const others = reading.totalRows.some((other) => other.isNamed && other.currency !== row.currency);
  return others || row.minor === sumOf(reading, row.currency).minor;
}

function totalPlace({ layout }: SheetReading, row: TotalRow): Place {
  return { sheet: layout.sheet.name, row: layout.sheet.firstRow + row.r, column: 0 };
}

/** A detail ledger's last running balance, where it is about one customer: it must be the sum of its rows. */
function statedByRunning(reading: SheetReading): readonly Stated[] {
  const { currency } = reading;
  const last = reading.running.size === 1 ? [...reading.running.values()][0] : undefined;
  if (last === undefined) return [...reading.sums.keys()].map((one) => ({ currency: one, minor: null }));
  const { minor: sum } = sumOf(reading, currency);
  if (last !== sum) {
    const { sheet, at } = reading.layout;
    const place = { sheet: sheet.name, row: 0, column: sheet.firstColumn + at.balance };
    const values = { stated: formatMinor(last, currency), sum: formatMinor(sum, currency) };
    reading.draft.notices.push(noticeOf('balance-runs', place, values.stated, values));
  }
  return [{ currency, minor: last }];
}
