import type { Lexicons } from '../lexicon.ts';
import type { Mail, OfferFacts, Verdict } from '../model.ts';

/** What does the letter say? */
export function extractFacts(_mail: Mail, _verdict: Verdict, _lexicons: Lexicons): OfferFacts {
  throw new Error('not written yet');
}
