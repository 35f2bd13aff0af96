import { CellArea } from '../../core/basics/sheet-table';
import { boundsOf, lastColumnOf, lastRowOf, sameArea } from '../book/areas';
import { readCells, writeCells } from '../book/cells';
import { Args } from './arguments';
import { CellRange } from './cell-range';
import { isDateFormat } from './cell-text';
import { copyCells } from './copy-cells';
import { invalidArgument, OfficeError } from './errors';
import { HostState } from './host-state';

const COPIED = { FillCopy: 'All', FillFormats: 'Formats', FillValues: 'Values' } as const;
const KINDS = ['FillDefault', 'FillSeries', ...(Object.keys(COPIED) as (keyof typeof COPIED)[])] as const;
const OTHERS = [
  ...['FillDays', 'FillWeekdays', 'FillMonths', 'FillYears'],
  ...['LinearTrend', 'GrowthTrend', 'FlashFill'],
];
/** From here on two days may be a step of months rather than of days. */
const SHORTEST_MONTH = 28;

/** Where cells are filled to: lines (rows, or columns) beyond those that are there. */
interface Filling {
  readonly source: CellArea;
  /** Lines are rows. */
  readonly down: boolean;
  /** How many lines there are, and how many come before or after them. */
  readonly lines: number;
  readonly more: number;
  readonly backwards: boolean;
}

/** Fills cells on as the fill handle does: numbers as a series, everything else as copies. */
export function autoFill(range: CellRange, args: Args, host: HostState): void {
  const { sheet, area } = range;
  const kind = args.word(1, [...KINDS, ...OTHERS], 'FillDefault');
  const filling = fillingOf(area, args.raw(0) === null ? area : args.area(0, sheet));
  const series = kind === 'FillDefault' || kind === 'FillSeries';
  if (!series && !(kind in COPIED)) throw new OfficeError('NotImplemented', `The workbench does not know ${kind}.`);
  const steps = series ? seriesOf(range, filling, { host, always: kind === 'FillSeries' }) : [];
  for (let i = 0; i < filling.more; i += 1) {
    const from = filling.backwards ? filling.lines - 1 - (i % filling.lines) : i % filling.lines;
    const source = new CellRange(sheet, [lineAt(filling, from)]);
    const target = new CellRange(sheet, [lineAt(filling, filling.backwards ? -1 - i : filling.lines + i)]);
    const what = series ? 'All' : COPIED[kind as keyof typeof COPIED];
    copyCells(host, { source, target, what, skipBlanks: false, transpose: false });
    const place = filling.backwards ? -1 - i : filling.lines + i;
    writeCells(host.book, sheet, target.area, (r, c) => steps[filling.down ? c : r]?.(place));
  }
}

function fillingOf(source: CellArea, target: CellArea): Filling {
  const across = source.column === target.column && source.columns === target.columns;
  const beside = source.row === target.row && source.rows === target.rows;
  const backwards = target.row < source.row || target.column < source.column;
  const atEnd = backwards
    ? lastRowOf(source) === lastRowOf(target) && lastColumnOf(source) === lastColumnOf(target)
    : source.row === target.row && source.column === target.column;
  if (!sameArea(boundsOf(source, target), target) || !(across || beside) || !atEnd)
    throw invalidArgument('Cells are filled in one direction, from where they are.');
  const lines = across ? source.rows : source.columns;
  const more = (across ? target.rows : target.columns) - lines;
  return { source, down: across, lines, more, backwards };
}

/** The line at a place counted from the first line of the source. */
function lineAt({ source, down }: Filling, place: number): CellArea {
  return down
    ? { ...source, row: source.row + place, rows: 1 }
    : { ...source, column: source.column + place, columns: 1 };
}

/** What goes on across each line: the value at a place; undefined: copies do. */
function seriesOf(
  { sheet }: CellRange,
  { source, down, lines }: Filling,
  { host, always }: { readonly host: HostState; readonly always: boolean },
): readonly (((place: number) => number) | undefined)[] {
  const values = readCells(sheet, source);
  const count = down ? source.columns : source.rows;
  return Array.from({ length: count }, (_, side) => {
    const places = Array.from({ length: lines }, (__, i) => (down ? ([i, side] as const) : ([side, i] as const)));
    const cells = places.map(([r, c]) => values[r]?.[c] ?? null);
    const formula = places.some(([r, c]) => sheet.cells.formulaAt(source.row + r, source.column + c) !== null);
    if (!formula && cells.some((value) => typeof value === 'string'))
      throw new OfficeError('NotImplemented', 'The workbench does not know how lists of words go on; it copies them.');
    if (formula || !cells.every((value) => typeof value === 'number')) return undefined;
    const [r = 0, c = 0] = places[0] ?? [];
    const { format } = host.book.looks.at(sheet.looks.at(source.row + r, source.column + c));
    return numbersOn(cells, { days: isDateFormat(format), always });
  });
}

/** Numbers go on along the straight line through them; one alone is copied, unless it is a day. */
function numbersOn(
  numbers: readonly number[],
  { days, always }: { readonly days: boolean; readonly always: boolean },
): ((place: number) => number) | undefined {
  const [first = 0, second] = numbers;
  if (second === undefined) return days || always ? (place) => first + place : undefined;
  if (days && Math.abs(second - first) >= SHORTEST_MONTH)
    throw new OfficeError('NotImplemented', 'The workbench does not know whether these days go on by months.');
  const middle = (numbers.length - 1) / 2;
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  const rise = numbers.reduce((sum, value, i) => sum + (i - middle) * (value - mean), 0);
  const run = numbers.reduce((sum, _, i) => sum + (i - middle) ** 2, 0);
  return (place) => mean + (rise / run) * (place - middle);
}
