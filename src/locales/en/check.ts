import type { CheckTexts } from '../../domain/check/texts.ts';

export const check: CheckTexts = { locale: 'en' };
