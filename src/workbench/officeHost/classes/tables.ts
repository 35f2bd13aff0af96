import { boundsOf, lastRowOf, overlapOf, sameArea } from '../../book/areas';
import { clearCells } from '../../book/cells';
import { setFeature } from '../../book/features';
import { OpenSheet } from '../../book/sheet';
import { headingsFor } from '../../book/table-columns';
import { OpenTable } from '../../book/types';
import { CellArea } from '../../../core/basics/sheet-table';
import { Args, flagValue, textValue } from '../arguments';
import { CellRange } from '../cell-range';
import { invalidArgument, itemNotFound } from '../errors';
import { refuseProtected } from '../guard';
import { HostState } from '../host-state';
import { ClassTable, ExcelObject, object, Selves, TableRef } from '../objects';
import { moveBehind, writeHeadings, writeTotalsWord } from '../table-cells';
import { allTables, bodyOf, changeTable, FoundTable, filterTable, tableOf, tablePart } from '../table-parts';

type Tables = Selves['TableCollection'];

function tablesIn({ sheet, within }: Tables, host: HostState): readonly FoundTable[] {
  const all = allTables(host, sheet);
  if (!within) return all;
  return all.filter(({ table: { area } }) =>
    within.whole ? sameArea(boundsOf(area, within.area), within.area) : overlapOf(area, within.area),
  );
}

function tableNamed(tables: Tables, key: unknown, host: HostState): ExcelObject | null {
  const wanted = String(key).toLowerCase();
  const found = tablesIn(tables, host).find(({ table }) => table.id === key || table.name.toLowerCase() === wanted);
  return found ? object('Table', { id: found.table.id }) : null;
}

/** The tables of a sheet, of some of its cells, or of the whole workbook. */
export const TABLE_COLLECTION: ClassTable<'TableCollection'> = {
  read: { Count: (tables, host) => tablesIn(tables, host).length },
  items: (tables, host) => tablesIn(tables, host).map(({ table }) => object('Table', { id: table.id })),
  item: (tables, key, host) => {
    const found = tableNamed(tables, key, host);
    if (!found) throw itemNotFound(`There is no table "${String(key)}".`);
    return found;
  },
  methods: {
    Add: ({ sheet }, args, host) => addTable(host, args.range(0, sheet ?? activeOf(host)), args.flag(1)),
    GetCount: (tables, _, host) => tablesIn(tables, host).length,
    GetItemOrNullObject: (tables, args, host) => tableNamed(tables, args.raw(0), host),
  },
};

function activeOf({ book }: HostState): OpenSheet {
  const sheet = book.sheetById(book.activeSheet) ?? book.sheets[0];
  if (!sheet) throw itemNotFound('The workbook has no sheets.');
  return sheet;
}

function refuseOverlap(sheet: OpenSheet, area: CellArea, own: OpenTable | null): void {
  if (sheet.features.tables.some((table) => table !== own && overlapOf(table.area, area)))
    throw invalidArgument('A table cannot lie over another one.');
}

/** Cells without headings get a row of them: what was there moves down. */
function addTable(host: HostState, { sheet, area }: CellRange, headed: boolean): ExcelObject {
  const { book } = host;
  refuseProtected(sheet, null);
  refuseOverlap(sheet, area, null);
  if (!headed) moveBehind(host, new CellRange(sheet, [{ ...area, rows: 1 }]), 'down');
  const number = book.freshId();
  const id = `{table-${number}}`;
  const columns = writeHeadings(host, new CellRange(sheet, [area]));
  const table: OpenTable = {
    id,
    name: `Table${number}`,
    area: headed ? area : { ...area, rows: area.rows + 1 },
    header: true,
    totals: false,
    columns,
    columnIds: columns.map((_, i) => i + 1),
    style: 'TableStyleMedium2',
    stripes: true,
    filtered: true,
    criteria: [],
    sorted: [],
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
    Name: (ref, value, host) => changeTable(ref, host, { name: freeName(ref, textValue(value), host) }),
    ShowTotals: (ref, value, host) => showTotals(ref, flagValue(value), host),
    ShowBandedRows: (ref, value, host) => changeTable(ref, host, { stripes: flagValue(value) }),
    ShowFilterButton: (ref, value, host) => changeTable(ref, host, { filtered: flagValue(value) }),
    Style: (ref, value, host) => changeTable(ref, host, { style: textValue(value) }),
  },
  objects: {
    AutoFilter: (ref, host) => object('AutoFilter', { sheet: tableOf(ref, host).sheet, table: ref.id }),
    Worksheet: (ref, host) => object('Worksheet', tableOf(ref, host).sheet),
    Columns: (ref) => object('TableColumnCollection', ref),
    Rows: (ref) => object('TableRowCollection', ref),
    Sort: (ref) => object('TableSort', ref),
  },
  methods: {
    GetRange: (ref, _, host) => tablePart(ref, host, ({ area }) => area),
    GetHeaderRowRange: (ref, _, host) => tablePart(ref, host, headerOf),
    GetDataBodyRange: (ref, _, host) => tablePart(ref, host, bodyOf),
    GetTotalRowRange: (ref, _, host) => tablePart(ref, host, totalsOf),
    ClearFilters: (ref, _, host) => filterTable(ref, host, []),
    ReapplyFilters: (ref, _, host) => filterTable(ref, host, tableOf(ref, host).table.criteria),
    Resize: resize,
    Delete: (ref, _, host) => {
      const { sheet, table } = tableOf(ref, host);
      forget(ref, host);
      clearCells(host.book, sheet, table.area);
    },
    ConvertToRange: (ref, _, host) => {
      const { sheet, table } = tableOf(ref, host);
      forget(ref, host);
      return object('Range', new CellRange(sheet, [table.area]));
    },
  },
};

function headerOf({ area, header }: OpenTable): CellArea {
  if (!header) throw itemNotFound('The table shows no headings.');
  return { ...area, rows: 1 };
}

function totalsOf({ area, totals }: OpenTable): CellArea {
  if (!totals) throw itemNotFound('The table shows no totals.');
  return { ...area, row: lastRowOf(area), rows: 1 };
}

/** Rows that its filter hid are seen again. */
function forget(ref: TableRef, host: HostState): void {
  filterTable(ref, host, []);
  const { sheet, table } = tableOf(ref, host);
  refuseProtected(sheet, null);
  setFeature(
    host.book,
    sheet,
    'tables',
    sheet.features.tables.filter((one) => one !== table),
  );
}

const NAME = /^[A-Za-z_\\\u0080-\uffff][\w.\\\u0080-\uffff]{0,254}$/;

/** Names of tables are names of the workbook too. */
function freeName(ref: TableRef, name: string, host: HostState): string {
  const wanted = name.toLowerCase();
  const taken =
    allTables(host, null).some(({ table }) => table.id !== ref.id && table.name.toLowerCase() === wanted) ||
    host.book.names.some((one) => one.sheet === null && one.name.toLowerCase() === wanted);
  if (!NAME.test(name) || taken) throw invalidArgument(`"${name}" cannot be the name of this table.`);
  return name;
}

function showTotals(ref: TableRef, shown: boolean, host: HostState): void {
  const { sheet, table } = tableOf(ref, host);
  if (shown === table.totals) return;
  const { area } = table;
  if (shown) {
    const row = { ...area, row: lastRowOf(area) + 1, rows: 1 };
    moveBehind(host, new CellRange(sheet, [row]), 'down');
    writeTotalsWord(host, sheet, row);
    changeTable(ref, host, { area: { ...area, rows: area.rows + 1 }, totals: true });
  } else {
    changeTable(ref, host, { totals: false });
    moveBehind(host, new CellRange(sheet, [totalsOf(table)]), 'up');
  }
}

/** The headings stay where they are; columns that come in get names. */
function resize(ref: TableRef, args: Args, host: HostState): void {
  const { sheet, table } = tableOf(ref, host);
  const area = args.area(0, sheet);
  const small = table.header ? 2 : 1;
  if (area.row !== table.area.row || area.rows < small || !overlapOf(area, table.area))
    throw invalidArgument('A table keeps its heading row and at least one row below it.');
  refuseOverlap(sheet, area, table);
  if (sameArea(area, table.area)) return;
  if (table.totals) throw invalidArgument('A table with totals is resized by its rows.');
  filterTable(ref, host, []);
  const columns = table.header ? writeHeadings(host, new CellRange(sheet, [area])) : headingsFor(sheet, area);
  // A column keeps its id as long as it stays in the table.
  const idOf = (i: number): number | undefined => table.columnIds[area.column + i - table.area.column];
  const last = Math.max(0, ...table.columnIds);
  changeTable(ref, host, { area, columns, columnIds: columns.map((_, i) => idOf(i) ?? last + 1 + i), sorted: [] });
}
