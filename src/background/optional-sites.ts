import { browser } from '../messaging/browser.ts';
import { askTab } from '../messaging/bus.ts';

/**
 * Sites that the person switched on beyond those of the manifest (TRUST C4): the page part is registered for each while
 * its permission stands, and put into tabs that are open. Registrations outlive a restart, not an update: then they are made again.
 */
export function watchOptionalSites(): void {
  browser.permissions.onAdded.addListener(() => void adjust());
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    if (origins.length > 0) void adjust().then(standAgain);
  });
}

/** Ids of the adapters that stand at addresses which a person may switch off. */
const WEBMAILS = ['gmail', 'outlook', 'roundcube'];

/** The page part for webmails that stand at any address (scripts/page-files.ts). */
const ELSEWHERE = ['src/content/elsewhere.js'];

let turn: Promise<void> = Promise.resolve();

/** Makes the registrations what the permissions are; one after the other, so that none is made twice. */
export function adjust(): Promise<void> {
  turn = turn.then(adjustNow).catch(() => {});
  return turn;
}

async function adjustNow(): Promise<void> {
  const { content_scripts = [] } = browser.runtime.getManifest();
  const always = content_scripts.flatMap(({ matches = [] }) => matches);
  const { origins = [] } = await browser.permissions.getAll();
  // A permission for every site is no wish for ours everywhere.
  const wanted = origins.filter((origin) => !always.includes(origin) && !/^[*<]|:\/\/\*/.test(origin));
  const registered = (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id);
  const gone = registered.filter((id) => !wanted.includes(id));
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
  for (const origin of wanted.filter((one) => !registered.includes(one))) {
    const js = filesFor(origin);
    await browser.scripting.registerContentScripts([
      { id: origin, matches: [origin], js, runAt: 'document_idle', persistAcrossSessions: true },
    ]);
    await intoTabs([origin], js);
  }
}

/** Further addresses of Outlook get what the manifest names for it; any other address is a person's own. */
function filesFor(origin: string): string[] {
  const isOutlook = (one: string) => one.startsWith('https://outlook.');
  const { content_scripts = [] } = browser.runtime.getManifest();
  const named = content_scripts.find(({ matches = [] }) => matches.some(isOutlook))?.js ?? [];
  return isOutlook(origin) ? named.map(pathOf) : ELSEWHERE;
}

/**
 * A permission was taken away: every page part steps aside, and comes back where it may still stand. Which tabs showed the
 * site cannot be asked any more.
 */
async function standAgain(): Promise<void> {
  for (const { id } of await browser.tabs.query({})) await withdraw(id, WEBMAILS);
  for (const { matches = [], js = [] } of browser.runtime.getManifest().content_scripts ?? [])
    await intoTabs(matches, js);
  for (const { id } of await browser.scripting.getRegisteredContentScripts()) await intoTabs([id], filesFor(id));
}

async function withdraw(tabId: number | undefined, webmails: string[]): Promise<void> {
  if (tabId !== undefined) await askTab(tabId, 'site/withdraw', { webmails }).catch(() => null);
}

/** Firefox gives the manifest's files as whole addresses, and takes paths only. */
const pathOf = (file: string): string => {
  const base = browser.runtime.getURL('');
  return file.startsWith(base) ? file.slice(base.length) : file;
};

/** A webmail was switched off or on in the settings: its open tabs follow at once. */
export async function inOpenTabs(off: string[]): Promise<void> {
  for (const { matches = [], js = [] } of browser.runtime.getManifest().content_scripts ?? []) {
    for (const { id } of await browser.tabs.query({ url: matches })) await withdraw(id, off);
    await intoTabs(matches, js);
  }
}

/** Puts the page part into tabs that are open; where it stands already it steps aside by itself. */
export async function intoTabs(matches: string[], js: string[]): Promise<void> {
  for (const tab of await browser.tabs.query({ url: matches })) {
    if (tab.id === undefined) continue;
    await browser.scripting.executeScript({ target: { tabId: tab.id }, files: js.map(pathOf) }).catch(() => {});
  }
}
