import { extractFacts } from '../domain/facts/extract.ts';
import type { CurrentOffer, Mail } from '../domain/model.ts';
import { companyKey, lookalikeOf } from '../domain/relations/company-key.ts';
import { spot } from '../domain/spotting/spot.ts';
import { factLexicons } from '../locales/facts.ts';
import { lexicons } from '../locales/lexicons.ts';

/** Reads a mail into what a tab shows; nothing is stored here and the mail's text goes no further. */
export function readOffer(
  mail: Mail,
  place: { key: string; threadKey: string | null; accountKey: string | null; mailboxDomain: string | null },
  knownDomains: readonly string[],
): CurrentOffer {
  const verdict = spot(mail, lexicons);
  const facts = extractFacts(mail, verdict, factLexicons);
  const domain = companyKey(mail.fromAddress);
  const lookalike = domain ? lookalikeOf(domain, knownDomains) : null;
  return {
    ...place,
    subject: mail.subject,
    fromName: mail.fromName,
    fromAddress: mail.fromAddress,
    date: mail.date,
    verdict,
    facts,
    companyKey: domain,
    lookalikeOf: lookalike,
    dismissed: false,
  };
}
