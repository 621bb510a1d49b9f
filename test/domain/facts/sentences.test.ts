/** Each fact read off sentences that were written, with their answers, before the code had seen them. */
import { describe, expect, it } from 'vitest';
import { type Field, isRight } from '../../../scripts/score-facts.ts';
import type { Language, OfferFacts } from '../../../src/domain/model.ts';
import { reading } from './reading.ts';
import { COMPANIES, CONTACTS, DEADLINES, PAY, ROLES } from './sentences.ts';

interface Row {
  lang: Language;
  text: string;
  want: string | null;
  got: string | null;
  right: boolean;
}

function row(field: Field, lang: Language, text: string, want: string | null, got: string | null): Row {
  const right = want === null || got === null ? want === got : isRight(field, got, want, lang);
  return { lang, text, want, got, right };
}

const paid = ({ salary }: OfferFacts): string | null =>
  salary && `${salary.min}-${salary.max} ${salary.currency ?? '?'} ${salary.period}`;

const TABLES: [name: string, floor: number, rows: Row[]][] = [
  [
    'role',
    0.95,
    ROLES.map(([lang, text, want, setting]) => row('role', lang, text, want, reading(text, { lang, ...setting }).role)),
  ],
  [
    'company',
    0.95,
    COMPANIES.map(([lang, want, text, setting]) =>
      row('company', lang, text, want, reading(text, { lang, ...setting }).company),
    ),
  ],
  [
    'contact',
    0.9,
    CONTACTS.map(([lang, want, text, setting]) =>
      row('contact_name', lang, text, want, reading(text, { lang, ...setting }).contact.name),
    ),
  ],
  [
    'deadline',
    0.95,
    DEADLINES.map(([lang, text, want]) =>
      row('deadline_iso', lang, text, want, reading(text, { lang }).deadline?.iso ?? null),
    ),
  ],
  [
    'pay',
    0.95,
    PAY.map(([lang, text, min, max, currency, period]): Row => {
      const got = paid(reading(text, { lang }));
      // A currency that only the country tells may be missing, never wrong.
      const want = min === null ? null : `${min}-${max} ${currency} ${period}`;
      return { lang, text, want, got, right: want === got || want === got?.replace('?', String(currency)) };
    }),
  ],
];

describe.each(TABLES)('%s', (_, floor, rows) => {
  const wrong = rows
    .filter(({ right }) => !right)
    .map(({ lang, text, want, got }) => `${lang}: ${text} → ${got}, not ${want}`);

  it(`is read off at least ${floor * 100} % of the sentences`, () => {
    expect(rows.length).toBeGreaterThanOrEqual(58);
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(rows.length * (1 - floor));
  });

  it('is not invented', () => {
    expect(rows.filter(({ want, got }) => want === null && got !== null)).toEqual([]);
  });
});

describe('what is shown as certain', () => {
  it.each(DEADLINES)('%s: %s', (lang, text, want, certain) => {
    const { deadline } = reading(text, { lang });
    if (deadline?.certain) expect([want, certain]).toEqual([deadline.iso, true]);
  });
  it.each(PAY)('%s: %s', (lang, text, min, max, currency, period) => {
    const facts = reading(text, { lang });
    if (facts.evidence['salary']?.stated) expect(paid(facts)).toBe(`${min}-${max} ${currency} ${period}`);
  });
});
