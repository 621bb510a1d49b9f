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
import { orEmpty } from '../absent.ts';
import { normalise, type Word, wordsOf } from './words.ts';

export type Step =
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
