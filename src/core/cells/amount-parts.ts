const SPACE = 32;
const DASH = 45;
const DOT = 46;
const COMMA = 44;
const ZERO = 48;
const NINE = 57;

/**
 * The number of a plain amount text (1234.5, 1,234.50, 12,34,567 in Indian groups, -5), or null when it is anything else or
 * its groups are wrong for this decimal mark. The digits are gathered as one whole number and divided once by a power of
 * ten, which gives the very number that the decimal text stands for. No regular expression: this runs for every amount text.
 */
export function plainAmount(text: string, decimal: '.' | ','): number | null {
  const point = decimal === '.' ? DOT : COMMA;
  const negative = text.charCodeAt(0) === DASH;
  const from = negative ? 1 : 0;
  const whole = wholeEnd(text, from, DOT + COMMA - point);
  if (whole < 0) return null;
  const end = text.charCodeAt(whole) === point ? digitsEnd(text, whole + 1) : whole;
  const decimals = Math.max(end - whole - 1, 0);
  if (end !== text.length || (whole === from && decimals === 0)) return null;
  const amount = valueOf(text, from, decimals, point);
  return negative && amount !== 0 ? -amount : amount;
}

function valueOf(text: string, from: number, decimals: number, point: number): number {
  let digits = 0;
  for (let at = from; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit >= 0) digits = digits * 10 + digit;
  }
  if (digits <= Number.MAX_SAFE_INTEGER) return decimals === 0 ? digits : digits / 10 ** decimals;
  // More digits than a number holds, such as 380.949999999999989, the noise of somebody's arithmetic.
  return Number(
    point === DOT ? text.slice(from).replace(/,/g, '') : text.slice(from).replace(/\./g, '').replace(',', '.'),
  );
}

/** Where the whole part ends, or −1 when its groups are not of three digits (or of two before the last, as in India). */
function wholeEnd(text: string, from: number, groupMark: number): number {
  let since = 0;
  let groups = 0;
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === groupMark) {
      if (!isGroup(since, groups)) return -1;
      groups += 1;
      since = 0;
    } else if (isDigit(code)) since += 1;
    else break;
  }
  // 0,125 is no 125: a number with groups does not begin with zero.
  return groups > 0 && (since !== 3 || text.charCodeAt(from) === ZERO) ? -1 : at;
}

/** Whether a group mark may follow after so many digits. */
function isGroup(digits: number, groupsBefore: number): boolean {
  return digits <= 3 && digits >= (groupsBefore > 0 ? 2 : 1);
}

function digitsEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && isDigit(text.charCodeAt(at))) at += 1;
  return at;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

/**
 * An amount text without what often stands around the digits: brackets, ￥ ¥ $ € before, spaces and, where the column is in
 * the main unit, 元 behind. Whoever calls looks at the brackets himself. `(￥1,234.50) → 1,234.50`
 */
export function bareAmount(text: string, mainUnit: boolean): string {
  let from = isBracketed(text) ? 1 : 0;
  let to = text.length - from;
  while (from < to && isLead(text.charCodeAt(from))) from += 1;
  while (to > from && isTrail(text.charCodeAt(to - 1), mainUnit)) to -= 1;
  return text.slice(from, to);
}

/** Whether the whole text stands in brackets, which is minus in accounting. */
export function isBracketed(text: string): boolean {
  return text.charCodeAt(0) === 40 && text.charCodeAt(text.length - 1) === 41;
}

/** Space, $, ¥, €, ￥ */
function isLead(code: number): boolean {
  return code === SPACE || code === 36 || code === 0xa5 || code === 0x20ac || code === 0xffe5;
}

const YUAN = '元'.charCodeAt(0);

function isTrail(code: number, mainUnit: boolean): boolean {
  return code === SPACE || (mainUnit && code === YUAN);
}
