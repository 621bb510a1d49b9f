/** A text read once: its words, its language, and every phrase of the lexicons that stands in it. */
import { orZero } from '../absent.ts';
import type { PayVerdict, PieceKind, ReasonId, Situation } from '../model.ts';
import { REASON_IDS } from '../model.ts';
import { filed, textOf } from './follow.ts';
import { type OwnPart, ownPart } from './own-words.ts';
import { type FiledPhrases, PhraseBook } from './phrase-book.ts';
import type { Hit } from './phrases.ts';
import type { AllCheckTexts, CheckLexicon, Sign, Wording, WordingRule } from './texts.ts';
import { SIGNS, WORDING_RULES } from './texts.ts';
import { greetingLength, normalise, type Sentence, type Word, wordsOf } from './words.ts';

export type TextLanguage = 'en' | 'zh-CN' | 'other';
type Group = `wording:${WordingRule}` | `sign:${Sign}` | `reason:${ReasonId}`;

export interface Reading {
  text: string;
  norm: string;
  /** Place in the text of each unit of `norm`; one past the end gives the text's end. */
  at: readonly number[];
  own: OwnPart;
  situation: Situation;
  /** By which English is read. */
  english: CheckLexicon;
  /** And Chinese. */
  chinese: CheckLexicon;
  words: readonly Word[];
  sentences: readonly Sentence[];
  /** What the salutation covers, in `norm`. */
  greeting: string;
  language: TextLanguage;
  /** Hits that count: inside no exception. */
  hits(group: Group): readonly Hit[];
  sentenceOf(hit: Hit): Sentence;
  /** Where the words of a hit stand in the text. */
  placeOf(hit: Hit): Place;
  /** Does this sentence hold the sign? */
  holds(sentence: Sentence, sign: Sign): boolean;
  slice(place: Place): string;
}

/** Of a part of the text; `end` is the place after it. */
export interface Place {
  start: number;
  end: number;
}

const books = new WeakMap<CheckLexicon, PhraseBook>();

function groupsOf(lexicon: CheckLexicon): [Group, Wording][] {
  return [
    ...WORDING_RULES.map((id): [Group, Wording] => [`wording:${id}`, lexicon.wording[id]]),
    ...SIGNS.map((id): [Group, Wording] => [`sign:${id}`, lexicon.signs[id]]),
    ...REASON_IDS.map((id): [Group, Wording] => [`reason:${id}`, lexicon.reasons[id]]),
  ];
}

/** A language's phrases, put together when a text first wants them. */
function bookOf(lexicon: CheckLexicon): PhraseBook {
  let book = books.get(lexicon);
  if (!book) {
    book = filledBook(lexicon);
    books.set(lexicon, book);
  }
  return book;
}

function filledBook(lexicon: CheckLexicon, filed?: FiledPhrases): PhraseBook {
  const book = new PhraseBook(filed);
  book.add('compound', lexicon.compounds);
  for (const [group, { find, except, unless }] of groupsOf(lexicon)) {
    book.add(`${group}:find`, find);
    book.add(`${group}:except`, except ?? []);
    book.add(`${group}:unless`, unless ?? []);
  }
  return book;
}

/** How a language's phrases are filed; filing them takes far longer than reading a letter. */
export const filedOf = (lexicon: CheckLexicon): FiledPhrases => filledBook(lexicon).filed();

/** Takes the filing that was made before: phrases are then read when a letter holds a word they need. */
export function takeFiled(lexicon: CheckLexicon, filed: FiledPhrases): void {
  books.set(lexicon, filledBook(lexicon, filed));
}

/** Both languages are read where both stand: letters mix them, and their words never meet. */
function phrasesIn(words: readonly Word[], texts: AllCheckTexts): Map<string, Hit[]> {
  const all = new Map<string, Hit[]>();
  const text = textOf(words);
  for (const { lexicon } of Object.values(texts)) {
    // Chinese phrases hold Latin words too (offer, hr), English ones no Chinese.
    if (!words.some(({ han }) => han === (lexicon.locale === 'zh-CN'))) continue;
    for (const [key, hits] of bookOf(lexicon).find(text)) {
      const others = all.get(key);
      all.set(key, others ? [...others, ...hits].sort((a, b) => a.first - b.first) : hits);
    }
  }
  return all;
}

const FUNCTION_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set('the and i to you for of that it is not have with my your be this in at will but'.split(' ')),
  de: new Set('der die das und ich nicht sie mir ihr ihnen fur mit dass ein eine ist zu auf den habe'.split(' ')),
  fr: new Set('le la les et je vous pour que de un une des ne pas votre mon est du au avec'.split(' ')),
  es: new Set('el la los y que de un una para por no su mi con le me en lo es del'.split(' ')),
  pt: new Set('o a os e que de um uma para por nao sua meu com em do da no na voce'.split(' ')),
};

/** By word: the languages of whose function words it is one. */
const LANGUAGES_OF = new Map<string, string[]>();
for (const [language, list] of Object.entries(FUNCTION_WORDS))
  for (const word of list) filed(LANGUAGES_OF, word).push(language);

/** English, Chinese, or a language whose wording we do not judge. */
export function languageOf(text: string, words: readonly Word[]): TextLanguage {
  let han = 0;
  let latin = 0;
  const counts: Record<string, number> = {};
  for (const { han: isHan, text: word } of words) {
    if (isHan) han += 1;
    else if (word >= 'a' && word < '{') {
      latin += 1;
      for (const language of LANGUAGES_OF.get(word) ?? []) counts[language] = orZero(counts[language]) + 1;
    }
  }
  if (/[\u3041-\u30ff]/.test(text)) return 'other';
  if (/[\u0400-\u04ff\u0590-\u06ff\u0900-\u0dff\u0e00-\u0e7f\uac00-\ud7af]/.test(text) && latin < 10) return 'other';
  if (han / 2 >= latin * 0.6 && han > 0) return 'zh-CN';
  let best = 'en';
  let most = orZero(counts['en']);
  for (const language of Object.keys(FUNCTION_WORDS)) {
    const count = orZero(counts[language]);
    if (count > most) [best, most] = [language, count];
  }
  // A handful of words is no evidence.
  return best === 'en' || latin < 10 || most < 4 ? 'en' : 'other';
}

/** The company's and the role's own names say nothing about pay, law or health. */
function mask(words: Word[], names: readonly (string | null | undefined)[]): void {
  for (const name of names) {
    if (!name) continue;
    const { norm, at } = normalise(name);
    const parts = wordsOf(norm, at, name, () => true).words;
    if (parts.length === 0 || (parts.length === 1 && orZero(parts[0]?.text.length) < 3)) continue;
    for (let first = 0; first + parts.length <= words.length; first += 1)
      if (parts.every((part, offset) => words[first + offset]?.text === part.text))
        for (let offset = 0; offset < parts.length; offset += 1) (words[first + offset] as Word).masked = true;
  }
}

/** Nor does what is said in the title of a book or a film. */
function maskTitles(words: readonly Word[], text: string): void {
  for (const { 0: title, index } of text.matchAll(/《[^《》\n]{1,60}》/g))
    for (const word of words) if (word.start > index && word.end < index + title.length) word.masked = true;
}

/** Reads a text. Total; what is quoted, forwarded or below the closing is not read. */
export function read(text: string, situation: Situation, texts: AllCheckTexts): Reading {
  const own = ownPart(text);
  const { norm, at } = normalise(text.slice(0, own.end));
  const { words, sentences } = wordsOf(norm, at, text, own.own);
  mask(words, [situation.offer?.role, situation.offer?.company]);
  maskTitles(words, text);
  const all = phrasesIn(words, texts);
  const language = languageOf(text.slice(0, own.end), words);
  const compounds = all.get('compound') ?? [];
  const splitsOne = ({ first, last }: Hit) =>
    compounds.some(
      (one) =>
        (first > one.first && first <= one.last && last > one.last) ||
        (last >= one.first && last < one.last && first < one.first) ||
        (first >= one.first && last <= one.last && last - first < one.last - one.first),
    );
  const kept = new Map<Group, readonly Hit[]>();
  const sentenceOf = (hit: Hit) => sentences[orZero(words[hit.first]?.sentence)] as Sentence;
  const hits = (group: Group): readonly Hit[] => {
    const known = kept.get(group);
    if (known) return known;
    // 主要是我觉得不合适 holds no 要是.
    const except = (all.get(`${group}:except`) ?? []).filter((hit) => !splitsOne(hit));
    const unless = new Set((all.get(`${group}:unless`) ?? []).map((hit) => words[hit.first]?.sentence));
    // A longer hit that is taken back hides no shorter one: 向您提出撤回，不再入职.
    const found = (all.get(`${group}:find`) ?? []).filter(
      (hit) => !except.some((wider) => wider.first <= hit.first && wider.last >= hit.first),
    );
    const counted = found.filter(
      (hit, index) =>
        !found.some(
          (other, at) =>
            at !== index &&
            other.first <= hit.first &&
            other.last >= hit.last &&
            (other.last - other.first > hit.last - hit.first || at < index),
        ) &&
        !unless.has(words[hit.first]?.sentence) &&
        !splitsOne(hit) &&
        (language !== 'other' || words[hit.first]?.han),
    );
    kept.set(group, counted);
    return counted;
  };
  const signs = new Map<Sign, readonly Hit[]>();
  const ofSign = (sign: Sign): readonly Hit[] => {
    const known = signs.get(sign) ?? hits(`sign:${sign}`);
    signs.set(sign, known);
    return known;
  };
  return {
    text,
    norm,
    at,
    own,
    situation,
    english: texts.en.lexicon,
    chinese: texts['zh-CN'].lexicon,
    words,
    sentences,
    greeting: norm.slice(0, greetingLength(norm)),
    language,
    hits,
    sentenceOf,
    placeOf: ({ first, last }) => ({ start: orZero(words[first]?.start), end: orZero(words[last]?.end) }),
    holds: (sentence, sign) => ofSign(sign).some(({ first }) => first >= sentence.first && first <= sentence.last),
    slice: ({ start, end }) => text.slice(start, end),
  };
}

/** What the rules judge by, beside the text itself. */
export interface Case {
  situation: Situation;
  kind: PieceKind | null;
  /** The kind given, or the one the situation and the text suggest. */
  likely: PieceKind;
  /** Is a refusal expected? */
  refuses: boolean;
  asks: boolean;
  /** To one's own employer, who did not make the offer. */
  inHouse: boolean;
  pay: PayVerdict | null;
  /** Reasons the person chose, marked or wrote about. */
  chosen: readonly ReasonId[];
  reached: boolean;
  /** Over 48 hours, or past the deadline. */
  late: boolean;
}
