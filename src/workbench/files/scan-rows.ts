/** A row of a sheet as it lies in the bytes. */
export interface RowBytes {
  readonly number: number;
  /** It says its number itself. */
  readonly numbered: boolean;
  readonly start: number;
  readonly end: number;
}

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const NUMBER = /\sr\s*=\s*["'](\d+)["']/;

/** The next row from a place on; `last` is the number of the row before. */
export function nextRow(bytes: Uint8Array, prefix: string, from: number, last: number): RowBytes | null {
  const name = codesOf(`${prefix}row`);
  for (let at = bytes.indexOf(LT, from); at >= 0; at = bytes.indexOf(LT, at + 1)) {
    if (bytes[at + 1] === BANG) at = endOfMarkup(bytes, at);
    else if (begins(bytes, at + 1, name)) return rowAt(bytes, at, name, last);
  }
  return null;
}

function rowAt(bytes: Uint8Array, start: number, name: readonly number[], last: number): RowBytes | null {
  const gt = bytes.indexOf(GT, start);
  if (gt < 0) return null;
  const tag = new TextDecoder().decode(bytes.subarray(start, gt));
  const written = NUMBER.exec(tag)?.[1];
  const number = written === undefined ? last + 1 : Number(written);
  const end = bytes[gt - 1] === SLASH ? gt + 1 : endOfRow(bytes, gt + 1, name);
  return { number, numbered: written !== undefined, start, end };
}

function endOfRow(bytes: Uint8Array, from: number, name: readonly number[]): number {
  for (let at = bytes.indexOf(LT, from); at >= 0; at = bytes.indexOf(LT, at + 1)) {
    if (bytes[at + 1] === BANG) at = endOfMarkup(bytes, at);
    else if (bytes[at + 1] === SLASH && begins(bytes, at + 2, name)) return bytes.indexOf(GT, at) + 1;
  }
  return bytes.length;
}

/** The last byte of a comment or of a text in CDATA: what looks like a tag inside is none. */
function endOfMarkup(bytes: Uint8Array, at: number): number {
  const close = codesOf(bytes[at + 2] === 0x5b ? ']]>' : '-->');
  for (let i = bytes.indexOf(GT, at); i >= 0; i = bytes.indexOf(GT, i + 1))
    if (close.every((code, k) => bytes[i - 2 + k] === code)) return i;
  return bytes.length;
}

function begins(bytes: Uint8Array, at: number, name: readonly number[]): boolean {
  if (!name.every((code, i) => bytes[at + i] === code)) return false;
  const next = bytes[at + name.length] ?? 0;
  return next <= 0x20 || next === GT || next === SLASH;
}

function codesOf(text: string): number[] {
  return [...text].map((c) => c.charCodeAt(0));
}
