import { IStyleData, Nullable } from '@univerjs/core';
import { LAST_ROW } from '../../core/basics/cell-names';
import { CellArea } from '../../core/basics/sheet-table';
import { boundsOf } from '../book/areas';
import { OpenBook } from '../book/book';
import { OpenSheet } from '../book/sheet';
import { lookOfStyle } from './look-of-style';
import { lookNumber } from './show/styles';
import { CellMatrix } from './surface';

/** Which cells a person gave another style, and what they wear now. */
export interface Styled {
  readonly cells: CellMatrix;
  /** A name of the grid's styles, a style of its own, or nothing. Rows and columns from 0. */
  worn(row: number, column: number): Nullable<IStyleData | string>;
  named(style: string): Nullable<IStyleData>;
}

/** Takes over how cells look now. */
export function takeLooks(book: OpenBook, id: string, styled: Styled): void {
  const sheet = book.sheetById(id);
  if (!sheet) return;
  let changed: CellArea | null = null;
  for (const [r, columns] of Object.entries(styled.cells)) {
    for (const [c, cell] of Object.entries(columns)) {
      if (cell && !('s' in cell)) continue;
      const area = { row: Number(r) + 1, column: Number(c) + 1, rows: 1, columns: 1 };
      const number = numberOf(book, sheet, area, styled);
      if (number === sheet.looks.at(area.row, area.column)) continue;
      sheet.looks.change(area, () => number);
      changed = changed ? boundsOf(changed, area) : area;
    }
  }
  const area = changed;
  if (area) book.change('user', () => book.note({ kind: 'looks', sheet: id, area }));
}

function numberOf(book: OpenBook, sheet: OpenSheet, { row, column }: CellArea, { worn, named }: Styled): number {
  const style = worn(row - 1, column - 1);
  // A cell without a style of its own looks like its column.
  if (style === null || style === undefined || style === '') return sheet.looks.at(LAST_ROW, column);
  const known = typeof style === 'string' ? lookNumber(style) : null;
  if (known !== null) return known;
  const own = typeof style === 'string' ? named(style) : style;
  if (!own) return sheet.looks.at(LAST_ROW, column);
  const { looks } = book;
  return looks.numberOf(lookOfStyle(own, looks.at(sheet.looks.at(row, column)), looks.at(0)));
}
