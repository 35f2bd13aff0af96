import { Day } from './basics/day';
import { Currency, Minor } from './basics/money';
import { ageItems } from './aging/aging';
import { EMPTY_CUSTOMER, makePositions } from './customers/customers';
import { decideAll, Decision } from './decisions/decisions';
import { ContactEntry, CustomerFacts, History } from './history/history';
import { OpenItem, OpenItems } from './items/items';
import { EntryFacts, Ledger } from './ledger/ledger';
import { CustomerClass, Policy, Step } from './policy/policy';

/** What a person says of a row's customer beside its figures. `clear`: nothing stands in the way. */
export type RowStatus = 'clear' | 'disputed' | 'refused' | 'insolvent' | 'reconcile-only';

/** One open row of a ledger with what its customer's log says of it: all that a formula can know. */
export interface LedgerRow {
  /** null: needs date. */
  readonly dueDay: Day | null;
  /** Open amount; negative is money not yet applied. */
  readonly openMinor: Minor;
  readonly customerClass: CustomerClass | null;
  /** The last letter sent for this debt, 0 for none; null: unknown, as at a plan's first generation. */
  readonly lastStep: Step | null;
  /** When somebody was last reached, or the last letter went out. */
  readonly lastContact: Day | null;
  readonly promiseDay: Day | null;
  readonly status: RowStatus | null;
}

/**
 * The plan's own decision for a single row, as if it were all that its customer owes: the same stages, the same rules, no
 * second set of them. A row does not know its customer's other rows, so the plan may say otherwise. null: nothing is open.
 */
export function decideRow(row: LedgerRow, policy: Policy, asOf: Day): Decision | null {
  if (row.openMinor === 0) return null;
  // A row without a word on letters is seen as at a plan's first generation: what was sent before is unknown.
  const rules = row.lastStep === null ? { ...policy, logKeptSince: asOf } : policy;
  const item = itemOf(row, policy.baseCurrency);
  const openItems: OpenItems = { ...NO_ITEMS, items: [item] };
  const aging = ageItems(openItems, NO_LEDGER, rules, asOf);
  const history = historyOf(row, item, asOf);
  const { positions } = makePositions({ aging, openItems, history, policy: rules, asOf });
  return decideAll({ positions, policy: rules, asOf })[0] ?? null;
}

const CUSTOMER = 'row';
const NOTHING: EntryFacts = {};
const NO_ITEMS: OpenItems = { items: [], paid: [], totals: [], matching: 'by-row', names: {}, notices: [] };
const NO_LEDGER: Ledger = {
  sources: [],
  entries: [],
  totals: [],
  duplicates: 0,
  unreadable: 0,
  canReplay: false,
  notices: [],
};
const NO_HISTORY: History = {
  contacts: [],
  customers: {},
  plan: null,
  letterNumbers: {},
  snapshot: [],
  logRows: 0,
  takenOver: [],
  notices: [],
};

function itemOf(row: LedgerRow, currency: Currency): OpenItem {
  return {
    kind: row.openMinor < 0 ? 'unapplied' : 'claim',
    source: 0,
    row: 1,
    customer: CUSTOMER,
    document: '',
    currency,
    amountMinor: row.openMinor,
    openMinor: row.openMinor,
    invoiceDay: null,
    dueDay: row.dueDay,
    chaseDay: row.dueDay,
    termsDays: null,
    facts: row.status === 'disputed' ? { disputedMinor: row.openMinor } : NOTHING,
  };
}

function historyOf(row: LedgerRow, item: OpenItem, asOf: Day): History {
  return { ...NO_HISTORY, contacts: contactsOf(row, item, asOf), customers: { [CUSTOMER]: factsOf(row, asOf) } };
}

function factsOf({ customerClass, status }: LedgerRow, asOf: Day): CustomerFacts {
  return {
    ...EMPTY_CUSTOMER,
    customer: CUSTOMER,
    type: status === 'reconcile-only' ? 'related-party' : 'normal',
    givenClass: customerClass,
    givenClassDay: customerClass === null ? null : asOf,
    insolvent: status === 'insolvent',
    refused: status === 'refused',
  };
}

/** The log that the row's facts stand for, by day. Without a day a letter is taken to have gone out when the debt fell due. */
function contactsOf(row: LedgerRow, item: OpenItem, asOf: Day): readonly ContactEntry[] {
  const { lastStep, lastContact, promiseDay, dueDay } = row;
  const contacts: ContactEntry[] = [];
  if (promiseDay !== null) {
    const day = Math.min(asOf, promiseDay, lastContact ?? asOf);
    const promise = { promiseDay, promiseMinor: item.openMinor, balanceThenMinor: item.openMinor };
    contacts.push({ ...contactOn(day), ...promise, reached: true });
  }
  if (lastStep !== null && lastStep > 0 && dueDay !== null) {
    contacts.push({ ...contactOn(Math.min(asOf, lastContact ?? dueDay + 1)), letterStep: lastStep });
  }
  if (lastContact !== null && lastContact <= asOf) {
    contacts.push({ ...contactOn(lastContact), channel: 'phone', reached: true });
  }
  return contacts.sort((a, b) => a.day - b.day);
}

function contactOn(day: Day): ContactEntry {
  return {
    row: 1,
    day,
    customer: CUSTOMER,
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
  };
}
