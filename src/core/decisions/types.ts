import { Day } from '../basics/day';
import { Minor } from '../basics/money';
import { Coded, Words } from '../basics/words';
import { CustomerPosition } from '../customers/customers';
import { Channel, OwnerRole, Step } from '../policy/policy';

/** What is to be done next; the codes follow the order of decisions (policy section 7). */
export type ActionCode =
  | 'apply-credit'
  | 'file-claim'
  | 'reconcile'
  | 'fast-track'
  | 'resolve-dispute'
  | 'await-promise'
  | 'approve-promise'
  | 'check-receipt'
  | 'call-broken-promise'
  | 'follow-plan'
  | 'plan-in-arrears'
  | 'propose-write-off'
  | 'email-small'
  | 'ask-retention'
  | 'complete-papers'
  | 'complete-due-date'
  | 'pre-due'
  | 'friendly-message'
  | 'remind'
  | 'notify'
  | 'warn'
  | 'legal-notice'
  | 'await-deadline'
  | 'visit-first'
  | 'propose-counsel'
  | 'propose-suit'
  | 'monitor';

/** A clock that runs against the claim, beside the action. */
export interface Alarm {
  readonly kind: 'limitation' | 'limitation-expired' | 'guarantee';
  /** The day the right ends (estimated). */
  readonly day: Day;
  readonly daysLeft: number;
  /** What is at risk. */
  readonly amountMinor: Minor;
  readonly words: Words;
  /** The working day of its task: moved backward, never before as-of. */
  readonly taskDay: Day;
}

/** What was decided for one customer in one currency, and why. */
export interface Decision {
  readonly position: CustomerPosition;
  /** How far the age of the leading item may go, shifted by class. */
  readonly stage: Step;
  /** What action, channel, owner, contact and wording follow: min(stage, last sent step + 1). */
  readonly stepDue: Step;
  readonly lastSentStep: Step | null;
  /** Days overdue of the leading item; null when nothing is overdue. */
  readonly chaseDays: number | null;
  /** No higher step before this day: the last letter's deadline and two working days. */
  readonly gateDay: Day | null;
  /** The ladder stands still: disputed, promised and the like. */
  readonly held: boolean;
  readonly action: Coded & { readonly code: ActionCode };
  /** The day of the next step of any kind. */
  readonly nextContact: Day | null;
  /** The next call, message or visit. */
  readonly nextCall: Day | null;
  /** The next letter to the customer, today or to come. */
  readonly nextLetter: Day | null;
  /** The step of that letter, 1–3. */
  readonly letterStep: Step | null;
  readonly channel: Channel;
  readonly channelWords: Words;
  readonly owner: OwnerRole;
  readonly ownerWords: Words;
  readonly contactLevel: Words;
  /** Why, in the order of weight; the first is the rule that fitted. */
  readonly because: readonly Coded[];
  readonly alarms: readonly Alarm[];
  /** Stop supply, deposit, guarantee, shorter terms: proposals for people to decide. */
  readonly recommendations: readonly Coded[];
  /** The currency of this customer that leads contacts; null when this one does. */
  readonly ledBy: string | null;
  /** Σ open × loss rate × class weight: for ranking only. */
  readonly priorityMinor: Minor;
  readonly rank: number;
  /** One of the customers that together make 80 % of overdue in this currency. */
  readonly inPareto: boolean;
}
