// The Roundcube adapter on small pages of our own that have the shape of its skins; the real one is in test/roundcube.
import { JSDOM } from 'jsdom';
import { afterEach, describe, expect, it } from 'vitest';
import { roundcube } from '../../src/content/webmail/roundcube/index.ts';
import { PARTS } from '../../src/content/webmail/roundcube/selectors.ts';
import type { Compose, OpenMail } from '../../src/content/webmail/webmail.ts';
import { pass, passing } from './page.ts';

const SITE = 'https://mail.home.example/rc/';

const message = (
  body: string,
) => `<div role="main"><div id="message-header"><h2 class="subject"><span class="voice">Subject:</span>
  Your offer <a href="#">Open</a></h2><div class="header-summary"><span>From <span><a class="rcmContactAddress"
  href="mailto:dana@bluewater.example" title="dana@bluewater.example">Dana Whitlock</a></span> on
  <span class="text-nowrap">2026-11-20 09:05</span></span></div></div><div id="messagebody"><div class="message-part">${body}</div></div></div>`;
const LETTER =
  '<div class="pre">Dear Kim,<br><br>we offer you the position.<blockquote>old words</blockquote><span class="sig">-- <br>Dana</span></div>';

const composer = (
  fields: string,
) => `<div id="compose-content"><form name="form"><input type="hidden" name="_id" value="17">
  <textarea name="_to">Dana &lt;dana@bluewater.example&gt;, </textarea><textarea name="_cc"></textarea>
  <input name="_subject" id="compose-subject" value="Re: Your offer">${fields}</form>
  <div class="formbuttons"><button class="send" style="display:none">Send</button><button class="send">Send</button></div></div>`;
const PLAIN = `<textarea name="_message" id="composebody">On 2026-11-20, Dana wrote:
&gt; Dear Kim,
&gt; we offer you the position.

-- 
Kim</textarea>`;
const RICH = `<textarea name="_message" id="composebody" style="display:none"></textarea><iframe id="composebody_ifr"></iframe>`;
const DRAFT = `<p id="reply-intro">On 2026-11-20, Dana wrote:</p><blockquote>Dear Kim</blockquote><p>mine</p><div id="_rc_sig">-- <p>Kim</p></div>`;

interface Watched {
  page: Document;
  mails: (OpenMail | null)[];
  composes: Compose[];
  unreadable: number;
  end(): void;
}
const ending: Watched[] = [];
afterEach(() => {
  for (const one of ending.splice(0)) one.end();
});

/** Watches a page at that address; `frame` fills its first frame, which then is an editor or a preview. */
async function watch(html: string, query: string, frame?: { html: string; editable: boolean }): Promise<Watched> {
  const { window } = new JSDOM(`<body>${html}</body>`, { url: `${SITE}?${query}` });
  const page = window.document;
  const inner = page.querySelector('iframe')?.contentDocument;
  if (inner && frame) {
    const parsed = new window.DOMParser().parseFromString(frame.html, 'text/html');
    inner.body.replaceChildren(...parsed.body.childNodes);
    if (frame.editable) inner.body.setAttribute('contenteditable', 'true');
  }
  const life = new AbortController();
  const told: Watched = {
    page,
    mails: [],
    composes: [],
    unreadable: 0,
    end: () => {
      life.abort();
      window.close();
    },
  };
  ending.push(told);
  const before = Reflect.get(globalThis, 'document');
  Reflect.set(globalThis, 'document', page);
  roundcube.watch(
    {
      mailOpened: (mail) => told.mails.push(mail),
      composeOpened: (compose) => told.composes.push(compose),
      unreadable: () => {
        told.unreadable += 1;
      },
    },
    life.signal,
  );
  Reflect.set(globalThis, 'document', before);
  await pass(500);
  return told;
}

const host = (page: Document, kind: string) => {
  const element = page.createElement('div');
  element.setAttribute('data-decline-gracefully', kind);
  return element;
};

describe('a message', () => {
  it.each([
    ['in a page of its own', message(LETTER), '_task=mail&_action=show&_uid=3', undefined],
    [
      'in the preview pane',
      '<div style="display:flex;flex-direction:column"><div><iframe id="messagecontframe"></iframe></div></div>',
      '_task=mail',
      { html: message(LETTER), editable: false },
    ],
  ])('%s is read, and its banner stands outside its body and frame', async (_, html, query, frame) => {
    const { page, mails } = await watch(html, query, frame);
    const mail = mails.at(-1);
    expect(mail?.mail).toMatchObject({
      subject: 'Your offer',
      fromName: 'Dana Whitlock',
      fromAddress: 'dana@bluewater.example',
      date: '2026-11-20',
      text: 'Dear Kim,\n\nwe offer you the position.',
      signature: '--\nDana',
    });
    expect(mail?.placeBanner?.(host(page, 'banner'))).toBe(true);
    const placed = page.querySelectorAll('[data-decline-gracefully="banner"]');
    expect(placed.length).toBe(1);
    expect(placed[0]?.closest('#messagebody')).toBeNull();
  });

  it('is not taken from what its sender pasted', async () => {
    const pasted = `${composer(PLAIN)}<div id="messagebody">not this</div><input name="_pass">
      <a class="rcmContactAddress" title="ceo@acme.example">CEO</a><h2 class="subject">Other</h2>`;
    const { mails, composes } = await watch(message(LETTER + pasted), '_task=mail&_action=show&_uid=3');
    expect(mails.at(-1)?.mail).toMatchObject({ subject: 'Your offer', fromAddress: 'dana@bluewater.example' });
    expect(composes).toEqual([]);
  });

  it('that cannot be found is said to be unreadable, once; a login page is silent', async () => {
    const lost = await watch('<div id="inhalt">Dear Kim</div>', '_task=mail&_action=show&_uid=3');
    await pass(4000);
    expect([lost.unreadable, lost.mails.at(-1) ?? null]).toEqual([1, null]);
    const login = await watch('<form id="login-form"><input name="_pass"></form>', '_task=mail&_action=show&_uid=3');
    await pass(4000);
    expect([login.unreadable, login.mails.at(-1) ?? null, login.composes.length]).toEqual([0, null, 0]);
  });

  it('is read whichever single way to a part is lost', async () => {
    for (const part of ['body', 'subject', 'sender', 'date', 'previewFrame'] as const) {
      const [first] = PARTS[part] ?? [];
      const changed = new JSDOM(message(LETTER)).window.document;
      for (const found of changed.querySelectorAll(first as string)) {
        found.removeAttribute('id');
        found.classList.remove('subject', 'rcmContactAddress', 'text-nowrap');
      }
      const { mails } = await watch(changed.body.innerHTML, '_task=mail&_action=show&_uid=3');
      expect(mails.at(-1)?.mail.fromAddress, part).toBe('dana@bluewater.example');
      expect(mails.at(-1)?.mail.text, part).toContain('we offer you the position.');
    }
  });
});

describe('a composer', () => {
  it.each([
    ['plain text', PLAIN, undefined, ''],
    ['an editor in a frame', RICH, { html: DRAFT, editable: true }, 'mine'],
  ])('with %s is read, and takes text above quote and signature', async (_, fields, frame, own) => {
    const { page, composes, mails } = await watch(composer(fields), '_task=mail&_action=compose&_id=17', frame);
    expect(composes.length).toBe(1);
    expect(mails.at(-1) ?? null).toBeNull();
    const compose = composes[0] as Compose;
    expect(compose).toMatchObject({ kind: 'reply', answersMessage: null });
    expect(compose.recipients()).toEqual({ to: ['dana@bluewater.example'], cc: [] });
    expect([compose.subject(), compose.text()]).toEqual(['Re: Your offer', own]);
    expect(compose.placeButton(host(page, 'compose-button'))).toBe(true);
    // Beside the Send that can be seen, not beside its hidden twin.
    expect(page.querySelector('[data-decline-gracefully]')?.previousElementSibling?.getAttribute('style')).toBeNull();
    expect(await passing(compose.insert('Dear Dana,\n\nThank you.', null))).toEqual({ inserted: true });
    expect(compose.text().replace(/\n+/g, '\n')).toBe(`Dear Dana,\nThank you.${own ? `\n${own}` : ''}`);
    const editor = page.querySelector('iframe')?.contentDocument?.body;
    const whole = editor?.textContent ?? page.querySelector<HTMLTextAreaElement>('[name="_message"]')?.value ?? '';
    expect(whole.indexOf('Thank you.')).toBeLessThan(whole.indexOf('wrote:'));
    expect(whole.match(/Thank you\./g)?.length).toBe(1);
  });

  it('that goes to nobody yet is new, or passes a mail on', async () => {
    const empty = composer(PLAIN).replace(/Dana &lt;.*?&gt;, /, '');
    expect((await watch(empty, '_task=mail&_action=compose')).composes[0]?.kind).toBe('forward');
    const fresh = empty.replace('Re: Your offer', '').replace(/On 2026[\s\S]*?\n\n/, '\n');
    expect((await watch(fresh, '_task=mail&_action=compose')).composes[0]?.kind).toBe('new');
  });
});

it('knows its pages by their address or by what stands in them, and no others', () => {
  const matches = (address: string, html = '') => roundcube.matches(new URL(address), new JSDOM(html).window.document);
  expect(matches(`${SITE}?_task=mail&_mbox=INBOX`)).toBe(true);
  expect(matches(SITE, '<table id="messagelist"></table>')).toBe(true);
  expect(matches(`${SITE}?_task=settings`)).toBe(false);
  expect(matches(SITE, '<form id="login-form"></form>')).toBe(false);
  expect(matches('https://news.example/')).toBe(false);
});
