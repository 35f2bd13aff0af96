import { Day, dayOf, startOfMonth } from '../../src/core/basics/day';
import { Currency, Minor } from '../../src/core/basics/money';
import { Words } from '../../src/core/basics/words';
import { AgedItem, AgingLine, ControlLine, NEEDS_DATE, UNAPPLIED } from '../../src/core/aging/aging';
import { CustomerPosition, PositionItem } from '../../src/core/customers/customers';
import { ActionCode, Decision } from '../../src/core/decisions/decisions';
import { makeFigures } from '../../src/core/figures/figures';
import { CustomerFacts, History } from '../../src/core/history/history';
import { Letter } from '../../src/core/letters/letters';
import { PlanContent } from '../../src/core/plan/plan';
import { CustomerClass, DEFAULT_POLICY, Policy, Step } from '../../src/core/policy/policy';
import { Task } from '../../src/core/schedule/schedule';

/** One open item: document, due day as `days` before as-of (negative: to come; null: needs date), amount in minor units. */
export interface ItemWish {
  readonly document: string;
  readonly days: number | null;
  readonly minor: Minor;
  readonly disputedMinor?: Minor;
  readonly promisedMinor?: Minor;
}

/** A customer in one currency as a test wants it. Negative items are unapplied money. */
export interface CustomerWish {
  readonly name: string;
  readonly currency?: Currency;
  readonly items: readonly ItemWish[];
  readonly customerClass?: CustomerClass;
  readonly stage?: Step;
  readonly held?: boolean;
  readonly action?: { readonly code: ActionCode; readonly words: Words };
  readonly because?: readonly Words[];
  readonly alarm?: Words;
  readonly letter?: boolean;
  readonly brokenPromises?: number;
  readonly promiseDay?: Day;
  readonly insolvent?: boolean;
  readonly salesperson?: string;
  readonly limitMinor?: Minor;
}

export const AS_OF = dayOf(2026, 11, 21) as Day;

export const NO_HISTORY: History = {
  contacts: [],
  customers: {},
  plan: null,
  letterNumbers: {},
  snapshot: [],
  logRows: 0,
  takenOver: [],
  notices: [],
};

export const A_POLICY: Policy = {
  ...DEFAULT_POLICY,
  company: { ...DEFAULT_POLICY.company, name: { zh: '海川工业品有限公司', en: 'Haichuan Industrial Supplies Ltd.' } },
};

/** Everything the sheets are made from, for the customers wished for; what the wish leaves out is plain. */
export function planContent(wishes: readonly CustomerWish[], changes: Partial<PlanContent> = {}): PlanContent {
  const asOf = changes.asOf ?? AS_OF;
  const month = changes.month ?? startOfMonth(asOf);
  const policy = changes.policy ?? A_POLICY;
  const history = changes.history ?? NO_HISTORY;
  const decisions = changes.decisions ?? wishes.map((wish, i) => makeDecision(wish, i + 1, asOf, policy));
  const letters = changes.letters ?? {
    letters: decisions.filter((_, i) => wishes[i]?.letter).map((decision) => makeLetter(decision, asOf)),
    notices: [],
  };
  const names: Record<string, string> = {};
  for (const { position } of decisions) names[position.customer] = position.name;
  return {
    asOf,
    bookedTo: asOf,
    bookedToGiven: false,
    month,
    language: 'zh',
    policy,
    ledger: { sources: [], entries: [], totals: [], duplicates: 0, unreadable: 0, canReplay: false, notices: [] },
    openItems: { items: [], paid: [], totals: [], matching: 'by-row', names, notices: [] },
    aging: agingOf(decisions),
    history,
    decisions,
    tasks: decisions.map((decision, i) => makeTask(decision, asOf + (i % 3))),
    letters,
    figures: makeFigures({ decisions, letters, policy, history, asOf, month }),
    notices: [],
    before: [],
    carried: false,
    ...changes,
  } as PlanContent;
}

/** A position of the wish, with the sums that the customers' stage would have made. */
export function makePosition(wish: CustomerWish, asOf: Day, policy: Policy): CustomerPosition {
  const currency = wish.currency ?? 'CNY';
  const items = wish.items.map((item) => positionItem(item, wish, asOf, policy));
  const sum = (pick: (item: PositionItem) => Minor): Minor => items.reduce((total, item) => total + pick(item), 0);
  const open = (item: PositionItem): Minor => item.aged.item.openMinor;
  const overdue = (item: PositionItem): boolean => item.aged.bucket >= 0 && (item.aged.days ?? 0) > 0;
  const leading = items.filter(overdue).sort((a, b) => (b.aged.days ?? 0) - (a.aged.days ?? 0))[0] ?? null;
  const overdueMinor = sum((item) => (overdue(item) ? open(item) : 0));
  const promisedMinor = sum((item) => item.promisedMinor);
  const unappliedMinor = -sum((item) => Math.min(0, open(item)));
  const disputedMinor = sum((item) => (overdue(item) ? item.disputedMinor : 0));
  const promises = wish.promiseDay === undefined ? [] : [aPromise(wish.promiseDay, promisedMinor, asOf)];
  return {
    customer: wish.name,
    name: wish.name,
    currency,
    isMainCurrency: true,
    items,
    balanceMinor: sum(open),
    notDueMinor: sum((item) => (item.aged.days !== null && item.aged.days <= 0 ? Math.max(0, open(item)) : 0)),
    overdueMinor,
    needsDateMinor: sum((item) => (item.aged.bucket === NEEDS_DATE ? open(item) : 0)),
    unappliedMinor,
    disputedMinor,
    promisedMinor,
    plannedMinor: 0,
    claimedMinor: Math.max(0, overdueMinor - disputedMinor - promisedMinor - unappliedMinor),
    dueSoon: { days7Minor: 0, days30Minor: 0, earliest: null },
    bucketsMinor: policy.buckets.map((_, i) => sum((item) => (item.aged.bucket === i ? open(item) : 0))),
    oldestDays: leading?.aged.days ?? 0,
    leading,
    large: overdueMinor > 100_000_00,
    small: false,
    finding: {
      customerClass: wish.customerClass ?? 'B',
      givenByPerson: false,
      because: { code: 'otherwise', words: { zh: '其他', en: 'otherwise' } },
      reviewDue: null,
    },
    signals: [],
    promises,
    dispute: null,
    planState: 'none',
    nextInstalment: null,
    arrearsMinor: 0,
    brokenPromises: wish.brokenPromises ?? 0,
    facts: factsOf(wish),
    contacts: [],
    creditLimitMinor: wish.limitMinor ?? null,
    lastPayment: null,
    papersMissing: [],
    salesperson: wish.salesperson ?? '',
    assignedTo: '',
  };
}

function positionItem(item: ItemWish, wish: CustomerWish, asOf: Day, policy: Policy): PositionItem {
  const dueDay = item.days === null ? null : asOf - item.days;
  const unapplied = item.minor < 0;
  const aged: AgedItem = {
    item: {
      kind: unapplied ? 'unapplied' : 'claim',
      source: 0,
      row: 2,
      customer: wish.name,
      document: item.document,
      currency: wish.currency ?? 'CNY',
      amountMinor: item.minor,
      openMinor: item.minor,
      invoiceDay: dueDay === null ? null : dueDay - 30,
      dueDay,
      chaseDay: dueDay,
      termsDays: 30,
      facts: {},
    },
    days: unapplied ? null : item.days,
    chaseDays: unapplied ? null : item.days,
    bucket: unapplied ? UNAPPLIED : bucketOf(item.days, policy),
  };
  return {
    aged,
    disputedMinor: item.disputedMinor ?? 0,
    promisedMinor: item.promisedMinor ?? 0,
    plannedMinor: 0,
    isTail: false,
    suspectedRetention: false,
  };
}

function bucketOf(days: number | null, policy: Policy): number {
  if (days === null) return NEEDS_DATE;
  return policy.buckets.findIndex(({ from, to }) => (from === null || days >= from) && (to === null || days <= to));
}

function aPromise(day: Day, coversMinor: Minor, asOf: Day): CustomerPosition['promises'][number] {
  return {
    day,
    givenOn: asOf - 2,
    amountMinor: coversMinor,
    coversMinor,
    state: 'open',
    paidShare: 0,
    followedUp: false,
    logRow: 3,
  } as CustomerPosition['promises'][number];
}

function factsOf(wish: CustomerWish): CustomerFacts {
  return {
    row: 0,
    customer: wish.name,
    name: wish.name,
    type: 'normal',
    givenClass: null,
    givenClassDay: null,
    reviewedOn: null,
    creditLimitMinor: null,
    signals: [],
    insolvent: wish.insolvent ?? false,
    refused: false,
    factored: false,
    counselApproved: false,
    letterLanguage: null,
    contact: '陈会计',
    phone: '0755-8888 6666',
    email: '',
    address: '',
    salesperson: wish.salesperson ?? '',
    paymentDay: null,
    requestCutoffDay: null,
    guaranteeEnds: null,
    instalments: [],
    note: '',
  };
}

/** A decision as the ladder might have made it. */
export function makeDecision(wish: CustomerWish, rank: number, asOf: Day, policy: Policy): Decision {
  const position = makePosition(wish, asOf, policy);
  const stage = wish.stage ?? (position.overdueMinor > 0 ? 1 : 0);
  const step = policy.ladder.find((entry) => entry.step === stage);
  return {
    position,
    stage,
    stepDue: stage,
    lastSentStep: null,
    held: wish.held ?? false,
    action: wish.action ?? { code: 'remind', words: { zh: '电话+邮件提醒', en: 'Remind by phone and e-mail' } },
    nextContact: asOf + 2,
    nextCall: asOf + 2,
    nextLetter: wish.letter ? asOf + 3 : null,
    letterStep: wish.letter ? stage : null,
    channel: 'phone',
    channelWords: { zh: '电话', en: 'Phone' },
    owner: 'sales',
    ownerWords: { zh: wish.salesperson || '业务员', en: wish.salesperson || 'Sales' },
    contactLevel: step?.contactLevel ?? { zh: '财务', en: 'Payables' },
    because: (wish.because ?? [{ zh: '最早一笔已到期', en: 'the oldest item is due' }]).map((words) => ({
      code: 'x',
      words,
    })),
    alarms: wish.alarm
      ? [
          {
            kind: 'limitation',
            day: asOf + 55,
            daysLeft: 55,
            amountMinor: position.balanceMinor,
            words: wish.alarm,
            taskDay: asOf + 2,
          },
        ]
      : [],
    recommendations: [],
    ledBy: null,
    priorityMinor: Math.round(position.overdueMinor * 0.05),
    rank,
    inPareto: rank < 3,
  } as unknown as Decision;
}

function makeTask(decision: Decision, day: Day): Task {
  const { position } = decision;
  return {
    day,
    customer: position.customer,
    customerName: position.name,
    currency: position.currency,
    owner: decision.owner,
    ownerWords: decision.ownerWords,
    channel: decision.channel,
    channelWords: decision.channelWords,
    what: decision.action,
    step: decision.stage,
    amountMinor: position.claimedMinor,
    because: decision.because[0]?.words ?? { zh: '', en: '' },
    movedFrom: null,
    priorityMinor: decision.priorityMinor,
    contact: position.facts.contact,
    phone: position.facts.phone,
  };
}

function makeLetter(decision: Decision, asOf: Day): Letter {
  const { position } = decision;
  return {
    customer: position.customer,
    customerName: position.name,
    currency: position.currency,
    step: decision.stage,
    language: 'zh',
    number: `CK-202611-${String(decision.rank).padStart(3, '0')}`,
    day: asOf + 3,
    deadline: asOf + 12,
    claimedMinor: position.claimedMinor,
    interestMinor: null,
    title: '逾期付款通知函',
    subject: '关于逾期货款',
    paragraphs: {
      from: '',
      addressee: '',
      opening: [],
      afterTable: [],
      closing: [],
      signature: [],
      replySlip: [],
    },
    lines: [],
    moreLines: 0,
    more: [],
    body: '',
    message: '',
  } as unknown as Letter;
}

function agingOf(decisions: readonly Decision[]): PlanContent['aging'] {
  const currencies = [...new Set(decisions.map(({ position }) => position.currency))];
  const items = decisions.flatMap(({ position }) => position.items.map(({ aged }) => aged));
  const lines = new Map<string, AgingLine>();
  for (const aged of items) {
    const key = `${aged.item.currency}|${aged.bucket}`;
    const line = lines.get(key);
    lines.set(key, {
      currency: aged.item.currency,
      bucket: aged.bucket,
      items: (line?.items ?? 0) + 1,
      amountMinor: (line?.amountMinor ?? 0) + aged.item.openMinor,
    });
  }
  const control = currencies.map((currency): ControlLine => {
    const usedMinor = items.filter((a) => a.item.currency === currency).reduce((sum, a) => sum + a.item.openMinor, 0);
    return {
      currency,
      statedMinor: usedMinor,
      cellsMinor: usedMinor,
      duplicatesMinor: 0,
      unreadableMinor: 0,
      settledMinor: 0,
      afterAsOfMinor: 0,
      usedMinor,
      agedMinor: usedMinor,
      differenceMinor: 0,
    };
  });
  return { items, lines: [...lines.values()], control };
}
