import { SheetCells } from '../../core/cells/cells';
import { FileKind, kindOf, refusal, refusalOf } from './file-kinds';
import { Separator, readCsvText } from './read-csv';
import { readHtml } from './read-html';
import { openWorkbook } from './read-workbook';
import { readXml2003 } from './read-xml-2003';
import { Encoding, decodeText } from './text-encoding';

/** A file that people gave as their ledger, read whatever it calls itself. */
export interface LedgerFile {
  /** workbook: .xlsx or .xlsm, to which sheets can be added; the others can only be read. */
  readonly kind: 'workbook' | 'csv' | 'html' | 'xml-2003';
  readonly sheets: readonly SheetCells[];
  /** How a text file was taken, to be said to people; null for a workbook. */
  readonly encoding: Encoding | null;
  readonly separator: Separator | null;
  /** Characters of a text file that could not be read. */
  readonly unreadable: number;
}

/** Can sheets be added to this file (an .xlsx or .xlsm by its content)? */
export function looksLikeWorkbook(bytes: Uint8Array): boolean {
  return kindOf(bytes) === 'zip';
}

/** Reads every sheet of a file. Its content decides what it is, never its name. Throws HostError when it is no ledger or holds nothing. */
export async function readLedgerFile(bytes: Uint8Array, fileName: string): Promise<LedgerFile> {
  const kind = kindOf(bytes);
  const file = kind === 'zip' ? await readSheets(bytes) : readText(bytes, fileName, kind);
  if (file.sheets.every((sheet) => sheet.rows.length === 0))
    throw refusal('empty', 'no cell holds anything', '文件里没有任何内容');
  return file;
}

async function readSheets(bytes: Uint8Array): Promise<LedgerFile> {
  const workbook = await openWorkbook(bytes);
  const sheets: SheetCells[] = [];
  for (const { name } of workbook.sheets) sheets.push(await workbook.readSheet(name));
  return { kind: 'workbook', sheets, encoding: null, separator: null, unreadable: 0 };
}

function readText(bytes: Uint8Array, fileName: string, kind: Exclude<FileKind, 'zip'>): LedgerFile {
  if (kind !== 'text' && kind !== 'html' && kind !== 'xml-2003') throw refusalOf(kind);
  const { text, encoding, unreadable } = decodeText(bytes);
  const name = sheetNameOf(fileName);
  if (kind === 'xml-2003') return { kind, sheets: readXml2003(text), encoding, separator: null, unreadable };
  if (kind === 'html') return { kind, sheets: [readHtml(text, name)], encoding, separator: null, unreadable };
  const { sheet, separator } = readCsvText(text, name);
  return { kind: 'csv', sheets: [sheet], encoding, separator, unreadable };
}

/** The file's name without folders and ending. `C:\ar\应收.csv → 应收`. */
function sheetNameOf(fileName: string): string {
  const last = fileName.split(/[\\/]/).pop() ?? '';
  const cut = last.lastIndexOf('.');
  return cut > 0 ? last.slice(0, cut) : last;
}
