import { Day, partsOf } from '../basics/day';
import { Currency, formatMinor, Minor } from '../basics/money';
import { Language } from '../basics/words';

/** How a language writes days, and the days written so far: a run writes the same ones many thousand times. */
export interface LetterWords {
  readonly language: Language;
  readonly days: Map<Day, string>;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** The words of a language, with no day written yet. */
export function lettersWords(language: Language): LetterWords {
  return { language, days: new Map() };
}

/** `2026年11月21日`, `21 November 2026`: Arabic figures, no leading zero (GB/T 15835). */
export function dayText({ language, days }: LetterWords, day: Day): string {
  let text = days.get(day);
  if (text === undefined) days.set(day, (text = writtenDay(day, language)));
  return text;
}

/** An amount with the name of its currency: `人民币 12,345.60 元`, `USD 12,345.60`. */
export function moneyText({ language }: LetterWords, minor: Minor, currency: Currency): string {
  const figures = formatMinor(minor, currency);
  return language === 'zh' && currency === 'CNY' ? `人民币 ${figures} 元` : `${currency} ${figures}`;
}

function writtenDay(day: Day, language: Language): string {
  const { year, month, day: d } = partsOf(day);
  return language === 'zh' ? `${year}年${month}月${d}日` : `${d} ${MONTHS[month - 1] ?? ''} ${year}`;
}

/** Whether a text has Chinese characters. */
export function hasHan(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if ((code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xd840 && code <= 0xd888))
      return true;
  }
  return false;
}
