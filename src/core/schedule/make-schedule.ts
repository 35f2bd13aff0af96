import { isWorkday, onOrAfterWorkday } from '../basics/calendar';
import { Day } from '../basics/day';
import { ACTION_WORDS, ActionCode, Decision, ladderStep, ownerWords, repeatAfter } from '../decisions/decisions';
import { Channel, Policy, Step } from '../policy/policy';
import { Draft, draftOf, taskOf } from './draft';
import { Frame, singleTasks } from './single-tasks';
import { Task } from './types';

/** Contacts that the ladder repeats; everything else is done once. */
const REPEATED: readonly ActionCode[] = ['remind', 'notify', 'warn', 'await-deadline', 'friendly-message', 'email-small'];

/** A working day takes only so much: channels that cost time, with the policy's limit. Messages and e-mails cost none. */
const LIMITED: Readonly<Partial<Record<Channel, keyof Policy['capacity']>>> = { phone: 'calls', letter: 'letters', visit: 'visits' };

/** However full the days are, the queue is worked off within this many days after the month. */
const LONGEST_QUEUE_DAYS = 400;

/**
 * The month's dated tasks, sorted by day, urgency and priority. Each person's day holds only so many calls, letters and
 * visits; what does not fit moves to the next working day and says so. A customer is contacted at most once a day.
 */
export function makeSchedule(input: {
  readonly decisions: readonly Decision[];
  readonly policy: Policy;
  readonly asOf: Day;
  readonly monthEnd: Day;
}): readonly Task[] {
  const frame: Frame = input;
  let waiting: Draft[] = [];
  for (const decision of input.decisions) {
    waiting.push(...singleTasks(decision, frame));
    const contact = firstContact(decision);
    if (contact) waiting.push(contact);
  }
  waiting.sort(byUrgency);
  const tasks: Task[] = [];
  const { calendar } = input.policy;
  const last = input.monthEnd + LONGEST_QUEUE_DAYS;
  for (let day = input.asOf; waiting.length > 0 && day <= last; day += 1) {
    if (!isWorkday(calendar, day)) continue;
    waiting = fillDay(day, waiting, tasks, frame);
  }
  return tasks;
}

/** Places what is due on that day within capacity; gives back what still waits, with the repeats of what was placed. */
function fillDay(day: Day, waiting: readonly Draft[], tasks: Task[], frame: Frame): Draft[] {
  const used = new Map<string, number>();
  const written = new Set<string>();
  const left: Draft[] = [];
  let repeats = false;
  for (const draft of [...waiting.filter((d) => d.channel === 'letter'), ...waiting.filter((d) => d.channel !== 'letter')]) {
    if (draft.day > day) {
      left.push(draft);
      continue;
    }
    const customer = `${draft.decision.position.customer}|${draft.decision.position.currency}`;
    const joins = written.has(customer) && isContact(draft);
    if (!joins && !hasRoom(draft, used, frame.policy)) {
      left.push(draft);
      continue;
    }
    if (!joins) tasks.push(taskOf(draft, day));
    if (draft.channel === 'letter') written.add(customer);
    const next = repeatOf(draft, day, frame);
    if (next) {
      left.push(next);
      repeats = true;
    }
  }
  return repeats ? left.sort(byUrgency) : left;
}

/** The letter's call and the cadence's call are one contact. */
function isContact(draft: Draft): boolean {
  return draft.channel === 'phone' && REPEATED.includes(draft.what.code as ActionCode);
}

function hasRoom(draft: Draft, used: Map<string, number>, policy: Policy): boolean {
  const kind = LIMITED[draft.channel];
  if (kind === undefined) return true;
  const key = `${kind}|${draft.ownerWords.zh}`;
  const count = used.get(key) ?? 0;
  if (count >= policy.capacity[kind]) return false;
  used.set(key, count + 1);
  return true;
}

function firstContact(decision: Decision): Draft | null {
  const { nextCall, action, ledBy, position } = decision;
  if (nextCall === null || ledBy !== null || action.code === 'monitor' || action.code === 'pre-due') return null;
  const firstDays = action.code === 'remind' && (decision.chaseDays ?? 0) <= 3 && position.contacts.length === 0;
  return draftOf(decision, nextCall, { amountMinor: position.claimedMinor || position.overdueMinor || position.balanceMinor, urgent: firstDays });
}

/** The next contact of the cadence, with the step the customer will have reached by then; null when the month is over. */
function repeatOf(draft: Draft, day: Day, { policy, monthEnd }: Frame): Draft | null {
  const { decision } = draft;
  if (!REPEATED.includes(draft.what.code as ActionCode)) return null;
  const next = onOrAfterWorkday(policy.calendar, repeatAfter(day, draft.step, decision.position, policy));
  if (next > monthEnd) return null;
  const step = stepBy(decision, next);
  const code = step === decision.stepDue ? draft.what.code : REPEAT_CODES[step];
  const row = ladderStep(policy, step);
  const moved = step !== decision.stepDue;
  return draftOf(decision, next, {
    channel: draft.channel,
    what: { code, words: ACTION_WORDS[code as ActionCode] },
    step,
    amountMinor: draft.amountMinor,
    owner: moved ? row.owner : draft.owner,
    ownerWords: moved ? ownerWords(row.owner, decision.position, policy) : draft.ownerWords,
    because: { zh: '按催收频率跟进', en: 'follow-up by cadence' },
  });
}

const REPEAT_CODES: Readonly<Record<Step, ActionCode>> = { 0: 'remind', 1: 'remind', 2: 'notify', 3: 'warn', 4: 'warn', 5: 'warn' };

/** The step by a later day: a letter of the next step that goes out until then takes it up. */
function stepBy(decision: Decision, day: Day): Step {
  const { letterStep, nextLetter, stepDue } = decision;
  return letterStep !== null && nextLetter !== null && nextLetter <= day && letterStep > stepDue ? letterStep : stepDue;
}

function byUrgency(a: Draft, b: Draft): number {
  if (a.urgent !== b.urgent) return a.urgent ? -1 : 1;
  return b.decision.priorityMinor - a.decision.priorityMinor || a.decision.rank - b.decision.rank || a.day - b.day;
}
