import { dayOf, toSerial } from '../../core/basics/day';

/** Powers of ten that a double holds exactly. */
const POWERS = Array.from({ length: 23 }, (_, i) => Number(`1e${i}`));
/** Up to this many digits whole part and fraction fit a double exactly, so that one division gives the right number. */
const EXACT_DIGITS = 15;
/** Days between the beginnings of the two date systems. */
const DAYS_TO_1904 = 1462;
/** Below 1 March 1900 Excel counts a 29 February that never was. */
const FIRST_TRUE_SERIAL = 61;
const MINUS = 0x2d;
const DOT = 0x2e;

/** The number that bytes spell, or NaN. Gives exactly what Number() gives, without making a string of usual amounts. */
export function numberOf(bytes: Uint8Array, from: number, to: number): number {
  const start = bytes[from] === MINUS ? from + 1 : from;
  let mantissa = 0;
  let digits = 0;
  let dot = -1;
  for (let i = start; i < to; i += 1) {
    const digit = bytes[i]! - 0x30;
    if (digit >= 0 && digit <= 9) {
      mantissa = mantissa * 10 + digit;
      digits += 1;
    } else if (bytes[i] === DOT && dot < 0) dot = i;
    else return slowNumber(bytes, from, to);
  }
  if (digits === 0 || digits > EXACT_DIGITS) return slowNumber(bytes, from, to);
  const value = dot < 0 ? mantissa : mantissa / POWERS[to - dot - 1]!;
  return start === from || value === 0 ? value : -value;
}

function slowNumber(bytes: Uint8Array, from: number, to: number): number {
  let text = '';
  for (let i = from; i < to; i += 1) text += String.fromCharCode(bytes[i]!);
  text = text.trim();
  const value = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text) : NaN;
  return Number.isFinite(value) ? value : NaN;
}

/** Excel's serial number of an ISO date or time, as strict files write them, or null. `2026-11-20T12:00:00 → 46346.5`. */
export function serialOfIso(text: string, date1904: boolean): number | null {
  const m = /^(?:(\d{4})-(\d{2})-(\d{2}))?T?(?:(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/.exec(text.trim());
  if (!m || m[0] === '') return null;
  const time = (Number(m[4] ?? 0) * 60 + Number(m[5] ?? 0)) / 1440 + Number(m[6] ?? 0) / 86400;
  if (m[1] === undefined) return m[4] === undefined ? null : time;
  const day = dayOf(Number(m[1]), Number(m[2]), Number(m[3]));
  if (day === null) return null;
  const serial = toSerial(day);
  return (date1904 ? serial - DAYS_TO_1904 : serial < FIRST_TRUE_SERIAL ? serial - 1 : serial) + time;
}
