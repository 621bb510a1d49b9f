/**
 * `npm run package`: the store packages and the reviewers' source bundle, in `artifacts/`.
 * Every build is made twice from nothing and must give the same bytes; the Firefox build must lint without an error; the
 * version of package.json must have its entry in the changelog; the licences of all that is bundled are collected.
 * Exit 1, with the reason in one line, when any of it does not hold.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import pkg from '../package.json' with { type: 'json' };
import { bundledPackages, notices } from './bundled.ts';
import { root } from './setup.mjs';

const artifacts = join(root, 'artifacts');
/** Every entry carries the same time, so that only content can make a difference. */
const TIME = new Date(Date.UTC(2026, 0, 1));

class PackageFailure extends Error {}

/** Bytes of a zip that depend on names and contents only. @param entries path in the zip → bytes */
export async function zipOf(entries: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [name, bytes] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1)))
    zip.file(name, bytes, { date: TIME, createFolders: false, unixPermissions: 0o644 });
  return zip.generateAsync({
    type: 'uint8array',
    platform: 'UNIX',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
  });
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function filesBelow(folder: string): Map<string, Uint8Array> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)]),
  );
}

function build(browser: string, outDir: string, env: Record<string, string> = {}): void {
  rmSync(outDir, { recursive: true, force: true });
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--mode', browser, '--outDir', outDir, '--logLevel', 'error'],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NODE_ENV: 'production', ...env } },
  );
  if (status !== 0) throw new PackageFailure(`the ${browser} build failed`);
}

/** A package from two clean builds. @throws PackageFailure when their bytes differ */
async function packageOf(browser: string, extra: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const zips: Uint8Array[] = [];
  for (const turn of [1, 2]) {
    const folder = join(artifacts, `build-${browser}-${turn}`);
    build(browser, folder);
    zips.push(await zipOf(new Map([...filesBelow(folder), ...extra])));
    if (turn === 2) rmSync(folder, { recursive: true });
  }
  const [first, second] = zips as [Uint8Array, Uint8Array];
  if (sha256(first) !== sha256(second)) throw new PackageFailure(`two clean ${browser} builds differ`);
  return first;
}

function lint(folder: string): void {
  const { stdout } = spawnSync(
    process.execPath,
    [
      'node_modules/web-ext/bin/web-ext.js',
      'lint',
      '--source-dir',
      folder,
      '--output',
      'json',
      '--no-config-discovery',
    ],
    { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  const { summary, errors } = JSON.parse(stdout.slice(stdout.indexOf('{'))) as {
    summary: { errors: number; warnings: number };
    errors: { code: string; message: string; file?: string }[];
  };
  if (summary.errors > 0)
    throw new PackageFailure(`web-ext lint: ${errors.map(({ code, file }) => `${code} in ${file}`).join('; ')}`);
  console.log(`web-ext lint: 0 errors, ${summary.warnings} warnings`);
}

/** The project as it is under version control, for reviewers who build it themselves. */
async function sourceBundle(): Promise<Uint8Array> {
  const names = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
  return zipOf(
    new Map(names.filter((name) => existsSync(join(root, name))).map((name) => [name, readFileSync(join(root, name))])),
  );
}

async function main(): Promise<void> {
  const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
  if (!new RegExp(`^## ${pkg.version.replaceAll('.', '\\.')}\\b`, 'm').test(changelog))
    throw new PackageFailure(`CHANGELOG.md has no entry for ${pkg.version}`);
  rmSync(artifacts, { recursive: true, force: true });
  mkdirSync(artifacts, { recursive: true });
  const traced = join(artifacts, 'traced');
  build('chrome', traced, { COVERAGE: '1' });
  const names = bundledPackages(filesBelow(traced));
  rmSync(traced, { recursive: true });
  const text = new TextEncoder().encode(notices(names));
  const extra = new Map([['THIRD-PARTY-NOTICES.txt', text]]);
  const write = (name: string, bytes: Uint8Array) => {
    writeFileSync(join(artifacts, name), bytes);
    console.log(`${sha256(bytes)}  artifacts/${name}  ${(bytes.length / 1024).toFixed(0)} kB`);
  };
  for (const browser of ['chrome', 'firefox']) {
    const bytes = await packageOf(browser, extra);
    if (browser === 'firefox') lint(join(artifacts, 'build-firefox-1'));
    rmSync(join(artifacts, `build-${browser}-1`), { recursive: true });
    write(`decline-gracefully-${pkg.version}-${browser}.zip`, bytes);
  }
  write(`decline-gracefully-${pkg.version}-source.zip`, await sourceBundle());
  console.log(`bundled packages: ${names.join(', ')}`);
}

if (process.argv[1]?.endsWith('package.ts'))
  main().catch((error: unknown) => {
    if (!(error instanceof PackageFailure)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  });
