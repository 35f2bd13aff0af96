import { workdaysBetween } from '../basics/calendar';
import { Minor } from '../basics/money';
import { PlanInstalment } from '../history/history';
import { Account, holdItems, inUnitsOf, isOverdue } from './account';
import { CustomerPosition } from './types';

/** An agreed instalment plan as it stands. */
export type PlanFinding = Pick<CustomerPosition, 'planState' | 'nextInstalment' | 'arrearsMinor'>;

const NO_PLAN: PlanFinding = { planState: 'none', nextInstalment: null, arrearsMinor: 0 };

/**
 * The instalment plan of the customer sheet; it belongs to the main currency. Future instalments hold the oldest free
 * overdue, in arrears too: whether all falls due then is for the plan's own clause to say. An instalment counts as due
 * when its two working days for checking receipts are over.
 */
export function findPlan(account: Account): PlanFinding {
  if (account.facts.instalments.length === 0) return NO_PLAN;
  const instalments = account.facts.instalments
    .map(({ day, amountMinor }) => ({ day, amountMinor: inUnitsOf(account, amountMinor) }))
    .sort((a, b) => a.day - b.day);
  const first = instalments[0];
  if (!first || !account.isMain) return NO_PLAN;
  const future = instalments.filter((own) => !isPast(account, own));
  const due = sumOf(instalments) - sumOf(future);
  const paid = paidOn(account, instalments, first);
  const inArrears = paid < due * account.policy.promise.keptShare;
  holdItems(account, 'planned', sumOf(future), isOverdue);
  const nextInstalment = future.find((own) => own.day >= account.asOf) ?? null;
  if (inArrears) return { planState: 'in-arrears', nextInstalment, arrearsMinor: Math.max(0, due - paid) };
  return future.length === 0 ? NO_PLAN : { planState: 'in-force', nextInstalment, arrearsMinor: 0 };
}

function isPast(account: Account, instalment: PlanInstalment): boolean {
  const { policy, asOf } = account;
  return instalment.day < asOf && workdaysBetween(policy.calendar, instalment.day, asOf) > policy.promise.checkWorkdays;
}

/**
 * What was paid on the plan, at most estimated: the ledger does not tell which payment was an instalment. Whichever says
 * most of: the plan less what is still open of the debt due before it began; documents paid in full since a month before
 * its first day; the fall of the balance since the last log row before that day which has one.
 */
function paidOn(account: Account, instalments: readonly PlanInstalment[], first: PlanInstalment): Minor {
  let openOld = -account.sums.unappliedMinor;
  for (const { item } of account.items) {
    if (item.kind === 'claim' && item.chaseDay !== null && item.chaseDay < first.day) openOld += item.openMinor;
  }
  const begun = first.day - 31;
  let documents = 0;
  for (const item of account.paid) if (item.paidDay >= begun) documents += item.amountMinor;
  const then = account.contacts.filter((entry) => entry.balanceThenMinor !== null && entry.day <= first.day).at(-1);
  const fall = then?.balanceThenMinor == null ? 0 : then.balanceThenMinor - account.sums.balanceMinor;
  return Math.max(0, sumOf(instalments) - openOld, documents, fall);
}

function sumOf(instalments: readonly PlanInstalment[]): Minor {
  return instalments.reduce((sum, own) => sum + own.amountMinor, 0);
}
