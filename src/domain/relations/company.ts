import type {
  Company,
  CurrentOffer,
  OfferRecord,
  Person,
  ReasonId,
  Reminder,
  TimelineEntry,
  TimelineKind,
} from '../model.ts';

/** The record's own version; a change of its shape adds one and a migration. */
export const COMPANY_VERSION = 1;

/** Reasons whose typed details never enter a record (GUIDANCE §14.3). */
const PRIVATE: ReadonlySet<ReasonId | null> = new Set<ReasonId | null>(['R-HEALTH', 'R-FAMILY']);

/** A new record; `now` is an ISO date-time, `id` the caller's own. */
export function newCompany(id: string, name: string, domain: string | null, now: string): Company {
  return {
    id,
    version: COMPANY_VERSION,
    rev: 0,
    name,
    domain,
    aliases: [],
    people: [],
    offers: [],
    timeline: [],
    reminders: [],
    notes: '',
    openDoor: null,
    fieldRevs: {},
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
  };
}

/** Fields that a person edits. A missing key is left alone. */
export type Edit = Partial<Pick<Company, 'name' | 'domain' | 'aliases' | 'people' | 'offers' | 'notes' | 'openDoor'>>;

/**
 * Applies an edit that was made on revision `base` (null: on nothing). A field that changed since then is merged:
 * lists by id with the edit winning, text by keeping both, anything else by the later edit; the answer names such
 * fields (TRUST A5).
 */
export function withEdit(company: Company, edit: Edit, base: number | null): { company: Company; conflicts: string[] } {
  const next: Company = { ...company, fieldRevs: { ...company.fieldRevs } };
  const conflicts: string[] = [];
  for (const field of Object.keys(edit) as (keyof Edit)[]) {
    const value = edit[field];
    if (value === undefined || same(value, company[field])) continue;
    const changedSince = base !== null && (company.fieldRevs[field] ?? 0) > base;
    if (changedSince) conflicts.push(field);
    Object.assign(next, { [field]: changedSince ? merged(field, company, value) : value });
    next.fieldRevs[field] = company.rev + 1;
  }
  return { company: next, conflicts };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function merged(field: keyof Edit, company: Company, value: unknown): unknown {
  if (field === 'notes') return bothTexts(company.notes, String(value));
  if (field === 'people') return byId(company.people, value as Person[]);
  if (field === 'offers') return byId(company.offers, value as OfferRecord[]);
  if (field === 'aliases') return [...new Set([...company.aliases, ...(value as string[])])];
  return value;
}

/** Two versions of one text, both kept, unless one contains the other. */
export function bothTexts(a: string, b: string): string {
  if (a.includes(b)) return a;
  return b.includes(a) ? b : `${a}\n\n⸻\n\n${b}`;
}

const byId = <T extends { id: string }>(old: T[], edited: T[]): T[] => {
  const all = new Map(old.map((one) => [one.id, one]));
  for (const one of edited) all.set(one.id, one);
  return [...all.values()];
};

/** Appends to the timeline; a private reason keeps its id and loses its words. */
export function withEntry(company: Company, entry: TimelineEntry): Company {
  if (company.timeline.some(({ id }) => id === entry.id)) return company;
  const kept = PRIVATE.has(entry.reason) && entry.kind === 'reasonGiven' ? { ...entry, text: '' } : entry;
  return { ...company, timeline: [...company.timeline, kept].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)) };
}

/** Sets a reminder, or changes the one with the same id. */
export function withReminder(company: Company, reminder: Reminder): Company {
  return { ...company, reminders: byId(company.reminders, [reminder]) };
}

/** A timeline entry with nothing but its kind, time and offer. */
export const plainEntry = (id: string, kind: TimelineKind, at: string, offerId: string | null): TimelineEntry => ({
  id,
  at,
  kind,
  channel: null,
  stage: null,
  reason: null,
  person: null,
  text: '',
  offerId,
});

/** What an opened offer brings to its company's record once the person acts; an offer known by its thread is updated. */
export function withOffer(company: Company, offer: CurrentOffer, offerId: string, now: string): Company {
  const { facts, threadKey, accountKey } = offer;
  const thread = threadKey && accountKey ? { accountKey, threadKey } : null;
  const known = company.offers.find(
    (one) =>
      (thread && one.threads.some((link) => same(link, thread))) ||
      (one.role !== null && one.role === facts.role && one.status === 'open'),
  );
  const record: OfferRecord = {
    id: known?.id ?? offerId,
    role: known?.role ?? facts.role,
    stage: known?.stage ?? facts.stage ?? 'S2',
    status: known?.status ?? 'open',
    salary: known?.salary ?? facts.salary,
    deadline: known?.deadline ?? facts.deadline,
    startDate: known?.startDate ?? facts.startDate,
    inWriting: known?.inWriting ?? null,
    threads: known
      ? thread && !known.threads.some((link) => same(link, thread))
        ? [...known.threads, thread]
        : known.threads
      : thread
        ? [thread]
        : [],
    marks: known?.marks ?? {},
    createdAt: known?.createdAt ?? now,
    updatedAt: known?.updatedAt ?? now,
  };
  const contact = facts.contact;
  const met = contact.name && !company.people.some(({ name }) => name === contact.name);
  const people: Person[] = met
    ? [
        ...company.people,
        // A number from a mail that only looks like a known sender is never kept (TRUST B4).
        {
          id: `${offerId}-contact`,
          name: contact.name as string,
          role: null,
          phone: offer.lookalikeOf ? null : contact.phone,
          email: contact.email,
        },
      ]
    : company.people;
  return { ...company, offers: byId(company.offers, [record]), people };
}
