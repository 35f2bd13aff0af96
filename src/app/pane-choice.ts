import { Day } from '../core/basics/day';
import { Language } from '../core/basics/words';
import { LedgerChoice } from '../core/ledger/ledger';
import { OpenWorkbook } from './ports';

/** What a person chose in the pane. Kept inside the workbook, so that the next person finds it there. */
export interface PaneChoice {
  /** Sheets and columns of the ledger; empty: found. */
  readonly ledger: LedgerChoice;
  /** A fixed day, `today` for one that follows; null: nobody chose, the policy sheet says. */
  readonly asOf: Day | 'today' | null;
  readonly bookedTo: Day | null;
  /** First day of the plan month; null: the month of as-of. */
  readonly month: Day | null;
  /** Language of our sheets; null: the spreadsheet's own. */
  readonly language: Language | null;
  /** Company and bank details by the codes of the policy sheet, until there is a policy sheet to hold them. */
  readonly company: Readonly<Record<string, string>>;
}

export const NO_CHOICE: PaneChoice = {
  ledger: { sheets: [], columns: {} },
  asOf: null,
  bookedTo: null,
  month: null,
  language: null,
  company: {},
};

const KEY = 'choice';

/** The choices kept in this workbook; a text that cannot be read counts as none. */
export async function readPaneChoice(book: OpenWorkbook): Promise<PaneChoice> {
  return { ...NO_CHOICE, ...(await readKept<Partial<PaneChoice>>(book, KEY, {})) };
}

/** Keeps the choices in the workbook. */
export async function keepPaneChoice(book: OpenWorkbook, choice: PaneChoice): Promise<void> {
  await book.writeSetting(KEY, JSON.stringify(choice));
}

/** A JSON value kept in the workbook; `missing` when there is none or another program has spoiled it. */
export async function readKept<T>(book: OpenWorkbook, key: string, missing: T): Promise<T> {
  const text = await book.readSetting(key);
  if (text === null) return missing;
  try {
    return (JSON.parse(text) as T | null) ?? missing;
  } catch {
    return missing;
  }
}
