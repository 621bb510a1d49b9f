/**
 * Every signal with sentences that must trip it and near misses that must not: `examples/<language>.txt`, a line each,
 * `signal + sentence` or `signal - sentence`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Lexicons, SIGNALS, type SignalId } from '../../../src/domain/lexicon.ts';
import { type LaidPhrases, layPhrases } from '../../../src/domain/spotting/lay-phrases.ts';
import { findSignals, withPhrases } from '../../../src/domain/spotting/phrases.ts';
import { tokenize } from '../../../src/domain/spotting/tokens.ts';
import { lexicons } from '../../../src/locales/lexicons.ts';

const folder = new URL('./examples/', import.meta.url);

interface Line {
  signal: SignalId;
  must: boolean;
  sentence: string;
}

const linesOf = (name: string): Line[] =>
  readFileSync(new URL(name, folder), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const [signal = '', sign = '', ...words] = line.split(' ');
      if (!(SIGNALS as readonly string[]).includes(signal) || !/^[+-]$/.test(sign))
        throw new Error(`not an example: ${line}`);
      return { signal: signal as SignalId, must: sign === '+', sentence: words.join(' ') };
    });

const signalsOf = (sentence: string): Set<SignalId> =>
  new Set(findSignals(tokenize(sentence), lexicons).map(({ signal }) => SIGNALS[signal] as SignalId));

for (const name of readdirSync(folder).sort()) {
  const language = name.replace('.txt', '') as keyof typeof lexicons;
  describe(`signals in ${language}`, () => {
    const lines = linesOf(name);
    it.each(lines.filter(({ must }) => must))('$signal: $sentence', ({ signal, sentence }) => {
      expect([...signalsOf(sentence)]).toContain(signal);
    });
    it.each(lines.filter(({ must }) => !must))('$signal not: $sentence', ({ signal, sentence }) => {
      expect([...signalsOf(sentence)]).not.toContain(signal);
    });
    it.each(['+', '-'])('every signal with phrases has an example of the kind %s', (sign) => {
      const shown = new Set(lines.filter(({ must }) => must === (sign === '+')).map(({ signal }) => signal));
      expect(SIGNALS.filter((signal) => lexicons[language].signals[signal]?.length && !shown.has(signal))).toEqual([]);
    });
  });
}

it('every language has its examples', () => {
  expect(readdirSync(folder).sort()).toEqual(
    Object.values(lexicons)
      .map(({ language }) => `${language}.txt`)
      .sort(),
  );
});

it('phrases are written in their own notation, without signs of regular expressions and with no bracket in a bracket', () => {
  const faults = Object.values(lexicons).flatMap(({ language, signals }) =>
    Object.values(signals)
      .flat()
      .filter((phrase) => /[?[\]{}+\\^$]|\([^()]*\(|\([^)]*$|^[^(]*\)/.test(phrase))
      .map((phrase) => `${language}: ${phrase}`),
  );
  expect(faults).toEqual([]);
});

it('phrases that were laid into a file say the same', () => {
  const laid = JSON.parse(JSON.stringify(layPhrases(lexicons))) as LaidPhrases;
  const bare = Object.fromEntries(
    Object.entries(lexicons).map(([language, lexicon]) => [language, { ...lexicon, signals: {} }]),
  ) as Lexicons;
  const read = withPhrases(bare, laid);
  const sentences = readdirSync(folder).flatMap((name) => linesOf(name).map(({ sentence }) => sentence));
  expect(sentences.length).toBeGreaterThan(300);
  for (const sentence of sentences) {
    const tokens = tokenize(sentence);
    expect(findSignals(tokens, read)).toEqual(findSignals(tokens, lexicons));
  }
});
