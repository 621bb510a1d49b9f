import type { CheckInput, CheckResult } from '../model.ts';
import type { CheckTexts } from './texts.ts';

/** Is my draft kind and honest? */
export function check(_input: CheckInput, _texts: CheckTexts): CheckResult {
  throw new Error('not written yet');
}

/** Reads a check input from unknown input. @throws BadInput naming the field */
export function readCheckInput(_input: unknown): CheckInput {
  throw new Error('not written yet');
}
