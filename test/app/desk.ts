import { readFileSync } from 'fs';
import { join } from 'path';
import { Desk, openDesk } from '../../src/app/desk';
import { OpenWorkbook } from '../../src/app/ports';
import { thinkElsewhere } from '../../src/app/think-elsewhere';
import { SheetCells } from '../../src/core/cells/cells';
import { Language } from '../../src/core/basics/words';
import { memoryWorkbook, MemoryWorkbook } from '../../src/hosts/memory/memory';
import { openLedger } from '../../src/hosts/xlsx/workbook';
import { dayOn } from '../builders/days';

/** Every sheet of one of the product's samples. */
export async function sampleSheets(name: string): Promise<readonly SheetCells[]> {
  const book = await openLedger(readFileSync(join(__dirname, '../../assets/samples', name)), name);
  const sheets: SheetCells[] = [];
  for (const entry of await book.listSheets()) sheets.push(await book.readSheet(entry.name));
  return sheets;
}

/** A desk at a workbook in memory, on that day; no worker, the ledgers are small. */
export function deskAt(book: OpenWorkbook, today = '2026-11-20', language: Language = 'zh'): Desk {
  const noWorker = (): never => {
    throw new Error('a small ledger needs no worker');
  };
  return openDesk({ book, language, today: () => dayOn(today), thinker: thinkElsewhere(noWorker) });
}

/** A desk at a ledger with these sheets, opened. */
export async function openedDesk(
  sheets: readonly SheetCells[],
  today = '2026-11-20',
): Promise<{ readonly book: MemoryWorkbook; readonly desk: Desk }> {
  const book = memoryWorkbook(sheets);
  const desk = deskAt(book, today);
  await desk.open();
  return { book, desk };
}

/** A run that nobody watches or stops. */
export const QUIETLY = { onStage: () => undefined, steps: { onStep: () => undefined, isCancelled: () => false } };
