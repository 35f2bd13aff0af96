import { Coded } from '../basics/words';
import { Case } from './case';
import { reason } from './reasons';

/** What people should consider beside chasing: supply, limit, security, terms. Proposals, never done by us. */
export function recommend(at: Case): readonly Coded[] {
  const { position, ladder } = at;
  const found: Coded[] = [];
  const overLimit = position.creditLimitMinor !== null && position.balanceMinor > position.creditLimitMinor;
  if (position.finding.customerClass === 'C' && position.overdueMinor > 0) {
    found.push(
      reason(
        'stop-supply',
        '建议暂停供货（需法务核对合同）',
        'consider stopping supply (legal checks the contract first)',
      ),
    );
  }
  if (overLimit)
    found.push(
      reason(
        'over-limit',
        '超信用额度：新订单先款后货或收定金',
        'over the credit limit: deposit or payment before delivery for new orders',
      ),
    );
  if (ladder.stage >= 3 && position.large)
    found.push(reason('guarantee', '要求提供担保或书面还款计划', 'ask for security or a written repayment plan'));
  const short = [...position.contacts].reverse().find((contact) => contact.cause !== null);
  if (short?.cause === 'short-of-money' && position.planState === 'none' && position.overdueMinor > 0) {
    found.push(
      reason(
        'propose-plan',
        '资金紧张但愿付：提议书面分期或展期',
        'willing but short of money: propose written instalments or a deferral',
      ),
    );
  }
  if (short?.cause === 'waits-for-own-customer' && position.overdueMinor > 0) {
    found.push(
      reason(
        'no-pay-when-paid',
        '“等下游回款”不是拒付理由：提议分期',
        '“waiting for our own customer” is no reason not to pay: propose instalments',
      ),
    );
  }
  return found;
}
