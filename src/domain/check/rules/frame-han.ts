/**
 * The frame of a Chinese clause: whom it is about, and whether it is said in earnest. Chinese has no word gaps and leaves
 * subjects out, so the words before a hit are read by kind, the longest first, and what is left out is carried over from the
 * clause before.
 */
import { orEmpty } from '../../absent.ts';
import type { Hit } from '../phrases.ts';
import type { Reading } from '../reading.ts';
import type { WordingRule } from '../texts.ts';
import { normalise } from '../words.ts';
import { CREATURES, KINDS, type Kind } from './han-vocabulary.ts';
import { clauseOf } from './scope.ts';
import { isSureHan } from './sure-han.ts';

/** `stranger`: a word that is none of ours; `nobody`: no subject at all. */
export type Subject = Exclude<Kind, 'filler'> | 'stranger' | 'nobody';

const LONGEST = 5;
let vocabulary: Map<string, Kind> | undefined;
function kinds(): Map<string, Kind> {
  if (!vocabulary) {
    vocabulary = new Map();
    for (const kind of Object.keys(KINDS) as Kind[])
      for (const word of KINDS[kind].split(' ')) vocabulary.set(word, kind);
    for (const creature of CREATURES) if (!vocabulary.has(creature)) vocabulary.set(creature, 'other');
  }
  return vocabulary;
}

/** 那头, 那棵, 那幅: what is counted so is an animal, a plant or a thing. */
const COUNTED =
  /[这那几一两三每](?:一|几|两)?(?:头(?!绪|衔)|只|匹|窝|群|棵|株|朵|盆|座|栋|幢|台|辆|艘|架|幅|首|块|双|扇|堵|锅|碗|杯|盘|瓶|壶|桌|顿|出|幕|篇|盏|根|枚|片|条(?!件|款)|本|部(?!门|分)|张(?!嘴|脸)|把|场(?!面试|谈|沟通))(?=[^，。；]{1,12}$)/;
const PEOPLE =
  /[\u4e00-\u9fff](?:经理|总监|主管|主任|老师|先生|女士|小姐|总|工|姐|哥|(?<![成增生特擅漫延家周全身班])长)$/;
const SOMEBODY = /[那这]位[^，。的]{0,6}的?$/;
/** 那家快递 is no house that makes offers. */
const ANOTHER_HOUSE = /那家(?!公司|单位|企业|机构)[\u4e00-\u9fff]{2,4}$/;
/** 主厨, 收银员, 场长: how the names of trades end. */
const TRADE = /[长师厨官导编员]/;
/** 船队, 茶厂, 花店 are houses. */
const HOUSE = /[队店厂组馆社园]/;
/** 采购部, 夜班组: parts of a house. */
const PART_OF_A_HOUSE = /[\u4e00-\u9fff]{2}(?:部|部门|组|处|科|室|司|局|所|社|台|中心|团队|小组)$/;

interface Read {
  subject: Subject;
  has: ReadonlySet<Kind>;
}

/** Reads what stands before a hit, back from the last 的 that has somebody behind it. */
export function subjectOf(clause: string): Read {
  const before = clause.replace(/\s/g, '');
  const known = kinds();
  const has = new Set<Kind>();
  let subject: Subject = 'nobody';
  let unknown = 0;
  let owned = false;
  let previous: Kind | undefined;
  for (let place = 0; place < before.length; ) {
    let size = Math.min(LONGEST, before.length - place);
    while (size > 0 && !known.has(before.slice(place, place + size))) size -= 1;
    const word = before.slice(place, place + Math.max(1, size));
    const kind = known.get(word);
    if (kind === undefined) {
      if (/[\u4e00-\u9fff]/.test(word)) unknown += 1;
      // 您的考勤: what is the reader's is the reader.
      const trade =
        (unknown > 1 || previous === 'other') &&
        TRADE.test(word) &&
        !/[成增生特擅漫延周全身]长/.test(before.slice(place - 1, place + 1));
      if (trade || (unknown > 1 && word === '们') || ((unknown > 1 || previous === 'other') && HOUSE.test(word)))
        subject = 'worker';
      // 您的考勤: what is the reader's is the reader.
      else if (unknown > 1 && !owned && (subject === 'nobody' || subject === 'stranger')) subject = 'stranger';
    } else if (kind === 'filler') {
      if (word === '的') {
        owned = unknown < 2 && subject === 'reader';
        if (!owned && unknown > 1) subject = 'stranger';
      }
      unknown = 0;
    } else {
      has.add(kind);
      if (!(owned && kind === 'matter')) subject = kind;
      unknown = 0;
    }
    previous = kind;
    place += word.length;
  }
  if (COUNTED.test(before) && subject !== 'matter' && subject !== 'me') subject = 'other';
  if (ANOTHER_HOUSE.test(before)) subject = 'other';
  if (SOMEBODY.test(before) && subject !== 'other') subject = 'worker';
  if (PART_OF_A_HOUSE.test(before) || (PEOPLE.test(before) && subject !== 'other')) subject = 'reader';
  return { subject, has };
}

/** A line break or a gap inside a word. */
const unspaced = (text: string): string => text.replace(/\s/g, '');

/** Who the clause of a hit is about, carried over from clauses before it where it names nobody. */
export function frameOf(reading: Reading, hit: Hit): Read {
  const { before } = clauseOf(reading, hit);
  const here = subjectOf(before);
  if (here.subject !== 'nobody') return here;
  const sentence = reading.sentenceOf(hit);
  const opens = reading.words[hit.first]?.start ?? sentence.start;
  const earlier = normalise(reading.text.slice(sentence.start, opens - before.length)).norm.split(/[,，;；:：]/);
  for (const clause of earlier.reverse()) {
    const { subject, has } = subjectOf(clause.trim());
    if (subject === 'other' || has.has('me') || has.has('reader')) return { subject, has };
  }
  return here;
}

/** 您讲开源许可证那一段, 您说别家工地混乱: what the reader told, unless it is of the writer. */
const TOLD =
  /(?:您|他|她|们|老师|师傅|经理|总|小\S)(?!说话|讲话)[^，。；我]{0,8}(?:说|讲|提到|提起|聊|谈|介绍|演|唱|写|画|拍|展示|演示|提醒|念|读)(?!得|话|不清|好)(?![^，。；]{0,16}我)/;
/** 那场, 那一段, 的那只: named as a thing to speak of. */
const NAMED =
  /^[^，。；]{0,3}(?:的(?!话)|那(?!边|里|儿|家|头|是|就|我|您))(?:那|这|一)?(?:一|几)?(?:场|段|幕|句|番|堂|节|章|课|出|篇|幅|只|头|棵|张|本|部|把|件|种|样本|样品|事|案例|故事|历史|年|仗)/;
/** What a kind sentence ends in: the bad word before it stands in a story. */
const APPRECIATES =
  /佩服|敬[佩重服]|感动|感慨|受[用益教]|过瘾|入[神迷]|印象|难忘|记[住着得牢在下]|学到|喜欢|暖心|踏实|(?<!可)笑(?!话)|[直太真]逗|[直好]乐|管用|(?<![差乱慢晚少低烂坏糟])得(?:真|很)(?=[\u4e00-\u9fff])(?!差|乱|慢|晚|少|低|烂)|真(?:好|巧|灵|细|逗|像|漂亮|有|不容易|难得|了不起|可爱|热闹|美|甜|棒|香|动人|管|让人心疼)|难得|不容易|了不起|周到|细心|耐心|远见|名不虚传|有意思|有趣|精彩|好看|动人|正好|干脆|夸您|念您|称赞|很美|很灵|很逗|放心|(?:您|您的[^，。]{1,6})(?:却|还|照样|一点)|捡了宝|救/;

/** Kind words behind the hit, of a clause that is not about writer, reader or matter. */
export function isStory(reading: Reading, hit: Hit, { subject, has }: Read): boolean {
  if (has.has('me') || subject === 'reader' || subject === 'matter') return false;
  const sentence = reading.sentenceOf(hit);
  return APPRECIATES.test(normalise(reading.text.slice(reading.words[hit.last]?.end, sentence.end)).norm);
}

/** Whom the words may be about for a rule to fire, where the clause says it. */
const NOT_ABOUT: Partial<Record<WordingRule, readonly Subject[]>> = {
  'L-COMPANY': ['other', 'stranger'],
  'L-PERSON': ['other', 'stranger'],
  'L-LOWBALL': ['other', 'stranger'],
  'L-LEGAL': ['other', 'stranger'],
  'L-DETAIL': ['other', 'worker', 'stranger', 'reader'],
  'L-GLOAT': ['other', 'stranger', 'kin', 'worker'],
  'L-PROMISE': ['other', 'worker', 'kin'],
  'L-HEDGE': ['other', 'worker'],
  'L-COMPLAINT': ['other'],
  'L-GROVEL': ['other'],
  'L-HOPE': ['other'],
};
/** A story may hold the words of these rules; of a bargain, a promise or an excuse nobody tells one. */
const IN_STORIES: readonly WordingRule[] = [
  'L-COMPANY',
  'L-PERSON',
  'L-LOWBALL',
  'L-LEGAL',
  'L-DETAIL',
  'L-COMPLAINT',
  'L-GLOAT',
  'L-GROVEL',
  'L-BLAME',
  'L-HEDGE',
];
const TOLD_OF: readonly WordingRule[] = [
  'L-COMPANY',
  'L-PERSON',
  'L-LOWBALL',
  'L-LEGAL',
  'L-DETAIL',
  'L-GLOAT',
  'L-GROVEL',
  'L-HEDGE',
  'L-PROMISE',
];
const RUNS_DOWN: readonly WordingRule[] = ['L-COMPANY', 'L-PERSON', 'L-LOWBALL'];
/** Seeing a place, fetching or eating something: no work is meant. */
const VISITS =
  /^看(?![重中好])|^[^，。；]{0,10}(?:看看|看望|取|爬|玩|逛|拜访|请教|吃|喝|尝|坐坐|做客|做东|参观|听课|走走|学习|还(?:书|给|回)|帮忙|山|展|戏|讲座|景|花)|寄|送还|归还/;
const OF_DOING: readonly WordingRule[] = ['L-LEVER', 'L-PROMISE', 'L-HOPE'];

/** 离婚后带孩子的女工: the hit only tells which one is meant. */
const HEAD = /^[^，。；]{0,8}的([^，。；的]{2,6})/;
const tellsWhich = (after: string): boolean =>
  subjectOf((HEAD.exec(after)?.[1] ?? '').slice(0, 4)).subject.match(/other|worker/) !== null;
/** 我年轻时脾气也冲，不好相处: carried over from what one says of oneself. */
const OF_MYSELF =
  /^[^，。；]{0,4}我[^，。；]{0,6}(?:脾气|性子|性格|年轻时|以前|从前|做事|说话|这个?人|从小|不善|嘴笨|内向|自己)/;
/** …，您的学生这样说. */
const SAID_SO = /[，,][^，。；我]{0,10}(?:这样|这么|如此|都)(?:说|讲|写|唱|想)/;

/** How many characters of a text are none of the words that letters of this kind are made of. */
export function strangeCharacters(text: string): number {
  const known = kinds();
  const plain = text.replace(/[^\u4e00-\u9fff]/g, '');
  let strange = 0;
  for (let place = 0; place < plain.length; ) {
    let size = Math.min(LONGEST, plain.length - place);
    while (size > 0 && !known.has(plain.slice(place, place + size))) size -= 1;
    if (size === 0) strange += 1;
    else if (known.get(plain.slice(place, place + size)) === 'other') strange += size;
    place += Math.max(1, size);
  }
  return strange;
}

/** 您替农民工垫工资, 您给那匹马接生: what the reader did for others. */
const FOR_OTHERS = /您[^我，。；]{0,6}(?:替|为|给(?![的得出了过])|帮|照顾|教)(?!我)[^我，。；]{1,12}$/;

/** Told of others, or in a story: what is no cause of the writer's. */
export function ofOthers(reading: Reading, hit: Hit): boolean {
  if (!reading.words[hit.first]?.han) return false;
  const { before, after } = clauseOf(reading, hit);
  const frame = frameOf(reading, hit);
  if (frame.has.has('me') || frame.has.has('rival')) return false;
  return (
    TOLD.test(before) ||
    frame.subject === 'other' ||
    frame.subject === 'worker' ||
    tellsWhich(after) ||
    isStory(reading, hit, frame)
  );
}

/** 留着的那把伞 is fetched; a place or an offer is kept open. */
const OF_AN_OBJECT =
  /留[着个下住]?的(?:那|这)?[^，。；]{0,2}(?!名额|位置|岗位|机会|录用|职位|坑)[\u4e00-\u9fff]{1,3}$|留给(?!我)|留着?[^，。我]{0,3}(?:伞|花|杯|书|包|钥匙|饭|菜|样品|工具|箱|快递|车位|照片|笔记|资料|茶|图|衣服|信|模型|种子|植物|盆)/;
const COUNTED_THING =
  /[那这]一?(?:本|把|盆|幅|盒|箱|瓶|杯|碗|壶|册|套|件(?!事)|盏|台|辆|株|棵|只|枚|块|支|张(?!聘|通知))[^，。；]{1,10}/;
/** 那边不行的话，您可以让师傅从东门进来: what the reader may do about a door. */
const YOURS_TO_DO =
  /(?:不行|不顺|不通|不好)[^，。；]{0,4}[，,](?:(?:您|师傅|车|船|人|货|可以)(?!还|能不能|可否|再)[^我]{0,24}$|请您?(?:告诉|告知|通知|改|换|转))/;
/** 小说里那个经理. */
const IN_FICTION =
  /(?:小说|绘本|电影|电视剧|电视|剧本|戏|故事|书|游戏|歌|新闻|漫画|相声|小品|历史|古代)(?:里|中|上)|早些年|早年|从前|旧时|那些年|解放前|老辈/;
/** Had one known, one would not have come: the reader kept something back. */
const REGRETS =
  /就不|不会|何必|何苦|不投|不来|不去|也不|白[跑忙费]|用不着|省得|谁还|早知道(?:要|是|得|需|会|这样|这么|公司|贵|你们|单位|岗位|工资|待遇|加班|出差)|耽误|常驻|加班|单休|出差|合同|试用|夜班|薪|待遇|倒班/;

/** 您说没有护好文物，无地自容: told in the clause before, and nobody else named since. */
function toldBefore(reading: Reading, hit: Hit, before: string): boolean {
  if (subjectOf(before).subject !== 'nobody') return false;
  const sentence = reading.sentenceOf(hit);
  const start = (reading.words[hit.first]?.start ?? sentence.start) - before.length;
  const earlier = normalise(reading.text.slice(sentence.start, start))
    .norm.split(/[,，;；]/)
    .filter(Boolean);
  const last = earlier.at(-1) ?? '';
  return /^您(?!说话)[^我]{0,4}(?:说|讲|提到|聊|谈)/.test(last) && !/[我但可却]/.test(last);
}
const PRAISED = /规范|专业|公道|扎实|细致|清楚|周到|漂亮|有力|干净|及时|生动|好/;
/** 以后一定来贵公司; 下次肯定选晴天 promises nothing. */
const TOWARDS =
  /^(?:您|你|贵|这|那|咱|应聘|加入|投|报|上班|跟|了|的|公司|入职|效力|工作|效劳|找|给|为|团队|店|厂|院|校|馆|所|社|台|行|$)/;
/** Whoever bargains names money, rank, or what would be done for it. */
const OF_TERMS =
  /薪|工资|待遇|钱|价|条件|数|万|千|百|\d|级|奖|offer|岗|职|入职|上班|报到|签|答应|接受|考虑|谈|跟|添|匹配|商量|余地|空间|[加涨提高多](?:一|点|些|两|几|到|上|个|薪|钱|给|码)|贵|公司|你们|主意|回心|能来|就来|就过去|留下|多少|能加|新的?方案|让步/;

/** 青禾学校 is 学校, 越窑青瓷馆 is 馆里. */
export function namesTheHouse({ situation }: Reading, said: string): boolean {
  const tail = /[\u4e00-\u9fff]{2}$/.exec(situation.offer?.company ?? '')?.[0];
  return (
    tail !== undefined &&
    (said.includes(tail) ||
      ['里', '方', '内'].some((side) => said.includes(tail.slice(1) + side)) ||
      new RegExp(`这(?:个|家)?${tail.slice(1)}(?:子|是|就|的)`).test(said))
  );
}

/** Whether the clause of a Chinese hit has the frame of the rule's offence. */
export function framed(id: WordingRule, reading: Reading, hit: Hit): boolean {
  const clause = clauseOf(reading, hit);
  const [before = '', whole = '', after = ''] = [clause.before, clause.whole, clause.after].map(unspaced);
  const said = unspaced(normalise(reading.slice(reading.placeOf(hit))).norm);
  const frame = frameOf(reading, hit);
  // 家母三月要做髋部手术: of the family, whatever part.
  const ofKin =
    id === 'L-DETAIL' &&
    !IN_FICTION.test(before) &&
    frame.has.has('kin') &&
    !frame.has.has('reader') &&
    !frame.has.has('worker');
  const mine = frame.has.has('me') || /我/.test(said) || ofKin;
  if (TOLD_OF.includes(id) && !mine && (TOLD.test(before) || toldBefore(reading, hit, before))) return false;
  if (IN_STORIES.includes(id) && !mine && id !== 'L-BLAME' && FOR_OTHERS.test(before)) return false;
  // 我自己的时间安排有些混乱.
  if (RUNS_DOWN.includes(id) && /我自己(?!觉|认|看|感|去|来)[^，。；您贵]{0,6}$/.test(before)) return false;
  // 您打发小徒弟去买糖.
  if (id === 'L-LOWBALL' && /other|worker/.test(subjectOf(after.slice(0, 4)).subject)) return false;
  // 不打发: not so.
  if (RUNS_DOWN.includes(id) && /不$/.test(before) && !/^不/.test(said)) return false;
  if (id === 'L-LEGAL' && frame.subject === 'reader' && !mine && PRAISED.test(after) && !/等着|奉陪|小心/.test(whole))
    return false;
  if (
    id === 'L-HEDGE' &&
    /说不准|不好说|难说/.test(said) &&
    subjectOf(before.replace(/我.*$/, '')).subject === 'stranger'
  )
    return false;
  if (
    id === 'L-PROMISE' &&
    /[选投来]$/.test(said) &&
    !TOWARDS.test(after) &&
    !/[您贵]|你们/.test(after) &&
    !orEmpty(reading.situation.offer?.company).includes(after.slice(0, 2)) &&
    strangeCharacters(after.slice(0, 4)) > 1
  )
    return false;
  // 下次肯定选您推荐的那家面馆.
  if (id === 'L-PROMISE' && /(?:^|选)您[^，。]{1,4}的/.test(after)) return false;
  if (id === 'L-LEVER' && !OF_TERMS.test(normalise(reading.slice(reading.sentenceOf(hit))).norm)) return false;
  if (IN_STORIES.includes(id) && !mine && NAMED.test(after) && !/您|贵|你们/.test(before.slice(-3) + said))
    return false;
  if (IN_STORIES.includes(id) && !mine && isStory(reading, hit, frame)) return false;
  if (OF_DOING.includes(id) && (VISITS.test(after) || SAID_SO.test(reading.slice(reading.sentenceOf(hit)))))
    return false;
  // 会打击报复敢说话的服务员: done to those, and no name of them.
  const isDeed = id === 'L-COMPLAINT' && /(?:会|要|总|经常|竟然?|还|就|敢|想|老|常)$/.test(before);
  if (IN_STORIES.includes(id) && !mine && !isDeed && tellsWhich(after)) return false;
  if (
    RUNS_DOWN.includes(id) &&
    subjectOf(before).subject === 'nobody' &&
    frame.has.has('me') &&
    !frame.has.has('reader')
  ) {
    const sentence = reading.sentenceOf(hit);
    if (OF_MYSELF.test(reading.slice(sentence))) return false;
  }
  if (id === 'L-HOPE' && COUNTED_THING.test(reading.slice(reading.sentenceOf(hit)).slice(0, -1))) return false;
  if (id === 'L-HEDGE' && (/都会|常会|还会|总会|时常$/.test(before) || /谁[都也]?$/.test(before))) return false;
  if (id === 'L-HOPE' && (OF_AN_OBJECT.test(said + after) || YOURS_TO_DO.test(said + after))) return false;
  if (id === 'L-BLAME' && /早知/.test(said)) {
    const sentence = reading.slice(reading.sentenceOf(hit));
    // 我早知道贵馆有名: known, and not regretted.
    if (
      !REGRETS.test(sentence) ||
      (/[我也都们就]$/.test(before) && !/就|何|也不|白|不会|省得/.test(sentence.slice(sentence.indexOf('早知'))))
    )
      return false;
  }
  if (id === 'L-HOPE' && /^那边/.test(said) && /[道路山桥村镇县口河岸湖海门]$/.test(before.trim())) return false;
  if (IN_STORIES.includes(id) && IN_FICTION.test(before) && !mine) return false;
  // 同学们都羡慕坏了: who envies is another, always.
  if (id === 'L-GLOAT' && /^(?:羡慕|眼红|嫉妒)/.test(said) && !/[您贵]/.test(whole)) return true;
  const not = NOT_ABOUT[id];
  if (!not?.includes(frame.subject) || mine || isSureHan(id, reading, hit)) return true;
  if (/stranger|other/.test(frame.subject) && namesTheHouse(reading, before)) return true;
  // The words name their own subject (流程混乱, 待遇太低): a strange word before them is part of it.
  if (frame.subject === 'stranger') {
    const own = subjectOf(said.slice(0, -1)).subject;
    if (id === 'L-LEGAL' && /没|无|不/.test(said)) return true;
    if (id === 'L-LOWBALL' && /[费酬薪资金价补贴成钱数]\S?$/.test(before.trim())) return true;
    return own === 'reader' || own === 'matter' || own === 'rival' || /我|您|贵|你们/.test(whole);
  }
  return false;
}
