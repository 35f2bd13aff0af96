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
  const room = Math.max(1, columnWidth - 1);
  // Most texts fit on one line: where words break does not matter then.
  if (isOneLine(text, room)) return 1;
  const at = { lines: 1, used: 0 };
  let word = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const breaks = code === SPACE || code === NEW_LINE || isWide(code);
    if (!breaks) {
      word += 1;
      continue;
    }
    // The blank belongs to the word before it; a wide character stands for itself.
    if (code === SPACE) word += 1;
    if (word > 0) place(at, word, room);
    word = 0;
    if (code === NEW_LINE) startLine(at);
    else if (code !== SPACE) place(at, 2, room);
  }
  place(at, word, room);
  return at.lines;
}

function isOneLine(text: string, room: number): boolean {
  let width = text.length;
  if (width > room) return false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < NARROW) {
      if (code === NEW_LINE) return false;
    } else if (isWide(code)) width += 1;
    if (width > room) return false;
  }
  return true;
}

const SPACE = 32;
const NEW_LINE = 10;
/** No sign below it is wide. */
const NARROW = 0x1100;

/** Where the text stands: the line, and how much of it is used. */
interface Pen {
  lines: number;
  used: number;
}

/** Puts a piece that may not be broken on the line, or on the next; one longer than a line is broken where the line ends. */
function place(at: Pen, width: number, room: number): void {
  if (at.used + width <= room) {
    at.used += width;
    return;
  }
  if (at.used > 0) at.lines += 1;
  const more = Math.ceil(width / room) - 1;
  at.lines += more;
  at.used = width - more * room;
}

function startLine(at: Pen): void {
  at.lines += 1;
  at.used = 0;
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
function isWide(code: number): boolean {
  if (code < NARROW) return false;
  if (code >= 0x2e80 && code <= 0xa4cf) return true;
  if (code >= 0xff00) return code <= 0xff60 || (code >= 0xffe0 && code <= 0xffe6);
  return isRareWide(code);
}

const RARE_WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2014, 0x2014],
  [0x201c, 0x201d],
  [0x2026, 0x2026],
  [0xac00, 0xd7a3],
  [0xd800, 0xdbff],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
];

function isRareWide(code: number): boolean {
  for (const [from, to] of RARE_WIDE) if (code >= from && code <= to) return true;
  return false;
}
