import { dayOf, Day, endOfMonth } from '../../src/core/basics/day';
import { Chance, chanceOf } from './random';

/** One row of the sample ledger before it is written down in somebody's way. Amounts in cents. */
export interface StoryRow {
  readonly customer: number;
  readonly block: number;
  readonly document: string;
  readonly contract: string;
  readonly invoiced: Day;
  readonly terms: string;
  readonly due: Day | null;
  readonly currency: 'CNY' | 'USD' | 'EUR';
  readonly amount: number;
  readonly paid: number;
  /** Day of the last receipt. */
  readonly paidOn?: Day;
  readonly signed: boolean;
  readonly disputed?: number;
  readonly disputeReason?: 'quality' | 'price';
  readonly promised?: Day;
  readonly promisedAmount?: number;
  readonly note?: StoryNote;
  /** Writes a cell so that it cannot be read. */
  readonly spoiled?: 'amount' | 'due';
  readonly spelling?: number;
}

/** What the remark column says. */
export type StoryNote = 'on-account' | 'credit-note' | 'retention' | 'deferred' | 'closed-door' | 'returned' | 'typo';

export const CUSTOMERS = 60;
export const BLOCKS = 4;
const AS_OF = day(2026, 11, 30);

/** How a customer pays: share of invoices paid, how late, how old the oldest open one may be. */
interface Habit {
  readonly paidShare: number;
  readonly lateDays: number;
  readonly oldestMonths: number;
}

const HABITS: readonly Habit[] = [
  { paidShare: 1, lateDays: 1, oldestMonths: 11 },
  { paidShare: 0.93, lateDays: 9, oldestMonths: 8 },
  { paidShare: 0.8, lateDays: 25, oldestMonths: 8 },
  { paidShare: 0.5, lateDays: 70, oldestMonths: 14 },
];

/** The whole story of the sample company's receivables, the same for every language. */
export function makeStory(seed: number): readonly StoryRow[] {
  const chance = chanceOf(seed);
  const rows: StoryRow[] = [];
  for (let customer = 0; customer < CUSTOMERS; customer += 1) rows.push(...customerRows(customer, chance));
  rows.push(...specialRows());
  return rows.sort((a, b) => a.block - b.block || a.customer - b.customer || a.invoiced - b.invoiced);
}

/** Which salesperson's block a customer stands in: the last is the export department. */
export function blockOf(customer: number): number {
  return customer >= 52 ? 3 : customer % 3;
}

function customerRows(customer: number, chance: Chance): StoryRow[] {
  const habit = HABITS[customer % 11 === 10 ? 3 : customer % 5 === 0 ? 2 : customer % 3 === 0 ? 0 : 1] ?? HABITS[1]!;
  const currency = customer >= 57 ? 'EUR' : customer >= 52 ? 'USD' : 'CNY';
  const size = 10 ** (3.6 + chance.next() * 1.5);
  const terms = chance.pick(['30天', '60天', '月结30天', '月结60天', '45天']);
  const recent = chance.whole(1, 2);
  const count = chance.whole(4, 6) + recent;
  return Array.from({ length: count }, (_, i) => {
    const isRecent = i >= count - recent;
    const back = isRecent
      ? chance.whole(1, 25)
      : Math.floor(((count - i) / count) * habit.oldestMonths * 30 + chance.whole(0, 20));
    const invoiced = AS_OF - back;
    const amount = Math.round(size * (0.5 + chance.next())) * 100 + chance.pick([0, 0, 50, 80, 36]);
    const due = dueOf(invoiced, terms);
    const isPaid = due < AS_OF - habit.lateDays && chance.happens(habit.paidShare);
    const isPart = !isPaid && due < AS_OF + 20 && chance.happens(0.3);
    const paidOn = Math.min(AS_OF - 1, Math.max(invoiced + 5, due + chance.whole(-6, habit.lateDays)));
    return {
      customer,
      block: blockOf(customer),
      document: `2544${String(20000000 + customer * 4099 + i * 37)}`,
      contract: `HC-${String(2025 + (i % 2))}-${String(customer + 101)}`,
      invoiced,
      terms,
      due,
      currency,
      amount,
      paid: isPaid ? amount : isPart ? Math.round(amount * 0.004) * 100 : 0,
      ...(isPaid || isPart ? { paidOn } : {}),
      signed: !chance.happens(0.05),
    };
  });
}

/** What the rules have to cope with, one customer each. */
function specialRows(): StoryRow[] {
  const row = (
    customer: number,
    own: Partial<StoryRow> & Pick<StoryRow, 'document' | 'invoiced' | 'amount'>,
  ): StoryRow => ({
    customer,
    block: blockOf(customer),
    contract: `HC-2026-${customer + 101}`,
    terms: '30天',
    due: own.invoiced + 30,
    currency: customer >= 57 ? 'EUR' : customer >= 52 ? 'USD' : 'CNY',
    paid: 0,
    signed: true,
    ...own,
  });
  return [
    // A tail of 12.50 beside a large, recent invoice.
    row(1, {
      document: '254430000101',
      invoiced: day(2025, 9, 16),
      amount: 4680000,
      paid: 4678750,
      paidOn: day(2025, 11, 3),
    }),
    row(1, { document: '254430000102', invoiced: day(2026, 10, 15), amount: 52000000 }),
    // Money on account, and a credit note.
    row(2, { document: '', invoiced: day(2026, 11, 18), due: null, terms: '', amount: -15000000, note: 'on-account' }),
    row(2, { document: '254430000201', invoiced: day(2026, 10, 6), amount: 10000000 }),
    row(3, {
      document: '254430000301',
      invoiced: day(2026, 11, 4),
      due: null,
      terms: '',
      amount: -860000,
      note: 'credit-note',
    }),
    // Disputes: part, and the whole.
    row(4, {
      document: '254430000401',
      invoiced: day(2026, 8, 20),
      amount: 38800000,
      disputed: 12000000,
      disputeReason: 'quality',
    }),
    row(6, {
      document: '254430000601',
      invoiced: day(2026, 9, 10),
      amount: 9600000,
      disputed: 9600000,
      disputeReason: 'price',
    }),
    // A promise in the ledger.
    row(8, {
      document: '254430000801',
      invoiced: day(2026, 9, 28),
      amount: 20190000,
      promised: day(2026, 12, 4),
      promisedAmount: 20190000,
    }),
    // Retention money: exactly 5 % is left.
    row(9, {
      document: '254430000901',
      invoiced: day(2026, 3, 12),
      amount: 64000000,
      paid: 60800000,
      paidOn: day(2026, 5, 8),
      note: 'retention',
    }),
    // No due date: terms help; no terms either.
    row(12, { document: '254430001201', invoiced: day(2026, 8, 14), due: null, terms: '月结60天', amount: 7350000 }),
    row(13, { document: '254430001301', invoiced: day(2026, 9, 2), due: null, terms: '', amount: 2260000 }),
    // Duplicates: with a number, and without.
    row(16, { document: '254430001601', invoiced: day(2026, 10, 20), amount: 1885000 }),
    row(16, { document: '254430001601', invoiced: day(2026, 10, 20), amount: 1885000 }),
    row(17, { document: '', invoiced: day(2026, 10, 21), amount: 640000 }),
    row(17, { document: '', invoiced: day(2026, 10, 21), amount: 640000 }),
    // One customer, two spellings under one code.
    row(18, { document: '254430001801', invoiced: day(2026, 9, 18), amount: 3325000, spelling: 1 }),
    // Odd rows: due before invoiced, dated in the future, unreadable amount and date, paid too much.
    row(19, {
      document: '254430001901',
      invoiced: day(2026, 9, 25),
      due: day(2026, 8, 25),
      amount: 1250000,
      note: 'typo',
    }),
    row(23, { document: '254430002301', invoiced: day(2026, 12, 15), amount: 880000 }),
    row(24, { document: '254430002401', invoiced: day(2026, 10, 9), amount: 990000, spoiled: 'amount' }),
    row(25, { document: '254430002501', invoiced: day(2026, 9, 9), amount: 1430000, spoiled: 'due' }),
    row(26, {
      document: '254430002601',
      invoiced: day(2026, 9, 3),
      amount: 500000,
      paid: 520000,
      paidOn: day(2026, 10, 8),
    }),
    // The limitation clock: nearly out, and out.
    row(27, { document: '254430002701', invoiced: day(2023, 12, 26), amount: 38000000 }),
    row(31, { document: '254430003101', invoiced: day(2022, 11, 7), amount: 4200000 }),
    // A deferral, a customer that cannot be found, a large old debt.
    row(32, { document: '254430003201', invoiced: day(2026, 9, 16), amount: 11000000, note: 'deferred' }),
    row(34, { document: '254430003401', invoiced: day(2026, 4, 1), amount: 80000000, note: 'closed-door' }),
    row(38, { document: '254430003801', invoiced: day(2026, 6, 20), amount: 26400000, note: 'returned' }),
    // Small and old: not worth the ladder.
    row(41, { document: '254430004101', invoiced: day(2025, 8, 8), amount: 36000 }),
    row(43, { document: '254430004301', invoiced: day(2026, 10, 12), amount: 58000 }),
  ];
}

function dueOf(invoiced: Day, terms: string): Day {
  const days = Number(/\d+/.exec(terms)?.[0] ?? 30);
  return terms.startsWith('月结') ? endOfMonth(invoiced) + days : invoiced + days;
}

function day(year: number, month: number, date: number): Day {
  const found = dayOf(year, month, date);
  if (found === null) throw new Error(`no such day ${year}-${month}-${date}`);
  return found;
}
