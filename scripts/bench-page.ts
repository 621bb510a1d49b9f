/**
 * What the extension costs a mail page, beside the floors in the same run: load, open, compose, churn, typing, memory, and
 * how long the banner takes. Costs are script of the whole page by CPU time; what they are above the bare page is judged.
 */
import type { CDPSession, Page } from 'playwright-core';
import type { ChromiumBrowser } from '../test/e2e/chromium.ts';
import { BURN } from './bench-builds.ts';
import { benchMailbox, PLACES, type Webmail } from './bench-mailbox.ts';
import { CATEGORIES, type Stretch, scriptStretches, type TraceEvent } from './script-time.ts';

/** How much is done in one round, by each configuration. */
export interface Amount {
  /** Loads by all, by those that are judged, and by these’ floors, which take so little that it must be measured often. */
  loads: { all: number; judged: number; floors: number };
  /** Times that the cycle of openings is gone through: once by all, then by those that are judged. */
  cycles: Record<Webmail, number>;
  /** Seconds of churn by all, and by those that are judged. */
  churn: { all: number; judged: number };
  composers: number;
  /** Goes of typing, each of a hundred characters. */
  typing: number;
}

/** Figures by name of the measure, in the order of the moments that they were measured at. ms, but for `heap` in kB. */
type Moments = Record<string, number[]>;

/** The figures of one configuration, of every round. */
export type Figures = Record<string, number[][]>;

/**
 * Rows that are opened one after the other: conversations of 1, 10 and 100 messages, and a mail that is no offer. What
 * takes a long conversation's place is not counted: the page tears that one down meanwhile.
 */
const CYCLE = [
  ['open 100', 2],
  ['', 7],
  ...Array.from({ length: 3 }, () => [
    ['open 10', 1],
    ['', 7],
    ['open 1', 0],
    ['open plain', 7],
    ['open 1', 0],
    ['open plain', 7],
  ]).flat(),
] as [string, number][];

/** A go of typing, and how long each key is held, ms: every letter gets a frame of its own, as a person's does. */
const TYPED =
  'Thank you for the offer and for the time that you took to talk to me. I ought to tell you that I shall '.slice(
    0,
    100,
  );
const HELD = 12;

/** Milliseconds that a conversation stands before the next is opened. */
const OPEN: Record<Webmail, number> = { gmail: 500, outlook: 800 };

/** The runner of these scripts marks functions by a call that a page does not know. */
const NAMED = 'globalThis.__name = (made) => made;';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Lets one work at a time, in the order of asking. */
function oneByOne(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const own = last.then(work);
    last = own.catch(() => undefined);
    return own;
  };
}

/**
 * One round of all configurations on one webmail, step by step: what the machine does meanwhile falls on all alike.
 * Pages load and letters are typed one after the other, since these fill a processor; the rest is done side by side, every
 * one a part of a step after the other. A round to warm up is not kept.
 */
export async function round(subjects: readonly Subject[], amount: Amount, keep: boolean): Promise<void> {
  const figures = new Map(subjects.map((one) => [one, {} as Moments]));
  const add = (subject: Subject, measured: Moments): void => {
    const all = figures.get(subject) as Moments;
    for (const [name, moments] of Object.entries(measured)) all[name] = [...(all[name] ?? []), ...moments];
  };
  /** The order turns with every step, so that no configuration is always the first. */
  let turn = 0;
  const step = async (measure: readonly Subject[], apart: number, work: (subject: Subject) => Promise<Moments>) => {
    turn += 1;
    const places = measure.map((subject, n) => [subject, (n + turn) % measure.length] as const);
    await Promise.all(
      places.map(async ([subject, place]) => {
        await pause(place * apart);
        add(subject, await work(subject));
      }),
    );
  };
  const inTurn = async (measure: readonly Subject[], work: (subject: Subject) => Promise<Moments>) => {
    turn += 1;
    for (let n = 0; n < measure.length; n += 1) {
      const subject = measure[(n + turn) % measure.length] as Subject;
      add(subject, await work(subject));
    }
  };
  const nothing = async (work: Promise<unknown>): Promise<Moments> => work.then(() => ({}));
  const without = (...names: string[]) => subjects.filter(({ name }) => !names.includes(name));
  const working = without('control');
  const whole = without('control', 'careless design');
  const opened = without('control', 'careless design', 'empty script', 'idle observer');
  const typed = without('control', 'careless design', 'empty script', 'idle observer', 'smallest design');
  const loaded = without('control', 'careless design', 'empty script', 'smallest design');
  const idle = loaded.filter(({ name }) => name === 'bare page' || name === 'idle observer');
  const alone = oneByOne();
  const { all, judged, floors } = amount.loads;
  for (const [these, times] of [
    [subjects, all],
    [loaded, judged],
    [idle, floors],
  ] as const)
    for (let n = 0; n < times; n += 1) await step(these, 1, async (one) => ({ load: [await one.load(alone)] }));
  const { webmail } = subjects[0] as Subject;
  // The first openings of a page's life warm the page up.
  await step(working, OPEN[webmail] / working.length, (one) => nothing(one.warmUp()));
  await inTurn(whole, async (one) => ({ heap: [await one.heap()] }));
  if (amount.cycles[webmail] > 0) {
    await inTurn(whole, (one) => nothing(one.trace()));
    for (let n = 0; n < amount.cycles[webmail]; n += 1) {
      const these = n === 0 ? whole : opened;
      await step(these, OPEN[webmail] / these.length, (one) => nothing(one.openings()));
    }
    await inTurn(whole, (one) => one.traced());
  }
  await step(working, 37, (one) => one.churn(amount.churn.all));
  await step(opened, 37, (one) => one.churn(amount.churn.judged));
  await inTurn(typed, (one) => nothing(one.reply()));
  for (let n = 0; n < amount.typing; n += 1) await inTurn(typed, async (one) => ({ typing: [await one.typing()] }));
  await inTurn(typed, (one) => nothing(one.discard()));
  await step(whole, 37, (one) => one.composers(amount.composers));
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

  private events: TraceEvent[] = [];
  private readonly collect = (chunk: { value: object[] }) => {
    this.events.push(...(chunk.value as TraceEvent[]));
  };

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
  async leave(figures: Moments): Promise<void> {
    await this.page.goto('about:blank');
    for (const [name, moments] of Object.entries(figures))
      this.figures[name] = [...(this.figures[name] ?? []), moments];
  }

  /** Watches from now on what script of the page and of extensions does in it. */
  async trace(): Promise<void> {
    const { session } = this;
    this.events = [];
    session.on('Tracing.dataCollected', this.collect);
    await session.send('Tracing.start', {
      traceConfig: { includedCategories: CATEGORIES },
      transferMode: 'ReportEvents',
    });
  }

  /** ms of what was traced, by the labels of its stretches; what has none is left out. */
  async traced(): Promise<Moments> {
    const moments: Moments = {};
    for (const { label, time } of await this.stretches()) moments[label] = [...(moments[label] ?? []), time];
    const { '': _unlabelled, ...labelled } = moments;
    return labelled;
  }

  private async stretches(): Promise<Stretch[]> {
    const { session } = this;
    const ended = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await ended;
    session.off('Tracing.dataCollected', this.collect);
    return scriptStretches(this.events.splice(0), new URL(this.address).origin);
  }

  /** ms. @param alone what keeps others from working while the page is built */
  async load(alone: ReturnType<typeof oneByOne>): Promise<number> {
    const { page, session } = this;
    await alone(async () => {
      await page.bringToFront();
      await page.goto('about:blank');
      await session.send('HeapProfiler.collectGarbage');
      await this.trace();
      await page.goto(this.address);
      await page.waitForSelector('html[data-whole]', { state: 'attached' });
    });
    await pause(500);
    const stretches = await alone(() => this.stretches());
    return stretches.reduce((sum, { time }) => sum + time, 0);
  }

  /**
   * Tells the control how much work takes the time that it is to burn, by its own clock in a page that nothing disturbs.
   * @param times what it does in fact is so many times that, to see it found out
   * @returns ms that it is to burn in a load from now on
   * @throws Error when it did not burn at all
   */
  async calibrate(times: number): Promise<number> {
    const alone = oneByOne();
    const least = async (loads: number): Promise<number> => {
      const spans: number[][] = [];
      for (let n = 0; n < loads; n += 1) {
        await this.load(alone);
        const took = await this.page.evaluate(() => document.documentElement.dataset['burned'] ?? '[]');
        spans.push(JSON.parse(took) as number[]);
      }
      const sum = [0, 1, 2].reduce((ms, which) => ms + Math.min(...spans.map((span) => span[which] ?? Infinity)), 0);
      if (!Number.isFinite(sum)) throw new Error('the control did not burn in a load');
      return sum;
    };
    const doMore = (factor: number): Promise<void> =>
      this.page.evaluate((by) => {
        localStorage['steps'] = Math.round(Number(localStorage['steps']) * by);
      }, factor);
    await doMore((3 * BURN) / (await least(4)));
    const known = await least(8);
    await doMore(times);
    return known;
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

  /** One cycle of openings, each a stretch of the trace that bears its name. */
  async openings(): Promise<void> {
    await this.page.evaluate(
      async ([row, cycle, wait]) => {
        const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
        for (const [label, index] of cycle) {
          // A task of its own: what runs on when the mark is set belongs to the stretch before.
          console.timeStamp(label);
          await sleep(5);
          (document.querySelectorAll(row)[index] as HTMLElement).click();
          await sleep(wait - 5);
        }
        console.timeStamp('');
      },
      [PLACES[this.webmail].row, CYCLE, OPEN[this.webmail]] as const,
    );
  }

  /** kB after garbage was collected, of the page and the scripts beside it. */
  async heap(): Promise<number> {
    for (let n = 0; n < 3; n += 1) await this.session.send('HeapProfiler.collectGarbage');
    return (await this.session.send('Runtime.getHeapUsage')).usedSize / 1024;
  }

  /** ms for a thousand mutations, second by second, with a mail of one message open. */
  async churn(seconds: number): Promise<Moments> {
    await this.open(0);
    await this.trace();
    await this.page.evaluate(async (count) => {
      const { churn } = globalThis as unknown as { churn(ms: number): Promise<number> };
      for (let n = 0; n < count; n += 1) {
        console.timeStamp('churn');
        await churn(1_000);
      }
      console.timeStamp('');
    }, seconds);
    return this.traced();
  }

  /** Opens a reply to the offer, to type into. */
  async reply(): Promise<void> {
    const { editor, reply } = PLACES[this.webmail];
    await this.page.bringToFront();
    await this.click(reply);
    await this.page.waitForSelector(editor);
    await pause(500);
    await this.page.focus(editor);
  }

  async discard(): Promise<void> {
    await this.click(PLACES[this.webmail].discard);
    await pause(500);
  }

  private async taskTime(): Promise<number> {
    const { metrics } = await this.session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  }

  /** ms of the main thread, editing and layout included, while a hundred characters are typed, and until it rests. */
  async typing(): Promise<number> {
    const before = await this.taskTime();
    await this.page.keyboard.type(TYPED, { delay: HELD });
    await pause(900);
    return (await this.taskTime()) - before;
  }

  /** ms for opening and discarding a new mail. */
  async composers(times: number): Promise<Moments> {
    const { newMail, discard, editor } = PLACES[this.webmail];
    await this.trace();
    await this.page.evaluate(
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
    );
    return this.traced();
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
