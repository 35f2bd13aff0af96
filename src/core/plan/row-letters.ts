import { toMonth } from '../basics/day';
import { letterNumbersText } from '../history/history';
import { Step } from '../policy/policy';
import { PlanContent } from './types';

/** Where a letter stands in our letters sheets. */
export interface LetterPlace {
  readonly key: string;
  readonly row: number;
  readonly column: number;
}

/** A letter's number and the step it was given for. */
interface NumberedLetter {
  readonly step: Step;
  readonly number: string;
}

/** What a row of the plan tells of its letters. */
export interface RowLetters {
  /** The step of this run's letter and where it stands; null when there is none. */
  readonly letter: { readonly step: Step; readonly place: LetterPlace | null } | null;
  /** The numbers of the month, each with its step. */
  readonly numbers: string;
}

/**
 * The letters of the plan month by `customer|currency`; `places` are those of this run's letters in their order. Numbers of
 * earlier runs stay: a letter that may have been sent keeps its number, and no number is given twice.
 */
export function lettersByRow(content: PlanContent, places: readonly LetterPlace[]): ReadonlyMap<string, RowLetters> {
  const earlier = earlierNumbers(content);
  const rows = new Map<string, RowLetters>();
  content.letters.letters.forEach(({ customer, currency, step, number }, i) => {
    const row = `${customer}|${currency}`;
    const numbers = (earlier.get(row) ?? []).filter((one) => one.step !== step);
    numbers.push({ step, number });
    if (earlier.size > 0) earlier.set(row, numbers);
    const letter = rows.get(row)?.letter ?? { step, place: places[i] ?? null };
    rows.set(row, { letter, numbers: letterNumbersText(numbers) });
  });
  for (const [row, numbers] of earlier) {
    if (!rows.has(row)) rows.set(row, { letter: null, numbers: letterNumbersText(numbers) });
  }
  return rows;
}

/** Numbers that were given in earlier runs of the month. */
function earlierNumbers({ history, month }: PlanContent): Map<string, NumberedLetter[]> {
  const numbers = new Map<string, NumberedLetter[]>();
  const isoMonth = toMonth(month);
  for (const [key, number] of Object.entries(history.letterNumbers)) {
    // `customer|currency|step|month`; the customer's own name may hold the sign too.
    const m = /^(.*)\|(\d)\|([^|]*)$/s.exec(key);
    if (m?.[3] !== isoMonth) continue;
    const row = m[1] ?? '';
    numbers.set(row, [...(numbers.get(row) ?? []), { step: Number(m[2]) as Step, number }]);
  }
  return numbers;
}
