import type { GuidanceTexts } from '../../domain/guidance/texts.ts';

export const guidance: GuidanceTexts = { locale: 'zh-CN' };
