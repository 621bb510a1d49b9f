/**
 * What it costs to wake the background: from a stopped worker to its answer, by message from a page of ours, as ratios to
 * a worker that does nothing but answer. A list of companies needs no engine; a first verdict needs the reading engine
 * with its lexicons, a first check the texts and the phrase book.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChromiumBrowser } from '../test/e2e/chromium.ts';
import type { Plain } from '../test/e2e/driver.ts';
import { estimate, type Judged, line, paired } from './budgets.ts';

const ROUNDS = 30;

const LETTER = `Dear Anna,

We are delighted to offer you the position of Senior Engineer at Northwind Robotics. Your base salary will be $120,000 per
year. Please let us know your decision by Friday, 12 June 2026, or call me at +1 415 555 0132.

Best regards,
Tom Baker
HR Manager, Northwind Robotics`;

const ANSWER = `Dear Tom,

Thank you for the offer and for the time you took. I have decided to decline it, because the work lies outside what I want
to do next. I would be glad to stay in touch.

Anna`;

interface Question {
  topic: string;
  payload: Plain;
}

const QUESTIONS: Record<string, Question> = {
  'a page of the list': { topic: 'company/list', payload: { limit: 50 } },
  'a first verdict with its facts': {
    topic: 'mail/paste',
    payload: { text: LETTER, subject: 'Your offer', from: 'Tom Baker <tom.baker@northwind-robotics.com>' },
  },
  'a first check': {
    topic: 'counsel/check',
    payload: {
      text: ANSWER,
      situation: { today: '2026-06-03T10:00:00', locale: 'en', stage: 'S2', intent: 'decline' },
    },
  },
};

type Page = Awaited<ReturnType<ChromiumBrowser['openOwn']>>;

/** ms from a stopped worker to its answer. */
async function wake(browser: ChromiumBrowser, page: Page, { topic, payload }: Question): Promise<number> {
  await browser.stopBackground();
  return page.evaluate(
    async (_root: Document, topic: Plain, payload: Plain) => {
      type Api = { runtime: { sendMessage(message: object): Promise<{ error?: string } | undefined> } };
      const began = performance.now();
      const answer = await (globalThis as unknown as { chrome: Api }).chrome.runtime.sendMessage({ topic, payload });
      if (answer?.error !== undefined) throw new Error(answer.error);
      return performance.now() - began;
    },
    topic,
    payload,
  );
}

/** A worker that does nothing but answer. */
function minimal(folder: string): string {
  const manifest = { manifest_version: 3, name: 'minimal', version: '1', background: { service_worker: 'worker.js' } };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'worker.js'), 'chrome.runtime.onMessage.addListener((_m, _s, answer) => answer({}));');
  writeFileSync(join(folder, 'page.html'), '<!doctype html><title>page</title>');
  return folder;
}

/**
 * Prints the figures and answers the judged ratios: in each round the minimal worker and ours are woken one after the
 * other, so that what the machine does meanwhile falls on all.
 * @param page one of our own pages in that browser
 */
export async function benchWake(browser: ChromiumBrowser, page: Page): Promise<Judged[]> {
  const folder = minimal(mkdtempSync(join(tmpdir(), 'dg-minimal-')));
  const other = await ChromiumBrowser.launch({ build: folder });
  const least: number[] = [];
  const woken = Object.fromEntries(Object.keys(QUESTIONS).map((name): [string, number[]] => [name, []]));
  try {
    const own = await other.openOwn('page.html');
    // The first round is of files that nothing has read yet.
    for (let round = -1; round < ROUNDS; round += 1) {
      const floor = await wake(other, own, { topic: '', payload: null });
      if (round >= 0) least.push(floor);
      for (const [name, question] of Object.entries(QUESTIONS)) {
        const time = await wake(browser, page, question);
        if (round >= 0) woken[name]?.push(time);
      }
    }
  } finally {
    await other.close();
    rmSync(folder, { recursive: true, force: true });
  }
  const show = (figures: number[]): string => {
    const { times, low, high } = estimate([figures]);
    return `${times.toFixed(1)}, ${low.toFixed(1)} to ${high.toFixed(1)}`;
  };
  console.log(`worker from stopped to its answer, ms (${ROUNDS} times each); a minimal worker ${show(least)}`);
  for (const [name, figures] of Object.entries(woken)) console.log(`  ${name.padEnd(20)} ${show(figures)}`);
  const judged = (name: string, limit: number): Judged =>
    paired(`worker from stopped to ${name} ÷ minimal worker`, [woken[name] ?? []], [least], limit);
  return [judged('a page of the list', 5), judged('a first verdict with its facts', 15), judged('a first check', 15)];
}

// On its own: node --import tsx scripts/bench-wake.ts [folder of the build]
if (process.argv[1]?.endsWith('bench-wake.ts')) {
  const { buildOf } = await import('../test/e2e/house.ts');
  const browser = await ChromiumBrowser.launch({ build: process.argv[2] ?? buildOf('chromium') });
  try {
    const page = await browser.openOwn('src/options/index.html#/privacy');
    for (const one of await benchWake(browser, page)) console.log(line(one));
  } finally {
    await browser.close();
  }
}
