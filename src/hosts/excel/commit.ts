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
  if (survey?.filter) sheet.autoFilter.remove();
  emptyCells(sheet, survey?.used ?? null);
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

/** Takes everything off the cells but people's comments. */
export function emptyCells(sheet: Excel.Worksheet, used: CellArea | null): void {
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
