import { strToU8, Zip, ZipDeflate, ZipPassThrough, zipSync } from 'fflate';
import { HostError } from '../../../src/app/ports';
import { crc32 } from '../../../src/hosts/xlsx/crc';
import { openZip } from '../../../src/hosts/xlsx/zip';

const text = '中文 and ASCII '.repeat(20000);
const files = { 'a/one.xml': strToU8(text), 'two.txt': [strToU8('stored'), { level: 0 }] } as const;
const zipped = zipSync({ ...files, 'a/one.xml': files['a/one.xml'] } as never);

/** A zip written as a stream: sizes stand behind the bytes (data descriptors). */
function streamed(): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((_, piece) => void pieces.push(piece));
  const one = new ZipDeflate('a/one.xml');
  zip.add(one);
  one.push(strToU8(text), true);
  const two = new ZipPassThrough('two.txt');
  zip.add(two);
  two.push(strToU8('stored'), true);
  zip.end();
  return Uint8Array.from(pieces.flatMap((piece) => [...piece]));
}

/** The same zip with every size and place in zip64 fields. */
function large(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - 22;
  const out: number[] = [...zip.subarray(0, view.getUint32(end + 16, true))];
  const start = out.length;
  let at = start;
  const long = (n: number): number[] => [...new Uint8Array(new BigUint64Array([BigInt(n)]).buffer)];
  for (let i = 0; i < view.getUint16(end + 10, true); i += 1) {
    const nameLength = view.getUint16(at + 28, true);
    const extra = [
      1,
      0,
      24,
      0,
      ...long(view.getUint32(at + 24, true)),
      ...long(view.getUint32(at + 20, true)),
      ...long(view.getUint32(at + 42, true)),
    ];
    const head = [...zip.subarray(at, at + 46)];
    head.splice(20, 8, ...Array<number>(8).fill(255));
    head.splice(30, 2, extra.length, 0);
    head.splice(42, 4, 255, 255, 255, 255);
    out.push(...head, ...zip.subarray(at + 46, at + 46 + nameLength), ...extra);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  const size = out.length - start;
  const end64 = out.length;
  out.push(
    0x50,
    0x4b,
    6,
    6,
    ...long(44),
    45,
    0,
    45,
    0,
    ...Array<number>(8).fill(0),
    ...long(2),
    ...long(2),
    ...long(size),
    ...long(start),
  );
  out.push(0x50, 0x4b, 6, 7, 0, 0, 0, 0, ...long(end64), 1, 0, 0, 0);
  out.push(0x50, 0x4b, 5, 6, 0, 0, 0, 0, ...Array<number>(12).fill(255), 0, 0);
  return Uint8Array.from(out);
}

function shifted(zip: Uint8Array): Uint8Array {
  const all = new Uint8Array(zip.length + 10);
  // An archive that something was put before keeps its first signature so that it is still taken for a zip.
  all.set([0x50, 0x4b, 3, 4]);
  all.set(zip, 10);
  return all;
}

describe('a zip', () => {
  it.each<[string, Uint8Array]>([
    ['written at once', zipped],
    ['written as a stream, with data descriptors', streamed()],
    ['with zip64 fields', large(zipped)],
    ['with bytes before it', shifted(zipped)],
    ['with a comment behind it', Uint8Array.from([...zipped, ...strToU8('\r\n trailing')])],
  ])('%s gives its parts', (_, bytes) => {
    const zip = openZip(bytes);
    expect(zip.entries.map(({ name, size, method }) => [name, size, method])).toEqual([
      ['a/one.xml', strToU8(text).length, 8],
      ['two.txt', 6, 0],
    ]);
    expect(new TextDecoder().decode(zip.read('A/ONE.xml') ?? undefined)).toBe(text);
    expect(new TextDecoder().decode(zip.read('two.txt') ?? undefined)).toBe('stored');
    const pieces: string[] = [];
    const decoder = new TextDecoder();
    expect(zip.stream('a/one.xml', (piece) => pieces.push(decoder.decode(piece, { stream: true })))).toBe(true);
    expect(pieces.join('')).toBe(text);
  });

  it('gives nothing for a part that it does not have', () => {
    const zip = openZip(zipped);
    expect([zip.find('x'), zip.read('x'), zip.stream('x', () => {})]).toEqual([null, null, false]);
  });

  it('with backslashes and a leading slash in its names is found all the same', () => {
    const zip = openZip(zipSync({ '\\xl\\workbook.xml': strToU8('<workbook/>') }));
    expect(zip.find('xl/workbook.xml')).not.toBeNull();
  });

  it.each<[string, (bytes: Uint8Array) => Uint8Array]>([
    ['is cut off at the end', (bytes) => bytes.slice(0, bytes.length - 40)],
    ['is cut off in the middle', (bytes) => bytes.slice(0, bytes.length / 2)],
    ['has a changed byte inside a part', (bytes) => bytes.map((byte, i) => (i === 300 ? byte ^ 0x55 : byte))],
    [
      'has lost the list of its parts',
      (bytes) => bytes.map((byte, i) => (i > bytes.length - 120 && i < bytes.length - 22 ? 0 : byte)),
    ],
  ])('that %s is refused as damaged', (_, damage) => {
    const readers = [
      (): unknown => openZip(damage(zipped)).read('a/one.xml'),
      (): unknown => openZip(damage(zipped)).stream('a/one.xml', () => {}),
    ];
    for (const reader of readers) {
      expect(reader).toThrow(HostError);
      expect(reader).toThrow(/^damaged/);
    }
  });

  it('whose part holds other bytes than its CRC says is refused, however it is read', () => {
    const bytes = zipped.slice();
    const view = new DataView(bytes.buffer);
    bytes[view.getUint32(bytes.length - 6, true) + 16]! ^= 1;
    expect(() => openZip(bytes).read('a/one.xml')).toThrow(/^damaged/);
    expect(() => openZip(bytes).stream('a/one.xml', () => {})).toThrow(/^damaged/);
  });

  it('whose part has a password is refused as encrypted', () => {
    const bytes = zipped.slice();
    const view = new DataView(bytes.buffer);
    bytes[view.getUint32(bytes.length - 6, true) + 8]! |= 1;
    expect(() => openZip(bytes).read('a/one.xml')).toThrow(/^encrypted/);
  });

  it('lets an error of the one who takes the pieces through unchanged', () => {
    const oops = (): void => {
      throw new RangeError('mine');
    };
    expect(() => openZip(zipped).stream('a/one.xml', oops)).toThrow(RangeError);
  });
});

describe('crc32', () => {
  it.each([
    ['', 0],
    ['123456789', 0xcbf43926],
    ['The quick brown fox jumps over the lazy dog', 0x414fa339],
  ])('of %j is the published check value', (given, expected) => {
    expect(crc32(strToU8(given))).toBe(expected);
  });

  it('of pieces is that of the whole', () => {
    const bytes = strToU8(text);
    expect(crc32(bytes.subarray(1001), crc32(bytes.subarray(0, 1001)))).toBe(crc32(bytes));
  });
});
