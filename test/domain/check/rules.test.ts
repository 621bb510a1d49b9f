/** The examples of every rule, and every example against all rules. */
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/domain/check/check.ts';
import { CHECK_RULES, RUBRIC, RULES } from '../../../src/domain/check/rule-ids.ts';
import type { CheckInput, Situation } from '../../../src/domain/model.ts';
import { counselFor } from '../../../src/locales/counsel.ts';
import { EXAMPLES, type Example } from './examples.ts';

const BASE: Situation = {
  stage: 'S2',
  offer: { company: 'Northwind Labs', role: 'Lab Coordinator', contact: { name: 'Priya Rahman' } },
  reasons: { main: 'R-LOC' },
};

function inputOf(example: Example): CheckInput {
  if (typeof example === 'string') return { situation: BASE, text: example };
  const { s, ...rest } = example;
  return { ...rest, situation: { ...BASE, ...s } };
}
const run = (input: CheckInput) => check(input, counselFor(input.situation.locale));
// A changed copy of the engine must be noticed by fewer: it is tried some hundred times.
const few = process.env['MUTATION_ROOM'] !== undefined;
const tried = (examples: readonly Example[]) => (few ? examples.slice(0, 2) : examples);
const all = CHECK_RULES.flatMap((id) => [...EXAMPLES[id].fire, ...EXAMPLES[id].quiet]);

for (const id of CHECK_RULES)
  describe(id, () => {
    for (const [index, example] of tried(EXAMPLES[id].fire).entries())
      it(`fires ${index}`, () => {
        const input = inputOf(example);
        const found = run(input).findings.filter((finding) => finding.id === id);
        expect(found.length, input.text).toBeGreaterThan(0);
        if (!(id === 'L-GROVEL' && input.text.includes('辜负'))) expect(found[0]?.severity).toBe(RULES[id]);
        expect(run({ ...input, off: [id] }).findings.filter((finding) => finding.id === id)).toEqual([]);
      });
    for (const [index, example] of tried(EXAMPLES[id].quiet).entries())
      it(`is quiet ${index}`, () => {
        const input = inputOf(example);
        const found = run(input).findings.filter((finding) => finding.id === id);
        expect(
          found.map(({ text, why }) => text || why),
          input.text,
        ).toEqual([]);
      });
  });

describe.skipIf(few)('every example, all rules', () => {
  it('places, texts and rubric are whole', () => {
    for (const example of all) {
      const input = inputOf(example);
      const { findings, rubric, mayInsert } = run(input);
      for (const { start, end, text, why, rewrite } of findings) {
        expect(start === null).toBe(end === null);
        if (start !== null && end !== null) {
          expect(text).toBe(input.text.slice(start, end));
          expect(text.length, input.text).toBeGreaterThan(0);
        }
        expect(why.length).toBeGreaterThan(8);
        expect(rewrite === null || !/[{}[\]]/.test(rewrite)).toBe(true);
      }
      expect(rubric.map(({ id }) => id)).toEqual(Object.keys(RUBRIC));
      if (findings.some(({ severity }) => severity === 'error')) expect(mayInsert).toBe(false);
    }
  });

  it('a rewrite that replaces words takes its finding away', () => {
    const left: string[] = [];
    for (const id of CHECK_RULES)
      for (const example of EXAMPLES[id].fire) {
        let input = inputOf(example);
        for (let turn = 0; turn < 8; turn += 1) {
          const found = run(input).findings.find((one) => one.id === id && one.start !== null && one.rewrite !== null);
          if (!found) break;
          const { start, end, rewrite } = found;
          input = { ...input, text: input.text.slice(0, start ?? 0) + rewrite + input.text.slice(end ?? 0) };
          if (turn === 7) left.push(`${id}: ${input.text}`);
        }
      }
    expect(left).toEqual([]);
  });
});
