import { Day, toIso } from '../basics/day';
import { SheetRow, SheetTable } from '../basics/sheet-table';
import { Language, Words } from '../basics/words';
import { SHEET_KEYS } from '../history/history';
import { Letter } from '../letters/letters';
import { Policy } from '../policy/policy';
import { LETTER_WIDE, letterColumns } from './letter-columns';
import { addLetter, LetterPages } from './letter-page';
import { LetterPlace } from './row-letters';

/** What the letters sheets are made from. */
export interface LettersContent {
  readonly letters: readonly Letter[];
  readonly policy: Policy;
  readonly language: Language;
  readonly asOf: Day;
}

/** The letters sheets, and where each letter begins, in the order of the letters. */
export interface LettersSheets {
  readonly tables: SheetTable[];
  readonly places: readonly LetterPlace[];
}

/** Letters on one sheet: a spreadsheet holds 1,023 page breaks made by hand (MS-XLSB 2.4.196; Excel’s own limit is told as 1,026). */
export const LETTERS_PER_SHEET = 1000;
const MOST_BREAKS = 1023;

const SHEET_NAME: Words = { zh: '催款函', en: 'Letters' };

/** 催款函: every letter of the month on a page of its own, ready to print, 1,000 on a sheet. */
export function makeLettersSheets(content: LettersContent): LettersSheets {
  const { letters } = content;
  const places: LetterPlace[] = [];
  const tables: SheetTable[] = [];
  for (let first = 0; first === 0 || first < letters.length; first += LETTERS_PER_SHEET) {
    const key = tables.length === 0 ? SHEET_KEYS.letters : `${SHEET_KEYS.letters}-${tables.length + 1}`;
    tables.push(
      makeSheet(
        content,
        { key, number: tables.length + 1, letters: letters.slice(first, first + LETTERS_PER_SHEET) },
        places,
      ),
    );
  }
  return { tables, places };
}

interface Part {
  readonly key: string;
  readonly number: number;
  readonly letters: readonly Letter[];
}

function makeSheet(content: LettersContent, part: Part, places: LetterPlace[]): SheetTable {
  const rows: SheetRow[] = [];
  const pages: LetterPages = {
    rows,
    merges: [],
    breaks: [],
    spareBreaks: { left: MOST_BREAKS - (part.letters.length - 1) },
    columns: letterColumns(part.letters),
    before: { zh: [], en: [] },
  };
  part.letters.forEach((letter, i) => {
    if (i > 0) pages.breaks.push(rows.length);
    places.push({ key: part.key, row: rows.length + 1, column: 1 });
    addLetter(letter, pages);
  });
  if (part.letters.length === 0) rows.push(emptyRow(content));
  return tableOf(content, part, pages);
}

function tableOf(content: LettersContent, part: Part, { columns, rows, merges, breaks }: LetterPages): SheetTable {
  const { policy, language } = content;
  const name = SHEET_NAME[language];
  return {
    key: part.key,
    name: part.number === 1 ? name : `${name} (${part.number})`,
    mode: 'replace',
    tabColor: 'stage-3',
    columns: columns.columns,
    rows,
    merges,
    page: {
      orientation: 'portrait',
      paper: 'A4',
      // Not scaled: a sheet that is fitted to pages is not broken where we break it.
      fitWide: 0,
      printColumns: LETTER_WIDE,
      breaksAfter: breaks,
      footer: footerOf(policy, language),
      unnumbered: true,
      marginsNarrow: true,
      centered: true,
    },
    gridlines: false,
    // The print is small, as paper needs it: on the screen it is looked at a little larger.
    zoomPercent: 115,
  };
}

function emptyRow({ language, asOf }: LettersContent): SheetRow {
  const words: Words = {
    zh: `截至 ${toIso(asOf)}，本月没有应发的催款函。`,
    en: `As of ${toIso(asOf)} no letter is due this month.`,
  };
  return { cells: [words[language]], style: 'letter-line', height: 24 };
}

/** Who writes, at the foot of every page. Letters go to many customers: nothing of one stands on the page of another. */
function footerOf({ company }: Policy, language: Language): string {
  const name = company.name[language].trim() || company.name.zh.trim() || company.name.en.trim();
  return [name, company.address.trim(), company.phone.trim()].filter((text) => text !== '').join(' · ');
}
