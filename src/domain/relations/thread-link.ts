import type { ThreadLink } from '../model.ts';

/** Webmails whose threads an address can name, by host; no other link in a record is followed (TRUST B6). */
const HOSTS: Readonly<Record<string, 'gmail' | 'outlook'>> = {
  'mail.google.com': 'gmail',
  'outlook.live.com': 'outlook',
  'outlook.office.com': 'outlook',
  'outlook.office365.com': 'outlook',
  'outlook.cloud.microsoft': 'outlook',
};

/** With the account's number. Delegated mailboxes have another form, from which no thread can be named. */
const ROOTS = {
  gmail: /^\/mail\/(?:u\/\d+(?:\/(?!d\/)|$))?(?!b\/|u\/)/,
  outlook: /^\/mail\/(?:\d+(?:\/|$))?/,
} as const;

/**
 * The root of the mailbox that a page shows, as `https://mail.google.com/mail/u/0/`. Nothing of the open mail, no search
 * words and no account's name is in it; null for a page from which no thread can be named.
 */
export function mailboxAt(address: string | null | undefined): string | null {
  return rootOf(address)?.root ?? null;
}

function rootOf(address: string | null | undefined): { webmail: 'gmail' | 'outlook'; root: string } | null {
  const [, origin, host = '', pathname = ''] = /^(https:\/\/([a-z\d.-]+))(\/[^?#\s\\]*)/.exec(address ?? '') ?? [];
  const webmail = Object.hasOwn(HOSTS, host) ? HOSTS[host] : undefined;
  const path = webmail && ROOTS[webmail].exec(pathname)?.[0];
  return path ? { webmail, root: `${origin}${path.endsWith('/') ? path : `${path}/`}` } : null;
}

/** The address that opens a thread in its webmail; null where the record does not say enough, or says anything else. */
export function threadAddress({
  threadKey,
  mailbox,
}: Pick<ThreadLink, 'threadKey' | 'mailbox'>): { webmail: 'gmail' | 'outlook'; address: string } | null {
  const at = rootOf(mailbox);
  const id = at && IDS[at.webmail](threadKey);
  return id ? { webmail: at.webmail, address: `${at.root}${id}` } : null;
}

const IDS = {
  // The address takes the older id, in hexadecimal; the newer one is the same number in decimal.
  gmail: (key: string): string | null => {
    const number = /^thread-f:(\d{1,20})$/.exec(key)?.[1];
    const id = number ? BigInt(number).toString(16) : key;
    return /^[0-9a-f]{12,20}$/.test(id) ? `#all/${id}` : null;
  },
  // With a folder in it or without: both are met; a conversation may lie in any.
  outlook: (key: string): string | null => (key.length < 16 ? null : `id/${encodeURIComponent(key)}`),
} as const;
