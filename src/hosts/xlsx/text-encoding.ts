import { refusal } from './file-kinds';

/** How a text file is written. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1252';

/** A text file decoded. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** Characters that could not be read and stand as U+FFFD. */
  readonly unreadable: number;
}

const LOOKED_AT = 64 * 1024;

/**
 * Decodes a text file by its mark or by what its bytes can be: UTF-8 proves itself, for other text hardly ever is valid UTF-8;
 * then Chinese (GBK, GB 18030), then Western. Traditional Chinese (Big5) and Japanese cannot be told from GBK and are not tried.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  try {
    const marked = markedEncoding(bytes);
    const text = marked === null ? validText(bytes, 'utf-8') : null;
    if (text !== null) return { text, encoding: 'utf-8', unreadable: 0 };
    return decodeAs(bytes, marked ?? guessedEncoding(bytes));
  } catch {
    // Only a text longer than the longest string gets here.
    throw refusal('too-large', `a text file of ${bytes.length} bytes`, `文本文件过大（${bytes.length} 字节）`);
  }
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, unreadable: text.includes('\uFFFD') ? text.split('\uFFFD').length - 1 : 0 };
}

/** The encoding that a byte order mark names, or that bytes of zero show. */
function markedEncoding(bytes: Uint8Array): Encoding | null {
  const [a = 0, b = 0] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return wideWithoutMark(bytes.subarray(0, LOOKED_AT));
}

function guessedEncoding(bytes: Uint8Array): Encoding {
  const [a = 0, b = 0, c = 0] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (hasLoneHighBytes(bytes.subarray(0, LOOKED_AT * 16))) return 'windows-1252';
  if (validText(bytes, 'gb18030') !== null) return 'gb18030';
  // Damaged text of either kind: the one that loses less.
  return lossOf(bytes, 'utf-8') < lossOf(bytes, 'gb18030') ? 'utf-8' : 'gb18030';
}

/** The text when every character is valid; one that the end of the file cuts is forgiven and left out. */
function validText(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

/** Separators, digits and line ends have a zero byte in UTF-16: before them (BE) or after them (LE). Other text has none. */
function wideWithoutMark(head: Uint8Array): Encoding | null {
  let even = 0;
  let odd = 0;
  for (let i = 0; i < head.length; i += 1) {
    if (head[i] !== 0) continue;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  }
  if ((even + odd) * 50 < head.length || even + odd === 0) return null;
  if (even * 20 < odd) return 'utf-16le';
  return odd * 20 < even ? 'utf-16be' : null;
}

/** Western text has its accents one at a time between ASCII letters; Chinese characters come as two high bytes and in rows. */
function hasLoneHighBytes(head: Uint8Array): boolean {
  let runs = 0;
  let lone = 0;
  for (let i = 0; i < head.length; i += 1) {
    if (head[i]! < 0x80) continue;
    const from = i;
    while (i + 1 < head.length && head[i + 1]! >= 0x80) i += 1;
    runs += 1;
    if (i === from) lone += 1;
  }
  return lone * 2 > runs;
}

function lossOf(bytes: Uint8Array, encoding: Encoding): number {
  return new TextDecoder(encoding).decode(bytes.subarray(0, LOOKED_AT * 16)).split('\uFFFD').length;
}
