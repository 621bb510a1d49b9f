/** A browser with the production build and the demo mailbox, as the suites want it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { root } from '../../scripts/setup.mjs';
import type { Mail } from '../../src/domain/model.ts';
import { sampleMails, stage } from '../stage/stage.ts';
import { ChromiumBrowser } from './chromium.ts';
import { type ExtensionBrowser, type LaunchOptions, until, type View, type WebPage } from './driver.ts';
import { FirefoxBrowser } from './firefox.ts';

export type Kind = 'chromium' | 'firefox';
export type Webmail = 'gmail' | 'outlook';

const folders = { chromium: 'chrome', firefox: 'firefox' } as const;

/** The production build for a browser, below `BUILD_DIR` or dist. @throws when `npm run build` has not been run */
export function buildOf(kind: Kind): string {
  const folder = join(process.env['BUILD_DIR'] ?? join(root, 'dist'), folders[kind]);
  if (!existsSync(join(folder, 'manifest.json'))) throw new Error(`no build in ${folder}: npm run build`);
  return folder;
}

export async function launch(kind: Kind, options: Partial<LaunchOptions> = {}): Promise<ExtensionBrowser> {
  const wish = { build: buildOf(kind), ...options };
  return kind === 'chromium' ? ChromiumBrowser.launch(wish) : FirefoxBrowser.launch(wish);
}

/** One browser for the tests of a suite; started before the first, closed after the last. */
export function browserFor(kind: Kind, options: Partial<LaunchOptions> = {}): { get(): ExtensionBrowser } {
  let browser: ExtensionBrowser | null = null;
  beforeAll(async () => {
    browser = await launch(kind, options);
  });
  afterAll(async () => browser?.close());
  return {
    get: () => {
      if (!browser) throw new Error('the browser did not start');
      return browser;
    },
  };
}

/** What the stage keeps for whoever looks. */
export interface StageLog {
  opened: string[];
  sent: string[];
  discarded: number;
  saves: number;
  saved: string;
  shortcuts: string[];
}

const places = {
  gmail: {
    row: 'tr.zA',
    reply: '.ams.bkH',
    newMail: '[gh="cm"]',
    editor: '[g_editable="true"]',
    discard: '.oh',
    send: '.T-I-atl:not([aria-haspopup])',
    body: '[role="main"] .a3s',
  },
  outlook: {
    row: '[role="option"][data-convid]',
    reply: '[aria-label="Quick actions"] button',
    newMail: 'button:has([data-icon-name="ComposeRegular"])',
    editor: '[contenteditable="true"][aria-multiline="true"]',
    discard: '#discardCompose',
    send: '[data-testid="ComposeSendButton"] button:not([aria-haspopup])',
    body: '[role="document"]',
  },
} as const;

/** The demo mailbox in a tab; the person's moves by name. */
export class Mailbox {
  readonly places: (typeof places)[Webmail];
  private constructor(
    readonly page: WebPage,
    readonly mails: Mail[],
    webmail: Webmail,
  ) {
    this.places = places[webmail];
  }

  static async open(browser: ExtensionBrowser, webmail: Webmail, mails?: Mail[]): Promise<Mailbox> {
    const inside = mails ?? (await sampleMails());
    const { site, address } = stage(webmail, inside);
    browser.serve(site);
    return new Mailbox(await browser.open(address), inside, webmail);
  }

  /** The mailbox at another address, which the test serves itself. */
  static async at(browser: ExtensionBrowser, webmail: Webmail, mails: Mail[], address: string): Promise<Mailbox> {
    return new Mailbox(await browser.open(address), mails, webmail);
  }

  /** The same in a private window, into which the extension was let before. */
  static async openPrivate(browser: ChromiumBrowser, webmail: Webmail): Promise<Mailbox> {
    const inside = await sampleMails();
    const { site, address } = stage(webmail, inside);
    browser.serve(site);
    return new Mailbox(await browser.openPrivate(address), inside, webmail);
  }

  log(): Promise<StageLog> {
    return this.page.evaluate(() => (window as unknown as { stage: StageLog }).stage);
  }

  /** Opens the first mail whose subject matches and waits until its body is there. */
  async read(subject: RegExp): Promise<Mail> {
    const index = this.mails.findIndex((mail) => subject.test(mail.subject));
    const mail = this.mails[index];
    if (!mail) throw new Error(`no mail ${subject} in the mailbox`);
    await this.list();
    await this.page.clickOn(this.places.row, index);
    const start = mail.text.trim().split(/\s*\n/, 3).at(-1)?.trim() || (mail.text.trim().split('\n')[0] as string);
    await until(`the body of ${mail.subject}`, () =>
      this.page.evaluate(
        (document, selector, words) => document.querySelector(selector)?.textContent?.includes(words),
        this.places.body,
        start,
      ),
    );
    return mail;
  }

  /** Back to the list where the mail hides it. */
  private async list(): Promise<void> {
    const hidden = await this.page.evaluate(
      (document, selector) => document.querySelector(selector)?.getClientRects().length === 0,
      this.places.row,
    );
    if (hidden) await this.page.clickOn('a[href="#inbox"]');
  }

  /** Opens the reply and waits for its editor. */
  async reply(): Promise<void> {
    await this.page.clickOn(this.places.reply);
    await until('the editor', async () => (await this.drafts()).length > 0);
  }

  async compose(): Promise<void> {
    const before = (await this.drafts()).length;
    await this.page.clickOn(this.places.newMail);
    await until('the new mail', async () => (await this.drafts()).length > before);
  }

  /** Texts of the composers in the page, in document order. */
  drafts(): Promise<string[]> {
    return this.page.evaluate(
      (document, selector) =>
        [...document.querySelectorAll<HTMLElement>(selector)]
          .filter((node) => node.getClientRects().length > 0)
          .map((node) => node.innerText),
      this.places.editor,
    );
  }

  async discard(nth = 0): Promise<void> {
    await this.page.clickOn(this.places.discard, nth);
  }

  /** Distance of the mail's body from the top of the window. */
  bodyTop(): Promise<number> {
    return this.page.evaluate(
      (document, selector) => document.querySelector(selector)?.getBoundingClientRect().top ?? Number.NaN,
      this.places.body,
    );
  }

  /** The panel, opened from the composer's button, with a draft in it. */
  async panel(nth = 0): Promise<View> {
    const button = await this.page.shows('compose-button', nth);
    await button.click(/decline gracefully/);
    const panel = await this.page.shows('panel');
    await until('a draft in the panel', () => panel.has(/insert/i));
    return panel;
  }

  /** Chooses a reason in the panel and gives the draft made anew for it; before that the sheet still moves. */
  async reason(panel: View, name: RegExp): Promise<string> {
    const draft = async () => (await panel.controls()).find((control) => /draft/i.test(control.name))?.value ?? '';
    const chosen = async () =>
      (await panel.controls()).some((control) => new RegExp(name.source, 'i').test(control.name) && control.checked);
    const before = (await chosen()) ? '' : await draft();
    await panel.choose(name);
    return until(`the draft for ${name}`, async () => {
      const now = await draft();
      return now !== before && now.length > 60 && (await chosen()) ? now : null;
    });
  }
}

/** Lets everything that was begun come to rest, so that an absence means something. */
export async function settle(milliseconds = 1_500): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}
