import type { Advice, Draft, Situation } from '../model.ts';
import { callScript } from './call-script.ts';
import { pieces } from './reply.ts';
import { tellingOf } from './telling.ts';
import type { DraftTexts } from './texts.ts';

/**
 * What could I say? Nothing where `advise` does not allow a draft. `seed` picks among the hand-written ways; without
 * it the person, the company and the role do, so that the same facts give the same letter.
 */
export function draft(situation: Situation, advice: Advice, texts: DraftTexts, seed = ''): Draft {
  if (!advice.draft.allowed) return { call: null, pieces: [] };
  const telling = tellingOf(situation, advice, texts, seed);
  return { call: callScript(telling), pieces: pieces(telling) };
}
