import { onOrAfterWorkday } from '../basics/calendar';
import { Day } from '../basics/day';
import { Words } from '../basics/words';
import { CustomerPosition } from '../customers/customers';
import { Policy } from '../policy/policy';
import { ACTION_WORDS, CHANNEL_WORDS } from './action-words';
import { alarmsOf } from './alarms';
import { Case, Rule, RuleFinding } from './case';
import { climb, dated, ladderStep, nextLetter, repeatsLetter } from './ladder';
import { ownerWords } from './owners';
import { priorityOf } from './priority';
import { recommend } from './recommend';
import {
  applyCredit,
  askRetention,
  awaitPromise,
  callBrokenPromise,
  checkReceipt,
  completeDueDate,
  completePapers,
  fastTrack,
  fileClaim,
  instalmentPlan,
  reconcileOnly,
  resolveDispute,
  smallBalance,
} from './rules-before-ladder';
import { climbLadder, monitor, remindBeforeDue } from './rules-of-ladder';
import { Decision } from './types';

/** The order of decisions (policy section 7): the first rule that fits says what to do. */
const RULES: readonly Rule[] = [
  applyCredit,
  fileClaim,
  reconcileOnly,
  fastTrack,
  resolveDispute,
  awaitPromise,
  checkReceipt,
  callBrokenPromise,
  instalmentPlan,
  smallBalance,
  askRetention,
  completePapers,
  completeDueDate,
  climbLadder,
  remindBeforeDue,
  monitor,
];

/** A decision before it has a rank among the others. */
export type Unranked = Omit<Decision, 'rank' | 'inPareto' | 'ledBy'>;

/** What to do about one customer in one currency, by whom, when, and why. */
export function decide(position: CustomerPosition, policy: Policy, asOf: Day): Unranked {
  const ladder = climb(position, policy, asOf);
  const at: Case = { position, policy, asOf, ladder, undisputedMinor: position.overdueMinor - position.disputedMinor };
  const found = firstFitting(at);
  const letter = found.letters ? letterOf(at) : null;
  const step = Math.max(ladder.stepDue, 0) as Decision['stepDue'];
  const row = ladderStep(policy, step);
  const letterNow = letter !== null && letter.day === onOrAfterWorkday(policy.calendar, asOf);
  return {
    position,
    stage: ladder.stage,
    stepDue: ladder.stepDue,
    lastSentStep: ladder.sent?.step ?? null,
    chaseDays: ladder.days,
    gateDay: ladder.gateDay,
    held: found.held,
    action: {
      code: found.code,
      words: letterNow ? withLetter(at, letter.step, found) : (found.words ?? ACTION_WORDS[found.code]),
    },
    nextContact: earlier(found.day, letter?.day ?? null),
    nextCall: found.day,
    nextLetter: letter?.day ?? null,
    letterStep: letter?.step ?? null,
    channel: found.channel,
    channelWords: found.channelWords ?? (letterNow ? row.channelWords : CHANNEL_WORDS[found.channel]),
    owner: found.owner,
    ownerWords: ownerWords(found.owner, position, policy),
    contactLevel: found.contactLevel ?? row.contactLevel,
    because: found.because,
    alarms: alarmsOf(position, policy, asOf),
    recommendations: recommend(at),
    priorityMinor: priorityOf(position, policy),
  };
}

function firstFitting(at: Case): RuleFinding {
  for (const rule of RULES) {
    const found = rule(at);
    if (found) return found;
  }
  throw new Error('the last rule fits always');
}

/** The letter that goes with the ladder; suspected retention money gets none from step 2 on. */
function letterOf(at: Case): ReturnType<typeof nextLetter> {
  const { ladder, position, policy, asOf } = at;
  if (position.claimedMinor <= 0) return null;
  if (repeatsLetter(ladder, position, policy, asOf) && ladder.sent) return dated(ladder.sent.step, asOf, policy, asOf);
  return nextLetter(ladder, position, policy, asOf);
}

function withLetter(at: Case, step: Decision['stepDue'], found: RuleFinding): Words {
  const title = ladderStep(at.policy, step).letterTitle;
  const words = found.words ?? ACTION_WORDS[found.code];
  if (!title) return words;
  return {
    zh: `发《${title.zh}》，${words.zh}`,
    en: `Send “${title.en}”; ${words.en.charAt(0).toLowerCase()}${words.en.slice(1)}`,
  };
}

function earlier(a: Day | null, b: Day | null): Day | null {
  if (a === null) return b;
  return b === null ? a : Math.min(a, b);
}
