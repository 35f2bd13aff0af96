import { lastColumnOf, lastRowOf } from '../../book/areas';
import { changeColumns, changeLooks, changeRows } from '../../book/features';
import { LookFont, LookLine } from '../../files/look-types';
import { flagValue, numberValue, textValue, wordOf } from '../arguments';
import { autofitColumns, autofitRows } from '../autofit';
import { SIDES, sideOf, withLine } from '../borders';
import { invalidArgument, itemNotFound, OfficeError } from '../errors';
import { refuseProtected } from '../guard';
import { HostState } from '../host-state';
import {
  colorOf,
  colorWord,
  horizontalOf,
  horizontalWord,
  lineStyleWord,
  lineWeightWord,
  underlineOf,
  underlineWord,
  verticalOf,
  verticalWord,
  withStyle,
  withWeight,
} from '../look-words';
import { common, restyle } from '../looked';
import { ClassTable, Looked, object, Selves } from '../objects';
import { pointsOfWidth, widthOfPoints } from '../points';

/** How cells look: alignment and sizes; font, fill, borders and protection are objects of their own. */
export const RANGE_FORMAT: ClassTable<'RangeFormat'> = {
  read: {
    HorizontalAlignment: (it, host) => common(it, host, horizontalWord),
    VerticalAlignment: (it, host) => common(it, host, verticalWord),
    WrapText: (it, host) => common(it, host, ({ wrap }) => wrap),
    ShrinkToFit: (it, host) => common(it, host, ({ shrink }) => shrink),
    IndentLevel: (it, host) => common(it, host, ({ indent }) => indent),
    TextOrientation: (it, host) => common(it, host, ({ rotation }) => (rotation > 90 ? 90 - rotation : rotation)),
    ColumnWidth: columnWidth,
    RowHeight: rowHeight,
    UseStandardWidth: ({ range }) =>
      range.sheet.columns.between(range.area.column, lastColumnOf(range.area)).every(({ item }) => item.width === null),
    UseStandardHeight: ({ range }) =>
      range.sheet.rows.between(range.area.row, lastRowOf(range.area)).every(({ item }) => item.height === null),
    AutoIndent: () => false,
    ReadingOrder: () => 'Context',
  },
  write: {
    HorizontalAlignment: (it, value, host) => {
      const horizontal = horizontalOf(value);
      restyle(it, host, (look) => ({ ...look, horizontal }));
    },
    VerticalAlignment: (it, value, host) => {
      const vertical = verticalOf(value);
      restyle(it, host, (look) => ({ ...look, vertical }));
    },
    WrapText: (it, value, host) => {
      const wrap = flagValue(value);
      restyle(it, host, (look) => ({ ...look, wrap }));
    },
    ShrinkToFit: (it, value, host) => {
      const shrink = flagValue(value);
      restyle(it, host, (look) => ({ ...look, shrink }));
    },
    IndentLevel: (it, value, host) => {
      const indent = numberValue(value);
      restyle(it, host, (look) => ({ ...look, indent }));
    },
    TextOrientation: (it, value, host) => {
      const degrees = numberValue(value);
      restyle(it, host, (look) => ({ ...look, rotation: degrees < 0 ? 90 - degrees : degrees }));
    },
    ColumnWidth: (it, value, { book }) => setWidth(it, widthOfPoints(sizeOf(value)), book),
    RowHeight: (it, value, { book }) => setHeight(it, sizeOf(value), book),
    UseStandardWidth: (it, value, { book }) => void (flagValue(value) && setWidth(it, null, book)),
    UseStandardHeight: (it, value, { book }) => void (flagValue(value) && setHeight(it, null, book)),
  },
  objects: {
    Fill: (it) => object('RangeFill', it),
    Font: (it) => object('RangeFont', it),
    Borders: (it) => object('RangeBorderCollection', it),
    Protection: (it) => object('FormatProtection', it),
  },
  methods: {
    AutofitColumns: ({ range }, _, { book }) => autofitColumns(book, range),
    AutofitRows: ({ range }, _, { book }) => autofitRows(book, range),
    AdjustIndent: (it, args, host) => {
      const by = args.number(0);
      restyle(it, host, (look) => ({ ...look, indent: Math.max(0, look.indent + by) }));
    },
  },
};

const HIGHEST = 409.5;

function sizeOf(value: unknown): number {
  const points = numberValue(value);
  if (points < 0) throw invalidArgument(`${points} points are no size.`);
  return points;
}

function setWidth({ range }: Looked, width: number | null, book: HostState['book']): void {
  refuseProtected(range.sheet, 'allowFormatColumns');
  changeColumns(book, range.sheet, range.areas, (old) => ({ ...old, width, hidden: width === 0 }));
}

function setHeight({ range }: Looked, height: number | null, book: HostState['book']): void {
  refuseProtected(range.sheet, 'allowFormatRows');
  if (height !== null && height > HIGHEST) throw invalidArgument(`A row is at most ${HIGHEST} points high.`);
  changeRows(book, range.sheet, range.areas, (old) => ({ ...old, height, hidden: height === 0 }));
}

function columnWidth({ range }: Looked): number | null {
  const { sheet, area } = range;
  const widths = sheet.columns.between(area.column, lastColumnOf(area)).map(({ item }) => item.width);
  return widths.every((one) => one === widths[0]) ? pointsOfWidth(widths[0] ?? sheet.defaultColumnWidth) : null;
}

function rowHeight({ range }: Looked): number | null {
  const { sheet, area } = range;
  const heights = sheet.rows.between(area.row, lastRowOf(area)).map(({ item }) => item.height);
  return heights.every((one) => one === heights[0]) ? (heights[0] ?? sheet.defaultRowHeight) : null;
}

/** The color behind cells. */
export const RANGE_FILL: ClassTable<'RangeFill'> = {
  read: {
    Color: (it, host) => common(it, host, ({ fill }) => colorWord(fill, '#FFFFFF')),
    Pattern: (it, host) => common(it, host, ({ fill }) => (fill === null ? 'None' : 'Solid')),
  },
  write: {
    Color: (it, value, host) => {
      const fill = colorOf(value);
      restyle(it, host, (look) => ({ ...look, fill }));
    },
  },
  methods: { Clear: (it, _, host) => restyle(it, host, (look) => ({ ...look, fill: null })) },
};

function refont(it: Looked, host: HostState, part: Partial<LookFont>): void {
  restyle(it, host, (look) => ({ ...look, font: { ...look.font, ...part } }));
}

/** The letters of cells. */
export const RANGE_FONT: ClassTable<'RangeFont'> = {
  read: {
    Name: (it, host) => common(it, host, ({ font }) => font.name),
    Size: (it, host) => common(it, host, ({ font }) => font.size),
    Color: (it, host) => common(it, host, ({ font }) => colorWord(font.color, '#000000')),
    Bold: (it, host) => common(it, host, ({ font }) => font.bold),
    Italic: (it, host) => common(it, host, ({ font }) => font.italic),
    Underline: (it, host) => common(it, host, underlineWord),
    Strikethrough: (it, host) => common(it, host, ({ font }) => font.strike),
    Subscript: (it, host) => common(it, host, ({ font }) => font.script === 'subscript'),
    Superscript: (it, host) => common(it, host, ({ font }) => font.script === 'superscript'),
  },
  write: {
    Name: (it, value, host) => refont(it, host, { name: textValue(value) }),
    Size: (it, value, host) => refont(it, host, { size: fontSize(value) }),
    Color: (it, value, host) => refont(it, host, { color: colorOf(value) }),
    Bold: (it, value, host) => refont(it, host, { bold: flagValue(value) }),
    Italic: (it, value, host) => refont(it, host, { italic: flagValue(value) }),
    Underline: (it, value, host) => refont(it, host, { underline: underlineOf(value) }),
    Strikethrough: (it, value, host) => refont(it, host, { strike: flagValue(value) }),
    Subscript: (it, value, host) => refont(it, host, { script: flagValue(value) ? 'subscript' : 'none' }),
    Superscript: (it, value, host) => refont(it, host, { script: flagValue(value) ? 'superscript' : 'none' }),
  },
};

function fontSize(value: unknown): number {
  const size = numberValue(value);
  if (size < 1 || size > 409) throw invalidArgument(`${size} points are no size of letters.`);
  return size;
}

/** The lines around and between cells. */
export const RANGE_BORDER_COLLECTION: ClassTable<'RangeBorderCollection'> = {
  read: { Count: () => SIDES.length },
  items: (looked) => SIDES.map((side) => object('RangeBorder', { looked, side })),
  item: (looked, key) => object('RangeBorder', { looked, side: wordOf(key, SIDES) }),
  methods: {
    GetItemAt: (looked, args) => {
      const side = SIDES[args.number(0)];
      if (side === undefined) throw itemNotFound(`There is no border ${args.number(0)}.`);
      return object('RangeBorder', { looked, side });
    },
  },
};

type Border = Selves['RangeBorder'];

function commonLine<T>({ looked, side }: Border, { book }: HostState, of: (line: LookLine | null) => T): T | null {
  const found = new Set<T>();
  const { sheet, areas } = looked.range;
  for (const area of areas) {
    const place = sideOf(area, side);
    if (!place) found.add(of(null));
    else for (const number of sheet.looks.within(place.cells)) found.add(of(book.looks.at(number)[place.line]));
  }
  return found.size === 1 ? ([...found][0] as T) : null;
}

function reline(
  { looked, side }: Border,
  { book }: HostState,
  change: (line: LookLine | null) => LookLine | null,
): void {
  const { sheet, areas } = looked.range;
  refuseProtected(sheet, 'allowFormatCells');
  if (side.startsWith('Diagonal')) throw new OfficeError('NotImplemented', 'The workbench has no diagonal lines.');
  const places = areas.flatMap((area) => sideOf(area, side) ?? []);
  const [first] = places;
  if (!first) return;
  changeLooks(
    book,
    sheet,
    places.map(({ cells }) => cells),
    withLine(first.line, change),
  );
}

/** One line of a range. */
export const RANGE_BORDER: ClassTable<'RangeBorder'> = {
  read: {
    SideIndex: ({ side }) => side,
    Style: (it, host) => commonLine(it, host, lineStyleWord),
    Weight: (it, host) => commonLine(it, host, lineWeightWord),
    Color: (it, host) => commonLine(it, host, (line) => colorWord(line?.color ?? null, '#000000')),
  },
  write: {
    Style: (it, value, host) => reline(it, host, (line) => withStyle(line, value)),
    Weight: (it, value, host) => reline(it, host, (line) => withWeight(line, value)),
    Color: (it, value, host) => {
      const color = colorOf(value);
      reline(it, host, (line) => ({ style: line?.style ?? 'thin', color }));
    },
  },
};

/** Whether cells of a protected sheet can be changed. */
export const FORMAT_PROTECTION: ClassTable<'FormatProtection'> = {
  read: {
    Locked: (it, host) => common(it, host, ({ locked }) => locked),
    FormulaHidden: (it, host) => common(it, host, ({ formulaHidden }) => formulaHidden),
  },
  write: {
    Locked: (it, value, host) => {
      const locked = flagValue(value);
      restyle(it, host, (look) => ({ ...look, locked }));
    },
    FormulaHidden: (it, value, host) => {
      const formulaHidden = flagValue(value);
      restyle(it, host, (look) => ({ ...look, formulaHidden }));
    },
  },
};
