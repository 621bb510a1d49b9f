import type { CurrentOffer } from '../domain/model.ts';
import { isDue, openReminders } from '../domain/relations/reminder.ts';
import { browser } from '../messaging/browser.ts';
import { localNow } from './clock.ts';
import type { Repository } from './notes/repository.ts';
import { offerOfTab } from './session.ts';

/** The mark of one tab: an offer stands there, or a scam; nothing else is anybody's business. */
export async function badgeForTab(tabId: number, offer: CurrentOffer | null): Promise<void> {
  const scam = offer?.verdict.label === 'scam_offer';
  const shown = offer && !offer.dismissed && (offer.verdict.isOffer || scam);
  try {
    if (shown) await browser.action.setBadgeBackgroundColor({ tabId, color: scam ? '#a14000' : '#0f6a68' });
    // A null text lets the badge of all tabs (due reminders) show through.
    await browser.action.setBadgeText({ tabId, text: shown ? (scam ? '!' : '1') : (null as unknown as string) });
  } catch {
    // The tab is gone.
  }
}

/** The mark of all other tabs: how many reminders are due. */
export async function badgeForReminders(notes: Repository): Promise<void> {
  const now = localNow();
  const due = openReminders(await notes.due(now)).filter(({ reminder }) => isDue(reminder, now)).length;
  await browser.action.setBadgeBackgroundColor({ color: '#7a4a00' });
  await browser.action.setBadgeText({ text: due > 0 ? String(due) : '' });
  if (browser.action.setBadgeTextColor) await browser.action.setBadgeTextColor({ color: '#ffffff' });
}

/** Marks are lost when the browser restarts; tabs that still show an offer get theirs back. */
export async function badgesAgain(): Promise<void> {
  for (const tab of await browser.tabs.query({})) {
    if (tab.id !== undefined) {
      const offer = await offerOfTab(tab.id);
      if (offer) await badgeForTab(tab.id, offer);
    }
  }
}
