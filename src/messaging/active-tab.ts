import { browser } from './browser.ts';

/** The tab the popup or side panel stands over: its number, and its address where a host permission lets us see it. */
export async function activeTab(): Promise<{ id: number; url: string | null } | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? null };
}
