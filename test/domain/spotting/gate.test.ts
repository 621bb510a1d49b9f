/** The gate in the page: nothing that is an offer, or is shown as one, may be held back; most of the mail of a day is. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mailOfEml } from '../../../scripts/mails.ts';
import { trainingMails } from '../../../scripts/train-spotter.ts';
import type { Label, Mail } from '../../../src/domain/model.ts';
import { mayOffer } from '../../../src/domain/spotting/gate.ts';
import { spot } from '../../../src/domain/spotting/spot.ts';
import { lexicons } from '../../../src/locales/lexicons.ts';
import { absent, corpus, unlessAbsent } from './corpus.ts';
import { FOOTERS, VARIATIONS } from './variations.ts';

const WANTED: readonly Label[] = ['offer', 'offer_signed', 'offer_reminder', 'scam_offer'];

const letter = (subject: string, text: string): Mail => ({
  id: null,
  subject,
  fromName: '',
  fromAddress: null,
  date: null,
  text,
  html: null,
  signature: null,
});

const labelled: { label: Label; mail: Mail }[] = [...trainingMails(), ...corpus];

const shown = (mail: Mail): boolean => {
  const { isOffer, label } = spot(mail, lexicons);
  return isOffer || label === 'scam_offer';
};
const held = (mails: readonly Mail[]): string[] =>
  mails.filter((mail) => !mayOffer(mail)).map(({ subject, text }) => `${subject} | ${text.slice(0, 80)}`);

const offers = labelled.filter(({ label }) => WANTED.includes(label)).map(({ mail }) => mail);

/** A day's mail of our own: `language kind|subject|body`, with `¶` for a line break. */
const everyday = readFileSync(new URL('./everyday/mails.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => {
    const [head = '', subject = '', ...body] = line.split('|');
    return { kind: head, mail: letter(subject, body.join('|').replaceAll('¶', '\n')) };
  });

describe('passes', () => {
  it(`every offer and every scam of the training mails and of the corpus${unlessAbsent}`, () => {
    expect(offers.length).toBeGreaterThan(absent ? 2_400 : 2_600);
    expect(held(offers)).toEqual([]);
  });

  it('whatever the spotter shows, right or wrong', { timeout: 120_000 }, () => {
    const rest = labelled.filter(({ label, mail }) => !WANTED.includes(label) && !mayOffer(mail));
    expect(rest.length).toBeGreaterThan(absent ? 0 : 20);
    expect(rest.filter(({ mail }) => shown(mail)).map(({ mail }) => mail.subject)).toEqual([]);
    expect(everyday.filter(({ mail }) => !mayOffer(mail) && shown(mail)).map(({ mail }) => mail.subject)).toEqual([]);
  });

  it('offers under the footers of companies and mailing lists', () => {
    const footer = `\n\n${FOOTERS.join('\n\n')}\n\nUnsubscribe | 退订 | 配信停止`;
    expect(held(offers.map((mail) => ({ ...mail, text: mail.text + footer })))).toEqual([]);
    expect(
      held(
        offers.map((mail) => ({ ...mail, text: `${mail.text}\n\nYou get this as you have an account. Unsubscribe.` })),
      ),
    ).toEqual([]);
  });

  it.each(Object.keys(VARIATIONS).filter((name) => !/HTML|preheader/.test(name)))('offers %s', (name) => {
    let turn = 0;
    const dice = (below: number): number => {
      turn += 1;
      return (turn * 7_919) % below;
    };
    const change = VARIATIONS[name] as (typeof VARIATIONS)[string];
    expect(held(offers.map((mail) => change(mail, dice)))).toEqual([]);
  });

  it.each([
    ['', ''],
    ['Scan_0001', ''],
    ['Re: Tuesday', 'You got it! When can you start?'],
    ['Your order', 'See you on Monday: the j o b i s yours, track your parcel here.'],
    ['Ваш заказ', 'Мы рады предложить вам должность. Unsubscribe.'],
    ['주문 unsubscribe', '합격을 축하드립니다. '.repeat(80)],
    ['Your receipt', 'We would like to оffer уоu the chair.'],
    ['Your invoice', 'W\u00ade a\u200bre hi\u200bring you.'],
    ['Your booking', 'Ｙｏｕ ａｒｅ ｈｉｒｅｄ'],
    ['Your booking', '𝐘𝐨𝐮 𝐚𝐫𝐞 𝐡𝐢𝐫𝐞𝐝'],
    ['Your receipt', `Unsubscribe ${'and so on '.repeat(200_000)}`],
  ])('what it cannot read or is not sure of: %s | %.40s', (subject, text) => {
    expect(mayOffer({ subject, text })).toBe(true);
  });
});

describe('holds back', () => {
  it('half of a day’s mail, and nothing that a person wrote', () => {
    const kept = everyday.filter(({ mail }) => !mayOffer(mail));
    expect(everyday.length).toBeGreaterThan(60);
    expect(kept.length).toBeGreaterThanOrEqual(everyday.length / 2);
    expect(kept.filter(({ kind }) => /personal|colleague|landlord|club|school/.test(kind))).toEqual([]);
  });

  it('the newsletter of the demo mailbox, and none of its letters about work', async () => {
    const folder = new URL('../../fixtures/mails/', import.meta.url);
    const names = readdirSync(folder).filter((name) => name.endsWith('.eml'));
    const mails = await Promise.all(names.map((name) => mailOfEml(readFileSync(new URL(name, folder)), name)));
    expect(names.filter((_, i) => !mayOffer(mails[i] as Mail))).toEqual(['08-newsletter-lakeside.eml']);
  });
});
