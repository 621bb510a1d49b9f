import { ancestorWith, closest, EDITABLE, findAll, isShown } from '../../dom/anchors.ts';
import { Attention } from '../../dom/attention.ts';
import { placeAtEnd } from '../../dom/banner-place.ts';
import type { LiveCompose } from '../../dom/live-compose.ts';
import { press } from '../../dom/press.ts';
import { type PageReader, PageWatch } from '../../dom/watch-page.ts';
import type { OpenMail, Webmail } from '../webmail.ts';
import { composersIn, gmailCompose } from './compose.ts';
import { findMessage, type GmailMessage, mailOf, messagesIn, SIGNS, viewOf } from './open-mail.ts';
import * as at from './selectors.ts';

/** Milliseconds that Gmail may take to open a composer (its own watchers wait far longer). */
const OPENING = 8000;

export const gmail: Webmail = {
  id: 'gmail',
  matches: ({ hostname, pathname, searchParams }) =>
    hostname === 'mail.google.com' && !pathname.startsWith('/mail/mu/') && searchParams.get('view') !== 'pt',
  watch(events, signal) {
    new PageWatch(reader(), document, events, signal);
  },
};

function reader(): PageReader<GmailMessage> {
  const attention = new Attention();
  return {
    id: 'gmail',
    observation: {
      attributes: ['class', 'style'],
      urgentAttributes: ['role', 'aria-expanded', 'data-message-id', 'contenteditable'],
      urgent: [...SIGNS, EDITABLE].join(),
      soon: 17,
    },
    signs: { mail: SIGNS, composer: [EDITABLE] },
    confirm: 0,
    find: (page) => findMessage(page, attention),
    open: openMail,
    seemsToShowMail,
    composers: composersIn,
    compose: gmailCompose,
  };
}

/** An address of the form `#inbox/<token>` names a conversation; the token may be followed by a composer's query. */
function seemsToShowMail(page: Document): boolean {
  const [route = ''] = (page.defaultView?.location.hash ?? '').slice(1).split('?');
  const token = route.split('/').at(-1) ?? '';
  return route.includes('/') && token.length >= 16 && /^[A-Za-z0-9]+$/.test(token);
}

const conversationOf = (body: HTMLElement): HTMLElement | null =>
  closest(at.CONVERSATION, body) ??
  body.closest<HTMLElement>('[role="list"]')?.parentElement ??
  ancestorWith('h2', body) ??
  null;

function openMail(shown: GmailMessage, watch: PageWatch<GmailMessage>): OpenMail {
  const mail = mailOf(shown);
  return {
    mail,
    messageKey: shown.key,
    threadKey: shown.threadKey,
    account: shown.account,
    surface: conversationOf(shown.body) ?? shown.root,
    placeBanner: (host) => {
      watch.banner = placeAtEnd(host, conversationOf, shown.body);
      return watch.banner !== null;
    },
    openReply: () => openReply(shown, watch),
  };
}

/** Presses Gmail's own reply control and waits for the composer; one that answers this message already is taken. */
async function openReply(shown: GmailMessage, watch: PageWatch<GmailMessage>): Promise<LiveCompose | null> {
  const answers = (compose: LiveCompose) =>
    compose.answersMessage !== null ? compose.answersMessage === shown.key : compose.answersThread === shown.threadKey;
  const open = watch.composers.find((compose) => compose.kind !== 'new' && answers(compose));
  if (open) return open;
  const control = replyControl(shown, watch.page);
  if (!control) return null;
  const opened = watch.nextComposer((compose) => compose.kind !== 'new', OPENING);
  press(control);
  return opened;
}

function replyControl({ root, body }: GmailMessage, page: Document): HTMLElement | null {
  const view = viewOf(page);
  const usable = (one: HTMLElement) =>
    !body.contains(one) && !one.closest(`${at.ANY_BODY}, form, tr[role="row"]`) && isShown(one);
  const messages = messagesIn(view);
  const isLast = messages.at(-1)?.root === root;
  const own = () => findAll(at.REPLY_BUTTON, root, usable)[0];
  // The bar answers the last message only.
  const bar = () => findAll(at.REPLY_BAR, view, usable)[0];
  return (isLast ? (bar() ?? own()) : own()) ?? null;
}
