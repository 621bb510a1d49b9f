/** How long a piece reads well (GUIDANCE §9, §13): the one table that drafts, check and popup go by. */
import type { PieceKind } from '../model.ts';

export type Band = readonly [low: number, high: number];

/** In words; in Chinese each stands for so many characters (GUIDANCE §13). */
export const CHARACTERS_PER_WORD = 1.7;

/** Words that GUIDANCE §9 asks for; the pieces it names no length for are not here. */
export const LENGTH_BANDS = {
  confirmation: [40, 110],
  mail: [80, 160],
  withdraw: [50, 110],
  goBack: [90, 170],
  afterSigning: [110, 200],
  askForTime: [60, 120],
} as const satisfies Partial<Record<PieceKind, Band>>;

/** The most characters of a short message, in every language. */
export const LENGTH_CAPS = { linkedin: 600, chat: 120, portal: 200 } as const satisfies Partial<
  Record<PieceKind, number>
>;

/** Words in English, characters without spaces in Chinese (GUIDANCE §13: lengths in characters). */
export function lengthOf(text: string, zh: boolean): number {
  return zh ? text.replace(/\s/g, '').length : text.split(/\s+/).filter(Boolean).length;
}
