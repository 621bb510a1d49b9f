import { closest, findOne } from '../../dom/anchors.ts';
import { placeAtEnd, placeBelowFrame } from '../../dom/banner-place.ts';
import { type PageReader, PageWatch } from '../../dom/watch-page.ts';
import type { OpenMail, Webmail } from '../webmail.ts';
import { composersIn, roundcubeCompose } from './compose.ts';
import { documentIn, innerDocuments, isLogin, parametersOf } from './frames.ts';
import { findMessage, mailOf, type RoundcubeMessage } from './open-mail.ts';
import * as at from './selectors.ts';

/** Anybody may run one, anywhere: its address tells by the task it names, else its page by what stands in it. */
export const roundcube: Webmail = {
  id: 'roundcube',
  matches: ({ searchParams }, page) => searchParams.get('_task') === 'mail' || findOne(at.MARK, page) !== null,
  watch(events, signal) {
    new PageWatch(reader, document, events, signal);
  },
};

const reader: PageReader<RoundcubeMessage> = {
  id: 'roundcube',
  observation: {
    attributes: ['class', 'style'],
    urgentAttributes: ['src', 'contenteditable'],
    urgent: '#messagebody, iframe, textarea[name="_message"], [contenteditable]',
    soon: 0,
  },
  confirm: 0,
  inner: innerDocuments,
  find: findMessage,
  open: openMail,
  seemsToShowMail,
  composers: composersIn,
  compose: roundcubeCompose,
};

/** An address that asks for a message, of the page or of its preview pane, although none was found. */
function seemsToShowMail(page: Document): boolean {
  if (isLogin(page)) return false;
  return [page, documentIn(at.PREVIEW_FRAME, page)].some((one) => {
    const asked = one && parametersOf(one);
    return asked?.has('_uid') && /^(?:show|preview)$/.test(asked.get('_action') ?? '');
  });
}

function openMail(shown: RoundcubeMessage, watch: PageWatch<RoundcubeMessage>): OpenMail {
  const frame = shown.body.ownerDocument.defaultView?.frameElement as HTMLElement | null | undefined;
  return {
    mail: mailOf(shown),
    messageKey: shown.key,
    threadKey: null,
    account: shown.account,
    surface: frame ?? shown.body,
    placeBanner: (host) => {
      watch.banner = frame
        ? placeBelowFrame(host, frame)
        : placeAtEnd(host, (body) => closest(at.CONVERSATION, body) ?? body.parentElement, shown.body);
      return watch.banner !== null;
    },
    // A reply is a page of its own: what we are in this one ends with it.
    openReply: null,
  };
}
