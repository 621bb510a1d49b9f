// Two guards on package-lock.json. A platform binary that could not be had when the lock was written leaves a hole, and
// `npm ci` then fails elsewhere; a `resolved` address would tie the lock to one registry.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './setup.mjs';

/**
 * Names of the problems of a parsed lockfile, one line each; empty when it is whole.
 * @param {{ packages?: Record<string, { version?: string, resolved?: string, optionalDependencies?: Record<string, string> }> }} lock
 * @returns {string[]}
 */
export function lockfileProblems(lock) {
  const packages = lock.packages ?? {};
  const problems = [];
  if (Object.keys(packages).length === 0) problems.push('the lockfile lists no packages');
  for (const [path, entry] of Object.entries(packages)) {
    if (entry.resolved) problems.push(`${path} names where it was fetched from`);
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      // npm looks in the package's own folder first, then in each folder above it.
      const folders = [path, ...parents(path)];
      const found = folders.some((folder) => packages[`${folder}${folder ? '/' : ''}node_modules/${name}`]?.version);
      if (!found) problems.push(`${path || 'the project'} wants ${name}, which has no entry`);
    }
  }
  const pinned = packages['']?.dependencies ?? {};
  for (const [name, range] of Object.entries({ ...pinned, ...packages['']?.devDependencies }))
    if (!/^\d/.test(range)) problems.push(`${name} is not pinned to one version (${range})`);
  return problems;
}

/** Folders above `a/node_modules/b/node_modules/c`, nearest first, ending with the project's own. */
function parents(path) {
  const pieces = path.split('/node_modules/');
  return [...pieces.keys()]
    .slice(1)
    .map((index) => pieces.slice(0, -index).join('/node_modules/'))
    .concat('');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const problems = lockfileProblems(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
  for (const problem of problems) console.error(`package-lock.json: ${problem}`);
  process.exit(problems.length === 0 ? 0 : 1);
}
