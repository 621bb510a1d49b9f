/**
 * English: where a trigger is meant beyond doubt by its grammar, whatever words of a trade stand beside it: "you should
 * have told me about the lambing", "I landed my dream job at an opera house". Words foreign to the matter excuse no such hit.
 */
import type { WordingRule } from '../texts.ts';
import { HARM } from './hurt.ts';
import { isPerson } from './matter.ts';
import type { Place } from './sense.ts';

const I_SAY =
  /(?:^|\b(?:and|but|so|that|because|as|since|for|now|honestly|frankly) )(?:i|we)\b(?:['’]\w+)?(?: \w+){0,3}$|^(?:i|we)\b/;
const GIVES_UP =
  /\b(?:leav|let|turn|declin|say|go|back|disappoint|withdraw|refus|chang|reject|break|pull|drop|abandon|cancel|quit|tak)\w*ing\b|\bmy (?:decision|answer|no|refusal)\b/;

/** "The lady at the ticket desk was rude": the noun before what goes on to say where. */
const OF_A_SUBJECT =
  /^(?:(?:and|but|so|sadly|honestly|frankly|both|all|one of|two of|some of) )*((?:the|your|a|an|both|one|this|that) (?:\w+ ){0,2}?\w+)(?: (?:at|in|on|from|with|who|behind|of|for|i|we)\b(?: \w+){1,5}?)? (?:is|was|were|are|seemed|seems|looked|acted|sounded|came across as|struck me as|appeared)(?: (?:\w+ly|so|very|rather|quite|a bit|a little|downright))* \w+$/;
const isSomebody = (word: string): boolean =>
  isPerson(word) ||
  /^(?:man|woman|lady|guy|gentleman|person|people|boss|head|lead|colleagues?|chief|director|captain|team|panel|staff)$/.test(
    word,
  );

const SURE: Partial<Record<WordingRule, (place: Place) => boolean>> = {
  'L-HEDGE': ({ before, hit, after }) =>
    I_SAY.test(`${before} ${hit}`.trim()) &&
    (/\b(?:towards?|to) (?:a )?no$/.test(hit) ||
      /\bpass(?: on\b|,|$)/.test(`${hit} ${after}`.trim()) ||
      /^(?:[\w'’]+ ){0,7}?(?:can|could|will|should|want to|not|won['’]t) (?:be )?(?:accept\w*|join\w*|tak(?:e|ing) (?:it|this|on|up)|tak(?:e|ing) the (?:job|post|role|position|offer)|leave|move|commit|start|say yes|leave|come (?:to|and) work)\b/.test(
        `${hit} ${after}`.trim(),
      )),
  'L-LEVER': ({ before, hit, after, whole }) =>
    /\bcounter\w* (?:at|with) (?:\d|[$€£]|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred|\w+ (?:thousand|percent|hundred))\b)/.test(
      `${hit} ${after}`,
    ) ||
    (/\b(?:if|unless|should|provided|were)\b/.test(`${before} ${hit}`) &&
      /\byou\b.{0,20}\b(?:rais|increas|match|improv|lift|beat|up)\w*\b.{0,20}\b(?:base|salary|pay|pays|paid|offer|package|figure|terms|wage|rate|bonus|number|money)\b/.test(
        whole,
      ) &&
      /\b(?:unless|reconsider|rethink|think again|change my mind|accept|join|sign|come|stay|yes|deal|take (?:it|the (?:job|post|role|offer)))\b/.test(
        whole,
      )),
  'L-COMPANY': ({ before, hit }) =>
    // "The reception handled my papers unprofessionally."
    (/^(?:un|dis|in)?(?:profession|organi|competen)\w*ly$|^(?:chaotic|shambolic|sloppi|amateurish)\w*ly$/.test(hit) &&
      /\b(?:handled|treated|ran|run|dealt|behaved|answered|managed|conducted|acted|handles|communicated|scheduled)\b/.test(
        before,
      ) &&
      !/^(?:i|we|my)\b/.test(before)) ||
    (/\bred flags?$/.test(hit) &&
      /\b(?:too many|so many|several|a few|some|many|enough|two|three|more|plenty of|a number of|raised|raises)(?: \w+)?$/.test(
        before,
      )),
  'L-PERSON': ({ before, hit }) => {
    const subject = OF_A_SUBJECT.exec(`${before} ${hit}`.trim())?.[1];
    return subject !== undefined && isSomebody(subject.split(' ').at(-1) ?? '') && !/['’]s\b/.test(subject);
  },
  'L-LOWBALL': ({ before, hit, after }) =>
    /\b(?:lowball|insulting|disappointing|derisory)\w* (?:offer|salary|wage|fee|terms|package|proposal)\b/.test(
      `${hit} ${after}`,
    ) ||
    /\b(?:offer|salary|wages?|fee|terms|package|pay|proposal)\b(?: \w+){0,6} (?:is|are|was|were) (?:\w+ )?(?:below market|insulting|disappointing|lowball)$/.test(
      `${before} ${hit}`,
    ),
  'L-GROVEL': ({ hit, after }) =>
    /\b(?:terrible|awful|horrible|guilty|ashamed|bad|forgive me|forgive me for)$/.test(hit) && GIVES_UP.test(after),
  'L-PROMISE': ({ before, hit, after }) =>
    /\bre-?appl/.test(hit) && I_SAY.test(`${before} ${hit}`.trim()) && !/^(?:the|an?|some|my|more)\b/.test(after),
  'L-BLAME': ({ hit, after, whole }) =>
    (/\byou (?:have |had )?failed to (?:tell|mention(?! your)|inform|say|warn|explain|reply|answer|respond|send|book|keep|give|provide|call|disclose|let|write|arrange|pay|make|come|deliver|meet)\b/.test(
      whole,
    ) &&
      /^(?:as|because|since|you|when)\b/.test(hit) &&
      !/\b(?:kind|own|modest)\b/.test(whole)) ||
    /^you (?:\w+ly )?should(?:['’]ve| have) (?:\w+ly )?(?:told|warned|informed) (?:me|us)\b/.test(`${hit} ${after}`),
  'L-LEGAL': ({ before, hit, after }) =>
    (/^my (?:lawyer|solicitor|attorney)s?$/.test(hit) &&
      /^(?:has|have|had|says?|said|advis|is|was|will|would|tells?|told|thinks?|looked|looks|sent|wrote|confirm|read|disagree|agrees?|tells|did|does|and i)\b/.test(
        after,
      )) ||
    (/\blegal action$/.test(hit) &&
      /^(?:$|if\b|against|should|unless|over|on\b|to\b|and\b|because|for\b)/.test(after) &&
      (I_SAY.test(`${before} ${hit}`.trim()) || /\bthere (?:will|would|may|might) be$/.test(before))) ||
    (/\b(?:letter|contract|paper|agreement|offer|signature|yes|handshake|it|this|that|word|clause|acceptance|mail|e-?mail|document|form|promise|deal|nod|text|message|terms?)\b.*(?:\bnot|n['’]t) (?:\w+ )?binding$/.test(
      `${before} ${hit}`,
    ) &&
      /^(?:$|on\b|for\b|in law|legally|until|as\b|because|since|yet|anyway|at all|under)/.test(after)) ||
    (/\bobligat/.test(hit) && I_SAY.test(`${before} ${hit}`.trim())),
  'L-GLOAT': ({ hit, before }) =>
    /\bdream (?:job|role|post|company|position)$/.test(hit) &&
    /\bmy$|\bmy dream/.test(`${before} ${hit}`.replace(/ dream.*/, '')),
  'L-HOPE': ({ hit, after, whole }) =>
    /\bcome back\b/.test(hit) && /\b(?!i )\w+ fails\b/.test(`${hit} ${after} ${whole}`) && /\bi\b/.test(hit),
  'L-COMPLAINT': ({ hit }) => HARM.test(hit),
};

/** Whether the place of a hit says by its grammar that the rule is meant. */
export const isSure = (id: WordingRule, place: Place): boolean => SURE[id]?.(place) ?? false;
