import { OpenBook } from '../book/book';
import { openFile } from '../files/open-file';
import { saveFile } from '../files/save-file';
import { OpenedFile } from '../files/types';
import { bookOfFile } from './book-of-file';
import { AddinReference, settingsIn } from './addin-settings';
import { fileOfBook } from './file-of-book';

/** A workbook that a person has opened: the book to work on, and the file it came from. */
export interface OpenedBook {
  readonly book: OpenBook;
  readonly file: OpenedFile;
  /** The add-in whose settings stand in the book; null: none is there. */
  readonly addin: AddinReference | null;
}

/** Opens a person's .xlsx, .xlsm or .csv. Throws HostError, in words for the person. */
export async function openBook(
  bytes: Uint8Array,
  name: string,
  addin: AddinReference | null = null,
): Promise<OpenedBook> {
  const file = await openFile(bytes, name);
  const book = bookOfFile(file.book, name);
  for (const [key, value] of settingsIn(file.book, addin)) book.settings.set(key, value);
  return { file, book, addin };
}

/** The book as a file: what it came from, with what was changed since. */
export function saveBook({ book, file, addin }: OpenedBook): Uint8Array {
  return saveFile(fileOfBook(book, file.book, addin), file.original);
}

/** What the saved file is called. A workbook with macros must keep its ending, or Excel refuses it. `台账.csv → 台账.xlsx` */
export function savedName(name: string): string {
  return /\.xl(sm|tm|tx)$/i.test(name) ? name : `${name.replace(/\.[^.]*$/, '')}.xlsx`;
}
