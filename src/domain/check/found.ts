/** What a rule hands back, before the texts of the language are put in. */
import type { CheckInput, Severity } from '../model.ts';
import type { Case, Reading } from './reading.ts';
import type { CheckRule } from './rule-ids.ts';
import type { CheckLexicon, CheckTexts, Claim, SignedPart } from './texts.ts';
import type { Sentence } from './words.ts';

export interface Found {
  id: CheckRule;
  /** Both null for something absent. */
  start: number | null;
  end: number | null;
  /** A whole replacement, or null for the rule's own rewrite. */
  rewrite?: string | null;
  severity?: Severity;
  /** Which text explains it, where the rule has several. */
  because?: { signed: SignedPart } | { claim: Claim } | 'tooShort' | 'betrayedTrust';
  /** The rewrite replaces a whole sentence: what else that sentence carried is said again. */
  sentence?: Sentence;
}

/** Everything a rule may look at. */
export interface Judging {
  input: CheckInput;
  reading: Reading;
  case: Case;
  /** Lexicon of the text's own language; English stands in where the language is not judged. */
  lexicon: CheckLexicon;
  texts: CheckTexts;
}

export type Rule = (judging: Judging) => Found[];

export const absent = (id: CheckRule, more: Partial<Found> = {}): Found => ({ id, start: null, end: null, ...more });

export const wholeSentence = (id: CheckRule, sentence: Sentence, more: Partial<Found> = {}): Found => ({
  id,
  start: sentence.start,
  end: sentence.end,
  sentence,
  ...more,
});

/** One finding a sentence, however often the rule fires in it. */
export function bySentence(id: CheckRule, sentences: readonly Sentence[], more: Partial<Found> = {}): Found[] {
  return [...new Set(sentences)].map((sentence) => wholeSentence(id, sentence, more));
}
