import { collect, CollectInput } from '../core/collect';
import { SheetCells } from '../core/cells/cells';
import { makeSheets, PlanContent, SheetTable } from '../core/plan/plan';
import { HostError, SheetEntry, Steps, Workbook, WrittenSheet } from './ports';

/** What the user asked for; everything else is found in the workbook. */
export type PlanRequest = Omit<CollectInput, 'sheets' | 'historySheets'>;

/** Where the work stands, for a progress display. */
export type PlanStage = 'read' | 'decide' | 'write' | 'done';

export interface PlanOutcome {
  readonly content: PlanContent;
  /** Empty when nothing could be read: then nothing was written either. */
  readonly written: readonly WrittenSheet[];
}

/** What is decided and the sheets made from it; no sheets when the ledger has no entry. */
export interface PlanThought {
  readonly content: PlanContent;
  readonly tables: readonly SheetTable[];
}

/** How a plan is made: where from, who is told, and where the long thinking is done. */
export interface PlanRun {
  /** Last week's workbook, from which log, customers, policy and typed text are taken when this one has none. */
  readonly last?: Workbook | null;
  readonly onStage?: (stage: PlanStage) => void;
  /** Progress within a stage, and the wish to stop: asked between all stages and sheets. */
  readonly steps?: Steps;
  /** Does the long work; without it, here. A pane gives it to a worker when the ledger is large. */
  readonly think?: (input: CollectInput) => Promise<PlanThought>;
}

/** Makes the month's collection plan in a workbook: reads its sheets, decides, and writes our sheets, all or none. */
export async function makePlan(book: Workbook, request: PlanRequest, run: PlanRun = {}): Promise<PlanOutcome> {
  const { last = null, onStage = () => undefined, steps, think = async (input) => thinkPlan(input) } = run;
  onStage('read');
  const sheets = await readSheets(book, request.choice.sheets, steps);
  const historySheets = last ? await readOwnSheets(last) : [];
  goOn(steps);
  onStage('decide');
  const { content, tables } = await think({ ...request, sheets, historySheets });
  if (content.ledger.entries.length === 0) return { content, written: [] };
  goOn(steps);
  onStage('write');
  const written = await book.writeSheets(tables, steps);
  onStage('done');
  return { content, written };
}

/** The long work between reading and writing: no host, no waiting, plain JSON in and out. */
export function thinkPlan(input: CollectInput): PlanThought {
  const content = collect(input);
  return { content, tables: content.ledger.entries.length === 0 ? [] : makeSheets(content) };
}

function goOn(steps: Steps | undefined): void {
  if (steps?.isCancelled()) throw new HostError('cancelled', 'stopped by the user');
}

/** Our sheets and the user's; a hidden sheet of the user's only when it is asked for by name. */
export async function readSheets(
  book: Workbook,
  asked: readonly string[],
  steps: Steps | undefined,
): Promise<readonly SheetCells[]> {
  const entries = await book.listSheets();
  refuseUnknown(entries, asked);
  const isAsked = (name: string): boolean => asked.some((one) => isSameName(one, name));
  const wanted = entries.filter(({ ours, hidden, name }) => {
    if (ours !== null) return true;
    return asked.length > 0 ? isAsked(name) : !hidden;
  });
  const found: SheetCells[] = [];
  for (const { name } of wanted) {
    goOn(steps);
    steps?.onStep(found.length, wanted.length, name);
    found.push(await book.readSheet(name));
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
