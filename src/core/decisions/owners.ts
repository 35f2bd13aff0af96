import { sameWords, Words } from '../basics/words';
import { CustomerPosition } from '../customers/customers';
import { OwnerRole, Policy, ROLE_WORDS } from '../policy/policy';

/** Who acts, as printed: the customer's salesperson where sales act, else the name in the policy, else the role. */
export function ownerWords(role: OwnerRole, position: CustomerPosition, policy: Policy): Words {
  if (role === 'sales' && position.salesperson) return sameWords(position.salesperson);
  return policy.owners[role] ? sameWords(policy.owners[role]) : ROLE_WORDS[role];
}
