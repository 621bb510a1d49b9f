import type { FileRefusal } from '../domain/model.ts';
import { native } from './native.ts';
import type { Answer, Ask, Envelope, Reply, ToBackground, ToContent, Topic } from './protocol.ts';

/**
 * Nobody answered, or the answer was an error. `unanswered` is true when the write may or may not have happened. The
 * message is for logs; what a person is to read about a file comes as `refusal`.
 */
export class MessageFailure extends Error {
  constructor(
    message: string,
    readonly unanswered: boolean,
    readonly refusal: FileRefusal | null = null,
  ) {
    super(message);
    this.name = 'MessageFailure';
  }
}

/** True while the extension that put this script here is still the one running (TRUST A10). */
export function isAlive(): boolean {
  try {
    return Boolean(native.runtime?.id);
  } catch {
    return false;
  }
}

function read<T>(reply: unknown): T {
  if (typeof reply !== 'object' || reply === null) throw new MessageFailure('no answer', true);
  if ('error' in reply) {
    const { error, refusal = null } = reply as { error: unknown; refusal?: FileRefusal };
    throw new MessageFailure(String(error), false, refusal);
  }
  if (!('ok' in reply)) throw new MessageFailure('no answer', true);
  return (reply as { ok: T }).ok;
}

const ATTEMPTS = 3;

/**
 * Ask the background. An unanswered ask is repeated up to three times: reads are harmless and every write carries an
 * operation id, so the store ignores what it already did (TRUST A1).
 * @throws MessageFailure
 */
export async function ask<T extends Topic<ToBackground>>(
  topic: T,
  payload: Ask<ToBackground, T>,
): Promise<Answer<ToBackground, T>> {
  const envelope: Envelope = { topic, payload };
  let last: MessageFailure | null = null;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    try {
      return read<Answer<ToBackground, T>>(await native.runtime.sendMessage(envelope));
    } catch (error) {
      last = error instanceof MessageFailure ? error : new MessageFailure(String(error), true);
      if (!last.unanswered || !isAlive()) break;
    }
    // A background that is just going to sleep, or waking, answers a moment later.
    if (attempt + 1 < ATTEMPTS) await new Promise((resolve) => setTimeout(resolve, 60 * 5 ** attempt));
  }
  throw last;
}

/** Ask the page part of one tab (top frame). @throws MessageFailure */
export async function askTab<T extends Topic<ToContent>>(
  tabId: number,
  topic: T,
  payload: Ask<ToContent, T>,
): Promise<Answer<ToContent, T>> {
  const envelope: Envelope = { topic, payload };
  try {
    return read<Answer<ToContent, T>>(await native.tabs.sendMessage(tabId, envelope, { frameId: 0 }));
  } catch (error) {
    throw error instanceof MessageFailure ? error : new MessageFailure(String(error), true);
  }
}

/** The sender as the browser vouches for it. */
export interface Sender {
  id?: string;
  url?: string;
  origin?: string;
  tab?: { id?: number; url?: string; incognito?: boolean };
  frameId?: number;
}

/** One entry a topic; a missing one does not compile. */
export type Handlers<M> = {
  [T in Topic<M>]: (payload: Ask<M, T>, sender: Sender) => Promise<Answer<M, T>> | Answer<M, T>;
};

/**
 * Answer the topics of one map. `admit` judges sender and payload before a handler sees them and returns the payload
 * to use, or a refusal. Topics that are not ours are left to other listeners at once (`undefined`). Ends with the signal.
 */
export function answer<M>(
  handlers: Handlers<M>,
  admit: (topic: Topic<M>, payload: unknown, sender: Sender) => { payload: unknown } | { refusal: string },
  signal?: AbortSignal,
): void {
  const listener = (message: unknown, sender: unknown, respond: (reply: Reply<unknown>) => void) => {
    if (signal?.aborted || typeof message !== 'object' || message === null) return undefined;
    const { topic, payload } = message as Partial<Envelope>;
    if (typeof topic !== 'string' || !Object.hasOwn(handlers as object, topic)) return undefined;
    void reply(handlers, admit, topic as Topic<M>, payload, sender as Sender).then(respond);
    return true as const;
  };
  native.runtime.onMessage.addListener(listener as Parameters<typeof native.runtime.onMessage.addListener>[0]);
}

async function reply<M>(
  handlers: Handlers<M>,
  admit: (topic: Topic<M>, payload: unknown, sender: Sender) => { payload: unknown } | { refusal: string },
  topic: Topic<M>,
  payload: unknown,
  sender: Sender,
): Promise<Reply<unknown>> {
  const admitted = admit(topic, payload, sender);
  if ('refusal' in admitted) return { error: admitted.refusal };
  try {
    const handler = handlers[topic] as (payload: unknown, sender: Sender) => unknown;
    return { ok: (await handler(admitted.payload, sender)) ?? null };
  } catch (error) {
    if (!(error instanceof Error)) return { error: String(error) };
    const { refusal } = error as { refusal?: FileRefusal };
    return refusal ? { error: error.message, refusal } : { error: error.message };
  }
}
