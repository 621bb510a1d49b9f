/** GUIDANCE §6, row by row: where it must speak, near misses where it must not, and its place in the order to act. */
import { describe, expect, it } from 'vitest';
import { draft } from '../../../src/domain/drafts/draft.ts';
import { advise } from '../../../src/domain/guidance/advise.ts';
import { RULES } from '../../../src/domain/guidance/rules.ts';
import { readSituation } from '../../../src/domain/guidance/situation.ts';
import { counselFor } from '../../../src/locales/counsel.ts';
import { due, type Input, main, ON_THE_PHONE, pay, S2, TABLE, TODAY } from './decision-table.ts';

function told(input: Input) {
  const situation = readSituation(input);
  const texts = counselFor(situation.locale);
  const advice = advise(situation, texts.guidance);
  return { advice, ids: advice.advice.map(({ id }) => id), said: draft(situation, advice, texts.replies) };
}
describe('the decision table', () => {
  for (const [id, [must, mustNot]] of Object.entries(TABLE))
    it(`${id} speaks where it must and only there`, () => {
      for (const input of must) expect(told({ ...S2, ...input }).ids, JSON.stringify(input)).toContain(id);
      for (const input of mustNot) expect(told({ ...S2, ...input }).ids, JSON.stringify(input)).not.toContain(id);
    });

  for (const [id, inputs] of Object.entries(ON_THE_PHONE))
    it(`${id} is an answer on the phone`, () => {
      for (const input of inputs)
        for (const locale of ['en', 'zh-CN']) {
          const row = told({ ...S2, ...input, locale }).said.call?.pushback.find((turn) => turn.id === id);
          expect(row?.line, JSON.stringify(input)).toMatch(/\S/);
        }
    });

  it('every row is tested', () => {
    expect([...new Set([...Object.keys(TABLE), ...Object.keys(ON_THE_PHONE)])].sort()).toEqual(
      RULES.map(({ id }) => id).sort(),
    );
  });

  it('D-36 and D-37 exclude each other', () => {
    for (const input of [{}, { openTerm: 'pay' }, { openTerm: 'pay', alternative: { acceptedInWriting: true } }]) {
      const ids = told({ ...S2, ...input }).said.call?.pushback.map(({ id }) => id) ?? [];
      expect(ids.filter((id) => id === 'D-36' || id === 'D-37').length).toBe(1);
    }
  });

  it('every row has its text, its why and its source in both languages', () => {
    for (const locale of ['en', 'zh-CN'] as const) {
      const { rules, whom } = counselFor(locale).guidance;
      for (const { id } of RULES) {
        const { text, why, ...others } = rules[id];
        for (const words of [id === 'D-10' ? whom.unknown : text, why, ...Object.values(others)])
          expect(words.length, `${locale} ${id}`).toBeGreaterThan(4);
      }
    }
    expect(RULES.filter(({ source }) => source.split(/[ ,]/)[0] === 'S').length).toBeGreaterThan(15);
  });
});

describe('order and pairs', () => {
  const inOrder = (input: Input, ...ids: string[]) => {
    const found = told({ ...S2, ...input }).ids;
    const places = ids.map((id) => found.indexOf(id));
    expect(places, `${ids} in ${found}`).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places), `${ids} in ${found}`).toBeGreaterThanOrEqual(0);
  };

  it('in the order to act', () => {
    inOrder({ today: TODAY, decidedAt: TODAY }, 'D-06', 'D-09', 'D-10', 'D-12');
    inOrder(
      { stage: 'S4', flags: ['student', 'bonusPaid', 'visa'], country: 'DE' },
      'D-18',
      'D-19',
      'D-20',
      'D-21',
      'D-22',
      'D-09',
    );
    inOrder({ flags: ['viaReferral', 'portalDecline'] }, 'D-48', 'D-09', 'D-12', 'D-16');
    inOrder({ openTerm: 'start date' }, 'D-03', 'D-06');
    inOrder({ angryReply: true }, 'D-38', 'D-06', 'D-09');
    inOrder({ ...main('R-FAMILY'), keepInTouch: true }, 'D-23', 'D-06', 'D-09', 'D-24');
    inOrder({ alternative: { acceptedInWriting: false }, otherOffers: [{ status: 'open' }] }, 'D-43', 'D-06', 'D-41');
    inOrder({ mailboxDomain: 'a.com', presentEmployerDomain: 'a.com', concerns: ['guilt'] }, 'D-49', 'D-53', 'D-06');
    inOrder({ ...pay(90_000, 91_000) }, 'D-25', 'D-26', 'D-09');
    inOrder({ call: { status: 'reached' }, keepInTouch: true }, 'D-12', 'D-45', 'D-46');
    inOrder({ stage: 'S5', ...due('2026-11-27') }, 'D-02', 'D-09', 'D-12');
  });

  it('a stop stands alone and nothing is drafted', () => {
    for (const input of [{ label: 'scam_offer' }, { label: 'rejection' }, { label: 'rescinded' }]) {
      const { ids, advice, said } = told({ ...S2, concerns: ['guilt'], ...main('R-PAY'), ...input });
      expect(ids.length).toBe(1);
      expect(advice).toMatchObject({ pay: null, reasons: [], draft: { allowed: false } });
      expect(said).toEqual({ call: null, pieces: [] });
    }
  });

  it('no draft beside D-04, D-29 or S7, whatever else is true', () => {
    for (const input of [{ intent: 'leverage' }, { concerns: ['falseReason'] }, { stage: 'S7' }])
      for (const more of [
        {},
        { angryReply: true, keepInTouch: true, referral: { name: 'Kim', consent: true } },
        { flags: ['viaReferral'] },
      ]) {
        const { advice, said } = told({ ...S2, ...more, ...input });
        expect(advice.draft.allowed).toBe(false);
        expect(advice.draft.why).toMatch(/\S/);
        expect(said).toEqual({ call: null, pieces: [] });
      }
  });

  it('the checklist comes with S3 and S4 alone, with the pointer and the fixed line', () => {
    for (const stage of ['S0', 'S1', 'S2', 'S5', 'S6', 'S7'])
      expect(told({ stage, country: 'DE' }).advice.checklist).toEqual([]);
    for (const stage of ['S3', 'S4'])
      for (const country of ['US', 'GB', 'DE', 'CH', 'FR', 'CN', 'JP', 'IN', 'ES', 'BR', 'PT']) {
        const list = told({ stage, country }).advice.checklist;
        expect(list.length).toBe(14);
        expect(list.at(-2)?.id).toBe(`10.2-${country}`);
        expect(list.at(-1)?.text).toBe(
          'General information, not legal advice; laws and contracts differ; checked Nov 2026.',
        );
      }
    expect(told({ stage: 'S4', country: 'NZ' }).advice.checklist.length).toBe(13);
  });

  it('never gives a verdict on law', () => {
    for (const locale of ['en', 'zh-CN'] as const) {
      const { checklist, countries, rules } = counselFor(locale).guidance;
      const all = [
        ...checklist,
        ...Object.values(countries),
        ...Object.values(rules).flatMap(({ text, why }) => [text, why]),
      ].join('\n');
      expect(all).not.toMatch(
        /you (?:can|cannot|can't|will|won't) be sued|(?:is|are) (?:not )?(?:legally )?enforceable|you are (?:not )?liable|不会被起诉|可以起诉|没有法律责任|无需承担责任/i,
      );
    }
  });

  it('the clock runs from deciding to the earlier of 48 hours and a working day before the deadline', () => {
    const clock = (input: Record<string, unknown>) => told({ ...S2, ...input }).advice.clock;
    const at = (today: string, decidedAt: string) => clock({ today, decidedAt });
    expect(at('2026-11-24T10:00', '2026-11-23T10:00')).toEqual({ colour: 'green', tellBy: '2026-11-25' });
    expect(at('2026-11-24T10:01', '2026-11-23T10:00')?.colour).toBe('amber');
    expect(at('2026-11-25T10:00', '2026-11-23T10:00')?.colour).toBe('amber');
    expect(at('2026-11-25T10:01', '2026-11-23T10:00')?.colour).toBe('red');
    // The deadline is a Monday: the Friday before it.
    expect(clock({ today: TODAY, decidedAt: '2026-11-29', offer: { deadline: '2026-11-30' } })?.tellBy).toBe(
      '2026-11-27',
    );
    expect(clock({ stage: 'S5', ...due('2026-11-27') })).toEqual({ colour: null, tellBy: '2026-11-26' });
    expect(clock({ today: TODAY, decidedAt: TODAY, call: { status: 'reached' } })).toBeNull();
    expect(clock({})).toBeNull();
  });

  it('D-10 names whom: the agency first, then the one who offered, the hiring manager, HR', () => {
    const whom = (input: Input) => told({ ...S2, ...input }).advice.advice.find(({ id }) => id === 'D-10')?.text;
    expect(whom({ flags: ['viaAgency'], offer: { contact: { role: 'hr' } } })).toMatch(/agency/);
    expect(whom({ offer: { contact: { role: 'hiringManager' } } })).toMatch(/hiring manager/);
    expect(whom({ offer: { contact: { role: 'hr' } } })).toMatch(/HR/);
    expect(whom({})).toMatch(/offer.*hiring manager.*HR/);
  });

  it('says a row for the moment', () => {
    const text = (id: string, input: Input) =>
      told({ ...S2, ...input }).advice.advice.find((row) => row.id === id)?.text;
    expect(text('D-12', { call: { status: 'reached' } })).not.toBe(text('D-12', {}));
    expect(text('D-08', { ...due(TODAY), cannotCall: true })).not.toMatch(/\bcall now\b/i);
    expect(text('D-16', { stage: 'S5', flags: ['portalDecline'] })).not.toMatch(/then press Decline/);
  });
});
