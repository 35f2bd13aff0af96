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
  // Every run of that length holds one of the days that lie so far apart: only they are looked at.
  const step = Math.max(1, length);
  for (let day = after + step; day < after + LOOK_AHEAD_DAYS + step; day += step) {
    if (isWorkday(calendar, day)) continue;
    const run = restDaysAround(calendar, day);
    const isNext = run.first > after && run.first <= after + LOOK_AHEAD_DAYS;
    if (isNext && run.last - run.first + 1 >= length) return run;
  }
  return null;
}

function restDaysAround(calendar: Calendar, day: Day): Holiday {
  let first = day;
  let last = day;
  while (!isWorkday(calendar, first - 1)) first -= 1;
  while (!isWorkday(calendar, last + 1)) last += 1;
  return { first, last };
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
