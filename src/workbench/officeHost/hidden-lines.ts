import { lastColumnOf, lastRowOf } from '../book/areas';
import { changeColumns, changeRows } from '../book/features';
import { flagValue } from './arguments';
import { CellRange } from './cell-range';
import { refuseProtected } from './guard';
import { HostState } from './host-state';

/** Whether rows are hidden, by hand or by a filter; null: some are, some are not. */
export function rowsHidden({ sheet, area }: CellRange): boolean | null {
  const last = lastRowOf(area);
  const byHand = sheet.rows.between(area.row, last).map(({ item }) => item.hidden);
  const filtered = [...sheet.features.filteredRows].filter((row) => row >= area.row && row <= last).length;
  if (filtered === area.rows) return true;
  if (filtered > 0) return null;
  return alike(byHand);
}

/** Whether columns are hidden; null: some are, some are not. */
export function columnsHidden({ sheet, area }: CellRange): boolean | null {
  return alike(sheet.columns.between(area.column, lastColumnOf(area)).map(({ item }) => item.hidden));
}

/** Whether cells are hidden with their rows or columns. */
export function cellsHidden(range: CellRange): boolean | null {
  const [rows, columns] = [rowsHidden(range), columnsHidden(range)];
  if (rows === true || columns === true) return true;
  return rows === null || columns === null ? null : false;
}

function alike(states: readonly boolean[]): boolean | null {
  const [first = false] = states;
  return states.every((one) => one === first) ? first : null;
}

export function hideRows(range: CellRange, value: unknown, { book }: HostState): void {
  refuseProtected(range.sheet, 'allowFormatRows');
  const hidden = flagValue(value);
  changeRows(book, range.sheet, range.areas, (row) => ({ ...row, hidden }));
}

export function hideColumns(range: CellRange, value: unknown, { book }: HostState): void {
  refuseProtected(range.sheet, 'allowFormatColumns');
  const hidden = flagValue(value);
  changeColumns(book, range.sheet, range.areas, (column) => ({ ...column, hidden }));
}

/** Rows of a range that neither a filter nor a hand hides. */
export function visibleRows({ sheet, area }: CellRange): readonly number[] {
  return places(area.row, lastRowOf(area)).filter(
    (row) => !sheet.rows.at(row).hidden && !sheet.features.filteredRows.has(row),
  );
}

/** Columns of a range that are not hidden. */
export function visibleColumns({ sheet, area }: CellRange): readonly number[] {
  return places(area.column, lastColumnOf(area)).filter((column) => !sheet.columns.at(column).hidden);
}

function places(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
