import { areaOf } from '../../../core/basics/cell-names';
import { CellArea } from '../../../core/basics/sheet-table';
import { BookChart } from '../../files/feature-types';
import { ChartContent, ChartKind } from './types';

/** Gives the shown values of an area, row by row; null when there is no such sheet. */
export type ReadArea = (sheet: string, area: CellArea) => readonly (readonly unknown[])[] | null;

/** What a chart shows now; null for kinds that are kept but not drawn. `own`: name of the sheet it lies on. */
export function contentOf(chart: BookChart, own: string, read: ReadArea): ChartContent | null {
  if (chart.kind === 'other') return null;
  const kind: ChartKind = chart.kind;
  const cells = (reference: string) => valuesAt(reference, own, read);
  const series = chart.series.map((one) => ({
    name: one.name.kind === 'words' ? one.name.text : String(cells(one.name.text)[0] ?? ''),
    values: cells(one.values).map((value) => (typeof value === 'number' ? value : null)),
    color: one.color === null ? null : `#${one.color}`,
  }));
  const longest = Math.max(0, ...series.map(({ values }) => values.length));
  const named = chart.categories === null ? [] : cells(chart.categories).map((value) => String(value ?? ''));
  const categories = named.length > 0 ? named : Array.from({ length: longest }, (_, i) => String(i + 1));
  const { stacked, title, legend, numberFormat } = chart;
  return { kind, stacked, title, categories, series, legend, numberFormat };
}

/** `'账龄'!$A$5:$A$9` or several of them between commas, cell after cell. */
function valuesAt(reference: string, own: string, read: ReadArea): unknown[] {
  const places = reference.match(/(?:(?:'(?:[^']|'')+'|[^',!()]+)!)?\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?/g) ?? [];
  return places.flatMap((place) => {
    const at = place.lastIndexOf('!');
    const sheet = at < 0 ? own : place.slice(0, at).replace(/^'|'$/g, '').replaceAll("''", "'");
    const area = areaOf(place.slice(at + 1));
    return area === null ? [] : (read(sheet, area) ?? []).flat();
  });
}
