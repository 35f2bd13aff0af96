import { HostError } from '../../app/ports';
import { CellValue, FormatClass, SheetCells } from '../../core/cells/cells';
import { makeTallies } from '../../core/cells/cells';

/** Collects the cells of one sheet row by row: nothing is kept for cells, rows and columns that are blank. */
export interface Grid {
  /** Begins a row, counted from 1. */
  beginRow(row: number, hidden: boolean): void;
  /** The row turns out to be another; what was put into it stays. */
  renumber(row: number): void;
  /** Puts a value into a column, counted from 0, of the current row; its number format says its class. */
  put(column: number, value: CellValue, format: FormatClass): void;
  endRow(): void;
  merge(area: SheetCells['merges'][number]): void;
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
  const rows = makeRows();
  const current: CellValue[] = [];
  const tallies = makeTallies();
  const merges: SheetCells['merges'][number][] = [];
  let width = 0;
  let row = 0;
  let least = MOST_COLUMNS;
  let hidden = false;
  let hiddenRows = 0;
  let cells = 0;
  return {
    beginRow(number, isHidden) {
      row = mustBeWithin('row', number, MOST_ROWS);
      hidden = isHidden;
      width = 0;
    },
    renumber: (number) => void (row = mustBeWithin('row', number, MOST_ROWS)),
    put(column, value, format) {
      if (value === null) return;
      mustBeWithin('column', column + 1, MOST_COLUMNS);
      while (width < column) current[width++] = null;
      current[column] = value;
      if (column === width) width += 1;
      if (column < least) least = column;
      tallies.count(column, value, format);
    },
    endRow() {
      if (width === 0) return;
      cells += width;
      mustFit(cells);
      if (hidden) hiddenRows += 1;
      rows.place(row, current.slice(0, width));
    },
    merge: (area) => void merges.push(area),
    finish() {
      const left = least === MOST_COLUMNS ? 0 : least;
      const { first, rows: all } = rows.finish();
      return {
        firstRow: first,
        firstColumn: left + 1,
        rows: left === 0 ? all : all.map((one) => one.slice(left)),
        formats: tallies.classes(left),
        merges: merges.filter((area) => area.row < first + MERGES_WITHIN),
        hiddenRows,
      };
    },
  };
}

function mustBeWithin(what: string, number: number, most: number): number {
  if (number > most) throw new HostError('damaged', `${what} ${number} is beyond the last one of a sheet`);
  return number;
}

function mustFit(cells: number): void {
  if (cells > MOST_CELLS) throw new HostError('too-large', `more than ${MOST_CELLS} cells on one sheet`);
}

/** Rows by their number. Nearly always they come in order; one that comes too late is kept apart until the end. */
function makeRows(): {
  place(row: number, cells: readonly CellValue[]): void;
  finish(): { first: number; rows: (readonly CellValue[])[] };
} {
  const rows: (readonly CellValue[])[] = [];
  const late = new Map<number, readonly CellValue[]>();
  let first = 1;
  return {
    place(row, cells) {
      if (rows.length === 0) first = row;
      const index = row - first;
      if ((rows[index]?.length ?? 0) > 0 || late.has(row))
        throw new HostError('damaged', `row ${row} stands twice on a sheet`);
      while (rows.length < index) rows.push(NO_CELLS);
      if (index < 0) late.set(row, cells);
      else rows[index] = cells;
    },
    finish() {
      const earliest = [...late.keys()].reduce((least, row) => Math.min(least, row), first);
      const before: (readonly CellValue[])[] = [];
      for (let row = earliest; row < first; row += 1) before.push(late.get(row) ?? NO_CELLS);
      return { first: earliest, rows: before.length === 0 ? rows : before.concat(rows) };
    },
  };
}
