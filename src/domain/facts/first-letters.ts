/** Stands behind a beginning that any character may follow. */
import { orEmpty } from '../absent.ts';

export const OPEN = '*';
/** Beginnings are known to so many letters. */
export const LENGTH = 6;
/** Beyond this many beginnings they are cut back to three letters, then to two. */
const MANY = 400;
/** A fragment that stands for more texts stays a pattern. */
const TEXTS = 60;
const DIGITS = [...'0123456789'];

interface Term {
  /** Characters it can be, or null for "too many to name". */
  one: readonly string[] | null;
  /** For a group: its alternatives. */
  group: readonly (readonly Term[])[] | null;
  optional: boolean;
  repeats: boolean;
}

const QUANTIFIED = new Set(['*', '+', '?', '{']);

/** Terms of a fragment; looks ahead and behind take no room and are left out. */
function termsOf(source: string): Term[][] {
  let at = 0;
  const alternatives = (): Term[][] => {
    const rows: Term[][] = [[]];
    while (at < source.length && source[at] !== ')') {
      if (source[at] === '|') {
        at += 1;
        rows.push([]);
      } else {
        const term = next();
        if (term) rows[rows.length - 1]?.push(term);
      }
    }
    return rows;
  };
  const next = (): Term | null => {
    const unit = orEmpty(source[at]);
    let term: Term | null = { one: [unit], group: null, optional: false, repeats: false };
    at += 1;
    if (unit === '(') {
      const kind = /^\?(?::|<?[=!])/.exec(source.slice(at, at + 3))?.[0] ?? '';
      at += kind.length;
      const group = alternatives();
      at += 1;
      term = kind === '' || kind === '?:' ? { ...term, one: null, group } : null;
    } else if (unit === '[') {
      const end = source.indexOf(']', at + 1);
      const inside = source.slice(at, end);
      at = end + 1;
      term.one = /[\\^]|.-./.test(inside) ? null : [...inside];
    } else if (unit === '\\') {
      const kind = orEmpty(source[at]);
      at += kind === 'p' || kind === 'P' ? source.indexOf('}', at) - at + 1 : 1;
      term.one = kind === 'd' ? DIGITS : /[a-zA-Z]/.test(kind) ? null : [kind];
    } else if (unit === '.') term.one = null;
    else if (unit === '^' || unit === '$') term = null;
    const quantifier = QUANTIFIED.has(source[at] ?? '')
      ? /^(?:[*+?]|\{(\d+)(,\d*)?\})\??/.exec(source.slice(at, at + 10))
      : null;
    if (quantifier) {
      at += quantifier[0].length;
      const sign = quantifier[0][0];
      if (term) {
        term.optional = sign === '*' || sign === '?' || quantifier[1] === '0';
        term.repeats = sign !== '?';
      }
    }
    return term;
  };
  return alternatives();
}

/** Each beginning grown by a row of terms to at most `length` characters; `OPEN` ends one that is known no further. */
function grow(beginnings: ReadonlySet<string>, row: readonly Term[], length: number): Set<string> {
  let grown = new Set(beginnings);
  for (const term of row) {
    const goesOn = (one: string): boolean => one.length < length && !one.endsWith(OPEN);
    const before = [...grown].filter(goesOn);
    if (before.length === 0) break;
    if (grown.size > MANY) return new Set([...grown].map((one) => (goesOn(one) ? one + OPEN : one)));
    const longer = new Set(term.optional ? grown : [...grown].filter((one) => !goesOn(one)));
    const add = (one: string): void =>
      void longer.add(term.repeats && one.length < length && !one.endsWith(OPEN) ? one + OPEN : one);
    if (term.group) for (const inner of term.group) for (const one of grow(new Set(before), inner, length)) add(one);
    else for (const one of before) for (const unit of term.one ?? [OPEN]) add(one + unit);
    grown = longer;
  }
  return grown;
}

/**
 * What a text can begin with where a fragment of a regular expression matches it: its first `LENGTH` characters, or
 * fewer and `OPEN`. "Open" alone means that it can begin with anything.
 */
export function firstLetters(fragment: string): string[] {
  const found = new Set<string>();
  for (const row of termsOf(fragment))
    for (const one of grow(new Set(['']), row, LENGTH))
      found.add(one.length === LENGTH || one.endsWith(OPEN) ? one : one + OPEN);
  for (let kept = LENGTH - 1; found.size > MANY && kept > 1; kept -= 1) cutTo(found, kept);
  return [...found];
}

function cutTo(beginnings: Set<string>, length: number): void {
  const all = [...beginnings];
  beginnings.clear();
  for (const one of all) beginnings.add(one.length > length ? one.slice(0, length) + OPEN : one);
}

/** Hashes of beginnings share a table this long. */
const CELLS = 16_384;

/** What fragments of a regular expression can begin with: a look that costs next to nothing before one is run. */
export class Beginnings {
  readonly #cells = new Uint8Array(CELLS);
  #anything = false;

  constructor(fragments: readonly string[]) {
    for (const fragment of fragments)
      for (const beginning of firstLetters(fragment)) {
        const { length } = beginning.replace(OPEN, '');
        if (length === 0) this.#anything = true;
        else this.#cells[cellOf(beginning, 0, Math.min(length, 4))] = 1;
      }
  }

  /** False where none of the fragments can match at a place of a text. */
  at(text: string, place: number): boolean {
    const cells = this.#cells;
    return (
      this.#anything ||
      cells[cellOf(text, place, 4)] === 1 ||
      cells[cellOf(text, place, 3)] === 1 ||
      cells[cellOf(text, place, 2)] === 1 ||
      cells[cellOf(text, place, 1)] === 1
    );
  }
}

function cellOf(text: string, place: number, length: number): number {
  let hash = length;
  for (let i = place; i < place + length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x9e3779b1);
  return hash >>> 18;
}

/** Texts that a fragment stands for, longest first, or null where they are too many to name. */
export function textsOf(fragment: string): string[] | null {
  if (!/[()[\]{}*+?.\\|^$]/.test(fragment)) return [fragment];
  if (/\(\?<?[=!]|[*+^$]|\\[a-zA-Z]|\{\d|\.(?<!\\\.)|\[\^/.test(fragment)) return null;
  const texts = expanded(termsOf(fragment));
  return texts === null || texts.length > TEXTS || texts.includes('')
    ? null
    : [...new Set(texts)].sort((a, b) => b.length - a.length);
}

/** All texts of alternatives, or null where they are too many or not to be named. */
function expanded(rows: readonly (readonly Term[])[]): string[] | null {
  const all: string[] = [];
  for (const row of rows) {
    let texts = [''];
    for (const { one, group, optional } of row) {
      const options = group ? expanded(group) : one;
      if (!options || texts.length * options.length > 2 * TEXTS) return null;
      const longer = optional ? [...texts] : [];
      for (const text of texts) for (const option of options) longer.push(text + option);
      texts = longer;
    }
    all.push(...texts);
  }
  return all;
}
