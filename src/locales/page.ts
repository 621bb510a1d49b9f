import type { Locale } from '../domain/model.ts';
import { page as en, type PageTexts } from './en/page.ts';
import { page as zh } from './zh-CN/page.ts';

export type { PageTexts };

/** In-page texts of a locale. */
export const pageTexts = (locale: Locale): PageTexts => (locale === 'zh-CN' ? zh : en);

/** The interface language nearest to a BCP 47 tag of the browser. */
export const localeOf = (tag: string): Locale => (/^zh\b/i.test(tag) ? 'zh-CN' : 'en');
