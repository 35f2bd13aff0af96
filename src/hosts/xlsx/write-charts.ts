import { CellArea, Chart, SheetTable, SheetValue } from '../../core/basics/sheet-table';
import { fixedAreaName, quotedName } from '../../core/basics/cell-names';
import { FONT, PALETTE } from './palette';
import { escapeXml } from './xml-tree';

/** The first number of our charts' axes: a mark that also programs keep that give every chart a new name. */
export const FIRST_AXIS = 0x41520000;
const LAST_AXIS = FIRST_AXIS + 0xffff;
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A chart part: what it shows stands beside the references, so that it can be drawn before anything is reckoned. */
export function chartXml(
  chart: Chart,
  table: SheetTable,
  place: { readonly sheet: string; readonly ordinal: number },
): string {
  const axes = [FIRST_AXIS + place.ordinal * 2 + 1, FIRST_AXIS + place.ordinal * 2 + 2] as const;
  const lying = chart.kind === 'bar';
  const stacked = chart.kind === 'stacked-column';
  const series = chart.series.map((_, i) => seriesXml({ chart, table, sheet: place.sheet, index: i })).join('');
  const overlap = stacked ? '<c:overlap val="100"/>' : '';
  const bars = `<c:barDir val="${lying ? 'bar' : 'col'}"/><c:grouping val="${stacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>`;
  const legend =
    chart.series.length > 1
      ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textXml(900, PALETTE.quiet)}</c:legend>`
      : '';
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONS}"><c:roundedCorners val="0"/><c:chart>`,
    titleXml(chart.title),
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>',
    `<c:barChart>${bars}${series}<c:gapWidth val="60"/>${overlap}<c:axId val="${axes[0]}"/><c:axId val="${axes[1]}"/></c:barChart>`,
    categoryAxisXml(axes, lying),
    valueAxisXml(axes, lying, chart.numberFormat ?? '#,##0'),
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>${legend}<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>`,
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="6350"><a:solidFill><a:srgbClr val="D9DEE5"/></a:solidFill></a:ln></c:spPr>`,
    `${textXml(900, PALETTE.ink)}</c:chartSpace>`,
  ].join('');
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

interface SeriesPlace {
  readonly chart: Chart;
  readonly table: SheetTable;
  readonly sheet: string;
  readonly index: number;
}

function seriesXml({ chart, table, sheet, index }: SeriesPlace): string {
  const one = chart.series[index] as Chart['series'][number];
  const reference = (area: CellArea): string =>
    `<c:f>${escapeXml(`${quotedName(sheet)}!${fixedAreaName(area)}`)}</c:f>`;
  const words = valuesIn(table, chart.categories).map((value) => (value === null ? null : escapeXml(String(value))));
  const numbers = valuesIn(table, one.values).map((value) => (typeof value === 'number' ? String(value) : null));
  const format = `<c:formatCode>${escapeXml(chart.numberFormat ?? '#,##0')}</c:formatCode>`;
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeXml(one.name)}</c:v></c:tx>`,
    `<c:spPr><a:solidFill><a:srgbClr val="${PALETTE[one.color]}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>`,
    `<c:cat><c:strRef>${reference(chart.categories)}<c:strCache>${pointsXml(words)}</c:strCache></c:strRef></c:cat>`,
    `<c:val><c:numRef>${reference(one.values)}<c:numCache>${format}${pointsXml(numbers)}</c:numCache></c:numRef></c:val></c:ser>`,
  ].join('');
}

function pointsXml(values: readonly (string | null)[]): string {
  const points = values.map((value, i) => (value === null ? '' : `<c:pt idx="${i}"><c:v>${value}</c:v></c:pt>`));
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
