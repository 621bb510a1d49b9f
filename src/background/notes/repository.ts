import type { IDBPTransaction } from 'idb';
import type { Company } from '../../domain/model.ts';
import { broughtBack, erased, stripped } from '../../domain/relations/company.ts';
import { nextClock } from '../../domain/relations/versions.ts';
import { fold, haystack, SearchIndex } from '../search.ts';
import {
  DATABASE_VERSION,
  type Database,
  dropDatabase,
  freshState,
  OPEN,
  openDatabase,
  type Row,
  rawCompanies,
  rowOf,
  type State,
  type Stored,
  threadOf,
  versionOnDisk,
} from './database.ts';
import {
  type Change,
  changeOf,
  dropBefore,
  type Head,
  keepBefore,
  mirrorAnswers,
  mirrorHead,
  mirrorNames,
  mirrorTakes,
  readMirror,
  writeMirror,
} from './mirror.ts';
import { audit, catchUp, mend, stateOf, type Telling } from './recovery.ts';
import { keepSalt, renewSalt, SALT } from './salt.ts';

const STRICT = { durability: 'strict' } as const;
/** How long an erasure can be taken back. */
export const UNDO_MS = 10_000;
/** How long a repeated operation is known for what it is. */
const OPERATIONS_DAYS = 30;

/** Why nothing can be written: data of a newer version, a database that cannot be opened, a full disk. */
export type ReadOnly = 'newer' | 'broken' | 'full';

/** The store cannot be written now. `code` tells why; nothing was changed. */
export class StoreRefusal extends Error {
  constructor(readonly code: ReadOnly) {
    super(`store: ${code}`);
    this.name = 'StoreRefusal';
  }
}

type Opened = { database: Database; readOnly: null } | { database: null; readOnly: ReadOnly; companies: Company[] };
type Writable = 'records' | 'texts' | 'operations' | 'undo' | 'meta';
const ALL: Writable[] = ['records', 'texts', 'operations', 'undo', 'meta'];

/** What the repository tells of itself. */
export interface Watcher {
  /** Words for a repair, in the person's language. */
  repairTexts: () => Promise<Telling>;
  refused: (code: ReadOnly | 'mirror') => Promise<void>;
  /** True once for each start of the browser: only while it was closed can files have been damaged unseen. */
  firstOpening: () => Promise<boolean>;
  openedWell: () => Promise<void>;
}

/**
 * The only writer of notes. Every change is one strict transaction, one after the other, acknowledged when it is
 * complete and the mirror has it.
 */
export class Repository {
  private opening: Promise<Opened> | null = null;
  private queue: Promise<unknown> = Promise.resolve();
  /** Changes that the mirror has not taken yet. */
  private behind: Change[] = [];
  private index: Promise<SearchIndex> | null = null;

  constructor(private readonly watcher: Watcher) {}

  private opened(): Promise<Opened> {
    this.opening ??= this.open().catch((error: unknown) => {
      this.opening = null;
      throw error;
    });
    return this.opening;
  }

  private readonly lost = (): void => {
    this.opening = null;
    this.index = null;
  };

  private async open(): Promise<Opened> {
    // Between two starts of the extension the version on disk is this build's own.
    const first = await this.watcher.firstOpening();
    const version = first ? await versionOnDisk().catch(() => null) : null;
    if (version !== null && version > DATABASE_VERSION) return this.newer();
    if (version !== null && version < DATABASE_VERSION) {
      const before = await rawCompanies().catch(() => null);
      if (before) await keepBefore(before.version, before.companies).catch(() => {});
    }
    let database: Database;
    try {
      database = await openDatabase(this.lost);
    } catch (error) {
      if (error instanceof DOMException && error.name === 'VersionError') return this.newer();
      return this.anew(error);
    }
    return this.ready(database);
  }

  /**
   * The database cannot be opened at all. Only where a whole second copy is there, and a full disk is not the reason, is
   * it begun anew; until that is possible the second copy is shown.
   */
  private async anew(error: unknown): Promise<Opened> {
    const head = await mirrorHead();
    if (!head || head.count === 0) throw error;
    const takes = await mirrorTakes();
    try {
      if (!takes) throw error;
      await dropDatabase();
      return await this.ready(await openDatabase(this.lost));
    } catch {
      const { copies } = await readMirror([...(await mirrorNames()).keys()]);
      await this.watcher.refused(takes ? 'broken' : 'full');
      const readOnly = takes ? 'broken' : 'full';
      return { database: null, readOnly, companies: [...copies.values()].map(({ company }) => company) };
    }
  }

  private async ready(database: Database): Promise<Opened> {
    await mend(database, this.watcher.repairTexts, await this.watcher.firstOpening());
    await this.watcher.openedWell();
    if (!(await stateOf(database))) await database.put('meta', { key: 'state', value: freshState() });
    await keepSalt(database);
    await this.purge(database);
    return { database, readOnly: null };
  }

  /** An older build on newer data reads what it can and writes nothing (TRUST A9). */
  private async newer(): Promise<Opened> {
    const raw = await rawCompanies();
    const companies = (raw?.companies ?? []) as unknown as Company[];
    return { database: null, readOnly: 'newer', companies };
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

  /** An export holds everything up to now. */
  async exported(): Promise<void> {
    const { database } = await this.opened();
    if (database) await this.setMeta('exported', (await stateOf(database))?.generation ?? 0);
  }

  /* ------------------------------------------------------------ reading */

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

  /* ------------------------------------------------------------ writing */

  /** @throws StoreRefusal when the store is read-only or the disk is full */
  async setMeta(key: string, value: unknown): Promise<void> {
    await this.write(['meta'], async (tx) => {
      await tx.objectStore('meta').put({ key, value });
    });
  }

  /**
   * One change to one company under one operation id. A repeated id changes nothing and answers the record as it is
   * now. `find` may look for the company first; no other write comes between. `step` gets the record or null, and the
   * clock of this change.
   * @throws what `step` throws; StoreRefusal
   */
  async change(
    op: string,
    find: string | (() => Promise<string>),
    now: string,
    step: (company: Company | null, clock: string) => Company,
  ): Promise<Company> {
    return this.write(
      ['records', 'texts', 'operations', 'meta'],
      async (tx, id) => {
        const [done, known, state] = await Promise.all([
          tx.objectStore('operations').get(op),
          tx.objectStore('records').get(id),
          stateIn(tx),
        ]);
        const elsewhere = done?.companyId && done.companyId !== id;
        const row = elsewhere ? await tx.objectStore('records').get(done.companyId as string) : known;
        const before = row && row.company.deletedAt === null ? row.company : null;
        if (done && before) return before;
        if (done) throw new Error('this company has no record any more');
        const clock = tick(state);
        const changed = { ...step(before, clock), rev: (before?.rev ?? 0) + 1, updatedAt: now };
        await this.put(tx, [{ company: changed, known: row }], state, clock);
        await tx.objectStore('operations').put({ op, companyId: changed.id, at: now });
        return changed;
      },
      typeof find === 'string' ? async () => find : find,
    );
  }

  /** Several records at once, all or nothing. `plan` sees the store as it is and answers what to write. */
  async putAll<T>(
    op: string,
    now: string,
    plan: (clock: string) => Promise<{ records: Company[]; answer: T }>,
  ): Promise<T> {
    return this.write(
      ['records', 'texts', 'operations', 'meta'],
      async (tx, { records, answer: told }) => {
        if (await tx.objectStore('operations').get(op)) return told;
        const state = await stateIn(tx);
        const clock = tick(state);
        const pairs = [];
        for (const record of records) {
          const known = await tx.objectStore('records').get(record.id);
          const company = stripped({ ...record, rev: Math.max(record.rev, known?.company.rev ?? 0) + 1 });
          pairs.push({ company, known });
        }
        const latest =
          records
            .flatMap(({ versions }) => Object.values(versions.seen))
            .sort()
            .at(-1) ?? '';
        await this.put(tx, pairs, state, latest > clock ? latest : clock);
        await tx.objectStore('operations').put({ op, companyId: null, at: now });
        return told;
      },
      async () => {
        const { database } = await this.opened();
        return plan(tick((database && (await stateOf(database))) ?? freshState()));
      },
    );
  }

  /** Erases one company, or all; ten seconds long it can be taken back. Answers the token for that. */
  async erase(op: string, id: string | null, now: string): Promise<string> {
    await this.write(ALL, async (tx) => {
      if (await tx.objectStore('operations').get(op)) return;
      const records = tx.objectStore('records');
      const rows = id === null ? await records.index('name').getAll() : [await records.get(id)];
      const found = rows.flatMap((row) => (row && row.company.deletedAt === null ? [row] : []));
      const live = found.map(({ company }) => company);
      if (id !== null && live.length === 0) throw new Error('this company has no record any more');
      await tx.objectStore('undo').put({ token: op, companies: live, everything: id === null, at: Date.now() });
      const state = await stateIn(tx);
      const clock = tick(state);
      const pairs = found.map((known) => ({
        company: { ...erased(known.company, now, clock), rev: known.company.rev + 1 },
        known,
      }));
      await this.put(tx, pairs, state, clock);
      await tx.objectStore('operations').put({ op, companyId: id, at: now });
    });
    setTimeout(() => void this.forgetErased(), UNDO_MS + 1_000);
    return op;
  }

  /** Brings back what an erasure took; empty when its time is over. */
  async undoErase(op: string, token: string, now: string): Promise<Company[]> {
    return this.write(ALL, async (tx) => {
      const kept = await tx.objectStore('undo').get(token);
      if (!kept || Date.now() - kept.at > UNDO_MS + 1_000 || (await tx.objectStore('operations').get(op))) return [];
      const state = await stateIn(tx);
      const clock = tick(state);
      const pairs = [];
      for (const before of kept.companies) {
        const known = await tx.objectStore('records').get(before.id);
        const tomb = known?.company ?? before;
        pairs.push({ company: { ...broughtBack(before, tomb, clock), rev: tomb.rev + 1, updatedAt: now }, known });
      }
      await this.put(tx, pairs, state, clock);
      await tx.objectStore('undo').delete(token);
      await tx.objectStore('operations').put({ op, companyId: null, at: now });
      return pairs.map(({ company }) => company);
    });
  }

  /** Lets go for good what was erased more than ten seconds ago. */
  private async forgetErased(): Promise<void> {
    const { database } = await this.opened();
    if (database) await this.purge(database).catch(() => {});
  }

  private async purge(database: Database): Promise<void> {
    const old = (await database.getAll('undo')).filter(({ at }) => Date.now() - at > UNDO_MS);
    if (old.length === 0) return;
    const everything = old.some((one) => one.everything);
    const tx = database.transaction(['undo', 'records', 'operations', 'meta'], 'readwrite', STRICT);
    for (const { token } of old) await tx.objectStore('undo').delete(token);
    if (everything && (await tx.objectStore('records').index('name').count()) === 0) {
      // Nothing may be left of it: not the marks of erased companies, nor what was dismissed, nor the accounts' salt.
      await tx.objectStore('records').clear();
      await tx.objectStore('operations').clear();
      for (const key of ['dismissed', SALT, 'domains', 'notices']) await tx.objectStore('meta').delete(key);
    }
    await tx.done;
    if (everything) await renewSalt(database);
  }

  /** Once for each start of the browser: reads both copies whole, and lets go of what is old. */
  async audit(): Promise<void> {
    const { database } = await this.opened();
    if (!database) return;
    await audit(database, this.watcher.repairTexts).catch(() => {});
    if (!(await mirrorAnswers())) await this.watcher.refused('mirror');
    else await dropBefore().catch(() => {});
    const day = new Date(Date.now() - OPERATIONS_DAYS * 86_400_000).toISOString().slice(0, 19);
    await this.write(['operations'], async (tx) => {
      for (const { op, at } of await tx.objectStore('operations').getAll())
        if (at < day) await tx.objectStore('operations').delete(op);
    });
  }

  /** Writes records, their texts, and the state that goes with them; the mirror follows when all is complete. */
  private async put(
    tx: Tx,
    pairs: { company: Company; known: Row | undefined }[],
    state: State,
    clock: string,
  ): Promise<void> {
    const generation = state.generation + 1;
    let count = state.count;
    const came: string[] = [];
    const went: string[] = [];
    const puts: Promise<unknown>[] = [];
    for (const { company, known } of pairs) {
      const was = known && known.company.deletedAt === null ? known.company : null;
      const live = company.deletedAt === null;
      count += Number(live) - Number(was !== null);
      if (was?.domain && (!live || was.domain !== company.domain)) went.push(was.domain);
      if (live && company.domain && was?.domain !== company.domain) came.push(company.domain);
      puts.push(tx.objectStore('records').put(rowOf(company, generation)));
      const texts = tx.objectStore('texts');
      puts.push(live ? texts.put(haystack(company), company.id) : texts.delete(company.id));
    }
    await Promise.all(puts);
    if (came.length + went.length > 0) {
      const domains = ((await tx.objectStore('meta').get('domains'))?.value as string[] | undefined) ?? [];
      const gone = new Set(went);
      const value = [...new Set([...domains.filter((one) => !gone.has(one)), ...came])];
      await tx.objectStore('meta').put({ key: 'domains', value });
    }
    await tx.objectStore('meta').put({ key: 'state', value: { ...state, generation, count, clock } });
    const changes = pairs.map(({ company, known }) => ({
      ...changeOf({ company, generation }),
      named: known?.company.name === company.name,
    }));
    this.written = { changes, head: { generation, count } };
  }

  /** What the transaction now under way writes. */
  private written: { changes: Change[]; head: Head } | null = null;

  /** One write after the other; a refusal by the disk becomes one that can be told. */
  private write<T, P = void>(
    stores: Writable[],
    work: (tx: Tx, prepared: P) => Promise<T>,
    prepare?: () => Promise<P>,
  ): Promise<T> {
    const run = async (): Promise<T> => {
      let opened = await this.opened();
      if (opened.readOnly === 'full' || opened.readOnly === 'broken') {
        // There may be room again.
        this.opening = null;
        opened = await this.opened();
      }
      if (!opened.database) throw new StoreRefusal(opened.readOnly);
      const prepared = (await prepare?.()) as P;
      this.written = null;
      const tx = opened.database.transaction(stores, 'readwrite', STRICT) as unknown as Tx;
      // A request that fails aborts the whole; what it fails with is told below, once.
      tx.done.catch(() => {});
      let result: T;
      try {
        result = await work(tx, prepared);
        await tx.done;
      } catch (error) {
        try {
          tx.abort();
        } catch {
          // Aborted already.
        }
        // A full disk shows as a refused quota, or as a database that closes under the transaction.
        if (!(error instanceof DOMException) || (!isFull(error) && !isFull(tx.error) && (await mirrorTakes())))
          throw error;
        await this.watcher.refused('full');
        throw new StoreRefusal('full');
      }
      if (this.written) await this.copy(opened.database, this.written);
      return result;
    };
    const turn = this.queue.then(run, run);
    this.queue = turn.catch(() => {});
    return turn;
  }

  /** The mirror is a copy: what it refuses now goes with the next change, or is caught up at the next start. */
  private async copy(database: Database, { changes, head }: { changes: Change[]; head: Head }): Promise<void> {
    if (this.index) {
      const index = await this.index;
      for (const { id, company } of changes) index.set(id, company && haystack(company));
    }
    this.behind = [...this.behind, ...changes].slice(-MANY - 1);
    try {
      if (this.behind.length > MANY) {
        const state = await stateOf(database);
        if (state) await catchUp(database, state, (await mirrorHead())?.generation ?? 0);
      } else await writeMirror(this.behind, head);
      this.behind = [];
    } catch {
      // `behind` keeps it.
    }
  }
}

/** More changes than this go to the mirror by its numbers instead of from memory. */
const MANY = 200;

async function stateIn(tx: Tx): Promise<State> {
  const known = (await tx.objectStore('meta').get('state'))?.value as State | undefined;
  return known ?? freshState();
}

type Tx = IDBPTransaction<Stored, Writable[], 'readwrite'>;

const isFull = (error: unknown): boolean => error instanceof DOMException && error.name === 'QuotaExceededError';

/** The clock of this change; the device's clock goes on with it. */
const tick = (state: State): string => nextClock(state.clock, new Date().toISOString(), state.device);

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
