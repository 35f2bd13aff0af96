import { addMonths, Day } from '../basics/day';

/**
 * The day on which limitation is estimated to end: so many years after the latest day that started it (due date, part
 * payment, proven demand, written promise). `2024-02-29, 3 → 2027-02-28`
 *
 * PRC Civil Code art. 188 (three years), 195 (starts anew), 201–202 (the first day does not count; the matching day, or
 * the month's last day where there is none). Art. 203 would move an end on a rest day to the next working day: left out
 * on purpose, because an alarm must not rely on it.
 */
export function limitationDay(latestEventDay: Day, years: number): Day {
  return addMonths(latestEventDay, Math.round(years * 12));
}
