/**
 * What a text must hold for a pattern to match it: as in a code search, texts of which one is in every match. One walk
 * marks which characters and pairs of characters a text has; a pattern whose texts have none of their pairs there is not
 * run. A gate may let a pattern run in vain and never keeps one back that would match.
 */

/** Hashes of characters and of pairs share a table this long. */
const CELLS = 8_192;

/** A letter of ASCII counts as its small form, so that the flag i needs no second table. */
const small = (code: number): number => (code >= 0x41 && code <= 0x5a ? code | 0x20 : code);
const cell = (one: number, two: number): number => (Math.imul(one, 0x9e37) ^ Math.imul(two, 0x85eb)) & (CELLS - 1);

/** Characters and pairs of a text. */
export class Grams {
  readonly #met = new Uint8Array(CELLS);

  constructor(text: string) {
    let before = 0;
    for (let i = 0; i < text.length; i += 1) {
      const code = small(text.charCodeAt(i));
      this.#met[cell(code, 0)] = 1;
      this.#met[cell(before, code)] = 1;
      before = code;
    }
  }

  has(gram: number): boolean {
    return this.#met[gram] === 1;
  }
}

/** Of each text of which one is in every match: its pairs, or its one character. Null where nothing is needed. */
type Needs = readonly (readonly number[])[] | null;
const needs = new WeakMap<RegExp, Needs>();

/** False where a pattern cannot match a text. */
export function mayMatch(pattern: RegExp, grams: Grams): boolean {
  let known = needs.get(pattern);
  if (known === undefined) {
    known = requiredTexts(pattern.source)?.map(gramsOf) ?? null;
    needs.set(pattern, known);
  }
  return known === null || known.some((text) => text.every((gram) => grams.has(gram)));
}

function gramsOf(text: string): number[] {
  if (text.length === 1) return [cell(small(text.charCodeAt(0)), 0)];
  return Array.from({ length: text.length - 1 }, (_, i) =>
    cell(small(text.charCodeAt(i)), small(text.charCodeAt(i + 1))),
  );
}

/** Texts of which one is in every match of a pattern, or null where none can be named. */
export function requiredTexts(source: string): string[] | null {
  return new Source(source).alternatives();
}

/** The pattern's source while it is read. Only what the patterns of this room use is understood; the rest needs nothing. */
class Source {
  #at = 0;
  readonly #source: string;
  constructor(source: string) {
    this.#source = source;
  }

  /** Needs of alternatives up to the end or a closing bracket. */
  alternatives(): string[] | null {
    let all: string[] | null = [];
    do {
      const one = this.#row();
      all = all === null || one === null ? null : [...all, ...one];
    } while (this.#took('|'));
    return all;
  }

  #took(unit: string): boolean {
    if (this.#source[this.#at] !== unit) return false;
    this.#at += 1;
    return true;
  }

  /** The best need of a row of terms: characters in a row are one text. */
  #row(): string[] | null {
    let best: string[] | null = null;
    let run = '';
    const offer = (texts: string[] | null): void => {
      if (texts !== null && texts.length > 0 && (best === null || worth(texts) > worth(best))) best = texts;
    };
    const endRun = (): void => {
      if (run !== '') offer([run]);
      run = '';
    };
    while (this.#at < this.#source.length && !'|)'.includes(this.#source[this.#at] as string)) {
      const { texts, plain } = this.#term();
      const times = this.#quantifier();
      if (plain !== null && times === 1) run += plain;
      else {
        endRun();
        if (times > 0) offer(texts);
      }
    }
    endRun();
    return best;
  }

  /** One term: what it needs, and the character it is where it is one. */
  #term(): { texts: string[] | null; plain: string | null } {
    const unit = this.#source[this.#at] as string;
    this.#at += 1;
    if (unit === '(') {
      const kind = /^\?(?:[:=!]|<[=!])/.exec(this.#source.slice(this.#at, this.#at + 3))?.[0] ?? '';
      this.#at += kind.length;
      const texts = this.alternatives();
      this.#at += 1;
      return { texts: kind === '' || kind === '?:' || kind === '?=' ? texts : null, plain: null };
    }
    if (unit === '[') {
      const from = this.#at;
      while (this.#source[this.#at] !== ']') this.#at += this.#source[this.#at] === '\\' ? 2 : 1;
      const inside = this.#source.slice(from, this.#at);
      this.#at += 1;
      return { texts: /^\^|[\\-]/.test(inside) ? null : [...inside], plain: null };
    }
    if (unit === '\\') {
      const escaped = this.#source[this.#at] as string;
      this.#at += 1;
      if (escaped === 'u') this.#at += 4;
      if (escaped === 'p' || escaped === 'P') this.#at = this.#source.indexOf('}', this.#at) + 1;
      return /\w/.test(escaped) ? { texts: null, plain: null } : { texts: [escaped], plain: escaped };
    }
    return '.^$'.includes(unit) ? { texts: null, plain: null } : { texts: [unit], plain: unit };
  }

  /** How often the term before stands at least: 0, 1, or 2 for more or for an unknown number of times. */
  #quantifier(): number {
    const hit = /^(?:[*?]|\+|\{(\d+)(?:,\d*)?\})\??/.exec(this.#source.slice(this.#at, this.#at + 10));
    if (!hit) return 1;
    this.#at += hit[0].length;
    return hit[0].startsWith('+') ? 2 : hit[1] === undefined || Number(hit[1]) === 0 ? 0 : 2;
  }
}

/** Longer texts are rarer, and fewer are sooner asked for. */
const worth = (texts: readonly string[]): number =>
  Math.min(...texts.map(({ length }) => Math.min(length, 3))) * 1_000 - texts.length;
