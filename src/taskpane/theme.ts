import { BrandVariants, createDarkTheme, createLightTheme, Theme } from '@fluentui/react-components';

/** The blue of our sheets, from dark to light: pane and sheets look like one thing. */
const BLUE: BrandVariants = {
  10: '#020711',
  20: '#0A1A2F',
  30: '#0E2A4E',
  40: '#113767',
  50: '#164580',
  60: '#1A5294',
  70: '#1D5AA0',
  80: '#1F5FA8',
  90: '#3A74B8',
  100: '#5389C6',
  110: '#6B9BD1',
  120: '#83AEDB',
  130: '#9BC0E5',
  140: '#B4D2EE',
  150: '#CEE3F6',
  160: '#E8F3FC',
};

export const LIGHT: Theme = createLightTheme(BLUE);
export const DARK: Theme = {
  ...createDarkTheme(BLUE),
  colorBrandForeground1: BLUE[130],
  colorBrandForegroundLink: BLUE[130],
  colorBrandForegroundLinkHover: BLUE[140],
};

/** Colors of the aging bar: not due, then from the youngest overdue to the oldest, and what stands apart from age. */
const NOT_DUE = '#8CC5A2';
const OVERDUE = ['#F6E2A6', '#EFC069', '#E2934A', '#CE5A4B', '#8E2F3C'] as const;
const APART = '#A3ACB8';

/** Color of a bucket by its tone: 0 not due, up to 1 the oldest; null stands apart. */
export function agingColor(tone: number | null): string {
  if (tone === null) return APART;
  if (tone === 0) return NOT_DUE;
  const at = tone * (OVERDUE.length - 1);
  const low = Math.min(OVERDUE.length - 2, Math.floor(at));
  return mixed(OVERDUE[low] ?? APART, OVERDUE[low + 1] ?? APART, at - low);
}

function mixed(from: string, to: string, share: number): string {
  const part = (at: number): number => {
    const [a, b] = [from, to].map((color) => parseInt(color.slice(at, at + 2), 16));
    return Math.round((a ?? 0) + ((b ?? 0) - (a ?? 0)) * share);
  };
  return `rgb(${part(1)}, ${part(3)}, ${part(5)})`;
}

/** Soft colors of the stages, as on the plan sheet, with ink that reads on them in light and dark. */
export const STAGE_COLORS = ['#E8F1FA', '#DCEBFA', '#FFF3CC', '#FFE2BF', '#FFCFC4', '#F3C9D6'] as const;
export const HOLD_COLOR = '#E3E6EA';
export const STAGE_INK = '#1F2937';
