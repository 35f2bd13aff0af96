import { addMonths, Day, dayOf, endOfMonth, partsOf } from '../basics/day';
import { toDigits } from './numerals';
import { toPlain, toSimplified } from './texts';
import { Terms } from './types';

/** Three years: a longer number in a terms column is no number of days. */
const LONGEST_DAYS = 1100;
const LAST_OF_MONTH = 31;
const ON_RECEIPT: Terms = { kind: 'on-receipt', days: 0, months: 0 };

interface Rule {
  readonly pattern: RegExp;
  readonly read: (number: number, word: string) => Terms | null;
}

/** Months after the invoice month. 隔月 skips one. */
const MONTHS_AFTER: Readonly<Record<string, number>> = { 次: 1, 下: 1, 翌: 1, 隔: 2, 下下: 2, 次次: 2 };
const WHICH_MONTH = '(下下|次次|[当本同每次下翌隔])个?月(?:份|的)?';
const MONTH_END = '(?:eom|endof(?:the)?(?:invoice)?month|month-?end)';

/**
 * The forms that terms take; the first that matches decides, and it may decide that they say no single day. Spaces and
 * brackets are gone, letters are lower case, numerals are digits.
 *
 * 月结30天 is thirty days after the end of the invoice month, its meaning in mainland trade, and so are "30 days EOM" and
 * "EOM + 30". "30 days end of month", spelled out, is the other way round: the end of the month that holds invoice + 30, as
 * the tests of ERPNext and OCA have it (2023-02-03 → 2023-03-31).
 */
const RULES: readonly Rule[] = [
  // Several parts, each due on another day; ranges and fractions; working days, which need a calendar.
  { pattern: /%.*预付|预付.*%|%.*%(?!.*net)|定金|订金|分期|instal+ment|进度款/, read: nothing },
  { pattern: /\d(?:-|~|至|到)\d+(?:天|日|days?|个月)|\d\.\d|上个?月|工作日|workingday|businessday/, read: nothing },
  { pattern: /(\d+)days?(?:net)?endof(?:the)?month|(\d+)天后?的?当?月[底末]/, read: untilMonthEnd },
  { pattern: new RegExp(`${WHICH_MONTH}第?(\\d{1,2})(?:[日号天]|$)`), read: dayOfMonth },
  {
    pattern: new RegExp(`${WHICH_MONTH}(?:月?[底末]|最后1?[天日])`),
    read: (_, word) => dayOfMonth(LAST_OF_MONTH, word),
  },
  { pattern: /([次下翌隔])月(?:结|付|内|支付|收)/, read: (_, word) => dayOfMonth(LAST_OF_MONTH, word) },
  {
    pattern: /(\d{1,2})(?:st|nd|rd|th)?(?:day)?(?:of)?(?:the)?(?:next|following)month/,
    read: (day) => dayOfMonth(day, '次'),
  },
  { pattern: /(\d{1,2})(?:st|nd|rd|th)?(?:mfi|prox)/, read: (day) => dayOfMonth(day, '次') },
  { pattern: /endof(?:the)?(?:next|following)month/, read: () => dayOfMonth(LAST_OF_MONTH, '次') },
  // Days after the end of the invoice month.
  { pattern: /月结后?(\d+)个月|(\d+)个月月结/, read: (months) => monthEndPlus(months * 30) },
  { pattern: /月结[后期+]?(\d+)(?:自然)?[天日]?|(\d+)[天日]月结/, read: monthEndPlus },
  { pattern: /月[底末][后起+](\d+)[天日]?/, read: monthEndPlus },
  { pattern: new RegExp(`${MONTH_END}(?:\\+|,|plus|net)*(\\d+)`), read: monthEndPlus },
  { pattern: new RegExp(`(\\d+)(?:days?|d)?,?(?:net)?(?:after|from)?(?:the)?${MONTH_END}`), read: monthEndPlus },
  {
    pattern: new RegExp(`^月结|当月结|月[底末]结|^(?:net|due|dueat)?(?:the)?(?:${MONTH_END}|cm)$`),
    read: () => monthEndPlus(0),
  },
  // Days or months after the invoice.
  { pattern: /(?:net|n)[t/.:-]*(\d+)/, read: inDays },
  { pattern: /^(\d+)m(?:\d+d)?$/, read: inMonths },
  { pattern: /(\d+)(?:自然|日历)?[天日]|(\d+)(?:calendar)?days?|^(\d+)d$|^[dt]\+?(\d+)$/, read: inDays },
  { pattern: /(\d+)个?(?:星期|礼拜|周|weeks?)/, read: (weeks) => inDays(weeks * 7) },
  { pattern: /(\d+)(?:个月|months?)/, read: inMonths },
  { pattern: /半年|halfyear/, read: () => inMonths(6) },
  { pattern: /(\d+)(?:年|years?)/, read: (years) => inMonths(years * 12) },
  // At once. Before delivery counts as at once too: the invoice is never later than that.
  {
    pattern:
      /货到|款到|先款|款清|现结|现款|现金|现付|现销|预付|预收|全款|带款|即付|即期|立即|即时|当[天日]|见票|票到|收票|不赊/,
    read: atOnce,
  },
  {
    pattern:
      /^cash|^cod$|^c\.o\.d|^cia$|^cwo$|cashon|ondelivery|receipt|immediate|prepa(?:id|y)|advance|upfront|duenow/,
    read: atOnce,
  },
];

/** Payment terms from what people write, or null. `Net 30`, `2/10 net 30`, `月结60天`, `次月25日`, `货到付款`, `90` */
export function parseTerms(text: string): Terms | null {
  const plain = toDigits(toSimplified(toPlain(text).normalize('NFKC')).toLowerCase()).replace(/[\s"'“”。;()]+/g, '');
  if (plain === '' || plain.length > 60) return null;
  if (/^\d+(?:\.0+)?$/.test(plain)) return bareNumber(plain);
  for (const { pattern, read } of RULES) {
    const match = pattern.exec(plain);
    if (match === null) continue;
    const groups = match.slice(1).filter((group) => group !== undefined);
    return read(Number(groups.find(isNumber) ?? 0), groups.find((group) => !isNumber(group)) ?? '');
  }
  return null;
}

/** The day on which an invoice of that day is due under these terms. */
export function dueDayOf(invoiceDay: Day, terms: Terms): Day {
  switch (terms.kind) {
    case 'on-receipt':
      return invoiceDay;
    case 'days':
      return invoiceDay + terms.days;
    case 'months':
      // The same day of a later month, or its last day (中华人民共和国民法典 art. 202, and BGB § 188 alike).
      return addMonths(invoiceDay, terms.months);
    case 'month-end-plus':
      return endOfMonth(invoiceDay) + terms.days;
    case 'days-then-month-end':
      return endOfMonth(invoiceDay + terms.days);
    case 'day-of-month':
      return dayInMonth(invoiceDay, terms);
  }
}

/** 当月10日 for an invoice of the 20th means the 10th of the next month: nobody owes before being invoiced. */
function dayInMonth(invoiceDay: Day, terms: Terms): Day {
  const due = dayNumbered(addMonths(invoiceDay, terms.months), terms.days);
  return due >= invoiceDay ? due : dayNumbered(addMonths(invoiceDay, terms.months + 1), terms.days);
}

function dayNumbered(inMonth: Day, number: number): Day {
  const { year, month } = partsOf(inMonth);
  return dayOf(year, month, number) ?? endOfMonth(inMonth);
}

/** A bare number is days. 01 and 06 are codes of an ERP, not one day and six days. */
function bareNumber(plain: string): Terms | null {
  if (plain.length > 1 && plain.startsWith('0')) return null;
  return inDays(Number(plain));
}

function isNumber(text: string): boolean {
  return /^\d+$/.test(text);
}

function nothing(): null {
  return null;
}

function atOnce(): Terms {
  return ON_RECEIPT;
}

function inDays(days: number): Terms | null {
  if (days > LONGEST_DAYS) return null;
  return days === 0 ? ON_RECEIPT : { kind: 'days', days, months: 0 };
}

function inMonths(months: number): Terms | null {
  return months >= 1 && months * 30 <= LONGEST_DAYS ? { kind: 'months', days: 0, months } : null;
}

function monthEndPlus(days: number): Terms | null {
  return days <= LONGEST_DAYS ? { kind: 'month-end-plus', days, months: 0 } : null;
}

function untilMonthEnd(days: number): Terms | null {
  return days <= LONGEST_DAYS ? { kind: 'days-then-month-end', days, months: 0 } : null;
}

/** 次月25日: day 25, one month after. */
function dayOfMonth(day: number, which: string): Terms | null {
  if (day < 1 || day > LAST_OF_MONTH) return null;
  return { kind: 'day-of-month', days: day, months: MONTHS_AFTER[which] ?? 0 };
}
