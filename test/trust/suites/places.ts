/** T11 a private window, T12 two mail accounts in one browser; and that what is only read is not written. */
import { expect, it } from 'vitest';
import type { CurrentOffer } from '../../../src/domain/model.ts';
import type { ChromiumBrowser } from '../../e2e/chromium.ts';
import { type Site, until } from '../../e2e/driver.ts';
import { launch, Mailbox } from '../../e2e/house.ts';
import { sampleMails, stage } from '../../stage/stage.ts';
import { Client, noteOf } from '../client.ts';

/** Ids of all tabs, private ones included. */
const tabs = (browser: ChromiumBrowser) =>
  browser.background(async () => {
    type Api = { tabs: { query(query: object): Promise<{ id: number; incognito: boolean }[]> } };
    const all = await (globalThis as unknown as { chrome: Api }).chrome.tabs.query({});
    return all.map(({ id, incognito }) => ({ id, incognito }));
  });

/** The offers that tabs show now. */
async function shown(browser: ChromiumBrowser, client: Client, incognito: boolean): Promise<CurrentOffer[]> {
  const offers: CurrentOffer[] = [];
  for (const tab of await tabs(browser)) {
    if (tab.incognito !== incognito) continue;
    const offer = await client.ask('offer/current', { tabId: tab.id });
    if (offer) offers.push(offer);
  }
  return offers;
}

export function accounts(): void {
  it('T12: two accounts, one company: one file, two separate lists of threads', async () => {
    const browser = (await launch('chromium')) as ChromiumBrowser;
    try {
      const client = await Client.open(browser);
      const mails = await sampleMails();
      const keys: string[] = [];
      for (const [n, address] of ['sam.rivers@example.com', 'sam@other.example'].entries()) {
        const box = await Mailbox.open(browser, 'gmail', mails);
        const { site } = stage('gmail', mails);
        const other: Site = (url) => {
          const answer = site(url);
          if (!answer || !url.pathname.startsWith('/mail')) return answer;
          return { ...answer, body: answer.body.replaceAll('sam.rivers@example.com', address) };
        };
        browser.serve(other);
        await box.page.reload();
        await box.read(/^Offer of employment/);
        await box.page.shows('banner');
        const [offer] = await until('an offer', async () => {
          const all = await shown(browser, client, false);
          return all.length > 0 ? all : null;
        });
        if (!offer) throw new Error('no offer');
        keys.push(offer.accountKey ?? '');
        const entry = noteOf(`noted in account ${n}`);
        await client.ask('note/add', { op: `n${n}`, companyId: null, offerKey: offer.key, companyName: null, entry });
        await box.page.close();
        await until('the tab to be forgotten', async () => (await shown(browser, client, false)).length === 0);
      }
      const all = await client.all();
      expect(all.map(({ name }) => name)).toHaveLength(1);
      const threads = all.flatMap(({ offers }) => offers.flatMap((offer) => offer.threads));
      expect(new Set(keys).size).toBe(2);
      for (const key of keys) expect(threads.filter(({ accountKey }) => accountKey === key)).toHaveLength(1);
      expect(all[0]?.timeline.map(({ text }) => text)).toEqual(['noted in account 0', 'noted in account 1']);
      // No address of the person's own is kept anywhere.
      expect(JSON.stringify(await client.dump())).not.toMatch(/sam(\.rivers)?@/);
      console.log('T12: 2 accounts, 1 file, 2 lists of 1 thread each');
    } finally {
      await browser.close();
    }
  });
}

/** A draft begun in the panel and put into the reply. */
async function draftIn(box: Mailbox): Promise<void> {
  await box.page.shows('banner');
  await box.reply();
  const before = (await box.drafts())[0] ?? '';
  const panel = await box.panel();
  await until('a whole draft', async () =>
    (await panel.controls()).some(({ name, value }) => /draft/i.test(name) && value.length > 60),
  );
  await panel.choose(/^place$/i);
  const inserted = async () => ((await box.drafts())[0] ?? '').length > before.length + 40;
  // What the check says of the draft comes a moment later and can move the button away under the first press.
  await panel.click(/insert/);
  await until('the draft in the mail', inserted, 5_000).catch(async () => {
    await panel.click(/insert/);
    await until('the draft in the mail', inserted);
  });
}

/** Typed for a reason that is nobody's business. */
const PRIVATE = 'the zephyrine in my lungs';

export function onlyRead(): void {
  it('opening mails, the popup and the panel writes nothing; the first action begins the record, without the mail and without private words', async () => {
    const browser = (await launch('chromium')) as ChromiumBrowser;
    try {
      const client = await Client.open(browser);
      // A start of the background has put its own things in place.
      await client.all();
      await until('the start to be over', async () => {
        const one = await client.stores();
        await new Promise((resolve) => setTimeout(resolve, 500));
        return JSON.stringify(one) === JSON.stringify(await client.stores());
      });
      const before = await client.stores();
      const box = await Mailbox.open(browser, 'gmail');
      for (const { subject } of box.mails.slice(0, 6))
        await box.read(new RegExp(subject.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
      await box.read(/^Offer of employment/);
      await box.page.shows('banner');
      const popup = await browser.popup();
      await popup.see(/Northwind/);
      await popup.close();
      // What is typed for a reason of health is for this session alone.
      const [offer] = await shown(browser, client, false);
      const key = offer?.key ?? '';
      const workspace = await client.ask('workspace/get', { key });
      const reasons = { main: 'R-HEALTH' as const, details: { 'R-HEALTH': PRIVATE } };
      const situation = { ...workspace.situation, reasons };
      await client.ask('workspace/save', { key, workspace: { ...workspace, situation } });
      await box.reply();
      const panel = await box.panel();
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      expect(await client.stores()).toEqual(before);
      await panel.click(/insert/);
      await until('a record', async () => (await client.all()).length === 1);
      expect(await client.stores()).not.toEqual(before);
      const entry = { ...noteOf(`told them: ${PRIVATE}`), reason: 'R-HEALTH' as const };
      await client.ask('note/add', { op: 'h', companyId: null, offerKey: key, companyName: null, entry });
      await client.note((await client.all())[0]?.id ?? '', 'my own words of it');
      const session = () =>
        browser.background(async () => {
          type Api = { storage: { session: { get(key: null): Promise<object> } } };
          return JSON.stringify(await (globalThis as unknown as { chrome: Api }).chrome.storage.session.get(null));
        });
      const kept = async () => [...(await client.stores()), (await client.ask('backup/export', null)).json].join();
      // Sentences of the mail, and the beginning of each: what is kept holds facts and one's own words.
      const mail = box.mails.find(({ subject }) => /^Offer of employment/.test(subject));
      const sentences = (mail?.text ?? '')
        .split(/(?<=[.!?])\s+|\n+/)
        .map((one) => one.trim().split(/\s+/).slice(0, 7).join(' '))
        .filter((one) => one.split(' ').length === 7);
      expect(sentences.length).toBeGreaterThan(4);
      const found = async () => {
        const text = (await kept()).replace(/\\n|\s+/g, ' ');
        return [...sentences, PRIVATE].filter((one) => text.includes(one));
      };
      expect(await kept()).toContain('my own words of it');
      expect(await found()).toEqual([]);
      // The words were there to be found, and go with the browser.
      expect(await session()).toContain(PRIVATE);
      await client.note((await client.all())[0]?.id ?? '', `typed: ${sentences[0]}`);
      expect(await found()).toEqual([sentences[0]]);
      await browser.relaunch();
      expect(await session()).not.toContain(PRIVATE);
      console.log(`kept after an offer was answered: 0 of ${sentences.length} sentences of the mail, 0 private words`);
      console.log(
        'opened only: 7 mails, popup and panel: 0 bytes of either store changed; the first action begins a record',
      );
    } finally {
      await browser.close();
    }
  });
}

export function privateWindow(): void {
  it('T11: what is seen in a private window leaves the store as it was, byte for byte', async () => {
    const browser = (await launch('chromium')) as ChromiumBrowser;
    try {
      await browser.allowPrivate();
      const client = await Client.open(browser);
      await client.create('Known already');
      const stores = () => client.stores();
      const before = await stores();
      const box = await Mailbox.openPrivate(browser, 'gmail');
      await box.read(/^Offer of employment/);
      await box.page.shows('banner');
      const [offer] = await until('the offer to be seen', async () => {
        const all = await shown(browser, client, true);
        return all.length > 0 ? all : null;
      });
      expect(offer?.facts.company).toMatch(/Northwind/);
      await draftIn(box);
      await box.page.close();
      await until('the tab to be gone', async () => (await tabs(browser)).every(({ incognito }) => !incognito));
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(await stores()).toEqual(before);
      // The same walk outside a private window is written down: the comparison can fail.
      const open = await Mailbox.open(browser, 'gmail');
      await open.read(/^Offer of employment/);
      await draftIn(open);
      await until('a file of the company', async () => (await client.all()).length === 2);
      const after = await stores();
      expect(after[0]).not.toBe(before[0]);
      expect(after[1]).not.toBe(before[1]);
      console.log(
        'T11: private window: offer seen, draft put into the reply, 0 bytes of the store changed; outside one it is written',
      );
    } finally {
      await browser.close();
    }
  });
}
