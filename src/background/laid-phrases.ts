import type { Lexicon, Lexicons } from '../domain/lexicon.ts';
import { layPhrases } from '../domain/spotting/lay-phrases.ts';
import { lexicons } from '../locales/lexicons.ts';

// The build keeps these values and not what they are made of: laying takes longer than reading a mail.

/** The phrases of all languages, laid for reading. */
export const laid = layPhrases(lexicons);

/** The lexicons without their phrases. */
export const languages = Object.fromEntries(
  Object.entries(lexicons).map(([language, lexicon]): [string, Lexicon] => [language, { ...lexicon, signals: {} }]),
) as Lexicons;
