import type { Locale } from '../domain/model.ts';
import { ui as en, type UiTexts } from './en/ui.ts';
import { ui as zh } from './zh-CN/ui.ts';

export type { UiTexts };

/** The words of popup and full page, by locale. */
export const ui: Record<Locale, UiTexts> = { en, 'zh-CN': zh };

/** Which of our two languages a list of browser languages asks for first; English where it names neither. */
export function pickLocale(languages: readonly string[]): Locale {
  for (const language of languages) {
    const code = language.toLowerCase();
    if (code.startsWith('zh')) return 'zh-CN';
    if (code.startsWith('en')) return 'en';
  }
  return 'en';
}
