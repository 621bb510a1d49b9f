/** English: what somebody asked about, and what the post would have one do: neither is said of the reader. */
import type { Place } from './sense.ts';

/** "You asked if I had felt bullied; I had not." */
const ASKED_PATTERN =
  /\b(?:you|he|she|they|mr \w+|ms \w+|your \w+|people|friends|my \w+)(?: (?:kindly|once|even|also|rightly|did|have|had|may|might|will))? (?:ask|asks|asked|wonder|wondered|wanted to know|inquired|enquired)(?: me| us| yourselves?)? (?:if|whether)\b/;
const ANSWERED_YES_PATTERN =
  /[;,:.] (?:and |but |well |in truth )?(?:yes\b|(?:i|he|she|they|it|we|you|there) (?:was|were|did|had|am|is|are|do|have|would|could|might|will)\b(?! (?:not|never)|n['’]t))/;
export const isAsked = ({ before, whole }: Pick<Place, 'before' | 'whole'>): boolean =>
  ASKED_PATTERN.test(before) && !ANSWERED_YES_PATTERN.test(whole);

/** "The post would have me support legal action against polluters": duties, and nobody's dispute. */
const DUTY_PATTERN =
  /(?<!\b(?:other|another|new|next|present|current|second|my|their) )\b(?:post|role|job|position|work|placement|traineeship|duties)\b(?: (?:with you|there|at \w+|in your \w+))? (?:(?:would|will) (?:have|involve|require|mean|ask|put|let|include)|asks?|asked|requires?|means|meant|involves?|involved|includes?|included|(?:is|was|would be|would have been) to)\b(?!.*\b(?:because|since|after|my|our)\b)|\b(?:would|will) have (?:had )?me\b/;

export const isDuty = (before: string): boolean => DUTY_PATTERN.test(before);
