import { browser } from '../../messaging/browser.ts';
import type { Database } from './database.ts';

/**
 * What account keys are made with (TRUST A13). It comes into being with the store, so that opening a mail writes nothing
 * (GUIDANCE §14.6), and lies beside both copies, so that thread links still fit after one was restored from the other.
 */
export const SALT = 'salt';

/** Sees to it that there is one. */
export async function keepSalt(database: Database): Promise<void> {
  if (await database.get('meta', SALT)) return;
  await putSalt(database, (await copied()) ?? crypto.randomUUID());
}

/** Another one, when everything was erased: nothing written before can be told by it. */
export const renewSalt = (database: Database): Promise<void> => putSalt(database, crypto.randomUUID());

async function putSalt(database: Database, value: string): Promise<void> {
  await database.put('meta', { key: SALT, value });
  await browser.storage.local.set({ [SALT]: value }).catch(() => {});
}

async function copied(): Promise<string | null> {
  try {
    const known = (await browser.storage.local.get(SALT))[SALT];
    return typeof known === 'string' ? known : null;
  } catch {
    return null;
  }
}
