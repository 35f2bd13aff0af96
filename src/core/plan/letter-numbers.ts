import { toMonth } from '../basics/day';
import { letterNumbersText } from '../history/history';
import { Step } from '../policy/policy';
import { PlanContent } from './types';

/**
 * The letter numbers of the plan month by `customer|currency`, as they stand in the plan. Numbers of earlier runs stay:
 * a letter that may have been sent keeps its number, and no number is given twice.
 */
export function letterNumbersByRow(content: PlanContent): ReadonlyMap<string, string> {
  const month = toMonth(content.month);
  const numbers = new Map<string, Map<Step, string>>();
  const add = (row: string, step: Step, number: string): void => {
    const steps = numbers.get(row) ?? new Map<Step, string>();
    steps.set(step, number);
    numbers.set(row, steps);
  };
  for (const [key, number] of Object.entries(content.history.letterNumbers)) {
    // `customer|currency|step|month`; the customer's own name may hold the sign too.
    const m = /^(.*)\|(\d)\|([^|]*)$/s.exec(key);
    if (m?.[3] === month) add(m[1] ?? '', Number(m[2]) as Step, number);
  }
  for (const letter of content.letters.letters)
    add(`${letter.customer}|${letter.currency}`, letter.step, letter.number);
  const texts = new Map<string, string>();
  for (const [row, steps] of numbers) {
    texts.set(row, letterNumbersText([...steps].map(([step, number]) => ({ step, number }))));
  }
  return texts;
}
