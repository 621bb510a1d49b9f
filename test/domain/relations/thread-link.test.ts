import { describe, expect, it } from 'vitest';
import type { Company, CurrentOffer, OfferRecord, ThreadLink } from '../../../src/domain/model.ts';
import { newCompany, withOffer } from '../../../src/domain/relations/company.ts';
import { merge } from '../../../src/domain/relations/merge.ts';
import { mailboxAt, threadAddress } from '../../../src/domain/relations/thread-link.ts';
import { currentOffer, offerRecord } from '../../popup/samples.ts';

const GMAIL = 'https://mail.google.com/mail/u/0/';
const OUTLOOK = 'https://outlook.live.com/mail/0/';
const CONVERSATION = 'AQQkADAwATM0MDAAMS1hYzZlLTAwAi0wMAoAEAB+k/w=';

describe('the root of a mailbox', () => {
  it.each([
    ['https://mail.google.com/mail/u/1/#search/offer+from+acme/FMfcgzQ', 'https://mail.google.com/mail/u/1/'],
    ['https://mail.google.com/mail/u/0', GMAIL],
    ['https://mail.google.com/mail/u/12/popout?ver=1&th=%23thread-f%3A1', 'https://mail.google.com/mail/u/12/'],
    ['https://mail.google.com/mail/#inbox', 'https://mail.google.com/mail/'],
    ['https://outlook.live.com/mail/0/inbox/id/AQQk%3D', OUTLOOK],
    ['https://outlook.office.com/mail/', 'https://outlook.office.com/mail/'],
    ['https://outlook.cloud.microsoft/mail/sam@acme.example/inbox', 'https://outlook.cloud.microsoft/mail/'],
  ])('of %s is %s', (address, root) => expect(mailboxAt(address)).toBe(root));

  it.each([
    'https://mail.google.com/mail/u/0/d/AEoRXRx/#inbox',
    'https://mail.google.com/mail/b/AEoRXRx/u/0/#inbox',
    'https://mail.google.com/chat/u/0/',
    'https://mail.google.com.evil.example/mail/u/0/',
    'http://mail.google.com/mail/u/0/',
    'javascript:alert(1)',
    'https://outlook.live.com/calendar/0/',
    'https://webmail.acme.example/mail/',
    'about:blank',
    '',
    null,
  ])('is not found in %s', (address) => expect(mailboxAt(address)).toBeNull());
});

describe('the address of a thread', () => {
  it.each([
    [GMAIL, '18c2a1b7d4e5f601', `${GMAIL}#all/18c2a1b7d4e5f601`],
    [GMAIL, 'thread-f:1784112240094321001', `${GMAIL}#all/18c270a1363f9969`],
    [OUTLOOK, CONVERSATION, `${OUTLOOK}id/AQQkADAwATM0MDAAMS1hYzZlLTAwAi0wMAoAEAB%2Bk%2Fw%3D`],
  ])('in %s, %s', (mailbox, threadKey, address) =>
    expect(threadAddress({ mailbox, threadKey })?.address).toBe(address),
  );

  it.each([
    [GMAIL, 'thread-a:r-6401828492'],
    [GMAIL, '../../evil'],
    [OUTLOOK, 'short'],
    ['https://evil.example/mail/u/0/', '18c2a1b7d4e5f601'],
    ['javascript:alert(1)//mail.google.com/mail/', '18c2a1b7d4e5f601'],
    [null, '18c2a1b7d4e5f601'],
    [undefined, '18c2a1b7d4e5f601'],
  ])('is not made of %s and %s', (mailbox, threadKey) => expect(threadAddress({ mailbox, threadKey })).toBeNull());
});

describe('a thread in a record', () => {
  const clock = (n: number) => `2026-11-25T09:00:0${n}.000Z~0000~abcdefgh`;
  const offer: CurrentOffer = { ...currentOffer, accountKey: 'a1', threadKey: '18c2a1b7d4e5f601', mailbox: GMAIL };
  const holding = (threads: ThreadLink[]): Company => {
    const record: OfferRecord = { ...offerRecord, threads };
    return { ...newCompany('c1', 'Northwind', null, '2026-11-25T09:00:00.000Z', clock(1)), offers: [record] };
  };
  const act = (company: Company, current = offer) =>
    withOffer(company, current, 'o2', '2026-11-25T09:00:00.000Z', clock(2)).company.offers;

  it('begins with the mailbox, and with nothing of the mail', () => {
    const [made] = act(newCompany('c1', 'Northwind', null, '2026-11-25T09:00:00.000Z', clock(1)));
    expect(made?.threads).toEqual([{ accountKey: 'a1', threadKey: '18c2a1b7d4e5f601', mailbox: GMAIL }]);
  });

  it('of before gets its mailbox at the next action, once, and keeps what else stands in it', () => {
    const before = { accountKey: 'a1', threadKey: '18c2a1b7d4e5f601', colour: 'blue' };
    const [after] = act(holding([before]));
    expect(after?.threads).toEqual([{ ...before, mailbox: GMAIL }]);
    const moved = act(holding([{ ...before, mailbox: GMAIL }]), {
      ...offer,
      mailbox: 'https://mail.google.com/mail/u/3/',
    });
    expect(moved[0]?.threads).toEqual([{ ...before, mailbox: 'https://mail.google.com/mail/u/3/' }]);
    const unknown = act(holding([{ ...before, mailbox: GMAIL }]), { ...offer, mailbox: null });
    expect(unknown[0]?.threads).toEqual([{ ...before, mailbox: GMAIL }]);
  });

  it('is one thread after a merge with a copy that does not know its mailbox', () => {
    const old = holding([{ accountKey: 'a1', threadKey: 't1' }]);
    const fresh = holding([{ accountKey: 'a1', threadKey: 't1', mailbox: GMAIL }]);
    for (const both of [merge(old, fresh), merge(fresh, old)])
      expect(both.offers[0]?.threads).toEqual([{ accountKey: 'a1', threadKey: 't1', mailbox: GMAIL }]);
    const elsewhere = holding([{ accountKey: 'b7', threadKey: 't1' }]);
    expect(merge(old, elsewhere).offers[0]?.threads).toHaveLength(2);
  });
});
