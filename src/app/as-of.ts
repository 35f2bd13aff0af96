import { Day, fromSerial, toSerial } from '../core/basics/day';
import { dayReaderOf, readDay } from '../core/cells/cells';
import { Policy } from '../core/policy/policy';
import { PaneChoice } from './pane-choice';
import { OpenWorkbook } from './ports';

/** The cell that all our formulas take their as-of day from. Where it stands, it is the truth for the pane as well. */
export const AS_OF_NAME = 'AR_AsOf';

const DAYS_1904 = 1462;

/** The as-of day: what the named cell holds, else the day that was chosen, else today. */
export async function readAsOf(
  book: OpenWorkbook,
  choice: PaneChoice,
  { today, date1904 }: { readonly today: Day; readonly date1904: boolean },
): Promise<Day> {
  const cell = await book.readNamed(AS_OF_NAME);
  const day = typeof cell === 'number' ? fromSerial(cell, date1904) : readDay(cell, dayReaderOf([cell], date1904));
  if (day !== null && Number.isFinite(day)) return day;
  return typeof choice.asOf === 'number' ? choice.asOf : today;
}

/** Whether the as-of day moves on with the calendar: as chosen in the pane, else as the policy sheet says. */
export function followsToday(choice: PaneChoice, policy: Policy | null): boolean {
  return choice.asOf === 'today' || (choice.asOf === null && (policy === null || policy.asOfRule === 'today'));
}

/** Puts a day into the named cell, so that every formula follows; does nothing where there is no such cell yet. */
export async function writeAsOf(book: OpenWorkbook, day: Day, date1904: boolean): Promise<void> {
  if ((await book.readNamed(AS_OF_NAME)) === null) return;
  await book.writeNamed(AS_OF_NAME, toSerial(day) - (date1904 ? DAYS_1904 : 0));
}
