import { colorOf } from './colors';
import { marksOf, markWords, Scale, scaleOf } from './scale';
import { fitted, textOf, widthOf } from './text';
import { ChartContent, PlotArea } from './types';

const SIZE = 11;
const GAP = 0.6;

/** Columns, bars or lines with their two axes. */
export function drawPlot(chart: ChartContent, area: PlotArea): string {
  const scale = scaleOf(chart.stacked ? stackSums(chart) : numbersOf(chart));
  const lying = chart.kind === 'bar';
  const inner = innerArea(chart, area, scale);
  const plot: Plot = { chart, scale, inner, lying };
  const marks = chart.kind === 'line' ? drawLines(plot) : drawBars(plot);
  return drawMarks(plot) + marks + drawCategories(plot);
}

interface Plot {
  readonly chart: ChartContent;
  readonly scale: Scale;
  readonly inner: PlotArea;
  readonly lying: boolean;
}

function numbersOf({ series }: ChartContent): number[] {
  return series.flatMap(({ values }) => values.filter((value) => value !== null));
}

/** Upper and lower end of each stack: positive values pile up, negative ones hang down. */
function stackSums({ categories, series }: ChartContent): number[] {
  return categories.flatMap((_, i) => {
    const values = series.map((one) => one.values[i] ?? 0);
    const sum = (wanted: (value: number) => boolean) =>
      values.filter(wanted).reduce((total, value) => total + value, 0);
    return [sum((value) => value > 0), sum((value) => value < 0)];
  });
}

/** What the words of both axes leave to the bars. */
function innerArea(chart: ChartContent, area: PlotArea, scale: Scale): PlotArea {
  const wordsHeight = SIZE + 9;
  const values = marksOf(scale).map((mark) => widthOf(markWords(mark, chart.numberFormat), SIZE));
  const names = chart.categories.map((name) => widthOf(name, SIZE));
  const widest = chart.kind === 'bar' ? Math.min(Math.max(0, ...names), area.width * 0.35) : Math.max(0, ...values);
  const left = widest + 8;
  return {
    left: area.left + left,
    top: area.top + 4,
    width: Math.max(1, area.width - left - 8),
    height: Math.max(1, area.height - wordsHeight - 4),
  };
}

/** Where a value stands along its axis. */
function position({ scale, inner, lying }: Plot, value: number): number {
  const share = (value - scale.from) / (scale.to - scale.from);
  return lying ? inner.left + share * inner.width : inner.top + (1 - share) * inner.height;
}

function drawMarks(plot: Plot): string {
  const { chart, scale, inner, lying } = plot;
  const right = inner.left + inner.width;
  const bottom = inner.top + inner.height;
  return marksOf(scale)
    .map((mark) => {
      const at = position(plot, mark);
      const words = markWords(mark, chart.numberFormat);
      const stroke = Math.abs(mark) < scale.step / 1e6 ? '#9aa5b1' : '#e8ebef';
      if (lying) {
        const line = `<path d="M${at} ${inner.top}V${bottom}" stroke="${stroke}"/>`;
        return line + textOf(words, { x: at, y: bottom + SIZE + 4, size: SIZE, quiet: true, anchor: 'middle' });
      }
      const line = `<path d="M${inner.left} ${at}H${right}" stroke="${stroke}"/>`;
      return line + textOf(words, { x: inner.left - 6, y: at + SIZE / 3, size: SIZE, quiet: true, anchor: 'end' });
    })
    .join('');
}

function drawCategories({ chart, inner, lying }: Plot): string {
  const count = Math.max(1, chart.categories.length);
  const room = (lying ? inner.height : inner.width) / count;
  // When names are wider than their place every second, third … is shown, as spreadsheets do.
  const widest = Math.max(1, ...chart.categories.map((name) => widthOf(name, SIZE) + 6));
  const every = Math.ceil((lying ? SIZE + 2 : Math.min(widest, 90)) / room);
  return chart.categories
    .map((name, i) => {
      if (i % every !== 0) return '';
      const middle = (i + 0.5) * room;
      if (lying) {
        const words = fitted(name, SIZE, inner.left - 14);
        return textOf(words, { x: inner.left - 6, y: inner.top + middle + SIZE / 3, size: SIZE, anchor: 'end' });
      }
      const words = fitted(name, SIZE, room * every - 2);
      const y = inner.top + inner.height + SIZE + 5;
      return textOf(words, { x: inner.left + middle, y, size: SIZE, anchor: 'middle' });
    })
    .join('');
}

function drawBars(plot: Plot): string {
  const { chart, inner, lying } = plot;
  const room = (lying ? inner.height : inner.width) / Math.max(1, chart.categories.length);
  const side = chart.stacked ? 1 : Math.max(1, chart.series.length);
  const thick = room / (side + GAP);
  const stacks = chart.categories.map(() => ({ up: 0, down: 0 }));
  return chart.series
    .map((series, s) =>
      series.values
        .map((value, i) => {
          if (value === null || value === 0) return '';
          const base = chart.stacked ? stackOn(stacks[i], value) : 0;
          const start = i * room + (thick * GAP) / 2 + (chart.stacked ? 0 : s * thick);
          const [low, high] = [position(plot, base), position(plot, base + value)].sort((a, b) => a - b) as [
            number,
            number,
          ];
          const box = lying
            ? `x="${low}" y="${inner.top + start}" width="${high - low}" height="${thick}"`
            : `x="${inner.left + start}" y="${low}" width="${thick}" height="${high - low}"`;
          return `<rect ${box} fill="${colorOf(s, series.color)}"/>`;
        })
        .join(''),
    )
    .join('');
}

/** Where the next piece of a stack begins; the stack grows by it. */
function stackOn(stack: { up: number; down: number } | undefined, value: number): number {
  if (!stack) return 0;
  const side = value > 0 ? 'up' : 'down';
  const base = stack[side];
  stack[side] += value;
  return base;
}

function drawLines(plot: Plot): string {
  const { chart, inner } = plot;
  const room = inner.width / Math.max(1, chart.categories.length);
  return chart.series
    .map((series, s) => {
      let path = '';
      let joined = false;
      series.values.forEach((value, i) => {
        if (value !== null) path += `${joined ? 'L' : 'M'}${inner.left + (i + 0.5) * room} ${position(plot, value)}`;
        joined = value !== null;
      });
      return `<path d="${path}" fill="none" stroke="${colorOf(s, series.color)}" stroke-width="2.25" stroke-linejoin="round"/>`;
    })
    .join('');
}
