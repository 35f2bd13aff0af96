import { OpenBook } from '../book/book';
import { changeColumns, changeRows } from '../book/features';
import { OpenSheet } from '../book/sheet';
import { WHOLE_SHEET } from '../book/areas';
import { CellRange } from './cell-range';
import { invalidArgument } from './errors';
import { refuseProtected } from './guard';

type Way = 'ByRows' | 'ByColumns';
const DEEPEST = 7;

/** Puts rows or columns one level deeper into groups, or one out. */
export function groupColumnsOrRows(book: OpenBook, range: CellRange, way: Way, by: 1 | -1): void {
  refuseProtected(range.sheet, null);
  const moved = <T extends { readonly level: number }>(old: T): T => {
    const level = old.level + by;
    if (level < 0 || level > DEEPEST) throw invalidArgument(`Groups have levels from 1 to ${DEEPEST}.`);
    return { ...old, level };
  };
  for (const area of range.areas) {
    if (way === 'ByRows') changeRows(book, range.sheet, [area], moved);
    else changeColumns(book, range.sheet, [area], moved);
  }
}

/** Folds or unfolds what is grouped in a range. */
export function hideDetails(book: OpenBook, range: CellRange, way: Way, hidden: boolean): void {
  refuseProtected(range.sheet, null);
  const folded = <T extends { readonly level: number }>(old: T): T =>
    old.level > 0 ? { ...old, hidden, collapsed: hidden } : old;
  for (const area of range.areas) {
    if (way === 'ByRows') changeRows(book, range.sheet, [area], folded);
    else changeColumns(book, range.sheet, [area], folded);
  }
}

/** Shows groups down to a level; 0: as they are. */
export function showLevels(book: OpenBook, sheet: OpenSheet, rows: number, columns: number): void {
  const shown =
    (levels: number) =>
    <T extends { readonly level: number; readonly hidden: boolean }>(old: T): T =>
      old.level === 0 ? old : { ...old, hidden: old.level >= levels, collapsed: old.level >= levels };
  if (rows > 0) changeRows(book, sheet, [WHOLE_SHEET], shown(rows));
  if (columns > 0) changeColumns(book, sheet, [WHOLE_SHEET], shown(columns));
}
