/**
 * `npm run coverage`: which branches the tests run, room by room. The core is counted by vitest over its unit tests, the
 * rest in a real Chromium that runs the whole-extension tests on a build with source maps. Writes docs/coverage.md; exit 1
 * where a room of the core stays below its mark. `--only core` or `browser` measures one half anew, `counted` and `mapped`
 * read the last figures of the two again.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { mergeScriptCovs, type ScriptCov } from '@bcoe/v8-coverage';
import { CoverageReport } from 'monocart-coverage-reports';
import { ensureBrowser, root } from './setup.mjs';

/** Percent of the branches of each room of the core that tests must run. */
const MARK = 95;
const folder = join(root, '.cache', 'coverage');

interface Count {
  run: number;
  all: number;
}

interface Room {
  branches: Count;
  lines: Count;
}

const nothing = (): Room => ({ branches: { run: 0, all: 0 }, lines: { run: 0, all: 0 } });
const percent = ({ run, all }: Count): string => (all === 0 ? '–' : ((run / all) * 100).toFixed(1));

/** `src/domain/facts/parsers/money.ts` is of the room `domain/facts`; `src/popup/App.tsx` of `popup`. */
const roomOf = (path: string): string => {
  const [, first = '', second = '', third] = path.split('/');
  return first === 'domain' ? (third === undefined ? 'domain' : `${first}/${second}`) : first;
};

const run = (words: string[], env: Record<string, string> = {}): boolean =>
  spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;

type Rooms = Map<string, Room>;

function add(rooms: Rooms, path: string, what: keyof Room, count: Count): void {
  const room = rooms.get(roomOf(path)) ?? nothing();
  rooms.set(roomOf(path), room);
  room[what].run += count.run;
  room[what].all += count.all;
}

interface Istanbul {
  path: string;
  b: Record<string, number[]>;
  s: Record<string, number>;
  branchMap: Record<string, { type: string; loc: { start: { line: number } } }>;
}

const counted = (hits: readonly number[]): Count => ({ run: hits.filter((n) => n > 0).length, all: hits.length });

/** The core under its unit tests; prints the places that no test runs. */
function core(anew: boolean): Rooms {
  if (anew)
    run(['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/coverage/vitest.config.ts', '--coverage'], {
      COVERAGE: '1',
    });
  const files = JSON.parse(readFileSync(join(folder, 'core', 'coverage-final.json'), 'utf8')) as Record<
    string,
    Istanbul
  >;
  const rooms: Rooms = new Map();
  for (const { path, b, s, branchMap } of Object.values(files)) {
    const name = relative(root, path).replaceAll('\\', '/');
    add(rooms, name, 'branches', counted(Object.values(b).flat()));
    add(rooms, name, 'lines', counted(Object.values(s)));
    const missed = Object.entries(b).flatMap(([id, hits]) =>
      hits.includes(0) ? [`${branchMap[id]?.loc.start.line}`] : [],
    );
    if (missed.length > 0) console.log(`  ${name}: branches not run at ${missed.join(', ')}`);
  }
  return rooms;
}

/** Where the build with source maps lies, and what V8 counted in it. */
const [dist, raw] = [join(folder, 'dist'), join(folder, 'raw')];

/** Runs the whole-extension tests of one browser. */
function drive(): void {
  for (const one of [dist, raw]) rmSync(one, { recursive: true, force: true });
  mkdirSync(raw, { recursive: true });
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--mode', 'chrome', '--logLevel', 'error'];
  const build = [...vite, '--outDir', join(dist, 'chrome')];
  if (!run(build, { COVERAGE: '1', NODE_ENV: 'production' })) throw new Error('the build with source maps failed');
  const env = { BUILD_DIR: dist, COVERAGE_DIR: raw, CHROME_PATH: ensureBrowser('chromium') };
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/e2e/vitest.config.ts'];
  run([...vitest, 'test/e2e/chromium.test.ts'], env);
}

/** What was counted in the browser, by room of the TypeScript. */
async function mapped(): Promise<Rooms> {
  const scripts = new Map<string, ScriptCov[]>();
  for (const name of readdirSync(raw))
    for (const script of JSON.parse(readFileSync(join(raw, name), 'utf8')) as ScriptCov[])
      scripts.set(script.url, [...(scripts.get(script.url) ?? []), script]);
  const report = new CoverageReport({
    outputDir: join(folder, 'browser'),
    reports: ['json-summary'],
    logging: 'error',
    sourceFilter: (path: string) => /(^|\/)src\/.*\.tsx?$/.test(path),
    sourcePath: (path: string) => path.slice(path.lastIndexOf('src/')),
  });
  for (const [url, all] of scripts) {
    // Control tests put scripts of their own beside ours.
    if (!existsSync(join(dist, 'chrome', url))) continue;
    const merged = mergeScriptCovs(all);
    if (merged) await report.add([{ ...merged, url, source: readFileSync(join(dist, 'chrome', url), 'utf8') }]);
  }
  const result = await report.generate();
  const rooms: Rooms = new Map();
  for (const { sourcePath, summary } of result?.files ?? []) {
    if (!summary || !sourcePath) continue;
    add(rooms, sourcePath, 'branches', { run: summary.branches.covered, all: summary.branches.total });
    add(rooms, sourcePath, 'lines', { run: summary.lines.covered, all: summary.lines.total });
  }
  return rooms;
}

const rows = (rooms: Rooms): string[] => [
  '| room | branches | of | lines | of |',
  '| --- | --- | --- | --- | --- |',
  ...[...rooms]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(
      ([name, { branches, lines }]) =>
        `| ${name} | ${percent(branches)} % | ${branches.all} | ${percent(lines)} % | ${lines.all} |`,
    ),
];

/** A half of the page is kept, so that the other can be measured alone. */
const kept = (half: string): string => join(folder, `${half}.json`);
const keep = (half: string, rooms: Rooms): void => writeFileSync(kept(half), JSON.stringify([...rooms]));
const known = (half: string): Rooms | null =>
  existsSync(kept(half)) ? new Map(JSON.parse(readFileSync(kept(half), 'utf8')) as [string, Room][]) : null;

function write(inCore: Rooms, measured: Rooms | null): void {
  const inBrowser = measured?.size ? measured : null;
  const short = shortOf(inCore);
  const lines = [
    '# Coverage',
    '',
    '`npm run coverage` measures and writes this page.',
    '',
    '## The core, under its unit tests',
    '',
    `Every room of the core should have ${MARK} % of its branches run.`,
    ...(short.length > 0 ? [`Below it today: ${short.map(([name]) => name).join(', ')}.`] : []),
    '',
    ...rows(inCore),
    '',
    '## The whole extension, in Chromium',
    '',
    ...(inBrowser
      ? [
          'V8’s own counters in the mail page, the popup, our pages and the worker while the whole-extension tests of one browser',
          'run, mapped back to the TypeScript. What a target did in its first moments, or in the last third of a second before it was closed, is lost.',
          'Unit tests are not counted here. Where the build moves the long constants of an engine into data files the map is coarse:',
          'such modules of the core show fewer branches than they have.',
          '',
          ...rows(inBrowser),
        ]
      : ['Not measured yet: `npm run coverage -- --only browser`.']),
  ];
  writeFileSync(join(root, 'docs/coverage.md'), `${lines.join('\n')}\n`);
}

const shortOf = (rooms: Rooms): [string, Room][] =>
  [...rooms].filter(([, { branches }]) => branches.all > 0 && (branches.run / branches.all) * 100 < MARK);

const { values } = parseArgs({ options: { only: { type: 'string', default: 'core,browser' } } });
const only = values.only.split(',');
mkdirSync(folder, { recursive: true });
if (only.includes('core')) keep('core', core(true));
if (only.includes('counted')) keep('core', core(false));
if (only.includes('browser')) drive();
if (only.includes('browser') || only.includes('mapped')) keep('browser', await mapped());
const [inCore, inBrowser] = [known('core'), known('browser')];
for (const rooms of [inCore, inBrowser]) if (rooms) console.log(rows(rooms).join('\n'));
const short = shortOf(inCore ?? new Map());
for (const [name, { branches }] of short)
  console.log(`✗ ${name}: ${percent(branches)} % of its branches, must ${MARK} %`);
if (inCore) write(inCore, inBrowser);
process.exit(short.length > 0 ? 1 : 0);
