import { plain } from './plain.ts';

/** Words of a text that are read unless the caller wants fewer. */
const MOST_WORDS = 6_000;
/** A vocabulary of more than this size takes no further text: the next begins. */
const FULL = 18_000;
/** Numbers of words are below this. */
export const WORDS = FULL + MOST_WORDS;

/**
 * A text as words, numbers (always "0"), percent signs, and single Chinese or Japanese characters. What is asked of every
 * word of every mail stands in arrays of numbers: objects of their own would be scattered over the memory.
 */
export interface Tokens {
  /** NFKC without invisible characters: what reasons are quoted from. */
  text: string;
  count: number;
  /** COLUMNS numbers a token from `from` on: its word, its offsets in the text, and its sentence, counted from 0. */
  rows: Int32Array;
  from: number;
  /** Gives the words their numbers. */
  vocabulary: Vocabulary;
}

const COLUMNS = 4;
const Column = { Word: 0, Start: 1, End: 2, Sentence: 3 } as const;

/** Number of a token's word. @param at below `count` */
export const wordAt = ({ rows, from }: Tokens, at: number): number => rows[from + at * COLUMNS] as number;
/** @param at below `count` */
export const startOf = ({ rows, from }: Tokens, at: number): number =>
  rows[from + at * COLUMNS + Column.Start] as number;
/** @param at below `count` */
export const endOf = ({ rows, from }: Tokens, at: number): number => rows[from + at * COLUMNS + Column.End] as number;
/** Number of a token's sentence. @param at below `count` */
export const sentenceOf = ({ rows, from }: Tokens, at: number): number =>
  rows[from + at * COLUMNS + Column.Sentence] as number;
/** A token as it is compared. @param at below `count` */
export const textAt = (tokens: Tokens, at: number): string => tokens.vocabulary.texts[wordAt(tokens, at)] as string;

const Kind = { Unknown: 0, Letter: 1, Digit: 2, Cjk: 3, Separator: 4, SentenceEnd: 5, Percent: 6 } as const;
type Kind = (typeof Kind)[keyof typeof Kind];

/** Kind of every UTF-16 unit, filled as units are met: property escapes are slow, a table is not. */
const kinds = new Uint8Array(65_536);

function kindOf(code: number): Kind {
  const known = kinds[code] as Kind;
  if (known !== Kind.Unknown) return known;
  const char = String.fromCharCode(code);
  let kind: Kind = Kind.Separator;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u.test(char)) kind = Kind.Cjk;
  else if (/[\p{L}\p{M}]/u.test(char)) kind = Kind.Letter;
  else if (/\p{Nd}/u.test(char)) kind = Kind.Digit;
  else if (char === '%') kind = Kind.Percent;
  else if (/[.!?。\n;]/.test(char)) kind = Kind.SentenceEnd;
  kinds[code] = kind;
  return kind;
}

/** Lower case, accents off, `ss` for `ß`. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  for (let i = 0; i < lower.length; i += 1) {
    if (lower.charCodeAt(i) > 127)
      return lower
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .replace(/ß/g, 'ss');
  }
  return lower;
}

/**
 * Asked of the prototype once: where strings of all the forms in which they are kept have come by, a method of theirs is
 * looked up anew at every call.
 */
const { charCodeAt } = String.prototype;

/** The text that is being split, by unit, and a 0 behind it. */
let codes = new Uint16Array(1 << 15);

function decode(text: string): void {
  const { length } = text;
  if (length >= codes.length) codes = new Uint16Array(length * 2);
  for (let i = 0; i < length; i += 1) codes[i] = charCodeAt.call(text, i);
  codes[length] = 0;
}

const POINT = 0x2e;

/** A third more than words. */
const SLOTS = 32_768;
/** Longer runs are met once; they are not worth the memory. */
const LONG = 40;

/** The words of the mails read of late, by number: the same few thousand fill every mail. */
export class Vocabulary {
  /** By word: folded, which is the same width, lower case, no accents, `ss` for `ß`. The first is every number. */
  readonly texts = ['0'];
  /** By hash: a word, or 0. */
  readonly #slots = new Int32Array(SLOTS);
  /** By word: where its spelling begins. */
  readonly #places = new Int32Array(WORDS + 1);
  /** The spellings, one behind the other. */
  #letters = new Uint16Array(1 << 16);
  /** Its words, a run too long to be kept counting for as many as it is long. */
  size = 1;

  /** Number of the word between two offsets of the text that is being split. */
  wordOf(text: string, start: number, end: number, hash: number): number {
    const length = end - start;
    const letters = this.#letters;
    let slot = (hash ^ (hash >>> 13)) & (SLOTS - 1);
    for (let word = this.#slots[slot] as number; word !== 0; word = this.#slots[slot] as number) {
      const place = this.#places[word] as number;
      if ((this.#places[word + 1] as number) - place === length) {
        let same = 0;
        while (same < length && letters[place + same] === codes[start + same]) same += 1;
        if (same === length) return word;
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    const spelling = text.slice(start, end);
    const word = this.texts.length;
    // A character of a script without spaces is a word as it stands: folding would part "が".
    this.texts.push(kindOf(codes[start] as number) === Kind.Cjk ? spelling : fold(spelling));
    const place = this.#places[word] as number;
    this.#places[word + 1] = place;
    this.size += Math.ceil(length / LONG);
    if (length > LONG) return word;
    if (place + LONG > letters.length) {
      this.#letters = new Uint16Array(letters.length * 2);
      this.#letters.set(letters);
    }
    this.#letters.set(codes.subarray(start, end), place);
    this.#places[word + 1] = place + length;
    this.#slots[slot] = word;
    return word;
  }
}

/** A number for every word of a vocabulary, asked once. */
export class OfWords {
  readonly #ask: (text: string) => number;
  readonly #numbers = new Int32Array(WORDS);
  #vocabulary: Vocabulary | null = null;

  /** @param ask never answers 0 */
  constructor(ask: (text: string) => number) {
    this.#ask = ask;
  }

  /** Of a token's word. */
  at(tokens: Tokens, at: number): number {
    if (tokens.vocabulary !== this.#vocabulary) {
      this.#vocabulary = tokens.vocabulary;
      this.#numbers.fill(0);
    }
    const word = wordAt(tokens, at);
    let number = this.#numbers[word] as number;
    if (number === 0) {
      number = this.#ask(tokens.vocabulary.texts[word] as string);
      this.#numbers[word] = number;
    }
    return number;
  }
}

let vocabulary = new Vocabulary();
/** Rows of many texts stand in one array: to make one for each takes longer than to fill it. */
const ROWS = 4 * MOST_WORDS * COLUMNS;
let rows = new Int32Array(ROWS);
let used = 0;

/** Begins a vocabulary of its own for what is split from now on. */
export function forgetWords(): void {
  vocabulary = new Vocabulary();
}

/** Splits text into words. Linear; stops after `cap` tokens. */
export function tokenize(source: string, cap = MOST_WORDS): Tokens {
  if (vocabulary.size > FULL) forgetWords();
  const text = plain(source);
  decode(text);
  const { length } = text;
  const most = Math.min(cap, MOST_WORDS) * COLUMNS;
  if (used + most > ROWS) {
    rows = new Int32Array(ROWS);
    used = 0;
  }
  const from = used;
  let row = from;
  let sentence = 0;
  let i = 0;
  while (i < length && row < from + most) {
    const code = codes[i] as number;
    const kind = kindOf(code);
    if (kind === Kind.Separator || kind === Kind.SentenceEnd) {
      const next = codes[i + 1] as number;
      const stops = kind === Kind.SentenceEnd && !(code === POINT && kindOf(next) !== Kind.Separator && next !== 10);
      // A single line break is a wrapped line; an empty line ends the sentence.
      if (stops && (code !== 10 || next === 10)) sentence += 1;
      i += 1;
      continue;
    }
    const start = i;
    let word = 0;
    i += 1;
    if (kind === Kind.Digit) {
      while (i < length) {
        const digit = codes[i] as number;
        const inside =
          (digit === 44 || digit === POINT || digit === 39) && kindOf(codes[i + 1] as number) === Kind.Digit;
        if (!inside && kindOf(digit) !== Kind.Digit) break;
        i += 1;
      }
    } else {
      let hash = code;
      if (kind === Kind.Letter)
        for (; i < length; i += 1) {
          const letter = codes[i] as number;
          if (kindOf(letter) !== Kind.Letter) break;
          hash = (Math.imul(hash, 31) + letter) | 0;
        }
      word = vocabulary.wordOf(text, start, i, hash);
    }
    rows[row] = word;
    rows[row + Column.Start] = start;
    rows[row + Column.End] = i;
    rows[row + Column.Sentence] = sentence;
    row += COLUMNS;
  }
  used = row;
  return { text, count: (row - from) / COLUMNS, rows, from, vocabulary };
}

/** The sentence around a match, at most `cap` units, as the mail has it. */
export function excerpt(tokens: Tokens, first: number, last: number, cap = 140): string {
  const sentence = sentenceOf(tokens, first);
  const isIn = (at: number): boolean => at >= 0 && at < tokens.count && sentenceOf(tokens, at) === sentence;
  let a = first;
  let b = last;
  while (isIn(a - 1) && endOf(tokens, last) - startOf(tokens, a - 1) < cap) a -= 1;
  while (isIn(b + 1) && endOf(tokens, b + 1) - startOf(tokens, a) < cap) b += 1;
  return tokens.text.slice(startOf(tokens, a), endOf(tokens, b)).replace(/\s+/g, ' ');
}
