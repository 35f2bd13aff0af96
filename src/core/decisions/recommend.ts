import { Coded } from '../basics/words';
import { Cause } from '../history/history';
import { Case } from './case';
import { reason } from './reasons';

/** One thing to consider, and when. */
interface Proposal {
  readonly when: (at: Case) => boolean;
  readonly coded: Coded;
}

const PROPOSALS: readonly Proposal[] = [
  {
    when: ({ position }) => position.finding.customerClass === 'C' && position.overdueMinor > 0,
    coded: reason(
      'stop-supply',
      '建议暂停供货（需法务核对合同）',
      'consider stopping supply (legal checks the contract first)',
    ),
  },
  {
    when: ({ position }) => position.creditLimitMinor !== null && position.balanceMinor > position.creditLimitMinor,
    coded: reason(
      'over-limit',
      '超信用额度：新订单先款后货或收定金',
      'over the credit limit: deposit or payment before delivery for new orders',
    ),
  },
  {
    when: ({ position, ladder }) => ladder.stage >= 3 && position.large,
    coded: reason('guarantee', '要求提供担保或书面还款计划', 'ask for security or a written repayment plan'),
  },
  {
    when: (at) => at.position.planState === 'none' && gives(at, 'short-of-money'),
    coded: reason(
      'propose-plan',
      '资金紧张但愿付：提议书面分期或展期',
      'willing but short of money: propose written instalments or a deferral',
    ),
  },
  {
    when: (at) => gives(at, 'in-approval'),
    coded: reason('in-approval', '付款审批中：问清环节、经办人和日期', 'in approval: ask for step, person and date'),
  },
  {
    when: (at) => gives(at, 'person-changed'),
    coded: reason(
      'person-changed',
      '经办人更换：找到新联系人并重新对账',
      'person changed: find the new contact and reconcile',
    ),
  },
  {
    when: (at) => gives(at, 'waits-for-own-customer'),
    coded: reason(
      'no-pay-when-paid',
      '“等下游回款”不是拒付理由：提议分期',
      '“waiting for our own customer” is no reason not to pay: propose instalments',
    ),
  },
];

/** What people should consider beside chasing: supply, limit, security, terms. Proposals, never done by us. */
export function recommend(at: Case): readonly Coded[] {
  return PROPOSALS.filter((proposal) => proposal.when(at)).map((proposal) => proposal.coded);
}

/** The last cause that the customer gave for what is overdue. */
function gives({ position }: Case, cause: Cause): boolean {
  return position.overdueMinor > 0 && position.contacts.findLast((contact) => contact.cause !== null)?.cause === cause;
}
