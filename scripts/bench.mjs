// npm run bench: the budgets as ratios measured in one run (scripts/bench.ts does the measuring).
import { spawnSync } from 'node:child_process';
import { ensureBrowser, ensurePackages, root, SetupFailure } from './setup.mjs';

try {
  ensurePackages();
  const env = { ...process.env, CHROME_PATH: ensureBrowser('chromium') };
  const built = spawnSync(process.execPath, ['scripts/build.mjs', 'chrome'], { cwd: root, stdio: 'inherit', env });
  if (built.status !== 0) process.exit(1);
  const words = ['--import', 'tsx', 'scripts/bench.ts', ...process.argv.slice(2)];
  process.exit(spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit', env }).status ?? 1);
} catch (error) {
  if (!(error instanceof SetupFailure)) throw error;
  console.error(error.message);
  process.exit(error.status);
}
