import type { CurrentOffer, Workspace } from '../domain/model.ts';
import { browser } from '../messaging/browser.ts';

/**
 * What lives as long as the browser runs: the offer of each tab, and what the person chose for it. Opening a mail
 * writes here and nowhere else (GUIDANCE §14.6); the worker keeps nothing of its own, so it may stop at any time.
 */
const area = () => browser.storage.session;

async function read<T>(key: string): Promise<T | null> {
  return ((await area().get(key))[key] as T | undefined) ?? null;
}

export const offerOfTab = async (tabId: number): Promise<CurrentOffer | null> => {
  const key = await read<string>(`tab:${tabId}`);
  return key ? offerOf(key) : null;
};

export const offerOf = (key: string): Promise<CurrentOffer | null> => read<CurrentOffer>(`offer:${key}`);

export const putOffer = (offer: CurrentOffer): Promise<void> => area().set({ [`offer:${offer.key}`]: offer });

export const showInTab = (tabId: number, key: string): Promise<void> => area().set({ [`tab:${tabId}`]: key });

export const clearTab = (tabId: number): Promise<void> => area().remove(`tab:${tabId}`);

export const workspaceOf = (key: string): Promise<Workspace | null> => read<Workspace>(`work:${key}`);

export const putWorkspace = (key: string, workspace: Workspace): Promise<void> =>
  area().set({ [`work:${key}`]: workspace });

/** The company that the person named for an offer, where its sender does not tell. */
export const companyTold = (key: string): Promise<string | null> => read<string>(`company:${key}`);

export const tellCompany = (key: string, companyId: string): Promise<void> =>
  area().set({ [`company:${key}`]: companyId });

/** Offers met of late, newest first, with the site they were read on. */
interface Met {
  key: string;
  site: string;
}
const MET = 'met';
const MET_KEPT = 30;

export async function meet(met: Met): Promise<void> {
  const known = (await read<Met[]>(MET)) ?? [];
  await area().set({ [MET]: [met, ...known.filter(({ key }) => key !== met.key)].slice(0, MET_KEPT) });
}

/** The offer met last on a site that pleases. */
export async function metOffer(site: string, pleases: (offer: CurrentOffer) => boolean): Promise<CurrentOffer | null> {
  for (const met of (await read<Met[]>(MET)) ?? []) {
    const offer = met.site === site ? await offerOf(met.key) : null;
    if (offer && pleases(offer)) return offer;
  }
  return null;
}
