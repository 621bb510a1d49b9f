import { useCallback, useEffect, useState } from 'preact/hooks';
import type { CurrentOffer } from '../../domain/model.ts';
import { activeTab } from '../../messaging/active-tab.ts';
import { ask, askTab } from '../../messaging/bus.ts';
import { native } from '../../messaging/native.ts';

export interface TabView {
  state: 'waiting' | 'ready' | 'failed';
  tabId: number | null;
  url: string | null;
  offer: CurrentOffer | null;
  /** A webmail page of ours is in the tab, and whether it can be read; null where none answers. */
  page: { readable: boolean; mailOpen: boolean } | null;
}

const NOTHING: TabView = { state: 'waiting', tabId: null, url: null, offer: null, page: null };
/** The side panel stays open while mails change; the popup closes at the first click elsewhere. */
const PANEL_LOOK_MS = 2000;

/** The tab the popup stands over, what is read in it, and (in the panel) what it changes to. */
export function useTab(named: number | null, follow: boolean): { view: TabView; look: () => void } {
  const [view, setView] = useState<TabView>(NOTHING);
  const look = useCallback(() => {
    void lookAt(named).then(setView);
  }, [named]);
  useEffect(look, [look]);
  useEffect(() => {
    if (!follow) return;
    const timer = setInterval(() => document.visibilityState === 'visible' && look(), PANEL_LOOK_MS);
    native.tabs.onActivated.addListener(look);
    return () => {
      clearInterval(timer);
      native.tabs.onActivated.removeListener(look);
    };
  }, [follow, look]);
  return { view, look };
}

async function lookAt(named: number | null): Promise<TabView> {
  const tab = named === null ? await activeTab().catch(() => null) : { id: named, url: null };
  if (!tab) return { ...NOTHING, state: 'ready' };
  const [offer, page] = await Promise.all([
    ask('offer/current', { tabId: tab.id }).then(
      (value) => ({ value }),
      () => null,
    ),
    askTab(tab.id, 'page/state', null).catch(() => null),
  ]);
  return {
    state: offer ? 'ready' : 'failed',
    tabId: tab.id,
    url: tab.url,
    offer: offer?.value ?? null,
    page,
  };
}
