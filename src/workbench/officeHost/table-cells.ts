import { CellArea } from '../../core/basics/sheet-table';
import { writeCells } from '../book/cells';
import { shiftCells } from '../book/shift-cells';
import { headingsFor } from '../book/table-columns';
import { Shift } from '../book/types';
import { CellRange } from './cell-range';
import { refuseProtected } from './guard';
import { follow, HostState } from './host-state';

/** Puts cells in over a table's rows or columns, or takes them out: what stands behind them moves along. */
export function moveBehind(host: HostState, { sheet, area }: CellRange, how: Shift['how']): void {
  refuseProtected(sheet, null);
  shiftCells(host.book, sheet, { area, how });
  follow(host, sheet, { area, how });
}

/** Makes the first row of an area the headings of a table. */
export function writeHeadings({ book }: HostState, { sheet, area }: CellRange): readonly string[] {
  const names = headingsFor(sheet, area);
  if (names.some((name, i) => sheet.cells.valueAt(area.row, area.column + i) !== name))
    writeCells(book, sheet, { ...area, rows: 1 }, (_, c) => names[c]);
  return names;
}

/** A new row of totals says what it is; Excel's pane adds the functions, its API does not. */
export function writeTotalsWord({ book }: HostState, sheet: CellRange['sheet'], row: CellArea): void {
  writeCells(book, sheet, row, (_, c) => (c === 0 ? 'Total' : null));
}
