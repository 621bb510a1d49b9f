import type { Language } from '../model.ts';

/** What a language brings for reading facts. */
export interface FactLexicon {
  language: Language;
}
export type FactLexicons = Record<Language, FactLexicon>;
