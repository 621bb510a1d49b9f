/**
 * Putting text in, measured on editors that behave as the webmails' own: Gmail's plain editable under its policy with a
 * page that saves on trusted input, Outlook's real roosterjs. The adapters run as a content script in both browsers.
 */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changes, changesInBrowser } from '../content/builds.ts';
import { seeded } from '../content/mutators.ts';
import { expectedOf, pagesOf } from '../fixtures/pages.ts';
import { ChromiumBrowser } from './chromium.ts';
import { type ExtensionBrowser, until, type WebPage } from './driver.ts';
import { FirefoxBrowser } from './firefox.ts';
import { buildProbe } from './insertion.build.ts';
import { gmailSite, outlookSite, probe } from './insertion.stage.ts';

const SEED = Number(process.env['SEED'] ?? 20261126);
/** Changed pages tried in a real browser; the whole set is run without one (test/content/mutation.test.ts). */
const FULL = Boolean(process.env['FULL_COUNTS']);
const VARIANTS = FULL ? 150 : 10;

const DRAFT = 'Dear Priya,\n\nThank you for the offer. I must <b>decline</b> & wish you well.\n\nKind regards,\nSam';

const webmails = {
  gmail: { page: 'https://mail.google.com/mail/u/0/?page=', editor: '[g_editable="true"]', body: '.a3s' },
  outlook: {
    page: 'https://outlook.live.com/mail/0/?page=',
    editor: '[contenteditable="true"][aria-multiline="true"]',
    body: '[id^="UniqueMessageBody"]',
  },
} as const;

interface State {
  mail: { subject: string; text: string; from: string | null; key: string } | null;
  composers: { kind: string; text: string; subject: string; key: string; answers: string | null }[];
}

const browsers = { chromium: ChromiumBrowser, firefox: FirefoxBrowser };

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let browser: ExtensionBrowser;
  let build: string;
  beforeAll(async () => {
    build = await buildProbe(name);
    browser = await browsers[name].launch({ build });
    browser.serve(gmailSite);
    browser.serve(outlookSite);
  });
  afterAll(async () => {
    await browser?.close();
    if (build) rmSync(build, { recursive: true, force: true });
  });

  /** Opens a page and waits for the content script and its composers. */
  const openAt = async (url: string, composers: number): Promise<WebPage> => {
    const page = await browser.open(url);
    await until('the content script', () => page.evaluate((root) => root.documentElement.dataset['probe'] === 'ready'));
    await until(
      'the composers',
      async () => (await probe<State>(page, { do: 'state' })).composers.length === composers,
    );
    return page;
  };

  describe.each(['gmail', 'outlook'] as const)('%s', (id) => {
    const { page: address, editor, body } = webmails[id];

    const open = (fixture: string) => openAt(address + fixture, 1);
    const markup = (page: WebPage, nth = 0): Promise<string> =>
      page.evaluate((root, selector, index) => root.querySelectorAll(selector)[index]?.innerHTML ?? '', editor, nth);
    const lines = (page: WebPage): Promise<string[]> =>
      page.evaluate(
        (root, selector) =>
          (root.querySelector<HTMLElement>(selector)?.innerText ?? '').split('\n').map((line) => line.trim()),
        editor,
      );
    const count = (page: WebPage, what: 'saves' | 'untrusted' | 'violations'): Promise<number> =>
      page.evaluate((root, wanted) => Number(Reflect.get(root.defaultView ?? {}, wanted)), what as string);
    const insert = (page: WebPage, text: string, nth = 0) =>
      probe<object>(page, { do: 'insert', nth, text, subject: null });
    const caretAtStart = (page: WebPage) =>
      page.evaluate((root, selector) => {
        let first: Node = root.querySelector(selector) as Node;
        (first as HTMLElement).focus();
        while (first.firstChild && first.firstChild.nodeName !== 'BR') first = first.firstChild;
        root.getSelection()?.collapse(first, 0);
      }, editor);

    it('stands above everything, line by line; the page saves; one undo takes it back', async () => {
      const page = await open('inline-reply');
      const before = await markup(page);
      expect(await insert(page, DRAFT)).toEqual({ inserted: true });
      const written = (await lines(page)).join('\n').replace(/\n{2,}/g, '\n');
      expect(written.startsWith(DRAFT.replace(/\n{2,}/g, '\n'))).toBe(true);
      expect(await count(page, 'saves')).toBeGreaterThan(0);
      expect(await count(page, 'untrusted')).toBe(0);
      expect(await count(page, 'violations')).toBe(0);
      if (id === 'outlook') {
        const model = await page.evaluate((root) =>
          (Reflect.get(root.defaultView ?? {}, 'modelText') as () => string)(),
        );
        expect(model).toContain('Dear Priya,');
        expect(model).toContain('I must <b>decline</b> & wish you well.');
        expect(model).toContain('We are delighted to offer you the position of Data Analyst.');
      }
      await page.press('Control+z');
      await until('the draft as it was', async () => (await markup(page)) === before);
      await page.close();
    });

    it('follows own words where the caret stands, and typing goes on after it', async () => {
      const page = await open('inline-reply');
      await caretAtStart(page);
      await page.type('Hi Priya,');
      const before = await markup(page);
      expect(await insert(page, DRAFT)).toEqual({ inserted: true });
      const text = (await lines(page)).filter((line) => line !== '');
      expect(text.slice(0, 3)).toEqual([
        'Hi Priya,',
        'Dear Priya,',
        'Thank you for the offer. I must <b>decline</b> & wish you well.',
      ]);
      await page.press('Control+z');
      await until('own words alone', async () => (await markup(page)) === before);
      expect(await insert(page, DRAFT)).toEqual({ inserted: true });
      await page.type('!');
      expect((await lines(page)).filter((line) => line !== '')).toContain('Sam!');
      await page.close();
    });

    it('deletes nothing of a selection, and is refused over the quote', async () => {
      const page = await open('inline-reply');
      await caretAtStart(page);
      await page.type('Hi Priya,');
      await page.evaluate((root, selector) => {
        const own = root.createTreeWalker(root.querySelector(selector) as Node, 4).nextNode() as Text;
        root.getSelection()?.setBaseAndExtent(own, 0, own, own.data.length);
      }, editor);
      expect(await insert(page, DRAFT)).toEqual({ inserted: true });
      expect((await lines(page)).join(' ')).toContain('Hi Priya,');
      if (id === 'gmail') {
        await page.evaluate((root, selector) => {
          const quote = root.createElement('div');
          quote.className = 'gmail_quote';
          quote.textContent = 'On Friday they wrote';
          root.querySelector(selector)?.append(quote);
        }, editor);
      }
      await page.evaluate(
        (root, selector) => root.getSelection()?.selectAllChildren(root.querySelector(selector) as Node),
        editor,
      );
      const before = await markup(page);
      expect(await insert(page, DRAFT)).toEqual({ inserted: false, reason: 'refused' });
      expect(await markup(page)).toBe(before);
      await page.close();
    });

    it('leaves the mail where it is when banner and button come', async () => {
      const page = await open('inline-reply');
      const top = () =>
        page.evaluate((root, selector) => root.querySelector(selector)?.getBoundingClientRect().top, body);
      const before = await top();
      await until('the mail', async () => (await probe<State>(page, { do: 'state' })).mail !== null);
      expect(await probe(page, { do: 'banner', text: 'Job offer' })).toBe(true);
      expect(await top()).toBe(before);
      expect(await probe(page, { do: 'button', nth: 0 })).toBe(true);
      expect(await top()).toBe(before);
      expect(await page.count('banner')).toBe(1);
      expect(await page.count('compose-button')).toBe(1);
      await page.close();
    });
  });

  it('gmail: goes into the composer it is meant for when two are open', async () => {
    const page = await openAt(`${webmails.gmail.page}two-composers`, 2);
    await page.clickOn('[g_editable="true"]', 0);
    expect(await probe(page, { do: 'insert', nth: 1, text: DRAFT, subject: 'A subject' })).toEqual({ inserted: true });
    const { composers } = await probe<State>(page, { do: 'state' });
    expect(composers.map(({ text }) => text)).toEqual(['', DRAFT]);
    expect(composers.map(({ subject }) => subject)).toEqual(['Re: Offer of employment: Senior Analyst', 'A subject']);
    await page.close();
  });

  it.each(['gmail', 'outlook'] as const)('%s: keeps the lines where an editor takes plain text only', async (id) => {
    const page = await openAt(`${webmails[id].page}inline-reply&visit=plain`, 1);
    await page.evaluate(
      (root, selector) => root.querySelector(selector)?.setAttribute('contenteditable', 'plaintext-only'),
      webmails[id].editor,
    );
    const shown = () =>
      page.evaluate((root) => root.querySelector<HTMLElement>('[contenteditable="plaintext-only"]')?.innerText ?? '');
    const before = await shown();
    expect(await probe(page, { do: 'insert', nth: 0, text: DRAFT, subject: null })).toEqual({ inserted: true });
    const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');
    expect(lines(await shown())).toEqual(lines(`${DRAFT}\n${before}`));
    await page.press('Control+z');
    await until('the draft as it was', async () => lines(await shown()).join() === lines(before).join());
    await page.close();
  });

  it('gmail: writes into a plain-text composer', async () => {
    const page = await openAt(`${webmails.gmail.page}popout-compose`, 1);
    await page.evaluate((root) => {
      const rich = root.querySelector<HTMLElement>('.Ar.Au');
      if (rich) rich.style.display = 'none';
    });
    expect(await probe(page, { do: 'insert', nth: 0, text: DRAFT, subject: null })).toEqual({ inserted: true });
    const value = () => page.evaluate((root) => root.querySelector<HTMLTextAreaElement>('textarea.Ak')?.value);
    expect(await value()).toBe(DRAFT);
    await page.press('Control+z');
    await until('the empty draft', async () => (await value()) === '');
    await page.close();
  });

  describe.each(['gmail', 'outlook'] as const)('%s, page by page', (id) => {
    /** Goes to a page, or to a variant of it, and gives what is read once it has settled. */
    const visit = async (page: WebPage, fixture: string, variant = ''): Promise<State> => {
      visits += 1;
      const query = `${fixture}${variant}&visit=${visits}`;
      await page.evaluate((_, url) => location.replace(url), `${webmails[id].page}${query}`);
      await until(`the page ${query}`, () =>
        page.evaluate(
          (root, wanted) => location.search.endsWith(wanted) && root.documentElement.dataset['probe'] === 'ready',
          query,
        ),
      );
      await new Promise((resolve) => setTimeout(resolve, id === 'outlook' ? 800 : 300));
      return probe<State>(page, { do: 'state' });
    };
    /** Puts banner and buttons in and counts them; those that a mail pretends to have do not count. */
    const hosts = async (page: WebPage, { mail, composers }: State): Promise<[number, number]> => {
      if (mail) await probe(page, { do: 'banner', text: 'Job offer' });
      for (let nth = 0; nth < composers.length; nth += 1) await probe(page, { do: 'button', nth });
      const count = (kind: string): Promise<number> =>
        page.evaluate(
          (root, wanted) => root.querySelectorAll(`[data-decline-gracefully="${wanted}"]:not([data-pasted])`).length,
          kind,
        );
      return [await count('banner'), await count('compose-button')];
    };
    let visits = 0;

    it('reads every state as expected', async () => {
      const names = pagesOf(id).filter((one) => one !== 'print-view');
      const random = seeded(SEED);
      const chosen = FULL ? names : names.filter(() => random() < 6 / names.length);
      const page = await browser.open(`${webmails[id].page}${names[0]}`);
      for (const fixture of chosen) {
        const state = await visit(page, fixture);
        const want = expectedOf(id, fixture);
        const wanted = want.mail && { subject: want.mail.subject, text: want.mail.text, from: want.mail.fromAddress };
        expect(
          state.mail && { subject: state.mail.subject, text: state.mail.text, from: state.mail.from },
          fixture,
        ).toEqual(wanted);
        expect(
          state.composers.map(({ kind, text, subject }) => ({ kind, text, subject })),
          fixture,
        ).toEqual(want.composers.map(({ kind, text, subject }) => ({ kind, text, subject })));
        expect(await hosts(page, state), fixture).toEqual([want.mail ? 1 : 0, want.composers.length]);
      }
      console.log(`${name}, ${id}: ${chosen.length} states read as expected`);
      await page.close();
    });

    it('reads the view that is shown, however the one that was left is hidden', async () => {
      const fixture = id === 'gmail' ? 'conversation-2026' : 'inbox-reading-pane';
      const want = expectedOf(id, fixture).mail;
      const random = seeded(SEED);
      const page = await browser.open(`${webmails[id].page}${fixture}`);
      for (let change = changes[id].length; change < changesInBrowser[id].length; change += 1) {
        if (!FULL && random() > 0.3) continue;
        const { mail } = await visit(page, fixture, `&change=${change}&seed=${SEED}`);
        const what = changesInBrowser[id][change]?.name;
        expect([mail?.subject, mail?.from, mail?.text], what).toEqual([want?.subject, want?.fromAddress, want?.text]);
      }
      await page.close();
    });

    it('reads pages that changed right or not at all, one banner and one button a composer at most', async () => {
      const random = seeded(SEED);
      const pages = pagesOf(id);
      const told = { survived: 0, silent: 0 };
      const page = await browser.open(`${webmails[id].page}${pages[0]}`);
      for (let i = 0; i < VARIANTS; i += 1) {
        const change = Math.floor(random() * changesInBrowser[id].length);
        const fixture = pages[Math.floor(random() * pages.length)] as string;
        const what = `${changesInBrowser[id][change]?.name} · ${fixture}`;
        const state = await visit(page, fixture, `&change=${change}&seed=${SEED + i}`);
        const { mail, composers } = state;
        const want = expectedOf(id, fixture);
        if (mail) {
          expect(want.mail, what).not.toBeNull();
          if (mail.subject !== '') expect(mail.subject, what).toBe(want.mail?.subject);
          expect(mail.text, what).toContain(want.mail?.text.slice(0, 40));
        }
        expect(composers.length, what).toBeLessThanOrEqual(want.composers.length);
        expect(await hosts(page, state), what).toEqual([mail ? 1 : 0, composers.length]);
        const whole = Boolean(mail) === Boolean(want.mail) && composers.length === want.composers.length;
        told[whole ? 'survived' : 'silent'] += 1;
      }
      const { survived, silent } = told;
      console.log(
        `${name}, ${id}: ${VARIANTS} changed pages, survived ${survived}, silent ${silent}, wrong 0, seed ${SEED}`,
      );
      expect(survived / VARIANTS).toBeGreaterThanOrEqual(0.9);
      await page.close();
    });
  });
});
