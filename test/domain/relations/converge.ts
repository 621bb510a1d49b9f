import { describe, expect, it } from 'vitest';
import type { Company } from '../../../src/domain/model.ts';
import { merge } from '../../../src/domain/relations/merge.ts';
import { history } from './histories.ts';

const SEED = 20_261_125;
const json = (company: Company) => JSON.stringify(company);

/** Copies of three machines end alike, in whatever order and however often they meet. */
export function converge(histories: number): void {
  describe(`three machines, ${histories} histories from seed ${SEED}`, () => {
    it('end with the same record in every order, and lose no entry that nobody erased', () => {
      let apart = 0;
      for (let n = 0; n < histories; n += 1) {
        const { copies, written } = history(SEED + n);
        const [a, b, c] = copies;
        const one = merge(merge(a, b), c);
        const text = json(one);
        if (new Set(copies.map(json)).size === 3) apart += 1;
        expect(json(merge(a, merge(b, c))), `associative, history ${SEED + n}`).toBe(text);
        expect(json(merge(merge(c, a), b)), `commutative, history ${SEED + n}`).toBe(text);
        expect(json(merge(merge(b, c), merge(a, b))), `any order, history ${SEED + n}`).toBe(text);
        expect(json(merge(one, one)), `idempotent, history ${SEED + n}`).toBe(text);
        expect(json(merge(one, b)), `nothing new, history ${SEED + n}`).toBe(text);
        if (one.deletedAt === null) {
          const kept = new Set(one.timeline.map(({ id }) => id));
          expect([...written].filter((id) => !kept.has(id))).toEqual([]);
        }
      }
      // Histories in which the machines agree anyway would prove nothing.
      expect(apart).toBeGreaterThan(histories / 2);
      console.log(`merge: ${histories} histories of three machines from seed ${SEED}: all end alike`);
    });
  });
}
