import { LAST_COLUMN, LAST_ROW } from '../../core/basics/cell-names';
import { CellArea } from '../../core/basics/sheet-table';
import { boundsOf, holds } from '../book/areas';
import { OpenSheet } from '../book/sheet';
import { Args } from './arguments';
import { CellRange } from './cell-range';

const WAYS = ['Left', 'Right', 'Up', 'Down'] as const;
const STEPS = { Left: [0, -1], Right: [0, 1], Up: [-1, 0], Down: [1, 0] } as const;

type Cell = Pick<CellArea, 'row' | 'column'>;

/** Where Ctrl and an arrow key lead from a range's first cell: the end of what is filled, the next filled cell, or the sheet's end. */
export function edgeOf(range: CellRange, args: Args): CellArea {
  const [down, right] = STEPS[args.word(0, WAYS)];
  const { sheet } = range;
  const from = args.raw(1) === null ? range.area : args.area(1, sheet);
  const next = (cell: Cell): Cell => ({ row: cell.row + down, column: cell.column + right });
  let cell: Cell = { row: from.row, column: from.column };
  const run = isFilled(sheet, cell) && isFilled(sheet, next(cell));
  for (let ahead = next(cell); isOnSheet(ahead); ahead = next(ahead)) {
    if (run && !isFilled(sheet, ahead)) break;
    if (!run && isBeyond(sheet, cell, [down, right])) return { ...sheetEnd(cell, [down, right]), rows: 1, columns: 1 };
    cell = ahead;
    if (!run && isFilled(sheet, ahead)) break;
  }
  return { ...cell, rows: 1, columns: 1 };
}

/** A range and all up to that edge. */
export function extendedOf(range: CellRange, args: Args): CellArea {
  return boundsOf(range.area, edgeOf(range, args));
}

function isFilled({ cells }: OpenSheet, { row, column }: Cell): boolean {
  return isOnSheet({ row, column }) && (cells.valueAt(row, column) !== null || cells.formulaAt(row, column) !== null);
}

function isOnSheet({ row, column }: Cell): boolean {
  return row >= 1 && column >= 1 && row <= LAST_ROW && column <= LAST_COLUMN;
}

/** Whether nothing is filled any more on the way: there is no need to walk to the sheet's end. */
function isBeyond({ cells }: OpenSheet, cell: Cell, [down, right]: readonly [number, number]): boolean {
  const used = cells.used();
  if (!used) return true;
  const line = down === 0 ? { ...used, column: 1, columns: LAST_COLUMN } : { ...used, row: 1, rows: LAST_ROW };
  if (!holds(line, cell.row, cell.column)) return true;
  if (down > 0) return cell.row >= used.row + used.rows - 1;
  if (down < 0) return cell.row <= used.row;
  return right > 0 ? cell.column >= used.column + used.columns - 1 : cell.column <= used.column;
}

function sheetEnd({ row, column }: Cell, [down, right]: readonly [number, number]): Cell {
  if (down !== 0) return { row: down > 0 ? LAST_ROW : 1, column };
  return { row, column: right > 0 ? LAST_COLUMN : 1 };
}
