import type { Locale } from '../domain/model.ts';
import type { UiTexts } from './en/ui.ts';

export type { UiTexts };

/** The words of popup and full page in one language; the other language is not loaded. */
export async function loadUi(locale: Locale): Promise<UiTexts> {
  return locale === 'zh-CN' ? (await import('./zh-CN/ui.ts')).ui : (await import('./en/ui.ts')).ui;
}

/** Which of our two languages a list of browser languages asks for first; English where it names neither. */
export function pickLocale(languages: readonly string[]): Locale {
  for (const language of languages) {
    const code = language.toLowerCase();
    if (code.startsWith('zh')) return 'zh-CN';
    if (code.startsWith('en')) return 'en';
  }
  return 'en';
}
