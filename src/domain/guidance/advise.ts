import type { Advice, Situation } from '../model.ts';
import type { GuidanceTexts } from './texts.ts';

/** What should I do? */
export function advise(_situation: Situation, _texts: GuidanceTexts): Advice {
  throw new Error('not written yet');
}
