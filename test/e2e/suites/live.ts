/** Long use of one page: what a person and the webmail do again and again, on the production build. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sampleMails, stage } from '../../stage/stage.ts';
import { type ExtensionBrowser, until } from '../driver.ts';
import { FirefoxBrowser } from '../firefox.ts';
import { browserFor, type Kind, Mailbox, settle, type Webmail } from '../house.ts';

/** How often each thing is done. */
export interface Counts {
  opens: number;
  replies: number;
  redraws: number;
  reloads: number;
  returns: number;
}
/** For every run; the full counts are those of TRUST and of the field guides' long days. */
export const SHORT: Counts = { opens: 3, replies: 2, redraws: 4, reloads: 1, returns: 2 };
export const FULL: Counts = { opens: 50, replies: 20, redraws: 50, reloads: 10, returns: 50 };

/** Typed at once by no person, lost by no page: 500 characters that tell their own order. */
const LETTERS = Array.from({ length: 100 }, (_, i) => `${String(i).padStart(4, '0')} `).join('');

const one = async (box: Mailbox, kind: 'banner' | 'compose-button', count: number, when: string) => {
  await until(`${count} ${kind} ${when}`, async () => (await box.page.count(kind)) === count);
};

/** Nothing of ours went wrong unseen. */
const quiet = async (browser: ExtensionBrowser) => expect(await browser.errors()).toEqual([]);

export function living(kind: Kind, counts: Counts): void {
  const browser = browserFor(kind, { backForwardCache: true });

  describe.each(['gmail', 'outlook'] as Webmail[])('a long day in %s', (webmail) => {
    it(`opens an offer, another mail, and the offer again, ${counts.opens} times`, async () => {
      const box = await Mailbox.open(browser.get(), webmail);
      for (let i = 0; i < counts.opens; i += 1) {
        await box.read(/^Offer of employment/);
        await (await box.page.shows('banner')).see(/Northwind/);
        await one(box, 'banner', 1, `at the offer, round ${i}`);
        await box.read(/^Your application/);
        await one(box, 'banner', 0, `at the rejection, round ${i}`);
      }
      await quiet(browser.get());
      await box.page.close();
    });

    it(`opens and discards a reply, ${counts.replies} times`, async () => {
      const box = await Mailbox.open(browser.get(), webmail);
      await box.read(/^Offer of employment/);
      await box.page.shows('banner');
      for (let i = 0; i < counts.replies; i += 1) {
        await box.reply();
        await box.page.shows('compose-button');
        await one(box, 'compose-button', 1, `round ${i}`);
        await box.discard();
        await one(box, 'compose-button', 0, `round ${i}`);
        await one(box, 'banner', 1, `round ${i}`);
      }
      await quiet(browser.get());
      await box.page.close();
    });

    it('loses no letter of 500 typed into a reply to an offer', async () => {
      const box = await Mailbox.open(browser.get(), webmail);
      await box.read(/^Offer of employment/);
      await box.page.shows('banner');
      await box.reply();
      await box.page.shows('compose-button');
      await box.page.clickOn(box.places.editor);
      await box.page.press('Control+Home');
      for (let i = 0; i < LETTERS.length; i += 50) await box.page.type(LETTERS.slice(i, i + 50));
      await until('all letters', async () =>
        ((await box.drafts())[0] ?? '').replace(/\s+/g, ' ').includes(LETTERS.trim().replace(/\s+/g, ' ')),
      );
      await settle(1_200);
      await one(box, 'compose-button', 1, 'after typing');
      expect((await box.log()).shortcuts).toEqual([]);
      await quiet(browser.get());
      await box.page.close();
    });

    it(`has one button after the surface around it was drawn anew ${counts.redraws} times`, async () => {
      const box = await Mailbox.open(browser.get(), webmail);
      await box.read(/^Offer of employment/);
      await box.reply();
      await box.page.shows('compose-button');
      for (let i = 0; i < counts.redraws; i += 1) {
        await box.page.evaluate(
          (root, selector) => {
            const old = root.querySelector(selector) as HTMLElement;
            const fresh = old.cloneNode(true) as HTMLElement;
            for (const host of fresh.querySelectorAll('[data-decline-gracefully]')) host.remove();
            old.replaceWith(fresh);
            for (const host of root.querySelectorAll('[data-decline-gracefully="compose-button"]'))
              if (!host.closest('tr')) host.remove();
          },
          webmail === 'gmail' ? 'tr.btC' : '.fx-actions',
        );
        await one(box, 'compose-button', 1, `redraw ${i}`);
      }
      await quiet(browser.get());
      await box.page.close();
    });

    it('gives a diagnosis that names what was found, and not a word of the mail', async () => {
      const box = await Mailbox.open(browser.get(), webmail);
      await box.read(/^Offer of employment/);
      await box.page.shows('banner');
      await box.reply();
      await box.page.shows('compose-button');
      const popup = await browser.get().popup();
      await popup.see(/Northwind/);
      const folded = await popup.evaluate((root) => root.querySelector('details.diagnosis:not([open])') !== null);
      if (folded) await popup.click(/something not working/);
      await popup.click(/^copy a diagnosis$/);
      const text = await until(
        'the diagnosis',
        async () => (await popup.controls()).find(({ name }) => /diagnosis says/i.test(name))?.value,
      );
      const { anchors, outline, extension, agent } = JSON.parse(text) as Record<string, unknown> & {
        anchors: { part: string; way: string | null; count: number }[];
        outline: string;
      };
      for (const part of ['body', 'sender', 'heading', 'editor', 'composer'])
        expect(anchors.find((one) => one.part === part)?.way, part).toBeTruthy();
      expect(outline.split('\n').length).toBeGreaterThan(20);
      expect([extension, agent]).toEqual([expect.stringMatching(/^\d+\./), expect.stringContaining('Mozilla')]);
      expect(text).not.toMatch(/Northwind|Priya|Offer of employment|@[a-z]+\./);
      await popup.close();
      await box.page.close();
    });

    it('works on while offline and with the background asleep', async () => {
      const box = await Mailbox.open(browser.get(), webmail);
      await box.read(/^Your application/);
      await browser.get().offline(true);
      try {
        await browser.get().stopBackground();
        await box.read(/^Offer of employment/);
        await (await box.page.shows('banner')).see(/Northwind/);
        await box.reply();
        await box.panel();
      } finally {
        await browser.get().offline(false);
      }
      await quiet(browser.get());
      await box.page.close();
    });

    it(`keeps the draft and one button through ${counts.reloads} updates of the extension`, async () => {
      const box = await Mailbox.open(browser.get(), webmail);
      await box.read(/^Offer of employment/);
      await box.page.shows('banner');
      await box.reply();
      await box.page.shows('compose-button');
      await box.page.clickOn(box.places.editor);
      await box.page.press('Control+Home');
      let words = '';
      for (let i = 0; i < counts.reloads; i += 1) {
        await box.page.type(`words ${i} `);
        words += `words ${i} `;
        await browser.get().reloadExtension();
        await settle(1_500);
        // The new page part is put into the open tab; the old one's nodes are gone.
        await one(box, 'compose-button', 1, `after update ${i}`);
        expect(await box.page.count('banner'), `after update ${i}`).toBeLessThanOrEqual(1);
        expect(((await box.drafts())[0] ?? '').replace(/\s+/g, ' ')).toContain(words.trim());
      }
      await one(box, 'banner', 1, 'at the end');
      await box.panel();
      await quiet(browser.get());
      await box.page.close();
    });

    it(`comes back from the cache ${counts.returns} times with one banner that works`, async () => {
      const box = await Mailbox.open(browser.get(), webmail);
      await box.read(/^Offer of employment/);
      await box.page.shows('banner');
      browser.get().serve((url) => (url.host === 'elsewhere.example' ? { body: '<!doctype html><p>elsewhere' } : null));
      await box.page.evaluate(() => {
        const seen = { persisted: 0 };
        Object.assign(window, { seen });
        addEventListener('pageshow', (event) => {
          if (event.persisted) seen.persisted += 1;
        });
      });
      for (let i = 1; i <= counts.returns; i += 1) {
        // After the answer has left the page: a page that is left answers nothing.
        await box.page.evaluate(() => {
          setTimeout(() => {
            location.href = 'https://elsewhere.example/';
          }, 30);
        });
        await until('the other page', async () => (await box.page.url()).includes('elsewhere.example'));
        if (i === 1) await until('no badge elsewhere', async () => (await browser.get().badge()) === '');
        await box.page.evaluate(() => {
          setTimeout(() => history.back(), 30);
        });
        await until('the mail', () =>
          box.page.evaluate(
            (_, wanted) => (window as unknown as { seen?: { persisted: number } }).seen?.persisted === wanted,
            i,
          ),
        );
        expect(await box.page.count('banner')).toBe(1);
        await until('the badge', async () => (await browser.get().badge()) !== '');
      }
      await settle(500);
      await one(box, 'banner', 1, 'at the end');
      const banner = await box.page.shows('banner');
      await banner.click(/^why$/);
      await banner.see(/“[^”]{8,}”/);
      const popup = await browser.get().popup();
      await popup.see(/Northwind/);
      await popup.close();
      await quiet(browser.get());
      await box.page.close();
    });
  });

  describe('composers of other kinds', () => {
    it('has one button in each of five composers, and drops it with the composer', async () => {
      const box = await Mailbox.open(browser.get(), 'gmail');
      await box.compose();
      await box.page.shows('compose-button');
      await box.page.evaluate((root) => {
        const dock = root.querySelector('.AD > .nH') as HTMLElement;
        for (let i = 1; i < 5; i += 1) {
          const copy = dock.cloneNode(true) as HTMLElement;
          for (const host of copy.querySelectorAll('[data-decline-gracefully]')) host.remove();
          for (const field of copy.querySelectorAll<HTMLInputElement>('[name="draft"], [name="composeid"]'))
            field.value = `#msg-a:r${i}`;
          dock.parentElement?.append(copy);
        }
      });
      await one(box, 'compose-button', 5, 'in five');
      await settle(600);
      expect(await box.page.count('compose-button')).toBe(5);
      await box.page.evaluate((root) => {
        for (const dock of [...root.querySelectorAll('.AD > .nH')].slice(1)) dock.remove();
      });
      await one(box, 'compose-button', 1, 'in the one left');
      await box.page.close();
    });

    it('shows one button in whichever of five Outlook drafts stands open, and writes into no other', async () => {
      const box = await Mailbox.open(browser.get(), 'outlook');
      await box.read(/^Offer of employment/);
      await box.page.shows('banner');
      await box.reply();
      await box.page.shows('compose-button');
      // Docked drafts: all in the tree, one drawn (OUTLOOK §6). Each has ids of its own.
      await box.page.evaluate((root) => {
        const open = root.querySelector('[id^="docking_InitVisiblePart"]') as HTMLElement;
        for (let i = 1; i < 5; i += 1) {
          const copy = open.cloneNode(true) as HTMLElement;
          for (const host of copy.querySelectorAll('[data-decline-gracefully]')) host.remove();
          for (const node of [copy, ...copy.querySelectorAll<HTMLElement>('[id]')])
            node.id = node.id
              .replace(/^MSG_[^_]+/, `MSG_draft${i}`)
              .replace(/^(docking_InitVisiblePart)_\d+/, `$1_${i}`);
          copy.style.display = 'none';
          open.after(copy);
        }
      });
      const show = (nth: number) =>
        box.page.evaluate((root, at) => {
          const drafts = [...root.querySelectorAll<HTMLElement>('[id^="docking_InitVisiblePart"]')];
          for (const [i, draft] of drafts.entries()) draft.style.display = i === at ? '' : 'none';
        }, nth);
      const drawn = () =>
        box.page.evaluate((root) =>
          [...root.querySelectorAll<HTMLElement>('[data-decline-gracefully="compose-button"]')]
            .filter((host) => host.getClientRects().length > 0)
            .map((host) => host.closest<HTMLElement>('[id^="docking_InitVisiblePart"]')?.id ?? 'afloat'),
        );
      for (const nth of [3, 1, 4, 0, 2]) {
        await show(nth);
        await until(`one button in draft ${nth}`, async () => (await drawn()).length === 1);
        await settle(300);
        expect(await drawn()).toHaveLength(1);
      }
      const texts = () =>
        box.page.evaluate((root) =>
          [...root.querySelectorAll<HTMLElement>('[id^="docking_InitVisiblePart"] [aria-multiline="true"]')].map(
            (editor) => editor.textContent ?? '',
          ),
        );
      const before = await texts();
      expect(before).toHaveLength(5);
      const nth = await box.page.evaluate((root) =>
        [...root.querySelectorAll('[data-decline-gracefully="compose-button"]')].findIndex(
          (host) => host.getClientRects().length > 0,
        ),
      );
      const panel = await box.panel(nth);
      await box.reason(panel, /^hours$/);
      await panel.click(/insert/);
      await until(
        'the text in the third',
        async () => ((await texts())[2] ?? '').length > (before[2] ?? '').length + 40,
      );
      const after = await texts();
      for (const other of [0, 1, 3, 4]) expect(after[other]).toBe(before[other]);
      await quiet(browser.get());
      await box.page.close();
    });

    it.each(['gmail', 'outlook'] as Webmail[])(
      'copies the draft, and says so, where the editor of %s throws it out',
      async (webmail) => {
        const box = await Mailbox.open(browser.get(), webmail);
        await box.read(/^Offer of employment/);
        await box.page.shows('banner');
        await box.reply();
        await box.page.shows('compose-button');
        const before = (await box.drafts())[0] as string;
        await box.page.evaluate((root, selector) => {
          const editor = [...root.querySelectorAll<HTMLElement>(selector)].find(
            (one) => one.getClientRects().length > 0,
          );
          if (!editor) throw new Error('no editor');
          editor.addEventListener('beforeinput', (event) => event.preventDefault(), true);
          // What gets in all the same is swept out, as an editor with a model of its own does.
          const kept = [...editor.childNodes].map((node) => node.cloneNode(true));
          const html = editor.innerHTML;
          const sweep = () => {
            if (editor.innerHTML !== html) editor.replaceChildren(...kept.map((node) => node.cloneNode(true)));
          };
          new MutationObserver(sweep).observe(editor, { childList: true, subtree: true, characterData: true });
          editor.addEventListener('input', sweep, true);
        }, box.places.editor);
        const panel = await box.panel();
        const draft = await box.reason(panel, /^place$/);
        await panel.click(/insert/);
        await panel.see(/clipboard|copied/i);
        expect((await box.drafts())[0]).toBe(before);
        // Pasted somewhere else by the person: into a new mail.
        await box.page.evaluate((root) => {
          const area = root.createElement('textarea');
          area.id = 'elsewhere';
          area.style.cssText = 'position:fixed;inset:0 auto auto 0;z-index:2147483647;width:300px;height:200px';
          root.body.append(area);
        });
        await box.page.clickOn('#elsewhere');
        await box.page.press('Control+v');
        await until(
          'the draft pasted',
          async () =>
            (await box.page.evaluate((root) => root.querySelector<HTMLTextAreaElement>('#elsewhere')?.value ?? ''))
              .replace(/\s+/g, ' ')
              .trim() === draft.replace(/\s+/g, ' ').trim(),
        );
        await quiet(browser.get());
        await box.page.close();
      },
    );

    it('follows a reply that is popped out, and takes its button with it', async () => {
      const box = await Mailbox.open(browser.get(), 'gmail');
      await box.read(/^Offer of employment/);
      await box.page.shows('banner');
      for (let i = 0; i < counts.replies; i += 1) {
        await box.reply();
        await box.page.shows('compose-button');
        await box.page.evaluate((root) => {
          const composer = root.querySelector('.ip .M9') as HTMLElement;
          const redrawn = composer.cloneNode(true) as HTMLElement;
          for (const host of redrawn.querySelectorAll('[data-decline-gracefully]')) host.remove();
          const dialog = root.createElement('div');
          dialog.className = 'nH Hd popped-out';
          dialog.setAttribute('role', 'dialog');
          dialog.append(redrawn);
          composer.remove();
          setTimeout(() => root.body.append(dialog), 60);
        });
        await until('the popped-out reply', () =>
          box.page.evaluate((root) => root.querySelector('.popped-out') !== null),
        );
        await one(box, 'compose-button', 1, `popped out, round ${i}`);
        await box.page.evaluate((root) => root.querySelector('.popped-out')?.remove());
        await one(box, 'compose-button', 0, `closed, round ${i}`);
        await box.read(/^Your application/);
        await box.read(/^Offer of employment/);
        await box.page.shows('banner');
      }
      await quiet(browser.get());
      await box.page.close();
    });

    it.each(['written into', 'written anew'])('stands in a window of its own that its opener has %s', async (how) => {
      const html = readFileSync(new URL('../../fixtures/pages/outlook/popout-compose.html', import.meta.url), 'utf8');
      const markup = /<body[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1] ?? '';
      browser
        .get()
        .serve((url) =>
          url.host === 'outlook.live.com' && url.searchParams.has('opener')
            ? { body: '<!doctype html><body><p>opener' }
            : null,
        );
      const page = await browser.get().open('https://outlook.live.com/mail/0/inbox?opener');
      await page.evaluate(
        (_, body, anew) => {
          const child = window.open('about:blank', '', 'width=700,height=600') as Window;
          Object.assign(window, { child });
          setTimeout(() => {
            if (anew) {
              child.document.open();
              child.document.write(`<!doctype html><body>${body}`);
              child.document.close();
            } else child.document.body.innerHTML = body;
          }, 200);
        },
        markup,
        how === 'written anew',
      );
      const inChild = (selector: string) =>
        page.evaluate(
          (_, wanted) => (window as unknown as { child: Window }).child.document.querySelectorAll(wanted).length,
          selector,
        );
      await until('one button', async () => (await inChild('[data-decline-gracefully="compose-button"]')) === 1);
      await settle(600);
      expect(await inChild('[data-decline-gracefully="compose-button"]')).toBe(1);
      await page.evaluate(() => (window as unknown as { child: Window }).child.close());
      await page.close();
      await quiet(browser.get());
    });
  });

  if (kind === 'firefox') {
    const firefox = () => {
      const running = browser.get();
      if (!(running instanceof FirefoxBrowser)) throw new Error('not Firefox');
      return running;
    };

    it('says so when the person has taken the permission away, and works again after it is given back', async () => {
      await firefox().permit(['https://mail.google.com/*'], false);
      const box = await Mailbox.open(firefox(), 'gmail');
      await box.read(/^Offer of employment/);
      await settle();
      expect(await box.page.count('banner')).toBe(0);
      const popup = await firefox().popup();
      await popup.see(/Turn on for/);
      await popup.close();
      await firefox().permit(['https://mail.google.com/*'], true);
      await box.page.reload();
      await box.page.shows('banner');
      // Taken away under an open mail: nothing of ours is left there.
      await firefox().permit(['https://mail.google.com/*'], false);
      await until('the banner to go', async () => (await box.page.count('banner')) === 0);
      await firefox().permit(['https://mail.google.com/*'], true);
      await box.page.reload();
      await box.page.shows('banner');
      await quiet(firefox());
      await box.page.close();
    });

    it('stands in a further Outlook address while the person allows it', async () => {
      const { site } = stage('outlook', await sampleMails());
      firefox().serve((url) => {
        if (url.host !== 'outlook.office.com') return null;
        const inner = new URL(url);
        inner.host = 'outlook.live.com';
        return site(inner);
      });
      const page = await firefox().open('https://outlook.office.com/mail/0/inbox');
      const row = '[role="option"][data-convid]';
      await page.clickOn(row, 0);
      await settle();
      expect(await page.count('banner')).toBe(0);
      await firefox().permit(['https://outlook.office.com/*'], true);
      // Into the open tab at once, and into the page when it comes again.
      await page.shows('banner');
      await page.reload();
      await page.shows('banner');
      expect(await page.count('banner')).toBe(1);
      await firefox().permit(['https://outlook.office.com/*'], false);
      await until('the banner to go', async () => (await page.count('banner')) === 0);
      await page.reload();
      await settle();
      expect(await page.count('banner')).toBe(0);
      await quiet(firefox());
      await page.close();
    });
  }
}
