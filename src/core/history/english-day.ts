import { addMonths, Day, endOfMonth, partsOf, startOfMonth } from '../basics/day';
import { dayIn, dayOfMonth, endOfQuarter, monthAhead, SaidDay, sure, weekdayIn, weekFriday, yearly } from './said-day';

const EN_WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const EN_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A day in English words, counted from a day; null when they name none. `month end`, `next Friday`, `by 10 Dec`, `in 3 days` */
export function parseEnglishDay(plain: string, from: Day): SaidDay | null {
  const text = withoutEnHead(plain.replace(/[.,]/g, ' ').replace(/\s+/g, ' ').trim());
  return relativeEn(text, from) ?? periodEn(text, from) ?? dateEn(text, from);
}

function withoutEnHead(text: string): string {
  return text
    .replace(/^(?:will |to |shall )?(?:pay|paid|payment|settle)?\s*(?:in full )?/, '')
    .replace(/^(?:by|on|before|until|till|at|due|latest|no later than|around|about)\s+/, '')
    .replace(/^the\s+/, '');
}

function relativeEn(text: string, from: Day): SaidDay | null {
  const near = ['today', 'tomorrow', 'day after tomorrow'].indexOf(text);
  if (near >= 0) return sure(from + near);
  const span = /^(?:in|within)\s+(\d{1,3}|a|one|two|three)\s+(day|week|month)s?(?: time)?$/.exec(text);
  if (span) return spanEn(span[1] ?? '', span[2] ?? '', from);
  const week = /^(this|next|coming)?\s?(mon|tue|wed|thu|fri|sat|sun)[a-z]*$/.exec(text);
  return week ? weekdayIn(from, week[1] === 'next' ? 1 : 0, EN_WEEKDAYS.indexOf(week[2] ?? '') + 1) : null;
}

function spanEn(count: string, unit: string, from: Day): SaidDay {
  const number = { a: 1, one: 1, two: 2, three: 3 }[count] ?? Number(count);
  if (unit === 'month') return sure(addMonths(from, number));
  return sure(from + number * (unit === 'week' ? 7 : 1));
}

function periodEn(text: string, from: Day): SaidDay | null {
  const m = /^(?:eo([mwyq])|(?:end of|eo)\s+(?:the\s+)?(?:(this|next)\s+)?(month|week|year|quarter|[a-z]{3,9}))$/.exec(
    text,
  );
  const end = /^(?:(this|next)\s)?(month|week|year|quarter)(?:[- ]end)$/.exec(text);
  if (/^(?:this|next) week$/.test(text)) return weekFriday(from, text.startsWith('next') ? 1 : 0);
  if (end) return endOfPeriod(end[2] ?? '', end[1] === 'next', from);
  if (!m) return null;
  const letter = { m: 'month', w: 'week', y: 'year', q: 'quarter' }[m[1] ?? ''];
  return endOfPeriod(letter ?? m[3] ?? '', m[2] === 'next', from);
}

function endOfPeriod(period: string, next: boolean, from: Day): SaidDay | null {
  const ahead = next ? 1 : 0;
  if (period === 'month') return sure(endOfMonth(addMonths(startOfMonth(from), ahead)));
  if (period === 'week') return sure(weekFriday(from, ahead).day);
  if (period === 'year') return sure(dayIn(partsOf(from).year + ahead, 12, 31));
  if (period === 'quarter') return sure(endOfQuarter(addMonths(startOfMonth(from), 3 * ahead)));
  const first = monthAhead(EN_MONTHS.indexOf(period.slice(0, 3)) + 1, from);
  return first === null ? null : sure(endOfMonth(first));
}

function dateEn(text: string, from: Day): SaidDay | null {
  const md = /^([a-z]{3,9}) (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/.exec(text);
  const dm = /^(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]{3,9})(?: (\d{4}))?$/.exec(text);
  const [name, day, year] = md ? [md[1], md[2], md[3]] : dm ? [dm[2], dm[1], dm[3]] : [];
  const month = EN_MONTHS.indexOf((name ?? '').slice(0, 3)) + 1;
  if (month > 0) return yearly(month, Number(day), from, year ? Number(year) : null);
  const ordinal = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(text);
  return ordinal ? dayOfMonth(Number(ordinal[1]), null, from) : null;
}
