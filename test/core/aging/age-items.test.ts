import fc from 'fast-check';
import { ageItems, bucketOf, NEEDS_DATE, UNAPPLIED } from '../../../src/core/aging/aging';
import { toIso } from '../../../src/core/basics/day';
import { CellValue } from '../../../src/core/cells/cells';
import { matchPayments } from '../../../src/core/items/items';
import { readLedger } from '../../../src/core/ledger/ledger';
import { bucketsFromBounds, DEFAULT_POLICY, Policy } from '../../../src/core/policy/policy';
import { dayOn } from '../../builders/days';
import { ReadLedger, readSheets } from '../../builders/ledgers';
import { sheetOf } from '../../builders/sheets';
import { rowsWithoutTrace } from '../../builders/traces';

const N = null;
type Row = readonly CellValue[];

describe('the bucket of a number of days', () => {
  const { buckets } = DEFAULT_POLICY;
  it.each([
    [-400, 'not-due'],
    [-1, 'not-due'],
    [0, 'due-today'],
    [1, '1-30'],
    [30, '1-30'],
    [31, '31-60'],
    [60, '31-60'],
    [61, '61-90'],
    [90, '61-90'],
    [91, '91-180'],
    [180, '91-180'],
    [181, '181-365'],
    [365, '181-365'],
    [366, '366-730'],
    [1095, '731-1095'],
    [1096, '1096+'],
    [40000, '1096+'],
  ])('%d → %s', (days, code) => {
    expect(buckets[bucketOf(days, buckets)]?.code).toBe(code);
  });
  it('is the one whose bounds hold it, for any rising bounds', () => {
    const bounds = fc.uniqueArray(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(bounds, fc.integer({ min: -5000, max: 5000 }), (list, days) => {
        const made = bucketsFromBounds([...list].sort((a, b) => a - b)) ?? [];
        const bucket = made[bucketOf(days, made)];
        return bucket !== undefined && (bucket.from ?? -Infinity) <= days && days <= (bucket.to ?? Infinity);
      }),
    );
  });
});

describe('the basis', () => {
  // Design policy, case 12: invoiced 10-01, due 12-31, as of 11-20.
  const sheet = sheetOf([
    ['客户', '发票号', '开票日期', '到期日', '余额'],
    ['甲', 'A1', '2026-10-01', '2026-12-31', 100],
    ['甲', 'A2', N, '2026-10-01', 7],
    ['甲', 'A3', '2026-10-01', N, 9],
    ['甲', 'A4', N, N, -3],
  ]);
  function of(basis: Policy['basis']): readonly (readonly [string, number | null])[] {
    const { aging } = readSheets([sheet], '2026-11-20', { policy: { basis } });
    const name = (bucket: number): string =>
      bucket === NEEDS_DATE
        ? 'needs-date'
        : bucket === UNAPPLIED
          ? 'unapplied'
          : (DEFAULT_POLICY.buckets[bucket]?.code ?? '?');
    return aging.items.map(({ bucket, days }) => [name(bucket), days]);
  }
  it('by due date: what has none needs one, what is unapplied stands apart', () => {
    expect(of('due')).toEqual([
      ['not-due', -41],
      ['31-60', 50],
      ['needs-date', null],
      ['unapplied', null],
    ]);
  });
  it('by invoice date changes the bucket and leaves the days overdue', () => {
    expect(of('invoice')).toEqual([
      ['31-60', -41],
      ['needs-date', 50],
      ['31-60', null],
      ['unapplied', null],
    ]);
  });
  it('an agreed deferral moves chasing, not age', () => {
    const deferred = sheetOf([
      ['客户', '发票号', '到期日', '展期到期日', '余额'],
      ['甲', 'A1', '2026-10-01', '2026-12-01', 100],
    ]);
    expect(readSheets([deferred]).aging.items[0]).toMatchObject({ days: 50, chaseDays: -11 });
  });
});

describe('laws', () => {
  const day = fc.integer({ min: dayOn('2025-01-01'), max: dayOn('2026-12-31') }).map(toIso);
  const cell = fc.oneof(
    { weight: 8, arbitrary: day },
    { weight: 1, arbitrary: fc.constantFrom<CellValue>(N, '待定', '', '1900-01-00') },
  );
  const money = fc.oneof(
    { weight: 10, arbitrary: fc.integer({ min: -20_000, max: 500_000 }).map((minor) => minor / 100) },
    { weight: 1, arbitrary: fc.constantFrom<CellValue>(N, 'N/A', 0, '1,234.50') },
  );
  const invoice = fc.tuple(
    fc.constantFrom('甲公司', '乙公司', '丙公司'),
    fc.nat(30),
    day,
    cell,
    money,
    fc.constantFrom('CNY', 'USD'),
  );
  const invoices = fc.array(invoice, { minLength: 3, maxLength: 25 });
  const HEAD = ['客户名称', '发票号码', '开票日期', '到期日', '未收金额', '币种'];
  // A first row that is always sound keeps every column readable for what it is.
  const SOUND: Row = ['丁公司', 'B1', '2026-01-15', '2026-02-15', 1, 'CNY'];
  const rowsOf = (
    list: readonly (readonly [string, number, string, CellValue, CellValue, string])[],
  ): readonly Row[] => [
    ...Array.from({ length: list.length }, (_, i): Row => [...SOUND.slice(0, 1), `B${i}`, ...SOUND.slice(2)]),
    ...list.map(([name, n, invoiced, due, amount, currency]): Row => [name, `A${n}`, invoiced, due, amount, currency]),
  ];
  const read = (rows: readonly Row[], asOf = '2026-11-20'): ReadLedger => readSheets([sheetOf([HEAD, ...rows])], asOf);
  const summed = ({ aging, items }: ReadLedger): readonly string[] =>
    aging.items
      .map(
        ({ item, days, bucket }) =>
          `${items.names[item.customer] ?? ''}|${item.document}|${item.currency}|${item.openMinor}|${days}|${bucket}`,
      )
      .sort();

  it('every row is an entry or a notice, and the control ties: buckets, needs date and unapplied make up what is used', () => {
    fc.assert(
      fc.property(invoices, (list) => {
        const sheets = [sheetOf([HEAD, ...rowsOf(list)])];
        const { ledger, items, aging } = readSheets(sheets);
        expect(rowsWithoutTrace(sheets, ledger)).toEqual([]);
        for (const line of aging.control) expect(line).toMatchObject({ differenceMinor: 0, agedMinor: line.usedMinor });
        for (const { currency, usedMinor } of items.totals) {
          const sum = aging.lines
            .filter((line) => line.currency === currency)
            .reduce((total, line) => total + line.amountMinor, 0);
          expect(sum).toBe(usedMinor);
        }
      }),
      { numRuns: 60 },
    );
  });
  it('the order of the rows changes nothing', () => {
    fc.assert(
      fc.property(invoices, fc.infiniteStream(fc.nat()), (list, order) => {
        const rows = rowsOf(list);
        const keys = rows.map(() => order.next().value ?? 0);
        const shuffled = rows
          .map((row, i) => ({ row, key: keys[i] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ row }) => row);
        expect(summed(read(shuffled))).toEqual(summed(read(rows)));
      }),
      { numRuns: 40 },
    );
  });
  it('a later as-of date never lowers the days of an item', () => {
    fc.assert(
      fc.property(invoices, fc.integer({ min: 1, max: 400 }), (list, later) => {
        const sheets = [sheetOf([HEAD, ...rowsOf(list)])];
        const choice = { sheets: [], columns: {} };
        const days = (asOf: number): readonly (number | null)[] => {
          const ledger = readLedger(sheets, choice, DEFAULT_POLICY, asOf);
          return ageItems(matchPayments(ledger, DEFAULT_POLICY, asOf), ledger, DEFAULT_POLICY, asOf).items.map(
            (item) => item.days,
          );
        };
        const before = days(dayOn('2026-06-30'));
        const after = days(dayOn('2026-06-30') + later);
        expect(after).toEqual(before.map((value) => (value === null ? null : value + later)));
      }),
      { numRuns: 30 },
    );
  });
  it('transactions tie too, whatever pays what, and in any order', () => {
    // Few days, so that many claims fall due together.
    const dealing = fc.tuple(
      fc.constantFrom('甲', '乙'),
      fc.constantFrom('2026-03-01', '2026-03-02', '2026-09-01'),
      fc.constantFrom('销售发票', '收款单', '红字发票'),
      fc.nat(15),
      fc.integer({ min: 1, max: 90_000 }),
    );
    const head = ['客户', '日期', '单据类型', '单据号', '金额', '核销单号'];
    fc.assert(
      fc.property(fc.array(dealing, { minLength: 2, maxLength: 25 }), fc.nat(3), (list, turn) => {
        const body = list.map(([name, date, kind, n, minor], i): Row => [
          name,
          date,
          kind,
          `D${i}`,
          minor / 100,
          kind === '收款单' && n % 2 === 0 ? `D${n}` : N,
        ]);
        const rows: readonly Row[] = [
          ['丙', '2026-01-01', '销售发票', 'E1', 5, N],
          ['丙', '2026-01-02', '收款单', 'E2', 1, 'E1'],
          ...body,
        ];
        const turned = turn === 0 ? [...rows].reverse() : [...rows.slice(turn), ...rows.slice(0, turn)];
        const first = readSheets([sheetOf([head, ...rows])], '2026-06-30');
        expect(first.ledger.sources[0]?.shape).toBe('transactions');
        for (const line of first.aging.control)
          expect(line).toMatchObject({ differenceMinor: 0, agedMinor: line.usedMinor });
        for (const item of first.items.items) expect(item.openMinor > 0 === (item.kind === 'claim')).toBe(true);
        expect(summed(readSheets([sheetOf([head, ...turned])], '2026-06-30'))).toEqual(summed(first));
      }),
      { numRuns: 60 },
    );
  });
});
