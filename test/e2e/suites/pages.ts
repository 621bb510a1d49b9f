/** The full page: every route, settings that stay, a company deleted and brought back, both languages. */
import { expect, it } from 'vitest';
import { until } from '../driver.ts';
import { browserFor, type Kind } from '../house.ts';

const PAGE = 'src/options/index.html';

export function fullPage(kind: Kind): void {
  const browser = browserFor(kind);

  it('shows each route with its heading and its empty state', async () => {
    const page = await browser.get().openOwn(`${PAGE}#/offers`);
    await page.see(/No offers kept yet/);
    for (const [route, words] of [
      ['companies', /No companies kept yet/],
      ['compare', /Two or more kept offers/],
      ['settings', /What the reader looks for/],
      ['backup', /Save a backup file/],
      ['welcome', /Turn a job offer down/],
      ['privacy', /Privacy in plain words/],
    ] as const) {
      await page.evaluate((_, to) => {
        location.hash = `#/${to}`;
      }, route);
      await page.see(words);
      const heading = await page.evaluate((document) => document.querySelector('main h1')?.textContent ?? '');
      expect(heading, route).not.toBe('');
    }
    await page.close();
  });

  it('keeps settings at each keystroke, and speaks Chinese at once', async () => {
    const page = await browser.get().openOwn(`${PAGE}#/settings`);
    await page.fill(/^your name/, 'Sam Rivers');
    await page.fill(/^language/, 'zh-CN');
    await page.see(/设置/);
    await until('the language of the document', () =>
      page.evaluate((document) => document.documentElement.lang === 'zh-CN'),
    );
    await page.fill(/^语言/, 'en');
    await page.see(/Saved/);
    await page.close();
    const again = await browser.get().openOwn(`${PAGE}#/settings`);
    await until('the name', async () =>
      (await again.controls()).some(({ name, value }) => /^your name/i.test(name) && value === 'Sam Rivers'),
    );
    await again.close();
  });

  it('draws a company’s story, and brings a deleted one back instead of asking first', async () => {
    const page = await browser.get().openOwn(`${PAGE}#/companies`);
    await page.see(/No companies kept yet/);
    await page.fill(/^add a company/, 'Northwind Traders');
    await page.click(/^add a company$/, 1);
    await page.see(/What happened so far/);
    await page.fill(/^note$/, 'They were kind.');
    await page.click(/^add to the timeline$/);
    await page.see(/They were kind\./);
    await until('the drawn line', () =>
      page.evaluate((document) => document.querySelectorAll('.drawn circle.entry').length > 1),
    );
    await page.click(/^delete this company$/);
    await page.see(/Northwind Traders deleted/);
    await page.click(/^undo$/);
    await page.see(/Northwind Traders[\s\S]*1 entry/);
    await page.close();
  });

  it('works as a side panel as well', async () => {
    const page = await browser.get().openOwn('src/popup/index.html?view=panel');
    await page.see(/Start without a mail/);
    await page.see(/Northwind Traders/);
    expect(await page.evaluate((document) => document.documentElement.className)).toBe('panel');
    await page.close();
  });
}
