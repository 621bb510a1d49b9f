/**
 * What may be done to a mail without changing what it is, on letters of every language: those that were trained on and
 * the authored ones of the corpus, which were not. Seeded: one seed in `npm test`, twenty in `npm run test:trust`.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trainingMails } from '../../../scripts/train-spotter.ts';
import type { Mail } from '../../../src/domain/model.ts';
import { spot } from '../../../src/domain/spotting/spot.ts';
import { lexicons } from '../../../src/locales/lexicons.ts';
import { authoredMails } from './corpus.ts';
import { DECLINES, type Dice, FOOTERS, QUOTES, quotedInHtml, VARIATIONS, withFooter } from './variations.ts';

const FULL = Boolean(process.env['FULL_COUNTS']);
const SEEDS = Array.from({ length: FULL ? 20 : 1 }, (_, i) => 20261126 + i);
const LANGUAGES = ['en', 'zh', 'de', 'fr', 'es', 'ja', 'pt'] as const;
/** Cases a seed, a language and a property. */
const CASES = FULL ? 40 : 8;
const RUNS = { seed: 20261125, numRuns: 150 } as const;

const mails = [...trainingMails(), ...authoredMails()];
const offers = mails.filter(({ label }) => label.startsWith('offer'));
const isOffer = (mail: Mail): boolean => spot(mail, lexicons).isOffer;
const withText = (mail: Mail, text: string): Mail => ({ ...mail, text });
const answerTo = (mail: Mail, text: string): Mail => ({ ...mail, subject: `Re: ${mail.subject}`, text });
const dice: fc.Arbitrary<Dice> = fc
  .infiniteStream(fc.nat())
  .map((numbers) => (below) => (numbers.next().value as number) % below);
const declines = Object.values(DECLINES).flat();

/** Tries a property on letters of each language, with every seed. */
function inEveryLanguage(pool: typeof mails, holds: (mail: Mail, dice: Dice) => void): void {
  for (const language of LANGUAGES) {
    const own = pool.filter((one) => one.language === language);
    expect(own.length).toBeGreaterThan(30);
    for (const seed of SEEDS)
      fc.assert(
        fc.property(fc.constantFrom(...own), dice, ({ mail }, roll) => {
          holds(mail, roll);
        }),
        { seed, numRuns: CASES },
      );
  }
}

describe('a whole offer quoted under a refusal is never an offer', () => {
  it.each(Object.entries(QUOTES))('%s', (_, quote) => {
    inEveryLanguage(offers, (mail, roll) => {
      const decline = declines[roll(declines.length)] as string;
      expect(isOffer(answerTo(mail, `${decline}\n\n${quote(mail.text)}`))).toBe(false);
    });
  });

  it('in HTML', () => {
    inEveryLanguage(offers, (mail, roll) => {
      const answer = answerTo(mail, mail.text);
      expect(isOffer(quotedInHtml(answer, declines[roll(declines.length)] as string))).toBe(false);
    });
  });

  it('in the language of the letter', () => {
    for (const language of LANGUAGES)
      for (const decline of DECLINES[language] as readonly string[])
        for (const { mail } of offers.filter((one) => one.language === language).slice(0, FULL ? undefined : 15))
          expect(isOffer(answerTo(mail, `${decline}\n\n${QUOTES['On … wrote']?.(mail.text)}`))).toBe(false);
  });
});

describe('the verdict stays the same', () => {
  it.each(Object.entries(VARIATIONS))('%s', (_, change) => {
    inEveryLanguage(mails, (mail, roll) => expect(isOffer(change(mail, roll))).toBe(isOffer(mail)));
  });

  it.each(FOOTERS)('above %s', (footer) => {
    inEveryLanguage(mails, (mail) => expect(isOffer(withFooter(mail, footer))).toBe(isOffer(mail)));
  });
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
