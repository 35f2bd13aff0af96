import { Day, dayOf, startOfMonth } from '../../src/core/basics/day';
import { Currency, Minor } from '../../src/core/basics/money';
import { CustomerPosition, EMPTY_CUSTOMER, PositionItem } from '../../src/core/customers/customers';
import { Decision } from '../../src/core/decisions/decisions';
import { ContactEntry, CustomerFacts, History } from '../../src/core/history/history';
import { LettersInput } from '../../src/core/letters/letters';
import { DEFAULT_POLICY, Policy, Step } from '../../src/core/policy/policy';

/** Friday. */
export const LETTER_DAY = dayOf(2026, 11, 20) as Day;

/** A policy whose company part is filled in, so that letters have no placeholders. */
export const LETTER_POLICY: Policy = {
  ...DEFAULT_POLICY,
  company: {
    name: { zh: '海川工业品有限公司', en: 'Haichuan Industrial Supplies Ltd.' },
    address: '浙江省杭州市滨江区江南大道100号',
    phone: '0571-12345678',
    contact: '周敏',
    email: 'ar@haichuan.example',
    bankName: '中国工商银行杭州滨江支行',
    bankAccount: '1202 0212 0990 0123 456',
    bankHolder: '海川工业品有限公司',
  },
};

export const NO_LETTERS_YET: History = {
  contacts: [],
  customers: {},
  plan: null,
  letterNumbers: {},
  snapshot: [],
  logRows: 0,
  takenOver: [],
  notices: [],
};

/** One item: document, days overdue (negative: to come; null: no due date), open amount (negative: unapplied). */
export interface LetterItem {
  readonly document: string;
  readonly days: number | null;
  readonly minor: Minor;
  readonly amountMinor?: Minor;
  readonly disputedMinor?: Minor;
  readonly promisedMinor?: Minor;
  readonly plannedMinor?: Minor;
  readonly suspectedRetention?: boolean;
  readonly contract?: string;
}

/** A customer for whom a letter is due. */
export interface LetterWish {
  readonly name?: string;
  readonly customer?: string;
  readonly currency?: Currency;
  readonly step?: Step | null;
  readonly nextLetter?: Day | null;
  readonly lastSentStep?: Step | null;
  readonly rank?: number;
  readonly items?: readonly LetterItem[];
  readonly facts?: Partial<CustomerFacts>;
  readonly contacts?: readonly ContactEntry[];
  readonly claimedMinor?: Minor;
  readonly asOf?: Day;
}

export const TWO_INVOICES: readonly LetterItem[] = [
  { document: 'INV-2026-0901', days: 45, minor: 1_234_560 },
  { document: 'INV-2026-0915', days: 31, minor: 8_000_000 },
];

/** A decision with a letter due, and just enough of everything else. */
export function letterDecision(wish: LetterWish): Decision {
  const position = letterPosition(wish);
  const words = { zh: '', en: '' };
  return {
    position,
    stage: 2,
    stepDue: 2,
    lastSentStep: wish.lastSentStep ?? null,
    held: false,
    action: { code: 'notify', words },
    nextContact: null,
    nextCall: null,
    nextLetter: wish.nextLetter === undefined ? LETTER_DAY : wish.nextLetter,
    letterStep: wish.step === undefined ? 2 : wish.step,
    channel: 'phone',
    channelWords: words,
    owner: 'senior',
    ownerWords: words,
    contactLevel: words,
    because: [],
    alarms: [],
    recommendations: [],
    ledBy: null,
    priorityMinor: 0,
    rank: wish.rank ?? 1,
    inPareto: false,
  } as unknown as Decision;
}

/** What the letters of some customers are written from; as of Friday 2026-11-20, receipts booked up to that day. */
export function lettersInput(wishes: readonly LetterWish[], changes: Partial<LettersInput> = {}): LettersInput {
  const asOf = changes.asOf ?? LETTER_DAY;
  return {
    decisions: wishes.map((wish, i) => letterDecision({ rank: i + 1, asOf, ...wish })),
    tasks: [],
    policy: LETTER_POLICY,
    history: NO_LETTERS_YET,
    asOf,
    bookedTo: asOf,
    bookedToGiven: true,
    month: startOfMonth(asOf),
    language: 'zh',
    ...changes,
  };
}

function letterPosition(wish: LetterWish): CustomerPosition {
  const name = wish.name ?? '宁波恒泰机电有限公司';
  const customer = wish.customer ?? name;
  const currency = wish.currency ?? 'CNY';
  const asOf = wish.asOf ?? LETTER_DAY;
  const items = (wish.items ?? TWO_INVOICES).map((item, i) =>
    letterItem(item, { customer, currency, asOf, row: i + 2 }),
  );
  const sum = (of: (item: PositionItem) => number) => items.reduce((total, item) => total + of(item), 0);
  const overdue = (item: PositionItem) => item.aged.item.kind === 'claim' && (item.aged.chaseDays ?? 0) >= 1;
  const held = (item: PositionItem) =>
    overdue(item) ? item.disputedMinor + item.promisedMinor + item.plannedMinor : 0;
  const overdueMinor = sum((item) => (overdue(item) ? item.aged.item.openMinor : 0));
  const unappliedMinor = -sum((item) => (item.aged.item.kind === 'unapplied' ? item.aged.item.openMinor : 0));
  return {
    customer,
    name,
    currency,
    items,
    overdueMinor,
    unappliedMinor,
    claimedMinor: wish.claimedMinor ?? Math.max(0, overdueMinor - sum(held) - unappliedMinor),
    facts: { ...EMPTY_CUSTOMER, customer, name, ...wish.facts },
    contacts: wish.contacts ?? [],
  } as unknown as CustomerPosition;
}

function letterItem(
  wish: LetterItem,
  at: { customer: string; currency: Currency; asOf: Day; row: number },
): PositionItem {
  const dueDay = wish.days === null || wish.minor < 0 ? null : at.asOf - wish.days;
  return {
    aged: {
      item: {
        kind: wish.minor < 0 ? 'unapplied' : 'claim',
        source: 0,
        row: at.row,
        customer: at.customer,
        document: wish.document,
        currency: at.currency,
        amountMinor: wish.amountMinor ?? wish.minor,
        openMinor: wish.minor,
        invoiceDay: at.asOf - (wish.days ?? 0) - 30,
        dueDay,
        chaseDay: dueDay,
        termsDays: 30,
        facts: wish.contract === undefined ? {} : { contract: wish.contract },
      },
      days: dueDay === null ? null : at.asOf - dueDay,
      chaseDays: dueDay === null ? null : at.asOf - dueDay,
      bucket: 0,
    },
    disputedMinor: wish.disputedMinor ?? 0,
    promisedMinor: wish.promisedMinor ?? 0,
    plannedMinor: wish.plannedMinor ?? 0,
    isTail: false,
    suspectedRetention: wish.suspectedRetention ?? false,
  };
}
