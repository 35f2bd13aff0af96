/** Height of one line of text of 10 points, in points, and what a cell adds above and below. */
const LINE = 13.5;
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
  let lines = 1;
  let used = 0;
  let word = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 10) {
      lines += 1 + Math.floor(Math.max(0, word - 1) / room);
      used = 0;
      word = 0;
      continue;
    }
    const wide = isWide(code);
    const breaks = wide || code === 32;
    if (!breaks) {
      word += 1;
      if (used + word <= room) continue;
      if (used > 0) lines += 1;
      used = 0;
      if (word > room) {
        lines += 1;
        word = 1;
      }
      continue;
    }
    used += word;
    word = 0;
    const width = wide ? 2 : 1;
    if (used + width > room) {
      lines += 1;
      used = wide ? 2 : 0;
    } else used += width;
  }
  return lines;
}

/** Height in points of a row whose fullest cell has so many lines; never below the least height. */
export function heightOf(lines: number, least: number): number {
  return Math.min(TALLEST, Math.max(least, lines * LINE + EDGES));
}

/** CJK and full-width forms (Unicode east Asian width W and F, as far as ledgers use them). */
function isWide(code: number): boolean {
  return (code >= 0x1100 && code <= 0x115f) || (code >= 0x2e80 && code <= 0xa4cf) || (code >= 0xac00 && code <= 0xd7a3) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xfe30 && code <= 0xfe6f) || (code >= 0xff00 && code <= 0xff60) || (code >= 0xffe0 && code <= 0xffe6) || (code >= 0xd800 && code <= 0xdbff) || code === 0x2014 || code === 0x2026 || code === 0x201c || code === 0x201d;
}
