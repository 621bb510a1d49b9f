import type { Mail, OfferFacts, Verdict } from '../model.ts';
import type { FactLexicons } from './lexicon.ts';

/** What does the letter say? Callers pass `factLexicons` of `locales/facts.ts`. */
export function extractFacts(mail: Mail, _verdict: Verdict, _lexicons: FactLexicons): OfferFacts {
  return {
    id: mail.id,
    company: null,
    role: null,
    salary: null,
    deadline: null,
    contact: { name: null, phone: null, email: null },
    startDate: null,
    stage: null,
    evidence: {},
  };
}
