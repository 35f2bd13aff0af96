/** A calendar day: whole days since 1970-01-01, without time or zone. `2026-11-20 → 20777`. */
export type Day = number;

/** Year, month 1–12 and day of the month 1–31. */
export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The day of a date, or null when there is no such date. `2026, 2, 31 → null`. */
export function dayOf(year: number, month: number, day: number): Day | null {
  if (month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) return null;
  return daysFromCivil(year, month, day);
}

/** How many days a month has. `2028, 2 → 29`. */
export function monthLength(year: number, month: number): number {
  const leap = month === 2 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0);
  return (MONTH_LENGTHS[month - 1] ?? 0) + (leap ? 1 : 0);
}

/** Year, month and day of the month of a day. */
export function partsOf(day: Day): DayParts {
  // Howard Hinnant's civil-from-days: exact integer arithmetic for every proleptic Gregorian date.
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return {
    year: yoe + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: doy - Math.floor((153 * mp + 2) / 5) + 1,
  };
}

/** The same day of the month some months later; the month's last day where there is none. `31 Jan + 1 → 28 Feb`. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: d } = partsOf(day);
  const index = year * 12 + month - 1 + months;
  const y = Math.floor(index / 12);
  const m = index - y * 12 + 1;
  return daysFromCivil(y, m, Math.min(d, monthLength(y, m)));
}

/** The last day of the month that holds this day. */
export function endOfMonth(day: Day): Day {
  const { year, month } = partsOf(day);
  return daysFromCivil(year, month, monthLength(year, month));
}

/** The first day of the month that holds this day. */
export function startOfMonth(day: Day): Day {
  const { year, month } = partsOf(day);
  return daysFromCivil(year, month, 1);
}

/** Day of the week, 0 Sunday … 6 Saturday. */
export function weekdayOf(day: Day): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** ISO text. `20777 → "2026-11-20"`. */
export function toIso(day: Day): string {
  const { year, month, day: d } = partsOf(day);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(d)}`;
}

/** A day from ISO text `2026-11-20`, or null. */
export function parseIso(text: string): Day | null {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return m ? dayOf(Number(m[1]), Number(m[2]), Number(m[3])) : null;
}

/** `2026-11` of a day. */
export function toMonth(day: Day): string {
  return toIso(day).slice(0, 7);
}

/** The first day of a month written `2026-11`, or null. */
export function parseMonth(text: string): Day | null {
  return parseIso(`${text}-01`);
}

/** Excel's serial number of a day in the 1900 system. Only for the edge of the program. `2024-01-01 → 45292`. */
export function toSerial(day: Day): number {
  return day + 25569;
}

/** The day of an Excel serial number; a time of day is cut off. 1900 system: serial 60 (29 Feb 1900) never was → null. */
export function fromSerial(serial: number, date1904: boolean): Day | null {
  const whole = Math.floor(serial);
  if (!Number.isFinite(whole)) return null;
  if (date1904) return whole + 1462 - 25569;
  if (whole === 60) return null;
  return whole < 60 ? whole + 1 - 25569 : whole - 25569;
}

function two(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}

function daysFromCivil(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yoe = y - era * 400;
  const doy = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const doe = yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy;
  return era * 146097 + doe - 719468;
}
