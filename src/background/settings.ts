import type { Locale, Settings } from '../domain/model.ts';
import { browser } from '../messaging/browser.ts';

/** The start: nothing assumed about the person; the pay threshold is SEED's 10,000 US dollars a year (GUIDANCE §5.1). */
export const DEFAULTS: Settings = {
  locale: null,
  user: { name: '', phone: '' },
  presentEmployerDomain: '',
  country: null,
  threshold: { amount: 10_000, currency: 'USD' },
  tone: 'neutral',
  rulesOff: [],
  sitesOff: [],
  welcomed: false,
};

const KEY = 'settings';

export async function readSettings(): Promise<Settings> {
  // A damaged area answers with an error: settings are no reason to withhold the notes.
  const stored = await browser.storage.local.get(KEY).catch(() => ({}) as Record<string, unknown>);
  return { ...DEFAULTS, ...(stored[KEY] as Partial<Settings> | undefined) };
}

export async function writeSettings(settings: Settings): Promise<Settings> {
  await browser.storage.local.set({ [KEY]: settings });
  return settings;
}

/** Settings have a second copy beside the notes: where the first is gone, it comes back. */
export async function settingsAgain(copy: () => Promise<Settings | null>): Promise<void> {
  const stored = await browser.storage.local.get(KEY).catch(() => ({}) as Record<string, unknown>);
  if (stored[KEY]) return;
  const kept = await copy();
  if (kept) await writeSettings(kept);
}

/** The interface language: the person's choice, else the browser's. */
export const localeOf = (settings: Settings): Locale =>
  settings.locale ?? (/^zh\b/i.test(browser.i18n.getUILanguage()) ? 'zh-CN' : 'en');
