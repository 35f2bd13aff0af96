import { CellArea } from '../../core/basics/sheet-table';
import { Look } from '../files/look-types';
import { boundsOf, lastColumnOf, lastRowOf } from './areas';
import { OpenBook } from './book';
import { OpenSheet } from './sheet';
import { BookName, ColumnLayout, Feature, RowLayout, SheetFeatures } from './types';

/** Changes the looks of cells; each different look is worked out once, however many areas have it. */
export function changeLooks(
  book: OpenBook,
  sheet: OpenSheet,
  ...[areas, change]: [readonly CellArea[], (look: Look) => Look]
): void {
  const [first] = areas;
  if (!first) return;
  const changer = book.looks.changer(change);
  sheet.looks.changeAll(areas, changer);
  book.note({ kind: 'looks', sheet: sheet.id, area: areas.reduce(boundsOf, first) });
}

/** Puts something that stands beside the cells in the place of what was there. */
export function setFeature<F extends Feature & keyof SheetFeatures>(
  book: OpenBook,
  sheet: OpenSheet,
  ...[feature, value]: [F, SheetFeatures[F]]
): void {
  sheet.features[feature] = value;
  book.note({ kind: 'feature', sheet: sheet.id, feature });
}

/** Makes each area one cell; none of them may be merged with others already. */
export function mergeCells(book: OpenBook, sheet: OpenSheet, areas: readonly CellArea[]): void {
  if (areas.length === 0) return;
  for (const area of areas) sheet.features.merges.add(area);
  book.note({ kind: 'feature', sheet: sheet.id, feature: 'merges' });
}

/** Takes apart all merged cells that reach into the areas. */
export function unmergeCells(book: OpenBook, sheet: OpenSheet, areas: readonly CellArea[]): void {
  const { merges } = sheet.features;
  const apart = areas.flatMap((area) => merges.meeting(area));
  if (apart.length === 0) return;
  for (const area of apart) merges.remove(area);
  book.note({ kind: 'feature', sheet: sheet.id, feature: 'merges' });
}

export function changeRows(
  book: OpenBook,
  sheet: OpenSheet,
  ...[areas, change]: [readonly CellArea[], (old: RowLayout) => RowLayout]
): void {
  const stretches = areas.map((area) => ({ from: area.row, to: lastRowOf(area) }));
  sheet.rows.changeAll(stretches, once(change));
  book.note({ kind: 'feature', sheet: sheet.id, feature: 'rows' });
}

export function changeColumns(
  book: OpenBook,
  sheet: OpenSheet,
  ...[areas, change]: [readonly CellArea[], (old: ColumnLayout) => ColumnLayout]
): void {
  const stretches = areas.map((area) => ({ from: area.column, to: lastColumnOf(area) }));
  sheet.columns.changeAll(stretches, once(change));
  book.note({ kind: 'feature', sheet: sheet.id, feature: 'columns' });
}

/** Neighbors that were alike stay alike: the same result for the same thing. */
function once<T extends object>(change: (old: T) => T): (old: T) => T {
  const done = new Map<T, T>();
  return (old) => {
    const fresh = done.get(old) ?? change(old);
    done.set(old, fresh);
    return fresh;
  };
}

/** How the sheet is shown: gridlines, headings, zoom, standard sizes. */
export function changeView(
  book: OpenBook,
  sheet: OpenSheet,
  view: Partial<Pick<OpenSheet, 'gridlines' | 'headings' | 'zoomPercent' | 'defaultRowHeight' | 'defaultColumnWidth'>>,
): void {
  Object.assign(sheet, view);
  book.note({ kind: 'feature', sheet: sheet.id, feature: 'view' });
}

export function colorTab(book: OpenBook, sheet: OpenSheet, color: string | null): void {
  sheet.tabColor = color;
  book.note({ kind: 'sheet-tab', sheet: sheet.id });
}

/** Moves the cursor of the sheet in front. */
export function select(book: OpenBook, sheet: OpenSheet, area: CellArea): void {
  sheet.selection = area;
  book.note({ kind: 'selected', sheet: sheet.id, area });
}

/** A name's scope is a sheet's id or null for the whole workbook. */
export function nameOf(book: OpenBook, name: string, sheet: string | null): OpenBook['names'][number] | null {
  const wanted = name.toLowerCase();
  return book.names.find((one) => one.sheet === sheet && one.name.toLowerCase() === wanted) ?? null;
}

/** Sets a name, new or known. */
export function setName(book: OpenBook, name: BookName & { readonly comment?: string }): void {
  const old = nameOf(book, name.name, name.sheet);
  const fresh = { comment: old?.comment ?? '', ...name };
  book.names = old ? book.names.map((one) => (one === old ? fresh : one)) : [...book.names, fresh];
  book.note({ kind: 'names' });
}

export function deleteName(book: OpenBook, name: BookName): void {
  book.names = book.names.filter((one) => one !== name);
  book.note({ kind: 'names' });
}

/** Puts a setting of an add-in; null takes it away. */
export function putSetting(book: OpenBook, name: string, value: string | null): void {
  if (value === null) book.settings.delete(name);
  else book.settings.set(name, value);
  book.note({ kind: 'settings' });
}
