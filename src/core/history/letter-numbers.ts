import { Step } from '../policy/policy';
import { LETTER_STEPS } from './columns';
import { codeOf } from './read-cells';

/** A letter's number and the step it was given for. */
export interface NumberedLetter {
  readonly step: Step;
  readonly number: string;
}

/** What stands in the plan's letter-number cell: every number of the month with its step. `1: 催〔2026〕11-003号; 2: 催〔2026〕11-017号` */
export function letterNumbersText(letters: readonly NumberedLetter[]): string {
  return [...letters]
    .sort((a, b) => a.step - b.step)
    .map(({ step, number }) => `${step}: ${number}`)
    .join('; ');
}

/** The cell read back; a bare number belongs to the step that the row's own step column names. */
export function parseLetterNumbers(text: string, stepWords: string): readonly NumberedLetter[] {
  const letters: NumberedLetter[] = [];
  for (const part of text.split(/[;；\n]+/)) {
    const plain = part.trim();
    if (plain === '') continue;
    const m = /^([0-5])\s*[:：]\s*(.+)$/.exec(plain);
    const step = m?.[1] ?? codeOf(stepWords, LETTER_STEPS);
    if (step !== null) letters.push({ step: Number(step) as Step, number: m?.[2] ?? plain });
  }
  return letters;
}
