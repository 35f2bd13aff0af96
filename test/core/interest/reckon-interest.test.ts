import fc from 'fast-check';
import { Day, parseIso } from '../../../src/core/basics/day';
import { InterestReckoning, reckonInterest } from '../../../src/core/interest/interest';
import { DEFAULT_POLICY, InterestRule } from '../../../src/core/policy/policy';

const TABLES = DEFAULT_POLICY.interest;

function day(iso: string): Day {
  const found = parseIso(iso);
  if (found === null) throw new Error(`no such day: ${iso}`);
  return found;
}

function rule(id: string): InterestRule {
  const found = TABLES.rules.find((r) => r.id === id);
  if (!found) throw new Error(`no such rule: ${id}`);
  return found;
}

const PER_YEAR: InterestRule = { ...rule('contract-year'), value: 0.12 };

interface Debt {
  readonly minor: number;
  readonly due: string;
  readonly end: string;
  readonly rule: InterestRule;
  readonly currency?: string;
}

function reckon(debt: Debt): InterestReckoning | null {
  return reckonInterest({
    principalMinor: debt.minor,
    currency: debt.currency ?? 'CNY',
    dueDay: day(debt.due),
    endDay: day(debt.end),
    rule: debt.rule,
    tables: TABLES,
  });
}

describe('nothing is claimed', () => {
  it.each([
    ['the rule is none', { minor: 100_00, due: '2026-01-01', end: '2026-06-01', rule: rule('none') }],
    ['the debt is due today', { minor: 100_00, due: '2026-01-01', end: '2026-01-01', rule: PER_YEAR }],
    ['the debt is not yet due', { minor: 100_00, due: '2026-01-02', end: '2026-01-01', rule: PER_YEAR }],
    ['there is no debt', { minor: 0, due: '2026-01-01', end: '2026-06-01', rule: PER_YEAR }],
    ['the customer has a credit', { minor: -1, due: '2026-01-01', end: '2026-06-01', rule: PER_YEAR }],
    [
      'no LPR was known at the breach',
      { minor: 1, due: '2019-08-18', end: '2026-06-01', rule: rule('cn-sale-lpr-130') },
    ],
  ])('when %s', (_, debt) => {
    expect(reckon(debt)).toBeNull();
  });
});

describe('the days that count', () => {
  it('begin the day after due and end with the end day', () => {
    const found = reckon({ minor: 365_00, due: '2026-04-01', end: '2026-04-02', rule: { ...PER_YEAR, value: 1 } });
    expect(found).toMatchObject({ days: 1, interestMinor: 1_00 });
    expect(found?.segments).toEqual([
      {
        from: day('2026-04-02'),
        to: day('2026-04-02'),
        days: 1,
        ratePerYear: 1,
        interestMinor: 1_00,
        formula: '365.00 × 100.00% × 1 / 365 = 1.00',
      },
    ]);
  });

  it('count 29 February, over 365', () => {
    expect(reckon({ minor: 365_00, due: '2024-02-28', end: '2024-03-01', rule: PER_YEAR })?.days).toBe(2);
  });

  it('may be counted over 360', () => {
    const over360 = { ...PER_YEAR, basis: 360 as const };
    expect(reckon({ minor: 36_000_00, due: '2026-01-01', end: '2026-01-31', rule: over360 })).toMatchObject({
      interestMinor: 360_00,
      formula: '36,000.00 × 12.00% × 30 / 360 = 360.00',
    });
  });
});

describe('LPR rules (sale-contract interpretation, art. 18)', () => {
  const debt = { minor: 100_000_00, due: '2024-07-20', end: '2024-07-24' };

  it('keep the rate of the first day overdue when fixed, multiplied, not added', () => {
    const found = reckon({ ...debt, rule: rule('cn-sale-lpr-150') });
    expect(found?.formula).toBe('100,000.00 × 3.45% × 1.5 × 4 / 365 = 56.71');
    expect(found?.segments[0]?.ratePerYear).toBe(0.05175);
  });

  it('change with the LPR from its day of publication on when floating', () => {
    const found = reckon({ ...debt, rule: rule('cn-sale-lpr-130-floating') });
    expect(found?.segments.map((s) => [s.from, s.to, s.days, s.ratePerYear])).toEqual([
      [day('2024-07-21'), day('2024-07-21'), 1, 0.04485],
      [day('2024-07-22'), day('2024-07-24'), 3, 0.04355],
    ]);
    expect(found?.formula).toBe('100,000.00 × 3.45% × 1.3 × 1 / 365 + 100,000.00 × 3.35% × 1.3 × 3 / 365 = 48.08');
  });
});

describe('a rate that changes on the last day counted', () => {
  it('holds for that day', () => {
    const found = reckon({
      minor: 100_000_00,
      due: '2024-07-20',
      end: '2024-07-22',
      rule: rule('cn-sale-lpr-130-floating'),
    });
    expect(found?.segments.map((s) => s.days)).toEqual([1, 1]);
  });
});

describe('reference rates of a half-year', () => {
  it.each([
    ['uk-statutory', 'boe', 'of the day before it begins', 0.09],
    ['ie-statutory', 'ecb', 'of its first day', 0.12],
  ] as const)('%s takes the %s rate %s', (id, table, _, rate) => {
    const rates = [
      { from: day('2025-01-01'), rate: 0.01 },
      { from: day('2025-07-01'), rate: 0.04 },
    ];
    const found = reckonInterest({
      principalMinor: 100_00,
      currency: 'GBP',
      dueDay: day('2025-08-01'),
      endDay: day('2025-09-01'),
      rule: rule(id),
      tables: { ...TABLES, [table]: rates },
    });
    expect(found?.segments.map((s) => s.ratePerYear)).toEqual([rate]);
  });

  const uk = rule('uk-statutory');

  it.each([
    // The base rate changed on 1 August 2024: a debt keeps the rate of 30 June.
    ['2024-06-30', '2024-12-31', 0.1325],
    // Due 29 June: interest begins on 30 June and so by the rate of 31 December.
    ['2025-06-29', '2025-08-01', 0.1275],
    ['2025-06-30', '2025-08-01', 0.1225],
    ['2026-01-15', '2026-11-20', 0.1175],
  ])('UK: due %s keeps one rate until %s: %d', (due, end, rate) => {
    const found = reckon({ minor: 1_000_00, due, end, rule: uk, currency: 'GBP' });
    expect(found?.segments.map((s) => s.ratePerYear)).toEqual([rate]);
  });

  it('Ireland: keeps the rate of the half-year in which the debt fell overdue', () => {
    const found = reckon({
      minor: 1_000_00,
      due: '2024-12-01',
      end: '2025-12-01',
      rule: rule('ie-statutory'),
      currency: 'EUR',
    });
    expect(found?.segments.map((s) => s.ratePerYear)).toEqual([0.1225]);
  });

  it('EU: changes with each half-year', () => {
    const found = reckon({
      minor: 1_000_00,
      due: '2024-12-01',
      end: '2026-03-01',
      rule: rule('eu-directive'),
      currency: 'EUR',
    });
    expect(found?.segments.map((s) => [s.from, s.ratePerYear])).toEqual([
      [day('2024-12-02'), 0.1225],
      [day('2025-01-01'), 0.1115],
      // Second half of 2025 and first of 2026 have the same rate: one segment.
      [day('2025-07-01'), 0.1015],
    ]);
    expect(found?.segments[2]?.to).toBe(day('2026-03-01'));
  });
});

describe('fixed compensation', () => {
  it.each([
    ['uk-statutory', 999_99, 'GBP', 40_00],
    ['uk-statutory', 1_000_00, 'GBP', 70_00],
    ['uk-statutory', 9_999_99, 'GBP', 70_00],
    ['uk-statutory', 10_000_00, 'GBP', 100_00],
    ['eu-directive', 5_00, 'EUR', 40_00],
    ['ie-statutory', 1_000_00, 'EUR', 40_00],
    ['ie-statutory', 1_000_01, 'EUR', 70_00],
    ['ie-statutory', 10_000_01, 'EUR', 100_00],
    // £40 are not 40 dollars.
    ['uk-statutory', 500_00, 'USD', 0],
    ['cn-sme', 500_00, 'CNY', 0],
  ])('%s on %d %s is %d', (id, minor, currency, fee) => {
    expect(reckon({ minor, due: '2026-01-15', end: '2026-02-15', rule: rule(id), currency })?.feeMinor).toBe(fee);
  });
});

describe('rounding', () => {
  it('is half up, on the exact product', () => {
    // 1.005 exactly: as binary numbers 201 × 0.005 falls just short of it.
    const half = { ...rule('contract-day'), value: 0.005 };
    expect(reckon({ minor: 201_00, due: '2026-01-01', end: '2026-01-02', rule: half })?.interestMinor).toBe(1_01);
  });

  it('happens once: the total is not the sum of rounded segments', () => {
    const floating = rule('cn-sale-lpr-130-floating');
    const found = reckon({ minor: 4_00, due: '2019-08-20', end: '2025-06-20', rule: floating });
    const shown = found?.segments.reduce((sum, s) => sum + s.interestMinor, 0);
    expect(found?.interestMinor).toBe(111);
    expect(shown).toBe(110);
  });

  it('is to whole yen where the currency has no smaller unit', () => {
    expect(
      reckon({ minor: 10_000, due: '2026-01-01', end: '2026-01-11', rule: PER_YEAR, currency: 'JPY' }),
    ).toMatchObject({
      interestMinor: 33,
      formula: '10,000 × 12.00% × 10 / 365 = 33',
    });
  });
});

describe('laws', () => {
  const debts = fc.record({
    minor: fc.integer({ min: 1, max: 1_000_000_000_00 }),
    due: fc.integer({ min: day('2020-04-01'), max: day('2026-01-01') }),
    days: fc.integer({ min: 1, max: 2500 }),
    rule: fc.constantFrom(...TABLES.rules.filter((r) => r.kind !== 'none')),
  });

  it('segments follow each other without gap and their days add up', () => {
    fc.assert(
      fc.property(debts, ({ minor, due, days, rule: by }) => {
        const found = reckonInterest({
          principalMinor: minor,
          currency: 'CNY',
          dueDay: due,
          endDay: due + days,
          rule: by,
          tables: TABLES,
        });
        let next = due + 1;
        for (const segment of found?.segments ?? []) {
          expect(segment.from).toBe(next);
          expect(segment.days).toBe(segment.to - segment.from + 1);
          next = segment.to + 1;
        }
        expect(next).toBe(due + days + 1);
      }),
    );
  });

  it('one more day never makes less', () => {
    fc.assert(
      fc.property(debts, ({ minor, due, days, rule: by }) => {
        const at = (endDay: Day) =>
          reckonInterest({ principalMinor: minor, currency: 'CNY', dueDay: due, endDay, rule: by, tables: TABLES });
        expect(at(due + days + 1)?.interestMinor).toBeGreaterThanOrEqual(at(due + days)?.interestMinor ?? 0);
      }),
    );
  });
});
