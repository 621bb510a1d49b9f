import type { Company } from '../../domain/model.ts';
import { type OldRecord, upgraded } from '../../domain/relations/upgrade.ts';
import { browser } from '../../messaging/browser.ts';
import { checksum } from './checksum.ts';

/**
 * The second copy in another storage engine (TRUST A4): one key a company, names by id in sixteen lists, and one head
 * that says up to which change the copy goes. Read key by key: one damaged value must not hide the others.
 */
const COPY = 'company:';
const NAMES = 'companies:';
const HEAD = 'mirror';
/** Where the first version kept its ids. */
const OLD_INDEX = 'companies';
const BEFORE = 'before:';
const CHUNK = 100;
const PROBE = 'probe';
/** As long as the longest note. */
const PROBE_SIZE = 100_000;

export interface Copy {
  sum: string;
  generation: number;
  company: Company;
}

export interface Head {
  generation: number;
  count: number;
}

const area = () => browser.storage.local;
type Keyed = { getKeys?: () => Promise<string[]> };

/** One value, or undefined where it is missing or cannot be read. */
async function one(key: string): Promise<unknown> {
  try {
    return (await area().get(key))[key];
  } catch {
    return undefined;
  }
}

/** Whether the area answers at all. */
export async function mirrorAnswers(): Promise<boolean> {
  try {
    await area().get(HEAD);
    return true;
  } catch {
    return false;
  }
}

/** Whether a fair piece of text can be written now: false on a full disk, or where the area is broken. */
export async function mirrorTakes(): Promise<boolean> {
  try {
    await area().set({ [PROBE]: 'x'.repeat(PROBE_SIZE) });
    await area().remove(PROBE);
    return true;
  } catch {
    return false;
  }
}

/** Up to which change the copy goes; null where that cannot be told. */
export async function mirrorHead(): Promise<Head | null> {
  const head = (await one(HEAD)) as Partial<Head> | undefined;
  if (Number.isFinite(head?.generation) && Number.isFinite(head?.count)) return head as Head;
  const old = (await one(OLD_INDEX)) as { generation?: number; ids?: string[] } | undefined;
  return Array.isArray(old?.ids) ? { generation: old.generation ?? 0, count: old.ids.length } : null;
}

/** How many copies there are, where the browser can list keys without reading values; null elsewhere. */
export async function mirrorCount(): Promise<number | null> {
  const keys = await ownKeys();
  return keys?.filter((key) => key.startsWith(COPY)).length ?? null;
}

async function ownKeys(): Promise<string[] | null> {
  try {
    return (await (area() as Keyed).getKeys?.()) ?? null;
  } catch {
    return null;
  }
}

/** Which list a company's name stands in. */
const listOf = (id: string): string => NAMES + (checksum(id).at(-1) ?? '0');

async function names(key: string): Promise<Record<string, string>> {
  const known = await one(key);
  return typeof known === 'object' && known !== null ? { ...(known as Record<string, string>) } : {};
}

/** Ids of all copies with the names they had, from the lists and from the keys themselves. */
export async function mirrorNames(): Promise<Map<string, string>> {
  const all = new Map<string, string>();
  for (let n = 0; n < 16; n += 1)
    for (const [id, name] of Object.entries(await names(NAMES + n.toString(16)))) all.set(id, name);
  const old = (await one(OLD_INDEX)) as { ids?: string[] } | undefined;
  const keys = (await ownKeys())?.filter((key) => key.startsWith(COPY)).map((key) => key.slice(COPY.length));
  for (const id of [...(keys ?? []), ...(Array.isArray(old?.ids) ? old.ids : [])]) if (!all.has(id)) all.set(id, '');
  return all;
}

export interface Change {
  id: string;
  /** Null takes the copy out. */
  company: Company | null;
  generation: number;
  /** The list of names has it already under this name. */
  named?: boolean;
}

/** What the mirror is to hold of a record: an erased one goes. */
export const changeOf = ({ company, generation }: { company: Company; generation: number }): Change => ({
  id: company.id,
  company: company.deletedAt === null ? company : null,
  generation,
});

/** Writes copies, names and the head in one call, which the browser does as a whole. @throws when it is refused */
export async function writeMirror(changes: readonly Change[], head: Head): Promise<void> {
  const values: Record<string, unknown> = { [HEAD]: head };
  const gone: string[] = [];
  for (const { id, company, generation, named } of changes) {
    if (company && named) {
      values[COPY + id] = { sum: checksum(company), generation, company } satisfies Copy;
      continue;
    }
    const key = listOf(id);
    const list = (values[key] as Record<string, string> | undefined) ?? (await names(key));
    if (company) {
      values[COPY + id] = { sum: checksum(company), generation, company } satisfies Copy;
      if (list[id] === company.name) continue;
      list[id] = company.name;
    } else {
      gone.push(COPY + id);
      delete list[id];
    }
    values[key] = list;
  }
  if (gone.length > 0) await area().remove(gone);
  await area().set(values);
}

/** Takes every copy out: before all of it is written anew, or when everything is erased. */
export async function clearMirror(): Promise<void> {
  const lists = Array.from({ length: 16 }, (_, n) => NAMES + n.toString(16));
  const copies = [...(await mirrorNames()).keys()].map((id) => COPY + id);
  await area().remove([HEAD, OLD_INDEX, ...lists, ...copies]);
}

/** Reads copies in small bunches, and one by one where a bunch cannot be read. Ids without a whole copy are named. */
export async function readMirror(ids: readonly string[]): Promise<{ copies: Map<string, Copy>; damaged: string[] }> {
  const copies = new Map<string, Copy>();
  const damaged: string[] = [];
  for (let start = 0; start < ids.length; start += CHUNK) {
    const some = ids.slice(start, start + CHUNK);
    const found = await bunch(some.map((id) => COPY + id));
    for (const id of some) {
      const copy = whole(found[COPY + id]);
      if (copy) copies.set(id, copy);
      else damaged.push(id);
    }
  }
  return { copies, damaged };
}

async function bunch(keys: string[]): Promise<Record<string, unknown>> {
  try {
    return await area().get(keys);
  } catch {
    return Object.fromEntries(await Promise.all(keys.map(async (key) => [key, await one(key)] as const)));
  }
}

function whole(value: unknown): Copy | null {
  const copy = value as Partial<Copy> | undefined;
  if (!copy?.company || copy.sum !== checksum(copy.company)) return null;
  try {
    const company = upgraded(copy.company as unknown as OldRecord);
    return { sum: checksum(company), generation: copy.generation ?? 0, company };
  } catch {
    return null;
  }
}

/** Old records as they were, before a step of the database changes them. */
export async function keepBefore(version: number, records: readonly OldRecord[]): Promise<void> {
  for (let start = 0; start < records.length; start += CHUNK) {
    const some = records.slice(start, start + CHUNK).map((record) => [`${BEFORE}${version}:${record['id']}`, record]);
    await area().set(Object.fromEntries(some) as Record<string, unknown>);
  }
}

/** Takes away what was kept before a step that went well. */
export async function dropBefore(): Promise<void> {
  const old = (await ownKeys())?.filter((key) => key.startsWith(BEFORE)) ?? [];
  if (old.length > 0) await area().remove(old);
}
