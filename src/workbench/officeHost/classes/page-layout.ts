import { CellArea } from '../../../core/basics/sheet-table';
import { LAST_COLUMN, LAST_ROW } from '../../../core/basics/cell-names';
import { isWholeColumns, isWholeRows } from '../../book/areas';
import { nameOf, setFeature, setName } from '../../book/features';
import { Reference, referenceText, tokensOf } from '../../book/references';
import { OpenSheet } from '../../book/sheet';
import { PrintMargins, PrintSetup } from '../../files/feature-types';
import { Args, flagValue, numberValue, optionsValue, selfOf, textValue, wordOf } from '../arguments';
import { CellRange } from '../cell-range';
import { invalidArgument, itemNotFound, OfficeError } from '../errors';
import { HostState } from '../host-state';
import { ClassTable, ExcelObject, object } from '../objects';

const POINTS = 72;
const MARGINS: PrintMargins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };
/** Numbers of papers as printers count them. */
const PAPERS: readonly (readonly [string, number])[] = [
  ['Letter', 1],
  ['Tabloid', 3],
  ['Legal', 5],
  ['A3', 8],
  ['A4', 9],
  ['A5', 11],
  ['B4', 12],
  ['B5', 13],
];
const AREA = '_xlnm.Print_Area';
const TITLES = '_xlnm.Print_Titles';

function change({ book }: HostState, sheet: OpenSheet, part: Partial<PrintSetup>): void {
  setFeature(book, sheet, 'page', { ...sheet.features.page, ...part });
}

function marginOf(sheet: OpenSheet, side: keyof PrintMargins): number {
  return (sheet.features.page.margins ?? MARGINS)[side] * POINTS;
}

function setMargin(host: HostState, sheet: OpenSheet, sides: Partial<PrintMargins>): void {
  change(host, sheet, { margins: { ...(sheet.features.page.margins ?? MARGINS), ...sides } });
}

/** Sides by Excel's name of them. */
const SIDES: Readonly<Record<string, keyof PrintMargins>> = {
  LeftMargin: 'left',
  RightMargin: 'right',
  TopMargin: 'top',
  BottomMargin: 'bottom',
  HeaderMargin: 'header',
  FooterMargin: 'footer',
};
/** What is only kept: it changes nothing that is shown. */
const KEPT = ['PrintGridlines', 'PrintHeadings', 'BlackAndWhite', 'DraftMode', 'PrintOrder', 'PrintErrors'];
const KEPT_MORE = ['PrintComments', 'FirstPageNumber'];

/** How a sheet goes on paper. */
export const PAGE_LAYOUT: ClassTable<'PageLayout'> = {
  read: {
    Orientation: ({ features }) => (features.page.orientation === 'portrait' ? 'Portrait' : 'Landscape'),
    PaperSize: ({ features: { page } }) =>
      page.paper === null ? 'A4' : (PAPERS.find(([, number]) => number === page.paper)?.[0] ?? null),
    Zoom: ({ features: { page } }) =>
      page.fit
        ? { horizontalFitToPages: page.fit.wide, verticalFitToPages: page.fit.high }
        : { scale: page.scalePercent },
    CenterHorizontally: ({ features }) => features.page.centered.across,
    CenterVertically: ({ features }) => features.page.centered.down,
    ...Object.fromEntries(
      Object.entries(SIDES).map(([name, side]) => [name, (sheet: OpenSheet) => marginOf(sheet, side)]),
    ),
    ...Object.fromEntries(
      [...KEPT, ...KEPT_MORE].map((name) => [name, ({ features }: OpenSheet) => features.pageDetails[name] ?? null]),
    ),
  },
  write: {
    Orientation: (sheet, value, host) => {
      const word = wordOf(value, ['Portrait', 'Landscape']);
      change(host, sheet, { orientation: word === 'Portrait' ? 'portrait' : 'landscape' });
    },
    PaperSize: (sheet, value, host) => {
      const name = wordOf(
        value,
        PAPERS.map(([one]) => one),
      );
      change(host, sheet, { paper: PAPERS.find(([one]) => one === name)?.[1] ?? null });
    },
    Zoom: (sheet, value, host) => zoom(host, sheet, optionsValue(value)),
    CenterHorizontally: (sheet, value, host) =>
      change(host, sheet, { centered: { ...sheet.features.page.centered, across: flagValue(value) } }),
    CenterVertically: (sheet, value, host) =>
      change(host, sheet, { centered: { ...sheet.features.page.centered, down: flagValue(value) } }),
    ...Object.fromEntries(
      Object.entries(SIDES).map(([name, side]) => [
        name,
        (sheet: OpenSheet, value: unknown, host: HostState) =>
          setMargin(host, sheet, { [side]: numberValue(value) / POINTS }),
      ]),
    ),
    ...Object.fromEntries(
      [...KEPT, ...KEPT_MORE].map((name) => [
        name,
        (sheet: OpenSheet, value: unknown, { book }: HostState) => {
          sheet.features.pageDetails = { ...sheet.features.pageDetails, [name]: value };
          book.note({ kind: 'feature', sheet: sheet.id, feature: 'page' });
        },
      ]),
    ),
  },
  objects: { HeadersFooters: (sheet) => object('HeaderFooterGroup', sheet) },
  methods: {
    SetPrintMargins: (sheet, args, host) => setMargins(host, sheet, args),
    SetPrintArea: (sheet, args, host) => print(host, sheet, AREA, args.range(0, sheet).areas),
    SetPrintTitleRows: (sheet, args, host) => setTitles(host, sheet, 'rows', args.area(0, sheet)),
    SetPrintTitleColumns: (sheet, args, host) => setTitles(host, sheet, 'columns', args.area(0, sheet)),
    GetPrintArea: (sheet, _, host) => orError(printArea(sheet, host), 'The sheet has no print area.'),
    GetPrintAreaOrNullObject: (sheet, _, host) => printArea(sheet, host),
    GetPrintTitleRows: (sheet, _, host) => orError(titles(sheet, 'rows', host), 'No rows repeat on each page.'),
    GetPrintTitleRowsOrNullObject: (sheet, _, host) => titles(sheet, 'rows', host),
    GetPrintTitleColumns: (sheet, _, host) =>
      orError(titles(sheet, 'columns', host), 'No columns repeat on each page.'),
    GetPrintTitleColumnsOrNullObject: (sheet, _, host) => titles(sheet, 'columns', host),
  },
};

function zoom(host: HostState, sheet: OpenSheet, options: Readonly<Record<string, unknown>>): void {
  const { scale, horizontalFitToPages: wide, verticalFitToPages: high } = options;
  if (typeof scale === 'number') {
    if (scale < 10 || scale > 400) throw invalidArgument('The scale is from 10 to 400 per cent.');
    change(host, sheet, { scalePercent: scale, fit: null });
  } else change(host, sheet, { fit: { wide: Number(wide ?? 0), high: Number(high ?? 0) } });
}

const PER_INCH: Readonly<Record<string, number>> = { Points: POINTS, Inches: 1, Centimeters: 2.54 };

function setMargins(host: HostState, sheet: OpenSheet, args: Args): void {
  const unit = args.word(0, ['Points', 'Inches', 'Centimeters']);
  const given = Object.entries(optionsValue(args.raw(1)));
  setMargin(
    host,
    sheet,
    Object.fromEntries(given.map(([side, size]) => [side, numberValue(size) / (PER_INCH[unit] ?? 1)])),
  );
}

function print({ book }: HostState, sheet: OpenSheet, name: string, areas: readonly CellArea[]): void {
  // Excel reads repeated rows only as `$1:$2`, repeated columns only as `$A:$B`.
  const kindOf = (area: CellArea): Reference['kind'] =>
    isWholeRows(area) ? 'rows' : isWholeColumns(area) ? 'columns' : 'area';
  const fixed = [true, true, true, true] as const;
  const refersTo = areas.map((area) => referenceText({ sheet: sheet.name, area, fixed, kind: kindOf(area) })).join(',');
  setName(book, { name, sheet: sheet.id, refersTo, hidden: true });
}

/** The areas under one of the names that say what is printed. */
function printed(sheet: OpenSheet, name: string, { book }: HostState): readonly CellArea[] {
  const refersTo = nameOf(book, name, sheet.id)?.refersTo ?? '';
  const places = tokensOf(refersTo).flatMap(({ reference }) => (reference ? [reference.area] : []));
  return places;
}

function printArea(sheet: OpenSheet, host: HostState): ExcelObject | null {
  const areas = printed(sheet, AREA, host);
  return areas.length === 0 ? null : object('RangeAreas', new CellRange(sheet, areas));
}

type Titles = 'rows' | 'columns';

function isOf(titles: Titles, area: CellArea): boolean {
  return titles === 'rows' ? isWholeRows(area) : isWholeColumns(area);
}

function titles(sheet: OpenSheet, which: Titles, host: HostState): ExcelObject | null {
  const area = printed(sheet, TITLES, host).find((one) => isOf(which, one));
  return area ? object('Range', new CellRange(sheet, [area])) : null;
}

/** Rows and columns that repeat stand in one name, the columns first. */
function setTitles(host: HostState, sheet: OpenSheet, which: Titles, area: CellArea): void {
  const whole = which === 'rows' ? { ...area, column: 1, columns: LAST_COLUMN } : { ...area, row: 1, rows: LAST_ROW };
  const others = printed(sheet, TITLES, host).filter((one) => !isOf(which, one));
  print(host, sheet, TITLES, which === 'rows' ? [...others, whole] : [whole, ...others]);
}

function orError(found: ExcelObject | null, what: string): ExcelObject {
  if (!found) throw itemNotFound(what);
  return found;
}

const STATES = ['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'] as const;

export const HEADER_FOOTER_GROUP: ClassTable<'HeaderFooterGroup'> = {
  read: { State: () => 'Default' },
  write: {
    State: (_, value) => {
      if (wordOf(value, STATES) !== 'Default')
        throw new OfficeError('NotImplemented', 'The workbench has the same text above and below all pages.');
    },
  },
  objects: {
    DefaultForAllPages: (sheet) => object('HeaderFooter', { sheet, pages: 'all' }),
  },
};

const PLACES = ['Left', 'Center', 'Right'] as const;

/** What stands above and below each page; a text has three places, each after its letter. */
export const HEADER_FOOTER: ClassTable<'HeaderFooter'> = {
  read: Object.fromEntries(
    PLACES.flatMap((place) => [
      [`${place}Header`, ({ sheet }: { sheet: OpenSheet }) => placesOf(sheet.features.page.header)[place]],
      [`${place}Footer`, ({ sheet }: { sheet: OpenSheet }) => placesOf(sheet.features.page.footer)[place]],
    ]),
  ),
  write: Object.fromEntries(
    PLACES.flatMap((place) => [
      [`${place}Header`, putter('header', place)],
      [`${place}Footer`, putter('footer', place)],
    ]),
  ),
};

type Places = Readonly<Record<(typeof PLACES)[number], string>>;

function placesOf(text: string): Places {
  const parts = /^(?:&L([\s\S]*?))?(?:&C([\s\S]*?))?(?:&R([\s\S]*))?$/.exec(text);
  return { Left: parts?.[1] ?? '', Center: parts?.[2] ?? '', Right: parts?.[3] ?? '' };
}

function putter(where: 'header' | 'footer', place: (typeof PLACES)[number]) {
  return ({ sheet }: { readonly sheet: OpenSheet }, value: unknown, host: HostState): void => {
    const { Left, Center, Right }: Places = { ...placesOf(sheet.features.page[where]), [place]: textValue(value) };
    const text = [Left && `&L${Left}`, Center && `&C${Center}`, Right && `&R${Right}`].join('');
    change(host, sheet, where === 'header' ? { header: text } : { footer: text });
  };
}

/** Where a new page begins. */
export const PAGE_BREAK_COLLECTION: ClassTable<'PageBreakCollection'> = {
  items: ({ sheet, way }) => breaksOf(sheet, way).map((after) => object('PageBreak', { sheet, way, after })),
  methods: {
    Add: ({ sheet, way }, args, host) => {
      const { row, column } = cellOf(args, sheet).area;
      const after = (way === 'rows' ? row : column) - 1;
      const breaks = [...new Set([...breaksOf(sheet, way), after])].sort((a, b) => a - b);
      change(host, sheet, way === 'rows' ? { rowBreaks: breaks } : { columnBreaks: breaks });
      return object('PageBreak', { sheet, way, after });
    },
    GetCount: ({ sheet, way }) => breaksOf(sheet, way).length,
    RemovePageBreaks: ({ sheet, way }, _, host) =>
      change(host, sheet, way === 'rows' ? { rowBreaks: [] } : { columnBreaks: [] }),
  },
};

function cellOf(args: Args, sheet: OpenSheet): CellRange {
  const given = selfOf(args.raw(0));
  return given instanceof CellRange ? given : args.range(0, sheet);
}

function breaksOf({ features }: OpenSheet, way: 'rows' | 'columns'): readonly number[] {
  return way === 'rows' ? features.page.rowBreaks : features.page.columnBreaks;
}

export const PAGE_BREAK: ClassTable<'PageBreak'> = {
  identity: ({ way, after }) => ({ _Id: `${way}-${after}` }),
  methods: {
    Delete: ({ sheet, way, after }, _, host) => {
      const rest = breaksOf(sheet, way).filter((one) => one !== after);
      change(host, sheet, way === 'rows' ? { rowBreaks: rest } : { columnBreaks: rest });
    },
  },
};
