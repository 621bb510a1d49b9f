/** T15: who writes into whose file. Spoofed senders never reach the real company's record; real ones raise no alarm. */
import { describe, expect, it, vi } from 'vitest';
import type { Company, CurrentOffer } from '../../src/domain/model.ts';
import { newCompany } from '../../src/domain/relations/company.ts';
import { companyKey, lookalikeOf } from '../../src/domain/relations/company-key.ts';
import { random } from '../domain/relations/histories.ts';

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

const REAL =
  `microsoft.com adobe.com salesforce.com oracle.com intel.com nvidia.com paypal.com stripe.com spotify.com netflix.com
  siemens.com bosch.com bmw.de volkswagen.de lufthansa.com deutschebahn.com allianz.com munichre.com continental.com infineon.com
  airbus.com thalesgroup.com michelin.com danone.com loreal.com carrefour.com decathlon.com capgemini.com dassault-aviation.com renault.com
  telefonica.com iberdrola.es inditex.com santander.com repsol.com seat.es mercadona.es amadeus.com ferrovial.com glovoapp.com
  toyota.co.jp sony.co.jp hitachi.co.jp rakuten.co.jp nintendo.co.jp panasonic.com mitsubishi.co.jp fujitsu.com mercari.com line.me
  huawei.com tencent.com bytedance.com xiaomi.com jd.com meituan.com didiglobal.com lenovo.com haier.com oppo.com
  petrobras.com.br itau.com.br embraer.com.br nubank.com.br natura.net vale.com ambev.com.br totvs.com.br stone.co magazineluiza.com.br
  barclays.co.uk unilever.com tesco.com vodafone.com rolls-royce.com astrazeneca.com diageo.com monzo.com revolut.com deliveroo.co.uk
  philips.com asml.com booking.com adyen.com ericsson.com volvo.com klarna.com maersk.com novonordisk.com nestle.com
  shopify.com wealthsimple.com atlassian.com canva.com telstra.com.au infosys.com wipro.com flipkart.com zomato.com tatamotors.com`.split(
    /\s+/,
  );

/** Ways to look like someone else's domain. */
const TRICKS: Record<string, (label: string, ending: string, next: () => number) => string | null> = {
  'a letter left out': (label, ending, next) => {
    const at = 1 + Math.floor(next() * (label.length - 2));
    return `${label.slice(0, at)}${label.slice(at + 1)}.${ending}`;
  },
  'a letter doubled': (label, ending, next) => {
    const at = Math.floor(next() * label.length);
    return `${label.slice(0, at)}${label[at]}${label.slice(at)}.${ending}`;
  },
  'two letters changed places': (label, ending, next) => {
    const at = Math.floor(next() * (label.length - 1));
    return label[at] === label[at + 1]
      ? null
      : `${label.slice(0, at)}${label[at + 1]}${label[at]}${label.slice(at + 2)}.${ending}`;
  },
  'a letter that looks like another': (label, ending) => {
    const pairs: [string, string][] = [
      ['m', 'rn'],
      ['l', '1'],
      ['o', '0'],
      ['i', 'l'],
      ['s', '5'],
      ['w', 'vv'],
    ];
    const found = pairs.find(([letter]) => label.includes(letter));
    return found ? `${label.replace(found[0], found[1])}.${ending}` : null;
  },
  'a Cyrillic letter': (label, ending) => {
    const pairs: [string, string][] = [
      ['a', 'а'],
      ['e', 'е'],
      ['o', 'о'],
      ['c', 'с'],
      ['p', 'р'],
    ];
    const found = pairs.find(([letter]) => label.includes(letter));
    return found ? `${label.replace(found[0], found[1])}.${ending}` : null;
  },
  'a word hung on': (label, ending, next) => {
    const words = ['careers', 'hr', 'jobs', 'recruiting', 'talent', 'offers'];
    return `${label}-${words[Math.floor(next() * words.length)]}.${ending}`;
  },
  'the real name as a sub-domain': (label, ending) => `${label}.${ending}.offer-desk.example`,
};

function spoofs(count: number, seed: number): { trick: string; real: string; domain: string }[] {
  const next = random(seed);
  const names = Object.keys(TRICKS);
  const made: { trick: string; real: string; domain: string }[] = [];
  for (let n = 0; made.length < count; n += 1) {
    const real = REAL[Math.floor(next() * REAL.length)] as string;
    const [label = '', ...ending] = real.split('.');
    // One letter apart means nothing in a label of four letters.
    if (label.length < 5) continue;
    const trick = names[n % names.length] as string;
    const domain = TRICKS[trick]?.(label, ending.join('.'), next);
    if (domain && domain !== real && !REAL.includes(domain)) made.push({ trick, real, domain });
  }
  return made;
}

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
