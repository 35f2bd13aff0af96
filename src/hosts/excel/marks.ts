import { SheetEntry } from '../../app/ports';
import { ownKeyOf, sheetOfReference } from '../../core/basics/own-mark';

/** A tab of the workbook, and which of our sheets it is. */
export interface Tab extends SheetEntry {
  readonly protected: boolean;
}

/** A name of the workbook as it stands. */
export interface KnownName {
  readonly name: string;
  readonly formula: string;
}

/** The tabs and names of a workbook, and what forbids writing. */
export interface Book {
  readonly tabs: readonly Tab[];
  readonly names: readonly KnownName[];
  readonly locked: boolean;
}

/** Sheets on which work is done before it is shown; nobody else's begin so. */
export const STAGING = '~ar-';
/** Marks a new sheet of ours that is not finished yet. The key follows. */
export const UNFINISHED = '_ARnew.';

/** Reads tabs and names in one message. */
export async function readBook(context: Excel.RequestContext): Promise<Book> {
  const { worksheets, names, protection } = context.workbook;
  worksheets.load('items/name,items/visibility,items/protection/protected');
  names.load('items/name,items/formula');
  protection.load('protected');
  await context.sync();
  const known = names.items.map(({ name, formula }) => ({ name, formula: String(formula) }));
  const keys = keysOf(known);
  const tabs = worksheets.items.map((sheet) => ({
    name: sheet.name,
    hidden: sheet.visibility !== 'Visible',
    ours: keys.get(sheet.name.toLowerCase()) ?? null,
    protected: sheet.protection.protected,
  }));
  return { tabs, names: known, locked: protection.protected };
}

/** Key of ours by name of the sheet that a hidden name points to; the same marks that a file carries. */
function keysOf(names: readonly KnownName[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const { name, formula } of names) {
    const key = ownKeyOf(name);
    const sheet = key === null ? null : sheetOfReference(formula);
    if (key !== null && sheet !== null) keys.set(sheet.toLowerCase(), key);
  }
  return keys;
}

/** Sheets that a run left behind which did not come to its end. */
export function leftoversOf({ tabs, names }: Book): readonly string[] {
  const unfinished = new Set(
    names
      .filter(({ name }) => name.startsWith(UNFINISHED))
      .map(({ formula }) => sheetOfReference(formula)?.toLowerCase()),
  );
  return tabs
    .filter(
      ({ name, ours, hidden }) => ours === null && hidden && (isStaging(name) || unfinished.has(name.toLowerCase())),
    )
    .map(({ name }) => name);
}

function isStaging(name: string): boolean {
  return name.startsWith(STAGING) && /^\d+(-old)?$/.test(name.slice(STAGING.length));
}
