import {
  BaselineOffset,
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  IBorderStyleData,
  IStyleData,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import { Horizontal, LineStyle, Look, LookFont, LookLine, Vertical } from '../../files/look-types';

/** The look of a cell as the grid wears it. */
export function styleOf(look: Look): IStyleData {
  return {
    ...fontStyle(look.font),
    ...(look.fill === null ? {} : { bg: { rgb: `#${look.fill}` } }),
    ...borders(look),
    ...(look.format === 'General' ? {} : { n: { pattern: look.format } }),
    ...alignment(look),
  };
}

function fontStyle(font: LookFont): IStyleData {
  return {
    ff: font.name,
    fs: font.size,
    ...(font.bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(font.italic ? { it: BooleanNumber.TRUE } : {}),
    ...(font.underline === 'none' ? {} : { ul: { s: BooleanNumber.TRUE } }),
    ...(font.strike ? { st: { s: BooleanNumber.TRUE } } : {}),
    ...(font.color === null ? {} : { cl: { rgb: `#${font.color}` } }),
    ...(font.script === 'none' ? {} : { va: SCRIPTS[font.script] }),
  };
}

/** Letters above and below the line, in the words of files and of the grid. */
export const SCRIPTS = { superscript: BaselineOffset.SUPERSCRIPT, subscript: BaselineOffset.SUBSCRIPT };

function borders({ left, right, top, bottom }: Look): IStyleData {
  if (!left && !right && !top && !bottom) return {};
  return { bd: { l: line(left), r: line(right), t: line(top), b: line(bottom) } };
}

function line(of: LookLine | null): IBorderStyleData | null {
  return of === null ? null : { s: LINES[of.style], cl: { rgb: `#${of.color ?? '000000'}` } };
}

/** Lines, in the words of files and of the grid. */
export const LINES: Record<LineStyle, BorderStyleTypes> = {
  hair: BorderStyleTypes.HAIR,
  thin: BorderStyleTypes.THIN,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
  double: BorderStyleTypes.DOUBLE,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
};

/** Places across a cell; where the grid has one word for two of ours, its first is the usual one. */
export const ACROSS: Partial<Record<Horizontal, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  centerContinuous: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
};

/** Places up and down a cell; where the grid has one word for several of ours, its first is the usual one. */
export const UPRIGHT: Record<Vertical, VerticalAlign> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
  justify: VerticalAlign.MIDDLE,
  distributed: VerticalAlign.MIDDLE,
};

const INDENT_PIXELS = 9;

function alignment({ horizontal, vertical, wrap, indent, rotation }: Look): IStyleData {
  const across = ACROSS[horizontal];
  const inset = indent * INDENT_PIXELS + 2;
  return {
    vt: UPRIGHT[vertical],
    ...(across === undefined ? {} : { ht: across }),
    ...(wrap ? { tb: WrapStrategy.WRAP } : {}),
    ...(indent > 0 ? { pd: horizontal === 'right' ? { r: inset } : { l: inset } } : {}),
    ...(rotation === 0 ? {} : { tr: rotationOf(rotation) }),
  };
}

/** Files count 91–180 downward and 255 as upright letters; the grid takes degrees clockwise. */
function rotationOf(rotation: number): { a: number; v?: BooleanNumber } {
  if (rotation === 255) return { a: 0, v: BooleanNumber.TRUE };
  return { a: rotation <= 90 ? -rotation : rotation - 90 };
}

/** The number of a look by its name; null: it is a style of the grid's own. */
export function lookNumber(style: string): number | null {
  const found = /^look-(\d+)$/.exec(style);
  return found ? Number(found[1]) : null;
}

/** Name of a look among the grid's styles. */
export function styleId(look: number): string {
  return `look-${look}`;
}
