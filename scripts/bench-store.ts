/**
 * What the store costs, as ratios to raw IndexedDB in the same run and the same browser: ten thousand companies with ten
 * timeline entries each. Both sides are asked by message from a page of ours: the raw side is another page with plain
 * requests on a database of its own, so that what a message costs is on both sides.
 */
import { ChromiumBrowser } from '../test/e2e/chromium.ts';
import { benchWake } from './bench-wake.ts';
import { type Judged, ratio, type Series, series } from './budgets.ts';

const ROUNDS = 21;

/** Runs in a page of ours: a raw store of the same size, that answers by message as the worker does. */
async function raw(_root: Document, count: number): Promise<void> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const opening = indexedDB.open('bench-raw', 1);
  opening.onupgradeneeded = () => {
    const companies = opening.result.createObjectStore('companies', { keyPath: 'id' });
    companies.createIndex('name', 'name');
  };
  const database = await done(opening);
  const timeline = Array.from({ length: 10 }, (_, n) => ({
    id: `e${n}`,
    at: '2026-01-01T00:00:00Z',
    text: `note ${n} of some length, as people write them`,
  }));
  for (let start = 0; start < count; start += 1000) {
    const tx = database.transaction('companies', 'readwrite');
    for (let n = start; n < Math.min(start + 1000, count); n += 1)
      tx.objectStore('companies').put({
        id: `c${n}`,
        name: `company ${String(n).padStart(5, '0')}`,
        timeline,
        notes: 'kind people',
      });
    await new Promise((resolve) => {
      tx.oncomplete = resolve;
    });
  }
  const store = () => database.transaction('companies').objectStore('companies');
  const questions: Record<string, (round: number) => Promise<unknown>> = {
    message: async () => ({}),
    'point read': (round) => done(store().get(`c${(round * 379) % count}`)),
    'list page': () => done(store().index('name').getAll(null, 50)),
    'prefix search': (round) => {
      const prefix = `company 0${round % 10}`;
      return done(
        store()
          .index('name')
          .getAll(IDBKeyRange.bound(prefix, `${prefix}\uffff`), 50),
      );
    },
    'acknowledged write': (round) => {
      const tx = database.transaction('companies', 'readwrite', { durability: 'strict' });
      tx.objectStore('companies').put({ id: `w${round}`, name: `written ${round}`, timeline, notes: '' });
      return new Promise((resolve) => {
        tx.oncomplete = () => resolve(null);
      });
    },
    'scan of all text': async () => {
      const all = (await done(store().getAll())) as { timeline: { text: string }[] }[];
      return all.filter((one) => one.timeline.some(({ text }) => text.includes('nowhere')));
    },
  };
  type Listener = (
    message: { raw?: string; round: number },
    sender: unknown,
    respond: (answer: unknown) => void,
  ) => unknown;
  type Api = { runtime: { onMessage: { addListener(listener: Listener): void } } };
  (globalThis as unknown as { chrome: Api }).chrome.runtime.onMessage.addListener((message, _sender, respond) => {
    const work = message.raw === undefined ? undefined : questions[message.raw];
    if (!work) return undefined;
    void work(message.round).then((answer) => respond({ answer }));
    return true;
  });
}

/** Runs in another page of ours: the same questions to the raw store, one message each. */
async function askRaw(_root: Document, names: string[], rounds: number): Promise<Record<string, number[]>> {
  type Api = { runtime: { sendMessage(message: object): Promise<unknown> } };
  const { chrome } = globalThis as unknown as { chrome: Api };
  const figures: Record<string, number[]> = {};
  for (const raw of names) {
    const times: number[] = [];
    for (let round = -2; round < rounds; round += 1) {
      const began = performance.now();
      await chrome.runtime.sendMessage({ raw, round: round + 2 });
      if (round >= 0) times.push(performance.now() - began);
    }
    figures[raw] = times;
  }
  return figures;
}

/** Runs in the extension's page: fills our store through an import, or asks it the same questions by message. */
async function ours(_root: Document, count: number, rounds: number, fill: boolean): Promise<Record<string, number[]>> {
  type Api = { runtime: { sendMessage(message: object): Promise<{ ok?: unknown; error?: string }> } };
  const { chrome } = globalThis as unknown as { chrome: Api };
  const ask = async (topic: string, payload: unknown): Promise<never> => {
    const reply = await chrome.runtime.sendMessage({ topic, payload });
    if (!reply || reply.error !== undefined) throw new Error(`${topic}: ${reply?.error}`);
    return reply.ok as never;
  };
  const entry = (id: string, n: number) => ({
    id,
    at: '2026-01-01T00:00:00Z',
    kind: 'note',
    channel: null,
    stage: null,
    reason: null,
    person: null,
    text: `note ${n} of some length, as people write them`,
    offerId: null,
  });
  const clock = '2026-01-01T00:00:00.000Z~0000~bench000';
  const company = (n: number) => ({
    id: `c${n}`,
    version: 2,
    rev: 1,
    name: `company ${String(n).padStart(5, '0')}`,
    domain: `c${n}.example`,
    aliases: [],
    people: [],
    offers: [],
    timeline: Array.from({ length: 10 }, (_, at) => entry(`e${n}-${at}`, at)),
    reminders: [],
    notes: 'kind people',
    openDoor: null,
    versions: {
      clocks: {},
      seen: { bench000: clock },
      removed: {},
      erased: null,
      texts: { notes: [{ clock, text: 'kind people' }], aliases: [] },
    },
    createdAt: '2026-01-01T00:00:00',
    updatedAt: '2026-01-01T00:00:00',
    deletedAt: null,
  });
  for (let start = 0; fill && start < count; start += 2000) {
    const companies = Array.from({ length: Math.min(2000, count - start) }, (_, n) => company(start + n));
    await ask('backup/import', {
      op: `fill ${start}`,
      json: JSON.stringify({ format: 'decline-gracefully', version: 2, companies }),
    });
  }
  if (fill) return {};
  const figures: Record<string, number[]> = {};
  const time = async (name: string, work: (round: number) => Promise<unknown>) => {
    figures[name] = [];
    for (let round = -2; round < rounds; round += 1) {
      const began = performance.now();
      await work(round + 2);
      if (round >= 0) figures[name].push(performance.now() - began);
    }
  };
  await time('message', () => ask('settings/get', null));
  await time('point read', (round) => ask('company/get', { id: `c${(round * 379) % count}` }));
  await time('list page', () => ask('company/list', { limit: 50 }));
  await time('prefix search', (round) => ask('company/list', { query: `company 0${round % 10}`, limit: 50 }));
  await time('text search', () => ask('company/list', { query: 'nowhere', limit: 50 }));
  await time('acknowledged write', (round) =>
    ask('note/add', {
      op: `w${round}`,
      companyId: `c${round}`,
      offerKey: null,
      companyName: null,
      entry: { ...entry('', 0), id: undefined, offerId: undefined },
    }),
  );
  return figures;
}

/**
 * Prints the table and answers the judged ratios.
 * @param browser with the production build, fresh; it is left with the bench's companies in its store
 */
export async function benchStore(browser: ChromiumBrowser, companies = 10_000): Promise<Judged[]> {
  const page = await browser.openOwn('src/options/index.html#/privacy');
  const other = await browser.openOwn('src/options/index.html#/privacy');
  await other.evaluate(raw, companies);
  const names = ['message', 'point read', 'list page', 'prefix search', 'acknowledged write', 'scan of all text'];
  await page.evaluate(ours, companies, ROUNDS, true);
  // What was just written is still being put in order on the disk, which would be measured instead.
  await new Promise((resolve) => setTimeout(resolve, 8_000));
  const rawFigures = await page.evaluate(askRaw, names, ROUNDS);
  const ourFigures = await page.evaluate(ours, companies, ROUNDS, false);
  const [r, o] = [read(rawFigures), read(ourFigures)];
  console.log(`store, ${companies} companies with 10 entries each, ms (median of ${ROUNDS}), ours by message`);
  for (const name of ['point read', 'list page', 'prefix search', 'acknowledged write'])
    console.log(`  ${name.padEnd(20)} raw ${show(r(name))}   ours ${show(o(name))}`);
  console.log(
    `  ${'text search'.padEnd(20)} raw ${show(r('scan of all text'))} (scan)   ours ${show(o('text search'))}`,
  );
  console.log(`  ${'message alone'.padEnd(20)} raw ${show(r('message'))}   ours ${show(o('message'))} (settings)`);
  return [
    ratio('store: point read ÷ raw', o('point read'), r('point read'), 3),
    ratio('store: list page ÷ raw', o('list page'), r('list page'), 3),
    ratio('store: prefix search ÷ raw', o('prefix search'), r('prefix search'), 3),
    // Two engines are written before the answer, the first with its indexes and the operation id: the limit of a
    // plain read is asked of it all the same.
    ratio('store: acknowledged write ÷ raw', o('acknowledged write'), r('acknowledged write'), 3),
    ratio('store: text search ÷ raw scan', o('text search'), r('scan of all text'), 0.3),
    ...(await benchWake(browser, page)),
  ];
}

const read =
  (figures: Record<string, number[]>) =>
  (name: string): Series =>
    series(figures[name] ?? []);

const show = ({ median, noise }: Series): string => `${median.toFixed(2)} ±${noise.toFixed(2)}`;

// On its own: node --import tsx scripts/bench-store.ts [companies]
if (process.argv[1]?.endsWith('bench-store.ts')) {
  const { buildOf } = await import('../test/e2e/house.ts');
  const browser = await ChromiumBrowser.launch({ build: buildOf('chromium') });
  try {
    const judged = await benchStore(browser, Number(process.argv[2] ?? 10_000));
    for (const { name, ratio: figure, limit, broken } of judged)
      console.log(`${broken ? '✗' : '✓'} ${name}: ${figure.toFixed(2)} (limit ${limit})`);
  } finally {
    await browser.close();
  }
}
