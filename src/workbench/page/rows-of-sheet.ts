import { LAST_COLUMN, LAST_ROW } from '../../core/basics/cell-names';
import { CellValue } from '../../core/cells/cells';
import { OpenSheet } from '../book/sheet';
import { Spill } from '../book/types';
import { BookCell, BookRow, ColumnRun } from '../files/types';
import { fileWidth } from './column-widths';

/** Columns as a file keeps them: width, group and the look of their blank cells. */
export function columnsOf(sheet: OpenSheet): ColumnRun[] {
  const blanks = blankLooks(sheet);
  const starts = new Set([1]);
  for (const { from } of sheet.columns.between(1, LAST_COLUMN)) starts.add(from);
  for (const column of sheet.looks.special()) starts.add(column).add(column + 1);
  const sorted = [...starts].filter((column) => column <= LAST_COLUMN).sort((a, b) => a - b);
  return sorted.map((first, i) => {
    const last = (sorted[i + 1] ?? LAST_COLUMN + 1) - 1;
    const { width, ...layout } = sheet.columns.at(first);
    return { first, last, width: width === null ? null : fileWidth(width), ...layout, look: blanks.ofColumn(first) };
  });
}

/** Rows as a file keeps them: every filled cell, and blank ones that do not look like their row or column. */
export function rowsOf(sheet: OpenSheet, before: ReadonlyMap<number, BookRow>): Map<number, BookRow> {
  const blanks = blankLooks(sheet);
  const rows = new Map<number, BookRow>();
  const rowAt = (number: number): BookRow => {
    let row = rows.get(number);
    if (!row) rows.set(number, (row = { ...sheetRow(sheet, number), look: blanks.ofRow(number), cells: [] }));
    return row;
  };
  for (const number of laidOut(sheet)) rowAt(number);
  for (const number of blanks.rows()) rowAt(number);
  putFilled(sheet, rowAt, before);
  for (const column of sheet.looks.special()) {
    for (const { from, to, item } of sheet.looks.down(column, 1, LAST_ROW)) {
      // What goes on to the last row is the column's own look.
      if (to === LAST_ROW && item === blanks.ofColumn(column)) continue;
      for (let number = from; number <= to; number += 1) {
        if (item !== blanks.at(number, column)) rowAt(number).cells[column - 1] ??= blank(item);
      }
    }
  }
  keepBlanks(sheet, rowAt, before);
  return rows;
}

function blank(look: number): BookCell {
  return { value: null, look, formula: null, array: null };
}

function sheetRow({ rows, features }: OpenSheet, number: number): Omit<BookRow, 'look' | 'cells'> {
  const { height, hidden, level, collapsed } = rows.at(number);
  return { height, hidden: hidden || features.filteredRows.has(number), level, collapsed };
}

/** Rows with a height, a group, or hidden. */
function laidOut({ rows, features }: OpenSheet): ReadonlySet<number> {
  const numbers = new Set(features.filteredRows);
  for (const { from, to, item } of rows.between(1, rows.lastSpecial())) {
    const plain = item.height === null && !item.hidden && item.level === 0 && !item.collapsed;
    for (let number = from; number <= to && !plain; number += 1) numbers.add(number);
  }
  return numbers;
}

function putFilled(sheet: OpenSheet, rowAt: (number: number) => BookRow, before: ReadonlyMap<number, BookRow>): void {
  const { cells, looks } = sheet;
  const put = (number: number, column: number): void => {
    const old = before.get(number)?.cells[column - 1];
    const formula = cells.formulaAt(number, column);
    const same = formula !== null && old?.formula === formula;
    const value = cells.valueAt(number, column);
    rowAt(number).cells[column - 1] = {
      value: same && isUnknown(value) ? old.value : value,
      look: looks.at(number, column),
      formula,
      array: arrayOf(cells.spillAt(number, column), same ? old.array : null),
    };
  };
  cells.rows.forEach((values, r) => {
    values?.forEach((value, i) => {
      if (value !== null) put(r + 1, i + 1);
    });
  });
  for (const [number, columns] of cells.formulas) for (const column of columns.keys()) put(number, column);
}

/** What a formula fills now. One that fills its own cell only and could spill still can. */
function arrayOf(spill: Spill | null, old: BookCell['array']): BookCell['array'] {
  if (spill) return { area: spill.area, dynamic: old?.dynamic ?? true };
  if (!old?.dynamic) return old;
  return { area: { ...old.area, rows: 1, columns: 1 }, dynamic: true };
}

/** A function that this spreadsheet does not know: what the file says its result was is better. */
function isUnknown(value: CellValue): boolean {
  return typeof value === 'object' && value?.error === '#NAME?';
}

/** Blank cells that the file writes and that still look the same stay written. */
function keepBlanks(
  { cells, looks }: OpenSheet,
  rowAt: (number: number) => BookRow,
  before: ReadonlyMap<number, BookRow>,
): void {
  for (const [number, row] of before) {
    row.cells.forEach((old, i) => {
      const column = i + 1;
      if (old?.value !== null || cells.valueAt(number, column) !== null) return;
      if (looks.at(number, column) === old.look) rowAt(number).cells[i] ??= blank(old.look);
    });
  }
}

/** How cells look in which nothing stands: by the look of their row where it has one, else of their column. */
interface BlankLooks {
  ofColumn(column: number): number;
  /** null: the row has none of its own. */
  ofRow(row: number): number | null;
  at(row: number, column: number): number;
  /** Rows that have a look of their own. */
  rows(): readonly number[];
}

function blankLooks({ looks }: OpenSheet): BlankLooks {
  const special = new Set(looks.special());
  // A column that nobody touched alone shows how whole rows look.
  let rest = LAST_COLUMN;
  while (special.has(rest)) rest -= 1;
  const standard = looks.at(LAST_ROW, rest);
  const ofColumn = (column: number): number => (special.has(column) ? looks.at(LAST_ROW, column) : standard);
  const ofRow = (row: number): number | null => {
    const look = looks.at(row, rest);
    return look === standard ? null : look;
  };
  const striped = looks.down(rest, 1, LAST_ROW).filter(({ item }) => item !== standard);
  return {
    ofColumn,
    ofRow,
    at: (row, column) => ofRow(row) ?? ofColumn(column),
    rows: () => striped.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i)),
  };
}
