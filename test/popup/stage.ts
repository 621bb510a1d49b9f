/** The popup in jsdom, over a background that answers from a table. */
import { vi } from 'vitest';
import type { Answer, Ask, ToBackground, Topic } from '../../src/messaging/protocol.ts';
import { company, currentOffer, settings } from './samples.ts';

export type Answers = { [T in Topic<ToBackground>]?: (payload: Ask<ToBackground, T>) => Answer<ToBackground, T> };

export interface Asked {
  topic: string;
  payload: unknown;
}

/** What the person's own words have become, as the background would hold it. */
const workspace = {
  situation: { stage: 'S2' as const, locale: 'en' as const },
  step: 'decide' as const,
  edits: {},
  piece: null,
  note: '',
};

export const counsel = (): Answer<ToBackground, 'counsel/ask'> => ({
  advice: {
    advice: [
      { id: 'D-09', text: 'Call first.', why: 'Voice before text.', source: 'S' },
      { id: 'D-06', text: 'Today.' },
      { id: 'D-12', text: 'Confirm by mail.' },
      { id: 'D-45', text: 'Write it down.' },
    ],
    pay: null,
    reasons: ['R-LOC', 'R-HOURS'],
    draft: { allowed: true, why: null },
    checklist: [],
  },
  draft: {
    call: {
      beats: [
        { id: 'open', text: 'Hello Dana.' },
        { id: 'decision', text: 'I have decided not to accept.' },
      ],
      pushback: [{ they: 'Why?', line: 'It comes down to place.' }],
      voicemail: { callBack: 'Please call back.', full: 'I have decided not to accept.' },
    },
    pieces: [
      { kind: 'mail', subject: 'Your offer', body: 'Dear Dana, to be honest I decline.' },
      { kind: 'chat', subject: '', body: 'Could we talk today?' },
    ],
  },
});

const usual: Answers = {
  'settings/get': () => settings,
  'settings/save': (ask) => ask.settings,
  'offer/current': () => currentOffer,
  'workspace/get': () => workspace,
  'workspace/save': () => null,
  'counsel/ask': counsel,
  'counsel/check': () => ({ findings: [], rubric: [], mayInsert: true }),
  'company/of': () => null,
  'company/list': () => ({ companies: [], next: null, total: 0 }),
  'offers/open': () => [],
  'reminder/due': () => [],
  'note/add': () => company,
  'company/save': () => ({ company, conflicts: [] }),
  'reminder/set': () => company,
};

/**
 * Puts a browser under the bus before any of our modules load.
 * `silent`: the background never answers. `page` answers what the popup asks the tab.
 */
export function stage() {
  const state: { answers: Answers; silent: boolean; page: (topic: string) => unknown } = {
    answers: {},
    silent: false,
    page: () => undefined,
  };
  const asked: Asked[] = [];
  const event = { addListener: () => {}, removeListener: () => {} };
  const api = {
    runtime: {
      id: 'ours',
      getURL: (path: string) => `chrome-extension://ours/${path}`,
      onMessage: event,
      sendMessage: async ({ topic, payload }: Asked) => {
        asked.push({ topic, payload });
        if (state.silent) return undefined;
        const answers: Record<string, ((payload: never) => unknown) | undefined> = { ...usual, ...state.answers };
        const answer = answers[topic];
        return answer ? { ok: answer(payload as never) ?? null } : { error: `no answer for ${topic}` };
      },
    },
    tabs: {
      query: async () => [{ id: 7, url: 'https://mail.google.com/' }],
      sendMessage: async (_tab: number, { topic }: Asked) => {
        const answer = state.page(topic);
        return answer === undefined ? undefined : { ok: answer };
      },
      onActivated: event,
    },
    permissions: {
      contains: async () => true,
      getAll: async () => ({ origins: [] }),
      request: async () => true,
      onAdded: event,
      onRemoved: event,
    },
  };
  // The polyfill looks for `chrome` and hands `browser` through as it is.
  vi.stubGlobal('chrome', api);
  vi.stubGlobal('browser', api);
  return { state, asked };
}
