/** Statements of fact in a text, by kind (GUIDANCE §12 L-SOURCE), each with its place; those vouched for are left out. */
import type { Reading } from '../reading.ts';
import type { CheckLexicon } from '../texts.ts';
import { normalise } from '../words.ts';
import type { Allowed, Stated } from './claim.ts';
import { days, figures } from './counted.ts';
import { attachments, attempts, details, kin, meetings, promises, told } from './events.ts';
import { hanNames, names, roles } from './named.ts';
import type { Support } from './support.ts';
import { unusual } from './unusual.ts';

/** Every claim of the text that nothing vouches for, in its order; one a claim. */
export function claimsOf(reading: Reading, support: Support, allowed: Allowed, lexicon: CheckLexicon): Stated[] {
  const found = [
    ...names(reading, support),
    ...hanNames(reading, support),
    ...days(reading, support, allowed),
    ...figures(reading, support),
    ...meetings(reading, support, allowed.reached),
    ...(allowed.tried ? [] : attempts(reading)),
    ...told(reading, support, allowed),
    ...kin(reading, support),
    ...details(reading, support),
    ...attachments(reading),
    ...promises(reading, support, allowed),
    ...roles(reading, support),
  ].filter(({ start }) => reading.own.own(start));
  const seen = found.filter(
    (one, index) =>
      !found
        .slice(0, index)
        .some(
          (other) =>
            (other.start === one.start && other.end === one.end) ||
            (other.claim === 'role' && one.claim === 'role' && other.start <= one.end && one.start <= other.end),
        ),
  );
  const silenced = (text: string) => {
    const claim = normalise(text).norm.trim();
    return support.kept.some((kept) => kept === claim || kept.includes(claim));
  };
  // 开了橡木桶请我品尝, as the person typed it.
  const typed = ({ claim, start, end }: Stated) =>
    claim === 'meeting' && support.text.includes(normalise(reading.text.slice(start, end + 1)).norm.trim());
  // A sentence in which something was named already needs no second word.
  const whole = unusual(reading, support, lexicon).filter(
    ({ start, end }) => reading.own.own(start) && !seen.some((one) => one.start < end && one.end > start),
  );
  return [...seen, ...whole]
    .filter((one) => !typed(one) && !silenced(reading.text.slice(one.start, one.end)))
    .sort((a, b) => a.start - b.start);
}
