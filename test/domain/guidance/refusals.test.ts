/** Contract §5: malformed input is refused by the name of its field; null is missing; unknown keys are ignored. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BadInput } from '../../../src/domain/bad-input.ts';
import { readSituation } from '../../../src/domain/guidance/situation.ts';

/** Every leaf with a value that is right; the refusals below are made from it. */
const FULL = {
  today: '2026-11-24',
  locale: 'en',
  country: 'US',
  stage: 'S2',
  flags: ['student'],
  intent: 'decline',
  decidedAt: '2026-11-23T09:00:00+01:00',
  user: { name: 'Lee', phone: '1' },
  label: 'offer',
  mailboxDomain: 'a.com',
  presentEmployerDomain: 'b.com',
  openTerm: 'x',
  otherOffers: [{ company: 'B', role: 'r', status: 'open' }],
  concerns: ['guilt'],
  feedback: { ask: 'x', give: true },
  recontact: { since: '2026-03', news: 'n' },
  offer: {
    company: 'A',
    role: 'r',
    date: '2026-11-01',
    deadline: '2026-11-30',
    newDeadline: '2026-12-04',
    startDate: '2027-01-04',
    signedDate: '2026-11-02',
    pay: {
      amount: 1,
      min: 1,
      max: 2,
      currency: 'USD',
      period: 'year',
      hoursPerWeek: 40,
      hoursPerYear: 2_080,
      monthsPerYear: 12,
      net: false,
      signOn: { amount: 1, years: 2 },
      bonus: 1,
      equity: 1,
    },
    contact: { name: 'P', role: 'hr', phone: '1', email: 'e' },
    scamSigns: ['one'],
  },
  alternative: { kind: 'offer', pay: { amount: 1 }, acceptedInWriting: true },
  rate: { from: 'EUR', to: 'USD', value: 1.1 },
  threshold: { amount: 1, currency: 'USD' },
  gapStated: true,
  showFigures: false,
  cannotCall: false,
  angryReply: false,
  whicheverIsSmaller: false,
  packageWording: true,
  reasons: { main: 'R-LOC', support: 'R-FIT', marked: ['R-STAB'], details: { 'R-LOC': 'x' } },
  thanksDetail: 'x',
  call: { status: 'none', attempts: 1, at: '2026-11-24T10:00Z' },
  referral: { name: 'K', consent: true },
  keepInTouch: true,
  tone: 'warm',
};

type Path = (string | number)[];
function paths(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [
    at,
    ...Object.entries(value).flatMap(([key, inner]) => paths(inner, [...at, Array.isArray(value) ? Number(key) : key])),
  ];
}
function put(path: Path, value: unknown): unknown {
  if (path.length === 0) return value;
  const copy = structuredClone(FULL) as Record<string, unknown>;
  let at: Record<string | number, unknown> = copy;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  at[path.at(-1) as string] = value;
  return copy;
}
const all = paths(FULL);
const valueAt = (path: Path) =>
  path.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], FULL);
const refuses = (input: unknown, field?: string) => {
  let found: unknown = null;
  try {
    readSituation(input);
  } catch (error) {
    found = error;
  }
  expect(found, JSON.stringify(input)?.slice(0, 300)).toBeInstanceOf(BadInput);
  expect((found as Error).message).not.toMatch(/\n/);
  if (field !== undefined) expect((found as BadInput).field).toBe(field);
};
const words = (path: Path) => path.join('.');

describe('reading a situation', () => {
  it('takes the full one, and one with nothing but a stage', () => {
    expect(readSituation(FULL).offer?.pay?.currency).toBe('USD');
    expect(readSituation({ stage: 'S0' })).toEqual({ stage: 'S0' });
  });

  it('null is missing, anywhere but the stage and inside lists', () => {
    for (const path of all.filter((at) => at.length > 0 && words(at) !== 'stage' && typeof at.at(-1) !== 'number'))
      expect(() => readSituation(put(path, null)), words(path)).not.toThrow();
    refuses({ stage: null }, 'stage');
    refuses({}, 'stage');
  });

  it('unknown keys are ignored, at every level', () => {
    for (const path of all.filter(
      (at) => typeof valueAt(at) === 'object' && !Array.isArray(valueAt(at)) && words(at) !== 'reasons.details',
    ))
      expect(() => readSituation(put([...path, 'unknownKey'], { x: [1] })), words(path)).not.toThrow();
  });

  it('a value of the wrong type is refused by its field', () => {
    for (const path of all) {
      const right = valueAt(path);
      const wrong: unknown[] = [7, 'text', true, [1], [], { a: 1 }, {}, Number.NaN].filter((value) => {
        if (typeof value === typeof right && Array.isArray(value) === Array.isArray(right)) return false;
        // Feedback may be a text or a tick.
        return !(
          path[0] === 'feedback' &&
          path.length === 2 &&
          (typeof value === 'string' || typeof value === 'boolean')
        );
      });
      for (const value of wrong) refuses(put(path, value), path.length === 0 ? 'situation' : words(path));
    }
  });

  it('a number that is none is refused', () => {
    for (const path of all.filter((at) => typeof valueAt(at) === 'number'))
      for (const value of [Number.NaN, Number.POSITIVE_INFINITY, -1, '5', 'NaN', ''])
        refuses(put(path, value), words(path));
    for (const path of [
      ['threshold', 'amount'],
      ['rate', 'value'],
      ['offer', 'pay', 'hoursPerWeek'],
      ['offer', 'pay', 'monthsPerYear'],
      ['offer', 'pay', 'signOn', 'years'],
    ])
      refuses(put(path, 0), words(path));
  });

  it('an unknown word is refused where words are counted', () => {
    for (const path of [
      ['stage'],
      ['intent'],
      ['tone'],
      ['label'],
      ['flags', 0],
      ['concerns', 0],
      ['reasons', 'main'],
      ['reasons', 'support'],
      ['reasons', 'marked', 0],
      ['call', 'status'],
      ['offer', 'contact', 'role'],
      ['offer', 'pay', 'period'],
      ['alternative', 'kind'],
    ])
      for (const value of ['', 'nope', 's2', 'R-LOC ', 'WARM']) refuses(put(path, value), words(path));
    refuses(put(['reasons', 'details', 'R-NOPE'], 'x'), 'reasons.details.R-NOPE');
  });

  it('an impossible date is refused', () => {
    const dates = [
      ['today'],
      ['decidedAt'],
      ['call', 'at'],
      ...['date', 'deadline', 'newDeadline', 'startDate', 'signedDate'].map((key) => ['offer', key]),
    ];
    for (const path of dates)
      for (const value of [
        '',
        'tomorrow',
        '2026-02-30',
        '2026-13-01',
        '2026-1-5',
        '24/11/2026',
        '2026-11-24T24:00',
        '2026-11-24T10:61',
        '2026-11-24T10:00+25:00',
        '20261124',
      ])
        refuses(put(path, value), words(path));
    for (const value of ['2026-13', '2026-02-30', '2026-1'])
      refuses(put(['recontact', 'since'], value), 'recontact.since');
    expect(() =>
      readSituation({ stage: 'S2', today: '2028-02-29T23:59:59.123Z', recontact: { since: 'last spring' } }),
    ).not.toThrow();
  });

  it('a swapped range, an odd currency, an odd country, too many hours', () => {
    refuses({ stage: 'S2', offer: { pay: { min: 2, max: 1 } } }, 'offer.pay.min');
    refuses({ stage: 'S2', alternative: { pay: { min: 2, max: 1.99 } } }, 'alternative.pay.min');
    for (const code of ['$', 'EURO', 'E1R', ''])
      refuses({ stage: 'S2', threshold: { amount: 1, currency: code } }, 'threshold.currency');
    for (const code of ['Germany', 'D', '49', '']) refuses({ stage: 'S2', country: code }, 'country');
    refuses({ stage: 'S2', offer: { pay: { hoursPerWeek: 169 } } }, 'offer.pay.hoursPerWeek');
    refuses({ stage: 'S2', call: { attempts: 1.5 } }, 'call.attempts');
    refuses({ stage: 'S2', offer: { pay: { amount: 1e16 } } }, 'offer.pay.amount');
  });

  it('anything that is no object', () => {
    for (const value of [null, undefined, 1, 'S2', true, [], [{ stage: 'S2' }]]) refuses(value, 'situation');
  });

  it('never throws anything else, whatever it is given (seed 11)', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          fc.tuple(fc.constantFrom(...all), fc.jsonValue()).map(([path, value]) => put(path, value)),
        ),
        (input) => {
          try {
            readSituation(input);
          } catch (error) {
            expect(error).toBeInstanceOf(BadInput);
          }
        },
      ),
      { numRuns: 500, seed: 11 },
    );
  });
});
