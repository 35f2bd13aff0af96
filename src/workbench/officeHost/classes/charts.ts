import { fixedAreaName, quotedName } from '../../../core/basics/cell-names';
import { CellArea } from '../../../core/basics/sheet-table';
import { areaBetween, lastColumnOf, lastRowOf } from '../../book/areas';
import { setFeature } from '../../book/features';
import { OpenSheet } from '../../book/sheet';
import { OpenChart } from '../../book/types';
import { BookChart, BookSeries } from '../../files/feature-types';
import { Args, numberValue, textValue, wordOf } from '../arguments';
import { CellRange } from '../cell-range';
import { itemNotFound } from '../errors';
import { refuseProtected } from '../guard';
import { HostState } from '../host-state';
import { ChartRef, ClassTable, ExcelObject, object } from '../objects';
import { boxOf, columnAt, rowAt } from '../points';

/** Kinds that are drawn, by the beginning of Excel's word for them. */
const KINDS: readonly (readonly [RegExp, BookChart['kind']])[] = [
  [/^Column/, 'column'],
  [/^Bar/, 'bar'],
  [/^Line/, 'line'],
  [/^(Pie|Doughnut)/, 'pie'],
];

function kindOf(type: string): Pick<OpenChart, 'kind' | 'stacked' | 'type'> {
  return { type, kind: KINDS.find(([word]) => word.test(type))?.[1] ?? 'other', stacked: /Stacked/.test(type) };
}

/** The chart that is meant; throws ItemNotFound when it is gone. */
export function chartOf({ sheet, id }: ChartRef): OpenChart {
  const found = sheet.features.charts.find((chart) => chart.id === id);
  if (!found) throw itemNotFound('The chart has been deleted.');
  return found;
}

/** Changes part of a chart. */
export function changeChart(ref: ChartRef, { book }: HostState, part: Partial<OpenChart>): void {
  const old = chartOf(ref);
  const charts = ref.sheet.features.charts.map((chart) => (chart === old ? { ...old, ...part } : chart));
  setFeature(book, ref.sheet, 'charts', charts);
}

function named(sheet: OpenSheet, key: unknown): ExcelObject | null {
  const found = sheet.features.charts.find(({ id, name }) => id === key || name === key);
  return found ? object('Chart', { sheet, id: found.id }) : null;
}

function orError(found: ExcelObject | null, key: unknown): ExcelObject {
  if (!found) throw itemNotFound(`There is no chart "${String(key)}".`);
  return found;
}

/** The charts of a sheet. */
export const CHART_COLLECTION: ClassTable<'ChartCollection'> = {
  read: { Count: ({ features }) => features.charts.length },
  items: (sheet) => sheet.features.charts.map(({ id }) => object('Chart', { sheet, id })),
  item: (sheet, key) => orError(named(sheet, key), key),
  methods: {
    Add: add,
    GetCount: ({ features }) => features.charts.length,
    GetItem: (sheet, args) => orError(named(sheet, args.raw(0)), args.raw(0)),
    GetItemAt: (sheet, args) =>
      orError(named(sheet, sheet.features.charts[args.number(0)]?.id ?? null), args.number(0)),
    GetItemOrNullObject: (sheet, args) => named(sheet, args.raw(0)),
  },
};

const WIDTH = 360;
const HEIGHT = 216;

function add(sheet: OpenSheet, args: Args, { book }: HostState): ExcelObject {
  refuseProtected(sheet, 'allowEditObjects');
  const number = book.freshId();
  const id = `{chart-${number}}`;
  const chart: OpenChart = {
    ...kindOf(args.text(0)),
    ...dataOf(args.range(1, sheet), args.raw(2)),
    id,
    name: `Chart ${number}`,
    title: '',
    legend: true,
    numberFormat: 'General',
    over: areaBetween(2, 2, 16, 8),
    place: { left: 0, top: 0, width: WIDTH, height: HEIGHT },
    details: {},
  };
  setFeature(book, sheet, 'charts', [...sheet.features.charts, chart]);
  return object('Chart', { sheet, id });
}

/** Cells as a chart refers to them. */
export function referenceTo({ sheet }: CellRange, area: CellArea): string {
  return `${quotedName(sheet.name)}!${fixedAreaName(area)}`;
}

/** By columns or by rows; where Excel is to choose, the longer side holds the points. */
function dataOf(range: CellRange, by: unknown): Pick<OpenChart, 'categories' | 'series'> {
  const { area } = range;
  const word = by === null ? 'Auto' : wordOf(by, ['Auto', 'Columns', 'Rows']);
  return word === 'Rows' || (word === 'Auto' && area.columns > area.rows) ? byRows(range) : byColumns(range);
}

/** Headings and labels are told from numbers as Excel does: by what stands in the corners. */
function byColumns(range: CellRange): Pick<OpenChart, 'categories' | 'series'> {
  const { sheet, area } = range;
  const heads = area.rows > 1 && isText(sheet, area.row, lastColumnOf(area)) ? 1 : 0;
  const labels = area.columns > 1 && isText(sheet, lastRowOf(area), area.column) ? 1 : 0;
  const columnOf = (column: number): CellArea => ({
    row: area.row + heads,
    column,
    rows: area.rows - heads,
    columns: 1,
  });
  const series = Array.from({ length: area.columns - labels }, (_, i) => {
    const column = area.column + labels + i;
    return seriesOf(range, columnOf(column), heads ? sheet.cells.valueAt(area.row, column) : `Series${i + 1}`);
  });
  return { categories: labels ? referenceTo(range, columnOf(area.column)) : null, series };
}

function byRows(range: CellRange): Pick<OpenChart, 'categories' | 'series'> {
  const { sheet, area } = range;
  const heads = area.columns > 1 && isText(sheet, lastRowOf(area), area.column) ? 1 : 0;
  const labels = area.rows > 1 && isText(sheet, area.row, lastColumnOf(area)) ? 1 : 0;
  const rowOf = (row: number): CellArea => ({
    row,
    column: area.column + heads,
    rows: 1,
    columns: area.columns - heads,
  });
  const series = Array.from({ length: area.rows - labels }, (_, i) => {
    const row = area.row + labels + i;
    return seriesOf(range, rowOf(row), heads ? sheet.cells.valueAt(row, area.column) : `Series${i + 1}`);
  });
  return { categories: labels ? referenceTo(range, rowOf(area.row)) : null, series };
}

function isText({ cells }: OpenSheet, row: number, column: number): boolean {
  return typeof cells.valueAt(row, column) === 'string';
}

function seriesOf(range: CellRange, values: CellArea, head: unknown): BookSeries {
  return { name: { kind: 'words', text: String(head ?? '') }, values: referenceTo(range, values), color: null };
}

/** A chart that lies on a sheet. */
export const CHART: ClassTable<'Chart'> = {
  identity: ({ id }) => ({ Id: id }),
  read: {
    Id: ({ id }) => id,
    Name: (ref) => chartOf(ref).name,
    ChartType: (ref) => chartOf(ref).type,
    Left: (ref) => chartOf(ref).place.left,
    Top: (ref) => chartOf(ref).place.top,
    Width: (ref) => chartOf(ref).place.width,
    Height: (ref) => chartOf(ref).place.height,
  },
  write: {
    Name: (ref, value, host) => changeChart(ref, host, { name: textValue(value) }),
    ChartType: (ref, value, host) => changeChart(ref, host, kindOf(textValue(value))),
    Left: (ref, value, host) => move(ref, host, { left: numberValue(value) }),
    Top: (ref, value, host) => move(ref, host, { top: numberValue(value) }),
    Width: (ref, value, host) => move(ref, host, { width: numberValue(value) }),
    Height: (ref, value, host) => move(ref, host, { height: numberValue(value) }),
  },
  objects: {
    Series: (ref) => object('ChartSeriesCollection', ref),
    Worksheet: ({ sheet }) => object('Worksheet', sheet),
    ...partsOf('ChartPart', '', ['Title', 'Legend', 'Axes', 'DataLabels', 'Format', 'PlotArea']),
  },
  methods: {
    Delete: (ref, _, { book }) => {
      const old = chartOf(ref);
      const rest = ref.sheet.features.charts.filter((chart) => chart !== old);
      setFeature(book, ref.sheet, 'charts', rest);
    },
    SetData: (ref, args, host) => changeChart(ref, host, dataOf(args.range(0, ref.sheet), args.raw(1))),
    SetPosition: (ref, args, host) => {
      const from = args.area(0, ref.sheet);
      const to = args.raw(1) === null ? from : args.area(1, ref.sheet);
      const over = areaBetween(from.row, from.column, lastRowOf(to), lastColumnOf(to));
      const place = boxOf(new CellRange(ref.sheet, [over]));
      changeChart(ref, host, {
        over,
        place: { left: place.left, top: place.top, width: place.width, height: place.height },
      });
    },
  },
};

function move(ref: ChartRef, host: HostState, part: Partial<OpenChart['place']>): void {
  const place = { ...chartOf(ref).place, ...part };
  const { sheet } = ref;
  const [row, column] = [rowAt(sheet, place.top), columnAt(sheet, place.left)];
  const last = [rowAt(sheet, place.top + place.height - 1), columnAt(sheet, place.left + place.width - 1)] as const;
  changeChart(ref, host, { place, over: areaBetween(row, column, last[0], last[1]) });
}

/** Parts of charts that have parts of their own: kept by path. */
const INNER = [
  ...['Format', 'Font', 'Fill', 'Line', 'Border', 'Title', 'ValueAxis', 'CategoryAxis', 'SeriesAxis'],
  ...['MajorGridlines', 'MinorGridlines', 'DataLabels'],
];

/** Properties of parts of charts. Those that the grid draws are the chart's own; the others are kept for whoever asks. */
const PROPERTIES = [
  ...['Text', 'Visible', 'Overlay', 'Position', 'NumberFormat', 'LinkNumberFormat', 'Minimum', 'Maximum', 'MajorUnit'],
  ...['MinorUnit', 'ReversePlotOrder', 'ShowValue', 'ShowPercentage', 'ShowSeriesName', 'ShowCategoryName'],
  ...[
    'ShowLegendKey',
    'Color',
    'Size',
    'Bold',
    'Italic',
    'Underline',
    'Name',
    'LineStyle',
    'Weight',
    'Height',
    'Width',
  ],
  ...['Left', 'Top', 'HorizontalAlignment', 'VerticalAlignment', 'TextOrientation', 'TickLabelPosition', 'Separator'],
  ...['DisplayUnit', 'ScaleType', 'BaseTimeUnit', 'CategoryType', 'LogBase', 'Roundness', 'ColorScheme'],
];

/** What a part says that the chart itself knows. */
const OWN: Readonly<
  Record<string, { read(chart: OpenChart): unknown; change(value: unknown, chart: OpenChart): Partial<OpenChart> }>
> = {
  'Title.Text': { read: ({ title }) => title, change: (value) => ({ title: textValue(value) }) },
  'Title.Visible': { read: ({ title }) => title !== '', change: (value, { title }) => ({ title: value ? title : '' }) },
  'Legend.Visible': { read: ({ legend }) => legend, change: (value) => ({ legend: value === true }) },
  'Axes.ValueAxis.NumberFormat': {
    read: ({ numberFormat }) => numberFormat,
    change: (value) => ({ numberFormat: textValue(value) }),
  },
};

interface InChart extends ChartRef {
  readonly path: string;
}

/** Title, axes, legend and what belongs to them. */
export const CHART_PART: ClassTable<'ChartPart'> = {
  read: Object.fromEntries(
    PROPERTIES.map((name) => [
      name,
      (ref: InChart) => {
        const chart = chartOf(ref);
        const key = `${ref.path}.${name}`;
        return OWN[key]?.read(chart) ?? chart.details[key] ?? null;
      },
    ]),
  ),
  write: Object.fromEntries(
    PROPERTIES.map((name) => [
      name,
      (ref: InChart, value: unknown, host: HostState) => {
        const chart = chartOf(ref);
        const key = `${ref.path}.${name}`;
        changeChart(ref, host, { details: { ...chart.details, [key]: value }, ...OWN[key]?.change(value, chart) });
      },
    ]),
  ),
  objects: Object.fromEntries(
    INNER.map((name) => [
      name,
      ({ sheet, id, path }: InChart) => object('ChartPart', { sheet, id, path: `${path}.${name}` }),
    ]),
  ),
  methods: {
    SetSolidColor: (ref, args, host) =>
      changeChart(ref, host, { details: { ...chartOf(ref).details, [`${ref.path}.Color`]: args.text(0) } }),
    Clear: (ref, _, host) => {
      const kept = Object.entries(chartOf(ref).details).filter(([key]) => !key.startsWith(`${ref.path}.`));
      changeChart(ref, host, { details: Object.fromEntries(kept) });
    },
  },
};

function partsOf(of: 'ChartPart', path: string, names: readonly string[]) {
  return Object.fromEntries(
    names.map((name) => [name, ({ sheet, id }: ChartRef) => object(of, { sheet, id, path: path + name })]),
  );
}
