import { best, type Candidate } from '../candidate.ts';
import { isServiceName, type Sender } from '../sender.ts';
import { squash } from '../tokens.ts';

/** More names than this tell nothing new. */
const MANY = 120;

/**
 * The employer. Mentions of one firm add up; the sender's own domain confirms a name, an agency's or a service's
 * domain disqualifies it (corpus README 17). ATS, e-sign, agency and free-mail domains are never the company.
 */
export function refineCompany(
  candidates: readonly Candidate<string>[],
  sender: Sender,
  role: string | null,
): Candidate<string> | null {
  const banned = sender.kind === 'own' || sender.kind === 'none' ? '' : sender.squashed;
  const roleKey = role === null ? '' : squash(role);
  const scored: Candidate<string>[] = [];
  const keyed = candidates.slice(0, MANY).map((one) => ({ one, key: squash(one.value) }));
  for (const { one, key } of keyed) {
    if (
      key.length < 2 ||
      (roleKey !== '' && (roleKey === key || (roleKey.startsWith(key) && !/[\u3040-\u9fff]/.test(key))))
    )
      continue;
    if (banned !== '' && key.length > 3 && (banned.includes(key) || key.includes(banned))) continue;
    if (isServiceName(one.value)) continue;
    let score = one.score;
    for (const { one: other, key: otherKey } of keyed) {
      if (other === one || other.start === one.start) continue;
      if (otherKey === key) score += 1;
      else if (otherKey.length > 3 && key.includes(otherKey)) score += 0.5;
    }
    if (
      sender.kind === 'own' &&
      sender.squashed.length > 3 &&
      one.start >= 0 &&
      (sender.squashed.includes(key) || key.includes(sender.squashed))
    )
      score += 2;
    scored.push({ ...one, score });
  }
  const top = best(scored, 2.5);
  if (top !== null || sender.brand === null) return top;
  return { value: sender.brand, start: -1, end: -1, score: 0, stated: false };
}
