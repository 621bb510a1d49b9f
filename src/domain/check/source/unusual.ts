/**
 * Sentences that state something: most of a letter about an offer is made of usual words and of what the situation and
 * the mail say. A sentence with several other words tells a fact, whatever the fact is about.
 */
import type { Reading } from '../reading.ts';
import type { CheckLexicon, Sign } from '../texts.ts';
import { normalise, WISHES, type Word, wordsOf } from '../words.ts';
import type { Stated } from './claim.ts';
import type { Support } from './support.ts';

interface Usual {
  stems: ReadonlySet<string>;
  /** Chinese has no word gaps: characters that stand side by side. */
  pairs: ReadonlySet<string>;
}

const known = new WeakMap<CheckLexicon, Usual>();

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
};

const sideBySide = (one: Word | undefined, next: Word | undefined) =>
  one?.han && next?.han && one.clause === next.clause && one.sentence === next.sentence ? one.text + next.text : null;

function usualOf(lexicon: CheckLexicon): Usual {
  const before = known.get(lexicon);
  if (before) return before;
  const text = [lexicon.usual.words.replace(/\s+/g, ' / '), ...textsIn(lexicon.usual.letters)].join('\n');
  const { norm, at } = normalise(text);
  const { words } = wordsOf(norm, at, text, () => true);
  const usual = {
    stems: new Set(words.filter(({ han }) => !han).map(({ stem }) => stem)),
    pairs: new Set(words.flatMap((word, index) => sideBySide(word, words[index + 1]) ?? [])),
  };
  known.set(lexicon, usual);
  return usual;
}

/** Stems of the words that such letters use anyway. */
export const usualStems = (lexicon: CheckLexicon): ReadonlySet<string> => usualOf(lexicon).stems;

const MONTH = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|tember|ober)?$/;

/** Part of an address, of which L-REFER speaks. */
const inAddress = (text: string, { start, end }: Word) =>
  /[@._]$/.test(text.slice(Math.max(0, start - 1), start)) || /^[@._][a-z\d]/i.test(text.slice(end, end + 2));

/** Words of a sentence that are neither usual nor vouched for. */
function unusualWords(
  said: readonly Word[],
  letter: string,
  usual: Usual,
  support: Support,
  { usual: { characters } }: CheckLexicon,
) {
  const paired = (one: Word | undefined, next: Word | undefined) => {
    const pair = sideBySide(one, next);
    return pair !== null && (usual.pairs.has(pair) || support.text.includes(pair));
  };
  return said.filter((word, index) => {
    if (word.masked) return false;
    if (word.han)
      // 星期一, 礼拜天: days are judged as days.
      return (
        !'星期礼拜'.includes(word.text) &&
        !characters.includes(word.text) &&
        !paired(said[index - 1], word) &&
        !paired(word, said[index + 1])
      );
    const { text, stem } = word;
    return (
      /^[a-z]{3}/.test(text) &&
      !MONTH.test(text) &&
      !usual.stems.has(stem) &&
      !support.stems.has(stem) &&
      !inAddress(letter, word)
    );
  });
}

/** What a letter is there to do; a sentence that does none of it most likely tells something. */
const MOVES = [
  'thanks',
  'decision',
  'apology',
  'lateness',
  'cause',
  'because',
  'bridge',
  'talk',
  'askTime',
  'askCall',
  'withdrawal',
  'readiness',
  'returning',
  'praise',
] as const satisfies readonly Sign[];

/** A request states nothing either. */
const ASKS = /^(?:please|should you|if (?:you|there|anything)|let me know|do not hesitate|feel free)\b|请/;

/** Four words in a row as the person or the mail in view has them: a stated reason in a frame of its own. */
const repeatsStated = (said: readonly Word[], support: Support) =>
  said.some((_, index) => {
    const run = said.slice(index, index + 4);
    return (
      run.length === 4 &&
      run.every(({ masked, han }) => !masked && !han) &&
      support.text.includes(run.map(({ text }) => text).join(' '))
    );
  });

/** 想上固定的白班, as the person typed it: the sentence tells of that. */
const STATED_CHARACTERS = 5;
const tellsStated = (said: readonly Word[], support: Support) =>
  said.some((_, index) => {
    const run = said.slice(index, index + STATED_CHARACTERS);
    return (
      run.length === STATED_CHARACTERS &&
      run.every(({ masked, han }) => !masked && han) &&
      support.text.includes(run.map(({ text }) => text).join(''))
    );
  });

const READS =
  /^(?:i|we) (?:have |had |also |beg to |write to |wish to )*(?:acknowledge|refer to|received|read|reread|re-read|considered|studied|kept|weighed|thought about|looked at)\b.{0,24}\b(?:letter|mail|e-?mail|offer|contract|message|terms)\b/;
const AS_YOU_WROTE =
  /^(?:as )?(?:you (?:wrote|write|say|said|mention|mentioned|put it|explained|kindly)|your (?:letter|mail|e-?mail|message))\b/;

/** A wish that tells something beside: "I hope the ship that we launched…", 祝上次见到的小徒弟…. */
const TELLS_BESIDE =
  /\b(?:was|were|did|had|has|have|told|said|promised|because|since|who|which|that (?:you|i|we)|as (?:you|i|we))\b|[a-z]ed\b|[了过]|因为|上次|上回|那天|那次|曾|已经|昨|\d/;

/** 圈子不大，希望今后仍能保持联系: the clause that hopes tells nothing. */
function besideWishes(said: readonly Word[]): readonly Word[] {
  const clauses = new Set(said.map(({ clause }) => clause));
  for (const clause of clauses) {
    const text = said
      .filter((word) => word.clause === clause)
      .map(({ text: word, han }) => (han ? word : `${word} `))
      .join('');
    if (!WISHES.test(text) || TELLS_BESIDE.test(text)) clauses.delete(clause);
  }
  return said.filter(({ clause }) => !clauses.has(clause));
}

/** More is let pass where a sentence wishes, where it gives the decision and says why, and where it is long. */
export function unusual(reading: Reading, support: Support, lexicon: CheckLexicon): Stated[] {
  const usual = usualOf(lexicon);
  return reading.sentences.flatMap((sentence): Stated[] => {
    const all = reading.words.slice(sentence.first, sentence.last + 1);
    const said = besideWishes(all);
    const words = unusualWords(said, reading.text, usual, support, lexicon).length;
    if (words === 0 || sentence.end <= (reading.at[reading.greeting.length - 1] ?? -1) + 1) return [];
    const { norm } = normalise(reading.slice(sentence));
    const wishes = WISHES.test(norm);
    if (wishes && !TELLS_BESIDE.test(norm)) return [];
    const asks = ASKS.test(norm);
    const moves = asks || MOVES.some((sign) => reading.holds(sentence, sign));
    const repeats = repeatsStated(said, support) ? 1 : tellsStated(said, support) ? 3 : 0;
    const more = wishes || said.length < all.length ? 2 : reading.holds(sentence, 'decision') ? 1 : moves ? 0 : -1;
    // "I have read your letter several times"; "as you wrote, the post covers two sites".
    const restates =
      READS.test(norm) ||
      (AS_YOU_WROTE.test(norm) &&
        said.some(({ stem, text }) => text.length > 3 && support.stems.has(stem) && !usual.stems.has(stem)))
        ? 1
        : 0;
    const long = new Set(said.map(({ clause }) => clause)).size > 2 ? 1 : 0;
    if (words <= lexicon.usual.most + more + long + repeats + restates + (asks ? 1 : 0)) return [];
    return [{ claim: 'detail', start: sentence.start, end: sentence.end }];
  });
}
