/** A value axis: from, to, and the distance of its marks. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

const MARKS = 5;

/** Round numbers around all values, zero included, about five marks. `[0, 93] → 0 … 100 by 20` */
export function scaleOf(values: readonly number[]): Scale {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  if (low === high) return { from: 0, to: 1, step: 0.2 };
  const step = roundStep((high - low) / MARKS);
  return { from: Math.floor(low / step) * step, to: Math.ceil(high / step) * step, step };
}

/** The marks of an axis from its lower to its upper end. */
export function marksOf({ from, to, step }: Scale): number[] {
  const count = Math.round((to - from) / step);
  return Array.from({ length: count + 1 }, (_, i) => from + i * step);
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const lead = rough / power;
  return power * ([1, 2, 2.5, 5].find((one) => lead <= one) ?? 10);
}

/** A mark's words by the axis' number format: thousands separated, decimals, % and thousands cut off as the format says. */
export function markWords(value: number, numberFormat: string): string {
  const decimals = decimalsOf(numberFormat);
  const cutThousands = /(,+)(?![#0,])/.exec(numberFormat)?.[1]?.length ?? 0;
  return new Intl.NumberFormat('en-US', {
    style: numberFormat.includes('%') ? 'percent' : 'decimal',
    useGrouping: numberFormat.includes(','),
    minimumFractionDigits: decimals,
    maximumFractionDigits: numberFormat === 'General' ? 2 : decimals,
  }).format(value / 1000 ** cutThousands);
}

function decimalsOf(numberFormat: string): number {
  return /\.(0+)/.exec(numberFormat)?.[1]?.length ?? 0;
}
