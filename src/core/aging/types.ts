import { Currency, Minor } from '../basics/money';
import { LedgerTotals } from '../ledger/ledger';
import { ItemTotals, OpenItem } from '../items/items';

/** An open item with its age. */
export interface AgedItem {
  readonly item: OpenItem;
  /** as-of − due day; null: needs date. Negative: not due. Age and provision count from the original due day. */
  readonly days: number | null;
  /** as-of − chase day: what stage and letters count from. */
  readonly chaseDays: number | null;
  /** Index into policy.buckets; NEEDS_DATE or UNAPPLIED for the two columns of their own. */
  readonly bucket: number;
}

export const NEEDS_DATE = -1;
export const UNAPPLIED = -2;

/** One line of the aging per currency: a bucket with its items. */
export interface AgingLine {
  readonly currency: Currency;
  readonly bucket: number;
  readonly items: number;
  readonly amountMinor: Minor;
}

/** The proof that nothing was lost: ledger total → cells − duplicates − unreadable ± settled = used = Σ buckets + unapplied + needs date. */
export interface ControlLine extends LedgerTotals, ItemTotals {
  readonly agedMinor: Minor;
  /** cells − duplicates − unreadable − settled − afterAsOf − aged: 0 or the program is wrong. */
  readonly differenceMinor: Minor;
}

export interface Aging {
  readonly items: readonly AgedItem[];
  readonly lines: readonly AgingLine[];
  readonly control: readonly ControlLine[];
}
