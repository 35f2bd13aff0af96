import { CellArea } from '../../core/basics/sheet-table';
import { CellValue } from '../../core/cells/cells';
import { boundsOf, lastColumnOf, lastRowOf, overlapOf } from './areas';
import { OpenBook } from './book';
import { OpenSheet } from './sheet';
import { endSpillOver } from './spills';

/** What is put into a cell: a value, a formula without "=", or nothing done (undefined). */
export type CellContent = CellValue | { readonly formula: string } | undefined;

/** Writes cells; row by row what `contentAt` says, counted from 0 inside the area. */
export function writeCells(
  book: OpenBook,
  sheet: OpenSheet,
  ...[area, contentAt]: [CellArea, (row: number, column: number) => CellContent]
): void {
  const { cells } = sheet;
  const formulasThere = cells.formulas.size > 0;
  for (let r = 0; r < area.rows; r += 1) {
    for (let c = 0; c < area.columns; c += 1) {
      const content = contentAt(r, c);
      if (content === undefined) continue;
      const row = area.row + r;
      const column = area.column + c;
      if (content !== null && typeof content === 'object' && 'formula' in content) {
        endSpillOver(book, sheet, row, column);
        cells.putFormula(row, column, content.formula);
        continue;
      }
      if (formulasThere) endSpillOver(book, sheet, row, column);
      if (formulasThere) cells.putFormula(row, column, null);
      cells.put(row, column, content === '' ? null : content);
    }
  }
  book.note({ kind: 'cells', sheet: sheet.id, area });
}

/** What formulas give now: values beside formulas that stay. */
export function writeResults(
  book: OpenBook,
  sheet: OpenSheet,
  results: readonly { readonly row: number; readonly column: number; readonly value: CellValue }[],
): void {
  let area: CellArea | null = null;
  for (const { row, column, value } of results) {
    sheet.cells.put(row, column, value);
    const cell = { row, column, rows: 1, columns: 1 };
    area = area ? boundsOf(area, cell) : cell;
  }
  if (area) book.note({ kind: 'cells', sheet: sheet.id, area });
}

/** Empties cells; looks stay. */
export function clearCells(book: OpenBook, sheet: OpenSheet, area: CellArea): void {
  sheet.cells.clear(area);
  book.note({ kind: 'cells', sheet: sheet.id, area });
}

/** Values of an area, every row as wide as the area; blank is null. */
export function readCells({ cells }: OpenSheet, area: CellArea): CellValue[][] {
  const rows: CellValue[][] = [];
  const last = lastRowOf(area);
  for (let row = area.row; row <= last; row += 1) {
    const cut = (cells.rows[row - 1] ?? []).slice(area.column - 1, lastColumnOf(area));
    while (cut.length < area.columns) cut.push(null);
    rows.push(cut);
  }
  return rows;
}

/** The area in use: cells that hold something and, unless values alone count, cells that look different. */
export function usedArea(sheet: OpenSheet, valuesOnly: boolean): CellArea | null {
  const filled = sheet.cells.used();
  return valuesOnly ? filled : [...lookedAt(sheet)].reduce<CellArea | null>((a, b) => (a ? boundsOf(a, b) : b), filled);
}

/** Areas whose looks differ from untouched cells; looks of whole columns do not count. */
function* lookedAt({ looks }: OpenSheet): Generator<CellArea> {
  for (const column of looks.special()) {
    for (const { from, to, item } of looks.down(column, 1, Infinity)) {
      if (item !== 0 && Number.isFinite(to) && to < WHOLE) yield { row: from, column, rows: to - from + 1, columns: 1 };
    }
  }
}

const WHOLE = 1000000;

/** The part of an area that holds anything; null when all is blank. Keeps whole columns from being walked to the end. */
export function filledPart(sheet: OpenSheet, area: CellArea): CellArea | null {
  const used = sheet.cells.used();
  return used && overlapOf(used, area);
}
