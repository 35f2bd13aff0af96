import { Day, endOfMonth, startOfMonth } from './basics/day';
import { Language } from './basics/words';
import { SheetCells } from './cells/cells';
import { PolicyWish, readPolicy } from './policy/policy';
import { LedgerChoice, readLedger } from './ledger/ledger';
import { readHistory } from './history/history';
import { matchPayments } from './items/items';
import { ageItems } from './aging/aging';
import { makePositions } from './customers/customers';
import { decideAll } from './decisions/decisions';
import { makeSchedule } from './schedule/schedule';
import { writeLetters } from './letters/letters';
import { makeFigures } from './figures/figures';
import { PlanContent } from './plan/plan';

/** What a collection plan is made from. Nothing else is read: no clock, no setting, no file. */
export interface CollectInput {
  /** Every sheet of the workbook, ours (`ours` is their key) and the user's. */
  readonly sheets: readonly SheetCells[];
  /** Our sheets of another workbook, taken over into this one; empty when there is none. */
  readonly historySheets: readonly SheetCells[];
  readonly choice: LedgerChoice;
  readonly wish: PolicyWish;
  readonly asOf: Day;
  readonly bookedTo: Day | null;
  /** Any day of the plan month; null: the month of as-of. */
  readonly month: Day | null;
  readonly language: Language;
}

/** The main path: from cells to everything the month's sheets are made from. Read this first. */
export function collect(input: CollectInput): PlanContent {
  const frame = frameOf(input);
  const { asOf, month, before } = frame;
  const theirs = input.sheets.filter((sheet) => sheet.ours === null);

  const reading = readPolicy(before, input.wish, asOf);
  const { policy } = reading;
  const ledger = readLedger(theirs, input.choice, policy, asOf);
  const openItems = matchPayments(ledger, policy, asOf);
  const aging = ageItems(openItems, ledger, policy, asOf);
  const { names } = openItems;
  const history = readHistory({ sheets: before, names, asOf, month, baseCurrency: policy.baseCurrency });
  const customers = makePositions({ aging, openItems, history, policy, asOf });
  const decisions = decideAll({ positions: customers.positions, policy, asOf });
  const tasks = makeSchedule({ decisions, policy, asOf, monthEnd: endOfMonth(month) });
  const letters = writeLetters({ ...frame, decisions, tasks, policy, history });
  const figures = makeFigures({ decisions, letters, policy, history, asOf, month });

  const notices = [reading, ledger, openItems, history, customers, letters].flatMap((stage) => stage.notices);
  return { ...frame, policy, ledger, openItems, aging, history, decisions, tasks, letters, figures, notices };
}

/** The days of this run, and our sheets as they stood before it: this workbook's, else last week's. */
function frameOf({ asOf, bookedTo, month, language, sheets, historySheets }: CollectInput): Frame {
  const own = sheets.filter((sheet) => sheet.ours !== null);
  const carried = own.length === 0 && historySheets.length > 0;
  return {
    asOf,
    bookedTo: bookedTo ?? asOf,
    bookedToGiven: bookedTo !== null,
    month: startOfMonth(month ?? asOf),
    language,
    before: carried ? historySheets : own,
    carried,
  };
}

type Frame = Pick<PlanContent, 'asOf' | 'bookedTo' | 'bookedToGiven' | 'month' | 'language' | 'before' | 'carried'>;
