import { HostError, WrittenSheet } from '../../app/ports';
import { freeSheetName } from '../../core/basics/sheet-name';
import { SheetTable } from '../../core/basics/sheet-table';
import { appendRows } from './append-rows';
import { keepOld } from './keep-old';
import { Kept, NOTHING_KEPT } from './kept';
import { RELATIONS, isStrict } from './namespaces';
import { Draft, draftOf, freeName, textOf } from './package';
import { BookName, BookPart, BookSheet, changeBook, namesFor, ownSheetsOf, readBook } from './write-book';
import { writeDrawing } from './write-drawing';
import { addRelation, folderOf, relationsOf, removePart, dropRelations } from './write-relations';
import { writeSheet } from './write-sheet';
import { StyleBook, openStyles } from './write-styles';
import { ZipArchive } from './zip';

/** The package a run is to change. */
export interface Target {
  readonly zip: ZipArchive;
  /** Path of the workbook part. */
  readonly part: string;
}

/** One table on its way into the package. */
interface Placed {
  readonly table: SheetTable;
  readonly name: string;
  /** Place among the tabs, from 0. */
  readonly index: number;
  readonly part: string;
  readonly was: WrittenSheet['was'];
}

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** The bytes of the package with these sheets in it. Nothing of the target changes; it throws before there is half a result. */
export function writeTables(
  { zip, part }: Target,
  tables: readonly SheetTable[],
): { bytes: Uint8Array; written: readonly WrittenSheet[] } {
  refuseTwice(tables);
  const bookText = textOf(zip.read(part) ?? new Uint8Array(0));
  const draft = draftOf(zip, isStrict(bookText));
  const book = readBook(bookText);
  const own = ownSheetsOf(book);
  const added: BookSheet[] = [];
  const placed = placeAll({ draft, book, own, part, added }, tables);
  const names = new Map([...own].map(([key, index]) => [key, book.sheets[index]?.name ?? '']));
  for (const { table, name } of placed) names.set(table.key, name);

  const styles = stylesOf(draft, part);
  const context = { draft, book, styles: styles.book, names };
  let charts = 0;
  const done = placed.map((one, i) => {
    const first = charts;
    charts += one.table.charts?.length ?? 0;
    if (one.was === 'kept') return one;
    if (one.was !== 'appended') return writeOne(one, { ...context, ordinal: i + 1, firstChart: first });
    appendRows(draft, one.table, { ...context, part: one.part, date1904: book.date1904 });
    return one;
  });
  const changed = done.filter(({ was }) => was !== 'kept');
  if (changed.length > 0) finish({ draft, book, part, added, placed: changed, styles });
  return { bytes: draft.save(), written: placed.map(({ table, name, was }) => ({ key: table.key, name, was })) };
}

function refuseTwice(tables: readonly SheetTable[]): void {
  const keys = tables.map((table) => table.key);
  const twice = keys.find((key, i) => keys.indexOf(key) !== i);
  if (twice !== undefined) throw new HostError('cannot-write', `sheet ${twice} is to be written twice`);
  const wrong = keys.find((key) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key));
  if (wrong !== undefined) throw new HostError('cannot-write', `"${wrong}" cannot be a sheet's key`);
}

interface Placing {
  readonly draft: Draft;
  readonly book: BookPart;
  readonly own: ReadonlyMap<string, number>;
  readonly part: string;
  readonly added: BookSheet[];
}

function placeAll(placing: Placing, tables: readonly SheetTable[]): readonly Placed[] {
  const { draft, book, own, part, added } = placing;
  const relations = relationsOf(draft, part);
  const taken = book.sheets.map((sheet) => sheet.name);
  return tables.map((table) => {
    const index = own.get(table.key);
    const sheet = index === undefined ? undefined : book.sheets[index];
    const target = sheet && relations.find(({ id }) => id === sheet.relation)?.target;
    if (sheet && index !== undefined && target !== undefined) {
      const was = table.mode === 'create' ? 'kept' : table.mode === 'append' ? 'appended' : 'replaced';
      return { table, name: sheet.name, index, part: target, was };
    }
    if (book.locked) throw new HostError('protected-structure', 'sheets may not be added to this workbook');
    const name = freeSheetName(table.name, taken);
    taken.push(name);
    const fresh = freeName(draft, `${folderOf(part)}worksheets/sheet#.xml`);
    // Reserves the part's name; the sheet itself is written later.
    draft.write(fresh, '', SHEET_TYPE);
    const relation = addRelation(draft, part, { type: `${RELATIONS}/worksheet`, target: fresh });
    const id = Math.max(0, ...book.sheets.map((one) => one.id), ...added.map((one) => one.id)) + 1;
    added.push({ name, id, relation });
    return { table, name, index: book.sheets.length + added.length - 1, part: fresh, was: 'added' };
  });
}

interface Writing {
  readonly draft: Draft;
  readonly book: BookPart;
  readonly styles: StyleBook;
  readonly names: ReadonlyMap<string, string>;
  readonly ordinal: number;
  readonly firstChart: number;
}

/** Writes one sheet whole; gives what was written. */
function writeOne(one: Placed, writing: Writing): Placed {
  const { name, part, was } = one;
  const { draft, book, styles, names, ordinal, firstChart } = writing;
  const kept: Kept = was === 'replaced' ? keepOld(draft, one.table, { part, name }) : NOTHING_KEPT;
  // A table that people laid over our rows has a filter of its own, and a sheet can have only one of both.
  const table = kept.elements['tableParts'] === undefined ? one.table : { ...one.table, filter: undefined };
  const drawing = writeDrawing(draft, table, { part, name, firstChart });
  const { dialect } = draft;
  const packed = writeSheet(table, { styles, names, date1904: book.date1904, kept, ordinal, drawing, dialect });
  draft.writePacked(part, packed, SHEET_TYPE);
  return { ...one, table };
}

interface OpenedStyles {
  readonly part: string;
  readonly book: StyleBook;
}

function stylesOf(draft: Draft, workbook: string): OpenedStyles {
  const known = relationsOf(draft, workbook).find(({ type }) => type === 'styles')?.target;
  const part = known ?? `${folderOf(workbook)}styles.xml`;
  return { part, book: openStyles(draft.read(part)) };
}

interface Finishing {
  readonly draft: Draft;
  readonly book: BookPart;
  readonly part: string;
  readonly added: readonly BookSheet[];
  readonly placed: readonly Placed[];
  readonly styles: OpenedStyles;
}

function finish({ draft, book, part, added, placed, styles }: Finishing): void {
  if (!draft.has(styles.part)) {
    draft.write(styles.part, draft.dialect(styles.book.text()), STYLES_TYPE);
    addRelation(draft, part, { type: `${RELATIONS}/styles`, target: styles.part });
  } else draft.write(styles.part, styles.book.text());
  const rewritten = placed.filter(({ was }) => was !== 'appended');
  const indexes = new Set(rewritten.map(({ index }) => index));
  const names = rewritten
    .flatMap(({ table, name, index }) => namesFor(table, { name, index }))
    .filter((name) => mayName(name, book, placed));
  const dropped = (name: BookName): boolean =>
    name.sheet !== null &&
    indexes.has(name.sheet) &&
    /^_xlnm\.(_FilterDatabase|Print_Area|Print_Titles)$/i.test(name.name);
  draft.write(part, changeBook(book, { added, names, dropped }));
  dropCalculationChain(draft, part, rewritten);
}

/** A name that the user has given to something else stays the user's. */
function mayName(name: BookName, book: BookPart, placed: readonly Placed[]): boolean {
  if (name.sheet !== null || name.hidden) return true;
  const known = book.names.find((one) => one.sheet === null && one.name.toLowerCase() === name.name.toLowerCase());
  if (!known) return true;
  const own = [...ownSheetsOf(book).values()].map((index) => book.sheets[index]?.name.toLowerCase());
  const sheet = /^'?((?:[^']|'')+?)'?!/.exec(known.refersTo)?.[1]?.replaceAll("''", "'").toLowerCase();
  // A name that leads nowhere (#REF!) was ours before its sheet was deleted.
  return sheet === undefined
    ? known.refersTo.includes('#REF!')
    : sheet === '#ref' || own.includes(sheet) || placed.some((one) => one.name.toLowerCase() === sheet);
}

/** Excel's list of formula cells: entries for cells that hold none any more make it repair the file. Excel makes the list anew. */
function dropCalculationChain(draft: Draft, part: string, placed: readonly Placed[]): void {
  const chain = relationsOf(draft, part).find(({ type }) => type === 'calcChain');
  const text = chain && draft.read(chain.target);
  if (!chain || !text) return;
  const replaced = placed.filter(({ was }) => was === 'replaced').map(({ index }) => index);
  if (replaced.length === 0) return;
  const ids = new Set(
    readBook(draft.read(part) ?? '')
      .sheets.filter((_, i) => replaced.includes(i))
      .map(({ id }) => String(id)),
  );
  if (!namesSheet(text, ids)) return;
  dropRelations(draft, part, [chain.id]);
  removePart(draft, chain.target);
}

/** Whether a chain has cells of these sheets; an entry without a sheet belongs to that of the entry before. */
function namesSheet(chain: string, ids: ReadonlySet<string>): boolean {
  for (const found of chain.matchAll(/\si="(\d+)"/g)) if (ids.has(found[1] as string)) return true;
  return false;
}
