import { CellArea, SheetCell, SheetRow } from '../basics/sheet-table';
import { StyleName } from '../basics/styles';
import { Language } from '../basics/words';
import { Letter } from '../letters/letters';
import { linesOf } from './fit';
import { LETTER_WIDE, LetterColumns } from './letter-columns';
import { addTable } from './letter-table';

/** A sheet of letters while it is made. */
export interface LetterPages {
  readonly rows: SheetRow[];
  readonly merges: CellArea[];
  /** Rows after which a new page begins. */
  readonly breaks: number[];
  /** Breaks that may still be made inside letters. */
  readonly spareBreaks: { left: number };
  readonly columns: LetterColumns;
  /**
   * The texts of the letter before, by language and place in the letter. Letters of a month say mostly the same:
   * a text that comes again at its place takes the same row, which is neither measured nor made again.
   */
  readonly before: Readonly<Record<Language, SetText[]>>;
}

/** A text set in a row. */
interface SetText {
  readonly text: string;
  readonly look: Look;
  readonly row: SheetRow;
  readonly merged: boolean;
}

/** How a text of a letter is set: styles, characters that fit on a line (Chinese ones count two), and heights in points. */
interface Look {
  /** Of text that wraps: merged over all columns. */
  readonly style: StyleName;
  /** Of text that needs one line only: it runs over the blank cells beside it. null: centered, always merged. */
  readonly oneLine: StyleName | null;
  readonly room: number;
  /** Height of a row of one line, and what every further line adds. */
  readonly first: number;
  readonly line: number;
  /** Stands before the text: Chinese paragraphs begin two characters in; a numbered point does too. */
  readonly before?: string;
  /** In the last column, flush right. */
  readonly right?: boolean;
}

// Where the standard font has digits of 7 pixels, the columns are 42 Chinese characters of 9.5 points wide, or about 86 letters
// of English prose; some room is kept in hand for signs that may not begin a line and for fonts that are a little wider.
// A line of Microsoft YaHei takes 1.32 × its size, of Noto Sans 1.45 ×. Heights are whole points: they take the least memory.
const TEXT: Look = { style: 'letter-text', oneLine: 'letter-line', room: 80, first: 15, line: 13.5 };
const BOLD: Look = { ...TEXT, style: 'letter-bold', oneLine: 'letter-line-bold', room: 78 };
const SMALL: Look = { style: 'letter-small', oneLine: 'letter-line-small', room: 90, first: 13, line: 12 };
const SLIP: Look = { style: 'slip-text', oneLine: 'slip-line', room: 85, first: 15, line: 12.5 };
const FROM: Look = { style: 'letter-from', oneLine: null, room: 58, first: 19, line: 18 };
const TITLE: Look = { style: 'letter-title', oneLine: null, room: 44, first: 25, line: 23 };
const SLIP_TITLE: Look = { style: 'slip-title', oneLine: null, room: 63, first: 17, line: 16 };
const CUT: Look = { style: 'letter-cut', oneLine: null, room: 95, first: 13, line: 11, before: '✂  ' };
const META: Look = { ...TEXT, style: 'letter-meta', first: 14, right: true };
const SIGNATURE: Look = { ...TEXT, style: 'letter-right', first: 16, right: true };

const INDENT = '　　';

/** What differs between the languages. */
const LOOKS = {
  zh: { paragraph: { ...TEXT, before: INDENT }, claimed: { ...BOLD, before: INDENT }, signature: SIGNATURE },
  en: { paragraph: { ...TEXT, room: 83 }, claimed: { ...BOLD, room: 80 }, signature: TEXT },
} as const satisfies Readonly<Record<Language, Readonly<Record<'paragraph' | 'claimed' | 'signature', Look>>>>;

/** A merged row does not grow by itself, and a row is at most 409 points high: longer text goes on in the next row. */
const MOST_LINES = 22;

/** Points of text on one page, the least and the most: A4 between narrow margins has 762, and some printers set rows higher. */
const PAGE_POINTS = [748, 762] as const;

const GAP: SheetRow = { cells: [], height: 4 };
const WIDE_GAP: SheetRow = { cells: [], height: 8 };

/** Adds a letter to the sheet: from letterhead to reply slip, each text in a row as high as it needs. */
export function addLetter(letter: Letter, pages: LetterPages): void {
  const { paragraphs: p, language } = letter;
  const first = pages.rows.length;
  const setter: Setter = { pages, before: pages.before[language], place: 0 };
  const looks = LOOKS[language];
  addText(setter, p.from, FROM);
  addText(setter, letter.title, TITLE);
  addText(setter, p.meta, META);
  pages.rows.push(GAP);
  addText(setter, p.addressee, BOLD);
  for (const text of p.opening) addText(setter, text, looks.paragraph);
  pages.rows.push(GAP);
  addTable(letter, pages);
  pages.rows.push(GAP);
  addText(setter, p.claimed, looks.claimed);
  for (const text of p.afterTable) addText(setter, text, looks.paragraph);
  for (const text of p.closing) addText(setter, text, looks.paragraph);
  pages.rows.push(GAP);
  for (const text of p.signature) addText(setter, text, looks.signature);
  pages.rows.push(GAP);
  for (const text of p.attachments) addText(setter, text, SMALL);
  addSlip(letter, setter, first);
}

/** Sets the texts of one letter. */
interface Setter {
  readonly pages: LetterPages;
  readonly before: SetText[];
  /** How many texts of the letter are set. */
  place: number;
}

/** The reply slip below a dashed line; on a page of its own when it would be torn in two. */
function addSlip(letter: Letter, setter: Setter, first: number): void {
  const { pages } = setter;
  const [cutLine = '', title = '', ...lines] = letter.paragraphs.replySlip;
  const before = pages.rows.length;
  pages.rows.push(WIDE_GAP);
  addText(setter, cutLine, CUT);
  addText(setter, title, SLIP_TITLE);
  for (const text of lines) addText(setter, text, SLIP);
  // Where pages end exactly, only the printer knows.
  const torn = PAGE_POINTS.some((points) => isTorn(pages.rows, { first, slip: before }, points));
  if (!torn || pages.spareBreaks.left <= 0) return;
  pages.breaks.push(before);
  pages.spareBreaks.left -= 1;
}

/** A text across the page: one line stands in a cell of its own, more are merged over all columns. */
function addText(setter: Setter, text: string, look: Look): void {
  const known = setter.before[setter.place];
  if (known !== undefined && known.look === look && known.text === text) {
    addRow(setter.pages, known);
    setter.place += 1;
    return;
  }
  const full = look.before === undefined ? text : look.before + text;
  const lines = look.right ? 1 : linesOf(full, look.room + 1);
  if (lines > MOST_LINES) {
    for (const part of partsOf(full, look)) addRow(setter.pages, setIn(part, look, linesOf(part, look.room + 1)));
    return;
  }
  const { row, merged } = setIn(full, look, lines);
  const set: SetText = { text, look, row, merged };
  setter.before[setter.place] = set;
  setter.place += 1;
  addRow(setter.pages, set);
}

function addRow({ rows, merges }: LetterPages, { row, merged }: Pick<SetText, 'row' | 'merged'>): void {
  rows.push(row);
  if (merged) merges.push({ row: rows.length, column: 1, rows: 1, columns: LETTER_WIDE });
}

function setIn(text: string, look: Look, lines: number): Pick<SetText, 'row' | 'merged'> {
  const height = Math.ceil(look.first + (lines - 1) * look.line);
  if (look.right) return { row: { cells: [...BLANKS, text], style: look.style, height }, merged: false };
  if (lines === 1 && look.oneLine !== null)
    return { row: { cells: [text], style: look.oneLine, height }, merged: false };
  // The dashed line runs over all cells of the row.
  const cells = look === CUT ? [text, ...BLANKS] : [text];
  return { row: { cells, style: look.style, height }, merged: true };
}

const BLANKS: readonly SheetCell[] = new Array<null>(LETTER_WIDE - 1).fill(null);

/** A text cut into pieces that a row can hold, after a full stop where there is one. */
function partsOf(text: string, look: Look): string[] {
  const parts: string[] = [];
  let rest = text;
  while (linesOf(rest, look.room + 1) > MOST_LINES) {
    let end = Math.floor((look.room * MOST_LINES) / 2);
    const stop = Math.max(rest.lastIndexOf('。', end), rest.lastIndexOf('. ', end));
    if (stop > end / 2) end = stop + 1;
    parts.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  parts.push(rest);
  return parts;
}

/** Whether a page ends inside the reply slip, when the letter runs over pages of so many points from its first row on. */
function isTorn(
  rows: readonly SheetRow[],
  from: { readonly first: number; readonly slip: number },
  points: number,
): boolean {
  let used = 0;
  for (let i = from.first; i < rows.length; i += 1) {
    const height = rows[i]?.height ?? 0;
    if (used + height > points) {
      if (i > from.slip) return true;
      used = 0;
    }
    used += height;
  }
  return false;
}
