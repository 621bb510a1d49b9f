/** The language that was chosen reaches pages which stand open, also those that asked nothing since. */
import { expect, it, vi } from 'vitest';
import type { Settings } from '../../src/domain/model.ts';

const told = vi.hoisted(() => {
  const messages: unknown[] = [];
  Reflect.set(globalThis, 'chrome', {
    runtime: { id: 'ours' },
    tabs: {
      sendMessage: async (...message: unknown[]) => {
        messages.push(message);
        return { ok: null };
      },
    },
  });
  return messages;
});
const local = vi.hoisted(() => new Map<string, unknown>());
vi.mock('webextension-polyfill', () => ({
  default: {
    i18n: { getUILanguage: () => 'en-GB' },
    tabs: { query: async () => [{ id: 3 }, {}, { id: 8 }] },
    storage: {
      local: {
        get: async (key: string) => ({ [key]: local.get(key) }),
        set: async (values: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(values)) local.set(key, value);
        },
      },
    },
  },
}));
const { handlers } = await import('../../src/background/handlers.ts');
const { DEFAULTS } = await import('../../src/background/settings.ts');

const topics = handlers({ setMeta: async () => {} } as never);
const save = (settings: Partial<Settings>) =>
  topics['settings/save']({ op: 'one', settings: { ...DEFAULTS, ...settings } }, {});
const state = () => topics['site/state']({ webmail: 'gmail' }, {});

it('is told to a page that begins, and to all when it changes', async () => {
  expect(await state()).toEqual({ off: false, locale: 'en' });
  await save({ tone: 'warm' });
  expect(told).toEqual([]);
  await save({ locale: 'zh-CN' });
  const message = { topic: 'locale/changed', payload: { locale: 'zh-CN' } };
  expect(told).toEqual([3, 8].map((id) => [id, message, { frameId: 0 }]));
  expect(await state()).toEqual({ off: false, locale: 'zh-CN' });
});
