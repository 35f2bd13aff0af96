import { Day, toMonth } from '../basics/day';
import { Currency } from '../basics/money';
import { Language } from '../basics/words';
import { History } from '../history/history';
import { Step } from '../policy/policy';

/** What a letter's number belongs to. `"C001|CNY|2|2026-11"` */
export function letterNumberKey(customer: string, currency: Currency, step: Step, month: Day): string {
  return `${customer}|${currency}|${step}|${toMonth(month)}`;
}

/** Gives out letter numbers: a letter that had one keeps it, a new one gets the next free of the month. */
export interface Numbering {
  /** What the number of a letter of this month belongs to. */
  readonly key: (customer: string, currency: Currency, step: Step) => string;
  readonly give: (key: string, language: Language) => string;
}

/** The numbering of a month. No number that the log or an earlier plan knows is given twice. */
export function numberingOf(history: History, month: Day): Numbering {
  const isoMonth = toMonth(month);
  const [year = '', monthText = ''] = isoMonth.split('-');
  const numbers = new Map(Object.entries(history.letterNumbers));
  const used = usedNumbers(history, year, monthText);
  const last = { number: 0 };
  return {
    key: (customer, currency, step) => `${customer}|${currency}|${step}|${isoMonth}`,
    give: (key, language) => {
      const kept = numbers.get(key);
      if (kept !== undefined && kept !== '') return kept;
      do last.number += 1;
      while (used.has(last.number));
      const serial = String(last.number).padStart(3, '0');
      return language === 'zh' ? `催〔${year}〕${monthText}-${serial}号` : `CL-${year}-${monthText}-${serial}`;
    },
  };
}

/** Serial numbers of the month that are taken, in either language. */
function usedNumbers(history: History, year: string, month: string): ReadonlySet<number> {
  const used = new Set<number>();
  const pattern = new RegExp(`^(?:催〔${year}〕${month}-(\\d+)号|CL-${year}-${month}-(\\d+))$`);
  const take = (number: string) => {
    const match = pattern.exec(number.trim());
    if (match) used.add(Number(match[1] ?? match[2]));
  };
  for (const number of Object.values(history.letterNumbers)) take(number);
  for (const contact of history.contacts) if (contact.letterNumber !== '') take(contact.letterNumber);
  return used;
}
