import { addMonths, Day, endOfMonth, partsOf, startOfMonth } from '../basics/day';
import { dayIn, dayOfMonth, endOfQuarter, monthAhead, SaidDay, sure, weekdayIn, weekFriday, yearly } from './said-day';

/** A day in Chinese words, counted from a day; null when they name none. `月底`, `下周五`, `12月10日前`, `3天内`, `10号` */
export function parseChineseDay(plain: string, from: Day): SaidDay | null {
  const text = withoutZhTail(plain.replace(/\s+/g, ''));
  return nearZh(text, from) ?? spanZh(text, from) ?? weekZh(text, from) ?? monthZh(text, from) ?? dateZh(text, from);
}

const ZH_DIGITS: Readonly<Record<string, number>> = {
  半: 0.5,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  十五: 15,
  二十: 20,
  三十: 30,
};
const ZH_WEEKDAYS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  日: 7,
  天: 7,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
  '5': 5,
  '6': 6,
  '7': 7,
};

function withoutZhTail(text: string): string {
  return text
    .replace(/^(?:预计|大概|大约|最迟|最晚|不晚于|承诺|争取|在|于|到)+/, '')
    .replace(
      /(?:之前|以前|前后|前|左右|之内|以内|内|之后|后|全部|付清|付款|支付|付|到账|打款|汇款|回款|结清|还清|还款|安排|下班)+$/,
      (tail, at: number) => (at === 0 ? tail : ''),
    );
}

function nearZh(text: string, from: Day): SaidDay | null {
  const near = ['今天', '明天', '后天', '大后天'].indexOf(text.replace(/[今明]日/, (d) => `${d[0]}天`));
  return near >= 0 ? sure(from + near) : null;
}

function weekZh(text: string, from: Day): SaidDay | null {
  const week = /^(下+|本|这|这个)?个?(?:周|星期|礼拜)([一二三四五六日天1-7])?$/.exec(text);
  if (!week) return null;
  const ahead = week[1]?.startsWith('下') ? week[1].length : 0;
  const named = ZH_WEEKDAYS[week[2] ?? ''];
  if (named === undefined) return week[1] ? weekFriday(from, ahead) : null;
  return weekdayIn(from, ahead, named);
}

/** `5日` alone is a day of the month, `5天` a span. */
function spanZh(text: string, from: Day): SaidDay | null {
  const span = /^(\d{1,3}(?!日)|[一二两三四五六七八九十半]{1,3})个?(天|日|周|星期|礼拜|月)$/.exec(text);
  if (!span) return null;
  const number = ZH_DIGITS[span[1] ?? ''] ?? Number(span[1]);
  if (Number.isNaN(number)) return null;
  if (span[2] === '月') return sure(number < 1 ? from + 15 : addMonths(from, number));
  const days = span[2] === '天' || span[2] === '日' ? number : number * 7;
  return Number.isInteger(days) ? sure(from + days) : null;
}

function monthZh(text: string, from: Day): SaidDay | null {
  if (/^(?:今年)?年(?:底|末)$/.test(text)) return sure(dayIn(partsOf(from).year, 12, 31));
  if (/^(?:本|这个?)?季度?(?:底|末)$/.test(text)) return sure(endOfQuarter(from));
  const m = /^(本|这个?|当|下+个?|次|\d{1,2})?月份?(底|末|上旬|中旬|下旬)$/.exec(text);
  if (!m) return null;
  const first = monthNamed(m[1] ?? '', from);
  if (first === null) return null;
  const within = { 上旬: 9, 中旬: 19 }[m[2] ?? ''];
  return sure(within === undefined ? endOfMonth(first) : first + within);
}

/** First day of the month that the word means: 12 is the next December that has not ended. */
function monthNamed(word: string, from: Day): Day | null {
  const first = startOfMonth(from);
  if (/^\d/.test(word)) return monthAhead(Number(word), from);
  if (word === '次') return addMonths(first, 1);
  return addMonths(first, word.replace(/[^下]/g, '').length);
}

function dateZh(text: string, from: Day): SaidDay | null {
  const full = /^(?:(\d{4})年|(今年|明年))?(\d{1,2})月(\d{1,2})[日号]?$/.exec(text);
  if (full) return yearly(Number(full[3]), Number(full[4]), from, zhYear(full[1], full[2], from));
  const day = /^(本月|这个?月|当月|下+个?月|次月)?(\d{1,2})[日号]$/.exec(text);
  if (day) return dayOfMonth(Number(day[2]), day[1] ? monthNamed(day[1].replace('月', ''), from) : null, from);
  const short = /^(\d{1,2})[./-](\d{1,2})$/.exec(text);
  if (!short) return null;
  const [a, b] = [Number(short[1]), Number(short[2])];
  if (a > 12) return yearly(b, a, from, null);
  const said = yearly(a, b, from, null);
  return said && { ...said, guessed: b <= 12 && a !== b };
}

function zhYear(year: string | undefined, word: string | undefined, from: Day): number | null {
  if (year) return Number(year);
  return word ? partsOf(from).year + (word === '明年' ? 1 : 0) : null;
}
