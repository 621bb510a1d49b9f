import { orZero } from '../absent.ts';
import type { Lexicons } from '../lexicon.ts';
import type { Language } from '../model.ts';
import { OfWords, type Tokens } from './tokens.ts';

/** Words that decide: a mail in two languages carries that of its first paragraph. */
const FIRST_WORDS = 80;

const isKana = (code: number): boolean => code >= 0x3041 && code <= 0x30ff;
const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff;

/** Marks of a word's script, above those of the languages; every word has the last. */
const Script = { Kana: 1 << 8, Han: 1 << 9, Latin: 1 << 10, Asked: 1 << 11 } as const;

function scriptOf(text: string): number {
  const code = text.charCodeAt(0);
  if (isKana(code)) return Script.Kana;
  if (isHan(code)) return Script.Han;
  return code >= 0x61 && code <= 0x7a ? Script.Latin : 0;
}

/** What a word tells: its script, and a bit for every lexicon that has it as function word. */
interface Speakers {
  languages: readonly Language[];
  marks: OfWords;
}
const known = new WeakMap<Lexicons, Speakers>();

function speakersOf(lexicons: Lexicons): Speakers {
  const before = known.get(lexicons);
  if (before) return before;
  const spoken = new Map<string, number>();
  const all = Object.values(lexicons);
  for (const [place, lexicon] of all.entries())
    for (const word of lexicon.functionWords) spoken.set(word, orZero(spoken.get(word)) | (1 << place));
  const marks = new OfWords((text) => Script.Asked | scriptOf(text) | orZero(spoken.get(text)));
  const speakers = { languages: all.map(({ language }) => language), marks };
  known.set(lexicons, speakers);
  return speakers;
}

/**
 * Language of a text by script, then by its commonest function words. English where nothing tells.
 * @param more words that are looked at where the text has few
 */
export function languageOf(tokens: Tokens, more: Tokens, lexicons: Lexicons): Language {
  const { languages, marks } = speakersOf(lexicons);
  let kana = 0;
  let han = 0;
  let latin = 0;
  const counts = languages.map(() => 0);
  const count = Math.min(tokens.count + more.count, FIRST_WORDS);
  for (let i = 0; i < count; i += 1) {
    const mark = i < tokens.count ? marks.at(tokens, i) : marks.at(more, i - tokens.count);
    if (mark & Script.Kana) kana += 1;
    else if (mark & Script.Han) han += 1;
    else if (mark & Script.Latin) latin += 1;
    if ((mark & 0xff) !== 0)
      for (let place = 0; place < counts.length; place += 1)
        counts[place] = (counts[place] as number) + ((mark >> place) & 1);
  }
  // Two characters carry about as much as one word.
  if ((kana + han) / 2 >= latin * 0.6 && kana + han > 0) return kana >= 2 && kana * 8 >= han ? 'ja' : 'zh-CN';
  const most = Math.max(...counts);
  return most > 0 ? (languages[counts.indexOf(most)] ?? 'en') : 'en';
}
