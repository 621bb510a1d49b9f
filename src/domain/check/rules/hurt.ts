/**
 * English: whether words of harm tell that somebody was harmed (L-COMPLAINT). Gulls harass, palates discriminate, plays
 * retaliate and leaflets speak of all three; told of a person who did it, or of one to whom it was done, they report.
 */
import { isPerson } from './matter.ts';

/** One word of harm; longer phrases say themselves whom they are about. */
export const HARM = /^(?:harass|discriminat|retaliat|victimi|molest|assault|bull(?:y|ied))\w*$/;
const NOUN = /(?:ment|tion|sation|ying)$/;

const TO_WHOM = `(?:i|we|he|she|they|(?:my|our|his|her|their) \\w+|(?:female |male |older |younger |other |foreign |black |the |some |many |your )?(?:women|men|mothers|people|colleagues?|staff|applicants?|candidates?|workers?|employees?|interns?|trainees?|apprentices?|foreigners|migrants|parents|nurses|students|girls)|someone|somebody|several|many|others|(?:one|some|two|several) of (?:us|them|my \\w+|your \\w+|the \\w+))`;
const BEING = `(?: (?:have|has|had|be|also|never|not))?(?:['’](?:ve|m|d|s))? ?(?:am|is|are|was|were|been|being|got|gets|get|feel|feels|felt)(?: \\w+ly| also| even| once| twice| being| there| repeatedly){0,2}$`;
/** "During the visit I was", "my colleague felt"; "Kemi was" where a name opens the clause. */
const DONE_TO = new RegExp(
  `(?:\\b${TO_WHOM}|(?:^|\\b(?:and|but|that|because|since|as|when|how|so) )[a-z]{3,14})${BEING}`,
);
const LEFT_ME = /\b(?:me|us|her|him|them) (?:feel|feeling|being|be)(?: \w+ly)?$/;
const NOT_SAID_OF =
  /^(?:nobody|anyone|anybody|whoever|none|noone|who|which|whom|everyone|everybody|dog|dogs|cat|cats|horse|pony|bird|birds|cow|cows|goat|goats)$/;

const ENDURES =
  /\b(?:there (?:is|was|were|has been|have been)(?: \w+){0,3}|(?:experienc\w+|fear\w*|fac(?:e|ed|ing)|saw|seen|suffer\w*|witness\w*|endur\w+|encounter\w*|notic\w+|subjected|report\w*|met with|call\w*|amount\w* to|border\w* on|feels?|felt|look\w*|smells?|sounds?)(?: (?:like|to|to be|on|with|such|an?|the|it|this|that|open|sheer|plain|pure|of|case|some|what|\w+al)){0,4}|(?:this|that|it|which|what (?:\w+ ){1,6}?(?:\w+)) (?:is|was)(?: \w+){0,3}|(?:your|his|her|their)(?: (?!on\b|about\b|against\b|of\b|for\b|policy\b)\w+)?|(?:because of|due to|after|despite|over)(?: the| such| open| your| repeated){0,2})$/;
const GOES_ON =
  /^(?:i|we|that (?:i|we)|(?:by|from) (?:your|the|my|his|one|a) \w+|of (?:me|us|women|mothers|staff|colleagues)|at (?:work|the office|your|the interview)|(?:in|on|within) (?:your|the) (?:team|office|company|firm|department|lab|interview|ward|crew)|took place|happened|went on|goes on|followed|began)\b/;
/** "Discriminatory questions", "the test was discriminatory". */
const HARMFUL = /(?:ory|ing)$/;
const SAID_OF_IT = /\b(?:is|was|were|are|felt|seem(?:s|ed)?|sounded|looked)(?: \w+ly| rather| quite| very| too)?$/;
const OF_THE_HOUSE =
  /^(?:questions?|practices?|remarks?|comments?|rules?|polic(?:y|ies)|process|terms|clauses?|treatment|behaviou?r|tone|hiring|tests?)\b/;

const AT_WHOM =
  /^(?:me|us|her|him|them|my|our|women|men|mothers|people|staff|colleagues|candidates|applicants|interns|trainees|several|against (?:me|us|her|him|them|my|women|men|mothers|parents|old|older|younger|foreign\w*|migrants?|people|anyone|staff|candidates?|applicants?|workers?|employees?|black|asian|muslims?|disabled))\b/;
const THEN = /^(?:$|when|after|because|for|against|once|as soon|if|over|on the|in the|during)\b|^$/;
const DOER =
  /(?:^|\b(?:and|but|that|because|since|as|when|where|how|who|so) )(?:(he|she|they|you|someone|somebody|people|(?:one|two|three|four|some|several|both|all|a few) of (?:the|your|my)(?: \w+){1,2}|(?:a|one|some|two) (?:\w+ )?\w+ of (?:yours|theirs|the \w+|your \w+)|(?:mr|mrs|ms|dr) \w+|the (?:man|woman|guy|lady) who \w+ \w+)|(?:(?:your|the|a|an|his|her|their|my|one) )?(?:\w+ ){0,2}?(\w+))(?: (?:have|has|had|did|do|does|is|are|was|were|be|been|keep|keeps|kept|started|began|tried|then|also|later|\w+ly|to)){0,4}$/;
const HOUSE =
  /^(?:company|firm|team|office|management|hr|staff|crew|department|people|panel|boss|head|lead|organi[sz]ation|colleagues?|chief|director|captain|founder|members?|leadership|policy|rules|process|practice|system)$/;

/** @param before, hit, after of the clause, in small letters */
export function tellsOfHarm({ before, hit, after }: { before: string; hit: string; after: string }): boolean {
  if (NOUN.test(hit)) return (before === '' && after === '') || ENDURES.test(before) || GOES_ON.test(after);
  if (LEFT_ME.test(before)) return true;
  if (HARMFUL.test(hit) && OF_THE_HOUSE.test(after)) return true;
  if (/ory$/.test(hit)) return SAID_OF_IT.test(before);
  if (/ed$/.test(hit)) {
    const done = DONE_TO.exec(before)?.[0];
    if (done !== undefined && !done.split(' ').some((word) => NOT_SAID_OF.test(word))) return true;
    // "Harassed by the foreman."
    if (/^(?:by (?:your|the|a|one) \w+|against\b)/.test(after) && before === '') return true;
  }
  const doer = DOER.exec(before);
  const someone = doer !== null && (doer[1] !== undefined || isPerson(doer[2] ?? '') || HOUSE.test(doer[2] ?? ''));
  if (/^against (?!low|high|the\b|an?\b)/.test(after) && AT_WHOM.test(after)) return true;
  const whom = /^(?:the|your|other|an?) (\w+?)s?\b/.exec(after)?.[1];
  const somebody =
    AT_WHOM.test(after) ||
    (whom !== undefined &&
      (isPerson(whom) ||
        /^(?:trainee|employee|interviewee|apprentice|colleague|friend|girl|nurse|cashier|team|crew|intern|staff)$/.test(
          whom,
        )));
  return someone && (somebody || (/^retaliat/.test(hit) && THEN.test(after)));
}
