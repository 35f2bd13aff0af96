import { collect, CollectInput } from '../core/collect';
import { SheetCells } from '../core/cells/cells';
import { makeSheets, PlanContent } from '../core/plan/plan';
import { HostError, SheetEntry, Workbook, WrittenSheet } from './ports';

/** What the user asked for; everything else is found in the workbook. */
export type PlanRequest = Omit<CollectInput, 'sheets' | 'historySheets'>;

/** Where the work stands, for a progress display. */
export type PlanStage = 'read' | 'decide' | 'write' | 'done';

export interface PlanOutcome {
  readonly content: PlanContent;
  /** Empty when nothing could be read: then nothing was written either. */
  readonly written: readonly WrittenSheet[];
}

/**
 * Makes the month's collection plan in a workbook: reads its sheets, decides, and writes our sheets, all or none.
 * `last` is last week's workbook, from which log, customers, policy and typed text are taken when this one has none.
 */
export async function makePlan(
  book: Workbook,
  request: PlanRequest,
  last: Workbook | null,
  onStage: (stage: PlanStage) => void,
): Promise<PlanOutcome> {
  onStage('read');
  const sheets = await readSheets(book, request.choice.sheets);
  const historySheets = last ? await readOwnSheets(last) : [];
  onStage('decide');
  const content = collect({ ...request, sheets, historySheets });
  if (content.ledger.entries.length === 0) return { content, written: [] };
  const tables = makeSheets(content);
  onStage('write');
  const written = await book.writeSheets(tables);
  onStage('done');
  return { content, written };
}

/** Our sheets and the user's; a hidden sheet of the user's only when it is asked for by name. */
async function readSheets(book: Workbook, asked: readonly string[]): Promise<readonly SheetCells[]> {
  const found: SheetCells[] = [];
  const entries = await book.listSheets();
  refuseUnknown(entries, asked);
  const isAsked = (name: string): boolean => asked.some((one) => isSameName(one, name));
  for (const entry of entries) {
    if (entry.ours === null && entry.hidden && !isAsked(entry.name)) continue;
    if (entry.ours === null && asked.length > 0 && !isAsked(entry.name)) continue;
    found.push(await book.readSheet(entry.name));
  }
  return found;
}

/** Somebody who names a sheet means that one and no other: a name that is not there is refused, with those that are. */
function refuseUnknown(entries: readonly SheetEntry[], asked: readonly string[]): void {
  const missing = asked.find((name) => !entries.some((entry) => isSameName(entry.name, name)));
  if (missing === undefined) return;
  const names = entries.filter((entry) => entry.ours === null).map((entry) => entry.name);
  const words = { zh: `${missing}（现有：${names.join('、')}）`, en: `${missing} (there are: ${names.join(', ')})` };
  throw new HostError('no-such-sheet', missing, words);
}

/** As a spreadsheet compares the names of its sheets. */
function isSameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

async function readOwnSheets(book: Workbook): Promise<readonly SheetCells[]> {
  const found: SheetCells[] = [];
  for (const entry of await book.listSheets()) if (entry.ours !== null) found.push(await book.readSheet(entry.name));
  return found;
}
