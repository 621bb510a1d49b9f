/** What holds for any letter: no throw, clean short facts, evidence in the text, no dependence on dress, linear time. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language, OfferFacts } from '../../../src/domain/model.ts';
import { reading } from './reading.ts';

const LANGUAGES: Language[] = ['en', 'zh-CN', 'de', 'fr', 'es', 'ja', 'pt'];
const RUNS = { seed: 20260302, numRuns: 60 };

/** Pieces that parsers look for, so that random letters are not all silence. */
const PIECES = [
  'Dear Ms Akande,',
  'We are pleased to offer you the position of Data Engineer at Acme Ltd.',
  'Salary: $92,500 per year',
  'please sign by 13 March 2026',
  'Call Lorna Pike on (503) 555-0164.',
  'Ihr Gehalt beträgt 5.400 €/Monat.',
  'Bitte antworten Sie bis zum 18.03.2026.',
  "d'ici le 27 mars",
  '年薪35-40万',
  '请于3月13日前回复',
  '月給28万5,000円',
  '3月12日までに',
  'R$ 12 mil',
  '\u202eevil\u202c',
  '\u200b',
  '\ud800',
  '\udfff',
  '<script>alert(1)</script>',
  'https://evil.example/?a=1',
  '\u0000\u0007',
  '()[]{}\\',
  '1 2 3 4 5 6 7 8 9',
  '........',
  '\n\n',
  'A'.repeat(40),
];
const letters = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 30 })), { maxLength: 14 })
  .map((pieces) => pieces.join(' '));
const language = fc.constantFrom(...LANGUAGES);

/** Every string a fact can put into a draft. */
const stringsOf = (facts: OfferFacts): string[] =>
  [
    facts.company,
    facts.role,
    facts.contact.name,
    facts.contact.phone,
    facts.contact.email,
    facts.deadline?.text ?? null,
    facts.deadline?.zone ?? null,
    facts.startDate,
  ].filter((value): value is string => value !== null);

describe('any letter', () => {
  it('gives clean facts with their place in the text', () => {
    fc.assert(
      fc.property(letters, language, fc.string({ maxLength: 30 }), (text, lang, from) => {
        const facts = reading(text, { lang, from, subject: text.slice(0, 80) });
        for (const value of stringsOf(facts)) {
          expect(value.length).toBeLessThanOrEqual(120);
          expect(value).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029<>{}`\\]/u);
          expect(value).not.toMatch(/https?:|www\./i);
        }
        for (const { start, end } of Object.values(facts.evidence)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        if (facts.salary) {
          expect(facts.salary.min).toBeGreaterThan(0);
          expect(facts.salary.max).toBeGreaterThanOrEqual(facts.salary.min);
          expect(Number.isFinite(facts.salary.max)).toBe(true);
        }
        if (facts.deadline) expect(Number.isNaN(Date.parse(facts.deadline.iso))).toBe(false);
      }),
      RUNS,
    );
  });

  it.each(['', ' ', '\n'.repeat(500), '\u0000'.repeat(200), '\ud800\ud800', '\u202e'.repeat(99)])(
    '%j is silence',
    (text) => {
      expect(stringsOf(reading(text))).toEqual([]);
    },
  );
});

const LETTER =
  'Dear Ms Akande,\n\nWe are pleased to offer you the position of Data Engineer at Kaveri Datasystems Ltd. ' +
  'Your base salary will be £48,200 per year. Please sign the attached contract by 13 March 2026.\n\n' +
  'Kind regards,\nGwen Tudor\nHR Officer\nTel: 01632 960211';
const FACTS = {
  company: 'Kaveri Datasystems Ltd',
  role: 'Data Engineer',
  salary: { min: 48_200, max: 48_200, currency: 'GBP', period: 'year' },
  deadline: { iso: '2026-03-13', certain: true },
  contact: { name: 'Gwen Tudor', phone: '01632 960211' },
};

describe('the same letter in another dress', () => {
  it.each<[string, string]>([
    ['as it is', LETTER],
    ['with Windows line ends', LETTER.replaceAll('\n', '\r\n')],
    ['with hard spaces', LETTER.replaceAll(' ', '\u00a0')],
    ['with zero-width spaces', LETTER.replaceAll(' a', ' \u200ba')],
    ['with soft hyphens', LETTER.replaceAll('pos', 'p\u00ados')],
    ['with wide figures', LETTER.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))],
    ['with bidi marks', `\u200e${LETTER}\u200f`],
    ['wrapped at 60', LETTER.replace(/(.{50,60}) /g, '$1\n')],
    ['with a footer', `${LETTER}\n\n-- \nThis message is confidential. Acme Mail Gateway scanned it on 14 May 2027.`],
    [
      'with history below',
      `${LETTER}\n\nOn 1 Feb 2026, Bea wrote:\n> I ask for $99,000 a year and will reply by 20 March.`,
    ],
  ])('%s', (_, text) => {
    expect(reading(text)).toMatchObject(FACTS);
  });

  it('in HTML alone', () => {
    const html = LETTER.split('\n')
      .map((line) => `<div>${line}</div>`)
      .join('');
    expect(reading('', { html })).toMatchObject(FACTS);
  });

  it('keeps its evidence', () => {
    const { evidence } = reading(LETTER);
    const slice = (field: string): string => LETTER.slice(evidence[field]?.start, evidence[field]?.end);
    expect(slice('company')).toBe('Kaveri Datasystems Ltd');
    expect(slice('role')).toBe('Data Engineer');
    expect(slice('salary')).toContain('48,200');
    expect(slice('deadline')).toBe('13 March 2026');
    expect(slice('contactName')).toBe('Gwen Tudor');
    expect(slice('contactPhone')).toBe('01632 960211');
  });
});

describe('cost', () => {
  /** Text of `kb` kilobytes made of one piece over and over. */
  const filled = (piece: string, kb: number): string => piece.repeat(Math.ceil((kb * 1_024) / piece.length));
  const ADVERSARIAL = [
    'a',
    ' ',
    '1',
    '1,',
    '1.',
    '(',
    '- ',
    'A ',
    'Aa ',
    'of ',
    'De la ',
    'by the end of the day on ',
    'from 1 to 2 ',
    '$1 ',
    '1k ',
    '年',
    '万',
    '月1日',
    '株式会社',
    'の',
    'Dr. ',
    'x@y.',
    '\n',
    'a:\n',
    '> ',
    'Mr A ',
    'please sign by ',
    'position of ',
    'our client ',
    'salary salary ',
    '«a - ',
    '"a - b - ',
    '+1 (',
    '12/12/',
    ': ',
  ];

  it('ten megabytes are read in their ends only', () => {
    const facts = reading(`${LETTER}\n${filled('lorem ipsum dolor ', 10_240)}`);
    expect(facts).toMatchObject({ company: FACTS.company, role: FACTS.role, salary: FACTS.salary });
  });

  it.each(ADVERSARIAL)('%j over and over ends soon', (piece) => {
    // The reading is capped, so that a quadratic pattern would show as minutes; the bound is far above what is measured.
    const started = performance.now();
    reading(filled(piece, 64), { lang: LANGUAGES[piece.length % LANGUAGES.length] ?? 'en' });
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
