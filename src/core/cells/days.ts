import { Day, dayOf, endOfMonth } from '../basics/day';
import { DateParts, splitDate, splitNamedMonth, YEAR_SIGN } from './day-parts';
import { readDateWords } from './day-words';
import { CellValue, DayReader } from './types';

/** 1950-01-01 … 2100-12-31. Outside of it a number in a date column is no date, and a written year is a slip. */
const FIRST_DAY: Day = -7305;
const LAST_DAY: Day = 47846;
/** 1970-01-01 as a serial number, and how far the 1904 system is behind. */
const UNIX_SERIAL = 25569;
const BEHIND_1904 = 1462;

/**
 * The day that a cell of a date column says; null when it says none (blank, 0, "-", 1900-01-00, 0000-00-00, 无);
 * NaN when something stands there that cannot be read (31.02.2026, 待定, N/A, an error, a month without a day).
 * A time of day is cut off and a zone ignored: the day is the written one, because people compare it with the paper.
 */
export function readDay(cell: CellValue, reader: DayReader): Day | null {
  if (typeof cell === 'number') return readSerial(cell, reader.date1904);
  if (typeof cell === 'string') return readDayText(cell, reader);
  return cell === null ? null : NaN;
}

/** A number in a date column: a serial number, or the digits of a date (20261120, 20261120093000, 1151120). */
function readSerial(value: number, date1904: boolean): Day | null {
  const day = Math.floor(value) - UNIX_SERIAL + (date1904 ? BEHIND_1904 : 0);
  if (day >= FIRST_DAY && day <= LAST_DAY) return day;
  // 1900-01-01 is what programs write for "none": 1 in Excel, 2 in Google Sheets.
  if (value === 0 || value === 1 || value === 2) return null;
  return Number.isInteger(value) && value > 0 ? readDigits(value) : NaN;
}

/** `20261120`, or with a year of the Republic of China, as ledgers from Taiwan have it, `1151120`. */
function readDigits(value: number): Day | null {
  const digits = value >= 1e13 ? Math.floor(value / 1e6) : value >= 1e11 ? Math.floor(value / 1e4) : value;
  const year = Math.floor(digits / 10000);
  return dayOn(year >= 100 && year < 200 ? year + ROC : year, Math.floor(digits / 100) % 100, digits % 100);
}

function readDayText(cell: string, reader: DayReader): Day | null {
  const parts = splitDate(cell) ?? splitNamedMonth(cell);
  return parts !== null ? dayFromParts(parts, reader) : readUncommon(cell.trim(), reader);
}

function readUncommon(text: string, reader: DayReader): Day | null {
  if (text === '') return null;
  const value = Number(text);
  if (!Number.isNaN(value)) return readSerial(value, reader.date1904);
  const words = readDateWords(text);
  if (words.kind === 'none') return null;
  if (words.kind === 'number') return readSerial(words.value, reader.date1904);
  if (words.kind === 'unreadable') return NaN;
  const day = dayFromParts(words.parts, reader);
  return words.toMonthEnd && day !== null && !Number.isNaN(day) ? endOfMonth(day) : day;
}

function dayFromParts(parts: DateParts, reader: DayReader): Day | null {
  const { a, b, c, aDigits, cDigits } = parts;
  if (aDigits > 2 || parts.mark === YEAR_SIGN) return cDigits > 2 ? NaN : dayOn(fullYear(a, aDigits, reader), b, c);
  if (cDigits !== 2 && cDigits !== 4) return yearFirstShort(parts, reader);
  const year = fullYear(c, cDigits, reader);
  if (reader.order === 'month-first') return dayOn(year, a, b);
  if (reader.order === 'day-first') return dayOn(year, b, a);
  return cDigits === 4 ? onlyOneWay(year, a, b) : yearFirstShort(parts, reader);
}

/** `26/1/5` in a column that is year-first. */
function yearFirstShort(parts: DateParts, reader: DayReader): Day | null {
  if (reader.order !== 'year-first' || parts.aDigits !== 2 || parts.cDigits > 2) return NaN;
  return dayOn(fullYear(parts.a, 2, reader), parts.b, parts.c);
}

/** A stray `19/11/2024` in a year-first column: read only where one order alone is possible. */
function onlyOneWay(year: number, a: number, b: number): Day | null {
  if (year >= 1950 && a <= 12 && b <= 12 && a !== b) return NaN;
  return a > 12 ? dayOn(year, b, a) : dayOn(year, a, b);
}

/** Year 1 of the Republic of China is 1912. */
const ROC = 1911;

function fullYear(year: number, digits: number, reader: DayReader): number {
  if (digits === 4) return year;
  if (digits === 3) return year + ROC;
  return year < reader.pivotYear ? year + 2000 : year + 1900;
}

function dayOn(year: number, month: number, day: number): Day | null {
  if (year < 1950 || year > 2100) return isNoDate(year, month, day) ? null : NaN;
  const found = dayOf(year, month, day);
  if (found !== null) return found;
  // Serial 0 under the format m/d/yy is shown, and so exported, as 1/0/00.
  return year === 2000 && month === 1 && day === 0 ? null : NaN;
}

/** What programs write for "no date": 0000-00-00 (MySQL), 0001-01-01 (.NET), 1753-01-01 (SQL Server, Navision), 1899-12-30, 1900-01-00, 1900-01-01, 9999-12-31. */
function isNoDate(year: number, month: number, day: number): boolean {
  if (year <= 1) return month <= 1 && day <= 1;
  if (year === 1899) return month === 12 && day >= 30;
  if (year === 9999) return month === 12 && day === 31;
  return (year === 1900 || year === 1753) && month <= 1 && day <= 1;
}
