import { lastColumnOf, lastRowOf } from '../book/areas';
import { OpenBook } from '../book/book';
import { filledPart } from '../book/cells';
import { changeColumns, changeRows } from '../book/features';
import { CellRange } from './cell-range';
import { cellText } from './cell-text';
import { refuseProtected } from './guard';

const WIDEST = 255;
/** Excel looks at every row; so many tell enough of a long sheet. */
const ROWS_LOOKED_AT = 2000;

/** Columns as wide as their longest text: Chinese signs count twice. */
export function autofitColumns(book: OpenBook, range: CellRange): void {
  const { sheet } = range;
  refuseProtected(sheet, 'allowFormatColumns');
  book.calculate();
  for (const area of range.areas) {
    const part = filledPart(sheet, area);
    if (!part) continue;
    for (let column = part.column; column <= lastColumnOf(part); column += 1) {
      let longest = 0;
      for (let row = part.row; row <= Math.min(lastRowOf(part), part.row + ROWS_LOOKED_AT); row += 1) {
        const { format } = book.looks.at(sheet.looks.at(row, column));
        longest = Math.max(longest, widthOf(cellText(sheet.cells.valueAt(row, column), format, book.date1904)));
      }
      if (longest === 0) continue;
      const width = Math.min(WIDEST, longest + 1);
      changeColumns(book, sheet, [{ ...area, column, columns: 1 }], (old) => ({ ...old, width }));
    }
  }
}

/** Rows as high as their letters: the sheet's own height. */
export function autofitRows(book: OpenBook, { sheet, areas }: CellRange): void {
  refuseProtected(sheet, 'allowFormatRows');
  for (const area of areas)
    changeRows(book, sheet, [area], (old) => (old.height === null ? old : { ...old, height: null }));
}

function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += (sign.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}
