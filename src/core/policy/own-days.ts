import { Calendar, calendarOf } from '../basics/calendar';
import { Day } from '../basics/day';

/** Days in a row, both ends counted. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

const BUILT_IN = calendarOf([], []);

/** The days off that the user has added to the built-in ones, as ranges. */
export function ownDaysOff(calendar: Calendar): readonly DayRange[] {
  return rangesOf(calendar.off, BUILT_IN.off);
}

/** The work days that the user has added, as ranges. */
export function ownWorkDays(calendar: Calendar): readonly DayRange[] {
  return rangesOf(calendar.work, BUILT_IN.work);
}

/** Every day of the ranges. */
export function daysIn(ranges: readonly DayRange[]): readonly Day[] {
  const days: Day[] = [];
  for (const { from, to } of ranges) for (let day = from; day <= to; day += 1) days.push(day);
  return days;
}

function rangesOf(days: Readonly<Record<Day, true>>, builtIn: Readonly<Record<Day, true>>): readonly DayRange[] {
  const ranges: DayRange[] = [];
  const own = Object.keys(days)
    .map(Number)
    .filter((day) => !builtIn[day])
    .sort((a, b) => a - b);
  for (const day of own) {
    const last = ranges[ranges.length - 1];
    if (last && last.to === day - 1) ranges[ranges.length - 1] = { from: last.from, to: day };
    else ranges.push({ from: day, to: day });
  }
  return ranges;
}
