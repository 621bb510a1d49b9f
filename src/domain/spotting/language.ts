import type { Lexicons } from '../lexicon.ts';
import type { Language } from '../model.ts';
import type { Token } from './tokens.ts';

/** Words that decide: a mail in two languages carries that of its first paragraph. */
const FIRST_WORDS = 80;

const isKana = (code: number): boolean => code >= 0x3041 && code <= 0x30ff;
const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff;

/** Function words, each with the places of its languages among the lexicons. */
interface Speakers {
  languages: readonly Language[];
  places: ReadonlyMap<string, readonly number[]>;
}
const known = new WeakMap<Lexicons, Speakers>();

function speakersOf(lexicons: Lexicons): Speakers {
  const before = known.get(lexicons);
  if (before) return before;
  const places = new Map<string, number[]>();
  const all = Object.values(lexicons);
  for (const [place, lexicon] of all.entries())
    for (const word of new Set(lexicon.functionWords)) places.set(word, [...(places.get(word) ?? []), place]);
  const speakers = { languages: all.map(({ language }) => language), places };
  known.set(lexicons, speakers);
  return speakers;
}

/**
 * Language of a text by script, then by its commonest function words. English where nothing tells.
 * @param more words that are looked at where the text has few
 */
export function languageOf(tokens: readonly Token[], more: readonly Token[], lexicons: Lexicons): Language {
  const first = tokens.length < FIRST_WORDS ? [...tokens, ...more].slice(0, FIRST_WORDS) : tokens.slice(0, FIRST_WORDS);
  let kana = 0;
  let han = 0;
  let latin = 0;
  for (const { text } of first) {
    const code = text.charCodeAt(0);
    if (isKana(code)) kana += 1;
    else if (isHan(code)) han += 1;
    else if (code >= 0x61 && code <= 0x7a) latin += 1;
  }
  // Two characters carry about as much as one word.
  if ((kana + han) / 2 >= latin * 0.6 && kana + han > 0) return kana >= 2 && kana * 8 >= han ? 'ja' : 'zh-CN';
  const { languages, places } = speakersOf(lexicons);
  const counts = languages.map(() => 0);
  for (const { text } of first) {
    const spoken = places.get(text);
    if (spoken) for (const place of spoken) counts[place] = (counts[place] as number) + 1;
  }
  const most = Math.max(...counts);
  return most > 0 ? (languages[counts.indexOf(most)] ?? 'en') : 'en';
}
