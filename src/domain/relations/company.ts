import type {
  Company,
  CurrentOffer,
  OfferRecord,
  Person,
  ReasonId,
  Reminder,
  ThreadLink,
  TimelineEntry,
  TimelineKind,
  VersionedText,
} from '../model.ts';
import { byTime, erasedAt, LISTS, type List, sameThread } from './merge.ts';
import { aliasesOf, deviceOf, inOrder, notesOf, noVersions, timeOf } from './versions.ts';

/** The record's own version; a change of its shape adds one and a step in `upgrade.ts`. */
export const COMPANY_VERSION = 2;

/** Reasons whose typed details never enter a record (GUIDANCE §14.3). */
const PRIVATE: ReadonlySet<ReasonId | null> = new Set<ReasonId | null>(['R-HEALTH', 'R-FAMILY']);

/** A new record; `now` is an ISO date-time, `id` the caller's own, `clock` that of this action. */
export function newCompany(id: string, name: string, domain: string | null, now: string, clock: string): Company {
  return seeing(
    {
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
      versions: { ...noVersions(), clocks: { name: clock, ...(domain === null ? {} : { domain: clock }) } },
      createdAt: now,
      updatedAt: now,
      deletedAt: null,
    },
    clock,
  );
}

/** The record with this action's clock among what it includes. */
function seeing(company: Company, clock: string): Company {
  const seen = inOrder({ ...company.versions.seen, [deviceOf(clock)]: clock });
  return {
    ...company,
    versions: { ...company.versions, seen },
    deletedAt: erasedAt(seen, company.versions.erased),
  };
}

/** Fields that a person edits. A missing key is left alone. */
export type Edit = Partial<
  Pick<Company, 'name' | 'domain' | 'aliases' | 'people' | 'offers' | 'notes' | 'openDoor' | 'imitates'>
>;

/**
 * Applies an edit by comparing three states: what the person saw (`was`), what they made of it, and what is there now.
 * What they left as it was is left alone, so a stale copy overwrites nothing. Where both changed the same text, both
 * texts stay; the answer names such fields (TRUST A5).
 *
 * @param was the edited fields as they stood on the screen; a missing one counts as what is there now
 */
export function withEdit(
  company: Company,
  edit: Edit,
  was: Edit,
  clock: string,
): { company: Company; conflicts: string[] } {
  let next = seeing(company, clock);
  const conflicts = new Set<string>();
  for (const field of ['name', 'domain'] as const) {
    const value = edit[field];
    if (value === undefined) continue;
    const [before, now] = [field in was ? was[field] : company[field], company[field]];
    if (value === before || value === now) continue;
    if (before !== now) {
      conflicts.add(field);
      // The name that gives way still finds the company.
      if (now) next = withAliases(next, [...next.aliases, now], next.aliases, clock);
    }
    next = stamped({ ...next, [field]: value }, [field], clock);
  }
  if (edit.openDoor !== undefined && edit.openDoor !== ('openDoor' in was ? was.openDoor : company.openDoor))
    next = stamped({ ...next, openDoor: edit.openDoor }, ['openDoor'], clock);
  if (edit.imitates === null && company.imitates) next = stamped({ ...next, imitates: null }, ['imitates'], clock);
  if (edit.aliases) next = withAliases(next, edit.aliases, was.aliases ?? company.aliases, clock);
  if (edit.notes !== undefined && edit.notes !== (was.notes ?? company.notes)) {
    const before = was.notes ?? company.notes;
    if (before !== company.notes) conflicts.add('notes');
    next = withNotes(next, edit.notes, before, clock);
  }
  for (const list of ['people', 'offers'] as const) {
    const items = edit[list];
    if (!items) continue;
    const changed = withItems(next, list, items, was[list] ?? company[list], clock);
    next = changed.company;
    if (changed.conflict) conflicts.add(list);
  }
  return { company: next, conflicts: [...conflicts] };
}

/** Marks fields as changed by this action. */
function stamped(company: Company, paths: readonly string[], clock: string): Company {
  const clocks = { ...company.versions.clocks };
  for (const path of paths) clocks[path] = clock;
  return { ...company, versions: { ...company.versions, clocks } };
}

function withTexts(company: Company, part: Partial<Company['versions']['texts']>): Company {
  const texts = { ...company.versions.texts, ...part };
  return {
    ...company,
    notes: notesOf(texts.notes),
    aliases: aliasesOf(texts.aliases),
    versions: { ...company.versions, texts },
  };
}

function withAliases(company: Company, aliases: readonly string[], was: readonly string[], clock: string): Company {
  const gone = new Set(was.filter((one) => !aliases.includes(one)));
  const kept = company.versions.texts.aliases.filter(({ text }) => !gone.has(text));
  const fresh = aliases.filter((one) => !was.includes(one) && !kept.some(({ text }) => text === one));
  return withTexts(company, { aliases: [...kept, ...new Set(fresh)].map((one) => asText(one, clock)) });
}

const asText = (one: string | VersionedText, clock: string): VersionedText =>
  typeof one === 'string' ? { clock, text: one } : one;

/** The version that the person had before them gives way to theirs; a version they never saw stays beside it. */
function withNotes(company: Company, text: string, was: string, clock: string): Company {
  const texts = company.versions.texts.notes;
  const rest = was === company.notes ? [] : texts.filter((one) => one.text !== was);
  const place = texts.findIndex((one) => one.text === was);
  const notes = [...rest];
  notes.splice(place < 0 ? rest.length : place, 0, { clock, text });
  return withTexts(company, { notes });
}

/** Fields of an item that hold a person's own words: two changes at once are both kept. */
const WORDS: ReadonlySet<string> = new Set(['name', 'role', 'phone', 'email']);
const OR = ' / ';

function withItems<L extends List>(
  company: Company,
  list: L,
  items: Company[L],
  was: Company[L],
  clock: string,
): { company: Company; conflict: boolean } {
  type Item = { id: string } & Record<string, unknown>;
  const asItems = (all: Company[L]) => all as unknown as Item[];
  const [edited, before] = [asItems(items), new Map(asItems(was).map((one) => [one.id, one]))];
  const result = new Map(asItems(company[list]).map((one) => [one.id, one]));
  let next = company;
  let conflict = false;
  for (const item of edited) {
    const [saw, now] = [before.get(item.id), result.get(item.id)];
    const path = `${list}/${item.id}`;
    if (!now) {
      // New, or removed by another window while it was changed here: the change wins.
      if (saw && same(saw, item)) continue;
      result.set(item.id, item);
      next = stamped(withoutClocks(next, path), [`${path}/id`], clock);
      continue;
    }
    const changed: Item = { ...now };
    const paths: string[] = [];
    for (const key of Object.keys(item)) {
      const value = item[key];
      if (same(value, (saw ?? now)[key]) || same(value, now[key])) continue;
      const clash = saw !== undefined && !same(saw[key], now[key]);
      conflict ||= clash;
      changed[key] = clash && WORDS.has(key) ? bothWords(now[key], value, saw?.[key]) : value;
      paths.push(`${path}/${key}`);
    }
    result.set(item.id, changed);
    next = stamped(next, paths, clock);
  }
  for (const id of before.keys()) {
    if (edited.some((item) => item.id === id) || !result.has(id)) continue;
    result.delete(id);
    next = removedItem(next, `${list}/${id}`);
  }
  return { company: { ...next, [list]: [...result.values()] }, conflict };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Two short texts side by side; the one that the person changed makes way for its new form. */
function bothWords(now: unknown, value: unknown, saw: unknown): unknown {
  if (typeof now !== 'string' || typeof value !== 'string' || now === '') return value;
  const parts = now.split(OR);
  const mine = typeof saw === 'string' ? parts.indexOf(saw) : -1;
  if (mine >= 0) parts[mine] = value;
  else parts.push(value);
  return [...new Set(parts)].filter((part) => part !== '').join(OR);
}

function withoutClocks(company: Company, path: string): Company {
  const clocks = Object.fromEntries(
    Object.entries(company.versions.clocks).filter(([field]) => !field.startsWith(`${path}/`)),
  );
  return { ...company, versions: { ...company.versions, clocks } };
}

/** What is left of an item: that all seen until now is gone. */
function removedItem(company: Company, path: string): Company {
  const bare = withoutClocks(company, path);
  const removed = { ...bare.versions.removed, [path]: bare.versions.seen };
  return { ...bare, versions: { ...bare.versions, removed } };
}

/** Appends to the timeline. A private reason keeps its id and loses its words. */
export function withEntry(company: Company, entry: TimelineEntry, clock: string): Company {
  if (company.timeline.some(({ id }) => id === entry.id)) return company;
  return { ...seeing(company, clock), timeline: [...company.timeline, withoutPrivateWords(entry)].sort(byTime) };
}

/** Health and family: the reason's id alone (GUIDANCE §14.3). */
export const withoutPrivateWords = (entry: TimelineEntry): TimelineEntry =>
  PRIVATE.has(entry.reason) && entry.text !== '' ? { ...entry, text: '' } : entry;

/** Sets a reminder, or changes the one with the same id. */
export function withReminder(company: Company, reminder: Reminder, clock: string): Company {
  const known = company.reminders.filter(({ id }) => id === reminder.id);
  return withItems(seeing(company, clock), 'reminders', [reminder], known, clock).company;
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

/** When an offer came to its status (ISO, UTC): as its clock tells, else when it was last written. */
export function statusSince({ versions }: Company, { id, updatedAt }: OfferRecord): string {
  const clock = versions.clocks[`offers/${id}/status`] ?? versions.clocks[`offers/${id}/id`];
  return clock === undefined ? updatedAt : timeOf(clock);
}

/** How long an acceptance is news to the other offers, in days. */
const NEWS = 90;

/**
 * The offers accepted of late: those that the others still have to hear of.
 *
 * @param now ISO, UTC
 */
export function acceptedOfLate(companies: readonly Company[], now: string): { company: Company; offer: OfferRecord }[] {
  const since = new Date(Date.parse(now) - NEWS * 86_400_000).toISOString();
  return companies.flatMap((company) =>
    company.offers
      .filter((offer) => offer.status === 'accepted' && statusSince(company, offer) >= since)
      .map((offer) => ({ company, offer })),
  );
}

/** The record of this opened offer within a company: by its thread in that account, or the same open role. */
export function offerOf(company: Company, { threadKey, accountKey, facts }: CurrentOffer): OfferRecord | null {
  const byThread = company.offers.find(({ threads }) =>
    threads.some((link) => threadKey !== null && accountKey !== null && sameThread(link, { accountKey, threadKey })),
  );
  const byRole = company.offers.find((one) => one.role !== null && one.role === facts.role && one.status === 'open');
  return byThread ?? byRole ?? null;
}

/**
 * What an opened offer brings to its company's record once the person acts; an offer known by its thread is updated.
 * A telephone number enters with the record's first offer only: later mails add none by themselves (TRUST B4).
 */
export function withOffer(
  company: Company,
  offer: CurrentOffer,
  offerId: string,
  now: string,
  clock: string,
): { company: Company; offerId: string } {
  const { facts, threadKey, accountKey, mailbox } = offer;
  const thread: ThreadLink | null =
    threadKey && accountKey ? { accountKey, threadKey, ...(mailbox && { mailbox }) } : null;
  const known = offerOf(company, offer);
  const record: OfferRecord = known
    ? { ...known, threads: thread ? withThread(known.threads, thread) : known.threads }
    : {
        id: offerId,
        role: facts.role,
        stage: facts.stage ?? 'S2',
        status: 'open',
        salary: facts.salary,
        deadline: facts.deadline,
        startDate: facts.startDate,
        inWriting: null,
        threads: thread ? [thread] : [],
        marks: {},
        createdAt: now,
        updatedAt: now,
      };
  const { contact } = facts;
  const first = company.offers.length === 0 && company.people.length === 0 && offer.lookalikeOf === null;
  const people: Person[] =
    contact.name && !company.people.some(({ name }) => name === contact.name)
      ? [
          {
            id: `${offerId}-contact`,
            name: contact.name,
            role: null,
            phone: first ? contact.phone : null,
            email: contact.email,
          },
        ]
      : [];
  const met = withItems(seeing(company, clock), 'people', people, [], clock).company;
  const dealt = withItems(met, 'offers', [record], known ? [known] : [], clock).company;
  return { company: dealt, offerId: record.id };
}

/** The thread's place as it is now; what else stands in a link stays. */
function withThread(links: readonly ThreadLink[], thread: ThreadLink): ThreadLink[] {
  const at = links.findIndex((link) => sameThread(link, thread));
  return at < 0 ? [...links, thread] : links.map((link, n) => (n === at ? { ...link, ...thread } : link));
}

/** What is left of an erased company: its id, and that all seen until now is gone. Not a word of its content. */
export function erased(company: Company, now: string, clock: string): Company {
  const { id, version, rev, createdAt } = company;
  const { seen } = seeing(company, clock).versions;
  const blank = newCompany(id, '', null, createdAt, clock);
  return {
    ...blank,
    version,
    rev,
    updatedAt: now,
    versions: { ...noVersions(), seen, erased: seen },
    deletedAt: erasedAt(seen, seen),
  };
}

/** An erased company as it was, newer than its erasure. */
export const broughtBack = (before: Company, tomb: Company, clock: string): Company =>
  seeing(
    {
      ...before,
      versions: { ...before.versions, seen: { ...tomb.versions.seen }, erased: tomb.versions.erased },
    },
    clock,
  );

/** A record as it is stored: what only the merge needed is dropped, and an erased one keeps no content. */
export function stripped(company: Company): Company {
  if (company.deletedAt !== null) {
    const { id, version, rev, createdAt, updatedAt, deletedAt, versions } = company;
    return {
      ...newCompany(id, '', null, createdAt, ''),
      version,
      rev,
      updatedAt,
      deletedAt,
      versions: { ...noVersions(), seen: versions.seen, erased: versions.erased },
    };
  }
  const { hidden, ...versions } = company.versions;
  if (!hidden) return company;
  const gone = LISTS.flatMap((list) => (hidden[list] ?? []).map(({ id }) => `${list}/${id}/`));
  const clocks = Object.fromEntries(
    Object.entries(versions.clocks).filter(([field]) => !gone.some((path) => field.startsWith(path))),
  );
  return { ...company, versions: { ...versions, clocks } };
}
