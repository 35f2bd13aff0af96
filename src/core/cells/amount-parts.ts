/** Codes of the characters that the fast reader knows. */
const SPACE = 32;
const DASH = 45;
const DOT = 46;
const COMMA = 44;
const ZERO = 48;

/** More digits than this are left to the slow reader: 2^53 holds 15 digits exactly. */
const MOST_DIGITS = 15;

/**
 * The number of a plain amount text (1234.5, 1,234.50, 12,34,567 in Indian groups, -5), or null when it is anything else or its
 * groups are wrong for this decimal mark. Digits are gathered as a whole number and divided once by a power of ten, which
 * gives the very number that the decimal text stands for.
 */
export function plainAmount(text: string, decimal: '.' | ','): number | null {
  const point = decimal === '.' ? DOT : COMMA;
  let at = startOf(text);
  const negative = text.charCodeAt(at) === DASH;
  if (negative) at += 1;
  const whole = wholeEnd(text, at, DOT + COMMA - point);
  if (whole < 0) return null;
  let digits = 0;
  let value = 0;
  let decimals = -1;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const digit = code - ZERO;
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      digits += 1;
      if (decimals >= 0) decimals += 1;
    } else if (code === point && decimals < 0) decimals = 0;
    else if (at >= whole) return null;
  }
  if (digits === 0 || digits > MOST_DIGITS) return null;
  const amount = decimals > 0 ? value / 10 ** decimals : value;
  return negative && amount !== 0 ? -amount : amount;
}

/** Where the whole part ends, or −1 when its groups are not of three digits (or of two before the last, as in India). */
function wholeEnd(text: string, from: number, group: number): number {
  let at = from;
  let since = 0;
  let marks = 0;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === group) {
      if (since > 3 || since === 0 || (marks > 0 && since === 1)) return -1;
      marks += 1;
      since = 0;
    } else if (code >= ZERO && code <= 57) since += 1;
    else break;
  }
  return marks > 0 && since !== 3 ? -1 : at;
}

function startOf(text: string): number {
  let at = 0;
  while (text.charCodeAt(at) === SPACE) at += 1;
  return at;
}
