import type { Repository } from './notes/repository.ts';

/** "Not an offer", remembered for the last messages that were told so. */
const KEY = 'dismissed';
const MOST = 1_000;

export const isDismissed = async (notes: Repository, key: string): Promise<boolean> =>
  ((await notes.meta<string[]>(KEY)) ?? []).includes(key);

export async function remember(notes: Repository, key: string, dismissed: boolean): Promise<void> {
  const others = ((await notes.meta<string[]>(KEY)) ?? []).filter((one) => one !== key);
  await notes.setMeta(KEY, dismissed ? [...others, key].slice(-MOST) : others);
}
