import { INVISIBLE } from './top-part.ts';

/** A spelling that was met, with what others asked of it once: the same few thousand fill every mail. */
export interface Word {
  /** As the mail has it. */
  spelling: string;
  /** Of the spelling: strings come in too many forms for their own length to be quick to ask for. */
  length: number;
  /** Folded: same width, lower case, no accents, `ss` for `ß`. */
  text: string;
  /** What the word is to the phrases of a book, and that book. */
  phrases: unknown;
  book: object | null;
  /** Numbers of its stem and its ending among the feature names given here. */
  stem: number;
  ending: number;
  names: object | null;
  /** Is it a word for the writer, 1, for the reader, 2, or neither, 0? -1 where nobody asked. */
  person: number;
}

/** A word, a number (always "0"), a percent sign, or one Chinese or Japanese character. */
export interface Token {
  /** Text of the word. */
  text: string;
  word: Word;
  /** Offsets into the normalised text. */
  start: number;
  end: number;
  /** Number of the sentence, counted from 0. */
  sentence: number;
}

export interface Tokens {
  /** NFKC without invisible characters: what reasons are quoted from. */
  text: string;
  tokens: Token[];
}

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

/** First code that NFKC may change or that may be invisible: below stands plain ASCII. */
const PAST_ASCII = 0x80;
/** 1 where a UTF-16 unit may be an invisible character or half of one, 2 where it is none; filled as units are met. */
const veiled = new Uint8Array(65_536);

function mayHide(code: number): boolean {
  if (veiled[code] === 0) {
    const half = code >= 0xd800 && code <= 0xdfff;
    veiled[code] = half || String.fromCharCode(code).search(INVISIBLE) >= 0 ? 1 : 2;
  }
  return veiled[code] === 1;
}

/** What a pattern or a tokenizer should see: one width, no invisible characters. */
export function plain(text: string): string {
  const { length } = text;
  let i = 0;
  while (i < length && text.charCodeAt(i) < PAST_ASCII) i += 1;
  if (i === length) return text;
  const even = text.normalize('NFKC');
  for (i = 0; i < even.length; i += 1) if (mayHide(even.charCodeAt(i))) return even.replace(INVISIBLE, '');
  return even;
}

const POINT = 0x2e;

const SLOTS = 32_768;
/** Words of mails, in a table with open addressing; once it is half full it begins anew. */
const slots = new Array<Word | undefined>(SLOTS).fill(undefined);
let kept = 0;

const meet = (spelling: string, text: string): Word => ({
  spelling,
  length: spelling.length,
  text,
  phrases: null,
  book: null,
  stem: 0,
  ending: 0,
  names: null,
  person: -1,
});
/** Every number. */
const NUMBER = meet('0', '0');
/** Longer runs are met once; they are not worth the memory. */
const LONG = 40;

function wordAt(text: string, start: number, end: number, hash: number): Word {
  let slot = (hash ^ (hash >>> 13)) & (SLOTS - 1);
  for (let word = slots[slot]; word; word = slots[slot]) {
    if (word.length === end - start && text.startsWith(word.spelling, start)) return word;
    slot = (slot + 1) & (SLOTS - 1);
  }
  const spelling = text.slice(start, end);
  // A character of a script without spaces is a word as it stands: folding would part "が".
  const word = meet(spelling, kindOf(text.charCodeAt(start)) === Kind.Cjk ? spelling : fold(spelling));
  if (end - start > LONG) return word;
  if (kept * 2 > SLOTS) {
    slots.fill(undefined);
    kept = 0;
  }
  slots[slot] = word;
  kept += 1;
  return word;
}

/** Splits text into words. Linear; stops after `cap` tokens. */
export function tokenize(source: string, cap = 6_000): Tokens {
  const text = plain(source);
  const { length } = text;
  const tokens: Token[] = [];
  let sentence = 0;
  let i = 0;
  while (i < length && tokens.length < cap) {
    const code = text.charCodeAt(i);
    const kind = kindOf(code);
    if (kind === Kind.Separator || kind === Kind.SentenceEnd) {
      const next = text.charCodeAt(i + 1);
      const stops = kind === Kind.SentenceEnd && !(code === POINT && kindOf(next) !== Kind.Separator && next !== 10);
      // A single line break is a wrapped line; an empty line ends the sentence.
      if (stops && (code !== 10 || next === 10)) sentence += 1;
      i += 1;
      continue;
    }
    const start = i;
    let word = NUMBER;
    i += 1;
    if (kind === Kind.Digit) {
      while (i < length) {
        const digit = text.charCodeAt(i);
        const inside =
          (digit === 44 || digit === POINT || digit === 39) && kindOf(text.charCodeAt(i + 1)) === Kind.Digit;
        if (!inside && kindOf(digit) !== Kind.Digit) break;
        i += 1;
      }
    } else {
      let hash = code;
      if (kind === Kind.Letter)
        for (; i < length; i += 1) {
          const letter = text.charCodeAt(i);
          if (kindOf(letter) !== Kind.Letter) break;
          hash = (Math.imul(hash, 31) + letter) | 0;
        }
      word = wordAt(text, start, i, hash);
    }
    tokens.push({ text: word.text, word, start, end: i, sentence });
  }
  return { text, tokens };
}

/** The sentence around a match, at most `cap` units, as the mail has it. */
export function excerpt(source: Tokens, first: number, last: number, cap = 140): string {
  const { tokens, text } = source;
  const sentence = tokens[first]?.sentence;
  let a = first;
  let b = last;
  while (a > 0 && tokens[a - 1]?.sentence === sentence && (tokens[last]?.end ?? 0) - (tokens[a - 1]?.start ?? 0) < cap)
    a -= 1;
  while (
    b + 1 < tokens.length &&
    tokens[b + 1]?.sentence === sentence &&
    (tokens[b + 1]?.end ?? 0) - (tokens[a]?.start ?? 0) < cap
  )
    b += 1;
  return text.slice(tokens[a]?.start ?? 0, tokens[b]?.end ?? 0).replace(/\s+/g, ' ');
}
