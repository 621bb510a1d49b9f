// npm start: sets up what is missing, then opens the demo mailbox (scripts/demo.ts) with the extension in it.
import { spawnSync } from 'node:child_process';
import { ensureBrowser, ensurePackages, root, SetupFailure } from './setup.mjs';

try {
  ensurePackages();
  const executable = ensureBrowser('chromium');
  const words = ['--import', 'tsx', 'scripts/demo.ts', ...process.argv.slice(2)];
  const { status } = spawnSync(process.execPath, words, {
    cwd: root,
    stdio: 'inherit',
    // npm runs us in the project's folder; the person's file names are relative to theirs.
    env: { ...process.env, CHROME_PATH: executable, START_FOLDER: process.env.INIT_CWD ?? process.cwd() },
  });
  process.exit(status ?? 1);
} catch (error) {
  if (!(error instanceof SetupFailure)) throw error;
  console.error(error.message);
  process.exit(error.status);
}
