import { addWorkdays, onOrAfterWorkday } from '../basics/calendar';
import { toIso } from '../basics/day';
import { Words } from '../basics/words';
import { CustomerPosition, lastReached, PromiseFinding } from '../customers/customers';
import { CustomerType } from '../history/history';
import { OwnerRole } from '../policy/policy';
import { Case, Rule, RuleFinding } from './case';
import { money, reason } from './reasons';

/** Customers with whom accounts are only compared, never chased. */
const RECONCILE_ONLY: readonly CustomerType[] = ['related-party', 'employee', 'deposit'];

/** Policy section 7, rule 1: money that nobody has applied yet covers what is overdue, or more than everything. */
export const applyCredit: Rule = (at) => {
  const { position } = at;
  const { unappliedMinor, overdueMinor, balanceMinor, currency } = position;
  const covers = overdueMinor > 0 && unappliedMinor >= overdueMinor;
  if (!covers && !(unappliedMinor > 0 && balanceMinor < 0)) return null;
  const because = covers
    ? reason(
        'unapplied-covers',
        `未核销回款 ${money(unappliedMinor, currency)} 不少于逾期 ${money(overdueMinor, currency)}`,
        `unapplied money ${money(unappliedMinor, currency)} covers the overdue ${money(overdueMinor, currency)}`,
      )
    : reason(
        'credit-exceeds',
        `贷方余额 ${money(-balanceMinor, currency)}，我方欠客户`,
        `credit balance ${money(-balanceMinor, currency)}: we owe the customer`,
      );
  return standing(at, 'apply-credit', 'finance', [because]);
};

/** Rule 2: an insolvent customer is not chased; the claim is filed. */
export const fileClaim: Rule = (at) =>
  at.position.facts.insolvent
    ? {
        ...standing(at, 'file-claim', 'legal', [
          reason('insolvent', '客户已进入破产程序', 'the customer is insolvent'),
        ]),
        channel: 'legal',
      }
    : null;

/** Rule 3: related parties, employees, deposits. */
export const reconcileOnly: Rule = (at) =>
  RECONCILE_ONLY.includes(at.position.facts.type)
    ? standing(at, 'reconcile', 'finance', [
        reason(
          'reconcile-only',
          '关联方、员工或押金往来，只对账不催收',
          'related party, employee or deposit: reconciled, not chased',
        ),
      ])
    : null;

/** Rule 4: bad faith is answered at once, whatever the age. */
export const fastTrack: Rule = (at) => {
  const last = at.position.contacts.at(-1);
  const refuses = at.position.facts.refused || last?.cause === 'refuses';
  if (!refuses || at.position.overdueMinor <= 0) return null;
  return {
    ...standing(at, 'fast-track', 'manager', [
      reason('refuses', '客户拒付或恶意拖延', 'the customer refuses or evades'),
    ]),
    channel: 'legal',
    held: false,
  };
};

/** Rule 5: all of the overdue is disputed. */
export const resolveDispute: Rule = (at) => {
  const { position, policy, asOf } = at;
  const { dispute, overdueMinor, disputedMinor, currency } = position;
  if (overdueMinor <= 0 || disputedMinor < overdueMinor) return null;
  const limit = dispute === null ? null : dispute.holdEnds;
  const late = limit !== null && asOf > limit;
  const because = [
    reason(
      'all-disputed',
      `逾期 ${money(overdueMinor, currency)} 全部有争议${quoted(dispute?.reason)}`,
      `all overdue ${money(overdueMinor, currency)} is disputed${quoted(dispute?.reason)}`,
    ),
  ];
  if (late) {
    because.push(
      reason(
        'dispute-late',
        `争议已超过处理期限 ${toIso(limit)}，双方经理介入`,
        `the dispute has passed its limit ${toIso(limit)}: both managers`,
      ),
    );
  }
  const owner: OwnerRole = late ? 'manager' : disputeOwner(position);
  return {
    ...standing(at, 'resolve-dispute', owner, because),
    channel: late ? 'visit' : 'phone',
    day: onOrAfterWorkday(policy.calendar, asOf),
  };
};

/**
 * Rule 6: an open promise covers nearly everything that is not disputed. On the promised day itself half is enough: nobody
 * presses for the rest while the money is on its way (policy section 12, case 6: 150,000 of 201,900 is awaited on its day).
 */
export const awaitPromise: Rule = (at) => {
  const { position, policy, undisputedMinor } = at;
  const open = position.promises.filter((promise) => promise.state === 'open');
  const covered = open.reduce((sum, promise) => sum + promise.coversMinor, 0);
  const last = open.at(-1);
  const share = last?.day === at.asOf ? policy.promise.partShare : policy.promise.coverShare;
  if (!last || undisputedMinor <= 0 || covered < share * undisputedMinor) return null;
  const longest = at.ladder.stepDue <= 1 ? policy.promise.longestDaysStep1 : policy.promise.longestDays;
  const said = promiseReason(last, position);
  if (last.day - last.givenOn > longest) {
    const tooLong = reason(
      'promise-too-long',
      `承诺期 ${last.day - last.givenOn} 天，超过 ${longest} 天上限`,
      `promised ${last.day - last.givenOn} days ahead, more than the ${longest} allowed`,
    );
    return {
      ...standing(at, 'approve-promise', 'finance', [said, tooLong]),
      day: onOrAfterWorkday(policy.calendar, at.asOf),
    };
  }
  return {
    ...standing(at, 'await-promise', at.ladder.stepDue <= 1 ? 'sales' : 'collector', [said]),
    day: addWorkdays(policy.calendar, last.day, 1),
  };
};

/** Rule 7: the promised day has just passed. */
export const checkReceipt: Rule = (at) => {
  const due = at.position.promises.find((promise) => promise.state === 'check');
  if (!due) return null;
  return { ...standing(at, 'check-receipt', 'finance', [promiseReason(due, at.position)]), letters: false };
};

/** Rule 8: broken: one call, the same day, until a contact after it is logged. */
export const callBrokenPromise: Rule = (at) => {
  const broken = at.position.promises.filter((promise) => promise.state === 'broken' && !promise.followedUp).at(-1);
  if (!broken || at.position.overdueMinor <= 0) return null;
  const { position, policy, asOf } = at;
  const percent = Math.round(broken.paidShare * 100);
  return {
    ...standing(at, 'call-broken-promise', 'senior', [
      promiseReason(broken, position),
      reason(
        'promise-broken',
        `到期仅付 ${percent}%，视为失约；负责人与联系人升一级`,
        `only ${percent}% paid: broken; owner and contact one level up`,
      ),
    ]),
    channel: 'phone',
    contactLevel: { zh: '上一级（财务经理）', en: 'one level up (finance manager)' },
    day: onOrAfterWorkday(policy.calendar, asOf),
    held: false,
  };
};

/** Rule 9: an agreed instalment plan. */
export const instalmentPlan: Rule = (at) => {
  const { position, policy, asOf } = at;
  if (position.planState === 'none') return null;
  const next = position.nextInstalment;
  if (position.planState === 'in-arrears') {
    return standing(at, 'plan-in-arrears', 'finance', [
      reason('plan-arrears', '还款计划有分期未付', 'an instalment of the plan is unpaid'),
    ]);
  }
  const said = next
    ? reason(
        'plan-in-force',
        `还款计划执行中，下期 ${toIso(next.day)} ${money(next.amountMinor, position.currency)}`,
        `instalment plan in force, next ${toIso(next.day)} ${money(next.amountMinor, position.currency)}`,
      )
    : reason('plan-in-force', '还款计划执行中', 'instalment plan in force');
  return {
    ...standing(at, 'follow-plan', 'collector', [said]),
    day: next ? addWorkdays(policy.calendar, Math.max(next.day, asOf), 1) : null,
  };
};

/** Rule 10: too small for the ladder. */
export const smallBalance: Rule = (at) => {
  const { position, policy, asOf } = at;
  if (!position.small || position.overdueMinor <= 0) return null;
  const net = money(position.claimedMinor, position.currency);
  if (position.oldestDays >= policy.smallWriteOffDays) {
    return standing(at, 'propose-write-off', 'finance', [
      reason(
        'small-old',
        `净逾期 ${net} 低于小额线且已逾期 ${position.oldestDays} 天；备齐合同、发票、催收记录后报批`,
        `net overdue ${net} is small and ${position.oldestDays} days old; with contract, invoice and contact log for approval`,
      ),
    ]);
  }
  const reached = lastReached(position);
  const day = reached ? Math.max(asOf, reached.day + policy.repeatSmallDays) : asOf;
  return {
    ...standing(at, 'email-small', 'collector', [
      reason(
        'small',
        `净逾期 ${net} 低于小额线 ${money(policy.smallBelowMinor, position.currency)}`,
        `net overdue ${net} below the small limit ${money(policy.smallBelowMinor, position.currency)}`,
      ),
    ]),
    channel: 'email',
    day: onOrAfterWorkday(policy.calendar, day),
    held: false,
  };
};

/** Rule 11: what is left looks like retention money. */
export const askRetention: Rule = (at) => {
  const { position } = at;
  const suspected = position.items.filter((entry) => entry.suspectedRetention && (entry.aged.chaseDays ?? 0) >= 1);
  if (position.leading !== null || suspected.length === 0) return null;
  const sum = suspected.reduce((total, entry) => total + entry.aged.item.openMinor, 0);
  return standing(at, 'ask-retention', 'sales', [
    reason(
      'suspected-retention',
      `余款 ${money(sum, position.currency)} 恰为合同款的固定比例，疑似质保金`,
      `the rest ${money(sum, position.currency)} is an exact share of the invoice: probably retention money`,
    ),
  ]);
};

/** Rule 12: papers before pressure. Once a letter of step 2 is out they have been asked for, and the ladder goes on. */
export const completePapers: Rule = (at) => {
  const { position, policy } = at;
  if (position.overdueMinor <= 0 || !papersPause(at)) return null;
  const { zh, en } = papersWords(position);
  return standing(at, 'complete-papers', 'finance', [
    reason(
      'papers',
      `${zh}；先补单据，最多停 ${policy.papersFirst.pauseDays} 天`,
      `${en}; papers first, at most ${policy.papersFirst.pauseDays} days`,
    ),
  ]);
};

/** The customer asked for papers a few days ago, or the ledger lacks some and nobody has pressed without them yet. */
function papersPause({ position, policy, asOf, ladder }: Case): boolean {
  const asked = position.contacts.findLast((contact) => contact.cause === 'papers');
  if (asked) return asOf - asked.day <= policy.papersFirst.pauseDays;
  const pressed = ladder.sent !== null && ladder.sent.step >= 2;
  return policy.papersFirst.on && ladder.stepDue >= 2 && !pressed && position.papersMissing.length > 0;
}

function papersWords({ papersMissing }: CustomerPosition): Words {
  if (papersMissing.length === 0) {
    return { zh: '客户称单据或发票不全', en: 'the customer misses papers or the invoice' };
  }
  const names = papersMissing.map((paper) => PAPERS[paper]);
  return {
    zh: `缺${names.map((words) => words.zh).join('、')}`,
    en: `missing: ${names.map((words) => words.en).join(', ')}`,
  };
}

/** Rule 13: nothing says when it is due. */
export const completeDueDate: Rule = (at) => {
  const { position } = at;
  if (position.overdueMinor > 0 || position.needsDateMinor <= 0 || position.dueSoon.earliest !== null) return null;
  return standing(at, 'complete-due-date', 'finance', [
    reason(
      'needs-date',
      `${money(position.needsDateMinor, position.currency)} 无到期日也无账期`,
      `${money(position.needsDateMinor, position.currency)} has neither due date nor terms`,
    ),
  ]);
};

const PAPERS = {
  contract: { zh: '合同', en: 'contract' },
  deliveryReceipt: { zh: '签收单', en: 'delivery receipt' },
  invoiceDelivery: { zh: '发票送达记录', en: 'proof that the invoice arrived' },
} as const;

/** A finding that holds the ladder: no letter, to be seen to on the next working day. */
function standing(at: Case, code: RuleFinding['code'], owner: OwnerRole, because: RuleFinding['because']): RuleFinding {
  return {
    code,
    because,
    held: true,
    channel: 'phone',
    owner,
    day: onOrAfterWorkday(at.policy.calendar, at.asOf),
    letters: false,
  };
}

function promiseReason(promise: PromiseFinding, position: CustomerPosition): RuleFinding['because'][number] {
  const sum = money(promise.amountMinor, position.currency);
  return reason(
    'promise',
    `${toIso(promise.givenOn)} 承诺 ${toIso(promise.day)} 付 ${sum}`,
    `promised on ${toIso(promise.givenOn)}: ${sum} by ${toIso(promise.day)}`,
  );
}

function disputeOwner(position: CustomerPosition): OwnerRole {
  return position.dispute?.cause === 'papers' ? 'finance' : 'sales';
}

function quoted(text: string | undefined): string {
  return text ? `（${text}）` : '';
}
