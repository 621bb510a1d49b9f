import type { IDBPTransaction } from 'idb';
import type { Company } from '../../domain/model.ts';
import { broughtBack, erased, stripped } from '../../domain/relations/company.ts';
import { hostTyped } from '../../domain/relations/typed-domain.ts';
import { nextClock } from '../../domain/relations/versions.ts';
import { haystack } from '../search.ts';
import { type Database, freshState, type Row, rowOf, type State, type Stored } from './database.ts';
import {
  type Change,
  changeOf,
  dropBefore,
  type Head,
  mirrorAnswers,
  mirrorHead,
  mirrorTakes,
  writeMirror,
} from './mirror.ts';
import { STRICT, StoreRefusal, UNDO_MS } from './opening.ts';
import { Reader } from './reader.ts';
import { audit, catchUp, stateOf } from './recovery.ts';

/** How long a repeated operation is known for what it is. */
const OPERATIONS_DAYS = 30;
/** How long the mark of an erased company is kept, so that an older copy does not bring it back (TRUST, sync later). */
const TOMBSTONE_DAYS = 180;

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 19);

type Writable = 'records' | 'texts' | 'operations' | 'undo' | 'meta';
const ALL: Writable[] = ['records', 'texts', 'operations', 'undo', 'meta'];

/**
 * The only writer of notes. Every change is one strict transaction, one after the other, acknowledged when it is
 * complete and the mirror has it.
 */
export class Repository extends Reader {
  private queue: Promise<unknown> = Promise.resolve();
  /** Changes that the mirror has not taken yet. */
  private behind: Change[] = [];

  /** An export holds everything up to now. */
  async exported(): Promise<void> {
    const { database } = await this.opened();
    if (database) await this.setMeta('exported', (await stateOf(database))?.generation ?? 0);
  }

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
    if (database) await this.opening.purge(database).catch(() => {});
  }

  /** Once for each start of the browser: reads both copies whole, and lets go of what is old. */
  async audit(): Promise<void> {
    const { database } = await this.opened();
    if (!database) return;
    await audit(database, this.watcher.repairTexts).catch(() => {});
    if (!(await mirrorAnswers())) await this.watcher.refused('mirror');
    else await dropBefore().catch(() => {});
    await this.write(['operations', 'records'], async (tx) => {
      const [operations, records] = [tx.objectStore('operations'), tx.objectStore('records')];
      for (const { op, at } of await operations.getAll())
        if (at < daysAgo(OPERATIONS_DAYS)) await operations.delete(op);
      const live = new Set(await records.index('name').getAllKeys());
      for (const id of await records.getAllKeys()) {
        if (live.has(id)) continue;
        const at = (await records.get(id))?.company.deletedAt;
        if (at && at < daysAgo(TOMBSTONE_DAYS)) await records.delete(id);
      }
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
      if (was?.domain && (!live || was.domain !== company.domain)) went.push(hostTyped(was.domain));
      if (live && company.domain && was?.domain !== company.domain) came.push(hostTyped(company.domain));
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
        this.opening.again();
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
      // `behind` keeps it; that nothing at all can be copied is told.
      if (!(await mirrorTakes())) await this.watcher.refused('mirror');
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
