import { check, readCheckInput } from '../domain/check/check.ts';
import { takeFiled } from '../domain/check/reading.ts';
import { draft } from '../domain/drafts/draft.ts';
import { advise } from '../domain/guidance/advise.ts';
import { readSituation } from '../domain/guidance/situation.ts';
import type { Advice, CheckInput, CheckResult, Draft } from '../domain/model.ts';
import { counsel, counselFor } from '../locales/counsel.ts';
import { filed } from './filed-phrases.ts';

for (const { check: texts } of Object.values(counsel)) takeFiled(texts.lexicon, filed[texts.locale]);

/** Advice and a draft for a situation. @throws BadInput naming the field */
export function counselOn(situation: unknown): { advice: Advice; draft: Draft } {
  const judged = readSituation(situation);
  const { guidance, replies } = counselFor(judged.locale);
  const advice = advise(judged, guidance);
  return { advice, draft: draft(judged, advice, replies) };
}

/**
 * What the check engine says of a text.
 * @param more adds what is known beside it, once the input is known to be well formed
 * @throws BadInput naming the field
 */
export async function checked(input: unknown, more: (input: CheckInput) => Promise<CheckInput>): Promise<CheckResult> {
  const judged = await more(readCheckInput(input));
  return check(judged, counselFor(judged.situation.locale));
}
