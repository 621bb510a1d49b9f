import { orZero } from '../absent.ts';
import { SIGNALS } from '../lexicon.ts';
import { type Tokens, type Vocabulary, WORDS, wordAt } from './tokens.ts';

/** Letters of a word that count: endings differ more than meanings do. */
const STEM = 6;
/** Words from this length on may be compounds, which carry their meaning at the end: "Stellenangebot", "Mietvertrag". */
const COMPOUND = 10;
const ENDING = 5;
/** Stands before an ending, and before what the subject says. */
const ENDING_MARK = '~';
const SUBJECT_MARK = '^';

/** Where a signal was met: anywhere, in the opening, in the subject, in the note above a message passed on. */
export const SIGNAL_PLACES = ['c:', 'a:', 's:', 'n:'] as const;
export type SignalPlace = 0 | 1 | 2 | 3;

/** What is made of words: one alone, an ending, two in a row, and two or three characters of Chinese or Japanese. */
const Made = { Word: 0, Ending: 1, Two: 2, Characters: 3 } as const;

/** Is it one character of a script without spaces? */
export const isCjk = (word: string): boolean => word.length === 1 && word > '\u2e7f';

/** Of a word: one letter, or more, or one character of a script without spaces. */
const Size = { Letter: 1, Letters: 2, Character: 3 } as const;
const Looked = { Size: 0, Stem: 1, Ending: 2 } as const;
const LOOKED = 3;

/** Numbers of a row in the table of what is made of words: what it is with the first stem, the second, the third, its id. */
const ROW = 4;

function hashOf(head: number, second: number, third: number): number {
  const hash = Math.imul(head, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35);
  return hash ^ (hash >>> 15);
}

/** Number of all features that a model does not know: they are counted and add nothing. */
export const UNKNOWN = 1 << 24;
/** Bits of a sieve for what a model knows: most of what it does not know is told by a bit. */
const SIEVE = 17;
/** Rows for what a mail holds that is known to nobody: twice as many as its words can make. */
const STRANGE = 4_096;

/**
 * Features by number. Without names every feature met gets the next number, and is spelt when all names are asked for.
 * With the names of a model those have their places as numbers; what is made of words and not among them is `UNKNOWN`, and
 * only remembered within a mail: in a letter most pairs of words are known to nobody, and a table of them all would push
 * everything else out of the caches.
 */
export class FeatureNames {
  /** Features that have a number. */
  count = 0;
  /** True where the names of a model were given. */
  readonly #closed: boolean;
  /** By the highest bits of a hash: 1 where a model knows something with it. */
  readonly #sieve = new Uint8Array(1 << (SIEVE - 3));
  /** By row: the turn in which it was filled, and what is made of words there. */
  readonly #strange = new Int32Array(STRANGE * ROW);
  readonly #ids = new Map<string, number>();
  readonly #signals = new Int32Array(SIGNAL_PLACES.length * SIGNALS.length).fill(-1);
  readonly #pairs = new Int32Array(SIGNALS.length ** 2).fill(-1);
  readonly #stems = new Map<string, number>();
  readonly #texts = [''];
  /** Whose words were looked at, and LOOKED numbers of each that was. */
  #vocabulary: Vocabulary | null = null;
  readonly #looked = new Int32Array(WORDS * LOOKED);
  #rows = new Int32Array(ROW << 14);
  #filled = 0;
  /** By feature: the turn in which it was last met. */
  #met = new Int32Array(1 << 14);
  #turn = 0;

  /** @param names names that have their place as number */
  constructor(names: readonly string[] = []) {
    this.#closed = names.length > 0;
    for (const name of names) this.#learn(name, this.#number());
  }

  /** Stems met so far, of the model or not. */
  get stems(): number {
    return this.#stems.size;
  }

  /** Reads a name as it is spelt below. */
  #learn(name: string, id: number): void {
    // Words hold letters only: what has another mark is no word.
    if (name.includes(':') || name.includes('&')) {
      this.#ids.set(name, id);
      return;
    }
    const kind = name.startsWith(SUBJECT_MARK) ? 1 : 0;
    const text = kind === 1 ? name.slice(1) : name;
    const set = (made: number, ...parts: string[]): void => {
      const [first = 0, second = 0, third = 0] = parts.map((part) => this.stem(part));
      this.#rows[this.#rowOf(made * 2 + kind, first, second, third) + ROW - 1] = id + 1;
      const bit = hashOf(first * 8 + made * 2 + kind, second, third) >>> (32 - SIEVE);
      this.#sieve[bit >> 3] = orZero(this.#sieve[bit >> 3]) | (1 << (bit & 7));
    };
    const space = text.indexOf(' ');
    if (text.startsWith(ENDING_MARK)) set(Made.Ending, text.slice(1));
    else if (space >= 0) set(Made.Two, text.slice(0, space), text.slice(space + 1));
    else {
      const characters = isCjk(text.charAt(0));
      if (characters) set(Made.Characters, text.charAt(0), text.charAt(1), text.charAt(2));
      // Hangul and the like are words of several characters, and of one.
      if (!characters || !/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u.test(text)) set(Made.Word, text);
    }
  }

  #number(): number {
    if (this.count === this.#met.length) {
      const longer = new Int32Array(this.count * 2);
      longer.set(this.#met);
      this.#met = longer;
    }
    this.count += 1;
    return this.count - 1;
  }

  /** Number of a stem, from 1 on; 0 where nothing is left of a word. */
  stem(text: string): number {
    if (text === '') return 0;
    let stem = this.#stems.get(text);
    if (stem === undefined) {
      stem = this.#stems.size + 1;
      this.#stems.set(text, stem);
      this.#texts[stem] = text;
    }
    return stem;
  }

  /** Place of the row of what is made of words; a new one has no number yet. */
  #rowOf(made: number, first: number, second: number, third: number): number {
    const head = first * 8 + made;
    const mask = this.#rows.length / ROW - 1;
    const hash = hashOf(head, second, third);
    const rows = this.#rows;
    for (let at = (hash & mask) * ROW; ; at = (at + ROW) & (rows.length - 1)) {
      const known = rows[at] as number;
      if (known === head && rows[at + 1] === second && rows[at + 2] === third) return at;
      if (known !== 0) continue;
      if (this.#filled * 2 > mask) {
        this.#grow();
        return this.#rowOf(made, first, second, third);
      }
      rows[at] = head;
      rows[at + 1] = second;
      rows[at + 2] = third;
      this.#filled += 1;
      return at;
    }
  }

  #grow(): void {
    const before = this.#rows;
    this.#rows = new Int32Array(before.length * 2);
    this.#filled = 0;
    for (let at = 0; at < before.length; at += ROW) {
      const head = before[at] as number;
      if (head === 0) continue;
      const row = this.#rowOf(head & 7, head >> 3, before[at + 1] as number, before[at + 2] as number);
      this.#rows[row + ROW - 1] = before[at + ROW - 1] as number;
    }
  }

  /** Number of a feature that is named in full. */
  named(name: string): number {
    let id = this.#ids.get(name);
    if (id === undefined) {
      id = this.#number();
      this.#ids.set(name, id);
    }
    return id;
  }

  /** Number of a signal, by its place in SIGNALS, met somewhere. */
  signal(where: SignalPlace, signal: number): number {
    const at = where * SIGNALS.length + signal;
    if (this.#signals[at] === -1) this.#signals[at] = this.named(`${SIGNAL_PLACES[where]}${SIGNALS[signal]}`);
    return this.#signals[at] as number;
  }

  /** Number of two signals near each other, whichever comes first. */
  pair(a: number, b: number): number {
    const at = a * SIGNALS.length + b;
    if (this.#pairs[at] === -1) {
      const [first, second] = [SIGNALS[a] as string, SIGNALS[b] as string].sort() as [string, string];
      this.#pairs[at] = this.named(`${first}&${second}`);
    }
    return this.#pairs[at] as number;
  }

  /** Begins a mail: nothing is met yet. */
  begin(): void {
    this.#turn += 1;
  }

  /** Adds a feature to a list where it is met for the first time in the mail. */
  meet(id: number, list: number[]): void {
    if (this.#met[id] === this.#turn) return;
    this.#met[id] = this.#turn;
    list.push(id);
  }

  /** Number of what a model knows, plus 1; 0 for what it does not. */
  #known(head: number, second: number, third: number, hash: number): number {
    const bit = hash >>> (32 - SIEVE);
    if (((this.#sieve[bit >> 3] as number) & (1 << (bit & 7))) === 0) return 0;
    const rows = this.#rows;
    const mask = rows.length / ROW - 1;
    for (let at = (hash & mask) * ROW; ; at = (at + ROW) & (rows.length - 1)) {
      const known = rows[at] as number;
      if (known === 0) return 0;
      if (known === head && rows[at + 1] === second && rows[at + 2] === third) return rows[at + 3] as number;
    }
  }

  /** Is it met for the first time in this mail? */
  #isNew(head: number, second: number, third: number, hash: number): boolean {
    const rows = this.#strange;
    for (let at = (hash & (STRANGE - 1)) * ROW; ; at = (at + ROW) & (rows.length - 1)) {
      if (rows[at] !== this.#turn) {
        rows[at] = this.#turn;
        rows[at + 1] = head;
        rows[at + 2] = second;
        rows[at + 3] = third;
        return true;
      }
      if (rows[at + 1] === head && rows[at + 2] === second && rows[at + 3] === third) return false;
    }
  }

  #meetMade(made: number, first: number, second: number, third: number, list: number[]): void {
    if (this.#closed) {
      const head = first * 8 + made;
      const hash = hashOf(head, second, third);
      const known = this.#known(head, second, third, hash);
      if (known > 0) this.meet(known - 1, list);
      else if (this.#isNew(head, second, third, hash)) list.push(UNKNOWN);
      return;
    }
    const row = this.#rowOf(made, first, second, third) + ROW - 1;
    let id = (this.#rows[row] as number) - 1;
    if (id < 0) {
      id = this.#ids.get(this.#spelt(row - ROW + 1)) ?? this.#number();
      this.#rows[row] = id + 1;
    }
    this.meet(id, list);
  }

  /** Stem and ending of a word are asked once. */
  #look(text: string, row: number): void {
    this.#looked[row] = isCjk(text) ? Size.Character : text.length > 1 ? Size.Letters : Size.Letter;
    this.#looked[row + Looked.Stem] = this.stem(text.length > STEM ? text.slice(0, STEM) : text);
    this.#looked[row + Looked.Ending] = text.length >= COMPOUND ? this.stem(text.slice(-ENDING)) : 0;
  }

  /** Adds what the words of a text say: each word, two in a row, endings of long ones. @param subject of its own kind */
  meetWords(tokens: Tokens, subject: boolean, list: number[]): void {
    const { count, vocabulary } = tokens;
    const looked = this.#looked;
    if (vocabulary !== this.#vocabulary) {
      this.#vocabulary = vocabulary;
      looked.fill(0);
    }
    const kind = subject ? 1 : 0;
    let before = 0;
    let beforeThat = 0;
    // How many characters of a script without spaces stand before this one.
    let characters = 0;
    for (let i = 0; i < count; i += 1) {
      const word = wordAt(tokens, i);
      const row = word * LOOKED;
      if (looked[row] === 0) this.#look(vocabulary.texts[word] as string, row);
      const stem = looked[row + Looked.Stem] as number;
      if (looked[row] === Size.Character) {
        if (characters > 0) this.#meetMade(Made.Characters * 2 + kind, before, stem, 0, list);
        if (characters > 1) this.#meetMade(Made.Characters * 2 + kind, beforeThat, before, stem, list);
        characters += 1;
      } else {
        const ending = looked[row + Looked.Ending] as number;
        if (looked[row] === Size.Letters) this.#meetMade(Made.Word * 2 + kind, stem, 0, 0, list);
        if (ending !== 0) this.#meetMade(Made.Ending * 2 + kind, ending, 0, 0, list);
        if (before !== 0 && characters === 0) this.#meetMade(Made.Two * 2 + kind, before, stem, 0, list);
        characters = 0;
      }
      beforeThat = before;
      before = stem;
    }
  }

  /** Name of a row of the table. */
  #spelt(row: number): string {
    const [head, second, third] = this.#rows.subarray(row, row + ROW - 1) as unknown as [number, number, number];
    const made = (head & 7) >> 1;
    const first = this.#texts[head >> 3] as string;
    const mark = (head & 1) === 1 ? SUBJECT_MARK : '';
    if (made === Made.Word) return mark + first;
    if (made === Made.Ending) return `${mark}${ENDING_MARK}${first}`;
    const between = made === Made.Two ? ' ' : '';
    return `${mark}${first}${between}${this.#texts[second]}${this.#texts[third]}`;
  }

  /** Names of all features, by number. */
  names(): string[] {
    const names: string[] = [];
    for (const [name, id] of this.#ids) names[id] = name;
    for (let at = 0; at < this.#rows.length; at += ROW)
      if (this.#rows[at] !== 0) names[(this.#rows[at + ROW - 1] as number) - 1] = this.#spelt(at);
    return names;
  }
}
