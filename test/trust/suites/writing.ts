/** T1, T2, T3, T5: saved means saved, and two windows keep one truth. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { random } from '../../domain/relations/histories.ts';
import type { ExtensionBrowser } from '../../e2e/driver.ts';
import { type Kind, launch } from '../../e2e/house.ts';
import { Client, disagreements } from '../client.ts';
import { variantOf } from '../variant.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

interface Stopped {
  stops: number;
  /** Attempts that were under way when the background stopped. */
  hit: number;
  /** Writes acknowledged that are not there. */
  lost: number;
  /** Writes that are there more than once. */
  twice: number;
  /** Writes that are not there in the end. */
  absent: number;
}

/** Writes `writes` companies and notes while the background is stopped again and again. */
async function writeUnderStops(browser: ExtensionBrowser, writes: number, seed: number, most = Infinity) {
  const next = random(seed);
  const client = await Client.open(browser);
  const home = await client.create(`home ${seed}`);
  const acknowledged = new Set<string>();
  const figures: Stopped = { stops: 0, hit: 0, lost: 0, twice: 0, absent: 0 };
  let done = false;
  const write = async (n: number): Promise<void> => {
    const op = `op-${seed}-${n}`;
    for (let attempt = 0; attempt < 40 && !acknowledged.has(op); attempt += 1) {
      const heard =
        n % 2 === 0
          ? await client.say('company/save', { op, id: null, base: null, fields: { name: `c ${op}` } })
          : await client.say('note/add', {
              op,
              companyId: home.id,
              offerKey: null,
              companyName: null,
              entry: {
                at: '2026-11-20T10:00:00Z',
                kind: 'note',
                channel: null,
                stage: null,
                reason: null,
                person: null,
                text: op,
              },
            });
      if ('ok' in heard) acknowledged.add(op);
      else if ('silent' in heard) figures.hit += 1;
      else throw new Error(heard.error);
    }
  };
  const killer = (async () => {
    while (!done && figures.stops < most) {
      // The clock of a stop starts with an answer, so that the worker gets somewhere at all.
      const before = acknowledged.size;
      for (let waited = 0; acknowledged.size === before && !done && waited < 3_000; waited += 5) await pause(5);
      await pause(2 + next() * 58);
      if (done) return;
      await browser.stopBackground();
      figures.stops += 1;
    }
  })();
  let at = 0;
  const lane = async () => {
    while (at < writes) {
      at += 1;
      await write(at);
    }
  };
  await Promise.all([lane(), lane(), lane(), lane()]);
  done = true;
  await killer;
  const all = await client.all();
  const names = all.map(({ name }) => name);
  const texts = all.find(({ id }) => id === home.id)?.timeline.map(({ text }) => text) ?? [];
  for (let n = 1; n <= writes; n += 1) {
    const op = `op-${seed}-${n}`;
    const times =
      n % 2 === 0 ? names.filter((name) => name === `c ${op}`).length : texts.filter((t) => t === op).length;
    if (times === 0) figures.absent += 1;
    if (times === 0 && acknowledged.has(op)) figures.lost += 1;
    if (times > 1) figures.twice += 1;
  }
  expect(disagreements(await client.dump())).toEqual([]);
  await client.page.close();
  return figures;
}

/** Rounds, each with a seed of its own, in which a stop must have fallen into an open write at least once. */
const ROUNDS = 8;

/** The build without operation ids: every repeated change is a new one. */
const withoutOperations = (kind: Kind) =>
  variantOf(kind, {
    'src/background/notes/repository.ts': [
      ["tx.objectStore('operations').get(op),", "tx.objectStore('operations').get('never'),"],
    ],
  });

export function stopped(kind: Kind, counts: { writes: number; control: number; stops?: number }, seed = 11): void {
  it(`T1 ${kind}: ${counts.writes} writes, background stopped at random (seed ${seed})`, async () => {
    const browser = await launch(kind);
    try {
      let hit = 0;
      // Whether a stop falls into an open write is up to the machine: a few rounds more where none did.
      for (let round = 0; round < ROUNDS && hit === 0; round += 1) {
        const figures = await writeUnderStops(browser, counts.writes, seed + round, counts.stops);
        console.log(`T1 ${kind}: ${counts.writes} writes, seed ${seed + round}: ${JSON.stringify(figures)}`);
        expect(figures).toMatchObject({ lost: 0, twice: 0, absent: 0 });
        hit += figures.hit;
      }
      expect(hit).toBeGreaterThan(0);
    } finally {
      await browser.close();
    }
  });

  it(`T1 ${kind}: the control without operation ids writes some twice (seed ${seed})`, async () => {
    const variant = withoutOperations(kind);
    const browser = await launch(kind, { build: variant.build });
    try {
      let twice = 0;
      for (let round = 0; round < ROUNDS && twice === 0; round += 1) {
        const figures = await writeUnderStops(browser, counts.control, seed + round, counts.stops);
        console.log(`T1 ${kind}, control: ${counts.control} writes, seed ${seed + round}: ${JSON.stringify(figures)}`);
        twice += figures.twice;
      }
      expect(twice).toBeGreaterThan(0);
    } finally {
      await browser.close();
      variant.remove();
    }
  });
}

export function crashed(kind: Kind, kills: number, seed = 22): void {
  it(`T2 ${kind}: ${kills} kills of the whole browser while writing (seed ${seed})`, async () => {
    const next = random(seed);
    const browser = await launch(kind);
    try {
      const acknowledged: string[] = [];
      let home = '';
      for (let kill = 0; kill < kills; kill += 1) {
        const client = await Client.open(browser);
        home ||= (await client.create('home')).id;
        let on = true;
        const lane = async (name: string) => {
          for (let n = 0; on; n += 1) {
            const op = `${kill}-${name}-${n}`;
            const entry = {
              at: '2026-11-20T10:00:00Z',
              kind: 'note' as const,
              channel: null,
              stage: null,
              reason: null,
              person: null,
              text: op,
            };
            const heard = await client
              .say('note/add', { op, companyId: home, offerKey: null, companyName: null, entry })
              .catch(() => ({ silent: 'gone' }));
            if ('ok' in heard) acknowledged.push(op);
            else return;
          }
        };
        const lanes = [lane('a'), lane('b')];
        await pause(150 + next() * 500);
        const crash = browser.crash();
        await Promise.all([crash.finally(() => (on = false)), ...lanes]);
      }
      const client = await Client.open(browser);
      const kept = new Set((await client.ask('company/get', { id: home }))?.timeline.map(({ id }) => id));
      const lost = acknowledged.filter((op) => !kept.has(op));
      const torn = disagreements(await client.dump());
      console.log(
        `T2 ${kind}: ${kills} kills, seed ${seed}: ${acknowledged.length} acknowledged, ${lost.length} lost, ${torn.length} torn`,
      );
      expect(acknowledged.length).toBeGreaterThan(kills);
      expect(lost).toEqual([]);
      expect(torn).toEqual([]);
    } finally {
      await browser.close();
    }
  });
}

/** Two windows edit one company at once, each from what it shows. */
async function editInTwo(browser: ExtensionBrowser, edits: number, seed: number) {
  const next = random(seed);
  const windows = [await Client.open(browser), await Client.open(browser)] as const;
  const { id } = await windows[0].create('Acme');
  const people: string[] = [];
  const notes: string[] = [];
  await Promise.all(
    windows.map(async (client, who) => {
      // What this window shows: as in the product, an edit tells what stood there before.
      let shown = (await client.ask('company/get', { id }))!;
      for (let n = 0; n < edits; n += 1) {
        const op = crypto.randomUUID();
        const deed = next();
        if (deed < 0.4) {
          notes.push(op);
          shown = await client.note(id, `${who}.${n}`, op);
        } else if (deed < 0.7) {
          const person = { id: op, name: `P${who}.${n}`, role: null, phone: null, email: null };
          people.push(op);
          const fields = { people: [...shown.people, person] };
          const was = { people: shown.people };
          shown = (await client.ask('company/save', { op, id, base: shown.rev, fields, was })).company;
        } else {
          const fields = who === 0 ? { openDoor: n % 2 === 0 } : { domain: `d${n}.example` };
          const was = who === 0 ? { openDoor: shown.openDoor } : { domain: shown.domain };
          shown = (await client.ask('company/save', { op, id, base: shown.rev, fields, was })).company;
        }
      }
    }),
  );
  const [one, two] = windows;
  // The same text in both, from the same start.
  const start = (await one.ask('company/get', { id }))!;
  const save = (client: Client, text: string) =>
    client.ask('company/save', {
      op: crypto.randomUUID(),
      id,
      base: start.rev,
      fields: { notes: text },
      was: { notes: start.notes },
    });
  const answers = [await save(one, 'ask for Dana'), await save(two, 'ask for Priya')];
  const end = (await two.ask('company/get', { id }))!;
  const entries = new Set(end.timeline.map(({ id: entry }) => entry));
  const persons = new Set(end.people.map(({ id: person }) => person));
  const lost = [...notes.filter((op) => !entries.has(op)), ...people.filter((op) => !persons.has(op))];
  return { lost, notes: end.notes, conflicts: answers[1]?.conflicts };
}

export function twoWindows(kind: Kind, edits: number, seed = 55): void {
  it(`T5 ${kind}: two windows, ${edits} edits each on one company (seed ${seed})`, async () => {
    const browser = await launch(kind);
    try {
      const { lost, notes, conflicts } = await editInTwo(browser, edits, seed);
      console.log(
        `T5 ${kind}: 2 × ${edits} edits, seed ${seed}: ${lost.length} lost; both texts: ${JSON.stringify(notes)}`,
      );
      expect(lost).toEqual([]);
      expect(notes).toContain('ask for Dana');
      expect(notes).toContain('ask for Priya');
      expect(conflicts).toEqual(['notes']);
    } finally {
      await browser.close();
    }
  });
}

/** The build that takes every edit as made of what is there now. */
export function overwriting(edits: number, seed = 55): void {
  it(`T5: the control that forgets what stood on the screen loses edits (seed ${seed})`, async () => {
    const variant = variantOf('chromium', {
      'src/background/handlers.ts': [['const seen = was ?? (stale ? unlike(fields) : {});', 'const seen = {};']],
    });
    const browser = await launch('chromium', { build: variant.build });
    try {
      const { lost, notes } = await editInTwo(browser, edits, seed);
      console.log(
        `T5, control: 2 × ${edits} edits, seed ${seed}: ${lost.length} lost; notes: ${JSON.stringify(notes)}`,
      );
      expect(lost.length).toBeGreaterThan(0);
      expect(notes).not.toContain('ask for Dana');
    } finally {
      await browser.close();
      variant.remove();
    }
  });
}

/** Linux, where strace is: counts what the browser asks of the disk. */
export function synced(writes: number): void {
  const strace = (() => {
    try {
      return execFileSync('which', ['strace'], { encoding: 'utf8' }).trim();
    } catch {
      return null;
    }
  })();
  const where = strace ? '' : ' (not available: no strace)';
  it.skipIf(!strace)(`T3: ${writes} notes, each with a sync of the database's log${where}`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dg-strace-'));
    const browser = await launch('chromium');
    try {
      const client = await Client.open(browser);
      const { id } = await client.create('Acme');
      const { pid } = await browserProcess();
      const out = join(folder, 'trace');
      const { spawn } = await import('node:child_process');
      const trace = spawn(strace as string, ['-f', '-y', '-e', 'trace=fsync,fdatasync', '-o', out, '-p', String(pid)]);
      await pause(1_500);
      for (let n = 0; n < writes; n += 1) await client.note(id, `note ${n}`);
      await pause(500);
      trace.kill('SIGINT');
      await new Promise((resolve) => trace.once('exit', resolve));
      const syncs = readFileSync(out, 'utf8')
        .split('\n')
        .filter((line) => /IndexedDB|indexeddb/.test(line)).length;
      console.log(`T3: ${writes} notes, ${syncs} syncs of the database's files`);
      expect(syncs).toBeGreaterThanOrEqual(writes);
    } finally {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

/** The browser process that this test process started last. */
async function browserProcess(): Promise<{ pid: number }> {
  const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').trim().split(/\s+/);
  const pid = children.map(Number).findLast((child) => /chrom/.test(readFileSync(`/proc/${child}/cmdline`, 'utf8')));
  if (!pid) throw new Error('no browser among the children');
  return { pid };
}
