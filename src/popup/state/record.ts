import type { Company, CurrentOffer, Situation, TimelineEntry } from '../../domain/model.ts';
import { ask } from '../../messaging/bus.ts';
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
