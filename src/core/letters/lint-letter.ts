import { Day } from '../basics/day';
import { isWorkday } from '../basics/calendar';
import { formatMinor } from '../basics/money';
import { Notice, NOWHERE } from '../basics/notice';
import { Words } from '../basics/words';
import { Policy, Step } from '../policy/policy';
import { letterBody } from './letter-body';
import { parseRmbCapital } from './rmb';
import { Letter } from './types';

/**
 * Machine rules over letters. Wording is checked where it comes from, in the templates and titles, and not in the finished
 * letter: so the name of a customer or the number of a document never sets off a rule about words.
 */

/** Not below step 4: somebody else's authority, threats, insults, disclosure to others. */
const FORBIDDEN =
  /律师函|本律师|律师事务所|法院传票|传票|公安|报警|警方|刑事|坐牢|拘留|诈骗|骗子|老赖|无赖|黑名单|失信|曝光|家人|家属|亲友|后果自负|不择手段|lawyer'?s letter|solicitor|attorney|counsel|summons|police|criminal|prison|jail|arrest|fraud|swindl|cheat|blacklist|black list|expose|publici[sz]e|your famil|or else/i;

/** The word of a text that must not stand in a letter below step 4; null when there is none. `…否则发律师函 → 律师函` */
export function forbiddenWord(text: string): string | null {
  return FORBIDDEN.exec(text)?.[0] ?? null;
}

/** Placeholders that a piece cannot do without. */
const NEEDED: readonly (readonly [RegExp, string, Words])[] = [
  [/^letter\.[1-3]\.request$/, 'deadline', { zh: '缺少付款期限 {付款期限}', en: 'the deadline {deadline} is missing' }],
  [/^letter\.claimed$/, 'claimed', { zh: '缺少请求金额 {金额}', en: 'the amount {claimed} is missing' }],
  [
    /^letter\.account$/,
    'bankAccount',
    { zh: '缺少本公司账号 {账号}', en: 'our account number {bankAccount} is missing' },
  ],
];

/** What a text of the user's lacks or has too much of at its step; null when it is all right. */
export function toneTrouble(id: string, step: number, text: string, placeholders: readonly string[]): Words | null {
  if (step === 3 && /感谢|谢谢|thank|appreciate/i.test(text))
    return { zh: '最后通知中不宜致谢', en: 'a final notice does not thank' };
  if (step >= 2 && id.endsWith('.consequence') && !/保留|reserv/i.test(text)) {
    return { zh: '缺少权利保留的语句', en: 'the sentence that reserves our rights is missing' };
  }
  const lacking = NEEDED.find(([pattern, placeholder]) => pattern.test(id) && !placeholders.includes(placeholder));
  return lacking?.[2] ?? null;
}

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
