import { answer } from '../messaging/bus.ts';
import type { ToContent } from '../messaging/protocol.ts';
import { Composers } from './composers.ts';
import { fromOurselves, handlers } from './handlers.ts';
import { OpenOffer } from './open-offer.ts';
import { PanelSheet } from './panel-sheet.ts';
import { hostsIn } from './ui/mount.ts';
import { webmails } from './webmail/registry.ts';

/** Told to an earlier instance of ours in the same page (after an update) so that it steps aside. */
const SUCCEEDED = 'decline-gracefully:succeeded';

// A composer's own window may be about:blank; its origin is still the webmail's.
const address = new URL(location.protocol === 'about:' ? `${self.origin}/` : location.href);
const webmail = webmails.find((one) => one.matches(address));

if (webmail) {
  document.dispatchEvent(new Event(SUCCEEDED));
  for (const host of hostsIn(document)) host.remove();

  const life = new AbortController();
  document.addEventListener(SUCCEEDED, () => life.abort(), { once: true });

  const panel = new PanelSheet(life.signal);
  const open = new OpenOffer(panel, life);
  const composers = new Composers(open, panel, life.signal);
  webmail.watch(
    {
      mailOpened: (mail) => void open.show(mail),
      composeOpened: (compose) => composers.add(compose),
      unreadable: () => open.unreadable(),
    },
    life.signal,
  );
  answer<ToContent>(handlers(webmail, open, composers), fromOurselves);
}
