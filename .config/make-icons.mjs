// Draws assets/icons: `node .config/make-icons.mjs`. Three marks on a grid of 16 units, so that edges meet pixels at most
// sizes: the add-in (aging bars, the oldest alarming), the plan (a ticked list), the columns (a table with one added).
import { mkdirSync, writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

const TEAL = [15, 108, 97];
const WHITE = [255, 255, 255];
const AMBER = [255, 176, 46];

/** A shape is a color and whether a point of the grid is inside. */
const box = (color, x, y, width, height, radius = 0) => ({
  color,
  inside: (px, py) => {
    const dx = Math.max(x + radius - px, px - (x + width - radius), 0);
    const dy = Math.max(y + radius - py, py - (y + height - radius), 0);
    return (
      px >= x &&
      px <= x + width &&
      py >= y &&
      py <= y + height &&
      (radius === 0 || dx * dx + dy * dy <= radius * radius)
    );
  },
});

const line = (color, [ax, ay], [bx, by], width) => ({
  color,
  inside: (px, py) => {
    const along = ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
    const t = Math.min(1, Math.max(0, along));
    return Math.hypot(px - ax - t * (bx - ax), py - ay - t * (by - ay)) <= width / 2;
  },
});

const tick = (color, x, y) => [line(color, [x, y + 1], [x + 1, y + 2], 1), line(color, [x + 1, y + 2], [x + 3, y], 1)];
const ground = box(TEAL, 0, 0, 16, 16, 3);

const MARKS = {
  icon: [ground, box(WHITE, 3, 9, 2, 4), box(WHITE, 7, 6, 2, 7), box(AMBER, 11, 3, 2, 10)],
  plan: [
    ground,
    ...tick(AMBER, 2.5, 3),
    box(WHITE, 7, 4, 6, 1),
    ...tick(AMBER, 2.5, 7),
    box(WHITE, 7, 8, 6, 1),
    box(WHITE, 3, 12, 2, 1),
    box(WHITE, 7, 12, 6, 1),
  ],
  columns: [
    ground,
    box(WHITE, 2, 3, 3, 10),
    box(WHITE, 6, 3, 3, 10),
    box(TEAL, 2, 6, 7, 1),
    box(AMBER, 12, 5, 1, 6),
    box(AMBER, 10, 7.5, 5, 1),
  ],
};

const SIZES = { icon: [16, 32, 64, 80, 128], plan: [16, 32, 80], columns: [16, 32, 80] };
/** Points looked at in each direction within a pixel: smooth edges. */
const SAMPLES = 8;

function pixel(shapes, size, column, row) {
  const sum = [0, 0, 0, 0];
  for (let i = 0; i < SAMPLES * SAMPLES; i += 1) {
    const x = ((column + ((i % SAMPLES) + 0.5) / SAMPLES) * 16) / size;
    const y = ((row + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) * 16) / size;
    const top = shapes.findLast((shape) => shape.inside(x, y));
    if (top) [...top.color, 1].forEach((part, at) => (sum[at] += part));
  }
  const covered = sum[3] || 1;
  return [...sum.slice(0, 3).map((part) => Math.round(part / covered)), Math.round((sum[3] * 255) / SAMPLES ** 2)];
}

function png(shapes, size) {
  const rows = [];
  for (let row = 0; row < size; row += 1) {
    rows.push(0);
    for (let column = 0; column < size; column += 1) rows.push(...pixel(shapes, size, column, row));
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8); // 8 bits, red green blue alpha
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const body = deflateSync(Buffer.from(rows), { level: 9 });
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', body), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(name, body) {
  const named = Buffer.concat([Buffer.from(name), body]);
  const length = Buffer.alloc(4);
  const check = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

const folder = new URL('../assets/icons/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, shapes] of Object.entries(MARKS)) {
  for (const size of SIZES[name]) writeFileSync(new URL(`${name}-${size}.png`, folder), png(shapes, size));
}
