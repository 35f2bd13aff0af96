import { HostError } from '../../app/ports';

/**
 * Reads XML as bytes, piece by piece: a sheet of a million rows is 438 MB and would not fit one string.
 * Only what packages of spreadsheets hold is understood: no DTD, no entities of one's own.
 * Names are compared without their prefix (`x:row` is `row`), because generators choose prefixes freely.
 */
export interface XmlHandler {
  open(piece: XmlPiece): void;
  text(piece: XmlPiece): void;
  close(piece: XmlPiece): void;
}

/** Where the reader stands: one object for the whole file, so that nothing is allocated per element. */
export interface XmlPiece {
  bytes: Uint8Array;
  /** nameCode of the element. */
  name: number;
  /** Bytes of the text, or of the element's name as written. */
  from: number;
  to: number;
  /** The element has no content: open and close come one after the other. */
  empty: boolean;
  /** The text is taken as it stands (CDATA). */
  raw: boolean;
  /** Per attribute: nameCode, first byte of the value, byte after it. */
  readonly attributes: Int32Array;
  attributeCount: number;
  /** How many elements are open. */
  depth: number;
}

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const COLON = 0x3a;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const BANG = 0x21;
const QUESTION = 0x3f;
const SPACE = 0x20;
const MOST_ATTRIBUTES = 256;
/** One text or tag longer than this is no spreadsheet (a cell holds 32,767 characters at most). */
const LONGEST_TOKEN = 64 * 1024 * 1024;

/** A number for an element's or attribute's name; different for every name that spreadsheets use. */
export function nameCode(name: string): number {
  let code = 0;
  for (let i = 0; i < name.length; i += 1) code = (Math.imul(code, 31) + name.charCodeAt(i)) | 0;
  return code;
}

/** Makes a reader: give it the pieces of a part in order. A token that a piece cuts is kept until the next piece. */
export function makeXmlReader(handler: XmlHandler): { push(chunk: Uint8Array): void; end(): void } {
  const piece: XmlPiece = {
    bytes: new Uint8Array(0),
    name: 0,
    from: 0,
    to: 0,
    empty: false,
    raw: false,
    attributes: new Int32Array(MOST_ATTRIBUTES * 3),
    attributeCount: 0,
    depth: 0,
  };
  let rest = new Uint8Array(0);
  return {
    push(chunk) {
      piece.bytes = rest.length === 0 ? chunk : joined(rest, chunk);
      const at = readTokens(piece, handler);
      rest = piece.bytes.slice(at);
      if (rest.length > LONGEST_TOKEN) throw new HostError('damaged', 'the XML has a text without end');
    },
    end() {
      if (rest.indexOf(LT) >= 0 || piece.depth !== 0) throw new HostError('damaged', 'the XML is cut off');
    },
  };
}

/** Reads every whole token; gives the place of the first that is cut. */
function readTokens(piece: XmlPiece, handler: XmlHandler): number {
  const { bytes } = piece;
  const length = bytes.length;
  let at = 0;
  while (at < length) {
    if (bytes[at] === LT) {
      const next = readMarkup(piece, at, handler);
      if (next < 0) return at;
      at = next;
    } else {
      let to = at + 1;
      while (to < length && bytes[to] !== LT) to += 1;
      if (to === length) return at;
      piece.from = at;
      piece.to = to;
      handler.text(piece);
      at = to;
    }
  }
  return at;
}

/** One tag, comment, instruction or CDATA section; gives the place after it, or −1 when it is cut. */
function readMarkup(piece: XmlPiece, at: number, handler: XmlHandler): number {
  const { bytes } = piece;
  const second = bytes[at + 1];
  if (second === undefined) return -1;
  if (second === BANG) return readDeclaration(piece, at, handler);
  if (second === QUESTION) return after(bytes, at + 2, '?>');
  return second === SLASH ? readClose(piece, at + 2, handler) : readOpen(piece, at + 1, handler);
}

function readDeclaration(piece: XmlPiece, at: number, handler: XmlHandler): number {
  const { bytes } = piece;
  if (bytes.length < at + 9) return -1;
  if (bytes[at + 2] === 0x2d) return after(bytes, at + 4, '-->');
  // Anything else that begins with "<!" is a DOCTYPE: skipped, never obeyed.
  if (bytes[at + 2] !== 0x5b) return after(bytes, at + 2, '>');
  const next = after(bytes, at + 9, ']]>');
  if (next < 0) return next;
  piece.from = at + 9;
  piece.to = next - 3;
  piece.raw = true;
  handler.text(piece);
  piece.raw = false;
  return next;
}

function readClose(piece: XmlPiece, from: number, handler: XmlHandler): number {
  const { bytes } = piece;
  const length = bytes.length;
  let code = 0;
  let i = from;
  for (; i < length; i += 1) {
    const byte = bytes[i]!;
    if (byte <= SPACE || byte === GT) break;
    code = byte === COLON ? 0 : (Math.imul(code, 31) + byte) | 0;
  }
  while (i < length && bytes[i] !== GT) i += 1;
  if (i >= length) return -1;
  piece.name = code;
  piece.depth -= 1;
  handler.close(piece);
  return i + 1;
}

function readOpen(piece: XmlPiece, from: number, handler: XmlHandler): number {
  const { bytes } = piece;
  const length = bytes.length;
  let code = 0;
  let i = from;
  for (; i < length; i += 1) {
    const byte = bytes[i]!;
    if (byte <= SPACE || byte === GT || byte === SLASH) break;
    code = byte === COLON ? 0 : (Math.imul(code, 31) + byte) | 0;
  }
  const nameEnd = i;
  if (bytes[i] === GT) piece.attributeCount = 0;
  else i = readAttributes(piece, i);
  if (i < 0 || i >= length) return -1;
  piece.name = code;
  piece.from = from;
  piece.to = nameEnd;
  piece.empty = bytes[i - 1] === SLASH;
  handler.open(piece);
  if (piece.empty) handler.close(piece);
  else piece.depth += 1;
  return i + 1;
}

/** Attributes up to the tag's `>`; gives its place, or −1 when the tag is cut. */
function readAttributes(piece: XmlPiece, from: number): number {
  const { bytes } = piece;
  const length = bytes.length;
  let code = 0;
  piece.attributeCount = 0;
  for (let i = from; i < length; i += 1) {
    const byte = bytes[i]!;
    if (byte === GT) return i;
    if (byte === QUOTE || byte === APOSTROPHE) {
      const to = endOfValue(bytes, i + 1, byte);
      if (to === length) return -1;
      addAttribute(piece, code, i + 1, to);
      i = to;
      code = 0;
    } else if (byte > SPACE) code = nextCode(code, byte);
  }
  return -1;
}

function endOfValue(bytes: Uint8Array, from: number, quote: number): number {
  let i = from;
  while (i < bytes.length && bytes[i] !== quote) i += 1;
  return i;
}

/** A prefix is forgotten at its colon; the signs around a name do not belong to it. */
function nextCode(code: number, byte: number): number {
  if (byte === COLON) return 0;
  return byte === EQUALS || byte === SLASH ? code : (Math.imul(code, 31) + byte) | 0;
}

function addAttribute(piece: XmlPiece, code: number, from: number, to: number): void {
  const at = piece.attributeCount * 3;
  if (piece.attributeCount === MOST_ATTRIBUTES) return;
  piece.attributes[at] = code;
  piece.attributes[at + 1] = from;
  piece.attributes[at + 2] = to;
  piece.attributeCount += 1;
}

/** Index of an attribute in `attributes`, or −1. */
export function findAttribute(piece: XmlPiece, name: number): number {
  const end = piece.attributeCount * 3;
  for (let i = 0; i < end; i += 3) if (piece.attributes[i] === name) return i;
  return -1;
}

function after(bytes: Uint8Array, from: number, mark: string): number {
  const first = mark.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let i = 1;
    while (i < mark.length && bytes[at + i] === mark.charCodeAt(i)) i += 1;
    if (i === mark.length) return at + i;
  }
  return -1;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const all = new Uint8Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}
