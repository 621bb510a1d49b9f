/** Commands, orphans, and the promise that nothing leaves the computer. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ChromiumBrowser, ChromiumPage } from '../chromium.ts';
import { type ExtensionBrowser, until } from '../driver.ts';
import { browserFor, buildOf, type Kind, launch, Mailbox, settle } from '../house.ts';

/** Every part of the extension at work once. */
async function walk(browser: ExtensionBrowser): Promise<void> {
  const box = await Mailbox.open(browser, 'gmail');
  await box.read(/^Offer of employment/);
  await box.page.shows('banner');
  await box.reply();
  await box.page.shows('compose-button');
  const page = await browser.openOwn('src/popup/index.html');
  await page.see(/\S/);
  await page.close();
  const full = await browser.openOwn('src/options/index.html#/companies');
  await full.see(/\S/);
  await full.close();
}

/** Requests that the stage itself does not need. */
async function foreign(browser: ExtensionBrowser): Promise<string[]> {
  await settle(500);
  const seen = await browser.requests();
  return seen
    .map(({ url }) => url)
    .filter((url) => !/^https:\/\/mail\.google\.com\/(mail\/|stage\/|favicon)/.test(url));
}

const packaged = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));

/** What a page without a policy gets of these files, in the five ways that a page has; from a mail host and from elsewhere. */
async function fetched(browser: ExtensionBrowser, files: string[]): Promise<string[]> {
  const found = new Set<string>();
  browser.serve((url) =>
    /^(mail\.google\.com|strange\.example)$/.test(url.host) && url.pathname === '/t20'
      ? { body: '<!doctype html><body>plain' }
      : null,
  );
  for (const host of ['mail.google.com', 'strange.example']) {
    const page = await browser.open(`https://${host}/t20`);
    const got = await page.evaluate(
      async (document, origin, names) => {
        const shown: string[] = [];
        const loads = (node: HTMLElement) =>
          new Promise<boolean>((resolve) => {
            node.onload = () => resolve(true);
            node.onerror = () => resolve(false);
            setTimeout(resolve, 3_000, false);
            document.body.append(node);
          });
        const make = (tag: string, attributes: Record<string, string>) =>
          Object.assign(document.createElement(tag), attributes);
        await Promise.all(
          names.map(async (name) => {
            const url = `${origin}/${name}`;
            const ways: Record<string, Promise<boolean>> = {
              fetch: fetch(url).then(
                (answer) => answer.ok || answer.type === 'opaque',
                () => false,
              ),
              import: name.endsWith('.js')
                ? (Function('url', 'return import(url)') as (url: string) => Promise<unknown>)(url).then(
                    () => true,
                    () => false,
                  )
                : Promise.resolve(false),
              img: loads(make('img', { src: url })),
              script: name.endsWith('.js') ? loads(make('script', { src: url })) : Promise.resolve(false),
              link: loads(make('link', { rel: 'stylesheet', href: url })),
            };
            for (const [way, got] of Object.entries(ways)) if (await got) shown.push(`${name} by ${way}`);
          }),
        );
        return shown;
      },
      browser.origin,
      files,
    );
    for (const one of got) found.add(one);
    await page.close();
  }
  return [...found].sort();
}

/** A copy of the build that sends a request from its page part, its popup and its background. */
function cheatingBuild(kind: Kind): string {
  const folder = mkdtempSync(join(tmpdir(), 'dg-cheat-'));
  cpSync(buildOf(kind), folder, { recursive: true });
  const cheat = (file: string, where: string) => {
    const path = join(folder, file);
    writeFileSync(path, `${readFileSync(path, 'utf8')}\n;fetch('https://leak.example/${where}').catch(() => 0);\n`);
  };
  for (const webmail of ['gmail', 'outlook']) cheat(`src/content/${webmail}.js`, 'page');
  cheat('background.js', 'background');
  writeFileSync(join(folder, 'cheat.js'), "fetch('https://leak.example/popup').catch(() => 0);\n");
  const popup = join(folder, 'src/popup/index.html');
  writeFileSync(popup, readFileSync(popup, 'utf8').replace('</head>', '<script src="/cheat.js"></script></head>'));
  const manifest = join(folder, 'manifest.json');
  // The policy of the honest build stops such requests by itself; the control is about the witness.
  const open = JSON.parse(readFileSync(manifest, 'utf8')) as { content_security_policy: { extension_pages: string } };
  open.content_security_policy.extension_pages = "default-src 'self'; connect-src *";
  writeFileSync(manifest, JSON.stringify(open));
  return folder;
}

/** What the page part has set up in a page, as it stands in our isolated world of the counting build. */
interface Counted {
  observers: number;
  intervals: number;
  /** Callbacks of timers and frames that ran. */
  ran: number;
  /** `passive` of the input listeners outside our own nodes that are still there. */
  inputs: boolean[];
}

/** Ahead of the page part: counts what it watches and what it does by the clock. */
const COUNTING = `(() => {
  const counted = (globalThis.counted = { observers: 0, intervals: 0, ran: 0, inputs: [] });
  globalThis.MutationObserver = class extends MutationObserver {
    constructor(callback) { super(callback); counted.observers += 1; }
  };
  globalThis.setInterval = () => { counted.intervals += 1; return 0; };
  for (const name of ['setTimeout', 'requestAnimationFrame', 'requestIdleCallback']) {
    const own = globalThis[name].bind(globalThis);
    globalThis[name] = (work, ...rest) => own((...words) => { counted.ran += 1; work(...words); }, ...rest);
  }
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const ours = this instanceof Element && this.matches('[data-decline-gracefully]');
    if (/^(?:before)?input$/.test(type) && !ours) {
      const one = { passive: options?.passive === true };
      counted.inputs.push(one);
      options?.signal?.addEventListener('abort', () => counted.inputs.splice(counted.inputs.indexOf(one), 1));
    }
    listen.call(this, type, listener, options);
  };
})();`;

/** A page part that is whole, and told of by what it does, until it is orphaned. */
export function quietPart(): void {
  it.each(['gmail', 'outlook'] as const)(
    'in %s: one observer, one passive input listener a composer, nothing by the clock; orphaned, one quiet line',
    async (webmail) => {
      const folder = mkdtempSync(join(tmpdir(), 'dg-counting-'));
      cpSync(buildOf('chromium'), folder, { recursive: true });
      const path = join(folder, `src/content/${webmail}.js`);
      writeFileSync(path, `${COUNTING}\n${readFileSync(path, 'utf8')}`);
      const browser = (await launch('chromium', { build: folder })) as ChromiumBrowser;
      try {
        const box = await Mailbox.open(browser, webmail);
        const page = box.page as ChromiumPage;
        const counted = () =>
          page.inContentWorld(() => {
            const { observers, intervals, ran, inputs } = (globalThis as unknown as { counted: Counted }).counted;
            return {
              observers,
              intervals,
              ran,
              inputs: inputs.map((one) => (one as unknown as { passive: boolean }).passive),
            };
          }) as unknown as Promise<Counted>;
        await box.read(/^Offer of employment/);
        await page.shows('banner');
        expect(await counted()).toMatchObject({ observers: 1, intervals: 0, inputs: [] });
        await box.reply();
        await page.shows('compose-button');
        await page.clickOn(box.places.editor);
        await settle(2_500);
        const before = await counted();
        expect(before).toMatchObject({ observers: 1, intervals: 0, inputs: [true] });
        // The clock does nothing in a page that rests; that it is counted at all was seen above.
        expect(before.ran).toBeGreaterThan(0);
        await settle(4_000);
        expect((await counted()).ran - before.ran).toBe(0);
        await box.discard();
        await until('the listener to go', async () => (await counted()).inputs.length === 0);
        // The extension goes and no other comes: the page is told in one line, at the next thing that we would have asked.
        await browser.disable();
        await box.read(/^Your application/);
        const line = await page.shows('banner');
        expect((await line.text()).trim()).toMatch(/updated.*reload/i);
        expect(await page.count('banner')).toBe(1);
        await box.reply();
        await settle();
        expect(await page.count('compose-button')).toBe(0);
        expect(await browser.errors()).toEqual([]);
      } finally {
        await browser.close();
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );
}

export function trust(kind: Kind): void {
  const browser = browserFor(kind);

  it('sends no request, and a build that does is seen doing it', async () => {
    await browser.get().requests();
    await walk(browser.get());
    expect(await foreign(browser.get())).toEqual([]);
    const folder = cheatingBuild(kind);
    const cheat = await launch(kind, { build: folder, mayLeak: true });
    try {
      // A page without a policy: what its own policy stops would never be a request.
      cheat.serve((url) => (url.host === 'mail.google.com' ? { body: '<!doctype html><body>plain' } : null));
      await cheat.open('https://mail.google.com/mail/u/0/');
      const page = await cheat.openOwn('src/popup/index.html');
      await page.see(/\S/);
      const leaks = new Set<string>();
      await until('the three leaks', async () => {
        for (const { url } of await cheat.requests()) if (url.includes('leak.example')) leaks.add(url);
        return leaks.size === 3;
      });
    } finally {
      await cheat.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('T20: no packaged file can be fetched from a page, and a build that shows one is seen doing it', async () => {
    const files = packaged(buildOf(kind));
    expect(await fetched(browser.get(), files)).toEqual([]);
    const folder = mkdtempSync(join(tmpdir(), 'dg-open-'));
    cpSync(buildOf(kind), folder, { recursive: true });
    const path = join(folder, 'manifest.json');
    const shown = {
      web_accessible_resources: [{ resources: ['icons/16.png', 'src/content/panel.js'], matches: ['<all_urls>'] }],
    };
    writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), ...shown }));
    const open = await launch(kind, { build: folder, mayLeak: true });
    try {
      const found = await fetched(open, files);
      console.log(`T20 ${kind}: ${files.length} files × 5 ways, 0 fetched; control: ${found.length} fetched`);
      expect(found).toEqual(
        expect.arrayContaining(['icons/16.png by fetch', 'icons/16.png by img', 'src/content/panel.js by script']),
      );
      expect(found.filter((one) => !/^(icons\/16\.png|src\/content\/panel\.js) /.test(one))).toEqual([]);
    } finally {
      await open.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  describe('keyboard commands', () => {
    it('open the panel in the page', async () => {
      const box = await Mailbox.open(browser.get(), 'gmail');
      await box.read(/^Offer of employment/);
      await box.page.shows('banner');
      await browser.get().command('open-panel');
      await box.page.shows('panel');
    });
  });

  describe('an update while a mail is open', () => {
    it('leaves one button, the draft as it was, and no error in the page', async () => {
      const box = await Mailbox.open(browser.get(), 'gmail');
      await box.read(/^Offer of employment/);
      await box.page.shows('banner');
      await box.reply();
      await box.page.shows('compose-button');
      await box.page.clickOn(box.places.editor);
      await box.page.type('my own words');
      await box.page.evaluate(() => {
        const log = window as unknown as { errors: string[] };
        log.errors = [];
        addEventListener('error', (event) => log.errors.push(String(event.message)));
        addEventListener('unhandledrejection', (event) => log.errors.push(String(event.reason)));
      });
      await browser.get().reloadExtension();
      await settle(1_000);
      await box.page.clickOn(box.places.editor);
      await box.page.type('!');
      await settle(1_000);
      expect(await box.page.count('compose-button')).toBeLessThanOrEqual(1);
      const [draft = ''] = await box.drafts();
      expect(draft).toContain('my own words');
      expect(draft).toContain('!');
      expect(await box.page.evaluate(() => (window as unknown as { errors: string[] }).errors)).toEqual([]);
      await box.page.reload();
      await box.page.shows('banner');
    });
  });
}
