import { describe, expect, it } from 'vitest';
import { Cues } from '../../../src/domain/facts/cues.ts';
import { firstLetters, textsOf } from '../../../src/domain/facts/first-letters.ts';

const words = (rows: readonly string[], text: string): string[] =>
  new Cues({ kind: rows })
    .find(text)
    .all('kind')
    .map(({ start, end }) => text.slice(start, end));

describe('cues are found at words', () => {
  it.each<[string, readonly string[], string, string[]]>([
    ['the longer one wins', ['offer', 'offer letter'], 'an offer letter, an offer', ['offer letter', 'offer']],
    ['no part of a word', ['pay'], 'payment, repay, pay.', ['pay']],
    ['a space ends a cue', ['role of '], 'the role of engineer', ['role of ']],
    ['scripts without words', ['月薪', '薪'], '税前月薪两万,十四薪', ['月薪', '薪']],
    ['patterns', ['(?:will|can) (?:\\w{2,10} ){0,2}send'], 'we will gladly send it', ['will gladly send']],
    ['any beginning', ['\\p{L}{0,20}gehalt'], 'das jahresgehalt und das gehalt', ['jahresgehalt', 'gehalt']],
    ['a look ahead', ['月(?=\\d)'], '月3万円、月末', ['月']],
  ])('%s', (_, rows, text, found) => expect(words(rows, text)).toEqual(found));

  it('tells what lies within a span', () => {
    const found = new Cues({ a: ['one'], b: ['two'] }).find('one two one');
    expect(found.within('a', 1, 11)).toEqual([{ start: 8, end: 11 }]);
    expect(found.has('b', 0, 6)).toBe(false);
    expect(found.has('b', 4, 7)).toBe(true);
  });
});

describe('beginnings of a fragment', () => {
  it.each([
    ['(?:our|the) offer', ['our of', 'the of']],
    ['pays?', ['pay*', 'pays*']],
    ['\\p{L}{2,4}x', ['*']],
  ])('%s', (fragment, found) => expect(firstLetters(fragment).sort()).toEqual(found));
  it('names all texts of a short one', () => {
    expect(textsOf('(?:our|the) offers?')?.sort()).toEqual(['our offer', 'our offers', 'the offer', 'the offers']);
    expect(textsOf('in \\d days')).toBeNull();
  });
});
