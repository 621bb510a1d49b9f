/**
 * Every regular expression of the core: literals by reading the sources, assembled ones by listening to the
 * constructor while the core does its work on one letter a language. Each is judged by `recheck`; verdicts are kept in
 * `test/patterns.json` by a hash of the pattern, since an analysis takes up to seconds.
 *
 *   npm run patterns     judges what has no verdict yet and drops what is no longer used
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkSync } from 'recheck';
import { parseSync } from 'vite';
import { hostile, PIECES } from './hostile.ts';
import { trainingMails } from './train-spotter.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const cachePath = join(root, 'test/patterns.json');

export interface Pattern {
  source: string;
  flags: string;
  /** File of a literal; "assembled" for one that was built from a lexicon. */
  where: string;
}

/**
 * `safe`, or the degree of a polynomial (allowed, since bodies are capped), or why the pattern is not allowed. `measured`:
 * too large an alternation to be decided in seconds, and quick on every hostile body.
 */
export type Judgement = 'safe' | `polynomial ${number}` | 'measured' | 'exponential' | 'unknown';

const isNode = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function literalsIn(node: unknown, found: (source: string, flags: string) => void): void {
  if (Array.isArray(node)) for (const child of node) literalsIn(child, found);
  else if (isNode(node)) {
    const regex = node['regex'];
    if (node['type'] === 'Literal' && isNode(regex)) found(String(regex['pattern']), String(regex['flags']));
    for (const child of Object.values(node)) if (isNode(child)) literalsIn(child, found);
  }
}

/** Regular expression literals of the sources below a folder. */
export function literals(folder: string): Pattern[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      const { program } = parseSync(path, readFileSync(path, 'utf8'));
      const where = relative(root, path).replaceAll('\\', '/');
      const patterns: Pattern[] = [];
      literalsIn(program, (source, flags) => patterns.push({ source, flags, where }));
      return patterns;
    });
}

/** Patterns built while `work` runs. The constructor is put back afterwards. */
export async function assembled(work: () => Promise<void>): Promise<Pattern[]> {
  const patterns: Pattern[] = [];
  const plain = globalThis.RegExp;
  globalThis.RegExp = new Proxy(plain, {
    construct(target, [source, flags]: [string | RegExp, string?], newTarget) {
      const made = Reflect.construct(target, flags === undefined ? [source] : [source, flags], newTarget) as RegExp;
      // The caller's frame tells our own from those of the packages.
      const caller = new Error().stack?.split('\n')[2] ?? '';
      if (/[/\\]src[/\\]/.test(caller)) patterns.push({ source: made.source, flags: made.flags, where: 'assembled' });
      return made;
    },
  });
  try {
    await work();
  } finally {
    globalThis.RegExp = plain;
  }
  return patterns;
}

/** Makes the core build what it builds: modules load, then facts are read from offers of every language. */
async function everyRoom(): Promise<void> {
  for (const folder of ['src/domain', 'src/locales'])
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
      if (entry.isFile() && entry.name.endsWith('.ts')) await import(join(entry.parentPath, entry.name));
  const { spot } = await import('../src/domain/spotting/spot.ts');
  const { extractFacts } = await import('../src/domain/facts/extract.ts');
  const { lexicons } = await import('../src/locales/lexicons.ts');
  const { factLexicons } = await import('../src/locales/facts.ts');
  const offers = trainingMails().filter(({ label }) => label === 'offer');
  for (const { mail } of offers.filter((_, i) => i % 9 === 0)) extractFacts(mail, spot(mail, lexicons), factLexicons);
}

/** Every pattern of the core, each once. */
export async function corePatterns(): Promise<Pattern[]> {
  const all = [...literals('src/domain'), ...(await assembled(everyRoom))];
  return [...new Map(all.map((pattern) => [keyOf(pattern), pattern])).values()];
}

/** Hash under which a verdict is kept. */
export const keyOf = ({ source, flags }: Pattern): string =>
  createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, 16);

/** Longest text a pattern of unknown growth is tried on, and the milliseconds it may take there. */
const TRIED = 8_192;
const QUICK = 40;

/** True where no hostile body of two lengths keeps the pattern busy. */
function isQuick({ source, flags }: Pattern): boolean {
  const pattern = new RegExp(source, flags.includes('g') ? flags : `${flags}g`);
  return PIECES.every((_, n) => {
    const text = hostile(1, n, TRIED);
    const times = [0, 1].map(() => {
      // Time of this process: others on the machine do not count.
      const before = process.cpuUsage();
      text.match(pattern);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1_000;
    });
    return Math.min(...times) <= QUICK;
  });
}

/** Analyses one pattern, by a fixed seed. @param patience milliseconds for the analysis */
export function judge(pattern: Pattern, patience = 4_000): Judgement {
  const found = checkSync(pattern.source, pattern.flags.replace(/[dv]/g, ''), { timeout: patience, randomSeed: 1 });
  if (found.status === 'safe') return 'safe';
  // A finding by trial ("fuzz") names a growth that it guesses: where it guesses the worst, measure.
  if (found.status === 'unknown' || (found.complexity.type === 'exponential' && found.complexity.isFuzz))
    return isQuick(pattern) ? 'measured' : 'unknown';
  return found.complexity.type === 'polynomial' ? `polynomial ${found.complexity.degree}` : 'exponential';
}

export const kept = (): Record<string, Judgement> => JSON.parse(readFileSync(cachePath, 'utf8'));

if (process.argv[1]?.endsWith('patterns.ts')) {
  const before = kept();
  const after: Record<string, Judgement> = {};
  for (const pattern of await corePatterns()) {
    const key = keyOf(pattern);
    if (before[key] === undefined) {
      const start = performance.now();
      after[key] = judge(pattern);
      console.log(
        `${after[key]} ${Math.round(performance.now() - start)} ms ${pattern.where} /${pattern.source.slice(0, 100)}/${pattern.flags}`,
      );
    } else after[key] = before[key];
    const sorted = Object.fromEntries(Object.entries({ ...before, ...after }).sort(([a], [b]) => (a < b ? -1 : 1)));
    writeFileSync(cachePath, `${JSON.stringify(sorted, null, 2)}\n`);
  }
  const sorted = Object.fromEntries(Object.entries(after).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(cachePath, `${JSON.stringify(sorted, null, 2)}\n`);
  const bad = Object.values(after).filter((verdict) => verdict === 'exponential' || verdict === 'unknown').length;
  console.log(`${Object.keys(after).length} patterns, ${bad} not allowed`);
}
