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
  let at = from;
  const code = text.charCodeAt(at);
  if (code === DAY || code === DAY_SPOKEN) at += 1;
  if (at >= text.length) return true;
  const gap = text.charCodeAt(at);
  if (gap !== SPACE && gap !== 84 /* T */) return false;
  let colons = 0;
  for (at += 1; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === 58 /* : */) colons += 1;
    else if (sign !== DOT && sign !== 90 /* Z */ && (sign < 48 || sign > 57)) return false;
  }
  return colons > 0;
}

function digitsEnd(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) break;
  }
  return at;
}

function numberAt(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
}
