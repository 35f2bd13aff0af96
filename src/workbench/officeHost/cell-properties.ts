import { partAt, partsOf } from './cell-property-parts';
import { CellRange } from './cell-range';
import { OfficeError } from './errors';
import { HostState } from './host-state';
import { refuseSize } from './range-values';

/** Sets looks cell by cell: a matrix of `{format: {font: {bold: true}}}`. */
export function setCellProperties(range: CellRange, given: unknown, host: HostState): null {
  const rows = given as readonly (readonly Record<string, unknown>[])[];
  refuseSize(range, rows.length, rows[0]?.length ?? 0);
  rows.forEach((row, r) =>
    row.forEach((properties, c) => {
      const cell = new CellRange(range.sheet, [
        { row: range.area.row + r, column: range.area.column + c, rows: 1, columns: 1 },
      ]);
      setParts(cell, properties, host);
    }),
  );
  return null;
}

function setParts(cell: CellRange, properties: Readonly<Record<string, unknown>>, host: HostState): void {
  for (const { path, value } of partsOf(properties)) {
    const part = partAt(path);
    if (!part) throw new OfficeError('ApiNotFound', `The workbench does not know the cell property ${path}.`);
    part.write(cell, value, host);
  }
}

/** Reads what is asked for by `{format: {font: {bold: true}}}`, cell by cell. */
export function cellPropertiesOf(range: CellRange, wanted: unknown, host: HostState): unknown[][] {
  const parts = partsOf((wanted ?? {}) as Record<string, unknown>).filter(({ value }) => value === true);
  const { area } = range;
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (__, c) => {
      const cell = new CellRange(range.sheet, [{ row: area.row + r, column: area.column + c, rows: 1, columns: 1 }]);
      const found: Record<string, unknown> = {};
      for (const { path } of parts) put(found, path.split('.'), partAt(path)?.read(cell, host) ?? null);
      return found;
    }),
  );
}

function put(into: Record<string, unknown>, [name = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) into[name] = value;
  else put((into[name] ??= {}) as Record<string, unknown>, rest, value);
}
