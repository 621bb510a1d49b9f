import { orEmpty, orZero } from '../../absent.ts';
import type { Candidate } from '../candidate.ts';
import { Gate, Gated } from '../gate.ts';
import { foldHan } from '../han.ts';
import { spelledInKana } from '../kana.ts';
import { type Letter, lineAt, lowerSame, textGateOf } from '../letter.ts';
import type { Reader } from '../patterns.ts';
import { spelledInPinyin } from '../pinyin.ts';
import type { Sender } from '../sender.ts';
import { personIn } from './people/name.ts';
import { introductions } from './self-ja.ts';

/** Firms in Chinese and Japanese letters: no spaces and no capitals, so legal forms, brackets and cues carry them. */

const JA_FORMS =
  '株式会社|有限会社|合同会社|合資会社|医療法人|学校法人|社会福祉法人|一般社団法人|公益財団法人|税理士法人|弁護士法人';
const JA_BEFORE_PATTERN = new RegExp(
  `((?:${JA_FORMS})[ ]?[^\\s、。,!?:()【】「」『』<>|/]{2,22}?)(?=様|さま|御中|の|を|に|は|で|より|から|へ|と(?!\\p{L})|[\\s、。,!?:()【】「」『』<>|/]|$)`,
  'gu',
);
const JA_BEFORE = new Gated(JA_BEFORE_PATTERN);
const JA_RUNS_PATTERN =
  /(?:医療法人|学校法人|社会福祉法人)[^\s、。:()]{1,14} ([\u4e00-\u9fff\u3040-\u30ffー]{2,16}?(?:病院|医院|クリニック|大学|高等学校|中学校|学園|幼稚園|保育園|こども園|ホーム|苑|園))(?![\u4e00-\u9fff])/gu;
const JA_RUNS = new Gated(JA_RUNS_PATTERN);
const JA_AFTER_PATTERN = new RegExp(
  `([\\u4e00-\\u9fff\\u3040-\\u30ffA-Za-z0-9&・ー]{2,20}?(?:${JA_FORMS}))(?![\\u4e00-\\u9fff\\u30a0-\\u30ff])`,
  'gu',
);
const JA_AFTER = new Gated(JA_AFTER_PATTERN);
const gatedAll = (cues: readonly (readonly [RegExp, number])[]): (readonly [Gated, number])[] =>
  cues.map(([pattern, score]) => [new Gated(pattern), score]);
/** Pattern and score. */
const JA_CUES_PATTERNS: readonly (readonly [RegExp, number])[] = [
  // "相手先:北嶺スキーリゾート": with whom the contract was signed.
  [/(?:^|\n)(?:相手先|相手方|契約先|雇用主|送信元|差出人企業|依頼元)[::] ?([^\s、。:()|]{2,24})/gm, 14],
  // "X様より正式オファー": who is spoken of with 様 employs, who writes conveys.
  [
    /([\u4e00-\u9fff\u30a0-\u30ffA-Za-z0-9&・ー]{2,20})様(?:より|から)(?=[^。\n]{0,24}(?:オファー|内定|採用|合格|通知|依頼))/g,
    28,
  ],
  [
    /(?:^|[、。\s(【])([\u4e00-\u9fff\u3040-\u30ffA-Za-z0-9&・ー]{2,20}?)様(?:より|から)(?=[^。\n]{0,24}(?:オファー|内定|採用|合格|通知|依頼))/gm,
    29,
  ],
  [/([\u4e00-\u9fff\u30a0-\u30ffA-Za-z0-9&・ー]{2,20})様(?:より|の|から|にて|へ|で)/g, 5],
  [
    /(?:^|[、。\s(【])([\u4e00-\u9fff\u3040-\u30ffA-Za-z0-9&・ー]{2,16}?)[の ]?(?:新卒採用|中途採用|人事|採用(?:担当|チーム|グループ|係|課|部|室|事務局|センター|本部|窓口))/gm,
    5,
  ],
  // "コノハロボティクスに来てください", "…への入社"
  [
    /(?:^|[、。\s]|として)([\u4e00-\u9fff\u30a0-\u30ffA-Za-z0-9&・ー]{3,18})(?:に来て|へ来て|への?入社|に入社|へようこそ|で働きませんか|で一緒に)/gm,
    5,
  ],
  [/([\u4e00-\u9fffA-Za-z0-9]{0,8}[\u30a0-\u30ff]{3,12}[\u4e00-\u9fff\u30a0-\u30ff]{0,8})様に/g, 5],
  [/([\u4e00-\u9fff]{1,5}[県市区町村])(?=職員)/g, 5],
  [/(?:^|[、。\s(【])([\u4e00-\u9fff\u3040-\u30ffA-Za-z0-9&・ー]{2,16}?)です。/gm, 1],
  [/(?:^|[、。\s!])([\u4e00-\u9fff\u30a0-\u30ffA-Za-z0-9&・ー]{3,12})では[、\d]/gm, 3],
  [
    /(?:^|[、。\s(【!])([\u4e00-\u9fff\u30a0-\u30ffA-Za-z0-9&・ー]{2,20}?)(?:の|から)?(?:内定|採用|オファー)(?:通知|のご連絡|のお知らせ|が)/gm,
    3,
  ],
];
const JA_CUES = gatedAll(JA_CUES_PATTERNS);
const JA_SUFFIX_PATTERN =
  /([\u4e00-\u9fff\u3040-\u30ffー]{2,12}(?:電機|電設|建設|商事|工業|製作所|製薬|銀行|病院|大学|学園|信用金庫|信金|農協|生協|組合|高等学校|中学校|小学校|こども園|歯科|医院|美容室|製麺|商店|商会|設備|工房|牧場|農園|農場|幼稚園|保育園|クリニック|システムズ|ホールディングス|不動産|食品|物産|運輸|出版|印刷|電気|化学|重工|証券|保険|薬局|旅館|ホテル|工務店|水産|酒造|事務所|精機|精工|製菓|製鋼|鉄工|鉄工所|電工|自動車|海運|通信|放送|新聞社|珈琲|食堂|書店|協会|市役所|区役所|町役場|大学院))(?=[\u4e00-\u9fff]{0,6}(?:学部|学科|研究科|部|科|支店|課|係)|[^\u4e00-\u9fff]|$)/g;
const JA_SUFFIX = new Gated(JA_SUFFIX_PATTERN);

const NAME = '([\\u4e00-\\u9fffA-Za-z0-9]{2,12}?(?:\\([\\u4e00-\\u9fff]{2,4}\\))?)';
const ZH_FORM_PATTERN =
  /([\u4e00-\u9fffA-Za-z0-9()]{2,18}?(?:股份有限公司|有限责任公司|(?:集团)?(?:股份)?有限公司|集团公司|集团(?!有限|股份)|事务所|研究院|研究所|大学|学院|中学|小学|幼儿园|医院|银行|出版社|博物馆|图书馆|合作社|经营部|服务部|养老院|福利院|诊所|酒店))/g;
const ZH_FORM = new Gated(ZH_FORM_PATTERN);
const ZH_CUES_PATTERNS: readonly (readonly [RegExp, number])[] = [
  [
    new RegExp(
      `(?:加入|代表|欢迎来到|关注|这里是|我是|任职于|来自|@ ?|入职|发件方: ?|您与|与您在|成为|应聘|投递)[【「《[]?${NAME}(?=[】」》\\],。!?:、\\s的向给发招人这做任]|担任|出任|负责|校园|团队|大家庭|hr|HR|与|之|一员|签署|签订|$)`,
      'gm',
    ),
    5,
  ],
  [
    new RegExp(
      `(?:^|[,。!?:、\\s【(~])${NAME}(?=(?:\\d{4}届)?(?:校园招聘|校招|人力资源|人事|招聘|HR|hr|组织人事|行政部))`,
      'gm',
    ),
    6,
  ],
  [
    new RegExp(
      `(?:^|[,。!?:、\\s【】(~])${NAME}(?=向您|向你|给您发|给你发|决定录用|拟录用|录用了|已决定|董事会|的offer|录用通知|意向书)`,
      'gm',
    ),
    5,
  ],
  // "合同与安派人力签订", "合同也是跟它签": with whom the contract is made.
  [new RegExp(`(?:合同|劳动关系|社保)[^,。\\n]{0,6}(?:与|和|跟)${NAME}(?=签|订立|缴纳|发放)`, 'gm'), 34],
  [new RegExp(`(?:通过|的|您与|发起的)${NAME}(?=\\d{4}届|校园招聘|校招|意向书|发起)`, 'gm'), 5],
  // "被仁和医院拟录用", "已通过浩川航运全部面试"
  [
    new RegExp(
      `(?:被|通过|收到|接受了?|接到|拿到|来自)【?${NAME}】?(?=拟?录用|全部|的?(?:面试|笔试|考核|offer|聘用|邀约))`,
      'gi',
    ),
    5,
  ],
  [
    new RegExp(
      `(?:^|[,。!?:;、\\s【「《])${NAME}[】」》]?(?=诚邀|拟任|拟聘|决定聘|决定录|同意录用|拟录用|邀请您|邀请你|向您发|向你发|已向您|不会亏待)`,
      'gm',
    ),
    5,
  ],
  [
    new RegExp(`(?:发起方|甲方|用人单位|单位名称|公司名称|聘用单位|聘用方) ?[:|] ?${NAME}(?=[;,。\\n(]| ?\\||$)`, 'gm'),
    14,
  ],
  // The office that signs: "明德学校教务处".
  [
    new RegExp(
      `(?:^|[。!?~\\s])${NAME}(?=(?:教务处|人事处|人事部|组织部|护理部|人力资源部|行政部|院办|人事科)\\s*$)`,
      'g',
    ),
    5,
  ],
  // "凯德尔医药(Kelder Pharma)"
  [/(?:^|[,。:\s]|代表|成为|为|加入|由|在|与|和)([\u4e00-\u9fff]{2,12})(?=\([A-Z][A-Za-z &.-]{3,30}\))/gm, 3],
  // "东方虹乳业要你", "您的椰子玩具offer到啦"
  [
    new RegExp(`(?:^|[,。!?:、\\s【(~])${NAME}(?=(?:要|看中了?|选中了?|相中了?|定)(?:你|您)(?:了|啦|[,。!~]|$))`, 'gm'),
    5,
  ],
  [new RegExp(`(?:您|你)的${NAME}(?=offer|录用(?:函|通知)|聘书|入职邀请)`, 'gim'), 5],
  // "【青峡快运】您应聘的…": who a text message is from stands in brackets before it.
  [/^【(?!重要|紧急|温馨|转发|外部|系统|已)([\u4e00-\u9fffA-Za-z0-9]{2,12})】(?=[^【\n]{6})/g, 5],
  // "由上海途喵网络科技有限公司运营": whose the product is.
  [new RegExp(`由${NAME}(?=(?:开发|负责)?(?:运营|出品|开发))`, 'gm'), 17],
  // "麦田机器人那边走完流程了": spoken of from outside.
  [new RegExp(`(?:^|[,。!?:、\\s【(~]|收到|接到|来自|跟|刚和)${NAME}(?=那边|方面)`, 'gm'), 28],
  [
    new RegExp(
      `(?:^|[,。!?:、\\s【(~])${NAME}(?=这边(?:终于|已|定|想|决定|同意|走|给|的|也|很)|欢迎(?:您|你)|(?:想|要)(?:请|招|找|一个|个)|的(?:录用|聘用|入职|正式)|正式(?:录用|聘用|邀请))`,
      'gm',
    ),
    5,
  ],
  // "来我们半亩茶做品牌策划"
  [new RegExp(`(?:来|到)(?:我们|咱们|我家)${NAME}(?=做|当|担任|任|上班|带)`, 'gm'), 5],
  // "和甲方锦程物流的HRD沟通": an agency's client employs.
  [
    new RegExp(`(?:客户|甲方)${NAME}(?=(?:的|那边|决定|同意)(?:HR|hr|人事|老板|总|老总|CEO|用人|业务|给|了)?)`, 'gm'),
    28,
  ],
  // "客户云舟生物今天正式出了offer"
  [
    new RegExp(
      `(?:客户|甲方|雇主)${NAME}(?=(?:今[天早日]|昨[天晚日]|刚刚?|上午|下午|终于|正式|已经?){1,3}(?:把|出|发|下|给|批|定|同意|决定|确认))`,
      'gm',
    ),
    28,
  ],
  // "Northgale 中国诚挚邀请您": a house of another script with its country.
  [
    /(?:^|[,。!\s【(])([A-Z][A-Za-z]{2,15} (?:中国|大中华区|亚太区?))(?=(?:诚挚|诚意|非常|很|真诚|高兴|荣幸|地){0,3}(?:诚?邀请?|决定|向您|向你|欢迎))/gm,
    15,
  ],
  [new RegExp(`(?:客户|甲方|雇主)${NAME}(?=(?:决定|那边|同意|给|的|对|已|拟|想|希望|很|非常|,|。))`, 'gm'), 5],
];
const ZH_CUES = gatedAll(ZH_CUES_PATTERNS);
/** "加入绿野食品", "为远航物流…": a trade ends the name where no legal form does. */
const ZH_TRADE_PATTERN =
  /(?:^|[,。!?:、\s【(~@]|为|由|入|是|在|于|的)([\u4e00-\u9fff]{2,6}?(?:汽修|进出口|速运|种业|玩具|家政|装饰|园林|粮油|纺织|印刷|五金|塑胶|光学|咖啡|茶饮|烘焙|餐厅|酒吧|书店|药房|诊所|健身|工作室|科技|物流|医药|药业|食品|传媒|教育|电子|半导体|生物|环保|网络|软件|信息|能源|汽车|地产|置业|证券|保险|基金|资本|贸易|商贸|餐饮|服饰|设计院|建筑|广告|咨询|数科|智能|航空|水务|电力|重工|精密|制造|机械|化工|材料|建设|建工|游戏|互娱|影视|旅游|超市|便利店|医疗|健康|传播|家居|农业|乳业|酒业|船务|海运|快递|供应链))(?!集团|股份|有限|[\u4e00-\u9fff]{0,2}(?:部|岗|专业|行业|类))/gm;
const ZH_TRADE = new Gated(ZH_TRADE_PATTERN);
const BRACKET = new Gated(/[【《[「]([^】》\]」\n]{2,24})[】》\]」]/g);
const NO_FIRM_IN_BRACKET =
  /ご|お|締結|完了|署名|確認|重要|案内|連絡|通知|内定|採用|選考|面接|返信|期限|至急|自動|再送|必読|要|提出|回答/;
const PAPER =
  /(?:20\d\d届?)?(?:校园招聘|校招|社招|招聘|录用通知书?|录用意向书?|录用|意向书|劳动合同|聘用函|聘书|offer|通知)$/i;

/** "入职时间:", "工作地点:": what a letter's own list calls its lines, never a firm. */
const LINE_NAME =
  /^(?:.{0,4}(?:时间|日期|地点|地址|待遇|薪资|薪酬|月薪|年薪|编号|号码|单号|岗位|职位|职务|方式|期限|福利|试用期|社保)|勤務地|給与|年収|月給|入社日|職種|雇用形態)$/;
/** Characters that no firm's name holds: pronouns, verbs and particles that a greedy reading drags in. */
const ZH_NOISE =
  /^(?:一家|某|知名|大型|国内|国际|头部|这家|那家)|[您你我们他她了吗呢吧啊这哪就也都请如但因已经还没让给被从于是与及并何候]|(?:很|非常|上周|本周|昨天|今天)|^(?:的|有|在|可以|为|要|想|会)|公司|高兴|荣幸|通知|附件|签署|通过|面试|回复|确认|恭喜|感谢|欢迎|合同|实验室|校园|^人力|人力资源|招聘|提醒|正式|收到|奖金|录用|邮件|失效|校务会|院务会|点击|下载|改签|^[若催]|去催|确定为|一级|逾期|研究决定|^(?:指引|手续|须知|材料|当[天日]|培训|体检|前|后)|将在|前一/;
const ZH_LEAD =
  /^(?:客户|甲方|雇主|刚才?|刚刚|跟|关于|恭喜|感谢|代表|欢迎|加入|选择|成为|应聘|通过|来自|谨代表|谨|由|与|和|对|在|为|任|到|我是|这里是|本|该|贵|我|是|于)+/;
const STOP =
  /^(?:决定|反馈|组织|党委|总务|院办|总办|[\u4e00-\u9fff]{1,4}[課係]|他社|本社|同社|各社|本学園?|当園|当院|本市|弊園|本校|学校|就业办|院务会|校务会|お知らせ|ご案内|ご連絡|自動送信|事務局|重要|新卒|中途|第二新卒|総合職|領導|领导|老板|财务|总部|上级|那边|这边|业务|用人部门|面接|選考|本日|現在|日本|您|你|我们|我司|公司|弊社|当社|貴社|御社|集团|银行|大学|学院|医院|本|我|这|各方|双方|所有|全部|本人|客户|研究院|この度|今回|先日|選考|面接|最終面接|結果|内定|採用|担当|人事部?|厳正|正式|弊|貴|人事課|この|その|経理|営業|総務|店長|[店舗地区エリア]{2,4}統括|校园|酒店|校方|合伙人|董事会|法务|技术|面试官|行政|研发|产品|市场|院里|局里|校里|上面|对方|候选人|同事|老大|部门|团队|中心|老师|经理|先生|女士|同学|社招|校招|offer|hr)$/i;

/** "北宸能源人才发展中心": what of a house deals with people. */
const HAN_OFFICE_END =
  /(?<=.{3})(?:人才(?:发展|招聘|引进)?|人力资源|人事|招聘|员工|共享)(?:服务)?(?:中心|办公室|团队|部门?|组|处)$/;

type Push = (value: string, start: number, score: number) => void;

function pusher(header: boolean, out: Candidate<string>[], chinese: boolean): Push {
  return (raw, start, score) => {
    const value = raw
      .replace(chinese ? ZH_LEAD : /^(?:弊社|当社)?/, '')
      .replace(/(?:様|さま|御中|的|之|hr)$/i, '')
      .trim();
    if (
      value.length < 2 ||
      value.length > 28 ||
      STOP.test(value) ||
      LINE_NAME.test(value) ||
      !/[\u3040-\u9fffA-Za-z]{2}/.test(value)
    )
      return;
    if (/\d{1,2}(?:月|日|号|时|点)|^(?:日|号|月)?(?:到岗|入职|报到)|每周/.test(value)) return;
    // "株式会社 採用担当": the form of a name that stands before it.
    if (
      !chinese &&
      /^(?:株式|有限|合同)会社 ?(?:様|の|より|から|を|に|は|が|採用|人事|総務|担当|代表|御中)/.test(value)
    )
      return;
    const bare = value.replace(/(?:股份)?有限(?:责任)?公司$|集团公司$/, '');
    if (chinese && (ZH_NOISE.test(bare) || /^.{1,5}(?:部|处|科|方|室|岗|员|专家|软件)$/.test(value))) return;
    if (
      !chinese &&
      /(?:は|が|を|へ|まで)$|[\u3040-\u309f]に$|^(?:月給|年収|時給|日給|年俸)|^[\u4e00-\u9fff]{1,4}[部科]$/.test(value)
    )
      return;
    // "ご家族や大学": no house is spoken of with ご, nor are two names one.
    if (!chinese && (/^ご/.test(value) || /[\u4e00-\u9fff]や[\u4e00-\u9fff]/.test(value))) return;
    if (!chinese && /(?:です|ます|した|ました|して|ので|こと|ください|いたし)/.test(value)) return;
    const at = start + Math.max(0, raw.indexOf(value));
    out.push({ value, start: header ? -1 : at, end: header ? -1 : at + value.length, score, stated: !header });
  };
}

/** Lines of a text that follow each other and where they begin in what the gate was made of. */
interface Looked {
  text: string;
  from: number;
  gate: Gate;
}

/** The lines that hold Chinese or Japanese characters: in a letter of two languages they are few. */
function looksAt(text: string, gateOf: () => Gate): Looked[] {
  const runs: Looked[] = [];
  let from = -1;
  for (let at = 0; at <= text.length; ) {
    const end = lineAt(text, at)[1];
    const ours = at < text.length && SCRIPT.test(text.slice(at, end));
    if (ours && from < 0) from = at;
    if (from >= 0 && (!ours || end === text.length)) {
      const run = text.slice(from, ours ? end : at);
      runs.push({ text: run, from, gate: gateOf() });
      from = -1;
    }
    at = end + 1;
  }
  return runs;
}
const SCRIPT = /[\u3005-\u30ff\u3400-\u9fff]/;

function all(gated: Gated, runs: readonly Looked[], take: (name: string, at: number) => void): void {
  let n = 0;
  for (const { text, from, gate } of runs) {
    if (!gate.allows(gated, from, from + text.length)) continue;
    for (const hit of text.matchAll(gated.pattern)) {
      n += 1;
      if (n > 40) return;
      const name = orEmpty(hit[1]);
      take(name, from + hit.index + hit[0].indexOf(name));
    }
  }
}

function japanese(looked: readonly Looked[], header: boolean, out: Candidate<string>[]): void {
  const push = pusher(header, out, false);
  all(JA_BEFORE, looked, (name, at) => push(name, at, 8));
  all(JA_AFTER, looked, (name, at) =>
    push(name.replace(/^.*[のはがを]/, ''), at + name.length - name.replace(/^.*[のはがを]/, '').length, 7),
  );
  for (const [pattern, score] of JA_CUES) all(pattern, looked, (name, at) => push(name, at, score));
  // "【ソライロテック】オファーレター送付のご連絡"
  if (header)
    all(BRACKET, looked, (inside, at) => {
      if (!NO_FIRM_IN_BRACKET.test(inside)) push(inside, at, 3);
    });
  // "医療法人白樺会 しらかば総合病院": the house that a legal person runs.
  all(JA_RUNS, looked, (name, at) => push(name, at, 9));
  all(JA_SUFFIX, looked, (name, at) => {
    const own = name.replace(/^.*(?:[のはがをにでや]|て(?=[^\u3040-\u309f])|この度)(?=.{3})/, '');
    push(own, at + name.length - own.length, 4);
  });
}

/** Words that stand before a Chinese firm's name, or in no name at all. */
const NO_PART =
  /您|你|閣下|阁下|獲聘|聘为|聘為|本公司|我司|錄取|录取|录用(?=.{3})|被|已|经|对|代表|加入|来自|关注|感谢|恭喜|欢迎|选择|通过|成为|我是|应聘|我们|发出|签署|附件为?|与|和|的|在|于|是|由/;

function chinese(looked: readonly Looked[], header: boolean, out: Candidate<string>[]): void {
  const push = pusher(header, out, true);
  all(ZH_FORM, looked, (whole, at) => {
    const name = orEmpty(whole.split(NO_PART).pop());
    push(name, at + whole.lastIndexOf(name), /公司$/.test(name) ? 8 : 5);
  });
  all(BRACKET, looked, (inside, at) => {
    for (const part of inside.split(/[-_|* ]/)) {
      const name = part.replace(PAPER, '');
      if (name !== part || inside.includes('合同')) push(name, at, 3);
      else if (part.length >= 3) push(part, at, 1);
    }
  });
  all(ZH_TRADE, looked, (name, at) => push(name, at, 2.5));
  for (const [pattern, score] of ZH_CUES) all(pattern, looked, (name, at) => push(name, at, score));
}

/** What goes on behind a firm's own characters: trades and forms. */
const GOES_ON =
  /^(?:(?:(?:人力资源(?=.{0,4}有限公司)|零售|模具|面粉|律师|会计师|妇儿|妇幼|儿童|大|生态|环境|省|市|区|县|中医|附属|开放|咖啡|烘焙|设计|汽修|进出口|速运|种业|玩具|装饰|园林|图书馆|生技|机器人|实验|职业|技术|外国语|师范|理工|农业|医科|人民|第[一二三四五六]|附属|中心|智造|科技|物流|医药|药业|食品|传媒|教育|电子|半导体|生物|环保|网络|软件|信息|能源|汽车|地产|置业|证券|保险|基金|资本|贸易|商贸|餐饮|服饰|设计院|建筑|广告|咨询|数科|智能|航空|水务|电力|重工|精密|制造|机械|化工|材料|建设|建工|游戏|互娱|影视|旅游|超市|便利店|医疗|健康|传播|家居|农业|乳业|酒业|船务|海运|快递|供应链|贸易|仓储|口腔|饮料|茶业|茶饮|冷链|物业|电器|文化|数据|证券|保险|集团|总部|工业|实业|商业|食业|酒厂|面粉|水泥|纸业|铜业|钢铁|石化|船舶|造船|钟表|眼镜|家具|陶瓷|包装|印务|时装|珠宝|旅行|民宿|客运|出行|安防|通信|网联|动力|储能|影业|音乐|动漫|体育|宠物|美业|视频|芯片|微电子|光电|激光|仪器|仪表|轴承|阀门|电缆|电梯|门窗|涂料|橡胶|塑料|玻璃|印染|针织|箱包|鞋业|日化|美妆|母婴|早教|托育|财税|测绘|市政|路桥|航运|远洋|渔业|养殖|畜牧|饲料|农机|水利|林业|木业|矿业|燃气|热力|电池|云计算|信息技术|支付|金服|金融|信托|租赁|控股|光伏|风电|新能源|新材料|检测|认证|律所|双语|国际|第[一二三四五六]|医){0,4})(?:股份有限公司|有限责任公司|有限公司|集团|学校|中学|小学|幼儿园|大学|学院|医院|银行|事务所|研究院|出版社|酒店|工作室|博物馆|美术馆|图书馆|科技馆|剧院|剧团)?)/;

/** The sender's domain in characters: "海岱医药" from haidaimed. */
function inPinyin(letter: Letter, sender: Sender, people: readonly string[], out: Candidate<string>[]): void {
  for (const [text, header] of [
    [letter.text, false],
    [letter.subject, true],
    [letter.fromName, true],
  ] as const) {
    const folded = foldHan(text);
    for (const found of spelledInPinyin(folded, orEmpty(sender.label)).slice(0, 6)) {
      const more = orEmpty(GOES_ON.exec(folded.slice(found.end, found.end + 20))?.[0]);
      const value = text.slice(found.start, found.end + more.length);
      if (people.includes(value)) continue;
      const [start, end] = header ? [-1, -1] : [found.start, found.start + value.length];
      out.push({ value, start, end, score: 12 + value.length / 20, stated: !header });
    }
  }
}

/** The sender's domain in kana: "喫茶つぐみ" from kissatsugumi, with the characters right before and behind. */
function inKana(letter: Letter, sender: Sender, out: Candidate<string>[]): void {
  if (sender.squashed.length < 5) return;
  for (const [text, header] of [
    [letter.text, false],
    [letter.subject, true],
    [letter.fromName, true],
  ] as const)
    for (const found of spelledInKana(text, sender.squashed).slice(0, 6)) {
      const before = orEmpty(
        /[\u4e00-\u9fff\u30a0-\u30ff]{0,6}$/.exec(text.slice(Math.max(0, found.start - 6), found.start))?.[0],
      );
      const more = orEmpty(
        /^[\u30a0-\u30ff]{0,8}[\u4e00-\u9fff]{0,4}/.exec(text.slice(found.end, found.end + 12))?.[0],
      ).replace(/(?:人事|採用|総務|店長|院長|園長|社長|代表|様).*$/, '');
      const start = found.start - before.length;
      const value = text.slice(start, found.end + more.length);
      const at = header ? -1 : start;
      out.push({ value, start: at, end: header ? -1 : at + value.length, score: 12, stated: !header });
    }
}

const NO_FOOT =
  /到岗|入职|报到|入社|勤務|完了|[\u3040-\u309f](?:は|が|を|へ|に|まで|で)$|^.{1,3}(?:部|課|係|小[\u4e00-\u9fff])$/;

/** Last line: "何佳 绿野食品", "阿岳 @ 面包智能", "パンのみみ". */
function foot(letter: Letter, people: readonly string[], out: Candidate<string>[]): void {
  const text = letter.text.trimEnd();
  const line = text.slice(text.lastIndexOf('\n') + 1);
  const start = text.length - line.length;
  const tail =
    line
      .split(/[。!?~]|(?<=\d)(?=[\u3040-\u9fff])/)
      .filter((part) => part.trim() !== '')
      .pop() ?? '';
  if (tail.length > 34) return;
  for (const part of tail.split(/[ @|/,()\t·-]+/)) {
    const value = part.trim();
    if (NO_FOOT.test(value)) continue;
    const named = people.some((person) => person === value || person.includes(value));
    if (value.length < 3 || value.length > 14 || named || !/^[\u3040-\u30ff\u4e00-\u9fffー]+$/.test(value)) continue;
    if (
      /(?:部|处|組|组|课|課|担当|さん|様|先生|经理|です|ます|ください|祝|谢谢|电话|招聘|人事|以上|敬具|此致|敬礼)$/.test(
        value,
      ) ||
      STOP.test(value) ||
      (letter.text.length > 0 &&
        /[\u4e00-\u9fff]/.test(value) &&
        ZH_NOISE.test(value) &&
        !/[\u3040-\u30ff]/.test(value))
    )
      continue;
    const place = letter.text.indexOf(value, start);
    out.push({ value, start: place, end: place + value.length, score: 3.5, stated: true });
  }
}

/** A line of its own near the foot that ends as houses do: "港景復康中心" above whoever signs. */
function houseLines({ text }: Letter, out: Candidate<string>[]): void {
  let at = text.length;
  for (const line of text.trimEnd().split('\n').slice(-6).reverse()) {
    at = text.lastIndexOf(line, at - 1);
    const value = line.trim();
    if (!HOUSE_LINE.test(foldHan(value)) || HAN_OFFICE_END.test(value)) continue;
    const start = text.indexOf(value, Math.max(0, at));
    out.push({ value, start, end: start + value.length, score: 5, stated: true });
  }
}
const HOUSE_LINE =
  /^[\u4e00-\u9fff]{2,14}(?<!招聘|客服|人才|服务|财务|行政)(?:中心|会所|俱乐部|协会|学会|基金会|工作室|工坊|馆|社|局|委员会|农场|牧场|园|公司|集团|学校|医院|银行|酒店)$/;

/** What a service calls itself behind its name. */
const SERVED = ['招聘系统', '系统', '招聘平台', '平台', '招聘云'];

/** Proposes firms from text, subject, sender name and foot of a Chinese or Japanese letter. */
export function parseCompaniesCjk(
  letter: Letter,
  reader: Reader,
  sender: Sender,
  people: readonly string[],
  role: string | null,
): Candidate<string>[] {
  const out: Candidate<string>[] = [];
  for (const [text, header] of [
    [letter.text, false],
    [letter.subject, true],
    [letter.fromName, true],
  ] as const) {
    const looked = looksAt(text, () => (header ? new Gate(lowerSame(text)) : textGateOf(letter)));
    if (reader.languages.includes('ja')) japanese(looked, header, out);
    if (reader.main.language === 'zh-CN' || (reader.languages.includes('zh-CN') && !reader.languages.includes('ja')))
      chinese(looked, header, out);
  }
  // "幸福里便利店", "カフェ・リリー 店長": a sender name that is no person and no office.
  for (const piece of letter.fromName.split(/[ \u3000|/]/)) {
    const name = piece.replace(/(?:店長|院長|園長|社長|工場長|支店長|事務長|部長|店长|院长|老板)$/, '').trim();
    if (
      /^[\u3040-\u30ff\u4e00-\u9fff・ー]{3,14}$/.test(name) &&
      !STOP.test(name) &&
      !/^(?:行政|人事|招聘|校招|猎头|店长|前台)[小老阿]/.test(name) &&
      personIn(name, reader) === null &&
      !reader.person.office.test(name) &&
      !reader.role.head.test(name)
    )
      out.push({ value: name, start: -1, end: -1, score: 4, stated: false });
  }
  const at = /@ ?([\u3040-\u30ff\u4e00-\u9fffー]{2,14})$/.exec(letter.fromName)?.[1];
  if (at) out.push({ value: at, start: -1, end: -1, score: 7, stated: false });
  if (reader.main.language === 'zh-CN' && sender.kind === 'own') inPinyin(letter, sender, people, out);
  if (reader.main.language === 'ja' && sender.kind === 'own') inKana(letter, sender, out);
  if (reader.languages.includes('ja')) {
    const push = pusher(false, out, false);
    for (const { firm, firmStart } of introductions(letter)) push(firm, firmStart, 6);
  }
  foot(letter, people, out);
  if (reader.main.language === 'zh-CN') houseLines(letter, out);
  besidePeople(letter, people, reader, out);
  beforeRole(letter, role, out);
  // "南湖大学化学学院": a part of a house that the letter names in full.
  const whole = `${letter.text}\n${letter.subject}\n${letter.fromName}`;
  const isPart = (value: string): boolean =>
    /(?:学院|學院|学部|研究科|系|研究所|研究院|中心|分院|实验室|事业部)$/.test(value) &&
    ['大学', '大學', '集团', '医院', '科学院'].some((house) => whole.includes(`${house}${value}`));
  // "飞鹭招聘系统" from feilu-ats…: the service's own name.
  const served = sender.kind === 'service' ? orEmpty(sender.label) : '';
  const others = out.filter(
    ({ value }) =>
      !isPart(value) &&
      (served === '' ||
        (spelledInPinyin(foldHan(value), served).length === 0 &&
          !SERVED.some((rest) => letter.text.includes(`${value}${rest}`)))),
  );
  for (const one of others) {
    const value = one.value.replace(HAN_OFFICE_END, '');
    if (one.end >= 0) one.end -= one.value.length - value.length;
    one.value = value;
  }
  // A line of its own under the letter is a house, be its trade a job as well: "华朴设计".
  return others.filter(
    (one) =>
      one.score >= 5 ||
      (one.score >= 3.5 && letter.text.trimEnd().endsWith(`\n${one.value}`)) ||
      one.value.length > 5 ||
      !reader.role.head.test(one.value),
  );
}

/** Offices between a firm's name and the person's: "東和物流 人事部 榊". */
const OFFICE_END =
  /(?:の?(?:人事|採用|総務|営業|労務|管理)[\u4e00-\u9fff]{0,4}|(?:店|院|園|社|所|校|部|課|係|工場|支店|施設|事務|塾)長|主任|女将|代表|HR|hr|人事部?|人事处|招聘|校招|人力资源部?|行政|教务处|猎头)$/;

/** "ソライロテックの三宅です", "東和物流 榊", "魔梳游戏Cindy": what stands before the writer's name is the firm. */
function besidePeople(letter: Letter, people: readonly string[], reader: Reader, out: Candidate<string>[]): void {
  const { text } = letter;
  const japanese = reader.languages.includes('ja');
  const push = pusher(false, out, !japanese);
  for (const person of people.slice(0, 4))
    for (let at = text.indexOf(person), n = 0; at >= 0 && n < 8; at = text.indexOf(person, at + 1), n += 1) {
      const right = text.slice(at + person.length, at + person.length + 8);
      if (!/^(?:です|でございます|と申します|より|\s*$|\s*\n|[ ,。(]?[ (]?\+?\d{2})/.test(right)) continue;
      const hit = /(?:^|[、。,!?:;~\s—-])([\u4e00-\u9fff\u3040-\u30ffA-Za-z0-9&・ー]{2,18}?)(の|[ @·|/-])?$/.exec(
        text.slice(Math.max(0, at - 22), at),
      );
      const firm = (hit?.[1] ?? '').replace(OFFICE_END, '').replace(/の$/, '');
      if (hit === null || firm.length < 2 || people.includes(firm)) continue;
      // In hiragana only "Xの…です" tells a name from a sentence.
      if (/[\u3040-\u309f]/.test(firm) && !(hit[2] === 'の' && /^(?:です|と申)/.test(right))) continue;
      push(firm, at - (hit[2]?.length ?? 0) - orZero(hit[1]?.length), 4.5);
    }
}

/** "星豆のエンジニアリングマネージャー", "绿野的采购经理": what owns the job is the firm. */
function beforeRole(letter: Letter, role: string | null, out: Candidate<string>[]): void {
  if (role === null) return;
  const at = letter.text.indexOf(role);
  const left = at < 0 ? '' : letter.text.slice(Math.max(0, at - 16), at);
  const name =
    /(?:^|[、。,\s!?]|ぜひ|是非|本日より|加入|担任|当我们|做我们|当|做|任)([\u4e00-\u9fff\u3040-\u30ffA-Za-z0-9ー]{2,12}?)(?:の|的)$/u
      .exec(left)?.[1]
      ?.replace(/^.*(?:我们|咱们|[你您]来?[当做任])(?=.{2})/u, '');
  if (name === undefined || STOP.test(name) || ZH_NOISE.test(name) || /(?:部|課|科|室|店|チーム|团队)$/.test(name))
    return;
  const start = letter.text.lastIndexOf(name, at);
  out.push({ value: name, start, end: start + name.length, score: 3, stated: true });
}
