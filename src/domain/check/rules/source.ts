/** The second reader: claims of a text that came in one piece, which nothing the person stated vouches for. */
import type { Found, Rule } from '../found.ts';
import { claimsOf } from '../source/claims.ts';
import { supportOf } from '../source/support.ts';

/** Speaks only of inserted text; what the person typed or kept is theirs (`kept` holds claims and typed sentences). */
export const source: Rule = ({ input, reading, case: c, lexicon }) => {
  if (input.origin !== 'inserted' || reading.language === 'other') return [];
  const { situation } = input;
  const allowed = {
    reached: c.reached,
    tried: c.reached || (situation.call?.status ?? 'none') !== 'none' || (situation.call?.attempts ?? 0) > 0,
    signed: situation.stage === 'S4',
    accepted: situation.stage === 'S3',
    asks: c.asks,
    touch: situation.keepInTouch === true,
    consent: situation.referral?.consent === true,
    decided: c.refuses,
  };
  const claims = claimsOf(reading, supportOf(input), allowed, lexicon);
  return claims.map(
    ({ claim, start, end }): Found => ({ id: 'L-SOURCE', start, end, because: { claim }, rewrite: null }),
  );
};
