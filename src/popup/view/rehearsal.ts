/** The person speaks this long before the other side pushes back. */
const OPENING_SECONDS = 24;
const TURN_SECONDS = 18;

/**
 * Which pushback stands at this second of the minute, or null while the person speaks. Never more than two
 * (GUIDANCE §8: "never more than two rounds").
 */
export function rehearsalTurn(second: number, pushbacks: number): number | null {
  if (pushbacks === 0 || second < OPENING_SECONDS) return null;
  const turn = Math.floor((second - OPENING_SECONDS) / TURN_SECONDS);
  return Math.min(turn, 1, pushbacks - 1);
}
