import { cellName } from '../../core/basics/cell-names';
import { Chart } from '../../core/basics/sheet-table';
import { rangeOf } from './lay-out';
import { PALETTE } from './palette';
import { PROPERTY_BYTES, RANGE_BYTES } from './parcel';
import { TrimPlace } from './trim-place';

/** Charts of ours are known by their name; a file carries the same. */
const OWN = 'ar-';
const KINDS = { column: 'ColumnClustered', bar: 'BarClustered', 'stacked-column': 'ColumnStacked' } as const;

/** Draws the charts of a table anew; those that people have drawn stay. */
export async function drawCharts({ parcel, sheet, placed: { table }, survey }: TrimPlace): Promise<void> {
  const wanted = table.charts ?? [];
  const old = new Set([...(survey?.charts ?? []).filter((name) => name.startsWith(OWN)), ...wanted.map(nameOf)]);
  for (const name of old) {
    await parcel.room(RANGE_BYTES);
    sheet.charts.getItemOrNullObject(name).delete();
  }
  for (const chart of wanted) {
    await parcel.room((3 + 3 * chart.series.length) * RANGE_BYTES + 20 * PROPERTY_BYTES);
    draw(sheet, chart);
  }
}

function nameOf({ key }: Chart): string {
  return OWN + key;
}

function draw(sheet: Excel.Worksheet, chart: Chart): void {
  const [first] = chart.series;
  if (!first) return;
  const by = first.values.rows === 1 ? 'Rows' : 'Columns';
  const drawn = sheet.charts.add(KINDS[chart.kind], rangeOf(sheet, first.values), by);
  drawn.name = nameOf(chart);
  drawn.title.text = chart.title;
  drawn.title.format.font.size = 11;
  drawn.title.format.font.color = PALETTE.ink;
  chart.series.forEach((one, i) => {
    const series = i === 0 ? drawn.series.getItemAt(0) : drawn.series.add(one.name);
    series.name = one.name;
    if (i > 0) series.setValues(rangeOf(sheet, one.values));
    series.setXAxisValues(rangeOf(sheet, chart.categories));
    series.format.fill.setSolidColor(PALETTE[one.color]);
    series.gapWidth = 60;
  });
  drawn.legend.visible = chart.series.length > 1;
  if (chart.series.length > 1) drawn.legend.position = 'Bottom';
  drawn.axes.valueAxis.numberFormat = chart.numberFormat ?? '#,##0';
  // A lying chart is read from the top, as the rows of the table are.
  if (chart.kind === 'bar') drawn.axes.categoryAxis.reversePlotOrder = true;
  const { row, column, rows, columns } = chart.over;
  drawn.setPosition(cellName(row, column), cellName(row + rows - 1, column + columns - 1));
}
