// npm test: sets up what is missing, then types, lint, builds, unit and page tests, and whole-extension tests in both
// browsers. The last line counts all of it. A check that could not run has failed; only tests on a corpus that lies
// outside the project may be absent, and they are counted apart.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser, ensurePackages, root, SetupFailure } from './setup.mjs';

const total = { passed: 0, failed: 0, absent: 0 };
const scratch = mkdtempSync(join(tmpdir(), 'dg-test-'));
const began = Date.now();

function note(name, ok, since) {
  total[ok ? 'passed' : 'failed'] += 1;
  console.log(`${ok ? '✓' : '✗'} ${name} (${((Date.now() - since) / 1000).toFixed(1)} s)`);
}

/** One command that passes or fails as a whole. */
function check(name, words, env = {}) {
  const since = Date.now();
  const { status } = spawnSync(process.execPath, words, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  note(name, status === 0, since);
  return status === 0;
}

/** Skipped tests that only want a corpus from outside say so in their names. */
const wantsCorpus = /not available|CORPUS_DIR|outside the project/i;

/** A vitest run, each of its tests counted. */
function tests(name, words, env = {}) {
  const since = Date.now();
  const report = join(scratch, `${name.replace(/\W/g, '-')}.json`);
  const { status } = spawnSync(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      ...words,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, CI: '1', ...env } },
  );
  const count = { passed: 0, failed: 0, absent: 0 };
  try {
    for (const file of JSON.parse(readFileSync(report, 'utf8')).testResults) {
      // A file that could not even be read has no tests of its own.
      if (file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'))
        count.failed += 1;
      for (const test of file.assertionResults)
        if (test.status === 'passed') count.passed += 1;
        else if (test.status !== 'failed' && wantsCorpus.test(test.fullName)) count.absent += 1;
        else {
          count.failed += 1;
          if (test.status !== 'failed') console.log(`✗ did not run: ${test.fullName}`);
        }
    }
  } catch {
    count.failed += 1;
  }
  if (status !== 0 && count.failed === 0) count.failed += 1;
  if (count.passed + count.failed === 0) count.failed += 1;
  for (const key of Object.keys(count)) total[key] += count[key];
  const seconds = ((Date.now() - since) / 1000).toFixed(1);
  console.log(
    `${count.failed === 0 ? '✓' : '✗'} ${name}: ${count.passed} passed, ${count.failed} failed (${seconds} s)`,
  );
}

function setUp() {
  ensurePackages();
  const found = {};
  for (const [kind, variable] of [
    ['chromium', 'CHROME_PATH'],
    ['firefox', 'FIREFOX_PATH'],
  ]) {
    const since = Date.now();
    try {
      found[variable] = ensureBrowser(kind);
      note(`a browser to test in: ${kind}`, true, since);
    } catch (error) {
      if (!(error instanceof SetupFailure)) throw error;
      console.error(error.message);
      note(`a browser to test in: ${kind}`, false, since);
    }
  }
  return found;
}

try {
  const browsers = setUp();
  check('types', ['node_modules/typescript/bin/tsc', '--noEmit']);
  check('types of the core without a page', [
    'node_modules/typescript/bin/tsc',
    '--noEmit',
    '-p',
    'src/domain/tsconfig.json',
  ]);
  check('lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings']);
  check('lockfile', ['scripts/lockfile.mjs']);
  const built = check('builds for Chromium and Firefox', ['scripts/build.mjs']);
  tests('unit and page tests', []);
  if (built) tests('whole extension in Chromium and Firefox', ['--config', 'test/e2e/vitest.config.ts'], browsers);
  else total.failed += 1;
} catch (error) {
  console.error(error instanceof SetupFailure ? error.message : error);
  total.failed += 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

console.log(`took ${((Date.now() - began) / 1000).toFixed(0)} s`);
if (total.absent > 0) console.log(`${total.absent} not available`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
