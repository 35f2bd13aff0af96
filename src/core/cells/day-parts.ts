/** Three numbers of a written date, in the order in which they stand. `11/19/24 → a 11, b 19, c 24`. */
export interface DateParts {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly aDigits: number;
  readonly cDigits: number;
  /** Character code of the first mark between them: "/", "-", "." or 年. */
  readonly mark: number;
}

const SLASH = 47;
const DASH = 45;
const DOT = 46;
const SPACE = 32;
const YEAR = '年'.charCodeAt(0);
const MONTH = '月'.charCodeAt(0);
const DAY = '日'.charCodeAt(0);
const DAY_SPOKEN = '号'.charCodeAt(0);

/** The year sign 年, after which only a month can come. */
export const YEAR_SIGN = YEAR;

/**
 * The three numbers of the common shapes (2026-11-20, 11/19/24, 19.11.2024, 2026年11月20日, with a plain time behind),
 * looking at each character once and without a regular expression: this runs for every date cell. null: another shape.
 */
export function splitDate(text: string): DateParts | null {
  const end1 = digitsEnd(text, 0);
  const mark = text.charCodeAt(end1);
  if (end1 === 0 || end1 > 4 || !isMark(mark)) return null;
  const end2 = digitsEnd(text, end1 + 1);
  if (end2 === end1 + 1 || end2 > end1 + 3 || !isMark(text.charCodeAt(end2))) return null;
  const end3 = digitsEnd(text, end2 + 1);
  const cDigits = end3 - end2 - 1;
  if (cDigits === 0 || cDigits > 4 || !isTail(text, end3)) return null;
  const a = numberAt(text, 0, end1);
  const b = numberAt(text, end1 + 1, end2);
  return { a, b, c: numberAt(text, end2 + 1, end3), aDigits: end1, cDigits, mark };
}

function isMark(code: number): boolean {
  return code === SLASH || code === DASH || code === DOT || code === YEAR || code === MONTH;
}

/** Whether nothing but a plain time of day (00:00, 09:30:00.000Z) follows; anything else is left to the slow reader. */
function isTail(text: string, from: number): boolean {
  const code = text.charCodeAt(from);
  const at = code === DAY || code === DAY_SPOKEN ? from + 1 : from;
  if (at >= text.length) return true;
  const gap = text.charCodeAt(at);
  return (gap === SPACE || gap === 84) /* T */ && isClock(text, at + 1);
}

/** Digits, colons and dots, then perhaps Z or a zone (+08:00). */
function isClock(text: string, from: number): boolean {
  let colons = 0;
  for (let at = from; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === 58 /* : */) colons += 1;
    else if (!isDigit(sign) && !(colons > 0 && isZone(sign))) return false;
  }
  return colons > 0;
}

/** "." before fractions of a second, Z, "+" or "-". */
function isZone(code: number): boolean {
  return code === DOT || code === 90 || code === 43 || code === DASH;
}

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';

/** The parts of 19-Nov-2024 and 9 Nov 24, year first; another common shape, so without a regular expression too. null: not this. */
export function splitNamedMonth(text: string): DateParts | null {
  const end1 = digitsEnd(text, 0);
  const month = end1 === 1 || end1 === 2 ? monthBetween(text, end1) : 0;
  if (month === 0) return null;
  const end3 = digitsEnd(text, end1 + 5);
  const aDigits = end3 - end1 - 5;
  if ((aDigits !== 2 && aDigits !== 4) || !isTail(text, end3)) return null;
  return {
    a: numberAt(text, end1 + 5, end3),
    b: month,
    c: numberAt(text, 0, end1),
    aDigits,
    cDigits: end1,
    mark: YEAR,
  };
}

/** The month of three letters between two equal marks ("-" or space), 1–12; 0: none stands there. */
function monthBetween(text: string, at: number): number {
  const mark = text.charCodeAt(at);
  if ((mark !== DASH && mark !== SPACE) || text.charCodeAt(at + 4) !== mark) return 0;
  const month = MONTHS.indexOf(text.slice(at + 1, at + 4).toLowerCase());
  return month >= 0 && month % 3 === 0 ? month / 3 + 1 : 0;
}

function digitsEnd(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    if (!isDigit(text.charCodeAt(at))) break;
  }
  return at;
}

function numberAt(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
