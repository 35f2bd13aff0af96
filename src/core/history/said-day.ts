import { addMonths, Day, dayOf, endOfMonth, monthLength, partsOf, startOfMonth, weekdayOf } from '../basics/day';

/** A day said in words. */
export interface SaidDay {
  readonly day: Day;
  /** The words leave a choice (下周, 12/10): the day is the usual reading and should be confirmed. */
  readonly guessed: boolean;
}

const FRIDAY = 5;

/** Month and day without a year: the next one; up to two months back it is this year's, already past. */
export function yearly(month: number, day: number, from: Day, year: number | null): SaidDay | null {
  const thisYear = partsOf(from).year;
  if (year !== null) return sureIf(dayOf(year, month, day));
  const near = dayOf(thisYear, month, day);
  return near !== null && near >= from - 60 ? sure(near) : sureIf(dayOf(thisYear + 1, month, day));
}

/** The 10th: of that month, else the next one from today on; a month too short ends on its last day. */
export function dayOfMonth(day: number, month: Day | null, from: Day): SaidDay | null {
  if (day < 1 || day > 31) return null;
  const first = month ?? startOfMonth(from);
  const said = onDay(first, day);
  return sure(month === null && said < from ? onDay(addMonths(first, 1), day) : said);
}

function onDay(first: Day, day: number): Day {
  const { year, month } = partsOf(first);
  return first + Math.min(day, monthLength(year, month)) - 1;
}

/** That weekday of this week (0) or a later one; of this week when it is over already, the next one. Weeks begin on Monday. */
export function weekdayIn(from: Day, ahead: number, weekday: number): SaidDay {
  const today = weekdayOf(from) === 0 ? 7 : weekdayOf(from);
  const day = from - today + weekday + 7 * ahead;
  return sure(day < from ? day + 7 : day);
}

/** "In that week": the usual reading is its Friday, because payments go out on workdays. */
export function weekFriday(from: Day, ahead: number): SaidDay {
  return { day: weekdayIn(from, ahead, FRIDAY).day, guessed: true };
}

/** The last day of the quarter of the year. */
export function endOfQuarter(day: Day): Day {
  const { month } = partsOf(day);
  return endOfMonth(addMonths(startOfMonth(day), (3 - (month % 3)) % 3));
}

/** The day of a date that is known to be one. */
export function dayIn(year: number, month: number, day: number): Day {
  return dayOf(year, month, day) ?? NaN;
}

/** The words leave no choice. */
export function sure(day: Day): SaidDay {
  return { day, guessed: false };
}

function sureIf(day: Day | null): SaidDay | null {
  return day === null ? null : sure(day);
}

/** First day of the next such month, this month included; null for a month that is none. */
export function monthAhead(month: number, from: Day): Day | null {
  if (month < 1 || month > 12) return null;
  const { year, month: now } = partsOf(from);
  return dayIn(month >= now ? year : year + 1, month, 1);
}
