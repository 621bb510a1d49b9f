/**
 * Every view a person can meet, and the way to it, in Chromium over the demo mailbox. The gallery draws them; the
 * checks that must hold everywhere (accessibility, reflow, translation) walk through the same list.
 */
import type { Page } from 'playwright-core';
import type { Locale } from '../../src/domain/model.ts';
import type { ChromiumBrowser } from './chromium.ts';
import { until, type WebPage } from './driver.ts';
import { Mailbox } from './house.ts';
import { records } from './records.ts';

export type Surface = 'popup' | 'page' | 'mail';
export type Scheme = 'light' | 'dark';

export interface ViewCase {
  name: string;
  surface: Surface;
  /** Seen before anything is kept. */
  empty?: boolean;
  open(setting: Setting, scheme: Scheme): Promise<Page>;
}

/** What the fixed clock of our pages says, so that countdowns are the same on every day. */
const NOW = new Date('2026-11-25T10:20:00');

const DARK = `* { background-color: #1d1f21 !important; color: #d6d6d6 !important; border-color: #444 !important; }`;

declare const chrome: {
  i18n: { getUILanguage(): string };
  tabs: { query(query: object): Promise<{ id: number; active: boolean }[]> };
  runtime: { sendMessage(message: object): Promise<{ ok?: unknown; error?: string }> };
};

/** A browser with mails open in tabs, and records in the store. */
export class Setting {
  private readonly tabs = new Map<string, { id: number; box: Mailbox }>();
  private talker: Page | null = null;
  locale: Locale = 'en';
  /** Runs in each of our pages ahead of our scripts. */
  ahead: (() => void) | null = null;
  /** Names of the companies in the store, to their ids. */
  readonly companies = new Map<string, string>();

  constructor(readonly browser: ChromiumBrowser) {}

  /** A message from one of our own pages, as the interface sends it. @throws with the background's words */
  async tell<T = unknown>(topic: string, payload: unknown): Promise<T> {
    if (!this.talker) {
      this.talker = await this.browser.playwright.newPage();
      await this.talker.goto(`${this.browser.origin}/src/options/index.html#/privacy`);
    }
    const answer = await this.talker.evaluate((message) => chrome.runtime.sendMessage(message), { topic, payload });
    if (!answer || answer.error) throw new Error(`${topic}: ${answer?.error ?? 'no answer'}`);
    return answer.ok as T;
  }

  async speak(locale: Locale): Promise<void> {
    this.locale = locale;
    const settings = await this.tell<object>('settings/get', null);
    const user = { name: 'Sam Rivers', phone: '+1 206 555 0177' };
    await this.tell('settings/save', {
      op: crypto.randomUUID(),
      settings: { ...settings, locale, user, welcomed: true },
    });
  }

  /** Puts the sample records into the store, through the same messages as the interface. */
  async furnish(): Promise<void> {
    for (const { fields, entries, reminders } of records) {
      const { company } = await this.tell<{ company: { id: string } }>('company/save', {
        op: crypto.randomUUID(),
        id: null,
        base: null,
        fields,
      });
      this.companies.set(fields.name, company.id);
      for (const entry of entries)
        await this.tell('note/add', {
          op: crypto.randomUUID(),
          companyId: company.id,
          offerKey: null,
          companyName: null,
          entry: { channel: null, stage: null, reason: null, person: null, text: '', ...entry },
        });
      for (const reminder of reminders)
        await this.tell('reminder/set', { op: crypto.randomUUID(), companyId: company.id, reminder });
    }
  }

  /** The tab in which this mail is open; opened once. */
  async tab(subject: RegExp): Promise<{ id: number; box: Mailbox }> {
    const known = this.tabs.get(subject.source);
    if (known) return known;
    const page = await this.browser.playwright.newPage();
    await page.goto('about:blank');
    const box = await Mailbox.open(this.browser, 'gmail');
    await box.read(subject);
    const id = await this.browser.background(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return tab?.id ?? -1;
    });
    if (!page.isClosed() && page.url() === 'about:blank') await page.close();
    const made = { id, box };
    this.tabs.set(subject.source, made);
    return made;
  }

  /** One of our own pages with the fixed clock; `before` runs in it ahead of our scripts. */
  async own(path: string, before?: () => void): Promise<Page> {
    const page = await this.browser.playwright.newPage();
    // Of this page only: a clock for the whole browser fails in a page that is loading just then.
    await page.addInitScript((now) => {
      const Real = Date;
      globalThis.Date = new Proxy(Real, {
        construct: (target, given, self) => Reflect.construct(target, given.length === 0 ? [now] : given, self),
        get: (target, name) => (name === 'now' ? () => now : Reflect.get(target, name)),
      });
    }, NOW.getTime());
    if (this.locale === 'zh-CN')
      await page.addInitScript(() => {
        chrome.i18n.getUILanguage = () => 'zh-CN';
        Object.defineProperty(Navigator.prototype, 'languages', { get: () => ['zh-CN', 'zh', 'en'] });
      });
    if (this.ahead) await page.addInitScript(this.ahead);
    if (before) await page.addInitScript(before);
    await page.goto(`${this.browser.origin}/${path}`);
    await page.locator('#app > *').first().waitFor();
    return page;
  }

  /** The popup's page over the tab of a mail. */
  async popup(subject: RegExp, before?: () => void): Promise<Page> {
    const { id } = await this.tab(subject);
    return this.own(`src/popup/index.html?tab=${id}`, before);
  }

  /** The popup at a step of an offer, with the person's choices so far. */
  async step(subject: RegExp, step: string, situation: object = {}, more: object = {}): Promise<Page> {
    const { id } = await this.tab(subject);
    const offer = await until('the offer of the tab', () =>
      this.tell<{ key: string } | null>('offer/current', { tabId: id }),
    );
    const workspace = await this.fresh(offer.key);
    await this.tell('workspace/save', {
      key: offer.key,
      workspace: {
        ...workspace,
        ...more,
        step,
        situation: { ...workspace.situation, locale: this.locale, ...situation },
      },
    });
    const page = await this.popup(subject);
    await page.locator('.steps [aria-current], .notice.bad').first().waitFor();
    await page.waitForTimeout(350);
    return page;
  }

  /** Forgets what views chose and typed, so that the next one begins as a person would. */
  async restart(): Promise<void> {
    for (const [key, workspace] of this.starts) await this.tell('workspace/save', { key, workspace });
  }

  private readonly starts = new Map<string, { situation: object }>();
  /** The workspace as it was before any view changed it. */
  private async fresh(key: string): Promise<{ situation: object }> {
    const known = this.starts.get(key) ?? (await this.tell<{ situation: object }>('workspace/get', { key }));
    this.starts.set(key, known);
    return known;
  }
}

/** A mail page in a tab of its own, light or dark as a webmail's theme would be, with a mail open. */
export async function mail(setting: Setting, scheme: Scheme, subject: RegExp): Promise<{ box: Mailbox; page: Page }> {
  await setting.restart();
  await setting.browser.playwright.newPage();
  const box = await Mailbox.open(setting.browser, 'gmail');
  const page = (box.page as WebPage & { page: Page }).page;
  if (scheme === 'dark') await page.addStyleTag({ content: DARK });
  await box.read(subject);
  return { box, page };
}

async function panel(setting: Setting, scheme: Scheme): Promise<{ box: Mailbox; page: Page }> {
  const shown = await mail(setting, scheme, OFFER);
  await shown.box.page.shows('banner');
  await shown.box.reply();
  const button = await shown.box.page.shows('compose-button');
  await button.evaluate((root) => root.querySelector('button')?.scrollIntoView({ block: 'center' }));
  await button.click(/decline gracefully|体面婉拒/);
  await (await shown.box.page.shows('panel')).see(/\S[\s\S]{60}/);
  await shown.page.waitForTimeout(500);
  return shown;
}

export const OFFER = /^Offer of employment/;
const SIGNED = /^Your signed/;
const SCAM = /^CONGRATULATIONS/;
const OTHER = /^Your application/;
const CHINESE = /^录用/;

const silent = () => {
  chrome.runtime.sendMessage = async () => undefined as never;
};
const slow = () => {
  const before = chrome.runtime.sendMessage.bind(chrome.runtime);
  chrome.runtime.sendMessage = (message) =>
    (message as { topic: string }).topic === 'settings/get' ? before(message) : new Promise(() => {});
};
const LONG = 'The International Institute for Advanced Comparative Logistics and Supply Chain Research';

/** Past the 300 ms after which waiting is shown. */
async function rested(page: Page): Promise<Page> {
  await page.waitForTimeout(450);
  return page;
}

/** The refusal stands: how long the asking goes on differs from machine to machine. */
async function told(page: Page): Promise<Page> {
  await page.locator('.notice.bad').waitFor();
  return page;
}

const popup = (name: string, open: ViewCase['open'], empty = false): ViewCase => ({
  name,
  surface: 'popup',
  open,
  empty,
});
const route = (name: string, hash: string, after?: (page: Page) => Promise<void>, before?: () => void): ViewCase => ({
  name,
  surface: 'page',
  empty: name.endsWith('empty'),
  open: async (setting) => {
    const page = await setting.own(
      `src/options/index.html${hash.replace(/\{(\w+)\}/, (_, part) => idOf(setting, part))}`,
      before,
    );
    await page.waitForTimeout(before ? 450 : 250);
    await after?.(page);
    return page;
  },
});

function idOf(setting: Setting, part: string): string {
  const found = [...setting.companies].find(([name]) => name.startsWith(part));
  return found?.[1] ?? 'none';
}

const reasons = { main: 'R-LOC', details: { 'R-LOC': 'almost three hours of travel a day' } };

export const views: readonly ViewCase[] = [
  popup('home-empty', (setting) => setting.popup(OTHER), true),
  popup('decide', (setting) => setting.step(OFFER, 'decide')),
  popup('decide-pay', (setting) =>
    setting.step(OFFER, 'decide', {
      reasons: { main: 'R-PAY' },
      alternative: { kind: 'offer', pay: { amount: 104_000, currency: 'USD', period: 'year' } },
    }),
  ),
  popup('decide-pay-more', async (setting) => {
    const page = await setting.step(OFFER, 'decide', {
      reasons: { main: 'R-PAY' },
      whicheverIsSmaller: true,
      alternative: { kind: 'offer', pay: { amount: 104_000, currency: 'USD', period: 'year', bonus: 8_000 } },
    });
    await page.locator('#pay-title').scrollIntoViewIfNeeded();
    await page.locator('.card details').evaluateAll((folds) => {
      for (const fold of folds.slice(1)) (fold as HTMLDetailsElement).open = true;
      folds[1]?.scrollIntoView({ block: 'start' });
    });
    return page;
  }),
  popup('decide-time', (setting) => setting.step(OFFER, 'decide', { stage: 'S5', intent: 'undecided' })),
  popup('decide-late', (setting) => setting.step(OFFER, 'decide', { decidedAt: '2026-11-22' })),
  popup('call', (setting) => setting.step(OFFER, 'call', { reasons })),
  popup('call-reached', (setting) =>
    setting.step(OFFER, 'call', { reasons, call: { status: 'reached', attempts: 1 } }),
  ),
  popup('write', (setting) => setting.step(OFFER, 'write', { reasons })),
  popup('write-findings', (setting) =>
    setting.step(
      OFFER,
      'write',
      { reasons },
      {
        piece: 'mail',
        edits: {
          mail: {
            subject: 'Your offer',
            body: 'Dear Priya,\n\nTo be honest I am so sorry, so very sorry, but the salary of $98,000 is too low and your office is a mess. Maybe I could still say yes if you match Globex.\n\nSam',
          },
        },
      },
    ),
  ),
  popup('keep', (setting) => setting.step(OFFER, 'keep', { reasons })),
  popup('signed', (setting) => setting.step(SIGNED, 'decide')),
  popup('scam', (setting) => setting.popup(SCAM)),
  popup('chinese-offer', (setting) => setting.step(CHINESE, 'decide')),
  popup('long', (setting) =>
    setting.step(OFFER, 'decide', {
      offer: { company: LONG, role: `Senior Principal Analyst for ${LONG}`, deadline: '2026-11-26' },
    }),
  ),
  popup('loading', async (setting) => rested(await setting.popup(OFFER, slow))),
  popup('error', async (setting) => told(await setting.popup(OFFER, silent))),
  popup('home', (setting) => setting.popup(OTHER)),
  route('offers-empty', '#/offers'),
  route('companies-empty', '#/companies'),
  route('compare-empty', '#/compare'),
  route('offers', '#/offers'),
  route('companies', '#/companies'),
  route('company', '#/companies/{Northwind}'),
  route('company-gone', '#/companies/nobody'),
  route('compare', '#/compare'),
  route('settings', '#/settings'),
  route('backup', '#/backup'),
  route('backup-refused', '#/backup', async (page) => {
    const company = { id: 'c', version: 2, openDoor: 'perhaps' };
    const json = JSON.stringify({ format: 'decline-gracefully', version: 2, companies: [company] }, null, 1);
    const file = { name: 'old.json', mimeType: 'application/json', buffer: Buffer.from(json) };
    await page.setInputFiles('input[type=file]', file);
    await page.locator('[aria-labelledby=import-title] .notice.bad').waitFor();
  }),
  route('welcome', '#/welcome'),
  route('privacy', '#/privacy'),
  route('page-error', '#/offers', async (page) => void (await told(page)), silent),
  route('page-loading', '#/companies', undefined, slow),
  {
    name: 'banner',
    surface: 'mail',
    open: async (setting, scheme) => {
      const { box, page } = await mail(setting, scheme, OFFER);
      await box.page.shows('banner');
      return page;
    },
  },
  {
    name: 'banner-why',
    surface: 'mail',
    open: async (setting, scheme) => {
      const { box, page } = await mail(setting, scheme, OFFER);
      const banner = await box.page.shows('banner');
      await banner.click(/^(why|判断依据)/);
      return page;
    },
  },
  {
    name: 'banner-scam',
    surface: 'mail',
    open: async (setting, scheme) => {
      const { box, page } = await mail(setting, scheme, SCAM);
      await box.page.shows('banner');
      return page;
    },
  },
  {
    name: 'compose-button',
    surface: 'mail',
    open: async (setting, scheme) => {
      const { box, page } = await mail(setting, scheme, OFFER);
      await box.page.shows('banner');
      await box.reply();
      await box.page.shows('compose-button');
      await page.evaluate(() =>
        document.querySelector('[data-decline-gracefully="compose-button"]')?.scrollIntoView({ block: 'center' }),
      );
      return page;
    },
  },
  { name: 'panel', surface: 'mail', open: async (setting, scheme) => (await panel(setting, scheme)).page },
  {
    name: 'panel-reason',
    surface: 'mail',
    open: async (setting, scheme) => {
      const { box, page } = await panel(setting, scheme);
      await box.page.part('panel').choose(/^(place|地点)/);
      await page.waitForTimeout(600);
      return page;
    },
  },
];
