import type { Company } from '../../domain/model.ts';
import { hostTyped } from '../../domain/relations/typed-domain.ts';
import { localNow } from '../clock.ts';
import type { Notice } from '../notices.ts';
import { haystack } from '../search.ts';
import { checksum } from './checksum.ts';
import { type Database, freshState, type Row, rowOf, type State } from './database.ts';
import {
  changeOf,
  clearMirror,
  type Head,
  mirrorCount,
  mirrorHead,
  mirrorNames,
  readMirror,
  writeMirror,
} from './mirror.ts';

const STRICT = { durability: 'strict' } as const;
const CHUNK = 200;

/** What was repaired at the start, for the notice the person sees. */
export interface Repair {
  restored: number;
  /** Names of companies of which neither copy could be read. */
  missing: string[];
  /** How many more there were, whose names cannot be told. */
  unnamed: number;
}

/** What the person is told of a repair. It is written in the transaction of the repair itself: neither is without the other. */
export type Telling = (repair: Repair) => string[];

export const stateOf = async (database: Database): Promise<State | null> =>
  ((await database.get('meta', 'state'))?.value as State | undefined) ?? null;

/**
 * Compares the two copies at the start by their numbers and mends the one that is behind (TRUST A4). Null: nothing was
 * wrong with the notes. The primary is whole when it holds as many companies as it says; it is behind when the mirror
 * has a later change.
 */
export async function mend(database: Database, telling: () => Promise<Telling>, thorough: boolean): Promise<void> {
  const state = await stateOf(database);
  const head = await mirrorHead();
  // Counting ten thousand rows takes a while; between two starts of the browser their number only changes through us.
  const live = thorough || !state ? await database.countFromIndex('records', 'name') : state.count;
  const whole = state !== null && state.count === live;
  if (!state && !head && live === 0 && (await mirrorNames()).size === 0) return;
  if (whole && (head === null || state.generation >= head.generation)) {
    // A mirror that refuses is no reason not to open: the next change or the next start tries again.
    if (head === null) await rewriteMirror(database, state).catch(() => {});
    else if (head.generation < state.generation) await catchUp(database, state, head.generation).catch(() => {});
    else if (head.count !== state.count || (thorough && ((await mirrorCount()) ?? state.count) !== state.count))
      await rewriteMirror(database, state).catch(() => {});
    return;
  }
  await restore(database, state, head, await telling());
}

/** Puts back from the mirror what the primary has not, or has in an older state. */
async function restore(database: Database, state: State | null, head: Head | null, telling: Telling): Promise<void> {
  const names = await mirrorNames();
  const { copies, damaged } = await readMirror([...names.keys()]);
  const rows = new Map(
    await Promise.all((await keysOf(database)).map(async (id) => [id, await readable(database, id)] as const)),
  );
  const better = [...copies].filter(([id, copy]) => {
    const row = rows.get(id);
    return !row || row.sum !== checksum(row.company) || row.generation < copy.generation;
  });
  const missing = damaged.filter((id) => !rows.get(id)).map((id) => names.get(id) || id);
  const next = Math.max(state?.generation ?? 0, head?.generation ?? 0) + 1;
  const tx = database.transaction(['records', 'texts', 'meta'], 'readwrite', STRICT);
  for (const [id, { company }] of better) {
    await tx.objectStore('records').put(rowOf(company, next));
    await tx.objectStore('texts').put(haystack(company), id);
  }
  const count = await tx.objectStore('records').index('name').count();
  const latest = [...copies.values()].flatMap(({ company }) => Object.values(company.versions.seen)).sort();
  const fresh = state ?? freshState();
  const clock = [fresh.clock ?? '', ...latest].sort().at(-1) || null;
  await tx.objectStore('meta').put({ key: 'state', value: { ...fresh, generation: next, count, clock } });
  const all = (await tx.objectStore('records').getAll()).map((row) => row.company);
  await tx.objectStore('meta').put({ key: 'domains', value: domainsOf(all) });
  const expected = Math.max(state?.count ?? 0, head?.count ?? 0);
  const unnamed = Math.max(0, expected - count - missing.length);
  await note(tx.objectStore('meta'), telling({ restored: better.length, missing, unnamed }));
  await tx.done;
  await rewriteMirror(database, { ...fresh, generation: next, count }).catch(() => {});
}

type Meta = {
  get(key: string): Promise<{ value: unknown } | undefined>;
  put(value: { key: string; value: unknown }): Promise<unknown>;
};

async function note(meta: Meta, texts: string[]): Promise<void> {
  if (texts.length === 0) return;
  const kept = ((await meta.get('notices'))?.value as Notice[] | undefined) ?? [];
  const at = localNow();
  const value = [...kept, ...texts.map((text) => ({ id: crypto.randomUUID(), text, at }))];
  await meta.put({ key: 'notices', value });
}

export const domainsOf = (companies: readonly Company[]): string[] =>
  companies.flatMap(({ domain, deletedAt }) => (domain && deletedAt === null ? [hostTyped(domain)] : []));

async function keysOf(database: Database): Promise<string[]> {
  return database.getAllKeys('records');
}

async function readable(database: Database, id: string): Promise<Row | undefined> {
  return database.get('records', id).catch(() => undefined);
}

/** Copies what changed since `generation` into the mirror. @throws when the mirror refuses */
export async function catchUp(database: Database, state: State, generation: number): Promise<void> {
  const rows = await database.getAllFromIndex('records', 'generation', IDBKeyRange.lowerBound(generation, true));
  const head = { generation: state.generation, count: state.count };
  for (let start = 0; start < rows.length; start += CHUNK) {
    const part = rows.slice(start, start + CHUNK);
    // The head moves with the last part only: a copy cut short is caught up again.
    const last = start + CHUNK >= rows.length;
    await writeMirror(part.map(changeOf), last ? head : { ...head, generation });
  }
  if (rows.length === 0) await writeMirror([], head);
}

/** The mirror anew from the primary. @throws when the mirror refuses */
export async function rewriteMirror(database: Database, state: State): Promise<void> {
  await clearMirror().catch(() => {});
  await catchUp(database, state, 0);
}

/**
 * Reads every record and every copy once and mends what its checksum gives away: too slow for each start, done once for
 * each start of the browser.
 */
export async function audit(database: Database, telling: () => Promise<Telling>): Promise<void> {
  const state = await stateOf(database);
  if (!state) return;
  const repair: Repair = { restored: 0, missing: [], unnamed: 0 };
  let stale = false;
  const ids = await keysOf(database);
  for (let start = 0; start < ids.length; start += CHUNK) {
    const some = ids.slice(start, start + CHUNK);
    const { copies } = await readMirror(some);
    for (const id of some) {
      const row = await readable(database, id);
      const copy = copies.get(id);
      if (row && row.sum === checksum(row.company)) {
        stale ||= row.company.deletedAt === null && copy?.sum !== row.sum;
        continue;
      }
      if (!copy) {
        repair.missing.push(row?.company.name ?? id);
        continue;
      }
      const tx = database.transaction(['records', 'texts'], 'readwrite', STRICT);
      await tx.objectStore('records').put(rowOf(copy.company, copy.generation));
      await tx.objectStore('texts').put(haystack(copy.company), id);
      await tx.done;
      repair.restored += 1;
    }
  }
  if (stale) await rewriteMirror(database, (await stateOf(database)) ?? state);
  if (repair.restored + repair.missing.length === 0) return;
  const texts = (await telling())(repair);
  const tx = database.transaction('meta', 'readwrite', STRICT);
  await note(tx.store, texts);
  await tx.done;
}
