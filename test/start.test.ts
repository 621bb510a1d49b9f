/** `npm start` with a file that is no mail: one clear line, exit status 2, before anything is built or opened. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { staleness } from '../scripts/setup.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'dg-start-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function start(...words: string[]): { status: number | null; lines: string[]; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/demo.ts', ...words], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, lines: stderr.trim().split('\n'), said: stdout };
}

const cut = [
  'From: a@b.example',
  'Subject: Offer',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="edge"',
  '',
  '--edge',
  'Content-Type: text/plain',
  '',
  'Dear Sam, we are pl',
].join('\r\n');

describe('npm start', () => {
  it.each([
    ['a file that is not a mail', () => [file('picture.eml', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]))]],
    ['a mail that is cut off', () => [file('cut.eml', cut)]],
    ['a mail of 21 MB', () => [file('big.eml', Buffer.alloc(21 * 1024 * 1024, 65))]],
    ['a file that is not there', () => [join(folder, 'absent.eml')]],
    ['a webmail that we do not know', () => ['--webmail', 'pine']],
    ['an option that we do not know', () => ['--headles']],
  ])('says one line about %s and exits 2', (_, words) => {
    const { status, lines, said } = start(...words());
    expect(lines).toHaveLength(1);
    expect(lines[0]?.length).toBeGreaterThan(10);
    expect(lines[0]).not.toMatch(/\bat .*:\d+:\d+/);
    expect(said).toBe('');
    expect(status).toBe(2);
  });
});

describe('the set-up', () => {
  const lock = (packages: object) => JSON.stringify({ packages });
  const project = (name: string, wanted: object, installed: object | null) => {
    const path = join(folder, name);
    mkdirSync(join(path, 'node_modules', 'a'), { recursive: true });
    writeFileSync(join(path, 'package-lock.json'), lock(wanted));
    writeFileSync(join(path, 'node_modules', 'a', 'package.json'), '{}');
    if (installed) writeFileSync(join(path, 'node_modules', '.package-lock.json'), lock(installed));
    return path;
  };
  const a = { 'node_modules/a': { version: '1.0.0' } };

  it('finds nothing stale in what was just installed', () => {
    expect(
      staleness(project('fresh', { '': {}, ...a, 'node_modules/mac': { version: '1.0.0', optional: true } }, a)),
    ).toBeNull();
  });

  it('sees absent, missing, older and left-over packages', () => {
    expect(staleness(project('absent', a, null))).toMatch(/nothing is installed/);
    expect(staleness(project('missing', { ...a, 'node_modules/b': { version: '1.0.0' } }, a))).toMatch(/b is missing/);
    expect(staleness(project('older', { 'node_modules/a': { version: '2.0.0' } }, a))).toMatch(/1\.0\.0, not 2\.0\.0/);
    expect(staleness(project('left', {}, a))).toMatch(/not in the lockfile/);
  });
});
