import { HostError } from '../../app/ports';
import { areaOf } from '../../core/basics/cell-names';
import { ownKeyOf, sheetOfReference } from '../../core/basics/own-mark';
import { CellArea } from '../../core/basics/sheet-table';
import { CellValue, classOfCode, FormatClass, makeTallies, SheetCells } from '../../core/cells/cells';
import { readValues } from './cell-pieces';
import { rangeOf } from './lay-out';

const MERGED_ROWS = 30;
/** Number formats are looked at in so many places of so many rows: the formats of a whole ledger weigh as much as its values. */
const SAMPLES = 8;
const SAMPLE_ROWS = 40;

/** Reads one sheet. Throws HostError 'no-such-sheet'. */
export async function readSheet(context: Excel.RequestContext, name: string, date1904: boolean): Promise<SheetCells> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  const frame = await readFrame(context, sheet, name);
  const { used, ours, hidden } = frame;
  const bare = { name, date1904, hidden, ours };
  if (!used)
    return { ...bare, firstRow: 1, firstColumn: 1, rows: [], formats: [], merges: [], hiddenRows: 0, filtered: false };
  const values = await readValues(context, sheet, used);
  const around = await readAround(context, sheet, used, values);
  const { merges, hiddenRows, filtered } = around;
  return { ...bare, ...trimmed(used, values), formats: formatsOf(values, around), merges, hiddenRows, filtered };
}

interface Frame {
  readonly used: CellArea | null;
  readonly hidden: boolean;
  readonly ours: string | null;
}

async function readFrame(context: Excel.RequestContext, sheet: Excel.Worksheet, name: string): Promise<Frame> {
  const { names } = context.workbook;
  const used = sheet.getUsedRangeOrNullObject(true);
  sheet.load('visibility');
  names.load('items/name,items/formula');
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  if (sheet.isNullObject) throw new HostError('no-such-sheet', name);
  const mark = names.items.find(
    (item) =>
      ownKeyOf(item.name) !== null && sheetOfReference(String(item.formula))?.toLowerCase() === name.toLowerCase(),
  );
  return {
    used: used.isNullObject
      ? null
      : { row: used.rowIndex + 1, column: used.columnIndex + 1, rows: used.rowCount, columns: used.columnCount },
    hidden: sheet.visibility !== 'Visible',
    ours: mark ? ownKeyOf(mark.name) : null,
  };
}

/** What stands around the values: formats, merges, hidden rows. */
interface Around {
  readonly merges: SheetCells['merges'];
  readonly hiddenRows: number;
  readonly filtered: boolean;
  /** Number formats of some rows, by row index. */
  readonly samples: ReadonlyMap<number, readonly unknown[]>;
}

async function readAround(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  ...[used, values]: [CellArea, readonly (readonly CellValue[])[]]
): Promise<Around> {
  const { row, column, columns } = used;
  const merged = rangeOf(sheet, {
    row,
    column,
    rows: Math.min(used.rows, MERGED_ROWS),
    columns,
  }).getMergedAreasOrNullObject();
  const visible = rangeOf(sheet, used).getVisibleView();
  const samples = samplePlaces(values.length).map(({ from, rows }) => {
    const range = rangeOf(sheet, { row: row + from, column, rows, columns });
    range.load('numberFormat');
    return { from, range };
  });
  merged.load('address');
  visible.load('rowCount');
  sheet.autoFilter.load('isDataFiltered');
  sheet.tables.load('items/autoFilter/isDataFiltered');
  await context.sync();
  const tableFilters = sheet.tables.items.some(({ autoFilter }) => autoFilter.isDataFiltered);
  return {
    merges: merged.isNullObject ? [] : areasOf(merged.address, row),
    hiddenRows: used.rows - visible.rowCount,
    filtered: sheet.autoFilter.isDataFiltered || tableFilters,
    samples: new Map(
      samples.flatMap(({ from, range }) =>
        range.numberFormat.map((formats: unknown[], i): [number, unknown[]] => [from + i, formats]),
      ),
    ),
  };
}

/** Stretches of rows spread over the whole sheet; all rows of a short one. */
function samplePlaces(rows: number): readonly { readonly from: number; readonly rows: number }[] {
  if (rows <= SAMPLES * SAMPLE_ROWS) return [{ from: 0, rows }];
  const gap = (rows - SAMPLE_ROWS) / (SAMPLES - 1);
  return Array.from({ length: SAMPLES }, (_, i) => ({ from: Math.floor(i * gap), rows: SAMPLE_ROWS }));
}

/** `'My sheet'!A1:B2,'My sheet'!C3:D4` as areas; those that begin in the first rows. */
function areasOf(address: string, firstRow: number): SheetCells['merges'] {
  return address
    .split(',')
    .flatMap((one) => areaOf(one.slice(one.lastIndexOf('!') + 1)) ?? [])
    .filter(({ row }) => row < firstRow + MERGED_ROWS);
}

function formatsOf(values: readonly (readonly CellValue[])[], { samples }: Around): FormatClass[] {
  const tallies = makeTallies();
  const classes = new Map<unknown, FormatClass>();
  for (const [r, formats] of samples) {
    values[r]?.forEach((value, column) => {
      if (value === null) return;
      const code = formats[column];
      const known = classes.get(code) ?? classOfCode(String(code));
      classes.set(code, known);
      tallies.count(column, value, known);
    });
  }
  return tallies.classes(leastColumn(values));
}

/** Rows from the first to the last that hold a value, without blanks at their end, from the first column that holds one. */
function trimmed(
  { row, column }: CellArea,
  values: readonly (readonly CellValue[])[],
): Pick<SheetCells, 'firstRow' | 'firstColumn' | 'rows'> {
  const left = leastColumn(values);
  const rows = values.map((cells) => withoutTail(cells).slice(left));
  const first = rows.findIndex((cells) => cells.length > 0);
  const last = rows.findLastIndex((cells) => cells.length > 0);
  if (first < 0) return { firstRow: 1, firstColumn: 1, rows: [] };
  return { firstRow: row + first, firstColumn: column + left, rows: rows.slice(first, last + 1) };
}

function withoutTail(cells: readonly CellValue[]): readonly CellValue[] {
  let length = cells.length;
  while (length > 0 && cells[length - 1] === null) length -= 1;
  return length === cells.length ? cells : cells.slice(0, length);
}

function leastColumn(values: readonly (readonly CellValue[])[]): number {
  let least = Infinity;
  for (const cells of values) {
    for (let i = 0; i < cells.length && i < least; i += 1) if (cells[i] !== null) least = i;
    if (least === 0) break;
  }
  return least === Infinity ? 0 : least;
}
