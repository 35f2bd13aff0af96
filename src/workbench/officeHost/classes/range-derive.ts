import { LAST_COLUMN, LAST_ROW } from '../../../core/basics/cell-names';
import { CellArea } from '../../../core/basics/sheet-table';
import { areaBetween, boundsOf, lastColumnOf, lastRowOf, overlapOf } from '../../book/areas';
import { usedArea } from '../../book/cells';
import { Args } from '../arguments';
import { CellRange, checkedArea } from '../cell-range';
import { invalidArgument, itemNotFound } from '../errors';
import { findCells } from '../find-cells';
import { HostState } from '../host-state';
import { ClassTable, ExcelObject, object } from '../objects';
import { edgeOf, extendedOf } from '../range-edge';
import { specialCells } from '../special-cells';
import { spillingTo, spillParent } from '../spilled';

type Methods = NonNullable<ClassTable<'Range'>['methods']>;

function at(range: CellRange, area: CellArea): ExcelObject {
  return object('Range', new CellRange(range.sheet, [checkedArea(area)]));
}

function orNothing(range: CellRange, area: CellArea | null): ExcelObject | null {
  return area && at(range, area);
}

function orError(found: ExcelObject | null, what: string): ExcelObject {
  if (!found) throw itemNotFound(what);
  return found;
}

/** Ranges that are reached from a range. */
export const DERIVE: Methods = {
  GetCell: (range, args) => at(range, cellAt(range.area, args.number(0), args.number(1))),
  GetRow: (range, args) => at(range, rowsFrom(range.area, args.number(0))),
  GetColumn: (range, args) => at(range, columnsFrom(range.area, args.number(0))),
  GetEntireRow: (range) => at(range, { ...range.area, column: 1, columns: LAST_COLUMN }),
  GetEntireColumn: (range) => at(range, { ...range.area, row: 1, rows: LAST_ROW }),
  GetLastCell: (range) => at(range, cellAt(range.area, range.area.rows - 1, range.area.columns - 1)),
  GetLastRow: (range) => at(range, rowsFrom(range.area, range.area.rows - 1)),
  GetLastColumn: (range) => at(range, columnsFrom(range.area, range.area.columns - 1)),
  GetOffsetRange: (range, args) => at(range, offset(range.area, args)),
  GetResizedRange: (range, args) => at(range, resized(range.area, args)),
  GetAbsoluteResizedRange: (range, args) => at(range, { ...range.area, rows: args.number(0), columns: args.number(1) }),
  GetRowsAbove: (range, args) => at(range, beside(range.area, 'row', -args.numberOr(0, 1))),
  GetRowsBelow: (range, args) => at(range, beside(range.area, 'row', args.numberOr(0, 1))),
  GetColumnsBefore: (range, args) => at(range, beside(range.area, 'column', -args.numberOr(0, 1))),
  GetColumnsAfter: (range, args) => at(range, beside(range.area, 'column', args.numberOr(0, 1))),
  GetBoundingRect: (range, args) => at(range, boundsOf(range.area, args.area(0, range.sheet))),
  GetIntersection: (range, args) => orError(intersection(range, args), 'The ranges have no cell in common.'),
  GetIntersectionOrNullObject: intersection,
  GetUsedRange: (range, args) => orError(used(range, args.flag(0)), 'No cell in this range is used.'),
  GetUsedRangeOrNullObject: (range, args) => used(range, args.flag(0)),
  GetSurroundingRegion: (range) => at(range, region(range)),
  GetVisibleView: (range) => object('RangeView', range),
  GetMergedAreas: (range) => orError(merged(range), 'No cell in this range is merged.'),
  GetMergedAreasOrNullObject: merged,
  Find: (range, args) => orError(find(range, args), 'The text was not found.'),
  FindOrNullObject: find,
  GetSpecialCells: (range, args, host) => orError(special(range, args, host), 'There are no such cells.'),
  GetSpecialCellsOrNullObject: special,
  GetRangeEdge: (range, args) => at(range, edgeOf(range, args)),
  GetExtendedRange: (range, args) => at(range, extendedOf(range, args)),
  GetSpillingToRange: (range) => orError(orNothing(range, spillingTo(range)), 'Nothing spills from this cell.'),
  GetSpillingToRangeOrNullObject: (range) => orNothing(range, spillingTo(range)),
  GetSpillParent: (range) => orError(orNothing(range, spillParent(range)), 'Nothing spills into this cell.'),
  GetSpillParentOrNullObject: (range) => orNothing(range, spillParent(range)),
  GetTables: ({ sheet, area }, args) => object('TableCollection', { sheet, within: { area, whole: args.flag(0) } }),
};

function cellAt(area: CellArea, row: number, column: number): CellArea {
  return { row: area.row + row, column: area.column + column, rows: 1, columns: 1 };
}

function rowsFrom(area: CellArea, index: number): CellArea {
  return { ...area, row: area.row + index, rows: 1 };
}

function columnsFrom(area: CellArea, index: number): CellArea {
  return { ...area, column: area.column + index, columns: 1 };
}

function offset(area: CellArea, args: Args): CellArea {
  return { ...area, row: area.row + args.number(0), column: area.column + args.number(1) };
}

function resized(area: CellArea, args: Args): CellArea {
  return { ...area, rows: area.rows + args.number(0), columns: area.columns + args.number(1) };
}

/** So many rows or columns after the area; before it, when the number is negative. */
function beside(area: CellArea, axis: 'row' | 'column', count: number): CellArea {
  if (count === 0) throw invalidArgument('No rows and no columns make no range.');
  const size = axis === 'row' ? area.rows : area.columns;
  const start = count > 0 ? area[axis] + size : area[axis] + count;
  return axis === 'row'
    ? { ...area, row: start, rows: Math.abs(count) }
    : { ...area, column: start, columns: Math.abs(count) };
}

function intersection(range: CellRange, args: Args): ExcelObject | null {
  const other = args.range(0, range.sheet);
  return other.sheet === range.sheet ? orNothing(range, overlapOf(range.area, other.area)) : null;
}

function used(range: CellRange, valuesOnly: boolean): ExcelObject | null {
  const area = usedArea(range.sheet, valuesOnly);
  const inside = area && overlapOf(area, range.area);
  return orNothing(range, inside && trimmed(range, inside));
}

/** What is used inside a part may be smaller than the part of what is used on the sheet. */
function trimmed({ sheet }: CellRange, area: CellArea): CellArea {
  let [top, bottom] = [area.row, lastRowOf(area)];
  const isBlankRow = (row: number): boolean => {
    for (let c = area.column; c <= lastColumnOf(area); c += 1)
      if (sheet.cells.valueAt(row, c) !== null || sheet.cells.formulaAt(row, c) !== null) return false;
    return true;
  };
  while (bottom > top && isBlankRow(bottom)) bottom -= 1;
  while (top < bottom && isBlankRow(top)) top += 1;
  return areaBetween(top, area.column, bottom, lastColumnOf(area));
}

/** The block of filled cells around a cell. */
function region({ sheet, area }: CellRange): CellArea {
  const filled = (part: CellArea): boolean => {
    for (let r = Math.max(1, part.row); r <= lastRowOf(part); r += 1)
      for (let c = Math.max(1, part.column); c <= lastColumnOf(part); c += 1)
        if (sheet.cells.valueAt(r, c) !== null) return true;
    return false;
  };
  let block = area;
  for (let before: CellArea | null = null; before !== block;) {
    before = block;
    const { row, column } = block;
    const last = [lastRowOf(block) + 1, lastColumnOf(block) + 1] as const;
    if (row > 1 && filled(areaBetween(row - 1, column - 1, row - 1, last[1]))) block = grown(block, [1, 0, 0, 0]);
    else if (filled(areaBetween(last[0], column - 1, last[0], last[1]))) block = grown(block, [0, 0, 1, 0]);
    else if (column > 1 && filled(areaBetween(row - 1, column - 1, last[0], column - 1)))
      block = grown(block, [0, 1, 0, 0]);
    else if (filled(areaBetween(row - 1, last[1], last[0], last[1]))) block = grown(block, [0, 0, 0, 1]);
  }
  return block;
}

function grown(area: CellArea, [up, left, down, right]: readonly [number, number, number, number]): CellArea {
  return areaBetween(area.row - up, area.column - left, lastRowOf(area) + down, lastColumnOf(area) + right);
}

function find(range: CellRange, args: Args): ExcelObject | null {
  const [first] = findCells(range, args.text(0), (args.raw(1) ?? {}) as Readonly<Record<string, unknown>>);
  return first ? at(range, { ...first, rows: 1, columns: 1 }) : null;
}

/** The merged areas that reach into the range. */
function merged({ sheet, area }: CellRange): ExcelObject | null {
  const areas = sheet.features.merges.meeting(area);
  return areas.length === 0 ? null : object('RangeAreas', new CellRange(sheet, areas));
}

function special(range: CellRange, args: Args, host: HostState): ExcelObject | null {
  const areas = specialCells(range, args, host);
  return areas.length === 0 ? null : object('RangeAreas', new CellRange(range.sheet, areas));
}
