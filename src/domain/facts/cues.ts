import { orZero } from '../absent.ts';
import { firstLetters, OPEN, textsOf } from './first-letters.ts';

/** Place of a cue in a text; `end` is exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** No letter or figure goes on, unless the fragment itself ended with a space. Texts are in lower case. */
export const LETTER = '0-9a-zªº²³¹¼-¾ß-öø-\\u024f\\u1e00-\\u1eff';
const EDGE = `(?:(?![${LETTER}])|(?<=[ ']))`;
const CJK = /[\u3040-\u30ff\u3400-\u9fff]/;
/** More cues of a kind than this tell nothing new. */
const CAP = 150;
const NONE: readonly Span[] = [];

const isLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x30 && code <= 0x39) ||
  (code > 0xa9 && ((code >= 0xdf && code <= 0x24f && code !== 0xf7) || (code >= 0x1e00 && code <= 0x1eff)));

/** Fragments of one kind that stand for too many texts to name, and can begin with the same letters. */
interface Entry {
  kind: number;
  fragments: string[];
  pattern: RegExp | null;
}

/** Where the cues of a text stand, by kind, in order of place. */
export class Found<K extends string> {
  readonly #kinds: ReadonlyMap<K, number>;
  readonly #spans: readonly (Span[] | undefined)[];
  constructor(kinds: ReadonlyMap<K, number>, spans: readonly (Span[] | undefined)[]) {
    this.#kinds = kinds;
    this.#spans = spans;
  }
  all(kind: K): readonly Span[] {
    return this.#spans[this.#kinds.get(kind) ?? -1] ?? NONE;
  }
  /** Those that lie within [from, to). */
  within(kind: K, from: number, to: number): Span[] {
    const spans = this.all(kind);
    const out: Span[] = [];
    for (let i = firstAt(spans, from); i < spans.length; i += 1) {
      const span = spans[i];
      if (!span || span.start >= to) break;
      if (span.end <= to) out.push(span);
    }
    return out;
  }
  has(kind: K, from: number, to: number): boolean {
    return this.some(kind, from, to, () => true);
  }
  some(kind: K, from: number, to: number, is: (span: Span) => boolean): boolean {
    const spans = this.all(kind);
    for (let i = firstAt(spans, from); i < spans.length; i += 1) {
      const span = spans[i];
      if (!span || span.start >= to) break;
      if (span.end <= to && is(span)) return true;
    }
    return false;
  }
}

/** Cues near the ones asked for; `gap` is all that may stand between. */
export function endingBefore<K extends string>(
  found: Found<K>,
  kind: K,
  text: string,
  at: number,
  from: number,
  gap: RegExp,
): Span | null {
  const spans = found.all(kind);
  for (let i = firstAt(spans, from); i < spans.length; i += 1) {
    const span = spans[i];
    if (!span || span.start >= at) break;
    if (span.end <= at && gap.test(text.slice(span.end, at))) return span;
  }
  return null;
}

/**
 * Matches of a pattern with the flag g that begin at most `back` characters before one of the spans and go on at most 64
 * behind it.
 */
export function near(
  pattern: RegExp,
  text: string,
  spans: readonly Span[],
  back: number,
  take: (hit: RegExpExecArray) => void,
): void {
  let end = 0;
  for (const span of spans) {
    if (span.start < end) continue;
    pattern.lastIndex = Math.max(end, span.start - back);
    const hit = pattern.exec(text.slice(0, span.end + 64));
    if (!hit || hit[0] === '') continue;
    end = hit.index + hit[0].length;
    take(hit);
  }
}

function firstAt(spans: readonly Span[], place: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (orZero(spans[middle]?.start) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Letters below this code have a node of their own to start from. */
const DIRECT = 0x250;

/**
 * All cue phrases of a reader, found in one walk over the words of a text. The texts they stand for make a tree of
 * letters, kept in arrays of numbers where the children of a node lie side by side; a fragment with too many texts
 * waits, as a pattern, where its first letters lead. Of one kind the longer fragment wins, and cues of one kind do not
 * overlap.
 */
export class Cues<K extends string> {
  readonly #kinds: ReadonlyMap<K, number>;
  /** Node by first letter; 0 is no node. */
  readonly #first = new Int32Array(DIRECT);
  readonly #others = new Map<number, number>();
  /**
   * By node: its letter; and first child, which letters its children have (a bit each, by the last five bits of the code),
   * `#ends` + 1, `#open` + 1. The children of a node end where those of the next begin.
   */
  #letters = new Uint16Array(0);
  #nodes = new Int32Array(0);
  readonly #ends: number[][] = [];
  readonly #open: Entry[][] = [];
  /** Fragments that may begin with any letters ("…gehalt"), with the part of them that is looked for first. */
  readonly #loose: { entry: Entry; core: RegExp }[] = [];
  /** End of the longest text of each kind at the place looked at; 0 for none. */
  readonly #longest: Int32Array;

  constructor(fragments: Readonly<Record<K, readonly string[]>>) {
    this.#kinds = new Map((Object.keys(fragments) as K[]).map((kind, i) => [kind, i]));
    this.#longest = new Int32Array(this.#kinds.size);
    const tree = new Growing();
    for (const [name, kind] of this.#kinds) {
      const loose: string[] = [];
      for (const fragment of new Set(fragments[name])) {
        const { texts, letters } = shapeOf(fragment);
        if (texts !== null) for (const text of texts) tree.end(tree.nodeAt(text), kind);
        else if (letters.includes(OPEN)) loose.push(fragment);
        else for (const one of letters) tree.wait(tree.nodeAt(one.replace(OPEN, '')), kind, fragment);
      }
      if (loose.length > 0)
        this.#loose.push({
          entry: { kind, fragments: loose, pattern: null },
          core: new RegExp(loose.map((source) => source.replace(/^\\p\{L\}\{\d+,\d+\}/, '')).join('|'), 'g'),
        });
    }
    this.#lay(tree);
  }

  /** Puts the tree into arrays, level by level. */
  #lay(tree: Growing): void {
    const count = tree.letter.length;
    this.#letters = new Uint16Array(count);
    this.#nodes = new Int32Array((count + 1) * 4);
    this.#nodes[count * 4] = count;
    /** Nodes of the growing tree in their new order, and the fragments known above them. */
    const queue = new Int32Array(count);
    const above: (Entry[] | undefined)[] = [];
    for (let at = 0, next = 1; at < count; at += 1) {
      const node = orZero(queue[at]);
      const own = tree.open.get(node);
      // A fragment that is known to three letters counts at every node beyond them.
      const here = own ? joined(above[at] ?? [], own) : above[at];
      const ends = tree.ends.get(node);
      this.#nodes[at * 4] = next;
      if (ends) this.#nodes[at * 4 + 2] = this.#ends.push(ends);
      if (own && here) this.#nodes[at * 4 + 3] = this.#open.push(here);
      let mask = 0;
      for (let child = orZero(tree.child[node]); child !== 0; child = orZero(tree.sibling[child])) {
        const code = orZero(tree.letter[child]);
        mask |= 1 << (code & 31);
        if (at === 0 && code < DIRECT) this.#first[code] = next;
        else if (at === 0) this.#others.set(code, next);
        this.#letters[next] = code;
        queue[next] = child;
        if (here) above[next] = here;
        next += 1;
      }
      this.#nodes[at * 4 + 1] = mask;
    }
  }

  /** Words that hold the core of a loose fragment, by their first letter's place. */
  #looseStarts(text: string): Map<number, Entry[]> {
    const starts = new Map<number, Entry[]>();
    for (const { entry, core } of this.#loose)
      for (const hit of text.matchAll(core)) {
        let at = hit.index;
        while (at > 0 && isLetter(text.charCodeAt(at - 1)) && hit.index - at < 30) at -= 1;
        const entries = starts.get(at) ?? [];
        if (!entries.includes(entry)) starts.set(at, [...entries, entry]);
      }
    return starts;
  }

  /** Finds the cues of a text in lower case. */
  find(text: string): Found<K> {
    const spans: (Span[] | undefined)[] = [];
    const loose = this.#looseStarts(text);
    let inWord = false;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      const letter = isLetter(code);
      if (letter && inWord) continue;
      inWord = letter;
      const node = code < DIRECT ? orZero(this.#first[code]) : (this.#others.get(code) ?? 0);
      if (node !== 0) this.#meet(text, at, node, spans);
      if (letter && loose.size > 0) for (const entry of loose.get(at) ?? []) tryPattern(entry, text, at, at, spans);
    }
    return new Found(this.#kinds, spans);
  }

  /** Adds the longest cue of each kind that begins at a place. */
  #meet(text: string, at: number, root: number, spans: (Span[] | undefined)[]): void {
    const nodes = this.#nodes;
    const letters = this.#letters;
    let node = root;
    let open: Entry[] | null = null;
    let met: number[] | null = null;
    for (let i = at + 1; ; i += 1) {
      const waiting = nodes[node * 4 + 3] as number;
      if (waiting > 0) open = this.#open[waiting - 1] ?? null;
      const ends = nodes[node * 4 + 2] as number;
      if (ends > 0 && endsWell(text, i))
        for (const kind of this.#ends[ends - 1] ?? []) {
          if (this.#longest[kind] === 0) {
            if (met === null) met = [kind];
            else met.push(kind);
          }
          this.#longest[kind] = i;
        }
      const code = text.charCodeAt(i);
      if (((nodes[node * 4 + 1] as number) & (1 << (code & 31))) === 0) break;
      let child = nodes[node * 4] as number;
      const stop = nodes[node * 4 + 4] as number;
      while (child < stop && letters[child] !== code) child += 1;
      if (child === stop) break;
      node = child;
    }
    if (open !== null)
      for (const entry of open) {
        tryPattern(entry, text, at, this.#longest[entry.kind] || at, spans);
        this.#longest[entry.kind] = 0;
      }
    if (met !== null)
      for (const kind of met) {
        add(spans, kind, at, orZero(this.#longest[kind]));
        this.#longest[kind] = 0;
      }
  }
}

/** The tree of letters while it grows: by node its letter, first child and next sibling; 0 is the root, and none. */
class Growing {
  readonly letter = [0];
  readonly child = [0];
  readonly sibling = [0];
  /** Kinds that have a text ending at a node. */
  readonly ends = new Map<number, number[]>();
  /** Fragments that can begin with the letters on the way to a node. */
  readonly open = new Map<number, Entry[]>();
  readonly #first = new Map<number, number>();

  nodeAt(letters: string): number {
    let node = 0;
    for (let i = 0; i < letters.length; i += 1) {
      const code = letters.charCodeAt(i);
      let next = (node === 0 ? this.#first.get(code) : this.child[node]) ?? 0;
      while (next !== 0 && this.letter[next] !== code) next = orZero(this.sibling[next]);
      if (next === 0) {
        next = this.letter.length;
        this.letter.push(code);
        this.sibling.push(orZero(this.child[node]));
        this.child.push(0);
        this.child[node] = next;
        if (node === 0) this.#first.set(code, next);
      }
      node = next;
    }
    return node;
  }

  end(node: number, kind: number): void {
    const kinds = this.ends.get(node);
    if (!kinds) this.ends.set(node, [kind]);
    else if (!kinds.includes(kind)) kinds.push(kind);
  }

  wait(node: number, kind: number, fragment: string): void {
    const entries = this.open.get(node) ?? [];
    this.open.set(node, entries);
    const entry = entries.find((one) => one.kind === kind);
    if (entry) entry.fragments.push(fragment);
    else entries.push({ kind, fragments: [fragment], pattern: null });
  }
}

/** Entries of a node with those of the nodes above it. */
const joined = (above: readonly Entry[], own: readonly Entry[]): Entry[] => [
  ...above.map((entry): Entry => {
    const more = own.find(({ kind }) => kind === entry.kind);
    return more ? { kind: entry.kind, fragments: [...entry.fragments, ...more.fragments], pattern: null } : entry;
  }),
  ...own.filter(({ kind }) => !above.some((entry) => entry.kind === kind)),
];

interface Shape {
  texts: string[] | null;
  letters: string[];
}
const shapes = new Map<string, Shape>();

/** Texts or first letters of a fragment, reckoned once: readers of several languages share English. */
function shapeOf(fragment: string): Shape {
  let shape = shapes.get(fragment);
  if (!shape) {
    const texts = textsOf(fragment);
    shape = { texts, letters: texts === null ? firstLetters(fragment) : [] };
    shapes.set(fragment, shape);
  }
  return shape;
}

/** Whether one more cue of a kind can stand at a place: they do not overlap. */
const free = (spans: readonly Span[] | undefined, at: number): boolean =>
  spans === undefined || (spans.length < CAP && at >= orZero(spans[spans.length - 1]?.end));

function add(all: (Span[] | undefined)[], kind: number, at: number, end: number): void {
  const spans = all[kind];
  if (end <= at || !free(spans, at)) return;
  if (spans) spans.push({ start: at, end });
  else all[kind] = [{ start: at, end }];
}

/** Adds what a fragment matches at a place, or a text of its kind that ends farther. */
function tryPattern(entry: Entry, text: string, at: number, known: number, all: (Span[] | undefined)[]): void {
  if (!free(all[entry.kind], at)) return;
  entry.pattern ??= patternOf(entry.fragments);
  entry.pattern.lastIndex = at;
  add(all, entry.kind, at, entry.pattern.test(text) ? Math.max(known, entry.pattern.lastIndex) : known);
}

/** No letter goes on, unless the cue itself ended with a space, an apostrophe or a character of a script without words. */
function endsWell(text: string, end: number): boolean {
  if (!isLetter(text.charCodeAt(end))) return true;
  const last = text.charCodeAt(end - 1);
  return last === 0x20 || last === 0x27 || last > 0x3000;
}

function patternOf(fragments: readonly string[]): RegExp {
  const rows = [...fragments].sort((a, b) => b.length - a.length);
  const unedged = rows.filter((one) => CJK.test(one));
  const edged = rows.filter((one) => !CJK.test(one));
  const source = [...unedged, ...(edged.length > 0 ? [`(?:${edged.join('|')})${EDGE}`] : [])].join('|');
  return new RegExp(source, /\\[pP]\{/.test(source) ? 'uy' : 'y');
}
