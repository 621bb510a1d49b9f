/** Pictures side by side on one sheet, each with its name, drawn by the browser itself. */
import type { Page } from 'playwright-core';
import { palettePng } from './palette-png.ts';

export interface Shot {
  name: string;
  png: Buffer;
}

/** Width of one picture on the sheet, in pixels; heights follow, and are cut at `tallest`. */
export interface SheetShape {
  width: number;
  columns: number;
  tallest: number;
  dark: boolean;
}

/** @returns PNG of the sheet; `page` is any page that may be overwritten */
export async function sheet(page: Page, title: string, shots: Shot[], shape: SheetShape): Promise<Buffer> {
  const gap = 14;
  await page.setViewportSize({ width: shape.columns * (shape.width + gap) + gap, height: 400 });
  await page.goto('about:blank');
  await page.evaluate(
    ({ title, shots, shape, gap }) => {
      const { style } = document.body;
      style.cssText = `margin:0;padding:${gap}px;font:12px system-ui;background:${shape.dark ? '#3b3f42' : '#c9cbcd'};color:${shape.dark ? '#fff' : '#111'}`;
      const heading = document.createElement('h1');
      heading.textContent = title;
      heading.style.cssText = 'font-size:15px;margin:0 0 10px';
      const grid = document.createElement('div');
      grid.style.cssText = `display:grid;grid-template-columns:repeat(${shape.columns},${shape.width}px);gap:${gap}px;align-items:start`;
      for (const { name, url } of shots) {
        const figure = document.createElement('figure');
        figure.style.margin = '0';
        const caption = document.createElement('figcaption');
        caption.textContent = name;
        const frame = document.createElement('div');
        frame.style.cssText = `max-height:${shape.tallest}px;overflow:hidden`;
        const image = document.createElement('img');
        image.src = url;
        image.style.cssText = 'width:100%;display:block';
        frame.append(image);
        figure.append(caption, frame);
        grid.append(figure);
      }
      document.body.append(heading, grid);
    },
    {
      title,
      shots: shots.map(({ name, png }) => ({ name, url: `data:image/png;base64,${png.toString('base64')}` })),
      shape,
      gap,
    },
  );
  await page.waitForFunction(() => [...document.images].every((image) => image.complete));
  return palettePng(page, await page.screenshot({ fullPage: true }));
}
