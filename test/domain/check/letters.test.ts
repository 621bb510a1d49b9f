/** The second reader on letters in the manner of assistants: what it finds, and what it leaves alone. */
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/domain/check/check.ts';
import type { FiledPhrases } from '../../../src/domain/check/phrase-book.ts';
import { filedOf, takeFiled } from '../../../src/domain/check/reading.ts';
import { counselFor } from '../../../src/locales/counsel.ts';
import { lettersIn, score } from './letters.ts';

const letters = ['./letters-1.txt', './letters-2.txt', './letters-3.txt', './letters-4.txt', './letters-5.txt'].flatMap(
  lettersIn,
);

describe('letters with invented claims', () => {
  it('at least 60 letters in two languages', () => {
    expect(letters.length).toBeGreaterThanOrEqual(60);
    expect(letters.filter(({ input }) => input.situation.locale === 'zh-CN').length).toBeGreaterThanOrEqual(24);
  });

  it('finds four claims in five, and flags at most two clean sentences in a hundred', () => {
    const total = score(letters);
    expect(total.found / total.claims, total.missed.join(' | ')).toBeGreaterThanOrEqual(0.8);
    expect(total.cleanFlagged / total.clean, total.wrong.join(' | ')).toBeLessThanOrEqual(0.02);
  });

  it('says nothing of what the person typed, and nothing of what they kept', () => {
    for (const { input } of letters) {
      const counsel = counselFor(input.situation.locale);
      const ids = (more: object) =>
        check({ ...input, ...more }, counsel).findings.filter(({ id }) => id === 'L-SOURCE');
      expect(ids({ origin: 'typed' })).toEqual([]);
      expect(ids({ kept: [input.text] })).toEqual([]);
      const [first, ...rest] = ids({});
      if (first) expect(ids({ kept: [first.text] }).length).toBeLessThanOrEqual(rest.length);
    }
  });
});

it('phrases that were filed before say the same', () => {
  const { checkTexts } = counselFor('en');
  const again = structuredClone(checkTexts);
  for (const { locale, lexicon } of Object.values(again))
    takeFiled(lexicon, JSON.parse(JSON.stringify(filedOf(checkTexts[locale].lexicon))) as FiledPhrases);
  for (const { input } of letters) {
    const counsel = counselFor(input.situation.locale);
    expect(check(input, { ...counsel, checkTexts: again })).toEqual(check(input, counsel));
  }
});
