// Draws the extension's icons (a door left ajar on a rounded square) and writes extension/icons/*.png.
// Own rasteriser and PNG writer over Node's zlib, so that no image library is needed: node scripts/icons.mjs
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';

const SIZES = [16, 32, 48, 128];
/** Samples an edge of a pixel; 8 × 8 give smooth slants. */
const SAMPLES = 8;
const GROUND = [13, 101, 89];
const WHITE = [255, 255, 255];

/** Shapes on the 24 grid of the interface's icons. */
const frame = [
  [5, 3],
  [13, 3],
  [13, 5],
  [7, 5],
  [7, 19],
  [13, 19],
  [13, 21],
  [5, 21],
];
const leaf = [
  [11, 6.5],
  [19, 4],
  [19, 20],
  [11, 17.5],
];
const knob = { x: 13.2, y: 12, r: 1 };

function inside(polygon, x, y) {
  let odd = false;
  for (let i = 0, j = polygon.length - 1; i < polygon.length; j = i, i += 1) {
    const [xi, yi] = polygon[i];
    const [xj, yj] = polygon[j];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) odd = !odd;
  }
  return odd;
}

function inRoundedSquare(x, y, radius) {
  const dx = Math.max(radius - x, x - (1 - radius), 0);
  const dy = Math.max(radius - y, y - (1 - radius), 0);
  return dx * dx + dy * dy <= radius * radius;
}

/** Colour at a point of the unit square, or null outside. Small icons fill more of the square and drop the knob. */
function colourAt(x, y, size) {
  if (!inRoundedSquare(x, y, 0.2)) return null;
  const scale = size <= 16 ? 1.05 : 0.92;
  const gx = ((x - 0.5) / scale + 0.5) * 24;
  const gy = ((y - 0.5) / scale + 0.5) * 24;
  if (size > 32 && (gx - knob.x) ** 2 + (gy - knob.y) ** 2 < knob.r ** 2) return GROUND;
  return inside(frame, gx, gy) || inside(leaf, gx, gy) ? WHITE : GROUND;
}

function draw(size) {
  const rows = Buffer.alloc(size * (1 + size * 4));
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const sum = [0, 0, 0];
      let hits = 0;
      for (let sy = 0; sy < SAMPLES; sy += 1) {
        for (let sx = 0; sx < SAMPLES; sx += 1) {
          const colour = colourAt((x + (sx + 0.5) / SAMPLES) / size, (y + (sy + 0.5) / SAMPLES) / size, size);
          if (!colour) continue;
          hits += 1;
          for (let c = 0; c < 3; c += 1) sum[c] += colour[c];
        }
      }
      const at = y * (1 + size * 4) + 1 + x * 4;
      for (let c = 0; c < 3; c += 1) rows[at + c] = hits ? Math.round(sum[c] / hits) : 0;
      rows[at + 3] = Math.round((hits / SAMPLES ** 2) * 255);
    }
  }
  return rows;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body) >>> 0, body.length + 4);
  return out;
}

function png(size) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(draw(size), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const folder = fileURLToPath(new URL('../extension/icons/', import.meta.url));
for (const size of SIZES) writeFileSync(`${folder}${size}.png`, png(size));
