import { lengthOf } from '../../domain/drafts/length.ts';
import type { Locale, PieceKind } from '../../domain/model.ts';
import type { UiTexts } from '../../locales/ui.ts';
import { lengthRule } from './length-band.ts';

/** "94 words · 80–160 reads well", or "88 characters of 120 at most". */
export function lengthPhrase(body: string, kind: PieceKind, locale: Locale, texts: UiTexts): string {
  const rule = lengthRule(kind, locale);
  if (rule?.unit === 'characters')
    return texts.write.charactersUpTo(texts.write.characters([...body].length), rule.high);
  const count = lengthOf(body, locale === 'zh-CN');
  const counted = locale === 'zh-CN' ? texts.write.characters(count) : texts.write.words(count);
  return rule ? `${counted} · ${texts.write.band(rule.low, rule.high)}` : counted;
}

/** Whether the text's length reads well for its kind; true where no length is named. */
export function inBand(body: string, kind: PieceKind, locale: Locale): boolean {
  const rule = lengthRule(kind, locale);
  if (!rule) return true;
  if (rule.unit === 'characters') return [...body].length <= rule.high;
  const count = lengthOf(body, locale === 'zh-CN');
  return count >= rule.low && count <= rule.high;
}
