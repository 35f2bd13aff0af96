import { Day, parseIso } from '../../src/core/basics/day';
import { Currency } from '../../src/core/basics/money';
import { AgedItem, NEEDS_DATE, UNAPPLIED } from '../../src/core/aging/aging';
import { CustomerPosition, makePositions } from '../../src/core/customers/customers';
import { EMPTY_CUSTOMER } from '../../src/core/customers/customers';
import { ContactEntry, CustomerFacts, History, SnapshotItem } from '../../src/core/history/history';
import { PaidItem } from '../../src/core/items/items';
import { EntryFacts } from '../../src/core/ledger/ledger';
import { DEFAULT_POLICY, Policy } from '../../src/core/policy/policy';

/** A day from its ISO text. */
export function on(iso: string): Day {
  const day = parseIso(iso);
  if (day === null) throw new Error(`no day: ${iso}`);
  return day;
}

/** An open item as a test wants it: amount in whole units, negative for money not applied. */
export interface OpenWish {
  readonly customer?: string;
  readonly document?: string;
  readonly currency?: Currency;
  readonly due?: string | null;
  readonly chase?: string;
  readonly invoiced?: string;
  readonly open: number;
  readonly amount?: number;
  readonly facts?: EntryFacts;
}

/** What a test gives besides its items. */
export interface LedgerWish {
  readonly asOf: string;
  readonly items: readonly OpenWish[];
  readonly paid?: readonly PaidItem[];
  readonly contacts?: readonly ContactEntry[];
  readonly customers?: readonly CustomerFacts[];
  readonly snapshot?: readonly SnapshotItem[];
  readonly policy?: Partial<Policy>;
}

const NO_FACTS: EntryFacts = {};

/** The item aged by hand: bucket 0 when not due, 1 due today, else 2 (the bounds are not under test here). */
export function aged(wish: OpenWish, asOf: Day, row: number): AgedItem {
  const dueDay = wish.due == null ? null : on(wish.due);
  const chaseDay = wish.chase ? on(wish.chase) : dueDay;
  const days = dueDay === null ? null : asOf - dueDay;
  const unapplied = wish.open < 0;
  return {
    item: {
      kind: unapplied ? 'unapplied' : 'claim',
      source: 0,
      row,
      customer: wish.customer ?? 'C1',
      document: wish.document ?? `INV-${row}`,
      currency: wish.currency ?? 'CNY',
      amountMinor: Math.round((wish.amount ?? wish.open) * 100),
      openMinor: Math.round(wish.open * 100),
      invoiceDay: wish.invoiced ? on(wish.invoiced) : null,
      dueDay,
      chaseDay,
      termsDays: null,
      facts: wish.facts ?? NO_FACTS,
    },
    days,
    chaseDays: chaseDay === null ? null : asOf - chaseDay,
    bucket: unapplied ? UNAPPLIED : days === null ? NEEDS_DATE : days < 0 ? 0 : days === 0 ? 1 : 2,
  };
}

/** The history that a test's contacts and customers make. */
export function historyOf(wish: Pick<LedgerWish, 'contacts' | 'customers' | 'snapshot'>): History {
  return {
    contacts: wish.contacts ?? [],
    customers: Object.fromEntries((wish.customers ?? []).map((facts) => [facts.customer, facts])),
    plan: null,
    letterNumbers: {},
    snapshot: wish.snapshot ?? [],
    logRows: 0,
    takenOver: [],
    notices: [],
  };
}

/** Positions, and notices, of a small ledger. */
export function positionsOf(wish: LedgerWish): ReturnType<typeof makePositions> {
  const asOf = on(wish.asOf);
  const items = wish.items.map((item, i) => aged(item, asOf, i + 2));
  const names = Object.fromEntries(items.map(({ item }) => [item.customer, `客户${item.customer}`]));
  return makePositions({
    aging: { items, lines: [], control: [] },
    openItems: {
      items: items.map(({ item }) => item),
      paid: wish.paid ?? [],
      totals: [],
      matching: 'by-row',
      names,
      notices: [],
    },
    history: historyOf(wish),
    policy: { ...DEFAULT_POLICY, ...wish.policy },
    asOf,
  });
}

/** The only position of a small ledger. */
export function positionOf(wish: LedgerWish): CustomerPosition {
  const { positions } = positionsOf(wish);
  if (positions.length !== 1 || !positions[0]) throw new Error(`${positions.length} positions`);
  return positions[0];
}

/** A log row. */
export function contact(day: string, wish: Partial<ContactEntry> = {}): ContactEntry {
  return {
    row: 2,
    day: on(day),
    customer: 'C1',
    channel: null,
    reached: null,
    person: '',
    post: '',
    result: '',
    cause: null,
    letterStep: null,
    letterNumber: '',
    deadline: null,
    waybill: '',
    arrived: null,
    promiseDay: null,
    promiseMinor: null,
    promiseDocuments: [],
    balanceThenMinor: null,
    writtenPromise: false,
    disputeMinor: null,
    disputeDocuments: [],
    disputeWritten: false,
    disputeReason: '',
    closed: false,
    currency: null,
    by: '',
    ...wish,
  };
}

/** A row of the customer sheet. */
export function customerRow(wish: Partial<CustomerFacts> = {}): CustomerFacts {
  return { ...EMPTY_CUSTOMER, row: 3, customer: 'C1', ...wish };
}

/** A document paid in full, late by so many days. */
export function paidItem(paidOn: string, daysLate: number, amount = 1000): PaidItem {
  const paidDay = on(paidOn);
  const dueDay = paidDay - daysLate;
  return { customer: 'C1', currency: 'CNY', amountMinor: amount * 100, invoiceDay: dueDay - 30, dueDay, paidDay };
}
