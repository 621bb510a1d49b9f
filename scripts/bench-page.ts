/**
 * What the extension costs a mail page, beside the floors in the same run: load, open, compose, churn, typing, memory, and
 * how long the banner takes. Costs are script of the whole page by CPU time; what they are above the bare page is judged.
 */
import type { CDPSession, Page } from 'playwright-core';
import type { ChromiumBrowser } from '../test/e2e/chromium.ts';
import { benchMailbox, PLACES, type Webmail } from './bench-mailbox.ts';
import { CATEGORIES, type Stretch, scriptStretches, type TraceEvent } from './script-time.ts';

/** How much is done in one round, by each configuration. */
export interface Amount {
  loads: number;
  /** Times that the cycle of openings is gone through. */
  cycles: number;
  /** Seconds of churn. */
  churn: number;
  composers: number;
  characters: number;
}

/** Figures of one configuration by name of the measure, one a round. ms, but for `heap` in kB. */
export type Figures = Record<string, number[]>;

/**
 * Rows that are opened one after the other: conversations of 1, 10 and 100 messages, and a mail that is no offer. What
 * takes a long conversation's place is not counted: the page tears that one down meanwhile.
 */
const CYCLE = [
  ['open 100', 2],
  ['', 7],
  ['open 10', 1],
  ['', 7],
  ...Array.from({ length: 3 }, () => [
    ['open 1', 0],
    ['open plain', 7],
  ]).flat(),
] as [string, number][];

/** Milliseconds that a conversation stands before the next is opened. */
const OPEN: Record<Webmail, number> = { gmail: 500, outlook: 800 };

/** The runner of these scripts marks functions by a call that a page does not know. */
const NAMED = 'globalThis.__name = (made) => made;';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The mean without the lowest and the highest tenth: a collection of garbage falls on one opening and is of many. */
export function trimmedMean(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const left = Math.floor(sorted.length / 10);
  const kept = sorted.slice(left, sorted.length - left);
  return kept.reduce((sum, one) => sum + one, 0) / kept.length;
}

/**
 * One round of all configurations on one webmail. They do each step side by side, every one a part of a step after the
 * other: what the machine does meanwhile falls on all alike. A round to warm up is not kept.
 */
export async function round(subjects: readonly Subject[], amount: Amount, keep: boolean): Promise<void> {
  const figures = new Map(subjects.map((one) => [one, {} as Record<string, number>]));
  const step = async (
    measure: readonly Subject[],
    apart: number,
    work: (subject: Subject) => Promise<Record<string, number>>,
  ) => {
    await Promise.all(
      measure.map(async (subject, place) => {
        await pause(place * apart);
        Object.assign(figures.get(subject) as object, await work(subject));
      }),
    );
  };
  const working = subjects.filter(({ name }) => name !== 'control');
  const whole = working.filter(({ name }) => name !== 'careless design');
  const compared = whole.filter(({ name }) => !/^(empty script|idle observer)$/.test(name));
  const loads = new Map(subjects.map((one) => [one, [] as number[]]));
  for (let n = 0; n < amount.loads; n += 1)
    await step(subjects, 150, async (subject) => {
      const all = loads.get(subject) as number[];
      all.push(await subject.load());
      return { load: trimmedMean(all) };
    });
  const [first] = subjects;
  const apart = OPEN[first?.webmail ?? 'gmail'] / whole.length;
  // The first openings of a page's life warm the page up.
  await step(working, apart, async (subject) => {
    await subject.warmUp();
    return {};
  });
  await step(whole, 0, async (subject) => ({ heap: await subject.heap() }));
  await step(whole, apart, (subject) => subject.openings(amount.cycles));
  await step(working, 37, async (subject) => ({ churn: await subject.churn(amount.churn) }));
  for (const subject of compared)
    await step([subject], 0, async () => ({ typing: await subject.typing(amount.characters) }));
  await step(whole, 37, async (subject) => ({ composer: await subject.composers(amount.composers) }));
  for (const [subject, ones] of figures) await subject.leave(keep ? ones : {});
}

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

  /** Leaves the page, with what was measured in it. */
  async leave(figures: Record<string, number>): Promise<void> {
    await this.page.goto('about:blank');
    for (const [name, figure] of Object.entries(figures)) this.figures[name] = [...(this.figures[name] ?? []), figure];
  }

  /** What script of the page and of extensions does in it meanwhile. */
  private async traced(work: () => Promise<unknown>): Promise<Stretch[]> {
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
    return scriptStretches(events, new URL(this.address).origin);
  }

  async load(): Promise<number> {
    const { page, session } = this;
    await page.bringToFront();
    await page.goto('about:blank');
    await session.send('HeapProfiler.collectGarbage');
    const stretches = await this.traced(async () => {
      await page.goto(this.address);
      await page.waitForSelector('html[data-whole]', { state: 'attached' });
      await pause(500);
    });
    return stretches.reduce((sum, { time }) => sum + time, 0);
  }

  private async click(selector: string, nth = 0): Promise<void> {
    await this.page.evaluate(
      ([at, n]) => (document.querySelectorAll(at as string)[n as number] as HTMLElement).click(),
      [selector, nth],
    );
  }

  private async open(index: number): Promise<void> {
    await this.click(PLACES[this.webmail].row, index);
    await pause(OPEN[this.webmail]);
  }

  async warmUp(): Promise<void> {
    for (const index of new Set(CYCLE.map(([, row]) => row))) await this.open(index);
    await this.open(0);
  }

  /** ms by what is opened. */
  async openings(cycles: number): Promise<Record<string, number>> {
    const stretches = await this.traced(() =>
      this.page.evaluate(
        async ([row, cycle, times, wait]) => {
          const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
          for (let n = 0; n < times; n += 1)
            for (const [label, index] of cycle) {
              // A task of its own: what runs on when the mark is set belongs to the stretch before.
              console.timeStamp(label);
              await sleep(5);
              (document.querySelectorAll(row)[index] as HTMLElement).click();
              await sleep(wait - 5);
            }
          console.timeStamp('');
        },
        [PLACES[this.webmail].row, CYCLE, cycles, OPEN[this.webmail]] as const,
      ),
    );
    const labels = new Set(CYCLE.map(([label]) => label).filter((label) => label !== ''));
    return Object.fromEntries(
      [...labels].map((label) => [
        label,
        trimmedMean(stretches.filter((one) => one.label === label).map(({ time }) => time)),
      ]),
    );
  }

  /** kB after garbage was collected, of the page and the scripts beside it. */
  async heap(): Promise<number> {
    for (let n = 0; n < 3; n += 1) await this.session.send('HeapProfiler.collectGarbage');
    return (await this.session.send('Runtime.getHeapUsage')).usedSize / 1024;
  }

  /** ms for a thousand mutations, with a mail of one message open. */
  async churn(seconds: number): Promise<number> {
    await this.open(0);
    const stretches = await this.traced(() =>
      this.page.evaluate(async (count) => {
        const { churn } = globalThis as unknown as { churn(ms: number): Promise<number> };
        for (let n = 0; n < count; n += 1) {
          console.timeStamp('churn');
          await churn(1_000);
        }
        console.timeStamp('');
      }, seconds),
    );
    return trimmedMean(stretches.filter(({ label }) => label === 'churn').map(({ time }) => time));
  }

  private async taskTime(): Promise<number> {
    const { metrics } = await this.session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  }

  /** ms of the main thread, editing and layout included, while a reply to the offer is typed. */
  async typing(characters: number): Promise<number> {
    const { editor, reply, discard } = PLACES[this.webmail];
    await this.page.bringToFront();
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

  /** ms for opening and discarding a new mail. */
  async composers(times: number): Promise<number> {
    const { newMail, discard, editor } = PLACES[this.webmail];
    const stretches = await this.traced(() =>
      this.page.evaluate(
        async ([open, close, editors, count]) => {
          const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
          for (let n = 0; n < count; n += 1) {
            console.timeStamp('composer');
            await sleep(5);
            (document.querySelector(open) as HTMLElement).click();
            while (!document.querySelector(editors)) await sleep(10);
            await sleep(40);
            (document.querySelector(close) as HTMLElement).click();
            await sleep(45);
          }
          console.timeStamp('');
        },
        [newMail, discard, editor, times] as const,
      ),
    );
    return trimmedMean(stretches.filter(({ label }) => label === 'composer').map(({ time }) => time));
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
