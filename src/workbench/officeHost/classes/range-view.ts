import { CellRange } from '../cell-range';
import { visibleColumns, visibleRows } from '../hidden-lines';
import { HostState } from '../host-state';
import { ClassTable, object } from '../objects';
import { refuseSize } from '../range-values';
import { RANGE } from './range';

/** What is seen cell by cell, as the range itself gives it. */
const SEEN = ['Values', 'Formulas', 'FormulasLocal', 'Text', 'NumberFormat', 'ValueTypes'];
const WRITTEN = ['Values', 'Formulas', 'FormulasLocal', 'NumberFormat'];

/** The cells of a range that neither a filter nor a hand hides, as one rectangle. */
export const RANGE_VIEW: ClassTable<'RangeView'> = {
  read: {
    RowCount: (range) => visibleRows(range).length,
    ColumnCount: (range) => visibleColumns(range).length,
    ...Object.fromEntries(SEEN.map((name) => [name, (range: CellRange, host: HostState) => seen(range, name, host)])),
  },
  write: Object.fromEntries(
    WRITTEN.map((name) => [
      name,
      (range: CellRange, value: unknown, host: HostState) =>
        RANGE.write?.[name]?.(range, Array.isArray(value) ? spread(range, value) : value, host),
    ]),
  ),
  methods: { GetRange: (range) => object('Range', range) },
};

function seen(range: CellRange, name: string, host: HostState): unknown {
  const all = RANGE.read?.[name]?.(range, host);
  if (!Array.isArray(all)) return all;
  const columns = visibleColumns(range);
  return visibleRows(range).map((row) =>
    columns.map((column) => (all as unknown[][])[row - range.area.row]?.[column - range.area.column]),
  );
}

/** A matrix of what is visible as one of the whole range; hidden cells are left alone. */
function spread(range: CellRange, given: readonly unknown[]): unknown[][] {
  const [rows, columns] = [visibleRows(range), visibleColumns(range)];
  const { area } = range;
  const matrix = given as readonly (readonly unknown[])[];
  if (matrix.length !== rows.length || matrix.some((row) => row.length !== columns.length))
    refuseSize(range, matrix.length, matrix[0]?.length ?? 0);
  const all = Array.from({ length: area.rows }, () => new Array<unknown>(area.columns).fill(null));
  rows.forEach((row, r) =>
    columns.forEach((column, c) => ((all[row - area.row] as unknown[])[column - area.column] = matrix[r]?.[c])),
  );
  return all;
}
