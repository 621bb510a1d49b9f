import { INVISIBLE } from './top-part.ts';

/** A word, a number (always "0"), a percent sign, or one Chinese or Japanese character. */
export interface Token {
  /** Folded: same width, lower case, no accents, `ss` for `ß`. */
  text: string;
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
  let i = 0;
  while (i < text.length && text.charCodeAt(i) < PAST_ASCII) i += 1;
  if (i === text.length) return text;
  const even = text.normalize('NFKC');
  for (i = 0; i < even.length; i += 1) if (mayHide(even.charCodeAt(i))) return even.replace(INVISIBLE, '');
  return even;
}

/** Splits text into words. Linear; stops after `cap` tokens. */
export function tokenize(source: string, cap = 6_000): Tokens {
  const text = plain(source);
  // Lower case in one go; a plain word is cut from it where the places are the same.
  const lower = text.toLowerCase();
  const aligned = lower.length === text.length;
  const tokens: Token[] = [];
  let sentence = 0;
  let i = 0;
  while (i < text.length && tokens.length < cap) {
    let codes = text.charCodeAt(i);
    const kind = kindOf(codes);
    if (kind === Kind.Separator || kind === Kind.SentenceEnd) {
      const next = text.charCodeAt(i + 1);
      const stops =
        kind === Kind.SentenceEnd && !(text.charAt(i) === '.' && kindOf(next) !== Kind.Separator && next !== 10);
      // A single line break is a wrapped line; an empty line ends the sentence.
      if (stops && (text.charAt(i) !== '\n' || next === 10)) sentence += 1;
      i += 1;
      continue;
    }
    const start = i;
    i += 1;
    if (kind === Kind.Letter) {
      for (; i < text.length; i += 1) {
        const code = text.charCodeAt(i);
        if (kindOf(code) !== Kind.Letter) break;
        codes |= code;
      }
    } else if (kind === Kind.Digit) {
      while (i < text.length) {
        const code = text.charCodeAt(i);
        const inside = (code === 44 || code === 46 || code === 39) && kindOf(text.charCodeAt(i + 1)) === Kind.Digit;
        if (!inside && kindOf(code) !== Kind.Digit) break;
        i += 1;
      }
    }
    let word = '0';
    if (kind === Kind.Cjk) word = text.charAt(start);
    else if (kind !== Kind.Digit)
      word = aligned && codes < PAST_ASCII ? lower.slice(start, i) : fold(text.slice(start, i));
    tokens.push({ text: word, start, end: i, sentence });
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
