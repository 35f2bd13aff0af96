import { areaName, areaOf, LAST_COLUMN, LAST_ROW } from '../../core/basics/cell-names';
import { CellArea } from '../../core/basics/sheet-table';
import { isWholeColumns, isWholeRows } from '../book/areas';
import { OpenBook } from '../book/book';
import { prefixOf, tokensOf } from '../book/references';
import { OpenSheet } from '../book/sheet';
import { shiftedArea } from '../book/shifted-area';
import { Shift } from '../book/types';
import { invalidArgument, itemNotFound } from './errors';

/** Cells of one sheet that a request is about: one area, or several. It stays with its cells when they move. */
export class CellRange {
  /** The id under which the add-in keeps it beyond the request. */
  reference: string | null = null;

  constructor(
    readonly sheet: OpenSheet,
    public areas: readonly CellArea[],
  ) {}

  get area(): CellArea {
    const [first] = this.areas;
    if (!first) throw itemNotFound('These cells have been deleted.');
    return first;
  }

  follow(shift: Shift): void {
    this.areas = this.areas.flatMap((area) => shiftedArea(area, shift) ?? []);
  }
}

/** `Sheet1!A1:B2`, as Excel writes addresses. */
export function addressOf(range: CellRange): string {
  return range.areas.map((area) => prefixOf(range.sheet.name) + plainAddress(area)).join(',');
}

/** `A1:B2`, `3:4` for whole rows, `A:B` for whole columns. */
export function plainAddress(area: CellArea): string {
  const name = areaName(area);
  if (isWholeRows(area)) return `${area.row}:${area.row + area.rows - 1}`;
  if (isWholeColumns(area)) return name.replace(/\d+/g, '').replace(/^([A-Z]+)$/, '$1:$1');
  return name;
}

/** Areas named by an address; a sheet's name before it is only allowed to be this one. Names of cells are understood. */
export function areasAt(book: OpenBook, sheet: OpenSheet, address: string): readonly CellArea[] {
  // Only a quoted sheet's name can hold a comma of its own.
  const parts = address.includes("'") ? address.split(/,(?=(?:[^']*'[^']*')*[^']*$)/) : address.split(',');
  const areas = parts.map((part) => areaAt(book, sheet, part.trim()));
  if (areas.length === 0) throw invalidArgument(`"${address}" is no address.`);
  return areas;
}

function areaAt(book: OpenBook, sheet: OpenSheet, address: string): CellArea {
  // Long lists of plain cells are the usual thing.
  const plain = areaOf(address);
  if (plain && plain.rows > 0 && plain.columns > 0 && isOnSheet(plain)) return plain;
  const [token, more] = tokensOf(address);
  const reference = more ? null : token?.reference;
  if (reference) {
    const named = reference.sheet === null ? sheet : book.sheetNamed(reference.sheet);
    if (named !== sheet) throw invalidArgument(`"${address}" is not on the sheet ${sheet.name}.`);
    return reference.area;
  }
  const found = namedArea(book, sheet, address);
  if (!found) throw invalidArgument(`"${address}" is no address.`);
  return found;
}

function namedArea(book: OpenBook, sheet: OpenSheet, name: string): CellArea | null {
  const wanted = name.toLowerCase();
  const named = book.names.find((one) => one.name.toLowerCase() === wanted && (one.sheet ?? sheet.id) === sheet.id);
  const place = named ? placeOf(book, named.refersTo, sheet) : null;
  return place?.sheet === sheet ? place.area : null;
}

/** The cells that a formula points to, when it is nothing but a reference. */
export function placeOf(book: OpenBook, formula: string, home: OpenSheet | null): CellRange | null {
  const [token, more] = tokensOf(formula.replace(/^=/, ''));
  const reference = more ? null : token?.reference;
  if (!reference) return null;
  const sheet = reference.sheet === null ? home : book.sheetNamed(reference.sheet);
  return sheet && new CellRange(sheet, [reference.area]);
}

function isOnSheet({ row, column, rows, columns }: CellArea): boolean {
  return row >= 1 && column >= 1 && row + rows - 1 <= LAST_ROW && column + columns - 1 <= LAST_COLUMN;
}

/** Refuses areas that are not on a sheet. */
export function checkedArea(area: CellArea): CellArea {
  const { row, column, rows, columns } = area;
  const whole = [row, column, rows, columns].every(Number.isInteger);
  if (!whole || row < 1 || column < 1 || rows < 1 || columns < 1)
    throw invalidArgument(
      `There are no cells at row ${row}, column ${column} with ${rows} rows and ${columns} columns.`,
    );
  if (!isOnSheet(area)) throw invalidArgument(`The cells reach beyond the sheet.`);
  return area;
}
