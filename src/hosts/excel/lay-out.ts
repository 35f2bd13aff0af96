import { CellArea, SheetCell, SheetRow, SheetTable } from '../../core/basics/sheet-table';
import { StyleName } from '../../core/basics/styles';
import { alikeAreas } from './areas';
import { CellInput, formatOf, InputContext, inputOf, isFormatFree } from './cell-input';
import { applyBase, applyStyle } from './looks';
import { bytesOf, FULL, Parcel, RANGE_BYTES } from './parcel';

/** Cells of a table as they are typed in, with their styles, all rows equally long. */
interface Typed {
  readonly rows: readonly (readonly CellInput[])[];
  readonly styles: readonly (readonly (StyleName | undefined)[])[];
  readonly width: number;
  /** Bytes of each row. */
  readonly weights: readonly number[];
}

/** The client cuts large writes into slices of so many cells and frames each of them. */
const SLICE_CELLS = 1500;
const SLICE_BYTES = 700;
/** One write never fills a message by itself, framing counted. */
const LARGEST_PIECE = FULL * 0.8;

/** Puts the cells of a table on a sheet, from a row on: number formats first, so that texts stay texts; then values and looks. */
export async function layOut(
  parcel: Parcel,
  sheet: Excel.Worksheet,
  ...[table, { first, context }]: [SheetTable, { readonly first: number; readonly context: InputContext }]
): Promise<void> {
  const typed = typeIn(table, context);
  if (typed.rows.length === 0 || typed.width === 0) return;
  await applyBase(parcel, sheet, { row: first, column: 1, rows: typed.rows.length, columns: typed.width });
  await writeFormats(parcel, sheet, typed, first);
  await writeValues(parcel, sheet, typed, first);
  const size = { rows: typed.rows.length, columnsOf: (row: number) => table.rows[row - 1]?.cells.length ?? 0 };
  const looks = alikeAreas(size, (row, column) => typed.styles[row - 1]?.[column - 1] ?? null);
  for (const [style, areas] of looks) await applyStyle(parcel, sheet, style as StyleName, shifted(areas, first));
}

function typeIn(table: SheetTable, context: InputContext): Typed {
  const width = table.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const styles = table.rows.map(({ cells, style }) =>
    cells.map((cell, i) => richStyle(cell) ?? style ?? table.columns[i]?.style),
  );
  const rows = table.rows.map((row, r) => typedRow(row, styles[r] ?? [], { width, context }));
  return { rows, styles, width, weights: rows.map(weightOf) };
}

function typedRow(
  { cells }: SheetRow,
  styles: readonly (StyleName | undefined)[],
  { width, context }: { readonly width: number; readonly context: InputContext },
): CellInput[] {
  const typed: CellInput[] = new Array<CellInput>(width).fill('');
  cells.forEach((cell, i) => (typed[i] = inputOf(cell, styles[i], context)));
  return typed;
}

function richStyle(cell: SheetCell): StyleName | undefined {
  return cell !== null && typeof cell === 'object' ? cell.style : undefined;
}

function weightOf(row: readonly CellInput[]): number {
  return row.reduce<number>((sum, value) => sum + (typeof value === 'number' ? 12 : bytesOf(value)), 2);
}

async function writeValues(parcel: Parcel, sheet: Excel.Worksheet, typed: Typed, first: number): Promise<void> {
  for (let from = 0; from < typed.rows.length;) {
    let to = from;
    let bytes = 0;
    while (to < typed.rows.length && (to === from || bytes + (typed.weights[to] ?? 0) < LARGEST_PIECE))
      bytes += typed.weights[to++] ?? 0;
    await parcel.room(bytes + framing((to - from) * typed.width));
    sheet.getRangeByIndexes(first - 1 + from, 0, to - from, typed.width).values = typed.rows.slice(
      from,
      to,
    ) as CellInput[][];
    from = to;
  }
}

/** What the client adds to a large write. */
function framing(cells: number): number {
  return RANGE_BYTES + Math.ceil(cells / SLICE_CELLS) * SLICE_BYTES;
}

/** Number formats: each column gets its commonest, then one call for each area that needs another. */
async function writeFormats(parcel: Parcel, sheet: Excel.Worksheet, typed: Typed, first: number): Promise<void> {
  const { rows, styles, width } = typed;
  const common = Array.from({ length: width }, (_, c) => commonestFormat(styles, c));
  const columns = alikeAreas({ rows: 1, columnsOf: () => width }, (_, column) => common[column - 1] ?? 'General');
  const others = alikeAreas({ rows: rows.length, columnsOf: () => width }, (row, column) => {
    const style = styles[row - 1]?.[column - 1];
    const input = rows[row - 1]?.[column - 1] ?? '';
    if (isFormatFree(style, input)) return null;
    const format = formatOf(style, input);
    return format === common[column - 1] ? null : format;
  });
  const whole = [...columns].map(
    ([format, list]) => [format, list.map((area) => ({ ...area, rows: rows.length }))] as const,
  );
  for (const [format, list] of [...whole, ...others]) {
    for (const area of shifted(list, first)) {
      await parcel.room(RANGE_BYTES + 200);
      // One format for a whole area is one word on the wire, whatever the area's size.
      rangeOf(sheet, area).numberFormat = format as unknown as string[][];
    }
  }
}

/** What most cells of a column would have if nothing stood in them. */
function commonestFormat(styles: Typed['styles'], column: number): string {
  const cells = new Map<StyleName | undefined, number>();
  for (const row of styles) cells.set(row[column], (cells.get(row[column]) ?? 0) + 1);
  const counts = new Map<string, number>();
  for (const [style, count] of cells) counts.set(formatOf(style, ''), (counts.get(formatOf(style, '')) ?? 0) + count);
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), ['General', 0] as [string, number])[0];
}

function shifted(areas: readonly CellArea[], first: number): readonly CellArea[] {
  return first === 1 ? areas : areas.map((area) => ({ ...area, row: area.row + first - 1 }));
}

/** The cells of an area. */
export function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: CellArea): Excel.Range {
  return sheet.getRangeByIndexes(row - 1, column - 1, rows, columns);
}
