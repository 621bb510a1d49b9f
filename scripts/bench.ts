/**
 * Every budget of the product in one run: what a mail page pays beside the floors, how fast text is read, the store, the
 * worker's wake, the popup, and what is shipped. Writes docs/performance.md; exit 1 when a budget is broken by more than
 * the noise. `--rounds N`; `--only page,popup,bytes,text,store` measures these parts anew.
 * `--control NAME` (or `all`) measures a build that breaks budgets on purpose: exit 1 when they are seen broken, 2 when
 * one is not. Exit 3: it could not be measured.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ChromiumBrowser } from '../test/e2e/chromium.ts';
import { sampleFiles } from '../test/stage/stage.ts';
import { CONTROLS, cheat, extension, FLOORS, PARTS, type Part } from './bench-builds.ts';
import { shipped } from './bench-bytes.ts';
import { OURS, type PageRun, pageBudgets } from './bench-judge.ts';
import { type Amount, latency, round as oneRound, pageCpu, Subject } from './bench-page.ts';
import { staticCopy } from './bench-popup.ts';
import { type Measured, report } from './bench-report.ts';
import { benchStore } from './bench-store.ts';
import { textBudgets } from './bench-text.ts';
import { type Judged, line, ratio, series } from './budgets.ts';
import { root } from './setup.mjs';

const { values } = parseArgs({
  options: {
    control: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', default: PARTS.join(',') },
  },
});

const controls = values.control === 'all' ? Object.keys(CONTROLS) : values.control ? values.control.split(',') : [];
const isControl = controls.length > 0;
const wanted = isControl ? controls.map((name) => CONTROLS[name]?.part) : (values.only.split(',') as Part[]);
const ROUNDS = isControl ? 1 : Number(values.rounds);
const AMOUNT: Amount = isControl
  ? {
      loads: { all: 2, judged: 0, floors: 3 },
      cycles: { gmail: 1, outlook: 1 },
      churn: { all: 2, judged: 1 },
      composers: 10,
      typing: 1,
    }
  : {
      loads: { all: 2, judged: 6, floors: 10 },
      cycles: { gmail: 5, outlook: 4 },
      churn: { all: 2, judged: 5 },
      composers: 50,
      typing: 4,
    };
const WARM_UP: Amount = {
  loads: { all: 1, judged: 0, floors: 0 },
  cycles: { gmail: 0, outlook: 0 },
  churn: { all: 1, judged: 1 },
  composers: 2,
  typing: 1,
};
const kept = join(root, '.cache', 'bench');
const POPUP = 'src/popup/index.html';

/** All configurations on both webmails. */
async function pages(scratch: string, build: string): Promise<PageRun> {
  const builds = Object.entries(FLOORS).map(([name, script]): [string, string] => [
    name,
    extension(join(scratch, name.replace(/ /g, '-')), script),
  ]);
  builds.push([OURS, build]);
  const browsers: ChromiumBrowser[] = [];
  const subjects: Record<'gmail' | 'outlook', Subject[]> = { gmail: [], outlook: [] };
  const latencies: Partial<PageRun['latency']> = {};
  const burned: Partial<PageRun['burned']> = {};
  try {
    for (const [name, folder] of builds) {
      const browser = await ChromiumBrowser.launch({ build: folder });
      browsers.push(browser);
      for (const webmail of ['gmail', 'outlook'] as const)
        subjects[webmail].push(await Subject.on(browser, name, webmail));
    }
    for (const webmail of ['gmail', 'outlook'] as const) {
      burned[webmail] = await (subjects[webmail].find(({ name }) => name === 'control') as Subject).calibrate(
        controls.includes('work') ? 3 : 1,
      );
      console.log(`${webmail}: the control burns ${burned[webmail]?.toFixed(1)} ms`);
    }
    for (let round = isControl ? 0 : -1; round < ROUNDS; round += 1)
      for (const [webmail, all] of Object.entries(subjects)) {
        const since = performance.now();
        await oneRound(all, round < 0 ? WARM_UP : AMOUNT, round >= 0);
        const seconds = ((performance.now() - since) / 1000).toFixed(0);
        console.log(`${round < 0 ? 'warmed up' : `round ${round + 1}`}: ${webmail}, ${seconds} s`);
      }
    const ours = browsers.at(-1) as ChromiumBrowser;
    const names = sampleFiles().map((path) => path.split('/').at(-1) as string);
    for (const webmail of ['gmail', 'outlook'] as const)
      latencies[webmail] = await latency(ours, webmail, names, isControl ? 1 : 5);
  } finally {
    for (const browser of browsers) await browser.close();
  }
  const figures = (all: Subject[]) => Object.fromEntries(all.map((one) => [one.name, one.figures]));
  return {
    figures: { gmail: figures(subjects.gmail), outlook: figures(subjects.outlook) },
    latency: latencies as PageRun['latency'],
    burned: burned as PageRun['burned'],
  };
}

/** The popup against a page that shows the same without any script. */
async function popup(scratch: string, build: string): Promise<Judged> {
  const ours = await ChromiumBrowser.launch({ build });
  const copy = await staticCopy(ours, POPUP, build, join(scratch, 'static'));
  const fixed = await ChromiumBrowser.launch({ build: copy });
  const cpu: { ours: number[]; fixed: number[] } = { ours: [], fixed: [] };
  try {
    for (let turn = 0; turn < (isControl ? 1 : 3); turn += 1) {
      cpu.fixed.push(...(await pageCpu(fixed, 'popup.html', 'blank.html', 3)));
      cpu.ours.push(...(await pageCpu(ours, POPUP, 'icons/16.png', 3)));
    }
  } finally {
    await ours.close();
    await fixed.close();
  }
  const [own, still] = [series(cpu.ours), series(cpu.fixed)];
  console.log(`popup CPU ${own.median.toFixed(1)} ms, static page ${still.median.toFixed(1)} ms`);
  return { ...ratio('popup CPU to interactive ÷ static page', own, still, 3), aim: 1.8 };
}

async function store(build: string): Promise<Judged[]> {
  const keeper = await ChromiumBrowser.launch({ build });
  try {
    return await benchStore(keeper, isControl ? 500 : 10_000);
  } finally {
    await keeper.close();
  }
}

/** Whether the controls did what they are there for. */
function judgeControls(judged: readonly Judged[]): number {
  let missed = 0;
  for (const name of controls) {
    const meant = judged.filter((one) => one.limit !== null && CONTROLS[name]?.breaks.test(one.name));
    const kept = meant.filter(({ broken }) => !broken);
    missed += kept.length + Number(meant.length === 0);
    console.log(`control ${name}: ${meant.length - kept.length} of ${meant.length} budgets broken, as they should be`);
    for (const one of kept) console.log(`  not broken: ${one.name}`);
  }
  return missed > 0 ? 2 : 1;
}

async function main(): Promise<number> {
  const unknown = controls.find((name) => !CONTROLS[name]) ?? wanted.find((part) => !PARTS.includes(part as Part));
  if (unknown !== undefined) {
    console.error(
      `no control or part "${unknown}"; controls: ${Object.keys(CONTROLS).join(', ')}; parts: ${PARTS.join(', ')}`,
    );
    return 2;
  }
  const began = performance.now();
  const scratch = mkdtempSync(join(tmpdir(), 'dg-bench-'));
  const production = join(root, 'dist', 'chrome');
  const measured: Record<string, Measured> = {};
  const measure = async (part: Part, work: () => Promise<{ judged: Judged[]; run?: PageRun }>) => {
    if (!wanted.includes(part)) return;
    const since = performance.now();
    const { judged, run } = await work();
    for (const one of judged) console.log(line(one));
    const minutes = (performance.now() - since) / 60_000;
    measured[part] = {
      judged,
      ...(run && { run }),
      rounds: ROUNDS,
      minutes,
      load: loadavg()[0] ?? 0,
      at: new Date().toISOString(),
    };
    // What was measured is kept, so that a part can be measured anew alone.
    if (isControl) return;
    mkdirSync(kept, { recursive: true });
    writeFileSync(join(kept, `${part}.json`), JSON.stringify(measured[part]));
  };
  try {
    const build = isControl ? cheat(production, join(scratch, 'cheat'), controls) : production;
    await measure('bytes', async () => ({ judged: shipped(build) }));
    await measure('popup', async () => ({ judged: [await popup(scratch, build)] }));
    await measure('page', async () => {
      const run = await pages(scratch, build);
      return { judged: pageBudgets(run), run };
    });
    await measure('store', async () => ({ judged: await store(build) }));
    await measure('text', async () => ({ judged: await textBudgets(controls.includes('text')) }));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  console.log(`took ${((performance.now() - began) / 60_000).toFixed(1)} minutes`);
  const judged = Object.values(measured).flatMap((one) => one.judged);
  if (isControl) return judgeControls(judged);
  const all = PARTS.flatMap((part) => {
    const file = join(kept, `${part}.json`);
    if (!existsSync(file)) return [];
    const one = JSON.parse(readFileSync(file, 'utf8')) as Measured;
    // What an older benchmark kept tells no spread, and is as good as none.
    return one.judged.every(({ low }) => low !== undefined) ? [[part, one] as const] : [];
  });
  report(Object.fromEntries(all));
  return judged.some(({ broken }) => broken) ? 1 : 0;
}

process.exit(
  await main().catch((error: unknown) => {
    // What could not be measured is neither kept nor broken.
    console.error(error);
    return 3;
  }),
);
