import { Notice, Place, shortFound } from '../basics/notice';
import { Language, Words } from '../basics/words';
import { CellValue } from '../cells/cells';
import { LedgerNoticeCode, NOTICE_TEXTS, NoticeText } from './notices.table';

/** Values for the places `{name}` in a notice's words; what is called differently in every language as Words. */
export type NoticeValues = Readonly<Record<string, string | Words>>;

/** A notice of the ledger stage. Without values the words are shared, so that 100,000 of them stay small. */
export function noticeOf(code: LedgerNoticeCode, place: Place, found: string, values?: NoticeValues): Notice {
  const text: NoticeText = NOTICE_TEXTS[code];
  return {
    code,
    severity: text.severity,
    place,
    found: shortFound(found),
    message: fill(text.message, values),
    expected: fill(text.expected, values),
    done: fill(text.done, values),
  };
}

/** What stands in a cell, for showing. `{error: "#REF!"} → "#REF!"` */
export function showCell(cell: CellValue | undefined): string {
  if (cell === null || cell === undefined) return '';
  return typeof cell === 'object' ? cell.error : String(cell);
}

/** Column letters of a column counted from 1. `28 → "AB"` */
export function letterOf(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** At most `most` texts in one line. `[a, b, c], 2 → "a, b …(3)"` */
export function listOf(texts: readonly string[], most = 12): string {
  const shown = texts.slice(0, most).map((text) => (text.length > 40 ? `${text.slice(0, 40)}…` : text));
  return texts.length > most ? `${shown.join(', ')} …(${texts.length})` : shown.join(', ');
}

function fill(words: Words, values: NoticeValues | undefined): Words {
  if (values === undefined) return words;
  return { zh: fillText(words.zh, values, 'zh'), en: fillText(words.en, values, 'en') };
}

function fillText(text: string, values: NoticeValues, language: Language): string {
  return text.replace(/\{(\w+)\}/g, (whole: string, name: string) => {
    const value = values[name] ?? whole;
    return typeof value === 'string' ? value : value[language];
  });
}
