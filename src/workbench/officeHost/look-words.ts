import { Horizontal, LineStyle, Look, LookFont, LookLine, Vertical } from '../files/look-types';
import { wordOf } from './arguments';
import { invalidArgument } from './errors';

/** Excel's words for looks, and ours. */

const HORIZONTAL: Readonly<Record<string, Horizontal>> = {
  General: 'general',
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
};
const VERTICAL: Readonly<Record<string, Vertical>> = {
  Top: 'top',
  Center: 'center',
  Bottom: 'bottom',
  Justify: 'justify',
  Distributed: 'distributed',
};
const UNDERLINE: Readonly<Record<string, LookFont['underline']>> = {
  None: 'none',
  Single: 'single',
  Double: 'double',
  SingleAccountant: 'singleAccounting',
  DoubleAccountant: 'doubleAccounting',
};
/** Style and weight of a line together are one style in files. */
const LINES: readonly (readonly [style: string, weight: string, line: LineStyle])[] = [
  ['Continuous', 'Thin', 'thin'],
  ['Continuous', 'Hairline', 'hair'],
  ['Continuous', 'Medium', 'medium'],
  ['Continuous', 'Thick', 'thick'],
  ['Dash', 'Thin', 'dashed'],
  ['Dash', 'Medium', 'mediumDashed'],
  ['DashDot', 'Thin', 'dashDot'],
  ['DashDot', 'Medium', 'mediumDashDot'],
  ['DashDotDot', 'Thin', 'dashDotDot'],
  ['DashDotDot', 'Medium', 'mediumDashDotDot'],
  ['Dot', 'Thin', 'dotted'],
  ['Double', 'Thick', 'double'],
  ['SlantDashDot', 'Medium', 'slantDashDot'],
];

function word<T>(table: Readonly<Record<string, T>>, value: unknown): T {
  return table[wordOf(value, Object.keys(table))] as T;
}

function wordFor<T>(table: Readonly<Record<string, T>>, value: T): string {
  return Object.keys(table).find((key) => table[key] === value) ?? '';
}

export const horizontalOf = (value: unknown): Horizontal => word(HORIZONTAL, value);
export const verticalOf = (value: unknown): Vertical => word(VERTICAL, value);
export const underlineOf = (value: unknown): LookFont['underline'] => word(UNDERLINE, value);
export const horizontalWord = ({ horizontal }: Look): string => wordFor(HORIZONTAL, horizontal);
export const verticalWord = ({ vertical }: Look): string => wordFor(VERTICAL, vertical);
export const underlineWord = ({ font }: Look): string => wordFor(UNDERLINE, font.underline);

const NAMED: Readonly<Record<string, string>> = {
  black: '000000',
  white: 'FFFFFF',
  red: 'FF0000',
  green: '008000',
  blue: '0000FF',
  yellow: 'FFFF00',
  orange: 'FFA500',
  purple: '800080',
  gray: '808080',
  grey: '808080',
};

/** `#4472c4 → 4472C4`; the empty text is no color. */
export function colorOf(value: unknown): string | null {
  if (value === '' || value === null) return null;
  const text = String(value).toLowerCase();
  const named = NAMED[text];
  if (named !== undefined) return named;
  const found = /^#?([0-9a-f]{6})$/.exec(text);
  if (!found) throw invalidArgument(`"${String(value)}" is no color.`);
  return (found[1] as string).toUpperCase();
}

/** `4472C4 → #4472C4` */
export function colorWord(color: string | null, otherwise = ''): string {
  return color === null ? otherwise : `#${color}`;
}

export function lineStyleWord(line: LookLine | null): string {
  return LINES.find(([, , style]) => style === line?.style)?.[0] ?? 'None';
}

export function lineWeightWord(line: LookLine | null): string {
  return LINES.find(([, , style]) => style === line?.style)?.[1] ?? 'Thin';
}

/** The line with another style; `None` takes it away. */
export function withStyle(line: LookLine | null, value: unknown): LookLine | null {
  const style = wordOf(value, ['None', ...new Set(LINES.map(([name]) => name))]);
  if (style === 'None') return null;
  return { style: lineOf(style, lineWeightWord(line)), color: line?.color ?? null };
}

/** The line with another weight; a missing one appears. */
export function withWeight(line: LookLine | null, value: unknown): LookLine {
  const weight = wordOf(value, ['Hairline', 'Thin', 'Medium', 'Thick']);
  const style = line ? lineStyleWord(line) : 'Continuous';
  return { style: lineOf(style, weight), color: line?.color ?? null };
}

function lineOf(style: string, weight: string): LineStyle {
  const found =
    LINES.find(([name, width]) => name === style && width === weight) ?? LINES.find(([name]) => name === style);
  return found ? found[2] : 'thin';
}
