/** How features are spelt when a model is trained, and that a model which knows those names meets the same ones. */
import { describe, expect, it } from 'vitest';
import { FeatureNames, UNKNOWN } from '../../../src/domain/spotting/feature-names.ts';
import { tokenize } from '../../../src/domain/spotting/tokens.ts';

function meet(names: FeatureNames, text: string, subject = false): number[] {
  const list: number[] = [];
  names.begin();
  names.meetWords(tokenize(text), subject, list);
  return list;
}

const spelt = (text: string, subject = false): string[] => {
  const names = new FeatureNames();
  const met = meet(names, text, subject);
  const all = names.names();
  return met.map((id) => all[id] as string);
};

describe('without a model', () => {
  it('a word counts by its first six letters, two in a row together, a long one by its ending too', () => {
    expect(spelt('the Stellenangebot stands')).toEqual([
      'the',
      'stelle',
      '~gebot',
      'the stelle',
      'stands',
      'stelle stands',
    ]);
  });

  it('characters count by twos and threes', () => {
    expect(spelt('录用通知')).toEqual(['录用', '用通', '录用通', '通知', '用通知']);
  });

  it('what the subject says is of its own kind', () => {
    expect(spelt('job offer', true)).toEqual(['^job', '^offer', '^job offer']);
  });

  it('a word met twice counts once, and one letter not by itself', () => {
    expect(spelt('a job a job')).toEqual(['job', 'a job', 'job a']);
  });

  it('more words than the table was made for keep their names', () => {
    const words = Array.from({ length: 400 }, (_, i) => `w${String.fromCharCode(97 + (i % 26), 97 + ((i / 26) | 0))}`);
    const names = new FeatureNames();
    for (let i = 0; i < 60; i += 1)
      meet(names, words.map((word) => word + String.fromCharCode(97 + (i % 26), 97 + (i >> 3))).join(' '));
    const all = names.names();
    expect(all).toHaveLength(names.count);
    expect(new Set(all).size).toBe(names.count);
  });
});

describe('with a model', () => {
  it('knows each name by its place, however it is made', () => {
    const model = ['offer', '^offer', '~gebot', 'job offer', '录用', '录用通', 'c:OFFER', 'A&B', '^录用'];
    const names = new FeatureNames(model);
    const known = (text: string, subject = false) =>
      meet(names, text, subject)
        .filter((id) => id !== UNKNOWN)
        .map((id) => model[id]);
    expect(known('job offer')).toEqual(['offer', 'job offer']);
    expect(known('offer', true)).toEqual(['^offer']);
    expect(known('Stellenangebot')).toEqual(['~gebot']);
    expect(known('录用通知')).toEqual(['录用', '录用通']);
    expect(known('录用通知', true)).toEqual(['^录用']);
    expect(names.named('c:OFFER')).toBe(6);
    expect(names.named('A&B')).toBe(7);
  });

  it('what it does not know is counted once a mail', () => {
    const names = new FeatureNames(['offer']);
    expect(meet(names, 'cats dogs cats dogs')).toHaveLength(4);
    expect(meet(names, 'cats dogs cats dogs')).toEqual(Array(4).fill(UNKNOWN));
  });
});
