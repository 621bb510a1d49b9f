/**
 * Labelled letters of our own. Each batch was written, with its answers, before the code had seen it; docs/reading.md
 * has the figures of that first run. Here they hold what was reached since.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mailOf } from '../../../scripts/mails.ts';
import {
  answersOf,
  emptyScore,
  FIELDS,
  type Field,
  type FieldScore,
  type GoldFacts,
  isRight,
  ratios,
  scoreMail,
} from '../../../scripts/score-facts.ts';
import { extractFacts } from '../../../src/domain/facts/extract.ts';
import type { Mail, OfferFacts } from '../../../src/domain/model.ts';
import { spot } from '../../../src/domain/spotting/spot.ts';
import { factLexicons } from '../../../src/locales/facts.ts';
import { lexicons } from '../../../src/locales/lexicons.ts';

interface Row {
  id: string;
  lang: string;
  body_text: string;
  facts: GoldFacts & { start_date?: string; deadline_certain?: boolean };
}

const folder = new URL('./letters/', import.meta.url);
const rows: Row[] = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n'))
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Row);

const read = rows.map((row): { row: Row; mail: Mail; facts: OfferFacts } => {
  const mail = mailOf(row);
  return { row, mail, facts: extractFacts(mail, spot(mail, lexicons), factLexicons) };
});

/** The least F1 a field may have over all letters; a little under what was measured, so that one letter may slip. */
const FLOOR: Partial<Record<Field, number>> = {
  company: 0.95,
  role: 0.93,
  salary_min: 0.96,
  salary_max: 0.96,
  currency: 0.95,
  period: 0.96,
  deadline_iso: 0.96,
  contact_name: 0.93,
  contact_phone: 0.97,
  stage: 0.8,
};

describe('letters of our own', () => {
  const scores = Object.fromEntries(FIELDS.map((field) => [field, emptyScore()])) as Record<Field, FieldScore>;
  for (const { row, facts } of read) scoreMail(scores, answersOf(facts), row.facts, row.lang);

  it.each(Object.entries(FLOOR))('reads %s with an F1 of at least %f', (field, floor) => {
    expect(ratios(scores[field as Field]).f1).toBeGreaterThanOrEqual(floor);
  });

  it('seldom answers where a letter is silent', () => {
    const told = FIELDS.filter((field) => field !== 'signed' && field !== 'stage').map((field) => scores[field]);
    const invented = told.reduce((sum, score) => sum + score.invented, 0);
    const silent = told.reduce((sum, score) => sum + score.silent, 0);
    expect(invented / silent).toBeLessThanOrEqual(0.02);
  });

  it.each(read.map((one) => [one.row.id, one] as const))(
    '%s: nothing wrong is shown as certain',
    (_, { row, facts }) => {
      const { deadline, salary, evidence } = facts;
      if (deadline?.certain) {
        expect(row.facts.deadline_certain ?? true).toBe(true);
        expect(isRight('deadline_iso', deadline.iso, row.facts.deadline_iso ?? '', row.lang)).toBe(true);
      }
      if (salary && evidence.salary?.stated)
        expect(salary).toMatchObject({
          min: row.facts.salary_min,
          max: row.facts.salary_max,
          currency: row.facts.currency,
          period: row.facts.period,
        });
    },
  );

  it('finds the first day where a letter names it', () => {
    const dated = read.filter(({ row }) => row.facts.start_date !== undefined);
    const right = dated.filter(({ row, facts }) => facts.startDate === row.facts.start_date);
    expect(right.length / dated.length).toBeGreaterThanOrEqual(0.9);
  });

  it.each(read.map((one) => [one.row.id, one] as const))('%s: evidence lies in the text', (_, { mail, facts }) => {
    for (const { start, end, stated } of Object.values(facts.evidence)) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(end).toBeLessThanOrEqual(mail.text.length);
      if (stated) expect(mail.text.slice(start, end).trim()).not.toBe('');
    }
  });
});
