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
  words: Map<string, State>;
  /** Beginnings of words, and the lengths that occur, so that a word is cut only where it can match. */
  stems: Map<string, State>;
  stemLengths: number[];
  /** After `..`: up to three words may stand here. */
  gap: State | null;
  signals: SignalId[];
}

const state = (): State => ({ words: new Map(), stems: new Map(), stemLengths: [], gap: null, signals: [] });

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

function step(at: State, word: string): State {
  if (word === '..') {
    at.gap ??= state();
    return at.gap;
  }
  const isStem = word.endsWith('*');
  const key = isStem ? word.slice(0, -1) : word;
  const table = isStem ? at.stems : at.words;
  let next = table.get(key);
  if (!next) {
    next = state();
    table.set(key, next);
    if (isStem && !at.stemLengths.includes(key.length)) at.stemLengths.push(key.length);
  }
  return next;
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

function compile(lexicons: Lexicons): State {
  const root = state();
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
  return root;
}

const compiled = new WeakMap<Lexicons, State>();

function trieOf(lexicons: Lexicons): State {
  let root = compiled.get(lexicons);
  if (!root) {
    root = compile(lexicons);
    compiled.set(lexicons, root);
  }
  return root;
}

/**
 * Every signal met in the tokens. Linear in the tokens: a phrase has a fixed number of words and each gap skips at
 * most three, so the work a token can cause is bounded by the lexicon, not by the mail.
 */
export function findSignals(tokens: readonly Token[], lexicons: Lexicons): Hit[] {
  const root = trieOf(lexicons);
  const hits: Hit[] = [];
  const walk = (at: State, first: number, next: number): void => {
    for (const signal of at.signals) hits.push({ signal, first, last: next - 1 });
    if (at.gap) {
      // A gap never reaches into the next sentence.
      for (let skip = 0; skip <= GAP && tokens[next + skip]?.sentence === tokens[first]?.sentence; skip += 1) {
        walk(at.gap, first, next + skip);
      }
    }
    const word = tokens[next]?.text;
    if (word === undefined) return;
    const whole = at.words.get(word);
    if (whole) walk(whole, first, next + 1);
    for (const length of at.stemLengths) {
      if (word.length < length) continue;
      const stem = at.stems.get(word.slice(0, length));
      if (stem) walk(stem, first, next + 1);
    }
  };
  for (let i = 0; i < tokens.length; i += 1) walk(root, i, i);
  return hits;
}
