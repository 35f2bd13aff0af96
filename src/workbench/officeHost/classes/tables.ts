import { CellArea } from '../../../core/basics/sheet-table';
import { lastRowOf, overlapOf } from '../../book/areas';
import { setFeature } from '../../book/features';
import { OpenSheet } from '../../book/sheet';
import { OpenTable } from '../../book/types';
import { flagValue, textValue } from '../arguments';
import { CellRange } from '../cell-range';
import { invalidArgument, itemNotFound } from '../errors';
import { HostState } from '../host-state';
import { ClassTable, ExcelObject, object, TableRef } from '../objects';

interface FoundTable {
  readonly sheet: OpenSheet;
  readonly table: OpenTable;
}

function allTables({ book }: HostState, sheet: OpenSheet | null): readonly FoundTable[] {
  const sheets = sheet ? [sheet] : book.sheets;
  return sheets.flatMap((one) => one.features.tables.map((table) => ({ sheet: one, table })));
}

function tableNamed(host: HostState, sheet: OpenSheet | null, key: unknown): ExcelObject | null {
  const wanted = String(key).toLowerCase();
  const found = allTables(host, sheet).find(({ table }) => table.id === key || table.name.toLowerCase() === wanted);
  return found ? object('Table', { id: found.table.id }) : null;
}

function tableOf({ id }: TableRef, host: HostState): FoundTable {
  const found = allTables(host, null).find(({ table }) => table.id === id);
  if (!found) throw itemNotFound('The table has been deleted.');
  return found;
}

function change(ref: TableRef, host: HostState, part: Partial<OpenTable>): void {
  const { sheet, table } = tableOf(ref, host);
  const changed = sheet.features.tables.map((one) => (one === table ? { ...one, ...part } : one));
  setFeature(host.book, sheet, 'tables', changed);
}

function part(ref: TableRef, host: HostState, of: (table: OpenTable) => CellArea): ExcelObject {
  const { sheet, table } = tableOf(ref, host);
  return object('Range', new CellRange(sheet, [of(table)]));
}

/** The tables of a sheet, or of the whole workbook. */
export const TABLE_COLLECTION: ClassTable<'TableCollection'> = {
  read: { Count: ({ sheet }, host) => allTables(host, sheet).length },
  items: ({ sheet }, host) => allTables(host, sheet).map(({ table }) => object('Table', { id: table.id })),
  item: ({ sheet }, key, host) => {
    const found = tableNamed(host, sheet, key);
    if (!found) throw itemNotFound(`There is no table "${String(key)}".`);
    return found;
  },
  methods: {
    Add: ({ sheet }, args, host) => addTable(host, args.range(0, sheet ?? activeOf(host)), args.flag(1)),
    GetCount: ({ sheet }, _, host) => allTables(host, sheet).length,
    GetItemOrNullObject: ({ sheet }, args, host) => tableNamed(host, sheet, args.raw(0)),
  },
};

function activeOf({ book }: HostState): OpenSheet {
  const sheet = book.sheetById(book.activeSheet) ?? book.sheets[0];
  if (!sheet) throw itemNotFound('The workbook has no sheets.');
  return sheet;
}

/** Headings become texts of their own; blank ones get Excel's names. */
function addTable({ book }: HostState, { sheet, area }: CellRange, header: boolean): ExcelObject {
  if (sheet.features.tables.some((table) => overlapOf(table.area, area)))
    throw invalidArgument('A table cannot lie over another one.');
  const number = book.freshId();
  const columns = Array.from({ length: area.columns }, (_, i) => {
    const heading = header ? sheet.cells.valueAt(area.row, area.column + i) : null;
    return heading === null ? `Column${i + 1}` : String(heading);
  });
  const id = `{table-${number}}`;
  const table: OpenTable = {
    id,
    name: `Table${number}`,
    area,
    header,
    totals: false,
    columns,
    style: 'TableStyleMedium2',
    stripes: true,
    filtered: header,
  };
  setFeature(book, sheet, 'tables', [...sheet.features.tables, table]);
  return object('Table', { id });
}

/** A table that lies over cells. */
export const TABLE: ClassTable<'Table'> = {
  identity: ({ id }) => ({ Id: id }),
  read: {
    Id: ({ id }) => id,
    Name: (ref, host) => tableOf(ref, host).table.name,
    ShowHeaders: (ref, host) => tableOf(ref, host).table.header,
    ShowTotals: (ref, host) => tableOf(ref, host).table.totals,
    ShowBandedRows: (ref, host) => tableOf(ref, host).table.stripes,
    ShowFilterButton: (ref, host) => tableOf(ref, host).table.filtered,
    Style: (ref, host) => tableOf(ref, host).table.style ?? '',
  },
  write: {
    Name: (ref, value, host) => change(ref, host, { name: textValue(value) }),
    ShowBandedRows: (ref, value, host) => change(ref, host, { stripes: flagValue(value) }),
    ShowFilterButton: (ref, value, host) => change(ref, host, { filtered: flagValue(value) }),
    Style: (ref, value, host) => change(ref, host, { style: textValue(value) }),
  },
  objects: {
    AutoFilter: (ref, host) => object('AutoFilter', tableOf(ref, host).sheet),
    Worksheet: (ref, host) => object('Worksheet', tableOf(ref, host).sheet),
    Columns: (ref) => object('TableColumnCollection', ref),
  },
  methods: {
    GetRange: (ref, _, host) => part(ref, host, ({ area }) => area),
    GetHeaderRowRange: (ref, _, host) => part(ref, host, ({ area }) => ({ ...area, rows: 1 })),
    GetDataBodyRange: (ref, _, host) => part(ref, host, bodyOf),
    GetTotalRowRange: (ref, _, host) => part(ref, host, ({ area }) => ({ ...area, row: lastRowOf(area), rows: 1 })),
    Resize: (ref, args, host) => change(ref, host, { area: args.area(0, tableOf(ref, host).sheet) }),
    Delete: (ref, _, host) => {
      const { sheet, table } = tableOf(ref, host);
      const rest = sheet.features.tables.filter((one) => one !== table);
      setFeature(host.book, sheet, 'tables', rest);
    },
    ConvertToRange: (ref, _, host) => {
      const { sheet, table } = tableOf(ref, host);
      const rest = sheet.features.tables.filter((one) => one !== table);
      setFeature(host.book, sheet, 'tables', rest);
      return object('Range', new CellRange(sheet, [table.area]));
    },
  },
};

function bodyOf({ area, header, totals }: OpenTable): CellArea {
  const top = header ? 1 : 0;
  return { ...area, row: area.row + top, rows: Math.max(1, area.rows - top - (totals ? 1 : 0)) };
}

export const TABLE_COLUMN_COLLECTION: ClassTable<'TableColumnCollection'> = {
  read: { Count: (ref, host) => tableOf(ref, host).table.columns.length },
  items: (ref, host) => tableOf(ref, host).table.columns.map((column) => object('TableColumn', { id: ref.id, column })),
  item: (ref, key, host) => {
    const found = columnNamed(ref, key, host);
    if (!found) throw itemNotFound(`The table has no column "${String(key)}".`);
    return found;
  },
  methods: {
    GetCount: (ref, _, host) => tableOf(ref, host).table.columns.length,
    GetItemOrNullObject: (ref, args, host) => columnNamed(ref, args.raw(0), host),
  },
};

function columnNamed(ref: TableRef, key: unknown, host: HostState): ExcelObject | null {
  const { columns } = tableOf(ref, host).table;
  const column = columns.find((name, i) => name === key || i + 1 === key);
  return column === undefined ? null : object('TableColumn', { id: ref.id, column });
}

export const TABLE_COLUMN: ClassTable<'TableColumn'> = {
  identity: (ref) => ({ Id: ref.column }),
  read: {
    Id: (ref, host) => tableOf(ref, host).table.columns.indexOf(ref.column) + 1,
    Name: ({ column }) => column,
    Index: (ref, host) => tableOf(ref, host).table.columns.indexOf(ref.column),
  },
  methods: {
    GetRange: (ref, _, host) => part(ref, host, (table) => columnOf(table, table.area, ref.column)),
    GetDataBodyRange: (ref, _, host) => part(ref, host, (table) => columnOf(table, bodyOf(table), ref.column)),
  },
};

function columnOf(table: OpenTable, area: CellArea, column: string): CellArea {
  return { ...area, column: area.column + table.columns.indexOf(column), columns: 1 };
}
