/** Chromium through playwright-core, with CDP where Playwright does not reach (popup, closed shadow roots). */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Request, type Worker } from 'playwright-core';
import { findBrowser } from '../../scripts/setup.mjs';
import { Collector } from './coverage.ts';
import {
  type Between,
  type ExtensionBrowser,
  type LaunchOptions,
  type Plain,
  portable,
  type RequestSeen,
  refuseStrays,
  type Site,
  until,
  View,
  WebPage,
} from './driver.ts';

declare const chrome: {
  action: {
    openPopup(): Promise<void>;
    getBadgeText(details: { tabId?: number }): Promise<string>;
  };
  tabs: { query(query: object): Promise<{ id: number; url?: string }[]> };
  commands: { onCommand: { dispatch(name: string, tab: unknown): void } };
  runtime: { id: string; reload(): void };
};

interface RemoteValue {
  result: { value?: unknown; objectId?: string; subtype?: string };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

function unwrap(answer: RemoteValue): unknown {
  const problem = answer.exceptionDetails;
  if (problem) throw new Error(problem.exception?.description ?? problem.text);
  return answer.result.value;
}

/** Anything that speaks CDP: a page session, or the popup's target. */
type Send = (method: string, params?: object) => Promise<unknown>;

/** Calls a function on a remote object that stands for the root. */
async function callOn(send: Send, objectId: string, source: string, args: Plain[]): Promise<unknown> {
  return unwrap(
    (await send('Runtime.callFunctionOn', {
      objectId,
      functionDeclaration: `function (...args) { return ${portable(source)}(this, ...args); }`,
      arguments: args.map((value) => ({ value })),
      returnByValue: true,
      awaitPromise: true,
    })) as RemoteValue,
  );
}

async function documentOf(send: Send): Promise<string> {
  const { result } = (await send('Runtime.evaluate', { expression: 'document' })) as RemoteValue;
  if (!result.objectId) throw new Error('no document');
  return result.objectId;
}

export class ChromiumPage extends WebPage {
  private constructor(
    readonly page: Page,
    private readonly session: CDPSession,
  ) {
    super();
  }

  static async over(page: Page): Promise<ChromiumPage> {
    return new ChromiumPage(page, await page.context().newCDPSession(page));
  }

  readonly send: Send = (method, params) => this.session.send(method as 'Runtime.enable', params as never);

  protected readonly pressAt = async (x: number, y: number): Promise<void> => {
    await this.page.mouse.click(x, y);
  };

  protected async call(source: string, args: Plain[]): Promise<unknown> {
    return callOn(this.send, await documentOf(this.send), source, args);
  }

  /** Runs a function in the isolated world of our content script; frames without one are passed over. */
  async inContentWorld<A extends Plain[], R>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    const session = await this.page.context().newCDPSession(this.page);
    const worlds: number[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension://')) worlds.push(context.id);
    });
    await session.send('Runtime.enable');
    const [contextId] = worlds;
    if (contextId === undefined || worlds.length > 1) throw new Error(`${worlds.length} worlds of ours in the page`);
    const expression = `${portable(String(run))}(...${JSON.stringify(args)})`;
    const wish = { contextId, expression, awaitPromise: true, returnByValue: true };
    const answer = unwrap((await session.send('Runtime.evaluate', wish)) as RemoteValue);
    await session.detach();
    return answer as R;
  }

  part(marker: string, nth = 0): View {
    return new ChromiumPart(this, marker, nth);
  }

  async url(): Promise<string> {
    return this.page.url();
  }

  async clickOn(selector: string, nth = 0): Promise<void> {
    await this.page.locator(selector).nth(nth).click();
  }

  async clickAt(x: number, y: number, rest: number): Promise<void> {
    await this.page.mouse.move(x - 3, y - 2);
    await this.page.mouse.move(x, y);
    await this.page.waitForTimeout(rest);
    await this.page.mouse.down();
    await this.page.mouse.up();
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys);
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  async close(): Promise<void> {
    await this.page.close();
  }

  async screenshot(): Promise<Buffer> {
    return this.page.screenshot();
  }
}

/** One of our hosts; CDP opens its closed shadow root. */
class ChromiumPart extends View {
  protected override readonly standsFor = 600;

  constructor(
    private readonly owner: ChromiumPage,
    private readonly marker: string,
    private readonly nth: number,
  ) {
    super();
  }

  protected readonly pressAt = async (x: number, y: number): Promise<void> => {
    await this.owner.page.mouse.click(x, y);
  };

  protected async call(source: string, args: Plain[]): Promise<unknown> {
    const { marker, nth } = this;
    const { send } = this.owner;
    const host = (await send('Runtime.evaluate', {
      expression: `document.querySelectorAll('[data-decline-gracefully="${marker}"]')[${nth}]`,
    })) as RemoteValue;
    if (!host.result.objectId) throw new Error(`no ${marker} ${nth} in the page`);
    const { node } = (await send('DOM.describeNode', {
      objectId: host.result.objectId,
      depth: 1,
      pierce: true,
    })) as { node: { shadowRoots?: { backendNodeId: number; shadowRootType: string }[] } };
    const shadow = node.shadowRoots?.[0];
    if (!shadow) throw new Error(`${marker} ${nth} has no shadow root`);
    const { object } = (await send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId })) as {
      object: { objectId: string };
    };
    return callOn(send, object.objectId, source, args);
  }

  async screenshot(): Promise<Buffer> {
    return this.owner.page.locator(`[data-decline-gracefully="${this.marker}"]`).nth(this.nth).screenshot();
  }
}

/** The real popup: a target that Playwright does not list, spoken to through the browser's session. */
class ChromiumPopup extends View {
  constructor(
    private readonly send: Send,
    readonly close: () => Promise<void>,
  ) {
    super();
  }

  protected readonly pressAt = async (x: number, y: number): Promise<void> => {
    const mouse = { x, y, button: 'left', clickCount: 1 };
    await this.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...mouse });
    await this.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...mouse });
  };

  protected async call(source: string, args: Plain[]): Promise<unknown> {
    return callOn(this.send, await documentOf(this.send), source, args);
  }

  async screenshot(): Promise<Buffer> {
    const { data } = (await this.send('Page.captureScreenshot', { format: 'png' })) as { data: string };
    return Buffer.from(data, 'base64');
  }
}

/** Launch arguments that keep the browser quiet and closed off, and put the extension in. */
function launchArguments(build: string, bySwitch: boolean, loopback: boolean): string[] {
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(bySwitch
      ? [`--disable-extensions-except=${build}`, `--load-extension=${build}`]
      : ['--enable-unsafe-extension-debugging']),
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--host-resolver-rules=MAP * ~NOTFOUND${loopback ? ', EXCLUDE 127.0.0.1' : ''}`,
  ];
}

/** Who asked: a worker or a frame; a page that is only being opened has none yet. */
function askerOf(request: Request): string {
  try {
    return request.serviceWorker()?.url() ?? request.frame().url();
  } catch {
    return '';
  }
}

/** Processes of a browser on this profile, which is a folder of ours alone. */
function processesOf(profile: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const words = readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0');
        return words.includes(`--user-data-dir=${profile}`) ? [Number(name)] : [];
      } catch {
        return [];
      }
    });
}

export class ChromiumBrowser implements ExtensionBrowser {
  readonly name = 'chromium';
  private readonly seen: RequestSeen[] = [];
  private readonly strays: RequestSeen[] = [];
  private readonly sites: Site[] = [];
  private readonly uncaught: string[] = [];
  private context!: BrowserContext;
  private session!: CDPSession;
  private id = '';
  private collector: Collector | null = null;

  private constructor(
    private readonly profile: string,
    private readonly options: LaunchOptions,
  ) {}

  /** Starts a browser on a fresh profile. @throws when none is installed or the extension's worker does not appear */
  static async launch(options: LaunchOptions): Promise<ChromiumBrowser> {
    const browser = new ChromiumBrowser(mkdtempSync(join(options.folder ?? tmpdir(), 'dg-chromium-')), options);
    await browser.start();
    return browser;
  }

  get origin(): string {
    return `chrome-extension://${this.id}`;
  }

  /** The Playwright context, for what only Chromium can show. */
  get playwright(): BrowserContext {
    return this.context;
  }

  private async start(): Promise<void> {
    const { build, headed, locale } = this.options;
    const executablePath = this.options.executable ?? findBrowser('chromium');
    if (!executablePath) throw new Error('no Chromium found; run: node scripts/setup.mjs');
    // Branded Chrome and Edge took the switch away; there the extension is loaded over CDP.
    const bySwitch = !this.options.overProtocol && !/chrome|edge/i.test(executablePath);
    this.context = await chromium.launchPersistentContext(this.profile, {
      executablePath,
      headless: !headed,
      // Playwright's own --disable-extensions would let the extension be loaded and never run.
      ignoreDefaultArgs: [
        ...(bySwitch ? [] : ['--disable-extensions']),
        ...(this.options.backForwardCache ? ['--disable-back-forward-cache'] : []),
      ],
      args: [
        ...launchArguments(build, bySwitch, this.options.loopback === true),
        ...(locale ? [`--lang=${locale}`] : []),
      ],
      env: { ...process.env, ...this.options.env, LANGUAGE: (locale ?? 'en-US').replace('-', '_') } as Record<
        string,
        string
      >,
      viewport: headed ? null : { width: this.options.width ?? 1280, height: this.options.height ?? 900 },
      locale: locale ?? 'en-US',
    });
    this.context.setDefaultTimeout(15_000);
    this.context.on('weberror', (error) => this.uncaught.push(String(error.error())));
    this.context.on('request', (request) => {
      if (!/^(https?|wss?):/.test(request.url())) return;
      const seen = { url: request.url(), from: askerOf(request) };
      this.seen.push(seen);
      if (seen.from.startsWith('chrome-extension:')) this.strays.push(seen);
    });
    await this.context.route(/^(https?|wss?):/, async (route) => {
      const url = new URL(route.request().url());
      for (const site of this.sites) {
        const answer = site(url);
        if (!answer) continue;
        const headers = { 'content-type': 'text/html; charset=utf-8', ...answer.headers };
        await route.fulfill({ status: answer.status ?? 200, headers, body: answer.body });
        return;
      }
      if (this.options.loopback && url.hostname === '127.0.0.1') {
        await route.continue();
        return;
      }
      // A content script asks in the name of its page; the mailbox asks for nothing that it does not have.
      const asked = route.request();
      const from = askerOf(asked);
      if (
        /^https:\/\/(mail\.google|outlook)\./.test(from) &&
        !asked.isNavigationRequest() &&
        !/\/favicon/.test(url.pathname)
      )
        this.strays.push({ url: url.href, from });
      await route.abort('internetdisconnected');
    });
    const owner = this.context.browser();
    if (!owner) throw new Error('the persistent context has no browser');
    this.session = await owner.newBrowserCDPSession();
    const coverage = process.env['COVERAGE_DIR'];
    if (coverage) this.collector = await Collector.on(await owner.newBrowserCDPSession(), coverage);
    if (!bySwitch) await (this.session as unknown as { send: Send }).send('Extensions.loadUnpacked', { path: build });
    this.id = new URL((await this.worker()).url()).host;
  }

  private async worker(): Promise<Worker> {
    const known = this.context.serviceWorkers()[0];
    return known ?? this.context.waitForEvent('serviceworker', { timeout: 15_000 });
  }

  async requests(): Promise<RequestSeen[]> {
    return this.seen.splice(0);
  }

  async offline(on: boolean): Promise<void> {
    await this.context.setOffline(on);
  }

  async errors(): Promise<string[]> {
    return this.uncaught.splice(0);
  }

  serve(site: Site): void {
    this.sites.unshift(site);
  }

  async open(url: string): Promise<ChromiumPage> {
    const blank = this.context.pages().find((page) => page.url() === 'about:blank');
    const page = blank ?? (await this.context.newPage());
    await page.bringToFront();
    await page.goto(url);
    return ChromiumPage.over(page);
  }

  async openOwn(path: string): Promise<ChromiumPage> {
    return this.open(`${this.origin}/${path}`);
  }

  private async targets(): Promise<{ targetId: string; type: string; url: string }[]> {
    return (await this.session.send('Target.getTargets', { filter: [{}] })).targetInfos;
  }

  private async popupTargets(): Promise<string[]> {
    const own = new Set<string>();
    const url = `${this.origin}/src/popup/index.html`;
    // A popup page opened in a tab is one of Playwright's pages; the real popup is not.
    const inTabs = this.context.pages().filter((page) => page.url().startsWith(url)).length;
    for (const target of await this.targets())
      if (target.type === 'page' && target.url.startsWith(url)) own.add(target.targetId);
    return own.size > inTabs ? [...own] : [];
  }

  /**
   * Gives the extension an optional site, as the browser keeps it after a person's yes: no driver can answer its prompt.
   * The browser starts anew on its profile.
   */
  async permit(origin: string): Promise<void> {
    await this.relaunch((profile) => {
      const path = join(profile, 'Default', 'Preferences');
      const all = JSON.parse(readFileSync(path, 'utf8')) as {
        extensions: { settings: Record<string, Record<string, { explicit_host?: string[] } | undefined>> };
      };
      const own = all.extensions.settings[this.id];
      for (const kind of ['active_permissions', 'granted_permissions']) own?.[kind]?.explicit_host?.push(origin);
      writeFileSync(path, JSON.stringify(all));
      return null;
    });
  }

  /** Switches the extension off on chrome://extensions: its parts in open pages are orphans, and no new ones come. */
  async disable(): Promise<void> {
    const page = await this.context.newPage();
    await page.goto('chrome://extensions');
    await page.evaluate(async (extensionId) => {
      type Api = { management: { setEnabled(id: string, on: boolean): Promise<void> } };
      await (chrome as unknown as Api).management.setEnabled(extensionId, false);
    }, this.id);
    await page.close();
  }

  /** Lets the extension into private windows, as a person does on chrome://extensions. */
  async allowPrivate(): Promise<void> {
    const page = await this.context.newPage();
    await page.goto('chrome://extensions');
    const again = this.context.waitForEvent('serviceworker', { timeout: 15_000 }).catch(() => null);
    await page.evaluate(async (extensionId) => {
      type Api = {
        developerPrivate: {
          updateProfileConfiguration(change: object): Promise<void>;
          updateExtensionConfiguration(change: object): Promise<void>;
        };
      };
      const { developerPrivate } = chrome as unknown as Api;
      // Without developer mode the reload that follows switches an unpacked extension off.
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
    }, this.id);
    await again;
    await page.close();
  }

  /**
   * A page in a private window, which Playwright lists beside the others. Nothing may touch it before it is listed:
   * a second CDP line that led it elsewhere while Playwright made it ready crashed its renderer in about half the runs.
   */
  async openPrivate(url: string): Promise<ChromiumPage> {
    // A stopped worker is woken through a page of ours, which would be taken for the private one.
    await this.wake();
    const listed = this.context.waitForEvent('page', { timeout: 30_000 });
    await this.background(async () => {
      type Api = { windows: { create(window: object): Promise<unknown> } };
      await (chrome as unknown as Api).windows.create({ incognito: true, url: 'about:blank' });
    });
    const page = await listed;
    await page.goto(url);
    return ChromiumPage.over(page);
  }

  /** A line to a target that Playwright does not list. */
  private async attach(targetId: string): Promise<Send> {
    const { sessionId } = await this.session.send('Target.attachToTarget', { targetId, flatten: false });
    const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
    let serial = 0;
    const send: Send = (method, params = {}) =>
      new Promise((resolve, reject) => {
        serial += 1;
        waiting.set(serial, { resolve, reject });
        const message = JSON.stringify({ id: serial, method, params });
        this.session.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
      });
    this.session.on('Target.receivedMessageFromTarget', (event) => {
      if (event.sessionId !== sessionId) return;
      const message = JSON.parse(event.message) as {
        id?: number;
        method?: string;
        result?: unknown;
        error?: { message: string };
      };
      // What a crashed target was asked is never answered.
      if (message.method === 'Inspector.targetCrashed') {
        for (const { reject } of waiting.values()) reject(new Error('the target crashed'));
        waiting.clear();
      }
      const asked = message.id === undefined ? undefined : waiting.get(message.id);
      if (!asked) return;
      waiting.delete(message.id as number);
      if (message.error) asked.reject(new Error(message.error.message));
      else asked.resolve(message.result);
    });
    // A click that opens a tab closes the popup before it can answer.
    this.session.on('Target.detachedFromTarget', (event) => {
      if (event.sessionId !== sessionId) return;
      for (const { resolve } of waiting.values()) resolve(null);
      waiting.clear();
    });
    return send;
  }

  async popup(): Promise<ChromiumPopup> {
    if ((await this.popupTargets()).length === 0) {
      const worker = await this.wake();
      await worker.evaluate(() => chrome.action.openPopup());
    }
    const [targetId] = await until('the popup', async () => {
      const found = await this.popupTargets();
      return found.length > 0 ? found : null;
    });
    const send = await this.attach(targetId as string);
    const popup = new ChromiumPopup(send, async () => {
      await this.collector?.take();
      await this.session.send('Target.closeTarget', { targetId: targetId as string });
      await until('the popup to close', async () => (await this.popupTargets()).length === 0);
    });
    await until('the popup to load', () =>
      popup.evaluate((root) => root.readyState === 'complete' && root.body !== null),
    );
    return popup;
  }

  /** The worker, started if it had stopped. */
  private async wake(): Promise<Worker> {
    const worker = await this.worker();
    // A handle of a stopped worker evaluates again once the browser has started it; a message from our page does that.
    if (!(await this.targets()).some((target) => target.type === 'service_worker')) {
      const page = await this.context.newPage();
      await page.goto(`${this.origin}/src/options/index.html`);
      await until('the worker to start', async () => {
        await page.evaluate(() =>
          (chrome as unknown as { runtime: { sendMessage(m: object): Promise<unknown> } }).runtime
            .sendMessage({ topic: 'reminder/due', payload: null })
            .catch(() => null),
        );
        return (await this.targets()).some((target) => target.type === 'service_worker');
      });
      await page.close();
      return this.worker();
    }
    return worker;
  }

  async background<A extends Plain[], R>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    const worker = await this.wake();
    const source = `${portable(String(run))}(...${JSON.stringify(args)})`;
    return (await worker.evaluate(source)) as R;
  }

  async badge(): Promise<string> {
    return this.background(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return chrome.action.getBadgeText(tab ? { tabId: tab.id } : {});
    });
  }

  async command(name: string): Promise<void> {
    await this.background(async (wanted) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      chrome.commands.onCommand.dispatch(wanted, tab);
    }, name);
  }

  async pickMenu(selection: string): Promise<void> {
    await this.background(async (selectionText) => {
      type Menus = {
        update(id: string, change: object): Promise<void>;
        onClicked: { dispatch(info: object, tab: unknown): void };
      };
      const menus = (chrome as unknown as { contextMenus: Menus }).contextMenus;
      // There is no list of items: one that is not there cannot be changed.
      await menus.update('guidance', { enabled: true });
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      menus.onClicked.dispatch({ menuItemId: 'guidance', selectionText, editable: false }, tab);
    }, selection);
  }

  async popupShown(): Promise<boolean> {
    return (await this.popupTargets()).length > 0;
  }

  async stopBackground(): Promise<void> {
    const running = (await this.targets()).filter(
      (target) => target.type === 'service_worker' && target.url.startsWith(this.origin),
    );
    // One that stopped by itself meanwhile is gone as well.
    // A message under way may start the next worker at once, under the same id: its clock tells the two apart.
    const born = await this.workerBorn();
    await this.collector?.take();
    for (const { targetId } of running)
      await this.session.send('Target.closeTarget', { targetId }).catch(() => undefined);
    const ids = new Set(running.map(({ targetId }) => targetId));
    await until('the worker to stop', async () => {
      if (!(await this.targets()).some(({ targetId }) => ids.has(targetId))) return true;
      const now = await this.workerBorn();
      return now !== null && now !== born;
    });
  }

  /** When the worker that runs now was started; null when it does not say so soon. */
  private async workerBorn(): Promise<number | null> {
    const worker = this.context.serviceWorkers()[0];
    const late = new Promise<null>((resolve) => setTimeout(resolve, 250, null));
    return Promise.race([worker?.evaluate(() => performance.timeOrigin).catch(() => null) ?? null, late]);
  }

  async reloadExtension(): Promise<void> {
    // Without developer mode a reload switches an unpacked extension off.
    const page = await this.context.newPage();
    await page.goto('chrome://extensions');
    await page.evaluate(() =>
      (
        chrome as unknown as {
          developerPrivate: { updateProfileConfiguration(change: object): Promise<void> };
        }
      ).developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }),
    );
    // A reload closes our pages. Were they the last ones, the browser would lead one of them to its own start page, which
    // some distributions keep on the network: a request of the browser's that bears our page's address.
    const alone = this.context.pages().every((other) => other === page || other.url().startsWith(this.origin));
    if (alone) await page.goto('about:blank');
    else await page.close();
    const worker = await this.wake();
    const again = this.context.waitForEvent('serviceworker', { timeout: 15_000 });
    await worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
    await again;
  }

  async relaunch(between?: Between): Promise<void> {
    await this.collector?.end();
    await this.context.close();
    await this.startAfter(between);
  }

  private async startAfter(between?: Between): Promise<void> {
    const env = await between?.(this.profile);
    if (env) this.options.env = { ...this.options.env, ...env };
    await this.start();
  }

  async crash(between?: Between): Promise<void> {
    const gone = new Promise((resolve) => this.context.once('close', resolve));
    for (const pid of processesOf(this.profile)) process.kill(pid, 'SIGKILL');
    await gone;
    await until('the processes to be gone', async () => processesOf(this.profile).length === 0);
    await this.startAfter(between);
  }

  /** Resolves when the person has closed the window. */
  async closed(): Promise<void> {
    await new Promise((resolve) => this.context.once('close', resolve));
  }

  async close(): Promise<void> {
    await this.collector?.end();
    await this.context.close();
    // The browser's helpers may still write for a moment.
    await rm(this.profile, { recursive: true, force: true, maxRetries: 30, retryDelay: 100 });
    refuseStrays(this.strays, this.options);
  }
}
