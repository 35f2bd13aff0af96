import { Day } from '../core/basics/day';
import { Language } from '../core/basics/words';
import { SheetCells } from '../core/cells/cells';
import { CollectInput } from '../core/collect';
import { POLICY_SHEET_KEY, PolicyWish } from '../core/policy/policy';
import { PlanContent } from '../core/plan/plan';
import { readAsOf } from './as-of';
import { PlanRequest, PlanThought, readSheets } from './make-plan';
import { PaneChoice } from './pane-choice';
import { OpenWorkbook, Steps } from './ports';

/** The workbook as it was read and decided last, without anything being written. The pane's views are made from it. */
export interface Look {
  readonly sheets: readonly SheetCells[];
  readonly content: PlanContent;
  readonly choice: PaneChoice;
  readonly today: Day;
}

/** What a look needs beside the workbook. */
export interface LookSetting {
  readonly choice: PaneChoice;
  readonly today: Day;
  /** The spreadsheet's own language. */
  readonly language: Language;
  readonly think: (input: CollectInput) => Promise<Pick<PlanThought, 'content'>>;
  readonly steps?: Steps;
}

/** Reads the workbook and decides, as a plan would, without writing. */
export async function lookAtLedger(book: OpenWorkbook, setting: LookSetting): Promise<Look> {
  const { choice, today, think, steps } = setting;
  const asked = await sheetsThatExist(book, choice);
  const sheets = await readSheets(book, asked, steps);
  const request = await requestOf(book, setting, sheets[0]?.date1904 ?? false);
  const { content } = await think({ ...request, sheets, historySheets: [] });
  return { sheets, content, choice, today };
}

/** What is asked of a plan by the choices of the pane. */
export async function requestOf(
  book: OpenWorkbook,
  { choice, today, language }: Omit<LookSetting, 'think'>,
  date1904: boolean,
): Promise<PlanRequest> {
  const hasPolicy = (await book.listSheets()).some(({ ours }) => ours === POLICY_SHEET_KEY);
  return {
    choice: { ...choice.ledger, sheets: await sheetsThatExist(book, choice) },
    wish: hasPolicy ? {} : firstWish(choice),
    asOf: await readAsOf(book, choice, { today, date1904 }),
    bookedTo: choice.bookedTo,
    month: choice.month,
    language: choice.language ?? language,
  };
}

/** Whether the workbook has our policy sheet: then that is the only place for rules, company and bank details. */
export function hasPolicySheet(sheets: readonly SheetCells[]): boolean {
  return sheets.some((sheet) => sheet.ours === POLICY_SHEET_KEY);
}

/** What was said in the pane before there was a policy sheet; the first plan writes it there. Unless a day was fixed, it follows today. */
function firstWish({ company, asOf }: PaneChoice): PolicyWish {
  return { json: { ...company, 'general.asOfRule': typeof asOf === 'number' ? 'fixed' : 'today' } };
}

/** A chosen sheet that was renamed or deleted since is no reason to fail: then the ledger is found again. */
async function sheetsThatExist(book: OpenWorkbook, choice: PaneChoice): Promise<readonly string[]> {
  const names = new Set((await book.listSheets()).map(({ name }) => name));
  return choice.ledger.sheets.filter((name) => names.has(name));
}
