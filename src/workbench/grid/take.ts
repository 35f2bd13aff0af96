import { CellValueType, IRange, Nullable } from '@univerjs/core';
import { CellArea } from '../../core/basics/sheet-table';
import { CellValue } from '../../core/cells/cells';
import { OpenBook } from '../book/book';
import { OpenSheet } from '../book/sheet';
import { putEntry, putResult, putSpills } from '../book/spills';
import { areaOf } from './show/areas';
import { CellMatrix, GridCell } from './surface';

/** Which cells a person touched, and what stands there in the grid now. */
export interface Entries {
  readonly cells: CellMatrix;
  shown(row: number, column: number): Nullable<GridCell>;
}

/** Takes over what a person entered: formulas and values. The add-in hears of it as an edit. */
export function takeEntries(book: OpenBook, id: string, { cells, shown }: Entries): void {
  put(book, id, 'user', (sheet, { row, column, cell: touched }) => {
    if (touched && isOnlyStyle(touched)) return;
    const cell = shown(row, column);
    const formula = cell?.f ? cell.f.replace(/^=/, '') : null;
    putEntry(book, sheet, { row: row + 1, column: column + 1, value: valueOf(cell), formula });
  })(cells);
}

function isOnlyStyle(cell: GridCell): boolean {
  return 's' in cell && Object.keys(cell).length === 1;
}

/** Takes over what formulas gave. */
export function takeResults(book: OpenBook, id: string, cells: CellMatrix): void {
  put(book, id, 'calculation', (sheet, { row, column, cell }) => {
    putResult(sheet, row + 1, column + 1, valueOf(cell));
  })(cells);
}

/** Where formulas fill more than their own cell, and what they gave there. */
export interface Spilled {
  readonly ranges: readonly IRange[];
  readonly cells: CellMatrix;
}

/** Takes over all that formulas fill beside their own cells on a sheet. */
export function takeSpilled(book: OpenBook, id: string, { ranges, cells }: Spilled): void {
  const sheet = book.sheetById(id);
  if (!sheet) return;
  book.change('calculation', () => {
    putSpills(book, sheet, ranges.map(areaOf));
    takeResults(book, id, cells);
  });
}

/** Takes over where the person stands. */
export function takeSelection(book: OpenBook, id: string, range: IRange): void {
  const sheet = book.sheetById(id);
  if (!sheet) return;
  const area = areaOf(range);
  book.change('user', () => {
    sheet.selection = area;
    book.note({ kind: 'selected', sheet: id, area });
  });
}

interface Touched {
  readonly row: number;
  readonly column: number;
  readonly cell: Nullable<GridCell>;
}

function put(
  book: OpenBook,
  id: string,
  source: 'user' | 'calculation',
  each: (sheet: OpenSheet, touched: Touched) => void,
): (cells: CellMatrix) => void {
  return (cells) => {
    const sheet = book.sheetById(id);
    const area = boundsOf(cells);
    if (!sheet || !area) return;
    book.change(source, () => {
      for (const [row, columns] of Object.entries(cells)) {
        for (const [column, cell] of Object.entries(columns))
          each(sheet, { row: Number(row), column: Number(column), cell });
      }
      book.note({ kind: 'cells', sheet: id, area });
    });
  };
}

function boundsOf(cells: CellMatrix): CellArea | null {
  const range = { startRow: Infinity, endRow: -1, startColumn: Infinity, endColumn: -1 };
  for (const [row, columns] of Object.entries(cells)) {
    const own = Object.keys(columns).map(Number);
    if (own.length === 0) continue;
    range.startRow = Math.min(range.startRow, Number(row));
    range.endRow = Math.max(range.endRow, Number(row));
    range.startColumn = Math.min(range.startColumn, ...own);
    range.endColumn = Math.max(range.endColumn, ...own);
  }
  return range.endRow < 0 ? null : areaOf(range);
}

const ERROR = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|GETTING_DATA)$/;

function valueOf(cell: Nullable<GridCell>): CellValue {
  const value = cell?.v ?? null;
  if (cell?.t === CellValueType.BOOLEAN) return value === 1 || value === true;
  if (value === '') return null;
  return typeof value === 'string' && ERROR.test(value) ? { error: value } : value;
}
