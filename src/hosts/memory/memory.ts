import { HostError, SheetEntry, Workbook, WrittenSheet } from '../../app/ports';
import { SheetTable } from '../../core/basics/sheet-table';
import { freeSheetName } from '../../core/basics/sheet-name';
import { SheetCells } from '../../core/cells/cells';
import { appendedCells, cellsOf } from './table-cells';
import { plain } from './plain';

/** A workbook in memory: for tests, and for showing what a run would write. Shows no looks, but everything else. */
export interface MemoryWorkbook extends Workbook {
  /** The tables as they were written last, by key: what a host with looks would have shown. */
  tables(): readonly SheetTable[];
}

/** A workbook with these sheets. Whatever crosses its border must be plain JSON, as on the way to Google's server. */
export function memoryWorkbook(given: readonly SheetCells[]): MemoryWorkbook {
  let sheets: readonly SheetCells[] = plain(given, 'sheets');
  let tables: readonly SheetTable[] = [];
  return {
    capabilities: { pageSetup: false, charts: false, dataBars: false, groups: false },
    listSheets: async (): Promise<readonly SheetEntry[]> =>
      sheets.map(({ name, hidden, ours }) => ({ name, hidden, ours })),
    async readSheet(name) {
      const sheet = sheets.find((one) => one.name === name);
      if (!sheet) throw new HostError('no-such-sheet', name);
      return plain(sheet, name);
    },
    async writeSheets(wanted) {
      const coming = plain(wanted, 'tables');
      const run = writeAll(sheets, coming);
      sheets = run.sheets;
      tables = [...tables.filter(({ key }) => !coming.some((table) => table.key === key)), ...coming];
      return plain(run.written, 'written');
    },
    tables: () => plain(tables, 'tables'),
  };
}

/** All sheets after a run; nothing is changed in place, so a failure leaves everything as it was. */
function writeAll(
  before: readonly SheetCells[],
  tables: readonly SheetTable[],
): { readonly sheets: readonly SheetCells[]; readonly written: readonly WrittenSheet[] } {
  const sheets = [...before];
  const written = tables.map((table, i): WrittenSheet => {
    const { key } = table;
    if (tables.findIndex((one) => one.key === key) !== i)
      throw new HostError('cannot-write', `sheet ${key} is to be written twice`);
    const at = sheets.findIndex((sheet) => sheet.ours === key);
    const old = sheets[at];
    const place = {
      name:
        old?.name ??
        freeSheetName(
          table.name,
          sheets.map(({ name }) => name),
        ),
      date1904: sheets[0]?.date1904 ?? false,
    };
    if (!old) {
      sheets.push(cellsOf(table, place, null));
      return { key, name: place.name, was: 'added' };
    }
    if (table.mode === 'create') return { key, name: old.name, was: 'kept' };
    sheets[at] = table.mode === 'append' ? appendedCells(table, place, old) : cellsOf(table, place, old);
    return { key, name: old.name, was: table.mode === 'append' ? 'appended' : 'replaced' };
  });
  return { sheets, written };
}
