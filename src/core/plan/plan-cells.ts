import { Day } from '../basics/day';
import { Minor, toDecimal } from '../basics/money';
import { Link, SheetCell } from '../basics/sheet-table';
import { StyleName } from '../basics/styles';
import { Coded, Language, Words } from '../basics/words';
import { Decision } from '../decisions/decisions';
import { ContactEntry } from '../history/history';
import { Letter } from '../letters/letters';
import { LadderStep, Step } from '../policy/policy';
import { styled } from './cell';
import { PlanContent } from './types';

/** Where a letter stands in our letters sheets. */
export interface LetterPlace {
  readonly key: string;
  readonly row: number;
  readonly column: number;
}

/** What the cells of a plan row are made from, beside the decision. */
export interface PlanRowContext {
  readonly content: PlanContent;
  /** By `customer|currency`. */
  readonly letters: ReadonlyMap<string, Letter>;
  /** Letter numbers of the month by `customer|currency`. */
  readonly numbers: ReadonlyMap<string, string>;
  readonly places: Readonly<Record<string, LetterPlace>>;
}

/** `customer|currency`: what makes a row of the plan the same row next time. */
export function rowKey(decision: Decision): string {
  return `${decision.position.customer}|${decision.position.currency}`;
}

/** Days overdue from which the age is printed red. */
const OLD_DAYS = 90;

type CellMaker = (decision: Decision, context: PlanRowContext) => SheetCell;

/** How each field of the plan is shown. Fields that people fill are not here. */
const CELLS: Readonly<Record<string, CellMaker>> = {
  key: (decision) => rowKey(decision),
  rank: (decision) => decision.rank,
  customer: ({ position }) => position.name,
  class: ({ position: { finding } }) =>
    finding.customerClass === 'C' ? styled('C', 'center-bad') : finding.customerClass,
  oldestDays: ({ position }) => oldestCell(position.oldestDays),
  stage: stageCell,
  action: (decision, { content }) => decision.action.words[content.language],
  nextCall: (decision) => decision.nextCall ?? decision.nextContact,
  nextLetter: (decision) => decision.nextLetter,
  channel: (decision, { content }) => decision.channelWords[content.language],
  owner: (decision, { content }) => decision.ownerWords[content.language],
  because: (decision, { content }) => listText(decision.because, content.language),
  alarm: (decision, { content }) => decision.alarms.map((alarm) => alarm.words[content.language]).join('\n') || null,
  letter: letterCell,
  contact: ({ position }) => position.facts.contact || null,
  phone: ({ position }) => position.facts.phone || null,
  contactLevel: (decision, { content }) => decision.contactLevel[content.language],
  lastContact: (decision) => lastContactOf(decision)?.day ?? null,
  advice: (decision, { content }) => listText(decision.recommendations, content.language),
  lastResult: (decision) => lastContactOf(decision)?.result || null,
  pareto: (decision) => (decision.inPareto ? '●' : null),
  step: (decision, { content }) => stepWords(content, decision.stepDue)[content.language],
  currency: ({ position }) => position.currency,
  limitUsed: ({ position: { creditLimitMinor, balanceMinor } }) =>
    creditLimitMinor !== null && creditLimitMinor > 0 ? balanceMinor / creditLimitMinor : null,
  lastPayment: ({ position }) => position.lastPayment?.day ?? null,
  change: (decision, { content }) => changeCell(decision, content),
  letterNumber: (decision, { numbers }) => numbers.get(rowKey(decision)) ?? null,
};

/** The cell of one field; blank for fields that people fill. Folded columns leave nothing blank instead of 0.00. */
export function planCell(field: string, decision: Decision, context: PlanRowContext): SheetCell {
  const minor = amountOf(field, decision, context.content);
  if (minor === null) return CELLS[field]?.(decision, context) ?? null;
  return minor === 0 && QUIET_AMOUNTS.has(field) ? null : money(decision, minor);
}

const QUIET_AMOUNTS: ReadonlySet<string> = new Set([
  'overdue',
  'claimed',
  'due7',
  'due30',
  'disputed',
  'promised',
  'unapplied',
  'needsDate',
]);

/** The amount columns that a total row sums. */
const AMOUNTS: Readonly<Record<string, (decision: Decision, content: PlanContent) => Minor>> = {
  balance: ({ position }) => position.balanceMinor,
  overdue: ({ position }) => position.overdueMinor,
  claimed: ({ position }) => position.claimedMinor,
  target: (decision, content) => content.figures.targetsMinor[rowKey(decision)] ?? 0,
  priority: (decision) => decision.priorityMinor,
  due7: ({ position }) => position.dueSoon.days7Minor,
  due30: ({ position }) => position.dueSoon.days30Minor,
  disputed: ({ position }) => position.disputedMinor,
  promised: ({ position }) => position.promisedMinor + position.plannedMinor,
  unapplied: ({ position }) => (position.unappliedMinor === 0 ? 0 : -position.unappliedMinor),
  needsDate: ({ position }) => position.needsDateMinor,
};

/** The amount of a field, or null for fields that are no amounts to be summed. */
export function amountOf(field: string, decision: Decision, content: PlanContent): Minor | null {
  return AMOUNTS[field]?.(decision, content) ?? null;
}

/** Words in one sentence, in the order given. */
function listText(items: readonly Coded[], language: Language): string | null {
  return items.map((item) => item.words[language]).join(language === 'zh' ? '；' : '; ') || null;
}

/** Words of a ladder step: of the stage, not of the letter. */
export function stepWords(content: PlanContent, step: Step): Words {
  return ladderStep(content, step)?.words ?? { zh: String(step), en: String(step) };
}

/** The look of a stage. */
export function stageStyle(step: Step, held: boolean): StyleName {
  return held ? 'stage-hold' : `stage-${step}`;
}

function ladderStep(content: PlanContent, step: Step): LadderStep | undefined {
  return content.policy.ladder.find((entry) => entry.step === step);
}

function stageCell(decision: Decision, { content }: PlanRowContext): SheetCell {
  const { language } = content;
  // Nothing is due yet and nothing is near: the first step of the ladder has not been reached.
  if (decision.action.code === 'monitor' && decision.stage === 0)
    return styled(language === 'zh' ? '未到期' : 'Not due', 'center-quiet');
  const words = stepWords(content, decision.stage)[language];
  if (!decision.held) return styled(words, stageStyle(decision.stage, false));
  return styled(language === 'zh' ? `${words}·暂停` : `${words} · on hold`, stageStyle(decision.stage, true));
}

function oldestCell(days: number): SheetCell {
  if (days <= 0) return null;
  return days > OLD_DAYS ? styled(days, 'integer-center-bad') : days;
}

function letterCell(decision: Decision, { letters, places }: PlanRowContext): SheetCell {
  const key = rowKey(decision);
  const letter = letters.get(key);
  const place = places[key];
  if (!letter) return null;
  if (!place) return styled(letter.step, 'integer-center');
  const link: Link = { to: 'ours', key: place.key, row: place.row, column: place.column };
  return { value: String(letter.step), style: 'link', link };
}

/** Blank when nothing changed, so that a second run on the same day gives the same sheet as the first. */
function changeCell(decision: Decision, content: PlanContent): SheetCell {
  const before = content.history.plan?.balanceMinor[rowKey(decision)];
  if (before === undefined || before === decision.position.balanceMinor) return null;
  return money(decision, decision.position.balanceMinor - before);
}

function lastContactOf(decision: Decision): ContactEntry | null {
  let last: ContactEntry | null = null;
  for (const entry of decision.position.contacts) if (last === null || entry.day >= (last.day as Day)) last = entry;
  return last;
}

function money(decision: Decision, minor: Minor): number {
  return toDecimal(minor, decision.position.currency);
}
