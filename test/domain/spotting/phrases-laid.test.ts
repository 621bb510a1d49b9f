/** What a lexicon and an address may not be, or may be rarely. */
import { expect, it } from 'vitest';
import type { Lexicons } from '../../../src/domain/lexicon.ts';
import { FeatureNames } from '../../../src/domain/spotting/feature-names.ts';
import { layPhrases } from '../../../src/domain/spotting/lay-phrases.ts';

it('a phrase whose choice is not closed names itself', () => {
  const lexicons = { en: { signals: { offer: ['an (offer'] } } } as unknown as Lexicons;
  expect(() => layPhrases(lexicons)).toThrow(/unclosed choice in the phrase "an \(offer"/);
});

it('of a word of which nothing is left there is no stem', () => {
  const names = new FeatureNames();
  expect([names.stem(''), names.stem('offer'), names.stem('offer'), names.stem('pay')]).toEqual([0, 1, 1, 2]);
});
