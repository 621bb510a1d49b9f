/** Speaks to the background from a page of ours, message by message, and looks at the store's own files from there. */
import type { Company } from '../../src/domain/model.ts';
import type { Answer, Ask, ToBackground, Topic } from '../../src/messaging/protocol.ts';
import type { ExtensionBrowser, Plain, WebPage } from '../e2e/driver.ts';

/** What came back: an answer, an error told, or nothing (the worker stopped in between). */
export type Heard<T> = { ok: T } | { error: string } | { silent: string };

export class Client {
  private constructor(readonly page: WebPage) {}

  static async open(browser: ExtensionBrowser): Promise<Client> {
    return new Client(await browser.openOwn('src/options/index.html#/privacy'));
  }

  /** One message, once. */
  async say<T extends Topic<ToBackground>>(
    topic: T,
    payload: Ask<ToBackground, T>,
  ): Promise<Heard<Answer<ToBackground, T>>> {
    return (await this.page.evaluate(
      async (_root, topic, payload) => {
        type Api = { runtime: { sendMessage(message: object): Promise<unknown> } };
        const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
        try {
          const reply = await (browser ?? chrome).runtime.sendMessage({ topic, payload });
          return (reply as { ok: never } | undefined) ?? { silent: 'undefined' };
        } catch (error) {
          return { silent: String(error) };
        }
      },
      topic as string,
      payload as Plain,
    )) as unknown as Heard<Answer<ToBackground, T>>;
  }

  /** As the product asks: again, with the same operation id, when nobody answered. @throws on an error told */
  async ask<T extends Topic<ToBackground>>(topic: T, payload: Ask<ToBackground, T>): Promise<Answer<ToBackground, T>> {
    let last = '';
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const heard = await this.say(topic, payload);
      if ('ok' in heard) return heard.ok;
      if ('error' in heard) throw new Error(heard.error);
      last = heard.silent;
    }
    throw new Error(`nobody answered ${topic}: ${last}`);
  }

  async all(): Promise<Company[]> {
    const companies: Company[] = [];
    let after: string | null = null;
    do {
      const answer: Answer<ToBackground, 'company/list'> = await this.ask('company/list', { limit: 500, after });
      companies.push(...answer.companies);
      after = answer.next;
    } while (after !== null);
    return companies;
  }

  async create(name: string, op: string = crypto.randomUUID()): Promise<Company> {
    return (await this.ask('company/save', { op, id: null, base: null, fields: { name } })).company;
  }

  note(companyId: string, text: string, op: string = crypto.randomUUID()): Promise<Company> {
    return this.ask('note/add', { op, companyId, offerKey: null, companyName: null, entry: noteOf(text) });
  }

  /** Both copies of all that is kept, as text, read past the background. */
  async stores(): Promise<string[]> {
    const area = await this.page.evaluate(async () => {
      type Api = { storage: { local: { get(key: null): Promise<object> } } };
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      return JSON.stringify(await (browser ?? chrome).storage.local.get(null));
    });
    return [JSON.stringify(await this.dump()), area];
  }

  /** Writes a record past the background. */
  put(row: object): Promise<void> {
    return this.page.evaluate(async (_root, value) => {
      const opened = indexedDB.open('decline-gracefully');
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        opened.onsuccess = () => resolve(opened.result);
        opened.onerror = () => reject(opened.error);
      });
      const tx = database.transaction('records', 'readwrite');
      tx.objectStore('records').put(value);
      await new Promise((resolve, reject) => {
        tx.oncomplete = resolve;
        tx.onerror = reject;
      });
      database.close();
    }, row as Plain);
  }

  /** Every store of the database as JSON, read past the background. */
  dump(): Promise<Dump> {
    return this.page.evaluate(async () => {
      const opened = indexedDB.open('decline-gracefully');
      const done = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const database = await done(opened);
      database.onversionchange = () => database.close();
      const stores: Record<string, never[]> = {};
      const names = [...database.objectStoreNames];
      if (names.length > 0) {
        const tx = database.transaction(names);
        for (const name of names) {
          const store = tx.objectStore(name);
          const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
          stores[name] = keys.map((key, n) => ({ key, value: values[n] })) as never[];
        }
      }
      const { version } = database;
      database.close();
      return { version, stores };
    }) as Promise<Dump>;
  }
}

export interface Dump {
  version: number;
  stores: Record<string, { key: string; value: Plain & Record<string, never> }[]>;
}

export const noteOf = (text: string) => ({
  at: '2026-11-20T10:00:00Z',
  kind: 'note' as const,
  channel: null,
  stage: null,
  reason: null,
  person: null,
  text,
});

/** What must agree in a store that is whole. Restored records come without the operations that once wrote them. */
export function disagreements({ stores }: Dump, restored = false): string[] {
  type Row = { id: string; company: Company };
  const rows = (stores['records'] ?? []).map(({ value }) => value as unknown as Row);
  const live = rows.filter(({ company }) => company.deletedAt === null);
  const state = stores['meta']?.find(({ key }) => key === 'state')?.value as unknown as {
    value: { count: number; generation: number };
  };
  const texts = new Set((stores['texts'] ?? []).map(({ key }) => key));
  const operations = (stores['operations'] ?? []).map(
    ({ value }) => value as unknown as { op: string; companyId: string },
  );
  const entries = new Set(live.flatMap(({ company }) => company.timeline.map(({ id }) => id)));
  const found: string[] = [];
  if (state && state.value.count !== live.length) found.push(`count ${state.value.count}, ${live.length} records`);
  for (const { id } of live) if (!texts.has(id)) found.push(`${id} has no text`);
  const known = new Set(operations.map(({ op }) => op));
  // A note's id is its operation: neither may be there without the other.
  for (const id of restored ? [] : entries) if (!known.has(id)) found.push(`entry ${id} without its operation`);
  return found;
}
