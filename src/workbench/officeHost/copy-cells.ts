import { CellArea } from '../../core/basics/sheet-table';
import { boundsOf, lastRowOf, overlapOf } from '../book/areas';
import { CellContent, clearCells, readCells, usedArea, writeCells } from '../book/cells';
import { changeColumns, mergeCells, setFeature, unmergeCells } from '../book/features';
import { anchoredFormula } from '../book/formula-moves';
import { filledFormula } from '../book/references';
import { CellRange, checkedArea } from './cell-range';
import { rulesWithout } from './clear-range';
import { refuseLockedCells, refuseProtected } from './guard';
import { calculate, HostState } from './host-state';

interface Copying {
  readonly source: CellRange;
  /** One cell takes all of the source; a larger target takes it as often as it fits. */
  readonly target: CellRange;
  readonly what: 'All' | 'Formulas' | 'Values' | 'Formats' | 'ColumnWidths';
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
  /** Formulas keep pointing to what they pointed to. */
  readonly moved?: boolean;
}

/** Copies cells as paste does: contents, looks, and with "All" what belongs to the cells beside them. */
export function copyCells(host: HostState, copying: Copying): void {
  const { target, what } = copying;
  if (what !== 'Formats') refuseLockedCells(host.book, target);
  if (what === 'All' || what === 'Formats') refuseProtected(target.sheet, 'allowFormatCells');
  if (what === 'Values') calculate(host);
  for (const place of placesOf(copying)) copyTo(host, copying, place);
}

/** Where in the target the source goes: once, or repeatedly when the target is a multiple of it. */
function placesOf({ source: { area: from }, target, transpose }: Copying): CellArea[] {
  const rows = transpose ? from.columns : from.rows;
  const columns = transpose ? from.rows : from.columns;
  return target.areas.flatMap((to) => {
    const down = to.rows % rows === 0 ? to.rows / rows : 1;
    const across = to.columns % columns === 0 ? to.columns / columns : 1;
    return Array.from({ length: down * across }, (_, i) =>
      checkedArea({
        row: to.row + Math.floor(i / across) * rows,
        column: to.column + (i % across) * columns,
        rows,
        columns,
      }),
    );
  });
}

function copyTo(host: HostState, copying: Copying, place: CellArea): void {
  const { what } = copying;
  if (what === 'All' || what === 'Formulas' || what === 'Values') copyContents(host, copying, place);
  if (what === 'All' || what === 'Formats') copyLooks(host, copying, place);
  if (what === 'All') copyBeside(host, copying, place);
  if (what === 'ColumnWidths') copyWidths(host, copying, place);
}

function copyContents(host: HostState, { source, target, what, ...options }: Copying, place: CellArea): void {
  const { sheet, area } = source;
  const used = usedArea(sheet, true);
  // Whole columns are copied as far as they are filled.
  const filled = used && overlapOf(used, area);
  const rows = filled ? lastRowOf(filled) - area.row + 1 : 0;
  const columns = filled ? filled.column + filled.columns - area.column : 0;
  const part = { ...area, rows: Math.max(1, rows), columns: Math.max(1, columns) };
  const values = readCells(sheet, part);
  const down = place.row - area.row;
  const right = place.column - area.column;
  const contents = values.map((row, r) =>
    row.map((value, c): CellContent => {
      const formula = what === 'Values' ? null : sheet.cells.formulaAt(area.row + r, area.column + c);
      if (formula === null) return value === null && options.skipBlanks ? undefined : value;
      if (!options.moved) return { formula: filledFormula(formula, down, right) };
      return { formula: sheet === target.sheet ? formula : anchoredFormula(formula, sheet.name) };
    }),
  );
  if (!options.skipBlanks) clearCells(host.book, target.sheet, place);
  const size = options.transpose ? { rows: part.columns, columns: part.rows } : part;
  writeCells(
    host.book,
    target.sheet,
    { row: place.row, column: place.column, rows: size.rows, columns: size.columns },
    (r, c) => (options.transpose ? contents[c]?.[r] : contents[r]?.[c]),
  );
}

function copyLooks({ book }: HostState, { source, target, transpose }: Copying, place: CellArea): void {
  const { area, sheet } = source;
  const stretches = Array.from({ length: area.columns }, (_, c) =>
    sheet.looks.down(area.column + c, area.row, lastRowOf(area)),
  );
  stretches.forEach((runs, c) => {
    for (const { from, to, item } of runs) {
      const first = from - area.row;
      const count = to - from + 1;
      const part = transpose
        ? { row: place.row + c, column: place.column + first, rows: 1, columns: count }
        : { row: place.row + first, column: place.column + c, rows: count, columns: 1 };
      target.sheet.looks.change(part, () => item);
    }
  });
  book.note({ kind: 'looks', sheet: target.sheet.id, area: place });
  const merges = source.sheet.features.merges.meeting(area).filter((one) => contains(area, one));
  const moved = merges.map((one) => ({
    ...one,
    row: one.row + place.row - area.row,
    column: one.column + place.column - area.column,
  }));
  unmergeCells(book, target.sheet, [place]);
  mergeCells(book, target.sheet, moved);
}

function contains(area: CellArea, inner: CellArea): boolean {
  const bounds = boundsOf(area, inner);
  return bounds.rows === area.rows && bounds.columns === area.columns;
}

/** Validations, conditional formats, links and notes of the cells. */
function copyBeside(host: HostState, { source, target }: Copying, place: CellArea): void {
  const { book } = host;
  const from = source.sheet.features;
  const into = new CellRange(target.sheet, [place]);
  const moved = (area: CellArea): CellArea[] => {
    const part = overlapOf(area, source.area);
    if (!part) return [];
    const there = {
      ...part,
      row: part.row + place.row - source.area.row,
      column: part.column + place.column - source.area.column,
    };
    return [there];
  };
  const validations = from.validations.map((one) => ({ ...one, areas: one.areas.flatMap(moved) }));
  const conditionals = from.conditionals.map((one) => ({
    ...one,
    id: `cf-${book.freshId()}`,
    areas: one.areas.flatMap(moved),
  }));
  const there = target.sheet.features;
  const old = {
    validations: rulesWithout(there.validations, into),
    conditionals: rulesWithout(there.conditionals, into),
  };
  const fresh = { validations: validations.filter(isSomewhere), conditionals: conditionals.filter(isSomewhere) };
  if (old.validations || fresh.validations.length > 0)
    setFeature(book, target.sheet, 'validations', [...(old.validations ?? there.validations), ...fresh.validations]);
  if (old.conditionals || fresh.conditionals.length > 0)
    setFeature(book, target.sheet, 'conditionals', [
      ...(old.conditionals ?? there.conditionals),
      ...fresh.conditionals,
    ]);
  copyMarks(host, { source, target }, { place, moved });
}

function isSomewhere({ areas }: { readonly areas: readonly CellArea[] }): boolean {
  return areas.length > 0;
}

function copyMarks(
  { book }: HostState,
  { source, target }: Pick<Copying, 'source' | 'target'>,
  { place, moved }: { readonly place: CellArea; readonly moved: (area: CellArea) => CellArea[] },
): void {
  const links = source.sheet.features.links.flatMap((link) => moved(link.area).map((area) => ({ ...link, area })));
  const keptLinks = target.sheet.features.links.filter(({ area }) => !overlapOf(area, place));
  if (links.length > 0 || keptLinks.length !== target.sheet.features.links.length)
    setFeature(book, target.sheet, 'links', [...keptLinks, ...links]);
  const cell = (row: number, column: number): CellArea => ({ row, column, rows: 1, columns: 1 });
  const notes = source.sheet.features.notes.flatMap((note) =>
    moved(cell(note.row, note.column)).map(({ row, column }) => ({ ...note, row, column })),
  );
  const keptNotes = target.sheet.features.notes.filter(({ row, column }) => !overlapOf(cell(row, column), place));
  if (notes.length > 0 || keptNotes.length !== target.sheet.features.notes.length)
    setFeature(book, target.sheet, 'notes', [...keptNotes, ...notes]);
}

function copyWidths({ book }: HostState, { source, target }: Copying, place: CellArea): void {
  for (let c = 0; c < source.area.columns; c += 1) {
    const { width } = source.sheet.columns.at(source.area.column + c);
    const column = { ...place, column: place.column + c, columns: 1 };
    changeColumns(book, target.sheet, [column], (old) => ({ ...old, width }));
  }
}
