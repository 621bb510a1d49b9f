/** What the background hears of the mail that is shown: offers and what may be one, and of other mail not a word. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CurrentOffer } from '../../src/domain/model.ts';
import type { Envelope } from '../../src/messaging/protocol.ts';

const background = vi.hoisted(() => {
  const heard: Envelope[] = [];
  const self = {
    heard,
    /** What a mail is read as, after how many ms. */
    offer: null as CurrentOffer | null,
    delay: 5,
    fails: false,
    runtime: {
      id: 'ours',
      sendMessage: async (envelope: Envelope) => {
        heard.push(envelope);
        const { offer, fails } = self;
        await new Promise((resolve) => setTimeout(resolve, self.delay));
        if (fails) return { error: 'no' };
        return { ok: envelope.topic === 'mail/read' ? { offer, locale: 'zh-CN' } : null };
      },
    },
    i18n: { getUILanguage: () => 'en' },
  };
  Reflect.set(globalThis, 'chrome', self);
  return self;
});

const { OpenOffer } = await import('../../src/content/open-offer.ts');
type OpenMail = NonNullable<InstanceType<typeof OpenOffer>['mail']>;

const OFFER = { key: 'mailbox:m', dismissed: false, verdict: { isOffer: true, label: 'offer' } } as CurrentOffer;

const shown = (subject: string, text: string): OpenMail =>
  ({
    mail: { id: null, subject, fromName: '', fromAddress: null, date: null, text, html: null, signature: null },
    messageKey: 'm',
    threadKey: null,
    account: null,
  }) as unknown as OpenMail;
const letter = () => shown('Your offer', 'We would like to offer you the job.');
const chat = () => shown('Sunday', 'Shall we meet at the lake?');
const parcel = () => shown('Shipped', 'Your parcel with the brass lamp is on its way.');

let page: InstanceType<typeof OpenOffer>;
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const topics = () => background.heard.map(({ topic }) => topic);

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(background, { offer: null, delay: 5, fails: false });
  background.heard.length = 0;
  page = new OpenOffer({} as never, new AbortController());
});
afterEach(() => {
  vi.useRealTimers();
});

/** Shows mails one after the other, each for so long. */
async function look(mails: readonly (OpenMail | null)[], each = 1_000): Promise<void> {
  for (const mail of mails) {
    void page.show(mail);
    await pass(each);
  }
}

describe('a mail that can be no offer', () => {
  it('is not told: the first of a page’s life says that the tab shows no offer, the next say nothing', async () => {
    await look([parcel(), parcel(), null, parcel()]);
    expect(background.heard).toEqual([{ topic: 'mail/closed', payload: { unreadable: false } }]);
    expect(page.mail?.mail.subject).toBe('Shipped');
    expect(page.readable).toBe(true);
  });

  it('closes the offer before it, once and without a word of its own', async () => {
    background.offer = OFFER;
    await look([letter()]);
    expect(page.offer).toBe(OFFER);
    await look([parcel(), parcel()]);
    expect(page.offer).toBeNull();
    expect(topics()).toEqual(['mail/read', 'mail/closed']);
    expect(JSON.stringify(background.heard)).not.toContain('brass');
  });

  it('leaves the offer alone that follows at once, as the list between two offers does', async () => {
    background.offer = OFFER;
    await look([letter(), parcel(), letter(), null, letter()], 100);
    await pass(1_000);
    expect(topics()).toEqual(['mail/read', 'mail/closed', 'mail/read', 'mail/read']);
    expect(page.offer).toBe(OFFER);
    await look([null, null]);
    expect(topics().slice(4)).toEqual(['mail/closed']);
  });

  it('has nothing to close after a mail that was read and is none', async () => {
    await look([chat(), parcel(), chat(), null]);
    expect(topics()).toEqual(['mail/read', 'mail/read']);
  });

  it('closes what the person handed over meanwhile', async () => {
    await look([chat(), parcel()]);
    page.handedOver();
    await look([parcel()]);
    expect(topics()).toEqual(['mail/read', 'mail/closed']);
  });

  it('closes an offer that is found after it came', async () => {
    Object.assign(background, { offer: OFFER, delay: 900 });
    await look([letter()], 50);
    await look([parcel()], 5_000);
    expect(topics()).toEqual(['mail/read', 'mail/closed', 'mail/closed']);
    expect(page.offer).toBeNull();
    background.heard.length = 0;
    await look([parcel()]);
    expect(topics()).toEqual([]);
  });

  it('closes again where the background did not hear it', async () => {
    background.fails = true;
    await look([parcel()]);
    background.fails = false;
    await look([parcel(), parcel()]);
    expect(topics()).toEqual(['mail/closed', 'mail/closed']);
  });

  it('stays in the page when the page comes back; an offer is told anew', async () => {
    await look([parcel()]);
    background.heard.length = 0;
    page.back();
    await pass(100);
    expect(topics()).toEqual([]);
    background.offer = OFFER;
    await look([letter()]);
    page.left();
    page.back();
    await pass(100);
    expect(topics()).toEqual(['mail/read', 'mail/closed', 'mail/read']);
  });
});

describe('the language', () => {
  it('is the browser’s until it is told, and changes when the person chooses another', async () => {
    const told = vi.fn();
    page.onChange(told);
    expect(page.locale).toBe('en');
    page.speak('zh-CN');
    expect(page.locale).toBe('zh-CN');
    expect(told).toHaveBeenCalledOnce();
  });
});
