// `npm run bench`: the click in Excel, through the genuine Office.js and the workbench's host in memory.
import { excelWorkbook } from '../src/hosts/excel/excel';
import { makePlan } from '../src/app/make-plan';
import { parseIso } from '../src/core/basics/day';
import { CellValue, SheetCells } from '../src/core/cells/cells';
import { OpenBook } from '../src/workbench/book/book';
import { writeCells } from '../src/workbench/book/cells';
import { addSheet } from '../src/workbench/book/sheets';
import { playExcel } from '../test/builders/office-node';
import { BENCH_HEADINGS, benchRows } from './bench-files';

const RUNS = 5;
const PIECE_BYTES = 3_000_000;

export interface ClickFigures {
  readonly click: number;
  /** Reading the same range and writing as many cells, with no work between. */
  readonly floor: number;
  readonly largestMegabytes: number;
}

/** Click → all sheets written, of a ledger of so many rows; medians. */
export async function benchClick(count: number): Promise<ClickFigures> {
  const rows: readonly (readonly CellValue[])[] = [BENCH_HEADINGS, ...benchRows(count)];
  const clicks: number[] = [];
  const floors: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    playExcel(bookOf(rows));
    clicks.push(await clock(click));
    const cells = await cellsWritten();
    playExcel(bookOf(rows));
    floors.push(await clock(() => readAndWrite(cells, rows[0]?.length ?? 1)));
  }
  return { click: median(clicks), floor: median(floors), largestMegabytes: await largestMessage(rows) };
}

/** Of all messages of a click, in both directions, in UTF-8. */
async function largestMessage(rows: readonly (readonly CellValue[])[]): Promise<number> {
  let largest = 0;
  playExcel(bookOf(rows), {
    heard: ({ request, reply }) => (largest = Math.max(largest, Buffer.byteLength(request), Buffer.byteLength(reply))),
  });
  await click();
  return largest / 1e6;
}

function bookOf(rows: readonly (readonly CellValue[])[]): OpenBook {
  const book = new OpenBook();
  book.change('user', () => {
    const sheet = addSheet(book, '台账');
    const area = { row: 1, column: 1, rows: rows.length, columns: rows[0]?.length ?? 1 };
    writeCells(book, sheet, area, (r, c) => rows[r]?.[c] ?? null);
  });
  return book;
}

/** The whole click: read, decide, write. */
async function click(): Promise<void> {
  const asOf = parseIso('2026-11-30') ?? 0;
  const request = { choice: { sheets: [], columns: {} }, wish: {}, asOf, bookedTo: null, month: null } as const;
  await makePlan(excelWorkbook(), { ...request, language: 'zh' });
}

async function cellsWritten(): Promise<number> {
  const book = excelWorkbook();
  const ours = (await book.listSheets()).filter((entry) => entry.ours !== null);
  let cells = 0;
  for (const { name } of ours) cells += cellsOf(await book.readSheet(name));
  return cells;
}

function cellsOf({ rows }: SheetCells): number {
  return rows.reduce((sum, row) => sum + row.length, 0);
}

async function readAndWrite(cells: number, columns: number): Promise<void> {
  const book = excelWorkbook();
  const { rows } = await book.readSheet('台账');
  const context = new Excel.RequestContext();
  const sheet = context.workbook.worksheets.add('out');
  await context.sync();
  const count = Math.round(cells / columns);
  for (let from = 0; from < count;) {
    const piece = rows.slice(from % rows.length, Math.min(rows.length, (from % rows.length) + pieceRows(rows)));
    const values = piece.map((row) => Array.from({ length: columns }, (_, c) => row[c] ?? ''));
    sheet.getRangeByIndexes(from, 0, values.length, columns).values = values as unknown[][];
    await context.sync();
    from += values.length;
  }
}

function pieceRows(rows: readonly (readonly CellValue[])[]): number {
  const bytes = Buffer.byteLength(JSON.stringify(rows.slice(0, 200))) / Math.min(200, rows.length);
  return Math.floor(PIECE_BYTES / bytes);
}

async function clock(work: () => Promise<unknown>): Promise<number> {
  globalThis.gc?.();
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
