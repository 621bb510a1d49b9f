/** What must hold on every view: axe finds nothing, nothing scrolls sideways at 320 px, nothing needs motion or colour. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeOfPage, axeOfParts } from './axe.ts';
import { ChromiumBrowser } from './chromium.ts';
import { until } from './driver.ts';
import { buildOf } from './house.ts';
import { mail, OFFER, Setting, views } from './views.ts';

let setting: Setting;

beforeAll(async () => {
  setting = new Setting(await ChromiumBrowser.launch({ build: buildOf('chromium') }));
  await setting.speak('en');
});
afterAll(async () => setting?.browser.close());

/** What is wider than the window, by its first words. */
function tooWide(): string[] {
  const wide = document.scrollingElement;
  const scrolls = wide && wide.scrollWidth > wide.clientWidth ? [`the page: ${wide.scrollWidth}`] : [];
  const inside = [...document.querySelectorAll<HTMLElement>('main')].filter(
    (node) => node.scrollWidth > node.clientWidth + 1,
  );
  const edge = (node: HTMLElement) => node.getBoundingClientRect().left + node.clientWidth + 1;
  const culprits = inside.flatMap((main) =>
    [...main.querySelectorAll<HTMLElement>('*')]
      .filter(
        (node) => node.getBoundingClientRect().right > edge(main) && getComputedStyle(node).position !== 'absolute',
      )
      .map((node) => `${node.tagName}.${node.className} ${node.textContent?.slice(0, 30)}`),
  );
  return [...scrolls, ...inside.map((node) => `main: ${node.scrollWidth} in ${node.clientWidth}`), ...culprits];
}

/** Controls below 24 × 24 px that are not inside a sentence (WCAG 2.5.8). */
function tooSmall(): string[] {
  return [
    ...document.querySelectorAll<HTMLElement>('button, select, summary, input:not([type=checkbox], [type=radio])'),
  ]
    .filter((node) => node.getClientRects().length > 0 && !node.closest('p'))
    .filter((node) => {
      const { width, height } = node.getBoundingClientRect();
      return width < 24 || height < 24;
    })
    .map((node) => `${node.tagName} ${(node.textContent || node.getAttribute('aria-label') || '').slice(0, 40)}`);
}

async function checked(name: string): Promise<void> {
  const view = views.find((one) => one.name === name);
  if (!view) throw new Error(`no view ${name}`);
  const page = await view.open(setting, 'light');
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await axeOfPage(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await axeOfPage(page, 'color-contrast');
  await page.setViewportSize({ width: 320, height: 640 });
  await page.evaluate(() => document.documentElement.classList.replace('popup', 'panel'));
  expect(await page.evaluate(tooWide), 'at 320 px').toEqual([]);
  expect(await page.evaluate(tooSmall), 'large enough to hit').toEqual([]);
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  const moving = await page.evaluate(
    () => document.getAnimations().filter((one) => Number(one.effect?.getTiming().duration) > 20).length,
  );
  expect(moving, 'with reduced motion').toBe(0);
  await page.close();
  expect(light, `${name}, light`).toEqual([]);
  expect(dark, `${name}, dark`).toEqual([]);
}

const own = views.filter(({ surface }) => surface !== 'mail');

describe('every view, before anything is kept', () => {
  it.each(own.filter(({ empty }) => empty).map(({ name }) => name))('%s', checked);
});

describe('every view', () => {
  beforeAll(() => setting.furnish());
  it.each(own.filter(({ empty }) => !empty).map(({ name }) => name))('%s', checked);

  it('would be told of a nameless button', async () => {
    const page = await setting.own('src/options/index.html#/privacy');
    await page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
    expect((await axeOfPage(page)).map(({ rule }) => rule)).toContain('button-name');
    await page.close();
  });
});

describe('our parts in a mail page, inside their closed shadow roots', () => {
  it.each(['light', 'dark'] as const)('%s', async (scheme) => {
    const { origin } = setting.browser;
    const { box, page } = await mail(setting, scheme, OFFER);
    const banner = await box.page.shows('banner');
    expect(await axeOfParts(page, origin), 'banner').toEqual([]);
    expect((await axeOfParts(page, origin, true)).map(({ rule }) => rule)).toContain('button-name');
    await banner.click(/^why$/);
    expect(await axeOfParts(page, origin), 'why').toEqual([]);
    await banner.click(/^why$/);
    await box.reply();
    const panel = await box.panel();
    expect(await axeOfParts(page, origin), 'composer button and panel').toEqual([]);
    await panel.choose(/^place$/);
    await until('the chosen reason', async () => (await panel.controls()).some(({ name }) => /your words/i.test(name)));
    expect(await axeOfParts(page, origin), 'a reason').toEqual([]);
    await panel.click(/^company: /);
    expect(await axeOfParts(page, origin), 'a fact being corrected').toEqual([]);
    await page.close();
  });
});
