import { Day, partsOf, weekdayOf } from './day';
import { CHINA_REST_DAYS } from './holidays-cn.table';

/** Days that differ from the week: days off (holidays) and work days at a weekend (make-up days). */
export interface Calendar {
  readonly off: Readonly<Record<Day, true>>;
  readonly work: Readonly<Record<Day, true>>;
  /** Years with data; in any other year only weekends are known, and outputs say so. */
  readonly knownYears: readonly number[];
}

/** The mainland's holidays and make-up days as announced by the State Council, with the user's own days over them. */
export function calendarOf(ownOff: readonly Day[], ownWork: readonly Day[]): Calendar {
  const off: Record<Day, true> = {};
  const work: Record<Day, true> = {};
  for (const year of CHINA_REST_DAYS) {
    for (const day of year.off) off[day] = true;
    for (const day of year.work) work[day] = true;
  }
  for (const day of ownOff) {
    off[day] = true;
    delete work[day];
  }
  for (const day of ownWork) {
    work[day] = true;
    delete off[day];
  }
  const years = new Set([...CHINA_REST_DAYS.map((y) => y.year), ...yearsGiven(ownOff)]);
  return { off, work, knownYears: [...years].sort((a, b) => a - b) };
}

/** Statutory days off in a year (State Council, since 2025-01-01). */
const STATUTORY_DAYS = 13;

/** Years for which the user has entered a whole year's days off: a company holiday or two do not make a year known. */
function yearsGiven(ownOff: readonly Day[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const day of new Set(ownOff)) {
    const { year } = partsOf(day);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].flatMap(([year, count]) => (count >= STATUTORY_DAYS ? [year] : []));
}

/** Whether people work on that day. */
export function isWorkday(calendar: Calendar, day: Day): boolean {
  const weekday = weekdayOf(day);
  const isWeekend = weekday === 0 || weekday === 6;
  return (!isWeekend && !calendar.off[day]) || calendar.work[day] === true;
}

/** Whether the holidays of that day's year are known. */
export function isKnownYear(calendar: Calendar, day: Day): boolean {
  return calendar.knownYears.includes(partsOf(day).year);
}

/** The day itself, or the next working day. */
export function onOrAfterWorkday(calendar: Calendar, day: Day): Day {
  let d = day;
  while (!isWorkday(calendar, d)) d += 1;
  return d;
}

/** The day itself, or the working day before. */
export function onOrBeforeWorkday(calendar: Calendar, day: Day): Day {
  let d = day;
  while (!isWorkday(calendar, d)) d -= 1;
  return d;
}

/** The n-th working day after a day (n > 0) or before it (n < 0); for 0 the day itself. `Fri + 1 → Mon`. */
export function addWorkdays(calendar: Calendar, day: Day, count: number): Day {
  const step = count < 0 ? -1 : 1;
  let d = day;
  for (let left = Math.abs(count); left > 0;) {
    d += step;
    if (isWorkday(calendar, d)) left -= 1;
  }
  return d;
}

/** How many working days lie after `from` up to and including `to`; negative when `to` is earlier. */
export function workdaysBetween(calendar: Calendar, from: Day, to: Day): number {
  const [low, high, sign] = from <= to ? [from, to, 1] : [to, from, -1];
  let count = 0;
  for (let d = low + 1; d <= high; d += 1) if (isWorkday(calendar, d)) count += 1;
  return count * sign;
}
