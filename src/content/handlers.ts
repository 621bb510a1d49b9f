import type { Handlers, Sender } from '../messaging/bus.ts';
import { native } from '../messaging/native.ts';
import type { ToContent } from '../messaging/protocol.ts';
import type { Composers } from './composers.ts';
import { diagnosisOf } from './diagnosis.ts';
import type { OpenOffer } from './open-offer.ts';
import { loadPanel } from './panel-sheet.ts';
import type { Webmail } from './webmail/webmail.ts';

/** Only our own background and pages may ask: they have our id and do not stand in a web page's tab. */
export function fromOurselves(_topic: string, payload: unknown, sender: Sender) {
  const ours = sender.id === native.runtime.id && (!sender.url || sender.url.startsWith(native.runtime.getURL('')));
  return ours ? { payload } : { refusal: 'not allowed' };
}

/** Answers the popup's and the background's requests, one entry a topic. */
export function handlers(
  webmail: Webmail,
  page: OpenOffer,
  composers: Composers,
  withdraw: () => void,
): Handlers<ToContent> {
  return {
    'page/state': () => ({
      webmail: webmail.id,
      readable: page.readable,
      mailOpen: page.mail !== null,
      composers: composers.count,
    }),
    'draft/insert': async ({ text, subject }) => {
      const compose = composers.target() ?? (await page.mail?.openReply?.()) ?? null;
      if (!compose) return { inserted: false, reason: 'noComposer' };
      await loadPanel();
      const outcome = await compose.insert(text, subject);
      if (outcome.inserted) compose.focus();
      return outcome.inserted ? { inserted: true, reason: 'ok' } : { inserted: false, reason: outcome.reason };
    },
    'site/withdraw': ({ webmails }) => {
      if (webmails.includes(webmail.id)) withdraw();
      return null;
    },
    'offer/handed': () => {
      page.handedOver();
      return null;
    },
    'locale/changed': ({ locale }) => {
      page.speak(locale);
      return null;
    },
    'panel/open': () => composers.openPanel(),
    'page/diagnose': () => diagnosisOf(webmail, page.readable),
  };
}
