import { addWorkdays, Calendar, isWorkday, onOrAfterWorkday } from '../basics/calendar';
import { Day } from '../basics/day';
import { Policy } from '../policy/policy';

/** A run of rest days. */
export interface Holiday {
  readonly first: Day;
  readonly last: Day;
}

/** How far ahead a holiday is looked for: Spring Festival is seen four weeks before, with a week to spare. */
const LOOK_AHEAD_DAYS = 40;

/** The next run of at least `length` rest days that begins after a day, or null within the look-ahead. */
export function nextLongHoliday(calendar: Calendar, after: Day, length: number): Holiday | null {
  for (let first = after + 1; first <= after + LOOK_AHEAD_DAYS; first += 1) {
    if (isWorkday(calendar, first) || !isWorkday(calendar, first - 1)) continue;
    let last = first;
    while (!isWorkday(calendar, last + 1)) last += 1;
    if (last - first + 1 >= length) return { first, last };
    first = last;
  }
  return null;
}

/**
 * Letters of step 2 and 3 are not dated in the last working days before a long holiday: nobody would act on them.
 * They go before; where that is over already, on the first working day after it.
 */
export function outsideHolidayShadow(day: Day, asOf: Day, policy: Policy): Day {
  const { calendar, holiday } = policy;
  const next = nextLongHoliday(calendar, day, holiday.longFromDays);
  if (!next) return day;
  const shadowFrom = addWorkdays(calendar, next.first, -holiday.noLetterWorkdaysBefore);
  if (day < shadowFrom) return day;
  const before = addWorkdays(calendar, shadowFrom, -1);
  return before >= asOf ? before : onOrAfterWorkday(calendar, next.last + 1);
}
