import { Minor, shareOf } from '../basics/money';
import { CustomerPosition } from '../customers/customers';
import { DayRate, Policy } from '../policy/policy';

/** Σ open × loss rate × class weight. For ranking only: the provision has rates of its own. Items without date count as not due. */
export function priorityOf(position: CustomerPosition, policy: Policy): Minor {
  const { lossRates } = policy;
  let sum = 0;
  let row = -1;
  for (const { aged } of position.items) {
    if (aged.item.kind !== 'claim') continue;
    row = rateRow(lossRates, aged.chaseDays ?? 0, row);
    sum += aged.item.openMinor * (lossRates[row]?.rate ?? 0);
  }
  return shareOf(Math.round(sum), policy.classWeights[position.finding.customerClass]);
}

/** Index of the rate that holds on a day overdue, −1 for none. Items stand by age: the search goes on where the last one ended. */
function rateRow(rates: readonly DayRate[], days: number, from: number): number {
  let row = from;
  while (row >= 0 && (rates[row]?.fromDay ?? -Infinity) > days) row -= 1;
  while (row + 1 < rates.length && (rates[row + 1]?.fromDay ?? -Infinity) <= days) row += 1;
  return row;
}
