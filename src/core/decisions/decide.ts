import { onOrAfterWorkday } from '../basics/calendar';
import { Day } from '../basics/day';
import { Words } from '../basics/words';
import { CustomerPosition } from '../customers/customers';
import { Policy } from '../policy/policy';
import { ACTION_WORDS, CHANNEL_WORDS } from './action-words';
import { alarmsOf } from './alarms';
import { Case, Rule, RuleFinding } from './case';
import { climb, dated, ladderStep, NextLetter, nextLetter, repeatsLetter } from './ladder';
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

/** A decision that still has to find its place among the others. */
export type Unranked = Omit<Decision, keyof Place> & Place;

/** What only the other decisions settle: the leading currency's call, and the rank. */
interface Place {
  nextCall: Decision['nextCall'];
  ledBy: Decision['ledBy'];
  rank: number;
  inPareto: boolean;
}

/** What to do about one customer in one currency, by whom, when, and why. */
export function decide(position: CustomerPosition, policy: Policy, asOf: Day): Unranked {
  const ladder = climb(position, policy, asOf);
  const at: Case = { position, policy, asOf, ladder, undisputedMinor: position.overdueMinor - position.disputedMinor };
  const found = firstFitting(at);
  const letter = found.letters ? letterOf(at) : null;
  const { action, channelWords, contactLevel } = wording(at, found, letter);
  return {
    position,
    stage: ladder.stage,
    stepDue: ladder.stepDue,
    lastSentStep: ladder.sent === null ? null : ladder.sent.step,
    chaseDays: ladder.days,
    gateDay: ladder.gateDay,
    held: found.held,
    action,
    channelWords,
    contactLevel,
    nextContact: letter === null ? found.day : Math.min(letter.day, found.day ?? letter.day),
    nextCall: found.day,
    nextLetter: letter === null ? null : letter.day,
    letterStep: letter === null ? null : letter.step,
    channel: found.channel,
    owner: found.owner,
    ownerWords: ownerWords(found.owner, position, policy),
    because: found.because,
    alarms: alarmsOf(position, policy, asOf),
    recommendations: recommend(at),
    priorityMinor: priorityOf(position, policy),
    ledBy: null,
    rank: 0,
    inPareto: false,
  };
}

/** Action, channel and contact as printed; a letter that goes out today is named in both. */
function wording(
  { policy, asOf, ladder }: Case,
  found: RuleFinding,
  letter: NextLetter | null,
): Pick<Decision, 'action' | 'channelWords' | 'contactLevel'> {
  const row = ladderStep(policy, ladder.stepDue);
  const words = found.words ?? ACTION_WORDS[found.code];
  const contactLevel = found.contactLevel ?? row.contactLevel;
  if (letter === null || letter.day > onOrAfterWorkday(policy.calendar, asOf)) {
    return {
      action: { code: found.code, words },
      channelWords: found.channelWords ?? CHANNEL_WORDS[found.channel],
      contactLevel,
    };
  }
  const title = ladderStep(policy, letter.step).letterTitle;
  return {
    action: { code: found.code, words: title === null ? words : withLetter(title, words) },
    channelWords: found.channelWords ?? row.channelWords,
    contactLevel,
  };
}

function firstFitting(at: Case): RuleFinding {
  for (const rule of RULES) {
    const found = rule(at);
    if (found) return found;
  }
  throw new Error('the last rule fits always');
}

/** The letter that goes with the ladder; null when nothing is claimed or none is due. */
function letterOf({ ladder, position, policy, asOf }: Case): NextLetter | null {
  if (position.claimedMinor <= 0) return null;
  if (ladder.sent !== null && repeatsLetter(ladder, position, policy, asOf)) {
    return dated(ladder.sent.step, asOf, policy, asOf);
  }
  return nextLetter(ladder, position, policy, asOf);
}

function withLetter(title: Words, words: Words): Words {
  return {
    zh: `发《${title.zh}》，${words.zh}`,
    en: `Send “${title.en}”; ${words.en.charAt(0).toLowerCase()}${words.en.slice(1)}`,
  };
}
