import { Day } from '../basics/day';
import { Coded, Words } from '../basics/words';
import { CustomerPosition } from '../customers/customers';
import { Channel, OwnerRole, Policy } from '../policy/policy';
import { ActionCode } from './types';
import { LadderFinding } from './ladder';

/** One customer in one currency, ready to be decided. */
export interface Case {
  readonly position: CustomerPosition;
  readonly policy: Policy;
  readonly asOf: Day;
  readonly ladder: LadderFinding;
  /** Overdue that is not disputed. */
  readonly undisputedMinor: number;
}

/** What one rule of the order of decisions says when it fits. */
export interface RuleFinding {
  readonly code: ActionCode;
  /** What to do in words, when the code's own words do not say enough. */
  readonly words?: Words;
  readonly because: readonly Coded[];
  readonly held: boolean;
  readonly channel: Channel;
  readonly channelWords?: Words;
  readonly owner: OwnerRole;
  readonly contactLevel?: Words;
  /** The day of the next step; null: none is planned. */
  readonly day: Day | null;
  /** Whether letters go out beside it. */
  readonly letters: boolean;
}

/** One rule: says what to do, or null when it does not fit. */
export type Rule = (at: Case) => RuleFinding | null;
