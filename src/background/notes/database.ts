import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Company } from '../../domain/model.ts';

/** Version of the database's stores; a record's own shape has its own (`COMPANY_VERSION`). */
export const DATABASE_VERSION = 1;

export interface Stored extends DBSchema {
  companies: { key: string; value: Company; indexes: { domain: string; updatedAt: string } };
  /** Operations already done, so that a repeated one changes nothing (TRUST A1). */
  operations: { key: string; value: { op: string; companyId: string | null; at: string } };
  /** Undo copies, by token. */
  undo: { key: string; value: { token: string; company: Company; at: string } };
  meta: { key: string; value: { key: string; value: unknown } };
}

export type Database = IDBPDatabase<Stored>;

/**
 * Opens the database; steps run inside the upgrade transaction. A newer database than this build knows is left alone.
 * @throws VersionError when the data is newer
 */
export function openDatabase(lost: () => void): Promise<Database> {
  return openDB<Stored>('decline-gracefully', DATABASE_VERSION, {
    upgrade(database, oldVersion) {
      if (oldVersion < 1) {
        const companies = database.createObjectStore('companies', { keyPath: 'id' });
        companies.createIndex('domain', 'domain');
        companies.createIndex('updatedAt', 'updatedAt');
        database.createObjectStore('operations', { keyPath: 'op' });
        database.createObjectStore('undo', { keyPath: 'token' });
        database.createObjectStore('meta', { keyPath: 'key' });
      }
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      lost();
    },
    terminated: lost,
  });
}
