import { browser } from '../messaging/browser.ts';
import type { Repository } from './notes/repository.ts';

export interface Notice {
  id: string;
  text: string;
  at: string;
}

const KEY = 'notices';

/** What cannot be written to disk is told from memory, as long as the browser runs. */
async function passing(): Promise<Notice[]> {
  return ((await browser.storage.session.get(KEY))[KEY] as Notice[] | undefined) ?? [];
}

const putPassing = (all: Notice[]): Promise<void> => browser.storage.session.set({ [KEY]: all });

/** What the store repaired, could not read or could not write; shown until the person confirms. */
export const notices = {
  async all(notes: Repository): Promise<Notice[]> {
    return [...((await notes.meta<Notice[]>(KEY)) ?? []), ...(await passing())];
  },
  /** Told once while it stands there. */
  async tell(text: string, at: string): Promise<void> {
    const told = await passing();
    if (!told.some((one) => one.text === text)) await putPassing([...told, { id: crypto.randomUUID(), text, at }]);
  },
  async confirm(notes: Repository, id: string): Promise<void> {
    const told = await passing();
    if (told.some((one) => one.id === id)) return putPassing(told.filter((one) => one.id !== id));
    const kept = (await notes.meta<Notice[]>(KEY)) ?? [];
    await notes.setMeta(
      KEY,
      kept.filter((one) => one.id !== id),
    );
  },
};
