import { CellArea } from '../../core/basics/sheet-table';
import { lastColumnOf, lastRowOf } from '../book/areas';
import { filledPart } from '../book/cells';
import { CellRange } from './cell-range';

/** Cells whose text holds what is looked for, row by row; criteria in Excel's words. */
export function findCells(
  range: CellRange,
  text: string,
  criteria: Readonly<Record<string, unknown>>,
): readonly Pick<CellArea, 'row' | 'column'>[] {
  const exact = criteria['matchCase'] === true;
  const whole = criteria['completeMatch'] === true;
  const fold = (value: string): string => (exact ? value : value.toLowerCase());
  const wanted = fold(text);
  const found: { row: number; column: number }[] = [];
  for (const area of range.areas) {
    const part = filledPart(range.sheet, area);
    if (!part) continue;
    for (let row = part.row; row <= lastRowOf(part); row += 1)
      for (let column = part.column; column <= lastColumnOf(part); column += 1) {
        const shown = fold(shownAt(range, row, column));
        if (whole ? shown === wanted : shown !== '' && shown.includes(wanted)) found.push({ row, column });
      }
  }
  return criteria['searchDirection'] === 'Backwards' ? found.reverse() : found;
}

function shownAt({ sheet }: CellRange, row: number, column: number): string {
  const value = sheet.cells.valueAt(row, column);
  if (value === null) return '';
  return typeof value === 'object' ? value.error : String(value);
}
