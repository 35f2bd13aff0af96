import { sameWords, Words } from '../basics/words';
import { CustomerPosition } from '../customers/customers';
import { OwnerRole, Policy, ROLE_WORDS } from '../policy/policy';

/** Work that is a person's own customer's; finance, legal and managers act by office. */
const BY_PERSON: readonly OwnerRole[] = ['sales', 'collector', 'senior'];

/**
 * Who acts, as printed: whom people made responsible in the plan, the customer's salesperson where sales act, else the name
 * in the policy, else the role.
 */
export function ownerWords(role: OwnerRole, position: CustomerPosition, policy: Policy): Words {
  if (position.assignedTo && BY_PERSON.includes(role)) return sameWords(position.assignedTo);
  if (role === 'sales' && position.salesperson) return sameWords(position.salesperson);
  return policy.owners[role] ? sameWords(policy.owners[role]) : ROLE_WORDS[role];
}
