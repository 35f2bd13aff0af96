import { Day } from '../basics/day';
import { Language } from '../basics/words';
import { SheetCells } from '../cells/cells';
import { Policy } from '../policy/policy';

/** What the policy sheet is made from. */
export interface PolicySheetContent {
  readonly policy: Policy;
  readonly asOf: Day;
  readonly language: Language;
  /** The policy sheet of the workbook that this one goes on from; null when there is none. */
  readonly carried: SheetCells | null;
}
