import { XmlPiece, findAttribute } from './xml';

/** Turns bytes of XML into text, giving the same string for the same bytes: names of customers come by the thousand. */
export interface TextReader {
  /** The text that the piece is; entities are resolved unless it is raw (CDATA). */
  read(piece: XmlPiece): string;
}

const CACHE_BITS = 14;
const CACHE_SIZE = 1 << CACHE_BITS;
const LONGEST_CACHED = 64;
const AMP = 0x26;
const CR = 0x0d;
const UNDERSCORE = 0x5f;
const LOWER_X = 0x78;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: '\u00A0' };

/** Makes a reader of texts with a memory of its own. */
export function makeTextReader(): TextReader {
  const cache = new Array<string>(CACHE_SIZE).fill('');
  const decoder = new TextDecoder('utf-8');
  const decode = (bytes: Uint8Array, from: number, to: number): string => decoder.decode(bytes.subarray(from, to));
  return {
    read({ bytes, from, to, raw }) {
      if (raw) return decode(bytes, from, to);
      const code = to - from > LONGEST_CACHED ? -1 : codeOfPlain(bytes, from, to);
      if (code < 0) return resolve(decode(bytes, from, to));
      const slot = (code ^ (code >>> CACHE_BITS)) & (CACHE_SIZE - 1);
      const known = cache[slot]!;
      if (isSame(known, bytes, from, to)) return known;
      const text = shortText(bytes, from, to) ?? decode(bytes, from, to);
      cache[slot] = text;
      return text;
    },
  };
}

/** A number made of all bytes; −1 when something among them must be resolved. */
function codeOfPlain(bytes: Uint8Array, from: number, to: number): number {
  let code = 17;
  for (let i = from; i < to; i += 1) {
    const byte = bytes[i]!;
    code = (Math.imul(code, 31) + byte) | 0;
    if (byte === AMP || byte === CR) return -1;
    if (byte === UNDERSCORE && bytes[i + 1] === LOWER_X) return -1;
  }
  return code & 0x7fffffff;
}

/** Is this text these UTF-8 bytes? Compared without making a string. */
function isSame(text: string, bytes: Uint8Array, from: number, to: number): boolean {
  let at = from;
  for (let i = 0; i < text.length && at <= to; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) {
      if (bytes[at] !== unit) return false;
      at += 1;
    } else {
      const length = unit < 0x800 ? 2 : 3;
      if (!isUnit(unit, bytes, at)) return false;
      at += length;
    }
  }
  return at === to;
}

/** Do these bytes spell this character above ASCII? Halves of a pair never match: such a text is decoded anew each time. */
function isUnit(unit: number, bytes: Uint8Array, at: number): boolean {
  const last = 0x80 | (unit & 63);
  const middle = 0x80 | ((unit >> 6) & 63);
  if (unit < 0x800) return bytes[at] === (0xc0 | (unit >> 6)) && bytes[at + 1] === last;
  return bytes[at] === (0xe0 | (unit >> 12)) && bytes[at + 1] === middle && bytes[at + 2] === last;
}

const UNITS = new Uint16Array(LONGEST_CACHED);

/** A short text of ASCII and of the ranges where Chinese stands; null for what only the decoder reads rightly. */
function shortText(bytes: Uint8Array, from: number, to: number): string | null {
  let n = 0;
  for (let i = from; i < to; n += 1) {
    const byte = bytes[i]!;
    if (byte < 0x80) {
      UNITS[n] = byte;
      i += 1;
      continue;
    }
    const second = bytes[i + 1]! ^ 0x80;
    const third = bytes[i + 2]! ^ 0x80;
    // E1–EC, EE and EF begin three bytes of the basic plane; bytes that do not continue so go to the decoder.
    if (byte < 0xe1 || byte > 0xef || byte === 0xed || i + 2 >= to || second > 63 || third > 63) return null;
    UNITS[n] = ((byte & 15) << 12) | (second << 6) | third;
    i += 3;
  }
  return String.fromCharCode.apply(null, UNITS.subarray(0, n) as unknown as number[]);
}

/** XML's entities and line ends, and Excel's own `_x000D_` for characters that XML cannot hold. */
function resolve(text: string): string {
  return unescapeExcel(unescapeXml(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text));
}

/** `&lt;`, `&#20013;`, `&#x4E2D;`; an unknown entity stays as it is. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (name) return ENTITIES[name] ?? whole;
    const code = hex ? parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** `_x000D_ → carriage return`; `_x005F_x000D_ → _x000D_`. */
export function unescapeExcel(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
}

/** Text of an attribute, or null. */
export function attributeText(piece: XmlPiece, name: number): string | null {
  const i = findAttribute(piece, name);
  if (i < 0) return null;
  const { bytes, attributes } = piece;
  return unescapeXml(new TextDecoder().decode(bytes.subarray(attributes[i + 1], attributes[i + 2])));
}

/** Whole number of an attribute, or null. */
export function attributeNumber(piece: XmlPiece, name: number): number | null {
  const i = findAttribute(piece, name);
  if (i < 0) return null;
  const n = wholeOf(piece.bytes, piece.attributes[i + 1]!, piece.attributes[i + 2]!);
  return n < 0 ? null : n;
}

/** Is an attribute `1`, `true` or `on`? */
export function attributeTrue(piece: XmlPiece, name: number): boolean {
  const text = attributeText(piece, name);
  return text === '1' || text === 'true' || text === 'on';
}

/** A whole number without sign, or −1. */
export function wholeOf(bytes: Uint8Array, from: number, to: number): number {
  if (to <= from || to - from > 10) return -1;
  let n = 0;
  for (let i = from; i < to; i += 1) {
    const digit = bytes[i]! - 0x30;
    if (digit < 0 || digit > 9) return -1;
    n = n * 10 + digit;
  }
  return n;
}
