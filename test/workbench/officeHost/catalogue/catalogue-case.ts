import { OpenBook } from '../../../../src/workbench/book/book';
import { writeCells } from '../../../../src/workbench/book/cells';
import { addSheet } from '../../../../src/workbench/book/sheets';
import { CellContent } from '../../../../src/workbench/book/cells';
import { Exchange, OfficeBench, playExcel } from '../../../builders/office-node';

/** One snippet of the recorded catalogue: what the add-in does, and what must come back to it. */
export interface CatalogueCase {
  /** Its name in the catalogue. */
  readonly snippet: string;
  /** Runs inside `Excel.run`; `ledger` is the sheet of that name. What it answers is what the client saw. */
  readonly run: (context: Excel.RequestContext, ledger: Excel.Worksheet) => Promise<unknown>;
  readonly gives: unknown;
}

/** A snippet that calls `Excel.run` itself, or hears what the host tells. */
export interface LooseCase {
  readonly snippet: string;
  readonly run: (bench: OfficeBench, heard: Heard) => Promise<unknown>;
  readonly gives: unknown;
}

/** What went over the wire so far, and what worksheet functions gave back. */
export interface Heard {
  readonly exchanges: readonly Exchange[];
  readonly results: readonly unknown[];
}

const LEDGER: readonly (readonly CellContent[])[] = [
  ['客户', '到期日', '金额', '状态'],
  ['甲', 46000, 100, null],
  ['乙', 46031, 250.5, '争议'],
  ['丙', 46060, 40, null],
  ['甲', 46090, 10, null],
];

/** The workbook of every case: a ledger of four rows, a sheet of parameters, a template. */
export function openLedger(exchanges: Exchange[] = [], results: unknown[] = []): OfficeBench {
  const book = new OpenBook();
  book.name = 'ledger.xlsx';
  book.change('user', () => {
    const ledger = addSheet(book, 'Ledger');
    writeCells(book, ledger, { row: 1, column: 1, rows: 5, columns: 4 }, (r, c) => LEDGER[r]?.[c]);
    const dates = book.looks.changer((look) => ({ ...look, format: 'yyyy-mm-dd' }));
    ledger.looks.change({ row: 2, column: 2, rows: 4, columns: 1 }, dates);
    const parameters = addSheet(book, '参数');
    writeCells(book, parameters, { row: 2, column: 1, rows: 1, columns: 2 }, (_, c) => ['期末日', 46053][c]);
    addSheet(book, 'Template');
  });
  return playExcel(book, {
    heard: (exchange) => exchanges.push(exchange),
    takeResults: (given) => results.push(...given),
  });
}

/** What the host refused: its code and the member it names; null when it refused nothing. */
export async function refusalOf(work: Promise<unknown> | (() => unknown)): Promise<unknown> {
  try {
    await (typeof work === 'function' ? work() : work);
    return null;
  } catch (error) {
    const { code, debugInfo } = error as { readonly code: string; readonly debugInfo?: { errorLocation?: string } };
    return [code, debugInfo?.errorLocation ?? ''];
  }
}

/** A day as the add-in makes it: a Date of the page that Office.js lives in. */
export function dateOfPage(ms: number): Date {
  const page = Object.getPrototypeOf(Excel.run) as { readonly constructor: FunctionConstructor };
  return (page.constructor('ms', 'return new Date(ms)') as (ms: number) => Date)(ms);
}

/** Until what the host told has been handled. */
export function rest(ms = 5): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

export function ledgerOf(context: Excel.RequestContext): Excel.Worksheet {
  return context.workbook.worksheets.getItem('Ledger');
}

/** Values of cells, read in a request of their own. */
export async function valuesAt(sheet: Excel.Worksheet, address: string): Promise<unknown> {
  const range = sheet.getRange(address);
  range.load('values');
  await sheet.context.sync();
  return range.values;
}
