import { CellValue } from '../../core/cells/cells';
import { CellContent, readCells, writeCells } from '../book/cells';
import { filledFormula } from '../book/references';
import { Args, optionsValue } from './arguments';
import { CellRange } from './cell-range';
import { refuseLockedCells } from './guard';
import { HostState } from './host-state';

/** What rows are sorted by: the column inside the range, from 0. */
interface SortField {
  readonly key: number;
  readonly ascending: boolean;
}

export function sortFields(value: unknown): readonly SortField[] {
  return (Array.isArray(value) ? value : []).map((one) => {
    const { key, ascending } = optionsValue(one);
    return { key: Number(key ?? 0), ascending: ascending !== false };
  });
}

/** Sorts the rows of a range: numbers before texts before true and false, blanks last. */
export function sortRows(range: CellRange, fields: readonly SortField[], host: HostState): void {
  refuseLockedCells(host.book, range);
  host.book.calculate();
  const { sheet, area } = range;
  const rows = readCells(sheet, area).map((values, r) => ({
    values,
    contents: values.map((value, c): { readonly value: CellValue; readonly formula: string | null } => ({
      value,
      formula: sheet.cells.formulaAt(area.row + r, area.column + c),
    })),
    from: r,
  }));
  rows.sort((a, b) => {
    for (const { key, ascending } of fields) {
      const order = compare(a.values[key] ?? null, b.values[key] ?? null, ascending);
      if (order !== 0) return order;
    }
    return a.from - b.from;
  });
  writeCells(host.book, sheet, area, (r, c): CellContent => {
    const row = rows[r];
    const content = row?.contents[c];
    if (!row || !content) return null;
    return content.formula === null ? content.value : { formula: filledFormula(content.formula, r - row.from, 0) };
  });
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
export function removeDuplicates(range: CellRange, args: Args, host: HostState): null {
  refuseLockedCells(host.book, range);
  const columns = args.raw(0) as readonly number[];
  const seen = new Set<string>();
  const rows = readCells(range.sheet, range.area);
  const kept = rows.filter((row, i) => {
    if (i === 0 && args.flag(1)) return true;
    const key = JSON.stringify(columns.map((column) => row[column] ?? null)).toLowerCase();
    return !seen.has(key) && Boolean(seen.add(key));
  });
  writeCells(host.book, range.sheet, range.area, (r, c) => kept[r]?.[c] ?? null);
  return null;
}
