/** Roundcube as a person uses it: logs in, opens, replies, sends. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import PostalMime, { type Email } from 'postal-mime';
import type { ChromiumBrowser } from '../e2e/chromium.ts';
import { until, type View, type WebPage } from '../e2e/driver.ts';

export interface Servers {
  origin: string;
  imap: number;
  password: string;
  /** Folder with what was sent, a file a message. */
  sent: string;
  /** The production build. */
  build: string;
}

/** What `npm run test:roundcube` started. @throws when the tests were begun in another way */
export function servers(): Servers {
  const told = process.env['ROUNDCUBE'];
  if (!told) throw new Error('run these tests with: npm run test:roundcube');
  return JSON.parse(told) as Servers;
}

export class Roundcube {
  private constructor(
    readonly shown: WebPage & { page: Page },
    private readonly house: Servers,
  ) {}

  get page(): Page {
    return this.shown.page;
  }

  /** Logs in and shows the inbox. Each person has a fresh session. */
  static async open(browser: ChromiumBrowser, house: Servers, user: string): Promise<Roundcube> {
    await browser.playwright.clearCookies();
    const webmail = new Roundcube(await browser.open(house.origin), house);
    const { page } = webmail;
    await page.locator('input[name="_user"]').fill(user);
    await page.locator('input[name="_pass"]').fill(house.password);
    await page.keyboard.press('Enter');
    await page.locator('#messagelist tr.message').first().waitFor();
    return webmail;
  }

  row(subject: string) {
    return this.page.locator('#messagelist tr.message', { hasText: subject }).first();
  }

  /** Selects a mail and waits for the preview pane to show it. */
  async preview(subject: string): Promise<void> {
    await this.row(subject).click();
    await this.page.frameLocator('#messagecontframe').getByText(subject).first().waitFor();
  }

  /** Opens a mail in a page of its own. */
  async read(subject: string): Promise<void> {
    await this.row(subject).dblclick();
    await this.page.waitForURL(/_action=show/);
    await this.page.locator('#messagebody').waitFor();
  }

  async inbox(): Promise<void> {
    await this.page.goto(`${this.house.origin}/?_task=mail&_mbox=INBOX`);
    await this.page.locator('#messagelist tr.message').first().waitFor();
  }

  /** Presses Reply, Reply all or Forward of the skin, and waits for the editor. */
  async answer(how: 'reply' | 'reply-all' | 'forward' = 'reply'): Promise<void> {
    await this.page.locator(`[onclick*="command('${how}'"]:visible`).first().click();
    await this.editorReady();
  }

  async editorReady(): Promise<void> {
    await this.page.waitForURL(/_action=compose/);
    // TinyMCE has its text before Roundcube puts the signature there, each person's with this number.
    await until('the whole draft', async () => (await this.draft()).includes('+1 555 0100'));
  }

  /** The draft as it would be sent: text of the rich editor, or value of the plain one. */
  async draft(): Promise<string> {
    return this.page.evaluate(() => {
      const frame = document.querySelector<HTMLIFrameElement>('iframe[id$="_ifr"]');
      const body = frame?.contentDocument?.body;
      if (body?.getAttribute('contenteditable') === 'true') return body.innerText || ' ';
      const area = document.querySelector<HTMLTextAreaElement>('textarea[name="_message"]');
      return area?.checkVisibility() ? area.value : '';
    });
  }

  /** The panel from the composer's button, with a draft in it. */
  async panel(): Promise<View> {
    const button = await this.shown.shows('compose-button');
    await button.click(/decline gracefully/);
    const panel = await this.shown.shows('panel');
    await until('a draft in the panel', () => panel.has(/insert/i));
    return panel;
  }

  /** Sends as a person does, and gives what arrived. */
  async send(): Promise<Email & { raw: string }> {
    const before = readdirSync(this.house.sent).length;
    await this.page.locator(`[onclick*="command('send'"]:visible`).first().click();
    const name = await until('the message at the server', async () => {
      const files = readdirSync(this.house.sent).sort();
      return files.length > before ? files.at(-1) : null;
    });
    await this.page.waitForURL((url) => !url.search.includes('_action=compose'), { timeout: 20_000 });
    if (readdirSync(this.house.sent).length !== before + 1) throw new Error('sent more than once');
    const raw = readFileSync(join(this.house.sent, name), 'utf8');
    return { ...(await PostalMime.parse(raw)), raw };
  }
}
