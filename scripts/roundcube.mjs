// npm run test:roundcube: installs Roundcube, Dovecot and PHP where that may be done, starts them on loopback in a
// folder that is thrown away, and runs the extension in them. Whatever fails, all of it is stopped and removed; what
// was not installed before is not afterwards, unless --keep is said. The last line counts the tests.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureRoundcube, removePackages } from './roundcube/debian.mjs';
import { complaints, startStack } from './roundcube/stack.mjs';
import { ensureBrowser, ensurePackages, root, SetupFailure } from './setup.mjs';

/** Told to who calls: the packages cannot be installed here, so nothing was tested (sysexits: service unavailable). */
const NOT_AVAILABLE = 69;
/** Milliseconds after which a run is given up. */
const TOO_LONG = 600_000;

const rich = { rich: true, signature: '<p>Kim Novak<br>+1 555 0100</p>' };
const plain = { rich: false, signature: 'Kim Novak\n+1 555 0100' };
/** One mailbox a skin and editor, so that no test meets another's mails. */
const USERS = [
  { name: 'rich', skin: 'elastic', ...rich },
  { name: 'plain', skin: 'elastic', ...plain },
  { name: 'top', skin: 'elastic', ...rich, more: { reply_mode: 1 } },
  { name: 'larry', skin: 'larry', ...rich },
  { name: 'classic', skin: 'classic', ...plain },
  { name: 'many', skin: 'elastic', ...rich },
  // Who made the offer, and gets the answer.
  { name: 'priya', skin: 'elastic', ...plain },
].map((user) => ({ person: 'Kim Novak', ...user }));

const scratch = mkdtempSync(join(tmpdir(), 'dg-roundcube-'));
let stack = null;
let added = [];
let tests = null;
const total = { passed: 0, failed: 0 };

/** Ends and removes all that was begun; safe to call twice. */
async function clear() {
  if (tests && tests.exitCode === null) tests.kill('SIGTERM');
  await stack?.stop().catch((error) => console.error(error));
  stack = null;
  rmSync(scratch, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  const ours = added;
  added = [];
  if (process.argv.includes('--keep') || ours.length === 0) return;
  const since = Date.now();
  const gone = removePackages(ours);
  console.log(`${gone ? 'Removed' : 'Could not remove'} ${ours.length} packages (${seconds(since)} s)`);
  if (!gone) total.failed += 1;
}

const seconds = (since) => ((Date.now() - since) / 1000).toFixed(1);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => void clear().finally(() => process.exit(1)));

async function runTests(env) {
  const report = join(scratch, 'report.json');
  const words = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/roundcube/vitest.config.ts'];
  // `-t name` runs some of them.
  const some = process.argv.indexOf('-t');
  if (some > 0) words.push('-t', process.argv[some + 1] ?? '');
  const reporters = ['--reporter=verbose', '--reporter=json', `--outputFile.json=${report}`];
  const status = await new Promise((resolve) => {
    tests = spawn(process.execPath, [...words, ...reporters], { cwd: root, stdio: 'inherit', env });
    const late = setTimeout(() => tests.kill('SIGKILL'), TOO_LONG);
    tests.once('exit', (code) => {
      clearTimeout(late);
      resolve(code);
    });
  });
  const files = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).testResults : [];
  for (const { status: file, assertionResults } of files) {
    for (const test of assertionResults.filter((one) => !(some > 0 && one.status === 'skipped'))) {
      total[test.status === 'passed' ? 'passed' : 'failed'] += 1;
      if (test.status === 'passed')
        for (const message of test.failureMessages ?? [])
          console.log(`passed at the second try: ${test.fullName}: ${message.slice(0, 600)}`);
    }
    if (file === 'failed' && !assertionResults.some((test) => test.status === 'failed')) total.failed += 1;
  }
  if (total.failed === 0 && (status !== 0 || total.passed === 0)) total.failed += 1;
}

async function main() {
  ensurePackages();
  const browser = ensureBrowser('chromium');
  let since = Date.now();
  const { why, added: fresh } = ensureRoundcube(console.log);
  added = fresh;
  if (why !== null) {
    console.log(`Roundcube was NOT tested: its packages cannot be installed here (${why}).`);
    return NOT_AVAILABLE;
  }
  console.log(`Roundcube, Dovecot and PHP are there (${fresh.length} packages installed, ${seconds(since)} s)`);
  if (!existsSync(join(root, 'dist', 'chrome', 'manifest.json')) || !process.argv.includes('--built')) {
    since = Date.now();
    const { status } = spawnSync(process.execPath, ['scripts/build.mjs', 'chrome'], { cwd: root, stdio: 'inherit' });
    if (status !== 0) throw new SetupFailure('the build failed');
    console.log(`Production build (${seconds(since)} s)`);
  }
  since = Date.now();
  const folder = join(scratch, 'stack');
  mkdirSync(folder);
  stack = await startStack(folder, USERS);
  console.log(`Servers on loopback (${seconds(since)} s)`);
  const { origin, imap, password, sent } = stack;
  const told = JSON.stringify({ origin, imap, password, sent, build: join(root, 'dist', 'chrome') });
  since = Date.now();
  await runTests({ ...process.env, CI: '1', CHROME_PATH: browser, ROUNDCUBE: told });
  console.log(`Tests (${seconds(since)} s)`);
  if (total.failed > 0) console.log(complaints(folder).slice(-4000));
  return total.failed === 0 ? 0 : 1;
}

const began = Date.now();
let status = 1;
try {
  status = await main();
} catch (error) {
  console.error(error instanceof SetupFailure ? error.message : error);
  total.failed += 1;
} finally {
  await clear();
}
if (total.failed > 0) status = 1;
console.log(`took ${seconds(began)} s`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(status);
