import { CellValue } from './types';
import { TRADITIONAL } from './traditional.table';

/** Spaces that only look like nothing: NBSP, the full-width space, thin and zero-width ones, the byte order mark. */
const ODD_SPACE = /[\u00a0\u1680\u180e\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff]/;
const ODD_SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const ZERO_WIDTH = /[\u180e\u200b-\u200d\u2060\ufeff]/g;
const CJK_ONLY = /^[\u4e00-\u9fff]+$/;

/** Whether nothing stands in the cell: empty, or spaces of any kind. A zero is not blank. */
export function isBlank(cell: CellValue): boolean {
  if (cell === null || cell === '') return true;
  if (typeof cell !== 'string') return false;
  const code = cell.charCodeAt(0);
  // Latin and Chinese signs are no space of any kind; only where something else comes first is it looked at closely.
  if ((code > 32 && code < 160) || (code > 0x3000 && code < 0xfeff)) return false;
  return toPlain(cell) === '';
}

/** What a cell says as text, trimmed; every kind of space is a plain one. `1e21 → "1000000000000000000000"`, `#REF! → "#REF!"`. */
export function toText(cell: CellValue): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return toPlain(cell);
  if (typeof cell === 'number') return numberText(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return cell.error;
}

/** Text without zero-width characters, with plain spaces, trimmed. */
export function toPlain(text: string): string {
  return ODD_SPACE.test(text) ? text.replace(ZERO_WIDTH, '').replace(ODD_SPACES, ' ').trim() : text.trim();
}

/**
 * The key of a company name: width, brackets, dashes, case and spaces do not matter, trailing punctuation neither.
 * The legal form stays, because 甲贸易公司 and 甲贸易有限公司 may be two companies.
 */
export function normalName(text: string): string {
  if (CJK_ONLY.test(text)) return text;
  return toPlain(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[[{【〔〖「『]/g, '(')
    .replace(/[\]}】〕〗」』]/g, ')')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[•・‧∙]/g, '·')
    .replace(/\s+/g, ' ')
    .replace(/ ?([^\x20-\x7e\u00c0-\u024f\u0370-\u052f]|[()&·,/-]) ?/g, '$1')
    .replace(/[\s.,;:、。!?·*_/\\-]+$/, '')
    .trim();
}

/** Traditional characters of headings and labels as simplified ones. Not for names: those stay as they are written. */
export function toSimplified(text: string): string {
  let folded = '';
  for (const sign of text) folded += TRADITIONAL[sign] ?? sign;
  return folded;
}

/** A number as Excel shows it in a wide cell: at most 15 digits, never with an exponent. */
function numberText(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (Number.isInteger(value)) return Math.abs(value) < 1e21 ? String(value) : BigInt(value).toString();
  const text = String(Number(value.toPrecision(15)));
  if (!text.includes('e')) return text;
  return expandSmall(text);
}

/** `1.5e-7 → 0.00000015` */
function expandSmall(text: string): string {
  const m = /^(-?)(\d)(?:\.(\d+))?e-(\d+)$/.exec(text);
  return m ? `${m[1]}0.${'0'.repeat(Number(m[4]) - 1)}${m[2]}${m[3] ?? ''}` : text;
}
