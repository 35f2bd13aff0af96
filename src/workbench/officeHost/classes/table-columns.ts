import { CellArea } from '../../../core/basics/sheet-table';
import { lastRowOf } from '../../book/areas';
import { freeHeading, headingsOf, withColumnsIn, withColumnsOut } from '../../book/table-columns';
import { OpenTable } from '../../book/types';
import { Args, textValue } from '../arguments';
import { CellRange } from '../cell-range';
import { invalidArgument, itemNotFound } from '../errors';
import { HostState } from '../host-state';
import { ClassTable, ExcelObject, object, Selves, TableRef } from '../objects';
import { refuseSize, valuesOf, writeValues } from '../range-values';
import { moveBehind } from '../table-cells';
import { bodyOf, changeTable, tableOf } from '../table-parts';

type Column = Selves['TableColumn'];

/** Columns of a table from left to right. */
export const TABLE_COLUMN_COLLECTION: ClassTable<'TableColumnCollection'> = {
  read: { Count: (ref, host) => tableOf(ref, host).table.columns.length },
  items: ({ id }, host) => tableOf({ id }, host).table.columnIds.map((column) => object('TableColumn', { id, column })),
  item: (ref, key, host) => orError(columnNamed(ref, key, host), key),
  methods: {
    Add: add,
    GetCount: (ref, _, host) => tableOf(ref, host).table.columns.length,
    GetItemAt: ({ id }, args, host) => {
      const column = tableOf({ id }, host).table.columnIds[args.number(0)];
      return orError(column === undefined ? null : object('TableColumn', { id, column }), args.number(0));
    },
    GetItemOrNullObject: (ref, args, host) => columnNamed(ref, args.raw(0), host),
  },
};

/** By id, or by heading. */
function columnNamed({ id }: TableRef, key: unknown, host: HostState): ExcelObject | null {
  const found = tableOf({ id }, host);
  const { columnIds } = found.table;
  if (typeof key === 'number') return columnIds.includes(key) ? object('TableColumn', { id, column: key }) : null;
  const wanted = String(key).toLowerCase();
  const index = headingsOf(found.sheet, found.table).findIndex((name) => name.toLowerCase() === wanted);
  return index < 0 ? null : object('TableColumn', { id, column: columnIds[index] as number });
}

function orError(found: ExcelObject | null, key: unknown): ExcelObject {
  if (!found) throw itemNotFound(`The table has no column "${String(key)}".`);
  return found;
}

/** A column more, at the end or before the one at an index; values include the heading. */
function add({ id }: TableRef, args: Args, host: HostState): ExcelObject {
  const { sheet, table } = tableOf({ id }, host);
  const { area } = table;
  const last = args.raw(0) === null || args.number(0) < 0;
  const index = last ? area.columns : args.number(0);
  if (index > area.columns) throw invalidArgument(`The table has no place ${index} for a column.`);
  const fresh = new CellRange(sheet, [{ ...area, column: area.column + index, columns: 1 }]);
  const values = args.raw(1);
  if (Array.isArray(values)) refuseSize(fresh, values.length, (values[0] as unknown[] | undefined)?.length ?? 0);
  const grown = { ...table, area: { ...area, columns: area.columns + 1 }, ...withColumnsIn(table, index, 1) };
  moveBehind(host, fresh, 'right');
  changeTable({ id }, host, grown);
  if (values !== null) writeValues(fresh, values, host);
  const column = { id, column: grown.columnIds[index] as number };
  const given = sheet.cells.valueAt(area.row, fresh.area.column);
  rename(column, args.textOr(2, given === null ? (grown.columns[index] as string) : String(given)), host);
  return object('TableColumn', column);
}

/** A column of a table. */
export const TABLE_COLUMN: ClassTable<'TableColumn'> = {
  identity: ({ column }) => ({ Id: column }),
  read: {
    Id: ({ column }) => column,
    Name: nameOf,
    Index: indexOf,
    Values: (ref, host) => valuesOf(cellsOf(ref, host, wholeOf), host),
  },
  write: {
    Name: (ref, value, host) => rename(ref, textValue(value), host),
    Values: (ref, value, host) => writeValues(cellsOf(ref, host, wholeOf), value, host),
  },
  objects: { Filter: (ref) => object('Filter', ref) },
  methods: {
    Delete: remove,
    GetRange: (ref, _, host) => object('Range', cellsOf(ref, host, wholeOf)),
    GetDataBodyRange: (ref, _, host) => object('Range', cellsOf(ref, host, bodyOf)),
    GetHeaderRowRange: (ref, _, host) =>
      object(
        'Range',
        cellsOf(ref, host, ({ area }) => ({ ...area, rows: 1 })),
      ),
    GetTotalRowRange: (ref, _, host) => {
      if (!tableOf(ref, host).table.totals) throw itemNotFound('The table shows no totals.');
      return object(
        'Range',
        cellsOf(ref, host, ({ area }) => ({ ...area, row: lastRowOf(area), rows: 1 })),
      );
    },
  },
};

function wholeOf({ area }: OpenTable): CellArea {
  return area;
}

function indexOf({ id, column }: Column, host: HostState): number {
  const index = tableOf({ id }, host).table.columnIds.indexOf(column);
  if (index < 0) throw itemNotFound('The column has been deleted.');
  return index;
}

function nameOf(ref: Column, host: HostState): string {
  const { sheet, table } = tableOf(ref, host);
  return headingsOf(sheet, table)[indexOf(ref, host)] ?? '';
}

function cellsOf(ref: Column, host: HostState, of: (table: OpenTable) => CellArea): CellRange {
  const { sheet, table } = tableOf(ref, host);
  return new CellRange(sheet, [{ ...of(table), column: table.area.column + indexOf(ref, host), columns: 1 }]);
}

/** The heading is a text, and unlike the others. */
function rename(ref: Column, wanted: string, host: HostState): void {
  const { sheet, table } = tableOf(ref, host);
  const index = indexOf(ref, host);
  const names = headingsOf(sheet, table);
  const name = freeHeading(
    wanted,
    names.filter((_, i) => i !== index),
  );
  changeTable(ref, host, { columns: names.with(index, name) });
  if (!table.header) return;
  const heading = { row: table.area.row, column: table.area.column + index, rows: 1, columns: 1 };
  writeValues(new CellRange(sheet, [heading]), [[`'${name}`]], host);
}

function remove(ref: Column, _: Args, host: HostState): void {
  const { table } = tableOf(ref, host);
  if (table.columns.length === 1) throw invalidArgument('A table keeps one column.');
  const gone = cellsOf(ref, host, wholeOf);
  const index = indexOf(ref, host);
  moveBehind(host, gone, 'left');
  const area = { ...table.area, columns: table.area.columns - 1 };
  changeTable(ref, host, { area, ...withColumnsOut(table, index, 1) });
}
