import type { Situation } from '../model.ts';

/** Reads a situation from unknown input. @throws BadInput naming the field */
export function readSituation(_input: unknown): Situation {
  throw new Error('not written yet');
}
