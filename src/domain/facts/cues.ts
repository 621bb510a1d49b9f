import { firstLetters, LENGTH, OPEN, textsOf } from './first-letters.ts';

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

/** What of one kind can begin with certain letters. */
interface Entry {
  kind: number;
  /** Longest first. */
  texts: string[];
  /** Fragments that stand for too many texts to name. */
  fragments: string[];
  pattern: RegExp | null;
}

/** The fragments that can begin with the letters on the way to a node. */
interface Node {
  next: Map<number, Node> | null;
  entries: Entry[];
}
const newNode = (): Node => ({ next: null, entries: [] });

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
    const spans = this.all(kind);
    for (let i = firstAt(spans, from); i < spans.length; i += 1) {
      const span = spans[i];
      if (!span || span.start >= to) break;
      if (span.end <= to) return true;
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
  return found.within(kind, Math.max(0, from), at).find((span) => gap.test(text.slice(span.end, at))) ?? null;
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
    if ((spans[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * All cue phrases of a reader, found in one walk over the words of a text: the first letters of a word say which few
 * fragments can begin there. Of one kind the longer fragment wins, and cues of one kind do not overlap.
 */
export class Cues<K extends string> {
  readonly #kinds: ReadonlyMap<K, number>;
  readonly #root = newNode();
  /** Fragments that may begin with any letters ("…gehalt"), with the part of them that is looked for first. */
  readonly #loose: { entry: Entry; core: RegExp }[] = [];

  constructor(fragments: Readonly<Record<K, readonly string[]>>) {
    this.#kinds = new Map((Object.keys(fragments) as K[]).map((kind, i) => [kind, i]));
    const placed: { kind: number; text: string | null; fragment: string; letters: string[] }[] = [];
    for (const [name, kind] of this.#kinds) {
      const loose: string[] = [];
      for (const fragment of new Set(fragments[name])) {
        const texts = textsOf(fragment);
        for (const text of texts ?? []) placed.push({ kind, text, fragment, letters: [text.slice(0, LENGTH)] });
        if (texts !== null) continue;
        const letters = firstLetters(fragment);
        if (letters.includes(OPEN)) loose.push(fragment);
        else placed.push({ kind, text: null, fragment, letters });
      }
      if (loose.length > 0)
        this.#loose.push({
          entry: { kind, texts: [], fragments: loose, pattern: null },
          core: new RegExp(loose.map((source) => source.replace(/^\\p\{L\}\{\d+,\d+\}/, '')).join('|'), 'g'),
        });
    }
    // First all nodes, then the fragments: one that is known to three letters counts at every node beyond them.
    const nodes = placed.map(({ letters }) => letters.map((one) => this.#nodeAt(one.replace(OPEN, ''))));
    for (const [i, { kind, text, fragment }] of placed.entries())
      for (const node of nodes[i] ?? []) addTo(node, kind, text, fragment);
    sortTexts(this.#root);
  }

  #nodeAt(letters: string): Node {
    let node = this.#root;
    for (const letter of letters.split('')) {
      const code = letter.charCodeAt(0);
      node.next ??= new Map();
      const next: Node = node.next.get(code) ?? newNode();
      node.next.set(code, next);
      node = next;
    }
    return node;
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
      let node = this.#root.next?.get(code);
      for (let i = at + 1; node; i += 1) {
        const next: Node | undefined = node.next?.get(text.charCodeAt(i));
        if (!next) break;
        node = next;
      }
      if (node) for (const entry of node.entries) meet(entry, text, at, spans);
      if (letter) for (const entry of loose.get(at) ?? []) meet(entry, text, at, spans);
    }
    return new Found(this.#kinds, spans);
  }
}

function addTo(node: Node, kind: number, text: string | null, fragment: string): void {
  let entry = node.entries.find((one) => one.kind === kind);
  if (!entry) {
    entry = { kind, texts: [], fragments: [], pattern: null };
    node.entries.push(entry);
  }
  const list = text === null ? entry.fragments : entry.texts;
  if (!list.includes(text ?? fragment)) list.push(text ?? fragment);
  for (const next of node.next?.values() ?? []) addTo(next, kind, text, fragment);
}

function sortTexts(node: Node): void {
  for (const { texts, fragments } of node.entries)
    for (const list of [texts, fragments]) list.sort((a, b) => b.length - a.length);
  for (const next of node.next?.values() ?? []) sortTexts(next);
}

/** Adds the longest cue of an entry that begins at a place. */
function meet(entry: Entry, text: string, at: number, all: (Span[] | undefined)[]): void {
  const spans = all[entry.kind];
  const last = spans?.[spans.length - 1];
  if (last && (at < last.end || (spans?.length ?? 0) >= CAP)) return;
  let end = at;
  for (const one of entry.texts)
    if (text.startsWith(one, at) && endsWell(text, at + one.length)) {
      end = at + one.length;
      break;
    }
  if (entry.fragments.length > 0) {
    entry.pattern ??= patternOf(entry.fragments);
    entry.pattern.lastIndex = at;
    if (entry.pattern.test(text)) end = Math.max(end, entry.pattern.lastIndex);
  }
  if (end === at) return;
  if (spans) spans.push({ start: at, end });
  else all[entry.kind] = [{ start: at, end }];
}

/** No letter goes on, unless the cue itself ended with a space, an apostrophe or a character of a script without words. */
function endsWell(text: string, end: number): boolean {
  if (!isLetter(text.charCodeAt(end))) return true;
  const last = text.charCodeAt(end - 1);
  return last === 0x20 || last === 0x27 || last > 0x3000;
}

function patternOf(fragments: readonly string[]): RegExp {
  const joined = fragments.filter((one) => CJK.test(one));
  const edged = fragments.filter((one) => !CJK.test(one));
  const source = [...joined, ...(edged.length > 0 ? [`(?:${edged.join('|')})${EDGE}`] : [])].join('|');
  return new RegExp(source, /\\[pP]\{/.test(source) ? 'uy' : 'y');
}
