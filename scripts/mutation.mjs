// npm run mutation: changes the pay rule, the check engine and the merge in some hundred small ways, one at a time, and
// counts how many of the changes their tests notice. Writes docs/mutation.md; exit 1 where a room stays below the mark.
// Runs outside `npm test`: it takes a while. Words name single rooms, `page` writes the page from the last figures.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import rooms from '../test/mutation/rooms.json' with { type: 'json' };
import { ensurePackages, root } from './setup.mjs';

/** Share of the changes that must be noticed, in percent. */
const MARK = 80;
/** Figures of each room's last whole run, so that one room can be measured alone. */
const kept = join(root, '.cache/mutation-figures.json');

ensurePackages();
const wanted = process.argv.slice(2);
const figures = existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : {};
for (const name of Object.keys(rooms).filter((one) => wanted.length === 0 || wanted.includes(one))) {
  const began = Date.now();
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', 'test/mutation/stryker.config.mjs'],
    { cwd: root, stdio: 'inherit', env: { ...process.env, MUTATION_ROOM: name } },
  );
  if (status !== 0) process.exit(status ?? 1);
  figures[name] = { ...count(name), seconds: Math.round((Date.now() - began) / 1000) };
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(kept, JSON.stringify(figures));
}
const measured = Object.keys(rooms).filter((name) => figures[name]);
writeFileSync(join(root, 'docs/mutation.md'), page());
for (const name of measured) {
  const { noticed, all, seconds } = figures[name];
  console.log(`${name}: ${noticed} of ${all} noticed, ${percent(figures[name])} % (${seconds} s, must ${MARK} %)`);
}
const enough = ({ noticed, all }) => all > 0 && (noticed / all) * 100 >= MARK;
process.exit(measured.length === Object.keys(rooms).length && measured.every((name) => enough(figures[name])) ? 0 : 1);

/** What became of the changes in a room's last run; prints those that no test noticed. */
function count(name) {
  const { files } = JSON.parse(readFileSync(join(root, 'artifacts', report(name)), 'utf8'));
  const sum = { noticed: 0, late: 0, all: 0 };
  for (const [file, { mutants, source }] of Object.entries(files)) {
    const lines = source.split('\n');
    for (const { status: fate, location, mutatorName, replacement } of mutants) {
      if (fate === 'Ignored' || fate === 'CompileError') continue;
      sum.all += 1;
      if (fate === 'Timeout') sum.late += 1;
      if (fate === 'Killed' || fate === 'Timeout') sum.noticed += 1;
      else {
        const { line, column } = location.start;
        console.log(`  ${fate} ${file}:${line}:${column} ${mutatorName}: ${lines[line - 1]?.trim()} → ${replacement}`);
      }
    }
  }
  return sum;
}

function report(name) {
  return `mutation-${name.replaceAll(' ', '-')}.json`;
}

function percent({ noticed, all }) {
  return all === 0 ? '–' : ((noticed / all) * 100).toFixed(1);
}

function page() {
  return `${[
    '# Changed copies',
    '',
    '`npm run mutation` changes code in small ways, one at a time, counts how many of the changes its tests notice, and writes',
    `this page; it ends with 1 where a room is below ${MARK} % or not measured. \`npm run mutation -- merge\` takes one room (names of two`,
    'words in quotes), `-- page` writes the page anew. It stands outside `npm test`.',
    '',
    'Changed are operators, conditions, calls, lists and blocks. Left as they are: strings and regular expressions (phrases',
    'and patterns are data with examples of their own) and what is run once when a file is loaded (tables). Changes',
    'that cannot make a difference are counted as not noticed. “Endless” ones are among the noticed: the copy ran ten',
    'seconds past its time. A figure is of the room’s last whole run; tests may have come since.',
    '',
    '| room | files | changes | noticed | endless | score | seconds |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...Object.keys(rooms).map((name) => {
      const files = rooms[name].mutate.map((one) => `\`${one.replace('src/domain/', '')}\``).join(' ');
      const one = figures[name];
      if (!one) return `| ${name} | ${files} | – | – | – | not measured | – |`;
      return `| ${name} | ${files} | ${one.all} | ${one.noticed} | ${one.late} | ${percent(one)} % | ${one.seconds} |`;
    }),
  ].join('\n')}\n`;
}
