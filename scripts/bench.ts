/**
 * What the extension costs a mail page, as ratios within one run: a bare page, an idle observer, our build, and a
 * control that burns a known 10 ms in a callback and in a promise. If the control is not read as such, nothing counts.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { CDPSession, Page } from 'playwright-core';
import { ChromiumBrowser } from '../test/e2e/chromium.ts';
import { benchStore } from './bench-store.ts';
import { textBudgets } from './bench-text.ts';
import { atMost, type Judged, ratio, readAs, series } from './budgets.ts';
import { root } from './setup.mjs';

const ROUNDS = Number(process.argv[2] ?? 7);
const ADDRESS = 'https://mail.google.com/mail/u/0/#inbox';
const BURN = 10;

/** A list of 100 rows, as heavy as the real one in nodes. */
function heavyPage(): string {
  const list = readFileSync(join(root, 'test/fixtures/pages/gmail/inbox-list.html'), 'utf8');
  const start = list.indexOf('<tr class="zA');
  const end = list.indexOf('</tr>', start) + '</tr>'.length;
  return list.slice(0, end) + list.slice(start, end).repeat(99) + list.slice(end);
}

const idle = 'new MutationObserver(() => {}).observe(document, { childList: true, subtree: true });';
const control = `
  function burnInCallback() { const end = performance.now() + ${BURN}; while (performance.now() < end); }
  function burnInPromise() { const end = performance.now() + ${BURN}; while (performance.now() < end); }
  setTimeout(() => { burnInCallback(); }, 100);
  setTimeout(() => { Promise.resolve().then(() => burnInPromise()); }, 200);
`;

/** An unpacked extension with one content script; the empty worker is how the driver knows that it runs. */
function extension(folder: string, script: string): string {
  mkdirSync(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'bench',
    version: '1',
    background: { service_worker: 'worker.js' },
    content_scripts: [{ matches: ['https://mail.google.com/*'], js: ['content.js'], run_at: 'document_idle' }],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'worker.js'), '');
  writeFileSync(join(folder, 'content.js'), script);
  return folder;
}

interface ProfileNode {
  id: number;
  callFrame: { functionName: string; url: string };
  children?: number[];
}

interface Cost {
  /** ms of script that runs from an extension, natives below it included. */
  run: number;
  /** ms spent on compiling an extension's scripts. */
  compile: number;
  /** ms below a function of this name. */
  named: Record<string, number>;
}

/** Sums sample times over the profile's nodes that have an extension's frame at or above them. */
function costOf(profile: { nodes: ProfileNode[]; samples?: number[]; timeDeltas?: number[] }): Cost {
  const byId = new Map(profile.nodes.map((node) => [node.id, node]));
  const parent = new Map<number, number>();
  for (const node of profile.nodes) for (const child of node.children ?? []) parent.set(child, node.id);
  const cost: Cost = { run: 0, compile: 0, named: {} };
  const samples = profile.samples ?? [];
  // A delta is the time before its sample: the sample's node ran until the next one.
  for (const [index, id] of samples.entries()) {
    const time = (profile.timeDeltas?.[index + 1] ?? 0) / 1000;
    let ours = false;
    const names = new Set<string>();
    for (let at: number | undefined = id; at !== undefined; at = parent.get(at)) {
      const frame = byId.get(at)?.callFrame;
      if (frame?.url.startsWith('chrome-extension://')) {
        ours = true;
        names.add(frame.functionName);
      }
    }
    if (!ours) continue;
    cost.run += time;
    for (const name of names) cost.named[name] = (cost.named[name] ?? 0) + time;
  }
  return cost;
}

/** Loads the page once under the profiler and the tracer. */
async function load(page: Page, session: CDPSession): Promise<Cost> {
  await page.goto('about:blank');
  await session.send('HeapProfiler.collectGarbage');
  const events: { name: string; dur?: number; args?: { data?: { url?: string }; fileName?: string } }[] = [];
  const collect = (chunk: { value: object[] }) => events.push(...(chunk.value as typeof events));
  session.on('Tracing.dataCollected', collect);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 100 });
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-v8.compile', 'v8'] },
    transferMode: 'ReportEvents',
  });
  await session.send('Profiler.start');
  await page.goto(ADDRESS);
  await page.waitForTimeout(900);
  const { profile } = await session.send('Profiler.stop');
  const ended = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await ended;
  session.off('Tracing.dataCollected', collect);
  const cost = costOf(profile);
  const compiled = events.filter(
    ({ name, args }) =>
      name === 'v8.compile' && (args?.data?.url ?? args?.fileName ?? '').startsWith('chrome-extension://'),
  );
  cost.compile = compiled.reduce((sum, { dur = 0 }) => sum + dur / 1000, 0);
  return cost;
}

async function main(): Promise<number> {
  const scratch = mkdtempSync(join(tmpdir(), 'dg-bench-'));
  const builds = {
    'bare page': extension(join(scratch, 'bare'), ''),
    'idle observer': extension(join(scratch, 'idle'), idle),
    'our build': join(root, 'dist', 'chrome'),
    'control of 10 ms': extension(join(scratch, 'control'), control),
  };
  const body = heavyPage();
  const headers = {
    'content-security-policy': "default-src 'self' 'unsafe-inline' data:; require-trusted-types-for 'script'",
  };
  const running: { name: string; browser: ChromiumBrowser; page: Page; session: CDPSession; costs: Cost[] }[] = [];
  try {
    for (const [name, build] of Object.entries(builds)) {
      const browser = await ChromiumBrowser.launch({ build });
      browser.serve((url) => (url.host === 'mail.google.com' ? { body, headers } : null));
      const page = await browser.playwright.newPage();
      running.push({ name, browser, page, session: await browser.playwright.newCDPSession(page), costs: [] });
    }
    // One round to warm up, then the order turns so that no configuration always comes first.
    for (let round = -1; round < ROUNDS; round += 1)
      for (let turn = 0; turn < running.length; turn += 1) {
        const one = running[(turn + Math.max(round, 0)) % running.length] as (typeof running)[number];
        await one.page.bringToFront();
        const cost = await load(one.page, one.session);
        if (round >= 0) one.costs.push(cost);
      }
  } finally {
    for (const { browser } of running) await browser.close();
    rmSync(scratch, { recursive: true, force: true });
  }
  const all = (name: string, of: (cost: Cost) => number) =>
    series((running.find((one) => one.name === name)?.costs ?? []).map(of));
  const cpu = (cost: Cost) => cost.run + cost.compile;
  console.log(`script CPU of a load, ms (run + compile), ${ROUNDS} rounds`);
  for (const { name } of running) {
    const { median, noise } = all(name, cpu);
    console.log(
      `  ${name.padEnd(18)} ${median.toFixed(2)} ±${noise.toFixed(2)}  (${all(name, (cost) => cost.run).median.toFixed(2)} + ${all(name, (cost) => cost.compile).median.toFixed(2)})`,
    );
  }
  const zipped = (file: string): number => gzipSync(readFileSync(join(root, 'dist/chrome', file)), { level: 9 }).length;
  const judged: Judged[] = [
    readAs(
      'control, callback',
      all('control of 10 ms', ({ named }) => named['burnInCallback'] ?? 0),
      BURN,
      0.25,
    ),
    readAs(
      'control, promise',
      all('control of 10 ms', ({ named }) => named['burnInPromise'] ?? 0),
      BURN,
      0.25,
    ),
    ratio('load script CPU ÷ idle observer', all('our build', cpu), all('idle observer', cpu), 15),
    atMost('content script, gzip bytes', zipped('src/content/index.js'), 25_000),
    atMost('background script, gzip bytes', zipped('background.js'), 160_000),
    // What is read when a mail or a text is to be judged, at most once in a worker's life.
    ...['reading', 'counsel', 'domains'].map((name) =>
      atMost(`data/${name}.json, gzip bytes`, zipped(`data/${name}.json`), 350_000),
    ),
    ...textBudgets(),
  ];
  const keeper = await ChromiumBrowser.launch({ build: builds['our build'] });
  try {
    judged.push(...(await benchStore(keeper)));
  } finally {
    await keeper.close();
  }
  for (const { name, ratio: figure, limit, noise, broken } of judged)
    console.log(`${broken ? '✗' : '✓'} ${name}: ${figure.toFixed(2)} ±${noise.toFixed(2)} (limit ${limit})`);
  return judged.some(({ broken }) => broken) ? 1 : 0;
}

process.exit(await main());
