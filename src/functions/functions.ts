import { toSerial } from '../core/basics/day';
import { bucketOf } from '../core/aging/aging';
import { CellValue, dueDayOf, parseTerms, toText } from '../core/cells/cells';
import { rmbCapitalOf } from '../core/letters/letters';
import { asOfIn, dayIn, isNoAnswer, policyReader, Setting, unreadable } from './cells';
import { Answer, Argument, lift, NoAnswer } from './lift';

export type { Setting } from './cells';
export { nextAction, nextDate, stage, why } from './row-functions';
export { collectionEffectiveness, daysSalesOutstanding, interest, provision } from './amount-functions';
export { agingTable } from './aging-table';

/** `AR.DUEDATE(invoiceDate, terms)`: due date as a serial, from `30`, `Net 30`, `月结60天`, `次月25日`, `EOM` … #N/A when either cannot be read. */
export function dueDate(invoiceDate: Argument, terms: Argument): Answer[][] {
  return lift([invoiceDate, terms], (invoiced, agreed) => {
    const day = dayIn(invoiced ?? null);
    if (isNoAnswer(day)) return day;
    const parsed = parseTerms(toText(agreed ?? null));
    return parsed === null ? unreadable('terms') : toSerial(dueDayOf(day, parsed));
  });
}

/** `AR.DAYSOVERDUE(dueDate, [asOf])`: whole days, as-of − due date; negative before due, 0 on the day. Never text. */
export function daysOverdue(due: Argument, asOf: Argument, setting: Setting): Answer[][] {
  return lift([due, asOf], (dueCell, asOfCell) => daysBetween(dueCell ?? null, asOfCell ?? null, setting));
}

/** `AR.AGEBUCKET(dueDate, [asOf], [policy])`: the bucket's label, with an en dash: `1–30`. A word when the date cannot be read. */
export function ageBucket(due: Argument, asOf: Argument, policy: Argument, setting: Setting): Answer[][] {
  const readPolicy = policyReader();
  return lift([due, asOf, policy], (dueCell, asOfCell, policyCell) => {
    const days = daysBetween(dueCell ?? null, asOfCell ?? null, setting);
    if (isNoAnswer(days)) return CHECK_DATE[setting.language];
    const rules = readPolicy(policyCell ?? null);
    if (isNoAnswer(rules)) return rules;
    return rules.buckets[bucketOf(days, rules.buckets)]?.words[setting.language] ?? unreadable('policy');
  });
}

/** `AR.RMB(amount)`: 人民币大写 of yuan, rounded to 分; 银发〔1997〕393号. #N/A when the amount cannot be read. */
export function rmb(amount: Argument): Answer[][] {
  return lift([amount], (cell) => rmbCapitalOf(toText(cell ?? null)) ?? unreadable('amount'));
}

/** What a text function says of a row whose date cannot be read. */
export const CHECK_DATE = { zh: '检查日期', en: 'check date' } as const;

function daysBetween(due: CellValue, asOf: CellValue, setting: Setting): number | NoAnswer {
  const dueDay = dayIn(due);
  if (isNoAnswer(dueDay)) return dueDay;
  const asOfDay = asOfIn(asOf, setting);
  return isNoAnswer(asOfDay) ? asOfDay : asOfDay - dueDay;
}
