import { OpenBook } from '../book/book';
import { OpenSheet } from '../book/sheet';
import { CellRange } from './cell-range';
import { OfficeError } from './errors';

function denied(sheet: OpenSheet): OfficeError {
  return new OfficeError('AccessDenied', `The sheet "${sheet.name}" is protected.`);
}

/** Refuses to write cells of a protected sheet, those that are unlocked excepted. */
export function refuseLockedCells(book: OpenBook, { sheet, areas }: CellRange): void {
  if (!sheet.features.protection) return;
  for (const area of areas)
    for (const number of sheet.looks.within(area)) if (book.looks.at(number).locked) throw denied(sheet);
}

/** Refuses on a protected sheet what its protection does not allow by name (`allowFormatCells`); null: nothing allows it. */
export function refuseProtected(sheet: OpenSheet, option: string | null): void {
  const { protection } = sheet.features;
  if (protection && (option === null || protection.options[option] !== true)) throw denied(sheet);
}
