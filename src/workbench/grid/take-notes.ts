import { RemoveNoteMutation, UpdateNoteMutation } from '@univerjs/sheets-note';
import { OpenBook } from '../book/book';
import { setFeature } from '../book/features';

/** A note that the grid has changed, from 0; without a text it is gone. */
interface NoteChange {
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
  readonly note?: { readonly note: string };
}

/** Takes over a note that a person wrote, changed or took away. */
export function takeNote(book: OpenBook, id: string, params: object): void {
  if (id !== UpdateNoteMutation.id && id !== RemoveNoteMutation.id) return;
  const { sheetId, row, col, note } = params as NoteChange;
  const sheet = book.sheetById(sheetId);
  if (!sheet) return;
  const place = { row: row + 1, column: col + 1 };
  const isHere = (one: { readonly row: number; readonly column: number }): boolean =>
    one.row === place.row && one.column === place.column;
  const { notes } = sheet.features;
  const author = notes.find(isHere)?.author ?? '';
  const others = notes.filter((one) => !isHere(one));
  const text = note?.note ?? '';
  book.change('user', () =>
    setFeature(book, sheet, 'notes', text === '' ? others : [...others, { ...place, author, text }]),
  );
}
