import type { Lexicon, Lexicons } from '../domain/lexicon.ts';
import type { Language } from '../domain/model.ts';

const empty = (language: Language): Lexicon => ({ language });

/** Reading lexicons of all seven languages. */
export const lexicons: Lexicons = {
  en: empty('en'),
  'zh-CN': empty('zh-CN'),
  de: empty('de'),
  fr: empty('fr'),
  es: empty('es'),
  ja: empty('ja'),
  pt: empty('pt'),
};
