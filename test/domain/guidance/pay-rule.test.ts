/** GUIDANCE §5 beyond the vectors: how pay is made comparable, what is said, and what always holds. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advise } from '../../../src/domain/guidance/advise.ts';
import { CONVENTIONS } from '../../../src/domain/guidance/salary-gap.ts';
import { readSituation } from '../../../src/domain/guidance/situation.ts';
import type { Pay, PayVerdict } from '../../../src/domain/model.ts';
import { counselFor } from '../../../src/locales/counsel.ts';

type More = Record<string, unknown>;

function ask(a: Pay | null, b: Pay | null, more: More = {}) {
  const situation = readSituation({
    stage: 'S2',
    reasons: { main: 'R-PAY' },
    offer: { pay: a },
    alternative: { pay: b },
    ...more,
  });
  return advise(situation, counselFor(situation.locale).guidance);
}
const judge = (a: Pay | null, b: Pay | null, more: More = {}): PayVerdict => {
  const { pay } = ask(a, b, more);
  if (pay === null) throw new Error('no verdict');
  return pay;
};
const usd = (amount: number, more: Partial<Pay> = {}): Pay => ({ amount, currency: 'USD', period: 'year', ...more });

describe('making pay comparable', () => {
  const same: [string, Pay, number][] = [
    ['hours of 40', usd(50, { period: 'hour', hoursPerWeek: 40 }), 104_000],
    ['hours by the federal factor', usd(50, { period: 'hour', hoursPerWeek: 40, hoursPerYear: 2_087 }), 104_350],
    ['half hours of work', usd(50, { period: 'hour', hoursPerWeek: 37.5 }), 97_500],
    ['days', usd(400, { period: 'day' }), 104_000],
    ['weeks', usd(2_000, { period: 'week' }), 104_000],
    ['twelve months', usd(8_000, { period: 'month', monthsPerYear: 12 }), 96_000],
    ['thirteen months', usd(8_000, { period: 'month', monthsPerYear: 13 }), 104_000],
    ['fourteen months', usd(8_000, { period: 'month', monthsPerYear: 14 }), 112_000],
    ['months not counted', usd(8_000, { period: 'month' }), 96_000],
    ['a year', usd(104_000), 104_000],
  ];
  for (const [name, pay, year] of same)
    it(name, () => {
      expect(judge(usd(0), pay).gap).toBe(year);
      expect(judge(pay, usd(year + 10_000)).verdict).toBe('allowed');
      expect(judge(pay, usd(year + 9_999.99)).verdict).toBe('notLead');
    });

  it('marks what it assumes', () => {
    const month = { amount: 8_000, currency: 'USD', period: 'month' } as const;
    expect(judge(month, usd(120_000)).text).toMatch(/twelve monthly salaries/i);
    expect(judge({ ...month, monthsPerYear: 12 }, usd(120_000)).text).not.toMatch(/twelve monthly/i);
    expect(judge(usd(90_000, { period: null }), usd(120_000)).text).toMatch(/without a period/);
    expect(judge({ ...month, currency: 'CNY' }, usd(1, { currency: 'CNY' }), { locale: 'zh-CN' }).text).toContain(
      '十二个月',
    );
  });

  it('asks for weekly hours, for a missing figure, for gross figures', () => {
    expect(judge(usd(50, { period: 'hour' }), usd(120_000))).toMatchObject({ verdict: 'ask', gap: null });
    expect(judge(usd(50, { period: 'hour' }), usd(120_000)).text).toMatch(/weekly hours/);
    expect(judge(null, usd(120_000)).text).toMatch(/this offer/);
    expect(judge(usd(120_000), null).text).toMatch(/other pay/);
    expect(judge(usd(90_000, { net: true }), usd(120_000)).verdict).toBe('ask');
    expect(judge(usd(90_000, { net: true }), usd(120_000)).text).toMatch(/before tax/);
  });

  it('takes the cautious ends of ranges', () => {
    expect(
      judge(usd(0, { amount: null, min: 80_000, max: 90_000 }), usd(0, { amount: null, min: 100_000, max: 200_000 }))
        .gap,
    ).toBe(10_000);
    expect(judge(usd(85_000), usd(0, { amount: null, min: 95_000, max: 105_000 })).verdict).toBe('allowed');
    expect(judge(usd(0, { amount: null, min: 80_000, max: 90_000 }), usd(99_999)).verdict).toBe('notLead');
  });

  it('shows part time both ways and suggests the hours where they differ by more than a tenth', () => {
    const shown = judge(usd(60_000, { hoursPerWeek: 24 }), usd(90_000, { hoursPerWeek: 40 }));
    expect(shown).toMatchObject({ verdict: 'allowed', gap: 30_000, suggest: ['R-HOURS'] });
    for (const figure of ['30,000', '100,000', '90,000']) expect(shown.text).toContain(figure);
    expect(judge(usd(60_000, { hoursPerWeek: 40 }), usd(90_000, { hoursPerWeek: 36 })).suggest).toEqual([]);
    expect(judge(usd(60_000, { hoursPerWeek: 40 }), usd(61_000, { hoursPerWeek: 35 })).suggest[0]).toBe('R-HOURS');
  });
});

describe('lines and currencies', () => {
  for (const [currency, line] of Object.entries(CONVENTIONS))
    it(`${currency}: about ${line}, boundary included`, () => {
      const pay = (amount: number): Pay => ({ amount, currency, period: 'year' });
      expect(judge(pay(line), pay(2 * line))).toMatchObject({ verdict: 'allowed', gap: line, currency });
      expect(judge(pay(line), pay(2 * line - 0.01)).verdict).toBe('notLead');
      expect(judge(pay(line), pay(2 * line)).text).toMatch(/about/);
    });

  it('the person may move the line', () => {
    expect(judge(usd(90_000), usd(95_000), { threshold: { amount: 5_000, currency: 'USD' } }).verdict).toBe('allowed');
    expect(judge(usd(90_000), usd(104_999), { threshold: { amount: 15_000, currency: 'USD' } }).verdict).toBe(
      'notLead',
    );
  });

  it('a typed rate works in both directions and carries a moved line across', () => {
    const eur = usd(85_000, { currency: 'EUR' });
    expect(judge(usd(80_000), eur, { rate: { from: 'EUR', to: 'USD', value: 1.1 } }).gap).toBe(13_500);
    expect(judge(usd(80_000), eur, { rate: { from: 'USD', to: 'EUR', value: 0.8 } }).gap).toBe(26_250);
    expect(judge(usd(80_000), eur, { rate: { from: 'GBP', to: 'USD', value: 1.3 } }).verdict).toBe('incomparable');
    expect(
      judge(usd(80_000), usd(91_000), {
        threshold: { amount: 10_000, currency: 'EUR' },
        rate: { from: 'EUR', to: 'USD', value: 1.1 },
      }).verdict,
    ).toBe('allowed');
  });

  it('a line in a third currency, or a currency without a convention, is asked about by name', () => {
    const third = judge(usd(80_000), usd(120_000), { threshold: { amount: 9_000, currency: 'EUR' } });
    expect(third.verdict).toBe('ask');
    expect(third.text).toMatch(/EUR 9,000/);
    const sek = judge(usd(500_000, { currency: 'SEK' }), usd(700_000, { currency: 'SEK' }));
    expect(sek.verdict).toBe('ask');
    expect(sek.text).toMatch(/USD 10,000/);
    expect(sek.text).toMatch(/SEK/);
  });

  it('whichever is smaller, where the person wants it so', () => {
    expect(judge(usd(60_000), usd(66_000)).verdict).toBe('notLead');
    expect(judge(usd(60_000), usd(66_000), { whicheverIsSmaller: true }).verdict).toBe('allowed');
    expect(judge(usd(60_000), usd(65_999.99), { whicheverIsSmaller: true }).verdict).toBe('notLead');
    expect(judge(usd(200_000), usd(210_000), { whicheverIsSmaller: true }).verdict).toBe('allowed');
  });

  it('the ticked statement stands in for a missing figure, never for a known one', () => {
    expect(judge(usd(80_000), null, { gapStated: true }).verdict).toBe('allowed');
    expect(ask(usd(80_000), null, { gapStated: true }).reasons).toEqual(['R-PAY']);
    expect(judge(usd(80_000), usd(81_000), { gapStated: true }).verdict).toBe('notLead');
    expect(judge(usd(80_000), usd(70_000), { gapStated: true }).verdict).toBe('blocked');
  });
});

describe('what is said', () => {
  it('one explanation with the numbers, in both languages', () => {
    const en = judge(usd(90_000), usd(96_400), { reasons: { main: 'R-PAY', marked: ['R-STAB'] } });
    expect(en.text).toMatch(/USD 6,400.*7\.1%.*USD 10,000.*stability/s);
    const zh = judge(usd(240_000, { currency: 'CNY' }), usd(300_000, { currency: 'CNY' }), {
      locale: 'zh-CN',
      reasons: { main: 'R-PAY', marked: ['R-PROMO'] },
    });
    expect(zh.text).toMatch(/CNY 60,000.*25%.*CNY 70,000.*晋升/s);
  });

  it('proposes stability and promotion first, then what the person marked', () => {
    expect(
      judge(usd(90_000), usd(91_000), { reasons: { main: 'R-PAY', marked: ['R-LOC', 'R-PROMO'] } }).suggest,
    ).toEqual(['R-STAB', 'R-PROMO', 'R-LOC']);
    expect(ask(usd(90_000), usd(91_000), { reasons: { main: 'R-PAY', marked: ['R-LOC', 'R-PROMO'] } }).reasons).toEqual(
      ['R-PROMO', 'R-LOC'],
    );
    expect(ask(usd(90_000), usd(91_000), {}).reasons).toEqual([]);
  });

  it('the package stands beside the base, and may be named in English where it alone reaches the line', () => {
    const b = usd(104_000, { signOn: { amount: 40_000, years: 4 } });
    expect(judge(usd(100_000), b)).toMatchObject({ verdict: 'notLead', gap: 4_000 });
    expect(judge(usd(100_000), b).text).toMatch(/14,000.*overall package/);
    expect(judge(usd(100_000), b, { packageWording: false }).text).not.toMatch(/overall package/);
    expect(judge(usd(100_000), b, { locale: 'zh-CN' }).text).not.toMatch(/综合待遇/);
    expect(judge(usd(100_000), b, { locale: 'zh-CN', packageWording: true }).text).toMatch(/综合待遇/);
    expect(judge(usd(100_000), usd(104_000, { bonus: 3_000, equity: 2_000 })).text).toMatch(/9,000/);
  });

  it('is silent where pay plays no part', () => {
    expect(ask(null, null, { reasons: { main: 'R-LOC' } }).pay).toBeNull();
  });
});

describe('what always holds', () => {
  const cents = fc.integer({ min: 0, max: 50_000_000 }).map((value) => value / 100);

  it('the gap is the exact difference and changes its sign with the sides (seed 7)', () => {
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        const there = judge(usd(a), usd(b));
        const back = judge(usd(b), usd(a));
        const exact = (Math.round(b * 100) - Math.round(a * 100)) / 100;
        expect(there.gap).toBe(exact);
        expect((back.gap ?? 0) + (there.gap ?? 0)).toBe(0);
        expect(there.verdict).toBe(exact <= 0 ? 'blocked' : exact < 10_000 ? 'notLead' : 'allowed');
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('scaling both sides and the line leaves the verdict (seed 8)', () => {
    fc.assert(
      fc.property(cents, cents, fc.integer({ min: 2, max: 50 }), (a, b, factor) => {
        const by = (value: number) => Math.round(value * 100 * factor) / 100;
        expect(judge(usd(by(a)), usd(by(b)), { threshold: { amount: 10_000 * factor, currency: 'USD' } }).verdict).toBe(
          judge(usd(a), usd(b)).verdict,
        );
      }),
      { numRuns: 200, seed: 8 },
    );
  });

  it('more from the other side never turns a yes into a no (seed 9)', () => {
    const rank = { blocked: 0, notLead: 1, allowed: 2, ask: 3, incomparable: 3 } as const;
    fc.assert(
      fc.property(cents, cents, cents, (a, b, more) => {
        expect(rank[judge(usd(a), usd(b + more)).verdict]).toBeGreaterThanOrEqual(rank[judge(usd(a), usd(b)).verdict]);
      }),
      { numRuns: 200, seed: 9 },
    );
  });
});
