/** T6 reminders, T7 a full disk, T8 versions of the store. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Row, rowOf } from '../../../src/background/notes/database.ts';
import type { Company, Reminder } from '../../../src/domain/model.ts';
import { type ExtensionBrowser, until } from '../../e2e/driver.ts';
import { buildOf, type Kind, launch } from '../../e2e/house.ts';
import { Client, disagreements, noteOf } from '../client.ts';

/** All reminders kept, by note. */
async function remindersOf(client: Client): Promise<Map<string, Reminder>> {
  return new Map((await client.all()).flatMap(({ reminders }) => reminders.map((one) => [one.note, one] as const)));
}

const fired = (all: Map<string, Reminder>) => [...all.values()].filter(({ firedAt }) => firedAt !== null);

export function reminded(): void {
  it('T6: 20 reminders through a stopped background, a reload, a relaunch and a clock 26 hours on', async () => {
    // The clock on the wall is moved by the time zone: from twelve hours behind to fourteen ahead.
    const browser = await launch('chromium', { env: { TZ: 'Etc/GMT+12' } });
    try {
      let client = await Client.open(browser);
      const hours = (count: number) =>
        client.page.evaluate((_root, ahead) => {
          const at = new Date(Date.now() + ahead * 3_600_000);
          return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
        }, count);
      for (let n = 0; n < 20; n += 1) {
        const { id } = await client.create(`Company ${n}`);
        const due = n < 5 ? await hours(13 + n) : (await hours(24 * (30 + n))).slice(0, 10);
        await client.ask('reminder/set', {
          op: crypto.randomUUID(),
          companyId: id,
          reminder: { kind: 'keepInTouch', due, note: `r${n}` },
        });
      }
      await browser.stopBackground();
      expect((await remindersOf(client)).size).toBe(20);
      expect(fired(await remindersOf(client))).toEqual([]);
      await browser.reloadExtension();
      client = await Client.open(browser);
      await until('the alarm to be set again', () => alarmSet(browser));
      expect(fired(await remindersOf(client))).toEqual([]);
      await browser.relaunch(() => ({ TZ: 'Etc/GMT-14' }));
      client = await Client.open(browser);
      await until('five to fire', async () => fired(await remindersOf(client)).length >= 5);
      const first = await remindersOf(client);
      expect(first.size).toBe(20);
      expect(
        fired(first)
          .map(({ note }) => note)
          .sort(),
      ).toEqual(['r0', 'r1', 'r2', 'r3', 'r4']);
      expect((await client.ask('reminder/due', null)).length).toBe(5);
      // None rings twice, whatever starts the background again.
      await browser.stopBackground();
      await browser.relaunch();
      client = await Client.open(browser);
      await client.ask('reminder/due', null);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      const again = await remindersOf(client);
      expect(fired(again).map(({ note, firedAt }) => [note, firedAt])).toEqual(
        fired(first).map(({ note, firedAt }) => [note, firedAt]),
      );
      console.log('T6: 20 reminders, 20 known, 5 fired once, 0 twice');
    } finally {
      await browser.close();
    }
  });
}

const alarmSet = (browser: ExtensionBrowser): Promise<boolean> =>
  browser.background(async () => {
    type Api = { alarms: { getAll(): Promise<unknown[]> } };
    return (await (globalThis as unknown as { chrome: Api }).chrome.alarms.getAll()).length === 1;
  });

/** A small disk of its own for a profile, where this machine lets us make one; null elsewhere. */
function smallDisk(megabytes: number): { folder: string; remove(): void } | null {
  const folder = mkdtempSync(join(tmpdir(), 'dg-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}M`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
  return {
    folder,
    remove() {
      execFileSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Whether a small disk can be had here at all (it takes the right to mount). */
const disks = (() => {
  const disk = smallDisk(1);
  disk?.remove();
  return disk !== null;
})();

export function full(spare: number): void {
  const where = disks ? '' : ' (not available: no right to mount a small disk)';
  it.skipIf(!disks)(`T7: a disk with ${spare} MB left fills up, damages no note and is told of${where}`, async () => {
    const disk = smallDisk(400);
    if (!disk) throw new Error('no small disk');
    const browser = await launch('chromium', { folder: disk.folder });
    try {
      const client = await Client.open(browser);
      const { id } = await client.create('Acme');
      await client.ask('company/save', { op: 'n0', id, base: null, fields: { notes: 'the old value' } });
      const filler = join(disk.folder, 'filler');
      const { bavail, bsize } = statfsSync(disk.folder);
      writeFileSync(filler, Buffer.alloc(bavail * bsize - spare * 1024 * 1024));
      const kept: string[] = [];
      let refusal = '';
      for (let n = 0; n < spare * 40 && refusal === ''; n += 1) {
        const op = `note ${n}`;
        const entry = noteOf(
          `${op} ${Array.from({ length: 2_700 }, () => crypto.randomUUID()).join('')}`.slice(0, 99_000),
        );
        const heard = await client.say('note/add', {
          op,
          companyId: null,
          offerKey: null,
          companyName: `C ${n}`,
          entry,
        });
        if ('ok' in heard) kept.push(op);
        else refusal = 'error' in heard ? heard.error : heard.silent;
      }
      expect(refusal).not.toBe('');
      const change = await client.say('company/save', {
        op: 'n1',
        id,
        base: null,
        fields: { notes: 'y'.repeat(99_000) },
      });
      const notices = (await client.ask('store/notices', null)).map(({ text }) => text);
      console.log(`T7: ${kept.length} notes of 99 KB, then: ${refusal}; notices: ${JSON.stringify(notices)}`);
      expect(notices.join()).toMatch(/no room/i);
      const after = await client.ask('company/get', { id });
      if (!('ok' in change)) expect(after?.notes).toBe('the old value');
      // An export is still to be had (the newest note may be missing from the second copy), and with room all is there.
      expect((await client.ask('backup/export', null)).companies).toBeGreaterThanOrEqual(kept.length);
      rmSync(filler);
      await browser.relaunch();
      const again = await Client.open(browser);
      const entries = new Set((await again.all()).flatMap(({ timeline }) => timeline.map((one) => one.id)));
      expect(kept.filter((op) => !entries.has(op))).toEqual([]);
      expect(disagreements(await again.dump())).toEqual([]);
      await again.note(id, 'room again');
      console.log(`T7: 0 of ${kept.length + 1} damaged`);
    } finally {
      await browser.close();
      disk.remove();
    }
  });
}

/** The build without `unlimitedStorage`: its second copy ends at ten megabytes. */
function narrowBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dg-narrow-'));
  cpSync(buildOf('chromium'), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { permissions: string[] };
  expect(manifest.permissions).toContain('unlimitedStorage');
  const permissions = manifest.permissions.filter((one) => one !== 'unlimitedStorage');
  writeFileSync(path, JSON.stringify({ ...manifest, permissions }));
  return folder;
}

export function quota(count: number): void {
  it(`T7: ${count} notes of 99 KB in a build without unlimitedStorage: none damaged, and the short copy is told of`, async () => {
    const build = narrowBuild();
    const browser = await launch('chromium', { build });
    try {
      const client = await Client.open(browser);
      const kept: string[] = [];
      for (let n = 0; n < count; n += 1) {
        const op = `note ${n}`;
        const entry = noteOf(`${op} ${'x'.repeat(99_000 - 10)}`);
        await client.ask('note/add', { op, companyId: null, offerKey: null, companyName: `C ${n}`, entry });
        kept.push(op);
      }
      const notices = (await client.ask('store/notices', null)).map(({ text }) => text);
      console.log(`T7: ${kept.length} notes of 99 KB without unlimitedStorage; notices: ${JSON.stringify(notices)}`);
      expect(notices.join()).toMatch(/second copy/i);
      await browser.relaunch();
      const again = await Client.open(browser);
      const entries = new Set((await again.all()).flatMap(({ timeline }) => timeline.map((one) => one.id)));
      expect(kept.filter((op) => !entries.has(op))).toEqual([]);
      expect(disagreements(await again.dump())).toEqual([]);
    } finally {
      await browser.close();
      rmSync(build, { recursive: true, force: true });
    }
  });
}

export function erasing(): void {
  it('what is erased comes back within ten seconds, and after them not a word of it is left in either copy', async () => {
    const browser = await launch('chromium');
    try {
      const client = await Client.open(browser);
      const words = ['Quillfeather', 'quillfeather.example', 'zephyrine'];
      const kept = await client.create('Kept');
      const make = async () => {
        const fields = { name: words[0] as string, domain: words[1] as string, notes: 'zephyrine people' };
        const op = crypto.randomUUID();
        const { company } = await client.ask('company/save', { op, id: null, base: null, fields });
        return client.note(company.id, 'zephyrine again');
      };
      const holding = async () => {
        const text = (await client.stores()).join();
        return words.filter((word) => text.includes(word));
      };
      const one = await make();
      expect(await holding()).toEqual(words);
      const { undo } = await client.ask('company/delete', { op: 'e1', id: one.id });
      expect((await client.all()).map(({ id }) => id)).toEqual([kept.id]);
      // A stopped background is no reason to lose what can still be taken back.
      await browser.stopBackground();
      expect((await client.ask('company/undo', { op: 'e2', undo }))?.timeline.map(({ text }) => text)).toEqual([
        'zephyrine again',
      ]);
      const again = await client.ask('company/delete', { op: 'e3', id: one.id });
      await browser.stopBackground();
      await new Promise((resolve) => setTimeout(resolve, 11_500));
      // Whatever wakes the background next lets go of it.
      expect(await client.ask('company/undo', { op: 'e4', undo: again.undo })).toBeNull();
      await until('every word to be gone', async () => (await holding()).length === 0);

      await make();
      const all = await client.ask('store/erase', { op: 'e5' });
      expect(all.companies).toBe(2);
      await until(
        'every word to be gone',
        async () => (await holding()).length === 0 && !(await client.stores()).join().includes('Kept'),
      );
      expect(await client.ask('company/undo', { op: 'e6', undo: all.undo })).toBeNull();
      expect(disagreements(await client.dump())).toEqual([]);
      console.log('erasing: 1 company and 2 companies; back within ten seconds, after them 0 words in either copy');
    } finally {
      await browser.close();
    }
  });
}

/** The same JSON with everything that it says of days moved to that many days ago, as if it had lain there since. */
const aged = (json: string, days: number): string =>
  json.replace(/\d{4}-\d\d-\d\d(?=T)/g, new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10));

export function marks(): void {
  it('the mark of an erased company holds an older copy off for 179 days, and is gone after 181', async () => {
    const browser = await launch('chromium');
    try {
      let client = await Client.open(browser);
      const [kept, young, old] = [
        await client.create('Kept'),
        await client.create('Young'),
        await client.create('Old'),
      ];
      const json = aged((await client.ask('backup/export', null)).json, 200);
      const rows = async () => (await client.dump()).stores['records'] as unknown as { value: Row }[];
      for (const [{ id }, days] of [
        [young, 179],
        [old, 181],
      ] as const) {
        await client.ask('company/delete', { op: crypto.randomUUID(), id });
        const row = (await rows()).find(({ value }) => value.id === id)?.value as Row;
        expect(row.company.deletedAt).not.toBeNull();
        const company = JSON.parse(aged(JSON.stringify(row.company), days)) as Company;
        await client.put(rowOf(company, row.generation));
      }
      const ids = async () => (await rows()).map(({ value }) => value.id).sort();
      expect(await ids()).toEqual([kept.id, young.id, old.id].sort());
      // Once for each start of the browser the store lets go of what is old.
      await browser.relaunch();
      client = await Client.open(browser);
      await until('the older mark to be gone', async () => !(await ids()).includes(old.id));
      expect(await ids()).toEqual([kept.id, young.id].sort());
      expect(disagreements(await client.dump())).toEqual([]);
      const brought = await client.ask('backup/import', { op: 'b1', json, bringBack: false });
      expect([brought.erased, brought.added]).toEqual([1, 1]);
      expect((await client.all()).map(({ name }) => name)).toEqual(['Kept', 'Old']);
      console.log('erasure marks: 1 of 179 days kept and minded, 1 of 181 days gone');
    } finally {
      await browser.close();
    }
  });
}

interface Schema {
  keyPath: string | string[] | null;
  indexes: { name: string; keyPath: string | string[]; multiEntry: boolean }[];
}

interface Fixture {
  version: number;
  schema: Record<string, Schema>;
  /** Values of each store; of one without a key path, pairs of key and value. */
  stores: Record<string, unknown[]>;
  expected: Record<string, unknown>[];
}

/** Versions of the database that were released. */
const RELEASED = [1, 2] as const;
const NEWEST = 2;

const fixture = (version: number): Fixture =>
  JSON.parse(readFileSync(new URL(`../../fixtures/stores/${version}.json`, import.meta.url), 'utf8')) as Fixture;

/** Puts a database of a release in place of the one that is there. */
async function putOld(client: Client, old: Fixture, copies = 1): Promise<void> {
  // A page of ours that is just loading may ask the background, which opens the database in between.
  await until('the old database to be in place', () => putOldOnce(client, old, copies).then(() => true));
}

async function putOldOnce(client: Client, old: Fixture, copies: number): Promise<void> {
  await client.page.evaluate(
    async (_root, json, times) => {
      const { version, schema, stores } = JSON.parse(json) as Fixture;
      const done = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      await done(indexedDB.deleteDatabase('decline-gracefully'));
      const request = indexedDB.open('decline-gracefully', version);
      request.onupgradeneeded = () => {
        for (const [name, { keyPath, indexes }] of Object.entries(schema)) {
          const store = request.result.createObjectStore(name, { keyPath });
          for (const index of indexes) store.createIndex(index.name, index.keyPath, { multiEntry: index.multiEntry });
        }
      };
      const database = await done(request);
      const tx = database.transaction([...database.objectStoreNames], 'readwrite');
      for (const [name, values] of Object.entries(stores))
        for (const value of values) {
          const store = tx.objectStore(name);
          if (store.keyPath === null) {
            const [key, inner] = value as [string, unknown];
            store.put(inner, key);
            continue;
          }
          const record = value as { id?: string };
          for (let n = 0; n < (name === 'companies' ? times : 1); n += 1)
            store.put(n === 0 ? record : { ...record, id: `${record.id}-${n}` });
        }
      await new Promise((resolve, reject) => {
        tx.oncomplete = resolve;
        tx.onerror = reject;
      });
      database.close();
      type Api = { storage: { local: { clear(): Promise<void> } } };
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      await (browser ?? chrome).storage.local.clear();
    },
    JSON.stringify(old),
    copies,
  );
}

/** The stores of the database as this build makes them. */
const schemaOf = (client: Client): Promise<Fixture['schema']> =>
  client.page.evaluate(async () => {
    const request = indexedDB.open('decline-gracefully');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const tx = database.transaction([...database.objectStoreNames]);
    const schema = Object.fromEntries(
      [...database.objectStoreNames].map((name) => {
        const store = tx.objectStore(name);
        const indexes = [...store.indexNames].map((one) => {
          const { keyPath, multiEntry } = store.index(one);
          return { name: one, keyPath, multiEntry };
        });
        return [name, { keyPath: store.keyPath, indexes }];
      }),
    );
    database.close();
    return schema as never;
  });

export function versions(kind: Kind, kills: number): void {
  it(`T8 ${kind}: a store of each release opens and equals what is expected`, async () => {
    const browser = await launch(kind);
    try {
      for (const version of RELEASED) {
        const client = await Client.open(browser);
        await client.all();
        // A store made anew has the shape of the newest release: another shape takes a version and a file of its own.
        expect(await schemaOf(client)).toEqual(fixture(NEWEST).schema);
        const old = fixture(version);
        await putOld(client, old);
        await browser.stopBackground();
        const all = await client.all();
        expect(JSON.parse(JSON.stringify(all))).toEqual(old.expected);
        const dump = await client.dump();
        expect(disagreements(dump, true)).toEqual([]);
        expect(dump.version).toBe(NEWEST);
        // What is up to date already is left as it lies.
        if (version === NEWEST)
          expect(dump.stores['records']?.map(({ value }) => value)).toEqual(old.stores['records']);
        expect(await schemaOf(client)).toEqual(fixture(NEWEST).schema);
        console.log(`T8 ${kind}: release ${version}: ${all.length} companies as expected`);
        await client.page.close();
      }
    } finally {
      await browser.close();
    }
  });

  it(`T8 ${kind}: a newer store is shown, exported and never written`, async () => {
    const browser = await launch(kind);
    try {
      const client = await Client.open(browser);
      const { id } = await client.create('From the future');
      await client.page.evaluate(async () => {
        const request = indexedDB.open('decline-gracefully', 99);
        await new Promise((resolve, reject) => {
          request.onsuccess = resolve;
          request.onerror = reject;
        });
        request.result.close();
      });
      await browser.stopBackground();
      const before = JSON.stringify(await client.dump());
      expect((await client.ask('store/state', null)).readOnly).toBe('newer');
      expect((await client.all()).map(({ name }) => name)).toEqual(['From the future']);
      const refused = await client.say('company/save', { op: 'x', id, base: null, fields: { name: 'No' } });
      expect(refused).toEqual({ error: 'store: newer' });
      expect((await client.ask('backup/export', null)).json).toContain('From the future');
      // What the person sees: why, the names, a way to save a file, and nothing to write with.
      const screen = await browser.openOwn('src/options/index.html#/companies');
      await screen.see(/written by a newer version[\s\S]*From the future/);
      const controls = await screen.controls();
      expect(controls.some(({ name }) => /save a backup/i.test(name))).toBe(true);
      expect(controls.filter(({ name }) => /add a company|search/i.test(name))).toEqual([]);
      await screen.close();
      await browser.stopBackground();
      await client.all();
      expect(JSON.stringify(await client.dump())).toBe(before);
      console.log(`T8 ${kind}: newer store: readable, exported, 0 bytes written`);
    } finally {
      await browser.close();
    }
  });

  it(`T8 ${kind}: killed in the middle of the step, ${kills} times: the old version whole, or the new one`, async () => {
    const browser = await launch(kind);
    try {
      const seen = { old: 0, new: 0 };
      const old = fixture(1);
      const copies = 200;
      for (let kill = 0; kill < kills; kill += 1) {
        const client = await Client.open(browser);
        await putOld(client, old, copies);
        await browser.stopBackground();
        void client.say('company/list', {}).catch(() => {});
        await new Promise((resolve) => setTimeout(resolve, (1_600 * (kill + 1)) / kills));
        await browser.stopBackground();
        const { version, stores } = await client.dump();
        seen[version === 1 ? 'old' : 'new'] += 1;
        const live = old.stores['companies']?.length ?? 0;
        const rows = version === 1 ? stores['companies'] : stores['records'];
        expect(rows?.length, `version ${version}`).toBe(live * copies);
        await client.page.close();
      }
      console.log(`T8 ${kind}: ${kills} kills around the step: ${JSON.stringify(seen)}`);
    } finally {
      await browser.close();
    }
  });
}
