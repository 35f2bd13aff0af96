import { CellArea, SheetColumn, SheetRow } from '../basics/sheet-table';
import { StyleName } from '../basics/styles';
import { Language } from '../basics/words';
import { Letter } from '../letters/letters';
import { linesOf } from './fit';
import { addTable } from './letter-table';

/** A sheet of letters while it is made. */
export interface LetterPages {
  readonly rows: SheetRow[];
  readonly merges: CellArea[];
  /** Rows after which a new page begins. */
  readonly breaks: number[];
  /** Breaks that may still be made inside letters. */
  readonly spareBreaks: { left: number };
}

/** No., document, two dates, days, two amounts, remark: together one A4 page wide. Rows of the table take their look from here. */
export const LETTER_COLUMNS: readonly SheetColumn[] = [
  { width: 5, style: 'box-integer' },
  { width: 23, style: 'box-text' },
  { width: 11.5, style: 'box-date' },
  { width: 11.5, style: 'box-date' },
  { width: 8.5, style: 'box-integer' },
  { width: 16, style: 'box-money' },
  { width: 16, style: 'box-money' },
  { width: 15.5, style: 'box-text' },
];

const WIDE = LETTER_COLUMNS.length;

/** How a text of a letter is set: styles, characters that fit on a line (Chinese ones count two), points per line and around. */
interface Look {
  /** Of text that wraps: merged over all columns. */
  readonly style: StyleName;
  /** Of text that needs one line only: it runs over the blank cells beside it. null: centered, always merged. */
  readonly oneLine: StyleName | null;
  readonly room: number;
  readonly line: number;
  readonly edges: number;
}

// In Microsoft YaHei the page is 48 Chinese characters of 12 points wide; some room is kept in hand for signs that may not
// begin a line and for fonts that are a little wider.
const TEXT: Look = { style: 'letter-text', oneLine: 'letter-line', room: 93, line: 16.5, edges: 3.5 };
const BOLD: Look = { ...TEXT, style: 'letter-bold', oneLine: 'letter-line-bold', room: 90 };
const SMALL: Look = { style: 'letter-small', oneLine: 'letter-line-small', room: 110, line: 14, edges: 3 };
const SLIP: Look = { style: 'slip-text', oneLine: 'slip-line', room: 100, line: 15.5, edges: 5 };
const FROM: Look = { style: 'letter-from', oneLine: null, room: 72, line: 21, edges: 4 };
const TITLE: Look = { style: 'letter-title', oneLine: null, room: 54, line: 28, edges: 6 };
const SLIP_TITLE: Look = { style: 'slip-title', oneLine: null, room: 78, line: 19, edges: 3 };
const CUT: Look = { style: 'letter-cut', oneLine: null, room: 115, line: 13.5, edges: 3 };

/** A merged row does not grow by itself, and a row is at most 409 points high: longer text goes on in the next row. */
const MOST_LINES = 22;

/** Points of text on one page: A4 at the scale that the columns make (83 %), a little less for other fonts. */
const PAGE_POINTS = 872;

const GAP: SheetRow = { cells: [], height: 7 };
const WIDE_GAP: SheetRow = { cells: [], height: 14 };

/** Adds a letter to the sheet: from letterhead to reply slip, each text in a row as high as it needs. */
export function addLetter(letter: Letter, pages: LetterPages): void {
  const { paragraphs: p, language } = letter;
  const first = pages.rows.length;
  addText(pages, p.from, FROM);
  addText(pages, letter.title, TITLE);
  addRight(pages, p.meta, 'letter-meta', 17);
  pages.rows.push(GAP);
  addText(pages, p.addressee, BOLD);
  for (const text of p.opening) addText(pages, indented(text, language), TEXT);
  pages.rows.push(GAP);
  addTable(letter, pages);
  pages.rows.push(GAP);
  addText(pages, indented(p.claimed, language), BOLD);
  for (const text of p.afterTable) addText(pages, indented(text, language), TEXT);
  for (const text of p.closing) addText(pages, indented(text, language), TEXT);
  pages.rows.push(WIDE_GAP);
  for (const text of p.signature) addSignature(pages, text, language);
  pages.rows.push(GAP);
  for (const text of p.attachments) addText(pages, text, SMALL);
  addSlip(letter, pages, first);
}

/** The reply slip below a dashed line; on a page of its own when it would be torn in two. */
function addSlip(letter: Letter, pages: LetterPages, first: number): void {
  const [cutLine = '', title = '', ...lines] = letter.paragraphs.replySlip;
  const before = pages.rows.length;
  pages.rows.push(WIDE_GAP);
  addMerged(pages, [`✂  ${cutLine}`, ...blanks(WIDE - 1)], CUT, linesIn(cutLine, CUT));
  addText(pages, title, SLIP_TITLE);
  for (const text of lines) addText(pages, text, SLIP);
  // A letter that does not fit on one page gets its slip on a page of its own: where pages end exactly, only the printer knows.
  if (heightOf(pages.rows, first) <= PAGE_POINTS || pages.spareBreaks.left <= 0) return;
  pages.breaks.push(before);
  pages.spareBreaks.left -= 1;
}

/** A paragraph across the page: one line stands in a cell of its own, more are merged over all columns. */
function addText(pages: LetterPages, text: string, look: Look): void {
  const lines = linesIn(text, look);
  if (lines > MOST_LINES) {
    for (const part of partsOf(text, look)) addMerged(pages, [part], look, linesIn(part, look));
  } else if (lines > 1 || look.oneLine === null) {
    addMerged(pages, [text], look, lines);
  } else {
    pages.rows.push({ cells: [text], style: look.oneLine, height: look.line + look.edges });
  }
}

function addMerged(pages: LetterPages, cells: SheetRow['cells'], look: Look, lines: number): void {
  pages.merges.push({ row: pages.rows.length + 1, column: 1, rows: 1, columns: WIDE });
  pages.rows.push({ cells, style: look.style, height: lines * look.line + look.edges });
}

/** Lines that a text takes; a short one is not measured. */
function linesIn(text: string, { room }: Look): number {
  return text.length * 2 <= room ? 1 : linesOf(text, room + 1);
}

function addRight(pages: LetterPages, text: string, style: StyleName, height: number): void {
  pages.rows.push({ cells: [...blanks(WIDE - 1), text], style, height });
}

/** The signature stands at the right in Chinese letters, at the left in English ones. */
function addSignature(pages: LetterPages, text: string, language: Language): void {
  if (language === 'zh') addRight(pages, text, 'letter-right', 21);
  else addText(pages, text, TEXT);
}

/** Chinese paragraphs begin two characters in; a numbered point does too. */
function indented(text: string, language: Language): string {
  return language === 'zh' ? `　　${text}` : text;
}

/** A text cut into pieces that a row can hold, after a full stop where there is one. */
function partsOf(text: string, look: Look): string[] {
  const parts: string[] = [];
  let rest = text;
  while (linesIn(rest, look) > MOST_LINES) {
    let end = Math.floor((look.room * MOST_LINES) / 2);
    const stop = Math.max(rest.lastIndexOf('。', end), rest.lastIndexOf('. ', end));
    if (stop > end / 2) end = stop + 1;
    parts.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  parts.push(rest);
  return parts;
}

function heightOf(rows: readonly SheetRow[], from: number): number {
  let points = 0;
  for (let i = from; i < rows.length; i += 1) points += rows[i]?.height ?? 0;
  return points;
}

function blanks(count: number): null[] {
  return new Array<null>(count).fill(null);
}
