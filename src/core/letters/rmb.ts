import { Minor } from '../basics/money';

/**
 * Amounts in Chinese capital words (人民币大写), as bills and vouchers write them.
 * Rules: 支付结算办法 annex (PBoC 1997, no. 393) and 会计基础工作规范 art. 52.
 * Our own code over decimal text: the packages we tried cut off what lies below one fen instead of rounding,
 * or write 圆, or mix the two ways of an optional 零.
 */

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'] as const;
const UNITS = ['', '万', '亿', '万亿'] as const;

/** Sixteen digits of yuan: beyond 9,999万亿 people do not agree on the units. */
const LONGEST = 16;

const DECIMAL = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)?(?:\.(\d*))?$/;

/** An amount of CNY in capital words, without 人民币 before it. `123456 → 壹仟贰佰叁拾肆元伍角陆分`, `-100 → 负壹元整` */
export function rmbCapital(minor: Minor): string {
  const fen = String(Math.abs(minor)).padStart(3, '0');
  return capitalOf(minor < 0, fen.slice(0, -2), fen.slice(-2));
}

/** The capital words of an amount written as decimal text, half up to the fen; null for what is no amount or too large. `"2.345" → 贰元叁角伍分` */
export function rmbCapitalOf(text: string): string | null {
  const match = DECIMAL.exec(text.trim());
  if (!match || !(match[2] || match[3])) return null;
  const whole = (match[2] ?? '').replaceAll(',', '').replace(/^0+/, '');
  if (whole.length > LONGEST) return null;
  const fen = fenOf(whole, match[3] ?? '');
  return fen.length > LONGEST + 2 ? null : capitalOf(match[1] === '-', fen.slice(0, -2), fen.slice(-2));
}

/** Digits of the whole fen, half up: `"2", "345" → "235"`. */
function fenOf(whole: string, decimals: string): string {
  const up = (decimals[2] ?? '0') >= '5' ? 1n : 0n;
  return String(BigInt(whole + decimals.slice(0, 2).padEnd(2, '0')) + up).padStart(3, '0');
}

/** The fen that capital words stand for; null for what is no such text. The proof that figures and words of a letter agree. `壹元整 → 100` */
export function parseRmbCapital(text: string): Minor | null {
  const match = /^(负?)(?:(.+)元)?(?:零?([壹贰叁肆伍陆柒捌玖])角)?(?:零?([壹贰叁肆伍陆柒捌玖])分)?整?$/.exec(text);
  if (!match || text === '' || text === '负') return null;
  const yuan = match[2] === undefined ? 0 : parseYuan(match[2]);
  if (yuan === null) return null;
  const fen = yuan * 100 + digitOf(match[3]) * 10 + digitOf(match[4]);
  return match[1] && fen !== 0 ? -fen : fen;
}

function capitalOf(negative: boolean, whole: string, cents: string): string {
  const yuan = yuanOf(whole.replace(/^0+/, ''));
  if (yuan === '' && cents === '00') return '零元整';
  return (negative ? '负' : '') + (yuan && `${yuan}元`) + centsOf(Number(cents[0]), Number(cents[1]), yuan !== '');
}

/** 整 closes yuan and jiao, never fen; a jiao of 0 between yuan and fen is spoken. */
function centsOf(jiao: number, fen: number, afterYuan: boolean): string {
  if (fen === 0) return jiao === 0 ? '整' : `${DIGITS[jiao]}角整`;
  return (jiao === 0 ? (afterYuan ? '零' : '') : `${DIGITS[jiao]}角`) + `${DIGITS[fen]}分`;
}

/** Groups of four digits from the left; 零 where the digits before a group break off, never where it is left to taste. */
function yuanOf(whole: string): string {
  const digits = whole.padStart(LONGEST, '0');
  let words = '';
  let gap = false;
  for (let group = 0; group < 4; group += 1) {
    const four = digits.slice(group * 4, group * 4 + 4);
    const unit = UNITS[3 - group] ?? '';
    if (four === '0000') {
      gap = words !== '';
      continue;
    }
    if (words !== '' && (gap || four[0] === '0')) words += '零';
    words += fourOf(four) + unit;
    gap = false;
    // One 亿 for the two groups above it: 壹拾贰万叁仟亿, but 壹拾贰万亿 when the lower of them is empty.
    if (group === 0 && digits.slice(4, 8) !== '0000') words = words.slice(0, -1);
  }
  return words;
}

function fourOf(four: string): string {
  let words = '';
  let zeros = false;
  for (let i = 0; i < 4; i += 1) {
    const digit = Number(four[i]);
    if (digit === 0) {
      zeros = words !== '';
    } else {
      words += (zeros ? '零' : '') + DIGITS[digit] + (PLACES[3 - i] ?? '');
      zeros = false;
    }
  }
  return words;
}

function parseYuan(words: string): number | null {
  const [high, low] = words.includes('亿') ? splitAt(words, '亿') : ['', words];
  const above = high === '' ? 0 : parseTenThousands(high);
  const below = low === '' ? 0 : parseTenThousands(low);
  return above === null || below === null ? null : above * 1e8 + below;
}

function parseTenThousands(words: string): number | null {
  const [high, low] = words.includes('万') ? splitAt(words, '万') : ['', words];
  const above = high === '' ? 0 : parseFour(high);
  const below = low === '' ? 0 : parseFour(low);
  return above === null || below === null ? null : above * 1e4 + below;
}

function parseFour(words: string): number | null {
  let sum = 0;
  let digit = 0;
  for (const sign of words) {
    const value = DIGITS.indexOf(sign);
    const place = PLACES.findIndex((name) => name === sign);
    if (value < 0 && place < 1) return null;
    if (value >= 0) digit = value;
    else {
      sum += digit * 10 ** place;
      digit = 0;
    }
  }
  return sum + digit;
}

function splitAt(words: string, unit: string): [string, string] {
  const at = words.indexOf(unit);
  return [words.slice(0, at), words.slice(at + 1)];
}

function digitOf(sign: string | undefined): number {
  return sign === undefined ? 0 : DIGITS.indexOf(sign);
}
