/** What the pages do while a person works, as the field guides list it (GMAIL §9, OUTLOOK §8), over the fixtures' markup. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type AdapterId, fixtureHtml } from '../fixtures/pages.ts';
import { pass, passing, type WatchedPage, watchPage } from './page.ts';

// Dozens of rounds over whole pages, on machines that are slow.
vi.setConfig({ testTimeout: 180_000 });

let page: WatchedPage;
afterEach(() => page.stop());

const open = async (adapter: AdapterId, fixture: string, options?: Parameters<typeof watchPage>[2]): Promise<void> => {
  page = watchPage(adapter, fixtureHtml(adapter, fixture), options);
  await page.settle();
};
const one = <E extends HTMLElement>(selector: string): E => page.document.querySelector<E>(selector) as E;
const from = (adapter: AdapterId, fixture: string, selector: string): HTMLElement => {
  const other = new page.window.DOMParser().parseFromString(fixtureHtml(adapter, fixture), 'text/html');
  return page.document.importNode(other.querySelector(selector) as HTMLElement, true);
};
const host = (kind: string): HTMLElement => {
  const element = page.document.createElement('div');
  element.setAttribute('data-decline-gracefully', kind);
  return element;
};
const hosts = (kind: string) => page.document.querySelectorAll(`[data-decline-gracefully="${kind}"]`).length;
const reply = () => passing(Promise.resolve(page.mail?.openReply?.()));
const living = () => page.composes.filter(({ closed }) => !closed.aborted);
const pause = pass;

describe('gmail', () => {
  it('follows open, back, open, fifty times', async () => {
    await open('gmail', 'conversation-2024');
    const [list, conversation] = [one('.aeF > .nH > [style]'), one('[role="main"]')];
    for (let i = 0; i < 50; i += 1) {
      page.mail?.placeBanner?.(host('banner'));
      expect(hosts('banner')).toBe(1);
      conversation.style.display = 'none';
      conversation.removeAttribute('role');
      list.style.display = '';
      list.setAttribute('role', 'main');
      await pause(25);
      expect(page.mail).toBeNull();
      for (const left of page.document.querySelectorAll('[data-decline-gracefully]')) left.remove();
      list.style.display = 'none';
      list.removeAttribute('role');
      conversation.style.display = '';
      conversation.setAttribute('role', 'main');
      one('h2.hP').textContent = `Offer ${i}`;
      await pause(25);
      expect(page.mail?.mail.subject).toBe(`Offer ${i}`);
    }
    expect(page.mails.length).toBe(101);
  }, 60_000);

  it('never tells the mail of a view that was left', async () => {
    await open('gmail', 'conversation-2024');
    const before = one('[role="main"]');
    before.removeAttribute('role');
    before.style.display = 'none';
    page.window.location.hash = '#inbox/FMfcgzQXJZxwTnRkPvLmHsBd';
    const loading = page.document.createElement('div');
    loading.setAttribute('role', 'main');
    before.after(loading);
    await pause(60);
    expect(page.mail).toBeNull();
    const next = from('gmail', 'conversation-lookalike-body', '.a98');
    const body = next.querySelector('.a3s') as HTMLElement;
    const words = [...body.childNodes];
    body.replaceChildren();
    loading.append(next);
    await pause(40);
    body.append(...words);
    await pause(60);
    expect(page.mail?.mail.fromAddress).toBe('casey.wood@fabrikam.example');
    for (const mail of page.mails.slice(1)) expect(mail?.mail.subject ?? 'Fwd: look at this').toBe('Fwd: look at this');
    expect(page.mails.filter((mail) => mail && mail.mail.text === '')).toEqual([]);
  });

  it('turns to the message the person opens, and back when it is folded', async () => {
    await open('gmail', 'conversation-2024');
    const newest = page.mail?.messageKey;
    await pause(1600);
    const older = one('.kv');
    const opened = from('gmail', 'conversation-lookalike-body', '.h7 .Bk');
    const folded = [...older.childNodes];
    older.className = 'h7';
    older.setAttribute('aria-expanded', 'true');
    older.replaceChildren(opened);
    await pause(250);
    expect(page.mail?.mail.fromAddress).toBe('casey.wood@fabrikam.example');
    older.className = 'kv';
    (older.querySelector('.adn') as HTMLElement).style.display = 'none';
    older.append(...folded);
    await pause(250);
    expect(page.mail?.messageKey).toBe(newest);
  });

  it('follows reply, pop out and discard, twenty times', async () => {
    await open('gmail', 'inline-reply-opening');
    const inline = from('gmail', 'inline-reply', '.M9');
    const docked = from('gmail', 'popout-reply', '.AD > .nH');
    const dock = page.document.createElement('div');
    dock.className = 'AD';
    page.document.body.append(dock);
    for (let i = 0; i < 20; i += 1) {
      // The class comes before the composer, the editor after it.
      const composer = inline.cloneNode(true) as HTMLElement;
      const editor = composer.querySelector('[g_editable]') as HTMLElement;
      const cell = editor.parentElement as HTMLElement;
      editor.remove();
      one('.ip').append(composer);
      await pause(5);
      cell.prepend(editor);
      await pause(25);
      expect(living().length).toBe(1);
      const reply = living()[0];
      expect(reply?.kind).toBe('reply');
      expect(reply?.answersMessage).toBe(page.mail?.messageKey);
      reply?.placeButton(host('compose-button'));
      expect(hosts('compose-button')).toBe(1);
      composer.remove();
      dock.append(docked.cloneNode(true));
      await pause(25);
      // Either the same composer moved on or a new one came: one button at most, one composer once the old one is gone.
      await pause(400);
      expect(living().length).toBe(1);
      living()[0]?.placeButton(one('[data-decline-gracefully="compose-button"]') ?? host('compose-button'));
      expect(hosts('compose-button')).toBe(1);
      dock.replaceChildren();
      await pause(420);
      expect(living().length).toBe(0);
      expect(hosts('compose-button')).toBe(0);
    }
  }, 60_000);

  it('keeps the composer that goes full screen, is minimised or drawn anew', async () => {
    await open('gmail', 'popout-compose');
    const [compose] = page.composes;
    compose?.placeButton(host('compose-button'));
    const dialog = one('[role="dialog"]');
    const full = page.document.createElement('div');
    full.className = 'aSs';
    full.append(Object.assign(page.document.createElement('div'), { className: 'aSt' }));
    page.document.body.append(full);
    dialog.remove();
    await pause(20);
    full.firstElementChild?.append(dialog);
    await pause(450);
    expect(compose?.closed.aborted).toBe(false);
    (dialog.querySelector('.aaZ') as HTMLElement).parentElement!.style.display = 'none';
    await pause(250);
    expect(compose?.closed.aborted).toBe(false);
    const redrawn = dialog.cloneNode(true) as HTMLElement;
    for (const left of redrawn.querySelectorAll('[data-decline-gracefully]')) left.remove();
    dialog.replaceWith(redrawn);
    await pause(450);
    expect(page.composes.length).toBe(1);
    expect(compose?.closed.aborted).toBe(false);
    expect(hosts('compose-button')).toBe(1);
    expect(redrawn.querySelector('[data-decline-gracefully]')).not.toBeNull();
  });

  it('stands in five composers at once, each with its own text and button', async () => {
    await open('gmail', 'popout-compose');
    const dialog = one('.AD > .nH');
    for (let i = 1; i < 5; i += 1) {
      const copy = dialog.cloneNode(true) as HTMLElement;
      copy.querySelector<HTMLInputElement>('input[name="draft"]')?.setAttribute('value', `#msg-a:r${i}`);
      dialog.parentElement?.append(copy);
    }
    await pause(60);
    expect(living().length).toBe(5);
    expect(new Set(living().map(({ key }) => key)).size).toBe(5);
    for (const compose of living()) compose.placeButton(host('compose-button'));
    expect(hosts('compose-button')).toBe(5);
    await passing(Promise.resolve(living()[3]?.insert('For the fourth.', 'Fourth')));
    expect(living().map((compose) => compose.text())).toEqual(['', '', '', 'For the fourth.', '']);
    expect(living().map((compose) => compose.subject())).toEqual(['', '', '', 'Fourth', '']);
  });

  it('puts the button back when the toolbar is drawn anew, and gives a place up that keeps losing it', async () => {
    await open('gmail', 'inline-reply');
    page.composes[0]?.placeButton(host('compose-button'));
    for (let i = 0; i < 8; i += 1) {
      const row = one('tr.btC');
      const fresh = row.cloneNode(true) as HTMLElement;
      fresh.querySelector('[data-decline-gracefully]')?.remove();
      row.replaceWith(fresh);
      await pause(200);
      expect(hosts('compose-button')).toBe(1);
    }
    expect(one('[data-decline-gracefully]').closest('tr.btC')).toBeNull();
  });

  it('looks at nothing while 500 letters are typed, and tells once afterwards', async () => {
    await open('gmail', 'inline-reply');
    const [compose] = page.composes;
    let told = 0;
    compose?.onTyped(() => {
      told += 1;
    });
    const queries = page.document.querySelectorAll.bind(page.document);
    let looked = 0;
    page.document.querySelectorAll = ((selector: string) => {
      looked += 1;
      return queries(selector);
    }) as Document['querySelectorAll'];
    const editor = one('[g_editable="true"]');
    const word = page.document.createTextNode('');
    editor.prepend(word);
    for (let i = 0; i < 500; i += 1) {
      word.data += 'a';
      if (i % 50 === 49) editor.append(page.document.createElement('div'));
      editor.dispatchEvent(new page.window.Event('input', { bubbles: true }));
      if (i % 100 === 99) await pause(10);
    }
    expect(looked).toBe(0);
    await pause(900);
    expect(told).toBe(1);
    expect(compose?.text().startsWith('a'.repeat(500))).toBe(true);
  });

  it('presses Gmail’s own reply control and hands the composer over', async () => {
    await open('gmail', 'conversation-2026');
    const presses: string[] = [];
    one('.bkH').addEventListener('click', () => {
      presses.push('reply');
      setTimeout(() => one('.a98').append(from('gmail', 'inline-reply-2026', '.M9')), 300);
    });
    for (const other of page.document.querySelectorAll('.bkG, .bkI, button')) {
      other.addEventListener('click', () => presses.push(String(other.className)));
    }
    const compose = await reply();
    expect(compose?.kind).toBe('reply');
    expect(presses).toEqual(['reply']);
    expect(await reply()).toBe(compose);
    expect(presses).toEqual(['reply']);
  });

  it('says when a message is shown that it cannot read', async () => {
    await open('gmail', 'inbox-list', { path: '#inbox/FMfcgzQXJZxwTnRkPvLmHsBd' });
    await pause(3300);
    expect(page.unreadable).toBe(1);
    page.document.body.append(page.document.createElement('p'));
    await pause(400);
    expect(page.unreadable).toBe(1);
  });

  it('reads only where mail is read', async () => {
    await open('gmail', 'inbox-list');
    const { adapters } = await import('./page.ts');
    const matches = (url: string) =>
      Object.values(adapters).find((one) => one.matches(new URL(url), document))?.id ?? null;
    expect(matches('https://mail.google.com/mail/u/0/#inbox')).toBe('gmail');
    expect(matches('https://mail.google.com/mail/u/1/?ui=2&view=btop')).toBe('gmail');
    expect(matches('https://mail.google.com/mail/u/0/?ui=2&view=pt')).toBeNull();
    expect(matches('https://mail.google.com/mail/mu/mp/')).toBeNull();
    expect(matches('https://outlook.live.com/mail/0/')).toBe('outlook');
    expect(matches('https://outlook.cloud.microsoft/mail/inbox/id/AAQk')).toBe('outlook');
    expect(matches('https://outlook.office.com/calendar/view/week')).toBeNull();
    expect(matches('https://outlook.live.com.evil.example/mail/')).toBeNull();
  });
});

describe('outlook', () => {
  const other = {
    convid: 'AAQkADk2ZTFhNzYtM2E0Zi00YmQ5LTg2YzItMDAwMDAwMDAwMDAwABAAnewsletterConv2=',
    subject: 'Special offer: 30% off chairs',
  };

  /** The list moves on at once, the pane after `lag` milliseconds, in two steps. */
  async function select(lag: number): Promise<void> {
    const [first, second] = page.document.querySelectorAll<HTMLElement>('[role="option"][data-convid]');
    first?.setAttribute('aria-selected', 'false');
    second?.setAttribute('aria-selected', 'true');
    page.window.history.pushState(null, '', '/mail/0/inbox/id/AAQkOther');
    await pause(lag);
    const heading = one('[id^="CONV_"]');
    heading.id = `CONV_${other.convid}_SUBJECT`;
    heading.title = other.subject;
    heading.textContent = other.subject;
    await pause(15);
    const body = one('[id^="UniqueMessageBody"]');
    const fresh = body.cloneNode(false) as HTMLElement;
    fresh.id = 'UniqueMessageBody_7';
    fresh.textContent = 'Our best offer ever, only this week.';
    body.replaceWith(fresh);
    const sender = one('[id$="_FROM"]');
    sender.textContent = 'Weekly Deals<deals@shop.example>';
    sender.id = 'MSG_QAEIJBK9QBB_FROM';
  }

  it.each([0, 60, 120, 200, 600])('never mixes two messages when the pane lags %i ms', async (lag) => {
    await open('outlook', 'inbox-reading-pane');
    const told = page.mails.length;
    page.mail?.placeBanner?.(host('banner'));
    await select(lag);
    await pause(500);
    const after = page.mails.slice(told).filter((mail) => mail !== null);
    expect(after.map((mail) => [mail.threadKey, mail.mail.subject, mail.mail.fromAddress, mail.mail.text])).toEqual([
      [other.convid, other.subject, 'deals@shop.example', 'Our best offer ever, only this week.'],
    ]);
  });

  it('turns to the message the person opens, and back when it is folded', async () => {
    await open('outlook', 'inbox-reading-pane');
    const newest = page.mail?.messageKey;
    await pause(1600);
    const card = one('[id^="UniqueMessageBody"]').closest<HTMLElement>('[aria-expanded="true"]') as HTMLElement;
    const older = card.cloneNode(true) as HTMLElement;
    for (const host of older.querySelectorAll('[data-decline-gracefully]')) host.remove();
    const body = older.querySelector('[id^="UniqueMessageBody"]') as HTMLElement;
    body.id = 'UniqueMessageBody_28';
    body.textContent = 'We would like to meet you on Monday.';
    const sender = older.querySelector('[id$="_FROM"]') as HTMLElement;
    sender.id = 'MSG_QAEIOLDER_FROM';
    sender.textContent = 'Robin Ash<robin@fabrikam.example>';
    card.before(older);
    await pause(600);
    expect(page.mail?.mail.fromAddress).toBe('robin@fabrikam.example');
    expect(page.mail?.mail.text).toBe('We would like to meet you on Monday.');
    older.setAttribute('aria-expanded', 'false');
    body.remove();
    await pause(600);
    expect(page.mail?.messageKey).toBe(newest);
  });

  it('keeps one composer through reply, focus in the fields, pop out and discard', async () => {
    await open('outlook', 'inbox-reading-pane');
    for (let i = 0; i < 20; i += 1) {
      const root = from('outlook', 'inline-reply-collapsed-fields', '[id^="docking_InitVisiblePart"]');
      root.id = `docking_InitVisiblePart_${i}`;
      const editor = root.querySelector('[aria-multiline]') as HTMLElement;
      const late = [...editor.childNodes];
      editor.replaceChildren();
      one('.ZOM9m').append(root);
      await pause(100);
      editor.append(...late);
      await pause(120);
      expect(living().length).toBe(1);
      const [compose] = living();
      compose?.placeButton(host('compose-button'));
      root.querySelector('.fx-fields')?.replaceWith(from('outlook', 'inline-reply', '.fx-fields'));
      await pause(200);
      expect(compose?.kind).toBe('reply');
      expect(compose?.answersMessage).toBe(page.mail?.messageKey);
      expect(hosts('compose-button')).toBe(1);
      root.remove();
      await pause(560);
      expect(living().length).toBe(0);
      expect(hosts('compose-button')).toBe(0);
    }
    expect(page.mails.filter((mail) => mail !== null).length).toBe(1);
  }, 60_000);

  it('presses the card’s own reply control and hands the composer over', async () => {
    await open('outlook', 'inbox-reading-pane');
    one('[data-icon-name="ArrowReplyRegular"]')
      .closest('button')
      ?.addEventListener('click', () => {
        setTimeout(() => one('.ZOM9m').append(from('outlook', 'inline-reply', '[id^="docking_InitVisiblePart"]')), 250);
      });
    const compose = await reply();
    expect(compose?.kind).toBe('reply');
    expect(compose?.recipients().to).toEqual(['Kim Novak']);
  });

  it('does not say whose message it is when mailboxes are shared', async () => {
    await open('outlook', 'inbox-reading-pane', {
      change: (document) => {
        const root = document.querySelector('[id^="primaryMailboxRoot"]') as HTMLElement;
        const shared = root.cloneNode(true) as HTMLElement;
        shared.setAttribute('data-folder-name', 'jobs@example.org');
        shared.title = 'jobs@example.org';
        root.after(shared);
      },
    });
    expect(page.mail?.account).toBeNull();
  });
});

it('says that a mail which a frame draws cannot be read', async () => {
  await open('gmail', 'dynamic-mail-in-a-frame');
  expect(page.unreadable).toBe(0);
  await pause(2500);
  expect(page.unreadable).toBe(1);
  expect(page.mail).toBeNull();
});

it.each(['gmail', 'outlook'] as const)(
  'says so when %s throws the text out again, and leaves the draft as it was',
  async (id) => {
    await open(id, 'inline-reply');
    const editor = one('[contenteditable="true"][aria-multiline="true"]');
    const before = editor.innerHTML;
    editor.addEventListener('input', () => {
      editor.innerHTML = before;
    });
    expect(await passing(Promise.resolve(page.composes[0]?.insert('Dear Priya,\n\nno.', null)))).toEqual({
      inserted: false,
      reason: 'failed',
    });
    expect(editor.innerHTML).toBe(before);
  },
);

it.each(['gmail', 'outlook'] as const)(
  'costs %s one observer, one passive input listener a composer, and no polling',
  async (id) => {
    let observers = 0;
    let intervals = 0;
    const inputs: unknown[] = [];
    page = watchPage(id, fixtureHtml(id, id === 'gmail' ? 'two-composers' : 'inline-reply'), {
      change: (document) => {
        const view = document.defaultView as unknown as Window & typeof globalThis;
        view.MutationObserver = class extends view.MutationObserver {
          constructor(callback: MutationCallback) {
            super(callback);
            observers += 1;
          }
        };
        view.setInterval = (() => {
          intervals += 1;
          return 0;
        }) as unknown as typeof view.setInterval;
        const listen = view.EventTarget.prototype.addEventListener;
        view.EventTarget.prototype.addEventListener = function (type, listener, options) {
          if (/^(input|beforeinput|scroll|mousemove|pointermove)$/.test(type)) inputs.push([type, options]);
          listen.call(this, type, listener, options);
        };
      },
    });
    await page.settle();
    for (const compose of page.composes) {
      compose.placeButton(host('compose-button'));
      compose.onTyped(() => {});
    }
    await pause(5000);
    expect(observers).toBe(1);
    expect(intervals).toBe(0);
    expect(inputs).toEqual(
      page.composes.map(() => ['input', expect.objectContaining({ passive: true, signal: expect.anything() })]),
    );
  },
);

it('makes the page write no records of styles that are far from the message, and hears when it is hidden or shown', async () => {
  const heard: string[] = [];
  await open('gmail', 'conversation-2024', {
    change: (document) => {
      const view = document.defaultView as unknown as Window & typeof globalThis;
      view.MutationObserver = class extends view.MutationObserver {
        constructor(callback: MutationCallback) {
          super((records, observer) => {
            heard.push(...records.map(({ attributeName }) => attributeName ?? 'children'));
            callback(records, observer);
          });
        }
      };
    },
  });
  const far = page.document.body.appendChild(page.document.createElement('div'));
  await pause(1000);
  expect(page.mail).not.toBeNull();
  heard.length = 0;
  far.className = 'busy';
  far.style.top = '1px';
  await pause(1000);
  expect(heard).toEqual([]);
  const above = one('[role="main"]').parentElement as HTMLElement;
  above.style.display = 'none';
  await pause(1000);
  expect([heard, page.mail]).toEqual([['style'], null]);
  above.style.display = '';
  await pause(1000);
  expect(page.mail).not.toBeNull();
});

it.each(['gmail', 'outlook'] as const)(
  'takes away what %s copies of our nodes, and no words of a draft',
  async (adapter) => {
    await open(adapter, 'inline-reply');
    const [banner, button] = [host('banner'), host('compose-button')];
    expect(page.mail?.placeBanner?.(banner)).toBe(true);
    expect(page.composes[0]?.placeButton(button)).toBe(true);
    for (const mine of [banner, button]) mine.after(mine.cloneNode());
    const quoted = button.cloneNode() as HTMLElement;
    one('[contenteditable="true"][aria-multiline="true"]').append(quoted);
    page.document.body.append(page.document.createElement('div'));
    await pause(600);
    expect([hosts('banner'), hosts('compose-button')]).toEqual([1, 2]);
    expect([banner, button, quoted].every((mine) => mine.isConnected)).toBe(true);
  },
);

it('notices a text that an assistant writes without any event', async () => {
  await open('gmail', 'inline-reply');
  let told = 0;
  page.composes[0]?.onTyped(() => {
    told += 1;
  });
  const line = page.document.createElement('div');
  line.textContent = 'Dear Priya, I accept.';
  one('[g_editable="true"]').prepend(line);
  await pause(2000);
  expect(told).toBe(1);
});
