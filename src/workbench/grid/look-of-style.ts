import {
  BooleanNumber,
  ColorKit,
  IBorderStyleData,
  IColorStyle,
  IStyleData,
  Nullable,
  WrapStrategy,
} from '@univerjs/core';
import { Look, LookFont, LookLine } from '../files/look-types';
import { ACROSS, LINES, SCRIPTS, styleOf, UPRIGHT } from './show/styles';

/** The look that a style of the grid means; what a style cannot say is as in the look before. */
export function lookOfStyle(style: IStyleData, before: Look, plain: Look): Look {
  const shown = styleOf(before);
  return {
    ...before,
    font: fontOf(style, before.font, plain.font),
    fill: colorOf(style.bg),
    left: lineOf(style.bd?.l),
    right: lineOf(style.bd?.r),
    top: lineOf(style.bd?.t),
    bottom: lineOf(style.bd?.b),
    format: style.n?.pattern ?? 'General',
    horizontal: style.ht === shown.ht ? before.horizontal : (ACROSS_WORDS.get(style.ht ?? 0) ?? 'general'),
    vertical: style.vt === shown.vt ? before.vertical : (UPRIGHT_WORDS.get(style.vt ?? 0) ?? 'bottom'),
    wrap: style.tb === WrapStrategy.WRAP,
    rotation: sameTurn(style.tr, shown.tr) ? before.rotation : rotationOf(style.tr),
  };
}

function fontOf(style: IStyleData, before: LookFont, plain: LookFont): LookFont {
  const underlined = style.ul?.s === BooleanNumber.TRUE;
  return {
    name: style.ff ?? plain.name,
    size: style.fs ?? plain.size,
    bold: style.bl === BooleanNumber.TRUE,
    italic: style.it === BooleanNumber.TRUE,
    underline: !underlined ? 'none' : before.underline === 'none' ? 'single' : before.underline,
    strike: style.st?.s === BooleanNumber.TRUE,
    script: SCRIPT_WORDS.get(style.va ?? 0) ?? 'none',
    color: colorOf(style.cl),
  };
}

/** `rgb(31,95,168) → 1F5FA8` */
function colorOf(color: Nullable<IColorStyle>): string | null {
  if (!color?.rgb) return null;
  const kit = new ColorKit(color.rgb);
  return kit.isValid ? kit.toHexString().replace('#', '').slice(0, 6).toUpperCase() : null;
}

function lineOf(line: Nullable<IBorderStyleData>): LookLine | null {
  const style = line ? LINE_WORDS.get(line.s) : undefined;
  return style ? { style, color: colorOf(line?.cl) } : null;
}

/** The word of files for each of the grid's; the first where there are several. */
function inverse<Word extends string, Sign extends number>(
  signs: Partial<Record<Word, Sign>>,
): ReadonlyMap<number, Word> {
  const pairs = Object.entries(signs) as [Word, Sign][];
  return new Map(pairs.reverse().map(([word, sign]) => [sign, word]));
}

const SCRIPT_WORDS = inverse(SCRIPTS);
const LINE_WORDS = inverse(LINES);
const ACROSS_WORDS = inverse(ACROSS);
const UPRIGHT_WORDS = inverse(UPRIGHT);

type Turn = IStyleData['tr'];

function sameTurn(a: Turn, b: Turn): boolean {
  return (a?.a ?? 0) === (b?.a ?? 0) && (a?.v ?? BooleanNumber.FALSE) === (b?.v ?? BooleanNumber.FALSE);
}

/** The grid turns clockwise; files count 0–90 up, 91–180 down, 255 for upright letters. */
function rotationOf(turn: Turn): number {
  if (turn?.v === BooleanNumber.TRUE) return 255;
  const degrees = turn?.a ?? 0;
  return degrees <= 0 ? -degrees : 90 + degrees;
}
