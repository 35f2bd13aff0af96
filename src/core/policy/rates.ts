import { DayRate } from './types';

/** The rate that holds for an item so many days overdue (negative: not due); null where the list is empty or begins later. */
export function rateAt(rates: readonly DayRate[], days: number): number | null {
  let rate: number | null = null;
  for (let i = 0; i < rates.length; i += 1) {
    const row = rates[i] as DayRate;
    if (row.fromDay !== null && row.fromDay > days) break;
    rate = row.rate;
  }
  return rate;
}
