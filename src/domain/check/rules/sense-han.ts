/** In which sense Chinese words stand: in the name of a thing, of days gone by, of other houses, of the writer's own doing. */
import type { Hit } from '../phrases.ts';
import type { Reading } from '../reading.ts';
import type { WordingRule } from '../texts.ts';
import { framed, subjectOf } from './frame-han.ts';
import { isQuietHan } from './quiet-han.ts';
import { clauseOf } from './scope.ts';
import { NO_PERSON } from './sure-han.ts';
import { ofThoseWhoSay, saidByOutsiders, takenBack, taught } from './told-han.ts';

/** What follows closely names a thing that is about the word before: 侵权责任那节课, 出国驻场项目, 债务催收的系统. */
const A_THING =
  /^(?!的?(?:是|有|了|很|太|也|都|过|着|得|被|让|使|我))的?[^，。；、：我您他她你了过着是很太都]{0,6}?(?:项目|专题|课程|那?节课|课(?!题)|课题(?!是)|专栏|专业|业务|产品|热线|软件|系统|设备|仪器|技术|工艺|研究|案例|案子(?=的教学)|方法|模型|算法|标准|领域|行业|产业|学科|文章|论文|书(?!面)|教材|展览|展馆|展柜|活动|咨询|翻译|编辑部|辅导|护理|教育|科普|培训|核算|整治|修剪|宣传|筛查|早筛|检测|检验|影像|试剂|疫苗|病房的设计|岗位|专员|研究所|期刊|杂志|节目|纪录片|电影|小说|题材|博物馆|史料|案件|案卷|判例|纠纷|分享|解读|演示|实务|病房|病区|门诊|讲座|论坛|题库|数据库|手册|条款的翻译|主题|团队|稿件?|功能|故事|清算|区(?!别)|证(?!明)|资格|考试|判定|认定|病人|患者|老本行|干了|案(?=我|的|在|很|$)|怎么办|的时候)/;
/** These tell of what happened even before such a noun: 我会走仲裁程序, 我的律师团队. */
const TOLD_ALL_THE_SAME =
  /我的(?!老本行|专长|方向|兴趣|研究|课|专业|论文|特长)|我会|我将|我要|我在[^，。]{0,4}(?:医院|住院)|准备|启动|提起|申请|通过|委托|保留|因为|由于|确诊|查出|患|得了|你们|做了/;
const OF_THINGS: readonly WordingRule[] = ['L-DETAIL', 'L-LEGAL', 'L-GLOAT', 'L-COMPLAINT'];

/** 律师函模板, 仲裁委的老同事, 大厂的同学: papers and people of a trade. */
const OF_A_TRADE =
  /^[委会庭院所函员席厅]?(?:那边)?的?(?:老|前|旧)?(?:模板|格式|范本|样本|写法|措辞|台账|条款(?!没|无|不)|判例|判决|裁决书?|卷宗|档案|笔录|证据|窗口|大厅|同事|朋友|同学|师[兄姐弟妹傅]|前辈|书记员|教授|讲师|实习生?)/;
/** 房东在仲裁委上班. */
const WORKS_THERE = /^[委会庭院所]?的?(?:里|那边)?(?:上班|工作|任职|当差|干了|退休|做)/;

/** Does the hit stand in the name of a thing, and not in what is said? */
export function namesAThing(reading: Reading, hit: Hit): boolean {
  if (!reading.words[hit.first]?.han) return false;
  const { whole, after } = clauseOf(reading, hit);
  return A_THING.test(after) && !TOLD_ALL_THE_SAME.test(whole);
}
const namesATrade = (id: WordingRule, reading: Reading, hit: Hit): boolean => {
  const { whole, after } = clauseOf(reading, hit);
  return (
    (id === 'L-LEGAL' || id === 'L-GLOAT' || (id === 'L-COMPLAINT' && /^条款|^案/.test(after))) &&
    (OF_A_TRADE.test(after) || (id === 'L-LEGAL' && WORKS_THERE.test(after))) &&
    !TOLD_ALL_THE_SAME.test(whole)
  );
};

/** 起初我也想再考虑考虑: of days before the decision. */
const BEFORE_DECIDING =
  /原先|起初|一开始|当初|曾经?|本来|本想|原本|那几天|前几天|那时|当时|早先|先前|之前|您(?:曾|也)?(?:让我?|劝我?|叫我?|建议|说)|不是|并非|没有(?!想|决|定|拿|把|最|完|考)|不再|不会|不用|不必|无需/;
/** 行业年会我恐怕不一定能去: a doubt about an outing. */
const OF_AN_OUTING =
  /(?:年会|大会|聚会|聚餐|饭局|展会|展览|[画书车花艺]展|讲座|婚礼|喜宴|酒席|寿宴|演出|比赛|球赛|沙龙|论坛|活动|典礼|仪式|同学会|校庆|茶话会|庙会|集市|团建|晚会|开放日|读书会|音乐会|春游|秋游|报告会|研讨会|庆功宴|揭幕|首映)[^。；]{0,10}$/;
/** 项目部周五可能不在: somebody else is named last before the doubt. */
const SOMEBODY_ELSE =
  /(?<!让|给|跟|和|对|像)(?:他们?|她们?|同事们?|[项目财法人事务后勤研发市场]{1,3}部|团队|老师|孩子们?|学生|家人|候选人|客户|对方|公司|大家|新人|后来者|岗位的人|别人|其他人)[^我，。；]{0,6}$/;

/** 别的公司流程混乱 speaks of other houses; 比别的公司混乱 does not. */
const OTHER_HOUSE =
  /(?<!比|像|如|跟|和|与|同|家)(?:上一?家|别的|其他|别家|有些|不少|许多|很多|有的|一般|原|前|以前的?|之前的?|过去的?|原来的?|老)(?:的)?[\u4e00-\u9fff]{0,3}?(?:公司|单位|企业|东家|招聘方|学校|医院|厂|诊所|店|社|所|院|馆|站|机构|工作室|团队|老板|领导|仓库|酒店|餐厅|工地|烘焙坊)|(?:前|上|之前|以前|原来)(?:一|那)?份(?:工作|活|差事)/;
const THE_READER = /您|贵|你们|你/;
/** 不打招呼就不来太没礼貌: what the writer might do. */
const OWN_CONDUCT =
  /(?:拖着|拖到|不打招呼|不(?:回复|答复|回信|告而别|辞而别|告诉)|失约|爽约|(?:这样|这么|那样)(?:做|写|答复|回|拖|走|离开)|临时(?:变卦|改|反悔|说)|只发(?:短信|微信)|发条?(?:短信|微信)|口头(?:答复|说)|反悔|改主意)[^我，。；]{0,10}$/;
/** 当事人态度恶劣, 孩子们乱七八糟: those whom a trade serves, and nobody of the house. */
const OF_CLIENTS =
  /(?:病人|患者|家属|当事人|孩子们?|学生|家长|客户|顾客|乘客|旅客|读者|游客|犯人|观众|对手|机器|动物|被告|原告|路人|司机|对方(?:律师|代理人|车主|球员|教练)|[甲乙]方|中介|房东|物业|供[应货]商|[承分]包商|包工头|装修队|搬家公司|保险公司|培训机构|驾校|网约车|售后|租客|[买卖]家|债务人|邻居|楼上|快递)[^我您贵，。；]{0,12}$/;
const FAULTS: readonly WordingRule[] = ['L-COMPANY', 'L-PERSON', 'L-LOWBALL', 'L-GROVEL', 'L-COMPLAINT', 'L-GLOAT'];
/** 我这样临时变卦，很不专业: a clause that names nobody goes on about the conduct told of before. */
const OWN_CONDUCT_BEFORE =
  /我(?:这样|这么|那样|如此|现在|临时|突然|中途|半路|一再|又|前后)*[^，。；您贵]{0,6}(?:变卦|反悔|改主意|改口|食言|爽约|失约|改期|改时间|迟到|弄丢|搞错|拖延|拖到|退出|放弃|毁约|出尔反尔|撤回|推辞|翻脸|变来变去)[^，。；]{0,4}[，,]/;
/** 下周的校友会我不一定能到: of some gathering. */
const AN_OCCASION =
  /(?:[\u4e00-\u9fff]会(?!议|员|计)|[\u4e00-\u9fff][日节礼宴]|典礼|聚餐|活动|讲座|沙龙|比赛|演出|展览|饭局|团建|培训班)[，,]?(?:我|本人)?(?:也|都|可能|恐怕|大概|怕是|估计|应该|这次)*$/;
const OF_WORK = /入职|报到|岗|职|上班|工作|录用|offer|贵|机会/;
/** 那份论文的结论我不太确定. */
const A_TOPIC = /(?:的|这|那)[^，。；我]{1,6}我(?:也|还|都|就)?$/;
/** 恐怕不一定能再遇到这样的老琴了. */
const OTHER_DEED =
  /^(?:再|马上|立刻|立即|都|也|够|及时)*(?:遇|见到|找到|买|碰|看到|吃|听|学会|弹|修|收到|送|寄|打|接到?您?的?电话|回电|赶上|用上)/;
const GOES_THERE = /^(?:能|会)?(?:$|去|来|到|参加|出席|赶|成)/;
/** 您那天刚做完手术: told of the reader. */
export const OF_THE_READER = /(?<![诉跟向给和对让请])您(?!的话)[^我，。；]{0,10}$/;
/** 令爱, 令堂: kin of the reader. */
export const KIN_OF_THE_READER = /令(?:爱|嫒|郎|堂|尊|慈|妹|弟|兄|姊|孙|千金|亲)|贵千金|贵公子/;
/** One laughs at oneself: 见笑, 我是外行. */
const MODEST =
  /见笑|班门弄斧|献丑|露怯|出洋相|^[^您贵。]{0,6}我[^您贵，。；]{0,8}(?:外行|生手|门外汉|没经验|头一回|一窍不通)[^您贵。]*(?:不专业|不靠谱|混乱|业余|水平不行|没水平|一塌糊涂|乱)/;
/** 现在发来，说到做到: the promise is kept. */
const KEPT_ALREADY =
  /(?:现在|随信|今[天日]|刚刚?|这就|已经?|如约|照约|按约|果然)[^，。；我]{0,6}(?:发来|寄[出来上]|送[到来上]|补上|附上|交[上了]|兑现|做到了|办好|带来|发[出给了]|奉上|还[上了清]|传[来了])/;
/** 没水平的人不敢这样坦诚: said of any such person; 这么傲慢的人 is one. */
const OF_ANY_SUCH = /^[^，。；]{0,4}的(?:那天|那一天|人|事|故事|案例|时候|话(?!题)|例子|题材|年代|日子|电话|短信)/;
const OF_THIS_ONE = /这么|那么|这样的|那样的|如此|我|贵|您|你们|面试|领导|经理/;
/** 一点官腔都没有. */
const NONE_OF_IT = /^[^，。；]{0,3}(?:都|也)(?:没有|没|不存在)$/;
/** 我不大确定寄件地址: unsure of something else. */
const UNSURE = /(?:确定|肯定)$/;
const OF_THE_DECISION = /^(?:$|了|呢|的|是否|能|会|要|去|来|自己|我|该不该|这)/;
/** 请把座位留给新来的, 请帮我留一份样本: kept for others, or another thing. */
const KEPT_OTHERWISE = /留给(?!我)|留(?:着|个|下)?一?(?:份|张|本|封|点|杯|盒|条(?![^，。；]{0,4}路)|部|瓶|袋)/;
/** 我若以为离了我就不行，那才是盛气凌人: what one would be, did one do so. */
const IF_I = /(?:如果|要是|若是?|倘若|假如|万一|再)我|我(?:再|若|要是|如果|倘若)/;
const WERE_IT = /^(?:那|这)?(?:才|就|便|倒|反而|也)/;
const sentenceBefore = (reading: Reading, hit: Hit): string =>
  reading.text.slice(reading.sentenceOf(hit).start, reading.words[hit.first]?.start);
/** 下个月我就去上班了 bargains with nobody. */
const GIVEN_THAT =
  /如果|要是|若|只要|只需|假如|倘|除非|万一|能|肯|愿|给|加|涨|到位|的话|匹配|合适|答应|同意|满足|追平|跟上/;
const OF_TOPICS: readonly WordingRule[] = ['L-COMPLAINT', 'L-LEGAL', 'L-DETAIL'];
const IS_A_TOPIC = /(?:讲述?|关于|反对?|防止?|消除|抵制|描写|演|拍|介绍|讨论|研究)(?:了|的|过|到)?$/;
const OF_THE_OFFER = /^(?:[了吧的呢这那贵您啦喽哈嘞呀]|入职|接受|加入|去|来|跳槽|换工作|工作|机会|录用|职|岗)/;
const KEEPABLE = /路|余地|门|口子|岗|职|位|名额|机会|录用|offer|工作|编制|聘|席|坑|资格|缺|课|班|船|活|差事/;
const ASKED_ONLY =
  /^(?:请|麻烦|能不能|可不可以|能否|可否|是否|希望|还|先|也|再|您|你们|贵公司|贵司|公司|这个|暂时|一下|可以|能|不知){0,6}/;
const RUNS_DOWN: readonly WordingRule[] = ['L-COMPANY', 'L-PERSON', 'L-LOWBALL', 'L-BLAME'];

/** 您说合同还有商量余地: reported, and no question of the writer's. */
const REPORTED =
  /^(?:虽然|尽管|感谢|谢谢|承蒙|也)?(?:您|贵公司|贵司|你们|王?经理)(?:曾|也|还|多次|之前|上次|主动)?(?:说|提到|表示|提出|提议|告诉我|问起?|答应|愿意|好意|介绍)/;
/** 您问过能不能再谈，我说不必了. */
const I_SAID_NO = /[，,]我(?:当时|也|都|就)?(?:说|答|回|讲)[^，。；]{0,4}[不没]/;
const ASKS = /[?？吗]|能不能|可不可以|能否|可否|行不行/;
const OF_MY_OWN: readonly WordingRule[] = ['L-LEVER', 'L-HOPE', 'L-PROMISE'];

/** Whether a Chinese hit stands in the sense that the rule is about. */
export function inHanSense(id: WordingRule, reading: Reading, hit: Hit): boolean {
  const first = reading.words[hit.first];
  if (!first?.han) return true;
  if (OF_THINGS.includes(id) && namesAThing(reading, hit)) return false;
  if (namesATrade(id, reading, hit)) return false;
  if (!framed(id, reading, hit)) return false;
  if (
    takenBack(id, reading, hit) ||
    taught(id, reading, hit) ||
    saidByOutsiders(id, reading, hit) ||
    ofThoseWhoSay(id, reading, hit)
  )
    return false;
  const { before, whole, after } = clauseOf(reading, hit);
  if (id === 'L-HEDGE') {
    const said = reading.slice(reading.placeOf(hit));
    if (/先不考虑$|暂不考虑$/.test(said) && /^[\u4e00-\u9fff]/.test(after) && !OF_THE_OFFER.test(after)) return false;
    if (UNSURE.test(said) && !OF_THE_DECISION.test(after)) return false;
    if (UNSURE.test(said) && A_TOPIC.test(before) && !OF_WORK.test(whole) && !/[去来]|决定|自己/.test(whole))
      return false;
    if (/[一未][定必]能?会?$/.test(said) && OTHER_DEED.test(after) && !OF_WORK.test(whole)) return false;
    if (AN_OCCASION.test(before) && GOES_THERE.test(after) && !OF_WORK.test(whole)) return false;
    if (
      /(?:琢磨|考虑|斟酌|权衡|掂量|想)$/.test(said) &&
      !/[不没暂先别]/.test(said) &&
      /^(?:了|过|再三|许久|很久|良久|好几|一番|多日)/.test(after)
    )
      return false;
    if (OF_AN_OUTING.test(before) && !/岗|职|录用|聘|offer/i.test(before)) return false;
    return !BEFORE_DECIDING.test(before) && !SOMEBODY_ELSE.test(before);
  }
  const said = reading.slice(reading.placeOf(hit));
  const sentence = reading.slice(reading.sentenceOf(hit));
  if (isQuietHan(id, { before, hit: said, after, whole: sentence })) return false;
  // 您还专门为我开了门: done, and not asked for.
  if (
    id === 'L-HOPE' &&
    (/[了过]/.test(said) || reading.holds(reading.sentenceOf(hit), 'thanks')) &&
    !/[?？吗]|万一|如果|要是|若/.test(reading.slice(reading.sentenceOf(hit))) &&
    /^(?:[给替为帮]|开|留)/.test(said)
  )
    return false;
  if (id === 'L-LEVER' && OF_CLIENTS.test(before)) return false;
  // 种植牙的坑很多: of something else.
  if (id === 'L-COMPANY' && /^坑/.test(said) && /的$/.test(before) && /other|stranger/.test(subjectOf(before).subject))
    return false;
  if (
    id === 'L-COMPLAINT' &&
    NO_PERSON.test(sentenceBefore(reading, hit)) &&
    !/贵|你们|面试|经理|领导|主管/.test(whole)
  )
    return false;
  if (id === 'L-LEVER' && /^我就/.test(said) && !GIVEN_THAT.test(sentenceBefore(reading, hit))) return false;
  // 借的工具请帮我留着: no place, and no post.
  if (
    id === 'L-HOPE' &&
    /[给替为帮]我.*留/.test(said) &&
    !KEEPABLE.test(whole) &&
    ASKED_ONLY.exec(before)?.[0] !== before
  )
    return false;
  if (id === 'L-HOPE' && KEPT_OTHERWISE.test(said + after)) return false;
  if ((FAULTS.includes(id) || id === 'L-LEGAL') && OF_ANY_SUCH.test(after) && !OF_THIS_ONE.test(whole)) return false;
  if (RUNS_DOWN.includes(id) && NONE_OF_IT.test(after) && !/[没无不]/.test(said)) return false;
  // 协议的法律效力我很清楚: granted, and not denied.
  if (
    id === 'L-LEGAL' &&
    said === '法律效力' &&
    (/(?<!没|不)(?:具?有|具备)$/.test(before) || /清楚|遵守|承认|认可|尊重|知道|明白/.test(after))
  )
    return false;
  if (FAULTS.includes(id) && OF_CLIENTS.test(before) && !/我/.test(whole)) return false;
  if (id === 'L-DETAIL' && (OF_THE_READER.test(before) || KIN_OF_THE_READER.test(whole))) return false;
  // 公益广告讲歧视: a topic.
  if (OF_TOPICS.includes(id) && IS_A_TOPIC.test(before)) return false;
  // 我对财务是外行，那天的话说得不专业，让您见笑了.
  if (RUNS_DOWN.includes(id) && MODEST.test(sentence)) return false;
  if (id === 'L-PROMISE' && KEPT_ALREADY.test(sentence)) return false;
  if (RUNS_DOWN.includes(id)) {
    if (id !== 'L-LOWBALL' && OTHER_HOUSE.test(whole) && !THE_READER.test(whole)) return false;
    if (
      /nobody|me/.test(subjectOf(before).subject) &&
      !/[您贵]|你们/.test(before) &&
      OWN_CONDUCT_BEFORE.test(sentenceBefore(reading, hit))
    )
      return false;
    if (OWN_CONDUCT.test(before) || (WERE_IT.test(before) && IF_I.test(sentenceBefore(reading, hit)))) return false;
  }
  return !(OF_MY_OWN.includes(id) && REPORTED.test(before) && (!ASKS.test(sentence) || I_SAID_NO.test(sentence)));
}
