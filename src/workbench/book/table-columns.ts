import { CellArea } from '../../core/basics/sheet-table';
import { OpenSheet } from './sheet';
import { OpenTable } from './types';

/** What a table knows of its columns. */
type Columns = Pick<OpenTable, 'columns' | 'columnIds' | 'criteria'>;

/** The columns of a table by name: its headings as they stand in the cells. */
export function headingsOf({ cells }: OpenSheet, { area, header, columns }: OpenTable): readonly string[] {
  if (!header) return columns;
  return columns.map((name, i) => {
    const heading = cells.valueAt(area.row, area.column + i);
    return heading === null || typeof heading === 'object' ? name : String(heading);
  });
}

/** A heading that no other column has: the one wanted, or with a number behind it. */
export function freeHeading(wanted: string, taken: readonly string[]): string {
  const others = new Set(taken.map((one) => one.toLowerCase()));
  let name = wanted;
  for (let i = 2; others.has(name.toLowerCase()); i += 1) name = wanted + String(i);
  return name;
}

/** Headings for an area that becomes a table: no two alike, none blank. */
export function headingsFor({ cells }: OpenSheet, area: CellArea): readonly string[] {
  const names: string[] = [];
  for (let i = 0; i < area.columns; i += 1) {
    const value = cells.valueAt(area.row, area.column + i);
    const heading = typeof value === 'object' ? '' : String(value);
    names.push(freeHeading(heading || `Column${i + 1}`, names));
  }
  return names;
}

/** Columns after new ones were put in at a place counted from 0. */
export function withColumnsIn({ columns, columnIds, criteria }: OpenTable, at: number, count: number): Columns {
  const names = [...columns];
  const ids = [...columnIds];
  for (let i = 0; i < count; i += 1) {
    names.splice(at + i, 0, freeHeading(`Column${names.length + 1}`, names));
    ids.splice(at + i, 0, Math.max(0, ...ids) + 1);
  }
  return {
    columns: names,
    columnIds: ids,
    criteria: criteria.map((one) => (one.column > at ? { ...one, column: one.column + count } : one)),
  };
}

/** Columns after some were taken out from a place counted from 0. */
export function withColumnsOut({ columns, columnIds, criteria }: OpenTable, at: number, count: number): Columns {
  return {
    columns: columns.toSpliced(at, count),
    columnIds: columnIds.toSpliced(at, count),
    criteria: criteria
      .filter(({ column }) => column <= at || column > at + count)
      .map((one) => (one.column > at ? { ...one, column: one.column - count } : one)),
  };
}
