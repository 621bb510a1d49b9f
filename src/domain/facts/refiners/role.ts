import { best, type Candidate } from '../candidate.ts';
import { squash } from '../tokens.ts';

/** The job offered: mentions of one title add up, and a title that is part of a longer one backs it. */
export function refineRole(
  candidates: readonly Candidate<string>[],
  people: readonly string[],
): Candidate<string> | null {
  const scored: Candidate<string>[] = [];
  for (const one of candidates.slice(0, 160)) {
    const key = squash(one.value);
    if (key.length < 2 || people.some((person) => squash(person) === key)) continue;
    let score = one.score;
    const seen = new Set<number>();
    for (const other of candidates.slice(0, 160)) {
      if (other === one || other.start === one.start || seen.has(other.start)) continue;
      const otherKey = squash(other.value);
      if (otherKey === key) {
        score += 1.5;
        seen.add(other.start);
      } else if (one.start >= 0 && other.start < 0 && key.startsWith(otherKey) && key.length - otherKey.length <= 3) {
        // The subject speaks of a "Mechaniker", the letter of its reader, a "Mechanikerin".
        score += 2.5;
        seen.add(other.start);
      } else if (otherKey.length > 3 && key.includes(otherKey)) {
        score += 0.5;
        seen.add(other.start);
      }
    }
    scored.push({ ...one, score });
  }
  return best(scored, 2);
}
