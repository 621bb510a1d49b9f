import type { Lexicons } from '../domain/lexicon.ts';
import { lexicon as de } from './de/lexicon.ts';
import { lexicon as en } from './en/lexicon.ts';
import { lexicon as es } from './es/lexicon.ts';
import { lexicon as fr } from './fr/lexicon.ts';
import { lexicon as ja } from './ja/lexicon.ts';
import { lexicon as pt } from './pt/lexicon.ts';
import { lexicon as zh } from './zh-CN/lexicon.ts';

/** Reading lexicons of all seven languages. */
export const lexicons: Lexicons = { en, 'zh-CN': zh, de, fr, es, ja, pt };
