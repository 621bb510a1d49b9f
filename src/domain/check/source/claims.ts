/** Statements of fact in a text, by kind (GUIDANCE §12 L-SOURCE), each with its place; those vouched for are left out. */

import type { Reading } from '../reading.ts';
import { amounts } from '../rules/figures.ts';
import type { Claim } from '../texts.ts';
import { normalise, stemOf } from '../words.ts';
import { knowsDay, knowsNumber, type Support } from './support.ts';

export interface Found {
  claim: Claim;
  start: number;
  end: number;
}

const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)';
const WEEKDAY = '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)';
const DAYS: readonly RegExp[] = [
  new RegExp(
    `\\b(?:(?:on|by|until|till|before|since|for|from|after|this|next|last|coming|past) ){0,2}${WEEKDAY}(?: (?:morning|afternoon|evening|night))?\\b`,
    'g',
  ),
  new RegExp(
    `\\b(?:(?:on|by|until|till|before|since|from|after) )?(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}\\b(?:,? \\d{4})?`,
    'g',
  ),
  new RegExp(
    `\\b(?:(?:on|by|until|till|before|since|from|after) )?${MONTH}\\.? \\d{1,2}(?:st|nd|rd|th)?\\b(?!\\d)(?:,? \\d{4})?`,
    'g',
  ),
  new RegExp(
    `\\b(?:in|until|till|by|since|from|before|after|during|late|early|mid|end of|start of|next|last|this) ${MONTH}\\b(?: \\d{4})?`,
    'g',
  ),
  /\b(?:yesterday|tomorrow|the other day|(?:earlier |later )?(?:this|last|next) (?:week|month|year|weekend|spring|summer|autumn|fall|winter|quarter)|this (?:morning|afternoon|evening)|earlier today|tonight|(?:in|over) the (?:spring|summer|autumn|fall|winter)|(?:by|at|before) the end of (?:the|this|next) (?:day|week|month|year)|end of (?:this|next) (?:week|month)|(?:a few|a couple of|two|three|four|five|six|several|\d{1,2}) (?:days|weeks|months|years) ago|within (?:the|a|two|three|\d{1,2}) (?:week|days|weeks|month|hours|business days)|in (?:two|three|four|a few|a couple of|\d{1,2}) (?:days|weeks|months)|a (?:week|month) ago|(?:over|at|after|before|until|during|for) (?:the )?(?:thanksgiving|christmas|easter|new year|holidays?|weekend)(?: weekend| break)?)\b/g,
  /(?:上|下|本|这)?个?(?:周|星期|礼拜)[一二三四五六日天](?:上午|下午|早上|晚上|中午)?/g,
  /(?:\d{4} ?年 ?)?\d{1,2} ?月(?: ?\d{1,2} ?[日号])?|(?<!\d)\d{1,2}号(?!楼|线|门)/g,
  /\b(?:in|since|during) (?:19|20)\d{2}\b/g,
  /(?<!\d)(?:19|20)\d{2} ?年(?! ?\d)/g,
  /(?:昨天|昨日|昨晚|前天|明天|明日|后天|今早|今天上午|今天下午|今天早上|上个?周(?![一二三四五六日天])|下个?周(?![一二三四五六日天])|上个?月|下个?月|前几天|前两天|前两周|前些天|月底|年底|年初|这周末|本周末|周末|春节|国庆|元旦|中秋|[一二两三四五六几\d]{1,2}(?:天|周|个月|年)(?:前|后))/g,
];

const span = (reading: Reading, unit: number, words: string): { start: number; end: number } => {
  const lead = words.length - words.trimStart().length;
  const trimmed = words.trim();
  const start = reading.at[unit + lead] ?? 0;
  return { start, end: (reading.at[unit + lead + trimmed.length - 1] ?? start) + 1 };
};

/** A new date is what a person who asks for time must name; it is theirs to confirm all the same. */
function days(reading: Reading, support: Support): Found[] {
  const found = DAYS.flatMap((pattern) =>
    [...reading.norm.matchAll(pattern)]
      .filter(([words]) => !/^may \d/.test(words) && !knowsDay(words, support))
      .map((match) => ({ claim: 'date' as const, ...span(reading, match.index, match[0]) })),
  );
  return widest(found);
}

const widest = (found: Found[]): Found[] =>
  found.filter(
    (one, index) =>
      !found.some(
        (other, at) =>
          at !== index &&
          other.start <= one.start &&
          other.end >= one.end &&
          (other.end - other.start > one.end - one.start || at < index),
      ),
  );

const UNIT =
  'hours?|minutes?|mins?|days?|weeks?|months?|years?|rounds?|interviews?|people|persons?|miles?|kilomet\\w{2,4}|km|colleagues?|members?|offers?|times|employees|engineers|countries|offices|patients|projects|candidates|degrees?|percent|guides|staff|children|kids|teams|languages|pages|meetings';
const COUNTS: readonly RegExp[] = [
  new RegExp(
    `\\b(\\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety)(?:\\+|-| more| other| full| whole| long| short| extra| additional)?[ -](?:${UNIT})\\b(?! ago)`,
    'g',
  ),
  /([一二两三四五六七八九十]{1,3}|\d{1,3})(?:多|余)?(?:个)?(?:小时|分钟|天|周|星期|月|年|公里|轮|次|人|位|名|家|岁|倍)(?!前|后|间|之|日|级|份|薪|底|初|末)/g,
];
const TOO_PLAIN = /^(?:一|1)(?:个|位|次|家|天|年|名|周|人)|^(?:two|2) (?:minutes|days?)$|^两(?:分钟|家|位)/;

function figures(reading: Reading, support: Support): Found[] {
  const counts = COUNTS.flatMap((pattern) =>
    [...reading.norm.matchAll(pattern)]
      .filter(
        ({ 0: words, 1: number = '', index }) =>
          !TOO_PLAIN.test(words) &&
          !/[\d年月.:/〇-]$/.test(reading.norm.slice(0, index)) &&
          !knowsNumber(number, support) &&
          !/^(?:within|in|another|a|the next|next|past|last) $/.test(reading.norm.slice(Math.max(0, index - 7), index)),
      )
      .map((match) => ({ claim: 'figure' as const, ...span(reading, match.index, match[0]) })),
  );
  const sums = amounts(reading)
    .filter(({ start, end }) => !support.text.includes(normalise(reading.text.slice(start, end)).norm))
    .map((one) => ({ claim: 'figure' as const, ...one }));
  return widest([...sums, ...counts]);
}

/** Words with a capital that are no names. */
const NO_NAME = new Set(
  'i mr mrs ms miss mx dr prof professor hr ceo cto cfo coo vp it pm am uk us usa eu ok phd mba msc bsc ba ma ai ux ui qa re english chinese french german spanish portuguese japanese european american british linkedin zoom teams skype slack wechat whatsapp gmail outlook google meet microsoft christmas easter new year thanksgiving dear hello hi hey kind best warm regards sincerely yours thank thanks monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec internet covid ii iii sir madam god pdf cv resume ps nda'.split(
    ' ',
  ),
);
const STARTERS = new Set(
  'the a an this that these those it its my our your his her their we you he she they i if when while after before since as at in on for with from to by of and but or so yet however although though because unfortunately regrettably sadly please thank thanks dear hello hi best kind warm sincerely yours after although given having unless until once during throughout should would could may might will can do does did is are was were am be been not no one two three there here what who why how which where all both each every many most some such any other another also besides moreover furthermore therefore thus hence still again never always often perhaps maybe meanwhile instead otherwise finally first second third then now today tomorrow yesterday recently currently ultimately upon regarding concerning per due despite within without under over into about above family personal health everyone everybody someone nobody nothing something everything anything as-discussed whatever whenever wherever let meeting speaking working learning getting being seeing hearing accepting declining choosing leaving starting taking making giving'.split(
    ' ',
  ),
);
const CAPITALS =
  /(?<![\p{L}\d@./])(?:\p{Lu}[\p{L}'’-]{1,24}|\p{Lu}\.)(?:(?: | of | and |-)(?:\p{Lu}[\p{L}'’-]{0,24}\.?)(?![\p{L}])){0,4}/gu;
const ROLE_NOUN =
  /\b(?:manager|engineer|analyst|lead|director|designer|developer|officer|assistant|coordinator|specialist|consultant|scientist|nurse|teacher|editor|planner|chemist|buyer|head|president|architect|administrator|supervisor|associate|intern|accountant|representative)\b/i;
const HOUSE =
  /^(?:'s)?\s(?:team|department|office|group|division|inc|ltd|llc|gmbh|university|college|school|hospital|bank|labs?|studio|press|company)\b/i;
const IN_HOUSE = /\b(?:at|join|joining|joined|within|in|for|offer from|admitted to|by|into|attend)\s$/i;

function names(reading: Reading, support: Support): Found[] {
  const own = reading.text.slice(0, reading.own.end);
  const after = reading.greeting ? (reading.at[reading.greeting.length] ?? 0) : 0;
  const found: Found[] = [];
  for (const match of own.matchAll(CAPITALS)) {
    if (match.index < after || !reading.own.own(match.index)) continue;
    const parts = [...match[0].matchAll(/[\p{L}'’.-]+/gu)].map(({ 0: word, index }) => ({
      word,
      bare: normalise(word).norm.replace(/(?:'s|\.)$/, ''),
      index,
    }));
    const opens = opensSentence(reading, match.index);
    // A sentence opens with a capital whatever the word: a name only if it acts like one.
    if (opens && (parts.length === 1 || STARTERS.has(parts[0]?.bare ?? ''))) {
      const rest = own.slice(match.index + match[0].length, match.index + match[0].length + 24);
      if (STARTERS.has(parts[0]?.bare ?? '')) parts.shift();
      else if (
        !/^(?:'s|’s)?\s(?:was|is|told|said|mentioned|explained|shared|showed|gave|has|had|and I|kindly|from|in HR|also|will|can)\b/.test(
          rest,
        )
      )
        continue;
    }
    const unknown = parts.filter(
      ({ bare }) =>
        bare.length > 1 &&
        !NO_NAME.has(bare) &&
        !STARTERS.has(bare) &&
        !/^(?:of|and)$/.test(bare) &&
        !support.stems.has(stemOf(bare)) &&
        !support.text.includes(bare),
    );
    const [first] = unknown;
    const last = unknown.at(-1);
    if (!first || !last) continue;
    const start = match.index + first.index;
    const end = match.index + last.index + last.word.replace(/(?:['’]s|\.)$/, '').length;
    const before = own.slice(Math.max(0, start - 24), start);
    const claim = ROLE_NOUN.test(match[0])
      ? 'role'
      : HOUSE.test(own.slice(end, end + 16)) || IN_HOUSE.test(before)
        ? 'company'
        : 'person';
    found.push({ claim, start, end });
  }
  return found;
}

const opensSentence = (reading: Reading, place: number) =>
  reading.sentences.some(({ start }) => start === place) ||
  /[\n:;“"(]\s{0,2}$/.test(reading.text.slice(Math.max(0, place - 3), place));

const PLAIN_ROLE = new Set(
  'the a an this that your my our their his her new same other another current present offered open whole exact full time part full-time part-time right different particular specific similar good great wonderful exciting interesting permanent above such said mentioned advertised and of for in at to from with on accept decline leave take dream next better best first second final former old available actual real i you it is was not be have has had future interim vacant unique important senior junior'.split(
    ' ',
  ),
);
const ROLE = /\b((?:[a-z][a-z-]{1,18} ){1,4})(?:position|role|post|vacancy|opening)\b/g;
const HAN_ROLE = /([\u3400-\u9fffa-z]{2,12})(?:岗位|职位|一职|职务)/g;
const HAN_TITLE_ROLE =
  /([\u3400-\u9fff]{2,8}(?:经理|总监|主管|专员|工程师|设计师|助理|顾问|主任|编辑|店长))的?(?:岗位|职位|一职|职务|机会)/g;
const BEFORE_ROLE =
  /^.*(?:相信|希望|祝愿|但愿|愿意把|把|将|因|的|给我|提供|这个|这份|该|此|本|贵公司|贵司|贵院|贵行|担任|任职|任|为|对|于|放弃|婉拒|谢绝|就|关于|接受|退出|应聘|感谢|一个|另一个|其他|录用|发来|不|撤回|与|和|个|更|在|到|目前|现有|原|新|合适|这一|了)/;

function roles(reading: Reading, support: Support): Found[] {
  const found: Found[] = [];
  for (const match of reading.norm.matchAll(ROLE)) {
    const words = (match[1] ?? '').trim().split(' ');
    const from = words.findLastIndex((word) => PLAIN_ROLE.has(word)) + 1;
    const telling = words.slice(from);
    if (telling.length === 0 || telling.every((word) => support.stems.has(stemOf(word)) || support.text.includes(word)))
      continue;
    if (from === 0 && words.length === 4) continue;
    const lead = words.slice(0, from).join(' ').length + (from > 0 ? 1 : 0);
    found.push({ claim: 'role', ...span(reading, match.index + lead, telling.join(' ')) });
  }
  for (const match of [...reading.norm.matchAll(HAN_ROLE), ...reading.norm.matchAll(HAN_TITLE_ROLE)]) {
    const told = (match[1] ?? '').replace(BEFORE_ROLE, '');
    if (told.length < 2 || knownTail(told, 2, support) || told.length > 8) continue;
    found.push({ claim: 'role', ...span(reading, match.index + (match[1] ?? '').length - told.length, told) });
  }
  return found;
}

const SURNAME =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵钱严覃武戴莫孔汤欧';
const HAN_PERSON = new RegExp(
  `(?:[${SURNAME}][\\u3400-\\u9fff]{0,2}?|[小老][${SURNAME}])(?:总经理|副总|总监|经理|主任|老师|女士|先生|主管|博士|教授|院长|校长|部长|总|工|哥|姐)`,
  'g',
);
/** Any character may be a family name where a title follows and a particle or a mark stands before. */
const HAN_TITLED =
  /(?<=[，。、；：,.;:!?\s和与跟向对的让被给由请谢告是了在»«“](?:大|小|老)?)[^\u0000-\u33ff\ua000-\uffff部门项目技术产品运营销售财务人事招聘研发区域市场总副各位贵该新原前女男这那其两几全导班组客理法行我您他她诸祝](?:女士|先生|总监|主编|机长|护士长|师傅|律师|医生|大夫|教授|校长|院长|主任|经理|老师|总)(?![\u3400-\u9fff]?(?:监|编|部))|[小老大](?:[李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗])(?![\u3400-\u9fff]?[师板])/g;
const HAN_NAMED = new RegExp(
  `(?<=同事|朋友|同学|校友|搭档|组长|和|与|跟|见到|认识|拜访)[${SURNAME}][\\u3400-\\u9fff]{1,2}(?=也|或许|可以|可|在|是|，|。|,|见面|沟通|交流|聊|一起|面谈|通话|等|说|给|的)`,
  'g',
);
const HAN_HOUSE = /([\u3400-\u9fffa-z]{2,10}?)(?:有限公司|公司|集团|医院|银行|大学|学院|研究院|事务所)/g;
/** A firm by its trade, where one is joined or stayed with. */
const HAN_TRADE_HOUSE =
  /(?<=留在|加入了?|入职了?|就职于|任职于|供职于|去了)([\u3400-\u9fffa-z]{2,6}(?:生物|科技|医药|数据|网络|软件|资本|基金|智能|电子|传媒|制药|能源|物流))(?!行业|领域|方面|类|产业)/g;
const PLAIN_HOUSE =
  /(?:贵|归还|退还|交还|返还|代表|影响|耽误|理解|尊重|祝|祝愿|相信|应聘|招聘|用人|面试|该|这家|那家|一家|另一家|另外一家|现|新|其他|别的|对方|我|本|各|原|前|大|小|所在|此|你们|他们|哪家|几家|家|多家|目前的?|现在的?|的|两家|母|子|分|总)$/;
const BEFORE_HOUSE =
  /^.*(?:感谢|加入|接受|选择|入职|前往|来到|去|到|在|于|和|与|对|给|从|向|为|了|我|您|是|被|由|拿到|收到|任职|的)/;

function hanNames(reading: Reading, support: Support): Found[] {
  const after = reading.greeting.length;
  const contact = support.text;
  const known = (told: string) => {
    if (contact.includes(told)) return true;
    // 谢谢欧老师: the thanks are no family name.
    if (/^谢[谢过]?./.test(told) && told.length > 3 && contact.includes(told.replace(/^谢谢?/, ''))) return true;
    const family = told.charAt(0);
    // 王敏 vouches for 王经理, not for 王小明.
    return (
      told.length > 1 &&
      HAN_TITLE.test(told) &&
      told.replace(HAN_TITLE, '').length === 1 &&
      new RegExp(`(?:^|\\n)${family}[\\u3400-\\u9fff]{1,2}(?:\\n|$)`).test(contact)
    );
  };
  const people = [HAN_PERSON, HAN_TITLED, HAN_NAMED].flatMap((pattern) =>
    [...reading.norm.matchAll(pattern)]
      .filter(
        ({ 0: told, index }) =>
          index >= after &&
          !known(told) &&
          !/[提很更最新真非]$/.test(reading.norm.slice(Math.max(0, index - 1), index)),
      )
      .map((match) => ({ claim: 'person' as const, ...span(reading, match.index, match[0]) })),
  );
  const houses = [...reading.norm.matchAll(HAN_HOUSE)].flatMap((match): Found[] => {
    const head = match[1] ?? '';
    const told = head.replace(BEFORE_HOUSE, '');
    if (
      told.length < 2 ||
      PLAIN_HOUSE.test(head) ||
      knownTail(match[0], 3, support) ||
      knownTail(head, 2, support) ||
      match.index < after
    )
      return [];
    return [
      {
        claim: 'company',
        ...span(reading, match.index + head.length - told.length, match[0].slice(head.length - told.length)),
      },
    ];
  });
  const firms = [...reading.norm.matchAll(HAN_TRADE_HOUSE)]
    .filter(({ 1: told = '' }) => !support.text.includes(told))
    .map((match): Found => ({ claim: 'company', ...span(reading, match.index, match[0]) }));
  return widest([...people, ...houses, ...firms]);
}
/** Chinese has no word gaps: a known name may have words before it. */
const knownTail = (told: string, least: number, support: Support) =>
  Array.from({ length: Math.max(0, told.length - least + 1) }, (_, cut) => told.slice(cut)).some((tail) =>
    support.text.includes(tail),
  );

const HAN_TITLE = /(?:总经理|副总|总监|经理|主任|老师|女士|先生|主管|博士|教授|院长|校长|部长|总|工|哥|姐)$/;

const MEETING_WORDS: readonly string[] = [
  'interview',
  'meet',
  'visit',
  'tour',
  'lunch',
  'coffee',
  'conversation',
  'discuss',
  'chat',
  'talk',
  'panel',
  'round',
  'presentation',
  'workshop',
  'speak',
  'dinner',
  'call',
  'discussion',
];
const HAN_MEETING: readonly string[] = [
  '面试',
  '面谈',
  '见面',
  '会面',
  '参观',
  '交流',
  '沟通',
  '拜访',
  '午餐',
  '座谈',
  '聚餐',
  '试岗',
  '终面',
  '复试',
  '笔试',
  '会谈',
  '通话',
  '电话',
  '介绍',
  '演讲',
  '讲解',
  '分享',
  '点评',
  '指点',
  '解答',
];

function meetings(reading: Reading, support: Support, reached: boolean): Found[] {
  return reading.hits('sign:meeting').flatMap((hit): Found[] => {
    const words = reading.words.slice(hit.first, hit.last + 1);
    const start = words[0]?.start ?? 0;
    const end = words.at(-1)?.end ?? start;
    const said = reading.text.slice(start, end).toLowerCase();
    const kinds = [
      ...MEETING_WORDS.filter((word) => words.some(({ stem }) => stem === stemOf(word))),
      ...HAN_MEETING.filter((word) => said.includes(word)),
    ];
    const vouched = kinds.some((kind) =>
      /[a-z]/.test(kind) ? support.stems.has(stemOf(kind)) : support.text.includes(kind),
    );
    const talked = reached && /talk|speak|spoke|conversation|discuss|chat|call|通话|电话|沟通|交流/.test(said);
    return vouched || talked ? [] : [{ claim: 'meeting', start, end }];
  });
}

function attachments(reading: Reading): Found[] {
  return reading.hits('sign:attachment').map((hit) => ({
    claim: 'attachment',
    start: reading.words[hit.first]?.start ?? 0,
    end: reading.words[hit.last]?.end ?? 0,
  }));
}

const DUTY_AFTER_SIGNING = /return|send back|hand back|repay|settle|归还|返还|退还|交还|寄回|办理|交接/;
const ANSWER =
  /answer|reply|respond|decide|let you know|get back|inform|notify|write|call|phone|ring|speak|talk|confirm|答复|回复|告知|致电|打电话|通话/;

function promises(
  reading: Reading,
  support: Support,
  allowed: { signed: boolean; asks: boolean; touch: boolean; consent: boolean; decided: boolean },
): Found[] {
  return reading.hits('sign:promise').flatMap((hit): Found[] => {
    const sentence = reading.sentenceOf(hit);
    const words = reading.words.slice(hit.first, Math.min(hit.last + 5, sentence.last + 1));
    const start = reading.words[hit.first]?.start ?? 0;
    const end = reading.words[hit.last]?.end ?? start;
    const said = reading.text.slice(start, words.at(-1)?.end ?? end).toLowerCase();
    if (allowed.signed && DUTY_AFTER_SIGNING.test(said)) return [];
    if (allowed.asks && ANSWER.test(said)) return [];
    if (allowed.touch && /touch|reach out|follow up|check in|write|contact|联系|问候/.test(said)) return [];
    if (allowed.consent && /introduc|connect|refer|recommend|put you|pass on|推荐|介绍|引荐/.test(said)) return [];
    const verbs = reading.words
      .slice(hit.last, hit.last + 5)
      .filter(({ stem }) => stem.length > 3)
      .map(({ stem }) => stem);
    const verb = reading.words[hit.last]?.stem ?? '';
    const asked =
      !reading.words[hit.last]?.han &&
      support.stems.has(verb) &&
      verbs.slice(1).some((stem) => support.stems.has(stem));
    return asked ? [] : [{ claim: 'promise', start, end }];
  });
}

export interface Allowed {
  reached: boolean;
  signed: boolean;
  asks: boolean;
  touch: boolean;
  consent: boolean;
  decided: boolean;
}

/** Every claim of the text that nothing vouches for, in its order; one a claim. */
export function claimsOf(reading: Reading, support: Support, allowed: Allowed): Found[] {
  const found = [
    ...names(reading, support),
    ...hanNames(reading, support),
    ...days(reading, support),
    ...figures(reading, support),
    ...meetings(reading, support, allowed.reached),
    ...attachments(reading),
    ...promises(reading, support, allowed),
    ...roles(reading, support),
  ].filter(({ start }) => reading.own.own(start));
  const seen = found.filter(
    (one, index) =>
      !found
        .slice(0, index)
        .some(
          (other) =>
            (other.start === one.start && other.end === one.end) ||
            (other.claim === 'role' && one.claim === 'role' && other.start <= one.end && one.start <= other.end),
        ),
  );
  const silenced = (text: string) => {
    const claim = normalise(text).norm.trim();
    return support.kept.some((kept) => kept === claim || kept.includes(claim));
  };
  return seen.filter(({ start, end }) => !silenced(reading.text.slice(start, end))).sort((a, b) => a.start - b.start);
}
