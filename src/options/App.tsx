import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Settings } from '../domain/model.ts';
import type { UiTexts } from '../locales/ui.ts';
import { ask } from '../messaging/bus.ts';
import type { Answer, ToBackground } from '../messaging/protocol.ts';
import { Announce } from '../popup/parts/announce.tsx';
import { Mark } from '../popup/parts/Icon.tsx';
import { Texts, useTexts, useUi } from '../popup/parts/texts.tsx';
import { Saver, type SaveState } from '../popup/state/saver.ts';
import { useAsk } from '../popup/state/use-ask.ts';
import { Backup, Export } from './routes/Backup.tsx';
import { Companies } from './routes/Companies.tsx';
import { Compare } from './routes/Compare.tsx';
import { Offers } from './routes/Offers.tsx';
import { Privacy } from './routes/Privacy.tsx';
import { type SettingsHandle, SettingsRoute } from './routes/Settings.tsx';
import { Welcome } from './routes/Welcome.tsx';
import { ROUTES, type Route, readRoute } from './view/route.ts';

function useRoute(): Route {
  const [route, setRoute] = useState(() => readRoute(location.hash));
  useEffect(() => {
    const look = () => setRoute(readRoute(location.hash));
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  return route;
}

/** Settings and words first; then the page. */
export function App() {
  const settings = useAsk('settings/get', null);
  const saved = settings.asked.state === 'ready' ? settings.asked.value : null;
  const texts = useUi(settings.asked.state === 'waiting' ? undefined : (saved?.locale ?? null));
  return (
    texts && (
      <Texts.Provider value={texts}>
        <Page settings={settings} saved={saved} texts={texts} />
      </Texts.Provider>
    )
  );
}

/** Routes that say by themselves when the store does not answer. */
const NEEDS_SETTINGS: readonly string[] = ['settings', 'welcome', 'privacy', 'backup'];

interface PageProps {
  settings: ReturnType<typeof useAsk<'settings/get'>>;
  saved: Settings | null;
  texts: UiTexts;
}

/** Everything kept, settings, backup, welcome. */
function Page({ settings, saved, texts }: PageProps) {
  const route = useRoute();
  const state = useAsk('store/state', null);
  const standing = state.asked.state === 'ready' ? state.asked.value : null;
  const newer = standing?.readOnly === 'newer';
  const [said, setSaid] = useState('');
  const [saveState, setSaveState] = useState<SaveState | null>(null);
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  const place = `${route.name}/${route.id ?? ''}`;
  useEffect(() => {
    document.documentElement.lang = texts.locale;
    document.title = `${texts.page[route.name]} · ${texts.name}`;
  }, [texts, route.name]);
  useEffect(() => {
    setSaid('');
    if (!first.current) main.current?.focus();
    first.current = false;
  }, [place]);
  const { put } = settings;
  const saver = useMemo(
    () =>
      new Saver<Settings>(
        (next) => ask('settings/save', { op: crypto.randomUUID(), settings: next }),
        (state) => setSaveState(state),
      ),
    [],
  );
  const handle: SettingsHandle = {
    settings: saved,
    saveState,
    // What the person typed stays on show; the store's answer would overwrite the next keystroke.
    save: (next) => {
      put(next);
      saver.put(next);
    },
    retry: () => saver.retry(),
  };
  return (
    <Announce.Provider value={setSaid}>
      <div class="page">
        <header class="masthead">
          <a class="skip" href={location.hash || '#/offers'} onClick={() => main.current?.focus()}>
            {texts.page.skip}
          </a>
          <p class="brand">
            <Mark />
            {texts.name}
          </p>
          <nav aria-label={texts.page.nav}>
            <ul>
              {ROUTES.map((name) => (
                <li key={name}>
                  <a href={`#/${name}`} aria-current={name === route.name ? 'page' : undefined}>
                    {texts.page[name]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        <main ref={main} tabIndex={-1}>
          {settings.asked.state === 'failed' && NEEDS_SETTINGS.includes(route.name) && (
            <div class="notice bad" role="alert">
              <p>{texts.save.noAnswer}</p>
              <div>
                <button type="button" class="button" onClick={settings.reload}>
                  {texts.common.retry}
                </button>
              </div>
            </div>
          )}
          {standing && <Standing standing={standing} />}
          {standing?.readOnly && <Export />}
          <Notices />
          {/* What a newer version wrote may have another shape: only what every version has is shown. */}
          {newer && <KeptNames />}
          {!newer && route.name === 'offers' && <Offers />}
          {!newer && route.name === 'companies' && <Companies id={route.id} />}
          {!newer && route.name === 'compare' && <Compare settings={saved} save={handle.save} />}
          {route.name === 'settings' && settings.asked.state !== 'failed' && <SettingsRoute {...handle} />}
          {!standing?.readOnly && route.name === 'backup' && <Backup />}
          {route.name === 'welcome' && <Welcome {...handle} />}
          {route.name === 'privacy' && <Privacy />}
        </main>
      </div>
      <div class={said ? 'toast' : 'toast empty'} role="status">
        {said}
      </div>
    </Announce.Provider>
  );
}

/** Why nothing can be changed now, or how much there is that no backup holds (TRUST A9, A14). */
function Standing({ standing }: { standing: Answer<ToBackground, 'store/state'> }) {
  const texts = useTexts();
  const { readOnly, unsaved } = standing;
  if (readOnly) {
    return (
      <section class="notice bad" role="alert">
        <p>{texts.backup.readOnly[readOnly]}</p>
      </section>
    );
  }
  return unsaved < REMIND_FROM ? null : (
    <p class="soft small on-screen">
      <a href="#/backup">{texts.backup.unsaved(unsaved)}</a>
    </p>
  );
}

/** Names of what is kept, where nothing more can be relied on. */
function KeptNames() {
  const { asked } = useAsk('company/list', { limit: 500 });
  if (asked.state !== 'ready') return null;
  return (
    <ul class="list">
      {asked.value.companies.map(({ id, name }) => (
        <li key={id}>{name}</li>
      ))}
    </ul>
  );
}

/** Changes without a backup from which a quiet line says so. */
const REMIND_FROM = 10;

/** What the store had to repair or could not read: stays until the person has confirmed it (TRUST, promise 2). */
function Notices() {
  const texts = useTexts();
  const { asked, reload } = useAsk('store/notices', null);
  if (asked.state !== 'ready' || asked.value.length === 0) return null;
  return (
    <section class="notice warn" aria-labelledby="notices-title">
      <h2 id="notices-title">{texts.page.notices}</h2>
      {asked.value.map((notice) => (
        <div key={notice.id} class="row ends">
          <p>{notice.text}</p>
          <button
            type="button"
            class="button"
            onClick={() => void ask('store/confirm', { id: notice.id }).then(reload, () => {})}
          >
            {texts.page.confirmNotice}
          </button>
        </div>
      ))}
    </section>
  );
}
