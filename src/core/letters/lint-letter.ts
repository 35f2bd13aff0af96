import { Day } from '../basics/day';
import { isWorkday } from '../basics/calendar';
import { formatMinor } from '../basics/money';
import { Notice, NOWHERE } from '../basics/notice';
import { Words } from '../basics/words';
import { Policy, Step } from '../policy/policy';
import { letterBody } from './letter-body';
import { parseRmbCapital } from './rmb';
import { Letter } from './types';

/** Machine rules over finished letters; wording is checked in lint-words.ts, where it comes from. */

/** What a letter is checked against. */
export interface LetterCheck {
  readonly letter: Letter;
  readonly policy: Policy;
  readonly asOf: Day;
  /** The claim of the customer's position, less what this letter leaves out. */
  readonly expectedMinor: number;
  /** The step before it in the log; null when none is known. */
  readonly lastSentStep: Step | null;
}

/** A rule that a letter breaks. */
interface Finding {
  readonly notice: Notice;
  /** The letter must not be shown. */
  readonly withhold: boolean;
}

/** Every machine rule over one letter: what is wrong, and whether it has to be kept back. */
export function lintLetter(check: LetterCheck): { readonly notices: readonly Notice[]; readonly withheld: boolean } {
  const notices: Notice[] = [];
  let withheld = false;
  for (const rule of RULES) {
    const broken = rule(check);
    if (!broken) continue;
    notices.push(broken.notice);
    withheld ||= broken.withhold;
  }
  return { notices, withheld };
}

const RULES: readonly ((check: LetterCheck) => Finding | null)[] = [
  figuresAgree,
  wordsAgree,
  deadlineHolds,
  daysAgree,
  onWorkday,
  oneStepAtATime,
];

function figuresAgree({ letter, expectedMinor }: LetterCheck): Finding | null {
  const sum = tableSum(letter);
  const { claimedMinor, currency } = letter;
  const figure = formatMinor(claimedMinor, currency);
  if (sum === claimedMinor && claimedMinor === expectedMinor && claimedMinor > 0 && namesSum(letter, figure))
    return null;
  return broken(letter, 'letter-figures', true, {
    zh: `表格合计 ${formatMinor(sum, currency)}，请求金额 ${figure}，客户应催金额 ${formatMinor(expectedMinor, currency)}，三者应一致且写入正文`,
    en: `Table ${formatMinor(sum, currency)}, sum claimed ${figure}, claim of the customer ${formatMinor(expectedMinor, currency)}: they must agree and stand in the text`,
  });
}

/** The sum stands where it belongs; a user's wording may name it in another place of the letter instead. */
function namesSum(letter: Letter, figure: string): boolean {
  return letter.paragraphs.claimed.includes(figure) || letterBody(letter).includes(figure);
}

function wordsAgree({ letter }: LetterCheck): Finding | null {
  const capital = capitalIn(letter.paragraphs.claimed);
  if (capital === null || parseRmbCapital(capital) === letter.claimedMinor) return null;
  return broken(letter, 'letter-capital', true, {
    zh: `大写“${capital}”与小写 ${formatMinor(letter.claimedMinor, letter.currency)} 不一致`,
    en: `The capital words ${capital} are not ${formatMinor(letter.claimedMinor, letter.currency)}`,
  });
}

const BEFORE_CAPITAL = '大写：人民币';

/** The capital words of a text; null when it has none. */
function capitalIn(text: string): string | null {
  const before = text.indexOf(BEFORE_CAPITAL);
  const end = before < 0 ? -1 : text.indexOf('）', before);
  return end < 0 ? null : text.slice(before + BEFORE_CAPITAL.length, end);
}

function deadlineHolds({ letter, policy }: LetterCheck): Finding | null {
  if (letter.deadline > letter.day && isWorkday(policy.calendar, letter.deadline)) return null;
  return broken(letter, 'letter-deadline', true, {
    zh: '付款期限须是发函日之后的工作日，请检查催收政策中的付款期限天数',
    en: 'The deadline must be a working day after the letter; check the days in the policy',
  });
}

function daysAgree({ letter, asOf }: LetterCheck): Finding | null {
  const wrong = letter.lines.find(
    (line) => line.block === 'claimed' && (line.dueDay === null || line.days !== asOf - line.dueDay || line.days < 1),
  );
  if (!wrong) return null;
  return broken(letter, 'letter-days', true, {
    zh: `单据 ${wrong.document} 的逾期天数 ${wrong.days ?? ''} 与到期日不符`,
    en: `Document ${wrong.document}: ${wrong.days ?? ''} days overdue do not fit its due date`,
  });
}

function onWorkday({ letter, policy }: LetterCheck): Finding | null {
  if (isWorkday(policy.calendar, letter.day)) return null;
  return broken(letter, 'letter-rest-day', false, { zh: '发函日是休息日', en: 'The letter is dated on a rest day' });
}

function oneStepAtATime({ letter, lastSentStep }: LetterCheck): Finding | null {
  if (lastSentStep === null || letter.step <= lastSentStep + 1) return null;
  return broken(letter, 'letter-step', false, {
    zh: `上次函件为第 ${lastSentStep} 步，本次为第 ${letter.step} 步，中间有跳步`,
    en: `The last letter was step ${lastSentStep}, this one is step ${letter.step}: a step is left out`,
  });
}

/** Claimed lines less unapplied credits, printed or not. */
function tableSum(letter: Letter): number {
  let sum = 0;
  for (const line of letter.lines) if (line.block !== 'not-due') sum += line.openMinor;
  for (const more of letter.more) if (more.block !== 'not-due') sum += more.openMinor;
  return sum;
}

function broken(letter: Letter, code: string, withhold: boolean, message: Words): Finding {
  const notice: Notice = {
    code,
    severity: withhold ? 'error' : 'warning',
    place: NOWHERE,
    found: `${letter.customerName} ${letter.number}`,
    message,
    expected: { zh: '请核对该客户的台账与政策', en: 'Check the ledger of this customer and the policy' },
    done: withhold
      ? { zh: '该函件未生成', en: 'The letter was kept back' }
      : { zh: '函件已生成，请人工确认', en: 'The letter was written; please look at it' },
  };
  return { notice, withhold };
}
