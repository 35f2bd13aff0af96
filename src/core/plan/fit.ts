import { Currency, formatMinor, Minor } from '../basics/money';

/** Height of one line of text of 10 points, in points, and what a cell adds above and below. */
const LINE = 16;
const EDGES = 6;
/** The tallest row that spreadsheets allow. */
const TALLEST = 409;

/** How wide a text is, in characters of the standard font: Chinese characters and full-width signs count two. */
export function textWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i += 1) width += isWide(text.charCodeAt(i)) ? 2 : 1;
  return width;
}

/** How many lines a text takes in a wrapped cell of that width. Latin words stay whole, Chinese breaks anywhere. */
export function linesOf(text: string, columnWidth: number): number {
  // Nearly all texts of a plan are short: they need no walk.
  const room = Math.max(1, columnWidth - 1);
  if (text.length * 2 <= room && !text.includes('\n')) return 1;
  let lines = 0;
  for (const paragraph of text.split('\n')) lines += paragraphLines(paragraph, room);
  return lines;
}

function paragraphLines(text: string, room: number): number {
  let lines = 1;
  let used = 0;
  let at = 0;
  while (at < text.length) {
    const end = pieceEnd(text, at);
    const width = textWidth(text.slice(at, end));
    at = end;
    if (used + width <= room) {
      used += width;
      continue;
    }
    // A word longer than the line is broken where the line ends.
    if (used > 0) lines += 1;
    lines += Math.ceil(width / room) - 1;
    used = width - (Math.ceil(width / room) - 1) * room;
  }
  return lines;
}

/** The end of the piece that may not be broken: one wide character, or a Latin word with the blank behind it. */
function pieceEnd(text: string, from: number): number {
  if (isWide(text.charCodeAt(from))) return from + 1;
  let end = from;
  while (end < text.length && !isWide(text.charCodeAt(end)) && text.charCodeAt(end) !== 32) end += 1;
  while (end < text.length && text.charCodeAt(end) === 32) end += 1;
  return end;
}

/** Width of an amount column in characters, so that the largest amount in it is never shown as ####; bold digits are wider. */
export function amountWidth(largest: Minor, currency: Currency, least: number): number {
  return Math.max(least, Math.ceil(formatMinor(-Math.abs(largest), currency).length * 1.05) + 1);
}

/** Height in points of a row whose fullest cell has so many lines; never below the least height. */
export function heightOf(lines: number, least: number): number {
  return Math.min(TALLEST, Math.max(least, lines * LINE + EDGES));
}

/** CJK and full-width forms (Unicode East Asian Width W and F) as far as ledgers use them, and signs that Chinese fonts set wide. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2014, 0x2014],
  [0x201c, 0x201d],
  [0x2026, 0x2026],
  [0x2e80, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xd800, 0xdbff],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
];

function isWide(code: number): boolean {
  if (code < 0x1100) return false;
  for (const [from, to] of WIDE) if (code >= from && code <= to) return true;
  return false;
}
