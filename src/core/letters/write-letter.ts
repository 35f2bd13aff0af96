import { onOrAfterWorkday } from '../basics/calendar';
import { Day } from '../basics/day';
import { Currency, formatMinor } from '../basics/money';
import { Notice } from '../basics/notice';
import { Language } from '../basics/words';
import { deadlineOf, Decision } from '../decisions/decisions';
import { InterestRule, Policy, Step } from '../policy/policy';
import { letterText, Script } from './letter-body';
import { addInterest, LetterInterest } from './letter-interest';
import { cutTable, LetterTable, makeTable } from './letter-lines';
import { onlyRetention } from './letter-notices';
import { CompanyText, firstDocument, LetterCase } from './letter-values';
import { dayText, hasHan, LetterWords, moneyText } from './letter-words';
import { lintLetter } from './lint-letter';
import { messageText } from './texts';
import { Letter } from './types';

/** What the letters of a run share. */
export interface LetterRun {
  readonly input: {
    readonly policy: Policy;
    readonly asOf: Day;
    readonly bookedTo: Day;
    readonly bookedToGiven: boolean;
    readonly language: Language;
  };
  /** Days of the letter tasks, by the key of the letter. */
  readonly taskDays: ReadonlyMap<string, Day>;
  readonly scripts: Readonly<Record<Language, Readonly<Record<1 | 2 | 3, Script>>>>;
  readonly words: Readonly<Record<Language, LetterWords>>;
  readonly company: Readonly<Record<Language, CompanyText>>;
  /** The rule that interest is claimed by; null for none. */
  readonly rule: InterestRule | null;
}

/** A letter, or null when it had to be kept back; the notices say why. */
export interface WrittenLetter {
  readonly letter: Letter | null;
  readonly notices: readonly Notice[];
  readonly interestMissing: number;
}

const LETTER_ACTIONS = { 1: 'remind', 2: 'notify', 3: 'warn' } as const;

/** One letter of a decision, with its number given. */
export function writeLetter(
  run: LetterRun,
  decision: Decision,
  { key, number }: { readonly key: string; readonly number: string },
): WrittenLetter {
  const { policy, asOf } = run.input;
  const { position } = decision;
  const step = (decision.letterStep ?? 1) as 1 | 2 | 3;
  const table = makeTable(position, step);
  if (table.claimedMinor === 0 && table.held.retentionMinor > 0)
    return { letter: null, notices: [onlyRetention(position.name)], interestMissing: 0 };
  const interest = interestOf(run, step, table, position.currency);
  const day = letterDay(run, decision, key);
  const letter = composed(run, decision, { step, number, day, table, interest });
  const expectedMinor = Math.max(0, position.claimedMinor - table.held.retentionMinor);
  const { notices, withheld } = lintLetter({
    letter,
    policy,
    asOf,
    expectedMinor,
    lastSentStep: decision.lastSentStep,
  });
  return { letter: withheld ? null : letter, notices, interestMissing: interest?.unknown ?? 0 };
}

interface Draft {
  readonly step: 1 | 2 | 3;
  readonly number: string;
  readonly day: Day;
  readonly table: LetterTable;
  readonly interest: LetterInterest | null;
}

/** Only the last letter before counsel claims interest, and only by a rule that the company has chosen. */
function interestOf(
  { rule, input }: LetterRun,
  step: Step,
  table: LetterTable,
  currency: Currency,
): LetterInterest | null {
  if (step !== 3 || !rule) return null;
  return addInterest(table.claimed, table.unappliedMinor, currency, { policy: input.policy, rule, asOf: input.asOf });
}

function composed(run: LetterRun, decision: Decision, { step, number, day, table, interest }: Draft): Letter {
  const { policy, asOf, bookedTo, bookedToGiven } = run.input;
  const { position } = decision;
  const language = languageOf(decision, policy, run.input.language);
  const { lines, more } = cutTable([interest?.lines ?? table.claimed, table.unapplied, table.notDue]);
  const moreLines = more.reduce((sum, rest) => sum + rest.lines, 0);
  const deadline = deadlineOf(step, day, policy);
  const words = run.words[language];
  const company = run.company[language];
  const script = run.scripts[language][step];
  const about: LetterCase = {
    position,
    language,
    words,
    table,
    interest,
    number,
    day,
    deadline,
    asOf,
    bookedTo,
    bookedToGiven,
    moreLines,
    claimedText: moneyText(words, table.claimedMinor, position.currency),
    company,
  };
  const { subject, paragraphs } = letterText(about, script);
  return {
    customer: position.customer,
    customerName: position.name,
    currency: position.currency,
    step,
    language,
    number,
    day,
    deadline,
    claimedMinor: table.claimedMinor,
    interestMinor: interest && interest.interestMinor + interest.feeMinor,
    title: script.title,
    subject,
    paragraphs,
    lines,
    moreLines,
    more,
    message: messageOf(run, about, step),
  };
}

/** The language of a customer's letters: as the customer sheet says, else the policy's, else what the name is written in. */
export function languageOf({ position }: Decision, policy: Policy, fallback: Language): Language {
  if (position.facts.letterLanguage !== null) return position.facts.letterLanguage;
  if (policy.letterLanguage !== 'by-customer') return policy.letterLanguage;
  if (hasHan(position.name)) return 'zh';
  // A bare code ("C001", "10023") is not a name in any language: then the currency and the run decide.
  if (/[A-Za-z]{2}/.test(position.name)) return 'en';
  return position.currency === 'CNY' ? fallback : 'en';
}

/** The message that goes with the letter. */
function messageOf(
  run: LetterRun,
  { position, table, language, words, deadline }: LetterCase,
  step: 1 | 2 | 3,
): string {
  const { currency } = position;
  const sum = formatMinor(table.claimedMinor, currency);
  return messageText(
    {
      step,
      code: LETTER_ACTIONS[step],
      customerName: position.name,
      company: run.input.policy.company.name,
      document: firstDocument(table),
      documents: table.claimed.length,
      claimedText: language === 'zh' && currency === 'CNY' ? `${sum}元` : `${currency} ${sum}`,
      dueText: dayText(words, deadline),
    },
    language,
  );
}

/** The day of its task, which may have moved because the person's day was full; else the day the decision names. */
function letterDay(run: LetterRun, { nextLetter }: Decision, key: string): Day {
  return run.taskDays.get(key) ?? onOrAfterWorkday(run.input.policy.calendar, nextLetter ?? run.input.asOf);
}
