import { CellArea } from '../../core/basics/sheet-table';
import { CellValue } from '../../core/cells/cells';
import { lastColumnOf, lastRowOf } from '../book/areas';
import { CellContent, readCells, writeCells } from '../book/cells';
import { OpenSheet } from '../book/sheet';
import { CellRange } from './cell-range';
import { invalidArgument, OfficeError } from './errors';
import { refuseLockedCells } from './guard';
import { calculate, HostState } from './host-state';
import { cellText } from './cell-text';
import { typedText } from './typed-text';

/** Excel gives no matrix for more cells than this: whole columns, whole sheets. */
const MOST_CELLS = 5_000_000;

/** A matrix of the range's size, or null where the range is too large to be given as one. */
function matrix<T>(range: CellRange, make: (area: CellArea) => T[][]): T[][] | null {
  const { area } = range;
  return area.rows * area.columns > MOST_CELLS ? null : make(area);
}

/** Values as Office.js sees them: blank is "", errors are their text. */
export function valuesOf(range: CellRange, host: HostState): unknown[][] | null {
  calculate(host);
  return matrix(range, (area) => readCells(range.sheet, area).map((row) => row.map(wireValue)));
}

function wireValue(value: CellValue): unknown {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
}

export function formulasOf(range: CellRange, host: HostState): unknown[][] | null {
  const values = valuesOf(range, host);
  if (!values) return null;
  const { area, sheet } = range;
  for (const [row, columns] of sheet.cells.formulas) {
    if (row < area.row || row > lastRowOf(area)) continue;
    for (const [column, formula] of columns) {
      if (column < area.column || column > lastColumnOf(area)) continue;
      (values[row - area.row] as unknown[])[column - area.column] = `=${formula}`;
    }
  }
  return values;
}

/** One thing of every cell that its value and its number format decide. */
export function eachCell<T>(
  range: CellRange,
  host: HostState,
  of: (value: CellValue, format: string) => T,
): T[][] | null {
  calculate(host);
  return matrix(range, (area) =>
    readCells(range.sheet, area).map((row, r) =>
      row.map((value, c) => of(value, formatAt(host, range.sheet, area.row + r, area.column + c))),
    ),
  );
}

export function textOf(range: CellRange, host: HostState): string[][] | null {
  const { date1904 } = host.book;
  return eachCell(range, host, (value, format) => cellText(value, format, date1904));
}

function formatAt(host: HostState, sheet: OpenSheet, ...[row, column]: [number, number]): string {
  return host.book.looks.at(sheet.looks.at(row, column)).format;
}

/** Number formats; a range that is too large gives the one format of all its cells, or null. */
export function numberFormatsOf(range: CellRange, host: HostState): unknown {
  const { sheet, area } = range;
  const found = matrix(range, () =>
    Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (__, c) => formatAt(host, sheet, area.row + r, area.column + c)),
    ),
  );
  if (found) return found;
  const formats = new Set([...sheet.looks.within(area)].map((number) => host.book.looks.at(number).format));
  return formats.size === 1 ? [...formats][0] : null;
}

/** The value that belongs into a cell: one of a matrix of exactly the range's size, or the same for all. */
export function valueAt<T>(range: CellRange, given: unknown): (row: number, column: number) => T {
  if (!Array.isArray(given)) return () => given as T;
  refuseSize(range, given.length, Array.isArray(given[0]) ? given[0].length : -1);
  const rows = given as readonly (readonly T[])[];
  const { columns } = range.area;
  for (const row of rows) refuseSize(range, rows.length, Array.isArray(row) ? row.length : -1);
  return columns === 0 ? () => undefined as T : (row, column) => rows[row]?.[column] as T;
}

/** Refuses a matrix that does not have the range's size. */
export function refuseSize({ area }: CellRange, rows: number, columns: number): void {
  if (rows !== area.rows || columns !== area.columns)
    throw invalidArgument(
      `The number of rows or columns in the input array doesn't match the size of the range: ${rows} × ${columns} for ${area.rows} × ${area.columns}.`,
    );
}

const LONGEST_FORMULA = 8192;

/** Writes values or formulas as if they were typed. null leaves a cell alone, "" empties it. */
export function writeValues(range: CellRange, given: unknown, host: HostState): void {
  refuseLockedCells(host.book, range);
  const at = valueAt<unknown>(range, given);
  const { sheet, area } = range;
  const formats: { readonly r: number; readonly c: number; readonly format: string }[] = [];
  const formatOf = formatReader(range, host);
  let formulas = false;
  writeCells(host.book, sheet, area, (r, c) => {
    const value = at(r, c);
    if (typeof value !== 'string') return plainContent(value);
    const here = formatOf(r, c);
    const typed = typedText(value, here, host.today());
    if (typed.format !== undefined && here === 'General') formats.push({ r, c, format: typed.format });
    formulas ||= typeof typed.content === 'object' && typed.content !== null && 'formula' in typed.content;
    return checked(typed.content);
  });
  // Formulas that wait for F9 show what they gave when they were entered.
  if (formulas && host.book.calculationMode === 'Manual') host.book.calculate();
  for (const { r, c, format } of formats) {
    const cell = { row: area.row + r, column: area.column + c, rows: 1, columns: 1 };
    sheet.looks.change(
      cell,
      host.book.looks.changer((look) => ({ ...look, format })),
    );
  }
}

function plainContent(value: unknown): CellContent {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  throw invalidArgument(`${JSON.stringify(value)} cannot stand in a cell.`);
}

function checked(content: CellContent): CellContent {
  if (typeof content !== 'object' || content === null || !('formula' in content)) return content;
  if (content.formula.length > LONGEST_FORMULA)
    throw new OfficeError('FormulaLengthExceedsLimit', `A formula has ${content.formula.length} signs.`);
  if (!isBalanced(content.formula)) throw invalidArgument(`"=${content.formula}" is no formula.`);
  return content;
}

/** Brackets and quotes that close, nothing that waits for more: what Excel refuses at once. A text counts as something. */
function isBalanced(formula: string): boolean {
  const bare = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '0');
  let depth = 0;
  for (const sign of bare) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth < 0 || sign === '"') return false;
  }
  return depth === 0 && bare.trim() !== '' && !/[+\-*/&=<>^,(]\s*$/.test(bare);
}

/** The number format of cells; worked out once where a whole range has the same. */
function formatReader({ sheet, area }: CellRange, host: HostState): (r: number, c: number) => string {
  const numbers = sheet.looks.within(area);
  const formats = new Set([...numbers].map((number) => host.book.looks.at(number).format));
  const [only = 'General'] = formats;
  if (formats.size <= 1) return () => only;
  return (r, c) => formatAt(host, sheet, area.row + r, area.column + c);
}
