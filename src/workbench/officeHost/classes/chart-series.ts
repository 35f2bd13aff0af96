import { BookSeries } from '../../files/feature-types';
import { textValue } from '../arguments';
import { itemNotFound } from '../errors';
import { HostState } from '../host-state';
import { colorOf } from '../look-words';
import { ChartRef, ClassTable, object } from '../objects';
import { changeChart, chartOf, referenceTo } from './charts';

/** The rows of numbers that a chart shows. */
export const CHART_SERIES_COLLECTION: ClassTable<'ChartSeriesCollection'> = {
  read: { Count: (ref) => chartOf(ref).series.length },
  items: (ref) => chartOf(ref).series.map((_, index) => object('ChartSeries', { ...ref, index })),
  methods: {
    Add: (ref, args, host) => {
      const { series } = chartOf(ref);
      const name = { kind: 'words' as const, text: args.textOr(0, `Series${series.length + 1}`) };
      changeChart(ref, host, { series: [...series, { name, values: '', color: null }] });
      return object('ChartSeries', { ...ref, index: series.length });
    },
    GetCount: (ref) => chartOf(ref).series.length,
    GetItemAt: (ref, args) => {
      const index = args.number(0);
      if (!chartOf(ref).series[index]) throw itemNotFound(`The chart has no series ${index}.`);
      return object('ChartSeries', { ...ref, index });
    },
  },
};

interface InSeries extends ChartRef {
  readonly index: number;
}

function changeSeries(ref: InSeries, host: HostState, part: Partial<BookSeries>): void {
  const series = chartOf(ref).series.map((one, i) => (i === ref.index ? { ...one, ...part } : one));
  changeChart(ref, host, { series });
}

/** Properties of a series that nothing here draws. */
const SERIES_PROPERTIES = ['GapWidth', 'Overlap', 'HasDataLabels', 'ChartType', 'AxisGroup', 'Smooth', 'MarkerStyle'];

export const CHART_SERIES: ClassTable<'ChartSeries'> = {
  read: {
    Name: (ref) => chartOf(ref).series[ref.index]?.name.text ?? '',
    ...Object.fromEntries(
      SERIES_PROPERTIES.map((name) => [
        name,
        (ref: InSeries) => chartOf(ref).details[`Series.${ref.index}.${name}`] ?? null,
      ]),
    ),
  },
  write: {
    Name: (ref, value, host) => changeSeries(ref, host, { name: { kind: 'words', text: textValue(value) } }),
    ...Object.fromEntries(
      SERIES_PROPERTIES.map((name) => [
        name,
        (ref: InSeries, value: unknown, host: HostState) =>
          changeChart(ref, host, { details: { ...chartOf(ref).details, [`Series.${ref.index}.${name}`]: value } }),
      ]),
    ),
  },
  objects: { Format: (ref) => object('ChartSeriesPart', { ...ref, path: 'Format' }) },
  methods: {
    SetValues: (ref, args, host) => {
      const range = args.range(0, ref.sheet);
      changeSeries(ref, host, { values: referenceTo(range, range.area) });
    },
    SetXAxisValues: (ref, args, host) => {
      const range = args.range(0, ref.sheet);
      changeChart(ref, host, { categories: referenceTo(range, range.area) });
    },
    Delete: (ref, _, host) =>
      changeChart(ref, host, { series: chartOf(ref).series.filter((__, i) => i !== ref.index) }),
  },
};

export const CHART_SERIES_PART: ClassTable<'ChartSeriesPart'> = {
  read: { Color: (ref) => chartOf(ref).series[ref.index]?.color ?? null },
  write: {
    Color: (ref, value, host) => changeSeries(ref, host, { color: colorOf(value) }),
  },
  objects: {
    Fill: (ref) => object('ChartSeriesPart', { ...ref, path: `${ref.path}.Fill` }),
    Line: (ref) => object('ChartSeriesPart', { ...ref, path: `${ref.path}.Line` }),
  },
  methods: {
    SetSolidColor: (ref, args, host) => changeSeries(ref, host, { color: colorOf(args.text(0)) }),
    Clear: (ref, _, host) => changeSeries(ref, host, { color: null }),
  },
};
