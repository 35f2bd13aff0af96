import { Day, toSerial } from '../core/basics/day';
import { Language } from '../core/basics/words';
import { bucketOf } from '../core/aging/aging';
import { CellValue, DayReader, dueDayOf, isBlank, parseTerms, readDay, toText } from '../core/cells/cells';
import { rmbCapitalOf } from '../core/letters/letters';
import { DEFAULT_POLICY, parsePolicyText, Policy } from '../core/policy/policy';
import { Answer, Argument, lift, NoAnswer } from './lift';

/** What a function needs from the program that hosts it. */
export interface Setting {
  /** Stands in when as-of is left out; it is not refreshed (give the cell AR_AsOf to have it follow). */
  readonly today: Day;
  readonly language: Language;
}

/** Cells of a formula are dates by value: serials, or text in any usual shape; "3/4/2026" is read month first, as the host does. */
const READER: DayReader = { order: 'month-first', ambiguous: false, date1904: false, pivotYear: 70 };

/** `AR.DUEDATE(invoiceDate, terms)`: due date as a serial, from `30`, `Net 30`, `月结60天`, `次月25日`, `EOM` … #N/A when either cannot be read. */
export function dueDate(invoiceDate: Argument, terms: Argument): Answer[][] {
  return lift([invoiceDate, terms], (invoiced, agreed) => {
    const day = dayIn(invoiced);
    if (typeof day === 'object') return day;
    const parsed = parseTerms(toText(agreed ?? null));
    return parsed === null ? noAnswer('terms') : toSerial(dueDayOf(day, parsed));
  });
}

/** `AR.DAYSOVERDUE(dueDate, [asOf])`: whole days, as-of − due date; negative before due, 0 on the day. Never text. */
export function daysOverdue(due: Argument, asOf: Argument, setting: Setting): Answer[][] {
  return lift([due, asOf], (dueCell, asOfCell) => daysBetween(dueCell, asOfCell, setting));
}

/** `AR.AGEBUCKET(dueDate, [asOf], [policy])`: the bucket's label, with an en dash: `1–30`. A word when the date cannot be read. */
export function ageBucket(due: Argument, asOf: Argument, policy: Argument, setting: Setting): Answer[][] {
  const policies = new Map<string, Policy>();
  return lift([due, asOf, policy], (dueCell, asOfCell, policyCell) => {
    const days = daysBetween(dueCell, asOfCell, setting);
    if (typeof days === 'object') return CHECK_DATE[setting.language];
    const { buckets } = policyOf(policyCell, policies);
    return buckets[bucketOf(days, buckets)]?.words[setting.language] ?? noAnswer('policy');
  });
}

/** `AR.RMB(amount)`: 人民币大写 of yuan, rounded to 分; 银发〔1997〕393号. #N/A when the amount cannot be read. */
export function rmb(amount: Argument): Answer[][] {
  return lift([amount], (cell) => rmbCapitalOf(toText(cell ?? null)) ?? noAnswer('amount'));
}

const CHECK_DATE = { zh: '检查日期', en: 'check date' } as const;

function daysBetween(due: CellValue | undefined, asOf: CellValue | undefined, setting: Setting): number | NoAnswer {
  const dueDay = dayIn(due);
  if (typeof dueDay === 'object') return dueDay;
  const asOfDay = isBlank(asOf ?? null) ? setting.today : dayIn(asOf);
  return typeof asOfDay === 'object' ? asOfDay : asOfDay - dueDay;
}

function dayIn(cell: CellValue | undefined): Day | NoAnswer {
  const day = readDay(cell ?? null, READER);
  return day === null || Number.isNaN(day) ? noAnswer('date') : day;
}

function policyOf(cell: CellValue | undefined, known: Map<string, Policy>): Policy {
  const text = toText(cell ?? null);
  const found = known.get(text) ?? parsePolicyText(text) ?? DEFAULT_POLICY;
  known.set(text, found);
  return found;
}

function noAnswer(what: string): NoAnswer {
  return { error: '#N/A', message: `the ${what} cannot be read` };
}
