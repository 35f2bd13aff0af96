import { Minor, shareOf } from '../basics/money';
import { CustomerPosition } from '../customers/customers';
import { Policy, rateAt } from '../policy/policy';

/** Σ open × loss rate × class weight. For ranking only: the provision has rates of its own. Items without date count as not due. */
export function priorityOf(position: CustomerPosition, policy: Policy): Minor {
  let sum = 0;
  for (const { aged } of position.items) {
    if (aged.item.kind === 'claim') sum += aged.item.openMinor * (rateAt(policy.lossRates, aged.chaseDays ?? 0) ?? 0);
  }
  return shareOf(Math.round(sum), policy.classWeights[position.finding.customerClass]);
}
