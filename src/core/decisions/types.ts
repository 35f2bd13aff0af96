import { Day } from '../basics/day';
import { Minor } from '../basics/money';
import { Coded, Words } from '../basics/words';
import { CustomerPosition } from '../customers/customers';
import { Channel, OwnerRole, Step } from '../policy/policy';

/** What is to be done next; one code per rule of the order of decisions (policy section 7). */
export type ActionCode =
  | 'apply-credit' | 'file-claim' | 'reconcile' | 'fast-track' | 'resolve-dispute' | 'await-promise' | 'approve-promise'
  | 'check-receipt' | 'call-broken-promise' | 'follow-plan' | 'plan-in-arrears' | 'propose-write-off' | 'email-small'
  | 'ask-retention' | 'complete-papers' | 'complete-due-date' | 'pre-due' | 'friendly-message' | 'remind' | 'notify' | 'warn'
  | 'legal-notice' | 'propose-counsel' | 'visit-first' | 'propose-suit' | 'await-deadline' | 'monitor';

/** An alarm beside the action: limitation, guarantee, bill. */
export interface Alarm {
  readonly kind: 'limitation' | 'limitation-expired' | 'guarantee' | 'bill';
  readonly day: Day;
  readonly daysLeft: number;
  readonly amountMinor: Minor;
  readonly words: Words;
  /** When its task stands: moved back to a working day, never before as-of's next working day. */
  readonly taskDay: Day;
}

/** What was decided for one customer in one currency, and why. */
export interface Decision {
  readonly position: CustomerPosition;
  /** How far the leading item's age may go, shifted by class. */
  readonly stage: Step;
  /** min(stage, last sent + 1): what action, channel, owner, contact and wording follow. */
  readonly stepDue: Step;
  readonly lastSentStep: Step | null;
  /** Held: disputed, promised and the like; the ladder stands still. */
  readonly held: boolean;
  readonly action: Coded & { readonly code: ActionCode };
  readonly nextContact: Day | null;
  readonly nextCall: Day | null;
  readonly nextLetter: Day | null;
  /** The step of the letter that is due; null when none is. */
  readonly letterStep: Step | null;
  readonly channel: Channel;
  readonly channelWords: Words;
  readonly owner: OwnerRole;
  readonly ownerName: string;
  readonly contactLevel: Words;
  readonly because: readonly Coded[];
  readonly alarms: readonly Alarm[];
  readonly recommendations: readonly Coded[];
  /** Another currency of this customer leads: contacts follow that one. */
  readonly ledBy: string | null;
  readonly priorityMinor: Minor;
  readonly rank: number;
  readonly inPareto: boolean;
}
