import type { Locale, PieceKind } from '../../domain/model.ts';

/** Words in English (GUIDANCE §9); `characters` marks the short messages, whose limit is in characters everywhere. */
const BANDS: Partial<Record<PieceKind, [low: number, high: number]>> = {
  confirmation: [40, 110],
  mail: [80, 160],
  withdraw: [50, 110],
  goBack: [90, 170],
  afterSigning: [110, 200],
  askForTime: [60, 120],
  thankYou: [0, 60],
};

/** One English word is about 1.7 Chinese characters (GUIDANCE §13). */
const CHARACTERS_PER_WORD = 1.7;

/** The length that reads well, in the unit of the language's count; null where the handbook names none. */
export function lengthBand(kind: PieceKind, locale: Locale): { low: number; high: number } | null {
  const band = BANDS[kind];
  if (!band) return null;
  const factor = locale === 'zh-CN' ? CHARACTERS_PER_WORD : 1;
  const round = (n: number): number => Math.round((n * factor) / 5) * 5;
  return { low: round(band[0]), high: round(band[1]) };
}
