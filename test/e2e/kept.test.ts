/** What a person does with the files of companies, by click, in Chromium: join, print, compare, bring in, erase, be told. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Company } from '../../src/domain/model.ts';
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

it('finds a company by its aliases, typed one a line, and by whatever address of its domain was typed', async () => {
  const id = setting.companies.get('Harborline Logistics') ?? '';
  const page = await setting.own(`src/options/index.html#/companies/${id}`);
  await page.getByLabel('Also known as').pressSequentially('Harbor Line, Inc.\nharborline-group.example');
  await page.getByLabel('Web domain').fill('https://www.harborline.example/careers');
  const kept = () => setting.tell<Company>('company/get', { id });
  await until(
    'the aliases',
    async () => (await kept()).aliases.join('|') === 'Harbor Line, Inc.|harborline-group.example',
  );
  await until('the domain', async () => (await kept()).domain === 'https://www.harborline.example/careers');
  for (const domain of ['harborline.example', 'harborline-group.example'])
    expect(await setting.tell('company/headline', { companyKey: domain })).toMatchObject({
      name: 'Harborline Logistics',
    });
  expect(await setting.tell('company/headline', { companyKey: 'other.example' })).toBeNull();
  const { companies } = await setting.tell<{ companies: Company[] }>('company/list', { query: 'harbor line' });
  expect(companies.map((one) => one.id)).toEqual([id]);
  await page.getByLabel('Also known as').fill('');
  await page.getByLabel('Web domain').fill('harborline.example');
  await until(
    'no aliases',
    async () => (await kept()).aliases.length === 0 && (await kept()).domain === 'harborline.example',
  );
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

it('leads from the accepted offer to one refusal each for the others, and warns while it is not in writing', async () => {
  const page = await setting.own('src/options/index.html#/offers');
  const waiting = page.getByRole('region', { name: /You accepted Meridian Health/ });
  await waiting.waitFor();
  const others = ['Northwind Traders', 'Harborline Logistics', '云禾科技'];
  for (const name of others)
    expect(await waiting.getByRole('link', { name: `Prepare the answer to ${name}` }).count()).toBe(1);
  expect(await waiting.getByText('not in writing yet').count()).toBe(0);
  await page.getByRole('checkbox', { name: 'accepted in writing' }).uncheck();
  await waiting.getByText('not in writing yet').waitFor();
  const [one] = await Promise.all([
    page.waitForEvent('popup'),
    waiting.getByRole('link', { name: /Harborline Logistics/ }).click(),
  ]);
  await one.getByText('The other offer is not settled in writing yet.').first().waitFor();
  const shown = await one.locator('body').innerText();
  expect(shown).toContain('Harborline Logistics');
  expect(shown).not.toMatch(/Northwind|云禾/);
  if (process.env['SHOTS']) await one.screenshot({ path: join(process.env['SHOTS'], 'one-each.png'), fullPage: true });
  await one.close();
  // A letter copied from another refusal: also of the company that was declined a moment ago.
  const wrong = async (text: string) => {
    const situation = {
      stage: 'S2',
      intent: 'decline',
      offer: { company: 'Harborline Logistics', role: 'Operations Planner' },
    };
    const { findings } = await setting.tell<{ findings: { id: string }[] }>('counsel/check', { situation, text });
    return findings.map(({ id }) => id).filter((id) => id === 'L-WRONGCO');
  };
  const letter = (name: string) =>
    `Dear Daniel,\n\nThank you for offering me the position at ${name}. After careful thought I have decided to decline.\n\nSam Rivers`;
  expect(await wrong(letter('Harborline Logistics'))).toEqual([]);
  expect(await wrong(letter('Northwind Traders'))).toEqual(['L-WRONGCO']);
  await page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'Northwind Traders' }) })
    .getByRole('combobox')
    .selectOption('declined');
  await waiting.getByRole('link', { name: /Northwind/ }).waitFor({ state: 'detached' });
  expect(await wrong(letter('Northwind Traders'))).toEqual(['L-WRONGCO']);
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

it('hands out each file on a click; other programs read them, and the sealed one opens with its passphrase only', async () => {
  const page = await setting.own('src/options/index.html#/backup');
  const saved = async (button: string): Promise<string> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button, exact: true }).click(),
    ]);
    return readFileSync(await download.path(), 'utf8');
  };
  const all = JSON.parse(await saved('Save a backup file')) as {
    companies: Company[];
    settings: { user: { name: string } };
  };
  expect(all.companies.map(({ name }) => name).sort()).toEqual(await names());
  expect(all.settings.user.name).toBe('Sam Rivers');

  const table = await saved('Save a table (CSV)');
  expect(table.startsWith('\uFEFFcompany,domain,what,')).toBe(true);
  for (const { name, timeline } of all.companies) {
    expect(table).toContain(name);
    for (const { text } of timeline) expect(table).toContain(text.replaceAll('"', '""'));
  }
  const people = all.companies.flatMap((one) => one.people.map(({ name }) => name)).filter((name) => name !== '');
  const cards = ICAL.parse(await saved('Save people (vCard)')) as unknown as [
    string,
    [string, object, string, string][],
  ][];
  expect(cards.map(([, rows]) => rows.find(([key]) => key === 'fn')?.[3]).sort()).toEqual(people.sort());

  const calendar = new ICAL.Component(ICAL.parse(await saved('Save a calendar file')));
  const dates = calendar
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one).startDate.toString().slice(0, 10));
  const wanted = all.companies.flatMap(({ reminders, offers }) => [
    ...reminders.filter(({ doneAt }) => doneAt === null).map(({ due }) => due.slice(0, 10)),
    ...offers.flatMap(({ status, deadline }) => (status === 'open' && deadline ? [deadline.iso] : [])),
  ]);
  expect(wanted.length).toBeGreaterThan(3);
  expect(dates.sort()).toEqual(wanted.sort());

  await page.getByLabel('Passphrase (optional)').fill('open sesame 芝麻');
  const sealed = await saved('Save a backup file');
  expect(sealed).not.toMatch(/Northwind|Sam Rivers/);
  const path = join(folder, 'sealed.json');
  writeFileSync(path, sealed);
  await page.locator('input[type=file]').setInputFiles(path);
  await page.getByLabel('Passphrase of this file').fill('open sesame');
  await page.getByRole('button', { name: 'Open the file' }).click();
  await page.getByText('does not open the file').waitFor();
  await page.getByLabel('Passphrase of this file').fill('open sesame 芝麻');
  await page.getByRole('button', { name: 'Open the file' }).click();
  await page.getByText(`${all.companies.length} companies are here already, word for word.`).waitFor();
  await page.close();
});

it('refuses a damaged file with line and reason, and takes settings over only when told to', async () => {
  const { json } = await setting.tell<{ json: string }>('backup/export', null);
  const file = JSON.parse(json) as { settings: { user: { name: string } } };
  file.settings.user.name = 'Somebody else';
  const path = join(folder, 'other.json');
  const page = await setting.own('src/options/index.html#/backup');
  const bring = async (text: string) => {
    writeFileSync(path, text);
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.locator('input[type=file]').click()]);
    await chooser.setFiles(path);
  };
  const lines = json.split('\n');
  const at = lines.findIndex((line) => line.includes('"openDoor"'));
  await bring(lines.map((line, n) => (n === at ? line.replace(/: .*?(,?)$/, ': "ajar"$1') : line)).join('\n'));
  await page
    .getByText(
      `This file was refused; nothing was changed. Line ${at + 1}, openDoor: true or false is needed; there stands "ajar".`,
    )
    .waitFor();
  const nameHere = async () => (await setting.tell<{ user: { name: string } }>('settings/get', null)).user.name;
  for (const takeOver of [false, true]) {
    await bring(JSON.stringify(file));
    await page.getByText('What would happen').waitFor();
    if (takeOver) await page.getByRole('checkbox', { name: /settings in the file/ }).check();
    await page.getByRole('button', { name: 'Bring them in' }).click();
    await page.getByText('Done: 0 new, 0 joined.').waitFor();
    expect(await nameHere()).toBe(takeOver ? 'Somebody else' : 'Sam Rivers');
  }
  await page.close();
  await setting.speak('en');
});

it('carries keys of a later version, at every depth, through a bringing in, edits and a backup', async () => {
  const { json } = await setting.tell<{ json: string }>('backup/export', null);
  const file = JSON.parse(json) as { companies: Company[] };
  const first = file.companies.find(({ name }) => name === 'Northwind Traders') as Company;
  const offers = first.offers.map((one) => ({
    ...one,
    k1: 1,
    salary: { ...one.salary, k2: 2 },
    deadline: { ...one.deadline, k3: 3 },
    threads: [{ accountKey: 'a', threadKey: 't', k4: 4 }],
  }));
  const later = {
    ...first,
    id: 'later',
    name: 'Later Ltd',
    domain: 'later.example',
    k0: { deep: [0] },
    offers,
    people: first.people.map((one) => ({ ...one, k5: 5 })),
    timeline: first.timeline.map((one) => ({ ...one, id: `later ${one.id}`, k6: 6 })),
    reminders: first.reminders.map((one) => ({ ...one, k7: 7 })),
  };
  await setting.tell('backup/import', { op: op(), json: JSON.stringify({ ...file, companies: [later] }) });
  const here = () => setting.tell<Company>('company/get', { id: 'later' });
  const save = async (fields: object) =>
    setting.tell('company/save', { op: op(), id: 'later', base: (await here()).rev, fields, was: await here() });
  await save({
    notes: 'Changed here.',
    people: (await here()).people.map((one) => ({ ...one, role: 'Head of People' })),
  });
  await save({ offers: (await here()).offers.map((one) => ({ ...one, status: 'declined' })) });
  const reminder = first.reminders.find(({ doneAt }) => doneAt === null);
  await setting.tell('reminder/snooze', { op: op(), companyId: 'later', id: reminder?.id, due: '2027-05-05' });
  const entry = {
    at: '2026-11-25T10:00:00Z',
    kind: 'note',
    channel: null,
    stage: null,
    reason: null,
    person: null,
    text: 'x',
  };
  await setting.tell('note/add', { op: op(), companyId: 'later', offerKey: null, companyName: null, entry });
  await browser.stopBackground();
  const { json: out } = await setting.tell<{ json: string }>('backup/export', null);
  const text = JSON.stringify((JSON.parse(out) as { companies: Company[] }).companies.find(({ id }) => id === 'later'));
  for (const key of ['"k0":{"deep":[0]}', '"k1":1', '"k2":2', '"k3":3', '"k4":4', '"k5":5', '"k6":6', '"k7":7'])
    expect(text).toContain(key);
  for (const words of ['Changed here.', 'Head of People', '2027-05-05']) expect(text).toContain(words);
  await setting.tell('company/delete', { op: op(), id: 'later' });
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
