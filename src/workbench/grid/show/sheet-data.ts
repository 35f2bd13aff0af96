import { BooleanNumber, CellValueType, IColumnData, IRowData, IWorksheetData } from '@univerjs/core';
import { LAST_ROW } from '../../../core/basics/cell-names';
import { CellValue } from '../../../core/cells/cells';
import { OpenBook } from '../../book/book';
import { OpenSheet } from '../../book/sheet';
import { CellArea } from '../../../core/basics/sheet-table';
import { CellMatrix, GridCell } from '../surface';
import { rangeOf } from './areas';
import { styleId } from './styles';

const SPARE_ROWS = 60;
const SPARE_COLUMNS = 6;
const LEAST_ROWS = 100;
const LEAST_COLUMNS = 26;
/** Pixels of a row per point of its largest font, with the room above and below. */
const PIXELS_PER_POINT = 1.75;

/** Rows and columns that the grid shows of a sheet: what is filled, and some more. */
export interface SheetSize {
  readonly rows: number;
  readonly columns: number;
}

/** A sheet as the grid holds it. */
export function sheetData(sheet: OpenSheet, book: OpenBook): Partial<IWorksheetData> {
  const size = sizeOf(sheet);
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.visibility === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    tabColor: tabColorOf(sheet),
    showGridlines: sheet.gridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    zoomRatio: sheet.zoomPercent / 100,
    freeze: freezeOf(sheet),
    rowCount: size.rows,
    columnCount: size.columns,
    defaultRowHeight: pixelsOfPoints(sheet.defaultRowHeight),
    defaultColumnWidth: pixelsOfCharacters(sheet.defaultColumnWidth),
    mergeData: [...sheet.features.merges].map(rangeOf),
    columnData: columnData(sheet, size),
    rowData: rowData(sheet, size, book),
    cellData: cellsOf(sheet, { row: 1, column: 1, ...size }, true),
  };
}

/** How large the sheet is in the grid. */
export function sizeOf(sheet: OpenSheet): SheetSize {
  const used = sheet.cells.used();
  const charts = sheet.features.charts.map(({ over }) => over);
  const areas = used ? [used, ...charts] : charts;
  const rows = Math.max(0, ...areas.map((area) => area.row + area.rows));
  const columns = Math.max(0, ...areas.map((area) => area.column + area.columns));
  return {
    rows: Math.max(LEAST_ROWS, rows + SPARE_ROWS),
    columns: Math.max(LEAST_COLUMNS, columns + SPARE_COLUMNS),
  };
}

/** Characters of the standard font, with the cell's margin. */
export function pixelsOfCharacters(width: number): number {
  return Math.round(width * 7 + 5);
}

export function pixelsOfPoints(height: number): number {
  return Math.round((height * 4) / 3);
}

export function tabColorOf({ tabColor }: OpenSheet): string {
  return tabColor === null ? '' : `#${tabColor}`;
}

export function freezeOf({ features: { freeze } }: OpenSheet): IWorksheetData['freeze'] {
  const rows = freeze?.rows ?? 0;
  const columns = freeze?.columns ?? 0;
  return { xSplit: columns, ySplit: rows, startRow: rows === 0 ? -1 : rows, startColumn: columns === 0 ? -1 : columns };
}

export function columnData(sheet: OpenSheet, size: SheetSize): Record<number, Partial<IColumnData>> {
  const found: Record<number, Partial<IColumnData>> = {};
  for (const { from, to, item } of sheet.columns.between(1, size.columns)) {
    for (let column = from; column <= to; column += 1) {
      found[column - 1] = {
        w: pixelsOfCharacters(item.width ?? sheet.defaultColumnWidth),
        hd: item.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
        ...untouched(columnLook(sheet, column)),
      };
    }
  }
  return found;
}

export function rowData(sheet: OpenSheet, size: SheetSize, book: OpenBook): Record<number, Partial<IRowData>> {
  const found: Record<number, Partial<IRowData>> = {};
  for (const { from, to, item } of sheet.rows.between(1, size.rows)) {
    for (let row = from; row <= to; row += 1) {
      const hidden = item.hidden || sheet.features.filteredRows.has(row);
      const height = item.height === null ? fittingHeight(sheet, row, book) : pixelsOfPoints(item.height);
      found[row - 1] = { h: height, ia: BooleanNumber.FALSE, hd: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE };
    }
  }
  return found;
}

/** A row without a height of its own is as high as its largest font needs. */
function fittingHeight(sheet: OpenSheet, row: number, book: OpenBook): number {
  let points = 0;
  sheet.cells.rows[row - 1]?.forEach((value, i) => {
    if (value !== null) points = Math.max(points, book.looks.at(sheet.looks.at(row, i + 1)).font.size);
  });
  return Math.max(pixelsOfPoints(sheet.defaultRowHeight), Math.round(points * PIXELS_PER_POINT));
}

/** The cells of an area as the grid takes them; blank ones empty what stood there. `sparse` leaves out what is not needed on a new sheet. */
export function cellsOf(sheet: OpenSheet, area: CellArea, sparse = false): Record<number, Record<number, GridCell>> {
  const matrix: Record<number, Record<number, GridCell>> = {};
  for (let column = area.column; column < area.column + area.columns; column += 1) {
    const standard = sparse ? columnLook(sheet, column) : null;
    for (const stretch of sheet.looks.down(column, area.row, area.row + area.rows - 1)) {
      putStretch(matrix, { sheet, column, ...stretch }, stretch.item === standard);
    }
  }
  return matrix;
}

/** Neighbors in a column that have one look. */
interface Stretch {
  readonly sheet: OpenSheet;
  readonly column: number;
  readonly from: number;
  readonly to: number;
  readonly item: number;
}

function putStretch(matrix: CellMatrix, { sheet, column, from, to, item }: Stretch, withoutBlanks: boolean): void {
  const style = styleId(item);
  for (let row = from; row <= to; row += 1) {
    const value = sheet.cells.entryAt(row, column);
    const formula = sheet.cells.formulaAt(row, column);
    if (withoutBlanks && value === null && formula === null) continue;
    (matrix[row - 1] ??= {})[column - 1] = gridCell(value, formula, style);
  }
}

/** Cells that nobody touched are shown plain: some programs give the first look borders that they do not mean for all. */
function untouched(look: number): { readonly s?: string } {
  return look === 0 ? {} : { s: styleId(look) };
}

/** The look of a column far below what is filled. */
function columnLook(sheet: OpenSheet, column: number): number {
  return sheet.looks.at(LAST_ROW, column);
}

function gridCell(value: CellValue, formula: string | null, s: string): GridCell {
  const f = formula === null ? null : `=${formula}`;
  if (value === null) return { v: null, t: null, f, s };
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER, f, s };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN, f, s };
  return { v: typeof value === 'object' ? value.error : value, t: CellValueType.STRING, f, s };
}
