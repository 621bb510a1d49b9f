/**
 * English: hard words that speak of another place or day than the reader's: what somebody asked about, what was feared
 * and not met, what one saw in one's trade, what once happened somewhere, what the post would have one do.
 */
import type { WordingRule } from '../texts.ts';
import type { Place } from './sense.ts';

/** "You asked if I had felt bullied; I had not." */
const ASKED_PATTERN =
  /\b(?:you|he|she|they|mr \w+|ms \w+|your \w+|people|friends|my \w+)(?: (?:kindly|once|even|also|rightly|did|have|had|may|might|will))? (?:ask|asks|asked|wonder|wondered|wanted to know|inquired|enquired)(?: me| us| yourselves?)? (?:if|whether)\b/;
const ANSWERED_YES_PATTERN =
  /[;,:.] (?:and |but |well |in truth )?(?:yes\b|(?:i|he|she|they|it|we|you|there) (?:was|were|did|had|am|is|are|do|have|would|could|might|will)\b(?! (?:not|never)|n['’]t))/;
export const isAsked = ({ before, whole }: Pick<Place, 'before' | 'whole'>): boolean =>
  ASKED_PATTERN.test(before) && !ANSWERED_YES_PATTERN.test(whole);

/** "I had feared a chaotic office and found a calm one." */
const FEARED_PATTERN =
  /\b(?:feared|dreaded|expected|expecting|imagined|pictured|braced (?:myself )?for|(?:prepared|ready|braced) for|worried about|afraid of)(?: (?!found|met|got|saw|was|were|and|but)\w+){0,5}$/;
const NOT_MET_PATTERN =
  /^(?:(?!\b(?:not|never)\b).)*\b(?:but|and|yet|instead|only to) (?:i |we |what i )?(?:\w+ )?(?:found|met|got|saw|was|were|is|there)\b|^.{0,40}[,;] (?:and |but )?(?:yours?|what i found|it was|there was|i found|i met|nothing|none|nobody|you were)\b|\bof (?:that|the) (?:kind|sort)\b/;

/** "As a bouncer I have met rude people", "I used to value houses": of one's trade and of former days. */
const TRADE_PATTERN =
  /\bas an? (?!result|matter|rule|whole|candidate|applicant|woman|man|mother|father|parent|person|foreigner|guest|visitor|first|favour|sign)(?:\w+ ){1,3}?,? ?i\b|\bi used to\b|\bin my (?:time|day|days|career|trade|line|former|previous|old|last|first|years)\b|\b(?:is|was) what i (?:did|do|used to)\b|\bi (?:have |had )?(?:spent|worked|served|sailed|nursed|taught)\b.{0,24}\b(?:years|months|decades|winters|summers|seasons)\b|\b(?:years|decades) (?:of|in|on|with|as|among)\b/;
/** "An unprofessional agency once sent me to the wrong city." */
const ONCE_PATTERN =
  /\bonce (?:\w{2,}ed|sent|told|had|gave|made|kept|took|got|lost|left|wrote|met|saw|said)\b|\b(?:years|decades) ago\b|\bas a (?:child|boy|girl|student|trainee|young)\b/;
const OF_THE_READER_PATTERN =
  /\b(?:you|yours?|he|she|his|her|they|their|mr|mrs|ms|dr|this|that|the (?:manager|interview\w*|panel|team|office|process|company|firm|recruiter|offer|director|lab|place|post|role))\b/;

/** "The post would have me support legal action against polluters": duties, and nobody's dispute. */
const DUTY_PATTERN =
  /(?<!\b(?:other|another|new|next|present|current|second|my|their) )\b(?:post|role|job|position|work|placement|traineeship|duties)\b(?: (?:with you|there|at \w+|in your \w+))? (?:(?:would|will) (?:have|involve|require|mean|ask|put|let|include)|asks?|asked|requires?|means|meant|involves?|involved|includes?|included)\b(?!.*\b(?:because|since|after|my|our)\b)|\b(?:would|will) have (?:had )?me\b/;

const BLAMES: readonly WordingRule[] = ['L-COMPANY', 'L-PERSON', 'L-LOWBALL', 'L-BLAME', 'L-COMPLAINT'];
const OF_DUTIES: readonly WordingRule[] = ['L-LEGAL', 'L-DETAIL', 'L-COMPLAINT'];
const OF_MY_BODY_PATTERN =
  /\b(?:my|our|am|was|been|being|having|because|after|since|due|had|need|needed|undergo|undergoing)(?: \w+){0,3}$/;

export const isDuty = (before: string): boolean => DUTY_PATTERN.test(before);

/** Whether the hit tells of another place or day. English only. */
export function isElsewhere(id: WordingRule, place: Place): boolean {
  const { before, hit, after, whole } = place;
  if (isAsked(place)) return true;
  if (OF_DUTIES.includes(id) && isDuty(before)) return true;
  if (id === 'L-DETAIL')
    return /\bas an? \w+(?: \w+)?,? i\b|\bi used to\b/.test(whole) && !OF_MY_BODY_PATTERN.test(before);
  if (!BLAMES.includes(id)) return false;
  if (FEARED_PATTERN.test(before) && NOT_MET_PATTERN.test(after || whole.slice(whole.indexOf(hit) + hit.length)))
    return true;
  return (
    (TRADE_PATTERN.test(whole) || ONCE_PATTERN.test(whole)) &&
    !OF_THE_READER_PATTERN.test(`${before} ${hit} ${after.split(' ').slice(0, 3).join(' ')}`)
  );
}
