import { areaOf } from '../../core/basics/cell-names';
import { sheetOfReference } from '../../core/basics/own-mark';
import { Draft } from '../../hosts/xlsx/package';
import { DrawnPoints, drawnChartXml } from '../../hosts/xlsx/write-charts';
import { keepUsed, newDrawing, placeChart } from '../../hosts/xlsx/write-drawing';
import { addRelation, dropRelations, relationsOf, removePart } from '../../hosts/xlsx/write-relations';
import { splice } from '../../hosts/xlsx/xml-tree';
import { RELATIONS } from '../../hosts/xlsx/namespaces';
import { BookChart, BookSeries } from './feature-types';
import { ReadChart } from './read-charts';
import { ShellEdit } from './shell-edit';
import { Book, BookCell } from './types';

/** Apart from the numbers by which the core's charts are known. */
const FIRST_AXIS = 0x46000000;

/** What charts are saved with. */
export interface ChartContext {
  readonly draft: Draft;
  readonly book: Book;
  /** Path of the sheet. */
  readonly path: string;
  /** Which sheet of the book it is, from 1. */
  readonly ordinal: number;
}

/** Changes the charts of a sheet; those that are the same, pictures and shapes stay as they are. */
export function saveCharts(
  edit: ShellEdit,
  before: readonly ReadChart[],
  after: readonly BookChart[],
  context: ChartContext,
): void {
  const free = [...before];
  const fresh = after.filter((chart) => {
    const at = free.findIndex((old) => keyOf(old.chart) === keyOf(chart));
    if (at >= 0) free.splice(at, 1);
    return at < 0;
  });
  const made = fresh.filter(({ kind }) => kind !== 'other');
  if (free.length === 0 && made.length === 0) return;
  const { draft, path } = context;
  const known = relationsOf(draft, path).find(({ type, target }) => type === 'drawing' && draft.has(target));
  if (known) dropCharts(draft, known.target, free);
  if (made.length === 0) {
    if (known && keepUsed(draft, path, known) === null) edit.put('drawing', '');
    return;
  }
  const part = known?.target ?? newDrawing(draft, path);
  made.forEach((chart, i) => {
    const axis = FIRST_AXIS + context.ordinal * 1000 + i * 2;
    const xml = drawnXml(chart, context.book, [axis + 1, axis + 2]);
    placeChart(draft, { xml, name: chart.name, title: chart.title, over: chart.over, sheet: path, part });
  });
  if (known) return;
  const id = addRelation(draft, path, { type: `${RELATIONS}/drawing`, target: part });
  edit.put('drawing', `<drawing xmlns:r="${draft.dialect(RELATIONS)}" r:id="${id}"/>`);
}

/** What a chart shows; what a store may have added does not count. */
function keyOf({ name, kind, stacked, title, categories, series, legend, numberFormat, over }: BookChart): string {
  const lines = series.map(({ name: words, values, color }) => [words.kind, words.text, values, color]);
  const { row, column, rows, columns } = over;
  return JSON.stringify([
    name,
    kind,
    stacked,
    title,
    categories,
    lines,
    legend,
    numberFormat,
    row,
    column,
    rows,
    columns,
  ]);
}

function dropCharts(draft: Draft, part: string, gone: readonly ReadChart[]): void {
  if (gone.length === 0) return;
  const relations = relationsOf(draft, part);
  const text = draft.read(part) ?? '';
  draft.write(
    part,
    splice(
      text,
      gone.map(({ anchor: { start, end } }) => ({ start, end, put: '' })),
    ),
  );
  dropRelations(
    draft,
    part,
    gone.map(({ relation }) => relation),
  );
  for (const { relation } of gone) {
    const target = relations.find(({ id }) => id === relation)?.target;
    if (target !== undefined) removePart(draft, target);
  }
}

function drawnXml(chart: BookChart, book: Book, axes: readonly [number, number]): string {
  const words = pointsAt(book, chart.categories ?? '', ({ value }) => wordsOf(value));
  return drawnChartXml({
    kind: chart.kind === 'other' ? 'column' : chart.kind,
    stacked: chart.stacked,
    title: chart.title,
    categories: words,
    series: chart.series.map((one) => ({
      ...nameOf(one, book),
      color: one.color,
      points: pointsAt(book, one.values, ({ value }) => (typeof value === 'number' ? String(value) : null)),
    })),
    legend: chart.legend,
    numberFormat: chart.numberFormat,
    axes,
  });
}

function nameOf({ name }: BookSeries, book: Book): { name: string; nameReference: string | null } {
  if (name.kind === 'words') return { name: name.text, nameReference: null };
  const [words] = pointsAt(book, name.text, ({ value }) => wordsOf(value)).values;
  return { name: words ?? '', nameReference: name.text };
}

function wordsOf(value: BookCell['value']): string | null {
  if (value === null) return null;
  return typeof value === 'object' ? value.error : String(value);
}

/** What stands in the cells of a reference now, so that the chart can be drawn before anything is reckoned. */
function pointsAt(book: Book, reference: string, of: (cell: BookCell) => string | null): DrawnPoints {
  const name = sheetOfReference(reference);
  const sheet = book.sheets.find((one) => one.name === name);
  const area = areaOf(reference.slice(reference.lastIndexOf('!') + 1));
  if (!sheet || !area) return { reference, values: [] };
  const values: (string | null)[] = [];
  for (let r = area.row; r < area.row + area.rows; r += 1) {
    const row = sheet.rows.get(r);
    for (let c = area.column; c < area.column + area.columns; c += 1) {
      const cell = row?.cells[c - 1];
      values.push(cell ? of(cell) : null);
    }
  }
  return { reference, values };
}
