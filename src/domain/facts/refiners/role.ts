import { best, type Candidate } from '../candidate.ts';
import { squash } from '../tokens.ts';

/** More titles than this tell nothing new. */
const MANY = 80;

/** The job offered: mentions of one title add up, and a title that is part of a longer one backs it. */
export function refineRole(
  candidates: readonly Candidate<string>[],
  people: readonly string[],
): Candidate<string> | null {
  const scored: Candidate<string>[] = [];
  const keyed = candidates.slice(0, MANY).map((one) => ({ one, key: squash(one.value) }));
  const persons = new Set(people.map(squash));
  for (const { one, key } of keyed) {
    if (key.length < 2 || persons.has(key)) continue;
    let score = one.score;
    const seen = new Set<number>();
    for (const { one: other, key: otherKey } of keyed) {
      if (other === one || other.start === one.start || seen.has(other.start)) continue;
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
