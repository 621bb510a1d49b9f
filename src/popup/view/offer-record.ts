import type { Company, CurrentOffer, OfferRecord } from '../../domain/model.ts';

/**
 * The record of this offer within the company: by its thread in this account, else by its role, else the newest one.
 * Null where the company has none.
 */
export function offerRecordOf(company: Company, current: CurrentOffer): OfferRecord | null {
  const newest = [...company.offers].sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  const sameThread = newest.find(({ threads }) =>
    threads.some(({ accountKey, threadKey }) => accountKey === current.accountKey && threadKey === current.threadKey),
  );
  return sameThread ?? newest.find(({ role }) => role !== null && role === current.facts.role) ?? newest[0] ?? null;
}
