import {
  amountReaderOf,
  CellValue,
  currencyOf,
  dayReaderOf,
  Field,
  isBlank,
  parseTerms,
  readAmount,
  readDay,
  SheetCells,
  toText,
} from '../cells/cells';
import { flagOf, kindOf, sideOf, statusOf } from './kinds';

/** A sample of what stands below a heading. */
export interface ColumnContent {
  /** Cells that are not blank, from all over the column. */
  readonly cells: readonly CellValue[];
  /** How many rows were looked at. */
  readonly looked: number;
  readonly numbers: number;
  /** Numbers with a fraction. */
  readonly fractions: number;
  readonly texts: number;
  /** Error cells and `#####`. */
  readonly destroyed: number;
  readonly isDate: boolean;
}

const SAMPLE = 400;
/** 1990-01-01. */
const FIRST_PLAIN_DAY = 7305;

/** A sample of a column between two row indexes (the second one is not included). */
export function contentOf(sheet: SheetCells, column: number, from: number, to: number): ColumnContent {
  const cells: CellValue[] = [];
  const step = Math.max(1, Math.floor((to - from) / SAMPLE));
  let looked = 0;
  const count = { numbers: 0, fractions: 0, texts: 0, destroyed: 0 };
  for (let r = from; r < to; r += step) {
    const row = sheet.rows[r];
    if (row === undefined || row.length === 0) continue;
    looked += 1;
    const cell = row[column] ?? null;
    if (isBlank(cell)) continue;
    cells.push(cell);
    tally(cell, count);
  }
  return { cells, looked, ...count, isDate: sheet.formats[column] === 'date' };
}

function tally(cell: CellValue, count: { numbers: number; fractions: number; texts: number; destroyed: number }): void {
  if (typeof cell === 'number') {
    count.numbers += 1;
    if (!Number.isInteger(cell)) count.fractions += 1;
  } else if (typeof cell === 'string') {
    count.texts += 1;
    if (/^\s*#/.test(cell)) count.destroyed += 1;
  } else if (typeof cell === 'object') count.destroyed += 1;
}

/** How well a column's content agrees with what its heading says, 0–1. 0: it contradicts. */
export function fitOf(field: Field, content: ColumnContent, date1904: boolean): number {
  const test = TESTS[field];
  return test === undefined ? 1 : test(content, date1904);
}

/** Whether a date column's cells are all destroyed (`#####`, `#VALUE!`), so that the heading is right and nothing can be read. */
export function isDestroyed(content: ColumnContent): boolean {
  return content.cells.length > 0 && content.destroyed === content.cells.length;
}

/** Share of the cells that read as dates. */
function dateShare(content: ColumnContent, date1904: boolean): number {
  if (content.cells.length === 0) return 0;
  const reader = dayReaderOf(content.cells, date1904);
  return shareOf(content.cells, (cell) => typeof cell !== 'boolean' && isDay(readDay(cell, reader)));
}

/** Share of the cells that read as amounts. */
export function amountShare(content: ColumnContent): number {
  if (content.cells.length === 0) return 0;
  const reader = amountReaderOf(content.cells, null);
  return shareOf(
    content.cells,
    (cell) => typeof cell !== 'boolean' && Number.isFinite(readAmount(cell, reader) ?? NaN),
  );
}

/** Numbers under a date format; the format alone says nothing about a column of names. */
function holdsDates(content: ColumnContent): boolean {
  return content.isDate && content.numbers * 2 > content.cells.length;
}

/** Share of the cells that name a day of a business's life; "1" and other small numbers do not. */
export function plainDateShare(content: ColumnContent, date1904: boolean): number {
  const reader = dayReaderOf(content.cells, date1904);
  return shareOf(
    content.cells,
    (cell) => typeof cell !== 'boolean' && (readDay(cell, reader) ?? NaN) > FIRST_PLAIN_DAY,
  );
}

function isDay(day: number | null): boolean {
  // null: the cell says "no date" (1900-01-00, "-"), which is what a date column may well say.
  return day === null || Number.isFinite(day);
}

function shareOf(cells: readonly CellValue[], is: (cell: CellValue) => boolean): number {
  // The same names and words come again and again, and looking at one closely takes time.
  const known = new Map<CellValue, boolean>();
  let count = 0;
  for (const cell of cells) {
    let isIt = known.get(cell);
    if (isIt === undefined) known.set(cell, (isIt = is(cell)));
    if (isIt) count += 1;
  }
  return cells.length === 0 ? 0 : count / cells.length;
}

function date(content: ColumnContent, date1904: boolean): number {
  if (content.cells.length === 0) return 0.7;
  if (isDestroyed(content)) return 0.9;
  if (content.fractions > 0 && !content.isDate && content.fractions * 2 > content.numbers && !looksLikeDays(content))
    return 0;
  const share = dateShare(content, date1904);
  return share >= 0.6 ? 1 : share >= 0.3 ? 0.7 : 0;
}

/** Serial numbers with a time of day are days, too. */
function looksLikeDays(content: ColumnContent): boolean {
  return content.cells.every((cell) => typeof cell !== 'number' || cell === 0 || (cell > 20000 && cell < 75000));
}

function amount(content: ColumnContent, blank: number): number {
  if (content.cells.length === 0) return blank;
  if (holdsDates(content)) return 0;
  return amountShare(content) >= 0.5 ? 1 : 0;
}

function name(content: ColumnContent): number {
  if (content.cells.length === 0 || holdsDates(content)) return 0;
  if (content.fractions * 4 > content.cells.length) return 0;
  if (content.numbers === content.cells.length) return 0.8;
  return dateShare(content, false) >= 0.8 && content.texts > 0 && amountShare(content) < 0.8 ? 0.2 : 1;
}

function documentNumber(content: ColumnContent, date1904: boolean): number {
  if (content.cells.length === 0) return 0.5;
  if (holdsDates(content) || content.fractions * 4 > content.cells.length) return 0;
  return content.texts > 0 && content.numbers === 0 && dateShare(content, date1904) >= 0.9 && amountShare(content) < 0.5
    ? 0.2
    : 1;
}

function words(content: ColumnContent, is: (text: string) => boolean, least: number): number {
  if (content.cells.length === 0) return 0.6;
  return shareOf(content.cells, (cell) => is(toText(cell))) >= least ? 1 : 0;
}

function freeText(content: ColumnContent): number {
  return content.cells.length > 0 && content.fractions * 2 > content.cells.length ? 0.3 : 1;
}

type Test = (content: ColumnContent, date1904: boolean) => number;
const needed: Test = (content) => amount(content, 0);
const optional: Test = (content) => amount(content, 0.7);

const TESTS: Readonly<Partial<Record<Field, Test>>> = {
  customer: name,
  customerCode: name,
  document: documentNumber,
  reference: documentNumber,
  invoiceDate: date,
  dueDate: date,
  deferredTo: date,
  paymentDate: date,
  billDate: date,
  amount: needed,
  balance: needed,
  debit: optional,
  credit: optional,
  openingBalance: optional,
  closingBalance: needed,
  paid: optional,
  creditLimit: optional,
  disputedAmount: optional,
  promiseAmount: optional,
  daysOverdue: optional,
  documentKind: (content) => words(content, (text) => kindOf(text) !== null, 0.6),
  direction: (content) => words(content, (text) => sideOf(text) !== null, 0.8),
  open: (content) => words(content, (text) => flagOf(text) !== null || statusOf(text) !== null, 0.8),
  disputed: (content) => (content.fractions * 2 > content.cells.length ? 0 : 1),
  currency: (content) =>
    content.numbers * 2 > content.cells.length ? 0 : words(content, (text) => currencyOf(text) !== null, 0.3) || 0.6,
  terms: (content) =>
    content.cells.length === 0 ? 0.6 : words(content, (text) => parseTerms(text) !== null, 0.3) || 0.6,
  email: (content) => words(content, (text) => text.includes('@'), 0.5),
  contact: freeText,
  salesperson: freeText,
  status: freeText,
  note: freeText,
};
