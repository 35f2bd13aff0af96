import { CellValue, Field, isBlank, isTotalLabel, SheetCells } from '../cells/cells';
import { Guess, isWords } from './find-heading';
import { layOut, Layout } from './layout';
import { isBlankRow } from './rows';
import { LedgerChoice } from './types';

/** Money that a heading names; a row of headings without any is no table of a ledger. */
const MONEY: ReadonlySet<Field> = new Set<Field>([
  'amount',
  'paid',
  'balance',
  'debit',
  'credit',
  'openingBalance',
  'closingBalance',
]);
const SURE = 0.7;
const MOST_TITLES = 3;

/**
 * The tables of a sheet, from the top. People put a second list, or sums by salesperson, below the first one; read under the
 * headings of the first, its dates would become amounts. Every table keeps its own rows, so places stay right.
 */
export function layOutTables(sheet: SheetCells, guess: Guess, choice: LedgerChoice): readonly Layout[] {
  const whole = layOut(sheet, guess, choice);
  if (whole === null) return [];
  const cuts = cutsOf(sheet, whole, guess);
  if (cuts.length === 0) return [whole];
  const starts = [0, ...cuts];
  const layouts = starts.map((start, i) => {
    const rows = sheet.rows.slice(start, starts[i + 1] ?? sheet.rows.length);
    const once = i === 0 ? {} : { hiddenRows: 0, filtered: false, formulasWithoutValue: 0 };
    return layOut({ ...sheet, ...once, rows, firstRow: sheet.firstRow + start }, guess, choice);
  });
  return layouts.filter((layout) => layout !== null);
}

/** Where further tables begin, their titles included. */
function cutsOf(sheet: SheetCells, whole: Layout, guess: Guess): readonly number[] {
  const above: number[] = [];
  for (let r = 0; r < whole.heading.top; r += 1) if (isHeadingRow(sheet.rows[r] ?? [], guess)) above.push(r);
  const below = headingsBelow(sheet, whole, guess);
  const heads = [...above, whole.heading.top, ...below];
  const withRows = heads.filter((r, i) => hasNumbers(sheet, r + 1, heads[i + 1] ?? whole.end));
  return withRows.slice(1).map((r) => startOf(sheet, r));
}

function headingsBelow(sheet: SheetCells, whole: Layout, guess: Guess): readonly number[] {
  const { heading, at, end } = whole;
  const { balance, amount, debit, credit, closingBalance } = at;
  const amounts = [balance, amount, debit, credit, closingBalance].filter((index) => index >= 0);
  const found: number[] = [];
  for (let r = heading.body; r < end; r += 1) {
    const row = sheet.rows[r];
    if (row === undefined || row.length === 0 || hasValue(row, amounts)) continue;
    if (isHeadingRow(row, guess) && !isSameHeading(row, sheet.rows[heading.row] ?? [])) found.push(r);
  }
  return found;
}

/** A number, or a text with digits at its end, in one of the columns: the row of most ledgers, told apart quickly. */
function hasValue(row: readonly CellValue[], indexes: readonly number[]): boolean {
  for (let i = 0; i < indexes.length; i += 1) {
    const cell = row[indexes[i] ?? 0];
    if (typeof cell === 'number') return true;
    if (typeof cell !== 'string' || cell === '') continue;
    const last = cell.charCodeAt(cell.length - 1);
    if (last >= 48 && last <= 57) return true;
  }
  return false;
}

/** Words only, most of them headings that we know for certain, money and something else among them. */
function isHeadingRow(row: readonly CellValue[], guess: Guess): boolean {
  const fields = new Set<Field>();
  let texts = 0;
  for (const cell of row) {
    if (isBlank(cell)) continue;
    if (!isWords(cell)) return false;
    texts += 1;
    const top = guess(cell.replace(/\s+/g, ' ').trim())[0];
    if (top !== undefined && top.confidence >= SURE) fields.add(top.field);
  }
  if (fields.size < 2 || fields.size * 2 < texts) return false;
  for (const field of fields) if (MONEY.has(field)) return true;
  return false;
}

/** The headings once more, as on every printed page; that is no other table. */
function isSameHeading(row: readonly CellValue[], heading: readonly CellValue[]): boolean {
  return row.every((cell, c) => isBlank(cell) || cell === (heading[c] ?? null));
}

function hasNumbers(sheet: SheetCells, from: number, to: number): boolean {
  for (let r = from; r < to; r += 1) {
    for (const cell of sheet.rows[r] ?? []) {
      if (typeof cell === 'number' || (typeof cell === 'string' && !isWords(cell) && /\d/.test(cell))) return true;
    }
  }
  return false;
}

/** A title of up to three lines belongs to the table below it. */
function startOf(sheet: SheetCells, heading: number): number {
  let start = heading;
  while (heading - start < MOST_TITLES && isTitle(sheet.rows[start - 1])) start -= 1;
  return start;
}

function isTitle(row: readonly CellValue[] | undefined): boolean {
  if (row === undefined || isBlankRow(row)) return false;
  return row.every((cell) => isBlank(cell) || (isWords(cell) && !isTotalLabel(cell)));
}
