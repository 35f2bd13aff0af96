import { Inflate, inflateSync } from 'fflate';
import { HostError } from '../../app/ports';
import { crc32 } from './crc';
import { refuseForeign } from './file-kinds';

/** One file inside a zip, as it lies there; `compressed` is a view of the archive's own bytes, to be copied unread. */
export interface ZipEntry {
  /** Path with `/`, without a leading one. */
  readonly name: string;
  /** The name's own bytes, for writing it back unchanged. */
  readonly rawName: Uint8Array;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly compressed: Uint8Array;
  /** Bytes when inflated. */
  readonly size: number;
  /** MS-DOS time (low half) and date (high half). */
  readonly time: number;
  /** External attributes of the central directory. */
  readonly attributes: number;
}

/** An opened zip. Part names are compared without case, as the packaging standard (ECMA-376 part 2) asks. */
export interface ZipArchive {
  readonly entries: readonly ZipEntry[];
  find(name: string): ZipEntry | null;
  /** Inflated bytes of a part, checked against its CRC; null when there is none. */
  read(name: string): Uint8Array | null;
  /** Inflated bytes of a part piece by piece, so that a sheet of 400 MB is never held; false when there is none. */
  stream(name: string, onChunk: (chunk: Uint8Array) => void): boolean;
}

const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const FULL = 0xffffffff;
/** The longest comment a zip can have, and the end record itself. */
const END_REACH = 65535 + 22;
/** A part that must be held whole (styles, names) is never this large in an honest file. */
const LARGEST_WHOLE = 512 * 1024 * 1024;
/** A sheet of Excel's full size with text in 12 columns is below 1 GB; more is a trap. */
const LARGEST_STREAM = 4 * 1024 * 1024 * 1024;
/** Deflate makes at most 1032 bytes of one. */
const DENSEST = 1032;
/** Compressed bytes that are inflated at once. */
const PIECE = 64 * 1024;

/** Opens a zip by its central directory. Throws HostError for anything else, saying what it is. */
export function openZip(bytes: Uint8Array): ZipArchive {
  refuseForeign(bytes);
  const entries = readDirectory(bytes);
  const byName = new Map<string, ZipEntry>();
  for (const entry of entries) byName.set(entry.name.toLowerCase(), entry);
  const find = (name: string): ZipEntry | null => byName.get(name.toLowerCase()) ?? null;
  return {
    entries,
    find,
    read(name) {
      const entry = find(name);
      return entry ? inflateWhole(entry) : null;
    },
    stream(name, onChunk) {
      const entry = find(name);
      if (entry) inflatePieces(entry, onChunk);
      return entry !== null;
    },
  };
}

interface Directory {
  readonly count: number;
  readonly offset: number;
  /** Bytes that stand before the archive itself. */
  readonly shift: number;
}

function readDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, offset, shift } = findDirectory(bytes, view);
  const entries: ZipEntry[] = [];
  let at = offset;
  for (let i = 0; i < count; i += 1) {
    const next = at + lengthOfRecord(view, at);
    if (next === at || next > bytes.length) throw damaged('the list of its parts is cut off');
    entries.push(readEntry(bytes, view, at, shift));
    at = next;
  }
  return entries;
}

/** Bytes of a record of the list with its name, extra field and comment; 0 when there is none. */
function lengthOfRecord(view: DataView, at: number): number {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) return 0;
  return 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
}

function findDirectory(bytes: Uint8Array, view: DataView): Directory {
  let end = bytes.length - 22;
  const least = Math.max(0, bytes.length - END_REACH);
  while (end >= least && view.getUint32(end, true) !== END) end -= 1;
  if (end < least) throw damaged('the end of the file is missing');
  const { count, size, offset, stop } = largeEnd(view, end) ?? {
    count: view.getUint16(end + 10, true),
    size: view.getUint32(end + 12, true),
    offset: view.getUint32(end + 16, true),
    stop: end,
  };
  const atOffset = offset + 4 <= bytes.length && view.getUint32(offset, true) === CENTRAL;
  const shift = atOffset ? 0 : stop - size - offset;
  if (offset + shift < 0 || offset + shift > bytes.length)
    throw damaged('the list of its parts is not where it should be');
  return { count, offset: offset + shift, shift };
}

/** What the zip64 end record says, when there is one. */
function largeEnd(view: DataView, end: number): { count: number; size: number; offset: number; stop: number } | null {
  if (end < 20 || view.getUint32(end - 20, true) !== LOCATOR64) return null;
  const at = longAt(view, end - 12);
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END64) return null;
  return { count: longAt(view, at + 32), size: longAt(view, at + 40), offset: longAt(view, at + 48), stop: at };
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, shift: number): ZipEntry {
  const nameLength = view.getUint16(at + 28, true);
  const rawName = bytes.subarray(at + 46, at + 46 + nameLength);
  const name = new TextDecoder().decode(rawName).replaceAll('\\', '/').replace(/^\/+/, '');
  const { size, packed, offset } = sizesOf(view, at);
  const local = offset + shift;
  const within = local >= 0 && local + 30 <= bytes.length;
  if (!within || view.getUint32(local, true) !== LOCAL) throw damaged(`part ${name} is missing`);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > bytes.length) throw damaged(`part ${name} is cut off`);
  return {
    name,
    rawName,
    method: view.getUint16(at + 10, true),
    flags: view.getUint16(at + 8, true),
    crc: view.getUint32(at + 16, true),
    compressed: bytes.subarray(start, start + packed),
    size,
    time: view.getUint32(at + 12, true),
    attributes: view.getUint32(at + 38, true),
  };
}

/** Sizes and place of an entry; what does not fit 32 bits stands, in this order, in the zip64 extra field. */
function sizesOf(view: DataView, at: number): { size: number; packed: number; offset: number } {
  let packed = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  let p = at + 46 + view.getUint16(at + 28, true);
  const stop = p + view.getUint16(at + 30, true);
  while (p + 4 <= stop && view.getUint16(p, true) !== 1) p += 4 + view.getUint16(p + 2, true);
  if (p + 4 > stop) return { size, packed, offset };
  p += 4;
  const next = (short: number): number => {
    if (short !== FULL || p + 8 > stop) return short;
    p += 8;
    return longAt(view, p - 8);
  };
  size = next(size);
  packed = next(packed);
  offset = next(offset);
  return { size, packed, offset };
}

function longAt(view: DataView, at: number): number {
  return at + 8 > view.byteLength ? 0 : view.getUint32(at, true) + view.getUint32(at + 4, true) * 4294967296;
}

function inflateWhole(entry: ZipEntry): Uint8Array {
  mustBeReadable(entry);
  if (entry.size > LARGEST_WHOLE) throw new HostError('too-large', `part ${entry.name} has ${entry.size} bytes`);
  if (entry.size > entry.compressed.length * DENSEST + 1024) throw damaged(`part ${entry.name} cannot be unpacked`);
  const bytes =
    entry.method === 0
      ? entry.compressed
      : orDamaged(entry, () => inflateSync(entry.compressed, { out: new Uint8Array(entry.size) }));
  if (crc32(bytes) !== entry.crc) throw damaged(`part ${entry.name} has changed bytes`);
  return bytes;
}

function inflatePieces(entry: ZipEntry, onChunk: (chunk: Uint8Array) => void): void {
  mustBeReadable(entry);
  let size = 0;
  let crc = 0;
  const take = (chunk: Uint8Array): void => {
    size += chunk.length;
    if (size > LARGEST_STREAM)
      throw new HostError('too-large', `part ${entry.name} has more than ${LARGEST_STREAM} bytes`);
    crc = crc32(chunk, crc);
    if (chunk.length > 0) onChunk(chunk);
  };
  const { compressed } = entry;
  let inflated: Uint8Array | null = null;
  const inflate = new Inflate((chunk) => {
    inflated = chunk;
  });
  for (let at = 0; at < compressed.length; at += PIECE) {
    const piece = compressed.subarray(at, at + PIECE);
    inflated = entry.method === 0 ? piece : null;
    // Only the unpacking stands in here: an error of who takes the bytes must not look like a broken file.
    if (entry.method !== 0) orDamaged(entry, () => inflate.push(piece, at + PIECE >= compressed.length));
    if (inflated) take(inflated);
  }
  if (crc !== entry.crc) throw damaged(`part ${entry.name} has changed bytes`);
}

function mustBeReadable(entry: ZipEntry): void {
  if (entry.flags & 1) throw new HostError('encrypted', `part ${entry.name} of the zip has a password`);
  if (entry.method !== 0 && entry.method !== 8) {
    throw damaged(`part ${entry.name} is packed in a way (${entry.method}) that workbooks do not use`);
  }
}

function orDamaged<T>(entry: ZipEntry, unpack: () => T): T {
  try {
    return unpack();
  } catch {
    throw damaged(`part ${entry.name} cannot be unpacked`);
  }
}

function damaged(detail: string): HostError {
  return new HostError('damaged', detail);
}
