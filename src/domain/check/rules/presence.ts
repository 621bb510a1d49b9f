/** Rules about what a text must hold, and about what it holds too often. */
import { orEmpty, orZero } from '../../absent.ts';
import { type Band, CHARACTERS_PER_WORD, LENGTH_BANDS, LENGTH_CAPS, lengthOf } from '../../drafts/length.ts';
import type { PieceKind } from '../../model.ts';
import { absent, bySentence, type Found, type Judging, type Rule } from '../found.ts';
import type { Hit } from '../phrases.ts';
import type { SignedPart } from '../texts.ts';
import { SIGNED_PARTS } from '../texts.ts';
import { normalise } from '../words.ts';
import { subjectOf } from './frame-han.ts';
import { foreignBeside, isForeign, isPerson } from './matter.ts';
import { strangeBeside } from './matter-han.ts';
import { sameName } from './names.ts';
import { clauseOf } from './scope.ts';
import { tellerOf } from './subject.ts';

const judged = ({ reading }: Judging) => reading.language !== 'other';

/** What one may decline that is an offer, whatever stands beside it. */
const OF_AN_OFFER =
  /\b(?:offer|post|position|role|job|place|vacancy|appointment|opportunity|chance|application|candidacy|candidature|contract|agreement|acceptance|signature|invitation|proposal|move|transfer|promotion|commitment|process|running|consideration|berth|apprenticeship|internship|traineeship|scholarship|it|this|that)\b/;
/** "A second cup of tea", "your lift": what the word before takes for its object. */
const OBJECT =
  /^(?:the|an?|your|my|his|her|their|some|any|another|second|third|last|praise|all|more|kind|of|that|this)\b/;
const SMALL =
  /\b(?:tea|coffee|cup|street|cash|river|sea|car|praise|regards|lift|cake|lunch|drink|ride|wine|seat|taxi|road|music|bus|train|ferry|eyes|radio|volume|light|lights|heat|noise|sound|page|corner)\b/;

/** "I withdraw nothing of my praise", "I withdrew some cash", "I passed on your greetings". */
const TAKES_BACK_WORDS =
  /\b(?:withdr[ae]w\w*|retract\w*|take\w* back|taking back) (?:nothing|none|no|neither|not|never|(?:a|one|any|single|the|that|my|some) (?:single |last )?(?:word|sentence|syllable|remark|compliment|praise|question|comment|thanks)\b(?!s)|(?:[\w ]{0,16} )?(?:cash|money|savings|coins|banknotes|funds)\b|[$€£\d])/;
const DECLINES_WORDS = /^(?:\w+ )?(?:nouns?|pronouns?|adjectives?|words)\b/;
const HANDS_ON = /\bpass\w* on (?:the|this|your|it|that|what)?\b.*\b(?:to|around)\b/;

/** 那条消息我撤回了, 已撤回重寄: of a parcel or a message, and of no word given. */
const OF_A_PARCEL =
  /(?:快[件递]|包裹|邮件|消息|微信|订单|[车机船]票|短信|语音|附件|帖子|朋友圈|存款|预[订约]|酒店|座位)[^。；]{0,14}$/;
const HANDED_IN_AGAIN = /^(?:了|并|后|再|又)*(?:重[寄发写投填]|改[寄发签]|另寄|补发|一条|那条|刚才|错发)/;
const OF_A_YES = /入职|录用|承诺|接受|合同|协议|岗|职|offer|答[应复]|同意|确认|签/;
function ofAParcel(reading: Judging['reading'], hit: Hit): boolean {
  if (!reading.words[hit.first]?.han) return false;
  const { after, whole } = clauseOf(reading, hit);
  const before = reading.text.slice(reading.sentenceOf(hit).start, reading.words[hit.first]?.start);
  return (
    (HANDED_IN_AGAIN.test(after) && !OF_A_YES.test(whole)) ||
    (OF_A_PARCEL.test(before) && !OF_A_YES.test(before + whole))
  );
}

/** "I declined a second cup of tea", "I turned down the wrong street": no answer to an offer. */
function ofTheOffer(reading: Judging['reading'], hit: Hit): boolean {
  const { words } = reading;
  const { after } = clauseOf(reading, hit);
  const said = after.replace(/\s+/g, ' ').trim();
  if (ofAParcel(reading, hit)) return false;
  if (!words[hit.first]?.han) {
    const all = `${normalise(reading.slice(reading.placeOf(hit))).norm} ${said}`;
    if (TAKES_BACK_WORDS.test(all) || HANDS_ON.test(all)) return false;
    if (words[hit.last]?.stem === 'declin' && DECLINES_WORDS.test(said)) return false;
  }
  if (reading.words[hit.first]?.han || OF_AN_OFFER.test(said)) return true;
  if (
    SMALL.test(said.split(' ').slice(0, 5).join(' ')) ||
    SMALL.test(reading.slice(reading.placeOf(hit)).toLowerCase())
  )
    return false;
  // "I withdrew to my room."
  if (
    words[hit.last]?.stem === 'withdraw' &&
    /^(?:in)?to (?!be\b|avoid\b|let\b)|^(?:behind|towards?|upstairs|outside|indoors) /.test(said)
  )
    return false;
  if (!OBJECT.test(said)) return true;
  const object = words.slice(hit.last + 1, hit.last + 6).filter(({ clause }) => clause === words[hit.last]?.clause);
  return !object.some((word) => isForeign(reading, word));
}

/** "Your colleagues withdrew to the kitchen", "the tide was withdrawing": one word is a decision where it is mine, or of the offer. */
const MINE_TO_DECIDE =
  /\b(?:i|we|my|me|must|please|to|hereby|herewith|regretfully|respectfully|offer|post|position|role|job|application|candidacy|acceptance|contract|name)\b/;
/** "I watched your ferry withdraw." */
const PERCEIVED =
  /\b(?:watch(?:ed|ing)?|saw|see|seen|seeing|heard|hear|noticed|let|made|makes?) (?!me|us|myself)\w+(?: \w+){0,3}$/;
function isMine(reading: Judging['reading'], hit: Hit): boolean {
  if (reading.words[hit.first]?.han) return true;
  const { before, after } = clauseOf(reading, hit);
  const ofOffer = /\b(?:offer|post|position|role|job|application|candidacy|acceptance)\b/.test(after);
  if (ofOffer || before.trim() === '' || /\bundersigned\b/.test(before)) return true;
  if (PERCEIVED.test(before.trim()) || tellerOf(before.trim()) === 'third') return false;
  return hit.first !== hit.last || MINE_TO_DECIDE.test(before.replace(/\bso that\b.*/, ''));
}

/** 您当年谢绝过三家大厂, 车险的续保我放弃了: a decision of another day, or of another thing. */
const OF_OTHER_DAYS =
  /(?:大学时|上学时|小时候|当年|当初|曾|一度|从前|年轻时)[^，。；]{0,8}$|您[^我，。；]{0,8}(?:说|讲|提到|当年|从前|年轻时|当时|曾|从不|从未)[^我，。；]{0,10}$/;
const HAN_OFFER =
  /职|岗|录用|录取|offer|聘|邀|名额|位置|位子|机会|工作|差事|活儿|贵|到岗|上班|加入|候选|面试|流程|申请|合同|协议|编制|去|来/;
function ofAnotherThing(reading: Judging['reading'], hit: Hit): boolean {
  if (!reading.words[hit.first]?.han) return false;
  if (OF_OTHER_DAYS.test(clauseOf(reading, hit).before)) return true;
  const { before, whole, after } = clauseOf(reading, hit);
  // 保安谢绝了外来车辆.
  if (/other|worker/.test(subjectOf(before).subject) && !/[我您贵]|本人/.test(whole)) return true;
  if (HAN_OFFER.test(whole)) return false;
  // 工地不接受没有证的工人.
  if (!/我|本人/.test(whole) && /^(?:没有?|未|带)[^，。；]{1,8}的[\u4e00-\u9fff]{2}/.test(after)) return true;
  // 放弃了补色, 婉拒了家里安排的相亲.
  if (/^了[\u4e00-\u9fff]{2}/.test(after) && strangeBeside(reading, hit, [hit]).clause > 0) return true;
  // 许多印坊放弃了铅字: somebody else decided.
  return subjectOf(before).subject === 'stranger' || strangeBeside(reading, hit, [hit]).clause > 3;
}

/** In words that no list of phrases knows: the post goes to another, the name off the list, the writer stays. */
const LETS_GO: readonly RegExp[] = [
  /\b(?:job|post|role|place|position|offer|vacancy|berth|it)\b.{0,40}\b(?:some(?:body|one) else|(?:to|for|with|need\w*|find) (?:the runner-up|your (?:second|other|next)\b|the (?:second|other|reserve)\b|one of (?:the|your) others?\b|another(?! (?:week|day|month|year|time|few))|others|a different (?:person|candidate)|the next (?:person|one|candidate|in|on)|whoever)|free (?:for|again|to)|is free|open (?:again|to others)|without me)\b/,
  /\b(?:cross|strike|take|remove|drop|scratch|delete|leave|count|rule)\b.{0,14}\b(?:my name|me|my application|my file)\b.{0,12}\b(?:off|from|out)\b/,
  /\bi(?:['’]ve| have|['’]m| am| shall| will|['’]ll)?(?: now| rather)? (?:opted|chosen|elected|resolved|decided|settled|going|plan|intend|prefer|stay|remain)\b.{0,20}\b(?:stay|remain|stick|keep|carry on|go on|put|on at|where i am|with my)\b/,
  /\b(?:that|it|this)(?:['’]s| is| will| shall| can)? ?(?:not|n['’]t) (?:going to be |be )?(?:me|i)\b|\bmade up my mind to (?:stay|remain|keep|go on|say no)\b/,
  /\bi(?:['’]m| am) (?:out\b(?! (?:of (?:the )?(?:office|town|country|bed|milk)|on|at|in|for))|not (?:the|your) (?:man|woman|person|one|candidate))\b/,
  /\b(?:chosen|decided|opted|elected|resolved)(?: \w+)? not to (?:go|take|accept|join|come|proceed|pursue|do|continue|move|sign)\b|\b(?:step(?:ping|ped)?|stand(?:ing)?) (?:aside|down|back)\b|\bthanks,? but no,? thanks\b|\b(?:look for|find|choose|appoint|hire|recruit) (?:another(?! (?:day|time|date|week|way))|a new|a different|some(?:body|one) else)\b|\bexcused? (?:me )?from\b|\bnot (?:an?|one|something)(?: \w+)? (?:that |which )?i (?:can|could|will|am able to) (?:take|accept)\b|\b(?:candidature|candidacy|application|file) (?:as )?(?:closed|ended|withdrawn|at an end)\b/,
  /\b(?:go ahead|carry on|proceed|continue|go on|manage) without me\b|(?::|—|–) ?no[.!]?$/,
  /\bi(?:['’]d| had| would| should| must| shall| ought)?(?: now| really)?(?: rather| better| to)* (?:should |must |ought )?(?:not|n['’]t)(?: to)? (?:take|accept|join|come|start|sign)\b(?! (?:it |this |that )?(?:lightly|amiss|personally|for granted))/,
  /\b(?:without me|not (?:be )?(?:the )?one to|shall not be|will not be|won['’]t be)\b.{0,20}\b(?:work\w*|join\w*|with you|for you|together|among|start\w*|coming|there)\b/,
];
const NOT_SAID_YET =
  /\b(?:if|whether|might|may|perhaps|maybe|think about|not decided|undecided|would you|could you)\b|\?/;
const letsGo = (reading: Judging['reading']): boolean =>
  reading.language === 'en' &&
  reading.sentences.some((sentence) => {
    const said = normalise(reading.slice(sentence)).norm.replace(/\s/g, ' ');
    return LETS_GO.some((way) => way.test(said)) && !NOT_SAID_YET.test(said);
  });

const decides = (reading: Judging['reading'], hit: Hit): boolean =>
  ofTheOffer(reading, hit) && isMine(reading, hit) && !ofAnotherThing(reading, hit);

export const decide: Rule = (j) =>
  judged(j) &&
  j.case.refuses &&
  !j.reading.hits('sign:decision').some((hit) => decides(j.reading, hit)) &&
  !letsGo(j.reading)
    ? [absent('L-DECIDE')]
    : [];

const SHORT: readonly PieceKind[] = ['chat', 'linkedin', 'portal'];

/** "It reached me thanks to a neighbour" thanks nobody; "my thanks to the panel" does. */
const LEADS_TO_THANKS =
  /^(?:many|my|our|warm|warmest|sincere|special|heartfelt|deep|again|with|and|more|a|thousand|million|best|kind|big|of|great|huge|much|bunch|no|say|give|pass|also)$/;
/** "Thanks to you and the panel", "to Mr Iyer": to whom one is grateful. */
const WHOM =
  /^(?:you|your|yours|everyone|everybody|all|each|both|those|them|him|her|mr|mrs|ms|miss|dr|prof|professor|team|panel|staff|crew|colleagues?|people|family|committee|department|office|board|person|lady|man|woman|gentleman|group|lab|class|children|kids|house|company|firm)$/;
function isToSomebody({ words, text }: Judging['reading'], to: number): boolean {
  for (let at = to + 1; at < to + 5; at += 1) {
    const word = words[at];
    if (!word || word.sentence !== words[to]?.sentence || word.clause !== words[to]?.clause) return false;
    if (word.text === 'i') return false;
    // "My sister's map".
    if (/^['’]s/.test(text.slice(word.start + word.text.length))) continue;
    if (WHOM.test(word.text) || isPerson(word.text) || /^\p{Lu}/u.test(text.slice(word.start))) return true;
    if (/^(?:in|of|for|from|at|on|by|that|which|who)$/.test(word.text)) return false;
  }
  return false;
}
const GOES_ON_TO_TELL =
  /^thanks to (?:(?!for\b)[\w'’-]+ ){0,8}(?!for\b)[\w'’-]+,? (?:i|we|my|it|this|the|our|there) \w+/;
function isBecauseOf(reading: Judging['reading'], { first, last }: Hit): boolean {
  const { words } = reading;
  const [before, hit] = [words[first - 1], words[first]];
  if (hit?.text !== 'thanks' || words[last + 1]?.text !== 'to') return false;
  // "Thanks to the ring road I was early."
  if (before?.sentence !== hit.sentence) {
    const said = normalise(reading.slice(reading.sentenceOf({ first, last }))).norm.replace(/\s+/g, ' ');
    return GOES_ON_TO_TELL.test(said) && !isToSomebody(reading, last + 1);
  }
  // "It came on Friday, thanks to a courier."
  if (before.clause !== hit.clause) return /^(?:an?|the|my|our|some)$/.test(words[last + 2]?.text ?? '');
  return !LEADS_TO_THANKS.test(before.text) || (before.text === 'and' && !isToSomebody(reading, last + 1));
}

/** "The thank-you cards on the wall", "letters of thanks", "your patients thank you": thanks of others, as things one saw. */
const THANKING_THING =
  /^[- ]?you[- ](?:cards?|notes?|letters?|gifts?|part(?:y|ies)|speech|boards?|walls?|messages?|drawings?)\b/;
const A_THING_OF =
  /\b(?:letters?|notes?|cards?|songs?|speech(?:es)?|votes?|plaques?|wall|board|drawings?|pictures?|word|hymns?|service|day) of$/;
/** "I shall be glad to hear from you", "I should be grateful if you would confirm": gladness of something still to come. */
const GLAD =
  /^(?:glad|happy|pleased|delighted|thrilled|overjoyed|moved|flattered|grateful\w{0,2}|thankful|appreciate|obliged|much)\b/;
const TO_COME =
  /(?:\b(?:shall|will|would|should|could|might|may)|['’](?:d|ll))(?: (?:be|also|of course|certainly|therefore|only|naturally|gladly|\w{1,12}ly|very|most|so|more than|quite))*$|\b(?:hope|like|want|love) to be(?: \w{1,12})?$/;
const STAYS = /\b(?:always|remain|forever|ever|never|long|like|love)\b/;
const isToCome = (reading: Judging['reading'], hit: Hit, before: string): boolean =>
  GLAD.test(normalise(reading.slice(reading.placeOf(hit))).norm) && TO_COME.test(before) && !STAYS.test(before);

const THIS_LETTER = /\bthis\b|\b(?:my|our|these)(?: \w+)?(?: of)?$|(?:^|\b(?:i|we|me)\b.*)\ban?(?: \w+)?(?: of)?$/;
/** 墙上的感谢信, 客户的感谢卡. */
const THANKING_THING_HAN = /^(?:信|函|卡|墙|锦旗|状|词|帖|礼|宴|会(?!议)|辞|视频|留言|牌匾|大会|晚会|仪式)/;
const BY_THIS_LETTER = /(?:这|此|本|谨以|写|算是|当作|作为|一)[^，。；]{0,4}$/;
function ofOthersThanks(reading: Judging['reading'], hit: Hit): boolean {
  const { before, after } = clauseOf(reading, hit);
  const [word] = [reading.words[hit.first]];
  if (word?.han) {
    if (THANKING_THING_HAN.test(after)) return !BY_THIS_LETTER.test(before);
    return (
      /^(?:other|worker)$/.test(subjectOf(before).subject) && !/我/.test(before) && !/^[了过]?[您贵你]/.test(after)
    );
  }
  const said = before.trim();
  if (THANKING_THING.test(after)) return !THIS_LETTER.test(said);
  if (A_THING_OF.test(said)) return !THIS_LETTER.test(said);
  // "A heartfelt thank-you" is a noun.
  if (isToCome(reading, hit, said)) return true;
  if (!/^thank(?:ed)?$/.test(word?.text ?? '') || /\b(?:an?|my|this)(?: \w+){0,2}$/.test(said)) return false;
  return tellerOf(said) === 'third' && !/\b(?:i|my|we|our|me)\b/.test(said);
}

/** Below the closing too: "Thanks again, Lee" is thanks, if only half (C-02). Short messages need none. */
export const thank: Rule = (j) =>
  judged(j) &&
  !SHORT.includes(j.case.likely) &&
  !j.reading.hits('sign:thanks').some((hit) => !isBecauseOf(j.reading, hit) && !ofOthersThanks(j.reading, hit))
    ? [absent('L-THANK')]
    : [];

/** "Your driver apologised", "I would regret it if you thought ill of them". */
const notMine = (before: string): boolean =>
  /\b(?:he|she|they|you|who) (?:is|was|are|were|feels?|felt)(?: \w+)? ?$/.test(before) ||
  /^(?:you|third)$/.test(tellerOf(before)) ||
  /\b(?:would|might|never|not) (?:\w+ )?$|\b(?:no need|nothing|no reason|no cause)(?: for (?:you|anyone|the \w+|mr \w+|ms \w+|dr \w+|mrs \w+)(?: (?:or|and) (?:\w+ ){1,3}?)?)? ?to ?$/.test(
    before,
  );

/** 小郑对我连声说“对不起、对不起”, 您连说三声对不起. */
const apologisedToMe = (before: string): boolean =>
  /(?:[对向跟]我|您|他|她|师傅|学徒|同事)(?!的话)[^，。；我]{0,6}[说道讲赔][^，。；]{0,10}$|^(?!.*我)[^，。；]{0,4}(?:一个劲|连连|连声|不停|一直|嘴上|口里|直)地?[说道讲]$/.test(
    before,
  );

/** English: one, two where a yes is taken back. Chinese: one is expected, two are tolerated (§12, §13). */
export const sorry: Rule = ({ reading, case: { situation } }) => {
  const grave = situation.stage === 'S3' || situation.stage === 'S4';
  const limit = reading.language === 'zh-CN' || grave ? 2 : 1;
  const hits = reading
    .hits('sign:apology')
    .filter(
      (hit) =>
        (foreignBeside(reading, hit) === 0 || tellerOf(clauseOf(reading, hit).before) === 'me') &&
        !notMine(clauseOf(reading, hit).before) &&
        !apologisedToMe(clauseOf(reading, hit).before),
    );
  return bySentence('L-SORRY', hits.slice(limit).map(reading.sentenceOf));
};

/** The bands of GUIDANCE §9; where it names none, both ends are OWN and wider than those that our drafts aim at. */
const BANDS: Partial<Record<PieceKind, Band>> = {
  ...LENGTH_BANDS,
  late: [60, 160],
  calmReply: [0, 100],
  thankYou: [0, 60],
  referral: [0, 100],
  keepInTouch: [0, 100],
  toReferrer: [0, 100],
};
const CAPS: Partial<Record<PieceKind, number>> = LENGTH_CAPS;

/** ×0.75 for the barest facts, ×1.2 when warm or formal. Too short is said only of a piece that was asked for by kind. */
export const long: Rule = ({ reading, case: { kind, likely, situation } }) => {
  const body = reading.own.whole;
  const cap = CAPS[likely];
  if (cap !== undefined) return [...body].length > cap ? [surplus(reading, body, cap / [...body].length)] : [];
  const band = BANDS[likely];
  if (!band || reading.language === 'other') return [];
  const zh = reading.language === 'zh-CN';
  const roomy =
    situation.tone === 'warm' || situation.tone === 'formal' || (likely === 'afterSigning' && !situation.tone);
  const size = lengthOf(body, zh);
  const factor = zh ? CHARACTERS_PER_WORD : 1;
  const high = band[1] * factor * (roomy ? 1.2 : 1);
  if (size > high) return [surplus(reading, body, high / size)];
  if (kind && size < band[0] * factor * 0.75) return [absent('L-LONG', { because: 'tooShort' })];
  return [];
};

/** The part that runs over, from the sentence where the room ends. */
function surplus(reading: Judging['reading'], body: string, share: number): Found {
  const limit = body.length * share;
  const sentence = reading.sentences.find(({ end }) => end > limit) ?? reading.sentences.at(-1);
  if (!sentence) return absent('L-LONG');
  return { id: 'L-LONG', start: sentence.start, end: reading.own.end, rewrite: null };
}

const WITHOUT_LATENESS: readonly PieceKind[] = ['linkedin', 'portal', 'calmReply', 'afterSigning'];

/** With an apology beside it any of these speaks of the delay. */
const DELAY =
  /\b(?:late|later|delay\w{0,2}|wait\w{0,3}|slow\w{0,2}|sooner|earlier|overdue|silen\w{1,3}|until now|by \w{3,6}day|by the \d|expected|only now|only (?:now |just )?\w{2,12}ing|(?:a|the|this) (?:week|long time)|days|weeks|passed|lapsed|expired|gone by|went by|slip\w*|overran|suspense|missed|behind|took (?:me )?(?:ages|forever|a while)|ages|quiet|dark|slack|tardy|vanish\w*|disappear\w*)\b|晚|迟|拖|久|才(?:写|回|答|给|能|来|向)|耽搁|现在才|等|之前[^。]{0,8}(?:回|答复)|没有?(?:做到|守|赶上|按时|及时|如期)|没有?(?:回|答|消息|音)|未(?:回|答|能及时)|音讯|沉默/;

/** "A start no earlier than six", "the late shift": the delay is that of an answer. */
const OF_HOURS =
  /\b(?:shifts?|start|train|trains|bus|hours|evenings?|mornings?|six|seven|eight|o'clock|nights?|rota|opening|closing|light|bread)\b/;
const OF_THE_REPLY =
  /\b(?:answer\w*|repl\w+|respon\w+|writ\w+|wrote|letter|mail|e-?mail|message|decid\w+|decision|deadline|date|apolog\w+|thank\w*|sorry|regret|forgive|excuse|pardon|patien\w+|wait\w*|ke(?:ep|pt)\w* you|word|silence|from me|told|tell|know|took|taken)\b/;

const HAN_REPLY =
  /[回答复信音]|告知|通知|告诉|消息|决定|才(?:回|答|写|给|告|联系|定|想|能|向|跟)|久等|抱歉|歉|见谅|包涵|谅|原谅|对不|不好意思|惭愧|让您等/;

/** "I should not have left you without an answer for so long": an answer, and that it lagged. */
const LAGS: readonly RegExp[] = [
  /\b(?:answer\w*|repl(?:y|ied|ies)|respon\w+|word|writ(?:e|ing|ten)|wrote|hear|heard|deadline|date|limit|you waited|wait(?:ed|ing)? (?:longer|so long|for (?:me|this|my))|(?:left|kept|keep\w*|leav\w+) you)\b/,
  /\b(?:should(?: not|n't)? have|ought|apolog\w+|sorry|regret\w*|forgive|excuse|pardon|too (?:late|long)|so long|longer than|miss(?:ed|ing)|passed|past|overdue|late|went|gone|slip\w*|overr[au]n|did not (?:manage|get|find)|failed to)\b/,
  /\b(?:late\w*|long\w*|overdue|sooner|earlier|before|slow\w*|delay\w*|wait\w*|behind|after|past|gone|went|missed|missing|passed|slip\w*|weeks?|days?|weekend|by the|deadline|date|on time|in time|silen\w+)\b/,
];

/** "You ought to have had this on Sunday", "that it was not with you by the 22nd is my fault". */
const OVERDUE: readonly RegExp[] = [
  /\b(?:expected|hoped|wanted|waiting|supposed|meant)\b.{0,30}\b(?:hear|answer|reply|word|this|write|letter)\b.{0,30}\b(?:by|before|sooner|earlier|last)\b|\bonly (?:now )?(?:hearing|getting|receiving|writing|answering|learning)\b/,
  /\b(?:ought to|should|could) have (?:had|received|got|been|come|gone|reached|heard|known|written|answered|replied|said|told|sent|let)\b.{0,40}\b(?:this|my|it|from me|you|answer|word)\b|\b(?:this|it|my \w+|you|i|answer|word|letter)\b.{0,20}\b(?:ought to|should) have\b/,
  /\b(?:letter|answer|reply|mail|message|word|this|it|news|decision)\b(?: \w+){0,3} (?:is|was|were|did|does|do|has|had|have|could) ?(?:not|n['’]t)\b.{0,24}\b(?:by|before|on|in time|until|when)\b/,
  /\b(?:answer|reply|letter|mail|message|word|this|decision|i write|i am writing|i['’]m writing|comes?|reach\w*|arriv\w+)\b.{0,40}\b(?:after|past|beyond|later than|behind)\b.{0,20}\b(?:date|day|deadline|limit|time|\d{1,2}(?:st|nd|rd|th)?|\w+day)\b/,
  /\b(?:kept|keep|keeping|left|leave|leaving|made|let)\b.{0,6}\byou\b.{0,30}\b(?:wait\w*|dark|hanging|guess\w*|wonder\w*|long|days?|weeks?|without)\b/,
  /\bow(?:e|ed) you\b.{0,30}\b(?:by|sooner|earlier|before|since|days?|weeks?|long)\b|\bwonder\w*\b.{0,24}\b(?:answer|reply|word|i had|i was|from me|heard)\b|\bbefore i (?:answered|replied|wrote|responded|got back)\b/,
  /\bi(?:['’]ve| have| was| am|['’]m) (?:been )?(?:(?:too|so|very|rather|far|much|terribly|quite) )*(?:slow|late|tardy|silent|overdue)\b(?! (?:for (?:the|a) (?:train|bus|tour)|shift))/,
  /\b(?:longer|more time|more days|more weeks|so long|too long)\b.{0,30}\b(?:you|answer|reply|write|writing|decide|than i)\b/,
];

/** "My train home was late", "the ferry kept us waiting", "week after week": of no answer. */
const THINGS_RUN_LATE =
  /\b(?:trains?|bus(?:es)?|coach(?:es)?|trams?|ferr(?:y|ies)|flights?|planes?|metro|tube|taxis?|boats?|lifts?|parcels?|couriers?|snow|spring|summer|autumn|winter|rain|frost|harvest|tide|lunch|breakfast|dinner|shifts?|guides?|speakers?)\b(?:(?! (?:i|my|this|the answer|so i)\b)[^,;.!?]){0,30}?\b(?:late\w*|delay\w*|wait\w*|behind|slow\w*|overdue|missed|held up|earlier|sooner)\b|\b(hour|day|week|night|month|year|evening|morning) after \1\b|\bstay\w* up (?:so |too |very )?late\b/g;
const lateWords = (said: string): string => said.replace(/\s/g, ' ').replace(THINGS_RUN_LATE, '-');

const overdue = ({ reading }: Judging): boolean =>
  reading.language === 'en' &&
  reading.sentences.some((sentence) => {
    const said = lateWords(normalise(reading.slice(sentence)).norm);
    return OVERDUE.some((way) => way.test(said));
  });

/** 班车晚点, 航班延误 */
const HAN_RUNS_LATE =
  /(?:班车|火车|高铁|动车|列车|航班|飞机|公交|地铁|轮渡|渡船|客船|轮船|大巴|校车|快[递件]|包裹|面试官|讲座|演出|开饭)[^，。；我您]{0,8}$/;
/** 今年的春天来得晚, 天黑得晚: of a season or a day. */
const SEASONS_LATE =
  /(?:春|夏|秋|冬)[天季]?|[花雪雨霜叶茶麦稻果梅桃杏樱]|天[黑亮]|日出|日落|太阳|收成|开学|下班|打烊|关门|散[场会]|供暖|汛期/;
const OF_THE_ANSWER_HAN = /答复|回[复信音]|告[诉知]|决定|给您写/;
const HAN_PASSED = /(?:期限?|截止|时限|日子|约定|说好|[日号天])[^，。；]{0,4}$/;
const HAN_SO_LONG = /^(?:好?几|[两三四五六七八九十\d半多一]|这么|那么)[^，。；]{0,3}(?:天|周|星期|礼拜|月|久)/;
function runsLate(reading: Judging['reading'], hit: Hit): boolean {
  const { before, whole, after } = clauseOf(reading, hit);
  if (HAN_RUNS_LATE.test(before) && !OF_THE_ANSWER_HAN.test(whole)) return true;
  if (
    /[晚迟]/.test(reading.slice(reading.placeOf(hit))) &&
    SEASONS_LATE.test(before + reading.slice(reading.placeOf(hit))) &&
    !/[我您]|信|歉|谅|等|期限/.test(whole) &&
    !OF_THE_ANSWER_HAN.test(whole)
  )
    return true;
  const said = reading.slice(reading.placeOf(hit)).replace(/\s/g, '');
  const sentence = reading.slice(reading.sentenceOf(hit));
  // 跟着孩子们过了一个上午; 许久没见这样的车间.
  if (said === '过了')
    return (
      !HAN_PASSED.test(before) &&
      !/错$/.test(before) &&
      !/^[^，。；]{0,6}(?:期限?|截止|时限|日子)/.test(after) &&
      !(HAN_SO_LONG.test(after) && HAN_REPLY.test(sentence))
    );
  return /^(?:许久|这么久)$/.test(said) && !HAN_REPLY.test(sentence);
}

const speaksOfDelay = (j: Judging) => overdue(j) || speaksOfLateness(j);
const speaksOfLateness = ({ reading }: Judging) =>
  says(reading, LAGS, lateWords) ||
  reading.hits('sign:lateness').some((hit) => {
    const whole = normalise(reading.slice(reading.sentenceOf(hit))).norm;
    if (reading.words[hit.first]?.han && runsLate(reading, hit)) return false;
    const sentence = lateWords(whole);
    if (sentence !== whole.replace(/\s/g, ' ') && !sentence.includes(reading.words[hit.first]?.text ?? ''))
      return false;
    // 晚霞, 晚班, 迟到的学员: a character alone wants the answer beside it.
    if (reading.words[hit.first]?.han)
      return (
        (hit.first !== hit.last && reading.slice(reading.placeOf(hit)) !== '晚了') ||
        HAN_REPLY.test(sentence.replace(/说明|回家|回到|来回|回去|才能/g, ''))
      );
    // "The patient records", "late autumn": a word alone wants the answer beside it.
    if (hit.first === hit.last)
      return OF_THE_REPLY.test(sentence.replaceAll(reading.words[hit.first]?.text.slice(0, 6) ?? '-', ''));
    return !OF_HOURS.test(sentence) || OF_THE_REPLY.test(sentence);
  }) ||
  reading.hits('sign:apology').some((hit) => DELAY.test(normalise(reading.slice(reading.sentenceOf(hit))).norm));

export const late: Rule = (j) =>
  judged(j) && j.case.late && j.case.refuses && !WITHOUT_LATENESS.includes(j.case.likely) && !speaksOfDelay(j)
    ? [absent('L-LATE')]
    : [];

const DATES: readonly RegExp[] = [
  /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/,
  /\d{1,2} ?月 ?\d{1,2} ?[日号]/,
  /\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b/,
  /\b\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/,
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}\b/,
  /[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}[日号]/,
];

const LETTERS_AFTER_SIGNING: readonly PieceKind[] = [
  'afterSigning',
  'mail',
  'confirmation',
  'goBack',
  'late',
  'withdraw',
];

/** "Should a fee be due I will pay it": what is owed, and that it will be done. */
const ABIDES: readonly RegExp[] = [
  /\b(?:contract\w*|agreement|terms?|notice|clauses?|obligations?|duties|duty|rules?|fees?|costs?|penalt\w+|owed?|owing|due|dues|sum|repay\w*|bonus|consequences?|conditions?|liabilit\w+|damages?|expenses?|whatever)\b/,
  /\b(?:will|shall|i'll|am (?:ready|prepared|willing|happy|bound)|(?:is|are) (?:mine|on me|for me)|ready|prepared|willing|accept|stand by|keep to|intend to|honou?r\w*|gladly|commit\w*|of course)\b/,
  /\b(?:keep\w*|pay\w*|repay\w*|settle\w*|honou?r\w*|meet\w*|met|stand|follow\w*|observe\w*|respect\w*|bear|carry|cover\w*|accept\w*|do|fulfil\w*|serve|abide|comply|reimburse\w*|refund\w*|make good|hold|stick)\b/,
];
/** "My badge is in the post to you", "I was not given any equipment". */
const GIVES_BACK: readonly RegExp[] = [
  /\b(?:laptops?|computers?|tablets?|phones?|mobiles?|badges?|cards?|pass(?:es)?|keys?|fobs?|equipment|property|items?|belongings?|uniforms?|jackets?|coats?|aprons?|knives|tools?|kit|handbooks?|manuals?|documents?|papers|books?|materials?|folders?|devices?|headsets?|car|everything|anything|what i (?:received|was given|got|have|hold)|(?:welcome )?box|all of it|things?|goods|yours)\b/,
  /\b(?:back|return\w*|send\w*|sent|post\w*|mail\w*|courier\w*|drop\w*|hand\w*|reach\w*|bring\w*|brought|deliver\w*|collect\w*|pick\w*|ship\w*|surrender\w*|enclosed?|leave|with you (?:by|on|before|this|next)|(?:at|on|in) your (?:front |own )?(?:desk|reception|office|door|hands|letterbox|gate|counter)|(?:no|not|nothing|never|none)\b.{0,40}\b(?:given|received?|have|hold|had|got|mine|in my|property|equipment|items?|yours|belong\w*))\b/,
];
const NEGATES = /\b(?:will|shall|do|does|need|can|could|would|am) not\b|n't\b|\brefuse\b|\bno (?:intention|wish)\b/;
const says = (
  reading: Judging['reading'],
  marks: readonly RegExp[],
  without: (said: string) => string = (said) => said,
): boolean =>
  reading.language === 'en' &&
  reading.sentences.some((sentence) => {
    const said = without(normalise(reading.slice(sentence)).norm.replace(/\s/g, ' '));
    return marks.every((mark) => mark.test(said)) && !(marks === ABIDES && NEGATES.test(said));
  });

/** 配合办理 alone owes nothing: 按约定, 通知期, 款项 name what is owed. */
const OWED = /约|合同|协议|条款|规定|通知期|期限|款|费|赔|偿|责任|义务|解除|离职|离任|要求|公司|贵/;
const isOwed = (reading: Judging['reading'], hit: Hit): boolean =>
  !reading.words[hit.first]?.han ||
  !/^配合|^(?:愿意?|会|将|同意|准备|可以)[^，。；]{0,5}配合$/.test(reading.slice(reading.placeOf(hit))) ||
  OWED.test(reading.slice(reading.sentenceOf(hit)));

/** One finding for each part that a letter after signing must have (§3 S4, §9.5). */
export const afterSigning: Rule = (j) => {
  const { reading, lexicon, case: c } = j;
  if (!judged(j) || c.situation.stage !== 'S4' || !LETTERS_AFTER_SIGNING.includes(c.likely)) return [];
  const has: Record<SignedPart, boolean> = {
    withdrawal:
      reading.hits('sign:withdrawal').some((hit) => ofTheOffer(reading, hit)) ||
      reading.hits('sign:decision').some((hit) => decides(reading, hit)),
    date: reading.hits('sign:withdrawalDate').length > 0 || DATES.some((date) => date.test(reading.norm)),
    readiness: reading.hits('sign:readiness').some((hit) => isOwed(reading, hit)) || says(reading, ABIDES),
    return: reading.hits('sign:returning').length > 0 || says(reading, GIVES_BACK),
  };
  return SIGNED_PARTS.filter((part) => !has[part]).map((part) =>
    absent('L-S4', { because: { signed: part }, rewrite: lexicon.signedParts[part] }),
  );
};

/** 你追我赶, 你一言我一语, 你中有我, 你帮我、我帮你: what people do to each other; 你给我, 你陪我 speak to the reader. */
const EACH_OTHER =
  /你(?![给让陪教带请叫帮问夸替为跟和对找约等劝送告借还把被说先再也都])[^，。！？、]我[^，。！？们的](?=[，。！？、；：的地得”）\s]|$)|你一[^，。]{1,2}我一|[你我]中有[你我]|我[^，。、]{1,3}你[、，和，]?你[^，。、]{1,3}我|你[^，。、]{1,3}我[、，和]?我[^，。、]{1,3}你|你一[^，。]{0,3}[、，]我一/;

/** 'Written "thx, bus lady" on the window': slang in quotes is somebody else's. */
const IN_QUOTES_PATTERN = /(?:[“「『][^”」』\n]{0,60}|(?:^|[\s，,：:])"[^"\n]{0,60})$/;
const isQuoted = ({ text }: Judging['reading'], { start, end }: Found): boolean =>
  IN_QUOTES_PATTERN.test(text.slice(Math.max(0, orZero(start) - 62), orZero(start))) &&
  /^[^\n]{0,60}["”」』]/.test(text.slice(orZero(end), orZero(end) + 61));

/** Mixed 您 and 你, web slang; du and Sie, tu and vous, plain and polite in the languages we can tell that of. */
export const register: Rule = ({ reading, case: { situation } }) => {
  const own = reading.text.slice(0, reading.own.end);
  if (reading.language === 'zh-CN') {
    // The title of a book and the words of others address nobody.
    const quoted = [...own.matchAll(/《[^《》\n]{1,60}》|[“「『][^“”「」『』\n]{1,60}[”」』]/g)];
    const polite = own.includes('您');
    const plain = [...own.matchAll(/你(?!们|我)/g)].filter(
      ({ index }) =>
        own.charAt(index - 1) !== '迷' &&
        !EACH_OTHER.test(own.slice(Math.max(0, index - 8), index + 12)) &&
        !quoted.some(({ 0: words, index: opens }) => opens < index && index < opens + words.length),
    );
    const mixed = polite
      ? plain.map(({ index }): Found => ({ id: 'L-REGISTER', start: index, end: index + 1, rewrite: '您' }))
      : [];
    // 亲 alone addresses; 亲测 and 亲手 are other words.
    const slang = reading
      .hits('sign:slang')
      .filter(({ first, last }) => {
        const [word, next] = [reading.words[first], reading.words[last + 1]];
        // 头一回见.
        const before = reading.words[first - 1];
        if (word?.text === '回' && before?.clause === word.clause && before.sentence === word.sentence) return false;
        return word?.text !== '亲' || first !== last || next?.clause !== word.clause || next.text === '们';
      })
      .map((hit): Found => ({ id: 'L-REGISTER', ...reading.placeOf(hit), rewrite: '' }));
    return [...mixed, ...slang.filter((one) => !isQuoted(reading, one))].filter(({ start }) =>
      reading.own.own(orZero(start)),
    );
  }
  if (reading.language === 'en') return mixedEnglish(reading, situation);
  const second = foreignMix(own);
  return second ? [{ id: 'L-REGISTER', start: second.index, end: second.index + second[0].length, rewrite: null }] : [];
};

const STIFF = /\b(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|madam|whom)\b/;
const CHUMMY = /^\s{0,4}(?:hey|yo|hiya|heya|howdy)\b/;
const STIFF_CLOSE = /\b(?:yours (?:faithfully|sincerely|truly)|respectfully(?: yours)?),?\s{0,3}$/;
/** These are written out before phrases are looked for. */
const SLURRED =
  /(?<!["“‘«(]|\p{Lu}\p{L}{1,12} )\b(?:gonna|wanna|gotta|kinda|sorta|dunno|lemme|gimme|y'all|l8r|gr8|m8|b4|2day|2moro|2nite)\b|(?<=, )mate(?=[,.!])/gu;
/** Nobody writes so in a letter, however it greets. */
const TEXTING = /\b(?:thx|thnx|tnx|plz|c u|cu|4 (?:u|everything|all)|gr8|l8r|m8|2moro|2nite)\b/g;
/** "So you see, Pippa, …", "Thank you, Jens!": spoken to by a name, whoever's pet name it may be. */
const SPOKEN_TO =
  /(?:^|[.!?;\n]\s{0,3}|, (?:and |but |so )?)(?:(?:and|but|so|well|oh|ah|now|no|yes) ){0,2}(?:(?:(?:as )?you (?:see|know)|thank you(?: again| so much| very much)?|thanks(?: again| a lot| so much)?|(?:i(?:['’]m| am) )?(?:so )?sorry|believe me|trust me|look|listen|honestly|cheers|come on|oh|alas|what can i say|take care|be well), |(?:hey|hi|hiya|yo|oh),? )((?:my )?(?:dear )?(\p{Lu}\p{Ll}{2,13}))(?=[,.!?])/giu;
const NO_NAME =
  /^(?:doctor|professor|madam|sir|captain|director|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|and|but|everyone|everybody|team|folks|though|again|however|truly|really|sincerely)$/;
/** "Thank you, Jens.", "Jens, you will find someone." */
const VOCATIVE =
  /(?:, |(?<=[.!?]\s{1,3}|\n))(?:dear |my dear )?(\p{Lu}\p{L}{2,14})(?=,| (?:mate|dear|my dear|old (?:man|chap|friend)|love|pal|buddy)\b)|, (\p{Lu}\p{L}{2,14})(?=[.!])/gu;

/** "Dear Ms Holm … all the best, Patty", "Dear Mr Nolan … catch ya later", "Hey! … Yours faithfully". */
function mixedEnglish(reading: Judging['reading'], { offer, user }: Judging['case']['situation']): Found[] {
  const own = reading.text.slice(0, reading.own.end);
  const at = (start: number, end: number): Found => ({ id: 'L-REGISTER', start, end, rewrite: '' });
  if (CHUMMY.test(reading.greeting)) {
    const close = STIFF_CLOSE.exec(reading.norm);
    const start = close ? orZero(reading.at[close.index]) : 0;
    return close ? [at(start, start + close[0].trimEnd().length)] : [];
  }
  const texting = [...reading.norm.matchAll(TEXTING)]
    .map(({ 0: word, index }) => at(orZero(reading.at[index]), orZero(reading.at[index + word.length - 1]) + 1))
    .filter((one) => !isQuoted(reading, one));
  if (texting.length > 0) return texting.filter(({ start }) => reading.own.own(orZero(start)));
  if (!STIFF.test(reading.greeting)) return stiffLater(reading, offer?.contact?.name ?? '', at);
  const slang = reading
    .hits('sign:slang')
    .map((hit): Found => ({ id: 'L-REGISTER', ...reading.placeOf(hit), rewrite: '' }));
  const slurred = [...reading.norm.matchAll(SLURRED)].map(({ 0: word, index }) =>
    at(orZero(reading.at[index]), orZero(reading.at[index + word.length - 1]) + 1),
  );
  const [given = '', family] = (normalise(offer?.contact?.name ?? '').norm.match(/[a-z'-]{2,}/g) ?? []).filter(
    (part) => !STIFF.test(part),
  );
  const called = [...own.matchAll(VOCATIVE)]
    .filter(({ 1: opening, 2: closing = '', index }) => {
      const said = normalise(opening ?? closing).norm;
      return (
        family !== undefined &&
        index > reading.greeting.length &&
        (sameName(said, given) || (said.length < given.length && said.slice(0, 3) === given.slice(0, 3)))
      );
    })
    .map(({ 0: words, index }) => at(index, index + words.length));
  const spokenTo = [...own.matchAll(SPOKEN_TO)]
    .filter(({ 2: name = '', index }) => {
      const said = normalise(name).norm;
      return (
        index >= reading.greeting.length - 2 &&
        /^\p{Lu}/u.test(name) &&
        !NO_NAME.test(said) &&
        !reading.greeting.includes(said) &&
        !normalise(orEmpty(user?.name)).norm.includes(said) &&
        !called.some(({ start }) => orZero(start) >= index && orZero(start) < index + 60)
      );
    })
    .map(({ 0: words, 1: name = '', index }) => at(index + words.length - name.length, index + words.length));
  return [...slang, ...slurred, ...called, ...spokenTo].filter(
    (one) => reading.own.own(orZero(one.start)) && !isQuoted(reading, one),
  );
}

const STIFF_VOCATIVE =
  /, ((?:(?:my )?dear )?(?:mr|mrs|ms|miss|mx|dr|prof|professor)\.?\s{1,2}([\p{L}'’-]{2,21}))(?=[,.!])/giu;
/** "Hi Tilly … I remain, Ms Marsden, your obedient servant": the same person, by first name and by title. */
function stiffLater(reading: Judging['reading'], contact: string, at: (start: number, end: number) => Found): Found[] {
  const [given = '', ...family] = normalise(contact).norm.match(/[a-z'-]{2,}/g) ?? [];
  if (given === '' || !reading.greeting.includes(given)) return [];
  return [...reading.text.slice(0, reading.own.end).matchAll(STIFF_VOCATIVE)]
    .filter(({ 2: name = '' }) => family.includes(normalise(name).norm))
    .map(({ 1: words = '', index }) => at(index + 2, index + 2 + words.length));
}

const FORMS: readonly { language: RegExp; plain: RegExp; polite: RegExp }[] = [
  {
    language: /\b(?:und|nicht|ich|für|mit)\b/i,
    plain: /\b(?:du|dich|dir|dein(?:e[mnrs]?)?)\b/i,
    polite: /(?<=[a-zäöüß,] )(?:Sie|Ihnen|Ihr(?:e[mnrs]?)?)\b/,
  },
  {
    language: /\b(?:je|pour|que|une|les)\b/i,
    plain: /\b(?:tu|toi|ton|ta|tes|t'[a-zé]{2,12})\b/i,
    polite: /\b(?:vous|votre|vos)\b/i,
  },
  { language: /[\u3041-\u309f]/, plain: /(?:だ|である|だった)[。]/, polite: /(?:です|ます|でした|ました|ません)[。]/ },
];

function foreignMix(text: string): RegExpExecArray | null {
  for (const { language, plain, polite } of FORMS) {
    if (!language.test(text) || !polite.test(text)) continue;
    const found = plain.exec(text);
    if (found) return found;
  }
  return null;
}
