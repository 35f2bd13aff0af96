import { OpenBook } from '../../../src/workbench/book/book';
import { writeCells } from '../../../src/workbench/book/cells';
import { joinedColumns } from '../../../src/workbench/files/save-view';
import { Book, BookSheet, ColumnRun } from '../../../src/workbench/files/types';
import { openBook, OpenedBook, saveBook } from '../../../src/workbench/page/opened-file';

/** A workbook opened, changed by a person and saved, and what stands in the saved file. */
export interface SavedBook {
  readonly opened: OpenedBook;
  readonly bytes: Uint8Array;
  readonly again: Book;
}

/** The add-in beside the workbooks of these tests. */
export const ADDIN = { id: '5b0f2c1e-6a54-4d0c-9a57-3f1f0f6f7a21', version: '1.0.0.0' };

export async function saved(
  bytes: Uint8Array,
  change: (book: OpenBook) => void = () => undefined,
  name = '台账.xlsx',
): Promise<SavedBook> {
  const opened = await openBook(bytes, name, ADDIN);
  opened.book.change('user', () => change(opened.book));
  const out = saveBook(opened);
  const { file } = await openBook(out, '台账.xlsx', ADDIN);
  return { opened, bytes: out, again: file.book };
}

/** Types into a cell of the first sheet: a value, or a formula that begins with "=". */
export function type(
  book: OpenBook,
  row: number,
  ...[column, value]: [number, string | number | boolean | null]
): void {
  const area = { row, column, rows: 1, columns: 1 };
  const isFormula = typeof value === 'string' && value.startsWith('=');
  writeCells(book, book.sheets[0]!, area, () => (isFormula ? { formula: value.slice(1) } : value));
}

function widthOf({ look }: ColumnRun, { defaultColumnWidth }: BookSheet): number | null {
  return look === 0 ? null : defaultColumnWidth;
}

/** A book in a form that can be compared: looks in full instead of numbers, nothing that only an open book has. */
export function plainBook({ sheets, looks, names, ...rest }: Book): unknown {
  // The hidden name of a filter is made for the file.
  const own = names.filter(({ name }) => name !== '_xlnm._FilterDatabase');
  return JSON.parse(
    JSON.stringify({ ...rest, names: own, activeSheet: null, sheets: sheets.map((sheet) => plainSheet(sheet, looks)) }),
  ) as unknown;
}

function plainSheet(sheet: BookSheet, looks: Book['looks']): unknown {
  const rows = [...sheet.rows]
    .sort(([a], [b]) => a - b)
    .map(([number, { cells, look, ...row }]) => ({
      number,
      ...row,
      look: look === null ? null : looks[look],
      cells: cells.flatMap((cell, i) => (cell ? [{ ...cell, column: i + 1, look: looks[cell.look] }] : [])),
    }))
    .filter(({ cells, look, height, hidden, level }) => cells.length > 0 || look || height || hidden || level);
  const ownOnly = (one: object): object =>
    Object.fromEntries(Object.entries(one).filter(([key]) => !['id', 'place', 'type', 'details'].includes(key)));
  return {
    ...sheet,
    id: null,
    rows,
    // A file gives every column that differs a width.
    columns: joinedColumns(sheet.columns.map((run) => ({ ...run, width: run.width ?? widthOf(run, sheet) }))).map(
      (run) => ({ ...run, look: looks[run.look] }),
    ),
    charts: sheet.charts.map(ownOnly),
    tables: sheet.tables.map(ownOnly),
    conditionals: sheet.conditionals.map(ownOnly),
  };
}
