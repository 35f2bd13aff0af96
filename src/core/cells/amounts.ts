import { Currency } from '../basics/money';
import { bareAmount, isBracketed, plainAmount } from './amount-parts';
import { splitAmount } from './amount-words';
import { codeAround, currencyInAmount } from './currencies';
import { AmountReader, CellValue, FieldGuess } from './types';

/** What the text cells of one amount column say about its decimal mark. */
interface Evidence {
  point: number;
  comma: number;
  /** Cells such as 1.234, which are 1.234 with a decimal point and 1234 with a decimal comma. */
  open: number;
  /** The one currency that texts name; null when none or several do. */
  currency: Currency | null;
  currencies: number;
}

/**
 * Decides once for a whole column how its amounts are written. 1.234,50 and 1,5 say decimal comma, 1,234.50 and 1.5 decimal
 * point; contradicting cells go by majority. 1,234 alone is thousands, as amounts have no three decimals; 1.234 alone could
 * be either and is ambiguous: it is read with a decimal point. Numbers have no mark and say nothing.
 */
export function amountReaderOf(samples: readonly CellValue[], heading: FieldGuess | null): AmountReader {
  const evidence: Evidence = { point: 0, comma: 0, open: 0, currency: null, currencies: 0 };
  for (const cell of samples) if (typeof cell === 'string') weigh(cell, evidence);
  const { point, comma, open } = evidence;
  return {
    decimal: comma > point ? ',' : '.',
    ambiguous: point === comma && (open > 0 || point > 0),
    unit: heading?.unit ?? 1,
    currency: heading?.currency ?? onlyCurrency(evidence),
  };
}

function onlyCurrency(evidence: Evidence): Currency | null {
  return evidence.currencies === 1 ? evidence.currency : null;
}

/**
 * The amount a cell says, as a decimal number in the main unit of its currency (元, not 分 or 万元): the column's unit is
 * already multiplied in. null when nothing stands there (blank, "-", 无); NaN when something cannot be read (N/A, 12 %, 待核).
 */
export function readAmount(cell: CellValue, reader: AmountReader): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? inUnit(cell, reader.unit) : NaN;
  if (cell === null) return null;
  if (typeof cell !== 'string') return NaN;
  return readPlain(cell, reader) ?? readPlain(withoutCode(cell), reader) ?? readWords(cell, reader);
}

function readPlain(text: string, { decimal, unit }: AmountReader): number | null {
  const plain = plainAmount(text, decimal) ?? plainAmount(bareAmount(text, unit === 1), decimal);
  return plain === null ? null : inUnit(isBracketed(text) ? -Math.abs(plain) : plain, unit);
}

/** `USD 1,000`, `1,000 USD` without the code; anything else is empty. */
function withoutCode(cell: string): string {
  if (codeAround(cell) === null) return '';
  return cell.charCodeAt(0) >= 65 && cell.charCodeAt(0) <= 90 ? cell.slice(3).trim() : cell.slice(0, -3).trim();
}

function readWords(cell: string, reader: AmountReader): number | null {
  const words = splitAmount(cell);
  if (words === null) return null;
  if (words.core === '') return NaN;
  const amount = words.exponent ? Number(words.core) : plainAmount(ungroup(words.core, reader.decimal), reader.decimal);
  if (amount === null || Number.isNaN(amount)) return NaN;
  // A cell that names its own unit (3.2万 under "金额(元)", 500元 under "金额(万元)") has said it all.
  return inUnit(words.negative ? 0 - amount : amount, words.unit ?? reader.unit);
}

/** Spaces and apostrophes between groups (1 234.50, 1'234.50) as the column's own group mark. */
function ungroup(core: string, decimal: '.' | ','): string {
  return core.replace(/[ '’]/g, decimal === '.' ? ',' : '.');
}

function inUnit(amount: number, unit: number): number {
  if (amount === 0) return 0;
  // Dividing by a whole number is exact to the last bit where multiplying by 0.01 is not: 1999 × 0.01 = 19.990000000000002.
  return unit === 1 ? amount : unit < 1 ? amount / Math.round(1 / unit) : amount * unit;
}

function weigh(cell: string, evidence: Evidence): void {
  const core = coreOf(cell);
  if (core === '') return;
  const vote = voteOf(core);
  if (vote !== null) evidence[vote] += 1;
  const currency = currencyInAmount(cell);
  if (currency !== null && currency !== evidence.currency) {
    evidence.currency = currency;
    evidence.currencies += 1;
  }
}

/** The digits of an amount text with their marks; empty when it is none. */
function coreOf(cell: string): string {
  const bare = bareAmount(cell, true);
  if (isPlain(bare)) return bare.startsWith('-') ? bare.slice(1) : bare;
  const words = splitAmount(cell);
  return words === null || words.exponent ? '' : words.core;
}

/** Whether a text is digits, points and commas, perhaps after a minus. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // "," "-" "." stand before the digits in the code, with "/" between.
    if (code < 44 || code > 57 || code === 47 || (code === 45 && at > 0)) return false;
  }
  return text.length > 0;
}

/** What one text says about the decimal mark of its column. */
function voteOf(core: string): 'point' | 'comma' | 'open' | null {
  const point = core.lastIndexOf('.');
  const comma = core.lastIndexOf(',');
  if (point >= 0 && comma >= 0) return point > comma ? 'point' : 'comma';
  if (point >= 0) return oneMark(core, '.') ?? (core.indexOf('.') === point ? 'open' : 'comma');
  if (comma >= 0) return oneMark(core, ',') ?? (core.indexOf(',') === comma ? null : 'point');
  return null;
}

/** The vote of a text in which one kind of mark stands once and cannot be a group mark (1234.5, 0.125); else null. */
function oneMark(core: string, mark: '.' | ','): 'point' | 'comma' | null {
  const at = core.indexOf(mark);
  if (at !== core.lastIndexOf(mark)) return null;
  const groups = core.length - at - 1 === 3 && at >= 1 && at <= 3 && !core.startsWith('0');
  return groups ? null : mark === '.' ? 'point' : 'comma';
}
