/** How a text is split, whatever was split before it. */
import { expect, it } from 'vitest';
import { INVISIBLE, plain } from '../../../src/domain/spotting/plain.ts';
import { forgetWords, OfWords, textAt, tokenize } from '../../../src/domain/spotting/tokens.ts';

const wordsOf = (text: string): string[] => {
  const tokens = tokenize(text);
  return Array.from({ length: tokens.count }, (_, at) => textAt(tokens, at));
};

it('no invisible character is left, wherever it stands among the code points', () => {
  const left: string[] = [];
  for (let code = 0x80; code < 0x110000; code += code < 0x20000 ? 1 : 0x10) {
    const char = String.fromCodePoint(code);
    if (plain(`a${char}`) !== `a${char}`.normalize('NFKC').replace(INVISIBLE, '')) left.push(code.toString(16));
  }
  expect(left).toEqual([]);
});

it('words keep what is known of them while others are met, and lose it when a vocabulary is full', () => {
  const lengths = new OfWords((text) => text.length);
  const first = tokenize('We offer you 1,000 % größe 人');
  const seen = (): number[] => Array.from({ length: first.count }, (_, at) => lengths.at(first, at));
  expect(seen()).toEqual([2, 5, 3, 1, 1, 6, 1]);
  let n = 0;
  const name = (): string => (n++).toString(26).replace(/[0-9]/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)));
  for (let round = 0; round < 6; round += 1) {
    const many = Array.from({ length: 5_000 }, name);
    const tokens = tokenize(many.join(' '));
    expect(tokens.count).toBe(5_000);
    expect(many.every((word, at) => textAt(tokens, at) === word && lengths.at(tokens, at) === word.length)).toBe(true);
    expect(seen()).toEqual([2, 5, 3, 1, 1, 6, 1]);
  }
  expect(tokenize('offer').vocabulary).not.toBe(first.vocabulary);
  const before = tokenize('offer').vocabulary;
  forgetWords();
  expect(tokenize('offer').vocabulary).not.toBe(before);
});

it('runs too long to be kept are words all the same, and a text ends after the words that are read', () => {
  const long = 'a'.repeat(100_000);
  expect(wordsOf(`${long} b ${long}`)).toEqual([long, 'b', long]);
  expect(tokenize('a b c d', 2).count).toBe(2);
  const { vocabulary } = tokenize('offer');
  for (let i = 0; i < 8; i += 1) tokenize(long);
  expect(tokenize('offer').vocabulary).not.toBe(vocabulary);
  expect(tokenize('a '.repeat(20_000)).count).toBe(6_000);
});
