/** Who may ask the background what (TRUST B7), judged by what the browser says of the sender. */
import { describe, expect, it, vi } from 'vitest';

const OWN = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop/';
vi.mock('webextension-polyfill', () => ({
  default: { runtime: { id: 'ours', getURL: (path: string) => OWN + path } },
}));
const { admit } = await import('../../src/background/borders.ts');

const tab = { id: 7, incognito: false };
const page = (sender: object) => admit('popup/open', null, { id: 'ours', tab, frameId: 0, ...sender });
const refused = { refusal: 'popup/open: not allowed' };

describe('a page part', () => {
  it.each([
    ['in Gmail', { url: 'https://mail.google.com/mail/u/0/', origin: 'https://mail.google.com' }],
    ['in a window that Outlook wrote', { url: 'about:blank', origin: 'https://outlook.live.com' }],
    ['in a webmail on this computer', { url: 'http://localhost:18080/?_task=mail', origin: 'http://localhost:18080' }],
  ])('%s may ask', (_, sender) => {
    expect(page(sender)).toEqual({ payload: null });
  });

  it.each([
    ['of another extension', { id: 'theirs', url: 'https://mail.google.com/mail/u/0/' }],
    ['in a frame', { frameId: 3, url: 'https://mail.google.com/mail/u/0/' }],
    ['without a tab', { tab: undefined, url: 'https://mail.google.com/mail/u/0/' }],
    ['in an empty window of nobody', { url: 'about:blank', origin: 'null' }],
    ['in an empty window that does not say whose', { url: 'about:blank' }],
    ['in a file', { url: 'file:///tmp/mail.html', origin: 'null' }],
    ['without encryption', { url: 'http://mail.google.com/mail/u/0/', origin: 'http://mail.google.com' }],
    ['without an address', {}],
  ])('%s may not', (_, sender) => {
    expect(page(sender)).toEqual(refused);
  });

  it('may not do what only our own pages may, and they may', () => {
    const sender = { id: 'ours', tab, frameId: 0, url: 'https://mail.google.com/mail/u/0/' };
    for (const topic of ['company/list', 'backup/export', 'company/delete', 'settings/save'] as const)
      expect(admit(topic, null, sender)).toHaveProperty('refusal');
    expect(admit('offers/open', null, { id: 'ours', url: `${OWN}src/popup/index.html` })).toEqual({ payload: null });
  });
});
