import type { FactLexicons } from '../domain/facts/lexicon.ts';
import { facts as de } from './de/facts.ts';
import { facts as en } from './en/facts.ts';
import { facts as es } from './es/facts.ts';
import { facts as fr } from './fr/facts.ts';
import { facts as ja } from './ja/facts.ts';
import { facts as pt } from './pt/facts.ts';
import { facts as zhCN } from './zh-CN/facts.ts';

/** Fact lexicons of all seven languages. */
export const factLexicons: FactLexicons = { en, 'zh-CN': zhCN, de, fr, es, ja, pt };
