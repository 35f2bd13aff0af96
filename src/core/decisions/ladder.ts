import { addWorkdays, onOrAfterWorkday } from '../basics/calendar';
import { Day } from '../basics/day';
import { CustomerPosition, lastSentStep, reachedSince, SentLetter } from '../customers/customers';
import { LadderStep, Policy, Step } from '../policy/policy';
import { outsideHolidayShadow } from './holiday-shadow';

/** Where a customer stands on the ladder. */
export interface LadderFinding {
  readonly stage: Step;
  readonly stepDue: Step;
  /** Days overdue that led to the stage; null when nothing leads. */
  readonly days: number | null;
  readonly sent: SentLetter | null;
  /** The leading item fell due before the log was kept: earlier letters are unknown. */
  readonly pastUnknown: boolean;
  /** The last letter's deadline still runs (with its two working days): no higher step before this day. */
  readonly gateDay: Day | null;
  /** How the stage was shifted by class or broken promises. */
  readonly shift: 'none' | 'class-c' | 'class-a' | 'broken-promises';
  /** Steps 4 and 5: what is missing before they may be proposed. */
  readonly missing: readonly ('step-3' | 'phone' | 'visit')[];
}

/** A letter to the customer that is due, today or to come. */
export interface NextLetter {
  /** 1–3. */
  readonly step: Step;
  readonly day: Day;
}

/** The step of the ladder with that number. */
export function ladderStep(policy: Policy, step: Step): LadderStep {
  const found = policy.ladder.find((row) => row.step === step);
  if (!found) throw new Error(`the policy has no ladder step ${step}`);
  return found;
}

/** The first day overdue of a step for this customer, shifted by class. `step 2, class C → 16` */
export function stageStartDay(policy: Policy, step: Step, position: CustomerPosition): number {
  const { fromDay } = ladderStep(policy, step);
  const { customerClass, givenByPerson } = position.finding;
  if (customerClass === 'C' && step <= 3) return Math.max(1, fromDay - policy.classShift.cSoonerDays);
  if (customerClass === 'A' && givenByPerson && step >= 2) return fromDay + policy.classShift.aLaterDays;
  return fromDay;
}

/** How far the age allows the ladder to go. A second broken promise and the class shift do not add up: the higher counts. */
export function stageOf(policy: Policy, position: CustomerPosition, days: number): Step {
  const byClass = highestStep((step) => days >= stageStartDay(policy, step, position));
  if (position.brokenPromises < 2 || days < 1) return byClass;
  const plain = highestStep((step) => days >= ladderStep(policy, step).fromDay);
  return Math.max(byClass, Math.min(5, plain + 1)) as Step;
}

const NOT_OVERDUE: LadderFinding = {
  stage: 0,
  stepDue: 0,
  days: null,
  sent: null,
  pastUnknown: false,
  gateDay: null,
  shift: 'none',
  missing: [],
};

/** Stage, step due and what stands in the way of the next step. */
export function climb(position: CustomerPosition, policy: Policy, asOf: Day): LadderFinding {
  const lead = leadOf(position);
  if (lead === null) return NOT_OVERDUE;
  const { days, due: leadDue } = lead;
  const stage = stageOf(policy, position, days);
  const sent = lastSentStep(position, leadDue);
  const pastUnknown = sent === null && policy.logKeptSince !== null && leadDue < policy.logKeptSince;
  const gateDay = sent === null ? null : gateAfter(sent.deadline ?? deadlineOf(sent.step, sent.day, policy), policy);
  return {
    stage,
    stepDue: stepDueOf({ stage, sent, pastUnknown, gateOpen: gateDay === null || asOf >= gateDay }),
    days,
    sent,
    pastUnknown,
    gateDay,
    shift: shiftOf(policy, position, days, stage),
    missing: missingForCounsel(position, sent, leadDue),
  };
}

/** The next letter to the customer: its step (1–3) and its day, today or to come; null when the ladder asks for none. */
export function nextLetter(
  found: LadderFinding,
  position: CustomerPosition,
  policy: Policy,
  asOf: Day,
): NextLetter | null {
  if (found.days === null || found.stage === 0) return null;
  const sentStep = found.sent?.step ?? 0;
  const step = (found.sent === null ? found.stepDue : sentStep + 1) as Step;
  if (step >= 1 && step <= 3) {
    const reached = asOf + Math.max(0, stageStartDay(policy, step, position) - found.days);
    const day = found.stage >= step ? asOf : reached;
    return dated(step, Math.max(day, found.gateDay ?? day), policy, asOf);
  }
  return null;
}

/** Whether the same letter goes out once more: deadline passed unanswered, stage unchanged for long, sent once only. */
export function repeatsLetter(found: LadderFinding, position: CustomerPosition, policy: Policy, asOf: Day): boolean {
  const { sent, days } = found;
  if (!sent || days === null || sent.step < 1 || sent.step > 3 || sent.times !== 1) return false;
  if (found.stage > sent.step || asOf < (found.gateDay ?? asOf)) return false;
  const stageBefore = stageOf(policy, position, days - policy.stageStillDays);
  return stageBefore === found.stage && !reachedSince(position, sent.day);
}

/** A letter's day: a working day from as-of on, and for step 2 and 3 not in the last days before a long holiday. */
export function dated(step: Step, day: Day, policy: Policy, asOf: Day): NextLetter {
  const workday = onOrAfterWorkday(policy.calendar, Math.max(day, asOf));
  return { step, day: step >= 2 ? outsideHolidayShadow(workday, asOf, policy) : workday };
}

function highestStep(reached: (step: Step) => boolean): Step {
  let highest: Step = 0;
  for (const step of [1, 2, 3, 4, 5] as const) if (reached(step)) highest = step;
  return highest;
}

function stepDueOf(at: {
  readonly stage: Step;
  readonly sent: SentLetter | null;
  readonly pastUnknown: boolean;
  readonly gateOpen: boolean;
}): Step {
  const { stage, sent } = at;
  if (sent === null && !at.pastUnknown) return Math.min(stage, 1) as Step;
  // Without a log the letters of the past are unknown: one below the stage, and never straight to counsel.
  if (sent === null) return Math.min(stage, Math.max(1, Math.min(3, stage - 1))) as Step;
  const next = at.gateOpen ? sent.step + 1 : sent.step;
  // It never falls while unpaid, even when the stage does.
  return Math.max(sent.step, Math.min(stage, next)) as Step;
}

/** The last day to pay that a letter of this step gives: working days after dispatch, some more when it goes by express mail. */
export function deadlineOf(step: Step, sent: Day, policy: Policy): Day {
  const row = ladderStep(policy, step);
  const byExpress = row.deadlineWorkdays > 0 && /EMS/i.test(row.channelWords.zh);
  return addWorkdays(policy.calendar, sent, row.deadlineWorkdays + (byExpress ? policy.deadlineEmsWorkdays : 0));
}

/** The first day on which a higher step is allowed after a letter: its deadline and some working days must have passed. */
export function gateAfter(deadline: Day, policy: Policy): Day {
  return addWorkdays(policy.calendar, deadline, policy.deadlineGraceWorkdays) + 1;
}

function missingForCounsel(
  position: CustomerPosition,
  sent: SentLetter | null,
  leadDue: Day,
): LadderFinding['missing'] {
  if (position.facts.refused) return [];
  const missing: ('step-3' | 'phone' | 'visit')[] = [];
  if (sent === null || sent.step < 3) missing.push('step-3');
  if (!reachedSince(position, leadDue, 'phone')) missing.push('phone');
  if (position.large && !reachedSince(position, leadDue, 'visit')) missing.push('visit');
  return missing;
}

function shiftOf(policy: Policy, position: CustomerPosition, days: number, stage: Step): LadderFinding['shift'] {
  const plain = highestStep((step) => days >= ladderStep(policy, step).fromDay);
  if (stage === plain) return 'none';
  const byClass = highestStep((step) => days >= stageStartDay(policy, step, position));
  if (stage > byClass) return 'broken-promises';
  return position.finding.customerClass === 'C' ? 'class-c' : 'class-a';
}

/** Age and due day of the item that leads; where nothing qualifies, of the oldest overdue one. Null: nothing is overdue. */
function leadOf(position: CustomerPosition): { readonly days: number; readonly due: Day } | null {
  const lead = position.leading ?? oldestOverdue(position);
  if (lead === null) return null;
  const days = lead.aged.chaseDays;
  const due = lead.aged.item.chaseDay;
  return days === null || due === null || days < 1 ? null : { days, due };
}

function oldestOverdue(position: CustomerPosition): CustomerPosition['leading'] {
  let oldest: CustomerPosition['leading'] = null;
  for (const entry of position.items) {
    const days = entry.aged.chaseDays;
    if (days === null || days < 1 || entry.aged.item.kind !== 'claim') continue;
    if (oldest === null || days > (oldest.aged.chaseDays ?? 0)) oldest = entry;
  }
  return oldest;
}
