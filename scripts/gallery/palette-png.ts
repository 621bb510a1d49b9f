/** PNG with a palette: a third of the size for pictures of interfaces, which have few colours. */
import { crc32, deflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';

const COLOURS = 64;

/** The same picture with at most 64 colours. `page` lends its canvas and may be overwritten. */
export async function palettePng(page: Page, png: Buffer): Promise<Buffer> {
  // tsx wraps named functions in a helper that a page does not have.
  await page.evaluate('globalThis.__name = (value) => value');
  const { width, height, palette, pixels } = await page.evaluate(
    async ({ url, colours }) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const drawing = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
      drawing.drawImage(image, 0, 0);
      const { data } = drawing.getImageData(0, 0, image.width, image.height);
      // Colours are gathered in cells of 8 × 8 × 8 levels; the fullest cells are the palette, by their mean. Strong
      // colours are rare and matter, so they count more.
      const cell = (at: number) =>
        (((data[at] as number) >> 3) << 10) | (((data[at + 1] as number) >> 3) << 5) | ((data[at + 2] as number) >> 3);
      const sums = new Map<number, [count: number, red: number, green: number, blue: number]>();
      for (let at = 0; at < data.length; at += 4) {
        const sum = sums.get(cell(at)) ?? [0, 0, 0, 0];
        sum[0] += 1;
        sum[1] += data[at] as number;
        sum[2] += data[at + 1] as number;
        sum[3] += data[at + 2] as number;
        sums.set(cell(at), sum);
      }
      const mean = ([count, ...rest]: [number, number, number, number]) => rest.map((one) => Math.round(one / count));
      const weight = (sum: [number, number, number, number]) => {
        const levels = mean(sum);
        return sum[0] * (1 + (Math.max(...levels) - Math.min(...levels)) / 16);
      };
      const palette = [...sums.values()]
        .sort((a, b) => weight(b) - weight(a))
        .slice(0, colours)
        .map(mean);
      const nearest = new Map<number, number>();
      for (const [key, sum] of sums) {
        const [red = 0, green = 0, blue = 0] = mean(sum);
        let best = 0;
        let least = Number.POSITIVE_INFINITY;
        for (const [index, [r = 0, g = 0, b = 0]] of palette.entries()) {
          const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
          if (distance < least) [best, least] = [index, distance];
        }
        nearest.set(key, best);
      }
      let pixels = '';
      for (let at = 0; at < data.length; at += 4) pixels += String.fromCharCode(nearest.get(cell(at)) as number);
      return { width: image.width, height: image.height, palette, pixels: btoa(pixels) };
    },
    { url: `data:image/png;base64,${png.toString('base64')}`, colours: COLOURS },
  );
  const rows = Buffer.from(pixels, 'base64');
  const filtered = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row += 1) rows.copy(filtered, row * (width + 1) + 1, row * width, (row + 1) * width);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, palette.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(filtered, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
