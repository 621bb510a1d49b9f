import { expect, it } from 'vitest';
import { orEmpty, orZero } from '../../src/domain/absent.ts';

it('what is missing reads as nothing, what is there as itself', () => {
  expect([orEmpty(undefined), orEmpty(null), orEmpty('a')]).toEqual(['', '', 'a']);
  expect([orZero(undefined), orZero(null), orZero(2)]).toEqual([0, 0, 2]);
});
