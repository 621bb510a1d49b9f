/** T4: files of the profile are damaged from outside while the browser is closed. Restored or told, never silently less. */
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Company } from '../../../src/domain/model.ts';
import { random } from '../../domain/relations/histories.ts';
import type { ExtensionBrowser } from '../../e2e/driver.ts';
import { launch } from '../../e2e/house.ts';
import { Client, disagreements } from '../client.ts';
import { variantOf } from '../variant.ts';

type Damage = (folder: string, next: () => number) => void;

/** The newest log of a LevelDB folder. */
function logOf(folder: string): string {
  const logs = readdirSync(folder)
    .filter((name) => name.endsWith('.log'))
    .sort();
  const largest = logs.sort((a, b) => statSync(join(folder, a)).size - statSync(join(folder, b)).size).at(-1);
  if (!largest) throw new Error(`no log in ${folder}`);
  return join(folder, largest);
}

export const DAMAGES: Record<string, Damage> = {
  '64 bytes flipped in the middle of the log': (folder, next) => {
    const path = logOf(folder);
    const bytes = readFileSync(path);
    const start = Math.floor(bytes.length / 2);
    for (let n = start; n < Math.min(start + 64, bytes.length); n += 1)
      bytes[n] = (bytes[n] as number) ^ (1 + Math.floor(next() * 255));
    writeFileSync(path, bytes);
  },
  'log cut to 70 %': (folder) => {
    const path = logOf(folder);
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.subarray(0, Math.floor(bytes.length * 0.7)));
  },
  'first 4 KB of the log zeroed': (folder) => {
    const path = logOf(folder);
    const bytes = readFileSync(path);
    bytes.fill(0, 0, Math.min(4096, bytes.length));
    writeFileSync(path, bytes);
  },
  'MANIFEST missing': (folder) => {
    for (const name of readdirSync(folder)) if (name.startsWith('MANIFEST')) rmSync(join(folder, name));
  },
  'log missing': (folder) => rmSync(logOf(folder)),
  'folder missing': (folder) => rmSync(folder, { recursive: true }),
};

type Which = 'primary' | 'mirror';

/** Where Chromium keeps the two copies below a profile. */
function folderOf(profile: string, which: Which, origin: string): string {
  const id = new URL(origin).host;
  const folder =
    which === 'primary'
      ? join(profile, 'Default', 'IndexedDB', `chrome-extension_${id}_0.indexeddb.leveldb`)
      : join(profile, 'Default', 'Local Extension Settings', id);
  if (!existsSync(folder)) throw new Error(`no ${folder}`);
  return folder;
}

/** What is there after one copy was damaged between two runs of the browser. */
async function hurt(
  browser: ExtensionBrowser,
  which: Which,
  kind: string,
  companies: number,
  seed: number,
): Promise<{ client: Client; all: Company[]; missing: string[]; notices: string[] }> {
  const next = random(seed);
  let client = await Client.open(browser);
  const names: string[] = [];
  for (let n = 0; n < companies; n += 1) {
    names.push(`Company ${n}`);
    const { id } = await client.create(`Company ${n}`);
    await client.note(id, `note of ${n} ${'x'.repeat(200)}`);
  }
  await browser.relaunch((profile) => {
    const damage = DAMAGES[kind] as Damage;
    damage(folderOf(profile, which, browser.origin), next);
    return null;
  });
  client = await Client.open(browser);
  const all = await client.all();
  const whole = all.filter(({ timeline }) => timeline.length === 1).map(({ name }) => name);
  const missing = names.filter((name) => !whole.includes(name));
  const notices = (await client.ask('store/notices', null)).map(({ text }) => text);
  return { client, all, missing, notices };
}

export function damaged(kinds: readonly string[], companies: number, seed = 44): void {
  for (const which of ['primary', 'mirror'] as const)
    for (const kind of kinds)
      it(`T4 ${which}: ${kind}, ${companies} companies (seed ${seed})`, async () => {
        const browser = await launch('chromium');
        try {
          const { client, all, missing, notices } = await hurt(browser, which, kind, companies, seed);
          console.log(
            `T4 ${which}, ${kind}: ${companies - missing.length} of ${companies} whole, notices: ${JSON.stringify(notices)}`,
          );
          // Either every record is there, or the notice says what is not.
          if (missing.length > 0) {
            const told = notices.join('\n');
            const unnamed = Number(/(\d+) more, whose names/.exec(told)?.[1] ?? 0);
            const named = missing.filter((name) => told.includes(name)).length;
            expect(named + unnamed, told).toBeGreaterThanOrEqual(missing.length);
          }
          expect(missing).toEqual([]);
          // Restored notes can be changed again, and both copies agree with themselves.
          const first = all[0];
          if ((await client.ask('store/state', null)).readOnly === null) {
            if (first) await client.note(first.id, 'after the damage');
            expect(disagreements(await client.dump(), true)).toEqual([]);
          } else expect(notices.join()).toMatch(/cannot be changed/);
        } finally {
          await browser.close();
        }
      });
}

/** The build that compares nothing at its start loses records in silence: the test sees it. */
export function unmended(companies: number, seed = 44): void {
  it(`T4: the control that mends nothing shows fewer companies and says nothing (seed ${seed})`, async () => {
    const variant = variantOf('chromium', {
      'src/background/notes/opening.ts': [
        ['await mend(database, this.watcher.repairTexts, await this.watcher.firstOpening());', ''],
      ],
    });
    const browser = await launch('chromium', { build: variant.build });
    try {
      const { missing, notices } = await hurt(browser, 'primary', 'log missing', companies, seed);
      console.log(`T4, control: ${missing.length} of ${companies} missing, notices: ${JSON.stringify(notices)}`);
      expect(missing.length).toBeGreaterThan(0);
      expect(notices).toEqual([]);
    } finally {
      await browser.close();
      variant.remove();
    }
  });
}
