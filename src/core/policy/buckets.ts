import { sameWords, Words } from '../basics/words';
import { Bucket } from './types';

/** Upper bounds of the buckets by default, in days overdue: half a year by month and quarter, then years. */
export const DEFAULT_BOUNDS: readonly number[] = [30, 60, 90, 180, 365, 730, 1095];

const NOT_DUE: Bucket = { code: 'not-due', from: null, to: -1, words: { zh: '未到期', en: 'Not due' } };
const DUE_TODAY: Bucket = { code: 'due-today', from: 0, to: 0, words: { zh: '今日到期', en: 'Due today' } };

/** Whether these can be upper bounds of buckets: rising whole days from 1 on, at least one, at most 20. */
export function areBounds(bounds: readonly number[]): boolean {
  if (bounds.length < 1 || bounds.length > 20) return false;
  let last = 0;
  for (const bound of bounds) {
    if (!Number.isInteger(bound) || bound <= last || bound > 36500) return false;
    last = bound;
  }
  return true;
}

/** The aging buckets of a list of upper bounds, labels made from the bounds. `[30, 60] → not-due, due-today, 1-30, 31-60, 61+` */
export function bucketsFromBounds(bounds: readonly number[]): readonly Bucket[] {
  const buckets = [NOT_DUE, DUE_TODAY];
  let from = 1;
  for (const to of bounds) {
    buckets.push({ code: `${from}-${to}`, from, to, words: wordsBetween(from, to) });
    from = to + 1;
  }
  buckets.push({ code: `${from}+`, from, to: null, words: wordsFrom(from - 1) });
  return buckets;
}

/** The upper bounds that buckets were made from. */
export function boundsOf(buckets: readonly Bucket[]): readonly number[] {
  return buckets.flatMap((bucket) => (bucket.to !== null && bucket.to > 0 ? [bucket.to] : []));
}

/** Years are named only where both ends are whole years: 366–730 is "1–2年", 181–365 stays in days. */
function wordsBetween(from: number, to: number): Words {
  const low = wholeYears(from - 1);
  const high = wholeYears(to);
  if (low !== null && high !== null && low > 0) {
    // An en dash throughout: with a hyphen a spreadsheet takes "1-30" for a date.
    return { zh: `${low}–${high}年`, en: `${low}–${high} yrs` };
  }
  return sameWords(from === to ? String(from) : `${from}–${to}`);
}

function wordsFrom(above: number): Words {
  const years = wholeYears(above);
  if (years !== null && years > 0) return { zh: `${years}年以上`, en: years === 1 ? 'over 1 yr' : `over ${years} yrs` };
  return { zh: `${above}天以上`, en: `over ${above}` };
}

function wholeYears(days: number): number | null {
  return days % 365 === 0 ? days / 365 : null;
}
