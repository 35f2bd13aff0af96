import { IRange } from '@univerjs/core';
import { CellArea } from '../../../core/basics/sheet-table';

/** The area as the grid counts: from 0, ends included. */
export function rangeOf({ row, column, rows, columns }: CellArea): IRange {
  return { startRow: row - 1, startColumn: column - 1, endRow: row + rows - 2, endColumn: column + columns - 2 };
}

/** The other way round. */
export function areaOf({ startRow, startColumn, endRow, endColumn }: IRange): CellArea {
  return {
    row: startRow + 1,
    column: startColumn + 1,
    rows: endRow - startRow + 1,
    columns: endColumn - startColumn + 1,
  };
}

/** The part of a range that lies on a sheet of this size; rules beyond it would fail. */
export function clipped(range: IRange, size: { readonly rows: number; readonly columns: number }): IRange {
  return {
    ...range,
    endRow: Math.min(range.endRow, size.rows - 1),
    endColumn: Math.min(range.endColumn, size.columns - 1),
  };
}
