import { CellArea } from '../../core/basics/sheet-table';
import { CellValue } from '../../core/cells/cells';
import { lastColumnOf, lastRowOf } from '../book/areas';
import { filledPart } from '../book/cells';
import { OpenSheet } from '../book/sheet';
import { Args } from './arguments';
import { CellRange } from './cell-range';
import { calculate, HostState } from './host-state';

const KINDS = ['Blanks', 'Constants', 'Formulas', 'Visible'] as const;
/** Which types of values count, by Excel's words for them put together. */
const TYPES = [
  'All',
  'Errors',
  'ErrorsLogical',
  'ErrorsNumbers',
  'ErrorsText',
  'ErrorsLogicalNumber',
  'ErrorsLogicalText',
  'ErrorsNumberText',
  'Logical',
  'LogicalNumbers',
  'LogicalText',
  'LogicalNumbersText',
  'Numbers',
  'NumbersText',
  'Text',
] as const;

/** Cells of one kind inside a range, as few areas; none: nothing of that kind is there. */
export function specialCells(range: CellRange, args: Args, host: HostState): readonly CellArea[] {
  const kind = args.word(0, KINDS);
  const types = args.word(1, TYPES, 'All');
  const { sheet } = range;
  calculate(host);
  const cells: CellArea[] = [];
  for (const area of range.areas) {
    const part = filledPart(sheet, area);
    if (!part) continue;
    for (let row = part.row; row <= lastRowOf(part); row += 1)
      for (let column = part.column; column <= lastColumnOf(part); column += 1)
        if (isSpecial(sheet, { kind, types }, row, column)) cells.push({ row, column, rows: 1, columns: 1 });
  }
  return joined(cells);
}

function isSpecial(
  sheet: OpenSheet,
  { kind, types }: { readonly kind: (typeof KINDS)[number]; readonly types: string },
  ...[row, column]: [number, number]
): boolean {
  const formula = sheet.cells.formulaAt(row, column) !== null;
  const value = sheet.cells.valueAt(row, column);
  if (kind === 'Visible')
    return !sheet.rows.at(row).hidden && !sheet.features.filteredRows.has(row) && !sheet.columns.at(column).hidden;
  if (kind === 'Blanks') return value === null && !formula;
  if (formula !== (kind === 'Formulas') || (value === null && !formula)) return false;
  return types === 'All' || types.includes(typeWord(value));
}

function typeWord(value: CellValue): string {
  if (typeof value === 'number') return 'Number';
  if (typeof value === 'boolean') return 'Logical';
  return typeof value === 'object' && value !== null ? 'Errors' : 'Text';
}

/** Neighbors made one: along rows first, then rows that span the same columns. */
function joined(cells: readonly CellArea[]): readonly CellArea[] {
  const along: CellArea[] = [];
  for (const cell of cells) {
    const last = along.at(-1);
    if (last && last.row === cell.row && last.column + last.columns === cell.column)
      along[along.length - 1] = { ...last, columns: last.columns + 1 };
    else along.push(cell);
  }
  const down: CellArea[] = [];
  const open = new Map<string, number>();
  for (const part of along) {
    const key = `${part.column}|${part.columns}`;
    const index = open.get(key);
    const above = index === undefined ? undefined : down[index];
    if (index !== undefined && above && above.row + above.rows === part.row)
      down[index] = { ...above, rows: above.rows + 1 };
    else open.set(key, down.push(part) - 1);
  }
  return down;
}
