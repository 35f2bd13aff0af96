import { ownNameOf, sheetOfReference } from '../../core/basics/own-mark';
import { SheetTable } from '../../core/basics/sheet-table';
import { areaOf, Change, emptyCells, unfinishedName } from './commit';
import { rangeOf } from './lay-out';
import { Placed, WantedName } from './placing';
import { Survey } from './survey';

/** One piece of putting back, in a conversation of its own. */
export type Undoing = (context: Excel.RequestContext) => Promise<void>;

/**
 * Puts back what the last request had changed when it failed half-way. Each sheet by itself, so that one that
 * refuses does not keep the others from being put right.
 */
export function undoings({ placed, surveys, names }: Change): readonly Undoing[] {
  return [
    ...placed.map(
      (one): Undoing =>
        (context) =>
          undoSheet(context, one, surveys.get(one.name)),
    ),
    ...names.map(
      (name): Undoing =>
        (context) =>
          undoName(context, name),
    ),
  ];
}

async function undoSheet(context: Excel.RequestContext, one: Placed, survey: Survey | undefined): Promise<void> {
  if (one.was === 'added') return removeAdded(context, one);
  const { worksheets } = context.workbook;
  const sheet = worksheets.getItem(one.name);
  if (one.was === 'appended') clearBelow(sheet, one.table, survey?.lastRow ?? 0);
  if (one.backup !== null) takeBack(sheet, worksheets.getItem(one.backup), one.table, survey);
  await context.sync();
}

/** Somebody may have added a sheet of that name in the same moment: only one that is hidden or carries our mark is deleted. */
async function removeAdded(context: Excel.RequestContext, { name, table }: Placed): Promise<void> {
  const { worksheets, names } = context.workbook;
  const sheet = worksheets.getItemOrNullObject(name);
  const unfinished = names.getItemOrNullObject(unfinishedName(table.key));
  const mark = names.getItemOrNullObject(ownNameOf(table.key));
  sheet.load('visibility');
  unfinished.load('formula');
  mark.load('formula');
  await context.sync();
  const isOurs = sheetOfReference(String(mark.isNullObject ? '' : mark.formula))?.toLowerCase() === name.toLowerCase();
  if (!sheet.isNullObject && (sheet.visibility !== 'Visible' || isOurs)) sheet.delete();
  unfinished.delete();
  await context.sync();
}

function takeBack(
  sheet: Excel.Worksheet,
  backup: Excel.Worksheet,
  ...[table, survey]: [SheetTable, Survey | undefined]
): void {
  for (const gone of [areaOf(table), survey?.used ?? null]) emptyCells(sheet, gone);
  if (survey?.used) rangeOf(sheet, survey.used).copyFrom(rangeOf(backup, survey.used));
  if (survey?.filter) sheet.autoFilter.apply(rangeOf(sheet, survey.filter));
}

function clearBelow(sheet: Excel.Worksheet, table: SheetTable, lastRow: number): void {
  const area = areaOf(table);
  if (area) rangeOf(sheet, { ...area, row: lastRow + 1 }).clear();
}

async function undoName(context: Excel.RequestContext, { name, before }: WantedName): Promise<void> {
  const item = context.workbook.names.getItemOrNullObject(name);
  if (before === null) item.delete();
  else item.formula = before;
  await context.sync();
}
