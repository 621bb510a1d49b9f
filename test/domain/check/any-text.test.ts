/** Any text in any situation gets an answer whose parts fit each other: letters, sentences of letters at random, names put in. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/domain/check/check.ts';
import { CHECK_RULES, RULES } from '../../../src/domain/check/rule-ids.ts';
import { readSituation } from '../../../src/domain/guidance/situation.ts';
import type { CheckInput, Situation } from '../../../src/domain/model.ts';
import { counselFor } from '../../../src/locales/counsel.ts';
import { EXAMPLES } from './examples.ts';
import { FREE_WORDING } from './free-wording.ts';
import { lettersIn } from './letters.ts';
import { situationsOf } from './situations.ts';

const RUNS = { seed: 20_261_126, numRuns: process.env['COVERAGE'] ? 600 : 100 };

const texts = [
  ...CHECK_RULES.flatMap((id) => [...EXAMPLES[id].fire, ...EXAMPLES[id].quiet]).map((one) =>
    typeof one === 'string' ? one : one.text,
  ),
  ...Object.values(FREE_WORDING).flatMap(({ en, zh }) => [...en.fire, ...en.quiet, ...zh.fire, ...zh.quiet]),
];
const letters = ['./letters-1.txt', './letters-2.txt', './letters-3.txt', './letters-4.txt'].flatMap(lettersIn);

/** What a letter can carry: names right, wrong and doubtful, days, sums, links, other scripts, marks that mean nothing. */
const PIECES = [
  'Dear Ms Rahman,\n\n',
  'Hi Priya and Tom,\n\n',
  'To whom it may concern,\n\n',
  '王经理，您好：\n\n',
  '尊敬的李老师：',
  'Fabrikam',
  "Fabrikam's offer",
  'the role at Contoso Clinic',
  'the Package Company',
  'NORTHWIND LABS',
  'Dr Osei',
  'Priyanka',
  'on Friday, 27 November',
  'by 2026-11-27',
  'last week',
  '11月23日',
  '上周五',
  '$95,000 a year',
  '年薪35万',
  'https://example.com/portal',
  'As we discussed by phone, ',
  'I can recommend Ana Lima. ',
  'please call me on +44 20 7946 0100',
  'Lab Coordinator',
  'Senior Lab Coordinator',
  '\n\nKind regards,\nLee Ortiz\n',
  '\n\n此致\n敬礼\n李想',
  '\n> quoted',
  '\n-- \nLee',
  '[name]',
  '\u200b',
  '\ud83d\ude00',
  '\ud800',
  '!!',
  '。。。',
];
const text = fc.oneof(
  fc.constantFrom(...letters.map(({ input }) => input.text)),
  fc
    .array(
      fc.oneof(fc.constantFrom(...PIECES), fc.constantFrom(...texts), fc.string({ unit: 'binary', maxLength: 12 })),
      {
        maxLength: 9,
      },
    )
    .map((pieces) => pieces.join(' ')),
);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 2 });
const address = fc.constantFrom(
  'priya@northwind.example',
  'tom@fabrikam.example',
  'not an address',
  'lee@present.example',
);
const rest = fc.record({
  kind: maybe(fc.constantFrom('reply', 'confirmation', 'thanks')),
  subject: maybe(fc.constantFrom('Re: Offer', 'Offer – Lab Coordinator', '', 'Fabrikam offer', '关于录用')),
  to: maybe(fc.array(address, { maxLength: 2 })),
  cc: maybe(fc.array(address, { maxLength: 3 })),
  from: maybe(address),
  presentEmployerDomain: maybe(fc.constant('present.example')),
  otherCompanies: maybe(
    fc.subarray([
      { company: 'Fabrikam' },
      { company: 'Contoso Clinic', role: 'Nurse Manager' },
      { company: '青山医院' },
    ]),
  ),
  visibleMail: maybe(fc.constantFrom(...letters.map(({ input }) => input.visibleMail ?? ''))),
  origin: maybe(fc.constantFrom('typed', 'inserted')),
  kept: maybe(fc.subarray(['by Wednesday', 'the tour of the lab'])),
});

const judged = (input: CheckInput) => check(input, counselFor(input.situation.locale));

describe(`any text in any situation (seed ${RUNS.seed}, ${RUNS.numRuns} of each language)`, () => {
  for (const locale of ['en', 'zh-CN'] as const)
    it(`${locale}: findings stand where they say, and what may be inserted has no error`, () => {
      fc.assert(
        fc.property(situationsOf(locale), text, rest, (given, body, more) => {
          const situation: Situation = readSituation(given);
          const input = { situation, text: body, ...more } as CheckInput;
          const { findings, rubric, mayInsert } = judged(input);
          for (const { id, severity, start, end, text: shown, why } of findings) {
            expect(RULES).toHaveProperty(id);
            expect(why).not.toBe('');
            expect(why).not.toMatch(/undefined|\{\w+\}/);
            if (severity === 'error') expect(mayInsert).toBe(false);
            if (start === null || end === null) expect(shown).toBe('');
            else {
              expect(start).toBeGreaterThanOrEqual(0);
              expect(end).toBeGreaterThanOrEqual(start);
              expect(shown).toBe(body.slice(start, end));
            }
          }
          for (const { score } of rubric) expect([0, 1, 2]).toContain(score);
          const off = [...new Set(findings.map(({ id }) => id))];
          expect(judged({ ...input, off }).findings).toEqual([]);
        }),
        RUNS,
      );
    });
});
