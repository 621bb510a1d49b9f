import { type DBSchema, deleteDB, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { Company } from '../../domain/model.ts';
import { domainKeys } from '../../domain/relations/typed-domain.ts';
import { type OldRecord, upgraded } from '../../domain/relations/upgrade.ts';
import { fold, haystack } from '../search.ts';
import { checksum } from './checksum.ts';

/** Version of the database's stores; a record's own shape has its own (`COMPANY_VERSION`). */
export const DATABASE_VERSION = 2;
export const DATABASE = 'decline-gracefully';

/** A company as it lies in the store, with the keys it is found by. An erased one has none of them. */
export interface Row {
  id: string;
  company: Company;
  /** Number of the change that wrote this row. */
  generation: number;
  sum: string;
  /** Folded name, for the list. */
  name?: string;
  /** Domain and aliases, and what they lie under: the registrable domain is among them. */
  domains?: string[];
  /** `accountKey:threadKey` of every offer. */
  threads?: string[];
  /** Days or moments of the reminders not yet done. */
  due?: string[];
  /** 1 while an offer is open; else the moment of the last change to a company that had offers, in milliseconds. */
  open?: number;
}

/** What the store knows of itself. */
export interface State {
  generation: number;
  /** Companies that are not erased. */
  count: number;
  clock: string | null;
  device: string;
}

export interface Stored extends DBSchema {
  records: {
    key: string;
    value: Row;
    indexes: {
      name: [string, string];
      domains: string;
      threads: string;
      due: string;
      open: number;
      generation: number;
    };
  };
  /** Folded text of every company, for the search: name, a line break, the rest. */
  texts: { key: string; value: string };
  /** Operations already done, so that a repeated one changes nothing (TRUST A1). */
  operations: { key: string; value: { op: string; companyId: string | null; at: string } };
  /** What an erasure took, for ten seconds. */
  undo: { key: string; value: { token: string; companies: Company[]; everything: boolean; at: number } };
  meta: { key: string; value: { key: string; value: unknown } };
}

export type Database = IDBPDatabase<Stored>;

/** Companies with an open offer, in the index of open ones. */
export const OPEN = 1;

/** A company with the keys it is found by. */
export function rowOf(company: Company, generation: number): Row {
  const row: Row = { id: company.id, company, generation, sum: checksum(company) };
  if (company.deletedAt !== null) return row;
  const threads = company.offers.flatMap((offer) => offer.threads.map((link) => threadOf(link)));
  const due = company.reminders.filter(({ doneAt }) => doneAt === null).map((reminder) => reminder.due);
  const domains = [company.domain, ...company.aliases].flatMap((one) => (one === null ? [] : domainKeys(one)));
  row.name = fold(company.name);
  row.domains = [...new Set(domains)];
  row.threads = [...new Set(threads)];
  row.due = [...new Set(due)];
  if (company.offers.some(({ status }) => status === 'open')) row.open = OPEN;
  else if (company.offers.length > 0) row.open = Date.parse(company.updatedAt) || OPEN + 1;
  return row;
}

export const threadOf = ({ accountKey, threadKey }: { accountKey: string; threadKey: string }): string =>
  `${accountKey}:${threadKey}`;

/**
 * Opens the database; steps run inside the upgrade transaction, so a step that was cut short leaves the old version.
 * @throws VersionError when the data is newer than this build
 */
export function openDatabase(lost: () => void): Promise<Database> {
  return openDB<Stored>(DATABASE, DATABASE_VERSION, {
    async upgrade(database, oldVersion, _newVersion, tx) {
      if (oldVersion === 1) await toVersion2(database, tx);
      else createStores(database);
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      lost();
    },
    terminated: lost,
  });
}

function createStores(database: Database): void {
  createRecords(database);
  database.createObjectStore('operations', { keyPath: 'op' });
  database.createObjectStore('undo', { keyPath: 'token' });
  database.createObjectStore('meta', { keyPath: 'key' });
}

function createRecords(database: Database): void {
  const records = database.createObjectStore('records', { keyPath: 'id' });
  records.createIndex('name', ['name', 'id']);
  records.createIndex('domains', 'domains', { multiEntry: true });
  records.createIndex('threads', 'threads', { multiEntry: true });
  records.createIndex('due', 'due', { multiEntry: true });
  records.createIndex('open', 'open');
  records.createIndex('generation', 'generation');
  database.createObjectStore('texts');
}

/** 2: companies became rows with the keys they are found by, and the text they are searched in. */
async function toVersion2(database: Database, tx: unknown): Promise<void> {
  const old = database as unknown as IDBPDatabase;
  const before = tx as IDBPTransaction<unknown, string[], 'versionchange'>;
  const companies = ((await before.objectStore('companies').getAll()) as OldRecord[]).map(upgraded);
  const generation = ((await before.objectStore('meta').get('generation'))?.value as number | undefined) ?? 0;
  old.deleteObjectStore('companies');
  createRecords(database);
  const records = before.objectStore('records');
  const texts = before.objectStore('texts');
  for (const company of companies) {
    await records.put(rowOf(company, generation + 1));
    if (company.deletedAt === null) await texts.put(haystack(company), company.id);
  }
  // Undo copies of that version outlived their ten seconds.
  await before.objectStore('undo').clear();
  const meta = before.objectStore('meta');
  await meta.delete('generation');
  const live = companies.filter(({ deletedAt }) => deletedAt === null);
  await meta.put({ key: 'state', value: freshState(generation + 1, live.length) });
  await meta.put({ key: 'domains', value: live.flatMap(({ domain }) => (domain ? [domain] : [])) });
}

/** The state of a store that begins; its device is told from others by chance. */
export const freshState = (generation = 0, count = 0): State => ({
  generation,
  count,
  clock: null,
  device: crypto.randomUUID().slice(0, 8),
});

/** Records of a database of any version, as they lie there; null where there is none. */
export async function rawCompanies(): Promise<{ version: number; companies: OldRecord[] } | null> {
  const known = await indexedDB.databases?.();
  const version = known?.find(({ name }) => name === DATABASE)?.version;
  if (version === undefined) return null;
  const database = await openDB(DATABASE);
  try {
    const names = [...database.objectStoreNames];
    if (names.includes('records')) {
      const rows = (await database.getAll('records')) as { company: OldRecord }[];
      return { version: database.version, companies: rows.map(({ company }) => company) };
    }
    const companies = names.includes('companies') ? ((await database.getAll('companies')) as OldRecord[]) : [];
    return { version: database.version, companies };
  } finally {
    database.close();
  }
}

/** The version on disk, or null where there is none or the browser does not tell. */
export async function versionOnDisk(): Promise<number | null> {
  const known = await indexedDB.databases?.();
  return known?.find(({ name }) => name === DATABASE)?.version ?? null;
}

/** Takes a database away that cannot be opened any more. */
export const dropDatabase = (): Promise<void> => deleteDB(DATABASE);
