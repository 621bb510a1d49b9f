import { JSDOM } from 'jsdom';
import { vi } from 'vitest';
import { writing } from '../../src/content/dom/insert-text.ts';
import { type AnchorReport, selfCheck } from '../../src/content/panel/self-check.ts';
import { gmail } from '../../src/content/webmail/gmail/index.ts';
import { outlook } from '../../src/content/webmail/outlook/index.ts';
import type { Compose, OpenMail, Webmail } from '../../src/content/webmail/webmail.ts';
import type { AdapterId, Reading } from '../fixtures/pages.ts';

export const adapters = { gmail, outlook } as const satisfies Record<string, Webmail>;

// Pages settle by timers. The clock is ours, so that a test lasts as long as its work and never races a slow machine.
vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] });

/** Lets this much of the page's time pass. */
export const pass = async (milliseconds: number): Promise<void> => {
  await vi.advanceTimersByTimeAsync(milliseconds);
};

/** The answer of something that takes page time. */
export async function passing<T>(promise: Promise<T>): Promise<T> {
  let done = false;
  const settled = promise.finally(() => {
    done = true;
  });
  for (let i = 0; i < 2000 && !done; i += 1) await vi.advanceTimersByTimeAsync(10);
  return settled;
}

// The panel's file brings it.
globalThis.declineGracefullyWriting = writing;

// jsdom takes its own abort signals only; a content script's signals are the page's.
Reflect.set(globalThis, 'AbortController', new JSDOM('').window.AbortController);

/** A webmail page with an adapter watching it, and all that the adapter told. */
export interface WatchedPage {
  window: JSDOM['window'];
  document: Document;
  mails: (OpenMail | null)[];
  composes: Compose[];
  unreadable: number;
  readonly mail: OpenMail | null;
  selfCheck(): AnchorReport[];
  /** Ends the watch and leaves the page. */
  end(): void;
  stop(): void;
  settle(ms?: number): Promise<void>;
}

const HOME = { gmail: 'https://mail.google.com/mail/u/0/', outlook: 'https://outlook.live.com/mail/0/' };

/** Opens a page at the webmail's address and watches it; `change` alters it before the adapter sees it. */
export function watchPage(
  adapter: AdapterId,
  html: string,
  { path = '', change }: { path?: string; change?: (page: Document) => void } = {},
): WatchedPage {
  const dom = new JSDOM(html, { url: new URL(path, HOME[adapter]).href, pretendToBeVisual: false });
  const { window } = dom;
  const page = window.document;
  change?.(page);
  const ending = new AbortController();
  const told: WatchedPage = {
    window,
    document: page,
    mails: [],
    composes: [],
    unreadable: 0,
    get mail() {
      return this.mails.at(-1) ?? null;
    },
    selfCheck: () => selfCheck(adapter, page),
    end: () => ending.abort(),
    stop() {
      ending.abort();
      window.close();
    },
    settle: (ms = adapter === 'outlook' ? 420 : 60) => pass(ms),
  };
  withDocument(page, () =>
    adapters[adapter].watch(
      {
        mailOpened: (mail) => told.mails.push(mail),
        composeOpened: (compose) => told.composes.push(compose),
        unreadable: () => {
          told.unreadable += 1;
        },
      },
      ending.signal,
    ),
  );
  return told;
}

/** Adapters take the global document once, when they begin. */
function withDocument<T>(page: Document, run: () => T): T {
  const before = Reflect.get(globalThis, 'document');
  Reflect.set(globalThis, 'document', page);
  try {
    return run();
  } finally {
    Reflect.set(globalThis, 'document', before);
  }
}

export function readingOf(page: WatchedPage): Reading {
  const { mail } = page;
  const host = (kind: string) => {
    const element = page.document.createElement('div');
    element.setAttribute('data-decline-gracefully', kind);
    return element;
  };
  return {
    mail: mail && {
      subject: mail.mail.subject,
      fromName: mail.mail.fromName,
      fromAddress: mail.mail.fromAddress,
      date: mail.mail.date,
      text: mail.mail.text,
      signature: mail.mail.signature,
      threadKey: mail.threadKey,
      account: mail.account,
      banner: mail.placeBanner?.(host('banner')) ?? false,
      canReply: mail.openReply !== null,
    },
    composers: page.composes.map((compose) => {
      compose.placeButton(host('compose-button'));
      const { to, cc } = compose.recipients();
      return {
        kind: compose.kind,
        answersShown: mail !== null && compose.answersMessage === mail.messageKey,
        answersThread: compose.answersThread,
        subject: compose.subject(),
        to,
        cc,
        text: compose.text(),
      };
    }),
  };
}
