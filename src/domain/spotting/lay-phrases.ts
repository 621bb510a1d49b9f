import { type Lexicons, SIGNALS, type SignalId } from '../lexicon.ts';
import { forgetWords, textAt, tokenize } from './tokens.ts';

/**
 * The phrases of all languages as one trie, since mails mix languages, laid flat as plain data: built from the lexicons, or
 * once by a build that keeps it in a file.
 *
 * The letters of all words come first, breadth first, so that the ways on from a node stand side by side. A node is named
 * by its place; it stands for the word, or the beginning of words, that ends there. The states of the phrases come next in
 * the same order: each state's ways on by whole word, by beginning, and over a gap are the next states that nobody has.
 */
export interface LaidPhrases {
  /** By node, the start left out: its letter. */
  letters: string;
  /** By node: how many ways lead on. */
  ways: number[];
  /** By node: 1 where a word ends, 2 where a beginning of words ends, 3 for both. */
  ends: number[];
  /** By state: how many ways on by whole word, and their nodes, in order. */
  words: number[];
  wordNodes: number[];
  /** By state: how many ways on by a beginning of words, and their nodes, in the order they are tried. */
  stems: number[];
  stemNodes: number[];
  /** States with a way on after `..`: up to three words may stand there. */
  gaps: number[];
  /** By state: how many signals end there, and their places in SIGNALS. */
  met: number[];
  signals: number[];
}

/** Marks of `ends`. */
export const WORD = 1;
export const STEM = 2;

/** A node of the letters while they are gathered; `place` is known once all are. */
interface Letters {
  next: Map<number, Letters>;
  ends: number;
  place: number;
}

interface State {
  words: Map<Letters, State>;
  stems: Map<Letters, State>;
  /** Lengths of the beginnings, in the order they came. */
  lengths: number[];
  gap: State | null;
  signals: SignalId[];
}

const letters = (): Letters => ({ next: new Map(), ends: 0, place: 0 });
const state = (): State => ({ words: new Map(), stems: new Map(), lengths: [], gap: null, signals: [] });

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
function wordsOf(phrase: string, known: Map<string, string[]>): string[] {
  return phrase
    .split(/\s+/)
    .filter((word) => word !== '')
    .flatMap((word) => {
      if (word === '..') return [word];
      let words = known.get(word);
      if (!words) {
        const tokens = tokenize(word.replace(/\*$/, ''));
        words = Array.from({ length: tokens.count }, (_, at) => textAt(tokens, at));
        if (word.endsWith('*') && words.length > 0) words[words.length - 1] += '*';
        known.set(word, words);
      }
      return words;
    });
}

function gathered(lexicons: Lexicons): { root: State; spelling: Letters } {
  const root = state();
  const spelling = letters();
  const known = new Map<string, string[]>();
  const step = (at: State, word: string): State => {
    if (word === '..') {
      at.gap ??= state();
      return at.gap;
    }
    const isStem = word.endsWith('*');
    const length = isStem ? word.length - 1 : word.length;
    const end = spell(spelling, word.slice(0, length));
    end.ends |= isStem ? STEM : WORD;
    const table = isStem ? at.stems : at.words;
    let next = table.get(end);
    if (!next) {
      next = state();
      table.set(end, next);
      if (isStem && !at.lengths.includes(length)) at.lengths.push(length);
    }
    return next;
  };
  for (const lexicon of Object.values(lexicons)) {
    for (const [signal, phrases] of Object.entries(lexicon.signals) as [SignalId, readonly string[]][]) {
      for (const phrase of phrases) {
        for (const choice of choices(phrase)) {
          let at = root;
          for (const word of wordsOf(choice, known)) at = step(at, word);
          if (at !== root && !at.signals.includes(signal)) at.signals.push(signal);
        }
      }
    }
  }
  // Mails have other words than phrases.
  forgetWords();
  return { root, spelling };
}

/** Lays the phrases of all lexicons flat. */
export function layPhrases(lexicons: Lexicons): LaidPhrases {
  const { root, spelling } = gathered(lexicons);
  const nodes = [{ letter: spelling, depth: 0 }];
  const codes: number[] = [];
  const ways: number[] = [];
  const depths: number[] = [];
  for (let n = 0; n < nodes.length; n += 1) {
    const { letter, depth } = nodes[n] as (typeof nodes)[number];
    letter.place = n;
    depths.push(depth);
    ways.push(letter.next.size);
    for (const [code, next] of letter.next) {
      codes.push(code);
      nodes.push({ letter: next, depth: depth + 1 });
    }
  }
  const laid: LaidPhrases = {
    letters: codes.map((code) => String.fromCharCode(code)).join(''),
    ways,
    ends: nodes.map(({ letter }) => letter.ends),
    words: [],
    wordNodes: [],
    stems: [],
    stemNodes: [],
    gaps: [],
    met: [],
    signals: [],
  };
  const places = (table: ReadonlyMap<Letters, State>, order: (a: number, b: number) => number) =>
    [...table].map(([{ place }, next]) => ({ place, next })).sort((a, b) => order(a.place, b.place));
  const states = [root];
  for (let n = 0; n < states.length; n += 1) {
    const at = states[n] as State;
    const lengthOf = (place: number): number => at.lengths.indexOf(depths[place] as number);
    const words = places(at.words, (a, b) => a - b);
    const stems = places(at.stems, (a, b) => lengthOf(a) - lengthOf(b) || a - b);
    laid.words.push(words.length);
    laid.wordNodes.push(...words.map(({ place }) => place));
    laid.stems.push(stems.length);
    laid.stemNodes.push(...stems.map(({ place }) => place));
    if (at.gap) laid.gaps.push(n);
    laid.met.push(at.signals.length);
    laid.signals.push(...at.signals.map((signal) => SIGNALS.indexOf(signal)));
    for (const { next } of [...words, ...stems]) states.push(next);
    if (at.gap) states.push(at.gap);
  }
  return laid;
}
