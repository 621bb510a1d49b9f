import type { Lexicons, SignalId } from '../lexicon.ts';
import type { Token } from './tokens.ts';
import { tokenize } from './tokens.ts';

/** A signal met in a text: tokens `first` to `last`, both included. */
export interface Hit {
  signal: SignalId;
  first: number;
  last: number;
}

/** One state of the phrase trie. All languages share one trie, since mails mix languages. */
interface State {
  /** Next states by the number of a whole word. */
  words: Map<number, State>;
  /** Next states by the number of a beginning of words, and the lengths these have, in the order they are tried. */
  stems: Map<number, State>;
  stemLengths: number[];
  /** After `..`: up to three words may stand here. */
  gap: State | null;
  signals: SignalId[];
}

const state = (): State => ({ words: new Map(), stems: new Map(), stemLengths: [], gap: null, signals: [] });

/** The words of all phrases letter by letter, as they are gathered. */
interface Letters {
  next: Map<number, Letters>;
  /** Number of the whole word, and of the beginning of words, that end here; 0 for none. */
  word: number;
  stem: number;
}

const letters = (): Letters => ({ next: new Map(), word: 0, stem: 0 });

/** What a word of a mail is to the phrases: its number, the beginnings it has, and where a phrase starting here goes. */
interface Known {
  word: number;
  stems: readonly number[];
  lengths: readonly number[];
  starts: readonly State[];
}

/**
 * The letters laid flat for reading, breadth first, so that the ways on from a node stand side by side: those of node n
 * are the nodes from `from[n]` to `from[n + 1]`. Node 0 is the start, whose many ways have a map of their own.
 */
interface Spelling {
  start: ReadonlyMap<number, number>;
  code: Uint16Array;
  from: Int32Array;
  /** By node: a word that ends there, and a word that goes on where no phrase follows. Null where it is in no phrase. */
  whole: readonly (Known | null)[];
  begun: readonly (Known | null)[];
}

/** Next states in the order they are tried: the whole word, then beginnings. */
function* onward(at: State, { word, stems, lengths }: Omit<Known, 'starts'>): Generator<State> {
  const whole = word === 0 ? undefined : at.words.get(word);
  if (whole) yield whole;
  for (const length of at.stemLengths) {
    const stem = at.stems.get(stems[lengths.indexOf(length)] ?? 0);
    if (stem) yield stem;
  }
}

function flatten(root: Letters, states: State): Spelling {
  const known = (word: number, stems: readonly number[], lengths: readonly number[]): Known | null =>
    word === 0 && stems.length === 0
      ? null
      : { word, stems, lengths, starts: [...onward(states, { word, stems, lengths })] };
  const nodes = [{ code: 0, letter: root, depth: 0, stems: [] as number[], lengths: [] as number[] }];
  const from: number[] = [];
  for (let n = 0; n < nodes.length; n += 1) {
    from.push(nodes.length);
    const { letter, depth, stems, lengths } = nodes[n] as (typeof nodes)[number];
    for (const [code, next] of letter.next) {
      const ends = next.stem !== 0;
      nodes.push({
        code,
        letter: next,
        depth: depth + 1,
        stems: ends ? [...stems, next.stem] : stems,
        lengths: ends ? [...lengths, depth + 1] : lengths,
      });
    }
  }
  from.push(nodes.length);
  return {
    start: new Map([...root.next.keys()].map((code, i) => [code, i + 1])),
    code: Uint16Array.from(nodes, ({ code }) => code),
    from: Int32Array.from(from),
    whole: nodes.map(({ letter, stems, lengths }) => known(letter.word, stems, lengths)),
    begun: nodes.map(({ stems, lengths }) => known(0, stems, lengths)),
  };
}

/** Words a gap may skip. */
const GAP = 3;

/** `(a|b) c (d)` → "a c d", "a c", "b c d", "b c": a choice with one word is an optional word. */
function choices(phrase: string): string[] {
  const open = phrase.indexOf('(');
  if (open < 0) return [phrase];
  const close = phrase.indexOf(')', open);
  if (close < 0) throw new Error(`unclosed choice in the phrase "${phrase}"`);
  const head = phrase.slice(0, open);
  const tails = choices(phrase.slice(close + 1));
  const listed = phrase.slice(open + 1, close).split('|');
  return (listed.length === 1 ? [...listed, ''] : listed).flatMap((choice) =>
    tails.map((tail) => head + choice + tail),
  );
}

/** Where a word is spelt to its end; ways that are missing are made. */
function spell(spelling: Letters, word: string): Letters {
  let at = spelling;
  for (let i = 0; i < word.length; i += 1) {
    const code = word.charCodeAt(i);
    let next = at.next.get(code);
    if (!next) {
      next = letters();
      at.next.set(code, next);
    }
    at = next;
  }
  return at;
}

/** Words of a phrase: `offer* .. you` → ["offer*", "..", "you"]; CJK characters apart. */
function wordsOf(phrase: string): string[] {
  return phrase
    .split(/\s+/)
    .filter((word) => word !== '')
    .flatMap((word) => {
      if (word === '..') return [word];
      const words = tokenize(word.replace(/\*$/, '')).tokens.map((token) => token.text);
      if (word.endsWith('*') && words.length > 0) words[words.length - 1] += '*';
      return words;
    });
}

function compile(lexicons: Lexicons): Spelling {
  const root = state();
  const spelling = letters();
  let numbers = 0;
  const step = (at: State, word: string): State => {
    if (word === '..') {
      at.gap ??= state();
      return at.gap;
    }
    const isStem = word.endsWith('*');
    const length = isStem ? word.length - 1 : word.length;
    const end = spell(spelling, word.slice(0, length));
    const kind = isStem ? 'stem' : 'word';
    if (end[kind] === 0) {
      numbers += 1;
      end[kind] = numbers;
    }
    const table = isStem ? at.stems : at.words;
    let next = table.get(end[kind]);
    if (!next) {
      next = state();
      table.set(end[kind], next);
      if (isStem && !at.stemLengths.includes(length)) at.stemLengths.push(length);
    }
    return next;
  };
  for (const lexicon of Object.values(lexicons)) {
    for (const [signal, phrases] of Object.entries(lexicon.signals) as [SignalId, readonly string[]][]) {
      for (const phrase of phrases) {
        for (const choice of choices(phrase)) {
          let at = root;
          for (const word of wordsOf(choice)) at = step(at, word);
          if (at !== root && !at.signals.includes(signal)) at.signals.push(signal);
        }
      }
    }
  }
  return flatten(spelling, root);
}

const compiled = new WeakMap<Lexicons, Spelling>();

function spellingOf(lexicons: Lexicons): Spelling {
  let spelling = compiled.get(lexicons);
  if (!spelling) {
    spelling = compile(lexicons);
    compiled.set(lexicons, spelling);
  }
  return spelling;
}

/** Null where no phrase has the word or a beginning of it. */
function knownAs(text: string, { start, code, from, whole, begun }: Spelling): Known | null {
  let node = start.get(text.charCodeAt(0));
  if (node === undefined) return null;
  for (let i = 1; i < text.length; i += 1) {
    const letter = text.charCodeAt(i);
    const end = from[node + 1] as number;
    let next = from[node] as number;
    while (next < end && code[next] !== letter) next += 1;
    if (next === end) return begun[node] as Known | null;
    node = next;
  }
  return whole[node] as Known | null;
}

/**
 * Every signal met in the tokens. Linear in the tokens: a phrase has a fixed number of words and each gap skips at
 * most three, so the work a token can cause is bounded by the lexicon, not by the mail.
 */
export function findSignals(tokens: readonly Token[], lexicons: Lexicons): Hit[] {
  const spelling = spellingOf(lexicons);
  const known = tokens.map((token) => knownAs(token.text, spelling));
  const hits: Hit[] = [];
  const walk = (at: State, first: number, next: number): void => {
    for (const signal of at.signals) hits.push({ signal, first, last: next - 1 });
    if (at.gap) {
      // A gap never reaches into the next sentence.
      const sentence = tokens[first]?.sentence;
      for (let skip = 0; skip <= GAP && tokens[next + skip]?.sentence === sentence; skip += 1)
        walk(at.gap, first, next + skip);
    }
    const word = known[next];
    if (!word) return;
    const whole = word.word === 0 ? undefined : at.words.get(word.word);
    if (whole) walk(whole, first, next + 1);
    if (word.stems.length === 0) return;
    for (const length of at.stemLengths) {
      const stem = at.stems.get(word.stems[word.lengths.indexOf(length)] ?? 0);
      if (stem) walk(stem, first, next + 1);
    }
  };
  known.forEach((word, i) => {
    for (const next of word?.starts ?? []) walk(next, i, i + 1);
  });
  return hits;
}
