import { Day } from '../basics/day';
import { Minor } from '../basics/money';
import { Coded, Words } from '../basics/words';
import { CHANNEL_WORDS, Decision } from '../decisions/decisions';
import { Channel, OwnerRole, Step } from '../policy/policy';
import { Task } from './types';

/** A task that wants a day; capacity may move it. */
export interface Draft {
  readonly decision: Decision;
  readonly day: Day;
  readonly channel: Channel;
  readonly channelWords: Words;
  readonly owner: OwnerRole;
  readonly ownerWords: Words;
  readonly what: Coded;
  readonly step: Step;
  readonly amountMinor: Minor;
  readonly because: Words;
  /** Goes before all others of its day: first-day notices and clocks that run out. */
  readonly urgent: boolean;
  /** Priority value and rank of the decision, by which drafts are sorted again and again. */
  readonly priorityMinor: Minor;
  readonly rank: number;
}

/** A draft of a decision, with what the decision says unless told otherwise. */
export function draftOf(decision: Decision, day: Day, own: Partial<Draft>): Draft {
  return {
    decision,
    day,
    channel: own.channel ?? decision.channel,
    channelWords: own.channelWords ?? wordsOfChannel(decision, own.channel),
    owner: own.owner ?? decision.owner,
    ownerWords: own.ownerWords ?? decision.ownerWords,
    what: own.what ?? decision.action,
    step: own.step ?? decision.stepDue,
    amountMinor: own.amountMinor ?? decision.position.claimedMinor,
    because: own.because ?? firstReason(decision),
    urgent: own.urgent ?? false,
    priorityMinor: decision.priorityMinor,
    rank: decision.rank,
  };
}

function wordsOfChannel(decision: Decision, own: Channel | undefined): Words {
  return own === undefined ? decision.channelWords : CHANNEL_WORDS[own];
}

function firstReason({ because, action }: Decision): Words {
  const [first] = because;
  return first ? first.words : action.words;
}

/** The draft as a task on its day. */
export function taskOf(draft: Draft, day: Day): Task {
  const { position, priorityMinor } = draft.decision;
  return {
    day,
    customer: position.customer,
    customerName: position.name,
    currency: position.currency,
    owner: draft.owner,
    ownerWords: draft.ownerWords,
    channel: draft.channel,
    channelWords: draft.channelWords,
    what: draft.what,
    step: draft.step,
    amountMinor: draft.amountMinor,
    because: draft.because,
    movedFrom: day === draft.day ? null : draft.day,
    priorityMinor,
    contact: position.facts.contact,
    phone: position.facts.phone,
  };
}
