import type { Locale } from '../../domain/model.ts';

/** Words in English; characters in Chinese, where Latin words count as one (GUIDANCE §13: lengths in characters). */
export function countText(text: string, locale: Locale): number {
  const words = text.match(/[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}’'.,-]*/gu)?.length ?? 0;
  if (locale !== 'zh-CN') return words;
  return words + (text.match(/\p{Script=Han}/gu)?.length ?? 0);
}

/** Replace one stretch of text; units are UTF-16 as in findings. */
export function splice(text: string, start: number, end: number, by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}
