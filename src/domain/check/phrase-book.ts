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

interface Entry {
  key: string;
  phrase: string;
  /** Undefined until a text holds a word of the group that the phrase is filed by. */
  read: Read | undefined;
  /** The sentence for which it was looked at last. */
  seen: number;
}

interface Filed {
  entries: readonly Entry[];
  /** Were its phrases read? */
  read: boolean;
}

/** A phrase as it is looked for; words by their numbers. */
interface Read {
  path: Path | null;
  /** What it may begin with. */
  firsts: readonly number[];
  /** Groups of which one stands so many words behind the first, or further. */
  needs: readonly { group: readonly number[]; behind: 0 | 1 }[];
}

/** How a book's phrases are filed: plain data. */
export interface FiledPhrases {
  /** Words that many phrases have, and how many have them. */
  common: [string, number][];
  /** By a word of the rarest group: the phrases, numbered in the order in which they were added. */
  groups: [string, number[]][];
}

/** Words of fewer phrases are equally rare. */
const COMMON = 20;

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

export class PhraseBook {
  readonly #entries: Entry[] = [];
  /** How many phrases have a word, of the words that many have. */
  #common = new Map<string, number>();
  /** By the number of a word: the phrases filed by it. */
  #groups: (Filed | undefined)[] | null = null;
  readonly #filed: FiledPhrases | null;

  /** @param filed of a book to which the same phrases were added: they are then read only when they are needed */
  constructor(filed: FiledPhrases | null = null) {
    this.#filed = filed;
  }

  /** @throws Error naming a phrase that could begin anywhere */
  add(key: string, phrases: readonly string[]): void {
    for (const phrase of phrases) {
      if (!this.#filed && !firsts(readPhrase(phrase))) throw new Error(`the phrase "${phrase}" begins with anything`);
      this.#entries.push({ key, phrase, read: undefined, seen: -1 });
    }
    this.#groups = null;
  }

  /** How its phrases are filed, for a book that is not to read them all. */
  filed(): FiledPhrases {
    const read = this.#entries.map(({ phrase }) => readPhrase(phrase));
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
    return { common, groups: [...groups] };
  }

  /** How often one of the words may be met. */
  #weight(group: Group): number {
    return group.reduce((sum, word) => sum + (this.#common.get(word) ?? COMMON / 4), 0);
  }

  /** What each step needs; null where it can be left out or be anything. */
  #groupsOf(steps: readonly Step[]): (Group | null)[] {
    return steps.map((step, index) => {
      if (step.kind === 'word') return [wordOf(step, this.#common.has(wordOf(step)) ? steps[index + 1] : undefined)];
      if (step.kind !== 'choice') return null;
      const ways = step.ways.map((way) => this.#rarest(this.#groupsOf(way)));
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
    const { common, groups } = this.#filed ?? this.filed();
    this.#common = new Map(common);
    const rows = groups.map(([word, places]): [number, number[]] => [numberOf(word), places]);
    const laid: (Filed | undefined)[] = new Array(numbersGiven()).fill(undefined);
    for (const [number, places] of rows)
      laid[number] = { entries: places.map((place) => this.#entries[place] as Entry), read: false };
    this.#groups = laid;
    return laid;
  }

  #read(entry: Entry): Read {
    const steps = readPhrase(entry.phrase);
    const begins = firsts(steps) ?? [];
    const needs: { group: Group; behind: 0 | 1 }[] = [];
    let behind: 0 | 1 = 0;
    this.#groupsOf(steps).forEach((group, index) => {
      // A single first word stands there, or the phrase is not tried.
      if (group && (index > 0 || group.length > 1 || group[0] !== begins[0])) needs.push({ group, behind });
      if (group || steps[index]?.kind === 'number') behind = 1;
    });
    // By the rarest group it was filed: one of its words stands there. Of the others those that cost least to miss first.
    const rarest = this.#rarest([begins, ...needs.map(({ group }) => group)]);
    const cost = ({ group }: { group: Group }) =>
      group === rarest ? Infinity : group.length / Math.max(0.1, 1 - (2 * this.#weight(group)) / this.#entries.length);
    needs.sort((a, b) => cost(a) - cost(b));
    return {
      path: pathOf(steps, null),
      firsts: begins.map(numberOf),
      needs: needs.map((need) => ({ ...need, group: need.group.map(numberOf) })),
    };
  }

  /** Reads the phrases that the text may hold; their words may be new. */
  #readFor(text: Text, groups: readonly (Filed | undefined)[]): void {
    number(text);
    for (const number of text.numbers) {
      const filed = groups[number];
      if (!filed || filed.read) continue;
      filed.read = true;
      for (const entry of filed.entries) entry.read ??= this.#read(entry);
    }
    number(text);
  }

  /** Every hit by key, in the order of the text; of hits that begin at one word the longest. */
  find(text: Text): Map<string, Hit[]> {
    const groups = this.#lay();
    this.#readFor(text, groups);
    const search = new Search(text);
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
  readonly #found = new Map<string, Hit[]>();
  readonly #last: Int32Array;
  /** The place before each that has the same number. */
  readonly #before: Int32Array;
  /** The sentence. */
  start = 0;
  stop = 0;
  /** The word behind it. */
  #end = 0;

  constructor(text: Text) {
    this.#text = text;
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
    for (const entry of filed.entries)
      if (entry.seen !== sentences) {
        entry.seen = sentences;
        this.#try(entry);
      }
  }

  #try({ key, read }: Entry): void {
    const { places } = this.#text;
    const { path, firsts, needs } = read as Read;
    /** The phrase begins at a word before this one. */
    let before = this.#end;
    for (const { group, behind } of needs) {
      let last = -1;
      for (const number of group) {
        const at = this.#last[number] as number;
        if (at > last) last = at;
      }
      if (last < this.start) return;
      before = Math.min(before, (places[last] as number) + 1 - behind);
    }
    for (const number of firsts)
      for (let at = this.#last[number] as number; at >= this.start; at = this.#before[at] as number)
        if ((places[at] as number) < before) this.#tryAt(places[at] as number, key, path);
  }

  #tryAt(first: number, key: string, path: Path | null): void {
    if (this.#text.words[first]?.masked) return;
    const after = follow(path, this.#text, first, this.#end);
    if (after > first) filed(this.#found, key).push({ first, last: after - 1 });
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
