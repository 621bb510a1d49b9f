import { orZero } from '../absent.ts';
import { textsOf } from './first-letters.ts';

/** Head nouns of job titles: whole words, and ends of words ("-leiter", and all in scripts without spaces). */
export class Heads {
  readonly #words = new Set<string>();
  /** Whether a word of a length, first and last character, hashed, is there: most others need no look at the words. */
  readonly #shapes = new Uint8Array(SHAPES);
  /** Ends by their last character. */
  readonly #ends = new Map<string, string[]>();
  /** What stands for too many texts to name. */
  readonly #rest: RegExp | null;

  /** @param heads fragments of regular expressions; those with "-" in front or of a script without spaces are ends */
  constructor(heads: readonly string[]) {
    const rest: string[] = [];
    for (const head of heads) {
      const isEnd = head.startsWith('-') || CJK.test(head);
      const fragment = head.replace(/^-/, '');
      const texts = textsOf(fragment);
      if (texts === null) rest.push(isEnd ? `(?:${fragment})$` : `^(?:${fragment})$`);
      for (const text of texts ?? [])
        if (isEnd) this.#addEnd(text);
        else {
          this.#words.add(text);
          this.#shapes[shapeOf(text)] = 1;
        }
    }
    this.#rest = rest.length > 0 ? new RegExp(rest.join('|'), 'u') : null;
  }

  #addEnd(text: string): void {
    const last = text.charAt(text.length - 1);
    const ends = this.#ends.get(last);
    if (ends) ends.push(text);
    else this.#ends.set(last, [text]);
  }

  /** Is a word, or the end of a run of characters, a job noun? */
  test(word: string): boolean {
    const isWord = this.#shapes[shapeOf(word)] === 1 && this.#words.has(word);
    return isWord || this.#endsAt(word, word.length) || (this.#rest?.test(word) ?? false);
  }

  /** Where the last job noun inside a text without spaces ends; 0 where there is none. */
  lastEnd(text: string): number {
    const latin = orZero(/^[\0-\u024f]*/.exec(text)?.[0].length);
    for (let end = text.length; end >= 2; end -= 1) {
      if (this.#endsAt(text, end)) return end;
      if ((end === text.length || end === latin) && this.test(text.slice(0, end))) return end;
    }
    return 0;
  }

  #endsAt(text: string, end: number): boolean {
    const ends = this.#ends.get(text.charAt(end - 1));
    return ends?.some((one) => one.length <= end && text.startsWith(one, end - one.length)) ?? false;
  }
}

/** Hashes of shapes share a table this long. */
const SHAPES = 16_384;
const shapeOf = (word: string): number =>
  Math.imul(
    Math.imul(word.charCodeAt(0), 0x9e3779b1) ^ Math.imul(word.charCodeAt(word.length - 1), 0x85ebca6b) ^ word.length,
    0xc2b2ae35,
  ) >>> 18;

const CJK = /[\u3040-\u30ff\u3400-\u9fff]/;
