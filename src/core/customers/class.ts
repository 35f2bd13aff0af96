import { addMonths, Day, parseMonth, toIso } from '../basics/day';
import { formatMinor } from '../basics/money';
import { Coded } from '../basics/words';
import { AgedItem } from '../aging/aging';
import { CustomerFacts, SnapshotItem } from '../history/history';
import { CustomerClass, Policy } from '../policy/policy';
import { Account, isOverdue } from './account';
import { isOverLimitAndLate } from './raise';
import { RED_SIGNALS } from './signals';
import { ClassFinding, PositionItem, Signal } from './types';

/** An account with what was found about it, as far as the class asks. */
export interface ClassAccount {
  readonly account: Account;
  readonly items: readonly PositionItem[];
  readonly limitMinor: number | null;
}

/** What the class of one customer is found from. */
export interface ClassInput {
  readonly accounts: readonly ClassAccount[];
  readonly facts: CustomerFacts;
  readonly signals: readonly Signal[];
  readonly brokenPromises: number;
  /** First day of the first and the last earlier month whose snapshot says C; null: none does. */
  readonly classC: ClassCMonths | null;
  readonly policy: Policy;
  readonly asOf: Day;
}

/** Months of the snapshot in which a customer was of class C. */
export interface ClassCMonths {
  readonly first: Day;
  readonly last: Day;
}

/** The class with its reason (policy section 4): given by a person, else the first that fits of C, A, B. */
export function findClass(input: ClassInput): ClassFinding {
  const { facts, policy } = input;
  const reviewed = lastReview(facts);
  const reviewDue = reviewed === null ? null : reviewed + policy.classRules.reviewDays;
  if (facts.givenClass !== null) {
    return { customerClass: facts.givenClass, givenByPerson: true, because: givenBecause(facts), reviewDue };
  }
  const risk = findRisk(input);
  if (risk) return computed('C', risk, reviewDue);
  const kept = keptFromBefore(input, reviewed);
  if (kept) return computed('C', kept.because, reviewDue ?? kept.since + policy.classRules.reviewDays);
  const good = paysWell(input);
  if (good) return computed('A', good, reviewDue);
  return computed('B', coded('otherwise', '无优质或风险特征', 'neither good nor risky'), reviewDue);
}

function findRisk(input: ClassInput): Coded | null {
  return oldItem(input) ?? brokenPromises(input) ?? redSignal(input) ?? manySignals(input) ?? overLimit(input);
}

/** The day of the last review: the class given then counts as one. */
export function lastReview(facts: CustomerFacts): Day | null {
  const { reviewedOn, givenClassDay } = facts;
  if (reviewedOn === null || givenClassDay === null) return reviewedOn ?? givenClassDay;
  return Math.max(reviewedOn, givenClassDay);
}

/** Months up to as-of in which the snapshot has a customer in class C, by customer. */
export function classCMonths(snapshot: readonly SnapshotItem[], asOf: Day): ReadonlyMap<string, ClassCMonths> {
  const months = new Map<string, Day>();
  const found = new Map<string, ClassCMonths>();
  for (const item of snapshot) {
    if (item.customerClass !== 'C') continue;
    let month = months.get(item.month);
    if (month === undefined) {
      month = parseMonth(item.month) ?? Infinity;
      months.set(item.month, month);
    }
    if (month > asOf) continue;
    const own = found.get(item.customer);
    if (!own) found.set(item.customer, { first: month, last: month });
    else if (month > own.last || month < own.first) {
      found.set(item.customer, { first: Math.min(month, own.first), last: Math.max(month, own.last) });
    }
  }
  return found;
}

function givenBecause({ givenClass, givenClassDay, row }: CustomerFacts): Coded {
  if (givenClassDay !== null)
    return coded(
      'given',
      `人工评为 ${givenClass}（${toIso(givenClassDay)}）`,
      `given as ${givenClass} on ${toIso(givenClassDay)}`,
    );
  return row > 0
    ? coded('given', `人工评为 ${givenClass}`, `given as ${givenClass} by a person`)
    : coded('given', `台账中评为 ${givenClass}`, `class ${givenClass} in the ledger`);
}

function oldItem({ accounts, policy }: ClassInput): Coded | null {
  const { cItemDays, cItemShare } = policy.classRules;
  for (const { account, items } of accounts) {
    const { balanceMinor } = account.sums;
    for (const item of items) {
      const days = item.aged.chaseDays ?? 0;
      if (days < cItemDays) break;
      const undisputed = item.aged.item.openMinor - item.disputedMinor;
      if (item.isTail || item.suspectedRetention || undisputed <= 0 || undisputed < cItemShare * balanceMinor) continue;
      const sum = formatMinor(undisputed, account.currency);
      const share = balanceMinor > 0 ? Math.min(100, Math.round((100 * undisputed) / balanceMinor)) : 100;
      return coded(
        'old-item',
        `${sum} 逾期 ${days} 天，占余额 ${share}%`,
        `${sum} is ${days} days overdue, ${share}% of the balance`,
      );
    }
  }
  return null;
}

function brokenPromises({ brokenPromises: broken, policy }: ClassInput): Coded | null {
  if (broken < policy.classRules.cBrokenPromises) return null;
  return coded('broken-promises', `上次复核以来 ${broken} 次失约`, `${broken} broken promises since the last review`);
}

function redSignal({ signals }: ClassInput): Coded | null {
  const red = signals.find((signal) => RED_SIGNALS.includes(signal.number));
  return red ? coded('red-signal', `红色信号：${red.words.zh}`, `red signal: ${red.words.en}`) : null;
}

function manySignals({ signals, policy, asOf }: ClassInput): Coded | null {
  if (signals.length < policy.classRules.cSignals) return null;
  const since = addMonths(asOf, -policy.classRules.cSignalMonths);
  const dated = signals.filter(
    (signal) => signal.number > 0 && !RED_SIGNALS.includes(signal.number) && signal.day !== null && signal.day >= since,
  );
  if (dated.length < policy.classRules.cSignals) return null;
  const zh = dated.map((signal) => signal.words.zh).join('；');
  const en = dated.map((signal) => signal.words.en).join('; ');
  return coded('many-signals', `${dated.length} 个危险信号：${zh}`, `${dated.length} danger signals: ${en}`);
}

function overLimit({ accounts }: ClassInput): Coded | null {
  const over = accounts.find(({ account, limitMinor }) => isOverLimitAndLate(account, limitMinor));
  if (!over) return null;
  const { sums, currency } = over.account;
  const share = Math.round((100 * sums.overdueMinor) / sums.balanceMinor);
  const limit = formatMinor(over.limitMinor ?? 0, currency);
  return coded(
    'over-limit',
    `超信用额度 ${limit}，且 ${share}% 已逾期`,
    `over the credit limit ${limit} and ${share}% overdue`,
  );
}

/** Class C is left only at a review: the snapshot remembers it, a review in or after that month ends it. */
function keptFromBefore(
  { classC }: ClassInput,
  reviewed: Day | null,
): { readonly because: Coded; readonly since: Day } | null {
  if (!classC || (reviewed !== null && reviewed >= classC.last)) return null;
  const month = toIso(classC.last).slice(0, 7);
  return {
    because: coded('kept', `${month} 已列风险，未经复核`, `class C in ${month}, not reviewed since`),
    since: classC.first,
  };
}

function paysWell({ accounts, policy, asOf }: ClassInput): Coded | null {
  const { aPaidShare, aMinInvoices, aMaxOverdueDays } = policy.classRules;
  let judged = 0;
  let good = 0;
  for (const own of accounts) {
    if (own.items.some((item) => !item.isTail && isOverdueBeyond(item.aged, aMaxOverdueDays))) return null;
    const counts = countPaid(own, policy, asOf);
    judged += counts.judged;
    good += counts.good;
  }
  if (judged < aMinInvoices || good < aPaidShare * judged) return null;
  const { aWithinDays } = policy.classRules;
  return coded(
    'pays-well',
    `近12个月 ${judged} 张发票中 ${good} 张在到期后 ${aWithinDays} 天内付清`,
    `${good} of ${judged} invoices of the last 12 months paid within ${aWithinDays} days of due`,
  );
}

/** Invoices of the last 12 months that were paid or should have been by now; an open one that is late counts against. */
function countPaid(own: ClassAccount, policy: Policy, asOf: Day): { readonly judged: number; readonly good: number } {
  const since = addMonths(asOf, -12);
  const within = policy.classRules.aWithinDays;
  const late = own.items.filter(
    ({ aged, isTail }) =>
      !isTail && isOverdueBeyond(aged, within) && (aged.item.invoiceDay ?? aged.item.dueDay ?? since) > since,
  );
  let judged = late.length;
  let good = 0;
  for (const item of own.account.paid) {
    if (item.dueDay === null || (item.invoiceDay ?? item.dueDay) <= since) continue;
    judged += 1;
    if (item.paidDay - item.dueDay <= within) good += 1;
  }
  return { judged, good };
}

function isOverdueBeyond(aged: AgedItem, days: number): boolean {
  return isOverdue(aged) && (aged.chaseDays ?? 0) > days;
}

function computed(customerClass: CustomerClass, because: Coded, reviewDue: Day | null): ClassFinding {
  return { customerClass, givenByPerson: false, because, reviewDue };
}

function coded(code: string, zh: string, en: string): Coded {
  return { code, words: { zh, en } };
}
