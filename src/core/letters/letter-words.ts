import { Day, partsOf } from '../basics/day';
import { Currency, formatMinor, Minor } from '../basics/money';
import { Language } from '../basics/words';

/**
 * Days and amounts as letters write them. A run writes the same days many thousand times, so they are kept by their number.
 */
export interface LetterWords {
  /** `2026年11月21日`, `21 November 2026`: Arabic figures, no leading zero (GB/T 15835). */
  readonly day: (day: Day) => string;
  /** With the name of the currency: `人民币 12,345.60 元`, `USD 12,345.60`. */
  readonly money: (minor: Minor, currency: Currency) => string;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** How a language writes days and amounts. */
export function lettersWords(language: Language): LetterWords {
  const known = new Map<Day, string>();
  return {
    day: (day) => {
      let text = known.get(day);
      if (text === undefined) known.set(day, (text = dayText(day, language)));
      return text;
    },
    money: (minor, currency) =>
      language === 'zh' && currency === 'CNY'
        ? `人民币 ${formatMinor(minor, currency)} 元`
        : `${currency} ${formatMinor(minor, currency)}`,
  };
}

function dayText(day: Day, language: Language): string {
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
