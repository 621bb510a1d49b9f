import type { Company, CurrentOffer, OfferStatus, Situation, TimelineEntry } from '../../domain/model.ts';
import { ask } from '../../messaging/bus.ts';
import { offerRecordOf } from '../view/offer-record.ts';
import { offerView } from '../view/offer-view.ts';

/** Where a note for this offer belongs: the record there is, or the one that begins with it. */
export interface RecordOf {
  company: Company | null;
  current: CurrentOffer;
  situation: Situation;
}

type Entry = Omit<TimelineEntry, 'id' | 'offerId'>;

/** An entry for now; the person named and the stage come along, free text never for health or family (§14.3). */
export function entryNow(situation: Situation, kind: Entry['kind'], part: Partial<Entry> = {}): Entry {
  return {
    at: new Date().toISOString(),
    kind,
    channel: null,
    stage: situation.stage,
    reason: null,
    person: null,
    text: '',
    ...part,
  };
}

/** Append to the timeline; without a record yet, this begins one. @throws MessageFailure */
export function addEntry({ company, current, situation }: RecordOf, entry: Entry): Promise<Company> {
  return ask('note/add', {
    op: crypto.randomUUID(),
    companyId: company?.id ?? null,
    offerKey: current.key,
    companyName: offerView(current, situation).company,
    entry,
  });
}

/** The record of this offer, begun now if there is none. @throws MessageFailure */
export async function ensureCompany({ company, current, situation }: RecordOf, fallbackName: string): Promise<Company> {
  if (company) return company;
  const saved = await ask('company/save', {
    op: crypto.randomUUID(),
    id: null,
    base: null,
    fields: { name: offerView(current, situation).company ?? fallbackName },
    offerKey: current.key,
  });
  return saved.company;
}

/**
 * The offer is settled: a refusal enters the timeline with the reason given, and the offer's status changes where the
 * record holds the offer. @throws MessageFailure
 */
export async function settle(of: RecordOf, status: OfferStatus): Promise<Company> {
  const { situation } = of;
  let company = of.company;
  if (status === 'declined') {
    const entry = entryNow(situation, 'declined', { reason: situation.reasons?.main ?? null });
    company = await addEntry(of, entry);
  }
  company ??= await ensureCompany(of, of.current.fromName || of.current.subject || '–');
  const offer = offerRecordOf(company, of.current);
  if (!offer || offer.status === status) return company;
  const offers = company.offers.map((one) => (one.id === offer.id ? { ...one, status } : one));
  const saved = await ask('company/save', {
    op: crypto.randomUUID(),
    id: company.id,
    base: company.rev,
    fields: { offers },
    was: { offers: company.offers },
  });
  return saved.company;
}
