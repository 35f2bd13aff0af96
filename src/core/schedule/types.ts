import { Day } from '../basics/day';
import { Currency, Minor } from '../basics/money';
import { Coded, Words } from '../basics/words';
import { Channel, OwnerRole, Step } from '../policy/policy';

/** One dated task. */
export interface Task {
  readonly day: Day;
  readonly customer: string;
  readonly customerName: string;
  readonly currency: Currency;
  readonly owner: OwnerRole;
  readonly ownerWords: Words;
  readonly channel: Channel;
  readonly channelWords: Words;
  readonly what: Coded;
  /** The step the customer will have reached by then. */
  readonly step: Step;
  readonly amountMinor: Minor;
  readonly because: Words;
  /** Moved from this day because the person's day was full; null when not. */
  readonly movedFrom: Day | null;
  readonly priorityMinor: Minor;
  readonly contact: string;
  readonly phone: string;
}
