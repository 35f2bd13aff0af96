import { isKnownYear, workdaysBetween } from '../basics/calendar';
import { Day, endOfMonth, partsOf } from '../basics/day';
import { Notice } from '../basics/notice';
import { Language } from '../basics/words';
import { Decision } from '../decisions/decisions';
import { History } from '../history/history';
import { Policy, Step } from '../policy/policy';
import { Task } from '../schedule/schedule';
import { interestRule } from './letter-interest';
import { blankCompany, factoredAccount, heldBack, interestUnknown, yearUnknown } from './letter-notices';
import { scriptOf } from './letter-body';
import { Numbering, numberingOf } from './letter-number';
import { blankFields, companyText } from './letter-values';
import { lettersWords } from './letter-words';
import { readTitles, Titles } from './titles';
import { Letter, Letters } from './types';
import { readWording, Wording } from './wording';
import { languageOf, LetterRun, writeLetter } from './write-letter';

/** What letters are written from. */
export interface LettersInput {
  readonly decisions: readonly Decision[];
  readonly tasks: readonly Task[];
  readonly policy: Policy;
  readonly history: History;
  readonly asOf: Day;
  readonly bookedTo: Day;
  /** The user said up to when receipts are booked; otherwise letters say that it is assumed. */
  readonly bookedToGiven: boolean;
  /** First day of the plan month. */
  readonly month: Day;
  /** Language of the run, for customers whose name tells none. */
  readonly language: Language;
}

/** The letters of the month, by rank: one for each customer and currency whose next letter falls in it. Steps 4 and 5 make none. */
export function writeLetters(input: LettersInput): Letters {
  const { policy, history, asOf, month } = input;
  const due = input.decisions.filter((decision) => isDue(decision, month)).sort((a, b) => a.rank - b.rank);
  const tooOld = workdaysBetween(policy.calendar, input.bookedTo, asOf) > policy.bookedLagWorkdays;
  const writable = tooOld ? due.filter((decision) => decision.letterStep === 1) : due;
  const notices: Notice[] = [];
  if (writable.length < due.length)
    notices.push(heldBack(due.length - writable.length, input.bookedTo, policy.bookedLagWorkdays));
  if (writable.length === 0) return { letters: [], notices };

  const numbering = numberingOf(history, month);
  const wording = readWording(policy);
  const titles = readTitles(policy);
  const run = makeRun(input, { wording, titles, numbering });
  notices.push(...wording.notices, ...titles.notices);
  const letters: Letter[] = [];
  let interestMissing = 0;
  for (const decision of writable) {
    const { customer, currency } = decision.position;
    const key = numbering.key(customer, currency, decision.letterStep ?? 1);
    const number = numbering.give(key, languageOf(decision, policy, input.language));
    const written = writeLetter(run, decision, { key, number });
    notices.push(...written.notices);
    interestMissing += written.interestMissing;
    if (written.letter === null) continue;
    letters.push(written.letter);
    if (decision.position.facts.factored) notices.push(factoredAccount(written.letter));
  }
  notices.push(...runNotices(letters, policy, interestMissing));
  return { letters, notices };
}

function isDue({ letterStep, nextLetter }: Decision, month: Day): boolean {
  if (letterStep === null || letterStep < 1 || letterStep > 3 || nextLetter === null) return false;
  return nextLetter >= month && nextLetter <= endOfMonth(month);
}

interface Means {
  readonly wording: Wording;
  readonly titles: Titles;
  readonly numbering: Numbering;
}

function makeRun(input: LettersInput, { wording, titles, numbering }: Means): LetterRun {
  const { policy, tasks, bookedToGiven } = input;
  const scripts = (language: Language) => {
    const script = (step: Step) =>
      scriptOf(wording, step, { language, bookedToGiven, title: titles.of(step, language) });
    return { 1: script(1), 2: script(2), 3: script(3) };
  };
  const taskDays = new Map<string, Day>();
  for (const task of tasks) {
    if (task.channel !== 'letter') continue;
    const key = numbering.key(task.customer, task.currency, task.step);
    const known = taskDays.get(key);
    if (known === undefined || task.day < known) taskDays.set(key, task.day);
  }
  return {
    input,
    taskDays,
    scripts: { zh: scripts('zh'), en: scripts('en') },
    words: { zh: lettersWords('zh'), en: lettersWords('en') },
    company: { zh: companyText(policy.company, 'zh'), en: companyText(policy.company, 'en') },
    rule: interestRule(policy),
  };
}

/** What concerns all letters of a run: said once. */
function runNotices(letters: readonly Letter[], policy: Policy, interestMissing: number): Notice[] {
  const notices: Notice[] = [];
  const blank = { zh: blankFields(policy.company, 'zh'), en: blankFields(policy.company, 'en') };
  if (letters.length > 0 && blank.zh.length > 0) notices.push(blankCompany(blank, letters.length));
  if (interestMissing > 0) notices.push(interestUnknown(interestMissing));
  const unknown = letters.find((letter) => !isKnownYear(policy.calendar, letter.deadline));
  if (unknown) notices.push(yearUnknown(partsOf(unknown.deadline).year));
  return notices;
}
