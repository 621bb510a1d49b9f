import { describe, expect, it, vi } from 'vitest';
import type { CheckInput, Company, CurrentOffer, OfferRecord } from '../../src/domain/model.ts';
import { newCompany } from '../../src/domain/relations/company.ts';

vi.mock('webextension-polyfill', () => ({ default: { storage: { session: { get: async () => ({}) } } } }));
const { acceptedElsewhere, asFiled, resumed, withOtherCompanies } = await import('../../src/background/whose.ts');

const offer = (id: string, role: string, status: OfferRecord['status'] = 'open'): OfferRecord => ({
  id,
  role,
  stage: 'S2',
  status,
  salary: { min: 90_000, max: 95_000, currency: 'USD', period: 'year', monthsPerYear: null, hoursPerWeek: null },
  deadline: null,
  startDate: null,
  inWriting: null,
  threads: [],
  marks: {},
  createdAt: '2026-11-20T09:00:00',
  updatedAt: '2026-11-20T09:00:00',
});
const company = (id: string, name: string, offers: OfferRecord[], aliases: string[] = []) => ({
  ...newCompany(id, name, `${id}.example`, '2026-11-20T09:00:00', ''),
  offers,
  aliases,
});
const acme = company('acme', 'Acme', [offer('a', 'Analyst')], ['ACME Labs']);
const harbor = company('harbor', 'Harbor Analytics', [offer('h', 'Engineer'), offer('x', 'Old one', 'declined')]);
const store = (...all: (typeof acme)[]) =>
  ({
    all: async () => all,
    withOffersSince: async () => all,
    ofDomain: async (domain: string) => all.find((one) => one.domain === domain) ?? null,
  }) as never;
const input = (name: string): CheckInput => ({ situation: { stage: 'S2', offer: { company: name } }, text: 'x' });

describe('the wrong-company guard', () => {
  it('gets the other open offers, and not the one written about, by name or alias', async () => {
    const others = [{ company: 'Harbor Analytics', role: 'Engineer' }];
    expect((await withOtherCompanies(store(acme, harbor), input('acme'))).otherCompanies).toEqual(others);
    expect((await withOtherCompanies(store(acme, harbor), input('ACME Labs'))).otherCompanies).toEqual(others);
    expect((await withOtherCompanies(store(acme), input('Acme'))).otherCompanies).toEqual([]);
  });

  it('still knows the company declined just before, whose letter is the one that gets copied', async () => {
    const declined = { ...harbor, offers: [offer('h', 'Engineer', 'declined')] };
    expect((await withOtherCompanies(store(acme, declined), input('Acme'))).otherCompanies).toEqual([
      { company: 'Harbor Analytics', role: 'Engineer' },
    ]);
  });
});

describe('a look-alike', () => {
  const met = (lookalikeOf: string | null) => ({ companyKey: 'acrne.example', lookalikeOf }) as CurrentOffer;
  const filed = (own: Partial<Company> | null) =>
    asFiled(
      { ofDomain: async () => own && { ...acme, domain: 'acrne.example', ...own } } as never,
      met('acme.example'),
    );

  it('is named while it has no record, and after it has one', async () => {
    expect((await filed(null)).lookalikeOf).toBe('acme.example');
    const own = { ofDomain: async () => ({ ...acme, imitates: 'acme.example' }) } as never;
    // On file itself, its domain imitates nobody any more: the record remembers.
    expect((await asFiled(own, met(null))).lookalikeOf).toBe('acme.example');
  });

  it('is none where the person joined its domain to the company, or said that it is genuine', async () => {
    for (const domain of ['acme.example', 'https://acme.example/jobs'])
      expect((await filed({ domain, aliases: ['acrne.example'] })).lookalikeOf, domain).toBeNull();
    expect((await filed({ imitates: null })).lookalikeOf).toBeNull();
  });
});

describe('after an acceptance', () => {
  const now = new Date().toISOString();
  const taken = { ...offer('h', 'Engineer', 'accepted'), inWriting: false, updatedAt: now };
  const accepted = { ...harbor, offers: [taken] };

  const opened = (key: string, companyKey: string | null = null) =>
    ({ key, companyKey, threadKey: null, accountKey: null }) as CurrentOffer;

  it('an offer in an open mail stands beside the accepted one, unless it is of the same company', async () => {
    const all = store(acme, accepted);
    expect(await acceptedElsewhere(all, opened('mail', 'acme.example'))).toMatchObject({ acceptedInWriting: false });
    expect(await acceptedElsewhere(all, opened('mail', 'harbor.example'))).toBeNull();
  });

  it('a kept offer is worked on beside the accepted one, which may not be in writing (D-43)', async () => {
    expect(await acceptedElsewhere(store(acme, accepted), opened('kept:a'))).toMatchObject({
      kind: 'offer',
      acceptedInWriting: false,
      pay: { min: 90_000, currency: 'USD' },
    });
    expect(await acceptedElsewhere(store(acme, accepted), opened('kept:h'))).toBeNull();
  });

  it('of a year ago is no reason any more to answer others', async () => {
    const old = { ...harbor, offers: [{ ...taken, updatedAt: '2020-11-20T09:00:00' }] };
    expect(await acceptedElsewhere(store(acme, old), opened('kept:a'))).toBeNull();
  });

  it('is shown as if its mail were open, one company at a time', () => {
    const shown = resumed(acme, acme.offers[0] as OfferRecord);
    expect(shown).toMatchObject({
      key: 'kept:a',
      companyKey: 'acme.example',
      facts: { company: 'Acme', role: 'Analyst' },
    });
  });
});
