/**
 * Weak words: those with a life of their own outside letters about offers (package, arbitration, 没法拒绝). Such a word
 * counts only in a frame that its rule knows, by what stands beside it; of all its other uses nothing need be known.
 */
import type { Hit } from '../phrases.ts';
import type { Reading } from '../reading.ts';
import type { WordingRule } from '../texts.ts';
import { isPerson } from './matter.ts';
import { type Place, placeOf } from './sense.ts';

/** "You failed to mention how good the soup is." */
const PRAISES_AFTER_PATTERN =
  /\b(?:tell|told|mention|mentioned|say|said|warn|warned)(?: (?:me|us))?(?: (?:of|that|about))? how (?:\w+ly )?(?:good|kind|lovely|beautiful|fine|funny|clever|delicious|splendid|generous|warm|pretty|wonderful|nice|charming)\b|\b(?:it|they|he|she|which) (?:was|were|is|are) (?:\w+ly )?(?:superb|delicious|lovely|wonderful|splendid|excellent|marvellous|brilliant|a (?:joy|delight|treat|pleasure))\b/;

interface Weak {
  /** Of the hit, in small letters. */
  word: RegExp;
  frame: (place: Place, reading: Reading) => boolean;
}

/** "Re-apply", and no more; "to you", "next year", "when my course is done". */
const APPLIES_AGAIN_PATTERN =
  /^$|^(?:again|here|there|to|with|at|in|on|next|when|whenever|if|once|as|some|one|later|after|this|within|before|and|or|but|so|the (?:moment|day|minute|next|second|year)|should|first|soon|because|every|without|no|myself|gladly|then|today|tomorrow|by|from|until|sometime|someday)\b/;
const A_POST_PATTERN =
  /\b(?:job|post|role|position|vacanc\w+|opening|place|work|offer|opportunity|you|your|this|it|that|same|something|anything|one|whatever|any|(?:the|your|another) next|another|seat|traineeship|internship|apprenticeship|team|company|firm)\b/;
const appliesAgain = ({ after }: Place, { situation }: Reading): boolean => {
  if (!/^for\b/.test(after)) return APPLIES_AGAIN_PATTERN.test(after);
  const object =
    /^for (?:[\w'’]+ ){0,4}?[\w'’]+(?= (?:in|at|on|with|when|if|this|before|after|once|as)\b|$)/.exec(after)?.[0] ??
    after;
  const role = situation.offer?.role?.toLowerCase() ?? '';
  return (
    A_POST_PATTERN.test(object) ||
    object.split(' ').some((word) => word.length > 3 && (isPerson(word) || role.includes(word)))
  );
};

/** "Take it to arbitration", "the arbitration clause": a way to go, or a paper that speaks of it. */
const WAY_TO_GO_PATTERN =
  /\b(?:to|into|through|by|via|for|seek\w*|fil(?:e|ing)|start\w*|begin\w*|request\w*|demand\w*|initiat\w+|pursu\w+|threaten\w*|invok\w+|commenc\w+|fac(?:e|ing)|binding|under|with|of|by an|an?|or|and|is|be|call|means)$/;
const AS_A_NOUN_PATTERN =
  /^$|^(?:if|unless|over|against|should|on|for|and|or|with|as|because|since|to|proceedings?|claims?|case|hearings?|clauses?|notice|request|is|are|will|would|may|can|about|before|rather|than|award|panel|route|first|then|now|next|at once|in)\b/;

/** What could not be refused is an offer, or is left unsaid. */
const OF_OFFERS_PATTERN =
  /条件|offer|那边|那里|那头|那家|对方|他们|人家|机会|待遇|薪|平台|公司|岗|职|录用|开出|给[的得出了我]|邀请|邀约|价|数字?|方案|团队|老东家|新单位|单位|挽留|加码|领导|老板|邀|工作|城市|大厂|集团|行业|梦/i;

/** 求您原谅 begs for oneself: whoever else is named begs for themselves. */
const BEGS_FOR_MYSELF_PATTERN =
  /^(?:$|我|这|此|本人|一?次|啊|吧|了|呀|的?过错|[他她它]?(?!们?的?样子)(?:不|没)|和|并|，|一切|在下|晚辈)/;
const NAMES_NOBODY_PATTERN =
  /^(?:[我本人在此再次只能唯有千万一定真的实在衷心诚恳地恳请万分跪跟向对这就也还要想得想必须非常先不得已都只好厚着脸皮红脸含泪低头说写信斗胆深深，、\s]|因为|所以|今天|现在|临时|变卦|反悔|食言|这样|如此|自知|辜负|失约|爽约|答应)*$/;

/** 去大厂, 大厂的录用: gone to, or of an employer. */
const EMPLOYER_BEFORE_PATTERN =
  /(?:去|进|加入|来|选择?|拿到?了?|是|到|家|个|有|收到|接到?|被|入职|投奔?|像|比|和|跟|比起|对方|那边|人家|国内|互联网|知名|头部|一线|真正|心仪|大|的|了|做|为|从|在|与|更|向|要|等|往|某|几|考|签|，|：|^)$/;
const EMPLOYER_AFTER_PATTERN =
  /^(?:的?(?:offer|录用|工作|机会|岗|职|邀请|平台|背景|条件|待遇|薪|橄榄枝|通知|招|光环|名|舞台|项目|团队)|了|工作|上班|要|给|也|都|看|录|发|向|更|抢|招|这|那|任职|当|做|的(?:人|门))/;

/** 书信里的 仲裁, 律师函: sent, got, gone to or threatened; not shown, taught or worked at. */
const GOES_TO_LAW_PATTERN =
  /[我咱您贵你]|公司|会|要|将|可|能|别|敢|去|走|申请|提起?|发|寄|收|出具|委托|必要|不排除|否则|大不了|只[好能]|法[庭院]|见|等|逼|如果|若|再|准备|保留/;
const SHOWN_PATTERN = /[展橱]|旧|古|书架|抽屉|墙上|戏|剧|课|班|研讨|讲座|案例|讲的|介绍的|写的/;
const AT_LAW_PATTERN =
  /谈不[拢成]|不行就|就$|我(?:会|要|将|就|也|只|可|不得|已|有权|随时|去|方|完全)|必要|否则|大不了|不排除|委托|保留|申请|如果|若|再|逼/;

const OF_MONEY_BEFORE_PATTERN =
  /\b(?:salary|pay|paid|compensation|remuneration|benefits?|total|overall|whole|entire|financial|money|cash|bonus|equity|reward|relocation|better|best|larger|bigger|higher|stronger|richer|fuller|smaller|lower|weaker|poorer|low|high|generous|attractive|competitive|decent|good|great|nice|fair|fat|modest|meagre|meager|small|thin|big|full|complete|current|present|new|other|proposed|offered|annual|starting|base|job|employment|rival|counter|improved|enhanced|lucrative|executive|tempting|handsome|similar|comparable|different|superior|inferior|much)$/;
const IS_WHOSE_PATTERN =
  /(?:^|\b(?:the|your|their|this|that|my|our|its|whose|no|a|what|which|any|on|of|about|by|over|his|her|with|than|for|both|s))$/;
const OF_MONEY_AFTER_PATTERN =
  /^$|^(?:is|was|are|were|did|does|do|could|would|will|might|has|had|can|falls?|fell|fails?|comes?|came|simply|itself|alone|here|there|elsewhere|on (?:offer|the table)|(?:that |which )?(?:you|they|i|we|he|she|your \w+|was|is|had|the \w+) (?:have |had |was |were |am |are |could |can |has been )?(?:offer|propos|nam|put|suggest|describ|set|outlin|present|mention|giv|gave|hop|need|want|expect|look|earn|get|receiv|quot)\w*|offered|proposed|and|or|but|than|from|at|as|of|for (?:the|this|a|your|me|my)|in|with|because|so|goes|went|does|makes?|made|did|plays?|matters?|counts?|attached|worth|too|not|more|just|doesn|didn|isn|wasn|to)\b/;
const MOVES_IT_PATTERN =
  /\b(?:left|leave|leaving|mind|send|sent|sending|return\w*|post(?:ed|ing)|parcel|deliver\w*|courier\w*|collect\w*|pick(?:ed)? up|drop\w*|carr(?:y|ied)|open(?:ed)?|wrapp\w+|unwrapp\w+|stamp\w*|brought|bring|hand(?:ed)?|enclos\w+|lost|labell?ed)\b/;
/** "The package is too small": what is paid; a parcel is moved, and software is installed. */
export const isPaid = ({ before, hit, after }: Place): boolean =>
  !/^packages?$/.test(hit) ||
  (!(MOVES_IT_PATTERN.test(before) && !OF_MONEY_BEFORE_PATTERN.test(before)) &&
    !/^(?:i|we|you) (?:left|sent|posted|dropped|handed|brought|asked|forgot|wrapped|picked|owe)\b/.test(after) &&
    (OF_MONEY_BEFORE_PATTERN.test(before) || (IS_WHOSE_PATTERN.test(before) && OF_MONEY_AFTER_PATTERN.test(after))));

/** 下个月的义诊我可能去不了: of what is named before, unless that is the post; 我可能去不了 leaves it unsaid. */
const NAMED_BEFORE_PATTERN =
  /(?:的|[那这][场次个顿趟届])([\u4e00-\u9fff]{2,8}?)[，,]?(?:我|本人|我们)(?:也|都|还|就|恐怕|可能|大概|应该|估计|多半|实在|真的|这次)*$/;
const OF_THE_POST_PATTERN =
  /说|讲|看|工作|岗|职|入|offer|录用|机会|邀请|公司|贵|单位|上班|报到|团队|项目|班|待遇|原因|情况|考虑|话|时候|时间|距离|打算|计划|想法|决定|身体|家|事|约|面试|培训|学校|医院|店|厂|队|馆|社|台/i;
const GOES_PATTERN = /(?:去|来|到|赶|参加|出席)(?:不了|不成|不到)?(?:了|参加|成)?$/;
const goesToWork = ({ before, hit, after }: Place): boolean => {
  const named = NAMED_BEFORE_PATTERN.exec(before)?.[1];
  return named === undefined || OF_THE_POST_PATTERN.test(named + hit.replace(/^[^去来到赶]*/, '') + after);
};

const WEAK: Partial<Record<WordingRule, readonly Weak[]>> = {
  'L-HEDGE': [{ word: GOES_PATTERN, frame: goesToWork }],
  'L-PROMISE': [
    { word: /\bre-?appl(?:y|ying)$/, frame: appliesAgain },
    // 我徒弟说下次肯定选您那条线.
    {
      word: /^[\u4e00-\u9fff]/,
      frame: ({ before }) =>
        !/我[的家]?(?:徒弟|学[生员]|孩子|儿子|女儿|同[事学]|朋友|爱人|师[傅弟妹]|[哥姐弟妹]{1,2})[^，。；我]{0,2}[说讲]$/.test(
          before,
        ),
    },
  ],
  'L-LEGAL': [
    {
      word: /^arbitrat(?:ion|or)$/,
      frame: ({ before, after }) => WAY_TO_GO_PATTERN.test(before) && AS_A_NOUN_PATTERN.test(after),
    },
    {
      word: /^(?:律师函|仲裁|起诉)$/,
      frame: ({ before, after }) =>
        (AT_LAW_PATTERN.test(before) && !SHOWN_PATTERN.test(before)) ||
        (GOES_TO_LAW_PATTERN.test(before + after) && !SHOWN_PATTERN.test(before + after)) ||
        before + after === '',
    },
  ],
  'L-GLOAT': [
    {
      word: /拒绝(?:不了)?$/,
      frame: ({ whole }) =>
        OF_OFFERS_PATTERN.test(whole.replace(/[您贵][^，。；]{0,4}(?:公司|单位|团队|岗)/g, '')) ||
        /^(?:我|实在|真的|确实|的确|也|又|叫人|让人|令人|让我|对我来[说讲]|[没无]法|拒绝|没办法|不了|难以|[，。！!.,\s])*$/.test(
          whole,
        ),
    },
    {
      word: /^大厂$/,
      frame: ({ before, after }) => EMPLOYER_BEFORE_PATTERN.test(before) || EMPLOYER_AFTER_PATTERN.test(after),
    },
  ],
  'L-LEVER': [
    {
      word: /^(?:谈条件|讨价还价|还价)$/,
      frame: ({ before }) => !/[不非没勿别](?:是|想|要|会|跟您|再|打算|为了?|来|愿)*$/.test(before),
    },
  ],
  'L-HOPE': [
    {
      word: /\b(?:place|spot|seat)$/,
      frame: ({ after }) =>
        /\bfor me\b/.test(after) ||
        !/^(?:in|on|at) the (?!team|crew|firm|company|programme|program|office|roster|rota|staff)\w/.test(after),
    },
  ],
  'L-BLAME': [
    { word: /^[a-z]/, frame: ({ hit, after, whole }) => !PRAISES_AFTER_PATTERN.test(`${hit} ${after} ${whole}`) },
  ],
  'L-GROVEL': [
    { word: /(?:言而无信|出尔反尔)$/, frame: ({ after }) => /^的?(?:人|小人|家伙)/.test(after) },
    {
      word: /^求[求您你].*(?:原谅|饶|宽恕|开恩)/,
      frame: ({ before, after }) =>
        BEGS_FOR_MYSELF_PATTERN.test(after) && (/我/.test(before) || NAMES_NOBODY_PATTERN.test(before)),
    },
  ],
};

/** Whether a hit is a strong word of its rule, or a weak one in its frame. */
export function inFrame(id: WordingRule, reading: Reading, hit: Hit): boolean {
  const weak = WEAK[id];
  if (!weak) return true;
  const place = placeOf(reading, hit);
  return weak.every(({ word, frame }) => !word.test(place.hit) || frame(place, reading));
}
