import type { Lexicon, Lexicons } from '../lexicon.ts';
import type { Language } from '../model.ts';
import type { Token } from './tokens.ts';

/** Words that decide: a mail in two languages carries that of its first paragraph. */
const FIRST_WORDS = 80;

const isKana = (char: string): boolean => char >= '\u3041' && char <= '\u30ff';
const isHan = (char: string): boolean => char >= '\u3400' && char <= '\u9fff';

const wordSets = new WeakMap<Lexicon, ReadonlySet<string>>();

function functionWordsOf(lexicon: Lexicon): ReadonlySet<string> {
  let words = wordSets.get(lexicon);
  if (!words) {
    words = new Set(lexicon.functionWords);
    wordSets.set(lexicon, words);
  }
  return words;
}

/** Language of a text by script, then by its commonest function words. English where nothing tells. */
export function languageOf(tokens: readonly Token[], lexicons: Lexicons): Language {
  const first = tokens.slice(0, FIRST_WORDS);
  const kana = first.filter((token) => isKana(token.text)).length;
  const han = first.filter((token) => isHan(token.text)).length;
  const latin = first.filter((token) => /^[a-z]/.test(token.text)).length;
  // Two characters carry about as much as one word.
  if ((kana + han) / 2 >= latin * 0.6 && kana + han > 0) return kana >= 2 && kana * 8 >= han ? 'ja' : 'zh-CN';
  let best: Language = 'en';
  let bestCount = 0;
  for (const lexicon of Object.values(lexicons)) {
    const words = functionWordsOf(lexicon);
    const count = first.filter((token) => words.has(token.text)).length;
    if (count > bestCount) {
      best = lexicon.language;
      bestCount = count;
    }
  }
  return best;
}
