import { BooleanNumber, CellValueType, ICellData, IColumnData, IRowData, IWorksheetData } from '@univerjs/core';
import { BookCell, BookSheet, ColumnRun } from '../../files/types';
import { rangeOf } from './areas';

const SPARE_ROWS = 60;
const SPARE_COLUMNS = 6;
const LEAST_ROWS = 100;
const LEAST_COLUMNS = 26;

/** Rows and columns that the grid shows of a sheet: what is filled, and some more. */
export interface SheetSize {
  readonly rows: number;
  readonly columns: number;
}

/** A sheet as the grid holds it. */
export function sheetData(sheet: BookSheet): Partial<IWorksheetData> {
  const size = sizeOf(sheet);
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.visibility === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    tabColor: sheet.tabColor === null ? '' : `#${sheet.tabColor}`,
    showGridlines: sheet.gridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    zoomRatio: sheet.zoomPercent / 100,
    freeze: freezeOf(sheet.freeze),
    rowCount: size.rows,
    columnCount: size.columns,
    defaultRowHeight: pixelsOfPoints(sheet.defaultRowHeight),
    defaultColumnWidth: pixelsOfCharacters(sheet.defaultColumnWidth),
    mergeData: sheet.merges.map(rangeOf),
    columnData: columnData(sheet.columns, size.columns),
    ...rowsAndCells(sheet),
  };
}

/** How large the sheet is in the grid. */
export function sizeOf(sheet: BookSheet): SheetSize {
  let rows = 0;
  let columns = 0;
  for (const [number, row] of sheet.rows) {
    rows = Math.max(rows, number);
    columns = Math.max(columns, row.cells.length);
  }
  for (const { over } of sheet.charts) {
    rows = Math.max(rows, over.row + over.rows);
    columns = Math.max(columns, over.column + over.columns);
  }
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

function freezeOf(freeze: BookSheet['freeze']): IWorksheetData['freeze'] {
  const rows = freeze?.rows ?? 0;
  const columns = freeze?.columns ?? 0;
  return { xSplit: columns, ySplit: rows, startRow: rows === 0 ? -1 : rows, startColumn: columns === 0 ? -1 : columns };
}

function columnData(runs: readonly ColumnRun[], columns: number): Record<number, Partial<IColumnData>> {
  const found: Record<number, Partial<IColumnData>> = {};
  for (const { first, last, width, hidden, look } of runs) {
    for (let column = first; column <= Math.min(last, columns); column += 1) {
      found[column - 1] = {
        ...(width === null ? {} : { w: pixelsOfCharacters(width) }),
        hd: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
        ...(look === 0 ? {} : { s: styleId(look) }),
      };
    }
  }
  return found;
}

function rowsAndCells(sheet: BookSheet): Pick<IWorksheetData, 'rowData' | 'cellData'> {
  const rowData: Record<number, Partial<IRowData>> = {};
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (const [number, { height, hidden, look, cells }] of sheet.rows) {
    if (height !== null || hidden || look !== null) {
      rowData[number - 1] = {
        ...(height === null ? {} : { h: pixelsOfPoints(height), ia: BooleanNumber.FALSE }),
        hd: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
        ...(look === null ? {} : { s: styleId(look) }),
      };
    }
    const row: Record<number, ICellData> = {};
    cells.forEach((cell, column) => {
      if (cell) row[column] = cellOf(cell);
    });
    cellData[number - 1] = row;
  }
  return { rowData, cellData };
}

/** A cell as the grid holds it: the value beside a formula is what it gave last. */
export function cellOf({ value, look, formula }: BookCell): ICellData {
  return {
    ...valueOf(value),
    s: styleId(look),
    ...(formula === null ? {} : { f: `=${gridFormula(formula)}` }),
  };
}

function valueOf(value: BookCell['value']): ICellData {
  if (value === null) return {};
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === 'object') return { v: value.error, t: CellValueType.STRING };
  return { v: value, t: CellValueType.STRING };
}

/** Files mark newer functions; the grid knows them by their plain names. */
function gridFormula(formula: string): string {
  return formula.replace(/_xlfn\.(_xlws\.)?/g, '');
}

/** Name of a look among the grid's styles. */
export function styleId(look: number): string {
  return `look-${look}`;
}
