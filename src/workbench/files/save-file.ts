import { Draft, draftOf, freeName } from '../../hosts/xlsx/package';
import { RELATIONS, isStrict } from '../../hosts/xlsx/namespaces';
import { BookSheet as Tab } from '../../hosts/xlsx/write-book';
import { addRelation, dropRelations, folderOf, removePart } from '../../hosts/xlsx/write-relations';
import { FileBook, readFile } from './read-file';
import { EMPTY_SHEET, FileSheet, emptySheet } from './read-sheet';
import { saveAddins } from './save-addins';
import { filterName } from './save-areas';
import { saveProperties } from './save-properties';
import { spillNumber } from './spill-number';
import { SheetSave, saveSheet } from './save-sheet';
import { savedWorkbookPart } from './save-workbook-part';
import { savePieces } from './xml-pieces';
import { Book, BookName, BookSheet, OriginalFile } from './types';
import { numberLooks } from './write-looks';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/**
 * The bytes of the book as .xlsx (a file that came with macros keeps them): the original with what was changed, nothing
 * else. The same book on the same original gives the same bytes. Throws HostError when Excel could not hold it.
 */
export function saveFile(book: Book, original: OriginalFile): Uint8Array {
  const file = readFile(original.bytes);
  const draft = draftOf(file.zip, isStrict(file.part.text));
  const { path, part, relations } = file;
  const styles = relations.find(({ type }) => type === 'styles')?.target ?? `${folderOf(path)}styles.xml`;
  const looks = numberLooks(draft.read(styles), file.book.looks, book.looks);
  const tabs = dropSheets(draft, file, book);
  let known: number | null = null;
  const numbers = { looks, spills: () => (known ??= spillNumber(draft, path)) };
  const changes = book.sheets.map((after, i) => {
    const old = file.sheets.find(({ sheet }) => sheet.id === after.id) ?? addSheet(draft, file, { after, tabs });
    const fronts = { frontBefore: file.book.activeSheet === after.id, front: book.activeSheet === after.id };
    const save: SheetSave = {
      draft,
      book,
      numbers,
      ordinal: i + 1,
      pair: { before: old.sheet, after, ...fronts },
    };
    return saveSheet(old, save);
  });
  saveLooks(draft, { path, styles, text: looks.changedText() });
  const gone = file.sheets.length + countOfNew(file, book) > book.sheets.length;
  if (gone || changes.some(({ formulas }) => formulas)) dropCalculationChain(draft, file);
  const recalculate = gone || changes.some(({ rows }) => rows.size > 0);
  const names = namesOf(book, file.book);
  const text = savedWorkbookPart({ part, before: file.book, after: book, tabs, names, recalculate });
  draft.write(path, text);
  saveProperties(draft, file.book.properties, book.properties);
  saveAddins(draft, file.book.addins, book.addins);
  savePieces(draft, file, book.pieces);
  return draft.save();
}

function countOfNew(file: FileBook, book: Book): number {
  const old = new Set(file.book.sheets.map(({ id }) => id));
  return book.sheets.filter(({ id }) => !old.has(id)).length;
}

/** Takes out the sheets that the book does not have any more; gives the tabs of those that stay, by id. */
function dropSheets(draft: Draft, { path, part, sheets }: FileBook, book: Book): Map<string, Tab> {
  const tabs = new Map<string, Tab>();
  sheets.forEach((one, i) => {
    const tab = part.sheets[i];
    if (!tab) return;
    if (book.sheets.some(({ id }) => id === one.sheet.id)) {
      tabs.set(one.sheet.id, tab);
      return;
    }
    dropRelations(draft, path, [tab.relation]);
    removePart(draft, one.path);
  });
  return tabs;
}

/** Makes room for a new sheet: part, relation and tab. */
function addSheet(
  draft: Draft,
  file: FileBook,
  { after, tabs }: { readonly after: BookSheet; readonly tabs: Map<string, Tab> },
): FileSheet {
  const path = freeName(draft, `${folderOf(file.path)}worksheets/sheet#.xml`);
  const text = draft.dialect(EMPTY_SHEET);
  draft.write(path, text, SHEET_TYPE);
  const relation = addRelation(draft, file.path, { type: `${RELATIONS}/worksheet`, target: path });
  const known = [...file.part.sheets, ...tabs.values()].map(({ id }) => id);
  tabs.set(after.id, { name: after.name, id: Math.max(0, ...known) + 1, relation });
  return emptySheet(after, path, text);
}

function saveLooks(
  draft: Draft,
  { path, styles, text }: { readonly path: string; readonly styles: string; readonly text: string | null },
): void {
  if (text === null) return;
  if (draft.has(styles)) return draft.write(styles, text);
  draft.write(styles, draft.dialect(text), STYLES_TYPE);
  addRelation(draft, path, { type: `${RELATIONS}/styles`, target: styles });
}

/** Excel's list of formula cells: entries for cells that hold none any more make it repair the file. Excel makes the list anew. */
function dropCalculationChain(draft: Draft, { path, relations }: FileBook): void {
  const chain = relations.find(({ type }) => type === 'calcChain');
  if (!chain) return;
  dropRelations(draft, path, [chain.id]);
  removePart(draft, chain.target);
}

const FILTER_NAME = '_xlnm._filterdatabase';

/** The book's names without those of sheets that are gone; a filter that changed has its hidden name renewed. */
function namesOf(book: Book, before: Book): readonly BookName[] {
  const ids = new Set(book.sheets.map(({ id }) => id));
  const changed = book.sheets.filter((sheet) => {
    const old = before.sheets.find(({ id }) => id === sheet.id);
    return filterName(sheet)?.refersTo !== (old && filterName(old)?.refersTo);
  });
  const renewed = new Set(changed.map(({ id }) => id));
  const kept = book.names.filter(({ name, sheet }) => {
    if (sheet === null) return true;
    return ids.has(sheet) && !(renewed.has(sheet) && name.toLowerCase() === FILTER_NAME);
  });
  return [...kept, ...changed.flatMap((sheet) => filterName(sheet) ?? [])];
}
