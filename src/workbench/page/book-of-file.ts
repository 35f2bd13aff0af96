import { OpenBook } from '../book/book';
import { MergedCells } from '../book/merged-cells';
import { OpenSheet } from '../book/sheet';
import { CellArea, OpenChart } from '../book/types';
import { BookChart } from '../files/feature-types';
import { Book, BookSheet } from '../files/types';
import { shownWidth } from './column-widths';

/** Opens what a file holds: the book that the grid shows and the add-in works on. */
export function bookOfFile(file: Book, name: string): OpenBook {
  const book = new OpenBook(file.looks);
  book.name = name;
  book.sheets = file.sheets.map((sheet) => sheetOfFile(sheet, book));
  book.names = file.names.map((one) => ({ ...one, comment: '' }));
  book.properties = [...file.properties];
  for (const { id, xml } of file.pieces) book.customXml.set(id, xml);
  book.date1904 = file.date1904;
  book.structure = file.structureLocked ? { password: null } : null;
  book.activeSheet = file.activeSheet;
  return book;
}

function sheetOfFile(from: BookSheet, book: OpenBook): OpenSheet {
  const sheet = new OpenSheet(from.id, from.name);
  sheet.visibility = from.visibility;
  sheet.tabColor = from.tabColor;
  sheet.gridlines = from.gridlines;
  sheet.zoomPercent = from.zoomPercent;
  sheet.defaultRowHeight = from.defaultRowHeight;
  sheet.defaultColumnWidth = shownWidth(from.defaultColumnWidth);
  const filtered = filteredRows(from);
  putColumns(sheet, from);
  for (const [number, row] of from.rows) putRow(sheet, number, filtered.has(number) ? { ...row, hidden: false } : row);
  putSpills(sheet, from);
  sheet.features = {
    ...sheet.features,
    merges: new MergedCells(from.merges),
    freeze: from.freeze,
    filter: from.filter,
    filteredRows: filtered,
    tables: from.tables.map((table) => ({
      ...table,
      id: `{table-${book.freshId()}}`,
      columnIds: table.columns.map((_, i) => i + 1),
      sorted: [],
    })),
    validations: from.validations,
    conditionals: from.conditionals.map((one) => ({ ...one, id: `{rule-${book.freshId()}}` })),
    charts: from.charts.map((chart) => openChart(chart, `{chart-${book.freshId()}}`)),
    page: from.page,
    links: from.links,
    notes: from.notes,
    protection: from.protection === null ? null : { options: from.protection, password: null },
  };
  return sheet;
}

function putColumns(sheet: OpenSheet, { columns }: BookSheet): void {
  for (const { first, last, width, hidden, level, collapsed, look } of columns) {
    const layout = { width: width === null ? null : shownWidth(width), hidden, level, collapsed };
    sheet.columns.change(first, last, () => layout);
    if (look !== 0) sheet.looks.change(wholeColumns(first, last), () => look);
  }
}

function putRow(sheet: OpenSheet, number: number, row: NonNullable<ReturnType<BookSheet['rows']['get']>>): void {
  const { height, hidden, level, collapsed, look, cells } = row;
  if (height !== null || hidden || level > 0 || collapsed) {
    sheet.rows.change(number, number, () => ({ height, hidden, level, collapsed }));
  }
  if (look !== null) sheet.looks.change({ row: number, column: 1, rows: 1, columns: 16_384 }, () => look);
  cells.forEach((cell, i) => {
    if (!cell) return;
    const column = i + 1;
    sheet.cells.put(number, column, cell.value);
    if (cell.formula !== null) sheet.cells.putFormula(number, column, cell.formula);
    if (sheet.looks.at(number, column) !== cell.look) {
      sheet.looks.change({ row: number, column, rows: 1, columns: 1 }, () => cell.look);
    }
  });
}

/** What array formulas fill are results, not entries. */
function putSpills(sheet: OpenSheet, { rows }: BookSheet): void {
  for (const { cells } of rows.values()) {
    cells.forEach((cell) => {
      const area = cell?.array?.area;
      if (area && area.rows * area.columns > 1) sheet.cells.putSpill({ area, calculated: false });
    });
  }
}

/** Rows that are hidden below the headings of a filter are its doing. */
function filteredRows({ filter, tables, rows }: BookSheet): ReadonlySet<number> {
  const filters = [filter, ...tables.map(({ area, criteria }) => ({ area, columns: criteria }))];
  const hidden = [...rows].flatMap(([number, row]) => (row.hidden ? [number] : []));
  return new Set(
    filters.flatMap((one) => {
      if (!one || one.columns.length === 0) return [];
      const last = one.area.row + one.area.rows - 1;
      return hidden.filter((number) => number > one.area.row && number <= last);
    }),
  );
}

function wholeColumns(first: number, last: number): CellArea {
  return { row: 1, column: first, rows: 1_048_576, columns: last - first + 1 };
}

const TYPES = { column: 'Column', bar: 'Bar', line: 'Line', pie: 'Pie', other: 'ColumnClustered' } as const;

function openChart(chart: BookChart, id: string): OpenChart {
  const grouped = chart.kind === 'column' || chart.kind === 'bar';
  const type = `${TYPES[chart.kind]}${grouped ? (chart.stacked ? 'Stacked' : 'Clustered') : ''}`;
  return { ...chart, id, type, place: { left: 0, top: 0, width: 0, height: 0 }, details: {} };
}
