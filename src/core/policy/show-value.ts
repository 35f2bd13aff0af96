import { toIso } from '../basics/day';
import { Currency, toDecimal } from '../basics/money';
import { Language, Words } from '../basics/words';
import { EntryValue, ValueKind, ValueSpec } from './entry-types';
import { wholeBounds } from './read-value';

/** The value of a rule as it stands in its cell (a Day stays a Day: the cell's style is a date). Texts in both languages need two cells: see `words`. */
export function toCell(
  spec: ValueSpec,
  value: EntryValue,
  currency: Currency,
  language: Language,
): string | number | null {
  if (value === null || value === '') return null;
  if (typeof value === 'boolean') return yesNo(value)[language];
  if (typeof value === 'object') return 'zh' in value ? value[language] : listText(spec, value);
  if (spec.kind === 'choice') return choiceWords(spec, String(value))[language];
  return spec.kind === 'money' ? toDecimal(Number(value), currency) : value;
}

/** The same for a sentence: days as ISO text, shares as percent. */
export function toSentence(spec: ValueSpec, value: EntryValue, currency: Currency, language: Language): string {
  if (spec.kind === 'date' && typeof value === 'number') return toIso(value);
  if ((spec.kind === 'percent' || spec.kind === 'rate') && typeof value === 'number') return rateText(value);
  const cell = toCell(spec, value, currency, language);
  return cell === null ? BLANK[language] : String(cell);
}

const BLANK: Words = { zh: '（空）', en: '(blank)' };

/** The words of a choice by its code. */
export function choiceWords(spec: ValueSpec, code: string): Words {
  return spec.options?.find((option) => option.code === code)?.words ?? { zh: code, en: code };
}

/** 是/否 and yes/no. */
export function yesNo(value: boolean): Words {
  return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
}

function listText(spec: ValueSpec, values: readonly number[]): string | null {
  if (values.length === 0) return null;
  return values.map((value) => (spec.kind === 'percent-list' ? rateText(value) : String(value))).join(', ');
}

/** `0.05 → 5%`; twelve digits are more than anybody types and hide the noise of binary numbers. */
export function rateText(share: number): string {
  return `${Number((share * 100).toPrecision(12))}%`;
}

const BY_KIND: Readonly<Record<ValueKind, (spec: ValueSpec) => Words>> = {
  days: wholeWords,
  workdays: wholeWords,
  count: wholeWords,
  percent: shareWords,
  rate: shareWords,
  number: (spec) => between('数字', 'a number', [spec.min ?? 0, spec.max ?? 1000]),
  money: () => ({ zh: '不小于 0 的金额', en: 'an amount, not below 0' }),
  text: () => ({ zh: '文字（长号码请设为文本格式）', en: 'text (long numbers in a cell formatted as text)' }),
  words: () => ({ zh: '文字', en: 'text' }),
  currency: () => ({ zh: '三位货币代码，如 CNY', en: 'a currency code of three letters, such as CNY' }),
  choice: (spec) => {
    const options = spec.options ?? [];
    return {
      zh: `下列之一：${options.map((o) => o.words.zh).join('、')}`,
      en: `one of: ${options.map((o) => o.words.en).join('; ')}`,
    };
  },
  date: () => ({ zh: '日期，如 2026-11-20', en: 'a date such as 2026-11-20' }),
  'yes-no': () => ({ zh: '是或否', en: 'yes or no' }),
  'day-list': listWords,
  'percent-list': () => ({
    zh: '0%–100% 的比例，用逗号分开，如 3%, 5%',
    en: 'shares from 0% to 100% with commas: 3%, 5%',
  }),
};

/** What may stand in the cell, as a sentence for people. */
export function expectedWords(spec: ValueSpec): Words {
  const words = BY_KIND[spec.kind](spec);
  if (spec.optional !== true) return words;
  return { zh: `${words.zh}；也可留空`, en: `${words.en}; or blank` };
}

function between(zh: string, en: string, [min, max]: readonly [number, number]): Words {
  return { zh: `${min} 至 ${max} 的${zh}`, en: `${en} from ${min} to ${max}` };
}

function wholeWords(spec: ValueSpec): Words {
  return between('整数', 'a whole number', wholeBounds(spec));
}

function shareWords(spec: ValueSpec): Words {
  const [min, max] = [rateText(spec.min ?? 0), rateText(spec.max ?? 1)];
  return { zh: `${min} 至 ${max} 的比例，如 80% 或 0.8`, en: `a share from ${min} to ${max}, such as 80% or 0.8` };
}

function listWords(spec: ValueSpec): Words {
  const [min, max] = wholeBounds(spec);
  const falling = spec.order === 'falling';
  return {
    zh: `${min} 至 ${max} 的整数，${falling ? '从大到小' : '从小到大'}，用逗号分开，如 ${falling ? '7, 3' : '30, 60, 90'}`,
    en: `whole numbers from ${min} to ${max}, ${falling ? 'falling' : 'rising'}, with commas: ${falling ? '7, 3' : '30, 60, 90'}`,
  };
}
