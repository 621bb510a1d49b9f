/** Rules about the reason: is there one, is it the chosen one, is it one only, may it be pay (GUIDANCE §4, §5). */
import { orEmpty } from '../../absent.ts';
import type { PieceKind, ReasonId } from '../../model.ts';
import { REASON_IDS } from '../../model.ts';
import { absent, bySentence, type Judging, type Rule } from '../found.ts';
import type { Hit } from '../phrases.ts';
import type { Reading } from '../reading.ts';
import { NAMES_ME, NAMES_YOU, normalise, type Sentence, stemOf, WISHES } from '../words.ts';
import { incidental } from './about.ts';
import { isAsked, isDuty } from './elsewhere.ts';
import { ofOthers, strangeCharacters } from './frame-han.ts';
import { foreignBeside, isForeign, isPerson } from './matter.ts';
import { isPayOfOthers, isReasonOfOthers } from './matter-han.ts';
import { clauseOf, denied, MY_PEOPLE, ofMine } from './scope.ts';
import { placeOf } from './sense.ts';
import { KIN_OF_THE_READER, namesAThing, OF_THE_READER } from './sense-han.ts';
import { tellerOf } from './subject.ts';
import { isPaid } from './weak.ts';

/** Pieces that owe a reason. After signing one clause at most may stand; short messages need none. */
const OWE_A_REASON: readonly PieceKind[] = ['confirmation', 'mail', 'withdraw', 'goBack', 'late'];
/** These are never named in detail, so a general word is all there is to say. */
const DISCREET: readonly ReasonId[] = ['R-PRIVATE', 'R-FAMILY', 'R-HEALTH'];
/** A made-up one of these is told as a fact about the person: checked wherever it stands. */
const PERSONAL: readonly ReasonId[] = ['R-FAMILY', 'R-HEALTH', 'R-STUDY', 'R-RELOC', 'R-VISA'];
/** 家里有急事 tells it of oneself without a word for oneself. */
const NEEDS_NOBODY: readonly ReasonId[] = ['R-FAMILY', 'R-HEALTH', 'R-STUDY'];
/** These are checked where the text gives them as the cause. */
const GIVEN_AS_CAUSE: readonly ReasonId[] = ['R-HOURS', 'R-LOC', 'R-FIT', 'R-STAB', 'R-PROMO', 'R-CULT', 'R-TIME'];

/** "If talking suits you better, my evenings are open", 晚上我都有空，您随时打来, 夜里都没睡好: hours, and no working ones. */
const TALK =
  /\b(?:call|calls|talk|talking|phone|telephone|ring|reach|speak|chat|on the line)\b|来电|打电话|打来|打给|通话|通电话|电话里|细说|说话/;
const SLEPT_OVER = /睡不着|没睡|没合眼|辗转|\b(?:slept|awake|sleepless|lost sleep)\b/;
const AT_HAND =
  /\b(?:open|free|most|at home|around|available|any|every|whenever|best|good|suit\w*|after|between)\b|有空|方便|都行|都可以|随时/;
function ofOtherHours(reading: Reading, sentence: Sentence): boolean {
  const said = normalise(reading.slice(sentence)).norm;
  return (SLEPT_OVER.test(said) || (TALK.test(said) && AT_HAND.test(said))) && !reading.holds(sentence, 'because');
}

/** Which reasons each sentence voices; a sentence of thanks voices none unless it goes on to say why. */
export function reasonsBySentence(reading: Reading): Map<Sentence, Set<ReasonId>> {
  const found = new Map<Sentence, Set<ReasonId>>();
  for (const id of REASON_IDS) {
    if (id === 'R-PRIVATE') continue;
    for (const hit of reading.hits(`reason:${id}`)) {
      const sentence = reading.sentenceOf(hit);
      if (PERSONAL.includes(id) && ofOthers(reading, hit)) continue;
      if (id === 'R-HOURS' && ofOtherHours(reading, sentence)) continue;
      if (
        reading.holds(sentence, 'thanks') &&
        !reading.holds(sentence, 'because') &&
        !reading.holds(sentence, 'decision')
      )
        continue;
      found.set(sentence, (found.get(sentence) ?? new Set()).add(id));
    }
  }
  return found;
}

const TELLS_LITTLE =
  /^(?:that|this|with|from|about|more|most|work|working|would|have|need|offer|post|role|position|job)$/;

/** Does the text use the words that the person typed for a reason: most of them anywhere, or two in one sentence? */
function usesDetail({ reading, input }: Judging): boolean {
  const said = new Set(reading.words.map(({ stem }) => stem));
  return Object.values(input.situation.reasons?.details ?? {}).some((detail) => {
    const typed = orEmpty(detail).toLowerCase();
    const parts =
      typed.match(/[a-z]{4,}|[\u3400-\u9fff]{2}|(?<=[\u3400-\u9fff])[\u3400-\u9fff](?=[\u3400-\u9fff])/g) ?? [];
    if (
      parts.length > 1 &&
      parts.filter((part) => reading.norm.includes(part) || said.has(part)).length * 2 > parts.length
    )
      return true;
    const stems = new Set((typed.match(/[a-z]{4,}/g) ?? []).filter((word) => !TELLS_LITTLE.test(word)).map(stemOf));
    return reading.sentences.some((sentence) => {
      if (reading.holds(sentence, 'thanks')) return false;
      const words = reading.words.slice(sentence.first, sentence.last + 1);
      const shared = new Set(words.filter(({ stem }) => stems.has(stem)).map(({ stem }) => stem));
      const pairs = words.filter(
        ({ han, text }, index) => han && words[index + 1]?.han && typed.includes(text + words[index + 1]?.text),
      );
      return shared.size >= Math.min(2, stems.size) && stems.size > 0 ? true : pairs.length > 1;
    });
  });
}

/** What a circumstance is told by: a lack, a wish, a comparison, what time and place allow. */
const LIMITS =
  /n['’]t\b|\b(?:not|no|never|nobody|nothing|none|without|too|enough|only|rather|prefer\w*|need\w*|want\w*|would like|hop(?:e|ed|ing) (?:to|for)|wish to|promis\w+|must|have to|has to|already|until|another|other|elsewhere|closer|nearer|small\w*|bigger|longer|shorter|more|less|fewer|better|best|alone|on my own|badly|hard\w*|simply|clash\w*|conflict\w*|still|instead|first|(?:take|takes|taking|took) up|ties?|tied|bound|keep\w*|miss|just bought|moving|moved|after|looking for|heart|belong\w*|settled|love|used to|start\w*|until|pull\w*|draw\w*|back to|long for|(?:is|are|was) (?:where|what) i)\b/;
/** What is said of deciding, and of the letter, gives no circumstance. */
const OF_DECIDING =
  /\b(?:decid\w+|decision\w*|thought|think\w*|consider\w*|discuss\w*|weigh\w*|reflect\w*|lightly|eas(?:y|ily)|quick\w*|mind|understand\w*|regret\w*|sorry|apolog\w+|grateful|thank\w*|appreciat\w+|answer|reply|letter|mail|say|add|explain|tell|reason\w*|details?|offer(?!ed me)\w*|accept\w*|declin\w+|hesitat\w+|peace|forget|forgot|remember\w*|impress\w*|enjoy\w*|pleasure|glad|visit\w*|contact|touch|(?<!on )call|talk\w*|wait\w*|surprise\w*|trust|see my way|wrong|trouble|hear|read|wish(?:es)?|luck|paths?|meet(?:ing)? (?:you|your|the|again)|met|meant|interview\w*|questions?|sure|care|process|candidates?|choices?|grounds|chose\w*|conclu\w+|circumstances?|plans?|personal|private|fit|right|direction|time for me|settled on (?:this|it|that|my|the)|(?:turn\w*|chew\w*|mull\w*|ponder\w*) (?:it|this|that|things|the \w+)(?: \w+)? over|(?:slept|sleep|sleeping|brood\w*|dwelt) on (?:it|this|that)|(?:went|gone|going) (?:over|through) (?:it|this|everything))\b/;
const OF_WORK =
  /\b(?:job|post|role|work\w*|shifts?|hours|nights?|weekends?|trains?|bus(?:es)?|road|travel\w*|commut\w*|journey|drive|home|contract|lab|office|training|children|school|course|team|house|family|moving|town|desk|field)\b/;

/** "There would be nobody to look after the sheep": told of the writer or the work, and of nothing that letters say anyway. */
function tellsOfCircumstances(reading: Reading, sentence: Sentence): boolean {
  if (reading.language !== 'en' || reading.holds(sentence, 'vague')) return false;
  if (sentence.last - sentence.first < 2 || reading.holds(sentence, 'thanks') || reading.holds(sentence, 'bridge'))
    return false;
  return isCircumstance(besideTheDecision(reading, sentence)) || tellsOfLife(reading, sentence);
}

/** A sentence without the clauses that only decide: "I have chewed it over, and I won't be coming" tells nothing. */
function besideTheDecision(reading: Reading, sentence: Sentence): string {
  if (!reading.holds(sentence, 'decision')) return reading.slice(sentence);
  const decide = new Set(reading.hits('sign:decision').map(({ first }) => reading.words[first]?.clause));
  const words = reading.words.slice(sentence.first, sentence.last + 1).filter(({ clause }) => !decide.has(clause));
  return words.map(({ text }) => text).join(' ');
}

const PAST =
  /\b(?:was|were|did|saw|met|came|went|gave|told|felt|took|made|had|spent|found|(?<!(?:have|has|['’]ve|am|is|are|be|been|get|gets|got) )(?!need)\w{2,}ed)\b/;
const WOULD_LIKE_TO_SEE =
  /\b(?:would|['’]d|hope|look\w* forward|happy|glad|like) (?:to |love |like |be (?:happy|glad) )|\b(?:please|regards|greetings|best|luck|all the|dear)\b/;
/** "The long drive over the pass is beyond me": a state of one's life or of the work, in words of its own. */
function tellsOfLife(reading: Reading, sentence: Sentence): boolean {
  const said = normalise(reading.slice(sentence)).norm.replace(/\s+/g, ' ');
  if (NAMES_YOU.test(said) || OF_DECIDING.test(said) || WISHES.test(said) || said.includes('?')) return false;
  if (PAST.test(said) || WOULD_LIKE_TO_SEE.test(said)) return false;
  if ((['decision', 'apology', 'talk', 'praise'] as const).some((sign) => reading.holds(sentence, sign))) return false;
  const strange = reading.words.slice(sentence.first, sentence.last + 1).filter((word) => isForeign(reading, word));
  return strange.length > 0 && (NAMES_ME.test(said) || OF_WORK.test(said));
}
/** "I hope to lead a small crew soon": of one's own work, not of the reader. */
const HOPES_FOR_ONESELF =
  /^i(?: also| still)? hope to (?:lead|learn|train|study|run|build|grow|teach|open|own|write|work (?:in|on|as|from)|move|finish|take over|raise|start)\b/;
/** "My best to the whole crew", "please let the desk know that …": greetings and requests tell nothing of oneself. */
const GREETS =
  /^(?:and |also )?(?:with )?(?:all )?(?:my|our) (?:very )?(?:best|warmest|kindest|love|regards|greetings|compliments|good wishes)(?: (?:wishes|regards|greetings|love))?(?: and \w+)?(?:[.!]?$| (?:to|for|from)\b)|\b(?:give|send|pass|take|bring)\b.{0,30}\b(?:my|our) (?:very )?(?:best|warmest|kindest|love|regards|greetings)\b|^(?:so |and |would you |could you )?(?:please )?(?:kindly )?(?:let|tell|give|greet|remember me) (?:the|your|everyone|all|mr|ms|mrs|dr)\b|^please (?:pass|say|send|share|keep|thank|delete|remove|return)\b/;
function isCircumstance(text: string): boolean {
  const said = normalise(text).norm.replace(/\s+/g, ' ');
  if (GREETS.test(said) || (WEATHER.test(said) && isOfADay(said))) return false;
  if (NAMES_YOU.test(said) || OF_DECIDING.test(said) || said.includes('?')) return false;
  if (WISHES.test(said) && !HOPES_FOR_ONESELF.test(said)) return false;
  if (
    /\b(?:hours?|minutes|miles|km|kilomet\w+)(?: \w+){0,2} (?:away|each way|drive|ride|trip|walk|journey|commute|from|by (?:car|train|bus)|on the)\b|\b(?:drive|ride|trip|walk|journey|commute|travel|way|distance) of (?:\w+ ){0,3}(?:hours?|minutes|miles|km|kilomet\w+)\b/.test(
      said,
    )
  )
    return true;
  const mine = NAMES_ME.test(said);
  return LIMITS.test(said) && (mine || OF_WORK.test(said) || /\bthere (?:is|are|was|would be|will be)\b/.test(said));
}

/** "There are several reasons for it" names none. */
const UNNAMED =
  /\b(?:several|many|various|some|a few|my|own|number of|good|two|three|other|private) (?:own |good )?(?:reasons|grounds|factors|causes)\b/;
const NAMES_ONE = /[:;]|\b(?:because|namely|such as|like|above all|first|one is|is that|mainly)\b/;

/** "I weighed the reasons for and against", 原因我已反复掂量过: reasons are spoken of, and none is told. */
const REASON_NOUN =
  /^(?:\w+ ){0,3}(?:reasons?|factors?|considerations?)(?: (?:is|are|was|were|that))?$|^(?:原因|理由|缘由)$/;
const WEIGHED =
  /\b(?:(?:weigh|consider|count|list|sort|examin|review|discuss)\w*|went (?:over|through)|go(?:ne|ing)? (?:over|through)|thought (?:through|about|over)|thinking (?:over|about)|looked at|looking at|wrote down|written down|turned over|put down)\b.{0,24}\b(?:reasons?|factors?|considerations?)\b|\breasons? (?:for and against|on both sides|either way|are (?:known|clear|many|good|sound|mine|my own|private|plain)|i (?:have|had) (?:weighed|thought|gone|considered))\b|\b(?:have|had) (?:my|good|sound|my own|enough) reasons?\b/;
const TELLS_WHICH_ONE =
  /[:;]|\b(?:because|namely|such as|above all|mainly|(?:is|was) that|(?:reason|factor|consideration) (?:is|was|being|remains) (?!known|clear|good|sound|mine|private|plain)|(?:is|was|were|are) (?:the|my|one|a) (?:\w+ )?(?:reason|factor))\b/;
const HAN_WEIGHED =
  /^(?:呢|嘛)?(?:我|自己|本人)*(?:也|都|已经?|早|心里|一一|全)*[^，。；是]{0,6}(?:掂量|想过|想透|权衡|考虑|斟酌|琢磨|清楚|明白|有数|理过|列过|比较|盘算|梳理)/;
function onlyWeighs(reading: Reading, hit: Hit, said: string): boolean {
  if (!REASON_NOUN.test(normalise(reading.slice(reading.placeOf(hit))).norm)) return false;
  if (reading.words[hit.first]?.han) return HAN_WEIGHED.test(clauseOf(reading, hit).after);
  return WEIGHED.test(said) && !TELLS_WHICH_ONE.test(said);
}

/** "Just because I have made up my mind." */
const BECAUSE_OF_NOTHING =
  /\b(?:because|since|as) (?:i(?: have|'ve)?(?: simply| just)? (?:made up my mind|decided|chosen|said so)|that is my (?:decision|choice))[\s.!]*$/;

/** "The reason for this mail is that …", "why I am writing is …": of the letter, and of no refusal. */
const OF_THE_LETTER =
  /\b(?:reasons?|cause|occasion|purpose) (?:for|of|behind) (?:this|my|the|these|such an?|writing|sending|(?:\w+ )?(?:early|prompt|quick|late)) ?(?:(?:short|brief|early|late|prompt|quick|second|little|long) )?(?:mail|e-?mail|letter|note|message|lines?|call|writing|reply|answer|response|silence|delay|\b)(?= (?:is|was|being|to you|today)\b)|\b(?:reason|why) (?:why |that )?i(?:['’]m| am| was| have been|['’]ve been)? (?:only |now |just )*(?:writ(?:e|ing)|wrote|mail\w*|e-?mail\w*|contact\w*|call(?:ed|ing)|ring(?:ing)?|reply\w*|answer\w*|get(?:ting)? in touch|tell(?:ing)?|let(?:ting)? you know)\b/;
const isOfTheLetter = (reading: Reading, hit: Hit, said: string): boolean =>
  OF_THE_LETTER.test(said) && /\b(?:reasons?|why|what)\b/.test(normalise(reading.slice(reading.placeOf(hit))).norm);

/** "I came home drenched because the rain never let up": the cause of something on one day, told and over. */
const STANDS =
  /\b(?:is|are|am|have|has|need|needs|want|wants|cannot|can|could|will|would|do|does|must|should|keep|live|lives|prefer|reason|what)\b|['’](?:m|s|ve|d|ll|re)\b/;
const OF_THE_MATTER =
  /\b(?:job|post|role|position|work\w*|shifts?|hours|nights?|weekends?|road|commut\w*|journey|drive|distance|contract|child\w*|family|wife|husband|mother|father|mov(?:e|ed|ing)|salary|pay|offer\w*|cho(?:se|ice)|decid\w*|decision|accept\w*|declin\w*|turned|refus\w*|said|withdrew|answer|this|that|another|health|stud(?:y|ies)|course)\b/;
const WEATHER = /\b(?:rain\w*|snow\w*|storm\w*|wind|fog|hail|thunder\w*|sun|drenched|soaked|puddles?|umbrella|mud)\b/;
const isOfADay = (said: string): boolean => PAST.test(said) && !STANDS.test(said) && !OF_THE_MATTER.test(said);

/** "I wanted to tell you at once." */
const TO_TELL_HAN =
  /(?:因为|由于|考虑到)[^。]{0,30}[，,](?:所以)?我(?:今天|现在|先|想|就|赶紧|尽快|马上|特地|特意|应该)*(?:告诉|告知|通知|答复|回复|写信|说一声|跟您说|给您)/;
/** 写这封信的原因，是想让您早点知道: why one writes. */
const TO_WRITE_HAN =
  /(?:写|发|寄|打)(?:这|此|本|了|给您|来)?[^，。；]{0,6}(?:信|邮件|消息|电话|话)[^，。；]{0,3}(?:原因|缘由|缘故|目的|用意|初衷|理由)[^。]{0,6}(?:想|让|叫|希望|尽早|为了|告|通知|答复|回复|说明|不愿|不想|怕)|(?:[写来去致]信|之所以(?:写|今天|现在|这么早|尽早|赶)[^。因是]{0,12}?|(?:尽早|尽快|赶着|赶紧|马上|提前)[^。因是]{0,8}(?:告诉|告知|答复|回复|写信|通知)[^。因是]{0,4})[，,]?(?:就|主要)?(?:是因为|因为|是由于|是为了|为的是|是出于|是怕|是)[^。]{0,8}(?:想|让您|叫您|希望您|不想|不愿|怕|不敢)[^。]{0,6}(?:您|贵|告|知|答|复|等|耽|误|拖)/;
const TO_TELL =
  /\bi(?: am|['’]m| was) (?:telling|writing|letting|informing|answering|sending|replying)\b(?: \w+){0,4} because (?!i\b|my\b|the (?:post|job|role|hours|travel|drive|contract|work)\b)|\bi (?:want(?:ed)?|wish(?:ed)?|would like|['’]d like) to (?:tell|let|write|say|thank|inform|be (?:quick|prompt|clear|sure)|give you|reach you|ring|call)\b(?!.*\bbecause\b)/;

export function givesReason(j: Judging): boolean {
  const { reading } = j;
  return (
    // 盼望在行业年会上再见 gives no reason.
    [...reasonsBySentence(reading).keys()].some((sentence) => !reading.holds(sentence, 'bridge')) ||
    reading.sentences.some((sentence) => tellsOfCircumstances(reading, sentence)) ||
    usesDetail(j) ||
    reading.hits('sign:cause').some((hit) => {
      const sentence = reading.sentenceOf(hit);
      const norm = normalise(reading.slice(sentence)).norm.replace(/\s+/g, ' ');
      const wishes =
        TO_TELL.test(norm) ||
        TO_TELL_HAN.test(norm) ||
        TO_WRITE_HAN.test(norm) ||
        WISHES.test(norm) ||
        BECAUSE_OF_NOTHING.test(norm) ||
        onlyWeighs(reading, hit, norm) ||
        isOfTheLetter(reading, hit, norm) ||
        (!reading.words[hit.first]?.han && isOfADay(norm)) ||
        (UNNAMED.test(norm) && !NAMES_ONE.test(norm));
      const says = (['thanks', 'vague', 'talk'] as const).some((sign) => reading.holds(sentence, sign));
      return !wishes && !says;
    }) ||
    reading.sentences.some((sentence) => tellsOfOneself(reading, sentence) || tellsOfAffairs(reading, sentence))
  );
}

/** 我晕船，出不了海; 我想专心唱戏: what one wants, must or cannot do, in words of one's own life. */
const OF_ONES_LIFE =
  /(?:等着|离不开|少不了|缺不了|靠着?|指望)我(?!的?答|回[信复答])|我(?!们)(?!的?(?:决定|选择|答复|考虑))[^。！？您贵]{0,16}(?:想(?![了来去必过好透清通明，]|$)|要(?!求)|(?<![记觉懂晓舍值显难取获听看说讲写谈做走学画下])得(?!到)|不了|没法|离不开|放不下|还没|只能|必须|需要|更|只会|喜欢|习惯|怕|晕|留在|答应过|过敏|带着|守着|陪|[\u4e00-\u9fff][不没](?:起|开|住|动|来|上|惯|完|过来)(?!我|您)|还有[^，。]{2,}没|没有?(?:交付|做完|结束|完成|读完|人))/;
function tellsOfOneself(reading: Reading, sentence: Sentence): boolean {
  const said = reading.slice(sentence);
  if (!OF_ONES_LIFE.test(said) || /[您贵]/.test(said) || strangeCharacters(said) < 2) return false;
  return !(['thanks', 'decision', 'bridge', 'apology', 'vague', 'withdrawal', 'praise'] as const).some((sign) =>
    reading.holds(sentence, sign),
  );
}

/** 周末的课一节也不能落, 三年一聘，我心里不踏实: a state of one's life or of the work, with a limit in it. */
const AFFAIRS =
  /女儿|儿子|娃|小孩|出差|租房|学期|厂|站|这边|课|项目|工程|工期|合同|聘|学期|论文|书稿|手头|手上|手里|档期|孩子|老人|父母|爸|妈|家|店|单位|岗|班|作息|周末|晚上|早上|夜里|白天|年底|月底|住处|房|新地方|路/;
const BOUND =
  /不能|没法|不了|走不开|离不开|(?:要|得)(?:到|做到|忙到|等到|上到)|才(?:结束|能|完|走)|还没|落下|不踏实|不稳|只有|只签|一[年月][一就]|[一两三]年一|太(?!感谢|好|棒|多谢)|不想|更想|分钟|小时|钟头|公里|走路|顺路|不方便|没人|没活|养家|都难|不认得|[一两]?(?:学期|季度?|个?月)一[签聘换]|出差[^，。]{0,4}[一二两三四五六七八九十百\d]+天|才[一两二三四五六七八九十半几\d]+岁|年的约/;
const OF_THE_ANSWER =
  /决定|考虑|写信|答复|回复|原因|理由|抱歉|希望|祝|谢|告诉|请|愿|理解|谅|遗憾|舍不得|[您贵]|你们|那天/;
function tellsOfAffairs(reading: Reading, sentence: Sentence): boolean {
  const said = reading.slice(sentence);
  if (!/[\u4e00-\u9fff]/.test(said) || !AFFAIRS.test(said) || !BOUND.test(said) || OF_THE_ANSWER.test(said))
    return false;
  return !(['thanks', 'decision', 'bridge', 'apology', 'vague', 'withdrawal', 'praise', 'talk'] as const).some((sign) =>
    reading.holds(sentence, sign),
  );
}

/** 其中原因，恕不赘述: said to be there, and kept. */
const WITHHELD = /(?:原因|理由|缘由|缘故)[^。]{0,8}(?:恕|不赘|不细|不一一|不多|略|一言难尽|说来话长|改日|日后再)/;

export const noReason: Rule = (j) => {
  const { reading, case: c } = j;
  if (reading.language === 'other' || !c.refuses || !OWE_A_REASON.includes(c.likely)) return [];
  if (
    c.chosen.includes('R-PRIVATE') ||
    givesReason(j) ||
    reading.hits('sign:vague').some((hit) => !WITHHELD.test(reading.slice(reading.sentenceOf(hit))))
  )
    return [];
  return [absent('L-NOREASON')];
};

/** So many strange characters in a clause beside the empty word tell a fact: 我已另有安排，下月起在县医院上班. */
const TELLING = 4;
/** 在县医院上班, 陪女儿备考, 对晕船的我. */
const TELLS_ALREADY =
  /(?:做|读|学|画)的是|(?:起|将|会)到[^，。；]{1,8}(?:做|上班|任|当)|在[^，。；]{1,8}(?:上班|工作|任教|读书|就读|轮转|学习)|(?:陪|照顾|照看|接送|带)[^，。；]{1,6}|对[^，。；]{2,8}的我|主要是[^，。；]{0,6}[要得](?!考虑)[^，。；]{2}|(?:(?<!主)要|去|回)(?!考虑)[^，。；您贵]{4,12}|(?:原因是|是因为)[^，。；]{2}|因为我[^，。；]{4}/;
/** Behind "namely" or "because" any plan of one's own is a reason: "to finish my apprenticeship by summer". */
const tellsMore = (said: string): boolean =>
  isCircumstance(said) ||
  (NAMES_ME.test(said) && said.split(/\s/).length > 5 && !OF_DECIDING.test(said) && !NAMES_YOU.test(said));
/** 我的个人原因是晕船. */
const NAMES_THE_CAUSE = /(?:个人|私人|自身)(?:的)?原因(?:就)?(?:是|在于)(?!不便|个人|一些|这样)[^，。；]{2}/;
const GOES_ON_TO_SAY =
  /(?:\b(?:because|since|given that|seeing that|namely|that is|(?:for|to) (?:someone|somebody|a person|anyone|one|a \w+) who(?= (?:\w+ ){3})|as i|while i|when i)|[:;(-])\s(.{12,200})$/s;
/** "As I have a toddler": the rest is said of the writer. */
function goesOn(reading: Reading, sentence: Sentence): boolean {
  const found = GOES_ON_TO_SAY.exec(normalise(reading.slice(sentence)).norm);
  const rest = found?.[1] ?? '';
  if (!found || !/ i\s$/.test(found[0].slice(0, -rest.length))) return tellsMore(rest);
  return tellsMore(`i ${rest}`) || (!OF_DECIDING.test(rest) && rest.split(' ').length < 6);
}
/** "Night work is not the right fit for me." */
const OF_THE_HOURS =
  /\b(?:nights?|shifts?|evenings?|weekends?|mornings|driving|commut\w*|travel\w*|rota|desk|sales|overtime|on-call|standby|heights|stairs)\b/;
/** "Not the right fit for somebody who has stood at a potter's wheel." */
const FOR_ONE_WHO = /\b(?:for|to) (?:someone|somebody|a person|anyone|one|an? \w+) (?:who|that) (?:[\w'’]+ ){4}/;
function saysMore(reading: Reading, hit: Hit): boolean {
  const sentence = reading.sentenceOf(hit);
  // "For personal reasons I need to live near a hospital."
  const { after } = clauseOf(reading, hit);
  if (
    /^ i (?:need|have|must|am needed|want|am going|cannot) .{12}/.test(after) &&
    !OF_DECIDING.test(after) &&
    (foreignBeside(reading, hit) > 0 || after.split(' ').length > 9)
  )
    return true;
  // "It is not the right fit because I need to be home at four."
  if (!reading.words[hit.first]?.han)
    return (
      (FOR_ONE_WHO.test(normalise(reading.slice(sentence)).norm) &&
        (sentence.last - hit.last > 9 ||
          reading.words.slice(hit.last + 1, sentence.last + 1).some((word) => isForeign(reading, word)))) ||
      goesOn(reading, sentence) ||
      OF_THE_HOURS.test(clauseOf(reading, hit).before) ||
      tellsBeside(reading, hit)
    );
  if (reading.holds(sentence, 'thanks') || reading.holds(sentence, 'decision') || reading.holds(sentence, 'bridge'))
    return false;
  const said = reading.slice(reading.placeOf(hit));
  if (NAMES_THE_CAUSE.test(reading.slice(sentence))) return true;
  const rest = reading.slice(sentence).replace(said, '');
  return TELLS_ALREADY.test(rest) || strangeCharacters(rest) >= TELLING;
}

/** "My heart is set on sailing, so an office is not the right fit": another clause of the sentence says why. */
function tellsBeside(reading: Reading, hit: Hit): boolean {
  const { first, last } = reading.sentenceOf(hit);
  const clause = reading.words[hit.first]?.clause;
  const rest = reading.words.slice(first, last + 1).filter((word) => word.clause !== clause);
  const said = rest.map(({ text }) => text).join(' ');
  // "Other plans: a year with a shipwright in Brest."
  const behind = reading.words.slice(hit.last + 1, last + 1);
  const mark = /[:(–—]/.test(reading.text.slice(reading.placeOf(hit).end, reading.sentenceOf(hit).end));
  if (mark && behind.length > 3 && !OF_DECIDING.test(behind.map(({ text }) => text).join(' '))) return true;
  // "My other plans are a bakery in Ghent."
  const { after } = clauseOf(reading, hit);
  if (/^\s*(?:are|is|include|mean|take me|lead me)\b/.test(after) && foreignBeside(reading, hit) > 0) return true;
  // "Other plans, namely a two-year course in boatbuilding."
  const strange = rest.some((word) => isForeign(reading, word));
  if (/^(?:namely|that is(?! (?:all|why|what|how|my|it|fine|where))|in (?:short|other words|fact)|to wit)\b/.test(said))
    return strange || rest.length > 5;
  // "Other plans for my Saturdays, which belong to the lifeboat crew."
  if (/^(?:which|where|whom?)\b/.test(said) && strange) return true;
  if (rest.length > 3 && isCircumstance(said)) return true;
  return NAMES_ME.test(said) && !OF_DECIDING.test(said) && rest.some((word) => isForeign(reading, word));
}

export const vague: Rule = (j) => {
  const { reading, case: c } = j;
  if (!c.refuses || c.chosen.some((id) => DISCREET.includes(id))) return [];
  // "I hope we meet at one of the HR evenings" gives no reason.
  const given = [...reasonsBySentence(reading).keys()].some((sentence) => !reading.holds(sentence, 'bridge'));
  if (given || usesDetail(j)) return [];
  const empty = reading.hits('sign:vague').filter((hit) => !saysMore(reading, hit));
  return bySentence('L-VAGUE', empty.map(reading.sentenceOf)).slice(0, 1);
};

/** "The role itself was not the reason", 与工作本身无关: named in order to rule it out. */
const NO_REASON =
  /\b(?:not|never|no|nor)\b.{0,16}\b(?:reason|issue|question|problem|factor|concern|point)\b|\bnothing to do with\b|无关|不是(?:原因|问题)|(?:没有|没)(?:任何|什么)?问题/;

/** "My health is fine": good health is no reason. "The firm is moving abroad": not the writer. */
const WELL =
  /^(?:is|was|has been|remains|could not be|has (?:never|rarely|seldom) been)(?: \w+)? (?:fine|good|well|excellent|perfect|better|sound|robust|great)\b/;
const OF_A_HOUSE =
  /\b(?:the|your|their|its|his|her|our|this|that|a) (?:\w+ )?(?:firm|company|lab|office|branch|department|team|line|plant|factory|site|production|business|neighbou?rs?|trainees?|colleagues?|sons?|daughters?|founders?|boss|director|museum|club)(?: who| that| which)?(?: (?:is|are|was|were|has|have|had|will|may|might|would|plans? to|hopes? to|wants? to|be|soon|now|also)){0,3}$/;
const isKin = (before: string): boolean =>
  [...before.matchAll(/\b(?:my|our) (?:(?:old|own|elder|younger|little|older|big|dear) )?(\w+)/g)].some(
    ([, noun = '']) => MY_PEOPLE.test(noun),
  ) || /\b(?:my|our) \w*$/.test(before);
/** "My neighbours are moving abroad." */
const OF_ACQUAINTANCES =
  /^(?:and |but |so )?(?:my|our) (?:\w+ )?(?:neighbou?rs?|landlord|landlady|boss|dentist|teacher|colleagues?|friends?|choir|club|band|tenants?)\b(?! and i\b)/;
/** "Getting the children back to school." */
const TAKES_SOMEBODY =
  /\b(?:get|gett|bring|send|tak|took|driv|drove|walk|see|saw)\w* (?:the|your|his|her|their|all) (?:\w+ )?\w+$/;
/** "So many pupils go back to school": people of no kin. */
const OF_MANY =
  /(?:^|\b(?:that|how|when|where|while|if|and|but|because|as|so) )(?:(?:so|how|too|the|your|these|those|all|many|more|few|most|some|other|several|of|young|local|new|old|every|each|one|two|three) )*(?:pupils?|students?|children|kids|boys|girls|teenagers|apprentices?|trainees?|teachers?|people|visitors?|patients?|customers?|guests?|colleagues?|nurses?|workers?|farmers?|families|parents|neighbou?rs|members|volunteers?|graduates?|players?)(?: (?:can|could|will|would|may|might|now|soon|all|again|who|have|had|are|were|is|was|has|\w+ly))*(?: (?:go|going|goes|went|gone|come|coming|came|start|getting|head(?:ed|ing)?|walk(?:ed|ing)?))?$/;
function isWell(reading: Reading, hit: Hit): boolean {
  const { before, after } = clauseOf(reading, hit);
  return (
    WELL.test(after.trim()) ||
    ((OF_A_HOUSE.test(before.trim()) ||
      TAKES_SOMEBODY.test(before.trim()) ||
      OF_MANY.test(before.trim()) ||
      tellerOf(before.trim()) === 'third' ||
      OF_ACQUAINTANCES.test(before.trim())) &&
      !isKin(before))
  );
}

/** "My sister is the one moving abroad", 我哥哥今年要出国: a plan of theirs, unless the writer follows or stands in. */
const PLANS_OF_KIN_PATTERN =
  /^(?:and |but |so )?(?:my|our) (?:\w+ )?(?:sister|brother|cousin|nephew|niece|uncle|aunt|parents|mother|father|mum|dad|grand\w+|flatmate|godson)s?\b(?!.*\b(?:i|we)\b)|(?:我(?:的|家)?)?(?:[堂表]?[哥姐弟妹]{1,2}|侄[子女]|外甥女?|叔叔|舅舅|姑姑|阿姨|室友)[^，。；我]{0,8}(?:考研|出国|读研|留学|读博|搬[家走到]|移民|移居)$/;
const FOLLOWS_PATTERN =
  /\b(?:because|so|as|since|with (?:him|her|them)|follow\w*|join(?:ing)? (?:him|her|them)|look\w* after|need\w*|must|have to|leav\w+)\b|陪|跟着|一起|照顾|照看|所以|因为|由于|需要我|离不开/;
const said = (reading: Reading, hit: Hit): string => normalise(reading.slice(reading.placeOf(hit))).norm;
const planOfKin = (id: ReasonId, reading: Reading, hit: Hit): boolean =>
  (id === 'R-STUDY' ||
    id === 'R-RELOC' ||
    /\b(?:moving|moves?|moved|abroad|stud(?:y|ies|ying))$/.test(said(reading, hit))) &&
  PLANS_OF_KIN_PATTERN.test(clauseOf(reading, hit).before + said(reading, hit)) &&
  !FOLLOWS_PATTERN.test(normalise(reading.slice(reading.sentenceOf(hit))).norm);

/** "I'm moving abroad with my choir": told of oneself in so many words. */
const isTold = (reading: Reading, hit: Hit): boolean =>
  /^(?:(?:and|but|so|because|as|since) )?(?:i|we)\b/.test(
    `${clauseOf(reading, hit).before.trim()} ${reading.words[hit.first]?.text ?? ''}`.trim(),
  );

/** "My brother's health shop." */
function opensACompound(reading: Reading, { last }: Hit): boolean {
  const [word, next] = [reading.words[last], reading.words[last + 1]];
  return (
    /^(?:health|family|school|study|visa|permit)$/.test(word?.text ?? '') &&
    next?.clause === word?.clause &&
    next !== undefined &&
    next.sentence === word?.sentence &&
    !/ly$/.test(next.text) &&
    (isForeign(reading, next) || isPerson(next.text))
  );
}

/** "You moved abroad at my age." */
const YOU_DID =
  /\b(?:always|often|used to|never tired of) (?:says?|said|saying|tells?|told)\b|\byou(?: (?:have|had|once|also|yourself|just|both|all))?\s?$|\b(?:its|their|his|her|your) (?:own )?(?:way|road|path)\s?$/;

/** "Ten years ago I moved abroad with a rucksack." */
const OF_OTHER_DAYS: readonly ReasonId[] = ['R-RELOC', 'R-STUDY', 'R-FAMILY'];
const LONG_AGO =
  /\b(?:years|decades) ago\b|\bas a (?:child|boy|girl|student|young)\b|\bin my (?:youth|twenties|thirties|student days)\b|\bwhen i was (?:a|an|young\w*|small|little|about|\w+teen|twen\w+|\d+|eight|nine|ten|eleven|twelve)\b/;

const GRAVE =
  /\b(?:emergency|crisis|illness|bereavement|surgery|health (?:reasons?|grounds|problems?)|back to school)\b|家里有事|家中有事|身体原因|(?:备|备战|准备|想|要|去|报名|决定)考研|家人不同意|家庭变故/i;

export const invent: Rule = (j) => {
  const { reading, case: c, input } = j;
  const typed = Object.values(input.situation.reasons?.details ?? {})
    .join(' ')
    .toLowerCase();
  const found: Sentence[] = [];
  const voiced = new Map<Sentence, Set<ReasonId>>();
  for (const id of REASON_IDS)
    for (const hit of reading.hits(`reason:${id}`)) {
      const said = reading.words.slice(hit.first, hit.last + 1).map(({ text }) => text);
      if (typed && said.every((word) => typed.includes(word))) continue;
      if (
        (incidental(reading, hit) && !isTold(reading, hit)) ||
        ((reading.words[hit.first]?.han ? PERSONAL : NEEDS_NOBODY).includes(id) && !ofMine(reading, hit))
      )
        continue;
      if (
        PERSONAL.includes(id) &&
        (denied(clauseOf(reading, hit), reading.words[hit.first]?.han === true) || isWell(reading, hit))
      )
        continue;
      if (planOfKin(id, reading, hit)) continue;
      if (
        !reading.words[hit.first]?.han &&
        ((foreignBeside(reading, hit) > 1 && !isTold(reading, hit)) || opensACompound(reading, hit))
      )
        continue;
      const clause = clauseOf(reading, hit);
      const whole = normalise(reading.slice(reading.sentenceOf(hit))).norm;
      if (isAsked({ before: clause.before, whole }) || (OF_OTHER_DAYS.includes(id) && LONG_AGO.test(clause.whole)))
        continue;
      const told =
        reading.words[hit.first]?.han &&
        PERSONAL.includes(id) &&
        (ofOthers(reading, hit) ||
          isReasonOfOthers(reading, hit) ||
          OF_THE_READER.test(clause.before) ||
          KIN_OF_THE_READER.test(clause.whole));
      if (NO_REASON.test(clause.whole) || YOU_DID.test(clause.before) || namesAThing(reading, hit) || told) continue;
      const sentence = reading.sentenceOf(hit);
      voiced.set(sentence, (voiced.get(sentence) ?? new Set()).add(id));
    }
  for (const [sentence, ids] of voiced) {
    // "A family emergency means that I have to stay close to home": a nearer home does not make up for it.
    const grave =
      [...ids].some((id) => NEEDS_NOBODY.includes(id) && !c.chosen.includes(id)) && GRAVE.test(reading.slice(sentence));
    if (!grave && [...ids].some((id) => c.chosen.includes(id))) continue;
    const said = normalise(reading.slice(sentence)).norm;
    if (WISHES.test(said) && !NAMES_ME.test(said.replace(/^i\b/, ''))) continue;
    // 听说您感冒了 is no reason of the writer's; a move or a permit is one where somebody has it.
    const mine = NAMES_ME.test(said);
    const personal = PERSONAL.some(
      (id) =>
        ids.has(id) && (mine || (NEEDS_NOBODY.includes(id) ? !NAMES_YOU.test(said) : reading.holds(sentence, 'cause'))),
    );
    // An ordinary reason is held against the chosen one only where one was chosen and this is given as the cause.
    const cause =
      c.chosen.length > 0 &&
      reading.holds(sentence, 'because') &&
      GIVEN_AS_CAUSE.some((id) => ids.has(id)) &&
      !reading.holds(sentence, 'thanks');
    if (personal || cause) found.push(sentence);
  }
  return c.likely === 'keepInTouch' || c.likely === 'referral' ? [] : bySentence('L-INVENT', found);
};

/** Three or more by the writer's own count. */
const COUNTED =
  /^(?:three|four|five|several|many|multiple) .{0,20}(?:reason|factor|thing|point|argument|consideration|cause|ground)|^(?:有 )?[三四五几多]|^(?:原 因|理 由) 有 [三四五几]/;

/** Clauses are counted on past a full stop only where a comma follows. */
const keyOf = (sentence: Sentence, clause: number): number => sentence.first * 1000 + clause;

/** Clauses that give a reason, by a phrase for one or by what they tell. */
function tellingClauses(reading: Reading, bySentences: ReadonlyMap<Sentence, unknown>): Map<number, Sentence> {
  const found = new Map<number, Sentence>();
  if (reading.language !== 'en') return found;
  const given = [...REASON_IDS.flatMap((id) => reading.hits(`reason:${id}`)), ...reading.hits('sign:cause')];
  for (const hit of given) {
    const sentence = reading.sentenceOf(hit);
    if (reading.holds(sentence, 'thanks') || reading.holds(sentence, 'bridge') || reading.holds(sentence, 'vague'))
      continue;
    if (!bySentences.has(sentence) && WISHES.test(normalise(reading.slice(sentence)).norm)) continue;
    const clause = reading.words[hit.first]?.clause;
    if (clause !== undefined) found.set(keyOf(sentence, clause), sentence);
  }
  for (const sentence of reading.sentences) {
    if (reading.holds(sentence, 'thanks') || reading.holds(sentence, 'bridge') || reading.holds(sentence, 'talk'))
      continue;
    for (let first = sentence.first; first <= sentence.last; ) {
      const clause = reading.words[first]?.clause;
      let last = first;
      while (last < sentence.last && reading.words[last + 1]?.clause === clause) last += 1;
      const text = reading.text.slice(reading.words[first]?.start, reading.words[last]?.end);
      if (clause !== undefined && last - first > 2 && isCircumstance(text))
        found.set(keyOf(sentence, clause), sentence);
      first = last + 1;
    }
  }
  return found;
}

/** What is put forward against the post, in words no reason knows. */
const OBJECTS = /太(?!感谢|谢|好|棒)|想做|更想|不够|担心|难以|不对口|跟不上|吃不消|看不到/;

/** "First, … Second, … Third, …", each at the head of a sentence. */
const ORDINAL =
  /(?:^|[.!?;:\n]\s{0,3})(?:(?:first|second|third|fourth|last)(?:ly)?|finally|one|two|three|four)(?: of all)?[,:]/g;
const LISTED =
  /(?:^|[\s(])(?:\d|[a-e]|i{1,3}|iv)\)\s|(?:^|[.!?;:\n]\s{1,3})[1-9]\.\s(?=[a-z])|(?:^|[\n;:])\s{0,3}[-•*]\s/g;
/** （１）…；（２）…；, 1、…, ①…: at the head of a line or behind a stop. */
const LISTED_HAN =
  /(?:^|[\n；;：:。])\s{0,3}(?:\(?[1-9一二三四五]\)|[1-9一二三四五][、.](?!\d)|[①-⑨]|[-•·])|(?:^|[\n；;：:。,])\s{0,3}(?:[一二三四五]是|其[一二三四五](?![他它中实余次])|第[一二三四五][、,是])/g;

/** 缘由有：（1）…: a list that is called one of reasons. */
const NAMED_AS_CAUSES = /(?:原因|理由|缘由|缘故|考虑)[^。\n]{0,8}[:：]\s{0,3}[-•·(\d①一]/;

/** 打烊晚、离家远、假也少: each its own objection. */
const LIMIT_AT_END = /(?:[远晚少短累急赶]|不(?:合|对|便|稳|固定|符)(?:合|口|适|利)?|太[多难早低])$/;
/** 一是…，二是…，三是…, of what the writer wants or cannot. */
const ORDINALS = /^(?!.*[您贵谢祝]).*(?:一是|其一).{2,40}(?:二是|其二).{2,40}(?:三是|其三)/s;

/** "I also have a badge and, besides that, a folder, which will come in the same parcel." */
const GOES_BACK =
  /[还寄送退附](?:了|上|回|给)[^，。]{0,2}(?:[一两三几]|您)|钥匙|抽屉|\b(?:parcel|courier|return(?:ed|ing)?|hand(?:ed|ing)? (?:back|in)|envelope|badge|laptop|keys)\b/;
const clausesOfOneself = (reading: Reading, sentence: Sentence): number =>
  reading
    .slice(sentence)
    .split(/[，,；;]/)
    .filter((clause) => OF_ONES_LIFE.test(clause) && !/[您贵]/.test(clause)).length;

/** "I also admired the oven", "besides being a pharmacist": what was, and what one is beside. */
const WAS_GOOD =
  /\b(?:admired|liked|loved|enjoyed|waved|taught|gave|found|washed|helped|smiled|made me|best|lovely|wonderful|kind|delicious|beautiful|friendly|splendid|fun)\b/;
const ADDS_NO_REASON = /\bbesides \w+ing\b/;
const WORKS_WITH_OTHERS = /^(?!.*\byou).*\bwork(?:ing)? with\b/s;

function addsNoReason(reading: Reading, sentence: Sentence): boolean {
  const said = normalise(reading.slice(sentence)).norm;
  if (ADDS_NO_REASON.test(said)) return true;
  return PAST.test(said) && WAS_GOOD.test(said) && !/\b(?:not|no|never|too|but|need|want|cannot)\b|n['’]t\b/.test(said);
}

/** "You could ask the guild, the college also has a list": advice to the reader. */
const ADVISES =
  /\b(?:you|one) (?:could|can|might|may|should|would do well)\b|\bfor your search\b|\b(?:try|ask|write to|look at|ring) the\b|您(?:可以|不妨|也可|可)|您可|招人|找人|寻人|人选方面|[^我]可以(?:问|找|托|登|贴|去)/;

/** What a reason may be about; one told in three clauses keeps to one of these. */
const TOPICS: readonly RegExp[] = [
  /\b(?:drive|driving|roads?|bus(?:es)?|trains?|trams?|ferr(?:y|ies)|journey|commut\w*|travel\w*|distance|trip|car|far|miles|move (?:house|home|away)|relocat\w*|nearer|closer)\b|往返|路[上程]|通勤|车程|离[^，。]{1,6}[远近]|远|班车|搬/,
  /\b(?:hours|evenings?|weekends?|nights?|shifts?|rota|saturdays?|sundays?|mornings?|overtime|part[- ]time|early|late)\b|周[末六日]|晚上|夜班|倒班|作息|加班|下班|早班|值班|工时/,
  /\b(?:diploma|course|degree|school|exams?|stud(?:y|ies|ying)|university|college|thesis|master's|doctorate)\b|研究生.{0,6}开|开学|考研|课程|读书|学业|备考|论文|上学|读[研博]/,
  /\b(?:child|children|wife|husband|mother|father|parents?|family|baby|daughter|son|partner)\b|孩子|父母|爱人|老人|家里|女儿|儿子|妻|丈夫|母亲|父亲/,
  /\b(?:contract|permanent|fixed[- ]term|secure|stab\w+|steady|temporary|probation)\b|合同|稳定|编制|签[一两]年|试用|长期聘|聘期|[聘签]得?短/,
  /\b(?:lead|leader|promot\w*|teach\w*|learn\w*|field ?work|bench|design\w*|writ(?:e|ing)|build\w*|craft|bak(?:e|ing)|trade|subject|area|skills?|management|hand in)\b|晋升|方向|专业|对口|兴趣|想做|不熟|不是我(?:熟悉|擅长|想)|不喜欢|不感兴趣|管理|手艺|发展/,
  /\b(?:salary|pay|wage)\b|薪|工资|待遇/,
  /\b(?:choir|hockey|band|football|rehears\w+|club|theatre|dog|garden)\b|排练|球队|合唱|乐队|训练|剧社/,
];
const CAN_STAND_ALONE =
  /^(?:and |but |plus |then )?(?:i|my|we|our|the|there|a|an|it|no|nobody|one|two|three|first\w*|second\w*|third\w*)\b/;
const WITH_YOU = /\b(?:with|for|at|to|out|from|near) (?:you\b|your (?:way|place|side|end|town|area|office)\b)/g;
const IN_ORDER = /(?:^|[,;:.] ?(?:and )?)(?:(?:first|second|third|fourth)(?:ly)?|one|two|three)(?=[,: ])/g;
/** "I like work at the lathe", "my Fridays belong to the choir"; what one will do about the parting is no reason. */
const TELLS_OF_ONESELF = /^(?:i|my|we|our)\b(?!['’]ll| (?:will|shall|have (?:sent|put|left|told|asked))\b)/;
const TOLD_OF_ONE = /不|没|太|想|要|希望|只|难|更|得|还|才|小时|钟头|\d/;
/** "The bus stops at six, I can't work Sundays, and I would rather bake bread": clauses of three topics in one sentence. */
function topicsOf(reading: Reading, sentence: Sentence): number {
  const said = normalise(reading.slice(sentence)).norm.replace(/\s+/g, ' ').replace(WITH_YOU, '');
  const ordinal = (said.match(IN_ORDER)?.length ?? 0) >= 3;
  // "First, …; secondly, fewer night calls; thirdly, to work with animals": neither a bridge nor a talk.
  const barring = ordinal
    ? (['thanks', 'returning', 'praise'] as const)
    : (['thanks', 'bridge', 'talk', 'returning', 'praise'] as const);
  if (NAMES_YOU.test(said) || WISHES.test(said) || ADVISES.test(said) || said.includes('?')) return 0;
  if (barring.some((sign) => reading.holds(sentence, sign))) return 0;
  const topics = new Set<number>();
  let told = 0;
  for (const clause of said.split(/[,;:，；：]/).map((part) => part.trim())) {
    const han = /[\u4e00-\u9fff]/.test(clause);
    if (han ? !TOLD_OF_ONE.test(clause) : !CAN_STAND_ALONE.test(clause) || PAST.test(clause)) continue;
    const topic = TOPICS.findIndex((one) => one.test(clause));
    if (topic >= 0) topics.add(topic);
    if (topic >= 0 || (!han && (isCircumstance(clause) || (ordinal && TELLS_OF_ONESELF.test(clause))))) told += 1;
  }
  return ordinal ? told : topics.size;
}

/** "I need steady hours" is one reason, by whichever of its words: one whose every word is another's as well is dropped. */
function apart(reading: Reading, sentence: Sentence, ids: readonly ReasonId[]): ReasonId[] {
  if (reading.language !== 'en') return [...ids];
  const kept: ReasonId[] = [];
  const taken = new Set<number>();
  for (const id of ids) {
    const hits = reading.hits(`reason:${id}`).filter((hit) => reading.sentenceOf(hit) === sentence);
    const shares = ({ first, last }: Hit) => taken.has(first) || taken.has(last);
    if (hits.length === 0 || !hits.every(shares)) kept.push(id);
    for (const { first, last } of hits) for (let at = first; at <= last; at += 1) taken.add(at);
  }
  return kept;
}

/** 另外，…。再有，…。 behind a reason: three, one a sentence. */
const ADDS_AT_HEAD =
  /^(?:另外|再有|再者|还有(?:就是|一点|一条)?|再就是|其次|此外|再说|而且|加上|再加上|况且|何况|除此之外|第[二三]|最后|二来|三来)[，,、:：]?\s*(?=.)/;
const SAYS_MORE_OF_ONESELF = /不|没|太|想|要|得|难|更|远|晚|少|只|才|小时|钟头|离/;
function addsByTheLine(reading: Reading, bySentences: ReadonlyMap<Sentence, unknown>): boolean {
  let reasons = 0;
  for (const sentence of reading.sentences) {
    const said = normalise(reading.slice(sentence)).norm.trim();
    const plain =
      !/[您贵谢祝盼愿]|钥匙|工牌|附件/.test(said) &&
      !['thanks', 'decision', 'returning', 'talk', 'bridge'].some((sign) => reading.holds(sentence, sign as 'thanks'));
    if (reasons > 0 && ADDS_AT_HEAD.test(said) && plain && SAYS_MORE_OF_ONESELF.test(said)) reasons += 1;
    else reasons = plain && (bySentences.has(sentence) || OF_ONES_LIFE.test(said)) ? 1 : 0;
    if (reasons >= 3) return true;
  }
  return false;
}

export const pile: Rule = ({ reading, case: c }) => {
  if (!c.refuses) return [];
  const bySentences = reasonsBySentence(reading);
  for (const sentence of bySentences.keys())
    if (
      ADVISES.test(normalise(reading.slice(sentence)).norm) ||
      // 希望以后在行业里合作 gives no reason.
      (reading.language === 'zh-CN' && reading.holds(sentence, 'bridge') && !reading.holds(sentence, 'because'))
    )
      bySentences.delete(sentence);
  const distinct = new Set<ReasonId>();
  for (const [sentence, ids] of bySentences) {
    // "Another post nearer home" is one reason, not two.
    const telling = [...ids].filter((id) => id !== 'R-OTHER' && id !== 'R-STAY');
    for (const id of apart(reading, sentence, telling.length > 0 ? telling : [...ids])) distinct.add(id);
  }
  const links = reading.hits('sign:pile').filter((hit) => {
    const sentence = reading.sentenceOf(hit);
    return (
      (['thanks', 'returning'] as const).every((sign) => !reading.holds(sentence, sign)) &&
      // "I would like to work with adults" is no bridge.
      (!reading.holds(sentence, 'bridge') || WORKS_WITH_OTHERS.test(normalise(reading.slice(sentence)).norm)) &&
      !GOES_BACK.test(normalise(reading.slice(sentence)).norm) &&
      !addsNoReason(reading, sentence) &&
      !ADVISES.test(normalise(reading.slice(sentence)).norm)
    );
  });
  const words = new Set(links.map(({ first }) => reading.words[first]?.text));
  const clauses = tellingClauses(reading, bySentences);
  const sentencesTelling = new Set(clauses.values());
  const telling = links
    .map(reading.sentenceOf)
    .filter((sentence) => bySentences.has(sentence) || sentencesTelling.has(sentence));
  const counted = links.some(({ first, last }) =>
    COUNTED.test(
      reading.words
        .slice(first, last + 1)
        .map(({ text }) => text)
        .join(' '),
    ),
  );
  // "1) … 2) … 3) …", a dash before each.
  const marks = reading.norm.match(reading.language === 'en' ? LISTED : LISTED_HAN)?.length ?? 0;
  const hanOrdinals =
    reading.language === 'zh-CN' &&
    reading.sentences.some((sentence) => {
      const said = normalise(reading.slice(sentence)).norm;
      // 一是大门的，二是库房的: no reasons.
      return ORDINALS.test(said) && (bySentences.has(sentence) || /不|没|太|难|远|少|想|要|得/.test(said));
    });
  // One reason told in four sentences is one; what no reason knows counts by the sentence.
  const unknown = [...sentencesTelling].filter((sentence) => !bySentences.has(sentence));
  // After signing the letter must tell what was signed and what goes back.
  const told =
    distinct.size + (c.likely === 'afterSigning' ? 0 : new Set(unknown.map((one) => reading.slice(one))).size);
  const hanLimits =
    reading.language === 'zh-CN' &&
    reading.sentences.some((sentence) => {
      const said = normalise(reading.slice(sentence)).norm;
      return !/[您贵谢祝]/.test(said) && said.split(/[、,;。]/).filter((part) => LIMIT_AT_END.test(part)).length >= 3;
    });
  const isOrdinal = (sentence: Sentence) => new RegExp(ORDINAL.source).test(normalise(reading.slice(sentence)).norm);
  const ordinals = reading.language === 'en' ? (reading.norm.match(ORDINAL)?.length ?? 0) : 0;
  const topical = reading.sentences.find((sentence) => topicsOf(reading, sentence) >= 3);
  const piled =
    topical !== undefined ||
    hanOrdinals ||
    hanLimits ||
    (reading.language === 'zh-CN' && addsByTheLine(reading, bySentences)) ||
    (reading.language === 'zh-CN' && marks >= 3 && (distinct.size >= 1 || NAMED_AS_CAUSES.test(reading.norm))) ||
    (marks >= 3 && (distinct.size >= 2 || clauses.size >= 2)) ||
    (ordinals >= 3 && (clauses.size >= 4 || [...sentencesTelling].filter(isOrdinal).length >= 2)) ||
    (reading.language === 'en' && told >= 3 && telling.length > 0) ||
    (counted && (distinct.size >= 2 || clauses.size >= 3)) ||
    distinct.size >= 4 ||
    told >= 4 ||
    (distinct.size >= 3 && links.length > 0) ||
    (words.size >= 2 &&
      telling.length > 0 &&
      (distinct.size >= 2 || clauses.size >= 3 || (telling.length >= 2 && clauses.size >= 2))) ||
    (words.size >= 3 &&
      (telling.length > 0 ||
        (reading.language === 'zh-CN' && links.some((hit) => OBJECTS.test(reading.slice(reading.sentenceOf(hit))))))) ||
    // 我想做音乐会，另外我喜欢独自干活，而且会晕船: of one's own life, clause by clause.
    (words.size >= 2 && links.some((hit) => clausesOfOneself(reading, reading.sentenceOf(hit)) >= 2)) ||
    // "Also … Besides … and on top of that …": three words that add, over two sentences.
    (reading.language === 'en' && words.size >= 3 && new Set(links.map(reading.sentenceOf)).size > 1) ||
    // Three sentences, a reason each, need no word between them.
    (reading.language === 'zh-CN' && distinct.size >= 3 && bySentences.size >= 3);
  if (!piled) return [];
  const last = links.at(-1);
  const listed = reading.sentences.find((one) => NAMED_AS_CAUSES.test(normalise(reading.slice(one)).norm));
  const fallback = topical ?? [...bySentences.keys()].at(-1) ?? [...sentencesTelling].at(-1) ?? listed;
  const sentence = last ? reading.sentenceOf(last) : fallback;
  return sentence ? bySentence('L-PILE', [sentence]) : [];
};

/** "The salary you named was more than fair": praise, and no comparison. */
const MORE_THAN_FAIR =
  /\bmore than (?:fair|generous|enough|happy|adequate|reasonable|decent|kind|good|welcome)\b|\bnot (?:the|my|a) (?:reason|issue|point|problem)\b/g;
/** "Money plays no part in this." */
const PLAYS_NO_PART =
  /^ ?(?:[\w ]{0,24} )?(?:plays?|played|had|has|have|takes?|took) no (?:part|role|bearing|influence|say|weight)\b|^ ?(?:[\w ]{0,24} )?(?:did|does|do|is|was|were) (?:not|never)(?: \w+)? (?:matter|count|decide|weigh|enter|come into|the (?:reason|issue|point|problem|question)|my (?:reason|concern|worry))\b|^ ?(?:[\w ]{0,24} )?(?:is|was) (?:never|no) (?:an? )?(?:issue|obstacle|concern|question|problem|part)\b/;
const CONTRAST =
  /\b(?:but|however|although|though|because|since|more|higher|better|low|lower|less|not|reason|match|expect)\b|但|不过|可是|然而|因为|更|高|低|差|不/;

/** "I did not look at the money": pay is denied; "not happy with the salary" names it. */
const NOT_FOR_PAY =
  /\b(?:not|never|nor|neither|without|regardless of)\b(?!.*\b(?:satisf\w{2,4}|happy|content|agree|meet|accept|live|afford|cover\w{0,2}|suffice|sustain|support|reach|feed|stretch|last|enough|such|what|match|expect\w{0,3}|offer\w{0,3}|pay|paid)\b)(?: \w{1,12}){0,6}$/;

const HAN_NOT_FOR_PAY =
  /^[^，。；]{0,4}(?:并不是|不是|并非|从不是|都不是|不在)(?:我|原因|问题|重点|关键)|^[^，。；]{0,6}(?:没有?|不|从不|从没有?|并不|毫不|从未|不曾|未曾)(?:太|大|怎么|很)?(?:计较|在乎|在意|看重|挑|关心|介意|提|嫌|操心|过问|任何|意见|异议|不满|顾虑|要求|疑问|多想|想过|考虑)/;
const YOU_TELL = /^[^，。；我]{0,8}您(?:都|也|已)?(?:讲|说|介绍|解释|说明|列|写|安排|发|寄)/;

/** "How the pressure compensation works": of a thing, by the word before. */
const OF_PHYSICS = /(?:ture|ssure|ight|oise|tide|tion|drift|motion|wear|slope|load)$/;
/** "Explained a pay scale so patiently." */
const EXPLAINED = /\b(?:explain(?:ed|ing|s)?|through)(?: \w+){0,3} ?$/;
/** "You asked what salary I had in mind, and met it." */
const YOU_NAMED_IT =
  /\byou(?:r \w+)? (?:\w+ )?(?:asked|explained|went|walked|told|showed|listed|set out|met|mentioned|described|taught)\b/;
/** "My answer would be the same at any salary." */
const AT_ANY_PAY =
  /\b(?:(?:at|for|with) any (?:salary|pay|price|wage|sum|package)|whatever (?:the|you) (?:salary|pay|package|paid|pay)|same (?:at|for|with) (?:twice|double|half))\b/;

const unsaid = (reading: Reading, hit: Hit) => {
  const clause = clauseOf(reading, hit);
  const han = reading.words[hit.first]?.han === true;
  // 工资高低不是我考虑的; 五险一金的手续您讲得很细.
  if (han && (HAN_NOT_FOR_PAY.test(clause.after) || (YOU_TELL.test(clause.after) && !CONTRAST.test(clause.whole))))
    return true;
  if (
    !han &&
    YOU_NAMED_IT.test(clause.before) &&
    !CONTRAST.test(normalise(reading.slice(reading.sentenceOf(hit))).norm)
  )
    return true;
  if (!han && EXPLAINED.test(clause.before) && !comparesPay(reading, hit)) return true;
  if (!han && (AT_ANY_PAY.test(clause.whole) || PLAYS_NO_PART.test(clause.after) || isDuty(clause.before))) return true;
  if (reading.words[hit.first]?.stem.startsWith('compensat') && OF_PHYSICS.test(clause.before.trim())) return true;
  return denied(clause, han) || (!han && NOT_FOR_PAY.test(clause.before.trim()));
};

/** "The harbour job is better paid": compared, pay is voiced whatever the trade. */
const MORE_PAY =
  /\b(?:better|higher|more|larger|bigger|stronger|best)[ -](?:paid(?! (?!than|work|job|post|role|position|there|elsewhere|and|by|in|at|for|one|offer)\w)|pay|salar\w+|compensation|package|wages?)\b|\b(?:salar\w+|pay|compensation|package|wages?)\b.{0,50}\b(?:is|was|are|were|would be|goes)\b.{0,12}\b(?:higher|better|more|stronger|larger|bigger|further|too low|hard to beat)\b|\bearn(?:s|ed|ing)? more\b|\bpay(?:s|ing)? (?:me )?(?:more|better)\b/;
/** 家门口那所园给的工资要稍微高一点. */
const MORE_PAY_HAN =
  /(?:那[边所家里头份]|另一[家所边份]|别家|对方|人家|新单位)[^，。；您]{0,8}(?:薪[资水酬]?|工资|工钱|待遇|收入)[^，。；不您]{0,5}[高多](?!兴|谢|少)/;
const comparesPay = (reading: Reading, hit: Hit): boolean =>
  (reading.words[hit.first]?.han ? MORE_PAY_HAN : MORE_PAY).test(
    normalise(reading.slice(reading.sentenceOf(hit))).norm,
  );

const GIVES_PAY_HAN =
  /(?:那[边所家里头]|另一[家所边]|别家|对方|人家)[^，。；您]{0,3}(?:给|开|出)的?[^，。；您]{0,2}(?:薪|工资|工钱|待遇|收入)/;
const givesMore = (reading: Reading, hit: Hit): boolean =>
  comparesPay(reading, hit) && GIVES_PAY_HAN.test(clauseOf(reading, hit).whole);

/** Pay voiced although the rule of §5 says it may not be; a figure that is missing is a no as well. */
export const pay: Rule = ({ reading, case: c }) => {
  if (c.pay?.verdict === 'allowed' || c.asks || c.inHouse || c.likely === 'keepInTouch' || c.likely === 'thankYou')
    return [];
  const sentences = reading
    .hits('sign:pay')
    .filter(
      (hit) =>
        (!incidental(reading, hit) || comparesPay(reading, hit)) &&
        (foreignBeside(reading, hit) === 0 || comparesPay(reading, hit)) &&
        !unsaid(reading, hit) &&
        (reading.words[hit.first]?.han === true || isPaid(placeOf(reading, hit))) &&
        !namesAThing(reading, hit) &&
        (!ofOthers(reading, hit) || givesMore(reading, hit)) &&
        !isPayOfOthers(reading, hit),
    )
    .map(reading.sentenceOf);
  return bySentence(
    'L-PAY',
    sentences.filter(
      (sentence) =>
        !(
          (reading.holds(sentence, 'thanks') ||
            (reading.holds(sentence, 'praise') && NAMES_YOU.test(normalise(reading.slice(sentence)).norm))) &&
          !CONTRAST.test(reading.slice(sentence).toLowerCase().replace(MORE_THAN_FAIR, ''))
        ),
    ),
  );
};
