import type { Locale, PieceKind } from '../../domain/model.ts';

/** What length reads well (GUIDANCE §9): a band in the language's own count, or a cap in characters. */
export type LengthRule = { unit: 'count'; low: number; high: number } | { unit: 'characters'; high: number };

const BANDS: Partial<Record<PieceKind, readonly [low: number, high: number]>> = {
  confirmation: [40, 110],
  mail: [80, 160],
  withdraw: [50, 110],
  goBack: [90, 170],
  afterSigning: [110, 200],
  askForTime: [60, 120],
};

/** Short messages are capped where they are typed, in characters in every language. */
const CAPS: Partial<Record<PieceKind, number>> = { linkedin: 600, chat: 120, portal: 200 };

/** One English word is about 1.7 Chinese characters (GUIDANCE §13). */
const CHARACTERS_PER_WORD = 1.7;

/** Null where the handbook names no length. */
export function lengthRule(kind: PieceKind, locale: Locale): LengthRule | null {
  const cap = CAPS[kind];
  if (cap) return { unit: 'characters', high: cap };
  const band = BANDS[kind];
  if (!band) return null;
  const factor = locale === 'zh-CN' ? CHARACTERS_PER_WORD : 1;
  const round = (n: number): number => Math.round((n * factor) / 5) * 5;
  return { unit: 'count', low: round(band[0]), high: round(band[1]) };
}
