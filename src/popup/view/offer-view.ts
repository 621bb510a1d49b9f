import type { CurrentOffer, Deadline, Salary, Situation } from '../../domain/model.ts';
import { salaryFrom } from './money.ts';

/** What the card shows: the person's corrections over the letter's words. */
export interface OfferView {
  company: string | null;
  role: string | null;
  salary: Salary | null;
  deadline: Deadline | null;
  contactName: string | null;
  phone: string | null;
  /** The number stands in the mail and was not confirmed by the person (TRUST B4). */
  phoneFromMail: boolean;
}

export function offerView(current: CurrentOffer | null, situation: Situation): OfferView {
  const told = situation.offer ?? {};
  const facts = current?.facts ?? null;
  const phone = told.contact?.phone ?? null;
  return {
    company: told.company ?? facts?.company ?? null,
    role: told.role ?? facts?.role ?? null,
    salary: (told.pay ? salaryFrom(told.pay) : null) ?? facts?.salary ?? null,
    deadline: deadlineOf(told.deadline ?? null, facts?.deadline ?? null),
    contactName: told.contact?.name ?? facts?.contact.name ?? null,
    phone: phone ?? facts?.contact.phone ?? null,
    phoneFromMail: Boolean(facts?.contact.phone) && (phone === null || phone === facts?.contact.phone),
  };
}

/** A date that the person wrote is theirs, hence certain; the letter's own keeps its doubt. */
function deadlineOf(told: string | null, read: Deadline | null): Deadline | null {
  if (!told) return read;
  const iso = told.slice(0, 10);
  if (read && read.iso === iso) return read;
  const time = /T(\d\d:\d\d)/.exec(told)?.[1] ?? null;
  return { iso, time, zone: null, text: iso, certain: true };
}

/** The person wants more time, so the texts ask for it and decline nothing (S5, D-02). */
export const asksForTime = ({ intent, stage }: Situation): boolean => intent === 'undecided' || stage === 'S5';

/** Steps that are behind the person, for the marks on the step bar. */
export function stepsDone(situation: Situation, inserted: boolean, kept: boolean): Record<Step, boolean> {
  return {
    decide: Boolean(situation.reasons?.main),
    call: situation.call?.status === 'reached',
    write: inserted,
    keep: kept,
  };
}
export type Step = 'decide' | 'call' | 'write' | 'keep';
export const STEPS: readonly Step[] = ['decide', 'call', 'write', 'keep'];
