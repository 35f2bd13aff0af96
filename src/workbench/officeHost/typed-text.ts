import { CellValue } from '../../core/cells/cells';
import { CellContent } from '../book/cells';
import { typedDay } from './typed-days';

/** What becomes of something put into a cell: its content, and the number format that Excel gives a cell in General. */
export interface Typed {
  readonly content: CellContent;
  readonly format?: string;
}

const LONGEST_TEXT = 32767;
const ERROR = /^#(N\/A|REF!|VALUE!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA)$/i;
/** Signs after which + or − begins a formula rather than a text: `+A1`, `-(2)`. */
const SIGNED_FORMULA = /^[+-]+[A-Za-z_(\u4e00-\uffff]/;
const NUMBER = /^([+-])?([¥￥$€£])?(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d+)?(%)?$/i;
const IN_BRACKETS = /^\(([\d,.¥￥$€£]+)\)$/;

/** What a text is once typed: `=…` a formula, `'…` that text, `0012` a number, `1-30` a day, unless the cell's format is text. */
export function typedText(text: string, format: string, today: number): Typed {
  if (text === '') return { content: null };
  if (text.startsWith("'")) return { content: cut(text.slice(1)) };
  if (format === '@') return { content: cut(text) };
  if (text.length > 1 && text.startsWith('=')) return { content: { formula: text.slice(1).trim() } };
  if (isPlainWords(text)) return { content: cut(text) };
  return typedValue(text, today) ?? { content: cut(text) };
}

/** Most texts: they begin with a Chinese sign and are nothing but text. */
function isPlainWords(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 0x3400 && code <= 0x9fff;
}

function typedValue(text: string, today: number): Typed | null {
  if (/^(true|false)$/i.test(text)) return { content: text.toLowerCase() === 'true' };
  if (ERROR.test(text)) return { content: { error: text.toUpperCase() } };
  const trimmed = text.trim();
  return typedNumber(trimmed) ?? typedDay(trimmed, today) ?? signedFormula(trimmed);
}

function signedFormula(text: string): Typed | null {
  return SIGNED_FORMULA.test(text) ? { content: { formula: text.replace(/^\+/, '') } } : null;
}

function typedNumber(text: string): Typed | null {
  const inner = IN_BRACKETS.exec(text)?.[1];
  if (inner !== undefined) {
    const typed = typedNumber(inner);
    return typed && { ...typed, content: -Number(typed.content) };
  }
  const found = NUMBER.exec(text);
  if (!found || (found[3] === undefined && !/\d/.test(found[4] ?? ''))) return null;
  const [, sign, currency, whole = '', fraction = '', power = '', percent] = found;
  const size = Number(`${whole.replaceAll(',', '') || '0'}${fraction === '.' ? '' : fraction}${power}`);
  if (!Number.isFinite(size)) return null;
  const value = (sign === '-' ? -size : size) / (percent ? 100 : 1);
  const format = numberFormat({ fraction, power, percent, currency, grouped: whole.includes(',') });
  return format === null ? { content: value } : { content: value, format };
}

function numberFormat(parts: {
  readonly fraction: string;
  readonly power: string;
  readonly percent: string | undefined;
  readonly currency: string | undefined;
  readonly grouped: boolean;
}): string | null {
  const decimals = parts.fraction.length > 1 ? '.00' : '';
  if (parts.percent) return `0${decimals}%`;
  if (parts.power) return '0.00E+00';
  if (parts.currency) return `${parts.currency}#,##0${decimals}`;
  return parts.grouped ? `#,##0${decimals}` : null;
}

function cut(text: string): CellValue {
  return text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text;
}
