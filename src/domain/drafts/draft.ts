import type { Advice, Draft, Situation } from '../model.ts';
import type { DraftTexts } from './texts.ts';

/** What could I say? */
export function draft(_situation: Situation, _advice: Advice, _texts: DraftTexts): Draft {
  throw new Error('not written yet');
}
