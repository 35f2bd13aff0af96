import { Day } from '../basics/day';
import { Currency, Minor } from '../basics/money';
import { ContactEntry, CustomerFacts } from '../history/history';
import { PaidItem } from '../items/items';
import { Policy } from '../policy/policy';
import { Account, inUnitsOf, noHolds, sumItems, Sums } from './account';
import { dueSoonOf, papersMissingOf } from './account-facts';
import { lastReview } from './class';
import { isAbout } from './contacts';
import { findDispute } from './disputes';
import { CurrencyItems, CustomerItems } from './group-items';
import { findPlan, PlanFinding } from './instalments';
import { findLeading, makeItems } from './leading';
import { findPromises } from './promises';
import { raiseSignals } from './raise';
import { CustomerPosition, DisputeFinding, PositionItem, PromiseFinding, Signal } from './types';

/** One customer with what is known about it besides its items. */
export interface CustomerFile {
  readonly group: CustomerItems;
  readonly name: string;
  readonly facts: CustomerFacts;
  /** Everything logged, by day, up to as-of. */
  readonly contacts: readonly ContactEntry[];
  readonly paid: readonly PaidItem[];
  /** Name of the log sheet, for places in notices. */
  readonly logName: string;
  /** Whom people made responsible, by currency. */
  readonly assigned: ReadonlyMap<Currency, string>;
  readonly policy: Policy;
  readonly asOf: Day;
}

/** An account with everything that was found about it alone. */
export interface FoundAccount {
  readonly account: Account;
  readonly items: readonly PositionItem[];
  readonly leading: PositionItem | null;
  readonly dispute: DisputeFinding | null;
  readonly promises: readonly PromiseFinding[];
  readonly plan: PlanFinding;
  readonly brokenPromises: number;
  readonly limitMinor: Minor | null;
  readonly raised: readonly Signal[];
  readonly dueSoon: CustomerPosition['dueSoon'];
  readonly papersMissing: CustomerPosition['papersMissing'];
}

/** The accounts of a customer, one per currency: first what disputes hold, then promises, then the instalment plan. */
export function openAccounts(file: CustomerFile): FoundAccount[] {
  const { group, policy } = file;
  const buckets = policy.buckets.length;
  const sums = group.byCurrency.map(({ items }) => sumItems(items, buckets));
  const main = mainIndex(group.byCurrency, sums, policy.baseCurrency);
  return group.byCurrency.map((own, i) => {
    const account = makeAccount(file, own, sums[i] ?? sumItems(own.items, buckets), i === main);
    return findAll(account, file);
  });
}

function makeAccount(file: CustomerFile, { currency, items }: CurrencyItems, sums: Sums, isMain: boolean): Account {
  return {
    currency,
    isMain,
    items,
    holds: noHolds(),
    sums,
    paid: inCurrency(file.paid, currency),
    contacts: file.contacts.filter((entry) => isAbout(entry, currency, isMain)),
    facts: file.facts,
    policy: file.policy,
    asOf: file.asOf,
  };
}

function findAll(account: Account, file: CustomerFile): FoundAccount {
  const dispute = findDispute(account);
  const promises = findPromises(account);
  const plan = findPlan(account);
  const items = makeItems(account);
  const reviewed = lastReview(account.facts);
  const brokenPromises = countBroken(promises, reviewed);
  const limitMinor = limitOf(account, file);
  return {
    account,
    items,
    leading: findLeading(account, items),
    dispute,
    promises,
    plan,
    brokenPromises,
    limitMinor,
    raised: raiseSignals(account, { brokenPromises, limitMinor }),
    dueSoon: dueSoonOf(account),
    papersMissing: papersMissingOf(account),
  };
}

function countBroken(promises: readonly PromiseFinding[], reviewed: Day | null): number {
  let broken = 0;
  for (const promise of promises)
    if (promise.state === 'broken' && (reviewed === null || promise.day >= reviewed)) broken += 1;
  return broken;
}

/** The customer sheet's limit is for the main currency; a ledger's limit column too. 0 typed by a person means no credit. */
function limitOf(account: Account, file: CustomerFile): Minor | null {
  if (!account.isMain) return null;
  const typed = account.facts.creditLimitMinor;
  return typed === null ? file.group.ledger.creditLimitMinor : inUnitsOf(account, typed);
}

/** Nearly always the customer's one currency: then the list itself. */
function inCurrency(paid: readonly PaidItem[], currency: string): readonly PaidItem[] {
  return paid.every((item) => item.currency === currency) ? paid : paid.filter((item) => item.currency === currency);
}

function mainIndex(accounts: readonly CurrencyItems[], sums: readonly Sums[], baseCurrency: string): number {
  const base = accounts.findIndex(({ currency }) => currency === baseCurrency);
  if (base >= 0) return base;
  let main = 0;
  for (let i = 1; i < sums.length; i += 1) if ((sums[i]?.overdueMinor ?? 0) > (sums[main]?.overdueMinor ?? 0)) main = i;
  return main;
}
