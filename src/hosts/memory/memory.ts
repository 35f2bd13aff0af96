import { AddedColumns, HostError, OpenWorkbook, Place, SheetEntry, Steps, WrittenSheet } from '../../app/ports';
import { freeSheetName } from '../../core/basics/sheet-name';
import { SheetTable } from '../../core/basics/sheet-table';
import { CellValue, SheetCells } from '../../core/cells/cells';
import { withColumns } from './own-columns';
import { plain } from './plain';
import { appendedCells, cellsOf } from './table-cells';

/** A workbook in memory: for tests, and for showing what a run would write. Shows no looks, but everything else. */
export interface MemoryWorkbook extends OpenWorkbook {
  /** The tables as they were written last, by key: what a host with looks would have shown. */
  tables(): readonly SheetTable[];
  /** The person at the workbook: moves to a cell, types into one. */
  readonly person: {
    moveTo(place: Place): void;
    type(place: Place, value: CellValue): void;
  };
}

interface State {
  sheets: readonly SheetCells[];
  tables: readonly SheetTable[];
  place: Place | null;
  readonly settings: Map<string, string>;
  /** Columns of formulas that were added to the user's sheets, by sheet. */
  readonly added: Map<string, ReadonlySet<number>>;
  readonly moved: Set<(place: Place) => void>;
  readonly edited: Set<(sheet: string) => void>;
}

/** A workbook with these sheets. Whatever crosses its border must be plain JSON, as on the way to Google's server. */
export function memoryWorkbook(given: readonly SheetCells[]): MemoryWorkbook {
  const state: State = {
    sheets: plain(given, 'sheets'),
    tables: [],
    place: null,
    settings: new Map(),
    added: new Map(),
    moved: new Set(),
    edited: new Set(),
  };
  return {
    capabilities: { pageSetup: false, charts: false, dataBars: false, groups: false },
    listSheets: async (): Promise<readonly SheetEntry[]> =>
      state.sheets.map(({ name, hidden, ours }) => ({ name, hidden, ours })),
    readSheet: async (name) => plain(sheetNamed(state, name), name),
    writeSheets: async (wanted, steps) => writeSheets(state, wanted, steps),
    ...settingsOf(state),
    ...placesOf(state),
    ...namedOf(state),
    addColumns: async (wanted) => addColumns(state, plain(wanted, 'columns')),
    refusals: async () => [],
    tables: () => plain(state.tables, 'tables'),
    person: personAt(state),
  };
}

function sheetNamed(state: State, name: string): SheetCells {
  const sheet = state.sheets.find((one) => one.name === name);
  if (!sheet) throw new HostError('no-such-sheet', name);
  return sheet;
}

function writeSheets(state: State, wanted: readonly SheetTable[], steps: Steps | undefined): readonly WrittenSheet[] {
  const coming = plain(wanted, 'tables');
  const run = writeAll(state.sheets, coming, steps);
  state.sheets = run.sheets;
  state.tables = [...state.tables.filter(({ key }) => !coming.some((table) => table.key === key)), ...coming];
  return plain(run.written, 'written');
}

/** All sheets after a run; nothing is changed in place, so a failure leaves everything as it was. */
function writeAll(
  before: readonly SheetCells[],
  tables: readonly SheetTable[],
  steps: Steps | undefined,
): { readonly sheets: readonly SheetCells[]; readonly written: readonly WrittenSheet[] } {
  const sheets = [...before];
  const written = tables.map((table, i): WrittenSheet => {
    if (steps?.isCancelled()) throw new HostError('cancelled', 'stopped by the user');
    steps?.onStep(i, tables.length, table.name);
    const { key } = table;
    if (tables.findIndex((one) => one.key === key) !== i)
      throw new HostError('cannot-write', `sheet ${key} is to be written twice`);
    return writeOne(sheets, table);
  });
  return { sheets, written };
}

function writeOne(sheets: SheetCells[], table: SheetTable): WrittenSheet {
  const { key } = table;
  const at = sheets.findIndex((sheet) => sheet.ours === key);
  const old = sheets[at];
  const taken = sheets.map(({ name }) => name);
  const place = { name: old?.name ?? freeSheetName(table.name, taken), date1904: sheets[0]?.date1904 ?? false };
  if (!old) {
    sheets.push(cellsOf(table, place, null));
    return { key, name: place.name, was: 'added' };
  }
  if (table.mode === 'create') return { key, name: old.name, was: 'kept' };
  sheets[at] = table.mode === 'append' ? appendedCells(table, place, old) : cellsOf(table, place, old);
  return { key, name: old.name, was: table.mode === 'append' ? 'appended' : 'replaced' };
}

function settingsOf({ settings }: State): Pick<OpenWorkbook, 'readSetting' | 'writeSetting'> {
  return {
    readSetting: async (key) => settings.get(key) ?? null,
    async writeSetting(key, value) {
      if (value === null) settings.delete(key);
      else settings.set(key, value);
    },
  };
}

function placesOf(state: State): Pick<OpenWorkbook, 'selection' | 'select' | 'onSelect' | 'onEdit'> {
  return {
    selection: async () => state.place,
    async select(place) {
      sheetNamed(state, place.sheet);
      move(state, place);
    },
    onSelect: async (listener) => listen(state.moved, listener),
    onEdit: async (listener) => listen(state.edited, listener),
  };
}

function listen<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function move(state: State, place: Place): void {
  state.place = plain(place, 'place');
  for (const listener of state.moved) listener(state.place);
}

function personAt(state: State): MemoryWorkbook['person'] {
  return {
    moveTo: (place) => move(state, place),
    type(place, value) {
      put(state, place, value);
      for (const listener of state.edited) listener(place.sheet);
    },
  };
}

function put(state: State, { sheet, row, column }: Place, value: CellValue): void {
  const old = sheetNamed(state, sheet);
  const rows = old.rows.map((cells) => [...cells]);
  for (let r = rows.length; r <= row - old.firstRow; r += 1) rows.push([]);
  const cells = rows[row - old.firstRow] as CellValue[];
  while (cells.length <= column - old.firstColumn) cells.push(null);
  cells[column - old.firstColumn] = value;
  state.sheets = state.sheets.map((one) => (one === old ? { ...old, rows } : one));
}

function namedOf(state: State): Pick<OpenWorkbook, 'readNamed' | 'writeNamed'> {
  return {
    async readNamed(name) {
      const place = placeNamed(state, name);
      if (!place) return null;
      const sheet = sheetNamed(state, place.sheet);
      return sheet.rows[place.row - sheet.firstRow]?.[place.column - sheet.firstColumn] ?? null;
    },
    async writeNamed(name, value) {
      const place = placeNamed(state, name);
      if (!place) throw new HostError('cannot-write', `no cell is named ${name}`);
      put(state, place, value);
    },
  };
}

function placeNamed(state: State, name: string): Place | null {
  for (const table of state.tables) {
    const found = table.names?.find((one) => one.name.toLowerCase() === name.toLowerCase());
    const sheet = state.sheets.find((one) => one.ours === table.key)?.name;
    if (found && sheet !== undefined) return { sheet, row: found.row, column: found.column };
  }
  return null;
}

function addColumns(state: State, wanted: AddedColumns): { firstColumn: number; lastColumn: number } {
  const old = sheetNamed(state, wanted.sheet);
  const { sheet, columns } = withColumns(old, wanted, state.added.get(wanted.sheet) ?? new Set());
  state.sheets = state.sheets.map((one) => (one === old ? sheet : one));
  state.added.set(wanted.sheet, new Set([...(state.added.get(wanted.sheet) ?? []), ...columns]));
  return { firstColumn: Math.min(...columns), lastColumn: Math.max(...columns) };
}
