import { Day } from '../basics/day';
import { Currency, Minor } from '../basics/money';
import { Notice } from '../basics/notice';
import { Coded } from '../basics/words';
import { AgedItem } from '../aging/aging';
import { ContactEntry, CustomerFacts } from '../history/history';
import { CustomerClass } from '../policy/policy';

/** One of the 18 danger signals, as it was seen. */
export interface Signal extends Coded {
  readonly number: number;
  readonly day: Day | null;
  /** raised by the data itself, or ticked by a person. */
  readonly by: 'data' | 'person';
}

/** Why the class is what it is. */
export interface ClassFinding {
  readonly customerClass: CustomerClass;
  readonly givenByPerson: boolean;
  readonly because: Coded;
  readonly reviewDue: Day | null;
}

/** open: date not yet passed. check: passed, within two working days. Then kept, part or broken. */
export type PromiseState = 'open' | 'check' | 'kept' | 'part' | 'broken';

/** A promise as it stands on the as-of date. */
export interface PromiseFinding {
  readonly day: Day;
  readonly givenOn: Day;
  readonly amountMinor: Minor;
  /** How much of today's overdue it covers. */
  readonly coversMinor: Minor;
  readonly state: PromiseState;
  readonly paidShare: number;
  /** A contact was logged after the promise's day. */
  readonly followedUp: boolean;
  readonly logRow: number;
}

/** A dispute as it stands. */
export interface DisputeFinding {
  readonly amountMinor: Minor;
  readonly since: Day | null;
  readonly written: boolean;
  readonly reason: string;
  /** Cause code of the log, for the owner. */
  readonly cause: ContactEntry['cause'];
  readonly holdEnds: Day | null;
}

/** How an aged item stands for chasing. An item may be held for part of its amount. */
export interface PositionItem {
  readonly aged: AgedItem;
  readonly disputedMinor: Minor;
  readonly promisedMinor: Minor;
  readonly plannedMinor: Minor;
  readonly isTail: boolean;
  readonly suspectedRetention: boolean;
}

/** A customer in one currency: what is owed, since when, and everything a decision needs. */
export interface CustomerPosition {
  readonly customer: string;
  readonly name: string;
  readonly currency: Currency;
  readonly items: readonly PositionItem[];
  readonly balanceMinor: Minor;
  readonly notDueMinor: Minor;
  readonly overdueMinor: Minor;
  readonly needsDateMinor: Minor;
  /** Not negative: how much money or credit waits to be applied. */
  readonly unappliedMinor: Minor;
  readonly disputedMinor: Minor;
  readonly promisedMinor: Minor;
  readonly plannedMinor: Minor;
  /** overdue − disputed − promised or planned − unapplied, not below 0. */
  readonly claimedMinor: Minor;
  readonly dueSoon: { readonly days7Minor: Minor; readonly days30Minor: Minor; readonly earliest: Day | null };
  /** By bucket index of the policy; needs date and unapplied are the fields above. */
  readonly bucketsMinor: readonly Minor[];
  /** Days overdue of the oldest overdue item, 0 when none. Tails count here. */
  readonly oldestDays: number;
  /** The item that leads the stage; null when none qualifies. */
  readonly leading: PositionItem | null;
  readonly large: boolean;
  readonly small: boolean;
  readonly finding: ClassFinding;
  readonly signals: readonly Signal[];
  readonly promises: readonly PromiseFinding[];
  readonly dispute: DisputeFinding | null;
  readonly brokenPromises: number;
  readonly facts: CustomerFacts;
  readonly contacts: readonly ContactEntry[];
  readonly creditLimitMinor: Minor | null;
  readonly lastPayment: { readonly day: Day; readonly amountMinor: Minor } | null;
  readonly papersMissing: readonly ('contract' | 'deliveryReceipt' | 'invoiceDelivery')[];
  readonly salesperson: string;
}

export interface CustomerPositions {
  readonly positions: readonly CustomerPosition[];
  readonly notices: readonly Notice[];
}
