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
  const { asOf, language } = input;
  const month = startOfMonth(input.month ?? asOf);
  const bookedTo = input.bookedTo ?? asOf;
  const own = input.sheets.filter((sheet) => sheet.ours !== null);
  const carried = own.length === 0 && input.historySheets.length > 0;
  const before = carried ? input.historySheets : own;

  const { policy, notices: policyNotices } = readPolicy(before, input.wish, asOf);
  const ledger = readLedger(
    input.sheets.filter((sheet) => sheet.ours === null),
    input.choice,
    policy,
    asOf,
  );
  const openItems = matchPayments(ledger, policy, asOf);
  const aging = ageItems(openItems, ledger, policy, asOf);
  const history = readHistory({
    sheets: before,
    names: openItems.names,
    asOf,
    month,
    baseCurrency: policy.baseCurrency,
  });
  const customers = makePositions({ aging, openItems, history, policy, asOf });
  const decisions = decideAll({ positions: customers.positions, policy, asOf });
  const tasks = makeSchedule({ decisions, policy, asOf, monthEnd: endOfMonth(month) });
  const letters = writeLetters({
    decisions,
    tasks,
    policy,
    history,
    asOf,
    bookedTo,
    bookedToGiven: input.bookedTo !== null,
    month,
    language,
  });
  const figures = makeFigures({ decisions, letters, policy, history, asOf, month });

  return {
    asOf,
    bookedTo,
    bookedToGiven: input.bookedTo !== null,
    month,
    language,
    policy,
    ledger,
    openItems,
    aging,
    history,
    decisions,
    tasks,
    letters,
    figures,
    notices: [
      ...policyNotices,
      ...ledger.notices,
      ...openItems.notices,
      ...history.notices,
      ...customers.notices,
      ...letters.notices,
    ],
    before,
    carried,
  };
}
