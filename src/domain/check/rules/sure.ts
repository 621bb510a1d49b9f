/**
 * English: where a trigger is meant beyond doubt by its grammar, whatever words of a trade stand beside it: "you should
 * have told me about the lambing", "I landed my dream job at an opera house". Words foreign to the matter excuse no such hit.
 */
import type { WordingRule } from '../texts.ts';
import { HARM } from './hurt.ts';
import { isPerson } from './matter.ts';
import { type Row, stands } from './quiet.ts';
import type { Place } from './sense.ts';

const I_SAY =
  /(?:^|\b(?:and|but|so|that|because|as|since|for|now|honestly|frankly) )(?:i|we)\b(?:['’]\w+)?(?: \w+){0,3}$|^(?:i|we)\b/;
/** "The lady at the ticket desk was rude": the noun before what goes on to say where. */
const OF_A_SUBJECT =
  /^(?:(?:and|but|so|sadly|honestly|frankly|both|all|one of|two of|some of) )*((?:the|your|a|an|both|one|this|that) (?:\w+ ){0,2}?\w+)(?: (?:at|in|on|from|with|who|behind|of|for|i|we)\b(?: \w+){1,5}?)? (?:is|was|were|are|seemed|seems|looked|acted|sounded|came across as|struck me as|appeared)(?: (?:\w+ly|so|very|rather|quite|a bit|a little|downright))* \w+$/;
const isSomebody = (word: string): boolean =>
  isPerson(word) ||
  /^(?:man|woman|lady|guy|gentleman|person|people|boss|head|lead|colleagues?|chief|director|captain|team|panel|staff)$/.test(
    word,
  );

/** The fourth: of whom the writer says it. */
const SURE: Partial<Record<WordingRule, readonly Row[]>> = {
  'L-HEDGE': [
    [/\b(?:towards?|to) (?:a )?no>/, null, null, true],
    [/<.*\bpass>?(?: on\b|,| $)/, null, null, true],
    [
      /<(?:[\w'’]+>? ){0,7}?(?:can|could|will|should|want>? to|not|won['’]t)>? (?:be>? )?(?:accept\w*|join\w*|tak(?:e|ing)>? (?:it|this|on|up)|tak(?:e|ing)>? the>? (?:job|post|role|position|offer)|leave|move|commit|start|say>? yes|leave|come>? (?:to|and)>? work)\b/,
      null,
      null,
      true,
    ],
  ],
  'L-LEVER': [
    [
      /<.*\bcounter\w*>? (?:at|with)>? (?:\d|[$€£]|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred|\w+ (?:thousand|percent|hundred))\b)/,
    ],
    [
      /\b(?:if|unless|should|provided|were)\b[^>]*>/,
      /^(?=.*\byou\b.{0,20}\b(?:rais|increas|match|improv|lift|beat|up)\w*\b.{0,20}\b(?:base|salary|pay|pays|paid|offer|package|figure|terms|wage|rate|bonus|number|money)\b).*\b(?:unless|reconsider|rethink|think again|change my mind|accept|join|sign|come|stay|yes|deal|take (?:it|the (?:job|post|role|offer)))\b/s,
    ],
  ],
  'L-COMPANY': [
    // "The reception handled my papers unprofessionally."
    [
      /^(?!(?:i|we|my)\b)[^<]*\b(?:handled|treated|ran|run|dealt|behaved|answered|managed|conducted|acted|handles|communicated|scheduled)\b[^<]*<(?:(?:un|dis|in)?(?:profession|organi|competen)|chaotic|shambolic|sloppi|amateurish)\w*ly>/,
    ],
    [
      /\b(?:too many|so many|several|a few|some|many|enough|two|three|more|plenty of|a number of|raised|raises)(?: \w+)? <[^>]*\bred flags?>/,
    ],
  ],
  'L-LOWBALL': [
    [/<.*\b(?:lowball|insulting|disappointing|derisory)\w*>? (?:offer|salary|wage|fee|terms|package|proposal)\b/],
    [
      /\b(?:offer|salary|wages?|fee|terms|package|pay|proposal)\b(?: <?\w+){0,6} <?(?:is|are|was|were) (?:\w+ )?<?(?:below market|insulting|disappointing|lowball)>/,
    ],
  ],
  'L-GROVEL': [
    [
      /\b(?:terrible|awful|horrible|guilty|ashamed|bad|forgive me|forgive me for)> .*(?:\b(?:leav|let|turn|declin|say|go|back|disappoint|withdraw|refus|chang|reject|break|pull|drop|abandon|cancel|quit|tak)\w*ing\b|\bmy (?:decision|answer|no|refusal)\b)/,
    ],
  ],
  'L-PROMISE': [[/<[^>]*\bre-?appl[^>]*> (?!(?:the|an?|some|my|more)\b)/, null, null, true]],
  'L-BLAME': [
    [
      /<(?:as|because|since|you|when)\b/,
      /\byou (?:have |had )?failed to (?:tell|mention(?! your)|inform|say|warn|explain|reply|answer|respond|send|book|keep|give|provide|call|disclose|let|write|arrange|pay|make|come|deliver|meet)\b/,
      /\b(?:kind|own|modest)\b/,
    ],
    [/<you (?:\w+ly )?should(?:['’]ve| have) (?:\w+ly )?(?:told|warned|informed)>? (?:me|us)\b/],
  ],
  'L-LEGAL': [
    [
      /<my (?:lawyer|solicitor|attorney)s?> (?:has|have|had|says?|said|advis|is|was|will|would|tells?|told|thinks?|looked|looks|sent|wrote|confirm|read|disagree|agrees?|tells|did|does|and i)\b/,
    ],
    [/\blegal action> (?:$|(?:if|against|should|unless|over|on|to|and|because|for)\b)/, null, null, true],
    [
      /\bthere (?:will|would|may|might) be <[^>]*\blegal action> (?:$|(?:if|against|should|unless|over|on|to|and|because|for)\b)/,
    ],
    [
      /\b(?:letter|contract|paper|agreement|offer|signature|yes|handshake|it|this|that|word|clause|acceptance|mail|e-?mail|document|form|promise|deal|nod|text|message|terms?)\b.*(?:\bnot|n['’]t) (?:\w+ )?<?binding> (?:$|(?:on|for|in law|legally|until|as|because|since|yet|anyway|at all|under)\b)/,
    ],
    [/<[^>]*\bobligat/, null, null, true],
  ],
  'L-GLOAT': [[/\bmy <?dream (?:job|role|post|company|position)>/]],
  'L-HOPE': [[/<(?=[^>]*\bi\b)[^>]*\bcome back\b/, /\b(?!i )\w+ fails\b/]],
};

function isOfSomebody({ before, hit }: Place): boolean {
  const subject = OF_A_SUBJECT.exec(`${before} ${hit}`.trim())?.[1];
  return subject !== undefined && isSomebody(subject.split(' ').at(-1) ?? '') && !/['’]s\b/.test(subject);
}

/** Whether the place of a hit says by its grammar that the rule is meant. */
export const isSure = (id: WordingRule, place: Place): boolean =>
  (id === 'L-PERSON' && isOfSomebody(place)) ||
  (id === 'L-COMPLAINT' && HARM.test(place.hit)) ||
  stands(place, SURE[id], I_SAY);
