import { CellArea } from '../../core/basics/sheet-table';
import { CellRange } from './cell-range';
import { partAt, partsOf, Part } from './cell-property-parts';
import { OfficeError } from './errors';
import { HostState } from './host-state';
import { refuseSize } from './range-values';

type Properties = Readonly<Record<string, unknown>>;
/** The parts of a range that have properties of their own: each cell, each row, or each column. */
type Split = (area: CellArea) => readonly (readonly CellArea[])[];

const CELLS: Split = (area) =>
  numbers(area.rows).map((r) =>
    numbers(area.columns).map((c) => ({ row: area.row + r, column: area.column + c, rows: 1, columns: 1 })),
  );
const ROWS: Split = (area) => numbers(area.rows).map((r) => [{ ...area, row: area.row + r, rows: 1 }]);
const COLUMNS: Split = (area) => [numbers(area.columns).map((c) => ({ ...area, column: area.column + c, columns: 1 }))];

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => i);
}

/** Sets looks cell by cell: a matrix of `{format: {font: {bold: true}}}`. */
export function setCellProperties(range: CellRange, given: unknown, host: HostState): null {
  return set(range, given as readonly (readonly Properties[])[], { split: CELLS, host });
}

/** The same row by row: a list. */
export function setRowProperties(range: CellRange, given: unknown, host: HostState): null {
  return set(
    range,
    (given as readonly Properties[]).map((one) => [one]),
    { split: ROWS, host },
  );
}

/** The same column by column. */
export function setColumnProperties(range: CellRange, given: unknown, host: HostState): null {
  return set(range, [given as readonly Properties[]], { split: COLUMNS, host });
}

function set(
  range: CellRange,
  given: readonly (readonly Properties[])[],
  { split, host }: { readonly split: Split; readonly host: HostState },
): null {
  const parts = split(range.area);
  if (given.length !== parts.length || given.some((row) => row.length !== parts[0]?.length))
    refuseSize(range, given.length, given[0]?.length ?? 0);
  given.forEach((row, r) =>
    row.forEach((properties, c) => {
      const area = parts[r]?.[c];
      for (const { path, value } of area ? partsOf(properties) : [])
        writerOf(path)(new CellRange(range.sheet, [area as CellArea]), value, host);
    }),
  );
  return null;
}

/** Reads what is asked for by `{format: {font: {bold: true}}}`, cell by cell. */
export function cellPropertiesOf(range: CellRange, wanted: unknown, host: HostState): object[][] {
  return get(range, wanted, { split: CELLS, host });
}

/** The same row by row. */
export function rowPropertiesOf(range: CellRange, wanted: unknown, host: HostState): object[] {
  return get(range, wanted, { split: ROWS, host }).flat();
}

/** The same column by column. */
export function columnPropertiesOf(range: CellRange, wanted: unknown, host: HostState): object[] {
  return get(range, wanted, { split: COLUMNS, host }).flat();
}

function get(
  range: CellRange,
  wanted: unknown,
  { split, host }: { readonly split: Split; readonly host: HostState },
): object[][] {
  const parts = partsOf((wanted ?? {}) as Properties)
    .filter(({ value }) => value === true)
    .map(({ path }) => ({ path, part: known(path) }));
  return split(range.area).map((row) =>
    row.map((area) => {
      const found: Record<string, unknown> = {};
      for (const { path, part } of parts)
        put(found, path.split('.'), part.read(new CellRange(range.sheet, [area]), host));
      return found;
    }),
  );
}

function known(path: string): Part {
  const part = partAt(path);
  if (!part) throw new OfficeError('ApiNotFound', `The workbench does not know the cell property ${path}.`);
  return part;
}

function writerOf(path: string): NonNullable<Part['write']> {
  const { write } = known(path);
  if (!write) throw new OfficeError('InvalidArgument', `The cell property ${path} can only be read.`);
  return write;
}

function put(into: Record<string, unknown>, [name = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) into[name] = value;
  else put((into[name] ??= {}) as Record<string, unknown>, rest, value);
}
