import type { Locale } from '../domain/model.ts';
import { relations as en, type RelationTexts } from './en/relations.ts';
import { relations as zh } from './zh-CN/relations.ts';

/** Texts of the memory in a locale. */
export const relationTexts = (locale: Locale): RelationTexts => (locale === 'zh-CN' ? zh : en);
