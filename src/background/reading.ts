import { extractFacts } from '../domain/facts/extract.ts';
import type { CurrentOffer, Mail, Verdict } from '../domain/model.ts';
import { companyKey, imitatedBy } from '../domain/relations/company-key.ts';
import { withPhrases } from '../domain/spotting/phrases.ts';
import { spot } from '../domain/spotting/spot.ts';
import { factLexicons } from '../locales/facts.ts';
import { laid, languages } from './laid-phrases.ts';

const lexicons = withPhrases(languages, laid);

type Place = Pick<CurrentOffer, 'key' | 'threadKey' | 'accountKey' | 'mailbox' | 'mailboxDomain'>;

/** What a tab shows of an opened mail, or null where it is neither an offer nor a scam: then its facts are not read. */
export function spotOffer(mail: Mail, place: Place, knownDomains: readonly string[]): CurrentOffer | null {
  const verdict = spot(mail, lexicons);
  return verdict.isOffer || verdict.label === 'scam_offer' ? offerOf(mail, verdict, place, knownDomains) : null;
}

/** The same of a mail that the person handed over: it is read whatever the spotter says. */
export function readOffer(mail: Mail, place: Place, knownDomains: readonly string[]): CurrentOffer {
  return offerOf(mail, spot(mail, lexicons), place, knownDomains);
}

/** Nothing is stored here and the mail's text goes no further. */
function offerOf(mail: Mail, verdict: Verdict, place: Place, knownDomains: readonly string[]): CurrentOffer {
  const facts = extractFacts(mail, verdict, factLexicons);
  return {
    ...place,
    subject: mail.subject,
    fromName: mail.fromName,
    fromAddress: mail.fromAddress,
    date: mail.date,
    verdict,
    facts,
    companyKey: companyKey(mail.fromAddress),
    lookalikeOf: imitatedBy(mail.fromAddress, knownDomains),
    dismissed: false,
  };
}
