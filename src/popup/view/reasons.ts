import { REASON_IDS, type ReasonId } from '../../domain/model.ts';

/** Shown at once; the rest behind "more". The founding article's own reasons first (GUIDANCE §4). */
export const COMMON_REASONS: readonly ReasonId[] = [
  'R-HOURS',
  'R-LOC',
  'R-FIT',
  'R-PAY',
  'R-STAB',
  'R-PROMO',
  'R-OTHER',
  'R-STAY',
  'R-FAMILY',
  'R-PRIVATE',
];

/** The chips in a steady order: the common ones, then the rest; a chosen one is always among them. */
export function orderedReasons(all: boolean, chosen: ReasonId | null): ReasonId[] {
  const rest = REASON_IDS.filter((id) => !COMMON_REASONS.includes(id));
  if (all) return [...COMMON_REASONS, ...rest];
  return chosen && rest.includes(chosen) ? [...COMMON_REASONS, chosen] : [...COMMON_REASONS];
}
