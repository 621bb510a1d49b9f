import { closest, EDITABLE, findAll, isShown } from '../../dom/anchors.ts';
import { Attention } from '../../dom/attention.ts';
import { placeAtEnd } from '../../dom/banner-place.ts';
import type { LiveCompose } from '../../dom/live-compose.ts';
import { type PageReader, PageWatch } from '../../dom/watch-page.ts';
import type { OpenMail, Webmail } from '../webmail.ts';
import { composersIn, outlookCompose } from './compose.ts';
import { findMessage, mailOf, type OutlookMessage } from './open-mail.ts';
import * as at from './selectors.ts';

const HOSTS = ['outlook.live.com', 'outlook.office.com', 'outlook.office365.com', 'outlook.cloud.microsoft'];
/** Rooms of the same origin that are not mail. */
const ELSEWHERE = /^\/(?:calendar|people|options|host|tasks|files)\b/;
/** Milliseconds that Outlook may take to open a composer. */
const OPENING = 8000;

export const outlook: Webmail = {
  id: 'outlook',
  matches: ({ hostname, pathname }) => HOSTS.includes(hostname) && !ELSEWHERE.test(pathname),
  watch(events, signal) {
    new PageWatch(readerOf(new Attention()), document, events, signal);
  },
};

const SIGNS = { mail: at.BODY as string[], composer: ['textarea', EDITABLE] };

const readerOf = (attention: Attention): PageReader<OutlookMessage> => ({
  id: 'outlook',
  observation: {
    attributes: ['style', 'role'],
    urgentAttributes: ['aria-expanded', 'contenteditable'],
    urgent: [...SIGNS.mail, ...SIGNS.composer, '[id^="CONV_"]'].join(),
    soon: 60,
  },
  signs: SIGNS,
  // The pane lags 100 to 200 ms behind the list: two readings must agree.
  confirm: 150,
  find: (page) => findMessage(page, attention),
  open: openMail,
  seemsToShowMail,
  composers: composersIn,
  compose: outlookCompose,
});

/** The address names a message, and no composer stands in the pane instead. */
const seemsToShowMail = (page: Document, composing: boolean): boolean =>
  !composing && /\/(?:id|read|readconv)\//.test(page.defaultView?.location.pathname ?? '');

function openMail(shown: OutlookMessage, watch: PageWatch<OutlookMessage>): OpenMail {
  return {
    mail: mailOf(shown),
    messageKey: shown.key,
    threadKey: shown.threadKey,
    account: shown.account,
    surface: shown.card,
    placeBanner: (host) => {
      watch.banner = placeAtEnd(host, (body) => closest(at.CONVERSATION, body), shown.body);
      return watch.banner !== null;
    },
    openReply: () => openReply(shown, watch),
  };
}

/** Presses the card's own visible reply control and waits for the composer; one that is open already is taken. */
async function openReply(shown: OutlookMessage, watch: PageWatch<OutlookMessage>): Promise<LiveCompose | null> {
  const open = watch.composers.find((compose) => compose.answersMessage === shown.key);
  if (open) return open;
  const icon = findAll(at.REPLY, shown.card, (one) => !shown.body.contains(one) && isShown(one))[0];
  const control = icon?.closest<HTMLElement>('button, [role="menuitem"], [role="button"]');
  if (!control) return null;
  const opened = watch.nextComposer((compose) => compose.kind !== 'new', OPENING);
  control.click();
  return opened;
}
