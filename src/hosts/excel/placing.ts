import { HostError, WrittenSheet } from '../../app/ports';
import { ownNameOf, sheetOfReference } from '../../core/basics/own-mark';
import { freeSheetName } from '../../core/basics/sheet-name';
import { SheetTable } from '../../core/basics/sheet-table';
import { Book, KnownName, STAGING } from './marks';

/** One table on its way into the workbook. */
export interface Placed {
  readonly table: SheetTable;
  /** The sheet it stands on in the end. */
  readonly name: string;
  readonly was: WrittenSheet['was'];
  /** Where it is prepared: a hidden sheet of its own, or, when it is new, its own sheet while still hidden. */
  readonly stage: string;
  /** Where the old content waits until all is done; null when there is none. */
  readonly backup: string | null;
}

/** Which sheet every table gets. Throws HostError before anything is written. */
export function placeTables(book: Book, tables: readonly SheetTable[]): readonly Placed[] {
  refuseTwice(tables);
  const taken = book.tabs.map(({ name }) => name);
  return tables.map((table, i) => {
    const known = book.tabs.find(({ ours }) => ours === table.key);
    if (!known) return placeNew(book, table, taken);
    const { name } = known;
    if (table.mode === 'create') return { table, name, was: 'kept', stage: name, backup: null };
    if (known.protected) throw new HostError('protected-sheet', name, { zh: name, en: name });
    if (table.mode === 'append') return { table, name, was: 'appended', stage: name, backup: null };
    return { table, name, was: 'replaced', stage: `${STAGING}${i + 1}`, backup: `${STAGING}${i + 1}-old` };
  });
}

function placeNew(book: Book, table: SheetTable, taken: string[]): Placed {
  if (book.locked) throw new HostError('protected-structure', 'sheets may not be added to this workbook');
  const name = freeSheetName(table.name, taken);
  taken.push(name);
  return { table, name, was: 'added', stage: name, backup: null };
}

function refuseTwice(tables: readonly SheetTable[]): void {
  const keys = tables.map(({ key }) => key);
  const twice = keys.find((key, i) => keys.indexOf(key) !== i);
  if (twice !== undefined) throw new HostError('cannot-write', `sheet ${twice} is to be written twice`);
  const wrong = keys.find((key) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key));
  if (wrong !== undefined) throw new HostError('cannot-write', `"${wrong}" cannot be a sheet's key`);
}

/** A name that is set at the end: the mark of a sheet, or one of its named cells. */
export interface WantedName {
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly hidden: boolean;
  /** What the name says now; null when there is none. */
  readonly before: string | null;
}

/** The names that tables need. One that the user has given to something else stays the user's. */
export function namesFor(book: Book, placed: readonly Placed[]): readonly WantedName[] {
  return placed
    .filter(({ was }) => was === 'added' || was === 'replaced')
    .flatMap(({ table, name: sheet }) => {
      const mark = { name: ownNameOf(table.key), row: 1, column: 1, hidden: true };
      const cells = (table.names ?? []).map((one) => ({ ...one, hidden: false }));
      return [mark, ...cells].flatMap((one) => {
        const known = book.names.find(({ name }) => name.toLowerCase() === one.name.toLowerCase());
        if (known && !one.hidden && !isOurs(known, book)) return [];
        return [{ ...one, sheet, before: known?.formula ?? null }];
      });
    });
}

/** Whether a name points to a sheet of ours, or to nothing because its sheet was deleted. */
function isOurs({ formula }: KnownName, { tabs }: Book): boolean {
  const sheet = sheetOfReference(formula)?.toLowerCase();
  if (sheet === undefined) return formula.includes('#REF!');
  return tabs.some(({ name, ours }) => ours !== null && name.toLowerCase() === sheet);
}
