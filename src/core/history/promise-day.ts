import { Day } from '../basics/day';
import { parseChineseDay } from './chinese-day';
import { parseEnglishDay } from './english-day';
import { SaidDay } from './said-day';

/**
 * A day as people write it after a call, counted from the day of the call; null when the words name none.
 * From Fri 2026-11-20: `月底 → 2026-11-30`, `下周五 → 11-27`, `12月10日前 → 12-10`, `month end → 11-30`, `Friday → 11-20`.
 */
export function parsePromiseDay(text: string, from: Day): SaidDay | null {
  const plain = text.normalize('NFKC').toLowerCase().trim();
  return parseChineseDay(plain, from) ?? parseEnglishDay(plain, from);
}
