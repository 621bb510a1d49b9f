// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { stage } from './stage.ts';

stage();
const { isOwnServer, MAIL_ORIGINS, originsFor, patternOf } = await import('../../src/popup/panels/Permission.tsx');

describe('a webmail at an address of its own', () => {
  it.each([
    ['https://mail.home.example/rc/?_task=mail&_mbox=INBOX', 'https://mail.home.example/*', 'mail.home.example'],
    ['https://mail.home.example:8443/?_task=mail', 'https://mail.home.example/*', 'mail.home.example'],
    ['http://localhost:18080/?_task=mail', 'http://localhost/*', 'localhost'],
    ['http://127.0.0.1:18080/?_task=mail', 'http://127.0.0.1/*', '127.0.0.1'],
  ])('%s is asked for as its host alone', (address, pattern, host) => {
    expect(originsFor(address)).toEqual({ origins: [pattern], host });
  });

  it.each([
    'https://mail.home.example/rc/',
    'https://mail.home.example/?_task=settings',
    'http://mail.home.example/?_task=mail',
    'ftp://mail.home.example/?_task=mail',
    'not an address',
  ])('%s is not offered', (address) => {
    expect(originsFor(address)).toEqual({ origins: MAIL_ORIGINS, host: null });
  });

  it('is reached over a safe line, or on this computer', () => {
    expect(
      ['https://a.example', 'http://localhost', 'http://127.0.0.1'].map((one) => isOwnServer(new URL(one))),
    ).toEqual([true, true, true]);
    expect(['http://a.example', 'http://127.0.0.2', 'file:///tmp'].map((one) => isOwnServer(new URL(one)))).toEqual([
      false,
      false,
      false,
    ]);
    expect(patternOf(new URL('https://a.example:99/x?y#z'))).toBe('https://a.example/*');
  });
});
