import { Day } from '../basics/day';
import { Currency, Minor } from '../basics/money';
import { Notice } from '../basics/notice';
import { Ledger } from '../ledger/ledger';
import { OpenItem, PaidItem } from './types';

/** Sums of one currency while items are made. */
export interface RunningItems {
  settledMinor: Minor;
  afterAsOfMinor: Minor;
  usedMinor: Minor;
}

/** What the entries give, while they are gone through. */
export interface Matching {
  readonly ledger: Ledger;
  readonly asOf: Day;
  readonly items: OpenItem[];
  readonly paid: PaidItem[];
  readonly notices: Notice[];
  readonly totals: Map<Currency, RunningItems>;
  byReference: boolean;
  firstIn: boolean;
}

/** Running sums of a currency. */
export function totalsOf(matching: Matching, currency: Currency): RunningItems {
  let totals = matching.totals.get(currency);
  if (totals === undefined) {
    totals = { settledMinor: 0, afterAsOfMinor: 0, usedMinor: 0 };
    matching.totals.set(currency, totals);
  }
  return totals;
}
