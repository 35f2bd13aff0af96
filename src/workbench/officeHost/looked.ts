import { Look } from '../files/look-types';
import { changeLooks } from '../book/features';
import { CellRange } from './cell-range';
import { refuseProtected } from './guard';
import { HostState } from './host-state';
import { Looked } from './objects';

/** What all cells have in common in one respect; null when they differ. */
export function common<T>({ range }: Looked, { book }: HostState, of: (look: Look) => T): T | null {
  let first: T | undefined;
  for (const area of range.areas) {
    for (const number of range.sheet.looks.within(area)) {
      const value = of(book.looks.at(number));
      if (first === undefined) first = value;
      else if (first !== value) return null;
    }
  }
  return first ?? null;
}

/** Changes the looks of all cells. */
export function restyle(
  { range }: { readonly range: CellRange },
  { book }: HostState,
  change: (look: Look) => Look,
): void {
  refuseProtected(range.sheet, 'allowFormatCells');
  changeLooks(book, range.sheet, range.areas, change);
}
