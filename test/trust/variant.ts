/** Builds of the sources with a change: what a test must catch (positive controls). */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/setup.mjs';
import type { Kind } from '../e2e/house.ts';

/** Path of a source → what is replaced there by what. */
export type Edits = Record<string, readonly (readonly [string, string])[]>;

/** Folder of a production build with these edits. @throws when a text to be replaced is not there */
export function variantOf(kind: Kind, edits: Edits): { build: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'dg-variant-'));
  for (const name of ['src', 'extension', 'scripts', 'package.json', 'tsconfig.json', 'vite.config.ts'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  // Packages must lie below the sources: the build knows its big data by their paths. Linked file by file where that works.
  const packages = [join(root, 'node_modules'), join(folder, 'node_modules')];
  const { status } = spawnSync('cp', ['-aLl', ...packages], { stdio: 'ignore' });
  if (status !== 0)
    cpSync(packages[0] as string, packages[1] as string, { recursive: true, dereference: true, force: true });
  for (const [path, changes] of Object.entries(edits)) {
    let text = readFileSync(join(folder, path), 'utf8');
    for (const [from, to] of changes) {
      if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
      text = text.replace(from, () => to);
    }
    writeFileSync(join(folder, path), text);
  }
  const { VITEST: _, ...env } = process.env;
  const mode = kind === 'chromium' ? 'chrome' : 'firefox';
  const words = ['node_modules/vite/bin/vite.js', 'build', '--mode', mode, '--logLevel', 'error'];
  execFileSync(process.execPath, words, { cwd: folder, env: { ...env, NODE_ENV: 'production' }, stdio: 'inherit' });
  return { build: join(folder, 'dist', mode), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
