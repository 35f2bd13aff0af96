import { CellArea } from '../../core/basics/sheet-table';
import { overlapOf } from '../book/areas';
import { CellRange } from './cell-range';

/** Whether formulas fill cells beyond their own here; null: some cells are filled so, some are not. */
export function hasSpill({ sheet, area }: CellRange): boolean | null {
  const filled = sheet.cells.spilledAreas().flatMap((one) => overlapOf(one, area) ?? []);
  const count = filled.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  if (count === 0) return false;
  return count === area.rows * area.columns ? true : null;
}

/** What the formula in a cell fills; null: only its own cell. */
export function spillingTo({ sheet, area }: CellRange): CellArea | null {
  return sheet.cells.spillAt(area.row, area.column)?.area ?? null;
}

/** The cell of the formula that fills this one; null: none does. */
export function spillParent({ sheet, area }: CellRange): CellArea | null {
  const found = sheet.cells.spillOver(area.row, area.column) ?? sheet.cells.spillAt(area.row, area.column);
  return found && { ...found.area, rows: 1, columns: 1 };
}
