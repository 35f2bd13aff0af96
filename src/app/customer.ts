import { Day } from '../core/basics/day';
import { Currency, formatMinor, Minor } from '../core/basics/money';
import { Language } from '../core/basics/words';
import { UNAPPLIED } from '../core/aging/aging';
import { CustomerPosition } from '../core/customers/customers';
import { Decision } from '../core/decisions/decisions';
import { CHANNELS } from '../core/history/history';
import { Letter } from '../core/letters/letters';
import { guideOf, messageOf, PlanContent, taskTexts } from '../core/plan/plan';
import { Step } from '../core/policy/policy';
import { contactText, standingWords } from './contact-words';
import { Look } from './look';

/** A customer in one currency as the pane shows it. Amounts are texts as the sheets show them. */
export interface CustomerView {
  /** `customer|currency`. */
  readonly row: string;
  readonly name: string;
  readonly currency: Currency;
  readonly customerClass: string;
  readonly classBecause: string;
  readonly stage: string;
  readonly step: Step;
  readonly held: boolean;
  readonly balance: string;
  readonly overdue: string;
  readonly isOverdue: boolean;
  readonly claimed: string;
  readonly oldestDays: number;
  readonly buckets: readonly { readonly words: string; readonly amount: string }[];
  readonly next: NextView;
  readonly because: readonly string[];
  readonly recommendations: readonly string[];
  readonly alarms: readonly string[];
  readonly standing: readonly string[];
  readonly history: readonly HistoryView[];
  readonly contact: { readonly person: string; readonly phone: string; readonly email: string };
  /** Text for a message and points for a call; null where nothing is to be said. */
  readonly message: string | null;
  readonly guide: string | null;
  readonly letters: readonly Letter[];
  /** What a promise in full would be about, as a number for the form. */
  readonly claimedMinor: Minor;
}

/** What to do next, when, how and by whom. */
export interface NextView {
  readonly code: string;
  readonly action: string;
  readonly day: Day | null;
  readonly letterDay: Day | null;
  readonly channel: string;
  readonly owner: string;
  readonly level: string;
}

/** A contact of the past in one line, and whether its promise was kept. */
export interface HistoryView {
  readonly day: Day;
  readonly channel: string;
  readonly text: string;
  readonly promise: 'none' | 'open' | 'check' | 'kept' | 'part' | 'broken';
}

/** The view of a customer row; null when the customer owes nothing in that currency any more. */
export function makeCustomer(look: Look, row: string, language: Language): CustomerView | null {
  const decision = decisionOf(look, row);
  if (!decision) return null;
  const { position } = decision;
  const { content } = look;
  const money = (minor: Minor): string => formatMinor(minor, position.currency);
  return {
    row,
    name: position.name,
    currency: position.currency,
    customerClass: position.finding.customerClass,
    classBecause: position.finding.because.words[language],
    stage: stageWords(content, decision.stage, language),
    step: decision.stage,
    held: decision.held,
    balance: money(position.balanceMinor),
    overdue: money(position.overdueMinor),
    isOverdue: position.overdueMinor > 0,
    claimed: money(position.claimedMinor),
    claimedMinor: position.claimedMinor,
    oldestDays: position.oldestDays,
    buckets: bucketsOf(content, position, language),
    next: nextOf(decision, language),
    because: decision.because.map(({ words }) => words[language]),
    recommendations: decision.recommendations.map(({ words }) => words[language]),
    alarms: decision.alarms.map(({ words }) => words[language]),
    standing: standingWords(position, language),
    history: historyOf(position, language),
    contact: { person: position.facts.contact, phone: position.facts.phone, email: position.facts.email },
    ...textsOf(content, row),
    letters: content.letters.letters.filter((letter) => `${letter.customer}|${letter.currency}` === row),
  };
}

/** The decision of a customer row. */
export function decisionOf({ content }: Look, row: string): Decision | null {
  return content.decisions.find(({ position }) => `${position.customer}|${position.currency}` === row) ?? null;
}

/** A customer row to choose from. */
export interface FoundCustomer {
  readonly row: string;
  readonly name: string;
  readonly currency: Currency;
  /** Overdue, as text. */
  readonly overdue: string;
}

/** Customers whose name holds a text, those that matter most first. */
export function findCustomers({ content }: Look, text: string): readonly FoundCustomer[] {
  const wanted = text.trim().toLowerCase();
  return content.decisions
    .filter(({ position: { name, customer } }) => `${name} ${customer}`.toLowerCase().includes(wanted))
    .sort((a, b) => b.priorityMinor - a.priorityMinor)
    .slice(0, MOST_FOUND)
    .map(({ position: { customer, name, currency, overdueMinor } }) => ({
      row: `${customer}|${currency}`,
      name,
      currency,
      overdue: formatMinor(overdueMinor, currency),
    }));
}

const MOST_FOUND = 50;

function stageWords(content: PlanContent, step: Step, language: Language): string {
  return content.policy.ladder.find((one) => one.step === step)?.words[language] ?? BEFORE_DUE[language];
}

const BEFORE_DUE = { zh: '未到期', en: 'Not due' } as const;

function nextOf(decision: Decision, language: Language): NextView {
  return {
    code: decision.action.code,
    action: decision.action.words[language],
    day: decision.nextCall ?? decision.nextContact,
    letterDay: decision.nextLetter,
    channel: decision.channelWords[language],
    owner: decision.ownerWords[language],
    level: decision.contactLevel[language],
  };
}

function bucketsOf(content: PlanContent, position: CustomerPosition, language: Language): CustomerView['buckets'] {
  const money = (minor: Minor): string => formatMinor(minor, position.currency);
  const rows = content.policy.buckets.flatMap((bucket, i) => {
    const minor = position.bucketsMinor[i] ?? 0;
    return minor === 0 ? [] : [{ words: bucket.words[language], amount: money(minor) }];
  });
  const zh = language === 'zh';
  if (position.needsDateMinor !== 0)
    rows.push({ words: zh ? '缺到期日' : 'Needs date', amount: money(position.needsDateMinor) });
  if (position.items.some(({ aged }) => aged.bucket === UNAPPLIED))
    rows.push({ words: zh ? '未核销回款' : 'Unapplied', amount: money(-position.unappliedMinor) });
  return rows;
}

function historyOf(position: CustomerPosition, language: Language): HistoryView[] {
  return [...position.contacts].reverse().map((entry) => ({
    day: entry.day,
    channel: CHANNELS.find(({ code }) => code === entry.channel)?.words[language] ?? '',
    text: contactText(entry, position.currency, language),
    promise: position.promises.find(({ logRow }) => logRow === entry.row && entry.promiseDay !== null)?.state ?? 'none',
  }));
}

/** The texts of the customer's next task that is said or written to somebody. */
function textsOf(content: PlanContent, row: string): Pick<CustomerView, 'message' | 'guide'> {
  const texts = taskTexts(content);
  const tasks = content.tasks
    .filter(({ customer, currency }) => `${customer}|${currency}` === row)
    .sort((a, b) => a.day - b.day);
  let message: string | null = null;
  let guide: string | null = null;
  for (const task of tasks) {
    message ??= messageOf(texts, task, row);
    guide ??= guideOf(texts, task);
  }
  // The sheet has the points in one paragraph; here each has its line.
  return { message, guide: guide?.replace(/ (?=\d\. )/g, '\n') ?? null };
}
