/** What a person's edits, and the offers they open, do to a company's record; reminders, and the record as a table. */
import { describe, expect, it } from 'vitest';
import type { Company, CurrentOffer, OfferRecord, Person } from '../../../src/domain/model.ts';
import {
  acceptedOfLate,
  type Edit,
  newCompany,
  offerOf,
  plainEntry,
  statusSince,
  withEdit,
  withEntry,
  withOffer,
  withReminder,
} from '../../../src/domain/relations/company.ts';
import { imitatedBy, lookalikeOf } from '../../../src/domain/relations/company-key.ts';
import { lineOf } from '../../../src/domain/relations/json-lines.ts';
import { merge } from '../../../src/domain/relations/merge.ts';
import { decodeLabel } from '../../../src/domain/relations/punycode.ts';
import { dueAt, isDue, openReminders, suggestedDue } from '../../../src/domain/relations/reminder.ts';
import { csvOf } from '../../../src/domain/relations/table.ts';
import { nextClock } from '../../../src/domain/relations/versions.ts';

const clock = (minute: number, device = 'laptop00') =>
  nextClock(null, new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString(), device);
const start = newCompany('c', 'Acme', 'acme.example', '2026-01-01T09:00:00', clock(0));
const edited = (company: Company, edit: Edit, was: Edit = {}, minute = 5) =>
  withEdit(company, edit, was, clock(minute));
const dana: Person = { id: 'p', name: 'Dana', role: 'HR', phone: null, email: null };

describe('an edit', () => {
  it('leaves alone what the person did not change, though the record has moved on', () => {
    const renamed = edited(start, { name: 'Acme Labs' }).company;
    const { company, conflicts } = edited(renamed, { name: 'Acme', openDoor: true }, { name: 'Acme', openDoor: null });
    expect(company).toMatchObject({ name: 'Acme Labs', openDoor: true });
    expect(conflicts).toEqual([]);
  });

  it('keeps the name that gives way as another name, and says so', () => {
    const renamed = edited(start, { name: 'Acme Labs' }).company;
    const { company, conflicts } = edited(renamed, { name: 'ACME Inc', domain: 'acme.example' }, { name: 'Acme' });
    expect(company.name).toBe('ACME Inc');
    expect(company.aliases).toEqual(['Acme Labs']);
    expect(conflicts).toEqual(['name']);
    const bare = edited(newCompany('d', 'D', null, '2026-01-01T09:00:00', clock(0)), { domain: 'd.example' });
    expect(edited(bare.company, { domain: null }, { domain: 'd.example' }).company.domain).toBeNull();
    const gone = edited({ ...start, domain: null }, { domain: 'new.example' }, { domain: 'acme.example' });
    expect([gone.conflicts, gone.company.aliases]).toEqual([['domain'], []]);
  });

  it('does not ask twice for what stands there already', () => {
    const open = edited(start, { openDoor: false }).company;
    expect(edited(open, { openDoor: false }, { openDoor: false }).company.versions.clocks['openDoor']).toBe(clock(5));
    expect(edited(open, { openDoor: false }, {}, 9).company.versions.clocks['openDoor']).toBe(clock(5));
    expect(edited(open, { openDoor: true }, {}, 9).company.versions.clocks['openDoor']).toBe(clock(9));
  });

  it('calls a look-alike genuine only where it was one', () => {
    const taken = { ...start, imitates: 'acme.com' } as Company;
    expect(edited(taken, { imitates: null }).company.imitates).toBeNull();
    expect(edited(start, { imitates: null }).company.versions.clocks).not.toHaveProperty('imitates');
  });

  it('of notes that changed meanwhile keeps both texts', () => {
    const other = edited(start, { notes: 'ask for Dana' }).company;
    const { company, conflicts } = edited(other, { notes: 'kind people' }, { notes: '' }, 6);
    expect(company.notes).toContain('ask for Dana');
    expect(company.notes).toContain('kind people');
    expect(conflicts).toEqual(['notes']);
  });

  it('adds and removes other names once each', () => {
    const named = edited(start, { aliases: ['A', 'B', 'A'] }).company;
    expect(named.aliases).toEqual(['A', 'B']);
    expect(edited(named, { aliases: ['B', 'C'] }, { aliases: ['A', 'B'] }).company.aliases).toEqual(['B', 'C']);
    expect(edited(named, { aliases: ['B'] }).company.aliases).toEqual(['B']);
  });
});

describe('people', () => {
  const met = edited(start, { people: [dana] }).company;

  it('changed by two keep both words, and each word once', () => {
    const there = edited(met, { people: [{ ...dana, phone: '+1 5' }] }).company;
    const both = edited(there, { people: [{ ...dana, phone: '+1 6' }] }, { people: [dana] });
    expect(both.company.people[0]?.phone).toBe('+1 5 / +1 6');
    expect(both.conflicts).toEqual(['people']);
    const mended = edited(
      both.company,
      { people: [{ ...dana, phone: '+1 7' }] },
      { people: [{ ...dana, phone: '+1 6' }] },
    );
    expect(mended.company.people[0]?.phone).toBe('+1 5 / +1 7');
    const emptied = edited(
      both.company,
      { people: [{ ...dana, phone: '' }] },
      { people: [{ ...dana, phone: '+1 6' }] },
    );
    expect(emptied.company.people[0]?.phone).toBe('+1 5');
    const blank = edited(met, { people: [{ ...dana, role: '' }] }).company;
    expect(edited(blank, { people: [{ ...dana, role: 'Head' }] }, { people: [dana] }).company.people[0]?.role).toBe(
      'Head',
    );
    const cleared = edited(there, { people: [{ ...dana, phone: null }] }, { people: [{ ...dana, phone: '+1 4' }] });
    expect(cleared.company.people[0]?.phone).toBeNull();
  });

  it('removed elsewhere stay away unless they were changed here', () => {
    const without = edited(met, { people: [] }).company;
    expect(without.people).toEqual([]);
    expect(edited(without, { people: [dana] }, { people: [dana] }).company.people).toEqual([]);
    const changed = { ...dana, role: 'Head of HR' };
    expect(edited(without, { people: [changed] }, { people: [dana] }).company.people).toEqual([changed]);
    expect(edited(without, { people: [] }, { people: [dana] }).company.people).toEqual([]);
  });
});

const opened = (facts: object, part: Partial<CurrentOffer> = {}) =>
  ({
    key: 'k',
    threadKey: 't1',
    accountKey: 'a1',
    lookalikeOf: null,
    facts: {
      role: 'Analyst',
      stage: null,
      salary: null,
      deadline: null,
      startDate: null,
      contact: { name: 'Dana', phone: '+1 5', email: 'dana@acme.example' },
      ...facts,
    },
    ...part,
  }) as unknown as CurrentOffer;

describe('an opened offer', () => {
  const now = '2026-01-02T00:00:00Z';
  const first = withOffer(start, opened({}), 'o1', now, clock(10));

  it('brings its role, its thread and its contact', () => {
    expect(first.offerId).toBe('o1');
    expect(first.company.offers[0]).toMatchObject({ role: 'Analyst', stage: 'S2', status: 'open' });
    expect(first.company.offers[0]?.threads).toEqual([{ accountKey: 'a1', threadKey: 't1' }]);
    expect(first.company.people[0]).toMatchObject({ id: 'o1-contact', name: 'Dana', phone: '+1 5' });
  });

  it('is known again by its thread, or by the same open role', () => {
    const again = withOffer(first.company, opened({ role: 'Chemist' }, { mailbox: 'm' }), 'o2', now, clock(11));
    expect(again.offerId).toBe('o1');
    expect(again.company.offers[0]?.threads).toEqual([{ accountKey: 'a1', threadKey: 't1', mailbox: 'm' }]);
    const byRole = withOffer(first.company, opened({}, { threadKey: 't2' }), 'o2', now, clock(12));
    expect(byRole.offerId).toBe('o1');
    expect(byRole.company.offers[0]?.threads).toHaveLength(2);
    const pasted = withOffer(first.company, opened({}, { threadKey: null, accountKey: null }), 'o2', now, clock(13));
    expect([pasted.offerId, pasted.company.offers[0]?.threads.length]).toEqual(['o1', 1]);
    expect(offerOf(first.company, opened({ role: null }, { threadKey: 't9' }))).toBeNull();
  });

  it('after the first brings no telephone number, nor does a look-alike', () => {
    const second = withOffer(
      first.company,
      opened({ role: 'Chemist', contact: { name: 'Tom', phone: '+1 9', email: null } }, { threadKey: 't3' }),
      'o2',
      now,
      clock(14),
    );
    expect(second.company.people.find(({ name }) => name === 'Tom')?.phone).toBeNull();
    expect(
      withOffer(start, opened({}, { lookalikeOf: 'acme.com' }), 'o1', now, clock(10)).company.people[0]?.phone,
    ).toBeNull();
    const nobody = opened({ contact: { name: null, phone: null, email: null } }, { threadKey: null });
    const none = withOffer(start, nobody, 'o1', now, clock(10)).company;
    expect([none.people, none.offers[0]?.threads]).toEqual([[], []]);
  });

  it('that was accepted is news for ninety days', () => {
    const [offer] = first.company.offers as [OfferRecord];
    const accepted = edited(first.company, { offers: [{ ...offer, status: 'accepted' }] }, {}, 60).company;
    expect(statusSince(accepted, offer)).toBe('2026-01-01T01:00:00.000Z');
    expect(acceptedOfLate([accepted, start], '2026-03-01T00:00:00Z').map(({ offer: { id } }) => id)).toEqual(['o1']);
    expect(acceptedOfLate([accepted], '2026-06-01T00:00:00Z')).toEqual([]);
    expect(acceptedOfLate([first.company], '2026-03-01T00:00:00Z')).toEqual([]);
    const unclocked = { ...accepted, versions: { ...accepted.versions, clocks: {} } };
    expect(statusSince(unclocked, offer)).toBe(now);
  });
});

describe('the timeline', () => {
  it('takes an entry once, oldest first, and keeps no words of a private reason', () => {
    const entry = (id: string, at: string) => ({ ...plainEntry(id, 'note', at, null), text: id });
    const one = withEntry(start, entry('b', '2026-02-01T00:00:00'), clock(1));
    const two = withEntry(one, entry('a', '2026-02-01T00:00:00'), clock(2));
    const three = withEntry(two, { ...entry('z', '2026-01-01T00:00:00'), reason: 'R-HEALTH' }, clock(3));
    expect(three.timeline.map(({ id, text }) => [id, text])).toEqual([
      ['z', ''],
      ['a', 'a'],
      ['b', 'b'],
    ]);
    expect(withEntry(three, entry('a', '2027-01-01T00:00:00'), clock(4))).toBe(three);
  });
});

describe('a merge', () => {
  it('refuses two records', () => expect(() => merge(start, { ...start, id: 'd' })).toThrow(RangeError));

  it('takes the earlier birth, the later change, the higher version and revision', () => {
    const other = { ...start, version: 3, rev: 7, createdAt: '2025-01-01T00:00:00', updatedAt: '2027-01-01T00:00:00' };
    const wanted = { version: 3, rev: 7, createdAt: '2025-01-01T00:00:00', updatedAt: '2027-01-01T00:00:00' };
    expect(merge(start, other)).toMatchObject(wanted);
    expect(merge(other, start)).toMatchObject(wanted);
  });

  it('of two links to one thread keeps all that either knows, and of one entry in two forms the same one in either order', () => {
    const link = { accountKey: 'a', threadKey: 't' };
    const offer = (part: object) =>
      ({ id: 'o', role: 'Analyst', status: 'open', threads: [link], ...part }) as unknown as OfferRecord;
    const base = edited(start, { offers: [offer({})] }).company;
    const one = {
      ...base,
      offers: [
        offer({
          threads: [
            { ...link, mailbox: 'm' },
            { accountKey: 'a', threadKey: 's' },
          ],
        }),
      ],
    };
    const two = { ...base, offers: [offer({ threads: [{ ...link, label: 'x' }] })] } as Company;
    const threads = [
      { accountKey: 'a', threadKey: 's' },
      { ...link, label: 'x', mailbox: 'm' },
    ];
    expect(merge(one, two).offers[0]?.threads).toEqual(threads);
    expect(merge(two, one).offers[0]?.threads).toEqual(threads);
    const [x, y] = ['x', 'y'].map((text) =>
      withEntry(start, { ...plainEntry('e', 'note', '2026-02-01', null), text }, clock(1)),
    );
    expect(merge(x as Company, y as Company).timeline).toEqual(merge(y as Company, x as Company).timeline);
    expect(merge(x as Company, y as Company).timeline).toHaveLength(1);
  });

  it('orders items by their first clock, then by name, and forgets those that were removed by somebody who had seen them', () => {
    const people = ['q', 'p'].map((id) => ({ ...dana, id }));
    const two = edited(start, { people }).company;
    expect(merge(two, start).people.map(({ id }) => id)).toEqual(['p', 'q']);
    const fewer = edited(two, { people: people.slice(1) }, {}, 8).company;
    expect(merge(fewer, two).people.map(({ id }) => id)).toEqual(['p']);
    expect(merge(two, fewer).people.map(({ id }) => id)).toEqual(['p']);
  });
});

describe('reminders', () => {
  const reminder = { id: 'r', kind: 'callBack', due: '2026-03-02', note: '', doneAt: null, offerId: null } as never;
  const local = (iso: string) => Date.parse(`${iso}Z`);
  const at = (due: string, doneAt: string | null = null) => ({ ...(reminder as object), due, doneAt }) as never;

  it('of a day are due at nine, and from its first minute', () => {
    expect(dueAt({ due: '2026-03-02' }, local)).toBe(Date.UTC(2026, 2, 2, 9));
    expect(dueAt({ due: '2026-03-02T14:30:00' }, local)).toBe(Date.UTC(2026, 2, 2, 14, 30));
    expect(isDue(at('2026-03-02'), '2026-03-02T00:00:00')).toBe(true);
    expect(isDue(at('2026-03-02'), '2026-03-01T23:59:00')).toBe(false);
    expect(isDue(at('2026-03-02T14:30'), '2026-03-02T14:29:00')).toBe(false);
    expect(isDue(at('2026-03-02T14:30'), '2026-03-02T14:30:00')).toBe(true);
    expect(isDue(at('2026-03-02', '2026-03-02T10:00:00'), '2026-03-03T00:00:00')).toBe(false);
  });

  it('that are open come soonest first, of companies that are there', () => {
    const late = withReminder(start, { ...(reminder as object), id: 'late', due: '2026-05-01' } as never, clock(1));
    const soon = withReminder(late, reminder, clock(2));
    const erased = { ...soon, id: 'x', deletedAt: '2026-01-01' };
    expect(openReminders([erased, soon]).map(({ reminder: { id } }) => id)).toEqual(['r', 'late']);
    expect(openReminders([withReminder(soon, at('2026-03-02', '2026-03-02'), clock(3))])).toHaveLength(1);
  });

  it('are suggested by kind', () => {
    expect(suggestedDue('keepInTouch', '2025-11-30', null)).toBe('2026-02-28');
    expect(suggestedDue('callBack', '2026-03-02', null)).toBe('2026-03-03');
    expect(suggestedDue('thankYou', '2026-03-02', null)).toBe('2026-03-07');
    expect(suggestedDue('deadline', '2026-03-02', null)).toBeNull();
    expect(suggestedDue('deadline', '2026-03-02', '2026-03-16T17:00:00')).toBe('2026-03-13');
    expect(suggestedDue('deadline', '2026-03-02', '2026-03-02')).toBe('2026-03-02');
  });
});

it('the table has a line for offers and reminders with what is known of them', () => {
  const offer = {
    id: 'o',
    role: 'Analyst',
    stage: 'S2',
    status: 'accepted',
    salary: { min: 1, max: 2, currency: null, period: 'year' },
    deadline: { iso: '2026-03-13' },
    inWriting: true,
  };
  const reminders = [
    { id: 'r', kind: 'callBack', due: '2026-03-02', note: 'n', doneAt: null },
    { id: 's', kind: 'thankYou', due: '2026-03-03', note: '', doneAt: '2026-03-03' },
  ];
  const full = {
    ...start,
    openDoor: false,
    offers: [offer, { ...offer, salary: null, deadline: null, inWriting: null }],
    reminders,
  };
  const csv = csvOf([full as unknown as Company, { ...start, openDoor: true }]);
  expect(csv).toContain('Acme,,offer,2026-03-13,,Analyst; S2; 1–2 /year,"accepted, in writing",');
  expect(csv).toContain('Acme,,offer,,,Analyst; S2,accepted,');
  expect(csv).toContain('Acme,,reminder,2026-03-02,,callBack,open,n');
  expect(csv).toContain('Acme,,reminder,2026-03-03,,thankYou,done,');
  expect(csv).toContain('Acme,acme.example,company,,,,closed,');
  expect(csv).toContain('Acme,acme.example,company,,,,open door,');
});

describe('names of hosts', () => {
  it('in a broken code stay as they are', () => {
    for (const label of ['xn--', 'xn--99999999', 'xn--a b', `xn--${'a'.repeat(80)}`])
      expect(decodeLabel(label)).toBe(label);
    expect(decodeLabel('XN--MNCHEN-3YA')).toBe('münchen');
    expect(decodeLabel('Plain')).toBe('plain');
  });

  it('imitate a known company, and never one that writes for many', () => {
    expect(imitatedBy('hr@acrne-labs.com', ['acme-labs.com'])).toBe('acme-labs.com');
    expect(imitatedBy('hr@gmail.com', ['gmai1.com'])).toBeNull();
    expect(imitatedBy('x@linkedin.com', ['linkedln.com'])).toBeNull();
    expect(imitatedBy('nobody', ['acme.com'])).toBeNull();
    expect(imitatedBy('hr@acme.com', [])).toBeNull();
    expect(imitatedBy(null, ['acme.com'])).toBeNull();
    expect(lookalikeOf('northwnid.com', ['northwind.com'])).toBe('northwind.com');
    expect(lookalikeOf('northwind.com', ['ab.com', 'northwind.com'])).toBeNull();
    expect(lookalikeOf('nоrthwnd.com', ['northwind.com'])).toBe('northwind.com');
  });
});

it('the line of a value is found past strings, escapes and depth', () => {
  const json = '{\n"a": ["x\\"]", {"b": [1,\n2]}],\n"c": {"d":\ntrue}}';
  expect(lineOf(json, 'a', 0)).toBe(2);
  expect(lineOf(json, 'a', 1, 'b', 1)).toBe(3);
  expect(lineOf(json, 'c', 'd')).toBe(5);
  expect(lineOf(json, 'c', 'missing')).toBe(4);
  expect(lineOf(json, 'd')).toBe(4);
  expect(lineOf('"text"', 'a')).toBe(1);
  expect(lineOf('{"a": 1', 'b')).toBe(1);
});
