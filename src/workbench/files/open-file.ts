import { newWorkbook } from '../../hosts/xlsx/new-workbook';
import { looksLikeWorkbook, readLedgerFile } from '../../hosts/xlsx/read-ledger-file';
import { typedCells } from './csv-values';
import { readFile } from './read-file';
import { OpenedFile } from './types';

/**
 * Opens a person's .xlsx, .xlsm or .csv (also an HTML or XML table that calls itself .xls, which becomes a workbook).
 * Throws HostError: not-a-workbook, encrypted, damaged, empty, too-large.
 */
export async function openFile(bytes: Uint8Array, name: string): Promise<OpenedFile> {
  if (looksLikeWorkbook(bytes)) return { book: readFile(bytes).book, original: { bytes, name } };
  const { sheets, kind } = await readLedgerFile(bytes, name);
  const workbook = newWorkbook(kind === 'csv' ? sheets.map(typedCells) : sheets);
  return { book: readFile(workbook).book, original: { bytes: workbook, name } };
}
