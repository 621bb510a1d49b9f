import { browser } from '../messaging/browser.ts';
import type { Repository } from './notes/repository.ts';
import { SALT } from './notes/salt.ts';

/** A mailbox address as a salted hash: threads of two accounts stay apart, no address is kept (TRUST A13). */
export async function accountKey(notes: Repository, address: string | null): Promise<string | null> {
  if (!address) return null;
  const salt = (await notes.meta<string>(SALT)) ?? (await passingSalt());
  const bytes = new TextEncoder().encode(`${salt}:${address.trim().toLowerCase()}`);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest.slice(0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Where the store cannot be read: one for as long as the browser runs. */
async function passingSalt(): Promise<string> {
  const known = (await browser.storage.session.get(SALT))[SALT] as string | undefined;
  if (known) return known;
  const salt = crypto.randomUUID();
  await browser.storage.session.set({ [SALT]: salt });
  return salt;
}

export const domainOf = (address: string | null): string | null =>
  address?.includes('@') ? (address.split('@').at(-1)?.toLowerCase() ?? null) : null;
