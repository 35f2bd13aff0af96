import { withoutArea } from '../../book/areas';
import { followMove } from '../../book/formula-moves';
import { shiftCells } from '../../book/shift-cells';
import { Args } from '../arguments';
import { CellRange, checkedArea } from '../cell-range';
import { clearNotes, clearRange } from '../clear-range';
import { copyCells } from '../copy-cells';
import { OfficeError } from '../errors';
import { autoFill } from '../fill-cells';
import { refuseProtected } from '../guard';
import { follow, HostState } from '../host-state';
import { ClassTable, ExcelObject, object } from '../objects';
import { LAST_COLUMN, LAST_ROW } from '../../../core/basics/cell-names';
import { CellArea } from '../../../core/basics/sheet-table';
import { Shift } from '../../book/types';
import {
  cellPropertiesOf,
  columnPropertiesOf,
  rowPropertiesOf,
  setCellProperties,
  setColumnProperties,
  setRowProperties,
} from '../cell-properties';
import { replaceAll } from '../replace-cells';
import { removeDuplicates } from '../sort-cells';

type Methods = NonNullable<ClassTable<'Range'>['methods']>;

/** What changes cells as a whole. */
export const CHANGE: Methods = {
  Clear: clear,
  Insert: insert,
  Delete: remove,
  CopyFrom: copyFrom,
  AutoFill: (range, args, host) => autoFill(range, args, host),
  MoveTo: moveTo,
  SetCellProperties: (range, args, host) => setCellProperties(range, args.raw(0), host),
  SetRowProperties: (range, args, host) => setRowProperties(range, args.raw(0), host),
  SetColumnProperties: (range, args, host) => setColumnProperties(range, args.raw(0), host),
  GetCellProperties: (range, args, host) => cellPropertiesOf(range, args.raw(0), host),
  GetRowProperties: (range, args, host) => rowPropertiesOf(range, args.raw(0), host),
  GetColumnProperties: (range, args, host) => columnPropertiesOf(range, args.raw(0), host),
  RemoveDuplicates: (range, args, host) => object('RemoveDuplicatesResult', removeDuplicates(range, args, host)),
  ReplaceAll: (range, args, host) => replaceAll(range, args, host),
};

const APPLY_TO = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'] as const;

function clear(range: CellRange, args: Args, { book }: HostState): void {
  clearRange(book, range, args.word(0, APPLY_TO, 'All'));
}

function insert(range: CellRange, args: Args, host: HostState): ExcelObject {
  const way = args.word(0, ['Down', 'Right']);
  const { area, sheet } = range;
  refuseProtected(sheet, way === 'Down' ? 'allowInsertRows' : 'allowInsertColumns');
  shift(host, range, { area: blockOf(area), how: way === 'Down' ? 'down' : 'right' });
  return object('Range', new CellRange(sheet, [area]));
}

function remove(range: CellRange, args: Args, host: HostState): void {
  const way = args.word(0, ['Up', 'Left']);
  refuseProtected(range.sheet, way === 'Up' ? 'allowDeleteRows' : 'allowDeleteColumns');
  // The last first: the others stay where they are.
  const areas = [...range.areas].sort((a, b) => (way === 'Up' ? b.row - a.row : b.column - a.column));
  for (const area of areas) shift(host, range, { area: blockOf(area), how: way === 'Up' ? 'up' : 'left' });
}

/** Whole rows and columns as they are, whatever else the address said. */
function blockOf(area: CellArea): CellArea {
  if (area.columns === LAST_COLUMN) return { ...area, column: 1 };
  return area.rows === LAST_ROW ? { ...area, row: 1 } : area;
}

function shift(host: HostState, { sheet }: CellRange, change: Shift): void {
  shiftCells(host.book, sheet, change);
  follow(host, sheet, change);
}

const COPY = ['All', 'Formulas', 'Values', 'Formats', 'Link', 'ColumnWidths'] as const;

function copyFrom(range: CellRange, args: Args, host: HostState): void {
  const source = sourceOf(range, args, host);
  const what = args.word(1, COPY, 'All');
  if (what === 'Link') throw new OfficeError('NotImplemented', 'The workbench does not paste links.');
  copyCells(host, { source, target: range, what, skipBlanks: args.flag(2), transpose: args.flag(3) });
}

/** An address may name another sheet. */
function sourceOf(range: CellRange, args: Args, { book }: HostState): CellRange {
  const value = args.raw(0);
  const found = typeof value === 'string' ? /^(?:'((?:[^']|'')*)'|([^'!]+))!(.*)$/.exec(value) : null;
  if (!found) return args.range(0, range.sheet);
  const sheet = book.sheetNamed((found[1] ?? found[2] ?? '').replaceAll("''", "'"));
  return sheet ? new Args([found[3]], { book } as HostState).range(0, sheet) : args.range(0, range.sheet);
}

/** Cells go with all that belongs to them; what pointed to them points to them still. */
function moveTo(range: CellRange, args: Args, host: HostState): void {
  const { sheet, area } = range;
  const { sheet: into, area: corner } = args.range(0, sheet);
  const place = checkedArea({ ...area, row: corner.row, column: corner.column });
  refuseProtected(sheet, null);
  const source = new CellRange(sheet, [area]);
  const target = new CellRange(into, [place]);
  copyCells(host, { source, target, what: 'All', skipBlanks: false, transpose: false, moved: true });
  const left = into === sheet ? withoutArea(area, place) : [area];
  clearRange(host.book, new CellRange(sheet, left), 'All');
  clearNotes(host.book, new CellRange(sheet, left));
  followMove(host.book, { sheet: sheet.name, area }, { sheet: into.name, area: place });
}
