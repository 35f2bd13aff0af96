import { Day } from '../basics/day';
import { Currency, Minor } from '../basics/money';
import { Notice } from '../basics/notice';
import { Coded } from '../basics/words';
import { AgedItem } from '../aging/aging';
import { ContactEntry, CustomerFacts, PlanInstalment } from '../history/history';
import { CustomerClass, Step } from '../policy/policy';

/** One of the 18 danger signals, as it was seen. The code is `signal-13`, or `over-limit`. */
export interface Signal extends Coded {
  /** 1–18; 0 for over the credit limit, which is none of the 18. */
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

/** A letter that was sent, as the log has it. */
export interface SentLetter {
  readonly step: Step;
  /** The last time this step was sent. */
  readonly day: Day;
  /** The deadline it gave; null: the log does not say. */
  readonly deadline: Day | null;
  readonly times: number;
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
  /** Log rows that name no currency are about this one: the base currency if the customer owes in it, else the largest overdue. */
  readonly isMainCurrency: boolean;
  /** Oldest chase day first, those without a date after them, unapplied money last. */
  readonly items: readonly PositionItem[];
  readonly balanceMinor: Minor;
  readonly notDueMinor: Minor;
  readonly overdueMinor: Minor;
  readonly needsDateMinor: Minor;
  /** Not negative: how much money or credit waits to be applied. */
  readonly unappliedMinor: Minor;
  /** Disputed, promised and planned: parts of the overdue only; an item held before it is due carries its part itself. */
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
  /** An agreed instalment plan; in-arrears: what has fallen due is not paid. A plan that is done is `none`. */
  readonly planState: 'none' | 'in-force' | 'in-arrears';
  /** The next instalment on or after as-of. */
  readonly nextInstalment: PlanInstalment | null;
  /** Not negative: due instalments less what was paid since the plan began. */
  readonly arrearsMinor: Minor;
  /** Broken since the last review. */
  readonly brokenPromises: number;
  readonly facts: CustomerFacts;
  /** Everything logged for the customer up to as-of, in any currency, by day. */
  readonly contacts: readonly ContactEntry[];
  readonly creditLimitMinor: Minor | null;
  readonly lastPayment: { readonly day: Day; readonly amountMinor: Minor } | null;
  readonly papersMissing: readonly ('contract' | 'deliveryReceipt' | 'invoiceDelivery')[];
  readonly salesperson: string;
  /** Whom people made responsible in the plan (责任人); empty when nobody. */
  readonly assignedTo: string;
}

export interface CustomerPositions {
  readonly positions: readonly CustomerPosition[];
  readonly notices: readonly Notice[];
}
