import { type Lexicons, SIGNALS, type SignalId } from '../lexicon.ts';
import { type LaidPhrases, layPhrases, STEM, WORD } from './lay-phrases.ts';
import type { Token, Word } from './tokens.ts';

/** A signal met in a text: tokens `first` to `last`, both included. */
export interface Hit {
  signal: SignalId;
  first: number;
  last: number;
}

/** Words a gap may skip. */
const GAP = 3;

/** What a word of a mail is to the phrases: its node, those of its beginnings, and where a phrase starting here goes. */
interface Known {
  /** -1 where the word goes on beyond every phrase. */
  word: number;
  stems: readonly number[];
  starts: readonly number[];
}

/** The laid phrases, opened for reading: where each node's and each state's part of a list begins. */
interface Phrasebook {
  letters: Uint16Array;
  way: Int32Array;
  start: ReadonlyMap<number, number>;
  ends: Uint8Array;
  word: Int32Array;
  wordNodes: Int32Array;
  stem: Int32Array;
  stemNodes: Int32Array;
  /** First of the states that follow. */
  next: Int32Array;
  gap: Uint8Array;
  met: Int32Array;
  signals: Uint8Array;
  /** By node: a word that ends there, and one that goes on where no phrase follows. Filled as words are met. */
  whole: (Known | null)[];
  begun: (Known | null)[];
}

/** What a search has at hand. */
interface Search {
  book: Phrasebook;
  tokens: readonly Token[];
  /** By token. */
  known: (Known | null)[];
  hits: Hit[];
}

/** Where each part begins in a list of parts this long. */
function begins(lengths: readonly number[], from: number): Int32Array {
  const places = new Int32Array(lengths.length + 1).fill(from, 0, 1);
  for (let i = 0; i < lengths.length; i += 1) places[i + 1] = (places[i] as number) + (lengths[i] as number);
  return places;
}

function open(laid: LaidPhrases): Phrasebook {
  const way = begins(laid.ways, 1);
  const code = new Uint16Array(laid.ways.length);
  for (let node = 1; node < code.length; node += 1) code[node] = laid.letters.charCodeAt(node - 1);
  const gap = new Uint8Array(laid.words.length);
  for (const at of laid.gaps) gap[at] = 1;
  const onward = laid.words.map((count, at) => count + (laid.stems[at] as number) + (gap[at] as number));
  return {
    letters: code,
    way,
    start: new Map(Array.from(code.subarray(1, way[1]), (first, i) => [first, i + 1])),
    ends: Uint8Array.from(laid.ends),
    word: begins(laid.words, 0),
    wordNodes: Int32Array.from(laid.wordNodes),
    stem: begins(laid.stems, 0),
    stemNodes: Int32Array.from(laid.stemNodes),
    next: begins(onward, 1),
    gap,
    met: begins(laid.met, 0),
    signals: Uint8Array.from(laid.signals),
    whole: [],
    begun: [],
  };
}

const opened = new WeakMap<Lexicons, Phrasebook>();

/** Gives lexicons the phrases that were laid before; their own are not looked at. */
export function withPhrases(lexicons: Lexicons, laid: LaidPhrases): Lexicons {
  opened.set(lexicons, open(laid));
  return lexicons;
}

function bookOf(lexicons: Lexicons): Phrasebook {
  let book = opened.get(lexicons);
  if (!book) {
    book = open(layPhrases(lexicons));
    opened.set(lexicons, book);
  }
  return book;
}

/** The state after a whole word, or -1. */
function afterWord(book: Phrasebook, at: number, node: number): number {
  let low = book.word[at] as number;
  const first = low;
  let high = book.word[at + 1] as number;
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = book.wordNodes[middle] as number;
    if (found === node) return (book.next[at] as number) + middle - first;
    if (found < node) low = middle + 1;
    else high = middle;
  }
  return -1;
}

/** Takes each state after a word, in the order they are tried: the whole word, then beginnings. */
function onward(book: Phrasebook, at: number, known: Omit<Known, 'starts'>, take: (state: number) => void): void {
  const whole = known.word < 0 ? -1 : afterWord(book, at, known.word);
  if (whole >= 0) take(whole);
  if (known.stems.length === 0) return;
  const first = book.stem[at] as number;
  const end = book.stem[at + 1] as number;
  const states = (book.next[at] as number) + (book.word[at + 1] as number) - (book.word[at] as number);
  for (let i = first; i < end; i += 1) if (known.stems.includes(book.stemNodes[i] as number)) take(states + i - first);
}

/** Node of the next letter, or -1. */
function spelt(book: Phrasebook, node: number, letter: number): number {
  if (node === 0) return book.start.get(letter) ?? -1;
  const end = book.way[node + 1] as number;
  for (let next = book.way[node] as number; next < end; next += 1) if (book.letters[next] === letter) return next;
  return -1;
}

/** Null where no phrase has the word or a beginning of it. */
function knownAs(text: string, book: Phrasebook): Known | null {
  let node = 0;
  let length = 0;
  for (; length < text.length; length += 1) {
    const next = spelt(book, node, text.charCodeAt(length));
    if (next < 0) break;
    node = next;
  }
  const kept = length === text.length ? book.whole : book.begun;
  let known = kept[node];
  if (known === undefined) {
    known = meet(text.slice(0, length), length === text.length ? node : -1, book);
    kept[node] = known;
  }
  return known;
}

function meet(spelling: string, end: number, book: Phrasebook): Known | null {
  const stems: number[] = [];
  let node = 0;
  for (let i = 0; i < spelling.length; i += 1) {
    node = spelt(book, node, spelling.charCodeAt(i));
    if (((book.ends[node] as number) & STEM) !== 0) stems.push(node);
  }
  const word = end >= 0 && ((book.ends[end] as number) & WORD) !== 0 ? end : -1;
  if (word < 0 && stems.length === 0) return null;
  const starts: number[] = [];
  onward(book, 0, { word, stems }, (state) => starts.push(state));
  return { word, stems, starts };
}

/** What a word is to the phrases, looked up once. */
function phrasesOf(word: Word, book: Phrasebook): Known | null {
  if (word.book !== book) {
    word.phrases = knownAs(word.text, book);
    word.book = book;
  }
  return word.phrases as Known | null;
}

/** Goes on from a state whose phrase began with token `first`; `next` is the token to be met. */
function walk(search: Search, at: number, first: number, next: number): void {
  const { book, tokens, known, hits } = search;
  for (let i = book.met[at] as number; i < (book.met[at + 1] as number); i += 1)
    hits.push({ signal: SIGNALS[book.signals[i] as number] as SignalId, first, last: next - 1 });
  if (book.gap[at] === 1) {
    const beyond = (book.next[at + 1] as number) - 1;
    // A gap never reaches into the next sentence.
    const sentence = tokens[first]?.sentence;
    for (let skip = 0; skip <= GAP && tokens[next + skip]?.sentence === sentence; skip += 1)
      walk(search, beyond, first, next + skip);
  }
  const word = next < known.length ? known[next] : null;
  if (!word) return;
  const whole = word.word < 0 ? -1 : afterWord(book, at, word.word);
  if (whole >= 0) walk(search, whole, first, next + 1);
  if (word.stems.length === 0) return;
  const from = book.stem[at] as number;
  const to = book.stem[at + 1] as number;
  if (from === to) return;
  const states = (book.next[at] as number) + (book.word[at + 1] as number) - (book.word[at] as number) - from;
  for (let i = from; i < to; i += 1)
    if (word.stems.includes(book.stemNodes[i] as number)) walk(search, states + i, first, next + 1);
}

/**
 * Every signal met in the tokens. Linear in the tokens: a phrase has a fixed number of words and each gap skips at
 * most three, so the work a token can cause is bounded by the lexicon, not by the mail.
 */
export function findSignals(tokens: readonly Token[], lexicons: Lexicons): Hit[] {
  const book = bookOf(lexicons);
  const known = tokens.map(({ word }) => phrasesOf(word, book));
  const search: Search = { book, tokens, known, hits: [] };
  for (let i = 0; i < known.length; i += 1) {
    const word = known[i];
    if (word) for (const start of word.starts) walk(search, start, i, i + 1);
  }
  return search.hits;
}
