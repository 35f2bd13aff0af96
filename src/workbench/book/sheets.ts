import { OpenBook } from './book';
import { forgetSheet, renameInFormulas } from './formula-moves';
import { OpenSheet } from './sheet';
import { Visibility } from './types';

/** What cannot be done, in Excel's own word. */
export class BookRefusal extends Error {
  constructor(
    readonly code:
      | 'InvalidArgument'
      | 'ItemAlreadyExists'
      | 'ItemNotFound'
      | 'InvalidOperation'
      | 'AccessDenied'
      | 'InsertDeleteConflict'
      | 'RangeExceedsLimit',
    message: string,
  ) {
    super(message);
  }
}

const FORBIDDEN = /[\\/?*:[\]]|^'|'$/;
const LONGEST_NAME = 31;

/** Puts in a new sheet at a place counted from 0. Refuses names that Excel refuses. */
export function addSheet(book: OpenBook, name: string | null, at = book.sheets.length): OpenSheet {
  refuseLocked(book);
  const wanted = name ?? freeName(book);
  refuseName(book, wanted, null);
  const id = `{${String(book.freshId()).padStart(8, '0')}-0000-4000-8000-000000000000}`;
  const sheet = new OpenSheet(id, wanted);
  book.sheets.splice(at, 0, sheet);
  if (book.activeSheet === '') book.activeSheet = id;
  book.note({ kind: 'sheet-added', sheet: id });
  return sheet;
}

/** Removes a sheet. Formulas and names that pointed to it say #REF!. */
export function deleteSheet(book: OpenBook, sheet: OpenSheet): void {
  refuseLocked(book);
  const others = book.sheets.filter((one) => one !== sheet);
  if (!others.some(({ visibility }) => visibility === 'visible'))
    throw new BookRefusal('InvalidOperation', 'A workbook must keep one visible sheet.');
  if (sheet.visibility === 'very-hidden')
    throw new BookRefusal('InvalidOperation', 'A very hidden sheet cannot be deleted.');
  const index = book.sheets.indexOf(sheet);
  book.sheets = others;
  book.names = book.names.filter((name) => name.sheet !== sheet.id);
  forgetSheet(book, sheet.name);
  book.note({ kind: 'sheet-deleted', sheet: sheet.id, nameBefore: sheet.name });
  if (book.activeSheet === sheet.id) activate(book, visibleNear(others, index));
}

function visibleNear(sheets: readonly OpenSheet[], index: number): OpenSheet {
  const order = [...sheets.slice(index), ...sheets.slice(0, index).reverse()];
  return order.find(({ visibility }) => visibility === 'visible') as OpenSheet;
}

export function renameSheet(book: OpenBook, sheet: OpenSheet, name: string): void {
  if (name === sheet.name) return;
  refuseLocked(book);
  refuseName(book, name, sheet);
  const nameBefore = sheet.name;
  sheet.name = name;
  renameInFormulas(book, nameBefore, name);
  book.note({ kind: 'sheet-renamed', sheet: sheet.id, nameBefore });
}

/** To a place counted from 0. */
export function moveSheet(book: OpenBook, sheet: OpenSheet, to: number): void {
  refuseLocked(book);
  if (!Number.isInteger(to) || to < 0 || to >= book.sheets.length)
    throw new BookRefusal('InvalidArgument', `There is no position ${to}.`);
  const before = book.sheets.indexOf(sheet);
  book.sheets = book.sheets.filter((one) => one !== sheet);
  book.sheets.splice(to, 0, sheet);
  book.note({ kind: 'sheet-moved', sheet: sheet.id, before });
}

export function showSheet(book: OpenBook, sheet: OpenSheet, visibility: Visibility): void {
  if (visibility === sheet.visibility) return;
  refuseLocked(book);
  const others = book.sheets.filter((one) => one !== sheet);
  if (visibility !== 'visible' && !others.some((one) => one.visibility === 'visible'))
    throw new BookRefusal('InvalidOperation', 'A workbook must keep one visible sheet.');
  const index = book.sheets.indexOf(sheet);
  const before = sheet.visibility;
  sheet.visibility = visibility;
  book.note({ kind: 'sheet-shown', sheet: sheet.id, before });
  if (visibility !== 'visible' && book.activeSheet === sheet.id) activate(book, visibleNear(others, index));
}

/** Brings a sheet to the front. */
export function activate(book: OpenBook, sheet: OpenSheet): void {
  if (sheet.visibility !== 'visible') throw new BookRefusal('InvalidOperation', `${sheet.name} is hidden.`);
  const before = book.activeSheet;
  if (before === sheet.id) return;
  book.activeSheet = sheet.id;
  book.note({ kind: 'activated', sheet: sheet.id, before });
}

function refuseLocked({ structure }: OpenBook): void {
  if (structure) throw new BookRefusal('AccessDenied', 'The structure of this workbook is protected.');
}

function refuseName(book: OpenBook, name: string, own: OpenSheet | null): void {
  if (name === '' || name.length > LONGEST_NAME || FORBIDDEN.test(name) || name.toLowerCase() === 'history')
    throw new BookRefusal('InvalidArgument', `"${name}" cannot be the name of a sheet.`);
  const other = book.sheetNamed(name);
  if (other && other !== own) throw new BookRefusal('ItemAlreadyExists', `There is a sheet named "${name}".`);
}

function freeName(book: OpenBook): string {
  for (let i = book.sheets.length + 1; ; i += 1) if (!book.sheetNamed(`Sheet${i}`)) return `Sheet${i}`;
}
