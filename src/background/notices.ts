import { browser } from '../messaging/browser.ts';

interface Notice {
  id: string;
  text: string;
  at: string;
}

const KEY = 'notices';

async function all(): Promise<Notice[]> {
  return ((await browser.storage.local.get(KEY))[KEY] as Notice[] | undefined) ?? [];
}

/** What the store repaired or could not read; shown until the person confirms. */
export const notices = {
  all,
  async add(text: string, at: string): Promise<void> {
    await browser.storage.local.set({ [KEY]: [...(await all()), { id: crypto.randomUUID(), text, at }] });
  },
  async confirm(id: string): Promise<void> {
    await browser.storage.local.set({ [KEY]: (await all()).filter((one) => one.id !== id) });
  },
};
