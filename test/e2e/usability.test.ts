/** The main job by mouse, by the keyboard alone and by the accessibility tree; the actions are those of docs/usability.md. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/setup.mjs';
import { ChromiumBrowser } from './chromium.ts';
import { until, type View, type WebPage } from './driver.ts';
import { buildOf, Mailbox } from './house.ts';
import { type Effort, focused, Person } from './person.ts';
import { Setting } from './views.ts';

/** Actions and characters of each task, as the document promises them. */
const promised = new Map<string, Effort>(
  [
    ...readFileSync(join(root, 'docs/usability.md'), 'utf8').matchAll(/^\| ([A-Z][^|]+?) \|.*\| (\d+) \| (\d+) \|$/gm),
  ].map(([, task = '', actions, typed]) => [task, { actions: Number(actions), typed: Number(typed) }]),
);

let browser: ChromiumBrowser;
let setting: Setting;

beforeAll(async () => {
  browser = await ChromiumBrowser.launch({ build: buildOf('chromium') });
  setting = new Setting(browser);
  await setting.speak('en');
});
afterAll(async () => browser?.close());

const pageOf = (page: WebPage): Page => (page as WebPage & { page: Page }).page;
const OFFER = /^Offer of employment/;

/** The popup's page as a tab over the mail's tab: the driver's keys do not reach the real popup. */
async function popup(): Promise<{ page: Page; view: View }> {
  const id = await browser.background(async () => {
    const api = (globalThis as unknown as { chrome: { tabs: { query(q: object): Promise<{ id: number }[]> } } }).chrome;
    const tabs = await api.tabs.query({ url: 'https://mail.google.com/*' });
    return tabs.at(-1)?.id ?? -1;
  });
  const view = await browser.openOwn(`src/popup/index.html?tab=${id}`);
  return { page: pageOf(view), view };
}

describe('the five tasks', () => {
  it('are all in the document', () => {
    expect([...promised.keys()]).toEqual([
      'Find the deadline',
      'Prepare the call',
      'Insert the mail',
      'Record it',
      'Find it again',
    ]);
  });

  it('take by mouse what the document says', async () => {
    const person = new Person('mouse');
    const box = await Mailbox.open(browser, 'gmail');
    await box.read(OFFER);
    const banner = await box.page.shows('banner');
    await banner.see(/Nov 30/);
    expect(person.spent(), 'find the deadline').toEqual(promised.get('Find the deadline'));

    person.act();
    const toolbar = await browser.popup();
    await toolbar.see(/Northwind/);
    await toolbar.click(/^prepare the call$/);
    person.act();
    await until('the first line of the script', () =>
      toolbar.evaluate((document) => (document.querySelector('.beat .voice')?.textContent ?? '').length > 10),
    );
    expect(person.spent(), 'prepare the call').toEqual(promised.get('Prepare the call'));
    await toolbar.close();

    await box.reply();
    const before = (await box.drafts())[0] ?? '';
    const button = await box.page.shows('compose-button');
    await person.use(pageOf(box.page), button, /^decline gracefully/);
    const panel = await box.page.shows('panel');
    await until('a draft', () => panel.has(/^insert/i));
    const draftOf = async () => (await panel.controls()).find(({ name }) => /draft/i.test(name))?.value ?? '';
    const plain = await draftOf();
    await person.use(pageOf(box.page), panel, /^place$/);
    await until('the reason in the draft', async () => {
      const now = await draftOf();
      return now !== '' && now !== plain;
    });
    await person.use(pageOf(box.page), panel, /^insert/);
    await until('the draft', async () => ((await box.drafts())[0] ?? '').length > before.length + 60);
    expect(person.spent(), 'insert the mail').toEqual(promised.get('Insert the mail'));
    expect((await box.log()).sent).toEqual([]);

    person.act();
    let again = await browser.popup();
    await again.click(/^call\b/);
    person.act();
    await again.click(/^reached$/);
    person.act();
    await again.see(/Write the confirmation/);
    expect(person.spent(), 'record it').toEqual(promised.get('Record it'));
    await again.close();

    await box.read(/^Special offer/);
    person.act();
    again = await browser.popup();
    await again.see(/Companies/);
    await again.click(/^Northwind/);
    person.act();
    const address = await until('the page of the company', async () => {
      const urls = browser.playwright.pages().map((page) => page.url());
      const found = urls.find((url) => /#\/companies\/\S/.test(url));
      if (found) return found;
      throw new Error(urls.join(', '));
    });
    const story = browser.playwright.pages().find((page) => page.url() === address);
    await story?.locator('.timeline').getByText('Spoke on the phone').first().waitFor();
    expect(person.spent(), 'find it again').toEqual(promised.get('Find it again'));
    await story?.close();
  });
});

describe('the keyboard alone', () => {
  it('goes from the line at the mail to the inserted draft, and the focus comes back', async () => {
    const person = new Person('keyboard');
    const box = await Mailbox.open(browser, 'gmail');
    const page = pageOf(box.page);
    await box.read(OFFER);
    const banner = await box.page.shows('banner');
    await person.use(page, banner, /^why$/);
    await banner.see(/What the mail says/);
    await person.use(page, banner, /^why$/);
    await person.use(page, banner, /^not an offer$/);
    expect(await focused(banner)).toBe('Undo');
    await page.keyboard.press('Enter');
    await until('the offer again', () => banner.has(/^decline gracefully$/i));
    await box.reply();
    const before = (await box.drafts())[0] ?? '';
    const button = await box.page.shows('compose-button');
    await person.use(page, button, /^decline gracefully/);
    const panel = await box.page.shows('panel');
    await until('a draft', () => panel.has(/^insert/i));
    expect(await panel.evaluate((top) => top.activeElement !== null), 'focus went into the panel').toBe(true);
    await page.keyboard.press('Escape');
    await until('the panel to go', async () => (await box.page.count('panel')) === 0);
    expect(await page.evaluate(() => (document.activeElement as HTMLElement | null)?.isContentEditable)).toBe(true);
    await person.use(page, button, /^decline gracefully/);
    const second = await box.page.shows('panel');
    const chosen = async () => (await second.controls()).some(({ name, checked }) => /^place$/i.test(name) && checked);
    await until('the reasons', () => second.has(/^place$/));
    // The reason may stand from before: a second press would take it back.
    if (!(await chosen())) await person.use(page, second, /^place$/);
    await until('the chosen reason', chosen);
    await person.use(page, second, /^company: /);
    await until('the field', () => second.evaluate((top) => top.activeElement?.tagName === 'INPUT'));
    await page.keyboard.press('End');
    await person.type(page, ' Ltd');
    await page.keyboard.press('Enter');
    await until('the corrected fact', () => second.has(/^company: Northwind Traders Ltd/));
    await until('the corrected draft', async () =>
      (await second.controls()).some(({ name, value }) => /draft/i.test(name) && value.includes('Traders Ltd')),
    );
    await person.use(page, second, /^insert/);
    await until('the draft', async () => ((await box.drafts())[0] ?? '').length > before.length + 60);
    expect(await page.evaluate(() => (document.activeElement as HTMLElement | null)?.isContentEditable)).toBe(true);
    expect((await box.log()).sent).toEqual([]);
  });

  it('walks the popup from advice to a kept reminder, each action answered politely', async () => {
    const person = new Person('keyboard');
    const { page, view } = await popup();
    await view.see(/Northwind/);
    const said = async () => (await page.locator('.toast').textContent())?.trim() ?? '';
    await person.use(page, view, /^decide/);
    await person.use(page, view, /^prepare the call$|^write the mail$/);
    await person.use(page, view, /^call/);
    await person.use(page, view, /^next line$/);
    expect(await focused(view)).toMatch(/next line/i);
    await view.see(/Thank/);
    await person.use(page, view, /^Call \+1/, 'Space');
    await person.use(page, view, /^write\b/);
    await until('a text', async () =>
      (await view.controls()).some(({ name, value }) => /^text$/i.test(name) && value.length > 60),
    );
    await person.use(page, view, /^keep the door open/);
    await person.use(page, view, /^set the reminder$/);
    await until('a polite word', async () => /We will remind you/.test(await said()));
    await person.use(page, view, /^note$/);
    await person.type(page, 'They were kind.');
    await person.use(page, view, /^save the note$/);
    await until('a polite word', async () => /Saved/.test(await said()));
    await view.see(/They were kind\./);
    expect(await page.locator('.toast').getAttribute('role')).toBe('status');
    await page.close();
  });
});

interface TreeNode {
  backendDOMNodeId?: number;
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
}

/** Finds by role and name in the browser's accessibility tree, as a screen reader does, and presses in its middle. */
async function pressInTree(page: Page, role: string, name: RegExp): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const node = await until(`${role} ${name} in the accessibility tree`, async () => {
    const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: TreeNode[] };
    const found = nodes.find((one) => !one.ignored && one.role?.value === role && name.test(one.name?.value ?? ''));
    if (found) return found;
    throw new Error(
      nodes
        .filter((one) => one.role?.value === role)
        .map((one) => one.name?.value)
        .join(', '),
    );
  });
  const at = { backendNodeId: node.backendDOMNodeId as number };
  await session.send('DOM.scrollIntoViewIfNeeded', at);
  const { model } = await session.send('DOM.getBoxModel', at);
  const [left = 0, top = 0, , , right = 0, bottom = 0] = model.content;
  // What has just moved takes no press yet.
  await page.waitForTimeout(600);
  await page.mouse.click((left + right) / 2, (top + bottom) / 2);
  await session.detach();
}

describe('the accessibility tree', () => {
  it('names all that the main job needs, inside the closed shadow roots too', async () => {
    const box = await Mailbox.open(browser, 'gmail');
    const page = pageOf(box.page);
    await box.read(OFFER);
    await box.page.shows('banner');
    await box.reply();
    await box.page.shows('compose-button');
    const before = (await box.drafts())[0] ?? '';
    await pressInTree(page, 'button', /^Decline gracefully$/);
    await until('the panel', async () => (await box.page.count('panel')) === 1);
    await pressInTree(page, 'button', /^Hours$/);
    await pressInTree(page, 'button', /^Insert into the mail$/);
    await until('the draft', async () => ((await box.drafts())[0] ?? '').length > before.length + 60);
    const { page: own, view } = await popup();
    await view.see(/Northwind/);
    await pressInTree(own, 'button', /^Decide/);
    await pressInTree(own, 'radio', /^Working hours$/);
    await pressInTree(own, 'button', /^Call/);
    await pressInTree(own, 'button', /^Next line$/);
    await pressInTree(own, 'button', /^Write/);
    await pressInTree(own, 'textbox', /^Text$/);
    await pressInTree(own, 'button', /^Keep the door open/);
    await view.see(/What happened so far/);
    await own.close();
  });
});
