/**
 * Content script of the insertion tests: the real adapters without the rest of the product, asked by the test through
 * events of the document. Strings only, since worlds do not share objects.
 */
import { writing } from '../../src/content/dom/insert-text.ts';
import { gmail } from '../../src/content/webmail/gmail/index.ts';
import { outlook } from '../../src/content/webmail/outlook/index.ts';
import type { Compose, OpenMail } from '../../src/content/webmail/webmail.ts';

// The panel's file brings it.
globalThis.declineGracefullyWriting = writing;

const composes: Compose[] = [];
const mails: (OpenMail | null)[] = [];
const ending = new AbortController();
const webmail = [gmail, outlook].find((one) => one.matches(new URL(location.href), document));

webmail?.watch(
  {
    composeOpened: (compose) => composes.push(compose),
    mailOpened: (mail) => mails.push(mail),
    unreadable: () => {},
  },
  ending.signal,
);

type Deed =
  | { do: 'state' }
  | { do: 'insert'; nth: number; text: string; subject: string | null }
  | { do: 'button'; nth: number }
  | { do: 'banner'; text: string }
  | { do: 'reply' };

const host = (kind: string, text: string): HTMLElement => {
  const element = document.createElement('div');
  element.setAttribute('data-decline-gracefully', kind);
  const frame = document.createElement('button');
  frame.textContent = text;
  frame.style.cssText = 'height:34px;display:block';
  element.attachShadow({ mode: 'open' }).append(frame);
  element.addEventListener('mousedown', (event) => event.preventDefault());
  return element;
};

async function act(deed: Deed): Promise<unknown> {
  const living = composes.filter(({ closed }) => !closed.aborted);
  const mail = mails.at(-1) ?? null;
  switch (deed.do) {
    case 'state':
      return {
        mails: mails.length,
        mail: mail && {
          subject: mail.mail.subject,
          text: mail.mail.text,
          from: mail.mail.fromAddress,
          key: mail.messageKey,
        },
        composers: living.map((one) => ({
          kind: one.kind,
          text: one.text(),
          subject: one.subject(),
          key: one.key,
          answers: one.answersMessage,
        })),
      };
    case 'insert':
      return (await living[deed.nth]?.insert(deed.text, deed.subject)) ?? null;
    case 'button':
      return living[deed.nth]?.placeButton(host('compose-button', 'Decline')) ?? null;
    case 'banner':
      return mail?.placeBanner?.(host('banner', deed.text)) ?? null;
    case 'reply':
      return (await mail?.openReply?.())?.kind ?? null;
  }
}

document.addEventListener('probe:ask', (event) => {
  const { id, deed } = JSON.parse((event as CustomEvent<string>).detail) as { id: string; deed: Deed };
  void act(deed).then(
    (answer) => document.dispatchEvent(new CustomEvent(`probe:${id}`, { detail: JSON.stringify(answer ?? null) })),
    (error) =>
      document.dispatchEvent(new CustomEvent(`probe:${id}`, { detail: JSON.stringify({ error: String(error) }) })),
  );
});
document.documentElement.setAttribute('data-probe', 'ready');
