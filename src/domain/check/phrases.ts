/**
 * Phrases over words. The notation, as the languages write it:
 *   `turn .. down`            `..` lets up to three words (five Chinese characters) stand between, in the same sentence
 *   `if you ... match`        `...` up to ten words (fourteen characters)
 *   `(on|over) (the)? phone`  a choice of words; with `?` behind it one that may be left out
 *   `disorgani*`              any ending; plain words already match in every inflection
 *   `=found`                  this form only
 *   `#`                       a number in figures
 * Chinese characters are words of their own and need no spaces. The work a word can cause is bounded by the phrases, not
 * by the text; no regular expression is built.
 */
import { orEmpty, orZero } from '../absent.ts';
import { normalise, stemOf, type Word, wordsOf } from './words.ts';

type Step =
  | { kind: 'word'; stem: string; exact: string | null; prefix: string | null; joined: boolean }
  | { kind: 'number' }
  | { kind: 'gap'; latin: number; han: number }
  | { kind: 'choice'; ways: readonly (readonly Step[])[] };

export interface Hit {
  /** Words, both included. */
  first: number;
  last: number;
}

const plainWords = (text: string): Word[] => {
  const { norm, at } = normalise(text);
  return wordsOf(norm, at, text, () => true).words;
};

const literals = new Map<string, Step[]>();

/** Words of the languages' phrases, read once each: they come by the thousand. */
function literal(text: string): Step[] {
  let known = literals.get(text);
  if (!known) {
    known = readLiteral(text);
    literals.set(text, known);
  }
  return known;
}

function readLiteral(text: string): Step[] {
  if (text === '#') return [{ kind: 'number' }];
  const exact = text.startsWith('=');
  const prefix = text.endsWith('*');
  return plainWords(text.replace(/^=|\*$/g, '')).map((word, index, all) => ({
    kind: 'word',
    stem: word.stem,
    exact: exact ? word.text : null,
    prefix: prefix && index === all.length - 1 ? word.text : null,
    // 老实讲 is one word; a comma inside (老实，讲课也好) makes it two.
    joined: word.han && index > 0,
  }));
}

/** Reads one phrase; choices may stand inside choices. @throws Error where a choice is not closed, or leaves no choice */
export function readPhrase(phrase: string): Step[] {
  const tokens = phrase.match(/[()|?]|\.{2,3}|[^\s()|.?]+/g) ?? [];
  let next = 0;
  const sequence = (): Step[] => {
    const steps: Step[] = [];
    for (; next < tokens.length; next += 1) {
      const token = orEmpty(tokens[next]);
      if (token === ')' || token === '|') break;
      if (token === '(') steps.push(choice());
      else if (token === '?') throw new Error(`a "?" behind no choice in the phrase "${phrase}"`);
      else if (token === '..') steps.push({ kind: 'gap', latin: 3, han: 5 });
      else if (token === '...') steps.push({ kind: 'gap', latin: 10, han: 14 });
      else steps.push(...literal(token));
    }
    return steps;
  };
  const choice = (): Step => {
    const ways: Step[][] = [];
    let bars = -1;
    do {
      bars += 1;
      next += 1;
      const from = next;
      const way = sequence();
      // A way of marks alone is none.
      if (way.length > 0 || next === from) ways.push(way);
    } while (tokens[next] === '|');
    if (tokens[next] !== ')') throw new Error(`unclosed choice in the phrase "${phrase}"`);
    const optional = tokens[next + 1] === '?';
    if (optional) next += 1;
    // Plain brackets round one word could be meant either way.
    else if (bars === 0) throw new Error(`a choice of one in the phrase "${phrase}": write "(word)?" or no brackets`);
    return { kind: 'choice', ways: optional ? [...ways, []] : ways };
  };
  const steps = sequence();
  if (next < tokens.length) throw new Error(`unopened choice in the phrase "${phrase}"`);
  return steps;
}

const fits = (step: Step & { kind: 'word' }, word: Word): boolean =>
  !word.masked &&
  (step.exact !== null
    ? word.text === step.exact
    : step.prefix !== null
      ? word.text.startsWith(step.prefix)
      : word.stem === step.stem);

/** Words that lean on others: they may stand between any two words of a phrase. */
const LEANING = new Set(
  'so very really truly terribly awfully just quite absolutely completely totally also already still even simply deeply extremely rather indeed perfectly entirely fully sincerely only actually'.split(
    ' ',
  ),
);

/** Other adverbs; what denies is none. */
const ADVERB =
  /^(?!(?:hard|scarce|bare|rare|on|ear|like|unlike|friend|love|lone|dai|week|month|year|apply|reply|rely|imply|supply|comply|family|fami|ju|f|al|bul|bel|ho|ug|sil|ital|assemb|anoma|jel|bell|app|rep|supp|comp|imp|re|multip|probab|possib|definite|certain|sure|defin)ly$)[a-z]{3,}ly$/;
/** 不（太）靠谱, 没法（去）拒绝: Chinese adverbs that may be put in, by one or two characters. */
const HAN_LEANING = new Set('太很真挺也都又'.split(''));
const HAN_LEANING_TWO = new Set(
  '实在 确实 真的 的确 有点 有些 非常 十分 特别 根本 完全 一直 好好 仔细 认真 简直 未免 明显 怎么 真是 确是'.split(' '),
);
/** Particles that may stand between two words of a phrase, and in none. */
const HAN_PARTICLES = new Set('的了过着地得'.split(''));

/** The words of a text, and how many lean on others at each: inside a word of a phrase, and between two of them. */
interface Text {
  words: readonly Word[];
  inside: Uint8Array;
  between: Uint8Array;
}
/** 实在是, 真是, 都是 */
const BEFORE_IS = new Set('在的实确真都还也总'.split(''));

function textOf(words: readonly Word[]): Text {
  const inside = new Uint8Array(words.length);
  const between = new Uint8Array(words.length);
  words.forEach((word, at) => {
    const [next, third] = [words[at + 1], words[at + 2]];
    let leans = 0;
    if (!word.han) leans = LEANING.has(word.text) || (word.text.endsWith('ly') && ADVERB.test(word.text)) ? 1 : 0;
    else if (next?.han && next.clause === word.clause && HAN_LEANING_TWO.has(word.text + next.text))
      leans = third?.text === '是' && third.clause === word.clause ? 3 : 2;
    else if (word.text === '是') leans = BEFORE_IS.has(words[at - 1]?.text ?? '') ? 1 : 0;
    else if (HAN_LEANING.has(word.text)) leans = 1;
    if (word.aside) leans = word.aside;
    inside[at] = leans;
    between[at] = leans || (HAN_PARTICLES.has(word.text) ? 1 : 0);
  });
  return { words, inside, between };
}

/** A step with what may come after it; null is the end of the phrase. */
type Path =
  | { kind: 'word'; step: Step & { kind: 'word' }; next: Path | null }
  | { kind: 'number'; next: Path | null }
  | { kind: 'gap'; latin: number; han: number; next: Path | null }
  | {
      kind: 'choice';
      ways: readonly (Path | null)[];
      byStem: ReadonlyMap<string, Path[]>;
      byHead: ReadonlyMap<string, Path[]> | null;
      others: readonly (Path | null)[];
    };

function pathOf(steps: readonly Step[], after: Path | null): Path | null {
  return steps.reduceRight<Path | null>((next, step) => {
    if (step.kind === 'word') return { kind: 'word', step, next };
    if (step.kind === 'choice') return choiceOf(step.ways.map((way) => pathOf(way, next)));
    return { ...step, next };
  }, after);
}

/** Long choices are looked up by the word that stands there, not tried one by one. */
function choiceOf(ways: (Path | null)[]): Path {
  const byStem = new Map<string, Path[]>();
  const byHead = new Map<string, Path[]>();
  const others: (Path | null)[] = [];
  for (const way of ways) {
    if (way?.kind !== 'word') others.push(way);
    else if (way.step.prefix === null) filed(byStem, way.step.stem).push(way);
    else filed(byHead, way.step.prefix.slice(0, 2)).push(way);
  }
  return { kind: 'choice', ways, byStem, byHead: byHead.size > 0 ? byHead : null, others };
}

function first(ways: readonly Path[] | undefined, text: Text, at: number, sentence: number): number {
  if (ways)
    for (const way of ways) {
      const end = follow(way, text, at, sentence);
      if (end >= 0) return end;
    }
  return -1;
}

/** The word after the match, or -1. Gaps are as short as can be. */
function follow(path: Path | null, text: Text, at: number, sentence: number, leans = true): number {
  if (!path) return at;
  const { words } = text;
  if (path.kind === 'choice') {
    const here = words[at];
    if (here && here.sentence === sentence) {
      const end = first(path.byStem.get(here.stem), text, at, sentence);
      if (end >= 0) return end;
      const other = path.byHead ? first(path.byHead.get(here.head), text, at, sentence) : -1;
      if (other >= 0) return other;
    }
    for (const way of path.others) {
      const end = follow(way, text, at, sentence);
      if (end >= 0) return end;
    }
    const skip = leans && here && here.sentence === sentence ? orZero(text.between[at]) : 0;
    return skip > 0 && words[at - 1]?.clause === here?.clause ? follow(path, text, at + skip, sentence) : -1;
  }
  if (path.kind === 'gap') {
    let spent = 0;
    for (let skip = 0; spent < 1.001; skip += 1) {
      const next = words[at + skip];
      // The short gap keeps to its clause in Chinese, where commas part what English parts by full stops.
      if (path.han < 10 && next?.han && next.clause !== words[at - 1]?.clause) return -1;
      const end = follow(path.next, text, at + skip, sentence, false);
      if (end >= 0) return end;
      const passed = words[at + skip];
      if (!passed || passed.sentence !== sentence) return -1;
      if (passed.aside) {
        skip += passed.aside - 1;
        continue;
      }
      spent += 1 / (passed.han ? path.han : path.latin);
    }
    return -1;
  }
  const word = words[at];
  if (!word || word.sentence !== sentence) return -1;
  if (path.kind === 'word' && path.step.joined && word.clause !== words[at - 1]?.clause) return -1;
  if (path.kind === 'number' ? /^\d/.test(word.text) : fits(path.step, word))
    return follow(path.next, text, at + 1, sentence);
  if (!leans) return -1;
  const skip = orZero((path.kind === 'word' && path.step.joined ? text.inside : text.between)[at]);
  return skip > 0 ? follow(path, text, at + skip, sentence) : -1;
}

/** Which first words a phrase may have; null where it may begin with anything. */
function firsts(path: Path | null): { stems: string[]; prefixes: string[]; number: boolean } | null {
  const found = { stems: [] as string[], prefixes: [] as string[], number: false };
  if (!path || path.kind === 'gap') return null;
  if (path.kind === 'number') return { ...found, number: true };
  if (path.kind === 'word') {
    const { step } = path;
    if (step.prefix !== null) return { ...found, prefixes: [step.prefix] };
    return { ...found, stems: [step.exact === null ? step.stem : stemOf(step.exact)] };
  }
  for (const way of path.ways) {
    const more = firsts(way);
    if (!more) return null;
    found.stems.push(...more.stems);
    found.prefixes.push(...more.prefixes);
    found.number ||= more.number;
  }
  return found;
}

interface Entry {
  key: string;
  phrase: string;
  /** Undefined until a text holds a word that the phrase may begin with. */
  path: Path | null | undefined;
  /** A sentence without one word of each of these groups holds no such phrase; words by their numbers in the book. */
  needs: readonly (readonly number[])[];
}

interface Need {
  stems: readonly string[];
  heads: readonly string[];
}

/** What a step cannot do without; null where it can be left out or be anything. */
function needOf(step: Step): Need | null {
  if (step.kind === 'word')
    return step.prefix === null
      ? { stems: [step.exact === null ? step.stem : stemOf(step.exact)], heads: [] }
      : { stems: [], heads: [step.prefix.slice(0, 2)] };
  if (step.kind !== 'choice') return null;
  const ways = step.ways.map((way) => way.map(needOf).find((need) => need !== null) ?? null);
  if (ways.some((need) => need === null)) return null;
  return { stems: ways.flatMap((need) => need?.stems ?? []), heads: ways.flatMap((need) => need?.heads ?? []) };
}

/** The numbers of a book's phrases, in the order they were added, by what they may begin with: plain data. */
export interface FiledPhrases {
  stems: [string, number[]][];
  /** By the two first letters: beginnings of words. */
  prefixes: [string, { prefix: string; entry: number }[]][];
  numbers: number[];
}

function filed<T>(files: Map<string, T[]>, key: string): T[] {
  const file = files.get(key) ?? [];
  if (file.length === 0) files.set(key, file);
  return file;
}

/** Phrases of many lists, filed by the words they may begin with. */
export class PhraseBook {
  readonly #entries: Entry[] = [];
  readonly #stems: Map<string, number[]>;
  readonly #prefixes: Map<string, { prefix: string; entry: number }[]>;
  readonly #numbers: number[];
  readonly #filed: boolean;
  /** Words and beginnings of words that phrases cannot do without, numbered as they are met. */
  readonly #numbered = new Map<string, number>();

  /** @param filed of a book to which the same phrases were added: they are then read only when they are needed */
  constructor(filed?: FiledPhrases) {
    this.#stems = new Map(filed?.stems);
    this.#prefixes = new Map(filed?.prefixes);
    this.#numbers = filed?.numbers ?? [];
    this.#filed = filed !== undefined;
  }

  /** @throws Error naming a phrase that could begin anywhere */
  add(key: string, phrases: readonly string[]): void {
    for (const phrase of phrases) {
      const entry: Entry = { key, phrase, path: undefined, needs: [] };
      const place = this.#entries.push(entry) - 1;
      if (this.#filed) continue;
      this.#read(entry);
      const starts = firsts(entry.path ?? null);
      if (!starts) throw new Error(`the phrase "${phrase}" begins with anything`);
      for (const stem of new Set(starts.stems)) filed(this.#stems, stem).push(place);
      for (const prefix of new Set(starts.prefixes))
        filed(this.#prefixes, prefix.slice(0, 2)).push({ prefix, entry: place });
      if (starts.number) this.#numbers.push(place);
    }
  }

  #read(entry: Entry): void {
    const steps = readPhrase(entry.phrase);
    entry.path = pathOf(steps, null);
    // The first word is there, or the phrase would not be tried; groups of few words tell most.
    entry.needs = steps
      .slice(1)
      .flatMap((step) => needOf(step) ?? [])
      .map(({ stems, heads }) => [...stems, ...heads.map((head) => `${head}*`)].map((word) => this.#numberOf(word)))
      .sort((a, b) => a.length - b.length);
  }

  #numberOf(word: string): number {
    const number = this.#numbered.get(word) ?? this.#numbered.size;
    this.#numbered.set(word, number);
    return number;
  }

  /** How its phrases are filed, for a book that is not to read them all. */
  filed(): FiledPhrases {
    return { stems: [...this.#stems], prefixes: [...this.#prefixes], numbers: this.#numbers };
  }

  /** Every hit by key, in the order of the text; of hits that begin at one word the longest. */
  find(words: readonly Word[]): Map<string, Hit[]> {
    const found = new Map<string, Hit[]>();
    const text = textOf(words);
    /** By the number of a word: the last sentence that holds it. */
    const heldBy: number[] = new Array(this.#numbered.size).fill(-1);
    const mark = (first: number) => {
      const sentence = words[first]?.sentence ?? -1;
      for (let at = first; words[at]?.sentence === sentence; at += 1)
        for (const word of [words[at]?.stem ?? '', `${words[at]?.head}*`]) {
          const number = this.#numbered.get(word);
          if (number !== undefined) heldBy[number] = sentence;
        }
    };
    let opens = 0;
    words.forEach((word, first) => {
      if (word.sentence !== words[first - 1]?.sentence) {
        opens = first;
        mark(opens);
      }
      if (word.masked) return;
      const tried = (place: number) => {
        const entry = this.#entries[place] as Entry;
        if (entry.path === undefined) {
          this.#read(entry);
          mark(opens);
        }
        for (const need of entry.needs) if (!need.some((number) => heldBy[number] === word.sentence)) return;
        const path = entry.path ?? null;
        const end = follow(path, text, first, word.sentence);
        if (end <= first) return;
        const hits = found.get(entry.key) ?? [];
        const last = hits.at(-1);
        if (last?.first === first) last.last = Math.max(last.last, end - 1);
        else hits.push({ first, last: end - 1 });
        found.set(entry.key, hits);
      };
      for (const entry of this.#stems.get(word.stem) ?? []) tried(entry);
      for (const { prefix, entry } of this.#prefixes.get(word.head) ?? [])
        if (word.text.startsWith(prefix)) tried(entry);
      if (/^\d/.test(word.text)) for (const entry of this.#numbers) tried(entry);
    });
    return found;
  }
}
