import { HostError, SheetEntry, Steps, Workbook, WrittenSheet } from '../../app/ports';
import { SheetTable } from '../../core/basics/sheet-table';
import { newWorkbook } from './new-workbook';
import { looksLikeWorkbook, readLedgerFile } from './read-ledger-file';
import { openWorkbook } from './read-workbook';
import { writeTables } from './write-tables';

/** A workbook in a file: what was written stands in it at once; `save` gives the file's bytes. */
export type XlsxWorkbook = Workbook & { save(): Uint8Array };

/** Opens the bytes of an .xlsx or .xlsm. Throws HostError when they are none. */
export async function xlsxWorkbook(bytes: Uint8Array): Promise<XlsxWorkbook> {
  let current = bytes;
  let file = await openWorkbook(bytes);
  return {
    capabilities: { pageSetup: true, charts: true, dataBars: true, groups: true },
    listSheets: async (): Promise<readonly SheetEntry[]> =>
      file.sheets.map(({ name, hidden, ours }) => ({ name, hidden, ours })),
    readSheet: (name) => file.readSheet(name),
    async writeSheets(tables: readonly SheetTable[], steps?: Steps): Promise<readonly WrittenSheet[]> {
      if (steps?.isCancelled()) throw new HostError('cancelled', 'stopped by the user');
      const { bytes: next, written } = writeTables(file, tables);
      const opened = await openWorkbook(next);
      // All or nothing: only here, when the new file has been made and opens, does it take the old one's place.
      current = next;
      file = opened;
      return written;
    },
    save: () => current,
  };
}

/**
 * Opens a ledger of any kind that can be read. What is no workbook (CSV, an HTML or XML table that calls itself .xls)
 * becomes a new one, to which our sheets can be added. Throws HostError.
 */
export async function openLedger(bytes: Uint8Array, fileName: string): Promise<XlsxWorkbook> {
  if (looksLikeWorkbook(bytes)) return xlsxWorkbook(bytes);
  const { sheets } = await readLedgerFile(bytes, fileName);
  return xlsxWorkbook(newWorkbook(sheets));
}

export { newWorkbook };
