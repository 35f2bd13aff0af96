import { CellArea, SheetTable } from '../../core/basics/sheet-table';
import { columnName } from '../../core/basics/cell-names';
import { ownBlocks } from './own-columns';
import { Placed } from './placing';

/** What stands on a sheet of ours before it is replaced or added to. */
export interface Survey {
  /** Cells that hold or show anything; null on an empty sheet. */
  readonly used: CellArea | null;
  /** The last row that holds a value; 0 when none does. */
  readonly lastRow: number;
  readonly filter: CellArea | null;
  readonly charts: readonly string[];
  /** Widths, in points, of people's own columns by the column they stood in. */
  readonly widths: ReadonlyMap<number, number>;
}

/** Looks at all sheets that will change, in one message. Gives the survey by sheet name. */
export async function surveySheets(
  context: Excel.RequestContext,
  placed: readonly Placed[],
): Promise<ReadonlyMap<string, Survey>> {
  const looked = placed
    .filter(({ was }) => was === 'replaced' || was === 'appended')
    .map(({ name, table }) => ({ name, ...lookAt(context.workbook.worksheets.getItem(name), table) }));
  await context.sync();
  return new Map(
    looked.map(({ name, used, filled, filter, charts, widths }): [string, Survey] => [
      name,
      {
        used: areaOfRange(used),
        lastRow: filled.isNullObject ? 0 : filled.rowIndex + filled.rowCount,
        filter: areaOfRange(filter),
        charts: charts.items.map((chart) => chart.name),
        widths: new Map(widths.map(([column, format]) => [column, format.columnWidth])),
      },
    ]),
  );
}

const CORNER = 'rowIndex,columnIndex,rowCount,columnCount';

function lookAt(sheet: Excel.Worksheet, table: SheetTable) {
  const used = sheet.getUsedRangeOrNullObject(false);
  const filled = sheet.getUsedRangeOrNullObject(true);
  const filter = sheet.autoFilter.getRangeOrNullObject();
  for (const range of [used, filled, filter]) range.load(CORNER);
  sheet.charts.load('items/name');
  const moved = ownBlocks(table).flatMap(({ was, count }) => Array.from({ length: count }, (_, i) => was + i));
  const widths = moved.map((column): [number, Excel.RangeFormat] => {
    const { format } = sheet.getRange(`${columnName(column)}:${columnName(column)}`);
    format.load('columnWidth');
    return [column, format];
  });
  return { used, filled, filter, charts: sheet.charts, widths };
}

function areaOfRange(range: Excel.Range): CellArea | null {
  if (range.isNullObject) return null;
  return {
    row: range.rowIndex + 1,
    column: range.columnIndex + 1,
    rows: range.rowCount,
    columns: range.columnCount,
  };
}
