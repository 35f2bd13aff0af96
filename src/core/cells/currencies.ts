import { Currency } from '../basics/money';
import { CURRENCY_CODES, CURRENCY_WORDS } from './currencies.table';
import { toPlain, toSimplified } from './texts';
import { CellValue } from './types';

/** The currency a cell of a currency column names, or null. `人民币 → CNY`, `US$ → USD`, `CNY-人民币 → CNY`, `本位币 → null` */
export function currencyOf(cell: CellValue): Currency | null {
  if (typeof cell !== 'string' || cell === '') return null;
  if (CURRENCY_CODES.has(cell)) return cell;
  const word = CURRENCY_WORDS.get(cell);
  if (word !== undefined) return word;
  const text = toSimplified(toPlain(cell).normalize('NFKC')).toLowerCase();
  return whole(text) ?? byParts(text);
}

/** The currency that an amount text names beside its number, or null. `USD 1,000 → USD`, `1.2万美元 → USD`, `1,000元 → null` */
export function currencyInAmount(cell: CellValue): Currency | null {
  if (typeof cell !== 'string' || isBareNumber(cell)) return null;
  const code = codeAround(cell);
  if (code !== null) return /\d/.test(cell) ? code : null;
  const text = toSimplified(toPlain(cell).normalize('NFKC')).toLowerCase();
  if (!/\d/.test(text)) return null;
  const words = text
    .replace(/[\d.,'’()+\-−]+/g, ' ')
    .replace(/(?:百|千|万|亿)+(?=\S)/g, '')
    .trim();
  return words === '' ? null : (whole(words) ?? byParts(words));
}

/** The ISO code right before or behind the digits, the usual way to write it. `USD 1,000 → USD` */
export function codeAround(cell: string): Currency | null {
  if (isCapital(cell.charCodeAt(0))) {
    const before = cell.slice(0, 3);
    return CURRENCY_CODES.has(before) && !isLetter(cell.charCodeAt(3)) ? before : null;
  }
  const behind = isCapital(cell.charCodeAt(cell.length - 1)) ? cell.slice(-3) : '';
  return CURRENCY_CODES.has(behind) && !isLetter(cell.charCodeAt(cell.length - 4)) ? behind : null;
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** Latin letters and everything beyond ASCII but the signs of currencies. */
function isLetter(code: number): boolean {
  return isCapital(code) || (code >= 97 && code <= 122) || code > 0x2fff;
}

function whole(text: string): Currency | null {
  const code = text.length === 3 ? text.toUpperCase() : '';
  if (CURRENCY_CODES.has(code)) return code;
  return CURRENCY_WORDS.get(text.replace(/[\s.]/g, '')) ?? null;
}

/** `CNY-人民币`, `人民币(CNY)`, `USD - US Dollar`: every part that is known must name the same currency. */
function byParts(text: string): Currency | null {
  let found: Currency | null = null;
  for (const part of text.split(/[\s()[\]/|,:;_-]+/)) {
    const currency = part === '' ? null : whole(part);
    if (currency === null) continue;
    if (found !== null && found !== currency) return null;
    found = currency;
  }
  return found;
}

/** Digits, separators and signs only: most amount texts, told apart without a regular expression. */
function isBareNumber(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 57 || code === 36 /* $ */) return false;
  }
  return true;
}
