/** Exact arithmetic for pay, and the pay rule where two of its conditions meet. */
import { describe, expect, it } from 'vitest';
import {
  compare,
  type Fraction,
  fractionOf,
  minus,
  over,
  plus,
  times,
  toNumber,
  ZERO,
} from '../../../src/domain/guidance/decimal.ts';
import { money, salaryGap } from '../../../src/domain/guidance/salary-gap.ts';
import type { Pay, PayVerdict, Situation } from '../../../src/domain/model.ts';
import { counselFor } from '../../../src/locales/counsel.ts';

const f = (top: bigint, bottom = 1n): Fraction => ({ top, bottom });

describe('a fraction', () => {
  it('is the figure as it is written, in its smallest terms', () => {
    expect(fractionOf(0.1)).toEqual(f(1n, 10n));
    expect(fractionOf(-2.5)).toEqual(f(-5n, 2n));
    expect(fractionOf(40)).toEqual(f(40n));
    expect(fractionOf(1e21)).toEqual(f(10n ** 21n));
    expect(fractionOf(2.5e22)).toEqual(f(25n * 10n ** 21n));
    expect(fractionOf(5e-7)).toEqual(f(1n, 2_000_000n));
    expect(fractionOf(0)).toEqual(ZERO);
  });

  it('is added, taken away, multiplied and divided exactly', () => {
    const [third, sixth] = [f(1n, 3n), f(1n, 6n)];
    expect(plus(third, sixth)).toEqual(f(1n, 2n));
    expect(minus(sixth, third)).toEqual(f(-1n, 6n));
    expect(times(f(-2n, 3n), f(3n, 4n))).toEqual(f(-1n, 2n));
    expect(over(third, sixth)).toEqual(f(2n));
    expect(over(third, f(-1n, 6n))).toEqual(f(-2n));
    expect(over(f(-1n, 3n), f(-5n, 7n))).toEqual(f(7n, 15n));
    expect(over(ZERO, f(7n))).toEqual(ZERO);
  });

  it('is compared and shown to the nearest hundredth, halves away from zero', () => {
    expect([compare(f(1n, 3n), f(1n, 2n)), compare(f(2n, 4n), f(1n, 2n)), compare(f(1n), ZERO)]).toEqual([-1, 0, 1]);
    expect([f(1n, 3n), f(1n, 200n), f(-1n, 200n), f(-1n, 3n), f(7n)].map(toNumber)).toEqual([
      0.33, 0.01, -0.01, -0.33, 7,
    ]);
  });
});

const usd = (amount: number | null, more: Partial<Pay> = {}): Pay => ({
  amount,
  currency: 'USD',
  period: 'year',
  ...more,
});
function judge(a: Pay | null, b: Pay | null, more: Partial<Situation> = {}): PayVerdict {
  const situation: Situation = {
    stage: 'S2',
    locale: 'en',
    reasons: { main: 'R-PAY' },
    offer: { pay: a },
    alternative: { pay: b },
    ...more,
  };
  const verdict = salaryGap(situation, counselFor(situation.locale).guidance);
  if (!verdict) throw new Error('no verdict');
  return verdict;
}
const spoken = counselFor('en').guidance.pay;

describe('the pay rule, where conditions meet', () => {
  it('asks where a pay is there and its figure is not', () => {
    expect(judge(usd(null), usd(100_000)).verdict).toBe('ask');
    expect(judge(usd(100_000), usd(null)).text).toMatch(/other pay/);
    expect(judge(usd(100_000), usd(30, { period: 'hour' })).text).toMatch(/weekly hours/);
    expect(judge(usd(100_000), usd(110_000)).text).not.toContain(spoken.assumedYear);
  });

  it('takes a rate only where it is of these two currencies', () => {
    const eur = usd(90_000, { currency: 'EUR' });
    const rate = (from: string, to: string) => judge(usd(80_000), eur, { rate: { from, to, value: 2 } }).verdict;
    expect(rate('EUR', 'USD')).toBe('allowed');
    expect(rate('USD', 'EUR')).toBe('blocked');
    for (const [from, to] of [
      ['EUR', 'GBP'],
      ['GBP', 'USD'],
      ['USD', 'GBP'],
      ['GBP', 'EUR'],
    ] as const)
      expect(rate(from, to), `${from} to ${to}`).toBe('incomparable');
  });

  it('puts the convention of a currency in place of the untouched line, and of no other', () => {
    const gbp = (amount: number) => usd(amount, { currency: 'GBP' });
    const line = (threshold: Situation['threshold']) => judge(gbp(50_000), gbp(58_500), { threshold }).verdict;
    expect(line({ amount: 10_000, currency: 'USD' })).toBe('allowed');
    expect(line({ amount: 9_000, currency: 'USD' })).toBe('ask');
    expect(line({ amount: 10_000, currency: 'EUR' })).toBe('ask');
    expect(line({ amount: 9_000, currency: 'GBP' })).toBe('notLead');
    expect(line({ amount: 8_500 } as never)).toBe('allowed');
    expect(judge(usd(50_000), usd(60_000), { threshold: { amount: 10_000, currency: 'USD' } }).verdict).toBe('allowed');
  });

  it('the ticked statement stands in for net figures, a missing rate and a missing line', () => {
    const stated = { gapStated: true };
    expect(judge(usd(90_000, { net: true }), usd(99_000), stated).verdict).toBe('allowed');
    expect(judge(usd(90_000), usd(99_000, { currency: 'EUR' }), stated).verdict).toBe('allowed');
    const sek = (amount: number) => usd(amount, { currency: 'SEK' });
    expect(judge(sek(500_000), sek(501_000), stated).verdict).toBe('allowed');
    expect(judge(sek(500_000), sek(501_000)).verdict).toBe('ask');
  });

  it('says the gap without its sign, and in which currency; of figures it has not it says none', () => {
    const less = judge(usd(90_000), usd(84_000));
    expect(less).toMatchObject({ verdict: 'blocked', gap: -6_000, currency: 'USD' });
    expect(less.text).not.toMatch(/-\s?(?:USD|6,000)/);
    const unknown = judge(null, null, { gapStated: true });
    expect(unknown).toMatchObject({ verdict: 'allowed', gap: null, currency: null });
    expect(unknown.text).toContain(spoken.stated.split('}').at(-1));
    expect(judge(usd(50, { period: 'hour', currency: 'GBP' }), usd(99_000, { currency: 'USD' })).currency).toBe('GBP');
    expect(judge(usd(90_000), usd(90_000)).text).toContain(spoken.equal.slice(0, 12));
  });

  it('leads elsewhere: the marked reason by name, else in general; never where pay may lead', () => {
    const pays: [Pay, Pay] = [usd(90_000), usd(95_000)];
    expect(judge(...pays).text).toContain(spoken.suggest);
    expect(judge(...pays, { reasons: { main: 'R-PAY', support: 'R-STAB' } }).text).not.toContain(spoken.suggest);
    expect(judge(...pays, { reasons: { main: 'R-PAY', marked: ['R-PROMO'] } }).text).not.toContain(spoken.suggest);
    expect(judge(...pays, { reasons: undefined, gapStated: true } as never).text).toContain(spoken.suggest);
    expect(judge(usd(90_000), usd(80_000)).text).toContain(spoken.suggest);
    expect(judge(usd(90_000), usd(100_000)).text).not.toContain(spoken.suggest);
    expect(judge(...pays).suggest).toEqual(['R-STAB', 'R-PROMO']);
    expect(judge(...pays, { reasons: { main: 'R-LOC', support: 'R-PAY', marked: ['R-STAB'] } }).suggest).toEqual([
      'R-STAB',
      'R-PROMO',
      'R-LOC',
    ]);
  });

  it('a tenth of nothing is no line', () => {
    expect(judge(usd(0), usd(5_000), { whicheverIsSmaller: true }).verdict).toBe('notLead');
    expect(judge(usd(100_000), usd(110_000), { whicheverIsSmaller: true }).verdict).toBe('allowed');
  });

  it('says that the whole package reaches the line only where the base does not', () => {
    const reaches = (base: number, bonus: number, more: Partial<Situation> = {}) =>
      judge(usd(90_000), usd(base, { bonus }), more).text;
    const [before] = spoken.packageReaches.split('{');
    const [plain] = spoken.package.split('{');
    expect(before).not.toBe(plain);
    expect(reaches(95_000, 5_000)).toContain(before);
    expect(reaches(95_000, 4_999)).not.toContain(before);
    expect(reaches(95_000, 4_999)).toContain(plain);
    expect(reaches(101_000, 5_000)).not.toContain(before);
    expect(reaches(95_000, 5_000, { packageWording: false })).not.toContain(before);
    expect(reaches(95_000, 0)).not.toContain(plain);
  });

  it('shows full-time figures only where both hours are known and differ by more than a tenth', () => {
    const [told] = spoken.fullTime.split('{');
    const hours = (a: number | null, b: number | null) =>
      judge(usd(60_000, { hoursPerWeek: a }), usd(90_000, { hoursPerWeek: b }));
    expect(hours(24, 40).text).toContain(told);
    for (const [a, b] of [
      [40, 40],
      [36, 40],
      [null, 40],
      [40, null],
      [null, null],
    ] as const) {
      expect(hours(a, b).text).not.toContain(told);
      expect(hours(a, b).suggest).toEqual([]);
    }
  });

  it('sums of money are whole, or have two places', () => {
    expect(money(6_400, 'USD', 'en')).toBe('USD 6,400');
    expect(money(6_400.5, 'USD', 'en')).toBe('USD 6,400.50');
    expect(money(f(1n, 3n), 'EUR', 'en')).toBe('EUR 0.33');
  });

  it('sentences in Chinese stand without gaps', () => {
    const cny = (amount: number) => usd(amount, { currency: 'CNY' });
    expect(judge(cny(200_000), cny(220_000), { locale: 'zh-CN' }).text).not.toMatch(/。 /);
    expect(judge(usd(90_000), usd(95_000)).text).toMatch(/\. \S/);
  });
});
