import { Day } from '../basics/day';
import { Link, SheetCell } from '../basics/sheet-table';
import { StyleName } from '../basics/styles';
import { Coded, Language, Words } from '../basics/words';
import { Decision } from '../decisions/decisions';
import { ContactEntry } from '../history/history';
import { CustomerClass, LadderStep, Step } from '../policy/policy';
import { styled } from './cell';
import { PlanLine } from './plan-line';
import { RowLetters } from './row-letters';
import { PlanContent } from './types';

/** What the cells of a plan row are made from, beside the line. */
export interface PlanRowContext {
  readonly content: PlanContent;
  /** By the key of the line. */
  readonly letters: ReadonlyMap<string, RowLetters>;
}

/** Days overdue from which the age is printed red. */
const OLD_DAYS = 90;

/** Makes one cell of a line. */
export type CellMaker = (line: PlanLine, context: PlanRowContext) => SheetCell;

/** How each field of the plan is shown. Fields that people fill are not here. */
const CELLS: Readonly<Record<string, CellMaker>> = {
  key: ({ key }) => key,
  rank: ({ decision }) => decision.rank,
  customer: ({ decision }) => decision.position.name,
  class: ({ decision }) => classCell(decision.position.finding.customerClass),
  oldestDays: ({ decision }) => oldestCell(decision.position.oldestDays),
  stage: ({ decision }, { content }) => stageCell(decision, content),
  action: ({ decision }, { content }) => decision.action.words[content.language],
  nextCall: ({ decision }) => decision.nextCall ?? decision.nextContact,
  nextLetter: ({ decision }) => decision.nextLetter,
  channel: ({ decision }, { content }) => decision.channelWords[content.language],
  owner: ({ decision }, { content }) => decision.ownerWords[content.language],
  because: ({ decision }, { content }) => listText(decision.because, content.language),
  alarm: ({ decision }, { content }) => alarmText(decision, content.language),
  letter: letterCell,
  contact: ({ decision }) => decision.position.facts.contact || null,
  phone: ({ decision }) => decision.position.facts.phone || null,
  contactLevel: ({ decision }, { content }) => decision.contactLevel[content.language],
  lastContact: ({ decision }) => lastContactOf(decision)?.day ?? null,
  advice: ({ decision }, { content }) => listText(decision.recommendations, content.language),
  lastResult: ({ decision }) => lastContactOf(decision)?.result || null,
  pareto: ({ decision }) => (decision.inPareto ? '●' : null),
  step: ({ decision }, { content }) => stepWords(content, decision.stepDue)[content.language],
  currency: ({ decision }) => decision.position.currency,
  limitUsed: ({ decision }) => limitUsed(decision),
  lastPayment: ({ decision }) => decision.position.lastPayment?.day ?? null,
  change: (line, { content }) => changeCell(line, content),
  letterNumber: ({ key }, { letters }) => letters.get(key)?.numbers ?? null,
};

/** How the cell of a field that is no amount is made; null for fields that people fill. */
export function cellMaker(field: string): CellMaker | null {
  return CELLS[field] ?? null;
}

/** Words in one sentence, in the order given. */
function listText(items: readonly Coded[], language: Language): string | null {
  const between = language === 'zh' ? '；' : '; ';
  let text = '';
  for (const { words } of items) text += text === '' ? words[language] : between + words[language];
  return text || null;
}

function alarmText({ alarms }: Decision, language: Language): string | null {
  if (alarms.length === 0) return null;
  return alarms.map((alarm) => alarm.words[language]).join('\n') || null;
}

function classCell(customerClass: CustomerClass): SheetCell {
  return customerClass === 'C' ? styled('C', 'center-bad') : customerClass;
}

/** Share of the credit limit that is taken up; blank without a limit. */
function limitUsed({ position: { creditLimitMinor, balanceMinor } }: Decision): SheetCell {
  return creditLimitMinor !== null && creditLimitMinor > 0 ? balanceMinor / creditLimitMinor : null;
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

function stageCell(decision: Decision, content: PlanContent): SheetCell {
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

function letterCell({ key }: PlanLine, { letters }: PlanRowContext): SheetCell {
  const letter = letters.get(key)?.letter;
  if (!letter) return null;
  const { step, place } = letter;
  if (!place) return styled(step, 'integer-center');
  const link: Link = { to: 'ours', key: place.key, row: place.row, column: place.column };
  return { value: String(step), style: 'link', link };
}

/** Blank when nothing changed, so that a second run on the same day gives the same sheet as the first. */
function changeCell({ decision: { position }, key, scale }: PlanLine, { history }: PlanContent): SheetCell {
  const before = history.plan?.balanceMinor[key];
  if (before === undefined || before === position.balanceMinor) return null;
  return (position.balanceMinor - before) / scale;
}

function lastContactOf(decision: Decision): ContactEntry | null {
  let last: ContactEntry | null = null;
  for (const entry of decision.position.contacts) if (last === null || entry.day >= (last.day as Day)) last = entry;
  return last;
}
