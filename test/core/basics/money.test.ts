import fc from 'fast-check';
import {
  formatMinor,
  minorDigits,
  minorScale,
  shareOf,
  toDecimal,
  toDecimalText,
  toMinor,
} from '../../../src/core/basics/money';

/** Up to a trillion and more: no receivable is larger. */
const someMinor = fc.integer({ min: -1_000_000_000_000_00, max: 1_000_000_000_000_00 });

describe('whole minor units', () => {
  it.each([
    [12.34, 'CNY', 1234],
    [4.35, 'CNY', 435],
    [1.005, 'CNY', 101],
    [2.675, 'CNY', 268],
    [-2.675, 'CNY', -268],
    [0.005, 'CNY', 1],
    [0.0049999, 'CNY', 0],
    [-0.004, 'CNY', 0],
    [99999999.995, 'CNY', 10000000000],
    [1234567890.12, 'CNY', 123456789012],
    [19.99 * 3, 'CNY', 5997],
    [0.1 + 0.2, 'CNY', 30],
    [123.4, 'JPY', 123],
    [123.5, 'JPY', 124],
    [1.2345, 'KWD', 1235],
    [0, 'CNY', 0],
  ])('%d %s is %d', (amount, currency, minor) => {
    expect(toMinor(amount, currency)).toBe(minor);
  });

  it.each([-0.001, -0])('%d is 0 and not −0', (amount) => {
    expect(Object.is(toMinor(amount, 'CNY'), 0)).toBe(true);
  });

  it('come back from the decimal number and from its text', () => {
    fc.assert(
      fc.property(someMinor, fc.constantFrom('CNY', 'JPY', 'KWD'), (minor, currency) => {
        expect(toMinor(toDecimal(minor, currency), currency)).toBe(minor);
        expect(toMinor(Number(toDecimalText(minor, currency)), currency)).toBe(minor);
        expect(toMinor(Number(formatMinor(minor, currency).replaceAll(',', '')), currency)).toBe(minor);
      }),
    );
  });

  it('do not feel the noise of adding up a column', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -100_000_00, max: 100_000_00 }), { maxLength: 200 }), (minors) => {
        const noisy = minors.reduce((sum, minor) => sum + minor / 100, 0);
        expect(toMinor(noisy, 'CNY')).toBe(minors.reduce((sum, minor) => sum + minor, 0) + 0);
      }),
    );
  });

  it('do not feel the noise of a quantity times a price', () => {
    const cents = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(cents, fc.integer({ min: 1, max: 10_000 }), (price, quantity) => {
        expect(toMinor((price / 100) * quantity, 'CNY')).toBe(price * quantity);
      }),
    );
  });
});

describe('amounts as text', () => {
  it.each([
    [123456789, 'CNY', '1,234,567.89'],
    [-5, 'CNY', '-0.05'],
    [0, 'CNY', '0.00'],
    [100000, 'CNY', '1,000.00'],
    [99999, 'CNY', '999.99'],
    [1234567, 'JPY', '1,234,567'],
    [-1234567, 'KWD', '-1,234.567'],
  ])('%d %s reads %s', (minor, currency, text) => {
    expect(formatMinor(minor, currency)).toBe(text);
  });

  it('know the decimals of their currency', () => {
    expect(['CNY', 'USD', 'JPY', 'KRW', 'KWD'].map(minorDigits)).toEqual([2, 2, 0, 0, 3]);
    expect(['CNY', 'JPY', 'KWD'].map(minorScale)).toEqual([100, 1, 1000]);
  });
});

describe('a share of an amount', () => {
  it.each([
    [12345, 0.8, 9876],
    [250000, 0.045, 11250],
    [1, 0.5, 1],
    [-1, 0.5, -1],
    [3, 0.5, 2],
    [-3, 0.5, -2],
    [100, 0.145, 15],
    [5, -0.5, -3],
    [0, 0.5, 0],
    [-5, 0, 0],
  ])('%d × %d is %d', (minor, share, expected) => {
    expect(shareOf(minor, share)).toBe(expected);
    expect(Object.is(shareOf(minor, share), -0)).toBe(false);
  });

  it('and the rest differ from the whole by one unit at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 0, max: 100 }), (minor, percent) => {
        const parts = shareOf(minor, percent / 100) + shareOf(minor, 1 - percent / 100);
        expect(Math.abs(parts - minor)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
