import { createContext, useContext } from 'react';
import { Day, partsOf, toIso } from '../core/basics/day';
import { Language } from '../core/basics/words';
import { PANE_WORDS } from './pane.table';

export type PaneText = keyof typeof PANE_WORDS;

/** Says a text of the pane in its language, with what is to be put in. */
export type Say = (text: PaneText, put?: Readonly<Record<string, string | number>>) => string;

/** The language of the pane. */
export const PaneLanguage = createContext<Language>('en');

export function useLanguage(): Language {
  return useContext(PaneLanguage);
}

export function useWords(): Say {
  const language = useLanguage();
  return (text, put) => sayIn(language, text, put);
}

/** `found, {row: 4} → 标题第 4 行` */
export function sayIn(language: Language, text: PaneText, put: Readonly<Record<string, string | number>> = {}): string {
  return PANE_WORDS[text][language].replace(/\{(\w+)\}/g, (hole, name: string) => String(put[name] ?? hole));
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;

/** `11月23日（周一）`, `Mon 23 Nov`; with the year where it is not that of as-of. */
export function dayText(day: Day, language: Language, asOf: Day): string {
  const { year, month, day: d } = partsOf(day);
  const weekday = WEEKDAYS[language][(((day + 4) % 7) + 7) % 7] ?? '';
  const other = year !== partsOf(asOf).year;
  if (language === 'zh') return `${other ? `${year}年` : ''}${month}月${d}日（${weekday}）`;
  return `${weekday} ${d} ${MONTHS[month - 1] ?? ''}${other ? ` ${year}` : ''}`;
}

/** `2026年11月`, `Nov 2026`. */
export function monthText(day: Day, language: Language): string {
  const { year, month } = partsOf(day);
  return language === 'zh' ? `${year}年${month}月` : `${MONTHS[month - 1] ?? ''} ${year}`;
}

/** `11`, `Nov`: the month by itself. */
export function monthName(day: Day, language: Language): string {
  const { month } = partsOf(day);
  return language === 'zh' ? String(month) : (MONTHS[month - 1] ?? '');
}

/** `11-12` within the year of as-of, else `2025-11-12`. */
export function shortDay(day: Day, asOf: Day): string {
  const iso = toIso(day);
  return iso.slice(0, 4) === toIso(asOf).slice(0, 4) ? iso.slice(5) : iso;
}
