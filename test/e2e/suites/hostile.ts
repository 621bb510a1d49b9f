/** T13: hostile mails, records and files, seen in every view of ours. Nothing of them runs or becomes an element. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { series } from '../../../scripts/hostile.ts';
import type { CurrentOffer, Mail, Workspace } from '../../../src/domain/model.ts';
import { hostileMail, LINKS, MARKUP, SENTENCES } from '../../trust/hostile-mails.ts';
import type { ChromiumBrowser, ChromiumPage } from '../chromium.ts';
import { until, type View } from '../driver.ts';
import { launch, Mailbox, settle } from '../house.ts';
import { offer } from '../records.ts';
import { Setting } from '../views.ts';

/** What stands in a view that we did not put there. Runs in a page or in one of our shadow roots. */
function strangers(root: Document | ShadowRoot): { elements: number; faults: string[] } {
  const top = root instanceof Document ? root.documentElement : root;
  const faults: string[] = [];
  const nodes = [...top.querySelectorAll('*')];
  const never =
    'script:not([src^="/"], [src^="."], [src^="chrome-extension:"]), iframe, object, embed, base, form[action], video, audio, marquee, math, template, noscript, frame, meta[http-equiv], img:not([src^="/"], [src^="data:image/"])';
  const mailPage = root instanceof Document && location.protocol === 'https:';
  for (const node of nodes) {
    if (mailPage) continue;
    const tag = node.outerHTML.slice(0, 120);
    if (node.hasAttribute('dg-hostile') || node.matches(never)) faults.push(tag);
    for (const { name, value } of node.attributes) {
      if (/^on/.test(name)) faults.push(`${name} of ${tag}`);
      if (!/^(href|src|action|formaction|data|xlink:href|poster|srcset)$/.test(name)) continue;
      if (/^(#|\/|\.|chrome-extension:|tel:|mailto:|data:image\/|https:\/\/(mail\.google\.com|outlook\.))/.test(value))
        continue;
      if (!/^[\w-]*:/.test(value) && !value.startsWith('//')) continue;
      faults.push(`${name}=${value.slice(0, 60)}`);
    }
  }
  const { dgHits = [] } = window as unknown as { dgHits?: string[] };
  return { elements: nodes.length, faults: [...faults, ...dgHits] };
}

/** Ahead of every page's scripts: what a payload calls, and what the page's policy had to stop. */
function witness(): void {
  const here = window as unknown as { dgHits: string[]; dgRan: () => void };
  here.dgHits = [];
  here.dgRan = () => here.dgHits.push('a payload ran');
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    here.dgHits.push(`policy: ${violatedDirective} ${blockedURI}`);
  });
}

export interface Shown {
  mails: number;
  banners: number;
  panels: number;
  views: number;
  elements: number;
  dialogs: number;
  faults: string[];
}

const STEPS = ['decide', 'call', 'write', 'keep'] as const;
const ROUTES = ['offers', 'companies', 'compare', 'settings', 'backup', 'welcome', 'privacy'];

/** A record whose every text is hostile, the way a person could have typed or imported it. */
function hostileRecord(seed: number, n: number) {
  const next = series(seed * 31 + n);
  const all = [...MARKUP, ...LINKS, ...SENTENCES];
  const text = () => all[Math.floor(next() * all.length)] as string;
  const at = '2026-11-20T09:00:00.000Z';
  return {
    fields: {
      name: text(),
      domain: null,
      aliases: [text()],
      notes: `${text()}\n${text()}`,
      openDoor: true,
      people: [{ id: 'p', name: text(), role: text(), phone: text(), email: text() }],
      offers: [
        offer('o', {
          role: text(),
          salary: { min: 1, max: 2, currency: text(), period: 'year', monthsPerYear: null, hoursPerWeek: null },
          deadline: { iso: '2026-12-01', time: text(), zone: text(), text: text(), certain: false },
        }),
      ],
    },
    entry: { at, kind: 'note', channel: 'call', stage: null, reason: null, person: text(), text: text() },
    reminder: { kind: 'keepInTouch', due: '2026-11-25', note: text() },
  };
}

class Look {
  /** Key of the mail read last: the next one has another. */
  lastKey = '';
  readonly sum: Shown = { mails: 0, banners: 0, panels: 0, views: 0, elements: 0, dialogs: 0, faults: [] };

  take(where: string, seen: { elements: number; faults: string[] }): void {
    this.sum.views += 1;
    this.sum.elements += seen.elements;
    this.sum.faults.push(...seen.faults.map((fault) => `${where}: ${fault}`));
  }

  async page(where: string, page: Page): Promise<void> {
    this.take(where, (await page.evaluate(`(${String(strangers)})(document)`)) as ReturnType<typeof strangers>);
  }

  async part(where: string, part: View): Promise<void> {
    this.take(
      where,
      (await part.evaluate(strangers as (root: Document) => ReturnType<typeof strangers>)) as ReturnType<
        typeof strangers
      >,
    );
  }
}

/**
 * Reads `count` hostile mails from number `first` on, one after the other, and looks at each view of each of them; then
 * records and a backup.
 */
export async function showHostile(count: number, seed: number, build?: string, first = 0): Promise<Shown> {
  const browser = (await launch('chromium', build ? { build, mayLeak: true } : {})) as ChromiumBrowser;
  const look = new Look();
  const folder = mkdtempSync(join(tmpdir(), 'dg-hostile-'));
  try {
    await browser.playwright.addInitScript(witness);
    browser.playwright.on('dialog', (dialog) => {
      look.sum.dialogs += 1;
      void dialog.dismiss();
    });
    const setting = new Setting(browser);
    await setting.speak('en');
    const popup = await browser.playwright.newPage();
    const end = first + count;
    for (let from = first; from < end; from += 25) {
      const mails: Mail[] = [];
      for (let n = from; n < Math.min(from + 25, end); n += 1) mails.push(hostileMail(seed, n));
      await mailbox(browser, setting, popup, mails, from, look);
    }
    await records(setting, popup, Math.min(40, Math.max(3, count >> 3)), seed + first, look, folder);
    look.sum.faults.push(
      ...(await browser.requests())
        .filter(({ url }) => /hostile|203\.0\.113/.test(url))
        .map(({ url }) => `request: ${url}`),
    );
    return look.sum;
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function mailbox(
  browser: ChromiumBrowser,
  setting: Setting,
  popup: Page,
  mails: Mail[],
  from: number,
  look: Look,
): Promise<void> {
  await browser.playwright.newPage();
  const box = await Mailbox.open(browser, 'gmail', mails);
  const { page } = box.page as ChromiumPage;
  const id = await browser.background(async () => {
    type Api = { tabs: { query(q: object): Promise<{ id: number; url?: string }[]> } };
    const tabs = await (globalThis as unknown as { chrome: Api }).chrome.tabs.query({});
    return Math.max(...tabs.filter(({ url }) => url?.startsWith('https://mail.google.com/')).map((tab) => tab.id));
  });
  for (const [index, mail] of mails.entries()) {
    const where = `mail ${from + index}`;
    look.sum.mails += 1;
    await page.bringToFront();
    if (index > 0) await box.page.clickOn('a[href="#inbox"]');
    await box.page.clickOn(box.places.row, index);
    const current = () => setting.tell<CurrentOffer | null>('offer/current', { tabId: id });
    const offer = await until(
      'the mail to be read',
      async () => {
        const now = await current();
        return now && now.key !== look.lastKey ? now : null;
      },
      2_500,
    ).catch(() => null);
    look.lastKey = offer?.key ?? look.lastKey;
    if ((await box.page.count('banner')) > 0) {
      look.sum.banners += 1;
      const banner = box.page.part('banner');
      await look.part(`${where}, banner`, banner);
      if (index % 5 === 0) {
        await banner.click(/^why$/);
        await look.part(`${where}, banner and why`, banner);
        await banner.click(/^why$/);
        await box.reply();
        await (await box.page.shows('compose-button')).click(/^decline/i);
        const panel = await box.page.shows('panel', 0, 4_000).catch(() => null);
        if (panel) {
          // What is no offer, or a scam, gets no draft.
          await until('a draft', () => panel.has(/insert/i), 1_500).catch(() => false);
          look.sum.panels += 1;
          await look.part(`${where}, panel`, panel);
          await look.part(`${where}, button`, box.page.part('compose-button'));
          await panel.click(/close/);
        }
        await box.discard();
      }
    }
    look.take(`${where}, page`, await box.page.evaluate(strangers as (root: Document) => ReturnType<typeof strangers>));
    if (!offer) continue;
    const step = STEPS[(from + index) % STEPS.length] as (typeof STEPS)[number];
    const workspace = await setting.tell<Workspace>('workspace/get', { key: offer.key });
    const main = 'R-LOC';
    const typed = mail.subject.slice(0, 100);
    await setting.tell('workspace/save', {
      key: offer.key,
      workspace: {
        ...workspace,
        step,
        note: mail.text,
        situation: { ...workspace.situation, reasons: { main, details: { [main]: typed } } },
      },
    });
    await popup.goto(`${browser.origin}/src/popup/index.html?tab=${id}`);
    await popup.locator('#app > *').first().waitFor();
    await popup.waitForTimeout(150);
    await popup.evaluate(() => {
      for (const fold of document.querySelectorAll<HTMLElement>('details:not([open]) > summary')) fold.click();
    });
    await popup.waitForTimeout(50);
    await look.page(`${where}, popup ${step}`, popup);
  }
  await page.close();
}

async function records(
  setting: Setting,
  page: Page,
  count: number,
  seed: number,
  look: Look,
  folder: string,
): Promise<void> {
  const ids: string[] = [];
  const op = () => crypto.randomUUID();
  for (let n = 0; n < count; n += 1) {
    const { fields, entry, reminder } = hostileRecord(seed, n);
    const { company } = await setting.tell<{ company: { id: string } }>('company/save', {
      op: op(),
      id: null,
      base: null,
      fields,
    });
    ids.push(company.id);
    await setting.tell('note/add', { op: op(), companyId: company.id, offerKey: null, companyName: null, entry });
    await setting.tell('reminder/set', { op: op(), companyId: company.id, reminder });
  }
  const settings = await setting.tell<object>('settings/get', null);
  const user = { name: MARKUP[0], phone: MARKUP[2] };
  await setting.tell('settings/save', { op: op(), settings: { ...settings, user, welcomed: true } });
  const go = async (where: string, hash: string) => {
    await page.goto('about:blank');
    await page.goto(`${setting.browser.origin}/src/options/index.html${hash}`);
    await page.locator('#app > *').first().waitFor();
    await page.waitForTimeout(200);
    await look.page(where, page);
  };
  for (const route of ROUTES) await go(`page ${route}`, `#/${route}`);
  for (const [n, id] of ids.entries()) {
    await go(`company ${n}`, `#/companies/${id}`);
    await page.emulateMedia({ media: 'print' });
    await page.waitForTimeout(50);
    await look.page(`company ${n} on paper`, page);
    await page.emulateMedia({ media: null });
  }
  await page.goto(`${setting.browser.origin}/src/popup/index.html`);
  await page.waitForTimeout(300);
  await look.page('popup with due reminders', page);
  const backup = await setting.tell<{ json?: string } | string>('backup/export', null);
  const json = typeof backup === 'string' ? backup : (backup.json ?? JSON.stringify(backup));
  for (const [name, text] of [
    ['whole', json],
    ['torn', json.slice(0, json.length >> 1)],
    ['markup', `{"format":"${MARKUP[0]?.replaceAll('"', '')}"}`],
    ['not-json', MARKUP.join('\n')],
  ] as const) {
    const path = join(folder, `${name}<img dg-hostile src=x onerror=dgRan()>.json`);
    writeFileSync(path, text);
    await page.goto(`${setting.browser.origin}/src/options/index.html#/backup`);
    await page.reload();
    await page.locator('input[type=file]').first().setInputFiles(path);
    await settle(500);
    await look.page(`backup ${name}`, page);
  }
}
