import { CellArea, Chart, SheetTable, SheetValue } from '../../core/basics/sheet-table';
import { fixedAreaName, quotedName } from '../../core/basics/cell-names';
import { FONT, PALETTE } from './palette';
import { escapeXml, XML_HEAD } from './xml-tree';
import { CHART, DRAWING, RELATIONS } from './namespaces';

/** The first number of our charts' axes: a mark that also programs keep that give every chart a new name. */
export const FIRST_AXIS = 0x41520000;
const LAST_AXIS = FIRST_AXIS + 0xffff;

/** A chart with all it shows, as its part is written. */
export interface DrawnChart {
  readonly kind: 'column' | 'bar' | 'line' | 'pie';
  readonly stacked: boolean;
  readonly title: string;
  readonly categories: DrawnPoints;
  readonly series: readonly DrawnSeries[];
  readonly legend: boolean;
  readonly numberFormat: string;
  /** Numbers of its two axes. */
  readonly axes: readonly [number, number];
}

/** The cells that a chart shows, and what stands in them; a blank is null. */
export interface DrawnPoints {
  readonly reference: string;
  readonly values: readonly (string | null)[];
}

export interface DrawnSeries {
  readonly name: string;
  /** Where the name stands; null: nowhere in the cells. */
  readonly nameReference: string | null;
  /** RRGGBB; null: the program's own. */
  readonly color: string | null;
  readonly points: DrawnPoints;
}

/** A chart part: what it shows stands beside the references, so that it can be drawn before anything is reckoned. */
export function chartXml(
  chart: Chart,
  table: SheetTable,
  place: { readonly sheet: string; readonly ordinal: number },
): string {
  const reference = (area: CellArea): string => `${quotedName(place.sheet)}!${fixedAreaName(area)}`;
  const words = valuesIn(table, chart.categories).map((value) => (value === null ? null : String(value)));
  return drawnChartXml({
    kind: chart.kind === 'bar' ? 'bar' : 'column',
    stacked: chart.kind === 'stacked-column',
    title: chart.title,
    categories: { reference: reference(chart.categories), values: words },
    series: chart.series.map(({ name, values, color }) => ({
      name,
      nameReference: null,
      color: PALETTE[color],
      points: {
        reference: reference(values),
        values: valuesIn(table, values).map((value) => (typeof value === 'number' ? String(value) : null)),
      },
    })),
    legend: chart.series.length > 1,
    numberFormat: chart.numberFormat ?? '#,##0',
    axes: [FIRST_AXIS + place.ordinal * 2 + 1, FIRST_AXIS + place.ordinal * 2 + 2],
  });
}

/** The part of a chart. */
export function drawnChartXml(chart: DrawnChart): string {
  const { axes, kind } = chart;
  const lying = kind === 'bar';
  const legend = chart.legend
    ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textXml(900, PALETTE.quiet)}</c:legend>`
    : '';
  return [
    XML_HEAD,
    `<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONS}"><c:roundedCorners val="0"/><c:chart>`,
    chart.title === '' ? '' : titleXml(chart.title),
    `<c:autoTitleDeleted val="${chart.title === '' ? 1 : 0}"/><c:plotArea><c:layout/>`,
    plotXml(chart),
    kind === 'pie' ? '' : categoryAxisXml(axes, lying),
    kind === 'pie' ? '' : valueAxisXml(axes, lying, chart.numberFormat),
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>${legend}<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>`,
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="6350"><a:solidFill><a:srgbClr val="D9DEE5"/></a:solidFill></a:ln></c:spPr>`,
    `${textXml(900, PALETTE.ink)}</c:chartSpace>`,
  ].join('');
}

function plotXml(chart: DrawnChart): string {
  const { kind, stacked, axes } = chart;
  const series = chart.series.map((_, i) => seriesXml(chart, i)).join('');
  const ids = `<c:axId val="${axes[0]}"/><c:axId val="${axes[1]}"/>`;
  if (kind === 'pie') return `<c:pieChart><c:varyColors val="1"/>${series}<c:firstSliceAng val="0"/></c:pieChart>`;
  const grouping = stacked ? 'stacked' : kind === 'line' ? 'standard' : 'clustered';
  const head = `<c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}`;
  if (kind === 'line') return `<c:lineChart>${head}<c:marker val="1"/>${ids}</c:lineChart>`;
  const overlap = stacked ? '<c:overlap val="100"/>' : '';
  const direction = `<c:barDir val="${kind === 'bar' ? 'bar' : 'col'}"/>`;
  return `<c:barChart>${direction}${head}<c:gapWidth val="60"/>${overlap}${ids}</c:barChart>`;
}

/** Whether the text of a chart part carries our axes. */
export function isOwnChart(text: string): boolean {
  const found = /<(?:\w+:)?axId\s+val="(\d+)"/.exec(text);
  const axis = found ? Number(found[1]) : 0;
  return axis >= FIRST_AXIS && axis <= LAST_AXIS;
}

function titleXml(title: string): string {
  const run = `<a:r><a:rPr lang="zh-CN" sz="1100" b="1">${inkXml(PALETTE.ink)}</a:rPr><a:t>${escapeXml(title)}</a:t></a:r>`;
  const paragraph = `<a:p><a:pPr><a:defRPr sz="1100" b="1">${inkXml(PALETTE.ink)}</a:defRPr></a:pPr>${run}</a:p>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>${paragraph}</c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function inkXml(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill><a:latin typeface="${FONT}"/><a:ea typeface="${FONT}"/>`;
}

function textXml(size: number, color: string): string {
  const paragraph = `<a:p><a:pPr><a:defRPr sz="${size}">${inkXml(color)}</a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p>`;
  return `<c:txPr><a:bodyPr/><a:lstStyle/>${paragraph}</c:txPr>`;
}

function seriesXml({ kind, categories, series, numberFormat }: DrawnChart, index: number): string {
  const one = series[index] as DrawnSeries;
  const words = `<c:strRef>${referenceXml(categories)}<c:strCache>${pointsXml(categories.values)}</c:strCache></c:strRef>`;
  const format = `<c:formatCode>${escapeXml(numberFormat)}</c:formatCode>`;
  const isBar = kind === 'bar' || kind === 'column';
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${seriesNameXml(one)}</c:tx>`,
    one.color === null ? '' : seriesLook(one.color, kind),
    isBar ? '<c:invertIfNegative val="0"/>' : '',
    kind === 'line' ? '<c:marker><c:symbol val="none"/></c:marker>' : '',
    categories.reference === '' ? '' : `<c:cat>${words}</c:cat>`,
    `<c:val><c:numRef>${referenceXml(one.points)}<c:numCache>${format}${pointsXml(one.points.values)}</c:numCache></c:numRef></c:val></c:ser>`,
  ].join('');
}

function seriesNameXml({ name, nameReference }: DrawnSeries): string {
  if (nameReference === null) return `<c:v>${escapeXml(name)}</c:v>`;
  return `<c:strRef><c:f>${escapeXml(nameReference)}</c:f><c:strCache>${pointsXml([name])}</c:strCache></c:strRef>`;
}

/** A line has ink; everything else is filled. The slices of a pie have colors of their own. */
function seriesLook(color: string, kind: DrawnChart['kind']): string {
  const fill = `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
  if (kind === 'pie') return '';
  return kind === 'line'
    ? `<c:spPr><a:ln w="28575" cap="rnd">${fill}<a:round/></a:ln></c:spPr>`
    : `<c:spPr>${fill}</c:spPr>`;
}

function referenceXml({ reference }: DrawnPoints): string {
  return `<c:f>${escapeXml(reference)}</c:f>`;
}

function pointsXml(values: readonly (string | null)[]): string {
  const points = values.map((value, i) =>
    value === null ? '' : `<c:pt idx="${i}"><c:v>${escapeXml(value)}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${values.length}"/>${points.join('')}`;
}

function valuesIn(table: SheetTable, area: CellArea): readonly SheetValue[] {
  const out: SheetValue[] = [];
  for (let r = area.row; r < area.row + area.rows; r += 1) {
    for (let c = area.column; c < area.column + area.columns; c += 1) {
      const cell = table.rows[r - 1]?.cells[c - 1] ?? null;
      out.push(cell !== null && typeof cell === 'object' ? cell.value : cell);
    }
  }
  return out;
}

function categoryAxisXml([own, other]: readonly [number, number], lying: boolean): string {
  // A lying chart is read from the top, as the rows of the table are.
  const order = lying ? 'maxMin' : 'minMax';
  return [
    `<c:catAx><c:axId val="${own}"/><c:scaling><c:orientation val="${order}"/></c:scaling><c:delete val="0"/>`,
    `<c:axPos val="${lying ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>`,
    `<c:tickLblPos val="low"/>${lineXml('9AA5B1')}${textXml(900, PALETTE.ink)}<c:crossAx val="${other}"/><c:crosses val="autoZero"/>`,
    '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>',
  ].join('');
}

function valueAxisXml([other, own]: readonly [number, number], lying: boolean, format: string): string {
  return [
    `<c:valAx><c:axId val="${own}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>`,
    `<c:axPos val="${lying ? 'b' : 'l'}"/><c:majorGridlines>${lineXml('E8EBEF')}</c:majorGridlines>`,
    `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>`,
    `<c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textXml(900, PALETTE.quiet)}<c:crossAx val="${other}"/>`,
    `<c:crosses val="${lying ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`,
  ].join('');
}

function lineXml(color: string): string {
  return `<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></a:ln></c:spPr>`;
}
