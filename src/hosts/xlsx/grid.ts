import { HostError } from '../../app/ports';
import { CellValue, FormatClass, SheetCells } from '../../core/cells/cells';

/** Collects the cells of one sheet row by row: nothing is kept for cells, rows and columns that are blank. */
export interface Grid {
  /** Begins a row, counted from 1. */
  beginRow(row: number, hidden: boolean): void;
  /** Puts a value into a column, counted from 0, of the current row; its number format says its class. */
  put(column: number, value: CellValue, format: FormatClass): void;
  endRow(): void;
  merge(area: SheetCells['merges'][number]): void;
  /** Number of hidden rows that hold something. */
  hiddenRows(): number;
  finish(): GridCells;
}

/** The part of a sheet that its cells decide. */
export type GridCells = Pick<SheetCells, 'firstRow' | 'firstColumn' | 'rows' | 'formats' | 'merges' | 'hiddenRows'>;

const MOST_ROWS = 1048576;
const MOST_COLUMNS = 16384;
/** 1,000,000 rows of 12 columns fit twice; more would not fit the memory of an ordinary computer. */
const MOST_CELLS = 30_000_000;
const MERGES_WITHIN = 30;
const NO_CELLS: readonly CellValue[] = [];

/** Makes an empty grid. */
export function makeGrid(): Grid {
  const rows: (readonly CellValue[])[] = [];
  const current: CellValue[] = [];
  const tallies = makeTallies();
  const merges: SheetCells['merges'][number][] = [];
  let width = 0;
  let row = 0;
  let firstRow = 0;
  let least = MOST_COLUMNS;
  let hidden = false;
  let hiddenRows = 0;
  let cells = 0;
  return {
    beginRow(number, isHidden) {
      if (number > MOST_ROWS) throw new HostError('damaged', `row ${number} is beyond the last row of a sheet`);
      row = number;
      hidden = isHidden;
      width = 0;
    },
    put(column, value, format) {
      if (value === null) return;
      if (column >= MOST_COLUMNS)
        throw new HostError('damaged', `column ${column + 1} is beyond the last column of a sheet`);
      while (width < column) current[width++] = null;
      current[column] = value;
      if (column === width) width += 1;
      if (column < least) least = column;
      tallies.count(column, value, format);
    },
    endRow() {
      if (width === 0) return;
      cells += width;
      if (cells > MOST_CELLS) throw new HostError('too-large', `more than ${MOST_CELLS} cells on one sheet`);
      if (firstRow === 0) firstRow = row;
      if (hidden) hiddenRows += 1;
      firstRow = place(rows, firstRow, row, current.slice(0, width));
    },
    merge(area) {
      merges.push(area);
    },
    hiddenRows: () => hiddenRows,
    finish() {
      const start = firstRow === 0 ? 1 : firstRow;
      const left = least === MOST_COLUMNS ? 0 : least;
      return {
        firstRow: start,
        firstColumn: left + 1,
        rows: left === 0 ? rows : rows.map((cells) => (cells.length === 0 ? cells : cells.slice(left))),
        formats: tallies.classes(left),
        merges: merges.filter((area) => area.row < start + MERGES_WITHIN),
        hiddenRows,
      };
    },
  };
}

/** Puts a row at its place and fills the gap before it; gives the first row's number. Rows out of order are rare but allowed. */
function place(rows: (readonly CellValue[])[], firstRow: number, row: number, cells: readonly CellValue[]): number {
  const index = row - firstRow;
  if (index < 0) {
    const gap = new Array<readonly CellValue[]>(-index).fill(NO_CELLS);
    gap[0] = cells;
    // Not by a spread call: a gap can be a million rows.
    const later = rows.slice();
    rows.length = 0;
    for (const one of gap) rows.push(one);
    for (const one of later) rows.push(one);
    return row;
  }
  while (rows.length < index) rows.push(NO_CELLS);
  rows[index] = cells;
  return firstRow;
}

const CLASSES: readonly FormatClass[] = ['general', 'number', 'date', 'text'];
/** Per column: numbers by class, then texts under the text format, then all texts. */
const STRIDE = 6;
const TEXTS_AS_TEXT = 4;
const TEXTS = 5;

interface Tallies {
  count(column: number, value: CellValue, format: FormatClass): void;
  classes(from: number): FormatClass[];
}

/** Counts, per column, what the number formats say; headings are texts and do not count among numbers. */
function makeTallies(): Tallies {
  let counts = new Int32Array(64 * STRIDE);
  let columns = 0;
  return {
    count(column, value, format) {
      if (column >= columns) columns = column + 1;
      if (columns * STRIDE > counts.length) {
        const more = new Int32Array(columns * STRIDE * 2);
        more.set(counts);
        counts = more;
      }
      const at = column * STRIDE;
      if (typeof value === 'number') counts[at + CLASSES.indexOf(format)]! += 1;
      else if (typeof value === 'string') {
        counts[at + TEXTS]! += 1;
        if (format === 'text') counts[at + TEXTS_AS_TEXT]! += 1;
      }
    },
    classes(from) {
      const classes: FormatClass[] = [];
      for (let column = from; column < columns; column += 1) classes.push(classOf(counts, column * STRIDE));
      return classes;
    },
  };
}

function classOf(counts: Int32Array, at: number): FormatClass {
  const [general = 0, number = 0, date = 0, text = 0, textsAsText = 0, texts = 0] = counts.subarray(at, at + STRIDE);
  const numbers = general + number + date + text;
  if (numbers === 0) return textsAsText * 2 > texts ? 'text' : 'general';
  if (date * 2 > numbers) return 'date';
  if (text > general + number) return 'text';
  return number >= general ? 'number' : 'general';
}
