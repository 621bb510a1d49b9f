/** What of other people's work is inside a build, read off the build itself, and the notices that go with it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

const INLINE_MAP = /sourceMappingURL=data:application\/json;(?:charset=[\w-]+;)?base64,([\w+/=]+)/g;
const PACKAGE = /node_modules\/((?:@[^/]+\/)?[^/]+)\//;

/**
 * Names of the packages whose code stands in a build made with inline source maps (`COVERAGE=1`), sorted.
 * @param files path → bytes
 */
export function bundledPackages(files: ReadonlyMap<string, Uint8Array>): string[] {
  const names = new Set<string>();
  for (const [path, bytes] of files) {
    if (!path.endsWith('.js')) continue;
    for (const [, encoded = ''] of Buffer.from(bytes).toString('utf8').matchAll(INLINE_MAP)) {
      const { sources } = JSON.parse(Buffer.from(encoded, 'base64').toString('utf8')) as { sources: string[] };
      for (const source of sources) {
        const name = PACKAGE.exec(source)?.[1];
        if (name) names.add(name);
      }
    }
  }
  return [...names].sort();
}

/** Licence texts of the packages, one after another. @throws when a package carries no licence */
export function notices(names: readonly string[]): string {
  const parts = names.map((name) => {
    const folder = join(root, 'node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      version: string;
      license?: string;
    };
    const file = existsSync(folder)
      ? readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)/i.test(entry))
      : null;
    if (!license && !file) throw new Error(`${name} carries no licence`);
    const text = file ? readFileSync(join(folder, file), 'utf8').trim() : '(the package holds no licence text)';
    return `${name} ${version} (${license ?? 'see below'})\n\n${text}\n`;
  });
  return ['Decline Gracefully contains the following packages. Icons: own drawings.\n', ...parts].join(
    `\n${'-'.repeat(80)}\n\n`,
  );
}
