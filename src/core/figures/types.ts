import { Currency, Minor } from '../basics/money';
import { SnapshotItem } from '../history/history';

/** Key figures of one currency as of the as-of date. */
export interface CurrencyFigures {
  readonly currency: Currency;
  readonly balanceMinor: Minor;
  readonly overdueMinor: Minor;
  /** overdue ÷ gross claims (unapplied money apart), 0–1. */
  readonly overdueShare: number;
  readonly targetMinor: Minor;
  /** Σ overdue × loss rate, class not weighed. */
  readonly expectedLossMinor: Minor;
  readonly customers: number;
  readonly lettersDue: number;
}

export interface Figures {
  readonly currencies: readonly CurrencyFigures[];
  /** Month's target by `customer|currency`, frozen at the month's first generation. */
  readonly targetsMinor: Readonly<Record<string, Minor>>;
  /** The snapshot to be kept: earlier months as they were, this month as first generated. */
  readonly snapshot: readonly SnapshotItem[];
  readonly frozen: boolean;
}
