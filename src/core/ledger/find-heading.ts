import { CellValue, Field, FieldGuess, guessFields, isBlank, SheetCells, toText } from '../cells/cells';

/** The headings of a sheet: where they stand and what each column is called. Indexes count from 0 within SheetCells.rows. */
export interface Heading {
  /** First and last row of the heading, machine keys not counted. */
  readonly top: number;
  readonly row: number;
  /** Where the rows of the ledger begin. */
  readonly body: number;
  /** Name of each column; empty when it has none. */
  readonly texts: readonly string[];
  /** Name of the group above a column ("账龄" over "1年以内"); empty when there is none. */
  readonly groups: readonly string[];
  /** A row of machine keys below the names, −1 when there is none. */
  readonly keysRow: number;
  /** How much the row looks like the heading of a ledger. */
  readonly score: number;
}

/** What a heading may mean, remembered by text. */
export type Guess = (heading: string) => readonly FieldGuess[];

const FIRST_ROWS = 30;
const SURE = 0.5;
const LONGEST_HEADING = 60;
const WEIGHTS: Readonly<Partial<Record<Field, number>>> = {
  customer: 2,
  customerCode: 1.5,
  amount: 2,
  balance: 2,
  debit: 1.5,
  credit: 1.5,
  closingBalance: 2,
  openingBalance: 1,
  dueDate: 2,
  invoiceDate: 1.5,
  document: 1.5,
};
/** Only digits and signs, such as a date or an amount: nothing that a heading would be; `1-30` may be one. */
const VALUE_LIKE = /^[\s\d.,:/\\()%¥￥$€£+-]+$/;
const RANGE_LIKE = /^\d{1,4}\s*[-–—~～]\s*\d{1,4}\+?$/;
const KEY_LIKE = /^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*$/;

/** A guesser with a memory, for one reading. */
export function rememberGuesses(): Guess {
  const known = new Map<string, readonly FieldGuess[]>();
  return (heading) => {
    let guesses = known.get(heading);
    if (guesses === undefined) {
      guesses = heading === '' || heading.length > LONGEST_HEADING ? [] : guessFields(heading);
      known.set(heading, guesses);
    }
    return guesses;
  };
}

/** The heading of a sheet, or null when no row of the first 30 looks like one. `wanted`: headings that the user named. */
export function findHeading(sheet: SheetCells, guess: Guess, wanted: ReadonlySet<string>): Heading | null {
  let best = -1;
  let bestScore = 0;
  const last = Math.min(FIRST_ROWS, sheet.rows.length);
  for (let r = 0; r < last; r += 1) {
    const score = scoreOf(sheet.rows[r] ?? [], guess, wanted);
    if (score > bestScore) {
      best = r;
      bestScore = score;
    }
  }
  if (best < 0) return null;
  // Machine keys may mean more to us than the names above them; the names are the heading all the same.
  const isKeys =
    areKeys(sheet.rows[best] ?? []) && best > 0 && countTexts(sheet, best - 1) * 2 > countTexts(sheet, best);
  return headingAt(sheet, isKeys ? best - 1 : best, bestScore, guess);
}

/** A heading text for comparing: outer blanks and line breaks do not count. */
export function plainHeading(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

function scoreOf(row: readonly CellValue[], guess: Guess, wanted: ReadonlySet<string>): number {
  const best = new Map<Field, number>();
  let texts = 0;
  let score = 0;
  for (const cell of row) {
    if (isBlank(cell)) continue;
    if (!isWords(cell)) {
      score -= 0.5;
      continue;
    }
    texts += 1;
    if (wanted.has(plainHeading(cell))) score += 3;
    noteBest(best, guess(headingText(cell))[0]);
  }
  for (const [field, confidence] of best) score += confidence * (WEIGHTS[field] ?? 0.5);
  return texts < 2 ? 0 : score;
}

function noteBest(best: Map<Field, number>, top: FieldGuess | undefined): void {
  if (top !== undefined && top.confidence >= SURE && top.confidence > (best.get(top.field) ?? 0))
    best.set(top.field, top.confidence);
}

/** Whether a cell holds words, not a date, an amount or a number in writing. */
export function isWords(cell: CellValue): cell is string {
  return typeof cell === 'string' && !isValueLike(cell);
}

function isValueLike(text: string): boolean {
  return VALUE_LIKE.test(text) && !RANGE_LIKE.test(text.trim());
}

function headingAt(sheet: SheetCells, row: number, score: number, guess: Guess): Heading {
  const width = widthOf(sheet, row);
  const last = isSubHeading(sheet, row, width, guess) ? row + 1 : row;
  const upper = upperOf(sheet, row, last, guess);
  const texts: string[] = [];
  const groups: string[] = [];
  for (let c = 0; c < width; c += 1) {
    const own = textAt(sheet, last, c);
    const over = upper === null ? '' : nameOver(sheet, upper, last, c);
    texts.push(own === '' ? over : own);
    groups.push(own === '' || own === over ? '' : over);
  }
  const keysRow = repeatsHeading(sheet.rows[last + 1] ?? [], texts, guess) ? last + 1 : -1;
  return { top: upper ?? row, row: last, body: Math.max(last, keysRow) + 1, texts, groups, keysRow, score };
}

/** Machine keys, or the headings once more in another language: words only, most of which mean what stands above them. */
function repeatsHeading(row: readonly CellValue[], texts: readonly string[], guess: Guess): boolean {
  if (areKeys(row)) return true;
  const words = row.filter((cell) => !isBlank(cell));
  if (words.length < 3 || !words.every(isWords)) return false;
  const meaning = (text: string): Field | undefined => guess(headingText(text))[0]?.field;
  const same = row.filter((cell, c) => {
    const field = isBlank(cell) ? undefined : meaning(String(cell));
    return field !== undefined && field === meaning(texts[c] ?? '');
  });
  return same.length >= 3 && same.length * 2 > words.length;
}

/** The row of group names above the names, null when there is none. */
function upperOf(sheet: SheetCells, row: number, last: number, guess: Guess): number | null {
  if (last > row) return row;
  return row > 0 && isGroupRow(sheet, row - 1, row, guess) ? row - 1 : null;
}

/** The row below names columns too: only words, several of them with a meaning, and some under a blank or merged name. */
function isSubHeading(sheet: SheetCells, row: number, width: number, guess: Guess): boolean {
  const below = (sheet.rows[row + 1] ?? []).slice(0, width);
  if (areKeys(below) || below.some((cell) => !isBlank(cell) && !isWords(cell))) return false;
  let words = 0;
  let known = 0;
  let under = 0;
  below.forEach((cell, c) => {
    if (isBlank(cell) || !isWords(cell)) return;
    words += 1;
    if (means(guess, cell) || meansUnder(guess, cell, { sheet, row, c })) known += 1;
    if (isUnderGroup(sheet, row, c)) under += 1;
  });
  return under >= 1 && known >= 1 && words >= 2 && known * 2 >= words;
}

/** A cell of a sheet by its indexes. */
interface At {
  readonly sheet: SheetCells;
  readonly row: number;
  readonly c: number;
}

/** 编码 below 客户 is 客户编码; 本币 below 本期应收 is that amount in the currency of the books. */
function meansUnder(guess: Guess, cell: string, { sheet, row, c }: At): boolean {
  const over = textAt(sheet, row, c);
  if (isCurrencyWord(cell)) return over !== '' && means(guess, over);
  const group = isMerged(sheet, row, c) || over === '' ? groupAt(sheet, row, c) : '';
  return group !== '' && means(guess, `${group}${cell}`);
}

/** A name below a group that only says in which money the group is. */
export function isCurrencyWord(text: string): boolean {
  return /^(?:本币|本幣|本位币|原币|原幣|金额|金額|amount)$/i.test(text.trim());
}

function isUnderGroup(sheet: SheetCells, row: number, c: number): boolean {
  return textAt(sheet, row, c) === '' || isMerged(sheet, row, c);
}

/** The row above belongs to the heading when it names columns that have no name of their own, or merged groups of them. */
function isGroupRow(sheet: SheetCells, upper: number, row: number, guess: Guess): boolean {
  const cells = sheet.rows[upper] ?? [];
  let names = 0;
  for (let c = 0; c < cells.length; c += 1) {
    const cell = cells[c] ?? null;
    if (isBlank(cell)) continue;
    if (!isWords(cell)) return false;
    if (namesColumns(sheet, { upper, row, c }, means(guess, cell))) names += 1;
  }
  return names > 0;
}

/** A name for a column that has none of its own, or a merged name over several columns (not a title, which begins in the first). */
function namesColumns(
  sheet: SheetCells,
  { upper, row, c }: { upper: number; row: number; c: number },
  hasMeaning: boolean,
): boolean {
  if (textAt(sheet, row, c) === '') return hasMeaning;
  return c > 0 && isMerged(sheet, upper, c);
}

function countTexts(sheet: SheetCells, r: number): number {
  let texts = 0;
  for (const cell of sheet.rows[r] ?? []) if (isWords(cell) && !isBlank(cell)) texts += 1;
  return texts;
}

function areKeys(row: readonly CellValue[]): boolean {
  let keys = 0;
  let joined = 0;
  for (const cell of row) {
    if (isBlank(cell)) continue;
    if (typeof cell !== 'string' || !KEY_LIKE.test(cell.trim())) return false;
    keys += 1;
    if (/[._]/.test(cell)) joined += 1;
  }
  return keys >= 3 && joined * 5 >= keys * 3;
}

function means(guess: Guess, text: string): boolean {
  return (guess(headingText(text))[0]?.confidence ?? 0) >= SURE;
}

function widthOf(sheet: SheetCells, row: number): number {
  let width = 0;
  const last = Math.min(sheet.rows.length, row + 40);
  for (let r = Math.max(0, row - 1); r < last; r += 1) width = Math.max(width, sheet.rows[r]?.length ?? 0);
  return width;
}

function headingText(cell: string): string {
  return cell.replace(/\s+/g, ' ').trim();
}

function textAt(sheet: SheetCells, r: number, c: number): string {
  const cell = sheet.rows[r]?.[c] ?? null;
  return isBlank(cell) ? '' : headingText(toText(cell));
}

/** The name over a column: its own, else that of the merged area which covers it. */
function groupAt(sheet: SheetCells, r: number, c: number): string {
  const own = textAt(sheet, r, c);
  if (own !== '') return own;
  const merge = mergeAt(sheet, r, c);
  return merge === undefined ? '' : textAt(sheet, merge.row - sheet.firstRow, merge.column - sheet.firstColumn);
}

function nameOver(sheet: SheetCells, upper: number, row: number, c: number): string {
  const merged = groupAt(sheet, upper, c);
  return merged === '' ? spannedAt(sheet, upper, row, c) : merged;
}

/** A group written once over several columns without being merged: every column from it on has a name of its own below. */
function spannedAt(sheet: SheetCells, upper: number, row: number, c: number): string {
  for (let at = c; at >= 0 && textAt(sheet, row, at) !== ''; at -= 1) {
    const over = textAt(sheet, upper, at);
    if (over !== '') return over;
  }
  return '';
}

function isMerged(sheet: SheetCells, r: number, c: number): boolean {
  const merge = mergeAt(sheet, r, c);
  return merge !== undefined && merge.columns > 1;
}

function mergeAt(sheet: SheetCells, r: number, c: number): SheetCells['merges'][number] | undefined {
  const row = r + sheet.firstRow;
  const column = c + sheet.firstColumn;
  return sheet.merges.find(
    (m) => row >= m.row && row < m.row + m.rows && column >= m.column && column < m.column + m.columns,
  );
}
