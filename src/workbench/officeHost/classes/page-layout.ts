import { CellArea } from '../../../core/basics/sheet-table';
import { fixedAreaName, quotedName } from '../../../core/basics/cell-names';
import { nameOf, setFeature, setName } from '../../book/features';
import { OpenSheet } from '../../book/sheet';
import { PrintMargins, PrintSetup } from '../../files/feature-types';
import { Args, flagValue, numberValue, optionsValue, selfOf, textValue, wordOf } from '../arguments';
import { CellRange, placeOf } from '../cell-range';
import { invalidArgument, itemNotFound } from '../errors';
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
    PaperSize: ({ features }) => PAPERS.find(([, number]) => number === features.page.paper)?.[0] ?? 'A4',
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
        (sheet: OpenSheet, value: unknown) => {
          sheet.features.pageDetails = { ...sheet.features.pageDetails, [name]: value };
        },
      ]),
    ),
  },
  objects: { HeadersFooters: (sheet) => object('HeaderFooterGroup', sheet) },
  methods: {
    SetPrintMargins: (sheet, args, host) => setMargins(host, sheet, args),
    SetPrintArea: (sheet, args, host) => print(host, sheet, AREA, args.range(0, sheet).areas),
    SetPrintTitleRows: (sheet, args, host) => print(host, sheet, TITLES, args.range(0, sheet).areas),
    SetPrintTitleColumns: (sheet, args, host) => print(host, sheet, TITLES, args.range(0, sheet).areas),
    GetPrintArea: (sheet, _, host) => {
      const found = printed(sheet, AREA, host);
      if (!found) throw itemNotFound('The sheet has no print area.');
      return { ...found, of: 'RangeAreas' };
    },
    GetPrintAreaOrNullObject: (sheet, _, host) => printed(sheet, AREA, host),
    GetPrintTitleRowsOrNullObject: (sheet, _, host) => printed(sheet, TITLES, host),
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
  const refersTo = areas.map((area) => `${quotedName(sheet.name)}!${fixedAreaName(area)}`).join(',');
  setName(book, { name, sheet: sheet.id, refersTo, hidden: true });
}

function printed(sheet: OpenSheet, name: string, { book }: HostState): ExcelObject | null {
  const found = nameOf(book, name, sheet.id);
  const place = found ? placeOf(book, found.refersTo, sheet) : null;
  return place && object('RangeAreas', place);
}

export const HEADER_FOOTER_GROUP: ClassTable<'HeaderFooterGroup'> = {
  read: { State: () => 'Default', UseSheetMargins: () => true, UseSheetScale: () => true },
  write: { State: () => undefined, UseSheetMargins: () => undefined, UseSheetScale: () => undefined },
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
