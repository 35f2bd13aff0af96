import { CellArea } from '../../core/basics/sheet-table';
import { XmlNode, attributeOf, childOf, childrenOf, findAll, prefixedAttribute } from '../../hosts/xlsx/xml-tree';
import { ColorReader } from './colors';
import { BookChart, BookSeries } from './feature-types';

/** A chart with the element of the drawing that places it. */
export interface ReadChart {
  readonly chart: BookChart;
  readonly anchor: XmlNode;
  /** Id of the relation that leads from the drawing to the chart's part. */
  readonly relation: string;
}

/** What charts are read with. */
export interface ChartSource {
  readonly color: ColorReader;
  /** The root of the part that a relation of the drawing leads to. */
  rootOf(relation: string): XmlNode | null;
}

const PIXEL = 9525;
const USUAL_COLUMN = 64;
const USUAL_ROW = 20;
const KINDS: Readonly<Record<string, BookChart['kind']>> = { lineChart: 'line', pieChart: 'pie', pie3DChart: 'pie' };

/** The charts of a drawing, in its order; pictures and shapes are none. */
export function readCharts(drawing: XmlNode | null, source: ChartSource): ReadChart[] {
  return (drawing?.children ?? []).flatMap((anchor) => {
    const found = findAll(anchor, 'chart')[0];
    const relation = found ? prefixedAttribute(found, 'id') : null;
    const root = relation === null ? null : source.rootOf(relation);
    if (relation === null || root === null) return [];
    const name = attributeOf(findAll(anchor, 'cNvPr')[0], 'name');
    return [{ chart: { name, over: placeOf(anchor), ...readChart(root, source.color) }, anchor, relation }];
  });
}

function placeOf(anchor: XmlNode): CellArea {
  const number = (node: XmlNode | null, name: string): number => Number(childOf(node, name)?.text ?? 0);
  const from = childOf(anchor, 'from');
  const to = childOf(anchor, 'to');
  const [row, column] = [number(from, 'row') + 1, number(from, 'col') + 1];
  if (to) {
    // An end at the very edge of a cell does not cover that cell.
    const rows = number(to, 'row') + (number(to, 'rowOff') > 0 ? 1 : 0) - row + 1;
    const columns = number(to, 'col') + (number(to, 'colOff') > 0 ? 1 : 0) - column + 1;
    return { row, column, rows: Math.max(1, rows), columns: Math.max(1, columns) };
  }
  const size = childOf(anchor, 'ext');
  const cells = (name: string, usual: number): number =>
    Math.max(1, Math.round(Number(attributeOf(size, name, '0')) / PIXEL / usual));
  return { row, column, rows: cells('cy', USUAL_ROW), columns: cells('cx', USUAL_COLUMN) };
}

function readChart(root: XmlNode, color: ColorReader): Omit<BookChart, 'name' | 'over'> {
  const chart = childOf(root, 'chart');
  const area = childOf(chart, 'plotArea');
  const plots = (area?.children ?? []).filter(({ local }) => local.endsWith('Chart'));
  const plot = plots[0] ?? null;
  const series = plots.flatMap((one) => childrenOf(one, 'ser'));
  const axis = childOf(childOf(area, 'valAx'), 'numFmt');
  return {
    kind: plots.length === 1 && plot ? kindOf(plot) : 'other',
    stacked: attributeOf(childOf(plot, 'grouping'), 'val').toLowerCase().includes('stacked'),
    title: findAll(childOf(chart, 'title'), 't')
      .map(({ text }) => text)
      .join(''),
    categories: referenceIn(childOf(series[0], 'cat')),
    series: series.map((node) => readSeries(node, color)),
    legend: childOf(chart, 'legend') !== null,
    numberFormat: attributeOf(axis, 'formatCode', 'General'),
  };
}

function kindOf(plot: XmlNode): BookChart['kind'] {
  if (plot.local === 'barChart' || plot.local === 'bar3DChart')
    return attributeOf(childOf(plot, 'barDir'), 'val') === 'bar' ? 'bar' : 'column';
  return KINDS[plot.local] ?? 'other';
}

function readSeries(node: XmlNode, color: ColorReader): BookSeries {
  const name = childOf(node, 'tx');
  const reference = referenceIn(name);
  const fill =
    childOf(childOf(node, 'spPr'), 'solidFill') ?? childOf(childOf(childOf(node, 'spPr'), 'ln'), 'solidFill');
  return {
    name:
      reference === null
        ? { kind: 'words', text: childOf(name, 'v')?.text ?? '' }
        : { kind: 'reference', text: reference },
    values: referenceIn(childOf(node, 'val')) ?? '',
    color: drawnColor(fill, color),
  };
}

function referenceIn(node: XmlNode | null): string | null {
  return findAll(node, 'f')[0]?.text ?? null;
}

const SCHEME = ['bg1', 'tx1', 'bg2', 'tx2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];

/** Drawings name colors by their own words; a theme's color is looked up as cells do. */
function drawnColor(fill: XmlNode | null, color: ColorReader): string | null {
  const plain = childOf(fill, 'srgbClr')?.attributes['val'];
  if (plain !== undefined) return plain.toUpperCase();
  const theme = SCHEME.indexOf(attributeOf(childOf(fill, 'schemeClr'), 'val'));
  if (fill === null || theme < 0) return null;
  return color({ ...fill, attributes: { theme: String(theme) } });
}
