import type { Locale } from '../domain/model.ts';
import { answer, ask } from '../messaging/bus.ts';
import type { ToContent } from '../messaging/protocol.ts';
import { Composers } from './composers.ts';
import { diagnosisOf } from './diagnosis.ts';
import { fromOurselves, handlers } from './handlers.ts';
import { OpenOffer } from './open-offer.ts';
import { PanelSheet } from './panel-sheet.ts';
import { leftHosts } from './ui/mount.ts';
import type { Webmail } from './webmail/webmail.ts';

/** Told to an earlier instance of ours in the same page (after an update) so that it steps aside. */
const SUCCEEDED = 'decline-gracefully:succeeded';

declare global {
  /** Set in our isolated world: an update may put the script there a second time (TRUST A10). */
  var declineGracefullyHere: boolean | undefined;
}

/** Stands in the page of that webmail; does nothing where it is another's, or we stand already. */
export function start(webmail: Webmail): void {
  // A composer's own window may be about:blank; its origin is still the webmail's.
  const address = location.protocol === 'about:' ? self.origin : location.href;
  if (!URL.canParse(address) || !webmail.matches(new URL(address), document)) return;
  if (globalThis.declineGracefullyHere) return;
  globalThis.declineGracefullyHere = true;
  document.dispatchEvent(new Event(SUCCEEDED));
  for (const host of leftHosts(document)) host.remove();

  const life = new AbortController();
  const { signal } = life;
  document.addEventListener(SUCCEEDED, () => life.abort(), { once: true, signal });
  signal.addEventListener('abort', () => {
    globalThis.declineGracefullyHere = false;
  });
  // Switched off here by the person: nothing begins. No answer: an update is under way, and what comes next asks again.
  void ask('site/state', { webmail: webmail.id }).then(
    ({ off, locale }) => (off ? life.abort() : stand(webmail, life, locale)),
    () => stand(webmail, life, null),
  );
}

function stand(webmail: Webmail, life: AbortController, locale: Locale | null): void {
  const { signal } = life;
  if (signal.aborted) return;
  const panel = new PanelSheet(signal, () => diagnosisOf(webmail, open.readable));
  const open = new OpenOffer(panel, life);
  if (locale) open.locale = locale;
  const composers = new Composers(open, panel, signal);
  webmail.watch(
    {
      mailOpened: (mail) => void open.show(mail),
      composeOpened: (compose) => composers.add(compose),
      unreadable: () => open.unreadable(),
    },
    signal,
  );
  answer<ToContent>(
    handlers(webmail, open, composers, () => life.abort()),
    fromOurselves,
    signal,
  );
  // A page that is left shows nothing; one that comes back from the cache shows what it did (TRUST A11).
  addEventListener('pagehide', () => open.left(), { signal });
  addEventListener('pageshow', (event) => event.persisted && open.back(), { signal });
}
