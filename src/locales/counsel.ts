import type { Locale } from '../domain/model.ts';
import { check as checkEn } from './en/check.ts';
import { guidance as guidanceEn } from './en/guidance.ts';
import { replies as repliesEn } from './en/replies.ts';
import { check as checkZh } from './zh-CN/check.ts';
import { guidance as guidanceZh } from './zh-CN/guidance.ts';
import { replies as repliesZh } from './zh-CN/replies.ts';

/** Both languages at once: a letter may mix them. */
const checkTexts = { en: checkEn, 'zh-CN': checkZh };

/** Everything the counsel says, by locale; other locales fall back to English (GUIDANCE §13). */
export const counsel = {
  en: { guidance: guidanceEn, replies: repliesEn, check: checkEn, checkTexts },
  'zh-CN': { guidance: guidanceZh, replies: repliesZh, check: checkZh, checkTexts },
} as const satisfies Record<Locale, unknown>;

export function counselFor(locale: Locale | null | undefined): (typeof counsel)[Locale] {
  return counsel[locale ?? 'en'] ?? counsel.en;
}
