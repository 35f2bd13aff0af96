import { fromSerial, partsOf } from '../basics/day';
import { DateParts, splitDate, splitNamedMonth } from './day-parts';
import { readDateWords } from './day-words';
import { CellValue, DayReader } from './types';

const SLASH = 47;
/** Two-digit years below it are 20xx: receivables are due in the years around now, never in 1935. */
const PIVOT_YEAR = 70;
const TWELVE_HOURS = /[ap]\.?m\.?$/i;

/** What the text cells of one date column say about the order of day and month. */
interface Evidence {
  dayFirst: number;
  monthFirst: number;
  /** Cells that both orders read, as different days. */
  open: number;
  openSlash: number;
  /** Times written with AM or PM, an American habit. */
  twelveHours: number;
  /** Cells with two-digit parts only (24/11/19), and the range of their first and last parts. */
  short: number;
  /** Cells with a four-digit year at the end. */
  long: number;
  shortNotYearFirst: number;
  lowA: number;
  highA: number;
  lowC: number;
  highC: number;
}

/**
 * Decides once for a whole column how its dates are written. One cell with a part above 12 decides; contradicting cells go
 * by majority (the rest is unreadable). Where no cell decides, the order is ambiguous and by habit: "/" month first, as in
 * the United States, whose exports are the ones seen most; "." and "-" day first, as nobody writes month-day-year with them.
 * Only texts have an order; serial numbers are days already.
 */
export function dayReaderOf(samples: readonly CellValue[], date1904: boolean): DayReader {
  const evidence = weigh(samples);
  const { order, ambiguous } = orderOf(evidence);
  return { order, ambiguous, date1904, pivotYear: PIVOT_YEAR };
}

function orderOf(e: Evidence): Pick<DayReader, 'order' | 'ambiguous'> {
  const swing = e.dayFirst - e.monthFirst;
  if (isYearFirst(e))
    return { order: 'year-first', ambiguous: canBeYearLast(e) && (e.highA - e.lowA) * 3 >= e.highC - e.lowC };
  if (e.dayFirst + e.monthFirst + e.open === 0) return { order: 'year-first', ambiguous: false };
  if (swing !== 0) return { order: swing > 0 ? 'day-first' : 'month-first', ambiguous: false };
  if (e.twelveHours > 0) return { order: 'month-first', ambiguous: false };
  return { order: e.openSlash * 2 >= e.open ? 'month-first' : 'day-first', ambiguous: true };
}

/** In 24/11/19 the year is the part that varies least from row to row; it is the first only if no row forbids it. */
function isYearFirst(e: Evidence): boolean {
  if (e.short === 0 || e.short < e.long || e.shortNotYearFirst > 0) return false;
  if (!canBeYearLast(e)) return true;
  const [spreadA, spreadC] = [e.highA - e.lowA, e.highC - e.lowC];
  return spreadA === spreadC ? e.lowA > 12 : spreadA < spreadC;
}

function canBeYearLast(e: Evidence): boolean {
  return e.lowA > 0 && e.highA <= 31;
}

function weigh(samples: readonly CellValue[]): Evidence {
  const evidence: Evidence = {
    dayFirst: 0,
    monthFirst: 0,
    open: 0,
    openSlash: 0,
    twelveHours: 0,
    short: 0,
    long: 0,
    shortNotYearFirst: 0,
    lowA: 99,
    highA: 0,
    lowC: 99,
    highC: 0,
  };
  for (const cell of samples) {
    if (typeof cell !== 'string') continue;
    const parts = partsIn(cell);
    if (parts === null || parts.aDigits > 2 || parts.cDigits === 3) continue;
    count(parts, evidence);
    if (TWELVE_HOURS.test(cell)) evidence.twelveHours += 1;
  }
  return evidence;
}

function partsIn(cell: string): DateParts | null {
  const text = cell.trim();
  const plain = splitDate(text);
  if (plain !== null || text.length < 5 || text.length > 40 || splitNamedMonth(text) !== null) return plain;
  const words = readDateWords(text);
  return words.kind === 'parts' ? words.parts : null;
}

function count(parts: DateParts, evidence: Evidence): void {
  if (parts.cDigits <= 2) countShort(parts, evidence);
  else evidence.long += 1;
  const vote = voteOf(parts);
  if (vote === null) return;
  evidence[vote] += 1;
  if (vote === 'open' && parts.mark === SLASH) evidence.openSlash += 1;
}

function countShort({ a, b, c }: DateParts, evidence: Evidence): void {
  evidence.short += 1;
  if (b > 12 || c > 31 || c === 0) evidence.shortNotYearFirst += 1;
  evidence.lowA = Math.min(evidence.lowA, a);
  evidence.highA = Math.max(evidence.highA, a);
  evidence.lowC = Math.min(evidence.lowC, c);
  evidence.highC = Math.max(evidence.highC, c);
}

/** A part above 12 is a day; two different parts up to 12 leave it open; two equal ones read the same either way. */
function voteOf({ a, b }: DateParts): 'dayFirst' | 'monthFirst' | 'open' | null {
  const [low, high] = a < b ? [a, b] : [b, a];
  if (low < 1 || low > 12 || high > 31 || low === high) return null;
  return high <= 12 ? 'open' : a > b ? 'dayFirst' : 'monthFirst';
}

/**
 * Whether a spreadsheet has probably read part of the column with day and month swapped: texts stand only where it could
 * not read them (19/11/2024), and no number has a day of the month above 12. Then the numbers are wrong, not the texts.
 */
export function isHalfConverted(samples: readonly CellValue[], date1904: boolean): boolean {
  let texts = 0;
  let numbers = 0;
  for (const cell of samples) {
    if (typeof cell === 'number') {
      if (dayOfMonth(cell, date1904) > 12) return false;
      numbers += 1;
    } else if (typeof cell === 'string') {
      const parts = partsIn(cell);
      if (parts === null) continue;
      if (!isBeyond(parts)) return false;
      texts += 1;
    }
  }
  return texts >= 3 && numbers >= 3;
}

function dayOfMonth(serial: number, date1904: boolean): number {
  const day = fromSerial(serial, date1904);
  return day === null ? 0 : partsOf(day).day;
}

/** Whether one of the two first parts is above 12. */
function isBeyond({ a, b, aDigits }: DateParts): boolean {
  return aDigits <= 2 && (a > 12 || b > 12);
}
