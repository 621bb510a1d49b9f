/**
 * Every budget of the product in one run: what a mail page pays beside the floors, how fast text is read, the store, the
 * worker's wake, the popup, and what is shipped. Writes docs/performance.md; exit 1 when a budget is broken by more than
 * the noise. `--control` measures a build that breaks them all instead; `--rounds N`; `--only page|text|store`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ChromiumBrowser } from '../test/e2e/chromium.ts';
import { sampleFiles } from '../test/stage/stage.ts';
import { cheat, extension, FLOORS } from './bench-builds.ts';
import { shipped } from './bench-bytes.ts';
import { OURS, type PageRun, pageBudgets } from './bench-judge.ts';
import { type Amount, type Latency, latency, pageCpu, Subject } from './bench-page.ts';
import { staticCopy } from './bench-popup.ts';
import { report } from './bench-report.ts';
import { benchStore } from './bench-store.ts';
import { textBudgets } from './bench-text.ts';
import { type Judged, ratio, series } from './budgets.ts';
import { root } from './setup.mjs';

const { values } = parseArgs({
  options: {
    control: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '4' },
    only: { type: 'string', default: 'page,text,store' },
  },
});
const ROUNDS = values.control ? 1 : Number(values.rounds);
const AMOUNT: Amount = { composers: 25, churn: values.control ? 1_500 : 3_000, characters: values.control ? 100 : 500 };
const POPUP = 'src/popup/index.html';

/** All configurations on both webmails, the order turned each round. */
async function pages(scratch: string, build: string): Promise<PageRun> {
  const builds = Object.entries(FLOORS).map(([name, script]): [string, string] => [
    name,
    extension(join(scratch, name.replace(/ /g, '-')), script),
  ]);
  builds.push([OURS, build]);
  const browsers: ChromiumBrowser[] = [];
  const subjects: Record<'gmail' | 'outlook', Subject[]> = { gmail: [], outlook: [] };
  const latencies: Partial<Record<'gmail' | 'outlook', Latency>> = {};
  try {
    for (const [name, folder] of builds) {
      const browser = await ChromiumBrowser.launch({ build: folder });
      browsers.push(browser);
      for (const webmail of ['gmail', 'outlook'] as const)
        subjects[webmail].push(await Subject.on(browser, name, webmail));
    }
    for (let round = ROUNDS === 1 ? 0 : -1; round < ROUNDS; round += 1)
      for (const all of Object.values(subjects))
        for (let turn = 0; turn < all.length; turn += 1) {
          const one = all[(turn + Math.max(round, 0) * 2) % all.length] as Subject;
          const amount = round < 0 ? { composers: 2, churn: 200, characters: 20 } : AMOUNT;
          const since = performance.now();
          await one.round(amount, round >= 0);
          if (round >= 0)
            console.log(
              `round ${round + 1}: ${one.name}, ${one.webmail}, ${((performance.now() - since) / 1000).toFixed(0)} s`,
            );
        }
    const ours = browsers.at(-1) as ChromiumBrowser;
    const names = sampleFiles().map((path) => path.split('/').at(-1) as string);
    for (const webmail of ['gmail', 'outlook'] as const)
      latencies[webmail] = await latency(ours, webmail, names, values.control ? 1 : 5);
  } finally {
    for (const browser of browsers) await browser.close();
  }
  const figures = (all: Subject[]) => Object.fromEntries(all.map((one) => [one.name, one.figures]));
  return {
    figures: { gmail: figures(subjects.gmail), outlook: figures(subjects.outlook) },
    latency: latencies as PageRun['latency'],
  };
}

/** The popup against a page that shows the same without any script. */
async function popup(scratch: string, build: string): Promise<Judged> {
  const ours = await ChromiumBrowser.launch({ build });
  const copy = await staticCopy(ours, POPUP, build, join(scratch, 'static'));
  const fixed = await ChromiumBrowser.launch({ build: copy });
  const cpu: { ours: number[]; fixed: number[] } = { ours: [], fixed: [] };
  try {
    for (let turn = 0; turn < (values.control ? 1 : 3); turn += 1) {
      cpu.fixed.push(...(await pageCpu(fixed, 'popup.html', 'blank.html', 3)));
      cpu.ours.push(...(await pageCpu(ours, POPUP, 'icons/16.png', 3)));
    }
  } finally {
    await ours.close();
    await fixed.close();
  }
  return { ...ratio('popup CPU to interactive ÷ static page', series(cpu.ours), series(cpu.fixed), 3), aim: 1.8 };
}

async function main(): Promise<number> {
  const scratch = mkdtempSync(join(tmpdir(), 'dg-bench-'));
  const production = join(root, 'dist', 'chrome');
  const only = values.only.split(',');
  const judged: Judged[] = [];
  let run: PageRun | null = null;
  try {
    const build = values.control ? cheat(production, join(scratch, 'cheat')) : production;
    if (only.includes('page')) {
      run = await pages(scratch, build);
      judged.push(...pageBudgets(run), await popup(scratch, build), ...shipped(build));
    }
    if (only.includes('text')) judged.push(...textBudgets(values.control));
    if (only.includes('store')) {
      const keeper = await ChromiumBrowser.launch({ build });
      try {
        judged.push(...(await benchStore(keeper)));
      } finally {
        await keeper.close();
      }
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  for (const { name, ratio: figure, limit, noise, broken } of judged)
    console.log(`${broken ? '✗' : '✓'} ${name}: ${figure.toFixed(2)} ±${noise.toFixed(2)} (limit ${limit})`);
  if (values.control) {
    // The two readings of a known cost are controls themselves.
    const kept = judged.filter(({ broken, name }) => !broken && !name.startsWith('control'));
    for (const { name } of kept) console.log(`not broken by the control: ${name}`);
    console.log(
      `${judged.filter(({ broken }) => broken).length} of ${judged.length} budgets broken, as they should be`,
    );
    return kept.length > 0 ? 2 : 1;
  }
  if (run && only.length === 3) report(run, judged, ROUNDS);
  return judged.some(({ broken }) => broken) ? 1 : 0;
}

process.exit(await main());
