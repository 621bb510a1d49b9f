/**
 * Chinese: where a trigger is meant beyond doubt by how its sentence is built, whatever words of a trade stand beside it:
 * 早知道冬天歇业，我就不来面试了; 协议第九条没有法律效力. What denies or reports it is looked at afterwards.
 */
import type { Hit } from '../phrases.ts';
import type { Reading } from '../reading.ts';
import type { WordingRule } from '../texts.ts';
import { normalise } from '../words.ts';
import { clauseOf, HAN_KIN, ofMine } from './scope.ts';

/** 我反映栏杆坏了，工头就报复我. */
const DONE_TO_ME =
  /^(?:骚扰|歧视|报复|威胁|恐吓|侮辱)(?:了|过)?(?:我(?!们的)|到我)|^(?:我|本人)?(?:被|遭|受)(?:到|了|过)*[^，。；]{0,6}(?:骚扰|歧视|报复)/;
const BEFELL_ME =
  /(?:^|[，,])?(?:我|本人)[^，。；您]{0,8}(?:被|遭到?|受到?|遭受|受)(?:了|过)?[^，。；]{0,4}$|对我[^，。；]{0,6}$/;
/** 协议第九条没有法律效力. */
const NO_FORCE = /(?:没有?|不具[有备]?|无)(?:任何|什么)?(?:法律)(?:上)?(?:的)?(?:效力|约束力)/;
const PAPER = /协议|合同|约定|条款|录用|聘书|意向|口头|那张纸|这张纸|签的|字据/;
/** 我一直想参与儿童手术后的步态训练: one's work. */
const AT_WORK = /想|参与|学习|研究|从事|负责|做过|实习|值班|跟班|干/;
/** 我做外科手术快十年了. */
const FOR_YEARS = /^[^，。；]{0,3}[一二两三四五六七八九十几\d]+多?年/;

/** 机务队, 社里, 那家出版社: houses in which people work. */
const HOUSE =
  '(?:[社队厂店馆所院校园站局行台团船场坊]里|公司|单位|诊所|医院|学校|工厂|出版社|中心|工作室|律所|银行|酒店|餐厅|仓库|[\\u4e00-\\u9fff](?:队|厂|店|馆|站|社|园|科|部|组))';
/** 上一家诊所, 您说早年厂里: another house, another day, or told. */
const ELSEWHERE =
  /上一?家|之前|以前|从前|早年|当年|早些|那些年|过去|别的|其他|有些|隔壁|[说讲传]|据|听|以为|担心|怕|没有|不是|从不|并不|毫不|您/;
/** 蚂蟥骚扰了我一路: no person. */
export const NO_PERSON = /[猫狗牛马羊猪鸡鸭鹅鱼鸟猴兔鼠蛇蜂蚊虫雀鸦鹤熊蝇蟥蚁酵霉狼鹰]/;
/** 书里爸爸妈妈离婚那一章. */
const IN_A_BOOK = /^[^，。；]{0,8}(?:书|小说|电影|剧|戏|故事|绘本|漫画)(?:里|中|上)|那一?[章段幕集]/;
/** 茶农的承包合同: of people outside. */
const PAPER_OF_OTHERS = /[农民户人客员工们友家主商](?:们)?的[^，。；]{0,4}(?:合同|协议|约定)/;
const COMPANY_OF_HOUSE = new RegExp(
  `${HOUSE}[^，。；]{0,6}(?:混乱|不靠谱|不专业|乱七八糟|一塌糊涂|一团糟|(?:风评|口碑)[^，。；]{0,3}差)`,
);
const BLAME_OF_HOUSE = new RegExp(
  `${HOUSE}[^，。；]{0,4}(?:没|未|从没|从来没)有?[^，。；]{0,4}(?:说清|讲清|写清|说明|告诉我|交代)`,
);

const SENTENCES: Partial<Record<WordingRule, readonly RegExp[]>> = {
  'L-BLAME': [
    /早知道?[^。]{0,24}?(?:我(?:就|也|才)(?:不|没|何必)|[就也](?:不会?|没)(?:来|去|投|面试|折腾|浪费|答应|签|报|应聘|跑)|何必|何苦)/,
    /(?:要不是|若不是|如果不是|若非)(?:你们|贵[\u4e00-\u9fff]{1,3}|您)[^。]{0,24}(?:何至于|何必|白(?:跑|来|等|忙)|不会(?:这样|走到|来|跑)|害得?我)/,
    /(?:你们|贵(?:公?司|[\u4e00-\u9fff]{1,2})|贵方)(?!.{0,6}(?:我|谁))[^，。；]{0,6}(?:没有?|未|并没|从没|也没)[^，。；]{0,6}(?:说清|讲清|写清|说明|交代|告知|告诉|通知|解释)/,
  ],
  'L-LEVER': [
    /(?:除非|如果|若|要是|只要|假如|倘若)[^。]{0,16}(?:加薪|涨薪|加工资|涨工资|提薪|(?:薪|工资|待遇|底薪|年包)[^，。]{0,6}(?:涨|加|提|调)|(?:涨|加|提|给|开)到[^，。]{0,4}[\d一二两三四五六七八九十]+[^，。]{0,2}(?:万|千|k|块|元|五))/,
    /(?:对方|那边|另一家|别家|人家)[^，。]{0,4}(?:开|给|出)(?:了|到|出)[^。]{0,14}您(?:这边)?看?[^。]{0,6}(?:能|行|可|跟)/,
  ],
  'L-HOPE': [
    /(?:先|暂时)别(?:急着)?(?:招|录|找)[^。]{0,14}等我/,
    /(?:帮|给|替|为)(?:我|本人)[^，。]{0,4}(?:留|保留|预留)[^，。]{0,6}(?:岗|职|位|名额|机会|录用|编制)|(?:岗|职|(?<![座车床铺席])位置?|位子|名额|录用|编制)[^，。]{0,10}(?:帮|给|替|为)(?:我|本人)[^，。]{0,4}留/,
    /(?:那边|对方|那家|那头)[^，。]{0,6}(?:不行|不顺|不合适|待不下去|干不下去|干不成|没成|黄了)[^。]{0,8}我?(?:再|还)(?:来|回来|找您|投)/,
  ],
  'L-PROMISE': [
    /(?:以后|将来|今后|日后|下次|下回|明年|来年|毕业以?后|开春)[^，。您]{0,8}(?:一定|肯定|必定|绝对)[^，。]{0,3}(?:选|投|加入|(?:到|回|来|去)(?:厂|站|队|社|馆|店|院|所|公司|园|校)(?:里)?(?:工作|上班|干|做|教|带|报到|来(?!看|玩|买)))/,
    /(?:以后|将来|今后|日后|下次|下回|明年)[^，。您]{0,6}(?:一定|肯定|必定|绝对)[^，。]{0,3}(?:来|选|投|加入|去)(?:贵|你们|您(?!家|们家|那|这|推荐|说|的|喝|吃|去|来))/,
  ],
  'L-COMPANY': [
    /(?:这|你们|贵)[^，。；]{1,4}(?:就|简直|真)?是个?(?:大|天)?坑[^，。；]{0,2}$/,
    /(?:贵(?:公?司|[\u4e00-\u9fff]{1,2}(?=的|招|面|流|管|安))|你们|面试|招聘)(?!.{0,6}(?:没|不是|并|从))[^，。；]{0,8}(?:混乱|不靠谱|不专业|一团糟|是个?坑)[^，。；]{0,3}$/,
  ],
  'L-PERSON': [
    /(?:面试官|经理|主管|hr|领导|考官|主任|总监|老板|组长|店长|工长|班长|队长|主厨|合伙人|interviewer|领班|工头|主编|店员|前台|教练|负责人|人事|博士|教授|老师|师傅|[\u4e00-\u9fff]长|[\u4e00-\u9fff]总)(?!.{0,6}(?:没|不是|并|从|不差))[^，。；]{0,6}(?:态度|水平|说话|为人|脾气)?[^，。；]{0,4}(?:差|恶劣|盛气凌人|不好相处|傲慢|不行|没礼貌)[^，。；]{0,3}$/,
  ],
  'L-LOWBALL': [
    /(?:薪[资水酬]?|工资|待遇|底薪|你们给|贵[\u4e00-\u9fff]{1,2}给(?=我|的[^\u4e00-\u9fff种客学用居]|出|得))[^，。；]{0,8}(?:太低|偏低|过低|没诚意|打发|低于市场)[^，。；]{0,4}$/,
  ],
  'L-GLOAT': [
    /(?:那家|那边|那里|对方|人家|下家|新[单公]|集团|公司|出版社|医院|学校|诊所|工厂|银行|律所|机构|口腔)(?!给您|是您)[^，。；您]{0,6}(?:更[好大高][^，。]{0,2}平台|我的?梦想|平台[^，。]{0,3}[好大])/,
    /我(?:拿到|进|去|被|收到|要去|签|接到)了?[^，。]{0,10}(?:大厂|梦想(?:中)?的?公司)/,
  ],
  'L-LEGAL': [
    /我(?!不|没|从|不会|无意|爱人|爸|妈|哥|姐|弟|妹|叔)(?:方|的律师)?[^，。；]{0,6}(?:会|要|将|打算|准备|已经?|就|去|可以|只好|只能)[^，。；]{0,6}(?:起诉|仲裁|律师函|法院|打官司|告你们|诉讼)(?!委|庭|院|所|员|的)/,
  ],
};

const OWES_NOTHING = /(?:不|无)(?:需|用|必|须|需要)?(?:要)?承担[^，。；]{0,4}责任/;
const sentenceUpTo = (reading: Reading, hit: Hit): string =>
  normalise(reading.text.slice(reading.sentenceOf(hit).start, reading.words[hit.first]?.start)).norm;

/** Whether the sentence of a hit says by its build that the rule is meant. */
export function isSureHan(id: WordingRule, reading: Reading, hit: Hit): boolean {
  const { before, whole, after } = clauseOf(reading, hit);
  const said = reading.slice(reading.placeOf(hit));
  if (id === 'L-LEGAL' && NO_FORCE.test(said) && PAPER.test(before))
    return !PAPER_OF_OTHERS.test(before) || /我|贵|录用|聘|劳动|入职/.test(before);
  // 我没领过补贴，不需要承担任何责任.
  if (id === 'L-LEGAL' && OWES_NOTHING.test(said) && /(?:^|[，,])(?:我|本人)/.test(sentenceUpTo(reading, hit)))
    return true;
  if (id === 'L-COMPANY' && COMPANY_OF_HOUSE.test(whole) && !ELSEWHERE.test(whole)) return true;
  if (id === 'L-BLAME' && BLAME_OF_HOUSE.test(whole) && !/[说讲传听]您|据|您/.test(whole)) return true;
  if (id === 'L-COMPLAINT')
    return !NO_PERSON.test(sentenceUpTo(reading, hit)) && (DONE_TO_ME.test(said + after) || BEFELL_ME.test(before));
  if (id === 'L-DETAIL') {
    if (IN_A_BOOK.test(whole)) return false;
    const kin = before.search(HAN_KIN);
    if (FOR_YEARS.test(after) && /手术|护理|急诊|重症|产检/.test(said)) return false;
    return (
      ((kin >= 0 && kin < 3) ||
        (/^(?:上个?[月周]|去年|今年|前[几两]天|最近|近来|刚刚?|昨天|下个?[周月]|这[几两]?[天周月])*我(?!们|见|看|在)/.test(
          before,
        ) &&
          !AT_WORK.test(before))) &&
      ofMine(reading, hit)
    );
  }
  const patterns = SENTENCES[id];
  if (!patterns) return false;
  const spoken = /L-BLAME|L-LEVER|L-HOPE|L-GLOAT/.test(id)
    ? normalise(reading.slice(reading.sentenceOf(hit))).norm
    : whole;
  return patterns.some((pattern) => pattern.test(spoken.replace(/\s/g, '')));
}
