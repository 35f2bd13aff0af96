/** Rates are held as whole numbers of 10^-12, so that 0.0345 × 1.5 is 0.05175 and not 0.051750000000000004. */
export const RATE_UNIT = 1_000_000_000_000n;

const DECIMALS = 12;

/** A rate as typed or stored (0.0345) in whole units of 10^-12. */
export function toExact(rate: number): bigint {
  return BigInt(Math.round(rate * Number(RATE_UNIT)));
}

/** Quotient rounded half up; both sides not negative. */
export function divideHalfUp(dividend: bigint, divisor: bigint): bigint {
  return (2n * dividend + divisor) / (2n * divisor);
}

/** A rate as percent text with all its decimals, at least two. `0.0345 → "3.45%"`, `0.1 → "10.00%"` */
export function percentText(exact: bigint): string {
  const text = decimalText(exact * 100n);
  const [whole = '0', decimals = ''] = text.split('.');
  return `${whole}.${decimals.padEnd(2, '0')}%`;
}

/** Units of 10^-12 as decimal text without idle zeros. `1.5` */
export function decimalText(exact: bigint): string {
  const digits = String(exact).padStart(DECIMALS + 1, '0');
  const decimals = digits.slice(-DECIMALS).replace(/0+$/, '');
  const whole = digits.slice(0, -DECIMALS);
  return decimals === '' ? whole : `${whole}.${decimals}`;
}
