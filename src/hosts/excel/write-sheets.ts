import { Steps, WrittenSheet } from '../../app/ports';
import { SheetTable } from '../../core/basics/sheet-table';
import { InputContext } from './cell-input';
import { areaOf, Change, commit, unfinishedName } from './commit';
import { layOut, rangeOf } from './lay-out';
import { mergeAreas } from './merges';
import { Book, leftoversOf, readBook, UNFINISHED } from './marks';
import { moveOwn } from './own-columns';
import { goOn, Parcel, parcelOf } from './parcel';
import { namesFor, Placed, placeTables } from './placing';
import { ask, refusalOf } from './refusal';
import { surveySheets } from './survey';
import { TrimPlace } from './trim-place';
import { Trimming, TRIMMINGS } from './trimmings';
import { undoings } from './undo';

/**
 * Writes our sheets, all or none: everything is prepared on hidden sheets, one last request puts it in place, and what it
 * changed is put back when it fails. Trimmings (widths, charts, print) come after; one that Excel refuses is left out.
 */
export async function writeSheets(
  tables: readonly SheetTable[],
  steps: Steps | undefined,
  date1904: boolean,
): Promise<readonly WrittenSheet[]> {
  const book = await ask(readTidyBook);
  const placed = placeTables(book, tables);
  const input = { names: namesAfter(book, placed), date1904 };
  const changing = placed.filter(({ was }) => was !== 'kept');
  const change = await prepare(book, changing, { input, steps });
  await putInPlace(change);
  await ask((context) => trim(context, change)).catch(() => trimOneByOne(change));
  await tidy(change);
  return placed.map(({ table, name, was }) => ({ key: table.key, name, was }));
}

/** The workbook without what an interrupted run has left in it. */
async function readTidyBook(context: Excel.RequestContext): Promise<Book> {
  const book = await readBook(context);
  const left = leftoversOf(book);
  const marks = book.names.filter(({ name }) => name.startsWith(UNFINISHED));
  if (left.length + marks.length === 0) return book;
  for (const name of left) context.workbook.worksheets.getItem(name).delete();
  for (const { name } of marks) context.workbook.names.getItem(name).delete();
  await context.sync();
  return readBook(context);
}

function namesAfter(book: Book, placed: readonly Placed[]): ReadonlyMap<string, string> {
  const known = book.tabs.flatMap(({ name, ours }): [string, string][] => (ours === null ? [] : [[ours, name]]));
  return new Map([...known, ...placed.map(({ table, name }): [string, string] => [table.key, name])]);
}

/** All slow work: whatever stops it, only hidden sheets of ours have to go. */
async function prepare(
  book: Book,
  placed: readonly Placed[],
  { input, steps }: { readonly input: InputContext; readonly steps: Steps | undefined },
): Promise<Change> {
  goOn(steps);
  const surveys = await ask((context) => surveySheets(context, placed));
  const change = { placed, surveys, names: namesFor(book, placed), input };
  try {
    await ask(async (context) => {
      const parcel = parcelOf(context, steps);
      for (const one of placed) addStage(context, one);
      for (const [i, one] of placed.entries()) {
        goOn(steps);
        steps?.onStep(i, placed.length, one.name);
        await stage(parcel, one, change);
      }
      await parcel.send();
    });
    goOn(steps);
    return change;
  } catch (error) {
    await undo(change, ({ was }) => was === 'added');
    throw refusalOf(error);
  }
}

function addStage(context: Excel.RequestContext, { was, name, stage: prepared, backup, table }: Placed): void {
  const { worksheets, names } = context.workbook;
  if (was === 'appended') return;
  for (const one of backup === null ? [prepared] : [prepared, backup]) worksheets.add(one).visibility = 'Hidden';
  if (was === 'added') names.add(unfinishedName(table.key), worksheets.getItem(name).getRange('A1')).visible = false;
}

async function stage(
  parcel: Parcel,
  { was, table, name, stage: prepared, backup }: Placed,
  change: Change,
): Promise<void> {
  if (was === 'appended') return;
  const { worksheets } = parcel.context.workbook;
  const sheet = worksheets.getItem(prepared);
  await layOut(parcel, sheet, table, { first: 1, context: change.input });
  await mergeAreas(parcel, sheet, table.merges ?? []);
  if (backup === null) return;
  await moveOwn(parcel, table, worksheets.getItem(name), sheet);
  const used = change.surveys.get(name)?.used;
  if (used) rangeOf(worksheets.getItem(backup), used).copyFrom(rangeOf(worksheets.getItem(name), used));
}

async function putInPlace(change: Change): Promise<void> {
  try {
    await ask((context) => commit(parcelOf(context, undefined), change));
  } catch (error) {
    await undo(change, () => true);
    throw refusalOf(error);
  }
}

/** As it was: each piece in a request of its own, because a request stops at its first failure; one that fails is tried again. */
async function undo(change: Change, isTouched: (one: Placed) => boolean): Promise<void> {
  const touched = change.placed.filter(isTouched);
  const names = touched.length === change.placed.length ? change.names : [];
  for (const undoing of undoings({ ...change, placed: touched, names })) await attempt(undoing);
  await tidy(change);
}

async function attempt(work: (context: Excel.RequestContext) => void | Promise<void>): Promise<boolean> {
  const once = (): Promise<boolean> =>
    ask(async (context) => {
      await work(context);
      await context.sync();
      return true;
    });
  return once().catch(() => once().catch(() => false));
}

/** Takes the hidden sheets away. */
async function tidy({ placed }: Change): Promise<void> {
  const hidden = placed.flatMap(({ stage: prepared, backup }) => (backup === null ? [] : [prepared, backup]));
  if (hidden.length === 0) return;
  await attempt((context) => {
    for (const name of hidden) context.workbook.worksheets.getItemOrNullObject(name).delete();
  });
}

async function trim(context: Excel.RequestContext, change: Change): Promise<void> {
  const parcel = parcelOf(context, undefined);
  for (const place of placesOf(parcel, change)) for (const trimming of TRIMMINGS) await trimming(place);
  await parcel.send();
}

/** One of them was refused: put on each by itself, and do without those that Excel will not have. */
async function trimOneByOne(change: Change): Promise<void> {
  for (const i of change.placed.keys())
    for (const trimming of TRIMMINGS) await attempt(trimmingOf(change, i, trimming));
}

function trimmingOf(change: Change, i: number, trimming: Trimming): (context: Excel.RequestContext) => Promise<void> {
  return async (context) => {
    const place = placesOf(parcelOf(context, undefined), change)[i];
    if (place) await trimming(place);
  };
}

function placesOf(parcel: Parcel, { placed, surveys, input }: Change): readonly TrimPlace[] {
  const trimmed = placed.filter(({ was, table }) => was !== 'appended' && areaOf(table) !== null);
  return trimmed.map((one) => ({
    parcel,
    sheet: parcel.context.workbook.worksheets.getItem(one.name),
    placed: one,
    survey: surveys.get(one.name),
    names: input.names,
  }));
}
