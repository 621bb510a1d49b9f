import type { Lexicons } from '../lexicon.ts';
import { type LaidPhrases, layPhrases, STEM, WORD } from './lay-phrases.ts';
import { OfWords, sentenceOf, type Tokens } from './tokens.ts';

/** A signal met in a text: tokens `first` to `last`, both included. */
export interface Hit {
  /** Its place in SIGNALS. */
  signal: number;
  first: number;
  last: number;
}

/** Words a gap may skip. */
const GAP = 3;

/**
 * What a word of a mail is to the phrases, numbers in a row: its node, -1 where it goes on beyond every phrase; the marks of
 * its nodes, since a state that has none of them does not go on with the word; how many nodes of its beginnings follow, and
 * how many states behind them where a phrase starting here goes, each with its marks.
 */
const Known = { Word: 0, Marks: 1, Stems: 2, Starts: 3, Lists: 4 } as const;
/** Place of the row of a word that no phrase has, and the row. */
const UNKNOWN = 1;
const NOTHING = [-1, 0, 0, 0];

/** The laid phrases, opened for reading: where each node's and each state's part of a list begins. */
interface Phrasebook {
  letters: Uint16Array;
  way: Int32Array;
  start: ReadonlyMap<number, number>;
  ends: Uint8Array;
  /** By state: STATE numbers side by side, since most states are looked at once and left. */
  states: Int32Array;
  wordNodes: Int32Array;
  stemNodes: Int32Array;
  signals: Uint8Array;
  /** Rows of what is known of words, a first number before them, and the place of each word's row. */
  known: number[];
  rowOf: OfWords;
  /** By node: row of a word that ends there, and of one that goes on where no phrase follows. Filled as words are met. */
  whole: number[];
  begun: number[];
}

/** Of a state: where its ways on by word and by beginning and its signals begin, and how many they are; the states that follow; its marks. */
const State = { Word: 0, Words: 1, Stem: 2, Stems: 3, Met: 4, Mets: 5, Next: 6, Marks: 7 } as const;
const STATE = 8;
/** Marks of a state that goes on over a gap, and of one where that or a signal is to be seen whatever word comes next. */
const HAS_GAP = 1 << 28;
const HOLDS = 1 << 29;

/** One of 28 marks for a node. */
const markOf = (node: number): number => 1 << (node % 28);

/** What a search has at hand. */
interface Search {
  book: Phrasebook;
  tokens: Tokens;
  hits: Hit[];
}

/** Where each part begins in a list of parts this long. */
function begins(lengths: readonly number[], from: number): Int32Array {
  const places = new Int32Array(lengths.length + 1).fill(from, 0, 1);
  for (let i = 0; i < lengths.length; i += 1) places[i + 1] = (places[i] as number) + (lengths[i] as number);
  return places;
}

function statesOf({ words, wordNodes, stems, stemNodes, gaps, met }: LaidPhrases): Int32Array {
  const states = new Int32Array(words.length * STATE);
  const withGap = new Set(gaps);
  let [word, stem, signal, next] = [0, 0, 0, 1];
  for (let at = 0; at < words.length; at += 1) {
    const [wordCount, stemCount, metCount] = [words[at] as number, stems[at] as number, met[at] as number];
    let marks = withGap.has(at) ? HAS_GAP | HOLDS : metCount > 0 ? HOLDS : 0;
    for (let i = 0; i < wordCount; i += 1) marks |= markOf(wordNodes[word + i] as number);
    for (let i = 0; i < stemCount; i += 1) marks |= markOf(stemNodes[stem + i] as number);
    states.set([word, wordCount, stem, stemCount, signal, metCount, next, marks], at * STATE);
    word += wordCount;
    stem += stemCount;
    signal += metCount;
    next += wordCount + stemCount + Number(withGap.has(at));
  }
  return states;
}

function open(laid: LaidPhrases): Phrasebook {
  const way = begins(laid.ways, 1);
  const code = new Uint16Array(laid.ways.length);
  for (let node = 1; node < code.length; node += 1) code[node] = laid.letters.charCodeAt(node - 1);
  const book: Phrasebook = {
    letters: code,
    way,
    start: new Map(Array.from(code.subarray(1, way[1]), (first, i) => [first, i + 1])),
    ends: Uint8Array.from(laid.ends),
    states: statesOf(laid),
    wordNodes: Int32Array.from(laid.wordNodes),
    stemNodes: Int32Array.from(laid.stemNodes),
    signals: Uint8Array.from(laid.signals),
    known: [0, ...NOTHING],
    rowOf: new OfWords((text) => knownAs(text, book)),
    whole: [],
    begun: [],
  };
  return book;
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

/** The state after a whole word, or -1. @param row of the state before */
function afterWord({ states, wordNodes }: Phrasebook, row: number, node: number): number {
  let low = states[row] as number;
  const first = low;
  let high = first + (states[row + State.Words] as number);
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = wordNodes[middle] as number;
    if (found === node) return (states[row + State.Next] as number) + middle - first;
    if (found < node) low = middle + 1;
    else high = middle;
  }
  return -1;
}

/** Takes each state after a word, in the order they are tried: the whole word, then beginnings. @param word its row */
function onward(book: Phrasebook, at: number, word: number, take: (state: number) => void): void {
  const { states, stemNodes, known } = book;
  const row = at * STATE;
  const node = known[word] as number;
  const whole = node < 0 ? -1 : afterWord(book, row, node);
  if (whole >= 0) take(whole);
  const stems = known[word + Known.Stems] as number;
  if (stems === 0) return;
  const from = states[row + State.Stem] as number;
  const to = from + (states[row + State.Stems] as number);
  const onto = (states[row + State.Next] as number) + (states[row + State.Words] as number) - from;
  for (let i = from; i < to; i += 1)
    for (let stem = 0; stem < stems; stem += 1) if (known[word + Known.Lists + stem] === stemNodes[i]) take(onto + i);
}

/** Node of the next letter, or -1. */
function spelt(book: Phrasebook, node: number, letter: number): number {
  if (node === 0) return book.start.get(letter) ?? -1;
  const end = book.way[node + 1] as number;
  for (let next = book.way[node] as number; next < end; next += 1) if (book.letters[next] === letter) return next;
  return -1;
}

/** Row of what is known of a word. */
function knownAs(text: string, book: Phrasebook): number {
  let node = 0;
  let length = 0;
  for (; length < text.length; length += 1) {
    const next = spelt(book, node, text.charCodeAt(length));
    if (next < 0) break;
    node = next;
  }
  const kept = length === text.length ? book.whole : book.begun;
  let row = kept[node];
  if (row === undefined) {
    row = meet(text.slice(0, length), length === text.length ? node : -1, book);
    kept[node] = row;
  }
  return row;
}

function meet(spelling: string, end: number, book: Phrasebook): number {
  const stems: number[] = [];
  let node = 0;
  for (let i = 0; i < spelling.length; i += 1) {
    node = spelt(book, node, spelling.charCodeAt(i));
    if (((book.ends[node] as number) & STEM) !== 0) stems.push(node);
  }
  const word = end >= 0 && ((book.ends[end] as number) & WORD) !== 0 ? end : -1;
  if (word < 0 && stems.length === 0) return UNKNOWN;
  const marks = stems.reduce((sum, stem) => sum | markOf(stem), word >= 0 ? markOf(word) : 0);
  const row = book.known.push(word, marks, stems.length, 0, ...stems) - Known.Lists - stems.length;
  const starts: number[] = [];
  onward(book, 0, row, (state) => starts.push(state, book.states[state * STATE + State.Marks] as number));
  book.known[row + Known.Starts] = starts.length / 2;
  book.known.push(...starts);
  return row;
}

/** Goes on from a state whose phrase began with token `first`; `next` is the token to be met. */
function walk(search: Search, at: number, first: number, next: number): void {
  const { book, tokens, hits } = search;
  const { states } = book;
  const row = at * STATE;
  const met = states[row + State.Met] as number;
  for (let i = 0; i < (states[row + State.Mets] as number); i += 1)
    hits.push({ signal: book.signals[met + i] as number, first, last: next - 1 });
  const marks = states[row + State.Marks] as number;
  if ((marks & HAS_GAP) !== 0) {
    const ways = (states[row + State.Words] as number) + (states[row + State.Stems] as number);
    const beyond = (states[row + State.Next] as number) + ways;
    // A gap never reaches into the next sentence.
    const sentence = sentenceOf(tokens, first);
    for (let skip = 0; skip <= GAP && next + skip < tokens.count; skip += 1) {
      if (sentenceOf(tokens, next + skip) !== sentence) break;
      walk(search, beyond, first, next + skip);
    }
  }
  if (next >= tokens.count) return;
  const word = book.rowOf.at(tokens, next);
  if (((book.known[word + Known.Marks] as number) & marks) !== 0)
    onward(book, at, word, (state) => walk(search, state, first, next + 1));
}

/**
 * Every signal met in the tokens, by their first. Linear in the tokens: a phrase has a fixed number of words and each gap
 * skips at most three, so the work a token can cause is bounded by the lexicon, not by the mail.
 */
export function findSignals(tokens: Tokens, lexicons: Lexicons): Hit[] {
  const book = bookOf(lexicons);
  const { known } = book;
  const search: Search = { book, tokens, hits: [] };
  let row = tokens.count > 0 ? book.rowOf.at(tokens, 0) : 0;
  for (let i = 0; i < tokens.count; i += 1) {
    const next = i + 1 < tokens.count ? book.rowOf.at(tokens, i + 1) : UNKNOWN;
    const marks = HOLDS | (known[next + Known.Marks] as number);
    const starts = row + Known.Lists + (known[row + Known.Stems] as number);
    const end = starts + 2 * (known[row + Known.Starts] as number);
    for (let start = starts; start < end; start += 2)
      if (((known[start + 1] as number) & marks) !== 0) walk(search, known[start] as number, i, i + 1);
    row = next;
  }
  return search.hits;
}
