/** The demo mailbox's mails are read as a person would read them: the first thing that anybody tries. */
import { describe, expect, it } from 'vitest';
import { extractFacts } from '../../../src/domain/facts/extract.ts';
import { spot } from '../../../src/domain/spotting/spot.ts';
import { factLexicons } from '../../../src/locales/facts.ts';
import { lexicons } from '../../../src/locales/lexicons.ts';
import { sampleMails } from '../../stage/stage.ts';

const EXPECTED: Record<string, (string | number | null)[]> = {
  'Offer of employment: Senior Analyst': [
    'offer',
    'Northwind Traders',
    'Senior Analyst',
    98_000,
    '2026-11-30',
    '+1 206 555 0142',
    'S2',
  ],
  'Following up on our call': [
    'offer',
    'Harborline Logistics',
    'Operations Planner',
    84_000,
    '2026-12-04',
    '(503) 555-0188',
    'S1',
  ],
  'Your signed offer letter': [
    'offer_signed',
    'Meridian Health',
    'Data Engineer',
    105_500,
    null,
    '+1 617 555 0119',
    'S4',
  ],
  'Reminder: your offer from Northwind Traders': [
    'offer_reminder',
    'Northwind Traders',
    'Senior Analyst',
    null,
    '2026-11-30',
    '+1 206 555 0142',
    'S2',
  ],
  '录用通知书：数据分析师': ['offer', '云禾科技', '数据分析师', 28_000, '2026-11-30', '0571-8888 0123', 'S2'],
};
const NOT_OFFERS: Record<string, RegExp> = {
  'Change to your offer of employment': /^rescinded$/,
  'CONGRATULATIONS!! You are hired - Remote Data Entry': /^scam_offer$/,
  'Your application for Product Analyst': /^rejection$/,
  'Special offer: 30% off everything this weekend': /^marketing$/,
  'Interview for Business Analyst on Thursday': /^interview$/,
  关于您应聘产品经理岗位的结果: /^rejection$/,
};

describe('the demo mailbox', async () => {
  const mails = await sampleMails();
  it.each(mails.map((mail) => [mail.subject, mail] as const))('%s', (subject, mail) => {
    const verdict = spot(mail, lexicons);
    const expected = EXPECTED[subject];
    if (!expected) {
      expect(verdict.label).toMatch(NOT_OFFERS[subject] ?? /^$/);
      return;
    }
    const { company, role, salary, deadline, contact, stage } = extractFacts(mail, verdict, factLexicons);
    expect([verdict.label, company, role, salary?.min ?? null, deadline?.iso ?? null, contact.phone, stage]).toEqual(
      expected,
    );
  });
});
