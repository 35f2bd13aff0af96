import { LAST_COLUMN, LAST_ROW } from '../../core/basics/cell-names';
import { CellArea } from '../../core/basics/sheet-table';

export const WHOLE_SHEET: CellArea = { row: 1, column: 1, rows: LAST_ROW, columns: LAST_COLUMN };

export function lastRowOf({ row, rows }: CellArea): number {
  return row + rows - 1;
}

export function lastColumnOf({ column, columns }: CellArea): number {
  return column + columns - 1;
}

/** The area between two corners. */
export function areaBetween(row: number, column: number, ...[lastRow, lastColumn]: [number, number]): CellArea {
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

/** What two areas have in common; null: nothing. */
export function overlapOf(a: CellArea, b: CellArea): CellArea | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const lastRow = Math.min(lastRowOf(a), lastRowOf(b));
  const lastColumn = Math.min(lastColumnOf(a), lastColumnOf(b));
  return lastRow < row || lastColumn < column ? null : areaBetween(row, column, lastRow, lastColumn);
}

/** Whether two areas have a cell in common. */
export function meet(a: CellArea, b: CellArea): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** Whether a cell lies in an area; in none where there is none. */
export function holds(area: CellArea | null, row: number, column: number): boolean {
  return (
    area !== null &&
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

/** The smallest area that holds both. */
export function boundsOf(a: CellArea, b: CellArea): CellArea {
  return areaBetween(
    Math.min(a.row, b.row),
    Math.min(a.column, b.column),
    Math.max(lastRowOf(a), lastRowOf(b)),
    Math.max(lastColumnOf(a), lastColumnOf(b)),
  );
}

export function sameArea(a: CellArea, b: CellArea): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** What is left of an area when another is taken out of it. */
export function withoutArea(area: CellArea, hole: CellArea): readonly CellArea[] {
  const cut = overlapOf(area, hole);
  if (!cut) return [area];
  const parts = [
    areaBetween(area.row, area.column, cut.row - 1, lastColumnOf(area)),
    areaBetween(lastRowOf(cut) + 1, area.column, lastRowOf(area), lastColumnOf(area)),
    areaBetween(cut.row, area.column, lastRowOf(cut), cut.column - 1),
    areaBetween(cut.row, lastColumnOf(cut) + 1, lastRowOf(cut), lastColumnOf(area)),
  ];
  return parts.filter(({ rows, columns }) => rows > 0 && columns > 0);
}

export function isWholeColumns({ row, rows }: CellArea): boolean {
  return row === 1 && rows === LAST_ROW;
}

export function isWholeRows({ column, columns }: CellArea): boolean {
  return column === 1 && columns === LAST_COLUMN;
}
