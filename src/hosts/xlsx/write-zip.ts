import { Deflate, deflateSync } from 'fflate';
import { crc32 } from './crc';
import { ZipEntry } from './zip';

/** A part packed for a zip: its deflated bytes in pieces, and what the directory must know of it. */
export interface PackedPart {
  readonly pieces: readonly Uint8Array[];
  readonly size: number;
  readonly crc: number;
}

/** A part to be written: copied unread from another zip, or packed by us. */
export type ZipPart =
  | { readonly kind: 'copy'; readonly entry: ZipEntry }
  | { readonly kind: 'new'; readonly name: string; readonly packed: PackedPart };

/** Takes text bit by bit and packs it, so that a long sheet is never held whole. */
export interface PackWriter {
  write(text: string): void;
  /** Bytes of UTF-8 text as they are. */
  writeBytes(bytes: Uint8Array): void;
  finish(): PackedPart;
}

/** 1 January 1980, 0:00, the first time a zip knows: the same input gives the same bytes on every day. */
const FIXED_TIME = 0x00210000;
const UTF8_NAME = 0x800;
const DATA_DESCRIPTOR = 0x8;
const LEVEL = 6;
/** Long sheets are mostly the same markup again and again: half the time of level 6, and 10 % larger. */
const LEVEL_OF_SHEETS = 3;
const BUFFER = 256 * 1024;
/** A zip without the 64-bit extension ends here; no workbook that a spreadsheet can open comes near. */
const LARGEST = 0xffffffff;

/** A small part, packed at once. */
export function packText(text: string): PackedPart {
  const bytes = new TextEncoder().encode(text);
  return { pieces: [deflateSync(bytes, { level: LEVEL })], size: bytes.length, crc: crc32(bytes) };
}

/** A writer for a part of any length. */
export function packWriter(): PackWriter {
  const pieces: Uint8Array[] = [];
  const encoder = new TextEncoder();
  const buffer = new Uint8Array(BUFFER);
  const deflate = new Deflate({ level: LEVEL_OF_SHEETS }, (piece) => {
    if (piece.length > 0) pieces.push(piece);
  });
  let used = 0;
  let size = 0;
  let crc = 0;
  const flush = (final: boolean): void => {
    const bytes = buffer.subarray(0, used);
    crc = crc32(bytes, crc);
    size += used;
    deflate.push(bytes, final);
    used = 0;
  };
  return {
    write(text) {
      // A UTF-16 unit takes at most three bytes in UTF-8.
      for (let at = 0; at < text.length;) {
        if (BUFFER - used < 4) flush(false);
        const { read, written } = encoder.encodeInto(at === 0 ? text : text.slice(at), buffer.subarray(used));
        used += written;
        at += read;
        if (at < text.length) flush(false);
      }
    },
    writeBytes(bytes) {
      for (let at = 0; at < bytes.length;) {
        if (used === BUFFER) flush(false);
        const piece = bytes.subarray(at, at + BUFFER - used);
        buffer.set(piece, used);
        used += piece.length;
        at += piece.length;
      }
    },
    finish() {
      flush(true);
      return { pieces, size, crc };
    },
  };
}

interface Record {
  readonly name: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly attributes: number;
  readonly pieces: readonly Uint8Array[];
}

/** The bytes of a zip with these parts in this order. */
export function writeZip(parts: readonly ZipPart[]): Uint8Array {
  const records = parts.map(recordOf);
  let length = 22;
  for (const record of records) length += 76 + 2 * record.name.length + record.packedSize;
  const out = new Uint8Array(length);
  const view = new DataView(out.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const record of records) {
    offsets.push(at);
    at = writeLocal(out, view, at, record);
  }
  const directory = at;
  records.forEach((record, i) => {
    at = writeCentral(out, view, at, { record, offset: offsets[i] ?? 0 });
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, records.length, true);
  view.setUint16(at + 10, records.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return out;
}

/** Whether so many bytes and parts fit a zip of the usual kind. */
export function fitsZip(parts: readonly ZipPart[]): boolean {
  let length = 22;
  for (const part of parts) {
    const record = recordOf(part);
    if (record.size > LARGEST) return false;
    length += 76 + 2 * record.name.length + record.packedSize;
  }
  return length <= LARGEST && parts.length <= 0xffff;
}

function recordOf(part: ZipPart): Record {
  if (part.kind === 'copy') {
    const { entry } = part;
    // Sizes stand in the header here, so the flag that says "they follow behind" is taken off.
    const flags = entry.flags & ~DATA_DESCRIPTOR;
    const { rawName: name, method, time, crc, size, attributes, compressed } = entry;
    return { name, flags, method, time, crc, size, attributes, packedSize: compressed.length, pieces: [compressed] };
  }
  const { pieces, size, crc } = part.packed;
  const packedSize = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const name = new TextEncoder().encode(part.name);
  return { name, flags: UTF8_NAME, method: 8, time: FIXED_TIME, crc, size, attributes: 0, packedSize, pieces };
}

function writeLocal(out: Uint8Array, view: DataView, start: number, record: Record): number {
  view.setUint32(start, 0x04034b50, true);
  writeFields(view, start + 4, record);
  view.setUint16(start + 28, 0, true);
  out.set(record.name, start + 30);
  let at = start + 30 + record.name.length;
  for (const piece of record.pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return at;
}

function writeCentral(
  out: Uint8Array,
  view: DataView,
  start: number,
  place: { record: Record; offset: number },
): number {
  const { record, offset } = place;
  view.setUint32(start, 0x02014b50, true);
  view.setUint16(start + 4, 20, true);
  writeFields(view, start + 6, record);
  view.setUint32(start + 38, record.attributes, true);
  view.setUint32(start + 42, offset, true);
  out.set(record.name, start + 46);
  return start + 46 + record.name.length;
}

/** Version, flags, method, time, crc, sizes and name length: the same in both headers. */
function writeFields(view: DataView, at: number, record: Record): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, record.flags, true);
  view.setUint16(at + 4, record.method, true);
  view.setUint32(at + 6, record.time, true);
  view.setUint32(at + 10, record.crc, true);
  view.setUint32(at + 14, record.packedSize, true);
  view.setUint32(at + 18, record.size, true);
  view.setUint16(at + 22, record.name.length, true);
}
