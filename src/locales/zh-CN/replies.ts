import type { DraftTexts } from '../../domain/drafts/texts.ts';

export const replies: DraftTexts = { locale: 'zh-CN' };
