import type { Language } from './model.ts';

/** What a language must bring for reading mail. Filled in `locales/<language>/lexicon.ts`. */
export interface Lexicon {
  language: Language;
}
export type Lexicons = Record<Language, Lexicon>;
