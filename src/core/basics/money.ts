/** Currency code, ISO 4217, upper case. `CNY` */
export type Currency = string;

/** An amount in whole minor units (分, cents) of its currency. Never a fraction. `CNY 12.34 → 1234`. */
export type Minor = number;

/** Minor digits of the currencies that do not have two (ISO 4217). */
const DIGITS: ReadonlyMap<Currency, number> = new Map([
  ['JPY', 0],
  ['KRW', 0],
  ['VND', 0],
  ['CLP', 0],
  ['ISK', 0],
  ['UGX', 0],
  ['XAF', 0],
  ['XOF', 0],
  ['PYG', 0],
  ['KWD', 3],
  ['BHD', 3],
  ['OMR', 3],
  ['JOD', 3],
  ['TND', 3],
  ['IQD', 3],
  ['LYD', 3],
]);

/** How many decimals a currency has. `CNY → 2`, `JPY → 0`. */
export function minorDigits(currency: Currency): number {
  // Asked several times for every amount: what nearly all amounts are in needs no look-up.
  return currency === 'CNY' || currency === 'USD' ? 2 : (DIGITS.get(currency) ?? 2);
}

/** Minor units that make one unit, by the digits of a currency. */
const SCALES: readonly number[] = [1, 10, 100, 1000];

/** How many minor units make one unit of a currency. `CNY → 100`, `JPY → 1` */
export function minorScale(currency: Currency): number {
  return SCALES[minorDigits(currency)] ?? 100;
}

/** Whole minor units of a decimal number, half away from zero. The float noise of a sheet (`4.35 * 100`) does not count. */
export function toMinor(amount: number, currency: Currency): Minor {
  const rounded = roundHalfUp(Math.abs(amount) * minorScale(currency));
  return rounded === 0 ? 0 : amount < 0 ? -rounded : rounded;
}

/** The amount as people write it in a cell: a decimal number. Only for the edge of the program. `1234, CNY → 12.34`. */
export function toDecimal(minor: Minor, currency: Currency): number {
  return minor / minorScale(currency);
}

/** The amount as exact decimal text. `-5, CNY → "-0.05"`. */
export function toDecimalText(minor: Minor, currency: Currency): string {
  const digits = minorDigits(currency);
  const sign = minor < 0 ? '-' : '';
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** The amount for reading, with thousands separators. `123456789, CNY → "1,234,567.89"`. */
export function formatMinor(minor: Minor, currency: Currency): string {
  const digits = minorDigits(currency);
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  const point = text.length - digits;
  // Groups of three from the left, without a pattern: a run writes many thousand amounts.
  let end = point % 3 || 3;
  let whole = text.slice(0, end);
  for (; end < point; end += 3) whole += `,${text.slice(end, end + 3)}`;
  return (minor < 0 ? '-' : '') + whole + (digits === 0 ? '' : `.${text.slice(point)}`);
}

/** A share of an amount, half away from zero. `12345 × 0.8 → 9876`. */
export function shareOf(minor: Minor, share: number): Minor {
  if (minor === 0 || share === 0) return 0;
  const rounded = roundHalfUp(Math.abs(minor) * Math.abs(share));
  return rounded === 0 ? 0 : minor < 0 !== share < 0 ? -rounded : rounded;
}

/**
 * Half up, for a number that is not negative and carries the noise of binary numbers. The allowance is 2^-44 of the number,
 * more than a multiplication and adding up a column make, and never more than 0.01: without that bound whole amounts above
 * 80 billion would gain a unit.
 */
function roundHalfUp(value: number): number {
  return Math.floor(value + 0.5 + Math.min(value * 5.7e-14, 0.01));
}
