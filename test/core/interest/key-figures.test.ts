import {
  averageDaysDelinquent,
  cei,
  ceiByMonth,
  countbackDso,
  dso,
  overdueShare,
  provisionByMatrix,
  recoveryRate,
  rollRate,
} from '../../../src/core/interest/interest';

const PERIOD = { beginMinor: 100_000, salesMinor: 1_000_000, endMinor: 120_000, endCurrentMinor: 100_000 };

describe('key figures', () => {
  it('CEI is 98 % with the sales of the whole period', () => {
    expect(cei(PERIOD)).toBe(0.98);
  });

  it('CEI is 1 when nothing is overdue at the end', () => {
    expect(cei({ ...PERIOD, endMinor: 100_000 })).toBe(1);
  });

  it.each([
    ['nothing sold: no DSO', dso(100, 0, 30)],
    ['returns above sales: no DSO', dso(100, -5, 30)],
    ['no DSO: no days delinquent', averageDaysDelinquent(null, 12)],
    ['nothing collectable: no CEI', cei({ beginMinor: 0, salesMinor: 0, endMinor: 0, endCurrentMinor: 0 })],
    ['no months: no CEI by month', ceiByMonth(PERIOD, 0)],
    ['nothing stood in the bucket: no roll rate', rollRate(0, 5)],
    ['nothing to collect: no recovery rate', recoveryRate({ beginMinor: 0, salesMinor: 0, endMinor: 0 })],
    ['no claims: no overdue ratio', overdueShare(0, 0)],
    ['older than all months known: no countback', countbackDso(300, [{ salesMinor: 100, days: 30 }])],
  ])('%s', (_, figure) => {
    expect(figure).toBeNull();
  });

  it.each([
    [0, 0],
    [-50, 0],
    [50, 15],
    [100, 30],
    [180, 30 + 31],
  ])('countback of %d takes %d days', (end, days) => {
    expect(
      countbackDso(end, [
        { salesMinor: 100, days: 30 },
        { salesMinor: 80, days: 31 },
      ]),
    ).toBe(days);
  });

  it('countback passes a month without sales, and a month of returns makes it longer', () => {
    expect(
      countbackDso(50, [
        { salesMinor: 0, days: 30 },
        { salesMinor: 100, days: 30 },
      ]),
    ).toBe(45);
    expect(
      countbackDso(50, [
        { salesMinor: -50, days: 30 },
        { salesMinor: 100, days: 30 },
      ]),
    ).toBe(60);
  });

  it('recovery and overdue share', () => {
    expect(recoveryRate(PERIOD)).toBeCloseTo(980_000 / 1_100_000, 12);
    expect(overdueShare(42, 100)).toBe(0.42);
  });
});

describe('provision by matrix', () => {
  const RATES = [
    { fromDay: null, rate: 0.005 },
    { fromDay: 1, rate: 0.022 },
    { fromDay: 31, rate: 0.045 },
  ];

  it('sums each band and rounds its provision half up once', () => {
    const claims = [
      { days: -3, openMinor: 10_000 },
      { days: 0, openMinor: 300 },
      { days: 1, openMinor: 125 },
      { days: 31, openMinor: 100 },
      { days: 31, openMinor: 11 },
    ];
    expect(provisionByMatrix(claims, RATES)).toEqual([
      { fromDay: null, balanceMinor: 10_300, rate: 0.005, provisionMinor: 52 },
      { fromDay: 1, balanceMinor: 125, rate: 0.022, provisionMinor: 3 },
      { fromDay: 31, balanceMinor: 111, rate: 0.045, provisionMinor: 5 },
    ]);
  });

  it('is empty while the user has filled no rates', () => {
    expect(provisionByMatrix([{ days: 500, openMinor: 100 }], [])).toEqual([]);
  });

  it('leaves out what is younger than the first band', () => {
    expect(provisionByMatrix([{ days: 0, openMinor: 100 }], [{ fromDay: 1, rate: 0.5 }])[0]?.balanceMinor).toBe(0);
  });
});
