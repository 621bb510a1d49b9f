import type { OfferRecord } from '../../domain/model.ts';

/** What the person marks an offer by, from 1 to 5. */
export type Mark = keyof OfferRecord['marks'];

export const MARKS: readonly Mark[] = ['hours', 'place', 'stability', 'promotion', 'fit'];
