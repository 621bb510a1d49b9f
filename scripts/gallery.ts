/**
 * npm run gallery: every view of the production build, in both languages, light and dark, narrow, wide and at 200 %
 * zoom, on contact sheets in docs/gallery; the single pictures lie in artifacts/gallery. Words narrow it down:
 * `npm run gallery -- popup en` draws the sheets whose names hold all of them.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Locale } from '../src/domain/model.ts';
import { ChromiumBrowser } from '../test/e2e/chromium.ts';
import { type Scheme, Setting, type Surface, type ViewCase, views } from '../test/e2e/views.ts';
import { type SheetShape, type Shot, sheet } from './gallery/sheet.ts';
import { root } from './setup.mjs';

/** A window to look through. Zoom to 200 % halves the window as the page sees it. */
interface Look {
  name: 'wide' | 'narrow' | 'zoom';
  width: number;
  height: number;
  /** Tall pages are photographed whole, up to this height. */
  upTo?: number;
  sheet: Omit<SheetShape, 'dark'>;
}

const looks: Record<Surface, Look[]> = {
  popup: [
    { name: 'wide', width: 392, height: 600, sheet: { width: 300, columns: 5, tallest: 470 } },
    { name: 'narrow', width: 320, height: 640, upTo: 1800, sheet: { width: 224, columns: 8, tallest: 1260 } },
    { name: 'zoom', width: 392, height: 300, sheet: { width: 300, columns: 5, tallest: 240 } },
  ],
  page: [
    { name: 'wide', width: 1280, height: 800, upTo: 1500, sheet: { width: 480, columns: 4, tallest: 560 } },
    { name: 'narrow', width: 320, height: 640, upTo: 2600, sheet: { width: 200, columns: 7, tallest: 1600 } },
    { name: 'zoom', width: 640, height: 400, upTo: 1600, sheet: { width: 320, columns: 5, tallest: 800 } },
  ],
  mail: [
    { name: 'wide', width: 1280, height: 800, sheet: { width: 640, columns: 3, tallest: 400 } },
    { name: 'narrow', width: 360, height: 640, sheet: { width: 240, columns: 6, tallest: 430 } },
    { name: 'zoom', width: 640, height: 400, sheet: { width: 480, columns: 3, tallest: 300 } },
  ],
};

const words = process.argv.slice(2).filter((word) => word !== '--no-build');
const wanted = (name: string) => words.every((word) => name.split('-').includes(word));
const sheetName = (surface: Surface, locale: Locale, scheme: Scheme, look: Look) =>
  `${surface}-${look.name}-${locale === 'en' ? 'en' : 'zh'}-${scheme}`;

async function photograph(page: Page, surface: Surface, look: Look, scheme: Scheme): Promise<Buffer> {
  if (surface !== 'mail') await page.emulateMedia({ colorScheme: scheme });
  await page.setViewportSize({ width: look.width, height: look.height });
  if (surface === 'popup') {
    // At 320 px it is the side panel, whose height is the window's: as tall as what it holds.
    await page.evaluate((narrow) => {
      document.documentElement.classList.toggle('popup', !narrow);
      document.documentElement.classList.toggle('panel', narrow);
    }, look.name === 'narrow');
  }
  if (look.upTo) {
    const height = await page.evaluate(() => {
      const main = document.querySelector('main');
      const inside = main && getComputedStyle(main).overflowY !== 'visible' ? main.scrollHeight - main.clientHeight : 0;
      return Math.max(document.documentElement.scrollHeight, innerHeight + inside);
    });
    await page.setViewportSize({ width: look.width, height: Math.min(look.upTo, height) });
  }
  await page.waitForTimeout(60);
  return page.screenshot();
}

async function main(): Promise<void> {
  if (!process.argv.includes('--no-build')) {
    const { status } = spawnSync(process.execPath, ['scripts/build.mjs', 'chrome'], { cwd: root, stdio: 'inherit' });
    if (status !== 0) throw new Error('the build did not succeed');
  }
  const browser = await ChromiumBrowser.launch({ build: join(root, 'dist', 'chrome') });
  const sheets = new Map<string, { shots: Shot[]; look: Look; scheme: Scheme }>();
  const single = join(root, 'artifacts', 'gallery');
  mkdirSync(single, { recursive: true });
  const draw = async (setting: Setting, view: ViewCase) => {
    const schemes: Scheme[] = ['light', 'dark'];
    const all = looks[view.surface].flatMap((look) =>
      schemes.map((scheme) => ({ look, scheme, name: sheetName(view.surface, setting.locale, scheme, look) })),
    );
    const open = all.filter(({ name }) => wanted(name));
    let page: Page | null = null;
    let drawn: Scheme | null = null;
    for (const { look, scheme, name } of open.sort((a, b) => a.scheme.localeCompare(b.scheme))) {
      // A mail page's theme is part of the page; ours follow the system.
      if (!page || (view.surface === 'mail' && drawn !== scheme)) {
        await page?.close();
        page = await view.open(setting, scheme);
        drawn = scheme;
      }
      const png = await photograph(page, view.surface, look, scheme);
      writeFileSync(join(single, `${name}-${view.name}.png`), png);
      const shots = sheets.get(name) ?? { shots: [], look, scheme };
      shots.shots.push({ name: view.name, png });
      sheets.set(name, shots);
    }
    await page?.close();
  };
  try {
    const setting = new Setting(browser);
    for (const empty of [true, false]) {
      if (!empty) await setting.furnish();
      for (const locale of ['en', 'zh-CN'] as const) {
        await setting.speak(locale);
        for (const view of views.filter((one) => Boolean(one.empty) === empty)) {
          try {
            await draw(setting, view);
          } catch (error) {
            throw new Error(`${view.name} (${locale}): ${error instanceof Error ? error.message : String(error)}`);
          }
        }
      }
    }
    const folder = join(root, 'docs', 'gallery');
    mkdirSync(folder, { recursive: true });
    const table = await browser.playwright.newPage();
    let bytes = 0;
    for (const [name, { shots, look, scheme }] of sheets) {
      const png = await sheet(table, name, shots, { ...look.sheet, dark: scheme === 'dark' });
      bytes += png.length;
      writeFileSync(join(folder, `${name}.png`), png);
      console.log(`${name}: ${shots.length} views, ${Math.round(png.length / 1024)} kB`);
    }
    console.log(`${sheets.size} sheets, ${(bytes / 1024 / 1024).toFixed(1)} MB`);
  } finally {
    await browser.close();
  }
}

await main();
