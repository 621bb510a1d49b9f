/** Does a phrase stand at a word of a text? Words are compared by numbers, which all phrases share. */
import { orZero } from '../absent.ts';
import type { Step } from './phrases.ts';
import type { Word } from './words.ts';

/** Of words without their inflection. */
const stemNumbers = new Map<string, number>();
/** Of words by how they begin, filed by their two first letters. */
const prefixNumbers = new Map<string, { prefix: string; number: number }[]>();
/** Of two Chinese characters that make one word, by the numbers of both. */
const pairNumbers = new Map<number, number>();
let given = 0;

/** How many numbers there are: more as phrases are read. */
export const numbersGiven = (): number => given;

function numbered<K>(numbers: Map<K, number>, key: K): number {
  let number = numbers.get(key);
  if (number === undefined) {
    number = given;
    given += 1;
    numbers.set(key, number);
  }
  return number;
}

export const numberOfStem = (stem: string): number => numbered(stemNumbers, stem);

export function numberOfPrefix(prefix: string): number {
  const beside = filed(prefixNumbers, prefix.slice(0, 2));
  let known = beside.find((one) => one.prefix === prefix);
  if (!known) {
    known = { prefix, number: given };
    given += 1;
    beside.push(known);
  }
  return known.number;
}

const pairKey = (one: number, next: number) => one * 0x8000 + next;
export const numberOfPair = (pair: string): number =>
  numbered(pairNumbers, pairKey(numberOfStem(pair.charAt(0)), numberOfStem(pair.charAt(1))));

/** Stands for any number in figures. */
export const FIGURES = '#';
const figures = numberOfStem(FIGURES);

export function filed<K, T>(files: Map<K, T[]>, key: K): T[] {
  const file = files.get(key) ?? [];
  if (file.length === 0) files.set(key, file);
  return file;
}

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
/** 实在是, 真是, 都是 */
const BEFORE_IS = new Set('在的实确真都还也总'.split(''));

/** The words of a text, and how many lean on others at each: inside a word of a phrase, and between two of them. */
export interface Text {
  words: readonly Word[];
  inside: Uint8Array;
  between: Uint8Array;
  /** The number of each word without inflection; -1 where no phrase has the word. */
  stems: Int32Array;
  /** Every number that stands for a word, or for two characters, in the order of the text; and the word's place. */
  numbers: number[];
  places: number[];
  /** How many numbers there were when the words were looked up. */
  given: number;
}

export function textOf(words: readonly Word[]): Text {
  const { length } = words;
  const text: Text = {
    words,
    inside: new Uint8Array(length),
    between: new Uint8Array(length),
    stems: new Int32Array(length),
    numbers: [],
    places: [],
    given: -1,
  };
  for (let at = 0; at < length; at += 1) {
    const word = words[at] as Word;
    const leans = word.aside || leaningAt(word, at, words);
    text.inside[at] = leans;
    text.between[at] = leans || (word.han && HAN_PARTICLES.has(word.text) ? 1 : 0);
  }
  return text;
}

/** Looks the words up; again where phrases that were read since may have brought new ones. */
export function number(text: Text): void {
  if (text.given === given) return;
  text.given = given;
  const { words, stems } = text;
  const { length } = words;
  for (let at = 0; at < length; at += 1) stems[at] = stemNumbers.get((words[at] as Word).stem) ?? -1;
  text.numbers = [];
  text.places = [];
  for (let at = 0; at < length; at += 1) {
    const word = words[at] as Word;
    const stem = stems[at] as number;
    if (stem >= 0) note(text, stem, at);
    if (word.han && stem >= 0) notePairs(text, stem, at);
    else if (isNumber(word)) note(text, figures, at);
    const beside = prefixNumbers.get(word.head);
    if (beside) for (const { prefix, number } of beside) if (word.text.startsWith(prefix)) note(text, number, at);
  }
}

function note(text: Text, number: number, at: number): void {
  text.numbers.push(number);
  text.places.push(at);
}

/** 沟通 stands in 沟真的通 too. */
function notePairs(text: Text, stem: number, at: number): void {
  const { words, stems, inside } = text;
  for (let next = at + 1; words[next]?.clause === words[next - 1]?.clause; ) {
    const pair = pairNumbers.get(pairKey(stem, stems[next] as number));
    if (pair !== undefined) note(text, pair, at);
    const skip = inside[next] as number;
    if (!skip) return;
    next += skip;
  }
}

function leaningAt(word: Word, at: number, words: readonly Word[]): number {
  if (!word.han) return LEANING.has(word.text) || (word.text.endsWith('ly') && ADVERB.test(word.text)) ? 1 : 0;
  const [next, third] = [words[at + 1], words[at + 2]];
  if (next?.han && next.clause === word.clause && HAN_LEANING_TWO.has(word.text + next.text))
    return third?.text === '是' && third.clause === word.clause ? 3 : 2;
  if (word.text === '是') return BEFORE_IS.has(words[at - 1]?.text ?? '') ? 1 : 0;
  return HAN_LEANING.has(word.text) ? 1 : 0;
}

/** A step with what may come after it; null is the end of the phrase. */
export type Path =
  | {
      kind: 'word';
      /** Of the word, or of the words that begin so. */
      stem: number;
      exact: string | null;
      prefix: string | null;
      joined: boolean;
      next: Path | null;
    }
  | { kind: 'number'; next: Path | null }
  | { kind: 'gap'; latin: number; han: number; next: Path | null }
  | {
      kind: 'choice';
      byStem: ReadonlyMap<number, Path[]>;
      byHead: ReadonlyMap<string, Path[]> | null;
      others: readonly (Path | null)[];
    };

export function pathOf(steps: readonly Step[], after: Path | null): Path | null {
  return steps.reduceRight<Path | null>((next, step) => {
    if (step.kind === 'choice') return choiceOf(step.ways.map((way) => pathOf(way, next)));
    if (step.kind !== 'word') return { ...step, next };
    const { exact, prefix, joined } = step;
    const stem = prefix === null ? numberOfStem(step.stem) : numberOfPrefix(prefix);
    return { kind: 'word', stem, exact, prefix, joined, next };
  }, after);
}

/** Long choices are looked up by the word that stands there, not tried one by one. */
function choiceOf(ways: (Path | null)[]): Path {
  const byStem = new Map<number, Path[]>();
  const byHead = new Map<string, Path[]>();
  const others: (Path | null)[] = [];
  for (const way of ways) {
    if (way?.kind !== 'word') others.push(way);
    else if (way.prefix === null) filed(byStem, way.stem).push(way);
    else filed(byHead, way.prefix.slice(0, 2)).push(way);
  }
  return { kind: 'choice', byStem, byHead: byHead.size > 0 ? byHead : null, others };
}

export const isNumber = ({ text }: Word): boolean => text >= '0' && text < ':';

function firstOf(ways: readonly (Path | null)[] | undefined, text: Text, at: number, end: number): number {
  if (ways)
    for (const way of ways) {
      const after = follow(way, text, at, end);
      if (after >= 0) return after;
    }
  return -1;
}

/**
 * The word after the match, or -1. Gaps are as short as can be.
 * @param end where the sentence of the match ends
 */
export function follow(path: Path | null, text: Text, at: number, end: number, leans = true): number {
  if (!path) return at;
  const { words } = text;
  if (path.kind === 'word' || path.kind === 'number') {
    if (at >= end) return -1;
    const word = words[at] as Word;
    if (path.kind === 'number') {
      if (isNumber(word)) return follow(path.next, text, at + 1, end);
    } else {
      if (path.joined && word.clause !== words[at - 1]?.clause) return -1;
      const fits =
        path.exact !== null
          ? word.text === path.exact
          : path.prefix !== null
            ? word.text.startsWith(path.prefix)
            : text.stems[at] === path.stem;
      if (fits && !word.masked) return follow(path.next, text, at + 1, end);
    }
    if (!leans) return -1;
    const skip = orZero((path.kind === 'word' && path.joined ? text.inside : text.between)[at]);
    return skip > 0 ? follow(path, text, at + skip, end) : -1;
  }
  if (path.kind === 'choice') {
    if (at < end) {
      const after = firstOf(path.byStem.get(orZero(text.stems[at])), text, at, end);
      if (after >= 0) return after;
      const other = path.byHead ? firstOf(path.byHead.get((words[at] as Word).head), text, at, end) : -1;
      if (other >= 0) return other;
    }
    const after = firstOf(path.others, text, at, end);
    if (after >= 0) return after;
    const skip = leans && at < end ? orZero(text.between[at]) : 0;
    return skip > 0 && words[at - 1]?.clause === words[at]?.clause ? follow(path, text, at + skip, end) : -1;
  }
  let spent = 0;
  for (let skip = at; spent < 1.001; skip += 1) {
    const passed = words[skip];
    // The short gap keeps to its clause in Chinese, where commas part what English parts by full stops.
    if (path.han < 10 && passed?.han && passed.clause !== words[at - 1]?.clause) return -1;
    const after = follow(path.next, text, skip, end, false);
    if (after >= 0) return after;
    if (!passed || skip >= end) return -1;
    if (passed.aside) skip += passed.aside - 1;
    else spent += 1 / (passed.han ? path.han : path.latin);
  }
  return -1;
}
