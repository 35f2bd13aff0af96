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
  const value = to - start > EXACT_DIGITS ? -1 : plainNumber(bytes, start, to);
  if (value < 0) return slowNumber(bytes, from, to);
  return start === from || value === 0 ? value : -value;
}

/** A number of digits and perhaps a point, or −1. */
function plainNumber(bytes: Uint8Array, from: number, to: number): number {
  let dot = from;
  while (dot < to && bytes[dot] !== DOT) dot += 1;
  const whole = digitsOf(bytes, from, dot);
  if (whole < 0 || dot === to) return whole;
  const fraction = digitsOf(bytes, dot + 1, to);
  const power = POWERS[to - dot - 1]!;
  return fraction < 0 ? -1 : (whole * power + fraction) / power;
}

/** The number that digits spell, or −1 when there is none or another sign among them. */
function digitsOf(bytes: Uint8Array, from: number, to: number): number {
  let value = from < to ? 0 : -1;
  for (let i = from; i < to; i += 1) {
    const digit = bytes[i]! - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

function slowNumber(bytes: Uint8Array, from: number, to: number): number {
  let text = '';
  for (let i = from; i < to; i += 1) text += String.fromCharCode(bytes[i]!);
  text = text.trim();
  const value = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text) : NaN;
  return Number.isFinite(value) ? value : NaN;
}

const ISO = /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/;

/** Excel's serial number of an ISO date or time, as strict files write them, or null. `2026-11-20T12:00:00 → 46346.5`. */
export function serialOfIso(text: string, date1904: boolean): number | null {
  const [, year, month, day, hours, minutes, seconds] = ISO.exec(text.trim()) ?? [];
  if (year === undefined && hours === undefined) return null;
  const time = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) / 1440 + Number(seconds ?? 0) / 86400;
  if (year === undefined) return time;
  const calendarDay = dayOf(Number(year), Number(month), Number(day));
  return calendarDay === null ? null : serialOfDay(toSerial(calendarDay), date1904) + time;
}

function serialOfDay(serial: number, date1904: boolean): number {
  if (date1904) return serial - DAYS_TO_1904;
  return serial < FIRST_TRUE_SERIAL ? serial - 1 : serial;
}
