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
import { type Judged, ratio, type Series, series } from './budgets.ts';

const ROUNDS = 9;

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
  'a first verdict': {
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
async function wakes(browser: ChromiumBrowser, page: Page, question: Question): Promise<number[]> {
  const figures: number[] = [];
  for (let round = -1; round < ROUNDS; round += 1) {
    await browser.stopBackground();
    const time = await page.evaluate(
      async (_root: Document, topic: Plain, payload: Plain) => {
        type Api = { runtime: { sendMessage(message: object): Promise<{ error?: string } | undefined> } };
        const began = performance.now();
        const answer = await (globalThis as unknown as { chrome: Api }).chrome.runtime.sendMessage({ topic, payload });
        if (answer?.error !== undefined) throw new Error(answer.error);
        return performance.now() - began;
      },
      question.topic,
      question.payload,
    );
    if (round >= 0) figures.push(time);
  }
  return figures;
}

/** The same of a worker that does nothing but answer, in a browser of its own. */
async function minimalWakes(): Promise<number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dg-minimal-'));
  const manifest = { manifest_version: 3, name: 'minimal', version: '1', background: { service_worker: 'worker.js' } };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'worker.js'), 'chrome.runtime.onMessage.addListener((_m, _s, answer) => answer({}));');
  writeFileSync(join(folder, 'page.html'), '<!doctype html><title>page</title>');
  const browser = await ChromiumBrowser.launch({ build: folder });
  try {
    return await wakes(browser, await browser.openOwn('page.html'), { topic: '', payload: null });
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Prints the figures and answers the judged ratios. @param page one of our own pages in that browser */
export async function benchWake(browser: ChromiumBrowser, page: Page): Promise<Judged[]> {
  const least = series(await minimalWakes());
  const woken: Record<string, Series> = {};
  for (const [name, question] of Object.entries(QUESTIONS)) woken[name] = series(await wakes(browser, page, question));
  console.log(`worker from stopped to its answer, ms (median of ${ROUNDS}); a minimal worker ${show(least)}`);
  for (const [name, figure] of Object.entries(woken)) console.log(`  ${name.padEnd(20)} ${show(figure)}`);
  const of = (name: string): Series => woken[name] ?? series([]);
  return [
    ratio('worker from stopped to a page of the list ÷ minimal worker', of('a page of the list'), least, 5),
    ratio('worker from stopped to a first verdict ÷ minimal worker', of('a first verdict'), least, 15),
    ratio('worker from stopped to a first check ÷ minimal worker', of('a first check'), least, 15),
  ];
}

const show = ({ median, noise }: Series): string => `${median.toFixed(1)} ±${noise.toFixed(1)}`;

// On its own: node --import tsx scripts/bench-wake.ts [folder of the build]
if (process.argv[1]?.endsWith('bench-wake.ts')) {
  const { buildOf } = await import('../test/e2e/house.ts');
  const browser = await ChromiumBrowser.launch({ build: process.argv[2] ?? buildOf('chromium') });
  try {
    const page = await browser.openOwn('src/options/index.html#/privacy');
    for (const { name, ratio: figure, limit, broken } of await benchWake(browser, page))
      console.log(`${broken ? '✗' : '✓'} ${name}: ${figure.toFixed(2)} (limit ${limit})`);
  } finally {
    await browser.close();
  }
}
