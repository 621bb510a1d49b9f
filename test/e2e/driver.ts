/**
 * One small driver interface for both browsers, so that a whole-extension test is written once. Everything runs on the
 * production build; nothing of the browser is replaced.
 */
import { act, type Control, type Outcome } from './controls.ts';

/** What may travel into a page and back. */
export type Plain = string | number | boolean | null | undefined | Plain[] | { [key: string]: Plain };

export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body: string;
}

/** Serves one address of the closed-off world; null lets the request fail. */
export type Site = (url: URL) => Answer | null;

/** A request by some part of the browser, served or not. `from` is the address or origin of the page or worker that asked. */
export interface RequestSeen {
  url: string;
  from: string;
}

export interface LaunchOptions {
  /** Folder of the production build. */
  build: string;
  /** Path of the browser; found by scripts/setup.mjs when left out. */
  executable?: string;
  /** A window on the person's display instead of headless. */
  headed?: boolean;
  /** Interface language of the browser, where it can be set. */
  locale?: string;
  /** A build that cheats on purpose: its requests are the test's own affair. */
  mayLeak?: boolean;
  /** Chromium: load the extension over CDP, the way that branded Chrome needs. */
  overProtocol?: boolean;
  /** Chromium: leave the back/forward cache on, which its driver switches off. */
  backForwardCache?: boolean;
  width?: number;
  height?: number;
  /** Folder in which the profile is made; the system's own for passing files when left out. */
  folder?: string;
  /** Chromium: lets requests to 127.0.0.1 through, where a real server of the test's own listens. */
  loopback?: boolean;
  /** Added to the environment of the browser (a time zone). */
  env?: Record<string, string>;
}

/**
 * Requests that only the extension can have made in a run (TRUST T21): by its own pages and background, or from a
 * webmail's page for what the mailbox does not have. Closing a browser looks at the whole run. @throws when there are any
 */
export function refuseStrays(strays: readonly RequestSeen[], options: LaunchOptions): void {
  if (strays.length === 0 || options.mayLeak || options.headed) return;
  throw new Error(`requests by the extension: ${strays.map(({ url, from }) => `${url} from ${from}`).join(', ')}`);
}

/** Gives up a wait; the message says what was waited for and what was seen last. */
export class Waited extends Error {}

/** Repeats `look` until it gives something truthy. @throws Waited after `timeout` ms */
export async function until<T>(what: string, look: () => Promise<T>, timeout = 20_000): Promise<NonNullable<T>> {
  const end = Date.now() + timeout;
  let last: unknown;
  for (;;) {
    try {
      const value = await look();
      if (value) return value as NonNullable<T>;
      last = value;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Waited(`waited ${timeout} ms for ${what}; last: ${String(last).slice(0, 600)}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

/** One root that a person can see: a web page, an extension page, the popup, or one of our parts in a page. */
export abstract class View {
  /** Runs `source` (a function expression) with the root as its first argument. */
  protected abstract call(source: string, args: Plain[]): Promise<unknown>;
  /** A real mouse click, where the browser's driver reaches this view; otherwise null. */
  protected abstract readonly pressAt: ((x: number, y: number) => Promise<void>) | null;
  /** How long a control must have stood still before a press, in ms; our parts in a page take no quicker one. */
  protected readonly standsFor: number = 0;
  /** PNG of what the view shows. */
  abstract screenshot(): Promise<Buffer>;

  /** Runs a function in the view; it gets the root and may use nothing from outside itself. */
  async evaluate<A extends Plain[], R>(run: (root: Document, ...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    return (await this.call(String(run), args)) as R;
  }

  /** Visible text. */
  async text(): Promise<string> {
    return ((await this.call(String(act), [{ do: 'text' }])) as Outcome).text;
  }

  /** Visible controls in document order. */
  async controls(): Promise<Control[]> {
    return ((await this.call(String(act), [{ do: 'list' }])) as Outcome).controls;
  }

  /** Waits until the visible text matches, and gives that text. */
  async see(pattern: RegExp, timeout?: number): Promise<string> {
    let last = '';
    return until(
      `text ${pattern}`,
      async () => {
        last = await this.text();
        if (pattern.test(last)) return last;
        throw new Error(last);
      },
      timeout,
    );
  }

  /** Presses the nth control whose accessible name matches; waits for it. */
  async click(name: RegExp, nth = 0): Promise<void> {
    if (!this.pressAt) {
      await this.outcome(name, { do: 'press', pattern: name.source, nth });
      return;
    }
    const find = { do: 'locate', pattern: name.source, nth };
    let last = '';
    let since = Date.now();
    // A popup grows while it fills: press only what stands still and is on top.
    const at = await until(`control ${name} to stand still`, async () => {
      const { at: now, onTop } = await this.outcome(name, find);
      const still = JSON.stringify(now) === last && onTop;
      if (!still) since = Date.now();
      last = JSON.stringify(now);
      return still && Date.now() - since >= this.standsFor ? now : null;
    });
    await this.pressAt(at.x, at.y);
  }

  /** Presses a control that is chosen or not (chip, radio, tab), unless it is chosen already. */
  async choose(name: RegExp): Promise<void> {
    await until(`control ${name}`, () => this.has(name));
    if (!(await this.controls()).some((control) => new RegExp(name.source, 'i').test(control.name) && control.checked))
      await this.click(name);
  }

  /** Middle of the nth control whose accessible name matches, as it stands now. */
  async whereIs(name: RegExp, nth = 0): Promise<{ x: number; y: number }> {
    const { at } = await this.outcome(name, { do: 'locate', pattern: name.source, nth });
    if (!at) throw new Error(`no control ${name}`);
    return at;
  }

  /** Writes into the nth field whose accessible name matches, or picks an option by value or label. */
  async fill(name: RegExp, value: string, nth = 0): Promise<void> {
    await this.outcome(name, { do: 'fill', pattern: name.source, nth, value });
  }

  /** True when a visible control's name matches now. */
  async has(name: RegExp): Promise<boolean> {
    const anyCase = new RegExp(name.source, 'i');
    return (await this.controls()).some((control) => anyCase.test(control.name));
  }

  private async outcome(name: RegExp, deed: Plain): Promise<Outcome> {
    return until(`control ${name}`, async () => {
      const outcome = (await this.call(String(act), [deed])) as Outcome;
      if (outcome.at) return outcome;
      throw new Error(
        `visible: ${(await this.controls()).map((control) => `${control.role} “${control.name}”`).join(', ')}`,
      );
    });
  }
}

/** A tab. */
export abstract class WebPage extends View {
  abstract url(): Promise<string>;
  /** One of our hosts in the page (contract §3), looked up anew at each use; closed shadow roots are opened for the test only. */
  abstract part(marker: 'banner' | 'compose-button' | 'panel', nth?: number): View;
  /** How many such hosts stand in the page. */
  async count(marker: 'banner' | 'compose-button' | 'panel'): Promise<number> {
    return this.evaluate(
      (root, wanted) => root.querySelectorAll(`[data-decline-gracefully="${wanted}"]`).length,
      marker as string,
    );
  }
  /** Waits for the nth host of that kind and for something in it. */
  async shows(marker: 'banner' | 'compose-button' | 'panel', nth = 0, timeout?: number): Promise<View> {
    await until(`${marker} ${nth}`, async () => (await this.count(marker)) > nth, timeout);
    const part = this.part(marker, nth);
    const filled = async () => (await part.controls()).length > 0 || (await part.text()).trim() !== '';
    await until(`content of ${marker} ${nth}`, filled, timeout);
    return part;
  }
  /** A real click in the middle of the nth element. */
  abstract clickOn(selector: string, nth?: number): Promise<void>;
  /** Moves the mouse there, in CSS pixels of the window, and presses when it has rested for `rest` ms. */
  abstract clickAt(x: number, y: number, rest: number): Promise<void>;
  /** Real key presses for plain text, into what has the focus. */
  abstract type(text: string): Promise<void>;
  /** One real key with modifiers, e.g. `Control+z`. */
  abstract press(keys: string): Promise<void>;
  abstract reload(): Promise<void>;
  abstract close(): Promise<void>;
}

/** What happens while the browser is closed: the profile's folder may be changed; its answer goes into the environment. */
export type Between = (profile: string) => Record<string, string> | null | Promise<Record<string, string> | null>;

/** A running browser with the extension in it. */
export interface ExtensionBrowser {
  readonly name: 'chromium' | 'firefox';
  /** `chrome-extension://…` or `moz-extension://…`, no slash at the end. */
  readonly origin: string;
  /** Every http(s) request since the last call, from pages, extension pages, content scripts and the background. */
  requests(): Promise<RequestSeen[]>;
  /** Puts a site before those already served. All that no site answers fails. */
  serve(site: Site): void;
  /** Opens a tab in front. */
  open(url: string): Promise<WebPage>;
  /** Opens the extension's page (path below its root) in a tab in front. */
  openOwn(path: string): Promise<WebPage>;
  /** The real toolbar popup over the tab in front. */
  popup(): Promise<View & { close(): Promise<void> }>;
  /** Badge text over the tab in front. */
  badge(): Promise<string>;
  /** Runs a keyboard command of the manifest by its name. */
  command(name: string): Promise<void>;
  /** Our item in the context menu of this selection is picked. @throws where the browser has no such item */
  pickMenu(selection: string): Promise<void>;
  /** Whether the toolbar popup is open now. */
  popupShown(): Promise<boolean>;
  /** Runs a function in the background (wakes it first); it may use nothing from outside itself. */
  background<A extends Plain[], R>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  /** Stops the worker or event page that runs now; it is certainly gone when this resolves. */
  stopBackground(): Promise<void>;
  /** Reloads the extension, orphaning the content scripts that run. */
  reloadExtension(): Promise<void>;
  /** Cuts the browser off the network, or joins it again. */
  offline(on: boolean): Promise<void>;
  /** Uncaught errors since the last call: in pages and in our scripts there. */
  errors(): Promise<string[]>;
  /** Closes the browser and starts it again on the same profile. Tabs are gone, sites are kept. */
  relaunch(between?: Between): Promise<void>;
  /** Kills the browser with all its processes, as a crash would, and starts it again on the same profile. */
  crash(between?: Between): Promise<void>;
  /** Closes the browser and removes the profile. */
  close(): Promise<void>;
}

/** Source of a function as an expression; tsx wraps named inner functions in `__name`, which pages do not have. */
export function portable(source: string): string {
  return `(() => { const __name = (value) => value; return (${source}); })()`;
}
