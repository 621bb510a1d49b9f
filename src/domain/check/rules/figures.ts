/** Amounts, percentages and places that were never filled in. */
import { orEmpty, orZero } from '../../absent.ts';
import type { Found, Rule } from '../found.ts';
import type { Reading } from '../reading.ts';
import { normalise } from '../words.ts';
import { strangeCharacters } from './frame-han.ts';
import { isForeign } from './matter.ts';

const NUMBER = '\\d(?:[\\d,.]{0,13}\\d)?';
const HAN = '[〇零一二两三四五六七八九十百半几\\d]';
/** Each on its own, so that none nests; tried on the normalised text. */
const AMOUNTS: readonly RegExp[] = [
  new RegExp(
    `(?:[$€£¥₹]|us\\$|\\b(?:usd|eur|gbp|chf|cny|rmb|jpy|inr|aud|cad|sgd|hkd)\\b)\\s?${NUMBER}(?:\\s?(?:k|m|thousand|million|grand)\\b)?`,
    'g',
  ),
  new RegExp(
    `\\b${NUMBER}\\s?(?:k\\b|(?:usd|eur|gbp|chf|cny|rmb|jpy|inr|aud|cad|sgd|hkd|dollars?|euros?|pounds?|francs?|yuan|yen|rupees?|lakhs?|lpa|grand|bucks|quid)\\b|[$€£¥₹])`,
    'g',
  ),
  /\b(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine|hundred))?[ -](?:thousand|grand|million)\b/g,
  /\b(?:(?:a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand)[ -]){1,5}(?:dollars?|euros?|pounds?|francs?|yuan|rupees?|quid|bucks|crowns?)\b/g,
  /\b(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand)[ -]){1,5}(?:more |less )?(?:a|per|each|every) (?:month|year|week)\b/g,
  /\b(?:three|four|five|six|seven) figures\b/g,
  /\d{1,3}(?:\.\d{1,2})?[\s-]?(?:%|percent\b|per cent\b|pct?\b)/g,
  /\b(?:five|ten|fifteen|twenty|twenty-five|thirty|forty|fifty)\s?(?:percent|per cent)\b/g,
  /\b\d{2,3}(?:,\d{3}){1,2}\b/g,
  /\b\d{1,2},?\d{3} (?:a|per|each|every) (?:month|year|week)\b/g,
  /(?:(?:年|月|日|时|底)?薪|工资|薪资|薪水|待遇|年包|总包|报酬|收入|base|package)[^，。；,.;\n\d]{0,6}?(?:税前|税后|约|大概|是|为|到|有|给)?\s?\d{4,7}/g,
  new RegExp(
    `${HAN}{1,6}\\.?\\d{0,2}[来多几余]?\\s?(?:万|千|百)(?:${HAN}{1,3}(?:千|百)?)?(?![个年月])(?:元|块|人民币|美元|美金|欧元|港币)?`,
    'g',
  ),
  /\d{1,8}(?:\.\d{1,2})?\s?(?:元|块钱|块|美元|美金|欧元|港币|人民币|刀)/g,
  /(?:高|涨|多|低|少|加|提|差|上浮|提升|提高|增加)(?:出|了|到|将近|近|约|不到|个)?\s?[一二两三四五六七八九半\d]{1,3}\s?(?:成|倍|个点)/g,
  /[一二两三四五六七八九\d]{1,2}\s?成(?=以上|左右|多|的|，|。|,|$)/g,
  /[一二三四五六七八九十]分之[一二三四五六七八九]/g,
  /\b(?:a|one|two) (?:third|quarter|fifth|thirds|half|tenth)s? (?:higher|more|above|better|on top|lower|less)\b/g,
  /(?:给到|开到|税前|税后|给出)\s?[二三四五六七八九十百两]{1,3}(?=[。，,.;；]|$)/gm,
  /(?:给了|给到|开到|开了|出到)\s?\d{4,7}(?!\d)/g,
  /(?:薪|工资|待遇|价码?|钱|数字?|收入|条件|底薪|年包)[^，。；]{0,6}(?:翻了?一?番|翻倍|翻了?[一两]倍|多一半|一倍)/g,
  /(?:给了|给到|开到|开了|出到)\s?[一二两三四五六七八九十百]{1,3}个(?=[。，,；]|$)/gm,
  /(?:多给|多拿|多挣|多开|时薪|[日周月]薪|每(?:小时|天|月|班)|一个?(?:夜班|班|月|钟头|小时)|补贴)[^，。；]{0,6}?[一二两三四五六七八九十百千]{1,5}(?:块钱?|元|张(?=[，。]))/g,
  /(?:给|开|出|拿)(?:到|了|出)?\s?\d{1,3}\s?个?\s?w(?![a-z])/g,
  /(?:那边|对方|另一家|人家)[^，。；]{0,8}一倍半|[六七]位数的?(?:年薪|薪|收入|年包)|(?:那边|对方|另一家|人家|工资|薪水)[^，。；]{0,4}(?:翻了?一番|多了?(?:小|大)?一半)/g,
  /(?:是|有)(?:您|你们|贵.{1,2}|这)(?:这儿|这里|这边|里|边)?的?[一两二三四几]倍/g,
  /百分之[〇零一二两三四五六七八九十百\d]{1,5}/g,
  /\b(?:double|twice|triple|half) (?:the|my|your|what|as much|of what)\s?(?:salary|pay|money|amount|current|base|you|as|figure)?/g,
];
/** What stands after a number that is no money. */
const OTHER_UNIT =
  /^\s?[多余来几]?(?:只|头|匹|条|片|间|处|级|层|朵|粒|颗|枚|根|束|滴|封|则|例|项|批|组|对|双|排|队|班|尾|羽|栋|幢|架|扇|支|块(?:石|砖|田|地|板|布)|瓦|卡|赫|伏|帕|焦|安|转|毫|册|亩|头|座|幅|场|集|公顷|株|棵|套|辆|趟|张|种|门|户|盏|艘|箱|瓶|桶|斤|克|升|度|页|遍|篇|位|名|人|公里|千米|米|里|字|次|个|家|名|步|天|小时|分|倍速|册|本|粉|用户|行|平|吨|位|余人|多人|件|台|k?m\b|km|miles?\b|words?\b|people\b|users?\b|steps?\b|run\b|race\b|lines?\b|hours?\b|followers?\b|subscribers?\b|readers?\b|views\b|visitors?\b|members?\b|degrees?\b|employees\b|customers\b|members\b|candidates\b|students\b|requests\b|rows\b|records\b|fps|hz|resolution|video)/;
const NO_FIGURE_BEFORE =
  /(?:\b(?:ran|run|running|race|walk(?:ed)?|cycled?|swam) (?=$)|\b(?:ran|run|running|walked|cycled|swam|race|did|finished) a (?=$)|room|suite|floor|office|ext\.?|extension|no\.?|#|page|version|phone|tel\.?|call|on|at \+|reach|mobile|dial|id|code|postcode|zip|building|gate|line|call me)\s?:?\s?$|[+\d][\d ()-]{3,20}$/;
/** A share that is no pay: of time, of certainty. */
const OTHER_SHARE =
  /^(?:\s?(?:more|fewer) (?!than\b|money|pay\b|salary|days|weeks|holidays)[a-z]{3,14}s\b|\s?(?:sure|certain|remote|remotely|(?:in|on) (?:the|my|an?|our|your) (?:\w+ )?(?:exams?|tests?|papers?|quiz|course|boards?|marks)\b|of (?:my|its|his|her|their|the|your|our|all|this|those|these|them|it|people|every)\b(?! (?:salary|pay|base|package|offer|bonus|wage|sum|amount|market|going|figure))|committed|convinced|confident|clear|travel|on-?site|confirmed|focused|confidential|agree|honest)|的?(?:时间|精力|把握|确定|肯定|努力|投入))/;

/** 产量提高两成: what rose is no pay. */
const OTHER_RISE =
  /(?:体重|重量|含量|血脂|血糖|湿度|[亩单总年]产|[菜油票粮]价|[做答]对|产量|产能|效率|温|压力|速|率|销量|成绩|人数|客流|流量|能耗|时间|浓度|准确|良品|收视|订单|观众|游客|读者|分数|成本|房租|租金|房价|票价|难度|路程|距离|车程)[^，。；]{0,8}$/;

/** 收了两成的早稻: a share that stands beside no word of money or comparison is one of something else. */
const HAN_OF_MONEY = /薪|工资|钱|待遇|价|年包|收入|奖|offer|条件|数|比|高|涨|加|低|少|差|多|提/;

const HAN_OF_OFFERS =
  /薪|工资|钱|待遇|年包|收入|奖|底薪|那边|那头|对方|那家|另一|别家|他们|新单位|新公司|贵|这里|这边|您|offer|数|条件|给|开[到出了的价]|报[价出了]|比|价码|补|高出|高了|多出/;

const HAN_PAY =
  /薪|工资|待遇|年包|收入|奖金|补贴|月入|offer|多给|多拿|多挣|税前|税后|签约|对方|那边|那头|他们|人家|另一家|另外一家/;
const PAID_OTHERWISE = /(?:卖|买|票|押金|运费|邮费|打车|车费|饭钱|罚|捐|门票|花)[^，。；]{0,6}$/;
/** 并发量20k, 那台机床三十多万: a quantity or the price of something else. */
const HAN_THINGS =
  /并发|流量|请求|数据|访问|阅读|粉丝|播放|里程|机床|设备|机器|仪器|样本|代码|像素|藏书|标的|案|房子?|楼|买[的来了]|造价|投资|营收|销售|产值|捐|募|罚|良品|合格|准确|占比|比例/;

/** 春茶一斤卖到三千八: told of things that no offer holds, and of no pay. */
const OF_AN_OFFER =
  /薪|工资|钱(?!包)|待遇|年包|收入|奖|底薪|那边|那头|对方|那家|另一|别家|他们|人家|新单位|新公司|offer|给(?![您大])|开[到出了的价]|报价|价码|补贴|高出|高了|多出|多拿|多挣|税|月入|每月|每天|一个月|比(?:您|贵|这)|base|package/;
const isPriceOfThings = (said: string): boolean => !OF_AN_OFFER.test(said) && strangeCharacters(said) > 3;

/** A figure that names no currency. */
const BARE_AMOUNT =
  /^(?:[a-z -]+ (?:a|per|each|every) (?:month|year|week)|\d[\d.,]*\s?(?:k|m|thousand|million|%|percent|per cent|pct)?|(?:[a-z]+[ -]){0,3}(?:thousand|million|percent|per cent))$/;
/** What something costs, not what somebody earns. */
const IS_A_PRICE =
  /^ (?:\w+ )?(?:fares?|tickets?|notes?|coins?|vouchers?|deposit|shop|lunch|coffee|tea|book|entry|cup|toll|stamps?|parking)\b/;
const SMALL_SUM = /^[$€£¥₹]\s?\d{1,2}(?:\.\d\d)?$/;
/** What is counted stands right behind. */
const COUNTS =
  /^ ?(?!plus|less|gross|across|dollars|euros|pounds|bonus|years|thousands|this|its|as\b|is\b|was\b)[a-z]{2,}s\b/;
const OF_MONEY =
  /\b(?:salar\w+|pay|pays|paid|paying|base|offer\w*|package|rais(?:e|es|ed)|increas\w+|earn\w*|budget|bonus\w*|gap|asking|wage\w*|income|money|gross|net|tax\w*|terms|propos\w+|quot\w+|counter\w*|compensation|equity|stock|gave me|give me|given me|get|got|they|there)\b/;
/** Is a figure without a currency said of something else: kilometres, humidity, jars? */
function ofAnotherThing(reading: Reading, place: number): boolean {
  const sentence = reading.sentences.find(({ start, end }) => start <= place && place < end);
  if (!sentence || OF_MONEY.test(normalise(reading.slice(sentence)).norm)) return false;
  return reading.words.slice(sentence.first, sentence.last + 1).some((word) => isForeign(reading, word));
}

export function amounts(reading: Reading): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  for (const pattern of AMOUNTS)
    for (const match of reading.norm.matchAll(pattern)) {
      const [words] = match;
      const after = reading.norm.slice(match.index + words.length, match.index + words.length + 40);
      const before = reading.norm.slice(Math.max(0, match.index - 24), match.index);
      if (
        /^[^高涨多低少加提差上增]{1,3}成$/.test(words.trim()) &&
        !HAN_OF_MONEY.test(sentenceAround(reading.norm, match.index))
      )
        continue;
      if (/\d?[成倍]$/.test(words.trim()) && !HAN_OF_OFFERS.test(sentenceAround(reading.norm, match.index))) continue;
      if (
        (HAN_THINGS.test(sentenceAround(reading.norm, match.index)) &&
          !HAN_OF_OFFERS.test(sentenceAround(reading.norm, match.index).replace(/您|这边/g, ''))) ||
        isPriceOfThings(sentenceAround(reading.norm, match.index))
      )
        continue;
      if (/%|百分之/.test(words) && OTHER_RISE.test(before)) continue;
      // 三万份种子: what is counted follows.
      if (
        /[万千百]$/.test(words) &&
        /^(?![元块人港美欧刀的左右以上多来出每税薪年月工底给吧呢吗了我就也都还比不才是一二三四五六七八九])[\u4e00-\u9fff]/.test(
          after,
        ) &&
        !HAN_PAY.test(sentenceAround(reading.norm, match.index))
      )
        continue;
      // 头像卖了5块钱一张.
      if (
        /[块元钱]$/.test(words) &&
        (PAID_OTHERWISE.test(before) || /^(?:一|每)[张个本杯碗斤份只幅件]/.test(after)) &&
        !HAN_PAY.test(sentenceAround(reading.norm, match.index))
      )
        continue;
      if (/[成倍]/.test(words) && (OTHER_RISE.test(before) || OTHER_SHARE.test(after))) continue;
      // "The 1911 grand" is a piano of that year.
      if (/^(?:1[5-9]|20)\d\d grand$/.test(words.trim()) && /\b(?:the|an?|your|that|this|old) $/.test(before)) continue;
      if (/^\s?年|^-\d/.test(after) || OTHER_UNIT.test(after) || NO_FIGURE_BEFORE.test(before)) continue;
      if (
        /%|percent|per cent|pct|百分之/.test(words) &&
        (OTHER_SHARE.test(after) || /^(?:100\s?%|100 percent|百分之百)/.test(words))
      )
        continue;
      if (
        /^[几十百千半一]{0,2}千?[万百千]$/.test(words) &&
        !/薪|工资|待遇|年包|涨|加|差|多|高|给|开|到|收入|月/.test(
          reading.norm.slice(Math.max(0, match.index - 8), match.index),
        ) &&
        !/^.{0,2}(?:奖金|分红|补贴|年终)/.test(after)
      )
        continue;
      if (/^[一千万百]?[万千]$/.test(words) || /^(?:万分|千万)/.test(reading.norm.slice(match.index, match.index + 2)))
        continue;
      // "The £2 shop next to your office": a price.
      if (SMALL_SUM.test(words.trim()) && IS_A_PRICE.test(after)) continue;
      if (SMALL_SUM.test(words.trim()) && ofAnotherThing(reading, orZero(reading.at[match.index]))) continue;
      // "3k claims a day".
      if (
        BARE_AMOUNT.test(words.trim()) &&
        COUNTS.test(after) &&
        !OF_MONEY.test(sentenceAround(reading.norm, match.index))
      )
        continue;
      // "180k on the clock", "45 percent in the archive": without a currency only money words make it money.
      if (BARE_AMOUNT.test(words.trim()) && ofAnotherThing(reading, orZero(reading.at[match.index]))) continue;
      const start = orZero(reading.at[match.index]);
      const last = match.index + words.trimEnd().length - 1;
      const end = (reading.at[last] ?? start) + 1;
      if (reading.own.own(start)) spans.push({ start, end });
    }
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  return spans.filter(
    (span, index) => !spans.slice(0, index).some(({ start, end }) => start <= span.start && span.start < end),
  );
}

export const figure: Rule = ({ reading, case: { situation } }) =>
  situation.showFigures === true
    ? []
    : amounts(reading).map(({ start, end }): Found => ({ id: 'L-FIGURE', start, end, rewrite: null }));

const BLANK_NOUN =
  '地址|签名|落款|公司|单位|企业|职位|岗位|职务|姓名|名字|日期|部门|称呼|时间|地点|填写|原因|理由|贵司|联系|电话|邮箱|对方|您的|你的|收件人|发件人|经理|先生|hr|xx|name|company|role|position|date|title|recipient|manager|your|reason|team|job|insert|employer|contact|number|phone|email|city|start|hiring|interviewer|department|day|time';
const SLOTS: readonly RegExp[] = [
  /\[(?!\d{1,3}\]|sic\]|(?:微笑|呲牙|憨笑|可怜|抱拳|玫瑰|握手|强|捂脸|偷笑|害羞|大哭|流泪|拥抱|愉快|合十|加油|鼓掌|笑脸|尴尬|庆祝|鲜花|爱心|太阳|咖啡|ok)\]|\.{3}\]|…\])[^\]\n[]{1,60}(?:\n[^\]\n[]{0,60})?\]/gi,
  /\{\{[^{}\n]{0,60}\}\}/g,
  /\$\{[^{}$\n]{1,40}\}/g,
  /\{(?! and \}| or \})[a-zA-Z_一-鿿 ]{2,40}\}/g,
  /\b(?:DD\/MM|MM\/DD|dd\/mm|mm\/dd)(?:\/[Yy]{2,4})?\b/g,
  /%[A-Z_]{3,30}%/g,
  /%%[^%\n]{1,30}%%/g,
  /<(?!https?:)\s?[a-zA-Z\u4e00-\u9fff][^<>@\n/]{0,40}>/g,
  new RegExp(`[【〔［](?:[^】〕］]{0,12})(?:${BLANK_NOUN})[^】〕］]{0,12}[】〕］]`, 'gi'),
  new RegExp(
    `[（(「『〈《](?:您的|你的|贵|your |insert |填写|此处|请填|此处填|填)?(?:${BLANK_NOUN})(?:名称|名|姓名|全称| name| title| here)?(?:待?(?:补充?|定|填写?)|略)?[)）」』〉》]`,
    'gi',
  ),
  /(?<![A-Za-z\d])(?<!第)[XＸｘ×]{2,6}(?![A-Za-z\d]|-(?:large|small|rated))|(?<=[\u4e00-\u9fff])(?<!第)[xXｘ×＊*]{1,6}(?=[\u4e00-\u9fff])(?![光射线轴型染荧号级片码档路章课节版条页轮届期卷集号])|[xX×]{1,4}(?=月|日|年|公司|经理|总|先生|女士|岗位|职位|老师|部门)/g,
  /某某(?!某|号|地|县|村|镇|年|同学|山|路|人|事)|(?<!《[^《》]{0,12})某(?:公司|岗位|职位|经理|先生|女士|部门|单位|企业|年|月|日)/g,
  /[（(](?:此处|请|在此)?(?:填写|填入|填上|插入|输入|待填)[^（）()\n]{0,16}[）)]/g,
  /[([](?:insert|fill in|enter|add|put)\b[^()[\]\n]{1,40}\b(?:here|name|number|date|title|company|role|address)[)\]]/gi,
  /_{2,40}/g,
  /＿{2,40}/g,
  /(?<!\.)\.{6,40}/g,
  /…{4,20}/g,
  /｛[^｛｝\n]{1,40}｝/g,
  /＜\s?[a-zA-Z\u4e00-\u9fff][^＜＞\n]{0,40}＞/g,
  /\b(?:TBD|TBC|TODO|FIXME|XXX|lorem ipsum|insert (?:name|company|role|date|reason|title)(?: here)?|(?:your|company|recipient|manager|hiring manager|role|job title)['’]?s? name here|FIRSTNAME|LASTNAME)\b/gi,
];

/** 泛型<T>, 模板语法里的{{}}: said of code or of a formula, which has such marks of its own. */
const OF_CODE =
  /泛型|模板(?:语法|引擎|字符串)|语法|嵌套|代码|公式|方程|正则|标签|变量|括号|占位符(?=写法|语法)|写法|函数|坐标|染色体|电视剧|编程|脚本|接口|参数|未知数|\b(?:template|generic|syntax|tags?|elements?|html|xml|variables?|array|script|regex|formula|equation|markup|code)/i;

/** "[the north side]": a remark in brackets, in running words and without anything to fill in. */
const ASIDE =
  /^\[(?:(?:the|a|an|in|on|at|see|as|with|my|and|or|not|also|then|now) [a-z ,'’-]{3,58}|(?:[a-z'’-]+ ?){1,4}, (?:as|and|but|or|if|though|which|alas|to|in|by|i) [a-z ,'’-]{2,50}|signed|sealed|applause|laughter|pictured|enclosed|translated|emphasis mine)\]$/;
/** "[see also my mail of 9 March]": a reference. */
const SEE_ALSO = /^\[(?:see|cf\.?|as in|as per|please see)\b.*\b(?:my|our|your|the|page|p\.)\b/i;
const BLANK = new RegExp(`\\b(?:${BLANK_NOUN.replace(/[^\x20-\x7e|]+\|?/g, '')})\\b`, 'i');

/** Nothing of a template may be left (§9). A square bracket is one always: real names in brackets are rare. */
/** A mark on a thing is no gap in the letter. */
/** "[ISO]" is short for something; "[TBD]" and "[ROLE]" wait for it. */
const ACRONYM = /^\[(?!X+\]|HR\]|TB[DC]\]|DATE\]|NAME\]|ROLE\]|TEAM\]|CITY\]|JOB\]|DEPT\]|DAY\]|TIME\])[A-Z]{2,4}\]$/;
/** Tags of a page and names of keys stand for themselves. */
const NO_GAP =
  /^\[[A-Za-z]{0,6}[ #/.:-]{0,2}\d[\w/.-]{0,20}\]$|^[[{]-?\d[\d.]*(?:, ?-?[\d.…]+){1,8}[\]}]$|^\[[A-Z]\d?(?:, ?[A-Z]\d?){1,6}\]$|^<(?:br|b|i|u|p|a|em|h[1-6]|div|span|ul|ol|li|tr|td|th|hr|img|table|strong|canvas|main|footer|header|section|article|nav|svg|form|input|label|select|option|video|audio|html|head|body|script|style|ctrl|control|alt|shift|enter|esc|escape|tab|del|delete|space|f\d{1,2}|cmd|win|home|end|return)\b[^>]*>$|^\{(?:[A-Z]|\d|\w+ (?:and|or) \w+|\w(?:, ?\w)+)\}$/i;
const MARKED =
  /(?:marked|labell?ed|volume|vol\.?|chapter|part|bowl|superbowl|act|congress|session|edition|sized?|numbered|(?:sign|notice|plate|board|label)(?: (?:said|says|read|reads))?|button|key|click|press|tab|menu|type|model|grade|class|series|category|rocky|king|pope|点击?|按下?|标着|标有|写着|印着|贴着|尺码是?|(?:签|牌|碑|纸|盒|板)上的?[“"]?) ?$/;

/** "The XX Olympiad", 编号XX: two letters X that count, size or kiss, and wait for nothing. */
const XX_BEFORE_PATTERN =
  /(?:\b(?:number|year|century|article|paragraph|figure|plate|legion|louis|hours?|shows?|carved(?: \w+){0,2}|(?:signs?|signed|ends?|ended) (?:\w+ ){1,5}with)|编号是?|[刻印标写绣缝]着|[刻印标写绣缝][了有]|型号是?|尺码是?|罗马数字) $|(?:编号是?|[刻印标写绣缝]着|[刻印标写绣缝][了有]|型号是?|尺码是?|罗马数字)$/i;
const XX_AFTER_PATTERN =
  /^ ?(?:olympi\w+|century|congress|corps|army|legion|games|festival|edition|chapter|volume|anniversary|(?:是|在|为)?罗马)/i;
const isNumeral = (before: string, after: string): boolean =>
  XX_BEFORE_PATTERN.test(before.slice(-60)) || XX_AFTER_PATTERN.test(after);

const sentenceAround = (text: string, place: number): string =>
  text
    .slice(Math.max(0, place - 40), place)
    .split(/[。！？\n.]/)
    .at(-1) + orEmpty(text.slice(place, place + 40).split(/[。！？\n]/)[0]);

/** 《XX年的夏天》 is what a song is called; 《公司名称》 waits to be filled in. */
const inTitle = (text: string, start: number, words: string): boolean =>
  /《[^《》\n]{0,40}$/.test(text.slice(Math.max(0, start - 40), start)) &&
  !/^》/.test(text.slice(start + words.length)) &&
  /^[^《》\n]{0,40}》/.test(text.slice(start + words.length));

export const slot: Rule = ({ reading, input }) => {
  const own = reading.text.slice(0, reading.own.end);
  const names = [input.situation.offer?.company, input.situation.offer?.role].filter(Boolean).join('\n');
  const spans = SLOTS.flatMap((pattern) =>
    [...own.matchAll(pattern)].map(({ 0: words, index }) => ({
      start: index,
      end: index + words.length,
      words: words.replace(/\n/g, ' '),
    })),
  ).filter(
    ({ start, end, words }) =>
      reading.own.own(start) &&
      !names.includes(words) &&
      !inTitle(own, start, words) &&
      !(ASIDE.test(words) && !BLANK.test(words)) &&
      !SEE_ALSO.test(words) &&
      !(
        /^[<{][a-z_]{1,12}[>}]$/.test(words) &&
        /标签|readme|\btag|字段|html|xml|占位|变量|代码|公式/i.test(sentenceAround(own, start))
      ) &&
      !(words.length < 16 && !BLANK.test(words) && OF_CODE.test(sentenceAround(own, start))) &&
      !NO_GAP.test(words) &&
      !(/^X{2}$/.test(words) && /["“‘]$/.test(own.slice(0, start)) && /^["”’]/.test(own.slice(end))) &&
      !/^[【〔［][^】〕］]*\d{3}[^】〕］]*[】〕］]$/.test(words) &&
      !ACRONYM.test(words) &&
      !(/^[xXＸ]{2}$/.test(words) && isNumeral(own.slice(0, start), own.slice(end, end + 24))) &&
      !(words.length < 5 && /\w$/.test(own.slice(0, start))) &&
      !(
        /^[XＸ]{2}$/.test(words) &&
        !/\b(?:at|of|with|join|joining|from|dear) $/i.test(own.slice(0, start)) &&
        /^ (?:in|of|as|stands?|means?|is|was) (?!(?:december|january|march))/i.test(own.slice(end))
      ) &&
      !(
        MARKED.test(own.slice(0, start)) ||
        /^ ?(?:button|key|tab|link|sign|menu|按钮|键|链接|菜单|牌)/.test(own.slice(end)) ||
        (/^[xXＸ]{2}$/.test(words) && /^[- ]?(?:染色体|chromosom|型|级|码|号)/.test(own.slice(end)))
      ),
  );
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  return spans
    .filter((span, index) => !spans.slice(0, index).some(({ start, end }) => start <= span.start && span.start < end))
    .map(({ start, end, words }): Found => ({ id: 'L-SLOT', start, end, rewrite: filled(words, input.situation) }));
};

/** What belongs there, where the situation knows it. */
function filled(
  words: string,
  {
    offer,
    user,
  }: {
    offer?: { company?: string | null; role?: string | null; contact?: { name?: string | null } | null } | null;
    user?: { name?: string | null } | null;
  },
): string | null {
  if (/your|您的|你的|本人/i.test(words) && /name|姓名|名字/i.test(words)) return user?.name ?? null;
  if (/compan|employer|公司|单位|企业|贵司/i.test(words)) return offer?.company ?? null;
  if (/role|position|job|title|职位|岗位|职务/i.test(words)) return offer?.role ?? null;
  if (/name|manager|recipient|姓名|名字|称呼|经理|先生|收件人/i.test(words)) return offer?.contact?.name ?? null;
  return null;
}
