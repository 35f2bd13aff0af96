import { CellValue } from '../../core/cells/cells';
import { CellContent, readCells, writeCells } from '../book/cells';
import { filledFormula } from '../book/references';
import { SortField } from '../book/types';
import { Args, optionsValue } from './arguments';
import { CellRange } from './cell-range';
import { invalidArgument, OfficeError } from './errors';
import { refuseLockedCells } from './guard';
import { calculate, HostState } from './host-state';

/** Rows are sorted by the values of cells alone. */
export function sortFields(value: unknown): readonly SortField[] {
  return (Array.isArray(value) ? value : []).map((one) => {
    const { key, ascending, sortOn, dataOption, subField } = optionsValue(one);
    if ((sortOn ?? 'Value') !== 'Value' || (dataOption ?? 'Normal') !== 'Normal' || subField)
      throw new OfficeError('NotImplemented', 'The workbench sorts by the values of cells only.');
    return { key: Number(key ?? 0), ascending: ascending !== false };
  });
}

interface SortedRow {
  readonly values: readonly CellValue[];
  readonly formulas: readonly (string | null)[];
  /** Its place in the range, from 0. */
  readonly from: number;
}

function rowsOf({ sheet, area }: CellRange): SortedRow[] {
  return readCells(sheet, area).map((values, r) => ({
    values,
    formulas: values.map((_, c) => sheet.cells.formulaAt(area.row + r, area.column + c)),
    from: r,
  }));
}

/** Rows in another order; where there are fewer, the last ones become blank. Formulas go along with their row. */
function putRows({ sheet, area }: CellRange, rows: readonly SortedRow[], { book }: HostState): void {
  writeCells(book, sheet, area, (r, c): CellContent => {
    const row = rows[r];
    if (!row) return null;
    const formula = row.formulas[c] ?? null;
    return formula === null ? (row.values[c] ?? null) : { formula: filledFormula(formula, r - row.from, 0) };
  });
}

/** Refuses ways of comparing texts that the workbench does not have. */
export function refuseSortWay(matchCase: unknown, method: unknown): void {
  if (matchCase === true || (method ?? 'PinYin') !== 'PinYin')
    throw new OfficeError('NotImplemented', 'The workbench sorts texts by pinyin, upper and lower case alike.');
}

/** Refuses columns that the range does not have. */
export function refuseSortKeys(fields: readonly SortField[], { area }: CellRange): void {
  if (fields.length === 0 || fields.some(({ key }) => !(key >= 0 && key < area.columns)))
    throw invalidArgument('The rows are to be sorted by a column that the range does not have.');
}

/** Sorts the rows of a range: numbers before texts before true and false, blanks last. */
export function sortRows(range: CellRange, fields: readonly SortField[], host: HostState): void {
  refuseLockedCells(host.book, range);
  calculate(host);
  const rows = rowsOf(range);
  rows.sort((a, b) => {
    for (const { key, ascending } of fields) {
      const order = compare(a.values[key] ?? null, b.values[key] ?? null, ascending);
      if (order !== 0) return order;
    }
    return a.from - b.from;
  });
  putRows(range, rows, host);
}

function compare(a: CellValue, b: CellValue, ascending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order = rank(a) - rank(b) || within(a, b);
  return ascending ? order : -order;
}

function rank(value: CellValue): number {
  return ['number', 'string', 'boolean', 'object'].indexOf(typeof value);
}

function within(a: CellValue, b: CellValue): number {
  if (typeof a === 'string' && typeof b === 'string') return a.localeCompare(b, 'zh-CN');
  return Number(a) - Number(b) || 0;
}

/** Takes rows away whose values in the named columns stood above already. */
export function removeDuplicates(
  range: CellRange,
  args: Args,
  host: HostState,
): { readonly removed: number; readonly uniqueRemaining: number } {
  refuseLockedCells(host.book, range);
  calculate(host);
  const columns = args.raw(0);
  if (!Array.isArray(columns) || columns.some((one) => !(Number(one) >= 0 && Number(one) < range.area.columns)))
    throw invalidArgument('Duplicates are told by columns of the range.');
  const heading = args.flag(1) ? 1 : 0;
  const seen = new Set<string>();
  const rows = rowsOf(range);
  const kept = rows.filter(({ values, from }) => {
    if (from < heading) return true;
    const key = JSON.stringify(columns.map((column: number) => values[column] ?? null)).toLowerCase();
    return !seen.has(key) && Boolean(seen.add(key));
  });
  putRows(range, kept, host);
  return { removed: rows.length - kept.length, uniqueRemaining: kept.length - heading };
}
