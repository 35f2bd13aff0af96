import { IRange } from '@univerjs/core';
import { LAST_COLUMN, LAST_ROW } from '../../core/basics/cell-names';
import { OpenBook } from '../book/book';
import { OpenSheet } from '../book/sheet';
import { shiftCells } from '../book/shift-cells';
import { activate, addSheet, deleteSheet, moveSheet, renameSheet, showSheet } from '../book/sheets';
import { Shift } from '../book/types';
import { areaOf } from './show/areas';

/** A command of the grid that the book carries out: on which sheet, on which cells, and what else was said. */
export interface Asked {
  readonly book: OpenBook;
  readonly sheet: OpenSheet;
  readonly range: IRange;
  readonly params: { readonly name?: string; readonly order?: number };
}

type Work = (asked: Asked) => void;

/**
 * What moves cells or sheets is done by the book and shown in the grid after that: formulas, names, charts, rules and tables
 * move along, as for the add-in.
 */
export const WORKS: Readonly<Record<string, Work>> = {
  'sheet.command.insert-row': (asked) => shift(asked, 'down', wholeRows(asked.range)),
  'sheet.command.insert-col': (asked) => shift(asked, 'right', wholeColumns(asked.range)),
  'sheet.command.remove-row': removeRows,
  'sheet.command.remove-col': (asked) => shift(asked, 'left', wholeColumns(asked.range)),
  'sheet.command.insert-range-move-down': (asked) => shift(asked, 'down', areaOf(asked.range)),
  'sheet.command.insert-range-move-right': (asked) => shift(asked, 'right', areaOf(asked.range)),
  'sheet.command.delete-range-move-up': (asked) => shift(asked, 'up', areaOf(asked.range)),
  'sheet.command.delete-range-move-left': (asked) => shift(asked, 'left', areaOf(asked.range)),
  'sheet.command.insert-sheet': ({ book, sheet }) => activate(book, addSheet(book, null, placeOf(book, sheet) + 1)),
  'sheet.command.remove-sheet': ({ book, sheet }) => deleteSheet(book, sheet),
  'sheet.command.set-worksheet-name': ({ book, sheet, params }) => renameSheet(book, sheet, params.name ?? ''),
  'sheet.command.set-worksheet-order': ({ book, sheet, params }) =>
    moveSheet(book, sheet, params.order ?? placeOf(book, sheet)),
  'sheet.command.set-worksheet-hidden': ({ book, sheet }) => showSheet(book, sheet, 'hidden'),
  'sheet.command.set-worksheet-show': ({ book, sheet }) => {
    showSheet(book, sheet, 'visible');
    activate(book, sheet);
  },
};

function placeOf({ sheets }: OpenBook, sheet: OpenSheet): number {
  return sheets.indexOf(sheet);
}

function shift({ book, sheet }: Asked, how: Shift['how'], area: Shift['area']): void {
  shiftCells(book, sheet, { area, how });
}

/** Rows that a filter hides stay. */
function removeRows({ book, sheet, range }: Asked): void {
  const { filteredRows } = sheet.features;
  for (let last = range.endRow; last >= range.startRow; last -= 1) {
    let first = last;
    while (first >= range.startRow && !filteredRows.has(first + 1)) first -= 1;
    const area = wholeRows({ ...range, startRow: first + 1, endRow: last });
    if (area.rows > 0) shiftCells(book, sheet, { area, how: 'up' });
    last = Math.min(last, first);
  }
}

function wholeRows({ startRow, endRow }: IRange): Shift['area'] {
  return { row: startRow + 1, column: 1, rows: endRow - startRow + 1, columns: LAST_COLUMN };
}

function wholeColumns({ startColumn, endColumn }: IRange): Shift['area'] {
  return { row: 1, column: startColumn + 1, rows: LAST_ROW, columns: endColumn - startColumn + 1 };
}
