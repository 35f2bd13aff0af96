import { Day } from '../basics/day';
import { formatMinor, Minor } from '../basics/money';
import { PaidItem } from '../items/items';
import { Account } from './account';
import { triesIn } from './contacts';
import { raisedSignal } from './signals';
import { Signal } from './types';

/** Payments of the last days are compared with those of the year before them; fewer than three of each say nothing. */
const RECENT_PAYMENT_DAYS = 90;
const LATER_BY_DAYS = 10;
const MIN_PAYMENTS = 3;
const MIN_BILLS = 3;
const RECENT_ORDER_DAYS = 30;
const ORDER_TIMES = 3;
const MIN_INVOICES = 4;
const YEAR = 365;

const BILL = /承兑|汇票|商票|银票|票据|本票|远期支票|\bbill|\bdraft\b|\bnote payable/i;
const RETURNED = /退票|空头|拒绝兑付|到期未兑付|bounced|dishono|returned (?:bill|cheque|check)/i;

/** What signals need that is known only when promises and limit are. */
export interface SignalFigures {
  readonly brokenPromises: number;
  readonly limitMinor: Minor | null;
}

/** The danger signals that the data itself shows on as-of, figures in their words. */
export function raiseSignals(account: Account, figures: SignalFigures): Signal[] {
  const found = [
    paysLater(account),
    breaksPromises(account, figures.brokenPromises),
    doesNotAnswer(account),
    manyBills(account),
    returnedBill(account),
    suddenOrder(account),
    overLimit(account, figures.limitMinor),
  ];
  return found.filter((signal) => signal !== null);
}

function paysLater({ paid, asOf }: Account): Signal | null {
  if (paid.length < 2 * MIN_PAYMENTS) return null;
  const since = asOf - RECENT_PAYMENT_DAYS;
  const recent = lateness(paid, since + 1, asOf);
  const before = lateness(paid, since - YEAR + 1, since);
  if (recent.count < MIN_PAYMENTS || before.count < MIN_PAYMENTS) return null;
  const now = Math.round(recent.days / recent.count);
  const then = Math.round(before.days / before.count);
  if (recent.days / recent.count - before.days / before.count < LATER_BY_DAYS) return null;
  return raisedSignal(
    5,
    asOf,
    `近90天平均${lateZh(now)}，此前一年平均${lateZh(then)}`,
    `${lateEn(now)} on average in 90 days, ${lateEn(then)} in the year before`,
  );
}

function lateness(paid: readonly PaidItem[], from: Day, to: Day): { readonly days: number; readonly count: number } {
  let days = 0;
  let count = 0;
  for (const item of paid) {
    if (item.dueDay === null || item.paidDay < from || item.paidDay > to) continue;
    days += item.paidDay - item.dueDay;
    count += 1;
  }
  return { days, count };
}

function lateZh(days: number): string {
  return days >= 0 ? `晚 ${days} 天` : `提前 ${-days} 天`;
}

function lateEn(days: number): string {
  return days >= 0 ? `${days} days late` : `${-days} days early`;
}

function breaksPromises({ asOf }: Account, broken: number): Signal | null {
  return broken >= 2 ? raisedSignal(6, asOf, `${broken} 次失约`, `${broken} broken promises`) : null;
}

function doesNotAnswer({ contacts, policy, asOf }: Account): Signal | null {
  const tries = triesIn(contacts);
  return tries >= policy.tries
    ? raisedSignal(11, asOf, `连续 ${tries} 次未联系上`, `${tries} tries without an answer`)
    : null;
}

function manyBills({ items, asOf }: Account): Signal | null {
  let bills = 0;
  for (const { item } of items)
    if (item.kind === 'claim' && item.facts.settlement && BILL.test(item.facts.settlement)) bills += 1;
  return bills >= MIN_BILLS
    ? raisedSignal(12, asOf, `${bills} 笔未收款以票据结算`, `${bills} open items settled by bill`)
    : null;
}

function returnedBill({ items, asOf }: Account): Signal | null {
  for (const { item } of items) {
    const { settlement, note } = item.facts;
    const says = saysReturned(settlement) ? settlement : saysReturned(note) ? note : undefined;
    if (says !== undefined)
      return raisedSignal(13, asOf, `${item.document} ${says}`.trim(), `${item.document} ${says}`.trim());
  }
  return null;
}

function saysReturned(text: string | undefined): boolean {
  return text !== undefined && RETURNED.test(text);
}

function suddenOrder(account: Account): Signal | null {
  const { asOf, currency } = account;
  const since = asOf - RECENT_ORDER_DAYS;
  const before: Minor[] = [];
  let largest = 0;
  const see = (day: Day | null, amount: Minor) => {
    if (day === null || day > asOf) return;
    if (day > since) largest = Math.max(largest, amount);
    else if (day > since - YEAR && amount > 0) before.push(amount);
  };
  for (const { item } of account.items) if (item.kind === 'claim') see(item.invoiceDay, item.amountMinor);
  for (const item of account.paid) see(item.invoiceDay, item.amountMinor);
  if (largest === 0 || before.length < MIN_INVOICES) return null;
  let smaller = 0;
  for (const amount of before) if (amount * ORDER_TIMES < largest) smaller += 1;
  // Sorting is for those of whom at least half the invoices are that much smaller.
  if (smaller * 2 < before.length) return null;
  const usual = median(before);
  if (largest <= ORDER_TIMES * usual) return null;
  const [big, mid] = [formatMinor(largest, currency), formatMinor(usual, currency)];
  return raisedSignal(
    17,
    asOf,
    `近30天一单 ${big}，此前一年中位数 ${mid}`,
    `one of ${big} in 30 days, median of the year before ${mid}`,
  );
}

function median(amounts: Minor[]): Minor {
  amounts.sort((a, b) => a - b);
  const middle = amounts.length >> 1;
  const upper = amounts[middle] ?? 0;
  return amounts.length % 2 === 1 ? upper : Math.round(((amounts[middle - 1] ?? 0) + upper) / 2);
}

function overLimit({ sums, currency, asOf }: Account, limitMinor: Minor | null): Signal | null {
  if (limitMinor === null || sums.balanceMinor <= limitMinor) return null;
  const [balance, limit] = [formatMinor(sums.balanceMinor, currency), formatMinor(limitMinor, currency)];
  return raisedSignal(0, asOf, `余额 ${balance}，额度 ${limit}`, `balance ${balance}, limit ${limit}`);
}

/** Whether an account is over its limit and more than that share of it is overdue (policy section 4). */
export function isOverLimitAndLate(account: Account, limitMinor: Minor | null): boolean {
  const { balanceMinor, overdueMinor } = account.sums;
  if (limitMinor === null || balanceMinor <= limitMinor || balanceMinor <= 0) return false;
  return overdueMinor > account.policy.classRules.cOverLimitOverdueShare * balanceMinor;
}
