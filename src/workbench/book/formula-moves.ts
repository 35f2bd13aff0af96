import { CellArea } from '../../core/basics/sheet-table';
import { boundsOf, sameArea } from './areas';
import { OpenBook } from './book';
import { mapReferences, Reference, referenceText } from './references';
import { shiftedArea } from './shifted-area';
import { Shift } from './types';

/** What becomes of a reference; null leaves it. The sheet is the one it points to, by name in lower case. */
type Move = (reference: Reference, sheet: string) => string | null;

/** After cells of a sheet have moved: everything that points to them follows. */
export function followShift(book: OpenBook, sheetName: string, shift: Shift): void {
  moveAll(book, sheetName, (reference) => {
    const area = shiftedArea(reference.area, shift);
    return area ? referenceText({ ...reference, area }) : '#REF!';
  });
}

/** After cells have been moved to another place: what points to nothing but them follows. */
export function followMove(
  book: OpenBook,
  from: { readonly sheet: string; readonly area: CellArea },
  to: { readonly sheet: string; readonly area: CellArea },
): void {
  moveAll(book, from.sheet, (reference) => {
    const { area } = reference;
    if (!sameArea(boundsOf(area, from.area), from.area)) return null;
    const moved = {
      ...area,
      row: area.row + to.area.row - from.area.row,
      column: area.column + to.area.column - from.area.column,
    };
    return referenceText({ ...reference, sheet: to.sheet === from.sheet ? reference.sheet : to.sheet, area: moved });
  });
}

/** A formula that says of each cell which sheet it is on: it can stand on any sheet. */
export function anchoredFormula(formula: string, sheet: string): string {
  return mapReferences(formula, (reference) =>
    reference.sheet === null ? referenceText({ ...reference, sheet }) : null,
  );
}

/** After a sheet got another name: everything that names it says the new one. */
export function renameInFormulas(book: OpenBook, before: string, name: string): void {
  moveAll(book, before, (reference) =>
    reference.sheet === null ? null : referenceText({ ...reference, sheet: name }),
  );
}

/** After a sheet is gone: what pointed to it points nowhere. */
export function forgetSheet(book: OpenBook, name: string): void {
  moveAll(book, name, () => '#REF!');
}

/** Cells, names, rules and charts: all that points to one sheet. */
function moveAll(book: OpenBook, sheetName: string, move: Move): void {
  const target = sheetName.toLowerCase();
  // The text tells cheaply whether a formula of another sheet can be meant at all.
  const mark = target.replaceAll("'", "''");
  const mapped = (formula: string, home: string): string => {
    if (home !== target && !formula.toLowerCase().includes(mark)) return formula;
    return mapReferences(formula, (reference) => {
      const sheet = (reference.sheet ?? home).toLowerCase();
      return sheet === target ? move(reference, sheet) : null;
    });
  };
  for (const sheet of book.sheets) moveInSheet(book, sheet.id, mapped);
  let changed = false;
  book.names = book.names.map((name) => {
    const refersTo = mapped(name.refersTo, '');
    changed ||= refersTo !== name.refersTo;
    return refersTo === name.refersTo ? name : { ...name, refersTo };
  });
  if (changed) book.note({ kind: 'names' });
}

function moveInSheet(book: OpenBook, id: string, mapped: (formula: string, home: string) => string): void {
  const sheet = book.sheetById(id);
  if (!sheet) return;
  const home = sheet.name.toLowerCase();
  for (const [row, columns] of sheet.cells.formulas) {
    for (const [column, formula] of columns) {
      const moved = mapped(formula, home);
      if (moved === formula) continue;
      columns.set(column, moved);
      book.note({ kind: 'cells', sheet: id, area: { row, column, rows: 1, columns: 1 } });
    }
  }
  const { features } = sheet;
  const maybe = (formula: string | null): string | null => (formula === null ? null : mapped(formula, home));
  features.validations = features.validations.map((one) => ({
    ...one,
    formula1: isFormula(one.type) ? maybe(one.formula1) : one.formula1,
    formula2: isFormula(one.type) ? maybe(one.formula2) : one.formula2,
  }));
  features.charts = features.charts.map((chart) => ({
    ...chart,
    categories: maybe(chart.categories),
    series: chart.series.map((series) => ({ ...series, values: mapped(series.values, home) })),
  }));
}

/** A list of words is no formula. */
function isFormula(type: string): boolean {
  return type !== 'none';
}
