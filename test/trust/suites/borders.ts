/** T15 spoofed senders and T17 hostile backups, on the production build in a real browser. */
import { expect, it } from 'vitest';
import type { Company, CurrentOffer } from '../../../src/domain/model.ts';
import { good, hand, mutations } from '../../background/hostile-files.ts';
import { REAL, spoofs } from '../../background/spoofs.ts';
import type { ChromiumPage } from '../../e2e/chromium.ts';
import type { Plain } from '../../e2e/driver.ts';
import { launch, Mailbox } from '../../e2e/house.ts';
import { Client, disagreements, noteOf } from '../client.ts';

const PLANTED = '+1 900 555 0199';

/** An offer in the name of a company, with a telephone number to be called. */
const letter = (address: string, company: string) => ({
  id: null,
  subject: `Your offer from ${company}`,
  fromName: `${company} HR`,
  fromAddress: address,
  date: '2026-11-20T09:00:00Z',
  text: [
    'Dear Sam,',
    `We are delighted to offer you the position of Data Analyst at ${company}. Your base salary will be $98,000 per year.`,
    'Please let us know your decision by Friday, 4 December 2026.',
    `Call me at ${PLANTED} with any question.`,
    `Kind regards,\nDana Whitfield\nHR Manager, ${company}`,
  ].join('\n\n'),
  html: null,
  signature: null,
});

const nameOf = (domain: string): string => {
  const label = domain.split('.')[0] as string;
  return label.charAt(0).toUpperCase() + label.slice(1);
};

/** Has the content script's world read these mails, one after the other, as when a person opens them. */
function read(box: Mailbox, mails: { key: string; address: string; company: string }[]): Promise<CurrentOffer[]> {
  const asked = mails.map(({ key, address, company }) => ({
    mail: letter(address, company),
    messageKey: key,
    threadKey: `thread ${key}`,
    account: 'sam@example.com',
  }));
  return (box.page as ChromiumPage).inContentWorld(
    async (payloads) => {
      type Api = { runtime: { sendMessage(message: object): Promise<{ ok?: { offer: Plain }; error?: string }> } };
      const offers: Plain[] = [];
      for (const payload of payloads as Plain[]) {
        const answer = await (globalThis as unknown as { chrome: Api }).chrome.runtime.sendMessage({
          topic: 'mail/read',
          payload,
        });
        if (!answer?.ok?.offer) throw new Error(`not read as an offer: ${JSON.stringify(answer)}`);
        offers.push(answer.ok.offer);
      }
      return offers;
    },
    asked as unknown as Plain,
  ) as unknown as Promise<CurrentOffer[]>;
}

export function strangers(counts: { spoofs: number; real: number }, seed = 150): void {
  it(`T15: ${counts.spoofs} spoofed senders write into no real company's file (seed ${seed})`, async () => {
    const browser = await launch('chromium');
    try {
      const client = await Client.open(browser);
      const real = REAL.slice(0, counts.real);
      for (const domain of real) {
        const people = [
          { id: `p-${domain}`, name: 'Dana Whitfield', role: 'HR', phone: '+1 415 555 0123', email: null },
        ];
        const fields = { name: nameOf(domain), domain, people };
        await client.ask('company/save', { op: crypto.randomUUID(), id: null, base: null, fields });
      }
      const filed = async () => (await client.all()).filter(({ domain }) => domain !== null && real.includes(domain));
      const before = await filed();
      expect(before).toHaveLength(real.length);
      const box = await Mailbox.open(browser, 'gmail');
      const made = spoofs(REAL.length * 40, seed)
        .filter((one) => real.includes(one.real))
        .slice(0, counts.spoofs);
      expect(made).toHaveLength(counts.spoofs);
      const free = real.map((domain) => ({ real: domain, domain: 'gmail.com', trick: 'a name on free mail' }));
      const all = [...made, ...free];
      const offers = await read(
        box,
        all.map(({ real: imitated, domain }, n) => ({
          key: `spoof ${n}`,
          address: domain === 'gmail.com' ? `${imitated.split('.')[0]}.hr@gmail.com` : `hr@${domain}`,
          company: nameOf(imitated),
        })),
      );
      const named = offers.slice(0, made.length).filter(({ lookalikeOf }, n) => lookalikeOf === made[n]?.real);
      // What a person does next: a note on the offer, without having said whose it is.
      const planted: string[] = [];
      for (const [n, offer] of offers.entries()) {
        const entry = noteOf(`spoof ${n}`);
        const kept: Company = await client.ask('note/add', {
          op: `spoof ${n}`,
          companyId: null,
          offerKey: offer.key,
          companyName: null,
          entry,
        });
        if (offer.lookalikeOf !== null && kept.people.some(({ phone }) => phone !== null)) planted.push(kept.name);
      }
      const written = (await filed()).filter((one, n) => JSON.stringify(one) !== JSON.stringify(before[n]));
      console.log(
        `T15: ${made.length} spoofs and ${free.length} names on free mail, seed ${seed}: ${written.length} real files written, ` +
          `${named.length} named look-alikes, ${planted.length} numbers planted`,
      );
      expect(written.map(({ name }) => name)).toEqual([]);
      expect(planted).toEqual([]);
      expect(named.length).toBe(made.length);
      // A second mail of a spoof that has a record by now is still called what it is.
      const again = await read(
        box,
        made.slice(0, 40).map(({ real: imitated, domain }, n) => ({
          key: `again ${n}`,
          address: `hr@${domain}`,
          company: nameOf(imitated),
        })),
      );
      expect(again.filter(({ lookalikeOf }) => lookalikeOf === null)).toEqual([]);
      // Unless the person has said that it is genuine.
      const n = again.findIndex(({ companyKey }) => companyKey !== null);
      const own = await client.ask('company/of', { key: again[n]?.key ?? '' });
      const id = own?.id ?? null;
      await client.ask('company/save', { op: 'genuine', id, base: null, fields: { imitates: null } });
      const { real: imitated, domain } = made[n] as (typeof made)[number];
      const [last] = await read(box, [{ key: 'genuine', address: `hr@${domain}`, company: nameOf(imitated) }]);
      expect(last?.lookalikeOf).toBeNull();

      const honest = real.flatMap((domain) => [
        { key: `true ${domain}`, address: `hr@${domain}`, company: nameOf(domain) },
        { key: `sub ${domain}`, address: `anna@careers.${domain}`, company: nameOf(domain) },
      ]);
      const theirs = await read(box, honest);
      const alarms = theirs.filter(({ lookalikeOf }) => lookalikeOf !== null);
      let found = 0;
      for (const [n, { key }] of theirs.entries()) {
        const entry = noteOf(`true ${n}`);
        const op = `true ${n}`;
        const ask = { op, companyId: null, offerKey: key, companyName: null, entry };
        const kept: Company = await client.ask('note/add', ask);
        if (kept.domain === real[Math.floor(n / 2)]) found += 1;
      }
      // Not even the true sender's mail brings a number to a company that is known already (the number to call is the prize).
      const numbers = (await filed()).flatMap(({ people }) => people.map(({ phone }) => phone));
      console.log(
        `T15: ${theirs.length} true senders, ${found} in their own file, ${alarms.length} false alarms, ` +
          `${numbers.filter((one) => one?.includes('900')).length} numbers added`,
      );
      expect(found).toBe(theirs.length);
      expect(alarms.length / theirs.length).toBeLessThanOrEqual(0.02);
      expect(new Set(numbers)).toEqual(new Set(['+1 415 555 0123']));
    } finally {
      await browser.close();
    }
  });
}

const prototypes = (): string =>
  [Object.prototype, Array.prototype, Function.prototype]
    .map((one) => Object.getOwnPropertyNames(one).sort().join())
    .join();

export function hostileFiles(count: number, seed = 170): void {
  it(`T17: ${count} mutated backups and ${hand.length} made by hand, all or nothing (seed ${seed})`, async () => {
    const browser = await launch('chromium');
    try {
      const client = await Client.open(browser);
      await client.create('Here before');
      const generation = (): Promise<number> =>
        client.page.evaluate(async () => {
          const done = <T>(request: IDBRequest<T>): Promise<T> =>
            new Promise((resolve, reject) => {
              request.onsuccess = () => resolve(request.result);
              request.onerror = () => reject(request.error);
            });
          const database = await done(indexedDB.open('decline-gracefully'));
          const row = await done(database.transaction('meta').objectStore('meta').get('state'));
          database.close();
          return (row as { value: { generation: number } }).value.generation;
        });
      const clean = await browser.background(prototypes);
      const found = { read: 0, refused: 0, half: 0 };
      let n = 0;
      for (const json of mutations(count, seed)) {
        n += 1;
        const before = await generation();
        const heard = await client.say('backup/import', { op: `import ${n}`, json });
        if ('silent' in heard) throw new Error(`file ${n} was not answered: ${heard.silent}`);
        if ('ok' in heard) found.read += 1;
        else {
          found.refused += 1;
          expect(heard.error).toMatch(/\S/);
          if ((await generation()) !== before) found.half += 1;
        }
      }
      const kept = await client.all();
      const refusals: string[] = [];
      for (const [name, json, reason] of hand) {
        const before = await generation();
        const heard = await client.say('backup/import', { op: `hand ${name}`, json });
        // A file over the cap does not even get through the border.
        const wanted = json.length > 40 * 1024 * 1024 ? /json: / : reason;
        if (!('error' in heard) || !wanted.test(heard.error)) refusals.push(`${name}: ${JSON.stringify(heard)}`);
        if ((await generation()) !== before) found.half += 1;
      }
      console.log(
        `T17: ${count} mutated files, seed ${seed}, in the browser: ${JSON.stringify(found)}; by hand: ${hand.length}`,
      );
      expect(refusals).toEqual([]);
      expect(found.half).toBe(0);
      expect(found.read).toBeGreaterThan(0);
      expect(found.refused).toBeGreaterThan(found.read);
      expect(await browser.background(prototypes)).toBe(clean);
      expect(await client.all()).toEqual(kept);
      expect(kept.map(({ name }) => name)).toContain('Here before');
      expect(disagreements(await client.dump(), true)).toEqual([]);
      // A whole one still goes in.
      expect(await client.ask('backup/import', { op: 'good', json: good })).toMatchObject({ companies: 3 });
    } finally {
      await browser.close();
    }
  });
}
