import { type Band, CHARACTERS_PER_WORD, LENGTH_BANDS, LENGTH_CAPS } from '../../domain/drafts/length.ts';
import type { Locale, PieceKind } from '../../domain/model.ts';

/** What length reads well: a band in the language's own count, or a cap in characters. */
export type LengthRule = { unit: 'count'; low: number; high: number } | { unit: 'characters'; high: number };

const bands: Partial<Record<PieceKind, Band>> = LENGTH_BANDS;
const caps: Partial<Record<PieceKind, number>> = LENGTH_CAPS;

/** Null where the handbook names no length. */
export function lengthRule(kind: PieceKind, locale: Locale): LengthRule | null {
  const cap = caps[kind];
  if (cap) return { unit: 'characters', high: cap };
  const band = bands[kind];
  if (!band) return null;
  const factor = locale === 'zh-CN' ? CHARACTERS_PER_WORD : 1;
  const round = (n: number): number => Math.round((n * factor) / 5) * 5;
  return { unit: 'count', low: round(band[0]), high: round(band[1]) };
}
