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

/** Colors of the aging bar by tone, 0 not due … 5 oldest; the last stands apart from age. */
export const AGING_COLORS = ['#8CC5A2', '#F3DDA0', '#EDBE68', '#E2934A', '#CE5A4B', '#8E2F3C', '#A3ACB8'] as const;

/** Color of a bucket; −1 is apart. */
export function agingColor(tone: number): string {
  return AGING_COLORS[tone < 0 ? 6 : tone] ?? AGING_COLORS[6];
}

/** Soft colors of the stages, as on the plan sheet, with ink that reads on them in light and dark. */
export const STAGE_COLORS = ['#E8F1FA', '#DCEBFA', '#FFF3CC', '#FFE2BF', '#FFCFC4', '#F3C9D6'] as const;
export const HOLD_COLOR = '#E3E6EA';
export const STAGE_INK = '#1F2937';
