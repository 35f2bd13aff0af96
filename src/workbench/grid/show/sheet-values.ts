import { CellValueType, ICellData, IWorkbookData, IWorksheetData, LocaleType } from '@univerjs/core';
import { CellValue, FormatClass, SheetCells } from '../../../core/cells/cells';

/** Rows and columns shown beyond what is filled, as in a new workbook. */
const SPARE_ROWS = 60;
const SPARE_COLUMNS = 6;
const LEAST_COLUMNS = 26;
const PATTERNS: Partial<Record<FormatClass, string>> = { date: 'yyyy-mm-dd', number: '#,##0.00' };

/** A workbook for the grid from the cells of its sheets: values and the meaning of columns, no look. */
export function workbookOfCells(sheets: readonly SheetCells[], language: 'zh' | 'en'): IWorkbookData {
  const entries = sheets.map((sheet, i) => [`sheet-${i + 1}`, sheetOf(sheet, `sheet-${i + 1}`)] as const);
  return {
    id: 'workbook',
    name: '',
    appVersion: '0.25.1',
    locale: language === 'zh' ? LocaleType.ZH_CN : LocaleType.EN_US,
    styles: { date: { n: { pattern: PATTERNS.date ?? '' } }, number: { n: { pattern: PATTERNS.number ?? '' } } },
    sheetOrder: entries.map(([id]) => id),
    sheets: Object.fromEntries(entries),
  };
}

function sheetOf(sheet: SheetCells, id: string): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  sheet.rows.forEach((row, i) => {
    const cells: Record<number, ICellData> = {};
    row.forEach((value, j) => {
      if (value !== null) cells[sheet.firstColumn - 1 + j] = cellOf(value, sheet.formats[j]);
    });
    cellData[sheet.firstRow - 1 + i] = cells;
  });
  const columns = sheet.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return {
    id,
    name: sheet.name,
    hidden: sheet.hidden ? 1 : 0,
    cellData,
    rowCount: sheet.firstRow + sheet.rows.length + SPARE_ROWS,
    columnCount: Math.max(LEAST_COLUMNS, sheet.firstColumn + columns + SPARE_COLUMNS),
    defaultColumnWidth: 96,
    defaultRowHeight: 22,
    mergeData: sheet.merges.map(({ row, column, rows, columns: wide }) => ({
      startRow: row - 1,
      startColumn: column - 1,
      endRow: row + rows - 2,
      endColumn: column + wide - 2,
    })),
  };
}

function cellOf(value: NonNullable<CellValue>, format: FormatClass | undefined): ICellData {
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER, s: styleOf(format) };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: typeof value === 'object' ? value.error : value, t: CellValueType.STRING };
}

function styleOf(format: FormatClass | undefined): string | null {
  return format !== undefined && format in PATTERNS ? format : null;
}
