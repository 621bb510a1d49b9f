/** Thousands of made mails in seven languages, offers or not: what is read off them is clean, stands in them, and stays the same. */
import { describe, expect, it } from 'vitest';
import { trainingMails } from '../../../scripts/train-spotter.ts';
import { extractFacts } from '../../../src/domain/facts/extract.ts';
import type { Mail, OfferFacts, Verdict } from '../../../src/domain/model.ts';
import { spot } from '../../../src/domain/spotting/spot.ts';
import { factLexicons } from '../../../src/locales/facts.ts';
import { lexicons } from '../../../src/locales/lexicons.ts';

const stringsOf = ({ company, role, contact }: OfferFacts): string[] =>
  [company, role, contact.name, contact.phone, contact.email].filter((one) => one !== null);

/** Only what is written can be said: capitals, spaces and marks apart. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

function faultsOf(mail: Mail, verdict: Verdict): string[] {
  const facts = extractFacts(mail, verdict, factLexicons);
  const written = bare(
    [mail.subject, mail.fromName, mail.fromAddress ?? '', mail.text, mail.signature ?? ''].join(' '),
  );
  const faults: string[] = [];
  for (const value of stringsOf(facts)) {
    if (/[\p{Cc}\p{Cf}\p{Cs}<>{}`\\]/u.test(value) || value.length > 120) faults.push(`not clean: ${value}`);
    if (!written.includes(bare(value))) faults.push(`not in the mail: ${value}`);
  }
  for (const [field, { start, end }] of Object.entries(facts.evidence))
    if (start < 0 || end < start || end > mail.text.length) faults.push(`evidence of ${field} outside`);
  const { salary, deadline } = facts;
  if (salary && !(salary.min > 0 && salary.max >= salary.min)) faults.push(`salary ${salary.min}–${salary.max}`);
  if (deadline && Number.isNaN(Date.parse(deadline.iso))) faults.push(`deadline ${deadline.iso}`);
  return faults.map((fault) => `${mail.subject}: ${fault}`);
}

/** A third of them in every run, all of them when branches are counted. */
const EVERY = process.env['COVERAGE'] ? 1 : 3;

describe('facts of made mails', () => {
  const mails = trainingMails().filter((_, n) => n % EVERY === 0);

  it(`of ${mails.length} stand in their mail and are clean`, () => {
    expect(mails.length).toBeGreaterThan(1_000);
    expect(mails.flatMap(({ mail }) => faultsOf(mail, spot(mail, lexicons)))).toEqual([]);
  }, 120_000);

  it('are the same the second time', () => {
    for (const { mail } of mails.filter((_, n) => n % 20 === 0)) {
      const verdict = spot(mail, lexicons);
      expect(extractFacts(mail, verdict, factLexicons)).toEqual(extractFacts(mail, verdict, factLexicons));
    }
  });
});
