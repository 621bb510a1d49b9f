/**
 * What a text must hold for a pattern to match it: as in a code search, texts of which one is in every match. One walk over
 * a letter finds where the texts of all patterns stand; a pattern is run only on a piece that holds one of its own. A gate
 * may let a pattern run in vain and never keeps one back that would match.
 */
import { orZero } from '../absent.ts';

/** Of a text that a pattern needs so many characters are looked for. */
const LENGTH = 10;
/** Steps of the tree have room for so many different units. */
const UNITS = 16_384;
/** Hashes of the first units of texts share a table this long. */
const HASHES = 32_768;

/** The texts of all patterns so far: a tree of letters, as a table of its steps with open addressing. */
class Needs {
  /** Whether a unit, two or three units, hashed, are a text or begin a longer one. */
  readonly begins = new Uint8Array(HASHES);
  readonly numbers = new Uint16Array(65_536);
  /** Numbers of the patterns that need the text which ends at a node. */
  readonly ends: (number[] | undefined)[] = [];
  /** Patterns that need a text; their numbers begin at 1. */
  count = 0;
  /** Key and node of a step; a key is the node it leaves, times `UNITS`, plus the number of a unit. */
  #steps = new Int32Array(2 * 4_096);
  #nodes = 0;
  #units = 0;

  /** Node that a unit leads to; 0 for none. */
  next(node: number, code: number): number {
    const number = this.numbers[code] as number;
    return number === 0 ? 0 : (this.#steps[this.#slot(node * UNITS + number) + 1] as number);
  }

  #slot(key: number): number {
    const mask = this.#steps.length / 2 - 1;
    const mixed = Math.imul(key, 0x9e3779b1);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    while (this.#steps[slot * 2] !== key && this.#steps[slot * 2] !== 0) slot = (slot + 1) & mask;
    return slot * 2;
  }

  #grow(): void {
    const before = this.#steps;
    this.#steps = new Int32Array(before.length * 2);
    for (let i = 0; i < before.length; i += 2)
      if (before[i] !== 0) this.#steps.set(before.subarray(i, i + 2), this.#slot(orZero(before[i])));
  }

  #step(node: number, code: number): number {
    if (this.numbers[code] === 0) {
      this.#units += 1;
      this.numbers[code] = this.#units;
    }
    if (this.#nodes * 4 > this.#steps.length) this.#grow();
    const key = node * UNITS + orZero(this.numbers[code]);
    const slot = this.#slot(key);
    if (this.#steps[slot] === 0) {
      this.#nodes += 1;
      this.#steps[slot] = key;
      this.#steps[slot + 1] = this.#nodes;
    }
    return orZero(this.#steps[slot + 1]);
  }

  /** Adds a pattern's texts. @returns its number */
  add(texts: readonly string[]): number {
    this.count += 1;
    for (const text of new Set(texts.map((one) => one.slice(0, LENGTH)))) {
      let node = 0;
      for (let i = 0; i < text.length; i += 1) node = this.#step(node, text.charCodeAt(i));
      const ends = this.ends[node];
      if (ends) ends.push(this.count);
      else this.ends[node] = [this.count];
      const at = (i: number): number => (i < text.length ? text.charCodeAt(i) : 0);
      this.begins[hashOf(at(0), at(1), at(2))] = 1;
    }
    return this.count;
  }
}

/** Hash of a text's first units; 0 stands for one that is not there. */
function hashOf(one: number, two: number, three: number): number {
  const mixed = Math.imul(Math.imul(one, 0x9e3779b1) ^ Math.imul(two, 0x85ebca6b) ^ three, 0xc2b2ae35);
  return mixed >>> 17;
}
const needs = new Needs();
/** Stands for a pattern of which nothing is known. */
const ANYTHING = 0;

/** A pattern that is run only where a text stands that it needs. */
export class Gated {
  readonly pattern: RegExp;
  #number = -1;
  constructor(pattern: RegExp) {
    this.pattern = pattern;
  }
  /** Number among the patterns that need a text, given when first asked for. */
  get number(): number {
    if (this.#number < 0) {
      const texts = requiredTexts(this.pattern.source)?.map((text) => text.toLowerCase());
      // A single letter of ASCII is in every text.
      const rare = texts?.every((text) => text.length > 1 || text.charCodeAt(0) > 0x7f);
      this.#number = texts && rare ? needs.add(texts) : ANYTHING;
    }
    return this.#number;
  }
}

/** Where the texts that patterns need stand in a letter. */
export class Gate {
  /** Places by number of a pattern, rising. */
  readonly #places: (number[] | undefined)[];
  /** Patterns known when the letter was walked over. */
  readonly #count = needs.count;

  /** @param lower text in lower case, unit for unit */
  constructor(lower: string) {
    // "ſ" is an "s" to a pattern with the flags i and u.
    const text = lower.includes('\u017f') ? lower.replaceAll('\u017f', 's') : lower;
    const { begins, ends } = needs;
    const places: (number[] | undefined)[] = new Array<number[] | undefined>(this.#count + 1);
    const { length } = text;
    let one = 0;
    let two = length > 0 ? text.charCodeAt(0) : 0;
    let three = length > 1 ? text.charCodeAt(1) : 0;
    for (let at = 0; at < length; at += 1) {
      one = two;
      two = three;
      three = at + 2 < length ? text.charCodeAt(at + 2) : 0;
      if (begins[hashOf(one, two, three)] === 0 && begins[hashOf(one, two, 0)] === 0 && begins[hashOf(one, 0, 0)] === 0)
        continue;
      let node = needs.next(0, one);
      for (let i = at + 1; node !== 0; i += 1) {
        const met = ends[node];
        if (met !== undefined)
          for (const number of met) {
            const found = places[number];
            if (found === undefined) places[number] = [at];
            else if (found[found.length - 1] !== at) found.push(at);
          }
        if (i >= length) break;
        node = needs.next(node, text.charCodeAt(i));
      }
    }
    this.#places = places;
  }

  /** False where a pattern cannot match a piece of the letter, [from, to). */
  allows(gated: Gated, from = 0, to = Number.POSITIVE_INFINITY): boolean {
    const { number } = gated;
    if (number === ANYTHING || number > this.#count) return true;
    const places = this.#places[number];
    if (places === undefined) return false;
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (orZero(places[middle]) < from) low = middle + 1;
      else high = middle;
    }
    return low < places.length && orZero(places[low]) < to;
  }
}

/** Texts of which one is in every match of a pattern, or null where none can be named. */
export function requiredTexts(source: string): string[] | null {
  return new Source(source).alternatives().needed;
}

/** What is known of a part of a pattern. */
interface Part {
  /** Texts of which one is in every match; null where none can be named. */
  needed: string[] | null;
  /** All texts that it can be, where they are few. */
  exact: string[] | null;
}
const UNKNOWN: Part = { needed: null, exact: null };
/** What takes no room: the ends of a text or of a word, and looks around for what must not be there. */
const NOTHING: Part = { needed: null, exact: [''] };
/** More texts than this tell too little. */
const FEW = 48;

/** The pattern's source while it is read. Only what the patterns of this room use is understood; the rest needs nothing. */
class Source {
  #at = 0;
  readonly #source: string;
  constructor(source: string) {
    this.#source = source;
  }

  /** Alternatives up to the end or a closing bracket. */
  alternatives(): Part {
    let needed: string[] | null = [];
    let exact: string[] | null = [];
    do {
      const one = this.#row();
      needed = needed === null || one.needed === null ? null : [...needed, ...one.needed];
      exact = few(exact === null || one.exact === null ? null : [...exact, ...one.exact]);
    } while (this.#took('|'));
    return { needed, exact };
  }

  #took(unit: string): boolean {
    if (this.#source[this.#at] !== unit) return false;
    this.#at += 1;
    return true;
  }

  /** The best need of a row of terms: those whose texts are few and known follow each other without a gap. */
  #row(): Part {
    let best: string[] | null = null;
    let whole = true;
    let run = [''];
    const offer = (texts: string[] | null): void => {
      if (texts?.every((text) => text !== '') && (best === null || worth(texts) > worth(best))) best = texts;
    };
    while (this.#at < this.#source.length && !'|)'.includes(this.#source[this.#at] as string)) {
      const part = this.#term();
      const [least, most] = this.#quantifier();
      const exact = most > 1 ? null : least === 1 || part.exact === null ? part.exact : [...part.exact, ''];
      const longer: string[] | null = exact && few(run.flatMap((text) => exact.map((more) => text + more)));
      if (least > 0) offer(part.needed);
      if (longer === null) offer(run);
      whole = whole && longer !== null;
      run = longer ?? exact ?? [''];
    }
    offer(run);
    return { needed: best, exact: whole ? run : null };
  }

  #term(): Part {
    const unit = this.#source[this.#at] as string;
    this.#at += 1;
    if (unit === '(') {
      const kind = /^\?(?:[:=!]|<[=!])/.exec(this.#source.slice(this.#at, this.#at + 3))?.[0] ?? '';
      this.#at += kind.length;
      const inside = this.alternatives();
      this.#at += 1;
      if (kind.endsWith('!')) return NOTHING;
      return kind.endsWith('=') ? { ...inside, exact: NOTHING.exact } : inside;
    }
    if (unit === '[') {
      const from = this.#at;
      while (this.#source[this.#at] !== ']') this.#at += this.#source[this.#at] === '\\' ? 2 : 1;
      const inside = this.#source.slice(from, this.#at);
      this.#at += 1;
      return /^\^|[\\-]/.test(inside) ? UNKNOWN : known([...inside]);
    }
    if (unit === '\\') {
      const escaped = this.#source[this.#at] as string;
      this.#at += 1;
      if (escaped === 'u') this.#at += 4;
      if (escaped === 'p' || escaped === 'P') this.#at = this.#source.indexOf('}', this.#at) + 1;
      if (escaped === 'b') return NOTHING;
      return /\w/.test(escaped) ? UNKNOWN : known([escaped]);
    }
    return '^$'.includes(unit) ? NOTHING : unit === '.' ? UNKNOWN : known([unit]);
  }

  /** How often the term before stands: at least not at all or once, at most once or more often. */
  #quantifier(): [least: 0 | 1, most: 1 | 2] {
    const hit = /^(?:([*?])|\+|\{(\d+)(?:,\d*)?\})\??/.exec(this.#source.slice(this.#at, this.#at + 10));
    if (!hit) return [1, 1];
    this.#at += hit[0].length;
    return [hit[1] !== undefined || Number(hit[2]) === 0 ? 0 : 1, hit[1] === '?' ? 1 : 2];
  }
}

const known = (texts: string[]): Part => ({ needed: texts, exact: few(texts) });
const few = (texts: string[] | null): string[] | null => (texts === null || texts.length > FEW ? null : texts);

/** Longer texts are rarer, and fewer are sooner asked for. */
const worth = (texts: readonly string[]): number =>
  Math.min(...texts.map(({ length }) => Math.min(length, 5))) * 1_000 - texts.length;
