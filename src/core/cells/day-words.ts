import { DateParts, YEAR_SIGN } from './day-parts';
import { toDigits } from './numerals';
import { toPlain, toSimplified } from './texts';

/** A date in an uncommon shape: its parts, or a number of a date column, or the statement that there is no date. */
export type DateWords =
  | { readonly kind: 'parts'; readonly parts: DateParts; readonly toMonthEnd: boolean }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable' };

const NONE: DateWords = { kind: 'none' };
const UNREADABLE: DateWords = { kind: 'unreadable' };

/**
 * Texts that say "no date". N/A is not among them: it may be a lookup that went wrong. 未付款 and the like stand in
 * payment-date columns of open invoices.
 */
const NO_DATE =
  /^(?:[-/\\.*—–―_~ ]+|无|无日期|没有|空|空白|null|\(null\)|none|nil|nat|nan|undefined|\(blank\)|未付|未付款|未收|未收款|未回款|未到账|未结清|unpaid|not paid|not yet paid|open)$/;

const MARK = '(?:\\s*[-/.\\\\,、。·年月]\\s*|\\s+)';
const NUMBERS = new RegExp(`^(?:民国|中华民国)?\\s*(\\d{1,4})${MARK}(\\d{1,2})${MARK}(\\d{1,4})\\s*[日号]?(.*)$`);
const MONTH_END = /^(\d{4}|\d{2,3}(?=年))\s*[-/.年]\s*(\d{1,2})\s*月?\s*(?:底|末|最后一[天日])$/;
const DIGITS_AND_TIME = /^(\d{8})[ T](.*)$/;
const ROC = /^(?:民国|中华民国)/;

const WEEKDAY = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?\\s+)?';
const DAY_MONTH_YEAR = new RegExp(
  `^${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)?[\\s\\-/.,]*(?:of\\s+)?([a-z]{3,9})\\.?[\\s\\-/.,']*(\\d{4}|\\d{2})(?!\\d)(.*)$`,
);
const MONTH_DAY_YEAR = new RegExp(
  `^${WEEKDAY}([a-z]{3,9})\\.?[\\s\\-/.]*(\\d{1,2})(?:st|nd|rd|th)?(?:\\s*[-/.,]\\s*|\\s+)'?(\\d{4}|\\d{2})(?![\\d:])(.*)$`,
);
const YEAR_MONTH_DAY = /^(\d{4})[\s\-/.,]*([a-z]{3,9})\.?[\s\-/.,]*(\d{1,2})(?!\d)(.*)$/;
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** What may follow a date: weekday, time of day, zone; or 前, as in 11月20日前, by which the day itself is meant. */
const WEEKDAY_AFTER =
  '\\(?(?:星期|周|礼拜)[一二三四五六日天1-7]\\)?|\\([一二三四五六日1-6]\\)|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?';
const CLOCK =
  '(?:上午|下午|中午|晚上|凌晨|am|pm)?\\s*\\d{1,2}\\s*[:.时点]\\s*(?:\\d{1,2}\\s*分?)?(?:\\s*[:.]?\\s*\\d{1,2}(?:[.,]\\d+)?\\s*秒?)?\\s*(?:am|pm)?';
const ZONE = '(?:z|utc|gmt)?\\s*(?:[+-]\\d{2}:?\\d{2})?\\s*(?:[a-z]{3,4})?\\s*(?:\\(.*\\))?';
const AFTER = new RegExp(`^(?:[\\s,t]*(?:${WEEKDAY_AFTER})?[\\s,]*(?:${CLOCK})?\\s*${ZONE}|之?前|以前|止|为止)$`);

/** Reads dates that the fast reader of day-parts left: names of months, odd marks, Chinese numerals, full-width digits. */
export function readDateWords(text: string): DateWords {
  const plain = toSimplified(toPlain(text).normalize('NFKC'))
    .toLowerCase()
    .replace(/^['‘’`]/, '');
  if (plain === '' || NO_DATE.test(plain)) return NONE;
  const value = Number(plain);
  if (!Number.isNaN(value)) return { kind: 'number', value };
  return readEnglish(plain) ?? readNumbers(toDigits(plain)) ?? UNREADABLE;
}

function readNumbers(digits: string): DateWords | null {
  const joined = DIGITS_AND_TIME.exec(digits);
  if (joined && isAfter(joined[2])) return { kind: 'number', value: Number(joined[1]) };
  const end = MONTH_END.exec(digits);
  if (end) return ordered(end[1], Number(end[2]), '1', true);
  const m = NUMBERS.exec(digits);
  if (!m || !isAfter(m[4])) return null;
  const [a = '', b = '', c = ''] = [m[1], m[2], m[3]];
  if (ROC.test(digits)) return ordered(a.padStart(3, '0'), Number(b), c, false);
  return { kind: 'parts', parts: partsOf(a, b, c, digits.charCodeAt(digits.indexOf(a) + a.length)), toMonthEnd: false };
}

function readEnglish(plain: string): DateWords | null {
  const dmy = DAY_MONTH_YEAR.exec(plain);
  if (dmy && isAfter(dmy[4])) return ordered(dmy[3], monthOf(dmy[2]), dmy[1], false);
  const mdy = MONTH_DAY_YEAR.exec(plain);
  if (mdy && isAfter(mdy[4])) return ordered(mdy[3], monthOf(mdy[1]), mdy[2], false);
  const ymd = YEAR_MONTH_DAY.exec(plain);
  return ymd && isAfter(ymd[4]) ? ordered(ymd[1], monthOf(ymd[2]), ymd[3], false) : null;
}

function isAfter(rest: string | undefined): boolean {
  return rest === undefined || rest.trim() === '' || AFTER.test(rest);
}

/** 1–12, or 0 when the word is no month. `nov → 11`, `sept → 9` */
function monthOf(word = ''): number {
  return MONTHS.findIndex((month) => month.startsWith(word)) + 1;
}

/** Year, month and day known by words: 年 as mark says that the year comes first. */
function ordered(year = '', month: number, day = '', toMonthEnd: boolean): DateWords {
  return { kind: 'parts', parts: partsOf(year, String(month), day, YEAR_SIGN), toMonthEnd };
}

function partsOf(a: string, b: string, c: string, mark: number): DateParts {
  return { a: Number(a), b: Number(b), c: Number(c), aDigits: a.length, cDigits: c.length, mark };
}
