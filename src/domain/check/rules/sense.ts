/** English: in which sense a word stands, by its neighbours: what is a topic, what governs it, and when it was. */
import { orEmpty } from '../../absent.ts';
import type { Hit } from '../phrases.ts';
import type { Reading } from '../reading.ts';
import type { WordingRule } from '../texts.ts';
import { NAMES_ME, normalise } from '../words.ts';
import { isElsewhere } from './elsewhere.ts';
import { HARM, tellsOfHarm } from './hurt.ts';
import { foreignBeside } from './matter.ts';
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
  /\b(?:work(?:s|shop|shops)?|talks?|books?|papers?|stud(?:y|ies)|posters?|lectures?|research|trainings?|articles?|courses?|campaigns?|exhibitions?|films?|chapters?|theor(?:y|ies)|seminars?|podcasts?|series|projects?|programmes?|programs?|polic(?:y|ies)|rules?|laws?|guid(?:e|es|ance|elines)|charit(?:y|ies)|hotlines?|(?:help )?lines?|reports?|surveys?|museums?|blogs?|modules?|webinars?|archives?|funds?|novels?|plays?|documentar(?:y|ies)|essays?|thesis|columns?|software|tools?|leaflets?|brochures?|pages?|sessions?|methods?|tests?|classes?|stand|displays?|exhibits?|rooms?|sections?|galler(?:y|ies)|memorials?|panels?|tours?|collections?|letters|documents?|diar(?:y|ies)|cases?|drama|fight|efforts?|pledges?|measures) (?:\w+ ){0,2}?(?:on|about|against|into|around|for|to (?:stop|prevent|fight|tackle|end|spot|help)) (.{0,70})$/;
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
/** "Unlike the chaotic agency I once used." */
const UNLIKE = /\b(?:unlike|in contrast (?:to|with)|as opposed to|compared (?:to|with))\b(?!.*\byou)/;
/** "You offered to keep it open; please do not." */
const RENOUNCED =
  /[;,.:] (?:but |and |so |yet )?(?:please (?:do not|don't)|there is no need|no need|i (?:do not|don't|would not|will not|shall not|am not)(?: (?:ask|want|need|wish|mean|expect|think)(?:ing)?(?: (?:you to|it|that|so|any|for it))?)?)[ .!]*$|\b(?:too (?:early|soon|late|much|rash|bold|easy)|(?:not|never|hardly) (?:for me|mine|my place|fair|wise|right|able|possible|going|want(?:ing)?|wish(?:ing)?|mean(?:ing)?|like|try(?:ing)?)|unable|impossible|refuse|decline|no (?:wish|need|reason|cause|right|plan|intention|call)(?: for \w+)?|rather than|instead of|without|far from|(?:will|would|shall|do|does|did|can|could|should|must|need)(?:n't| not)(?: (?:want|wish|like|mean|dare|try|presume|dream|think|care|need|even))?(?: of)?) (?:to )?(?:(?:have|be|make|give|ask|asking|having|giving|making|say|claim|call|speak of|talk of|think of|any|an?|you(?: to)?|for|feel|it) ){0,3}$/;
/** "You told me that the old dean could never refuse a pupil": told by the reader, of whoever it was. */
const YOU_TOLD =
  /\b(?:you|your (?:\w+ )?(?:colleague|guide|manager|story|tale|letter|book|essay|talk|film|note|report|account))(?: (?:also|once|kindly|have|had|even|both|all))? (?:told|said|explained|mentioned|described|wrote|warned|joked|recalled|showed|asked|shared|related|tells?|says?|explains?|describes?)(?: me| us)? (?:that|how|why|of|about|what|when|whether|if|the|a|it|there|one|your)\b(?!.*\b(?:i|me|my) (?:was|were|am|had|have|would|could|should|will)\b)(?!.*\b(?:but|yet|however|while|although)\b)|\bas (?:you|your \w+|he|she|they|the \w+) (?:told|said|tells?|says?|put|puts|call|called|wrote|explained|mentioned)\b/;
/** "Nobody at the school need feel terrible": the denial opens the clause, whatever stands between. */
const NONE_NEED =
  /^(?:and |but |so )?(?:(?:nobody|no one|none|not one|nothing)\b.{0,40}\b(?:need|needs|should|must|has to|have to|have|has|had|ought)\b|(?:you|they|he|she|your \w+|dr \w+|mr \w+|ms \w+|mrs \w+)\b.{0,30}\b(?:(?:need|should|must|do|does|did|ought) not|(?:need|have|has|had) no)\b)(?: (?:not|to|ever|any|no|never|\w+ly|cause|reason|call|need|for|have)){0,4}$/;

/** "Please do not read this as doubt." */
const NOT_TO_BE_READ_AS =
  /\bnot (?:to be )?(?:take|taken|read|see|seen|mean|meant|understand|understood|regard|regarded)(?: (?:this|it|that|my \w+|these))?(?: \w+){0,2}? (?:as|for)\b/;

/** "You asked whether anyone had been rude; nobody had", "yours is the very opposite". */
const TAKEN_BACK =
  /[;,:] (?:and |but )?(?:nobody|no one|none|nothing|neither) (?:had|was|were|did|is|could)\b|\byours? (?:\w+ ){0,4}(?:opposite|contrary|reverse|exception|different)\b|, (?:and|but) (?:i|it|they|he|she|you) (?:did|was|were|do|is|had) not\b[ .!]*$|, not (?:of|in|at|with|by) yours?\b|[;,:] (?:quite )?(?:on )?the (?:very )?(?:contrary|opposite)\b|[,;] (?:and |but |while |whereas )?yours? (?:\w+ ){0,2}?(?:is|was|are|were|has|have|does|do) (?!not\b)/;
const NOBODY_COULD = /\b(?:nobody|no one|none of (?:you|them)) (?:could|would|can|will|ever|has|had)(?: \w+){0,6}$/;
/** "A colleague who was discriminated against": told of a third person. */
const OF_ONE_WHO =
  /\bif (?:one|anyone|anybody|someone|somebody|people|you)(?: \w+)? (?:is|are|gets?|feels?|should be)(?: \w+)?$|\b(?:colleagues?|friends?|people|workers?|women|men|someone|teachers?|characters?|tenants?|clients?|patients?|children|sailors?|students?) (?:who|that)(?: \w+)? (?:is|are|was|were|been|get|got|felt|feel)(?: \w+)?$/;
/** "Rude customers", "rude remarks came from a passenger". */
const OUTSIDERS =
  /^(?:passengers?|customers?|patients?|guests?|tourists?|neighbou?rs?|children|pupils|clients|callers|travellers|strangers?)\b|\b(?:from|by) (?:an?|the|other) (?:passengers?|customers?|patients?|guests?|tourists?|neighbou?rs?|strangers?)\b/;

/** "An old customer was rude to your cashier." */
const AN_OUTSIDER =
  /^(?:and |but |so )?(?:an?|the|one|another|some|two) (?:\w+ )?(?:passengers?|customers?|patients?|guests?|tourists?|neighbou?rs?|clients|callers?|travellers?|strangers?|visitors?|diners?|spectators?|readers?)\b/;
const FOR_ME_TO =
  /\bit (?:is|was|felt|feels|seems?|seemed|sounds|would be|would seem|might be)(?: (?:a|bit|little|so|too|quite|rather|almost|very))* \| to \w/;
/** "A low salary was never my worry", "a poor offer it was not". */
const DENIED_AFTER =
  /^(?:\w+ )?(?:is|was|were|are) (?:never|not) (?:my|a|an|the|what)\b|\b(?:it|they|this) (?:is|was|were) not$/;
const OF_OUTDOORS =
  /^(?:of an? |on the |at the |over the |along the |above the )(?:commute|journey|road|trip|week|day|storm|drive|ride|walk|pier|beach|boat|shore|roof|course|track|field|slope|harbou?r)\b/;

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
  /\b(?:ago|last (?:week|month|year|spring|summer|autumn|winter)|at first|at one point|back then|in the beginning|until (?:i|last|yesterday|monday|then)|used to|earlier|before i (?:saw|read|looked|wrote))\b/;
const WAS = /\b(?:was|were|had|slept|thought|felt|considered|hesitated|wondered|doubted)\b/;
const STILL = /\b(?:still|am|even now|i'm|remain)\b/;
/** "My colleague is likely to decline": whose answer it is. */
const OF_A_THIRD =
  /^(?:and |but |so )?(?:my|your|our|his|her|their|the|one of) (?!answer|decision|reply|response|mind|heart|gut|feeling|hunch|sense|choice|offer|role|verdict|chance|odds|outcome|result|position|most|truth|thing|fact|more|longer)\w+/;
const PASSES_SOMETHING =
  /^(?:my|his|her|their|our|the|an?|another|any|some|all|every|each|under|through|by|over|along|between|behind|round) (?!(?:\w+ )?(?:offer|role|post|job|opportunity|chance|position|place|up)\b)/;
const IS_A_CLEAR_NO =
  /\b(?:clear|plain|firm|definite|final|simple|flat) no\b(?! (?:yet|longer))|\bmy answer (?:is|remains|stays) no\b|\bi am (?:now )?(?:quite )?(?:certain|sure)(?: of it)?[.!]?$/;
const A_THIRD_THINKS =
  /\b(?:candidate|applicant|colleague|runner-up|friend|sister|brother|committee|board|he|she|they|team|successor)s?(?: (?:is|was|are|were|has|have|had|may|might|will|would))?$/;
const RESOLVED =
  /\b(?:no longer|by (?:\w+day|then|now|the time)|and then|since (?:then|the|that|i)|now (?:i|it|that|my|the)|settled|in the end|vanished|gone|went away|made up my mind|today (?:i|it))\b/;
function hedgesTheAnswer({ hit, before, after, whole }: Place): boolean {
  const opening = `${whole.slice(0, Math.max(0, whole.indexOf(hit)))} `;
  if (OF_A_THIRD.test(opening) && !/\b(?:i|it|a no)\b/.test(opening + hit)) return false;
  if (ANY_DAY.test(whole) && WAS.test(`${before} ${hit}`) && !/\b(?:am|even now|i'm|remain)\b/.test(whole))
    return false;
  // "I am no longer in two minds."
  if (
    /\b(?:no longer|not|never|nor)(?: \w+ly)?$/.test(before) &&
    /^(?:(?:in|of) two minds|on the fence|waver|torn|undecided|unsure|uncertain|back and forth|tempted)/.test(hit)
  )
    return false;
  // "I might have to pass my driving test."
  if (/\bpass$/.test(hit) && PASSES_SOMETHING.test(`${after} `)) return false;
  if (A_THIRD_THINKS.test(before)) return false;
  // "It took me a week of going back and forth, and the answer is a clear no."
  if (IS_A_CLEAR_NO.test(whole) && !/\b(?:probably|might|may|perhaps|likely|unless|for now)\b/.test(whole))
    return false;
  // "In May I was still leaning towards no; since the letter I am no longer in two minds."
  if (
    /\b(?:was|were|had been)(?: still| rather| \w+ly)?$/.test(before) &&
    RESOLVED.test(whole) &&
    !/\b(?:am still|still am|even now|not (?:clear|settled|certain|decided))\b/.test(whole)
  )
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
  // "The worst sailor you will ever meet."
  if (
    /\bthe worst$/.test(hit) &&
    /^(?!person|candidate|human|kind|one|applicant|friend|for|to|and|ever|of|i\b)\w/.test(after)
  )
    return false;
  // "I am ashamed to say that I had never heard of your museum."
  if (
    /\b(?:ashamed|embarrassed)$/.test(hit) &&
    /^to (?:say|admit|confess|own)\b/.test(after) &&
    !/\b(?:declin|turn|refus|withdraw|join|accept|back|no\b|chang)/.test(`${after} ${whole}`)
  )
    return false;
  if (/\b(?:would|might|could|may)(?: \w+)?$/.test(before) && !/^(?:would|could) (?:cry|weep)/.test(hit))
    return !/\b(?:if|on|in|at|with)\b/.test(after);
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
    FELT_FOR.test(after) ||
    /\b(?:you|declin\w+|refus\w+|turning|letting)\b/.test(after) ||
    /^(?:because|as|since|now|today|tonight|and|but|over|enough|indeed|inside|every|each|the whole|just|even|right|that)\b/.test(
      after,
    ) ||
    !NAMES_ME.test(whole)
  );
}

/** "A dream job for the next person", "as a child my dream job was…" */
const DREAMT_BY_OTHERS =
  /\b(?:for (?:an?|any|some|many|every|somebody|someone|anyone|whom|those|people|the right|most) ?(?!reason)(?:\w+ )?(?:\w+)?(?=.*\b(?:who|whose|nearby|near|close|with|lives?|person|nurse)\b)|hope|wish|find|someone|somebody|anyone|whoever|others|many|next person|person you|candidate|successor|as a (?:child|boy|girl|kid|student|teenager)|when i was|years ago|used to|\bwas (?:once |always )?my (?:\w+ )?dream|whose dream|not (?:my|a|the) dream|would (?:be|have been) a)\b/;
/** "It is hard to say no to people who were so kind" praises the reader. */
const HARD_TO = /\b(?:hard|difficult|impossible|tempting|good) to (?:\w+ ?){1,3}$/;
const YOURS = /\b(?:you|your|yours|this|such|people|kind|team)\b/;
const PRAISES_YOU = /^(?:and |but |that )?(?:yours|you|your [\w ]{2,20}?) (?:is|are|was|were|has|have)\b/;
const NOT_LEAVING_FOR =
  /\b(?:not|never|n['’]t|hardly)\b(?!.*\b(?:refuse|resist|turn|pass|decline|say no|let)\b)(?: \w+){0,5} (?:to|for|because of|at|with|by)(?: an?| the| some| any)?$/;
/** "I could not refuse my father": somebody, and no offer. */
const REFUSES_SOMEBODY =
  /^(?:my|our|an?|the|some|another|his|her|any|that|those|these|to) (?!(?:\w+ )?(?:offer|job|post|role|position|chance|opportunity|company|firm|deal|package|salary|terms|money|bank|other|place|proposal|contract|call|title)\b)/;
function gloats({ hit, before, after, whole }: Place): boolean {
  if (NOT_LEAVING_FOR.test(before)) return false;
  if (
    /\b(?:refuse|resist)$/.test(hit) &&
    REFUSES_SOMEBODY.test(after) &&
    !/\b(?:offer|job|post|deal|role)\b/.test(`${before} ${hit}`)
  )
    return false;
  if (/\bnot\b.*\bthan yours?\b|\bnever\b.*\bthan (?:at )?yours?\b/.test(whole)) return false;
  if (/dream/.test(hit) && DREAMT_BY_OTHERS.test(whole)) return false;
  if (/dream/.test(hit) && /^of (?:my|your|his|her|the|an?|every|each|any|all|many) /.test(after)) return false;
  // "A much better company of actors."
  if (/\b(?:company|team|name|place|one)$/.test(hit) && /^of (?!all|course|the two)\w/.test(after)) return false;
  if (
    (HARD_TO.test(hit) || /\b(?:refuse|resist|say no(?: to)?|pass up)$/.test(hit)) &&
    YOURS.test(after) &&
    !/\b(?:they|their|them|than)\b/.test(after)
  )
    return false;
  if (/dream/.test(hit) && /\b(?:his|her|their)$/.test(before)) return false;
  if (/\byour$/.test(before) && !/\bthan your$/.test(before)) return false;
  if (PRAISES_YOU.test(before) && !/\bnot\b|^than (?:you|your)\b/.test(`${before} ${after}`.trim())) return false;
  return true;
}

/** "A divorce of data and method", "the seizure of goods": of a thing, unless it is of one's own people. */
const OF_A_THING =
  /^(?:of|between|for(?= (?:animals|small|boats|cats|dogs|pets|patients|children|horses))) (?!(?:me|my|our|us|him|her|his|their|mine|the (?:children|kids|boys?|girls?|baby|twins))\b)/;
const ANIMAL = /^(?:mares?|ewes?|cows?|cats?|dogs?|sows?|goats?|sheep|horses?|animals?|rats?|mice|pause|silence)\b/;
const FINDS_A_FAULT = /^(?:the|an?|this|that|our|your|its|every|each|any|all|faults?|errors?|problems?|issues?|bugs?) /;
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

function isPrivate({ hit, after, whole, before }: Place): boolean {
  if (isTrade({ hit, before, after, whole })) return false;
  // "The files you left in my custody."
  if (/custody$/.test(hit) && /\b(?:in|into|under)(?: \w+)?$/.test(before)) return false;
  if (/^pregnan/.test(hit) && ANIMAL.test(after)) return false;
  // "The town's divorce from the county."
  if (/(?<!there|here|it|that|what|he|she)['’]s(?: \w+)?$/.test(before) && !/\b(?:my|our)\b/.test(before)) return false;
  if (OF_A_THING.test(after) && !/\b(?:doctor|cancer|kind|form) of\b/.test(`${hit} ${after.slice(0, 3)}`)) return false;
  if (
    /diagnos(?:e|es|ed|ing)$/.test(hit) &&
    FINDS_A_FAULT.test(`${after} `) &&
    !/\b(?:is|was|were|been|be|got)(?: \w+)?$/.test(before)
  )
    return false;
  if (/^(?:my|our)\b.*\b(?:scan|treatment|operation|doctor)$/.test(hit) && /^(?:of|in|from|at the)\b/.test(after))
    return false;
  // "I hope Dr Lin is well again after her operation."
  return (
    !/\b(?:her|his|their) \w+$/.test(`${before} ${hit}`) ||
    !/\b(?:dr|mr|ms|mrs|prof|professor|your|colleague|you)\b/.test(whole) ||
    /\bmy\b/.test(whole)
  );
}

/** "The lawyer in the play takes legal action", "there is no obligation to buy at your farm shop". */
const OF_THE_CONTRACT =
  /\b(?:start|begin|join|take|work|serve|honou?r|pay|repay|give|stay|accept|sign|explain|reply|keep|come|sit|do|go|complete|fulfil|compensate|reimburse|you|yours?|under|towards?|on my|for me)\b/;
const OF_MY_LAWYER =
  /^(?:who|and|or|about|on|over|to|in|at|of|that|if|when|before|after|for|by|as|can|may|could|should|must|did|does|do|is|was|will|would|has|had|have|also|already|tells?|told|\w+ed|\w+s|\w+ly|sent|wrote|read|thinks?|said|today|yesterday|first|again|then|this|there)\b/;
function isNobodysCase({ before, hit, after, whole }: Place): boolean {
  // "I felt no obligation to accept", "non-binding as our first chat was".
  if (/\bfelt\b/.test(`${before} ${hit}`) && /obligat|obliged/.test(hit)) return true;
  if (
    /binding/.test(hit) &&
    /\b(?:chat|talk|conversation|meeting|visit|coffee|estimate|sketch)\b/.test(`${before} ${after}`)
  )
    return true;
  // "My lawyer joke fell flat."
  if (/^my (?:lawyer|solicitor|attorney)$/.test(hit) && after !== '' && !OF_MY_LAWYER.test(after)) return true;
  if (/obligat/.test(hit) && /\b(?:there|it) (?:is|was|are)\b/.test(`${before} ${hit}`))
    return !OF_THE_CONTRACT.test(`${hit.replace(/^.*obligat\w+/, '')} ${after}`) && / to /.test(` ${hit} ${after} `);
  if (!/\b(?:lawyer|solicitor|attorney|legal (?:action|steps|advice)|sue|sued|court|tribunal)/.test(hit)) return false;
  return tellerOf(before) === 'third' && !/\b(?:my|our|me|us|we|i|you|your|this|contract|agreement)\b/.test(whole);
}

/** "I would reconsider the seating": of anything but the offer. */
const OF_OTHER_THINGS =
  /\b(?:reconsider|rethink|revisit)(?:ing)? (?:the|your|my|a) (?!(?:\w+ )?(?:offer|job|post|role|position)|decision|answer|position|role|post|job|matter|move|question|salary|whole|idea|proposal|refusal|no\b)/;

/** "Can I come back with my class in June?": for something else than the post. */
const KIND_OF_YOU =
  /\b(?:you|they) (?:were|have been|had been)(?: \w+)? (?:kind|good|generous|patient|willing|ready)(?: enough)? to\b|\b(?:was|is) (?:\w+ )?(?:kind|good|generous|nice) of (?:you|\w+) to\b|\b(?:thanks|thank you|grateful|appreciate\w*)(?: \w+){0,3} (?:for|that|your)\b/;
const THING =
  /\bcome back for (?:my|an?|the|that|another|some|more) (?!(?:\w+ )?(?:job|post|role|position|offer|place|interview|chance)\b)/;
const comesForSomethingElse = ({ hit, after, whole }: Place): boolean =>
  /\bcome back\b/.test(hit) &&
  after !== '' &&
  !/\b(?:if|should|in case|fail\w*|later|to (?:you|this|it|the (?:offer|role|job|post|position|company|team))|instead|work\w*|again|some day|one day|after all)\b/.test(
    whole,
  );

/** Treatment against the law concerns somebody who was there. */
const WAS_THERE =
  /\b(?:i|me|my|we|us|you|your|he|she|they|that|this|it|there|him|her|his|their|interview\w*|manager|boss|recruiter|panel|team|company|firm|people|women|hr|director|office|someone|somebody|process|question\w*)\b/;

/** Whether the words stand in the sense that the rule is about. English only; Chinese says true. */
export function inSense(id: WordingRule, reading: Reading, hit: Hit): boolean {
  if (reading.words[hit.first]?.han) return true;
  const place = placeOf(reading, hit);
  if (HAS_TOPICS.includes(id) && isTopic(place)) return false;
  if (isElsewhere(id, place)) return false;
  if (BLAMES.includes(id)) {
    if (NOT_TO_BE_READ_AS.test(place.before) || NOBODY_COULD.test(place.before) || TAKEN_BACK.test(place.whole))
      return false;
    // "It felt rude to leave so early."
    if (
      FOR_ME_TO.test(`${place.before} | ${place.after}`) &&
      !/\b(?:me|my|us|offer|pay|propose|such|sum)\b/.test(place.after)
    )
      return false;
    // "You might think me ungrateful", "at below-market rents".
    if (
      /\b(?:think|thinks|thought|find|call|consider|believe|judge) (?:me|myself)(?: to be| as| \w+ly| very| too| quite| rather)*$/.test(
        place.before,
      )
    )
      return false;
    if (
      id === 'L-LOWBALL' &&
      /\b(?:below|under)\b/.test(place.hit) &&
      /^(?:my|our|his|her|their) (?!(?:\w+ )?(?:salary|pay|offer|package|base|wage|wages|rate|worth|terms)\b)\w+ (?:is|was|are|were)$/.test(
        place.before,
      )
    )
      return false;
    if (id === 'L-LOWBALL' && /^(?:rents?|prices?|fares?|housing|interest|cost)\b/.test(place.after)) return false;
    if (DENIED_AFTER.test(place.after) || OF_OUTDOORS.test(place.after)) return false;
    // "You deserve better than a late answer."
    if (/^(?:deserv|worth)/.test(place.hit) && /\byou(?:r \w+)?$/.test(place.before)) return false;
    if (OUTSIDERS.test(place.after) && id !== 'L-COMPANY') return false;
    if (id !== 'L-COMPANY' && AN_OUTSIDER.test(place.before)) return false;
    if (UNLIKE.test(place.before)) return false;
    if (
      OF_OTHER_PLACES.test(`${place.before} ${place.hit}`) &&
      !/\byou(?:r|rs)?\b/.test(place.before.replace(/\bbefore yours?\b/, ''))
    )
      return false;
  }
  if (RENOUNCES.includes(id) && (RENOUNCED.test(`${place.before} `) || RENOUNCED.test(place.whole))) return false;
  if (OF_WRITER.includes(id) && NONE_NEED.test(place.before) && !/\bi\b/.test(place.before)) return false;
  if (id === 'L-PROMISE' && /\b(?:will|shall|would|can) (?:\w+ )?(?:not|never)\b|won['’]t\b/.test(place.hit))
    return false;
  if (
    id === 'L-HOPE' &&
    (comesForSomethingElse(place) || THING.test(`${place.hit} ${place.after}`) || KIND_OF_YOU.test(place.before))
  )
    return false;
  // "I cannot say whether I will apply again."
  if (
    id === 'L-PROMISE' &&
    /\b(?:whether|if|when)(?: i)?$/.test(place.before) &&
    / (?:say|know|tell|promise|see|predict|sure|clear|decided)\b/.test(place.before)
  )
    return false;
  // "Even if you had told me, my answer would have been the same."
  if (id === 'L-BLAME' && /\beven if\b/.test(place.whole) && /\b(?:same|not|still|no)\b|n['’]t\b/.test(place.whole))
    return false;
  // "If only I had known my own mind sooner."
  if (
    id === 'L-BLAME' &&
    /\b(?:my own|my mind|myself)\b/.test(`${place.hit} ${place.after}`) &&
    !/\byou (?:should|ought|fail|could)/.test(place.hit)
  )
    return false;
  if (id === 'L-PROMISE' && OF_A_THIRD.test(`${place.before} `) && !OF_MY_OWN.test(`${place.before} ${place.hit}`))
    return false;
  if (TOLD_OF.includes(id) && YOU_TOLD.test(place.whole)) return false;
  if (id === 'L-HEDGE') return hedgesTheAnswer(place);
  if (id === 'L-GROVEL') return isAshamed(place);
  if (id === 'L-GLOAT') return gloats(place);
  if (id === 'L-DETAIL') return isPrivate(place);
  if (id === 'L-LEGAL' && isNobodysCase(place)) return false;
  if (
    id === 'L-LEVER' &&
    /\beven if\b/.test(place.whole) &&
    /\b(?:not|never|still|nothing|no)\b|n['’]t\b/.test(place.whole)
  )
    return false;
  if (id === 'L-LEVER') return !OF_OTHER_THINGS.test(`${place.hit} ${place.after}`);
  if (
    id === 'L-COMPLAINT' &&
    /^(?:laws?|training|polic|courses?|cases?|campaign|thesis|lectures?|acts?|reports?|look|expression|face)\b/.test(
      place.after,
    )
  )
    return false;
  if (id === 'L-COMPLAINT' && OF_ONE_WHO.test(place.before)) return false;
  if (id === 'L-COMPLAINT' && HARM.test(place.hit)) return tellsOfHarm(place);
  if (id === 'L-COMPLAINT') return WAS_THERE.test(orEmpty(place.whole)) || foreignBeside(reading, hit) === 0;
  return true;
}
