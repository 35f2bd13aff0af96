import fc from 'fast-check';
import { areBounds, boundsOf, bucketsFromBounds, DEFAULT_POLICY, rateAt } from '../../../src/core/policy/policy';

describe('buckets from their upper bounds', () => {
  it('by default are those of the design', () => {
    expect(DEFAULT_POLICY.buckets.map((b) => [b.code, b.from, b.to, b.words.zh, b.words.en])).toEqual([
      ['not-due', null, -1, '未到期', 'Not due'],
      ['due-today', 0, 0, '今日到期', 'Due today'],
      ['1-30', 1, 30, '1–30', '1–30'],
      ['31-60', 31, 60, '31–60', '31–60'],
      ['61-90', 61, 90, '61–90', '61–90'],
      ['91-180', 91, 180, '91–180', '91–180'],
      ['181-365', 181, 365, '181–365', '181–365'],
      ['366-730', 366, 730, '1–2年', '1–2 yrs'],
      ['731-1095', 731, 1095, '2–3年', '2–3 yrs'],
      ['1096+', 1096, null, '3年以上', 'over 3 yrs'],
    ]);
  });

  it.each([
    [[30, 60, 90], '91+', '90天以上', 'over 90'],
    [[365], '366+', '1年以上', 'over 1 yr'],
    [[1], '2+', '1天以上', 'over 1'],
  ])('%p end with %s', (bounds, code, zh, en) => {
    const buckets = bucketsFromBounds(bounds);
    expect(buckets[buckets.length - 1]).toMatchObject({ code, to: null, words: { zh, en } });
  });

  it.each([
    [
      [30, 365, 800],
      ['1–30', '31–365', '366–800', '800天以上'],
    ],
    [
      [365, 1095],
      ['1–365', '1–3年', '3年以上'],
    ],
    [
      [1, 2],
      ['1', '2', '2天以上'],
    ],
  ])('%p are named in years only where both ends are whole years', (bounds, labels) => {
    expect(
      bucketsFromBounds(bounds)
        .slice(2)
        .map((b) => b.words.zh),
    ).toEqual(labels);
  });

  it.each([
    [[30, 60], true],
    [[1], true],
    [[], false],
    [[0, 30], false],
    [[-1], false],
    [[30, 30], false],
    [[60, 30], false],
    [[30.5], false],
    [[NaN], false],
    [[Infinity], false],
  ])('%p are bounds: %p', (bounds, expected) => {
    expect(areBounds(bounds)).toBe(expected);
  });

  it('cover every day once, and give their bounds back', () => {
    const someBounds = fc.uniqueArray(fc.integer({ min: 1, max: 4000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(someBounds, fc.integer({ min: -5000, max: 5000 }), (some, days) => {
        const bounds = [...some].sort((a, b) => a - b);
        const buckets = bucketsFromBounds(bounds);
        const holding = buckets.filter((b) => (b.from === null || days >= b.from) && (b.to === null || days <= b.to));
        expect(holding).toHaveLength(1);
        expect(boundsOf(buckets)).toEqual(bounds);
        expect(new Set(buckets.map((b) => b.words.zh)).size).toBe(buckets.length);
        // "1-30" with a hyphen would be taken for a date.
        expect(buckets.some((b) => b.words.zh.includes('-') || b.words.en.includes('-'))).toBe(false);
      }),
    );
  });
});

describe('rates by days overdue', () => {
  it.each([
    [-100, 0.005],
    [0, 0.005],
    [1, 0.01],
    [30, 0.01],
    [31, 0.03],
    [61, 0.08],
    [91, 0.2],
    [181, 0.5],
    [366, 0.8],
    [1095, 0.8],
    [1096, 1],
    [9999, 1],
  ])('expected loss at %d days is %d', (days, rate) => {
    expect(rateAt(DEFAULT_POLICY.lossRates, days)).toBe(rate);
  });

  it('are unknown in an empty list', () => {
    expect(rateAt([], 5)).toBeNull();
  });
});
