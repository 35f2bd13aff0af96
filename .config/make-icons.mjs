// `npm run make:icons`: the add-in's mark and its ribbon buttons, in every size Excel asks for.
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

const BLUE = [31, 78, 121];
const WHITE = [255, 255, 255];
const PALE = [157, 185, 214];
const AMBER = [255, 205, 92];
const RED = [255, 112, 97];

/** Shapes on a field of 16 × 16: left, top, right, bottom, color. Every size is a multiple of 16, so edges are whole pixels. */
const ICONS = [
  {
    // Aging bars that grow older to the right, the oldest one red.
    name: 'icon',
    sizes: [16, 32, 64, 80, 128],
    shapes: [
      [3, 9, 5, 13, WHITE],
      [7, 6, 9, 13, AMBER],
      [11, 3, 13, 13, RED],
    ],
  },
  {
    // A page of things to do, the first one urgent.
    name: 'plan',
    sizes: [16, 32, 80],
    shapes: [
      [3, 2, 13, 14, WHITE],
      [4, 4, 6, 6, RED],
      [7, 4, 12, 6, BLUE],
      [4, 7, 6, 9, AMBER],
      [7, 7, 12, 9, PALE],
      [4, 10, 6, 12, AMBER],
      [7, 10, 12, 12, PALE],
    ],
  },
  {
    // A table that has got one column more.
    name: 'columns',
    sizes: [16, 32, 80],
    shapes: [
      [2, 3, 9, 5, WHITE],
      [2, 6, 5, 9, PALE],
      [6, 6, 9, 9, PALE],
      [2, 10, 5, 13, PALE],
      [6, 10, 9, 13, PALE],
      [10, 3, 14, 5, AMBER],
      [10, 6, 14, 13, AMBER],
    ],
  },
];
const CORNER = 3;
const FINE = 8;

/** Color of a point of the field; null outside the rounded plate. */
function colorAt(shapes, x, y) {
  const dx = Math.max(CORNER - x, x - (16 - CORNER), 0);
  const dy = Math.max(CORNER - y, y - (16 - CORNER), 0);
  if (dx * dx + dy * dy > CORNER * CORNER) return null;
  const shape = shapes.findLast(([left, top, right, bottom]) => x >= left && x < right && y >= top && y < bottom);
  return shape ? shape[4] : BLUE;
}

/** The mean of many points of a pixel: only the plate's round corners are not all of one color. */
function pixel(shapes, size, column, row) {
  const sum = [0, 0, 0, 0];
  for (let i = 0; i < FINE * FINE; i += 1) {
    const x = ((column + ((i % FINE) + 0.5) / FINE) * 16) / size;
    const y = ((row + (Math.floor(i / FINE) + 0.5) / FINE) * 16) / size;
    const color = colorAt(shapes, x, y);
    if (color === null) continue;
    color.forEach((part, at) => (sum[at] += part));
    sum[3] += 1;
  }
  const inside = Math.max(1, sum[3]);
  return [...sum.slice(0, 3).map((part) => Math.round(part / inside)), Math.round((sum[3] * 255) / (FINE * FINE))];
}

function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function chunk(type, body) {
  const named = Buffer.concat([Buffer.from(type), body]);
  const out = Buffer.alloc(named.length + 8);
  out.writeUInt32BE(body.length, 0);
  named.copy(out, 4);
  out.writeUInt32BE(crc32(named), named.length + 4);
  return out;
}

function png(shapes, size) {
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1)
      rows.set(pixel(shapes, size, column, row), row * (size * 4 + 1) + 1 + column * 4);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const end = chunk('IEND', Buffer.alloc(0));
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', zlib.deflateSync(rows, { level: 9 })), end]);
}

for (const { name, sizes, shapes } of ICONS)
  for (const size of sizes) fs.writeFileSync(path.join('assets', 'icons', `${name}-${size}.png`), png(shapes, size));
