import { relationTexts } from '../locales/relations.ts';
import { browser } from '../messaging/browser.ts';
import { answer, askTab } from '../messaging/bus.ts';
import { native } from '../messaging/native.ts';
import type { ToBackground } from '../messaging/protocol.ts';
import { badgesAgain } from './badge.ts';
import { admit } from './borders.ts';
import { localNow } from './clock.ts';
import * as engines from './engines.ts';
import { handlers, openPanelIn } from './handlers.ts';
import { installMenu, watchMenu } from './menus.ts';
import { Repository } from './notes/repository.ts';
import { notices } from './notices.ts';
import { adjust, intoTabs, watchOptionalSites } from './optional-sites.ts';
import { pastedMail } from './pasted-mail.ts';
import { openPopup } from './popup.ts';
import { scheduleNext, watchAlarm, watchNotifications } from './reminders.ts';
import * as session from './session.ts';
import { localeOf, readSettings, settingsAgain } from './settings.ts';

// Every listener is registered at once, in the first turn: the worker may have been woken for any of them.
const words = async () => relationTexts(localeOf(await readSettings()));
const notes = new Repository({
  repairTexts: async () => {
    const texts = await words();
    return ({ restored, missing, unnamed }) => [
      ...(restored > 0 ? [texts.restored(restored)] : []),
      ...(missing.length + unnamed > 0 ? [texts.missing(missing, unnamed)] : []),
    ];
  },
  firstOpening: async () => (await browser.storage.session.get('opened'))['opened'] !== true,
  openedWell: () => browser.storage.session.set({ opened: true }),
  refused: async (code) => notices.tell((await words())[code], localNow()),
});

answer<ToBackground>(handlers(notes), admit);
watchAlarm(notes);
watchNotifications();
browser.permissions.onAdded.addListener(watchNotifications);
watchOptionalSites();

browser.commands.onCommand.addListener((name, tab) => {
  if (name === 'open-guidance') void openPopup();
  if (name === 'open-panel') void openPanelOrPopup(tab?.id);
});

watchMenu((selection, tabId) => {
  const key = `pasted:${crypto.randomUUID()}`;
  const place = { key, threadKey: null, accountKey: null, mailboxDomain: null };
  void (async () => {
    const { readOffer } = await engines.reading();
    await session.putOffer(readOffer(pastedMail(selection, '', ''), place, []));
    if (tabId !== undefined) {
      await session.showInTab(tabId, key);
      await askTab(tabId, 'offer/handed', null).catch(() => null);
    }
    await openPopup();
  })();
});

browser.tabs.onRemoved.addListener((tabId) => void session.clearTab(tabId));

browser.runtime.onInstalled.addListener(({ reason }) => {
  installMenu(browser.i18n.getMessage('menuGuidance'));
  void intoOpenTabs();
  void adjust();
  if (reason === 'install')
    void browser.tabs.create({ url: browser.runtime.getURL('src/options/index.html#/welcome'), active: false });
});

// The page part cannot read the mirror, where the browser can forbid it (TRUST B7).
type Guarded = { setAccessLevel?: (level: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void> };
for (const area of [native.storage.local, native.storage.session] as Guarded[]) {
  void area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

// Firefox closes an event page that has told nobody it is needed; the records are the truth, so each start looks once.
void scheduleNext(notes)
  .then(badgesAgain)
  .then(() => settingsAgain(() => notes.meta('settings')).catch(() => {}))
  .then(() => auditOnce());

/** Both copies are read whole once for each start of the browser, when nobody waits for an answer. */
async function auditOnce(): Promise<void> {
  if ((await browser.storage.session.get('audited'))['audited']) return;
  await notes.audit();
  await browser.storage.session.set({ audited: true });
}

/** Where no offer and no composer is open the popup takes a mail by hand. */
async function openPanelOrPopup(tabId: number | undefined): Promise<void> {
  if (tabId === undefined || !(await openPanelIn(tabId))) await openPopup();
}

/** Puts the page part into webmail tabs that were open before; the new one removes what an old one left (TRUST A10). */
async function intoOpenTabs(): Promise<void> {
  for (const { matches = [], js = [] } of browser.runtime.getManifest().content_scripts ?? [])
    await intoTabs(matches, js);
}
