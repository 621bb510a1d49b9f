/** English: in which sense a word stands, by its neighbours: what is a topic, what governs it, and when it was. */
import { orEmpty } from '../../absent.ts';
import type { Hit } from '../phrases.ts';
import type { Reading } from '../reading.ts';
import type { WordingRule } from '../texts.ts';
import { NAMES_ME, normalise } from '../words.ts';
import { HARM, tellsOfHarm } from './hurt.ts';
import { foreignBeside } from './matter.ts';
import { isQuiet } from './quiet.ts';
import { clauseOf } from './scope.ts';
import { tellerOf } from './subject.ts';

/** The hit, its clause and what follows it there, in small letters. */
export interface Place {
  hit: string;
  before: string;
  after: string;
  whole: string;
}

export function placeOf(reading: Reading, hit: Hit): Place {
  const { words, text } = reading;
  const sentence = reading.sentenceOf(hit);
  const [first, last] = [words[hit.first], words[hit.last]];
  let closes = hit.last;
  while (closes < sentence.last && words[closes + 1]?.clause === last?.clause) closes += 1;
  const end = last?.end ?? sentence.end;
  const plain = (from: number, to: number) =>
    normalise(text.slice(from, to))
      .norm.replace(/\s{1,40}/g, ' ')
      .trim();
  return {
    hit: plain(first?.start ?? end, end),
    before: clauseOf(reading, hit)
      .before.replace(/\s{1,40}/g, ' ')
      .trim(),
    after: plain(end, words[closes]?.end ?? end),
    whole: plain(sentence.start, sentence.end),
  };
}

/** "Your course on toxic leadership", "the film about a teacher who is harassed": a topic is no verdict. */
const TOPIC =
  /\b(?:work(?:s|shop|shops)?|talks?|books?|papers?|stud(?:y|ies)|posters?|comed(?:y|ies)|stor(?:y|ies)|tales?|cartoons?|jokes?|sketch(?:es)?|songs?|musicals?|anecdotes?|lectures?|research|trainings?|articles?|courses?|campaigns?|exhibitions?|films?|chapters?|theor(?:y|ies)|seminars?|podcasts?|series|projects?|programmes?|programs?|polic(?:y|ies)|rules?|laws?|guid(?:e|es|ance|elines)|charit(?:y|ies)|hotlines?|(?:help )?lines?|reports?|surveys?|museums?|blogs?|modules?|webinars?|archives?|funds?|novels?|plays?|documentar(?:y|ies)|essays?|thesis|dissertations?|columns?|software|tools?|leaflets?|brochures?|pages?|sessions?|methods?|tests?|classes?|stand|displays?|exhibits?|rooms?|sections?|galler(?:y|ies)|memorials?|panels?|tours?|collections?|letters|documents?|diar(?:y|ies)|cases?|drama|fight|efforts?|pledges?|measures) (?:\w+ ){0,2}?(?:on|about|against|into|around|for|to (?:stop|prevent|fight|tackle|end|spot|help)) (.{0,70})$/;
const SAYS_OF = /\b(?:is|was|were|are|seem(?:s|ed)?|felt|looked|sounded|be|been|i|me|my|us)\b/;
function isTopic({ before }: Place): boolean {
  const rest = TOPIC.exec(`${before.slice(-160)} `)?.[1];
  return (
    rest !== undefined &&
    !SAYS_OF.test(rest.replace(/\b(?:who|which|that)(?: \w+){0,2}? (?:is|are|was|were|feel)\b/g, ''))
  );
}

/** "My last boss was rude", "the hospital before yours": of somebody else than the reader. */
const OF_OTHER_PLACES =
  /\b(?:my|our|a|an|the) (?:last|former|previous|old|ex-?|first|own|current|present|other|earlier) (?:boss|manager|employer|job|company|firm|team|school|landlord|flat|lab|colleagues?|workplace|university|clinic|hospital|office|kitchen|desk|week|teacher|supervisor|place|post|role|house|bank|agency)|\bbefore (?:yours|you)\b|\b(?:in|for|of) (?:a|an|this|our|my) (?:trade|field|line of work|business|industry|sector|world|town)\b|\b(?:at|from|in) my (?:own )?(?:school|university|last|old|former)|\bmy (?:landlord|neighbou?rs?|bank|school|bus|train|trains|flat|kitchen|desk|week|car|month|commute)\b|\b(?:the|our) (?:station|railway|trains?|bus(?:es)?|line|motorway|road|council|landlord)\b/;
/** "You offered to keep it open; please do not." */
const RENOUNCED =
  /[;,.:] (?:but |and |so |yet )?(?:please (?:do not|don't)|there is no need|no need|i (?:do not|don't|would not|will not|shall not|am not)(?: (?:ask|want|need|wish|mean|expect|think)(?:ing)?(?: (?:you to|it|that|so|any|for it))?)?)[ .!]*$|\b(?:too (?:early|soon|late|much|rash|bold|easy)|(?:not|never|hardly) (?:for me|mine|my place|fair|wise|right|able|possible|going|want(?:ing)?|wish(?:ing)?|mean(?:ing)?|like|try(?:ing)?)|unable|impossible|refuse|decline|no (?:wish|need|reason|cause|right|plan|intention|call)(?: for \w+)?|rather than|instead of|without|far from|(?:will|would|shall|do|does|did|can|could|should|must|need)(?:n't| not)(?: (?:want|wish|like|mean|dare|try|presume|dream|think|care|need|even))?(?: of)?) (?:to )?(?:(?:have|be|make|give|ask|asking|having|giving|making|say|claim|call|speak of|talk of|think of|any|an?|you(?: to)?|for|feel|it) ){0,3}$/;
/** "You told me that the old dean could never refuse a pupil": told by the reader, of whoever it was. */
const YOU_TOLD =
  /\b(?:you|your (?:\w+ )?(?:colleague|guide|manager|story|tale|letter|book|essay|talk|film|note|report|account))(?: (?:also|once|kindly|have|had|even|both|all))? (?:told|said|explained|mentioned|described|wrote|warned|joked|recalled|showed|asked|shared|related|tells?|says?|explains?|describes?)(?: me| us)? (?:that|how|why|of|about|what|when|whether|if|the|a|it|there|one|your)\b(?!.*\b(?:i|me|my) (?:was|were|am|had|have|would|could|should|will)\b)(?!.*\b(?:but|yet|however|while|although)\b)|\bas (?:you|your \w+|he|she|they|the \w+) (?:told|said|tells?|says?|put|puts|call|called|wrote|explained|mentioned)\b/;
/** "Nobody at the school need feel terrible": the denial opens the clause, whatever stands between. */
const NONE_NEED =
  /^(?:and |but |so )?(?:(?:nobody|no one|none|not one|nothing)\b.{0,40}\b(?:need|needs|should|must|has to|have to|have|has|had|ought)\b|(?:you|they|he|she|your \w+|dr \w+|mr \w+|ms \w+|mrs \w+)\b.{0,30}\b(?:(?:need|should|must|do|does|did|ought) not|(?:need|have|has|had) no)\b)(?: (?:not|to|ever|any|no|never|\w+ly|cause|reason|call|need|for|have)){0,4}$/;

const BLAMES: readonly WordingRule[] = ['L-COMPANY', 'L-PERSON', 'L-LOWBALL', 'L-BLAME', 'L-COMPLAINT'];
const HAS_TOPICS: readonly WordingRule[] = ['L-COMPANY', 'L-PERSON', 'L-COMPLAINT', 'L-DETAIL', 'L-LEGAL'];

const OF_MY_OWN = /\b(?:i|me|mine|next|application|cv|resume|name|yes|answer|choice|papers)\b/;
/** What one may renounce, and what only the writer can do. */
const RENOUNCES: readonly WordingRule[] = ['L-PROMISE', 'L-HOPE', 'L-LEVER', 'L-GROVEL'];
const OF_WRITER: readonly WordingRule[] = ['L-GROVEL', 'L-HEDGE'];
const TOLD_OF: readonly WordingRule[] = [
  'L-GLOAT',
  'L-LEGAL',
  'L-COMPANY',
  'L-PERSON',
  'L-DETAIL',
  'L-PROMISE',
  'L-LEVER',
  'L-GROVEL',
  'L-COMPLAINT',
];

/** What an answer is about; a doubt about anything else leaves the answer as it is. */
const OF_THE_ANSWER =
  /\b(?:accept\w*|join\w*|tak(?:e|ing)|declin\w+|pass(?:ing)?|turn(?:ing)?|refus\w+|reject\w*|sign(?:ing)?|say(?:ing)?|no|yes|commit\w*|com(?:e|ing)|start(?:ing)?|withdraw\w*|stay(?:ing)?|offers?|role|position|post(?! (?:office|the|it|you|them|back))|job|opportunity|decision|answer(?! (?:the|every|your|all|any|my|it))|decid\w+|right|fit|for me|suit\w*|go ahead|next step|want|choice)\b/;
const HAS_AN_OBJECT =
  /^(?:that|if|whether|about|of|how|which|what|who|whom|where|when|why|i|we|you|the|a|an|my|your|to|can|could|will|would|should|ever|may|might|be|see|know|have|hear|need|always|on)\b(?=.* )/;
const JUST_THAT =
  /^(?:(?:about |of |on )?(?:it|this|that|things|everything|all|myself)(?: all)?(?: yet| now| still| at all)?|(?:that |if |whether )?(?:i )?(?:can|could|will|would|should|ought to)(?: (?:make|do|manage|take|handle|go through with|see|say|commit to|give|be)(?: (?:it|this|that|so|yes|myself|there))?(?: (?:work|on|through|happen|justice))?)?(?: now| yet)?)$/;
const ANY_DAY =
  /\b(?:ago|last (?:week|month|year|spring|summer|autumn|winter)|at first|at one point|back then|in the beginning|until (?:i|last|yesterday|monday|then)|for a (?:while|day|moment|time|week)|used to|earlier|before i (?:saw|read|looked|wrote))\b/;
const WAS = /\b(?:was|were|had|slept|thought|felt|considered|hesitated|wondered|doubted)\b/;
const STILL = /\b(?:still|am|even now|i'm|remain)\b/;
/** "My colleague is likely to decline": whose answer it is. */
const OF_A_THIRD =
  /^(?:and |but |so )?(?:my|your|our|his|her|their|the|one of) (?!answer|decision|reply|response|mind|heart|gut|feeling|hunch|sense|choice|offer|role|verdict|chance|odds|outcome|result|position|most|truth|thing|fact|more|longer)\w+/;
function hedgesTheAnswer({ hit, before, after, whole }: Place): boolean {
  const opening = `${whole.slice(0, Math.max(0, whole.indexOf(hit)))} `;
  if (OF_A_THIRD.test(opening) && !/\b(?:i|it|a no)\b/.test(opening + hit)) return false;
  if (ANY_DAY.test(whole) && WAS.test(`${before} ${hit}`) && !/\b(?:am|even now|i'm|remain)\b/.test(whole))
    return false;
  const saysNot = / (?:not|never)$/.test(hit);
  if (OF_THE_ANSWER.test(hit.replace(/\b(?:un)?decid\w+/, '')) && !saysNot) return true;
  if (
    (/\b(?:was|were|had)(?: \w+)?$/.test(before) || /^(?:was|were|had|slept|considered)\b/.test(hit)) &&
    !STILL.test(whole) &&
    after !== ''
  )
    return OF_THE_ANSWER.test(after);
  const object = after === '' ? '' : after;
  if (object === '' || JUST_THAT.test(object)) return true;
  return !((saysNot && / /.test(object)) || HAS_AN_OBJECT.test(object)) || OF_THE_ANSWER.test(object);
}

/** "I feel bad about turning you down" is self-abasement; "bad about the extra work", "terrible on a train" are not. */
const FEELING =
  /\b(?:terrible|awful|horrible|dreadful|guilty|bad|ashamed|rotten|wretched|miserable|mortified|embarrassed)$/;
const FELT_FOR =
  /^(?:(?:and|but|because|as|since|that|even|now|already|indeed|writing|saying|doing|to (?:write|say|tell|turn|let|decline|disappoint|do|have|send|refuse|withdraw)|turning|letting|declining|having|sending|refusing)\b|(?:about|for|over|at|of|by|with|in) (?:it|this|that|you|your|myself|all|everything|how|the way|turning|letting|declining|saying|having|disappointing|not|going|taking|changing|withdrawing|refusing|writing|sending|doing|leaving|my (?:decision|answer|no|refusal|behaviou?r|change)|the (?:trouble|way|whole|decision|refusal|time you))\b)/;
function isAshamed({ hit, before, after, whole }: Place): boolean {
  if (/\b(?:would|might|could|may)(?: \w+)?$/.test(before) && !/^(?:would|could) (?:cry|weep)/.test(hit))
    return !/\b(?:if|on|in|at|with|had|were)\b/.test(after);
  if (!FEELING.test(hit)) return true;
  // "The crossing made me feel terrible": the body, not the answer.
  if (
    /\bmade me$/.test(before) &&
    !/\b(?:it|this|that|which|thought|decision|answer|\w+ing (?:you|this|it|no)) /.test(before)
  )
    return false;
  if (/\bmy \w+$/.test(before) || /\bnot .{0,12}$/.test(before)) return false;
  return (
    after === '' ||
    /^(?:\w+ly|so)\b/.test(after) ||
    FELT_FOR.test(after) ||
    /\b(?:you|declin\w+|refus\w+|turning|letting)\b/.test(after) ||
    /^(?:because|as|since|now|today|tonight|and|but|over|enough|indeed|inside|every|each|the whole|just|even|right|that)\b/.test(
      after,
    ) ||
    !NAMES_ME.test(whole)
  );
}

/** "I nursed stroke patients", "a post in surgery": one's trade is no secret; one's own operation is. */
const TRADES =
  /\b(?:work(?:ed|ing|s)?|nurs(?:e|ed|es|ing)|wards?|posts?|jobs?|train(?:ed|ing)|taught|teach|courses?|stud(?:y|ied)|patients?|career|clinics?|research\w*|experience|shifts?|field|department|units?|specialis\w+|as an? (?!result|consequence)\w+|archives?|registers?|copied|filed|handled)\b/;
const ONES_OWN =
  /\b(?:because|due to|owing|since|facing|recover\w{0,3}|off work|sick|leave|undergo\w{0,4}|need\w{0,2}|after|before|diagnosed|am|was|were|been|suffer\w*|survived|lost|my|her|his|our|their|have|has|had)(?: (?:to|a|an|the|of|major|minor|with|from|for|own|having|scheduled|another|upcoming)){0,3}$/;
const CAN_BE_A_TRADE =
  /^(?:maternity|surger|hospital|(?:in|to|at|from) (?:the )?hospital|stroke|dialysis|cancer|rehab|psychiatr|dementia|fertility|diabet|mental health|therap|custody|divorce)/;
const isTrade = ({ hit, before, after }: Place): boolean =>
  CAN_BE_A_TRADE.test(hit) &&
  TRADES.test(`${before} ${after}`) &&
  !/\b(?:because|due to|owing|off work|sick|recover\w*)\b/.test(before) &&
  (!ONES_OWN.test(before) || /^(?:wards?|patients?|clinics?|care|units?|cases?)\b/.test(after));

/** "The lawyer in the play takes legal action", "there is no obligation to buy at your farm shop". */
const OF_THE_CONTRACT =
  /\b(?:start|begin|join|take|work|serve|honou?r|pay|repay|give|stay|accept|sign|explain|reply|keep|come|sit|do|go|complete|fulfil|compensate|reimburse|you|yours?|under|towards?|on my|for me)\b/;
function isNobodysCase({ before, hit, after, whole }: Place): boolean {
  if (/obligat/.test(hit) && /\b(?:there|it) (?:is|was|are)\b/.test(`${before} ${hit}`))
    return !OF_THE_CONTRACT.test(`${hit.replace(/^.*obligat\w+/, '')} ${after}`) && / to /.test(` ${hit} ${after} `);
  if (!/\b(?:lawyer|solicitor|attorney|legal (?:action|steps|advice)|sue|sued|court|tribunal)/.test(hit)) return false;
  return tellerOf(before) === 'third' && !/\b(?:my|our|me|us|we|i|you|your|this|contract|agreement)\b/.test(whole);
}

/** Treatment against the law concerns somebody who was there. */
const WAS_THERE =
  /\b(?:i|me|my|we|us|you|your|he|she|they|that|this|it|there|him|her|his|their|interview\w*|manager|boss|recruiter|panel|team|company|firm|people|women|hr|director|office|someone|somebody|process|question\w*)\b/;

/** Whether the words stand in the sense that the rule is about. English only; Chinese says true. */
export function inSense(id: WordingRule, reading: Reading, hit: Hit): boolean {
  if (reading.words[hit.first]?.han) return true;
  const place = placeOf(reading, hit);
  if (HAS_TOPICS.includes(id) && isTopic(place)) return false;
  if (isQuiet(id, place)) return false;
  if (
    BLAMES.includes(id) &&
    OF_OTHER_PLACES.test(`${place.before} ${place.hit}`) &&
    !/\byou(?:r|rs)?\b/.test(place.before.replace(/\bbefore yours?\b/, ''))
  )
    return false;
  if (RENOUNCES.includes(id) && (RENOUNCED.test(`${place.before} `) || RENOUNCED.test(place.whole))) return false;
  if (OF_WRITER.includes(id) && NONE_NEED.test(place.before) && !/\bi\b/.test(place.before)) return false;
  if (id === 'L-PROMISE' && OF_A_THIRD.test(`${place.before} `) && !OF_MY_OWN.test(`${place.before} ${place.hit}`))
    return false;
  if (TOLD_OF.includes(id) && YOU_TOLD.test(place.whole)) return false;
  if (id === 'L-HEDGE') return hedgesTheAnswer(place);
  if (id === 'L-GROVEL') return isAshamed(place);
  if (id === 'L-DETAIL') return !isTrade(place);
  if (id === 'L-LEGAL' && isNobodysCase(place)) return false;
  if (id === 'L-COMPLAINT' && HARM.test(place.hit)) return tellsOfHarm(place);
  if (id === 'L-COMPLAINT') return WAS_THERE.test(orEmpty(place.whole)) || foreignBeside(reading, hit) === 0;
  return true;
}
