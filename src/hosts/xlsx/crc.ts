/** Eight tables, so that eight bytes go through at once: a sheet of 100,000 rows is 45 MB and every byte is checked. */
const TABLES = makeTables();

/** CRC-32 of a zip entry (ISO 3309), as an unsigned number; give the former result to go on with the next piece. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let c = ~before;
  const fast = bytes.length - (bytes.length % 8);
  for (let i = 0; i < fast; i += 8) {
    c ^= bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24) | 0;
    c =
      TABLES[1792 + (c & 255)]! ^
      TABLES[1536 + ((c >>> 8) & 255)]! ^
      TABLES[1280 + ((c >>> 16) & 255)]! ^
      TABLES[1024 + (c >>> 24)]! ^
      TABLES[768 + bytes[i + 4]!]! ^
      TABLES[512 + bytes[i + 5]!]! ^
      TABLES[256 + bytes[i + 6]!]! ^
      TABLES[bytes[i + 7]!]!;
  }
  for (let i = fast; i < bytes.length; i += 1) c = TABLES[(c ^ bytes[i]!) & 255]! ^ (c >>> 8);
  return ~c >>> 0;
}

function makeTables(): Int32Array {
  const tables = new Int32Array(8 * 256);
  for (let n = 0; n < 256; n += 1) {
    let c = n;
    for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
    tables[n] = c;
  }
  for (let n = 256; n < tables.length; n += 1) {
    const c = tables[n - 256]!;
    tables[n] = tables[c & 255]! ^ (c >>> 8);
  }
  return tables;
}
