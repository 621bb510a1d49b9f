import { orEmpty, orZero } from '../../absent.ts';
import { Gated } from '../gate.ts';
import { holds, type Letter } from '../letter.ts';
import type { Reader } from '../patterns.ts';
import { type Token, tokensOf } from '../tokens.ts';

/** A sum written in words, with its place. */
export interface Worded {
  start: number;
  end: number;
  value: number;
}

const UNITS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** "forty-eight" → 48, "hundred" → 100 as a multiplier; null for any other word. */
function numberWord(word: string): number | null {
  const [ten, unit] = word.split('-');
  const tens = TENS.indexOf(orEmpty(ten)) + 2;
  if (tens > 1) return tens * 10 + (unit === undefined ? 0 : UNITS.indexOf(unit) + 1);
  const units = UNITS.indexOf(word) + 1;
  return units > 0 ? units : word === 'hundred' ? 100 : null;
}

const THOUSANDS = new Gated(/\b(?:thousand|grand)\b/);

/** "forty-eight thousand five hundred dollars", "sixty grand". */
export function sumsInWords(letter: Letter, reader: Reader): Worded[] {
  if (!holds(letter, THOUSANDS)) return [];
  const tokens = tokensOf(letter, reader.words);
  const sum = (words: readonly Token[]): number =>
    words.reduce((total, { lower }) => {
      const number = numberWord(lower);
      return number === 100 && total > 0 ? total * 100 : total + orZero(number);
    }, 0);
  const counts = (token: Token | undefined): boolean =>
    token !== undefined && (numberWord(token.lower) !== null || token.lower === 'and');
  return tokens.flatMap((token, at) => {
    if (token.lower !== 'thousand' && token.lower !== 'grand') return [];
    let from = at;
    while (counts(tokens[from - 1]) && tokens[from]?.gap === ' ') from -= 1;
    let to = at;
    while (counts(tokens[to + 1]) && tokens[to + 1]?.gap === ' ') to += 1;
    if (tokens[to]?.lower === 'and') to -= 1;
    const thousands = sum(tokens.slice(from, at));
    const [first, last] = [tokens[from], tokens[to]];
    if (thousands === 0 || !first || !last) return [];
    return [{ start: first.start, end: last.end, value: thousands * 1_000 + sum(tokens.slice(at + 1, to + 1)) }];
  });
}

const HAN = '一二三四五六七八九';
const HAN_UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000 };

/** "两万五" → 25,000, "八千" → 8,000: a last digit counts the next smaller unit. */
function hanNumber(text: string): number {
  const [left, right] = text.includes('万') ? text.split('万') : ['', text];
  const small = (part: string, last: number): number => {
    let total = 0;
    let digit = 0;
    let unit = last;
    for (const char of part) {
      if (char === '零') unit = 1;
      else if (HAN_UNITS[char] === undefined) digit = char === '两' ? 2 : HAN.indexOf(char) + 1;
      else {
        unit = HAN_UNITS[char];
        total += (digit || 1) * unit;
        digit = 0;
        unit /= 10;
      }
    }
    return total + digit * unit;
  };
  return text.includes('万') ? small(orEmpty(left), 1) * 10_000 + small(orEmpty(right), 1_000) : small(text, 1);
}

/** "两万五", "八千" in a letter's lower case. */
export function sumsInHan(lower: string): Worded[] {
  if (!/[万千]/.test(lower)) return [];
  return (
    [...lower.matchAll(/[一二两三四五六七八九十][一二两三四五六七八九十百千万零]{1,9}/g)]
      .filter(([text]) => /[万千]/.test(text) && !/[一二两三四五六七八九]{2}/.test(text))
      // "一万一个月": the last digit counts months.
      .map((hit) => ({
        0:
          /[万千][一二两]$/.test(hit[0]) && lower.startsWith('个', hit.index + hit[0].length)
            ? hit[0].slice(0, -1)
            : hit[0],
        index: hit.index,
      }))
      .map(({ 0: text, index }) => ({ start: index, end: index + text.length, value: hanNumber(text) }))
  );
}
