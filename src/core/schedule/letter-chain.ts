import { onOrAfterWorkday } from '../basics/calendar';
import { Day } from '../basics/day';
import {
  ACTION_WORDS,
  deadlineOf,
  Decision,
  gateAfter,
  ladderStep,
  outsideHolidayShadow,
  ownerWords,
  stageStartDay,
} from '../decisions/decisions';
import { Policy, Step } from '../policy/policy';
import { Draft, draftOf } from './draft';
import { Frame } from './frame';

/** The letters to come in the month, one step at a time: each waits for its stage and for the deadline of the one before. */
export function letterChain(decision: Decision, { policy, asOf, monthEnd }: Frame): readonly Draft[] {
  const drafts: Draft[] = [];
  let step = decision.letterStep;
  let day = decision.nextLetter;
  while (step !== null && day !== null && day <= monthEnd) {
    drafts.push(letterDraft(decision, step, day, policy));
    if (step >= 3) break;
    const next: Step = (step + 1) as Step;
    day = nextLetterDay(decision, next, gateAfter(deadlineOf(step, day, policy), policy), { policy, asOf });
    step = next;
  }
  return drafts;
}

function nextLetterDay(
  decision: Decision,
  step: Step,
  gate: Day,
  at: { readonly policy: Policy; readonly asOf: Day },
): Day {
  const { policy, asOf } = at;
  const wait = Math.max(0, stageStartDay(policy, step, decision.position) - (decision.chaseDays ?? 0));
  const day = onOrAfterWorkday(policy.calendar, Math.max(gate, asOf + wait));
  return step >= 2 ? outsideHolidayShadow(day, asOf, policy) : day;
}

function letterDraft(decision: Decision, step: Step, day: Day, policy: Policy): Draft {
  const row = ladderStep(policy, step);
  const title = row.letterTitle ?? row.words;
  const call = ACTION_WORDS[step === 1 ? 'remind' : step === 2 ? 'notify' : 'warn'];
  return draftOf(decision, day, {
    channel: 'letter',
    channelWords: row.channelWords,
    owner: row.owner,
    ownerWords: ownerWords(row.owner, decision.position, policy),
    what: { code: `letter-${step}`, words: { zh: `发《${title.zh}》，${call.zh}`, en: `Send “${title.en}” and call` } },
    step,
    urgent: step === 1,
  });
}
