import type { Company } from '../../domain/model.ts';
import { fold, haystack, SearchIndex } from '../search.ts';
import { type Database, OPEN, threadOf } from './database.ts';
import { Opening, type ReadOnly, type Watcher } from './opening.ts';
import { stateOf } from './recovery.ts';

/** What can be asked of the notes. Where the store cannot be opened the second copy answers, a little slower. */
export class Reader {
  protected readonly opening: Opening;
  /** Read when it is first wanted; every write keeps it up to date. */
  protected index: Promise<SearchIndex> | null = null;

  constructor(protected readonly watcher: Watcher) {
    this.opening = new Opening(watcher, () => {
      this.index = null;
    });
  }

  protected opened(): ReturnType<Opening['opened']> {
    return this.opening.opened();
  }

  /** Null while everything can be written. */
  async readOnly(): Promise<ReadOnly | null> {
    return (await this.opened()).readOnly;
  }

  /** Whether notes can be written, and how many changes there were since the last export (TRUST A14). */
  async standing(): Promise<{ readOnly: ReadOnly | null; unsaved: number }> {
    const { database, readOnly } = await this.opened();
    if (!database) return { readOnly, unsaved: 0 };
    const generation = (await stateOf(database))?.generation ?? 0;
    return { readOnly, unsaved: generation - ((await this.meta<number>('exported')) ?? 0) };
  }

  /** All companies that are not erased, by name. */
  async all(): Promise<Company[]> {
    const { database, ...rest } = await this.opened();
    if (!database) return 'companies' in rest ? rest.companies : [];
    return (await database.getAllFromIndex('records', 'name')).map(({ company }) => company);
  }

  /** A page of companies by name, after the one with this id. */
  async page(limit: number, after: string | null): Promise<{ companies: Company[]; total: number }> {
    const { database } = await this.opened();
    if (!database) return pageOf(await this.all(), limit, after);
    const last = after === null ? undefined : await database.get('records', after);
    const range = last?.name === undefined ? undefined : IDBKeyRange.lowerBound([last.name, last.id], true);
    const [rows, state] = await Promise.all([
      database.getAllFromIndex('records', 'name', range, limit),
      stateOf(database),
    ]);
    return { companies: rows.map(({ company }) => company), total: state?.count ?? 0 };
  }

  /** A page of the companies that hold every word of the query. */
  async search(query: string, limit: number, after: string | null): Promise<{ companies: Company[]; total: number }> {
    const { database } = await this.opened();
    if (!database) {
      const index = new SearchIndex();
      const all = await this.all();
      for (const company of all) index.set(company.id, haystack(company));
      const found = new Set(index.find(query).ids);
      return pageOf(
        all.filter(({ id }) => found.has(id)),
        limit,
        after,
      );
    }
    this.index ??= readIndex(database);
    const { ids, beginning } = (await this.index).find(query);
    if (after === null && beginning >= limit) {
      // Names that begin with the query stand together in the index: one read instead of many.
      const start = fold(query).trim();
      const range = IDBKeyRange.bound([start], [`${start}\uffff`]);
      const rows = await database.getAllFromIndex('records', 'name', range, limit);
      return { companies: rows.map(({ company }) => company), total: ids.length };
    }
    const start = after === null ? 0 : ids.indexOf(after) + 1;
    const tx = database.transaction('records');
    const rows = await Promise.all(ids.slice(start, start + limit).map((id) => tx.store.get(id)));
    return { companies: rows.flatMap((row) => (row ? [row.company] : [])), total: ids.length };
  }

  async get(id: string): Promise<Company | null> {
    const { database } = await this.opened();
    if (!database) return (await this.all()).find((one) => one.id === id) ?? null;
    const company = (await database.get('records', id))?.company;
    return company && company.deletedAt === null ? company : null;
  }

  /** All records, with what is left of the erased ones. */
  async everything(): Promise<Company[]> {
    const { database } = await this.opened();
    return database ? (await database.getAll('records')).map(({ company }) => company) : this.all();
  }

  /** The company of a registrable domain, its own or one that the person added to it. */
  async ofDomain(domain: string): Promise<Company | null> {
    return this.first('domains', domain.toLowerCase(), (one) => one.domain === domain);
  }

  /** The company that an account's thread belongs to. */
  ofThread(accountKey: string, threadKey: string): Promise<Company | null> {
    return this.first('threads', threadOf({ accountKey, threadKey }), (one) =>
      one.offers.some(({ threads }) =>
        threads.some((link) => link.accountKey === accountKey && link.threadKey === threadKey),
      ),
    );
  }

  private async first(
    index: 'domains' | 'threads',
    key: string,
    same: (company: Company) => boolean,
  ): Promise<Company | null> {
    const { database } = await this.opened();
    if (!database) return (await this.all()).find(same) ?? null;
    return (await database.getFromIndex('records', index, key))?.company ?? null;
  }

  /** Companies with an open offer. */
  async withOpenOffers(): Promise<Company[]> {
    const { database } = await this.opened();
    if (!database) return (await this.all()).filter(({ offers }) => offers.some(({ status }) => status === 'open'));
    return (await database.getAllFromIndex('records', 'open', OPEN)).map(({ company }) => company);
  }

  /** Companies with an open offer, and those with offers of which something changed since this moment (milliseconds). */
  async withOffersSince(moment: number): Promise<Company[]> {
    const { database } = await this.opened();
    if (!database) return (await this.all()).filter(({ offers }) => offers.length > 0);
    const settled = await database.getAllFromIndex('records', 'open', IDBKeyRange.lowerBound(moment));
    return [...(await this.withOpenOffers()), ...settled.map(({ company }) => company)];
  }

  /** Companies with a reminder that is not done and due up to this wall-clock minute. */
  async due(until: string): Promise<Company[]> {
    const { database } = await this.opened();
    if (!database) return [];
    const rows = await database.getAllFromIndex('records', 'due', IDBKeyRange.upperBound(until));
    return [...new Map(rows.map((row) => [row.id, row.company])).values()];
  }

  /** When the next reminder after this minute is due, as it was written. */
  async nextDue(after: string): Promise<string | null> {
    const { database } = await this.opened();
    if (!database) return null;
    const range = IDBKeyRange.lowerBound(after, true);
    const cursor = await database.transaction('records').store.index('due').openKeyCursor(range);
    return cursor?.key ?? null;
  }

  /** Registrable domains of all companies. */
  async domains(): Promise<string[]> {
    return (await this.meta<string[]>('domains')) ?? [];
  }

  async meta<T>(key: string): Promise<T | null> {
    const { database } = await this.opened();
    return database ? (((await database.get('meta', key))?.value as T | undefined) ?? null) : null;
  }
}

async function readIndex(database: Database): Promise<SearchIndex> {
  const index = new SearchIndex();
  const tx = database.transaction('texts');
  const [ids, texts] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
  for (const [n, id] of ids.entries()) index.set(id, texts[n] as string);
  return index;
}

function pageOf(all: Company[], limit: number, after: string | null): { companies: Company[]; total: number } {
  const start = after === null ? 0 : all.findIndex(({ id }) => id === after) + 1;
  return { companies: all.slice(start, start + limit), total: all.length };
}
