import type { Company } from '../../domain/model.ts';
import { type Database, openDatabase } from './database.ts';
import { mirrorIndex, readMirror, writeMirror } from './mirror.ts';

const STRICT = { durability: 'strict' } as const;

/** What was repaired at the start, for the notice the person sees. */
export interface Repair {
  restored: number;
  missing: string[];
}

/** The only writer of notes. Every change is one strict transaction and is acknowledged after it is complete. */
export class Repository {
  private opened: Promise<Database> | null = null;

  constructor(private readonly repaired: (repair: Repair) => Promise<void>) {}

  private database(): Promise<Database> {
    this.opened ??= this.open().catch((error: unknown) => {
      this.opened = null;
      throw error;
    });
    return this.opened;
  }

  /** Opens, and restores from the mirror where the primary is behind it (TRUST A4). */
  private async open(): Promise<Database> {
    const database = await openDatabase(() => {
      this.opened = null;
    });
    const mirror = await mirrorIndex();
    const generation = await generationOf(database);
    if (generation < mirror.generation) {
      const { companies, damaged } = await readMirror(mirror.ids);
      const tx = database.transaction(['companies', 'meta'], 'readwrite', STRICT);
      let restored = 0;
      for (const company of companies) {
        const known = await tx.objectStore('companies').get(company.id);
        if (known && known.rev >= company.rev) continue;
        await tx.objectStore('companies').put(company);
        restored += 1;
      }
      await tx.objectStore('meta').put({ key: 'generation', value: mirror.generation });
      await tx.done;
      if (restored > 0 || damaged.length > 0) await this.repaired({ restored, missing: damaged });
    }
    return database;
  }

  /** All companies that are not deleted, by name. */
  async all(): Promise<Company[]> {
    const found = await (await this.database()).getAll('companies');
    return found.filter(({ deletedAt }) => deletedAt === null).sort((a, b) => a.name.localeCompare(b.name));
  }

  async get(id: string): Promise<Company | null> {
    const found = await (await this.database()).get('companies', id);
    return found && found.deletedAt === null ? found : null;
  }

  /** The company of a registrable domain. */
  async ofDomain(domain: string): Promise<Company | null> {
    const found = await (await this.database()).getAllFromIndex('companies', 'domain', domain);
    return found.find(({ deletedAt }) => deletedAt === null) ?? null;
  }

  /**
   * One change to one company under one operation id. A repeated id changes nothing and answers the record as it is
   * now. `step` gets the record or null, and answers the new one.
   */
  async change(op: string, id: string, now: string, step: (company: Company | null) => Company): Promise<Company> {
    const database = await this.database();
    const tx = database.transaction(['companies', 'operations', 'meta'], 'readwrite', STRICT);
    const companies = tx.objectStore('companies');
    const done = await tx.objectStore('operations').get(op);
    const before = (await companies.get(done?.companyId ?? id)) ?? null;
    if (done && before) {
      await tx.done;
      return before;
    }
    let after: Company;
    try {
      after = { ...step(before), rev: (before?.rev ?? 0) + 1, updatedAt: now };
    } catch (error) {
      tx.abort();
      await tx.done.catch(() => {});
      throw error;
    }
    await companies.put(after);
    await tx.objectStore('operations').put({ op, companyId: after.id, at: now });
    const generation = ((await tx.objectStore('meta').get('generation'))?.value as number | undefined) ?? 0;
    await tx.objectStore('meta').put({ key: 'generation', value: generation + 1 });
    const ids = (await companies.getAllKeys()) as string[];
    await tx.done;
    await this.copy([after], generation + 1, ids);
    return after;
  }

  /** Several records at once, all or nothing (import). */
  async putAll(op: string, records: Company[], now: string): Promise<void> {
    const database = await this.database();
    const tx = database.transaction(['companies', 'operations', 'meta'], 'readwrite', STRICT);
    if (!(await tx.objectStore('operations').get(op))) {
      for (const record of records) await tx.objectStore('companies').put(record);
      await tx.objectStore('operations').put({ op, companyId: null, at: now });
    }
    const generation = ((await tx.objectStore('meta').get('generation'))?.value as number | undefined) ?? 0;
    await tx.objectStore('meta').put({ key: 'generation', value: generation + 1 });
    const ids = (await tx.objectStore('companies').getAllKeys()) as string[];
    await tx.done;
    await this.copy(records, generation + 1, ids);
  }

  async keepForUndo(token: string, company: Company, now: string): Promise<void> {
    await (await this.database()).put('undo', { token, company, at: now });
  }

  async forUndo(token: string): Promise<Company | null> {
    return (await (await this.database()).get('undo', token))?.company ?? null;
  }

  async meta<T>(key: string): Promise<T | null> {
    return ((await (await this.database()).get('meta', key))?.value as T | undefined) ?? null;
  }

  async setMeta(key: string, value: unknown): Promise<void> {
    const tx = (await this.database()).transaction('meta', 'readwrite', STRICT);
    await tx.store.put({ key, value });
    await tx.done;
  }

  /** The mirror is a copy: where it cannot be written now, the next change or start writes it. */
  private async copy(companies: Company[], generation: number, ids: string[]): Promise<void> {
    await writeMirror(
      companies.map((company) => ({ id: company.id, company })),
      generation,
      ids,
    ).catch(() => {});
  }
}

const generationOf = async (database: Database): Promise<number> =>
  ((await database.get('meta', 'generation'))?.value as number | undefined) ?? 0;
