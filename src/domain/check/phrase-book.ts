/**
 * Phrases of many lists, looked for together. Of the groups of words that a phrase cannot do without it is filed by the
 * rarest: most are never looked at in a sentence, the others are tried where a word stands that they may begin with.
 */
import { orZero } from '../absent.ts';
import {
  FIGURES,
  filed,
  follow,
  number,
  numberOfPair,
  numberOfPrefix,
  numberOfStem,
  numbersGiven,
  type Path,
  pathOf,
  type Text,
} from './follow.ts';
import { type Hit, readPhrase, type Step } from './phrases.ts';
import { stemOf, type Word } from './words.ts';

/**
 * One of these stands in every match: words without inflection, beginnings of words (`disorgani*`), two Chinese characters
 * that make a word, `#` for any number in figures.
 */
type Group = readonly string[];

interface Filed {
  /** Numbers of phrases. */
  phrases: Int32Array;
  /** Were they read? */
  read: boolean;
}

/** How a book's phrases are filed: plain data. */
export interface FiledPhrases {
  /** Words that many phrases have, and how many have them. */
  common: [string, number][];
  /** Words of rarest groups, parted by spaces, in the order in which a phrase was first filed by them. */
  words: string;
  /**
   * By word, parted by commas: its phrases, numbered in the order in which they were added, each as a step from the one
   * before; the first as a step from the first of the word before.
   */
  phrases: string;
}

/** Words of fewer phrases are equally rare. */
const COMMON = 60;

function numberOf(word: string): number {
  if (word.endsWith('*')) return numberOfPrefix(word.slice(0, -1));
  return word.length === 2 && word > '\u3400' ? numberOfPair(word) : numberOfStem(word);
}

/** A word as a group has it; with the character behind it where both make one word. */
function wordOf(step: Step & { kind: 'word' }, next?: Step): string {
  if (step.prefix !== null) return `${step.prefix}*`;
  if (step.exact !== null) return stemOf(step.exact);
  const joined = next?.kind === 'word' && next.joined && next.prefix === null && next.exact === null;
  return joined ? step.stem + next.stem : step.stem;
}

/** Which first words a phrase may have; null where it may begin with anything. */
function firsts(steps: readonly Step[]): Group | null {
  const [step, ...after] = steps;
  if (!step || step.kind === 'gap') return null;
  if (step.kind === 'number') return [FIGURES];
  if (step.kind === 'word') return [wordOf(step)];
  const ways = step.ways.map((way) => firsts([...way, ...after]));
  return ways.some((way) => way === null) ? null : [...new Set(ways.flatMap((way) => way ?? []))];
}

const wordsIn = (steps: readonly Step[]): string[] =>
  steps.flatMap((step, index) => {
    if (step.kind === 'word') return [wordOf(step), wordOf(step, steps[index + 1])];
    return step.kind === 'choice' ? step.ways.flatMap(wordsIn) : [];
  });

/** Phrases as they are looked for, in few and dense lists: of most no more is looked at than one word that is missing. */
interface ReadPhrases {
  paths: (Path | null)[];
  /** By twice the number of a phrase: the sentence for which it was looked at last, and where its lists begin or -1. */
  marks: Int32Array;
  /**
   * How many words it may begin with, and which; how many groups it needs; of each group how many words behind the first
   * it stands at least (0 or 1), how many words it has, and which. Words by their numbers.
   */
  lists: Int32Array;
  /** Of the lists so far. */
  length: number;
}

export class PhraseBook {
  readonly #keys: string[] = [];
  readonly #phrases: string[] = [];
  /** How many phrases have a word, of the words that many have. */
  #common = new Map<string, number>();
  /** By the number of a word: the phrases filed by it. */
  #groups: (Filed | undefined)[] | null = null;
  readonly #filed: FiledPhrases | null;
  #read: ReadPhrases = { paths: [], marks: new Int32Array(0), lists: new Int32Array(0), length: 0 };

  /** @param filed of a book to which the same phrases were added: they are then read only when they are needed */
  constructor(filed: FiledPhrases | null = null) {
    this.#filed = filed;
  }

  /** @throws Error naming a phrase that could begin anywhere */
  add(key: string, phrases: readonly string[]): void {
    for (const phrase of phrases) {
      if (!this.#filed && !firsts(readPhrase(phrase))) throw new Error(`the phrase "${phrase}" begins with anything`);
      this.#keys.push(key);
      this.#phrases.push(phrase);
    }
    this.#groups = null;
  }

  /** How its phrases are filed, for a book that is not to read them all. */
  filed(): FiledPhrases {
    const read = this.#phrases.map(readPhrase);
    const counts = new Map<string, number>();
    for (const steps of read)
      for (const word of new Set(wordsIn(steps))) counts.set(word, orZero(counts.get(word)) + 1);
    const common = [...counts].filter(([, count]) => count >= COMMON);
    this.#common = new Map(common);
    const groups = new Map<string, number[]>();
    read.forEach((steps, index) => {
      const rarest = this.#rarest([firsts(steps), ...this.#groupsOf(steps)]);
      for (const word of rarest ?? []) filed(groups, word).push(index);
    });
    const firstOf = [0, ...[...groups.values()].map(([first = 0]) => first)];
    const phrases = [...groups.values()].map((all, i) =>
      all.map((one, at) => one - (all[at - 1] ?? (firstOf[i] as number))),
    );
    return { common, words: [...groups.keys()].join(' '), phrases: phrases.map((steps) => steps.join(' ')).join(',') };
  }

  /** How often one of the words may be met. */
  #weight(group: Group): number {
    return group.reduce((sum, word) => sum + (this.#common.get(word) ?? COMMON / 4), 0);
  }

  /** What each step needs; null where it can be left out or be anything. @param close two characters even of rare ones */
  #groupsOf(steps: readonly Step[], close = false): (Group | null)[] {
    return steps.map((step, index) => {
      if (step.kind === 'word')
        return [wordOf(step, close || this.#common.has(wordOf(step)) ? steps[index + 1] : undefined)];
      if (step.kind !== 'choice') return null;
      const ways = step.ways.map((way) => this.#rarest(this.#groupsOf(way, close)));
      return ways.some((way) => way === null) ? null : [...new Set(ways.flatMap((way) => way ?? []))];
    });
  }

  #rarest(groups: readonly (Group | null)[]): Group | null {
    return groups.reduce(
      (best, group) => (group && (!best || this.#weight(group) < this.#weight(best)) ? group : best),
      null,
    );
  }

  #lay(): (Filed | undefined)[] {
    if (this.#groups) return this.#groups;
    const { common, words, phrases } = this.#filed ?? this.filed();
    this.#common = new Map(common);
    const numbers = words.split(' ').map(numberOf);
    const laid: (Filed | undefined)[] = new Array(numbersGiven()).fill(undefined);
    let first = 0;
    for (const [i, steps] of (phrases === '' ? [] : phrases.split(',')).entries()) {
      let last = first;
      const filed = Int32Array.from(steps.split(' '), (step) => (last += Number(step)));
      first = filed[0] as number;
      laid[numbers[i] as number] = { phrases: filed, read: false };
    }
    const { length } = this.#phrases;
    this.#read = {
      paths: [],
      marks: new Int32Array(length * 2).fill(-1),
      lists: new Int32Array(length * 32),
      length: 0,
    };
    this.#groups = laid;
    return laid;
  }

  #readPhrase(number: number): void {
    const read = this.#read;
    if (read.marks[number * 2 + 1] !== -1) return;
    const steps = readPhrase(this.#phrases[number] as string);
    const begins = firsts(steps) ?? [];
    const needs: { group: Group; behind: 0 | 1 }[] = [];
    let behind: 0 | 1 = 0;
    this.#groupsOf(steps, true).forEach((group, index) => {
      // A single first word stands there, or the phrase is not tried.
      if (group && (index > 0 || group.length > 1 || group[0] !== begins[0])) needs.push({ group, behind });
      if (group || steps[index]?.kind === 'number') behind = 1;
    });
    // By the rarest group it was filed: one of its words stands there. Of the others those that cost least to miss first.
    const rarest = this.#rarest([begins, ...needs.map(({ group }) => group)]);
    const cost = ({ group }: { group: Group }) =>
      group === rarest ? Infinity : group.length / Math.max(0.1, 1 - (2 * this.#weight(group)) / this.#phrases.length);
    needs.sort((a, b) => cost(a) - cost(b));
    read.paths[number] = pathOf(steps, null);
    read.marks[number * 2 + 1] = read.length;
    const lists = [begins.length, ...begins.map(numberOf), needs.length].concat(
      ...needs.map(({ group, behind: by }) => [by, group.length, ...group.map(numberOf)]),
    );
    if (read.length + lists.length > read.lists.length) {
      const longer = new Int32Array((read.length + lists.length) * 2);
      longer.set(read.lists);
      read.lists = longer;
    }
    read.lists.set(lists, read.length);
    read.length += lists.length;
  }

  /** Reads the phrases that the text may hold; their words may be new. */
  #readFor(text: Text, groups: readonly (Filed | undefined)[]): void {
    number(text);
    for (const number of text.numbers) {
      const filed = groups[number];
      if (!filed || filed.read) continue;
      filed.read = true;
      for (const phrase of filed.phrases) this.#readPhrase(phrase);
    }
    number(text);
  }

  /** Every hit by key, in the order of the text; of hits that begin at one word the longest. */
  find(text: Text): Map<string, Hit[]> {
    const groups = this.#lay();
    this.#readFor(text, groups);
    const search = new Search(text, this.#read, this.#keys);
    while (search.next())
      for (let at = search.start; at < search.stop; at += 1) search.look(groups[text.numbers[at] as number]);
    return search.hits();
  }
}

/** Where words stand last, by their numbers; kept from text to text, since it is as long as there are words. */
let lasts = new Int32Array(0);
/** Sentences looked through so far. */
let sentences = 0;

/** A text that is looked through sentence by sentence. Places are those in the list of its numbers. */
class Search {
  readonly #text: Text;
  readonly #read: ReadPhrases;
  readonly #keys: readonly string[];
  readonly #found = new Map<string, Hit[]>();
  readonly #last: Int32Array;
  /** The place before each that has the same number. */
  readonly #before: Int32Array;
  /** The sentence. */
  start = 0;
  stop = 0;
  /** The word behind it. */
  #end = 0;

  constructor(text: Text, read: ReadPhrases, keys: readonly string[]) {
    this.#text = text;
    this.#read = read;
    this.#keys = keys;
    if (lasts.length < numbersGiven()) lasts = new Int32Array(numbersGiven() + 1_000);
    this.#last = lasts.fill(-1);
    this.#before = new Int32Array(text.numbers.length);
  }

  /** Goes on to the next sentence; false where there is none. */
  next(): boolean {
    const { words, numbers, places } = this.#text;
    if (this.stop >= numbers.length) return false;
    sentences += 1;
    this.start = this.stop;
    let end = places[this.start] as number;
    const { sentence } = words[end] as Word;
    while (words[end]?.sentence === sentence) end += 1;
    this.#end = end;
    let at = this.start;
    for (; at < numbers.length && (places[at] as number) < end; at += 1) {
      const number = numbers[at] as number;
      this.#before[at] = this.#last[number] as number;
      this.#last[number] = at;
    }
    this.stop = at;
    return true;
  }

  /** Looks for these phrases: a word of the group that each is filed by stands in the sentence. */
  look(filed: Filed | undefined): void {
    if (!filed) return;
    const { marks } = this.#read;
    const { phrases } = filed;
    for (let index = 0; index < phrases.length; index += 1) {
      const phrase = phrases[index] as number;
      if (marks[phrase * 2] === sentences) continue;
      marks[phrase * 2] = sentences;
      this.#try(phrase, marks[phrase * 2 + 1] as number);
    }
  }

  #try(phrase: number, start: number): void {
    const { places } = this.#text;
    const { lists } = this.#read;
    const last = this.#last;
    const firsts = start + 1;
    let at = firsts + (lists[start] as number);
    /** The phrase begins at a word before this one. */
    let before = this.#end;
    for (let needs = lists[at++] as number; needs > 0; needs -= 1) {
      const behind = lists[at++] as number;
      let latest = -1;
      for (let words = lists[at++] as number; words > 0; words -= 1) {
        const place = last[lists[at++] as number] as number;
        if (place > latest) latest = place;
      }
      if (latest < this.start) return;
      before = Math.min(before, (places[latest] as number) + 1 - behind);
    }
    for (let index = lists[start] as number; index > 0; index -= 1)
      for (
        let place = last[lists[firsts + index - 1] as number] as number;
        place >= this.start;
        place = this.#before[place] as number
      )
        if ((places[place] as number) < before) this.#tryAt(places[place] as number, phrase);
  }

  #tryAt(first: number, phrase: number): void {
    if (this.#text.words[first]?.masked) return;
    const after = follow(this.#read.paths[phrase] ?? null, this.#text, first, this.#end);
    if (after > first) filed(this.#found, this.#keys[phrase] as string).push({ first, last: after - 1 });
  }

  /** Of hits that begin at one word the longest. */
  hits(): Map<string, Hit[]> {
    for (const [key, hits] of this.#found)
      if (hits.length > 1) {
        hits.sort((a, b) => a.first - b.first || b.last - a.last);
        this.#found.set(
          key,
          hits.filter(({ first }, index) => first !== hits[index - 1]?.first),
        );
      }
    return this.#found;
  }
}
