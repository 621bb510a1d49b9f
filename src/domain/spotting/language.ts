import { orZero } from '../absent.ts';
import type { Lexicons } from '../lexicon.ts';
import type { Language } from '../model.ts';
import type { Token } from './tokens.ts';

/** Words that decide: a mail in two languages carries that of its first paragraph. */
const FIRST_WORDS = 80;

const isKana = (char: string): boolean => char >= '\u3041' && char <= '\u30ff';
const isHan = (char: string): boolean => char >= '\u3400' && char <= '\u9fff';

/** Function words, each with the places of its languages among the lexicons. */
type Speakers = ReadonlyMap<string, readonly number[]>;
const known = new WeakMap<Lexicons, Speakers>();

function speakersOf(lexicons: Lexicons): Speakers {
  const before = known.get(lexicons);
  if (before) return before;
  const speakers = new Map<string, number[]>();
  for (const [place, lexicon] of Object.values(lexicons).entries())
    for (const word of new Set(lexicon.functionWords)) speakers.set(word, [...(speakers.get(word) ?? []), place]);
  known.set(lexicons, speakers);
  return speakers;
}

/** Language of a text by script, then by its commonest function words. English where nothing tells. */
export function languageOf(tokens: readonly Token[], lexicons: Lexicons): Language {
  const first = tokens.slice(0, FIRST_WORDS);
  let kana = 0;
  let han = 0;
  let latin = 0;
  for (const { text } of first) {
    if (isKana(text)) kana += 1;
    else if (isHan(text)) han += 1;
    else if (text >= 'a' && text < '{') latin += 1;
  }
  // Two characters carry about as much as one word.
  if ((kana + han) / 2 >= latin * 0.6 && kana + han > 0) return kana >= 2 && kana * 8 >= han ? 'ja' : 'zh-CN';
  const speakers = speakersOf(lexicons);
  const languages = Object.values(lexicons);
  const counts = languages.map(() => 0);
  for (const { text } of first) for (const place of speakers.get(text) ?? []) counts[place] = orZero(counts[place]) + 1;
  const most = Math.max(...counts);
  return most > 0 ? (languages[counts.indexOf(most)]?.language ?? 'en') : 'en';
}
