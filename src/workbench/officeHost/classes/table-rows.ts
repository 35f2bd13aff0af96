import { lastRowOf } from '../../book/areas';
import { clearCells } from '../../book/cells';
import { Args, selfOf } from '../arguments';
import { CellRange } from '../cell-range';
import { invalidArgument, itemNotFound } from '../errors';
import { HostState } from '../host-state';
import { ClassTable, ExcelObject, object, Selves, TableRef } from '../objects';
import { refuseSize, valuesOf, writeValues } from '../range-values';
import { refuseSortKeys, refuseSortWay, sortFields, sortRows } from '../sort-cells';
import { moveBehind } from '../table-cells';
import { bodyOf, changeTable, tableOf } from '../table-parts';

type Row = Selves['TableRow'];

function countOf(ref: TableRef, host: HostState): number {
  return bodyOf(tableOf(ref, host).table).rows;
}

/** Rows of a table between headings and totals. */
export const TABLE_ROW_COLLECTION: ClassTable<'TableRowCollection'> = {
  read: { Count: countOf },
  items: ({ id }, host) => Array.from({ length: countOf({ id }, host) }, (_, row) => object('TableRow', { id, row })),
  methods: {
    Add: add,
    GetCount: (ref, _, host) => countOf(ref, host),
    GetItemAt: ({ id }, args, host) => {
      const row = { id, row: args.number(0) };
      cellsOf(row, host);
      return object('TableRow', row);
    },
    DeleteRows: ({ id }, args, host) => {
      const rows = args.raw(0);
      if (!Array.isArray(rows)) throw invalidArgument('The rows to delete are given by their numbers.');
      // The last first: the others stay where they are.
      const numbers = [...new Set(rows.map((row) => (typeof row === 'number' ? row : (selfOf(row) as Row).row)))];
      for (const row of numbers.sort((a, b) => b - a)) remove({ id, row }, host);
    },
    DeleteRowsAt: ({ id }, args, host) => {
      for (let i = args.numberOr(1, 1); i > 0; i -= 1) remove({ id, row: args.number(0) + i - 1 }, host);
    },
  },
};

/** Rows more, at the end or before the one at an index. Values are one row or several. */
function add({ id }: TableRef, args: Args, host: HostState): ExcelObject {
  const { sheet, table } = tableOf({ id }, host);
  const body = bodyOf(table);
  const last = args.raw(0) === null || args.number(0) < 0;
  const index = last ? body.rows : args.number(0);
  if (index > body.rows) throw invalidArgument(`The table has no place ${index} for a row.`);
  const given = args.raw(1);
  const values = Array.isArray(given) ? (Array.isArray(given[0]) ? (given as unknown[][]) : [given]) : null;
  const rows = values?.length ?? 1;
  const fresh = new CellRange(sheet, [{ ...body, row: body.row + index, rows }]);
  if (values) for (const row of values) refuseSize(fresh, rows, row.length);
  moveBehind(host, fresh, 'down');
  changeTable({ id }, host, { area: { ...table.area, rows: table.area.rows + rows } });
  if (values) writeValues(fresh, values, host);
  return object('TableRow', { id, row: index });
}

/** A row of a table, by its number from 0. */
export const TABLE_ROW: ClassTable<'TableRow'> = {
  read: { Index: ({ row }) => row, Values: (ref, host) => valuesOf(cellsOf(ref, host), host) },
  write: { Values: (ref, value, host) => writeValues(cellsOf(ref, host), value, host) },
  methods: {
    Delete: (ref, _, host) => remove(ref, host),
    GetRange: (ref, _, host) => object('Range', cellsOf(ref, host)),
  },
};

function cellsOf({ id, row }: Row, host: HostState): CellRange {
  const { sheet, table } = tableOf({ id }, host);
  const body = bodyOf(table);
  if (!(row >= 0 && row < body.rows)) throw itemNotFound(`The table has no row ${row}.`);
  return new CellRange(sheet, [{ ...body, row: body.row + row, rows: 1 }]);
}

/** The last row of a table is emptied, not taken out. */
function remove(ref: Row, host: HostState): void {
  const gone = cellsOf(ref, host);
  const { table } = tableOf(ref, host);
  if (countOf(ref, host) === 1) return clearCells(host.book, gone.sheet, gone.area);
  moveBehind(host, gone, 'up');
  changeTable(ref, host, { area: { ...table.area, rows: table.area.rows - 1 } });
}

/** How the rows of a table are sorted. */
export const TABLE_SORT: ClassTable<'TableSort'> = {
  read: {
    Fields: (ref, host) => tableOf(ref, host).table.sorted,
    MatchCase: () => false,
    Method: () => 'PinYin',
  },
  methods: {
    Apply: (ref, args, host) => {
      refuseSortWay(args.raw(1), args.raw(2));
      const fields = sortFields(args.raw(0));
      sort(ref, fields, host);
      changeTable(ref, host, { sorted: fields });
    },
    Clear: (ref, _, host) => changeTable(ref, host, { sorted: [] }),
    Reapply: (ref, _, host) => {
      const { sorted } = tableOf(ref, host).table;
      if (sorted.length > 0) sort(ref, sorted, host);
    },
  },
};

function sort(ref: TableRef, fields: ReturnType<typeof sortFields>, host: HostState): void {
  const { sheet, table } = tableOf(ref, host);
  const body = new CellRange(sheet, [bodyOf(table)]);
  refuseSortKeys(fields, body);
  if (lastRowOf(body.area) > table.area.row) sortRows(body, fields, host);
}
