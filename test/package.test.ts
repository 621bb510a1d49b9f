/** The store packages: the same bytes every time, and nobody's work inside without its notice. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import JSZip from 'jszip';
import { afterAll, describe, expect, it } from 'vitest';
import pkg from '../package.json' with { type: 'json' };
import { bundledPackages, notices } from '../scripts/bundled.ts';
import { zipOf } from '../scripts/package.ts';
import { DATA } from '../scripts/packaged-data.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const bytes = (text: string) => new TextEncoder().encode(text);
const folder = mkdtempSync(join(tmpdir(), 'dg-traced-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a package', () => {
  const entries: [string, Uint8Array][] = [
    ['manifest.json', bytes('{}')],
    ['src/content/gmail.js', bytes('1;'.repeat(500))],
    ['_locales/en/messages.json', bytes('{"a":"é"}')],
  ];

  it('does not depend on the order or the time of its files', async () => {
    const one = await zipOf(new Map(entries));
    const other = await zipOf(new Map([...entries].reverse()));
    expect(Buffer.compare(one, other)).toBe(0);
    const changed = await zipOf(new Map([...entries.slice(1), ['manifest.json', bytes('{ }')]]));
    expect(Buffer.compare(one, changed)).not.toBe(0);
  });

  it('opens again with the same content, the manifest at its root', async () => {
    const zip = await JSZip.loadAsync(await zipOf(new Map(entries)));
    expect(await zip.file('manifest.json')?.async('string')).toBe('{}');
    expect(Object.keys(zip.files).sort()).toEqual(entries.map(([name]) => name).sort());
  });
});

describe('what of others is inside', () => {
  it('is these packages, read off the build, each with a licence', () => {
    // Under VITEST the configuration leaves the extension's plugin out; a build of its own must not see that.
    const { VITEST: _, ...env } = process.env;
    execFileSync(
      process.execPath,
      ['node_modules/vite/bin/vite.js', 'build', '--mode', 'chrome', '--outDir', folder, '--logLevel', 'error'],
      { cwd: root, env: { ...env, COVERAGE: '1' }, stdio: 'ignore' },
    );
    const files = new Map(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => [join(entry.parentPath, entry.name), readFileSync(join(entry.parentPath, entry.name))]),
    );
    const names = bundledPackages(files);
    expect(names).toEqual([
      'ical-generator',
      'idb',
      'libphonenumber-js',
      'preact',
      'tldts',
      'tldts-core',
      'uqr',
      'valibot',
      'webextension-polyfill',
    ]);
    const text = notices(names);
    for (const name of names) expect(text).toContain(`\n${name} `);
    expect(text).not.toContain('holds no licence text');
    // tldts-core is part of tldts; all others are pinned by us.
    expect(names.filter((name) => !(name in pkg.dependencies))).toEqual(['tldts-core']);
    expect(Object.keys(pkg.dependencies).length).toBeLessThanOrEqual(8);
  }, 120_000);

  it('holds the data that the background reads when it is wanted, whole', async () => {
    const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const files = paths.map((entry): [string, Uint8Array] => {
      const path = join(entry.parentPath, entry.name);
      return [relative(folder, path).replaceAll('\\', '/'), readFileSync(path)];
    });
    const zip = await JSZip.loadAsync(await zipOf(new Map(files)));
    const script = (await zip.file('background.js')?.async('string')) ?? '';
    const inZip = Object.keys(zip.files)
      .filter((name) => name.startsWith('data/'))
      .sort();
    expect(inZip).toEqual(
      Object.keys(DATA)
        .map((name) => `data/${name}.json`)
        .sort(),
    );
    for (const [name, modules] of Object.entries(DATA)) {
      const text = (await zip.file(`data/${name}.json`)?.async('string')) ?? '';
      const data = JSON.parse(text) as Record<string, Record<string, unknown>>;
      expect(Object.keys(data)).toEqual(expect.arrayContaining([...modules]));
      for (const [module, values] of Object.entries(data)) {
        expect(Object.keys(values).length, module).toBeGreaterThan(0);
        // The script asks for it by name, and does not carry it too.
        expect(script).toContain(module);
      }
      expect(script, name).toMatch(new RegExp(`["'\`]${name}["'\`]`));
    }
    const weights = JSON.stringify(JSON.parse(readFileSync(join(root, 'src/domain/spotting/weights.json'), 'utf8')));
    expect(await zip.file('data/reading.json')?.async('string')).toContain(weights);
    // No page of the web may read them.
    const manifest = JSON.parse((await zip.file('manifest.json')?.async('string')) ?? '') as Record<string, unknown>;
    expect(manifest['web_accessible_resources'] ?? []).toEqual([]);
  });

  it('is refused without a licence', () => {
    expect(() => notices(['no-such-package'])).toThrow();
  });
});

it('the changelog has an entry for the version', () => {
  expect(readFileSync(join(root, 'CHANGELOG.md'), 'utf8')).toMatch(
    new RegExp(`^## ${pkg.version.replaceAll('.', '\\.')}\\b`, 'm'),
  );
});

it.each(['PRIVACY.md', 'SECURITY.md', 'README.md', 'docs/release.md', 'docs/webmail.md', 'docs/memory.md'])(
  'every file and command that %s names is there',
  (name) => {
    const named = [...readFileSync(join(root, name), 'utf8').matchAll(/`([^`\n]+)`/g)].map(([, words = '']) => words);
    const paths = named.filter((words) => /^(?:src|test|scripts|docs|extension)\/[\w./-]+$/.test(words));
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    const commands = named.flatMap((words) => /^npm run (?:--\S+ )*([a-z][\w:-]*)/.exec(words)?.[1] ?? []);
    expect(commands.filter((command) => !(command in pkg.scripts))).toEqual([]);
    expect(paths.length + commands.length).toBeGreaterThan(0);
  },
);
