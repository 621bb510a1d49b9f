import fc from 'fast-check';
import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { lengthOf } from '../../src/domain/drafts/length.ts';
import { REASON_IDS, type Salary, type Situation } from '../../src/domain/model.ts';
import { ui as en } from '../../src/locales/en/ui.ts';
import { ui as zh } from '../../src/locales/zh-CN/ui.ts';
import { annualPay } from '../../src/options/view/annual.ts';
import { readRoute } from '../../src/options/view/route.ts';
import { lengthRule } from '../../src/popup/view/length-band.ts';
import { lengthPhrase } from '../../src/popup/view/length-phrase.ts';
import { money, salaryFrom, salaryPhrase } from '../../src/popup/view/money.ts';
import { offerRecordOf } from '../../src/popup/view/offer-record.ts';
import { offerView } from '../../src/popup/view/offer-view.ts';
import { telLink } from '../../src/popup/view/phone.ts';
import { qrPath } from '../../src/popup/view/qr-path.ts';
import { COMMON_REASONS, orderedReasons } from '../../src/popup/view/reasons.ts';
import { rehearsalTurn } from '../../src/popup/view/rehearsal.ts';
import { splice } from '../../src/popup/view/splice.ts';
import { company, currentOffer, offerRecord } from './samples.ts';

const salary = (part: Partial<Salary>): Salary => ({
  min: 90_000,
  max: 90_000,
  currency: 'USD',
  period: 'year',
  monthsPerYear: null,
  hoursPerWeek: null,
  ...part,
});

describe('pay in words', () => {
  it('writes single figures, ranges, months and unknown currencies', () => {
    expect(salaryPhrase(salary({}), en)).toBe('$90,000 a year');
    expect(salaryPhrase(salary({ max: 95_000 }), en)).toBe('$90,000–95,000 a year');
    expect(
      salaryPhrase(salary({ min: 25_000, max: 25_000, currency: 'CNY', period: 'month', monthsPerYear: 13 }), en),
    ).toBe('CN¥25,000 a month × 13 months');
    expect(salaryPhrase(salary({ min: 25_000, max: 28_000, currency: 'CNY', period: 'month' }), zh)).toBe(
      '每月 ¥25,000–28,000',
    );
    expect(money(1200.5, null, 'en')).toBe('1,200.5');
    expect(money(12, 'not a code', 'en')).toBe('12 not a code');
  });
  it('shows what the person typed, or nothing', () => {
    expect(salaryFrom({})).toBeNull();
    expect(salaryFrom({ amount: 5, currency: 'EUR', period: 'hour' })).toMatchObject({
      min: 5,
      max: 5,
      period: 'hour',
    });
  });
});

describe('a year of pay (GUIDANCE §5.2)', () => {
  it.each([
    [salary({ min: 45, max: 45, period: 'hour', hoursPerWeek: 40 }), 93_600],
    [salary({ min: 5_000, max: 5_000, period: 'month', monthsPerYear: 14 }), 70_000],
    [salary({ min: 20_000, max: 20_000, period: 'month', monthsPerYear: 13 }), 260_000],
    [salary({ min: 400, max: 400, period: 'day' }), 104_000],
    [salary({ min: 2_000, max: 2_000, period: 'week' }), 104_000],
  ])('%o is %d', (pay, year) => expect(annualPay(pay)).toMatchObject({ low: year, high: year, assumed: false }));
  it('marks twelve months as assumed', () =>
    expect(annualPay(salary({ min: 5_400, max: 5_400, period: 'month' }))).toEqual({
      low: 64_800,
      high: 64_800,
      assumed: true,
    }));
  it('asks rather than guesses weekly hours', () => expect(annualPay(salary({ period: 'hour' }))).toBeNull());
});

describe('the phone link', () => {
  it.each([
    ['+1 415 555 0134', 'tel:+14155550134'],
    ['+44 (0)20 7946 0018', 'tel:+442079460018'],
    ['(415) 555-0134 ext. 12', 'tel:4155550134;ext=12'],
    ['010-5555 0134 转 8', 'tel:01055550134;ext=8'],
  ])('%s', (typed, link) => expect(telLink(typed)).toBe(link));
  it.each(['', '12', 'call me', 'javascript:alert(1)'])('%j is no number', (typed) =>
    expect(telLink(typed)).toBeNull(),
  );
  it('holds nothing but a number, whatever the letter said', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (typed) =>
        /^tel:\+?\d{5,}(;ext=\d+)?$/.test(telLink(typed) ?? 'tel:00000'),
      ),
    ));
});

describe('the QR drawing', () => {
  it('covers exactly the dark modules', () => {
    const { data } = encode('tel:+14155550134', { ecc: 'M', border: 3 });
    const drawn = data.map((row) => row.map(() => false));
    for (const [, x = '', y = '', w = ''] of qrPath(data).matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
      for (let n = 0; n < Number(w); n += 1) {
        const row = drawn[Number(y)];
        if (row) row[Number(x) + n] = true;
      }
    }
    expect(drawn).toEqual(data.map((row) => row.map(Boolean)));
  });
});

describe('length', () => {
  it('counts words and characters', () => {
    // The popup counts as the check does: a letter it calls good is not called too long.
    expect(lengthOf('I’ve decided not to accept the R&D role.', false)).toBe(8);
    expect(lengthOf('我决定不接受 offer。', true)).toBe(12);
    expect(lengthOf('', false)).toBe(0);
  });
  it('knows the bands of the handbook', () => {
    expect(lengthRule('confirmation', 'en')).toEqual({ unit: 'count', low: 40, high: 110 });
    expect(lengthRule('afterSigning', 'en')).toEqual({ unit: 'count', low: 110, high: 200 });
    expect(lengthRule('chat', 'zh-CN')).toEqual({ unit: 'characters', high: 120 });
    expect(lengthRule('keepInTouch', 'en')).toBeNull();
  });
  it('says them', () => {
    expect(lengthPhrase('one two three', 'confirmation', 'en', en)).toBe('3 words · 40–110 reads well');
    expect(lengthPhrase('hello', 'chat', 'en', en)).toBe('5 characters of 120 at most');
    expect(lengthPhrase('你好', 'keepInTouch', 'zh-CN', zh)).toBe('2 字');
  });
  it('replaces one stretch and nothing else', () =>
    fc.assert(
      fc.property(fc.string(), fc.nat(40), fc.nat(40), fc.string(), (text, a, b, by) => {
        const start = Math.min(a, b, text.length);
        const end = Math.min(Math.max(a, b), text.length);
        const result = splice(text, start, end, by);
        return (
          result.startsWith(text.slice(0, start)) &&
          result.endsWith(text.slice(end)) &&
          result.length === text.length - (end - start) + by.length
        );
      }),
    ));
});

describe('the card', () => {
  const told: Situation = { stage: 'S2' };
  it('shows the letter', () =>
    expect(offerView(currentOffer, told)).toMatchObject({ company: 'Northwind Laboratories', phoneFromMail: true }));
  it('puts the person’s words over the letter', () => {
    const view = offerView(currentOffer, {
      stage: 'S2',
      offer: { company: 'Northwind Labs', deadline: '2026-12-01', contact: { phone: '+1 415 555 0177' } },
    });
    expect(view).toMatchObject({ company: 'Northwind Labs', phone: '+1 415 555 0177', phoneFromMail: false });
    expect(view.deadline).toMatchObject({ iso: '2026-12-01', certain: true });
  });
  it('does not make a guessed date certain by repeating it', () => {
    const { deadline } = offerView(currentOffer, { stage: 'S2', offer: { deadline: '2026-11-28' } });
    expect(deadline).toMatchObject({ certain: false, text: 'by Friday 5 pm' });
  });
});

describe('the reasons', () => {
  it('shows every reason once', () => expect([...orderedReasons(true, null)].sort()).toEqual([...REASON_IDS].sort()));
  it('always shows the chosen one', () => {
    for (const id of REASON_IDS) expect(orderedReasons(false, id)).toContain(id);
    expect(orderedReasons(false, null)).toEqual([...COMMON_REASONS]);
  });
});

describe('the rehearsal', () => {
  it('lets the person speak first, then pushes back twice at most', () => {
    const turns = Array.from({ length: 60 }, (_, second) => rehearsalTurn(second, 5));
    expect(turns[0]).toBeNull();
    expect(turns[23]).toBeNull();
    expect(new Set(turns.slice(24))).toEqual(new Set([0, 1]));
  });
  it('has nothing to ask without pushback', () => expect(rehearsalTurn(50, 0)).toBeNull());
  it('stays with the only one', () => expect(rehearsalTurn(59, 1)).toBe(0));
});

describe('the record of this offer', () => {
  it('is found by thread, by role, or is the newest', () => {
    const other = { ...offerRecord, id: 'o2', role: 'Lead', updatedAt: '2026-11-23T00:00:00Z', threads: [] };
    const both = { ...company, offers: [other, offerRecord] };
    expect(offerRecordOf(both, currentOffer)?.id).toBe('o1');
    expect(offerRecordOf(both, { ...currentOffer, threadKey: 'elsewhere' })?.id).toBe('o1');
    const stranger = { ...currentOffer, threadKey: 'x', facts: { ...currentOffer.facts, role: 'Chef' } };
    expect(offerRecordOf(both, stranger)?.id).toBe('o2');
    expect(offerRecordOf({ ...company, offers: [] }, currentOffer)).toBeNull();
  });
  it('never takes a thread of another account', () => {
    const lead = { ...offerRecord, id: 'o2', role: 'Lead', updatedAt: '2026-11-23T00:00:00Z' };
    const elsewhere = {
      ...currentOffer,
      accountKey: 'other',
      facts: { ...currentOffer.facts, role: 'Senior Data Analyst' },
    };
    expect(offerRecordOf({ ...company, offers: [lead, offerRecord] }, elsewhere)?.id).toBe('o1');
  });
});

describe('routes', () => {
  it.each([
    ['', 'offers', null],
    ['#/companies', 'companies', null],
    ['#/companies/a%2Fb', 'companies', 'a/b'],
    ['#/welcome', 'welcome', null],
    ['#/nowhere/1', 'offers', null],
  ])('%j', (hash, name, id) => expect(readRoute(hash)).toEqual({ name, id }));
});
