import type { FactLexicon, FactLexicons } from '../domain/facts/lexicon.ts';
import type { Language } from '../domain/model.ts';

const empty = (language: Language): FactLexicon => ({ language });

/** Fact lexicons of all seven languages. */
export const factLexicons: FactLexicons = {
  en: empty('en'),
  'zh-CN': empty('zh-CN'),
  de: empty('de'),
  fr: empty('fr'),
  es: empty('es'),
  ja: empty('ja'),
  pt: empty('pt'),
};
