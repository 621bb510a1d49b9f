/** T15: who writes into whose file. Spoofed senders never reach the real company's record; real ones raise no alarm. */
import { describe, expect, it, vi } from 'vitest';
import type { Company, CurrentOffer } from '../../src/domain/model.ts';
import { newCompany } from '../../src/domain/relations/company.ts';
import { companyKey, lookalikeOf } from '../../src/domain/relations/company-key.ts';
import { REAL, spoofs } from './spoofs.ts';

const session = new Map<string, unknown>();
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      session: {
        get: async (key: string) => ({ [key]: session.get(key) }),
        set: async (values: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(values)) session.set(key, value);
        },
      },
    },
  },
}));
const { candidates, companyOf } = await import('../../src/background/whose.ts');

const offerFrom = (address: string, company: string): CurrentOffer =>
  ({
    key: `k:${address}`,
    threadKey: null,
    accountKey: null,
    fromAddress: address,
    companyKey: companyKey(address),
    lookalikeOf: null,
    facts: { company, contact: { name: null, phone: '+1 900 555 0000', email: null } },
  }) as unknown as CurrentOffer;

/** The store's answers over a list. */
function notesOf(companies: Company[]) {
  return {
    get: async (id: string) => companies.find((one) => one.id === id) ?? null,
    ofDomain: async (domain: string) => companies.find((one) => [one.domain, ...one.aliases].includes(domain)) ?? null,
    ofThread: async () => null,
    search: async (query: string) => {
      const found = companies.filter(({ name }) => name.toLowerCase().includes(query.toLowerCase()));
      return { companies: found, total: found.length };
    },
  } as never;
}

const SEED = 150;
const companies = REAL.map((domain, n) =>
  newCompany(`c${n}`, domain.split('.')[0] as string, domain, '2026-01-01T00:00:00', ''),
);

describe(`T15: 300 spoofed senders from seed ${SEED}`, () => {
  const made = spoofs(300, SEED);

  it('none is taken for the real company, whatever name the mail gives', async () => {
    let attached = 0;
    for (const { real, domain } of made) {
      const offer = offerFrom(`hr@${domain}`, real.split('.')[0] as string);
      if (await companyOf(notesOf(companies), offer)) attached += 1;
    }
    for (const real of REAL) {
      const name = real.split('.')[0] as string;
      if (await companyOf(notesOf(companies), offerFrom(`${name}.hr@gmail.com`, name))) attached += 1;
    }
    expect(attached).toBe(0);
  });

  it('most are called what they are: a look-alike', () => {
    const missed = made.filter(({ real, domain }) => lookalikeOf(domain, [real]) !== real);
    console.log(
      `T15: ${made.length} spoofs, ${missed.length} not named: ${missed.slice(0, 5).map(({ domain }) => domain)}`,
    );
    expect(missed.length / made.length).toBeLessThan(0.03);
  });

  it('is only offered to the person by name, and attached by their word', async () => {
    const offer = offerFrom('adobe.hr@gmail.com', 'Adobe');
    expect((await candidates(notesOf(companies), offer)).map(({ domain }) => domain)).toEqual(['adobe.com']);
    session.set('company:k:adobe.hr@gmail.com', 'c1');
    expect((await companyOf(notesOf(companies), offer))?.domain).toBe('adobe.com');
    session.clear();
  });
});

describe('T15: 200 true senders', () => {
  it('find their own file, and raise at most two alarms in a hundred', async () => {
    const own = REAL.map((domain, n) => ({ domain, address: n % 2 ? `jobs@${domain}` : `anna@careers.${domain}` }));
    for (const { domain, address } of own)
      expect((await companyOf(notesOf(companies), offerFrom(address, 'x')))?.domain, address).toBe(domain);
    // Each company as a newcomer among all the others.
    const alarms = REAL.filter(
      (domain) =>
        lookalikeOf(
          domain,
          REAL.filter((other) => other !== domain),
        ) !== null,
    );
    const false2 = own.filter(({ address }) => lookalikeOf(address.split('@')[1] as string, REAL) !== null);
    console.log(
      `T15: ${own.length + REAL.length} true senders, ${alarms.length + false2.length} false alarms: ${alarms}`,
    );
    expect((alarms.length + false2.length) / (own.length + REAL.length)).toBeLessThanOrEqual(0.02);
  });
});
