import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { CurrentOffer, Settings } from '../domain/model.ts';
import type { UiTexts } from '../locales/ui.ts';
import { ask } from '../messaging/bus.ts';
import { Home, pageUrl } from './panels/Home.tsx';
import { Offer } from './panels/Offer.tsx';
import { PermissionCard } from './panels/Permission.tsx';
import { Announce } from './parts/announce.tsx';
import { Busy } from './parts/Busy.tsx';
import { Diagnosis } from './parts/Diagnosis.tsx';
import { Icon, Mark } from './parts/Icon.tsx';
import { Texts, useUi } from './parts/texts.tsx';
import { useAsk } from './state/use-ask.ts';
import { useTab } from './state/use-tab.ts';
import type { WorkspaceHandle } from './state/use-workspace.ts';

/** How long a line about what was done stays. */
const SAID_MS = 6000;

interface AppProps {
  /** Named by a test or by another page of ours; null: the active tab. */
  tabId: number | null;
  /** Side panel: it stays open while the tab changes. */
  panel: boolean;
  /** A kept offer to work on, opened from the full page. */
  kept?: { companyId: string; offerId: string } | null;
}

/** Settings and words first; then the popup. */
export function App(props: AppProps) {
  const settings = useAsk('settings/get', null);
  const saved = settings.asked.state === 'ready' ? settings.asked.value : null;
  const texts = useUi(settings.asked.state === 'waiting' ? undefined : (saved?.locale ?? null));
  useEffect(() => {
    if (texts) document.documentElement.lang = texts.locale;
  }, [texts]);
  return (
    texts && (
      <Texts.Provider value={texts}>
        <Popup {...props} saved={saved} texts={texts} />
      </Texts.Provider>
    )
  );
}

interface PopupProps extends AppProps {
  saved: Settings | null;
  texts: UiTexts;
}

/** The offer of this tab in four steps, or where to begin without one. */
function Popup({ tabId, panel, kept, saved, texts }: PopupProps) {
  const { view, look } = useTab(tabId, panel);
  const [pasted, setPasted] = useState<CurrentOffer | null>(null);
  const [said, setSaid] = useState('');
  const [stuck, setStuck] = useState(false);
  const [saving, setSaving] = useState<WorkspaceHandle['saveState'] | null>(null);
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(''), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  useEffect(() => {
    if (kept) ask('offer/resume', kept).then(setPasted, () => setSaid(texts.common.failed));
  }, []);
  const now = useMemo(() => new Date(), [view]);
  const due = useAsk('reminder/due', null);
  const notices = useAsk('store/notices', null);
  const [notice] = notices.asked.state === 'ready' ? notices.asked.value : [];
  const reminder = {
    done: (companyId: string, id: string) => {
      ask('reminder/done', { op: crypto.randomUUID(), companyId, id }).then(
        () => {
          setSaid(texts.due.doneSaid);
          due.reload();
        },
        () => setSaid(texts.save.failed),
      );
    },
    snooze: (companyId: string, id: string, when: string) => {
      ask('reminder/snooze', { op: crypto.randomUUID(), companyId, id, due: when }).then(
        () => {
          setSaid(texts.due.snoozed(when));
          due.reload();
        },
        () => setSaid(texts.save.failed),
      );
    },
  };
  const offer = pasted ?? view.offer;
  useEffect(() => setStuck(false), [offer?.key]);
  const dismiss = useCallback(
    (key: string, dismissed: boolean) => {
      void ask('offer/dismiss', { key, dismissed }).then(look, () => setSaid(texts.save.failed));
    },
    [look, texts],
  );
  return (
    <Announce.Provider value={setSaid}>
      <div class="app">
        <header>
          <Mark />
          <span>{texts.name}</span>
          <span class="grow" />
          {offer && !offer.dismissed && (saving === 'saved' || saving === 'saving') && (
            <span class="save-state">{texts.save[saving]}</span>
          )}
          {pasted && (
            <button type="button" class="button quiet small" onClick={() => setPasted(null)}>
              {texts.common.back}
            </button>
          )}
          <a
            class="icon-button"
            href={pageUrl('/offers')}
            target="_blank"
            rel="noopener"
            aria-label={texts.common.openFullPage}
            title={texts.common.openFullPage}
          >
            <Icon name="expand" />
          </a>
          <a
            class="icon-button"
            href={pageUrl('/settings')}
            target="_blank"
            rel="noopener"
            aria-label={texts.common.settings}
            title={texts.common.settings}
          >
            <Icon name="gear" />
          </a>
        </header>
        {offer && !offer.dismissed ? (
          <Offer
            key={offer.key}
            current={offer}
            tabId={pasted ? null : view.tabId}
            hasPage={!pasted && view.page !== null}
            settings={saved}
            now={now}
            dismiss={() => dismiss(offer.key, true)}
            told={setSaving}
            stuck={setStuck}
            last={view.tabId !== null && !pasted && <Diagnosis tabId={view.tabId} failed={stuck} />}
          />
        ) : (
          <main>
            {view.state === 'waiting' && (
              <>
                <h1 class="hidden-visually">{texts.name}</h1>
                <Busy />
              </>
            )}
            {view.state === 'failed' && (
              <div class="notice bad" role="alert">
                <h1>{texts.save.noAnswer}</h1>
                <div>
                  <button type="button" class="button" onClick={look}>
                    {texts.common.retry}
                  </button>
                </div>
              </div>
            )}
            {notice && (
              <p class="notice warn" role="alert">
                <a href={pageUrl('/companies')} target="_blank" rel="noopener">
                  {notice.text}
                </a>
              </p>
            )}
            <PermissionCard url={view.url} />
            {saved && !saved.welcomed && (
              <p class="notice">
                <span>
                  <strong>{texts.welcome.new}</strong> {texts.welcome.short}{' '}
                  <a href={pageUrl('/welcome')} target="_blank" rel="noopener">
                    {texts.welcome.open}
                  </a>
                </span>
              </p>
            )}
            {offer?.dismissed && (
              <p class="row">
                <span class="soft">{texts.offer.dismissed}</span>
                <button type="button" class="button quiet" onClick={() => dismiss(offer.key, false)}>
                  {texts.offer.isOffer}
                </button>
              </p>
            )}
            {view.state === 'ready' && (
              <Home
                unreadable={view.page?.readable === false}
                now={now}
                due={due.asked.state === 'ready' ? due.asked.value : []}
                reminderDone={reminder.done}
                reminderSnooze={reminder.snooze}
                started={setPasted}
              />
            )}
            {view.tabId !== null && (
              <Diagnosis tabId={view.tabId} failed={view.state === 'failed' || view.page?.readable === false} />
            )}
          </main>
        )}
        <div class={said ? 'toast' : 'toast empty'} role="status">
          {said}
        </div>
      </div>
    </Announce.Provider>
  );
}
