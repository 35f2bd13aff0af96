import { cellName, quotedName } from '../../core/basics/cell-names';
import { CellArea, SheetTable } from '../../core/basics/sheet-table';
import { InputContext } from './cell-input';
import { layOut, rangeOf } from './lay-out';
import { UNFINISHED } from './marks';
import { ownBlocks } from './own-columns';
import { Parcel } from './parcel';
import { Placed, WantedName } from './placing';
import { Survey } from './survey';

/** Everything the last request needs, and its undoing. */
export interface Change {
  readonly placed: readonly Placed[];
  readonly surveys: ReadonlyMap<string, Survey>;
  readonly names: readonly WantedName[];
  readonly input: InputContext;
}

/** The name that marks a new sheet while it is not finished. */
export function unfinishedName(key: string): string {
  return UNFINISHED + key.replaceAll('-', '.');
}

/** The one request that changes what people see: new sheets are shown, old ones take the prepared cells, names are set. */
export async function commit(parcel: Parcel, { placed, surveys, names, input }: Change): Promise<void> {
  const { worksheets, names: book } = parcel.context.workbook;
  for (const one of placed) {
    const sheet = worksheets.getItem(one.name);
    const survey = surveys.get(one.name);
    if (one.was === 'replaced') takeStaged(sheet, worksheets.getItem(one.stage), one.table, survey);
    if (one.was === 'appended')
      await layOut(parcel, sheet, one.table, { first: (survey?.lastRow ?? 0) + 1, context: input });
  }
  for (const name of names) setName(parcel.context, name);
  for (const one of placed) {
    if (one.was !== 'added') continue;
    worksheets.getItem(one.name).visibility = 'Visible';
    book.getItem(unfinishedName(one.table.key)).delete();
  }
  await parcel.send();
}

function takeStaged(
  sheet: Excel.Worksheet,
  stage: Excel.Worksheet,
  ...[table, survey]: [SheetTable, Survey | undefined]
): void {
  empty(sheet, survey?.used ?? null, survey);
  const area = areaOf(table);
  if (!area) return;
  const source = rangeOf(stage, area);
  // Not everything at once: that would take away the comments people have put on our cells.
  rangeOf(sheet, area).copyFrom(source, 'Formats');
  rangeOf(sheet, area).copyFrom(source, 'Formulas');
  for (const { column, count } of ownBlocks(table)) {
    const own = { row: 1, column, rows: area.rows, columns: count };
    rangeOf(sheet, own).copyFrom(rangeOf(stage, own));
  }
}

function empty(sheet: Excel.Worksheet, used: CellArea | null, survey: Survey | undefined): void {
  if (survey?.filter) sheet.autoFilter.remove();
  if (!used) return;
  const old = rangeOf(sheet, used);
  old.unmerge();
  old.clear('RemoveHyperlinks');
  old.clear('Contents');
  old.clear('Formats');
}

/** The cells that a table fills; null when it fills none. */
export function areaOf({ rows, columns }: SheetTable): CellArea | null {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), columns.length);
  return rows.length === 0 || width === 0 ? null : { row: 1, column: 1, rows: rows.length, columns: width };
}

function setName(context: Excel.RequestContext, { name, sheet, row, column, hidden, before }: WantedName): void {
  const { names, worksheets } = context.workbook;
  const formula = `=${quotedName(sheet)}!${fixed(row, column)}`;
  if (before === formula) return;
  if (before !== null) names.getItem(name).formula = formula;
  const item = before === null ? names.add(name, worksheets.getItem(sheet).getCell(row - 1, column - 1)) : null;
  if (item && hidden) item.visible = false;
}

function fixed(row: number, column: number): string {
  return cellName(row, column).replace(/([A-Z]+)/, '$$$1$$');
}

/**
 * Puts back what the last request had changed when it failed half-way. Each sheet by itself, so that one that
 * refuses does not keep the others from being put right.
 */
export function undoings(change: Change): readonly ((context: Excel.RequestContext) => void)[] {
  const { placed, surveys, names } = change;
  return [
    ...placed.map((one) => (context: Excel.RequestContext) => undoSheet(context, one, surveys.get(one.name))),
    ...names.map((name) => (context: Excel.RequestContext) => undoName(context, name)),
  ];
}

function undoSheet(context: Excel.RequestContext, one: Placed, survey: Survey | undefined): void {
  const { worksheets, names } = context.workbook;
  const sheet = worksheets.getItemOrNullObject(one.name);
  if (one.was === 'added') {
    names.getItemOrNullObject(unfinishedName(one.table.key)).delete();
    sheet.delete();
  }
  if (one.was === 'appended') clearBelow(sheet, one.table, survey?.lastRow ?? 0);
  if (one.backup !== null) takeBack(sheet, worksheets.getItem(one.backup), one.table, survey);
}

function takeBack(
  sheet: Excel.Worksheet,
  backup: Excel.Worksheet,
  ...[table, survey]: [SheetTable, Survey | undefined]
): void {
  for (const gone of [areaOf(table), survey?.used ?? null]) empty(sheet, gone, undefined);
  if (survey?.used) rangeOf(sheet, survey.used).copyFrom(rangeOf(backup, survey.used));
  if (survey?.filter) sheet.autoFilter.apply(rangeOf(sheet, survey.filter));
}

function clearBelow(sheet: Excel.Worksheet, table: SheetTable, lastRow: number): void {
  const area = areaOf(table);
  if (area) rangeOf(sheet, { ...area, row: lastRow + 1 }).clear();
}

function undoName(context: Excel.RequestContext, { name, before }: WantedName): void {
  const item = context.workbook.names.getItemOrNullObject(name);
  if (before === null) item.delete();
  else item.formula = before;
}
