import fc from 'fast-check';
import { Day, dayOf, startOfMonth } from '../../../src/core/basics/day';
import { makeFigures } from '../../../src/core/figures/figures';
import { History, SnapshotItem } from '../../../src/core/history/history';
import { Policy } from '../../../src/core/policy/policy';
import { A_POLICY, AS_OF, CustomerWish, makeDecision, NO_HISTORY } from '../../builders/plan-content';

const MONTH = startOfMonth(AS_OF);
/** As-of is 21 November: an item that fell due on 1 November is 20 days overdue. */
const DAYS_AT_MONTH_START = 20;

function figuresOf(
  wishes: readonly CustomerWish[],
  policy: Policy = A_POLICY,
  history: History = NO_HISTORY,
  month: Day = MONTH,
): ReturnType<typeof makeFigures> {
  const decisions = wishes.map((wish, i) => makeDecision(wish, i + 1, AS_OF, policy));
  return makeFigures({ decisions, letters: { letters: [], notices: [] }, policy, history, asOf: AS_OF, month });
}

function targetOf(wish: Omit<CustomerWish, 'name'>, policy: Policy = A_POLICY): number | undefined {
  return figuresOf([{ name: '甲', ...wish }], policy).targetsMinor[`甲|${wish.currency ?? 'CNY'}`];
}

describe('the target of a month', () => {
  it.each([
    ['falls due on the first of the month', 0, 80_00],
    ['falls due on the last day of the month', -29, 80_00],
    ['falls due after the month', -30, 0],
    ['1 day overdue at month start', 1, 60_00],
    ['30 days overdue at month start', 30, 60_00],
    ['31 days', 31, 40_00],
    ['60 days', 60, 40_00],
    ['61 days', 61, 25_00],
    ['90 days', 90, 25_00],
    ['91 days', 91, 12_00],
    ['180 days', 180, 12_00],
    ['181 days', 181, 4_00],
    ['years', 1500, 4_00],
  ])('expects of 100.00 that %s (%i days) %i', (_, days, expected) => {
    expect(targetOf({ items: [{ document: 'A', days: days + DAYS_AT_MONTH_START, minor: 100_00 }] })).toBe(expected);
  });

  it('leaves out what is disputed: 100,000 overdue disputed and 200,000 due in the month give 160,000', () => {
    const items = [
      { document: 'A', days: 40, minor: 100_000_00, disputedMinor: 100_000_00 },
      { document: 'B', days: -5, minor: 200_000_00 },
    ];
    expect(targetOf({ items })).toBe(160_000_00);
  });

  it('expects nothing of an insolvent customer, of items without date, or of money already here', () => {
    expect(targetOf({ items: [{ document: 'A', days: 40, minor: 100_00 }], insolvent: true })).toBe(0);
    expect(targetOf({ items: [{ document: 'A', days: null, minor: 100_00 }] })).toBe(0);
    expect(targetOf({ items: [{ document: 'A', days: null, minor: -100_00 }] })).toBe(0);
  });

  it('lays unapplied money against the oldest overdue items first', () => {
    const items = [
      { document: 'A', days: 30, minor: 100_00 },
      { document: 'B', days: 120, minor: 50_00 },
      { document: 'R', days: null, minor: -70_00 },
    ];
    // B is covered, 20.00 of A is covered; 80.00 × 60 %.
    expect(targetOf({ items })).toBe(48_00);
  });

  it.each([
    ['80 % when the promised day is in the month', 6, 0, 80_00],
    ['50 % when an earlier promise was broken', 6, 1, 50_00],
    ['the rate of its age when the promised day lies after the month', 20, 0, 40_00],
  ])('expects of a promise %s', (_, inDays, brokenPromises, expected) => {
    const items = [{ document: 'A', days: 60, minor: 100_00, promisedMinor: 100_00 }];
    expect(targetOf({ items, promiseDay: AS_OF + inDays, brokenPromises })).toBe(expected);
  });
});

describe('the frozen month', () => {
  const before: SnapshotItem = {
    month: '2026-11',
    customer: '甲',
    document: 'OLD',
    currency: 'CNY',
    openMinor: 900_00,
    dueDay: MONTH,
    days: 1,
    bucket: '1-30',
    targetMinor: 720_00,
    customerClass: 'B',
  };
  const october = { ...before, month: '2026-10', document: 'OCT' };

  it('takes targets from the snapshot of the month, whatever the ledger says now', () => {
    const history = { ...NO_HISTORY, snapshot: [october, before] };
    const figures = figuresOf([{ name: '甲', items: [{ document: 'NEW', days: 5, minor: 1_00 }] }], A_POLICY, history);
    expect(figures.frozen).toBe(true);
    expect(figures.targetsMinor).toEqual({ '甲|CNY': 720_00 });
    expect(figures.snapshot).toEqual([october, before]);
  });

  it('freezes the open items below the earlier months when the month is new, with bucket and class', () => {
    const history = { ...NO_HISTORY, snapshot: [october] };
    const items = [
      { document: 'NEW', days: 45, minor: 100_00 },
      { document: 'R', days: null, minor: -1_00 },
      { document: 'N', days: null, minor: 3_00 },
    ];
    const figures = figuresOf([{ name: '乙', items, customerClass: 'C' }], A_POLICY, history);
    expect(figures.frozen).toBe(false);
    expect(
      figures.snapshot.map(({ month, document, bucket, customerClass }) => [month, document, bucket, customerClass]),
    ).toEqual([
      ['2026-10', 'OCT', '1-30', 'B'],
      ['2026-11', 'NEW', '31-60', 'C'],
      ['2026-11', 'R', 'unapplied', 'C'],
      ['2026-11', 'N', 'needs-date', 'C'],
    ]);
  });

  it('gives the same targets and snapshot when it reads what it has frozen', () => {
    const wishes: CustomerWish[] = [{ name: '甲', items: [{ document: 'A', days: 45, minor: 123_45 }] }];
    const first = figuresOf(wishes);
    const second = figuresOf(wishes, A_POLICY, { ...NO_HISTORY, snapshot: first.snapshot });
    expect({ ...second, frozen: false }).toEqual(first);
  });
});

describe('a total typed by the user', () => {
  const typed = (total: number, changes: Partial<Policy> = {}): Policy => ({
    ...A_POLICY,
    monthTargetMinor: total,
    ...changes,
  });

  it('is spread over the customers in proportion to what is expected of them', () => {
    const wishes = [
      { name: '甲', items: [{ document: 'A', days: 0, minor: 300_00 }] },
      { name: '乙', items: [{ document: 'B', days: 0, minor: 100_00 }] },
    ];
    expect(figuresOf(wishes, typed(1_000_00)).targetsMinor).toEqual({ '甲|CNY': 750_00, '乙|CNY': 250_00 });
  });

  it('adds up to itself to the last unit, whatever the items', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 50_000_000 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 900_000_000 }), (minors, total) => {
        const wishes = minors.map((minor, i) => ({ name: `客户${i}`, items: [{ document: 'A', days: i, minor }] }));
        const targets = Object.values(figuresOf(wishes, typed(total)).targetsMinor);
        expect(targets.reduce((sum, minor) => sum + minor, 0)).toBe(total);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves other currencies as they are without a rate, and takes them in with one', () => {
    const wishes: CustomerWish[] = [
      { name: '甲', items: [{ document: 'A', days: 0, minor: 700_00 }] },
      { name: '乙', currency: 'USD', items: [{ document: 'B', days: 0, minor: 100_00 }] },
    ];
    expect(figuresOf(wishes, typed(7_000_00)).targetsMinor).toEqual({ '甲|CNY': 7_000_00, '乙|USD': 80_00 });
    expect(figuresOf(wishes, typed(14_000_00, { fxRates: { USD: 7 } })).targetsMinor).toEqual({
      '甲|CNY': 7_000_00,
      '乙|USD': 1_000_00,
    });
  });

  it('means the ledger’s own currency when there is only one', () => {
    const wishes: CustomerWish[] = [
      { name: '乙', currency: 'USD', items: [{ document: 'B', days: 0, minor: 100_00 }] },
    ];
    expect(figuresOf(wishes, typed(50_00)).targetsMinor).toEqual({ '乙|USD': 50_00 });
  });

  it('goes by open amounts when nothing is expected by the rates', () => {
    const wishes = [
      { name: '甲', items: [{ document: 'A', days: -60, minor: 300_00 }] },
      { name: '乙', items: [{ document: 'B', days: -60, minor: 100_00 }] },
    ];
    expect(figuresOf(wishes, typed(40_00)).targetsMinor).toEqual({ '甲|CNY': 30_00, '乙|CNY': 10_00 });
  });

  it('changes the targets in force of a frozen month, not what was frozen', () => {
    const wishes = [{ name: '甲', items: [{ document: 'A', days: 0, minor: 300_00 }] }];
    const frozen = figuresOf(wishes).snapshot;
    const later = figuresOf(wishes, typed(99_00), { ...NO_HISTORY, snapshot: frozen });
    expect(later.targetsMinor).toEqual({ '甲|CNY': 99_00 });
    expect(later.snapshot).toEqual(frozen);
  });
});

describe('key figures', () => {
  it('stand per currency, base currency first, and are never added', () => {
    const figures = figuresOf([
      { name: 'A', currency: 'USD', items: [{ document: '1', days: 10, minor: 50_00 }] },
      {
        name: '甲',
        items: [
          { document: '2', days: 10, minor: 100_00 },
          { document: '3', days: -90, minor: 300_00 },
        ],
      },
      { name: '乙', items: [{ document: '4', days: null, minor: -40_00 }] },
    ]);
    expect(figures.currencies.map((f) => [f.currency, f.balanceMinor, f.overdueMinor, f.customers])).toEqual([
      ['CNY', 360_00, 100_00, 2],
      ['USD', 50_00, 50_00, 1],
    ]);
    // Overdue is a share of what is claimed; money waiting to be applied does not make it larger.
    expect(figures.currencies[0]?.overdueShare).toBe(0.25);
  });

  it('expect a loss by days: 100.00 ten days overdue at 1 %, 300.00 not due at 0.5 %', () => {
    const items = [
      { document: '2', days: 10, minor: 100_00 },
      { document: '3', days: -90, minor: 300_00 },
    ];
    expect(figuresOf([{ name: '甲', items }]).currencies[0]?.expectedLossMinor).toBe(1_00 + 1_50);
  });

  it('count for the plan month even when it is the next one', () => {
    const december = dayOf(2026, 12, 1) as Day;
    const wishes = [{ name: '甲', items: [{ document: 'A', days: -20, minor: 100_00 }] }];
    expect(figuresOf(wishes, A_POLICY, NO_HISTORY, december).targetsMinor).toEqual({ '甲|CNY': 80_00 });
  });
});
