/** Stock Firefox through WebDriver BiDi; its own chrome scope opens the real popup and reads the badge. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../scripts/setup.mjs';
import { Bidi, fromRemote, type Params, type RemoteValue, toRemote } from './bidi.ts';
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

/** Address of the extension's pages in every profile of ours. */
const UUID = '5c0e1f6a-0d3c-4b1e-9a54-d3c11e6aceff';

interface ScriptAnswer {
  type: 'success' | 'exception';
  result: RemoteValue;
  exceptionDetails?: { text: string };
}

/** Keys with names in WebDriver. */
const keyCodes: Record<string, string> = {
  Control: '\uE009',
  Shift: '\uE008',
  Alt: '\uE00A',
  Meta: '\uE03D',
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
  Backspace: '\uE003',
  End: '\uE010',
  Home: '\uE011',
  ArrowDown: '\uE015',
};

class FirefoxPage extends WebPage {
  constructor(
    private readonly bidi: Bidi,
    readonly context: string,
  ) {
    super();
  }

  /** Calls a function in the page with BiDi arguments. */
  async run(source: string, args: RemoteValue[], options: Params = {}): Promise<RemoteValue> {
    const answer: ScriptAnswer = await this.bidi.send('script.callFunction', {
      functionDeclaration: source,
      awaitPromise: true,
      target: { context: this.context },
      arguments: args,
      userActivation: false,
      ...options,
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text ?? 'script error');
    return answer.result;
  }

  protected readonly pressAt = async (x: number, y: number): Promise<void> => {
    await this.mouse(x, y);
  };

  /** A real click at a point of the viewport. */
  async mouse(x: number, y: number, rest = 0): Promise<void> {
    await this.bidi.send('input.performActions', {
      context: this.context,
      actions: [
        {
          type: 'pointer',
          id: 'mouse',
          actions: [
            { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
            { type: 'pause', duration: rest },
            { type: 'pointerDown', button: 0 },
            { type: 'pointerUp', button: 0 },
          ],
        },
      ],
    });
  }

  protected async call(source: string, args: Plain[]): Promise<unknown> {
    const wrapped = `(...args) => ${portable(source)}(document, ...args)`;
    return fromRemote(await this.run(wrapped, args.map(toRemote)));
  }

  part(marker: string, nth = 0): View {
    return new FirefoxPart(this, marker, nth);
  }

  async url(): Promise<string> {
    return (await this.evaluate(() => location.href)) as string;
  }

  clickAt(x: number, y: number, rest: number): Promise<void> {
    return this.mouse(x, y, rest);
  }

  async clickOn(selector: string, nth = 0): Promise<void> {
    const at = await until(`element ${selector}`, () =>
      this.evaluate(
        (root, wanted, index) => {
          const node = [...root.querySelectorAll(wanted)].filter((found) => found.getClientRects().length > 0)[index];
          if (!node) return null;
          node.scrollIntoView({ block: 'center', behavior: 'instant' });
          const box = node.getBoundingClientRect();
          return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
        },
        selector,
        nth,
      ),
    );
    await this.mouse(at.x, at.y);
  }

  private async keys(actions: Params[]): Promise<void> {
    await this.bidi.send('input.performActions', {
      context: this.context,
      actions: [{ type: 'key', id: 'keyboard', actions }],
    });
  }

  async type(text: string): Promise<void> {
    const keys = [...text].map((letter) => (letter === '\n' ? (keyCodes['Enter'] as string) : letter));
    await this.keys(
      keys.flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]),
    );
  }

  async press(keys: string): Promise<void> {
    const values = keys.split('+').map((key) => keyCodes[key] ?? key);
    await this.keys([
      ...values.map((value) => ({ type: 'keyDown', value })),
      ...values.reverse().map((value) => ({ type: 'keyUp', value })),
    ]);
  }

  async reload(): Promise<void> {
    await this.bidi.send('browsingContext.reload', { context: this.context, wait: 'complete' });
  }

  async close(): Promise<void> {
    await this.bidi.send('browsingContext.close', { context: this.context });
  }

  async screenshot(): Promise<Buffer> {
    const { data }: { data: string } = await this.bidi.send('browsingContext.captureScreenshot', {
      context: this.context,
    });
    return Buffer.from(data, 'base64');
  }
}

/** One of our hosts; BiDi hands out closed shadow roots when asked to serialise all of them. */
class FirefoxPart extends View {
  protected override readonly standsFor = 600;

  constructor(
    private readonly owner: FirefoxPage,
    private readonly marker: string,
    private readonly nth: number,
  ) {
    super();
  }

  protected readonly pressAt = async (x: number, y: number): Promise<void> => {
    await this.owner.mouse(x, y);
  };

  protected async call(source: string, args: Plain[]): Promise<unknown> {
    const host = await this.owner.run(
      `(marker, nth) => document.querySelectorAll('[data-decline-gracefully="' + marker + '"]')[nth]`,
      [this.marker, this.nth].map(toRemote),
      { serializationOptions: { maxDomDepth: 0, includeShadowTree: 'all' } },
    );
    const shadow = (host.value as { shadowRoot?: RemoteValue } | undefined)?.shadowRoot;
    if (!shadow?.sharedId) throw new Error(`no ${this.marker} ${this.nth} with a shadow root in the page`);
    return fromRemote(
      await this.owner.run(`(root, ...args) => ${portable(source)}(root, ...args)`, [
        { sharedId: shadow.sharedId } as RemoteValue,
        ...args.map(toRemote),
      ]),
    );
  }

  async screenshot(): Promise<Buffer> {
    return this.owner.screenshot();
  }
}

/** A page that has no browsing context in BiDi (popup, background): reached by a frame script from the chrome scope. */
class FirefoxInner extends View {
  // BiDi's input does not reach the popup; controls are pressed from within.
  protected readonly pressAt = null;

  constructor(
    private readonly ask: (source: string) => Promise<unknown>,
    private readonly shut: () => Promise<void>,
    private readonly picture: () => Promise<Buffer>,
  ) {
    super();
  }

  protected async call(source: string, args: Plain[]): Promise<unknown> {
    return this.ask(`${portable(source)}(document, ...${JSON.stringify(args)})`);
  }

  close(): Promise<void> {
    return this.shut();
  }

  screenshot(): Promise<Buffer> {
    return this.picture();
  }
}

/**
 * Runs in the browser window. Finds the extension's popup or background browser and evaluates there.
 * A string comes back: JSON of `{ value }` or `{ error }`.
 */
const evaluateInside = `async (id, kind, source, patience) => {
  const { extension } = WebExtensionPolicy.getByID(id);
  if (kind === 'background') await extension.wakeupBackground?.();
  const frame = kind !== 'popup'
    ? [...extension.views].find((view) => view.viewType === kind)?.xulBrowser
    : [...document.querySelectorAll('browser.webextension-popup-browser')].findLast((node) =>
        node.currentURI?.spec.startsWith('moz-extension:') && node.closest('panel')?.state === 'open');
  if (!frame) return JSON.stringify({ error: 'no ' + kind });
  const serial = 'dg' + Math.random();
  const script = \`{
    const box = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
    const tell = (answer) => sendAsyncMessage('\${serial}', JSON.stringify(answer));
    try {
      const promise = Cu.evalInSandbox('(async () => JSON.stringify({ value: await (' + \${JSON.stringify(source)} + ') }))()', box);
      promise.then((text) => sendAsyncMessage('\${serial}', text), (error) => tell({ error: String(error) }));
    } catch (error) { tell({ error: String(error) }); }
  }\`;
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(JSON.stringify({ error: 'no answer from the ' + kind })), patience);
    frame.messageManager.addMessageListener(serial, ({ data }) => { clearTimeout(timer); resolve(data); });
    frame.messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(script), false);
  });
}`;

export class FirefoxBrowser implements ExtensionBrowser {
  private readonly strays: RequestSeen[] = [];
  readonly name = 'firefox';
  readonly origin = `moz-extension://${UUID}`;
  private readonly sites: Site[] = [];
  private readonly id: string;
  private readonly shortcuts: Record<string, { suggested_key: { default: string } }>;
  private bidi!: Bidi;
  private window = '';

  private constructor(
    private readonly profile: string,
    private readonly options: LaunchOptions,
  ) {
    const manifest = JSON.parse(readFileSync(join(options.build, 'manifest.json'), 'utf8')) as {
      browser_specific_settings: { gecko: { id: string } };
      commands: Record<string, { suggested_key: { default: string } }>;
    };
    this.shortcuts = manifest.commands;
    this.id = manifest.browser_specific_settings.gecko.id;
  }

  /** Starts a browser on a fresh profile. @throws when none is installed or the extension cannot be put in */
  static async launch(options: LaunchOptions): Promise<FirefoxBrowser> {
    const browser = new FirefoxBrowser(mkdtempSync(join(options.folder ?? tmpdir(), 'dg-firefox-')), options);
    browser.writePreferences();
    await browser.start();
    return browser;
  }

  private writePreferences(): void {
    const preferences: Record<string, string | number | boolean> = {
      'extensions.webextensions.uuids': JSON.stringify({ [this.id]: UUID }),
      // A temporary add-on goes when the browser closes; its data must be there after a relaunch, as for a real one.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'extensions.openPopupWithoutUserGesture.enabled': true,
      'browser.shell.checkDefaultBrowser': false,
      'browser.startup.page': 0,
      'browser.aboutwelcome.enabled': false,
      'datareporting.policy.dataSubmissionEnabled': false,
      'toolkit.telemetry.reportingpolicy.firstRun': false,
      'app.normandy.enabled': false,
      'app.update.enabled': false,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      'browser.safebrowsing.malware.enabled': false,
      'browser.safebrowsing.phishing.enabled': false,
      'services.settings.server': 'data:,',
      'browser.tabs.remote.separatePrivilegedContentProcess': false,
    };
    const lines = Object.entries(preferences).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
    );
    writeFileSync(join(this.profile, 'user.js'), `${lines.join('\n')}\n`);
  }

  private async start(): Promise<void> {
    const executable = this.options.executable ?? findBrowser('firefox');
    if (!executable) throw new Error('no Firefox found; run: node scripts/setup.mjs');
    const { headed, width = 1280, height = 900 } = this.options;
    const words = ['--no-remote', '--profile', this.profile, `--width=${width}`, `--height=${height}`];
    this.bidi = await Bidi.start(executable, headed ? words : ['--headless', ...words], {
      ...process.env,
      ...this.options.env,
      // Started by root in another person's session, Firefox would refuse; a home of its own is the profile.
      HOME: this.profile,
    });
    this.bidi.on('network.beforeRequestSent', (params) => void this.requested(params));
    await this.bidi.send('session.subscribe', { events: ['network.beforeRequestSent'] });
    for (const protocol of ['http', 'https'])
      await this.bidi.send('network.addIntercept', {
        phases: ['beforeRequestSent'],
        urlPatterns: [{ type: 'pattern', protocol }],
      });
    const tree: { contexts: { url: string; context: string }[] } = await this.bidi.send('browsingContext.getTree', {
      'moz:scope': 'chrome',
    });
    const found = tree.contexts.find(({ url }) => url.includes('browser.xhtml'));
    if (!found) throw new Error('no browser window in the chrome scope');
    this.window = found.context;
    await this.chrome(watchRequests);
    await this.bidi.send('webExtension.install', { extensionData: { type: 'path', path: this.options.build } });
  }

  private async requested(params: Params): Promise<void> {
    const { request, isBlocked } = params as { request: { request: string; url: string }; isBlocked: boolean };
    if (!isBlocked) return;
    const url = new URL(request.url);
    const answer = this.sites.map((site) => site(url)).find((found) => found !== null);
    try {
      if (!answer) {
        await this.bidi.send('network.failRequest', { request: request.request });
        return;
      }
      const headers = { 'content-type': 'text/html; charset=utf-8', ...answer.headers };
      await this.bidi.send('network.provideResponse', {
        request: request.request,
        statusCode: answer.status ?? 200,
        reasonPhrase: 'OK',
        headers: Object.entries(headers).map(([name, value]) => ({ name, value: { type: 'string', value } })),
        body: { type: 'string', value: answer.body },
      });
    } catch {
      // The page that asked went away before the answer: nothing to serve any more.
    }
  }

  /** Calls a function in the browser window itself. */
  private async chrome(source: string, ...args: Plain[]): Promise<unknown> {
    const answer: ScriptAnswer = await this.bidi.send('script.callFunction', {
      functionDeclaration: source,
      awaitPromise: true,
      target: { context: this.window },
      arguments: args.map(toRemote),
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text ?? 'error in the browser window');
    return fromRemote(answer.result);
  }

  private async inside(kind: 'popup' | 'background' | 'sidebar', source: string, patience = 10_000): Promise<unknown> {
    const answer = JSON.parse(String(await this.chrome(evaluateInside, this.id, kind, source, patience))) as {
      value?: unknown;
      error?: string;
    };
    if (answer.error) throw new Error(answer.error);
    return answer.value;
  }

  async requests(): Promise<RequestSeen[]> {
    const seen = (await this.chrome('() => window.dgRequests.splice(0)')) as unknown as RequestSeen[];
    this.strays.push(...seen.filter(({ from }) => from.startsWith('moz-extension:')));
    return seen;
  }

  async offline(on: boolean): Promise<void> {
    await this.chrome('(on) => { Services.io.offline = on; }', on);
  }

  async errors(): Promise<string[]> {
    return (await this.chrome(
      `(ours) => {
        const found = Services.console.getMessageArray()
          .filter((one) => one instanceof Ci.nsIScriptError && !(one.flags & Ci.nsIScriptError.warningFlag))
          .filter((one) => one.sourceName?.startsWith(ours))
          .map((one) => one.errorMessage)
          // Firefox notes each answer that comes for a page already left; nothing of ours threw.
          .filter((text) => !/^Promise (resolved|rejected) (while context is inactive|after context unloaded)/.test(text));
        Services.console.reset();
        return found;
      }`,
      this.origin,
    )) as unknown as string[];
  }

  /** Takes host permissions away, or gives them, as a person can in the add-on's page. */
  async permit(origins: string[], on: boolean): Promise<void> {
    await this.chrome(
      `async (id, origins, on) => {
        const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        const { extension } = WebExtensionPolicy.getByID(id);
        await ExtensionPermissions[on ? 'add' : 'remove'](id, { permissions: [], origins }, extension);
      }`,
      this.id,
      origins,
      on,
    );
  }

  serve(site: Site): void {
    this.sites.unshift(site);
  }

  private async tab(): Promise<string> {
    const { context }: { context: string } = await this.bidi.send('browsingContext.create', { type: 'tab' });
    return context;
  }

  async open(url: string): Promise<FirefoxPage> {
    const context = await this.tab();
    await this.bidi.send('browsingContext.navigate', { context, url, wait: 'complete' });
    return new FirefoxPage(this.bidi, context);
  }

  async openOwn(path: string): Promise<FirefoxPage> {
    const context = await this.tab();
    const url = `${this.origin}/${path}`;
    // Any other wait hangs on extension pages.
    await this.bidi.send('browsingContext.navigate', { context, url, wait: 'none' });
    const page = new FirefoxPage(this.bidi, context);
    await until(`page ${path}`, () =>
      page.evaluate((root, wanted) => location.href.startsWith(wanted) && root.readyState === 'complete', this.origin),
    );
    return page;
  }

  /** Closes what is open and waits: the browser opens no second panel beside one that still fades. */
  private async closePanels(): Promise<void> {
    await this.chrome(`() => Promise.all([...document.querySelectorAll('panel')]
      .filter((panel) => panel.state !== 'closed')
      .map((panel) => new Promise((resolve) => {
        panel.addEventListener('popuphidden', resolve, { once: true });
        panel.hidePopup();
        if (panel.state === 'closed') resolve();
      })))`);
  }

  private async openPopup(): Promise<void> {
    await this.closePanels();
    await this.chrome(
      `async (id) => {
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const { extension } = WebExtensionPolicy.getByID(id);
        await ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(window, true);
      }`,
      this.id,
    );
  }

  async popup(): Promise<View & { close(): Promise<void> }> {
    await this.openPopup();
    const popup = new FirefoxInner(
      (source) => this.inside('popup', source),
      () => this.closePanels(),
      async () => Buffer.from(String(await this.chrome(pictureOfPopup)), 'base64'),
    );
    // A script sent while the browser swaps the preloaded page into the panel is lost: ask again, briefly.
    const loaded = `document.readyState === 'complete' && document.body !== null && location.pathname !== 'blank'`;
    const waitLoaded = (patience: number) =>
      until('the popup to load', () => this.inside('popup', loaded, 1_500), patience);
    try {
      await waitLoaded(8_000);
    } catch {
      // A tab that comes to the front late takes the panel down with it: a person would press again.
      await this.openPopup();
      await waitLoaded(20_000);
    }
    return popup;
  }

  async badge(): Promise<string> {
    return String(
      await this.chrome(
        `(id) => {
          const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
          const { extension } = WebExtensionPolicy.getByID(id);
          const action = ExtensionParent.apiManager.global.browserActionFor(extension);
          return action.action.getContextData(gBrowser.selectedTab).badgeText ?? '';
        }`,
        this.id,
      ),
    );
  }

  async command(name: string): Promise<void> {
    const shortcut = this.shortcuts[name]?.suggested_key.default;
    if (!shortcut) throw new Error(`the manifest has no command ${name} with a key`);
    const found = await this.chrome(
      `(letter, modifiers) => {
        const keys = [...document.querySelectorAll('keyset[id^="ext-keyset-id"] key')];
        const same = (key) => key.getAttribute('key') === letter && key.getAttribute('modifiers') === modifiers;
        const key = keys.find(same);
        key?.doCommand();
        return key ? '' : keys.map((key) => key.outerHTML).join();
      }`,
      shortcut.split('+').at(-1),
      shortcut.split('+').slice(0, -1).join().toLowerCase(),
    );
    if (found !== '') throw new Error(`no key for ${name}: ${found}`);
  }

  async pickMenu(selection: string): Promise<void> {
    await this.closePanels();
    await this.chrome(
      `(id, selectionText) => {
        const info = { menuItemId: 'guidance', selectionText, editable: false, modifiers: [], pageUrl: '' };
        WebExtensionPolicy.getByID(id).extension.emit('webext-menu-menuitem-click', info, gBrowser.selectedTab);
      }`,
      this.id,
      selection,
    );
    await this.background(async () => {
      type Menus = { update(id: string, change: object): Promise<void> };
      await (globalThis as unknown as { chrome: { contextMenus: Menus } }).chrome.contextMenus.update('guidance', {
        enabled: true,
      });
    });
  }

  async popupShown(): Promise<boolean> {
    return this.inside('popup', 'true', 2_000).then(
      () => true,
      () => false,
    );
  }

  /** The extension's page in the browser's sidebar. */
  async sidebar(): Promise<View & { close(): Promise<void> }> {
    await this.chrome(
      `async (id) => {
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const { extension } = WebExtensionPolicy.getByID(id);
        await SidebarController.show(ExtensionParent.apiManager.global.sidebarActionFor(extension).id);
      }`,
      this.id,
    );
    const sidebar = new FirefoxInner(
      (source) => this.inside('sidebar', source),
      async () => {
        await this.chrome('() => SidebarController.hide()');
      },
      () => Promise.reject(new Error('no picture of the sidebar')),
    );
    await until('the sidebar to load', () =>
      sidebar.evaluate((root) => root.readyState === 'complete' && location.protocol === 'moz-extension:'),
    );
    return sidebar;
  }

  async background<A extends Plain[], R>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    const source = `${portable(String(run))}(...${JSON.stringify(args)})`;
    return (await until('the background', async () => ({ value: await this.inside('background', source) }))).value as R;
  }

  async stopBackground(): Promise<void> {
    // A message under way may start the next event page at once: what counts is that the one of before is gone.
    const gone = await this.chrome(
      `async (id) => {
        const { extension } = WebExtensionPolicy.getByID(id);
        const running = [...extension.views].filter((view) => view.viewType === 'background');
        await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
        for (let n = 0; n < 500 && running.some((view) => extension.views.has(view)); n += 1)
          await new Promise((resolve) => setTimeout(resolve, 40));
        return running.every((view) => !extension.views.has(view));
      }`,
      this.id,
    );
    if (!gone) throw new Error('the event page did not stop');
  }

  async reloadExtension(): Promise<void> {
    await this.chrome(
      `async (id) => {
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        await (await AddonManager.getAddonByID(id)).reload();
      }`,
      this.id,
    );
    await until('the extension to be back', () =>
      this.chrome(`(id) => WebExtensionPolicy.getByID(id)?.active`, this.id),
    );
  }

  async relaunch(between?: Between): Promise<void> {
    await this.bidi.close();
    await this.startAfter(between);
  }

  async crash(between?: Between): Promise<void> {
    await this.bidi.kill();
    await this.startAfter(between);
  }

  private async startAfter(between?: Between): Promise<void> {
    const env = await between?.(this.profile);
    if (env) this.options.env = { ...this.options.env, ...env };
    await this.start();
  }

  async close(): Promise<void> {
    // A window that is gone already has nothing more to tell.
    await this.requests().catch(() => []);
    await this.bidi.close();
    // The browser's helpers may still write for a moment.
    await rm(this.profile, { recursive: true, force: true, maxRetries: 30, retryDelay: 100 });
    refuseStrays(this.strays, this.options);
  }
}

/**
 * Runs in the browser window: notes every HTTP channel that opens, whoever asked. BiDi tells of tabs only. The
 * browser's own requests (system principal) are left out.
 */
const watchRequests = `() => {
  window.dgRequests = [];
  Services.obs.addObserver({
    observe(subject) {
      const channel = subject.QueryInterface(Ci.nsIHttpChannel);
      const asker = channel.loadInfo?.triggeringPrincipal;
      if (!asker || asker.isSystemPrincipal) return;
      window.dgRequests.push({ url: channel.URI.spec, from: asker.spec || asker.origin });
    },
  }, 'http-on-opening-request');
}`;

/** Runs in the browser window: PNG of the popup's browser as base64. */
const pictureOfPopup = `async () => {
  const frame = document.querySelector('browser.webextension-popup-browser');
  const { width, height } = frame.getBoundingClientRect();
  const image = await frame.browsingContext.currentWindowGlobal.drawSnapshot(new DOMRect(0, 0, width, height), 1, 'white');
  const canvas = new OffscreenCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}`;
