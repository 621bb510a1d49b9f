import type { Company, OfferRecord } from '../../domain/model.ts';
import { ask } from '../../messaging/bus.ts';

const PAGE = 200;

/** Every company kept, page by page. @throws MessageFailure */
export async function allCompanies(): Promise<Company[]> {
  const companies: Company[] = [];
  let after: string | null = null;
  do {
    const answer: { companies: Company[]; next: string | null } = await ask('company/list', { limit: PAGE, after });
    companies.push(...answer.companies);
    after = answer.next;
  } while (after !== null);
  return companies;
}

export interface KeptOffer {
  company: Company;
  offer: OfferRecord;
}

/** Open offers first, nearest deadline on top, those without a date after them; then the closed ones. */
export function orderedOffers(companies: Company[]): KeptOffer[] {
  const all = companies.flatMap((company) => company.offers.map((offer) => ({ company, offer })));
  const rank = ({ offer }: KeptOffer): string => `${offer.status === 'open' ? 0 : 1}${offer.deadline?.iso ?? '9999'}`;
  return all.sort((a, b) => rank(a).localeCompare(rank(b)) || a.company.name.localeCompare(b.company.name));
}
