import type { Company } from '../../domain/model.ts';
import {
  DATABASE_VERSION,
  type Database,
  dropDatabase,
  freshState,
  openDatabase,
  rawCompanies,
  versionOnDisk,
} from './database.ts';
import { keepBefore, mirrorHead, mirrorNames, mirrorTakes, readMirror } from './mirror.ts';
import { mend, stateOf, type Telling } from './recovery.ts';
import { keepSalt, renewSalt, SALT } from './salt.ts';

export const STRICT = { durability: 'strict' } as const;
/** How long an erasure can be taken back. */
export const UNDO_MS = 10_000;

/** Why nothing can be written: data of a newer version, a database that cannot be opened, a full disk. */
export type ReadOnly = 'newer' | 'broken' | 'full';

/** The store cannot be written now. `code` tells why; nothing was changed. */
export class StoreRefusal extends Error {
  constructor(readonly code: ReadOnly) {
    super(`store: ${code}`);
    this.name = 'StoreRefusal';
  }
}

export type Opened =
  | { database: Database; readOnly: null }
  | { database: null; readOnly: ReadOnly; companies: Company[] };
/** What the repository tells of itself. */
export interface Watcher {
  /** Words for a repair, in the person's language. */
  repairTexts: () => Promise<Telling>;
  refused: (code: ReadOnly | 'mirror') => Promise<void>;
  /** True once for each start of the browser: only while it was closed can files have been damaged unseen. */
  firstOpening: () => Promise<boolean>;
  openedWell: () => Promise<void>;
}

/** How the store is opened: whole, mended from the second copy, or to be read only. */
export class Opening {
  private opening: Promise<Opened> | null = null;

  /** @param forget called when the connection is lost, and with it what was read over it */
  constructor(
    private readonly watcher: Watcher,
    private readonly forget: () => void,
  ) {}

  /** The store, opened at the first question. */
  opened(): Promise<Opened> {
    this.opening ??= this.open().catch((error: unknown) => {
      this.opening = null;
      throw error;
    });
    return this.opening;
  }

  private readonly lost = (): void => {
    this.opening = null;
    this.forget();
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
    // On a full disk neither can be written, and all can still be read.
    await keepSalt(database).catch(() => {});
    await this.purge(database).catch(() => {});
    return { database, readOnly: null };
  }

  /** An older build on newer data reads what it can and writes nothing (TRUST A9). */
  private async newer(): Promise<Opened> {
    const raw = await rawCompanies();
    const companies = (raw?.companies ?? []) as unknown as Company[];
    return { database: null, readOnly: 'newer', companies };
  }

  /** Opens anew at the next question: there may be room again. */
  again(): void {
    this.opening = null;
  }

  /** Lets go for good what was erased more than ten seconds ago. */
  async purge(database: Database): Promise<void> {
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
}
