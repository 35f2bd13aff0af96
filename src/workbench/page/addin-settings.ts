import { isSameAddin } from '../files/addin-parts';
import { Book, BookAddin } from '../files/types';

/** The add-in in the pane, as files name it. */
export type AddinReference = Pick<BookAddin, 'id' | 'version'>;

/** What an add-in keeps in a workbook. */
export function settingsIn({ addins }: Book, addin: AddinReference | null): BookAddin['settings'] {
  return addins.find(({ id }) => addin !== null && isSameAddin(id, addin.id))?.settings ?? [];
}

/** The add-ins of a file with other settings of one; those of others stay. */
export function withSettings(
  { addins }: Book,
  addin: AddinReference | null,
  settings: BookAddin['settings'],
): BookAddin[] {
  if (addin === null) return addins;
  const known = addins.some(({ id }) => isSameAddin(id, addin.id));
  if (!known) return settings.length === 0 ? addins : [...addins, { ...addin, settings }];
  return addins.map((one) => (isSameAddin(one.id, addin.id) ? { ...one, settings } : one));
}
