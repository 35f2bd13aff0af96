import { Minor, shareOf } from '../basics/money';
import { CustomerPosition } from '../customers/customers';
import { DayRate, Policy } from '../policy/policy';

/** The rate that holds at an age. `91 days → 20 %` */
export function rateAt(rates: readonly DayRate[], days: number): number {
  let rate = 0;
  for (const row of rates) if (row.fromDay === null || days >= row.fromDay) rate = row.rate;
  return rate;
}

/** Σ open × loss rate × class weight. For ranking only: the provision has rates of its own. Items without date count as not due. */
export function priorityOf(position: CustomerPosition, policy: Policy): Minor {
  let sum = 0;
  for (const { aged } of position.items) {
    if (aged.item.kind === 'claim') sum += aged.item.openMinor * rateAt(policy.lossRates, aged.chaseDays ?? 0);
  }
  return shareOf(Math.round(sum), policy.classWeights[position.finding.customerClass]);
}
