import { orEmpty } from '../absent.ts';
import type { Company, ThreadLink, TimelineEntry, Versions } from '../model.ts';
import { aliasesOf, canonical, covered, inOrder, joined, joinedTexts, notesOf, timeOf } from './versions.ts';

/**
 * The merge of two copies of one record: commutative, associative and idempotent, so that machines which exchange their
 * copies in any order, any number of times, end with the same record (TRUST, sync later; import uses it now).
 *
 * Single fields: the later clock wins, per field. Timeline: union. Notes: a text replaced by nobody stays, so two
 * versions are both kept. Removed or erased against changed elsewhere: the change wins.
 */

/** Lists of items with fields of their own. */
export const LISTS = ['people', 'offers', 'reminders'] as const;
export type List = (typeof LISTS)[number];

type Item = { id: string } & Record<string, unknown>;

/** Fields that are not simply the later one. */
const OWN_RULE = new Set([
  'id',
  'version',
  'rev',
  'versions',
  'timeline',
  'notes',
  'aliases',
  'createdAt',
  'updatedAt',
  'deletedAt',
  ...LISTS,
]);

/** Both copies in one. @throws RangeError when they are not of one record */
export function merge(a: Company, b: Company): Company {
  if (a.id !== b.id) throw new RangeError('two records');
  const seen = joined(a.versions.seen, b.versions.seen);
  const removed: Versions['removed'] = { ...a.versions.removed };
  for (const [path, was] of Object.entries(b.versions.removed)) removed[path] = joined(removed[path] ?? {}, was);
  const erased =
    a.versions.erased || b.versions.erased ? joined(a.versions.erased ?? {}, b.versions.erased ?? {}) : null;
  const clocks: Record<string, string> = {};
  const fields: Record<string, unknown> = {};
  for (const key of keysOf(a, b)) {
    if (OWN_RULE.has(key)) continue;
    const [value, clock] = later(
      [Reflect.get(a, key), a.versions.clocks[key] ?? ''],
      [Reflect.get(b, key), b.versions.clocks[key] ?? ''],
    );
    fields[key] = value;
    if (clock !== '') clocks[key] = clock;
  }
  const texts = {
    notes: joinedTexts(
      { texts: a.versions.texts.notes, seen: a.versions.seen },
      { texts: b.versions.texts.notes, seen: b.versions.seen },
    ),
    aliases: joinedTexts(
      { texts: a.versions.texts.aliases, seen: a.versions.seen },
      { texts: b.versions.texts.aliases, seen: b.versions.seen },
    ),
  };
  const lists: Partial<Record<List, Item[]>> = {};
  const hidden: Partial<Record<List, Item[]>> = {};
  for (const list of LISTS) {
    const items = mergedItems(list, a, b, clocks);
    lists[list] = items.filter(({ id }) => alive(`${list}/${id}`, clocks, removed));
    const rest = items.filter(({ id }) => !alive(`${list}/${id}`, clocks, removed));
    if (rest.length > 0) hidden[list] = rest;
  }
  const merged = {
    ...fields,
    ...lists,
    id: a.id,
    version: Math.max(a.version, b.version),
    rev: Math.max(a.rev, b.rev),
    aliases: aliasesOf(texts.aliases),
    notes: notesOf(texts.notes),
    timeline: mergedTimeline(a.timeline, b.timeline),
    createdAt: a.createdAt < b.createdAt ? a.createdAt : b.createdAt,
    updatedAt: a.updatedAt > b.updatedAt ? a.updatedAt : b.updatedAt,
    deletedAt: erasedAt(seen, erased),
    versions: {
      clocks: inOrder(clocks),
      seen,
      removed: inOrder(removed),
      erased,
      texts,
      ...(Object.keys(hidden).length > 0 ? { hidden } : {}),
    },
  };
  return inOrder(merged as Record<string, unknown>) as unknown as Company;
}

const keysOf = (a: object, b: object): Set<string> => new Set([...Object.keys(a), ...Object.keys(b)]);

/** The later of two values; where clocks tell nothing, one that both sides choose alike. */
function later(a: [unknown, string], b: [unknown, string]): [unknown, string] {
  if (a[1] !== b[1]) return a[1] > b[1] ? a : b;
  const [one, two] = [JSON.stringify(canonical(a[0])) ?? '', orEmpty(JSON.stringify(canonical(b[0])))];
  return one >= two ? a : b;
}

/** Every item that either copy has, removed ones included; its clocks go into `clocks`. */
function mergedItems(list: List, a: Company, b: Company, clocks: Record<string, string>): Item[] {
  const [ofA, ofB] = [byId(list, a), byId(list, b)];
  const items = [...new Set([...ofA.keys(), ...ofB.keys()])].map((id) => {
    const path = `${list}/${id}`;
    const [one, two] = [ofA.get(id), ofB.get(id)];
    const born = [one && a.versions.clocks[`${path}/id`], two && b.versions.clocks[`${path}/id`]];
    const newest = (born[0] ?? '') > (born[1] ?? '') ? orEmpty(born[0]) : (born[1] ?? '');
    if (newest !== '') clocks[`${path}/id`] = newest;
    const item: Item = { id };
    for (const key of keysOf(one ?? {}, two ?? {})) {
      if (key === 'id') continue;
      if (key === 'threads') {
        item[key] = mergedLinks(one?.[key], two?.[key]);
        continue;
      }
      const [value, clock] = later(
        [one?.[key], a.versions.clocks[`${path}/${key}`] ?? born[0] ?? ''],
        [two?.[key], b.versions.clocks[`${path}/${key}`] ?? born[1] ?? ''],
      );
      if (value !== undefined) item[key] = value;
      if (clock !== newest) clocks[`${path}/${key}`] = clock;
    }
    return inOrder(item) as Item;
  });
  const age = ({ id }: Item) => orEmpty(clocks[`${list}/${id}/id`]) + id;
  return items.sort((x, y) => (age(x) < age(y) ? -1 : 1));
}

function byId(list: List, { versions, ...company }: Company | (Company & { versions: Versions })): Map<string, Item> {
  const items = [...(versions.hidden?.[list] ?? []), ...company[list]] as unknown as Item[];
  return new Map(items.map((item) => [item.id, item]));
}

/** An item lives unless all of its changes had been seen when it was removed. */
function alive(path: string, clocks: Record<string, string>, removed: Versions['removed']): boolean {
  const was = removed[path];
  if (!was) return true;
  const own = `${path}/`;
  return Object.entries(clocks).some(([field, clock]) => field.startsWith(own) && !covered(clock, was));
}

export const sameThread = (a: ThreadLink, b: ThreadLink): boolean =>
  a.threadKey === b.threadKey && a.accountKey === b.accountKey;

/** Thread links of several accounts: all of them, and of one thread all that either copy knows. */
function mergedLinks(a: unknown, b: unknown): unknown[] {
  const links = new Map<string, Record<string, unknown>>();
  for (const link of [...(Array.isArray(a) ? a : []), ...(Array.isArray(b) ? b : [])] as Record<string, unknown>[]) {
    const thread = JSON.stringify([link['accountKey'], link['threadKey']]);
    const both = { ...links.get(thread) };
    for (const key of Object.keys(link))
      both[key] = key in both ? later([both[key], ''], [link[key], ''])[0] : link[key];
    links.set(thread, both);
  }
  return [...links.entries()].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, link]) => canonical(link));
}

function mergedTimeline(a: readonly TimelineEntry[], b: readonly TimelineEntry[]): TimelineEntry[] {
  const all = new Map<string, TimelineEntry>();
  for (const entry of [...a, ...b]) {
    const known = all.get(entry.id);
    all.set(entry.id, known ? (later([known, ''], [entry, ''])[0] as TimelineEntry) : entry);
  }
  return [...all.values()].sort(byTime);
}

/** Oldest first; one order for entries of the same moment. */
export const byTime = (a: TimelineEntry, b: TimelineEntry): number =>
  a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1;

/** When the record was erased, or null where a change that the eraser had not seen keeps it. */
export function erasedAt(seen: Versions['seen'], erased: Versions['erased']): string | null {
  if (!erased || Object.values(seen).some((clock) => !covered(clock, erased))) return null;
  return timeOf(
    orEmpty(
      Object.values(erased)
        .map((clock) => timeOf(clock))
        .sort()
        .at(-1),
    ),
  );
}
