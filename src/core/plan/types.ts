import { Day } from '../basics/day';
import { Notice } from '../basics/notice';
import { Language } from '../basics/words';
import { SheetCells } from '../cells/cells';
import { Aging } from '../aging/aging';
import { Decision } from '../decisions/decisions';
import { Figures } from '../figures/figures';
import { History } from '../history/history';
import { OpenItems } from '../items/items';
import { Ledger } from '../ledger/ledger';
import { Letters } from '../letters/letters';
import { Policy } from '../policy/policy';
import { Task } from '../schedule/schedule';

/** Everything the month's sheets are made from. */
export interface PlanContent {
  readonly asOf: Day;
  /** Receipts are booked up to this day. */
  readonly bookedTo: Day;
  /** The user said so; otherwise it is assumed to be as-of, and plan and letters say so. */
  readonly bookedToGiven: boolean;
  /** First day of the plan month. */
  readonly month: Day;
  readonly language: Language;
  readonly policy: Policy;
  readonly ledger: Ledger;
  readonly openItems: OpenItems;
  readonly aging: Aging;
  readonly history: History;
  readonly decisions: readonly Decision[];
  readonly tasks: readonly Task[];
  readonly letters: Letters;
  readonly figures: Figures;
  readonly notices: readonly Notice[];
  /** Our sheets as they stood before this run, for what must be carried on. */
  readonly before: readonly SheetCells[];
  /** They come from another workbook (last week's) and have to be written into this one. */
  readonly carried: boolean;
}
