import { LAST_COLUMN, LAST_ROW } from '../../core/basics/cell-names';
import { CellArea } from '../../core/basics/sheet-table';
import { isWholeColumns, isWholeRows, lastColumnOf, lastRowOf, sameArea } from './areas';
import { OpenBook } from './book';
import { followShift } from './formula-moves';
import { MergedCells } from './merged-cells';
import { OpenSheet } from './sheet';
import { BookRefusal } from './sheets';
import { shiftedArea } from './shifted-area';
import { headingsOf, withColumnsIn, withColumnsOut } from './table-columns';
import { OpenTable, Shift } from './types';

/** Puts cells in or takes cells out; everything behind moves, and everything that points there follows. */
export function shiftCells(book: OpenBook, sheet: OpenSheet, shift: Shift): void {
  refuse(sheet, shift);
  sheet.cells.shift(shift);
  sheet.looks.shift(shift);
  shiftLayout(sheet, shift);
  shiftFeatures(sheet, shift);
  followShift(book, sheet.name, shift);
  book.note({ kind: 'moved-cells', sheet: sheet.id, shift });
}

/** What would push filled cells off the sheet, or tear a table apart. */
function refuse(sheet: OpenSheet, { area, how }: Shift): void {
  const used = sheet.cells.used();
  if (used && how === 'down' && lastRowOf(used) + area.rows > LAST_ROW)
    throw new BookRefusal('RangeExceedsLimit', 'Filled cells would be pushed off the sheet.');
  if (used && how === 'right' && lastColumnOf(used) + area.columns > LAST_COLUMN)
    throw new BookRefusal('RangeExceedsLimit', 'Filled cells would be pushed off the sheet.');
  for (const table of sheet.features.tables) {
    const moved = shiftedArea(table.area, { area, how });
    const touched = isTorn(table.area, { area, how });
    if (touched && moved && sameArea(moved, table.area))
      throw new BookRefusal('InsertDeleteConflict', `The table ${table.name} is in the way.`);
  }
}

function isTorn(table: CellArea, { area, how }: Shift): boolean {
  if (how === 'down' || how === 'up') {
    const beside = lastColumnOf(area) < table.column || area.column > lastColumnOf(table);
    return !beside && lastRowOf(table) >= area.row;
  }
  const beside = lastRowOf(area) < table.row || area.row > lastRowOf(table);
  return !beside && lastColumnOf(table) >= area.column;
}

function shiftLayout(sheet: OpenSheet, { area, how }: Shift): void {
  if (isWholeRows(area) && how === 'down') sheet.rows.insert(area.row, area.rows);
  if (isWholeRows(area) && how === 'up') sheet.rows.remove(area.row, area.rows);
  if (isWholeColumns(area) && how === 'right') sheet.columns.insert(area.column, area.columns);
  if (isWholeColumns(area) && how === 'left') sheet.columns.remove(area.column, area.columns);
}

function shiftFeatures(sheet: OpenSheet, shift: Shift): void {
  const { features } = sheet;
  const moved = (area: CellArea): readonly CellArea[] => {
    const there = shiftedArea(area, shift);
    return there ? [there] : [];
  };
  const withArea = <T extends { readonly area: CellArea }>(all: readonly T[]): T[] =>
    all.flatMap((one) => moved(one.area).map((area) => ({ ...one, area })));
  const withAreas = <T extends { readonly areas: readonly CellArea[] }>(all: readonly T[]): T[] =>
    all.map((one) => ({ ...one, areas: one.areas.flatMap(moved) })).filter(({ areas }) => areas.length > 0);
  features.merges = new MergedCells([...features.merges].flatMap(moved));
  features.tables = features.tables.flatMap((table) => shiftedTable(sheet, table, shift) ?? []);
  features.links = withArea(features.links);
  features.validations = withAreas(features.validations);
  features.conditionals = withAreas(features.conditionals);
  features.filter = features.filter && (withArea([features.filter])[0] ?? null);
  features.notes = features.notes.flatMap((note) =>
    moved({ row: note.row, column: note.column, rows: 1, columns: 1 }).map(({ row, column }) => ({
      ...note,
      row,
      column,
    })),
  );
  features.charts = features.charts.map((chart) => ({ ...chart, over: shiftedArea(chart.over, shift) ?? chart.over }));
  features.filteredRows = new Set(
    [...features.filteredRows]
      .flatMap((row) => moved({ row, column: 1, rows: 1, columns: LAST_COLUMN }))
      .map(({ row }) => row),
  );
}

/** A table that got columns, or lost some, knows them by name; new ones get a heading. */
function shiftedTable(sheet: OpenSheet, table: OpenTable, shift: Shift): OpenTable | null {
  const area = shiftedArea(table.area, shift);
  if (!area) return null;
  const more = area.columns - table.area.columns;
  if (more === 0) return { ...table, area };
  const at = Math.max(0, shift.area.column - table.area.column);
  if (more < 0) return { ...table, area, ...withColumnsOut(table, at, -more) };
  const grown: OpenTable = { ...table, area, ...withColumnsIn(table, at, more) };
  if (table.header) headingsOf(sheet, grown).forEach((name, i) => sheet.cells.put(area.row, area.column + i, name));
  return grown;
}
