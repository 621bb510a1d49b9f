/** What takes the sting out of a phrase: a denial before it, a mere supposition, a day gone by, the words of others. */
import type { Hit } from '../phrases.ts';
import type { Reading } from '../reading.ts';
import type { WordingRule } from '../texts.ts';
import { normalise, type Word } from '../words.ts';

/** The clause of a hit, normalised: what stands before the hit, all of it, and what comes behind the hit. */
export function clauseOf(
  { words, text, sentenceOf }: Reading,
  hit: Hit,
): { before: string; whole: string; after: string } {
  const { clause, start = 0 } = words[hit.first] ?? {};
  const sentence = sentenceOf(hit);
  let opens = hit.first;
  while (opens > sentence.first && words[opens - 1]?.clause === clause) opens -= 1;
  let closes = hit.last;
  while (closes < sentence.last && words[closes + 1]?.clause === clause) closes += 1;
  const from = words[opens]?.start ?? start;
  return {
    before: normalise(text.slice(from, start)).norm,
    whole: normalise(text.slice(from, words[closes]?.end ?? start)).norm,
    after: normalise(text.slice(words[hit.last]?.end ?? start, words[closes]?.end ?? start)).norm,
  };
}

/** "No red flags", "nobody was rude"; "not as rude as" and "never met such a rude man" still run down. */
const DENIES =
  /\b(?:not|no(?: need(?: (?:for you )?to)?)?|never|nobody|no one|none of (?:you|them|the team)|nothing|neither|nor|hardly|without|far from|anything but)(?: (?:an?|any|the|single|one|even|at all|in|least|slightest|ever|once|be|been|being|is|was|were|are|feel|felt|seem|seemed|appear|appeared|find|found|think|thought|it|you|your team|them|anyone|anybody|anything|bit|sign|hint|trace|of|way|particularly|remotely|really|about|made|gave|treated|me|us|to|claim|invent|plead|pretend|call|say|blame|part|moment)){0,6}(?: \w{3,14} (?:or|nor))?$/;
const HAN_DENIES =
  /(?:没有?|并未|未曾|从未|从不|从来不|从来没有?|从没有?|毫不|毫无|绝不|绝非|决不|绝没有?|不是|并非|不觉得|不会|不想|无意|不打算|不必|不用|请勿|请别|不要|无需|谈不上|算不上)(?!想到|料到|见过|只|仅|光|说)([^，。；]{0,12})$/;
/** 没见过这么傲慢的人 denies nothing. */
const AND_YET = /这么|那么|这样|那样|如此|这种|像|比|见过|碰到过|遇到过|能|再/;
const HAN_DENIES_NEXT = /(?:没有?|并未|从不|毫不|绝不|不是|并非|不)[一点半丝任何]{0,3}$/;

/** "Nothing about the place was amateurish." */
const NONE_WAS =
  /^(?:and |but |in short )?(?:nothing|nobody|no one|none|neither|not one|no \w{2,12}|not a single \w{2,12})\b(?!.*\b(?:why|that|how|what|because)\b).{0,40}\b(?:is|was|were|are|been|be|seem(?:s|ed)?|felt|look(?:s|ed)?|sounded)(?: (?:an?|in the least|at all|ever|even|remotely))*(?: \w{3,14},? (?:or|nor))*$/;

/** "Your offer was anything but disappointing": the denial stands inside the hit. */
const ANYTHING_BUT =
  /\b(?:anything but|far from|by no means|not in the least|not remotely|not at all|never once|nothing like)(?: (?:an?|the|being))? (?!(?:friendly|polite|kind|nice|welcoming|courteous|helpful|pleasant|professional|serious|reliable|stable|organi[sz]ed|fair|generous|competitive|good|great|enough|adequate|attractive|what|market|reasonable|decent|realistic|clear|honest|transparent|smooth|impressive|well)\b)[\w-]+$/;

/** "I do not claim that they are a better company." */
const SAYS_NOT =
  /\b(?:not|never|n['’]t|nobody|no one)(?: \w+)? (?:claim|say|saying|think|thinking|mean|suggest|suggesting|believe|pretend|imply|complain\w*)(?: to say)?(?: that)?(?: (?!but|yet|though|and|because|i\b)\w+){0,4}$/;

/** Whether the clause denies what the hit says, by what stands before it. */
export function denied({ before }: { before: string }, han: boolean, near = false): boolean {
  if (!han) return DENIES.test(before.trim()) || NONE_WAS.test(before.trim()) || SAYS_NOT.test(before.trim());
  if (near) return HAN_DENIES_NEXT.test(before.trim());
  const between = HAN_DENIES.exec(before.trim())?.[1];
  return between !== undefined && !AND_YET.test(between);
}

/** "It would be rude of me to wait", 要是让您久等: nothing of the kind has happened. */
const SUPPOSES =
  /\b(?:i|it|that|this|we) (?:would|could|might|may)(?: (?:also|only|rather|have|just))?(?: (?:be|been|feel|seem|look|sound))(?: (?:\w{4,14} and|an?|quite|very|so|too|really|rather|most))*$/;
/** Feared of oneself: 怕显得没诚意, "afraid of seeming rude". */
const FEARS =
  /\b(?:afraid|worried|fear|hate|loath|lest|avoid|risk|reluctant|not (?:want|wish|mean))(?: (?:of|to|that|it|i|this|my|an?|e-?mail|letter|may|might|would|could|not|a|be)){0,6} (?:seem|look|sound|appear|come across|seeming|looking|sounding|appearing|coming across|being)(?: (?:as|an?|too|so|at all|to be|like))*$/;
const HAN_FEARS =
  /(?:(?<!恐)怕|担心|免得|以免|唯恐|生怕|不想|不愿)(?![^，。；]{0,12}(?:贵|您|你|公司|他|她))[^，。；]{0,12}$/;
/** 不必为我留着: the denial stands inside the hit. */
const HAN_NEED_NOT = /不必|不用|无需|无须|毋须|不需要|不要(?:再)?[给替帮为]我|别[给替帮为]我|勿/;
const HAN_SUPPOSES = /(?:要是|如果|若是|倘若|否则|不然|万一).{0,16}$/;

const GONE =
  /\b(?:that day|back then|at the time|on the day|last (?:week|month|year|time)|earlier this|yesterday|when i (?:came|visited|arrived|left))\b|那天|当天|当时|上次|上周|昨天|那次/;
const PAST_FORM = /^(?:kept|held|met|found|left|came|went|gave|put|brought|made|\w{3,12}ed)$/;
const STILL_ASKS =
  /\b(?:if|could|can|would|may|might|please|hope|will|shall|unless|until|should|might)\b|[?？]|能|可否|如果|要是|请|希望|吗|万一|若|等|再/;

/** Words of others, cited: a motto, a poster, a line of the advert. One word in quotes may well be a sneer. */
const CITED = /[“"«「『]([^“”"«»「」『』\n]{3,90})[”"»」』]/g;
function cited({ text }: Reading, { start, end }: { start: number; end: number }): boolean {
  return [...text.matchAll(CITED)].some(
    ({ 0: all, 1: inner = '', index }) =>
      index < start &&
      index + all.length > end &&
      (/[\u3400-\u9fff]/.test(inner)
        ? inner.length > 4 || /[说讲道问写喊念]$/.test(text.slice(0, index))
        : inner.split(' ').length > 2),
  );
}

const DENIABLE: readonly WordingRule[] = [
  'L-COMPANY',
  'L-PERSON',
  'L-LOWBALL',
  'L-COMPLAINT',
  'L-BLAME',
  'L-GLOAT',
  'L-GROVEL',
  'L-LEVER',
  'L-HOPE',
  'L-PROMISE',
];
const SUPPOSABLE: readonly WordingRule[] = ['L-GROVEL', 'L-COMPANY', 'L-PERSON', 'L-LOWBALL'];
const OF_NOW: readonly WordingRule[] = ['L-HOPE', 'L-PROMISE', 'L-LEVER'];
const ONES_OWN_WORDS: readonly WordingRule[] = ['L-DETAIL', 'L-COMPLAINT', 'L-MARKS', 'L-HONEST'];

/** Whether the hit says in earnest, and of now, what the rule is about. */
export function meant(id: WordingRule, reading: Reading, hit: Hit): boolean {
  const first = reading.words[hit.first];
  const last = reading.words[hit.last];
  if (!first || !last) return true;
  if (!ONES_OWN_WORDS.includes(id) && cited(reading, { start: first.start, end: last.end })) return false;
  const clause = clauseOf(reading, hit);
  // "It is a no unless you match it": the no is the bargain's.
  const rhetorical =
    first.han && /不(?:就)?是[^，。]{0,12}$/.test(clause.before) && /^[^，。；]{0,8}[吗么嘛]/.test(clause.after);
  if (first.text !== 'unless' && DENIABLE.includes(id) && !rhetorical && denied(clause, first.han, id === 'L-BLAME'))
    return false;
  if (
    DENIABLE.includes(id) &&
    !first.han &&
    ANYTHING_BUT.test(normalise(reading.text.slice(first.start, last.end)).norm)
  )
    return false;
  if (SUPPOSABLE.includes(id) && SUPPOSES.test(clause.before.trim())) return false;
  if (SUPPOSABLE.includes(id) && (first.han ? HAN_FEARS : FEARS).test(clause.before.trim())) return false;
  // "No part of the terms was disappointing": the verb stands inside the hit.
  if (
    DENIABLE.includes(id) &&
    !first.han &&
    NONE_WAS.test(
      `${clause.before.trim()} ${normalise(reading.text.slice(first.start, last.end)).norm}`
        .replace(/\s\S+$/, '')
        .trim(),
    )
  )
    return false;
  if (id === 'L-HOPE' && first.han && HAN_NEED_NOT.test(reading.text.slice(first.start, last.end))) return false;
  if (id === 'L-GROVEL' && first.han && HAN_SUPPOSES.test(clause.before)) return false;
  if (!OF_NOW.includes(id)) return true;
  const sentence = normalise(reading.slice(reading.sentenceOf(hit))).norm;
  if (
    first.text === 'countered' &&
    /\d|[$€£]|\b(?:twen|thir|for|fif|six|seven|eigh|nine)ty\b|hundred|thousand/.test(sentence)
  )
    return true;
  return STILL_ASKS.test(sentence) || !(GONE.test(sentence) || PAST_FORM.test(first.text));
}

const ME = /^(?:i|me|my|we|us|our|myself|mine)$/;
export const MY_PEOPLE =
  /^(?:husband|wife|mother|father|mum|mom|dad|parents?|brother|sister|son|daughter|child|children|kids?|baby|partner|family|fianc\w{1,2}|grand\w{3,7}|aunt|uncle|she|he|her|his|they|their)$/;
const YOU = /^(?:you|your|yours|dr|mr|ms|mrs|prof|professor|patients?|team|group|colleagues?)$/;
const GOES_ON =
  /^(?:an?|the|and|or|but|in|on|at|for|to|of|with|from|by|as|that|which|who|is|was|are|were|has|had|have|will|would|be|been|next|last|this|soon|again|now|today|tomorrow|yesterday|means?|meant|makes?|made|came|comes|went|leaves?|left|takes?|took|i|my|we|our|she|he|until|since|after|before|when|because|scheduled|planned|due|case|battle|hearing|proceedings|right|treatment|results?|ahead|coming|awaits|waiting|looms)$/;
const SOMETHING_ELSE =
  /(?:设备|仪器|机器|样本|样品|器械|贵[^，。；]|您(?:的|说|讲|介绍|提|问|安排|让|带|写|做|负责|办|发|分享)|同事|学员|学生|船员|员工|职工|师傅|工人|农户|编辑|作者|司机|老板|邻居|读者|顾客|旅客|游客|家长|团队|实验室|项目|数据|老师|经理|博士|主任|医生|女士|患者|病人|客户)/;
export const HAN_KIN = /母亲|家[父母]|内人|父亲|妈|爸|爱人|妻|老公|老婆|丈夫|孩子|儿子|女儿|爷|奶|岳|家里|家人/;
/** 师傅的女儿, 您爱人, 同事家孩子: kin of somebody else. */
const KIN_NAMED =
  /(?:母亲|父亲|妈妈?|爸爸?|爱人|妻子|老公|老婆|丈夫|先生|太太|孩子|儿子|女儿|闺女|爷爷|奶奶|外公|外婆|公公|婆婆|岳[父母]|[哥姐弟妹]|家里?人|父母|爸妈|老伴)/;
const OF_ANOTHER =
  /(?:[您你他她们]|师傅|老师|同事|[\u4e00-\u9fff](?:经理|总监|主[任管]|[院校馆店厂]长|大夫|医生)|邻居|房东|合伙人|业主|店主|主厨|司机|客人|老板|朋友|同学|客户|顾客|学[员生]|病人)(?:的|家的?)?$|[\u4e00-\u9fff][长师厨官导编员工手]的$/;
function ofAnothersKin(said: string): boolean {
  const kin = KIN_NAMED.exec(said);
  const owner = said.slice(0, kin?.index ?? 0);
  return OF_ANOTHER.test(owner) && !/我|咱|自己|本人/.test(owner);
}
/** 我同学当年考研失利: told of a friend of the writer's. */
const FRIEND_OF_MINE =
  /我(?:有)?(?:的|一个|一位|那个|那位|个)*(?:大学|高中|老|前|小|好)?(?:同学|朋友|同事|师[兄弟姐妹]|学[长姐弟妹]|邻居|徒弟|学生(?!时)|病人|室友|发小|战友|闺蜜|房东|老师|师傅|导师|带教|客户|老乡|同行|领导|组员|队友)(?!说|劝|告诉|建议|让|替|送|带|陪|和我|都)[^，。；我]{0,10}$/;
/** 我们组有人出国开会. */
const ONE_OF_OURS = /我们[^，。；我]{0,4}有(?:个|位|一?[个位])?(?:人|同事|老师|师傅|同学|姐妹|兄弟)[^，。；我]{0,8}$/;
const OF_ME_MYSELF = /(?:说|告诉|诊断|建议|通知)我|我(?:的|有|得|患|做|要做|在|刚|因|被|确|正|也|去|要)/;
const HAN_MINE = /我|自己|本人|家里|家人|母亲|父亲|妈|爸|爱人|妻|老公|老婆|丈夫|先生|太太|孩子|儿子|女儿|爷|奶|岳/;

const OPENS_CLAUSE = /^(?:how|where|why|what|which|that|when|whether)$/;

const near = (word: Word | undefined, pattern: RegExp) => word !== undefined && pattern.test(word.text);

/** Is what the hit tells of the writer and their people? The person named last before it decides. */
const OF_PATIENTS =
  /^(?:the |your |all |many |most |some |for |with )*(?:children|people|patients|clients|residents|pupils|those|others|adults|families|animals|men|women)\b(?!.*\b(?:i|me|my|we|our)\b)/;
export function ofMine(reading: Reading, hit: Hit): boolean {
  const { words } = reading;
  const word = words[hit.first];
  const sentence = reading.sentenceOf(hit);
  if (!word) return true;
  if (word.han) {
    const { before, whole } = clauseOf(reading, hit);
    if (FRIEND_OF_MINE.test(before) || ONE_OF_OURS.test(before)) return false;
    if (ofAnothersKin(before + normalise(reading.slice(reading.placeOf(hit))).norm)) return false;
    // 欧老师给我讲了肿瘤组: told to me, and not of me.
    if (SOMETHING_ELSE.test(before) && !HAN_KIN.test(before)) return OF_ME_MYSELF.test(before);
    return HAN_MINE.test(whole) || before.search(HAN_KIN) === 0 || !SOMETHING_ELSE.test(whole);
  }
  const next = words[hit.first + 1];
  if (hit.last === hit.first && hit.first < sentence.last && next?.clause === word.clause && !near(next, GOES_ON)) {
    // A compound: "surgery hours", "a pregnant pause".
    const clause = words.slice(sentence.first, hit.first).filter(({ clause: one }) => one === word.clause);
    // "Telling me how the surgery nights are shared": what comes before "how" owns nothing after it.
    const before = clause.slice(clause.findLastIndex((one) => near(one, OPENS_CLAUSE)) + 1);
    if (!before.some((one) => near(one, ME) || near(one, MY_PEOPLE))) return false;
  }
  // "Children who learn to walk again after surgery": others open the sentence, and nobody of mine is named.
  if (OF_PATIENTS.test(clauseOf(reading, hit).before.trim())) return false;
  for (let at = hit.last; at >= sentence.first; at -= 1) {
    if (near(words[at], ME) || near(words[at], MY_PEOPLE)) return true;
    if (near(words[at], YOU)) return false;
  }
  return true;
}
