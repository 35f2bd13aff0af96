import { drawPie } from './pie';
import { drawPlot } from './plot';
import { escapeText, lineHeight, textOf, widthOf } from './text';
import { ChartContent, PlotArea, Size } from './types';
import { colorOf } from './colors';

const TITLE_SIZE = 14;
const LEGEND_SIZE = 11;
const EDGE = 10;
const KEY = 9;

/** A chart as SVG text of the given size, in the manner of the spreadsheet programs: title, plot, legend below. */
export function drawChart(chart: ChartContent, { width, height }: Size): string {
  const titleHeight = chart.title === '' ? 0 : lineHeight(TITLE_SIZE) + 4;
  const legendHeight = chart.legend ? lineHeight(LEGEND_SIZE) + 6 : 0;
  const area: PlotArea = {
    left: EDGE,
    top: EDGE + titleHeight,
    width: Math.max(1, width - 2 * EDGE),
    height: Math.max(1, height - 2 * EDGE - titleHeight - legendHeight),
  };
  const title = textOf(chart.title, {
    x: width / 2,
    y: EDGE + TITLE_SIZE,
    size: TITLE_SIZE,
    bold: true,
    anchor: 'middle',
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escapeText(chart.title)}</title>`,
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" fill="#fff" stroke="#d9dee5"/>`,
    chart.title === '' ? '' : title,
    chart.kind === 'pie' ? drawPie(chart, area) : drawPlot(chart, area),
    chart.legend ? drawLegend(chart, width, height - EDGE) : '',
    '</svg>',
  ].join('');
}

/** The names of the series in one line, in the middle; a pie names its categories. */
function drawLegend(chart: ChartContent, width: number, bottom: number): string {
  const names = chart.kind === 'pie' ? chart.categories : chart.series.map(({ name }) => name);
  const widths = names.map((name) => KEY + 5 + widthOf(name, LEGEND_SIZE) + 14);
  let x = Math.max(EDGE, (width - widths.reduce((sum, one) => sum + one, 0)) / 2);
  return names
    .map((name, i) => {
      const color = chart.kind === 'pie' ? colorOf(i, null) : colorOf(i, chart.series[i]?.color ?? null);
      const key = `<rect x="${x}" y="${bottom - KEY}" width="${KEY}" height="${KEY}" fill="${color}"/>`;
      const words = textOf(name, { x: x + KEY + 5, y: bottom - 0.5, size: LEGEND_SIZE, quiet: true });
      x += widths[i] ?? 0;
      return key + words;
    })
    .join('');
}
