import { LAST_COLUMN, LAST_ROW } from '../../core/basics/cell-names';
import { CellArea } from '../../core/basics/sheet-table';
import { areaBetween, lastColumnOf, lastRowOf } from './areas';
import { Shift } from './types';

/** Where an area is after cells have moved; null: it was taken out. An area that is moved only in part stays. */
export function shiftedArea(area: CellArea, { area: moved, how }: Shift): CellArea | null {
  if (how === 'down' || how === 'up') {
    if (area.column < moved.column || lastColumnOf(area) > lastColumnOf(moved)) return area;
    const span = shiftedSpan(
      [area.row, lastRowOf(area)],
      moved.row,
      how === 'down' ? moved.rows : -moved.rows,
      LAST_ROW,
    );
    return span && areaBetween(span[0], area.column, span[1], lastColumnOf(area));
  }
  if (area.row < moved.row || lastRowOf(area) > lastRowOf(moved)) return area;
  const by = how === 'right' ? moved.columns : -moved.columns;
  const span = shiftedSpan([area.column, lastColumnOf(area)], moved.column, by, LAST_COLUMN);
  return span && areaBetween(area.row, span[0], lastRowOf(area), span[1]);
}

function shiftedSpan(
  [from, to]: readonly [number, number],
  at: number,
  ...[by, limit]: [number, number]
): readonly [number, number] | null {
  // Whole columns stay whole columns.
  if (from === 1 && to === limit) return [from, to];
  if (by > 0) {
    const first = from >= at ? from + by : from;
    return first > limit ? null : [first, Math.min(limit, to >= at ? to + by : to)];
  }
  const end = at - by;
  const first = from >= end ? from + by : Math.min(from, at);
  const last = to >= end ? to + by : Math.min(to, at - 1);
  return last < first ? null : [first, last];
}
