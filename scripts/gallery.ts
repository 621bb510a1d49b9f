/**
 * npm run gallery: every view of the production build, in both languages, light and dark, narrow, wide and at 200 %
 * zoom, on contact sheets in docs/gallery; the single pictures lie in artifacts/gallery. Words narrow it down:
 * `npm run gallery -- popup en` draws the sheets whose names hold all of them; `--sheets-only` puts the pictures that
 * lie there already on new sheets.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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

const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
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

const single = join(root, 'artifacts', 'gallery');

interface Sheet {
  name: string;
  surface: Surface;
  look: Look;
  scheme: Scheme;
}

/** The sheets of a language that the words ask for. */
function sheetsOf(locale: Locale): Sheet[] {
  return (['popup', 'page', 'mail'] as const).flatMap((surface) =>
    looks[surface].flatMap((look) =>
      (['light', 'dark'] as const)
        .map((scheme) => ({ surface, look, scheme, name: sheetName(surface, locale, scheme, look) }))
        .filter(({ name }) => wanted(name)),
    ),
  );
}

/** One view in all its windows and both schemes. */
async function draw(setting: Setting, view: ViewCase): Promise<void> {
  let page: Page | null = null;
  let drawn: Scheme | null = null;
  for (const { name, look, scheme } of sheetsOf(setting.locale)
    .filter(({ surface }) => surface === view.surface)
    .sort((a, b) => a.scheme.localeCompare(b.scheme))) {
    // A mail page's theme is part of the page; ours follow the system.
    if (!page || (view.surface === 'mail' && drawn !== scheme)) {
      await page?.close();
      page = await view.open(setting, scheme);
      drawn = scheme;
    }
    writeFileSync(join(single, `${name}-${view.name}.png`), await photograph(page, view.surface, look, scheme));
  }
  await page?.close();
}

/** All views, first those before anything is kept. Gives the views that could not be drawn. */
async function drawAll(browser: ChromiumBrowser): Promise<string[]> {
  const failed: string[] = [];
  const setting = new Setting(browser);
  for (const empty of [true, false]) {
    if (!empty) await setting.furnish();
    for (const locale of ['en', 'zh-CN'] as const) {
      await setting.speak(locale);
      for (const view of views.filter((one) => Boolean(one.empty) === empty))
        await draw(setting, view).catch((error: Error) => {
          failed.push(`${view.name} (${locale}): ${error.message}`);
        });
    }
  }
  return failed;
}

/** The sheets, from the single pictures. */
async function compose(table: Page): Promise<void> {
  const folder = join(root, 'docs', 'gallery');
  mkdirSync(folder, { recursive: true });
  let bytes = 0;
  const all = [...sheetsOf('en'), ...sheetsOf('zh-CN')];
  for (const { name, surface, look, scheme } of all) {
    const shots = views
      .filter((view) => view.surface === surface)
      .map((view) => ({ name: view.name, file: join(single, `${name}-${view.name}.png`) }))
      .filter(({ file }) => existsSync(file))
      .map(({ name: caption, file }): Shot => ({ name: caption, png: readFileSync(file) }));
    const png = await sheet(table, name, shots, { ...look.sheet, dark: scheme === 'dark' });
    bytes += png.length;
    writeFileSync(join(folder, `${name}.png`), png);
    console.log(`${name}: ${shots.length} views, ${Math.round(png.length / 1024)} kB`);
  }
  console.log(`${all.length} sheets, ${(bytes / 1024 / 1024).toFixed(1)} MB`);
}

async function main(): Promise<number> {
  if (!process.argv.includes('--no-build')) {
    const { status } = spawnSync(process.execPath, ['scripts/build.mjs', 'chrome'], { cwd: root, stdio: 'inherit' });
    if (status !== 0) throw new Error('the build did not succeed');
  }
  mkdirSync(single, { recursive: true });
  const browser = await ChromiumBrowser.launch({ build: join(root, 'dist', 'chrome') });
  try {
    const failed = process.argv.includes('--sheets-only') ? [] : await drawAll(browser);
    await compose(await browser.playwright.newPage());
    for (const line of failed) console.error(line);
    return failed.length > 0 ? 1 : 0;
  } finally {
    await browser.close();
  }
}

process.exit(await main());
