/**
 * What the extension costs a mail page, beside the floors in the same run: load, open, compose, churn, typing, memory, and
 * how long the banner takes. Costs are script of the whole page by CPU time; what they are above the bare page is judged.
 */
import type { CDPSession, Page } from 'playwright-core';
import type { ChromiumBrowser } from '../test/e2e/chromium.ts';
import { benchMailbox, PLACES, SIZES, type Webmail } from './bench-mailbox.ts';
import { CATEGORIES, scriptTime, type TraceEvent } from './script-time.ts';

/** How much is done in one round. All rounds together churn ten seconds or more and open a hundred composers. */
export interface Amount {
  composers: number;
  churn: number;
  characters: number;
  /** How often each conversation is opened. */
  opens: number;
  /** Ours and what its openings, composers and typing are judged by; the others do each of them once, and type nothing. */
  compared: readonly string[];
}

/** Figures of one configuration by name of the measure, one a round. ms, but for `heap` in kB. */
export type Figures = Record<string, number[]>;

/** The runner of these scripts marks functions by a call that a page does not know. */
const NAMED = 'globalThis.__name = (made) => made;';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** One configuration in a browser of its own, on one webmail. */
export class Subject {
  readonly figures: Figures = {};

  private constructor(
    readonly name: string,
    readonly webmail: Webmail,
    private readonly address: string,
    private readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  static async on(browser: ChromiumBrowser, name: string, webmail: Webmail): Promise<Subject> {
    const { address, site } = await benchMailbox(webmail);
    browser.serve(site);
    const page = await browser.playwright.newPage();
    await page.addInitScript(NAMED);
    const session = await browser.playwright.newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    return new Subject(name, webmail, address, page, session);
  }

  /** One round; a round to warm up is not kept. */
  async round(amount: Amount, keep: boolean): Promise<void> {
    const figures: Record<string, number> = {};
    await this.page.bringToFront();
    figures['load'] = await this.load();
    // Only its churn is compared with ours.
    if (this.name === 'careless design') {
      await this.open(0);
      figures['churn'] = await this.churn(amount.churn);
    } else if (this.name !== 'control') {
      const isCompared = amount.compared.includes(this.name);
      // The first opening of a page's life warms the page up.
      await this.open(0);
      figures['heap'] = await this.heap();
      const opens = isCompared ? amount.opens : 1;
      for (let n = 0; n < opens; n += 1)
        for (const [index, size] of [...SIZES.entries()].reverse())
          figures[`open ${size}`] =
            (figures[`open ${size}`] ?? 0) + (await this.traced(() => this.open(index))) / opens;
      figures['churn'] = await this.churn(amount.churn);
      if (isCompared) figures['typing'] = await this.typing(amount.characters);
      const composers = isCompared ? amount.composers : 1;
      figures['composer'] = (await this.traced(() => this.composers(composers))) / composers;
    }
    await this.page.goto('about:blank');
    if (!keep) return;
    for (const [name, figure] of Object.entries(figures)) this.figures[name] = [...(this.figures[name] ?? []), figure];
  }

  /** ms of CPU that script of the page and of extensions takes in it meanwhile. */
  private async traced(work: () => Promise<unknown>): Promise<number> {
    const { session } = this;
    const events: TraceEvent[] = [];
    const collect = (chunk: { value: object[] }) => events.push(...(chunk.value as TraceEvent[]));
    session.on('Tracing.dataCollected', collect);
    await session.send('Tracing.start', {
      traceConfig: { includedCategories: CATEGORIES },
      transferMode: 'ReportEvents',
    });
    await work();
    const ended = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await ended;
    session.off('Tracing.dataCollected', collect);
    return scriptTime(events, new URL(this.address).origin);
  }

  private async load(): Promise<number> {
    const { page, session } = this;
    await page.goto('about:blank');
    await session.send('HeapProfiler.collectGarbage');
    return this.traced(async () => {
      await page.goto(this.address);
      await page.waitForSelector('html[data-whole]', { state: 'attached' });
      await pause(500);
    });
  }

  private async click(selector: string, nth = 0): Promise<void> {
    await this.page.evaluate(
      ([at, n]) => (document.querySelectorAll(at as string)[n as number] as HTMLElement).click(),
      [selector, nth],
    );
  }

  private async open(index: number): Promise<void> {
    await this.click(PLACES[this.webmail].row, index);
    await pause(this.webmail === 'gmail' ? 500 : 900);
  }

  /** kB after garbage was collected, of the page and the scripts beside it. */
  private async heap(): Promise<number> {
    for (let n = 0; n < 3; n += 1) await this.session.send('HeapProfiler.collectGarbage');
    return (await this.session.send('Runtime.getHeapUsage')).usedSize / 1024;
  }

  /** ms for a thousand mutations, with a mail of one message open. */
  private async churn(milliseconds: number): Promise<number> {
    let made = 1;
    const time = await this.traced(async () => {
      made = await this.page.evaluate(
        (ms) => (globalThis as unknown as { churn(ms: number): Promise<number> }).churn(ms),
        milliseconds,
      );
    });
    return (time * 1000) / made;
  }

  private async taskTime(): Promise<number> {
    const { metrics } = await this.session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  }

  /** ms of the main thread, editing and layout included, while a reply to the offer is typed. */
  private async typing(characters: number): Promise<number> {
    const { editor, reply, discard } = PLACES[this.webmail];
    await this.click(reply);
    await this.page.waitForSelector(editor);
    await pause(500);
    await this.page.focus(editor);
    const words = 'Thank you for the offer and for the time that you took to talk to me. ';
    const text = words.repeat(Math.ceil(characters / words.length)).slice(0, characters);
    const before = await this.taskTime();
    await this.page.keyboard.type(text);
    await pause(900);
    const whole = (await this.taskTime()) - before;
    await this.click(discard);
    await pause(500);
    return whole;
  }

  /** Opens and discards new mails. */
  private async composers(times: number): Promise<void> {
    const { newMail, discard, editor } = PLACES[this.webmail];
    await this.page.evaluate(
      async ([open, close, editors, count]) => {
        const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
        for (let n = 0; n < (count as number); n += 1) {
          (document.querySelector(open as string) as HTMLElement).click();
          while (!document.querySelector(editors as string)) await sleep(10);
          await sleep(40);
          (document.querySelector(close as string) as HTMLElement).click();
          await sleep(20);
        }
      },
      [newMail, discard, editor, times] as const,
    );
  }
}

export interface Latency {
  /** ms from the message's node in the page to the banner's. */
  times: number[];
  missed: number;
  onOther: number;
  offers: number;
  others: number;
}

/** Sample mails whose verdict is beyond doubt, by their place in the list. */
const OFFERS = [/^01-offer/, /^02-offer/, /^10-offer/];
const OTHERS = [/^07-/, /^08-/, /^09-/, /^11-/];

/** How long our banner takes after the message is in the page, and whether it stands where it should and nowhere else. */
export async function latency(
  browser: ChromiumBrowser,
  webmail: Webmail,
  names: readonly string[],
  times: number,
): Promise<Latency> {
  const { address, site } = await benchMailbox(webmail);
  browser.serve(site);
  const page = await browser.playwright.newPage();
  await page.addInitScript(NAMED);
  await page.addInitScript((body) => {
    const seen = { message: 0, banner: 0 };
    Object.assign(globalThis, { seen });
    new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes) {
          if (!(node instanceof Element)) continue;
          if (node.matches(body) || node.querySelector(body)) seen.message = performance.now();
          if (node.matches('[data-decline-gracefully="banner"]') && seen.banner === 0) seen.banner = performance.now();
        }
    }).observe(document, { childList: true, subtree: true });
  }, PLACES[webmail].body);
  await page.bringToFront();
  await page.goto(address);
  await page.waitForSelector('html[data-whole]', { state: 'attached' });
  const at = (patterns: RegExp[]) =>
    patterns.map((one) => names.findIndex((name) => one.test(name))).filter((n) => n >= 0);
  const found: Latency = { times: [], missed: 0, onOther: 0, offers: 0, others: 0 };
  const open = async (index: number, patience: number) =>
    page.evaluate(
      async ([row, n, wait]) => {
        const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
        const { seen } = globalThis as unknown as { seen: { message: number; banner: number } };
        Object.assign(seen, { message: 0, banner: 0 });
        (document.querySelectorAll(row as string)[n as number] as HTMLElement).click();
        const began = performance.now();
        while (seen.message === 0 && performance.now() - began < 3000) await sleep(10);
        while (seen.banner === 0 && performance.now() - seen.message < (wait as number)) await sleep(10);
        const shown = [...document.querySelectorAll<HTMLElement>('[data-decline-gracefully="banner"]')].some(
          (one) => one.offsetHeight > 0,
        );
        const wrong = document.querySelector('[data-wrong-banner]') !== null;
        return { took: seen.banner === 0 ? null : seen.banner - seen.message, shown, wrong };
      },
      [PLACES[webmail].row, index, patience] as const,
    );
  for (let round = -1; round < times; round += 1) {
    for (const [kind, indexes] of [
      ['offers', at(OFFERS)],
      ['others', at(OTHERS)],
    ] as const)
      for (const index of indexes) {
        const { took, shown, wrong } = await open(index, kind === 'offers' ? 1_500 : 700);
        // The first round wakes the worker and lets it read its data.
        if (round < 0) continue;
        found[kind] += 1;
        if (kind === 'others') found.onOther += Number(shown || wrong);
        else {
          found.missed += Number(!shown);
          if (took !== null) found.times.push(took);
        }
      }
  }
  await page.close();
  return found;
}

/** ms of CPU from opening an extension's page until it rests, `times` of them, the first not kept. */
export async function pageCpu(browser: ChromiumBrowser, path: string, blank: string, times: number): Promise<number[]> {
  const page = await browser.playwright.newPage();
  const session = await browser.playwright.newCDPSession(page);
  const taskTime = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const figures: number[] = [];
  await page.bringToFront();
  for (let round = -1; round < times; round += 1) {
    // From the same origin, so that the process and its clock stay.
    await page.goto(`${browser.origin}/${blank}`);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await pause(200);
    const before = await taskTime();
    await page.goto(`${browser.origin}/${path}`);
    await page.waitForSelector('button, a');
    await pause(400);
    if (round >= 0) figures.push((await taskTime()) - before);
  }
  await page.close();
  return figures;
}
