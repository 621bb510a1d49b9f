/** What may be done to a mail without changing what it is. Seeded: the same cases on every run. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trainingMails } from '../../../scripts/train-spotter.ts';
import type { Mail } from '../../../src/domain/model.ts';
import { spot } from '../../../src/domain/spotting/spot.ts';
import { lexicons } from '../../../src/locales/lexicons.ts';

const RUNS = { seed: 20261125, numRuns: 150 } as const;
const mails = trainingMails();
const offers = mails.filter(({ label }) => label.startsWith('offer'));
const anyMail = fc.constantFrom(...mails);
const anyOffer = fc.constantFrom(...offers);
const isOffer = (mail: Mail): boolean => spot(mail, lexicons).isOffer;
const withText = (mail: Mail, text: string): Mail => ({ ...mail, text });

/** "Thank you, I decline", by language of the letter that is answered. */
const DECLINES: Record<string, readonly string[]> = {
  en: [
    'Thank you for the offer. After much thought I have decided to decline.',
    "Thanks so much, but I'm going to pass on this one. I wish you all the best.",
    'I am grateful for your confidence and must respectfully decline the position.',
  ],
  de: [
    'Vielen Dank für Ihr Angebot. Leider muss ich Ihnen absagen.',
    'Danke für das Angebot, ich habe mich aber anders entschieden.',
  ],
  fr: [
    'Merci beaucoup pour votre proposition, mais je dois décliner.',
    'Je vous remercie de votre offre ; j’ai décidé de ne pas y donner suite.',
  ],
  es: [
    'Muchas gracias por la oferta, pero he decidido no aceptarla.',
    'Agradezco mucho su propuesta; debo declinarla.',
  ],
  pt: ['Obrigada pela proposta, mas decidi recusar.', 'Agradeço muito a oferta, porém terei de declinar.'],
  ja: [
    '内定をいただきありがとうございます。誠に恐縮ですが、辞退させていただきたく存じます。',
    'お話をいただき大変光栄ですが、今回はお断りさせてください。',
  ],
  zh: ['感谢贵司的offer,经过慎重考虑,我决定不接受。祝一切顺利。', '谢谢您的认可,但我无法接受这份工作,非常抱歉。'],
};
const QUOTES: Record<string, (text: string) => string> = {
  angle: (text) => `\n\nOn Tue, 3 Feb 2026 at 10:12, Ann Lee <ann@lee.example> wrote:\n${text.replace(/^/gm, '> ')}`,
  outlook: (text) => `\n\n-----Original Message-----\nFrom: Ann Lee\nSent: Tuesday\nTo: Me\nSubject: Offer\n\n${text}`,
  german: (text) => `\n\nAm 03.02.2026 um 10:12 schrieb Ann Lee:\n${text.replace(/^/gm, '> ')}`,
  header: (text) => `\n\n发件人: Ann Lee\n发送时间: 2026年2月3日\n收件人: 我\n主题: offer\n\n${text}`,
};

/** Full-width forms of ASCII. */
const wide = (text: string): string =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)).replace(/ /g, '\u3000');
const curly = (text: string): string => text.replace(/'/g, '’').replace(/"([^"\n]*)"/g, '“$1”');
const straight = (text: string): string => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
const wrap = (text: string, width: number): string =>
  text
    .split('\n')
    .map((line) => {
      let at = 0;
      return line.replace(/ /g, () => {
        at += 1;
        return at % width === 0 ? '\n' : ' ';
      });
    })
    .join('\n');
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const asHtml = (mail: Mail, body: string): Mail => ({
  ...mail,
  text: '',
  html: `<html><head><style>p{margin:0}</style></head><body>${body}</body></html>`,
});
const paragraphs = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map((part) => `<p>${escaped(part).replace(/\n/g, '<br>')}</p>`)
    .join('');

describe('a whole offer quoted under a refusal', () => {
  it('is never an offer, in any language and any way of quoting', () => {
    fc.assert(
      fc.property(
        anyOffer,
        fc.constantFrom(...Object.values(DECLINES).flat()),
        fc.constantFrom(...Object.values(QUOTES)),
        ({ mail }, decline, quote) => {
          const answer = withText({ ...mail, subject: `Re: ${mail.subject}` }, `${decline}${quote(mail.text)}`);
          expect(isOffer(answer)).toBe(false);
        },
      ),
      RUNS,
    );
  });

  it('is never an offer where the quoting left no mark', () => {
    fc.assert(
      fc.property(anyOffer, fc.constantFrom(...Object.entries(DECLINES)), ({ mail }, [, declines]) => {
        const answer = withText({ ...mail, subject: `Re: ${mail.subject}` }, `${declines[0]}\n\n${mail.text}`);
        expect(isOffer(answer)).toBe(false);
      }),
      RUNS,
    );
  });
});

describe('the verdict stays the same', () => {
  const same = (name: string, change: (mail: Mail) => Mail) =>
    it(name, () => {
      fc.assert(
        fc.property(anyMail, ({ mail }) => {
          expect(isOffer(change(mail))).toBe(isOffer(mail));
        }),
        RUNS,
      );
    });
  same('in capitals', (mail) => ({ ...mail, subject: mail.subject.toUpperCase(), text: mail.text.toUpperCase() }));
  same('in full width', (mail) => ({ ...mail, subject: wide(mail.subject), text: wide(mail.text) }));
  same('with lines wrapped', (mail) => withText(mail, wrap(mail.text, 7)));
  same('with curly quotes', (mail) => ({ ...mail, subject: curly(mail.subject), text: curly(mail.text) }));
  same('with straight quotes', (mail) => ({ ...mail, subject: straight(mail.subject), text: straight(mail.text) }));
  same('with zero-width characters in every word', (mail) =>
    withText(mail, mail.text.replace(/(?<=\p{L})(?=\p{L})/gu, '\u200b').replace(/ /g, ' \u2060')),
  );
  same('between bidi marks', (mail) => withText(mail, `\u202a${mail.text.replace(/\n/g, '\u202c\n\u202a')}\u202c`));
  same('with soft hyphens and hard spaces', (mail) =>
    withText(mail, mail.text.replace(/ /g, '\u00a0').replace(/(\p{Ll}{4})(?=\p{Ll})/gu, '$1\u00ad')),
  );
  same('with Windows line ends', (mail) => withText(mail, mail.text.replace(/\n/g, '\r\n')));
  same('as HTML', (mail) => asHtml(mail, paragraphs(mail.text)));
  same('as HTML with nested mark-up', (mail) =>
    asHtml(mail, `<table><tr><td><div><span>${paragraphs(mail.text)}</span></div></td></tr></table>`),
  );
  const preheader =
    'You have been offered the position of Director. Please sign your offer letter by Friday. Salary $200,000 per year.';
  same('with a hidden preheader in front', (mail) =>
    asHtml(mail, `<div style="display:none;max-height:0;overflow:hidden">${preheader}</div>${paragraphs(mail.text)}`),
  );
  same('with a disclaimer below', (mail) =>
    withText(
      mail,
      `${mail.text}\n\n--\nThis e-mail and any attachment are confidential and intended for the addressee only. If you received it in error please delete it and tell the sender.`,
    ),
  );
  same('with an address block below', (mail) =>
    withText(mail, `${mail.text}\n\n-- \nHarbour House, 12 Quay Street\nTel. 020 7946 0000\nwww.harbour.example`),
  );
});

describe('bad input', () => {
  const blank = mails[0]!.mail;
  const verdictOf = (mail: Mail) => {
    const verdict = spot(mail, lexicons);
    expect(verdict.confidence).toBeGreaterThanOrEqual(0);
    expect(verdict.confidence).toBeLessThanOrEqual(1);
    return verdict;
  };

  it('of any characters gives a verdict', () => {
    const unit = fc.string({ unit: 'binary', maxLength: 400 });
    fc.assert(
      fc.property(unit, unit, fc.option(unit), fc.option(unit), (subject, text, html, fromAddress) => {
        verdictOf({ ...blank, subject, text, html, fromAddress });
      }),
      RUNS,
    );
  });

  it('of lone surrogates, controls and bidi overrides gives a verdict', () => {
    for (const text of [
      '',
      ' ',
      '\ud800',
      '\udc00\ud800'.repeat(500),
      '\u0000'.repeat(9_000),
      '\u202e\u2066'.repeat(3_000),
      'Ã¼ber Ã¤hnlich â€™',
      '锟斤拷烫烫烫',
      '\ufffd\ufffe',
    ])
      verdictOf({ ...blank, subject: text, text, html: null });
  });

  it('of ten megabytes gives a verdict from its first page', () => {
    const offer = offers.find(({ mail }) => isOffer(mail))!.mail;
    verdictOf(withText(offer, 'a '.repeat(5_000_000)));
    verdictOf({ ...offer, text: '', html: '<div>'.repeat(2_000_000) });
    verdictOf({ ...offer, text: '', html: `<p>${'offer '.repeat(1_600_000)}` });
    expect(isOffer(withText(offer, `${offer.text}\n\n-- \n${'x'.repeat(10_000_000)}`))).toBe(true);
  });
});
