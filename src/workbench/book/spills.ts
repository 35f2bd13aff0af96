import { CellArea } from '../../core/basics/sheet-table';
import { CellValue } from '../../core/cells/cells';
import { OpenBook } from './book';
import { OpenSheet } from './sheet';

/** A cell as a person leaves it: a value, or a formula without "=" and what it gives. */
export interface Entry {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula: string | null;
}

/** Takes what was put into a cell. Where a formula's results stand, a blank is none. */
export function putEntry(book: OpenBook, sheet: OpenSheet, { row, column, value, formula }: Entry): void {
  const { cells } = sheet;
  if (value === null && formula === null && cells.spillOver(row, column)) return;
  endSpillOver(book, sheet, row, column);
  const old = cells.spillAt(row, column);
  cells.putFormula(row, column, formula);
  if (old && !cells.spillAt(row, column)) book.note({ kind: 'cells', sheet: sheet.id, area: old.area });
  cells.put(row, column, value);
}

/** What is put where a formula's results stood takes them all away: the formula finds its place taken. */
export function endSpillOver(book: OpenBook, sheet: OpenSheet, ...[row, column]: [number, number]): void {
  const spill = sheet.cells.spillOver(row, column);
  if (!spill) return;
  sheet.cells.endSpill(spill);
  book.note({ kind: 'cells', sheet: sheet.id, area: spill.area });
}

/** Takes what a formula gives in its own cell. A spill that only the file knew is over when that is a single value. */
export function putResult({ cells }: OpenSheet, row: number, ...[column, value]: [number, CellValue]): void {
  const spill = cells.spillAt(row, column);
  // A late result of a formula that stands elsewhere by now.
  if (cells.formulaAt(row, column) === null && !cells.spillOver(row, column)) return;
  if (spill && !spill.calculated && !isUnanswered(value)) cells.endSpill(spill);
  cells.put(row, column, value);
}

/** The function is not known here, or has not answered yet. */
function isUnanswered(value: CellValue): boolean {
  return typeof value === 'object' && value !== null && /^#(NAME\?|GETTING_DATA)$/.test(value.error);
}

/** Takes which areas formulas fill on a sheet, by calculation. Their values are put after that. */
export function putSpills(book: OpenBook, sheet: OpenSheet, areas: readonly CellArea[]): void {
  for (const { area } of sheet.cells.keepSpills(areas)) book.note({ kind: 'cells', sheet: sheet.id, area });
  for (const area of areas) sheet.cells.putSpill({ area, calculated: true });
}
