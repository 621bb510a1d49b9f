/** GUIDANCE §16: the pay vectors 1–15 and the decision vectors that advice answers. */
import { describe, expect, it } from 'vitest';
import { BadInput } from '../../../src/domain/bad-input.ts';
import { draft } from '../../../src/domain/drafts/draft.ts';
import { advise } from '../../../src/domain/guidance/advise.ts';
import { RULES } from '../../../src/domain/guidance/rules.ts';
import { readSituation } from '../../../src/domain/guidance/situation.ts';
import type { Pay } from '../../../src/domain/model.ts';
import { counselFor } from '../../../src/locales/counsel.ts';

function ask(input: Record<string, unknown>) {
  const situation = readSituation(input);
  const texts = counselFor(situation.locale);
  const advice = advise(situation, texts.guidance);
  return { ids: advice.advice.map(({ id }) => id), advice, draft: draft(situation, advice, texts.replies) };
}

const year = (amount: number, more: Partial<Pay> = {}): Pay => ({ amount, currency: 'USD', period: 'year', ...more });
const vectors: [number, Pay | null, Pay, string, number | null, Record<string, unknown>?][] = [
  [1, year(90_000), year(100_000), 'allowed', 10_000],
  [2, year(90_000), year(99_999.99), 'notLead', 9_999.99],
  [3, year(90_000), year(90_000), 'blocked', 0],
  [4, year(95_000), year(90_000), 'blocked', -5_000],
  [5, year(45, { period: 'hour', hoursPerWeek: 40 }), year(105_000), 'allowed', 11_400],
  [6, year(45, { period: 'hour', hoursPerYear: 2_087 }), year(104_000), 'allowed', 10_085],
  [
    7,
    year(5_000, { period: 'month', monthsPerYear: 12 }),
    year(5_000, { period: 'month', monthsPerYear: 14 }),
    'allowed',
    10_000,
  ],
  [
    8,
    year(20_000, { currency: 'CNY', period: 'month', monthsPerYear: 13 }),
    year(28_000, { currency: 'CNY', period: 'month', monthsPerYear: 12 }),
    'allowed',
    76_000,
  ],
  [
    9,
    year(25_000, { currency: 'CNY', period: 'month', monthsPerYear: 12 }),
    year(28_000, { currency: 'CNY', period: 'month', monthsPerYear: 13 }),
    'notLead',
    64_000,
  ],
  [10, year(80_000), year(85_000, { currency: 'EUR' }), 'incomparable', null],
  [
    11,
    year(80_000),
    year(85_000, { currency: 'EUR' }),
    'allowed',
    13_500,
    { rate: { from: 'EUR', to: 'USD', value: 1.1 } },
  ],
  [
    12,
    { min: 80_000, max: 90_000, currency: 'USD', period: 'year' },
    { min: 95_000, max: 105_000, currency: 'USD', period: 'year' },
    'notLead',
    5_000,
  ],
  [13, year(60_000, { hoursPerWeek: 24 }), year(90_000, { hoursPerWeek: 40 }), 'allowed', 30_000],
  [14, year(100_000), year(104_000, { signOn: { amount: 40_000, years: 4 } }), 'notLead', 4_000],
  [15, null, year(100_000), 'ask', null],
];

describe('pay rule', () => {
  for (const [number, a, b, verdict, gap, more] of vectors)
    it(`vector ${number}: ${verdict}`, () => {
      const { advice } = ask({
        stage: 'S2',
        reasons: { main: 'R-PAY' },
        offer: { pay: a },
        alternative: { pay: b },
        ...more,
      });
      expect(advice.pay).toMatchObject({ verdict, gap });
      expect(advice.reasons.includes('R-PAY')).toBe(verdict === 'allowed');
      if (number === 2) expect(advice.pay?.suggest.slice(0, 2)).toEqual(['R-STAB', 'R-PROMO']);
      if (number === 13) {
        expect(advice.pay?.suggest).toContain('R-HOURS');
        expect(advice.pay?.text).toContain('100,000');
      }
      if (number === 14) expect(advice.pay?.text).toContain('14,000');
    });
});

describe('decision vectors', () => {
  const loc = { main: 'R-LOC', details: { 'R-LOC': 'almost three hours of travel a day' } };
  const cases: [string, Record<string, unknown>, string[]][] = [
    [
      'a',
      { stage: 'S2', today: '2026-11-24', decidedAt: '2026-11-24', reasons: loc },
      ['D-06', 'D-09', 'D-10', 'D-12'],
    ],
    ['b', { stage: 'S4', flags: ['student', 'bonusPaid'], country: 'US' }, ['D-18', 'D-19', 'D-20']],
    ['c', { stage: 'S4', country: 'DE' }, ['D-22']],
    ['d', { stage: 'S2', intent: 'leverage' }, ['D-04']],
    ['e', { stage: 'S5', today: '2026-11-24', offer: { deadline: '2026-11-27' } }, ['D-02']],
    ['f', { stage: 'S2', reasons: { main: 'R-FAMILY' }, keepInTouch: true }, ['D-23', 'D-24']],
    ['j', { stage: 'S2', offer: { scamSigns: ['free mail', 'prepayment'] } }, ['D-01']],
    ['o', { stage: 'S2', angryReply: true }, ['D-38']],
  ];
  for (const [name, input, ids] of cases)
    it(`${name}: ${ids.join(', ')}`, () => {
      const told = ask(input);
      for (const id of ids) expect(told.ids).toContain(id);
      const allowed = !['d', 'j'].includes(name);
      expect(told.advice.draft.allowed).toBe(allowed);
      expect(told.draft.call !== null && told.draft.pieces.length > 0).toBe(allowed);
    });

  it('g: promotion leads where pay may not', () => {
    const told = ask({
      stage: 'S2',
      reasons: { main: 'R-PAY', marked: ['R-PROMO'] },
      offer: { pay: year(90_000) },
      alternative: { pay: year(96_000) },
    });
    expect(told.ids).toContain('D-26');
    expect(told.advice.reasons).toEqual(['R-PROMO']);
    expect(told.draft.pieces.map(({ body }) => body).join()).not.toMatch(/salary|compensation|\bpay\b/i);
  });

  it('the table holds D-01 to D-55 once each', () => {
    expect(RULES.map(({ id }) => id).sort()).toEqual(
      Array.from({ length: 55 }, (_, at) => `D-${String(at + 1).padStart(2, '0')}`),
    );
  });

  it('refuses malformed input by its field', () => {
    const wrong: [string, unknown][] = [
      ['stage', {}],
      ['stage', { stage: 'S9' }],
      ['flags.0', { stage: 'S2', flags: ['x'] }],
      ['reasons.main', { stage: 'S2', reasons: { main: 'R-X' } }],
      ['intent', { stage: 'S2', intent: 'x' }],
      ['tone', { stage: 'S2', tone: 'x' }],
      ['offer.pay.amount', { stage: 'S2', offer: { pay: { amount: -1 } } }],
      ['threshold.amount', { stage: 'S2', threshold: { amount: 0, currency: 'USD' } }],
      ['offer.pay.min', { stage: 'S2', offer: { pay: { min: 2, max: 1 } } }],
      ['today', { stage: 'S2', today: '2026-02-30' }],
    ];
    for (const [field, input] of wrong) {
      let found: unknown = null;
      try {
        readSituation(input);
      } catch (error) {
        found = error;
      }
      expect(found).toBeInstanceOf(BadInput);
      expect((found as BadInput).field).toBe(field);
    }
    expect(readSituation({ stage: 'S2', unknown: 1, tone: null }).stage).toBe('S2');
  });
});
