import { orZero } from '../absent.ts';
import type { Letter } from './letter.ts';

/** A word of the letter with its place. `&` counts as a word, since firms have it in their names. */
export interface Token {
  text: string;
  lower: string;
  word: Word;
  start: number;
  end: number;
  /** Begins with a capital or a figure. */
  capital: boolean;
  /** What stands between the word before and this one. */
  gap: string;
}

/** Full stop that belongs to the word: "St. Brannoc", "Dr. Reto", "Sr. Engineer". */
const DOTTED = /^(?:st|dr|sr|jr|prof|mr|mrs|ms|ing|eng|m|fr|rev|sra|dra|inc|co|ltd|corp|no|dipl|mag|lic|[a-z])$/;
/** French elision: "d'accueil" is two words. */
const ELIDED = /^(?:[dljnstmc]|qu)(?=')/;
/** A word is at most this long. */
const LONG = 61;

const Unit = { Unknown: 0, Word: 1, Inside: 2, Other: 3 } as const;
/** What every UTF-16 unit is to a word, filled as units are met. */
const units = new Uint8Array(65_536);
/** Marks inside a word where it goes on behind them: + and # end it as well. */
const INSIDE = "'./&-+#";

function unitOf(code: number): number {
  if (Number.isNaN(code)) return Unit.Other;
  const known = units[code] as number;
  if (known !== Unit.Unknown) return known;
  const unit = String.fromCharCode(code);
  const kind = isWordUnit(code, unit) ? Unit.Word : INSIDE.includes(unit) ? Unit.Inside : Unit.Other;
  units[code] = kind;
  return kind;
}

/** Letters of the Latin script and figures; no figures of Chinese and Japanese. */
const isWordUnit = (code: number, unit: string): boolean =>
  (code < 0x3040 || code > 0x9fff) && /[\p{Script=Latin}\p{N}]/u.test(unit);

const PLUS = 0x2b;
const HASH = 0x23;

function wordEnd(text: string, start: number): number {
  let at = start + 1;
  for (const stop = Math.min(text.length, start + LONG); at < stop; at += 1) {
    const code = text.charCodeAt(at);
    const unit = unitOf(code);
    if (unit === Unit.Word || code === PLUS || code === HASH) continue;
    if (unit !== Unit.Inside || unitOf(text.charCodeAt(at + 1)) !== Unit.Word) break;
  }
  return at;
}

const isCapital = (word: string): boolean => {
  const code = word.charCodeAt(0);
  if (code < 0x80) return (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code === 0x26;
  return /^\p{Lu}/u.test(word);
};

/** A word as written, with what was asked of it: a bit of `known` says that the bit of `yes` is the answer. */
export interface Word {
  text: string;
  /** Of the text: strings come in too many forms for their own length to be quick to ask for. */
  length: number;
  lower: string;
  capital: boolean;
  known: number;
  yes: number;
}

const SLOTS = 16_384;

/** The words that a reader has met: the same few thousand fill every letter. A table with open addressing. */
export class Vocabulary {
  #slots: (Word | undefined)[] = new Array<Word | undefined>(SLOTS).fill(undefined);
  /** Of the word in a slot: most others are told apart without a look at them. */
  readonly #hashes = new Int32Array(SLOTS);
  #size = 0;

  wordAt(text: string, start: number, end: number): Word {
    let hash = 0;
    for (let i = start; i < end; i += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
    let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    for (let word = this.#slots[slot]; word; word = this.#slots[slot]) {
      if (this.#hashes[slot] === hash && word.length === end - start && text.startsWith(word.text, start)) return word;
      slot = (slot + 1) & (SLOTS - 1);
    }
    const written = text.slice(start, end);
    const word: Word = {
      text: written,
      length: end - start,
      lower: written.toLowerCase(),
      capital: isCapital(written),
      known: 0,
      yes: 0,
    };
    // Long runs are met once; they are not worth the memory.
    if (end - start > 30) return word;
    if (this.#size > SLOTS / 2) {
      this.#slots.fill(undefined);
      this.#size = 0;
    }
    this.#slots[slot] = word;
    this.#hashes[slot] = hash;
    this.#size += 1;
    return word;
  }
}

/** Tests on words. */
export const Mark = { head: 1, notFirm: 2, kind: 4, firstKind: 8, mayHead: 16, number: 32 } as const;

/** The answer of a test on a word, asked once; `bit` names the test. */
export function marked(word: Word, bit: number, test: (word: Word) => boolean): boolean {
  if ((word.known & bit) === 0) {
    word.known |= bit;
    if (test(word)) word.yes |= bit;
  }
  return (word.yes & bit) !== 0;
}

/** Words of a folded text, at most 3,000. */
export function tokenise(text: string, vocabulary: Vocabulary): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  const { length } = text;
  for (let at = 0; at < length && tokens.length < 3_000; at += 1) {
    const code = text.charCodeAt(at);
    const and = code === 0x26;
    if (!and && unitOf(code) !== Unit.Word) continue;
    let end = and ? at + 1 : wordEnd(text, at);
    let next = end;
    const elided =
      text.charCodeAt(at + 1) === 0x27 || text.charCodeAt(at + 2) === 0x27 ? ELIDED.exec(text.slice(at, end)) : null;
    if (elided) {
      end = at + elided[0].length;
      next = end + 1;
    }
    if (
      text.charCodeAt(end) === 0x2e &&
      text.charCodeAt(end + 1) === 0x20 &&
      DOTTED.test(text.slice(at, end).toLowerCase())
    ) {
      end += 1;
      next = end;
    }
    const word = vocabulary.wordAt(text, at, end);
    tokens.push({
      text: word.text,
      lower: word.lower,
      word,
      start: at,
      end,
      capital: word.capital,
      gap: last === at ? '' : at - last === 1 && text.charCodeAt(last) === 0x20 ? ' ' : text.slice(last, at),
    });
    last = end;
    at = next - 1;
  }
  return tokens;
}

/** Words of the letter, cut once. */
export function tokensOf(letter: Letter, vocabulary: Vocabulary): Token[] {
  letter.found.tokens ??= tokenise(letter.text, vocabulary);
  return letter.found.tokens;
}

/** Index of the first word at or after a place. */
export function tokenAt(tokens: readonly Token[], place: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (orZero(tokens[middle]?.start) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Small words inside names: "Ville de Valombre", "Head of Finance", "van Dongen". */
export const JOINING = new Set(
  'of de del da do das dos du des la le les el van von der den zu zur und and & e y et the d l für for in al bin ter ten di della delle op'.split(
    ' ',
  ),
);

/** A letter or figure of ASCII. */
const plainUnit = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);

/** Lower case, accents and everything but letters and figures removed, "&" as "and". */
export function squash(text: string): string {
  let plain = true;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) return squashed(text);
    if (!plainUnit(code)) plain = false;
  }
  const lower = text.toLowerCase();
  return plain ? lower : lower.replaceAll('&', 'and').replace(/[^a-z0-9]+/g, '');
}

function squashed(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('&', 'and')
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/\p{M}/gu, '');
}

/** German and Nordic umlauts as domains write them: "Jürgens" → "juergens". */
export function squashUmlaut(text: string): string {
  return squash(text.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue'));
}
