import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Beginnings } from '../../../src/domain/facts/first-letters.ts';
import { Gate, Gated, requiredTexts } from '../../../src/domain/facts/gate.ts';
import { lowerSame } from '../../../src/domain/facts/letter.ts';

test.each([
  ['offer', ['offer']],
  ['of(?:f|fer)', ['off', 'offer']],
  ['(?:offer|job) letters?', ['offer letters', 'offer letter', 'job letters', 'job letter']],
  ['your (?:\\w{2,9} )?offer', ['your ']],
  ['\\bno (?:rush|hurry)(?!\\p{L})', ['no rush', 'no hurry']],
  ['$(?<=(?:call|ring) {0,3})', ['call', 'ring']],
  ['(?:大学|医院)(?!生)', ['大学', '医院']],
  ['[\\u4e00-\\u9fff]{2,8}?(?=人事|招聘)', ['人事', '招聘']],
  ['[「【]x?(?:内定)+', ['内定']],
  ['a?(?:bc|de){2}', ['bc', 'de']],
])('every match of %s holds one of its texts', (source, texts) => {
  expect(requiredTexts(source)).toEqual(texts);
});

test.each([
  '',
  'a*',
  '(?:offer|)',
  '(?:offer|$)',
  '(?:offer)?',
  '(?:offer){0,3}',
  '[^a]',
  '\\d+',
  '(?!offer)',
  '(?<!offer)',
])('nothing is needed for %s', (source) => {
  expect(requiredTexts(source)).toBeNull();
});

/** Patterns made of what the parsers' patterns are made of. */
const term: fc.Memo<string> = fc.memo((depth) =>
  depth < 2
    ? atom
    : fc.oneof(
        atom,
        row(depth - 1).map((inner) => `(?:${inner})`),
        row(depth - 1).map((inner) => `(?=${inner})`),
      ),
);
const atom = fc.constantFrom(
  'a',
  'B',
  '社',
  '大学',
  '.',
  '[ab]',
  '[^a]',
  '\\d',
  '\\.',
  '^',
  '$',
  '[a-c]',
  '(?!a)',
  '(?:ab|社)',
);
const quantified = (depth: number) =>
  fc
    .tuple(term(depth), fc.constantFrom('', '', '', '?', '*', '+', '{2}', '{0,2}', '{1,3}?'))
    .map(([one, times]) =>
      one.startsWith('(?=') || one.startsWith('(?!') || '^$'.includes(one) ? one : `(?:${one})${times}`,
    );
const row: fc.Memo<string> = fc.memo((depth) =>
  fc
    .array(
      fc.array(quantified(depth), { minLength: 1, maxLength: 3 }).map((terms) => terms.join('')),
      { minLength: 1, maxLength: 3 },
    )
    .map((rows) => rows.join('|')),
);

test('what matches is never kept back, whatever the case', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'B', 'A', '社', '大', '学', '1', '.', '\n'), { maxLength: 12 })
    .map((units) => units.join(''));
  fc.assert(
    fc.property(row(3), text, fc.constantFrom('', 'i', 'g', 'm'), (source, within, flags) => {
      const gated = new Gated(new RegExp(source, flags));
      expect(gated.number).toBeGreaterThanOrEqual(0);
      if (within.search(gated.pattern) >= 0) expect(new Gate(lowerSame(within)).allows(gated)).toBe(true);
    }),
    { numRuns: 2_000, seed: 7 },
  );
});

test('what begins at a place is never kept back', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'B', '社', '大', '学', '1', '.'), { maxLength: 8 });
  fc.assert(
    fc.property(row(2), text, fc.nat(3), (source, units, place) => {
      const pattern = new RegExp(source, 'y');
      pattern.lastIndex = place;
      if (pattern.test(units.join(''))) expect(new Beginnings([source]).at(units.join(''), place)).toBe(true);
    }),
    { numRuns: 500, seed: 7 },
  );
});

test('a phrase begins with its first letters and nowhere else', () => {
  const begins = new Beginnings(['(?:with)?in (?:the )?week', 'bis zum']);
  expect(['within a', 'in the week', 'bis zum'].map((text) => begins.at(text, 0))).toEqual([true, true, true]);
  expect(['with a', 'the week', 'bist'].map((text) => begins.at(text, 0))).toEqual([true, false, false]);
});

test('a gate knows the piece of a letter that a pattern can match', () => {
  const gate = new Gated(/no (?:rush|hurry)/);
  expect(gate.number).toBeGreaterThan(0);
  const letter = new Gate('take your time, no rush. please call');
  expect([letter.allows(gate), letter.allows(gate, 0, 16), letter.allows(gate, 16), letter.allows(gate, 17)]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});
