/** What a person does with the files of companies, by click, in Chromium: join, print, compare, bring in, erase, be told. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ChromiumBrowser } from './chromium.ts';
import { until } from './driver.ts';
import { buildOf, launch, Mailbox } from './house.ts';
import { Setting } from './views.ts';

/** The build with notifications allowed from the start: no prompt can be answered without a screen. */
function notifyingBuild(folder: string): string {
  cpSync(buildOf('chromium'), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { permissions: string[]; optional_permissions: string[] };
  expect(manifest.optional_permissions).toContain('notifications');
  manifest.permissions.push('notifications');
  manifest.optional_permissions = manifest.optional_permissions.filter((one) => one !== 'notifications');
  writeFileSync(path, JSON.stringify(manifest));
  return folder;
}

declare const chrome: {
  notifications?: { getAll(): Promise<Record<string, boolean>>; onClicked: { dispatch(id: string): void } };
};

const folder = mkdtempSync(join(tmpdir(), 'dg-kept-'));
let browser: ChromiumBrowser;
let setting: Setting;

beforeAll(async () => {
  browser = (await launch('chromium', { build: notifyingBuild(join(folder, 'build')) })) as ChromiumBrowser;
  setting = new Setting(browser);
  await setting.speak('en');
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const op = () => crypto.randomUUID();
const names = async () => {
  const { companies } = await setting.tell<{ companies: { name: string }[] }>('company/list', { limit: 50 });
  return companies.map(({ name }) => name).sort();
};

it('asks whether a company of that name is the same one, and joins the offer on a click', async () => {
  const { company } = await setting.tell<{ company: { id: string } }>('company/save', {
    op: op(),
    id: null,
    base: null,
    fields: { name: 'Northwind Traders', notes: 'Met them at the fair.' },
  });
  const box = await Mailbox.open(browser, 'gmail');
  await box.read(/^Offer of employment/);
  await box.page.shows('banner');
  const popup = await browser.popup();
  await popup.see(/Northwind Traders[\s\S]*It is the same/);
  if (process.env['SHOTS']) writeFileSync(join(process.env['SHOTS'], 'same.png'), await popup.screenshot());
  await popup.click(/^it is the same$/);
  await until('the question to go', async () => !(await popup.has(/^it is the same$/)));
  await popup.close();
  const joined = await setting.tell<{ offers: object[]; notes: string }>('company/get', { id: company.id });
  expect(joined.offers).toHaveLength(1);
  expect(joined.notes).toBe('Met them at the fair.');
  expect(await names()).toEqual(['Northwind Traders']);
  await setting.tell('company/delete', { op: op(), id: company.id });
  await box.page.close();
});

it('prints a company with its whole notes and nothing that can be pressed', async () => {
  await setting.furnish();
  const id = setting.companies.get('Northwind Traders') ?? '';
  const notes = Array.from({ length: 14 }, (_, n) => `Line ${n + 1} of a longer note.`).join('\n');
  const { rev } = await setting.tell<{ rev: number }>('company/get', { id });
  await setting.tell('company/save', { op: op(), id, base: rev, fields: { notes } });
  const page = await setting.own(`src/options/index.html#/companies/${id}`, () => {
    Object.assign(globalThis, { printed: 0, print: () => Object.assign(globalThis, { printed: 1 }) });
  });
  await page.getByRole('button', { name: 'Print' }).click();
  expect(await page.evaluate(() => (globalThis as unknown as { printed: number }).printed)).toBe(1);
  await page.emulateMedia({ media: 'print' });
  const paper = await page.locator('body').innerText();
  // Paper held across is as wide as this window: the text takes it.
  const [wide, whole] = await page.evaluate(() => [
    document.querySelector('main')?.clientWidth ?? 0,
    document.body.clientWidth,
  ]);
  expect(wide).toBeGreaterThan((whole ?? 0) * 0.7);
  if (process.env['SHOTS']) await page.screenshot({ path: join(process.env['SHOTS'], 'print.png'), fullPage: true });
  for (const words of [notes, 'Priya Natarajan', '+1 206 555 0142', 'Yes, gladly', 'I send the contact', '$98,000'])
    expect(paper).toContain(words);
  expect(await page.locator('button:visible, input:visible, textarea:visible, select:visible').count()).toBe(0);
  await page.close();
});

it('compares open offers by the person’s own marks', async () => {
  const page = await setting.own('src/options/index.html#/compare');
  const table = page.getByRole('table');
  await table.getByText('$98,000').waitFor();
  const marks = table.getByRole('row', { name: /Your marks/ });
  const before = await marks.innerText();
  const fit = table.getByRole('row', { name: /The work/ }).getByRole('combobox');
  await fit.nth(1).selectOption('1');
  await until('the new mark', async () => (await marks.innerText()) !== before);
  if (process.env['SHOTS']) await page.screenshot({ path: join(process.env['SHOTS'], 'compare.png'), fullPage: true });
  expect(await page.locator('main').innerText()).not.toMatch(/\b(best|winner|recommend)/i);
  await page.close();
});

it('says what a backup would change before anything is changed', async () => {
  const { json } = await setting.tell<{ json: string }>('backup/export', null);
  const file = JSON.parse(json) as { companies: { id: string; name: string; domain: string | null }[] };
  const [first] = file.companies;
  if (!first) throw new Error('no company in the backup');
  file.companies.push({ ...first, id: 'another', name: 'Fjordkraft Studio', domain: 'fjordkraft.example' });
  const path = join(folder, 'backup.json');
  writeFileSync(path, JSON.stringify(file));
  const before = await names();
  const page = await setting.own('src/options/index.html#/backup');
  await page.locator('input[type=file]').setInputFiles(path);
  await page.getByText('What would happen').waitFor();
  if (process.env['SHOTS']) await page.screenshot({ path: join(process.env['SHOTS'], 'import.png'), fullPage: true });
  expect(await page.locator('main').innerText()).toMatch(
    new RegExp(`${before.length + 1} companies in the file: 1 new`),
  );
  expect(await names()).toEqual(before);
  await page.getByRole('button', { name: 'Bring them in' }).click();
  await until('the new company', async () => (await names()).includes('Fjordkraft Studio'));
  await page.close();
});

it('erases everything, and brings it back on a click', async () => {
  const before = await names();
  const page = await setting.own('src/options/index.html#/backup');
  await page.getByRole('checkbox', { name: /erase all/ }).check();
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await page.getByText(`${before.length} companies erased.`).waitFor();
  expect(await names()).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Back again.').waitFor();
  expect(await names()).toEqual(before);
  await page.close();
});

it('shows a due reminder on the desktop where that is allowed', async () => {
  const { company } = await setting.tell<{ company: { id: string } }>('company/save', {
    op: op(),
    id: null,
    base: null,
    fields: { name: 'Reminded Ltd' },
  });
  await setting.tell('reminder/set', {
    op: op(),
    companyId: company.id,
    reminder: { kind: 'keepInTouch', due: '2026-01-05', note: 'Ask about spring' },
  });
  const { reminders } = await setting.tell<{ reminders: { id: string }[] }>('company/get', { id: company.id });
  const shown = () => browser.background(async () => Object.keys((await chrome.notifications?.getAll()) ?? {}));
  const wanted = `${company.id}/${reminders[0]?.id}`;
  await until('the notification', async () => (await shown()).includes(wanted));
  await browser.background((id) => chrome.notifications?.onClicked.dispatch(id), wanted);
  const opened = await until('the page of the company', async () =>
    browser.playwright.pages().find((one) => one.url().endsWith(`#/companies/${company.id}`)),
  );
  await opened.getByRole('heading', { name: 'Reminded Ltd' }).waitFor();
  expect(await shown()).not.toContain(wanted);
  await opened.close();
  const page = await setting.own('src/options/index.html#/settings');
  await page.getByText('On.', { exact: true }).waitFor();
  await page.close();
});

it('says that a damaged store was restored, until the person has read it', async () => {
  const before = await names();
  await browser.crash((profile) => {
    const stores = join(profile, 'Default/IndexedDB');
    for (const name of readdirSync(stores))
      if (name.startsWith('chrome-extension')) rmSync(join(stores, name), { recursive: true });
    return null;
  });
  setting = new Setting(browser);
  const page = await setting.own('src/options/index.html#/companies');
  await page.getByText(`${before.length} companies were restored`).waitFor();
  expect(await names()).toEqual(before);
  await page.getByRole('button', { name: 'I have read it' }).click();
  await page.getByText('were restored').waitFor({ state: 'detached' });
  await page.reload();
  await page.getByText(/\d companies/).waitFor();
  expect(await page.getByText('were restored').count()).toBe(0);
});
