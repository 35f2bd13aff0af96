import { onOrAfterWorkday } from '../basics/calendar';
import { Day } from '../basics/day';
import { ACTION_WORDS, ActionCode, Decision, ladderStep, ownerWords, repeatAfter } from '../decisions/decisions';
import { Step } from '../policy/policy';
import { Draft, draftOf } from './draft';
import { Frame } from './frame';

/** Contacts that the ladder repeats; everything else is done once. */
const REPEATED: ReadonlySet<string> = new Set<ActionCode>([
  'remind',
  'notify',
  'warn',
  'await-deadline',
  'friendly-message',
  'email-small',
]);

/** What a repeated contact is once the step has risen. */
const CODE_OF_STEP: Readonly<Record<Step, ActionCode>> = {
  0: 'remind',
  1: 'remind',
  2: 'notify',
  3: 'warn',
  4: 'warn',
  5: 'warn',
};

/** How long after falling due a first notice still goes before all others: the first days decide (S0: within 24 hours). */
const FIRST_DAYS = 3;

/** The next contact that the decision asks for; null when another currency leads or there is nothing to do. */
export function firstContact(decision: Decision): Draft | null {
  const { nextCall, action, ledBy, position } = decision;
  if (nextCall === null || ledBy !== null || action.code === 'monitor' || action.code === 'pre-due') return null;
  const isFirstNotice =
    action.code === 'remind' && (decision.chaseDays ?? 0) <= FIRST_DAYS && position.contacts.length === 0;
  return draftOf(decision, nextCall, {
    amountMinor: position.claimedMinor || position.overdueMinor || position.balanceMinor,
    urgent: isFirstNotice,
  });
}

/** A contact of the cadence: the letter of the same day brings it along. */
export function isContact(draft: Draft): boolean {
  return draft.channel !== 'letter' && REPEATED.has(draft.what.code);
}

/** The next contact of the cadence, with the step the customer will have reached by then; null when the month is over. */
export function nextOfCadence(draft: Draft, day: Day, { policy, monthEnd }: Frame): Draft | null {
  if (!REPEATED.has(draft.what.code)) return null;
  const { decision } = draft;
  const next = onOrAfterWorkday(policy.calendar, repeatAfter(day, draft.step, decision.position, policy));
  if (next > monthEnd) return null;
  const step = stepBy(decision, next);
  const rises = step !== decision.stepDue;
  const code = rises ? CODE_OF_STEP[step] : (draft.what.code as ActionCode);
  const owner = rises ? ladderStep(policy, step).owner : draft.owner;
  return draftOf(decision, next, {
    channel: draft.channel,
    what: { code, words: ACTION_WORDS[code] },
    step,
    amountMinor: draft.amountMinor,
    owner,
    ownerWords: rises ? ownerWords(owner, decision.position, policy) : draft.ownerWords,
    because: { zh: '按催收频率跟进', en: 'follow-up by cadence' },
  });
}

/** The step by a later day: a letter of the next step that goes out until then takes it up. */
function stepBy({ letterStep, nextLetter, stepDue }: Decision, day: Day): Step {
  return letterStep !== null && nextLetter !== null && nextLetter <= day && letterStep > stepDue ? letterStep : stepDue;
}
