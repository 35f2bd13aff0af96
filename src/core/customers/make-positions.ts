import { Day } from '../basics/day';
import { Currency, Minor } from '../basics/money';
import { Notice } from '../basics/notice';
import { toText } from '../cells/cells';
import { Aging } from '../aging/aging';
import { ContactEntry, CustomerFacts, History } from '../history/history';
import { OpenItems, PaidItem } from '../items/items';
import { Policy } from '../policy/policy';
import { heldOverdue } from './account';
import { lastPaymentOf, salespersonOf } from './account-facts';
import { classCMonths, ClassCMonths, findClass } from './class';
import { completeFacts } from './facts';
import { groupItems, groupPaid } from './group-items';
import { documentNotices, ledgerClassNotices, reviewNotices } from './notices';
import { CustomerFile, FoundAccount, openAccounts } from './open-account';
import { tickedSignal } from './signals';
import { isLarge, isSmall, paretoFloor } from './sizes';
import { ClassFinding, CustomerPosition, CustomerPositions, Signal } from './types';

/** What positions are made from. */
export interface PositionsInput {
  readonly aging: Aging;
  readonly openItems: OpenItems;
  readonly history: History;
  readonly policy: Policy;
  readonly asOf: Day;
}

/** Every customer with something open, once per currency, in the order in which the ledger first names them. */
export function makePositions(input: PositionsInput): CustomerPositions {
  const { policy, asOf } = input;
  const groups = groupItems(input.aging.items);
  const paid = groupPaid(input.openItems.paid, asOf);
  const contacts = groupContacts(input.history.contacts, asOf);
  const assigned = assignedPeople(input.history);
  const riskMonths = classCMonths(input.history.snapshot, asOf);
  const found = groups.map((group): FoundCustomer => {
    const name = input.openItems.names[group.customer] ?? group.customer;
    return findOut(
      {
        group,
        name,
        facts: completeFacts(sheetRow(input.history, group.customer), group.ledger, group.customer, name),
        contacts: contacts.get(group.customer) ?? NO_CONTACTS,
        paid: paid.get(group.customer) ?? NO_PAYMENTS,
        logName: input.history.logName ?? '',
        assigned: assigned.get(group.customer) ?? NOBODY,
        policy,
        asOf,
      },
      riskMonths.get(group.customer) ?? null,
    );
  });
  const floors = paretoFloors(found, policy);
  const positions: CustomerPosition[] = [];
  const notices: Notice[] = [];
  for (const customer of found) {
    const own = customer.accounts.map((account) => makePosition(customer, account, floors));
    for (const position of own) positions.push(position);
    for (const notice of documentNotices(customer.file, own)) notices.push(notice);
  }
  return { positions, notices: [...notices, ...reviewNotices(positions, asOf), ...ledgerClassNotices(groups)] };
}

const NO_CONTACTS: readonly ContactEntry[] = [];
const NO_PAYMENTS: readonly PaidItem[] = [];
const NOBODY: ReadonlyMap<Currency, string> = new Map();

/** Whom people typed into the plan as responsible, by customer and currency. */
function assignedPeople({ plan }: History): ReadonlyMap<string, ReadonlyMap<Currency, string>> {
  const people = new Map<string, Map<Currency, string>>();
  for (const { customer, currency, owner } of plan?.typed ?? []) {
    const name = toText(owner);
    if (name) people.set(customer, (people.get(customer) ?? new Map<Currency, string>()).set(currency, name));
  }
  return people;
}

function sheetRow({ customers }: History, customer: string): CustomerFacts | undefined {
  return Object.hasOwn(customers, customer) ? customers[customer] : undefined;
}

/** Everything found about one customer alone; who is large shows only beside the others. */
interface FoundCustomer {
  readonly file: CustomerFile;
  readonly accounts: readonly FoundAccount[];
  /** Class and signals belong to the customer: what any of its currencies shows counts in all. */
  readonly finding: ClassFinding;
  readonly signals: readonly Signal[];
}

function findOut(file: CustomerFile, classC: ClassCMonths | null): FoundCustomer {
  const { facts, policy, asOf } = file;
  const accounts = openAccounts(file);
  const signals = allSignals(file, accounts);
  const brokenPromises = accounts.reduce((sum, own) => sum + own.brokenPromises, 0);
  const finding = findClass({ accounts, facts, signals, brokenPromises, classC, policy, asOf });
  return { file, accounts, finding, signals };
}

function makePosition(
  { file, finding, signals }: FoundCustomer,
  found: FoundAccount,
  floors: ReadonlyMap<Currency, Minor>,
): CustomerPosition {
  const { account } = found;
  const { sums, currency } = account;
  const disputedMinor = heldOverdue(account, 'disputed');
  const promisedMinor = heldOverdue(account, 'promised');
  const plannedMinor = heldOverdue(account, 'planned');
  const held = disputedMinor + promisedMinor + plannedMinor;
  const size = { currency, overdueMinor: sums.overdueMinor, unappliedMinor: sums.unappliedMinor };
  return {
    customer: file.group.customer,
    name: file.name,
    currency,
    isMainCurrency: account.isMain,
    items: found.items,
    balanceMinor: sums.balanceMinor,
    notDueMinor: sums.notDueMinor,
    overdueMinor: sums.overdueMinor,
    needsDateMinor: sums.needsDateMinor,
    unappliedMinor: sums.unappliedMinor,
    disputedMinor,
    promisedMinor,
    plannedMinor,
    claimedMinor: Math.max(0, sums.overdueMinor - held - sums.unappliedMinor),
    dueSoon: found.dueSoon,
    bucketsMinor: sums.bucketsMinor,
    oldestDays: sums.oldestDays,
    leading: found.leading,
    large: isLarge(size, floors.get(currency) ?? Infinity, file.policy),
    small: isSmall(size, file.policy),
    finding,
    signals,
    promises: found.promises,
    dispute: found.dispute,
    planState: found.plan.planState,
    nextInstalment: found.plan.nextInstalment,
    arrearsMinor: found.plan.arrearsMinor,
    brokenPromises: found.brokenPromises,
    facts: file.facts,
    contacts: file.contacts,
    creditLimitMinor: found.limitMinor,
    lastPayment: lastPaymentOf(account),
    papersMissing: found.papersMissing,
    salesperson: salespersonOf(account, found.leading) || file.group.ledger.salesperson,
    assignedTo: file.assigned.get(currency) ?? '',
  };
}

/** What people ticked up to as-of, then what the data raised; each signal once, a dated one before an undated one. */
function allSignals(file: CustomerFile, accounts: readonly FoundAccount[]): readonly Signal[] {
  const { facts, asOf } = file;
  if (facts.signals.length === 0 && accounts.every(({ raised }) => raised.length === 0)) return NO_SIGNALS;
  const byCode = new Map<string, Signal>();
  const see = (signal: Signal | null) => {
    if (signal === null) return;
    const before = byCode.get(signal.code);
    if (!before || (before.day === null && signal.day !== null)) byCode.set(signal.code, signal);
  };
  for (const { signal, day } of facts.signals) if (day === null || day <= asOf) see(tickedSignal(signal, day));
  for (const account of accounts) for (const signal of account.raised) see(signal);
  return [...byCode.values()];
}

const NO_SIGNALS: readonly Signal[] = [];

function groupContacts(contacts: readonly ContactEntry[], asOf: Day): ReadonlyMap<string, ContactEntry[]> {
  const groups = new Map<string, ContactEntry[]>();
  for (const entry of contacts) {
    if (entry.day > asOf) continue;
    const group = groups.get(entry.customer);
    if (group) group.push(entry);
    else groups.set(entry.customer, [entry]);
  }
  for (const group of groups.values()) group.sort((a, b) => a.day - b.day || a.row - b.row);
  return groups;
}

function paretoFloors(found: readonly FoundCustomer[], policy: Policy): ReadonlyMap<Currency, Minor> {
  const overdue = new Map<Currency, Minor[]>();
  for (const { accounts } of found) {
    for (const { account } of accounts) {
      const list = overdue.get(account.currency);
      if (list) list.push(account.sums.overdueMinor);
      else overdue.set(account.currency, [account.sums.overdueMinor]);
    }
  }
  return new Map([...overdue].map(([currency, list]) => [currency, paretoFloor(list, policy.paretoShare)]));
}
