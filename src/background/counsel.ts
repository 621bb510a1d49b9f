import { check, readCheckInput, warm } from '../domain/check/check.ts';
import { draft } from '../domain/drafts/draft.ts';
import { advise } from '../domain/guidance/advise.ts';
import { readSituation } from '../domain/guidance/situation.ts';
import type { Advice, CheckInput, CheckResult, Draft, Locale } from '../domain/model.ts';
import { counselFor } from '../locales/counsel.ts';

/** Advice and a draft for a situation. @throws BadInput naming the field */
export function counselOn(situation: unknown): { advice: Advice; draft: Draft } {
  const judged = readSituation(situation);
  const { guidance, replies } = counselFor(judged.locale);
  const advice = advise(judged, guidance);
  // Whoever asks for counsel writes next: the check's phrases are ready by then.
  setTimeout(() => makeReady(judged.locale));
  return { advice, draft: draft(judged, advice, replies) };
}

/** Gets the check ready for a letter in that language. */
export const makeReady = (locale: Locale | null | undefined): void => warm(locale, counselFor(locale));

/**
 * What the check engine says of a text.
 * @param more adds what is known beside it, once the input is known to be well formed
 * @throws BadInput naming the field
 */
export async function checked(input: unknown, more: (input: CheckInput) => Promise<CheckInput>): Promise<CheckResult> {
  const judged = await more(readCheckInput(input));
  return check(judged, counselFor(judged.situation.locale));
}
