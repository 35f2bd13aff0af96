import { Day, dayOf } from '../basics/day';
import { formatMinor, Minor } from '../basics/money';
import { Layout } from './layout';
import { noticeOf } from './notices';
import { BalanceRow, BalanceSheet, closingField, readBalanceSheet } from './read-balances';
import { readFacts } from './read-facts';
import { noteBlanks, noteSheet, SheetResult, sourceOf, statedByTotals } from './read-sheet';
import { Draft, placeOf, remark, totalsOf } from './sheet-reading';

/** A balance sheet with the year it closes; null where name and title name none. */
interface YearSheet {
  readonly layout: Layout;
  readonly year: number | null;
}

interface YearBook {
  readonly year: number;
  readonly sheet: BalanceSheet;
  readonly byCustomer: ReadonlyMap<string, BalanceRow>;
}

/** A part of a closing balance with the year it was formed in; null: nothing says when. */
interface Slice {
  readonly year: number | null;
  readonly minor: Minor;
}

/** The year that a sheet's name or title names. `2017 → 2017`, `2017年12月 → 2017` */
function yearOf(layout: Layout): number | null {
  const inName = yearIn(layout.sheet.name);
  if (inName !== null) return inName;
  for (let r = 0; r < layout.heading.top; r += 1) {
    for (const cell of layout.sheet.rows[r] ?? []) {
      const year = typeof cell === 'string' ? yearIn(cell) : null;
      if (year !== null) return year;
    }
  }
  return null;
}

/**
 * Reads balance sheets into the draft. With several years the closing balance of the last one (not after as-of) is dated:
 * old debts are paid first, so the youngest years' debits make up the balance; what they do not explain is older still.
 * Each part gets the last day of its year as invoice and due day: the youngest it can be, so nothing is called overdue too early.
 * One sheet alone says nothing about age: its balances need a date. The closing balance always ties.
 */
export function readBalances(draft: Draft, layouts: readonly Layout[], asOfYear: number): readonly SheetResult[] {
  const years = layouts.map((layout) => ({ layout, year: yearOf(layout) }));
  const distinct = new Set(years.map((one) => one.year));
  if (layouts.length < 2 || distinct.has(null) || distinct.size < layouts.length) {
    return layouts.map((layout) => readUndated(draft, layout));
  }
  return readYears(draft, years, asOfYear);
}

function readUndated(draft: Draft, layout: Layout): SheetResult {
  const source = nextSource(draft, layout);
  noteSheet(draft, layout);
  const sheet = readBalanceSheet(draft, layout, source);
  const place = { sheet: layout.sheet.name, row: layout.sheet.firstRow + layout.heading.row, column: 0 };
  if (sheet.rows.length > 0) draft.notices.push(noticeOf('balances-undated', place, ''));
  for (const line of sheet.rows) addSlices(sheet, line, [{ year: null, minor: line.closingMinor }]);
  return finish(draft, sheet);
}

function readYears(draft: Draft, years: readonly YearSheet[], asOfYear: number): readonly SheetResult[] {
  const sorted = [...years].sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
  const upTo = sorted.filter((one) => (one.year ?? 0) <= asOfYear);
  const used = upTo.length === 0 ? sorted.slice(0, 1) : upTo;
  for (const { layout } of sorted.filter((one) => !used.includes(one))) {
    const place = { sheet: layout.sheet.name, row: 0, column: 0 };
    draft.notices.push(noticeOf('balances-later', place, '', { name: layout.sheet.name }));
  }
  const books = used.map(({ layout, year }) => bookOf(draft, layout, year ?? 0));
  const last = books[books.length - 1];
  if (last === undefined) return [];
  noteYears(draft, books, last);
  checkCarried(draft, books);
  for (const line of last.sheet.rows) addSlices(last.sheet, line, slicesOf(line, books));
  return books.map((book) => {
    const result = finish(draft, book.sheet);
    return book === last ? result : { ...result, stated: [] };
  });
}

function bookOf(draft: Draft, layout: Layout, year: number): YearBook {
  const source = nextSource(draft, layout);
  noteSheet(draft, layout);
  const sheet = readBalanceSheet(draft, layout, source);
  const byCustomer = new Map<string, BalanceRow>();
  for (const line of sheet.rows) byCustomer.set(keyOf(line), line);
  return { year, sheet, byCustomer };
}

function keyOf(line: BalanceRow): string {
  return `${line.ref.key}|${line.currency}`;
}

function noteYears(draft: Draft, books: readonly YearBook[], last: YearBook): void {
  const { layout } = last.sheet.reading;
  const place = { sheet: layout.sheet.name, row: layout.sheet.firstRow + layout.heading.row, column: 0 };
  const years = books.map((book) => String(book.year)).join(', ');
  draft.notices.push(noticeOf('balances-by-year', place, '', { years }));
  for (const book of books) {
    if (book === last) continue;
    const { sheet } = book.sheet.reading.layout;
    const values = { name: sheet.name, count: String(book.sheet.rows.length) };
    draft.notices.push(noticeOf('balances-year-used', { sheet: sheet.name, row: 0, column: 0 }, '', values));
  }
}

/** Each year's opening balance must be the year before's closing balance. */
function checkCarried(draft: Draft, books: readonly YearBook[]): void {
  books.forEach((book, i) => {
    const before = books[i - 1];
    if (before === undefined) return;
    for (const line of book.sheet.rows) {
      const closing = before.byCustomer.get(keyOf(line))?.closingMinor ?? 0;
      if (closing === line.openingMinor || book.sheet.reading.layout.at.openingBalance < 0) continue;
      const values = { before: formatMinor(closing, line.currency) };
      remark(book.sheet.reading, 'carry-over', { r: line.r, field: 'openingBalance' }, values);
    }
    noteDropped(draft, before, book);
  });
}

function noteDropped(draft: Draft, before: YearBook, book: YearBook): void {
  for (const [key, line] of before.byCustomer) {
    if (line.closingMinor === 0 || book.byCustomer.has(key)) continue;
    const place = placeOf(before.sheet.reading, line.r, closingField(before.sheet.reading));
    const values = { before: formatMinor(line.closingMinor, line.currency) };
    draft.notices.push(noticeOf('balance-dropped', place, line.ref.name, values));
  }
}

/** The closing balance cut by the years whose debits make it up, youngest first. */
function slicesOf(line: BalanceRow, books: readonly YearBook[]): readonly Slice[] {
  const youngest = [...books].reverse();
  const last = youngest[0];
  if (last === undefined || line.closingMinor <= 0) return [{ year: null, minor: line.closingMinor }];
  const slices: Slice[] = [];
  let rest = line.closingMinor;
  let before = last.year;
  for (const book of youngest) {
    const part = Math.min(rest, debitOf(book, line));
    if (part > 0) slices.push({ year: book.year, minor: part });
    rest -= part;
    before = book.year - 1;
  }
  if (rest > 0) slices.push({ year: before, minor: rest });
  return slices.reverse();
}

/** What a year added to the customer's debt; a negative debit is a correction and forms nothing. */
function debitOf(book: YearBook, line: BalanceRow): Minor {
  const own = book.byCustomer.get(keyOf(line));
  return own === undefined ? 0 : Math.max(0, own.debitMinor);
}

function addSlices(sheet: BalanceSheet, line: BalanceRow, slices: readonly Slice[]): void {
  const { reading } = sheet;
  const { sheet: cells } = reading.layout;
  const row = cells.rows[line.r] ?? [];
  for (const slice of slices) {
    const day = slice.year === null || slice.minor <= 0 ? null : lastDayOf(slice.year);
    const of = { currency: line.currency, openMinor: slice.minor };
    reading.draft.entries.push({
      source: reading.source,
      row: cells.firstRow + line.r,
      kind: 'opening',
      customer: line.ref.key,
      customerName: line.ref.name,
      document: '',
      reference: '',
      currency: line.currency,
      amountMinor: slice.minor,
      openMinor: slice.minor,
      invoiceDay: day,
      dueDay: day === null ? null : day + (reading.draft.policy.defaultTermsDays ?? 0),
      dueFrom: day !== null && reading.draft.policy.defaultTermsDays !== null ? 'default-terms' : 'none',
      deferredTo: null,
      paidDay: null,
      termsDays: null,
      closed: false,
      facts: readFacts(reading, row, line.r, of),
    });
    totalsOf(reading.draft, line.currency).cellsMinor += slice.minor;
  }
  if (line.closingMinor < 0) remark(reading, 'negative-balance', { r: line.r, field: closingField(reading) });
}

function lastDayOf(year: number): Day | null {
  return dayOf(year, 12, 31);
}

function nextSource(draft: Draft, layout: Layout): number {
  draft.sheetNames.push(layout.sheet.name);
  return draft.sheetNames.length - 1;
}

function finish(draft: Draft, { reading }: BalanceSheet): SheetResult {
  noteBlanks(draft, reading.layout, reading.blanks);
  return { source: sourceOf(reading.layout, reading.rows), stated: statedByTotals(reading) };
}

function yearIn(text: string): number | null {
  const match = /(?:^|\D)(19[5-9]\d|20\d\d)(?!\d)/.exec(text);
  return match === null ? null : Number(match[1]);
}
