import { HostError } from '../../app/ports';
import { textOf } from '../../hosts/xlsx/package';
import { XmlNode, parseXml, prefixOf } from '../../hosts/xlsx/xml-tree';

/** A sheet's part, its rows apart: they stay bytes, because there may be a million of them; the small rest is a text. */
export interface SheetPart {
  /** Everything around the rows. */
  readonly shell: string;
  readonly root: XmlNode;
  /** Prefix of the elements with its colon, mostly ''. */
  readonly prefix: string;
  /** What stands between the tags of `sheetData`; null: the sheet has no cells (a sheet of charts). */
  readonly rows: Uint8Array | null;
}

const WORD = [...'sheetData'].map((c) => c.charCodeAt(0));
const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;

/** Takes a sheet's part apart. */
export function splitSheet(bytes: Uint8Array): SheetPart {
  const plain = isUtf8(bytes) ? bytes : new TextEncoder().encode(textOf(bytes));
  const first = findTag(plain, 0);
  if (first === null) {
    const shell = textOf(plain);
    const root = rootOf(shell);
    return { shell, root, prefix: prefixOf(root), rows: null };
  }
  const last = first.empty ? first : lastTag(plain, first.end);
  const head = textOf(plain.subarray(0, first.start));
  const tail = textOf(plain.subarray(last.end));
  const name = textOf(plain.subarray(first.start + 1, first.nameEnd));
  const shell = `${head}<${name}></${name}>${tail}`;
  const root = rootOf(shell);
  const rows = first.empty ? new Uint8Array(0) : plain.subarray(first.end, last.start);
  return { shell, root, prefix: prefixOf(root), rows };
}

/** Where the rows belong in a shell, also after it was changed. */
export function cutShell({ prefix }: SheetPart, shell: string): readonly [string, string] {
  const at = shell.indexOf(`</${prefix}sheetData>`);
  return [shell.slice(0, at), shell.slice(at)];
}

function isUtf8(bytes: Uint8Array): boolean {
  return !((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff));
}

function rootOf(shell: string): XmlNode {
  const root = parseXml(shell);
  if (root === null) throw new HostError('damaged', 'a sheet cannot be read');
  return root;
}

interface Tag {
  readonly start: number;
  readonly nameEnd: number;
  readonly end: number;
  readonly empty: boolean;
}

/** The start tag of `sheetData`, whatever its prefix. */
function findTag(bytes: Uint8Array, from: number): Tag | null {
  for (let at = bytes.indexOf(LT, from); at >= 0; at = bytes.indexOf(LT, at + 1)) {
    const nameEnd = endOfName(bytes, at + 1);
    if (!isWord(bytes, at + 1, nameEnd)) continue;
    const gt = bytes.indexOf(GT, nameEnd);
    if (gt < 0) break;
    return { start: at, nameEnd, end: gt + 1, empty: bytes[gt - 1] === SLASH };
  }
  return null;
}

function lastTag(bytes: Uint8Array, from: number): Tag {
  for (let at = bytes.lastIndexOf(LT); at >= from; at = bytes.lastIndexOf(LT, at - 1)) {
    const nameEnd = endOfName(bytes, at + 2);
    if (bytes[at + 1] === SLASH && isWord(bytes, at + 2, nameEnd))
      return { start: at, nameEnd, end: bytes.indexOf(GT, nameEnd) + 1, empty: false };
  }
  throw new HostError('damaged', 'a sheet is cut off');
}

function endOfName(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at]! > 0x20 && bytes[at] !== GT && bytes[at] !== SLASH) at += 1;
  return at;
}

function isWord(bytes: Uint8Array, from: number, to: number): boolean {
  const start = to - WORD.length;
  if (start < from || (start > from && bytes[start - 1] !== 0x3a)) return false;
  return WORD.every((code, i) => bytes[start + i] === code);
}
