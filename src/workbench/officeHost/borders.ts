import { CellArea } from '../../core/basics/sheet-table';
import { lastColumnOf, lastRowOf } from '../book/areas';
import { Look, LookLine } from '../files/look-types';

type Line = 'left' | 'right' | 'top' | 'bottom';

/** The sides of a range, in Excel's words and order. */
export const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;

/** Which cells of an area a side belongs to, and which of their lines it is; null: none (one row has no inside). */
export function sideOf(area: CellArea, side: string): { readonly cells: CellArea; readonly line: Line } | null {
  switch (side) {
    case 'EdgeTop':
      return { cells: { ...area, rows: 1 }, line: 'top' };
    case 'EdgeBottom':
      return { cells: { ...area, row: lastRowOf(area), rows: 1 }, line: 'bottom' };
    case 'EdgeLeft':
      return { cells: { ...area, columns: 1 }, line: 'left' };
    case 'EdgeRight':
      return { cells: { ...area, column: lastColumnOf(area), columns: 1 }, line: 'right' };
    case 'InsideHorizontal':
      return area.rows > 1 ? { cells: { ...area, rows: area.rows - 1 }, line: 'bottom' } : null;
    case 'InsideVertical':
      return area.columns > 1 ? { cells: { ...area, columns: area.columns - 1 }, line: 'right' } : null;
    default:
      return null;
  }
}

/** A look with one line of it changed. */
export function withLine(line: Line, change: (old: LookLine | null) => LookLine | null): (look: Look) => Look {
  return (look) => ({ ...look, [line]: change(look[line]) });
}
