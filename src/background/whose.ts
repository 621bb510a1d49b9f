import type { CheckInput, Company, CurrentOffer, OfferRecord, Situation } from '../domain/model.ts';
import { acceptedOfLate, newCompany } from '../domain/relations/company.ts';
import { mailboxAt, threadAddress } from '../domain/relations/thread-link.ts';
import { hostTyped } from '../domain/relations/typed-domain.ts';
import type { CompanyFields } from '../messaging/protocol.ts';
import type { Repository } from './notes/repository.ts';
import * as session from './session.ts';

/**
 * Whose record an offer belongs to: by its thread, by the registrable domain of its sender, or because the person said
 * so. A name in a mail decides nothing: whoever writes the mail writes the name (TRUST B4).
 */
export async function companyOf(notes: Repository, offer: CurrentOffer): Promise<Company | null> {
  const told = await session.companyTold(offer.key);
  if (told) return notes.get(told);
  if (offer.threadKey && offer.accountKey) {
    const byThread = await notes.ofThread(offer.accountKey, offer.threadKey);
    if (byThread) return byThread;
  }
  return offer.companyKey ? notes.ofDomain(offer.companyKey) : null;
}

/** The name a record begins with. */
export const nameFor = (offer: CurrentOffer, typed: string | null): string =>
  typed || offer.facts.company || offer.companyKey || offer.fromName || offer.subject;

/** A record that begins with this offer; a domain that only looks like a known one stays its own, and is marked as such. */
export function beginning(id: string, offer: CurrentOffer, typed: string | null, now: string, clock: string): Company {
  const company = newCompany(id, nameFor(offer, typed), offer.companyKey, now, clock);
  return offer.lookalikeOf === null ? company : { ...company, imitates: offer.lookalikeOf };
}

/**
 * An opened offer beside what is on file: a look-alike stays one after it has a record of its own, and is none where the
 * person joined its domain to a company by their own hand.
 */
export async function asFiled(notes: Repository, offer: CurrentOffer): Promise<CurrentOffer> {
  const own = offer.companyKey === null ? null : await notes.ofDomain(offer.companyKey);
  if (own === null) return offer;
  const joined = own.domain !== offer.companyKey && own.domain !== null && hostTyped(own.domain) === offer.lookalikeOf;
  const genuine = joined || own.imitates === null;
  return { ...offer, lookalikeOf: own.imitates ?? (genuine ? null : offer.lookalikeOf) };
}

/** Companies on file with the name that the mail gives, other than the one it belongs to. */
export async function candidates(notes: Repository, offer: CurrentOffer): Promise<Company[]> {
  const name = offer.facts.company;
  if (!name || (await companyOf(notes, offer))) return [];
  const { companies } = await notes.search(name, 20, null);
  return companies.filter((one) => sameName(one.name, name) || one.aliases.some((alias) => sameName(alias, name)));
}

export const sameName = (a: string, b: string): boolean =>
  a.trim().localeCompare(b.trim(), undefined, { sensitivity: 'base' }) === 0;

/** How long a settled offer still matters to the others, and may stand in a letter that was copied from the one before. */
const SETTLED_FOR = 90 * 86_400_000;

/**
 * Other companies with an open offer, or one settled of late, go along with a text to check: their names do not belong
 * in it (L-WRONGCO). Of several refusals in a row the one before is the one that gets copied.
 */
export async function withOtherCompanies(notes: Repository, input: CheckInput): Promise<CheckInput> {
  const mine = input.situation.offer?.company ?? '';
  const others = (await notes.withOffersSince(Date.now() - SETTLED_FOR))
    .filter((one) => !sameName(one.name, mine) && !one.aliases.some((alias) => sameName(alias, mine)))
    .flatMap(({ name, offers }) => {
      const open = offers.filter(({ status }) => status === 'open');
      return (open.length > 0 ? open : offers).map(({ role }) => ({ company: name, role }));
    });
  return { ...input, otherCompanies: [...(input.otherCompanies ?? []), ...others] };
}

/** Nothing that a person could have seen: each edited field counts as changed by them. */
export const unlike = (fields: CompanyFields): CompanyFields => ({
  ...(fields.name === undefined ? {} : { name: '' }),
  ...(fields.domain === undefined ? {} : { domain: '' }),
  ...(fields.notes === undefined ? {} : { notes: '\u0000' }),
  ...(fields.aliases === undefined ? {} : { aliases: [] }),
  ...(fields.people === undefined ? {} : { people: [] }),
  ...(fields.offers === undefined ? {} : { offers: [] }),
});

/** A kept offer in the shape of an opened one, from what its record holds. */
export function resumed(company: Company, record: OfferRecord): CurrentOffer {
  const person = company.people[0];
  const thread = record.threads.find((link) => threadAddress(link)) ?? record.threads[0];
  const signed = record.stage === 'S3' || record.stage === 'S4';
  return {
    key: `kept:${record.id}`,
    threadKey: thread?.threadKey ?? null,
    accountKey: thread?.accountKey ?? null,
    mailbox: mailboxAt(thread?.mailbox),
    mailboxDomain: null,
    subject: record.role ? `${company.name}: ${record.role}` : company.name,
    fromName: person?.name ?? company.name,
    fromAddress: person?.email ?? null,
    date: record.createdAt,
    verdict: {
      id: null,
      label: signed ? 'offer_signed' : 'offer',
      isOffer: true,
      confidence: 1,
      language: 'en',
      reasons: [],
      scamSigns: [],
    },
    facts: {
      id: null,
      company: company.name,
      role: record.role,
      salary: record.salary,
      deadline: record.deadline,
      contact: { name: person?.name ?? null, phone: person?.phone ?? null, email: person?.email ?? null },
      startDate: record.startDate,
      stage: record.stage,
      evidence: {},
    },
    companyKey: company.domain,
    lookalikeOf: company.imitates ?? null,
    dismissed: false,
  };
}

/** The offer that was accepted of late, as the alternative to another: its refusal waits until that is in writing (D-43). */
export async function acceptedElsewhere(notes: Repository, opened: CurrentOffer): Promise<Situation['alternative']> {
  const late = acceptedOfLate(await notes.withOffersSince(Date.now() - SETTLED_FOR), new Date().toISOString());
  if (late.length === 0) return null;
  const kept = opened.key.startsWith('kept:');
  const own = kept ? null : await companyOf(notes, opened);
  const elsewhere = late.find(({ company, offer }) =>
    kept ? `kept:${offer.id}` !== opened.key : company.id !== own?.id,
  );
  const accepted = elsewhere?.offer;
  if (!accepted) return null;
  const { salary } = accepted;
  return {
    kind: 'offer',
    pay: salary && {
      min: salary.min,
      max: salary.max,
      currency: salary.currency,
      period: salary.period,
      monthsPerYear: salary.monthsPerYear,
      hoursPerWeek: salary.hoursPerWeek,
    },
    acceptedInWriting: accepted.inWriting === true,
  };
}
