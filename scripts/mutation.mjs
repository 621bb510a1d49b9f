// npm run mutation: changes the pay rule, the check engine and the merge in a thousand small ways, one at a time, and
// counts how many of the changes their tests notice. Exit 1 below the mark. Runs outside `npm test`: it takes a while.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import rooms from '../test/mutation/rooms.json' with { type: 'json' };
import { ensurePackages, root } from './setup.mjs';

/** Share of the changes that must be noticed, in percent. */
const MARK = 80;

ensurePackages();
const wanted = process.argv.slice(2);
const total = { noticed: 0, all: 0 };
for (const name of Object.keys(rooms).filter((one) => wanted.length === 0 || wanted.includes(one))) {
  const began = Date.now();
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', 'test/mutation/stryker.config.mjs'],
    { cwd: root, stdio: 'inherit', env: { ...process.env, MUTATION_ROOM: name } },
  );
  if (status !== 0) process.exit(status ?? 1);
  const { files } = JSON.parse(readFileSync(join(root, 'artifacts/mutation.json'), 'utf8'));
  const count = { noticed: 0, all: 0 };
  for (const [file, { mutants, source }] of Object.entries(files)) {
    const lines = source.split('\n');
    for (const { status: fate, location, mutatorName, replacement } of mutants) {
      if (fate === 'Ignored' || fate === 'CompileError') continue;
      count.all += 1;
      if (fate === 'Killed' || fate === 'Timeout') count.noticed += 1;
      else {
        const { line, column } = location.start;
        console.log(`  ${fate} ${file}:${line}:${column} ${mutatorName}: ${lines[line - 1]?.trim()} → ${replacement}`);
      }
    }
  }
  total.noticed += count.noticed;
  total.all += count.all;
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(`${name}: ${count.noticed} of ${count.all} noticed, ${percent(count)} % (${seconds} s)`);
}
console.log(`mutation score: ${percent(total)} % of ${total.all} (must ${MARK} %)`);
process.exit(total.all > 0 && (total.noticed / total.all) * 100 >= MARK ? 0 : 1);

function percent({ noticed, all }) {
  return all === 0 ? '–' : ((noticed / all) * 100).toFixed(1);
}
