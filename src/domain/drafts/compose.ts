/** Filling sentences with facts, and choosing among hand-written ways without chance: the same facts give the same letter. */
import type { Turns, Ways } from './texts.ts';

export type Slots = Readonly<Record<string, string | null | undefined>>;

/** FNV-1a: spreads neighbouring seeds well enough to choose among a handful. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    value ^= text.charCodeAt(at);
    value = Math.imul(value, 0x01000193);
  }
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3c6d);
  // The low bits, which choose among four, must hang on all the others: places in one letter differ by a character.
  value ^= value >>> 13;
  value = Math.imul(value, 0x297a2d39);
  return (value ^ (value >>> 16)) >>> 0;
}

/** Null where a needed slot has no fact: the sentence goes with it. */
export function fill(way: string, slots: Slots): string | null {
  let whole = true;
  const put = (text: string, miss: () => void) =>
    text.replace(/\{([a-zA-Z]+)\}(?=(.?))/g, (_, name: string, next: string) => {
      const value = slots[name];
      if (!value) miss();
      // "Inc." at the end of a sentence: one full stop is enough.
      return /[.。，]/.test(next) ? (value ?? '').replace(/\.$/, '') : (value ?? '');
    });
  // Bracketed parts first, on the template alone: a fact that holds a bracket is never read as one.
  const kept = way.replace(/\[([^\]]*)\]/g, (_, part: string) => {
    const needed = [...part.matchAll(/\{([a-zA-Z]+)\}/g)].every(([, name = '']) => Boolean(slots[name]));
    return needed ? part : '';
  });
  const text = put(kept, () => {
    whole = false;
  });
  return whole ? text : null;
}

/** One of the ways that the facts can fill within `most` characters, by seed; null where none can be. */
export function say(ways: Ways, slots: Slots, seed: string, most = Number.POSITIVE_INFINITY): string | null {
  const fitting = ways.map((way) => fill(way, slots)).filter((text) => text !== null && text.length <= most);
  return fitting.length === 0 ? null : (fitting[hash(seed) % fitting.length] ?? null);
}

/** A short message of a few lines. Where it would be too long the last line goes, then the shortest ways stand. */
export function sayInTurn(turns: Turns, slots: Slots, seed: string, most: number, gap: string): string | null {
  const chosen = turns.map((ways, index) => say(ways, slots, `${seed}|${index}`));
  const shortest = turns.map(
    (ways) =>
      ways
        .map((way) => fill(way, slots))
        .filter((text) => text !== null)
        .sort((a, b) => a.length - b.length)[0] ?? null,
  );
  for (const lines of [chosen, shortest, shortest.slice(0, 2)])
    if (lines.every((line) => line !== null)) {
      const whole = lines.join(gap);
      if (whole.length <= most) return whole;
    }
  return null;
}
