/** T18: messages that nobody of ours sent. None is carried out, and the store stays as it was. */
import { createHash } from 'node:crypto';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ToBackground, Topic } from '../../../src/messaging/protocol.ts';
import { Client } from '../../trust/client.ts';
import type { ChromiumBrowser, ChromiumPage } from '../chromium.ts';
import type { Plain } from '../driver.ts';
import { buildOf, launch, Mailbox, settle } from '../house.ts';

type Sent = { topic: Plain; payload: Plain };

const entry = {
  at: '2026-11-20T10:00:00Z',
  kind: 'note',
  channel: null,
  stage: null,
  reason: null,
  person: null,
  text: 'forged',
};
const situation = { stage: 'S2', intent: 'decline' };
const mail = {
  id: null,
  subject: 'Offer',
  fromName: 'A',
  fromAddress: 'a@b.example',
  date: null,
  text: 'We are pleased to offer you the position.',
  html: null,
  signature: null,
};
const workspace = { situation, step: 'decide', edits: {}, piece: null, note: '' };

/** A payload for each topic that would be carried out if it came from the right sender. `ID` stands for a kept company. */
const GOOD: Record<Topic<ToBackground>, Plain> = {
  'mail/read': { mail, messageKey: 'm', threadKey: null, account: null },
  'site/state': { webmail: 'gmail' },
  'offer/answered': { subject: 'Re: Offer', to: ['hr@acme.example'] },
  'mail/closed': { unreadable: false },
  'draft/inserted': { op: 'f1', key: 'k', kind: 'mail', subject: 's' },
  'panel/load': null,
  'popup/open': null,
  'offer/dismiss': { key: 'k', dismissed: true },
  'counsel/ask': { situation },
  'counsel/check': { situation, text: 'x' },
  'counsel/ready': null,
  'workspace/get': { key: 'k' },
  'workspace/save': { key: 'k', workspace },
  'company/headline': { companyKey: 'b.example' },
  'offer/current': { tabId: 1 },
  'mail/paste': { text: 'x', subject: 's', from: 'a@b.example' },
  'company/list': {},
  'company/get': { id: 'ID' },
  'company/of': { key: 'k' },
  'company/save': { op: 'f2', id: null, base: null, fields: { name: 'Forged' } },
  'company/delete': { op: 'f3', id: 'ID' },
  'company/undo': { op: 'f4', undo: 'u' },
  'store/erase': { op: 'f5' },
  'store/state': null,
  'offer/candidates': { key: 'k' },
  'offer/attach': { op: 'f6', key: 'k', companyId: 'ID' },
  'offer/resume': { companyId: 'ID', offerId: 'o' },
  'note/add': { op: 'f7', companyId: 'ID', offerKey: null, companyName: null, entry },
  'reminder/set': { op: 'f8', companyId: 'ID', reminder: { kind: 'deadline', due: '2026-12-01', note: '' } },
  'reminder/done': { op: 'f9', companyId: 'ID', id: 'r' },
  'reminder/snooze': { op: 'fa', companyId: 'ID', id: 'r', due: '2026-12-01' },
  'reminder/due': null,
  'offers/open': null,
  'settings/get': null,
  'settings/save': {
    op: 'fb',
    settings: {
      locale: null,
      user: { name: 'Forged', phone: '' },
      presentEmployerDomain: '',
      country: null,
      threshold: { amount: 1, currency: 'USD' },
      tone: 'neutral',
      rulesOff: [],
      sitesOff: [],
      welcomed: true,
    },
  },
  'backup/export': null,
  'backup/preview': { json: '{}' },
  'backup/import': { op: 'fc', json: '{}' },
  'store/notices': null,
  'store/confirm': { id: 'n' },
};

/** What a content script may ask (TRUST B7); all else is for our own pages. */
const FOR_PAGES: readonly Topic<ToBackground>[] = [
  'mail/read',
  'mail/closed',
  'site/state',
  'offer/answered',
  'draft/inserted',
  'panel/load',
  'popup/open',
  'offer/dismiss',
  'counsel/ask',
  'counsel/check',
  'counsel/ready',
  'workspace/get',
  'workspace/save',
  'company/headline',
];

const topics = Object.keys(GOOD) as Topic<ToBackground>[];

/** Every value of a payload in turn replaced by one of another kind, or left out. */
function* malformed(value: Plain, path: string[] = []): Generator<Plain> {
  const others: Plain[] = [{}, [], 7, 'x', true];
  const kind = Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
  // Nullable fields may also hold their other kind; an object with an unknown shape is neither.
  const wrong = others.filter((other) => {
    const otherKind = Array.isArray(other) ? 'array' : typeof other;
    return kind === 'null'
      ? otherKind === 'array' || otherKind === 'boolean'
      : otherKind !== kind && !(kind === 'object' && otherKind === 'array');
  });
  if (path.length > 0 || value !== null) for (const other of wrong) yield other;
  else yield* others;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  for (const [key, inner] of Object.entries(value))
    for (const changed of malformed(inner, [...path, key])) yield { ...value, [key]: changed };
}

/** Messages that are none. */
const NO_MESSAGE: Plain[] = [
  null,
  'company/list',
  7,
  [],
  {},
  { topic: null },
  { topic: 7, payload: null },
  { topic: ['company/list'], payload: {} },
  { topic: { toString: 'company/list' }, payload: {} },
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'company/List',
    ' company/list',
    'company/list\u0000',
    '',
  ].map((topic) => ({ topic, payload: {} })),
];

/** Sends from wherever this function runs; each reply as text. Runs in the page, a content script or another extension. */
async function sendAll(_root: unknown, messages: Plain[], to: string | null): Promise<string[]> {
  type Api = {
    runtime?: {
      sendMessage(...words: unknown[]): Promise<unknown>;
      connect?(id: string): {
        onDisconnect: { addListener(l: () => void): void };
        postMessage(m: unknown): void;
        onMessage: { addListener(l: (m: unknown) => void): void };
      };
    };
  };
  const { chrome } = globalThis as unknown as { chrome?: Api };
  const replies: string[] = [];
  for (const message of messages) {
    const runtime = chrome?.runtime;
    if (!runtime?.sendMessage) {
      replies.push('no way to send');
      continue;
    }
    const late = new Promise((resolve) => setTimeout(resolve, 1_500, 'no answer'));
    const words = to === null ? [message] : [to, message];
    const reply = runtime.sendMessage(...words).then(
      (answer) => (answer === undefined || answer === null ? 'no answer' : JSON.stringify(answer).slice(0, 300)),
      (error) => `failed: ${String(error)}`,
    );
    replies.push(String(await Promise.race([reply, late])));
  }
  return replies;
}

const carriedOut = (reply: string): boolean => !/^(no |failed: |\{"error")/.test(reply);

/** A second extension without any permission: one page that can send. */
function strangeExtension(): { folder: string; id: string } {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'dg-strange-')));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ manifest_version: 3, name: 'Stranger', version: '1' }));
  writeFileSync(join(folder, 'page.html'), '<!doctype html><title>Stranger</title>');
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return { folder, id: [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('') };
}

export function forged(): void {
  it('T18: senders that are not ours, verbs that are not theirs, shapes that are none', async () => {
    const stranger = strangeExtension();
    const browser = (await launch('chromium', {
      build: `${buildOf('chromium')},${stranger.folder}`,
    })) as ChromiumBrowser;
    try {
      const client = await Client.open(browser);
      const { id } = await client.create('Kept');
      await client.note(id, 'my own words');
      const withId = (payload: Plain): Plain =>
        JSON.parse(JSON.stringify(payload).replaceAll('"ID"', JSON.stringify(id)));
      const all: Sent[] = topics.map((topic) => ({ topic, payload: withId(GOOD[topic]) }));
      const box = await Mailbox.open(browser, 'gmail');
      await box.read(/^Offer of employment/);
      await box.page.shows('banner');
      const page = box.page as ChromiumPage;
      const state = async () => JSON.stringify(await client.dump());
      await settle(300);
      const before = await state();
      const ours = new URL(browser.origin).host;
      const counts: Record<string, number> = {};
      const refusedAll = (who: string, messages: readonly Plain[], replies: string[]) => {
        counts[who] = replies.length;
        expect(replies).toHaveLength(messages.length);
        const done = replies.flatMap((reply, n) =>
          carriedOut(reply) ? [`${who}: ${JSON.stringify(messages[n]).slice(0, 160)} → ${reply}`] : [],
        );
        expect(done).toEqual([]);
      };

      const theirs = (await browser.open(`chrome-extension://${stranger.id}/page.html`)) as ChromiumPage;
      expect(await theirs.evaluate(() => document.title)).toBe('Stranger');
      const everything = [...all, ...NO_MESSAGE];
      refusedAll('a second extension', everything, await theirs.evaluate(sendAll, everything, ours));
      await theirs.evaluate(
        async (_, to, list) => {
          type Port = { postMessage(message: unknown): void };
          type Api = { runtime: { connect(id: string): Port } };
          const port = (globalThis as unknown as { chrome: Api }).chrome.runtime.connect(to);
          for (const message of list)
            try {
              port.postMessage(message);
            } catch {
              // Closed from the other side: nobody listens there.
            }
        },
        ours,
        everything,
      );

      refusedAll('a page', everything, await page.evaluate(sendAll, everything, ours));
      counts['a page, by events'] = await page.evaluate(async (document, list) => {
        let sent = 0;
        for (const message of list) {
          window.postMessage(message, '*');
          for (const target of [window, document, document.querySelector('[data-decline-gracefully]') as Element])
            for (const type of [
              'message',
              'decline-gracefully',
              'decline-gracefully:message',
              'decline-gracefully:ask',
            ])
              target.dispatchEvent(new CustomEvent(type, { detail: message, bubbles: true }));
          sent += 13;
        }
        return sent;
      }, everything);
      // To the page part itself: a second extension has no way to it.
      const toParts = await theirs.evaluate(async () => {
        type Api = {
          tabs: { query(q: object): Promise<{ id: number }[]>; sendMessage(id: number, m: object): Promise<unknown> };
        };
        const { tabs } = (globalThis as unknown as { chrome: Api }).chrome;
        const replies: string[] = [];
        for (const { id } of await tabs.query({}))
          for (const topic of [
            'page/state',
            'draft/insert',
            'panel/open',
            'page/diagnose',
            'site/withdraw',
            'offer/handed',
            'locale/changed',
          ])
            replies.push(
              await tabs.sendMessage(id, { topic, payload: { text: 'x', subject: 'x' } }).then(
                (answer) => (answer ? JSON.stringify(answer) : 'no answer'),
                (error) => `failed: ${String(error)}`,
              ),
            );
        return replies;
      });
      refusedAll('a second extension, to our page part', toParts, toParts);

      const barred = all.filter(({ topic }) => !FOR_PAGES.includes(topic as Topic<ToBackground>));
      const posing = [
        ...barred,
        ...NO_MESSAGE,
        ...FOR_PAGES.flatMap((topic) => [...malformed(GOOD[topic])].map((payload) => ({ topic, payload }))),
      ];
      refusedAll('a content script', posing, await page.inContentWorld(sendAll, null, posing as Plain[], null));
      const shapes = topics
        .filter((topic) => !['page', 'panel/load', 'popup/open'].includes(topic))
        .flatMap((topic) => [...malformed(withId(GOOD[topic]))].map((payload) => ({ topic, payload }) as Plain));
      refusedAll('our own page, with shapes that are none', shapes, await client.page.evaluate(sendAll, shapes, null));

      // Nor may it read what is kept: both areas are for our own contexts.
      const areas = async (_root: unknown) => {
        type Area = { get(key: null): Promise<object> };
        const { local, session } = (globalThis as unknown as { chrome: { storage: { local: Area; session: Area } } })
          .chrome.storage;
        return Promise.all([local, session].map((area) => area.get(null).then(() => 'read', String)));
      };
      for (const heard of await page.inContentWorld(areas, null)) expect(heard).toMatch(/not allowed/);
      expect(await client.page.evaluate(areas)).toEqual(['read', 'read']);

      await settle(300);
      expect(await state()).toBe(before);
      expect(await box.page.count('panel')).toBe(0);
      // The same ways do carry what is allowed, so that a refusal says something.
      const allowed: Plain[] = [{ topic: 'company/headline', payload: { companyKey: 'b.example' } }];
      expect((await page.inContentWorld(sendAll, null, allowed, null)).every(carriedOut)).toBe(true);
      const own: Plain[] = [{ topic: 'company/list', payload: {} }];
      expect((await client.page.evaluate(sendAll, own, null)).every(carriedOut)).toBe(true);
      const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
      console.log(`T18: ${total} forged messages, 0 carried out: ${JSON.stringify(counts)}`);
    } finally {
      await browser.close();
      rmSync(stranger.folder, { recursive: true, force: true });
    }
  });
}
