import { Day, toSerial } from '../core/basics/day';
import { Language, Words } from '../core/basics/words';
import { AmountReader, CellValue, DayReader, isBlank, readAmount, readDay, toText } from '../core/cells/cells';
import { DEFAULT_POLICY, parsePolicyText, Policy } from '../core/policy/policy';
import { NoAnswer } from './lift';

/** What a function needs from the program that hosts it. */
export interface Setting {
  /** Stands in when as-of is left out; it is not refreshed (give the cell AR_AsOf to have it follow). */
  readonly today: Day;
  readonly language: Language;
}

/** Cells of a formula are dates by value: serials, or text in any usual shape; "3/4/2026" is read month first, as the host does. */
const DAYS: DayReader = { order: 'month-first', ambiguous: false, date1904: false, pivotYear: 70 };
const AMOUNTS: AmountReader = { decimal: '.', ambiguous: false, unit: 1, currency: null };

const UNREADABLE = {
  date: { zh: '日期无法读取', en: 'the date cannot be read' },
  amount: { zh: '金额无法读取', en: 'the amount cannot be read' },
  terms: { zh: '账期无法读取', en: 'the terms cannot be read' },
  policy: { zh: '规则无法读取，请用单元格 AR_Policy', en: 'the rules cannot be read: give the cell AR_Policy' },
} as const satisfies Record<string, Words>;

/** No answer, because an argument cannot be read. */
export function unreadable(what: keyof typeof UNREADABLE): NoAnswer {
  return noAnswer(UNREADABLE[what]);
}

/** No answer, for a reason in words. */
export function noAnswer(message: Words): NoAnswer {
  return { error: '#N/A', message };
}

/** Whether it is the lack of an answer. */
export function isNoAnswer<T>(value: T | NoAnswer): value is NoAnswer {
  return typeof value === 'object' && value !== null && 'error' in value && 'message' in value;
}

/** The day a cell says; blank and 0 are none. */
export function dayIn(cell: CellValue): Day | NoAnswer {
  const day = optionalDay(cell);
  return day === null ? unreadable('date') : day;
}

/** The day a cell says; null when it is blank or 0. */
export function optionalDay(cell: CellValue): Day | NoAnswer | null {
  // Most cells are whole serials of our time: they are days as they stand. Whatever else there is, readDay judges.
  if (typeof cell === 'number' && Number.isInteger(cell) && cell > EPOCH && cell < YEAR_2100) return cell - EPOCH;
  const day = readDay(cell, DAYS);
  return day !== null && Number.isNaN(day) ? unreadable('date') : day;
}

const EPOCH = toSerial(0);
const YEAR_2100 = 73_051;

/** The as-of day of a formula: its argument, else today. */
export function asOfIn(cell: CellValue, setting: Setting): Day | NoAnswer {
  return isBlank(cell) ? setting.today : dayIn(cell);
}

/** The amount a cell says, in units of the base currency. */
export function amountIn(cell: CellValue): number | NoAnswer {
  const amount = readAmount(cell, AMOUNTS);
  return amount === null || Number.isNaN(amount) ? unreadable('amount') : amount;
}

/** Reads policy cells; the same text is read once per call, however many rows name it. */
export function policyReader(): (cell: CellValue) => Policy | NoAnswer {
  let lastText = '';
  let last: Policy | NoAnswer = DEFAULT_POLICY;
  return (cell) => {
    const text = cell === null ? '' : toText(cell);
    if (text === lastText) return last;
    lastText = text;
    last = text === '' ? DEFAULT_POLICY : remembered(text);
    return last;
  };
}

// A workbook has one AR_Policy, and a hundred thousand formulas name it: it is read again only when it has changed.
const KNOWN = new Map<string, Policy | NoAnswer>();

function remembered(text: string): Policy | NoAnswer {
  let found = KNOWN.get(text);
  if (found === undefined) {
    if (KNOWN.size > 20) KNOWN.clear();
    KNOWN.set(text, (found = parsePolicyText(text) ?? unreadable('policy')));
  }
  return found;
}
