import type { Repository } from './notes/repository.ts';

/** A mailbox address as a salted hash: threads of two accounts stay apart, no address is kept (TRUST A13). */
export async function accountKey(notes: Repository, address: string | null): Promise<string | null> {
  if (!address) return null;
  let salt = await notes.meta<string>('salt');
  if (!salt) {
    salt = crypto.randomUUID();
    await notes.setMeta('salt', salt);
  }
  const bytes = new TextEncoder().encode(`${salt}:${address.trim().toLowerCase()}`);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest.slice(0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export const domainOf = (address: string | null): string | null =>
  address?.includes('@') ? (address.split('@').at(-1)?.toLowerCase() ?? null) : null;
