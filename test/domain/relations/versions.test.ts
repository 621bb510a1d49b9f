/** The algebra below the merge, by example: clocks, what was seen, texts; and what a merge leaves in the record. */
import { describe, expect, it } from 'vitest';
import type { Company, Person, VersionedText } from '../../../src/domain/model.ts';
import { newCompany, plainEntry, withEdit } from '../../../src/domain/relations/company.ts';
import { byTime, erasedAt, merge, sameThread } from '../../../src/domain/relations/merge.ts';
import {
  aliasesOf,
  BETWEEN,
  canonical,
  covered,
  deviceOf,
  inOrder,
  joined,
  joinedTexts,
  nextClock,
  notesOf,
  noVersions,
  textClock,
  timeOf,
} from '../../../src/domain/relations/versions.ts';

const NOON = '2026-03-01T12:00:00.000Z';
const ONE = '2026-03-01T13:00:00.000Z';
const clock = (time: string, device = 'laptop00', counter = '0000') => `${time}~${counter}~${device}`;

describe('a clock', () => {
  it('takes the time of the wall where that is later, and counts on where it is not', () => {
    expect(nextClock(null, NOON, 'laptop00')).toBe(clock(NOON));
    expect(nextClock(clock(NOON), ONE, 'laptop00')).toBe(clock(ONE));
    expect(nextClock(clock(ONE), NOON, 'laptop00')).toBe(clock(ONE, 'laptop00', '0001'));
    expect(nextClock(clock(NOON), NOON, 'laptop00')).toBe(clock(NOON, 'laptop00', '0001'));
    expect(nextClock(clock(NOON, 'desktop0', '000z'), NOON, 'laptop00')).toBe(clock(NOON, 'laptop00', '0010'));
  });

  it('tells its time and its device', () => {
    expect([timeOf(clock(NOON)), deviceOf(clock(NOON))]).toEqual([NOON, 'laptop00']);
  });

  it('of a text without one stands for that very text, before all others', () => {
    // FNV-1a, 32 bits: the published value of "a".
    expect(textClock('a')).toBe('0001-01-01T00:00:00.000Z~0000~e40c292c');
    expect(textClock('')).toBe('0001-01-01T00:00:00.000Z~0000~811c9dc5');
    expect(textClock('ab')).not.toBe(textClock('ba'));
    expect(textClock('a') < clock(NOON)).toBe(true);
  });
});

describe('what was seen', () => {
  const seen = { laptop00: clock(NOON) };

  it('covers a change of that device up to its latest, that one included', () => {
    expect(covered(clock(NOON), seen)).toBe(true);
    expect(covered(clock('2026-03-01T11:00:00.000Z'), seen)).toBe(true);
    expect(covered(clock(ONE), seen)).toBe(false);
    expect(covered(clock(NOON, 'desktop0'), seen)).toBe(false);
  });

  it('together is the later of each device, in one order', () => {
    const other = { laptop00: clock(ONE), desktop0: clock(NOON, 'desktop0') };
    const both = [
      ['desktop0', clock(NOON, 'desktop0')],
      ['laptop00', clock(ONE)],
    ];
    expect(Object.entries(joined(seen, other))).toEqual(both);
    expect(Object.entries(joined(other, seen))).toEqual(both);
    expect(joined(seen, {})).toEqual(seen);
  });

  it('reads alike however its keys came', () => {
    expect(Object.keys(inOrder({ b: 1, c: 2, a: 3 }))).toEqual(['a', 'b', 'c']);
    const text = (value: unknown) => JSON.stringify(canonical(value));
    expect(text({ b: [{ d: 1, c: null }], a: 'x' })).toBe('{"a":"x","b":[{"c":null,"d":1}]}');
    expect(text([2, 1])).toBe('[2,1]');
    expect([canonical(null), canonical('x'), canonical(undefined)]).toEqual([null, 'x', undefined]);
  });
});

describe('texts', () => {
  const text = (words: string, at = NOON, device = 'laptop00'): VersionedText => ({
    clock: clock(at, device),
    text: words,
  });
  const [mine, yours] = [text('mine'), text('yours', NOON, 'desktop0')];
  const sawMine = { laptop00: clock(NOON) };
  const sawBoth = { ...sawMine, desktop0: clock(NOON, 'desktop0') };

  it('go where the other copy had seen and replaced them, and stay otherwise', () => {
    expect(joinedTexts({ texts: [mine], seen: sawMine }, { texts: [yours], seen: sawBoth })).toEqual([yours]);
    expect(joinedTexts({ texts: [yours], seen: sawBoth }, { texts: [mine], seen: sawMine })).toEqual([yours]);
    expect(joinedTexts({ texts: [mine], seen: sawMine }, { texts: [mine], seen: sawBoth })).toEqual([mine]);
  });

  it('of one clock with other words, and of other clocks with the same words, are two', () => {
    const apart = { texts: [text('other')], seen: {} };
    expect(joinedTexts({ texts: [mine], seen: {} }, apart)).toEqual([mine, text('other')]);
    expect(joinedTexts(apart, { texts: [mine], seen: {} })).toEqual([mine, text('other')]);
    const later = text('mine', ONE);
    expect(joinedTexts({ texts: [later], seen: {} }, { texts: [mine], seen: {} })).toEqual([mine, later]);
    // The same words, newly written by one who had seen the old: the old ones go.
    const seen = { laptop00: clock(ONE) };
    expect(joinedTexts({ texts: [mine], seen: sawMine }, { texts: [later], seen })).toEqual([later]);
    expect(joinedTexts({ texts: [text('new')], seen: sawMine }, { texts: [mine], seen: sawMine })).toEqual([]);
  });

  it('are read one after the other, without the empty, the twice said and what another contains', () => {
    expect(notesOf([text('ask Dana'), text('kind people')])).toBe(`ask Dana${BETWEEN}kind people`);
    expect(notesOf([text('kind'), text('kind people'), text(''), text('kind people', ONE)])).toBe('kind people');
    expect([notesOf([text('')]), notesOf([])]).toEqual(['', '']);
    expect(aliasesOf([text('B'), text('A'), text('B', ONE)])).toEqual(['B', 'A']);
  });
});

describe('an erasure', () => {
  const laptop = { laptop00: clock(NOON) };

  it('stands at the time of the last change it knew of', () => {
    expect(erasedAt(laptop, null)).toBeNull();
    expect(erasedAt(laptop, laptop)).toBe(NOON);
    const two = { laptop00: clock(ONE), desktop0: clock(NOON, 'desktop0') };
    expect(erasedAt(laptop, two)).toBe(ONE);
    expect(erasedAt({}, { desktop0: clock(NOON, 'desktop0'), laptop00: clock(ONE) })).toBe(ONE);
  });

  it('gives way to a single change that it did not know of', () => {
    expect(erasedAt({ ...laptop, desktop0: clock(NOON, 'desktop0') }, laptop)).toBeNull();
    expect(erasedAt({ laptop00: clock(ONE) }, laptop)).toBeNull();
  });
});

describe('what a merge leaves in the record', () => {
  const minute = (n: number) => `2026-01-01T00:${String(n).padStart(2, '0')}:00.000Z`;
  const at = (n: number, device = 'laptop00') => clock(minute(n), device);
  const start = newCompany('c', 'Acme', 'acme.example', '2026-01-01T09:00:00', at(0));
  const person = (id: string, more: Partial<Person> = {}): Person => ({
    id,
    name: id.toUpperCase(),
    role: null,
    phone: null,
    email: null,
    ...more,
  });
  const edit = (company: Company, people: Person[], n: number, device = 'laptop00') =>
    withEdit(company, { people }, {}, at(n, device)).company;
  /** Both ways, which must agree to the letter. */
  const both = (a: Company, b: Company): Company => {
    const one = merge(a, b);
    expect(JSON.stringify(merge(b, a))).toBe(JSON.stringify(one));
    return one;
  };

  it('of two copies alike is that copy', () => {
    const met = edit(start, [person('p')], 3);
    expect(both(met, met)).toEqual(met);
    expect(both(met, met).versions.erased).toBeNull();
    expect(both(met, met).versions).not.toHaveProperty('hidden');
    expect(both(met, start).versions.clocks).toEqual(met.versions.clocks);
    // A key that carries no clock gets none.
    expect(both(met, { ...met, colour: 'teal' } as Company).versions.clocks).toEqual(met.versions.clocks);
  });

  it('has the erasure of either copy', () => {
    const seen = { laptop00: at(0) };
    const gone: Company = { ...start, versions: { ...start.versions, erased: seen } };
    expect(both(gone, start).versions.erased).toEqual(seen);
    expect(both(gone, start).deletedAt).toBe(minute(0));
    const other = { desktop0: at(4, 'desktop0') };
    const twice = both(gone, { ...start, versions: { ...start.versions, erased: other } });
    expect(twice.versions.erased).toEqual({ ...seen, ...other });
    expect(twice.deletedAt).toBe(minute(4));
  });

  it('keeps apart the removed item that the other copy still had, and knows all removals', () => {
    const met = edit(start, [person('p'), person('q')], 1);
    const without = edit(met, [person('q')], 2);
    expect(both(without, met).people).toEqual([person('q')]);
    expect(both(without, met).versions.hidden).toEqual({ people: [person('p')] });
    const removed = (seen: Record<string, string>): Company => ({
      ...start,
      versions: { ...start.versions, removed: { 'people/p': seen } },
    });
    const [one, two] = [removed({ laptop00: at(1) }), removed({ desktop0: at(2, 'desktop0') })];
    expect(both(one, two).versions.removed).toEqual({
      'people/p': { laptop00: at(1), desktop0: at(2, 'desktop0') },
    });
    expect(both(one, start).versions.removed).toEqual(one.versions.removed);
  });

  it('orders people by when they came, whichever copy knew them, and those of one moment by name', () => {
    const [z, a] = [edit(start, [person('z')], 1), edit(start, [person('a')], 2, 'desktop0')];
    expect(both(z, a).people.map(({ id }) => id)).toEqual(['z', 'a']);
    const clocks = {};
    const bare = (ids: string[]): Company => ({
      ...start,
      people: ids.map((id) => person(id)),
      versions: { ...noVersions(), clocks },
    });
    const unclocked = both(bare(['q', 'r']), bare(['p']));
    expect(unclocked.people.map(({ id }) => id)).toEqual(['p', 'q', 'r']);
    expect(unclocked.versions.clocks).toEqual({});
  });

  it('takes the fields of an item from the copy that made it later, where they have no clock of their own', () => {
    const here = edit(start, [person('p', { name: 'Zoe', phone: '+1 9' })], 1);
    const there = edit(start, [person('p', { name: 'Ana', email: 'a@acme.example' })], 2, 'desktop0');
    const one = both(here, there);
    expect(one.people).toEqual([person('p', { name: 'Ana', email: 'a@acme.example' })]);
    expect(one.versions.clocks['people/p/id']).toBe(at(2, 'desktop0'));
    expect(Object.keys(one.versions.clocks).filter((path) => path.startsWith('people/'))).toEqual(['people/p/id']);
    const changed = edit(here, [person('p', { name: 'Zoe', phone: '+1 8' })], 3);
    expect(both(changed, there).people[0]).toMatchObject({ name: 'Ana', phone: '+1 8' });
  });

  it('puts no key into an item that neither copy filled', () => {
    const item = { id: 'p', name: 'P', nick: undefined } as unknown as Person;
    const one = merge({ ...start, people: [item] }, start);
    expect(Object.keys(one.people[0] ?? {})).toEqual(['id', 'name']);
  });

  it('joins the threads of an offer that one copy alone knows, in one order', () => {
    const links = ['3', '1', '2'].map((threadKey) => ({ accountKey: 'a', threadKey }));
    const offer = { id: 'o', role: 'Analyst', threads: links } as never;
    const one = both({ ...start, offers: [offer] }, start);
    expect(one.offers[0]?.threads.map(({ threadKey }) => threadKey)).toEqual(['1', '2', '3']);
    const named = (label: string) => ({ id: 'o', threads: [{ accountKey: 'a', threadKey: '1', label }] }) as never;
    const two = both({ ...start, offers: [named('x')] }, { ...start, offers: [named('y')] });
    expect(two.offers[0]?.threads).toEqual([{ accountKey: 'a', threadKey: '1', label: 'y' }]);
  });

  it('tells threads of two accounts apart', () => {
    const link = { accountKey: 'a', threadKey: 't' };
    expect(sameThread(link, { ...link })).toBe(true);
    expect(sameThread(link, { ...link, accountKey: 'b' })).toBe(false);
    expect(sameThread(link, { ...link, threadKey: 'u' })).toBe(false);
  });

  it('has its entries oldest first, those of one moment by name', () => {
    const entry = (id: string, day: string) => plainEntry(id, 'note', day, null);
    const [late, b, a] = [entry('a', '2026-02-02'), entry('b', '2026-02-01'), entry('a', '2026-02-01')];
    expect([byTime(a, b), byTime(b, a), byTime(b, late), byTime(late, b)]).toEqual([-1, 1, -1, 1]);
  });
});
