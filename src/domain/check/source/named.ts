/** People, companies and roles that nothing vouches for. */
import { orEmpty, orZero } from '../../absent.ts';
import type { Reading } from '../reading.ts';
import { normalise, stemOf } from '../words.ts';
import { type Stated, span, widest } from './claim.ts';
import type { Support } from './support.ts';

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
  /(?<![\p{L}\d@./])(?:\p{Lu}[\p{L}'’-]{1,24}|\p{Lu}\.)(?:(?:(?<=(?<!\p{L})(?:\p{Lu}|Dr|Prof|Mr|Mrs|Ms|St))\.)?(?: | of | and |-)\p{Lu}[\p{L}'’-]{0,24}(?!\p{L})){0,4}/gu;
const ROLE_NOUN =
  /\b(?:manager|engineer|analyst|lead|director|designer|developer|officer|assistant|coordinator|specialist|consultant|scientist|nurse|teacher|editor|planner|chemist|buyer|head|president|architect|administrator|supervisor|associate|intern|accountant|representative)\b/i;
const HOUSE =
  /^(?:'s)?\s(?:team|department|office|group|division|inc|ltd|llc|gmbh|university|college|school|hospital|bank|labs?|studio|press|company)\b/i;
const IN_HOUSE = /\b(?:at|join|joining|joined|within|in|for|offer from|admitted to|by|into|attend)\s$/i;

export function names(reading: Reading, support: Support): Stated[] {
  const own = reading.text.slice(0, reading.own.end);
  const after = reading.greeting ? orZero(reading.at[reading.greeting.length]) : 0;
  const found: Stated[] = [];
  for (const match of own.matchAll(CAPITALS)) {
    if (match.index < after || !reading.own.own(match.index)) continue;
    const parts = [...match[0].matchAll(/[\p{L}'’.-]+/gu)].map(({ 0: word, index }) => ({
      word,
      bare: normalise(word).norm.replace(/(?:'(?:s|m|ve|ll|d|re)|\.)$/, ''),
      index,
    }));
    const opens = opensSentence(reading, match.index);
    // A sentence opens with a capital whatever the word: a name only if it acts like one.
    const starts = (bare: string) => STARTERS.has(bare) || (parts.length > 1 && /ing$/.test(bare));
    if (opens && (parts.length === 1 || starts(orEmpty(parts[0]?.bare)))) {
      const rest = own.slice(match.index + match[0].length, match.index + match[0].length + 24);
      // "Wishing Papertrail a great year."
      if (starts(orEmpty(parts[0]?.bare))) parts.shift();
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

export function roles(reading: Reading, support: Support): Stated[] {
  const found: Stated[] = [];
  for (const match of reading.norm.matchAll(ROLE)) {
    const words = orEmpty(match[1]).trim().split(' ');
    const from = words.findLastIndex((word) => PLAIN_ROLE.has(word)) + 1;
    const telling = words.slice(from);
    if (telling.length === 0 || telling.every((word) => support.stems.has(stemOf(word)) || support.text.includes(word)))
      continue;
    if (from === 0 && words.length === 4) continue;
    const lead = words.slice(0, from).join(' ').length + (from > 0 ? 1 : 0);
    found.push({ claim: 'role', ...span(reading, match.index + lead, telling.join(' ')) });
  }
  for (const match of [...reading.norm.matchAll(HAN_ROLE), ...reading.norm.matchAll(HAN_TITLE_ROLE)]) {
    const told = orEmpty(match[1]).replace(BEFORE_ROLE, '');
    if (told.length < 2 || knownTail(told, 2, support) || told.length > 8) continue;
    found.push({ claim: 'role', ...span(reading, match.index + orEmpty(match[1]).length - told.length, told) });
  }
  return found;
}

const SURNAME =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵钱严覃武戴莫孔汤欧';
const HAN_PERSON = new RegExp(
  `(?:[${SURNAME}][\\u3400-\\u9fff]{0,2}?|[小老][${SURNAME}])(?:总经理|副总|总监|经理|主任|老师|女士|先生|主管|博士|教授|院长|校长|园长|所长|行长|厂长|站长|队长|班长|护士长|师傅|部长|总|工|哥|姐)`,
  'g',
);
/** Any character may be a family name where a title follows and a particle or a mark stands before. */
const HAN_TITLED =
  /(?<=[，。、；：,.;:!?\s和与跟向对的让被给由请谢告是了在»«“](?:大|小|老)?)[^\u0000-\u33ff\ua000-\uffff部门项目技术产品运营销售财务人事招聘研发区域市场总副各位贵该新原前女男这那其两几全导班组客理法行我您他她诸祝](?:女士|先生|总监|主编|机长|护士长|师傅|律师|医生|大夫|教授|校长|院长|主任|经理|老师|总)(?![\u3400-\u9fff]?(?:监|编|部))|[小老大](?:[李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗])(?![\u3400-\u9fff]?[师板])/g;
const HAN_NAMED = new RegExp(
  `(?<=同事|朋友|同学|校友|搭档|组长|和|与|跟|见到|认识|拜访)[${SURNAME}][\\u3400-\\u9fff]{1,2}(?=也|或许|可以|可|在|是|，|。|,|见面|沟通|交流|聊|一起|面谈|通话|等|说|给|的)`,
  'g',
);
const HAN_HOUSE =
  /([\u3400-\u9fffa-z]{2,10}?)(?:有限公司|公司|集团|医院|银行|大学|学院|研究院|事务所|出版社|设计院|工作室|基金会)/g;
/** A firm by its trade, where one is joined or stayed with. */
const HAN_TRADE_HOUSE =
  /(?<=留在|加入了?|入职了?|就职于|任职于|供职于|去了)([\u3400-\u9fffa-z]{2,6}(?:生物|科技|医药|数据|网络|软件|资本|基金|智能|电子|传媒|制药|能源|物流))(?!行业|领域|方面|类|产业)/g;
const PLAIN_HOUSE =
  /(?:贵|归还|退还|交还|返还|代表|影响|耽误|理解|尊重|祝|祝愿|相信|应聘|招聘|用人|面试|该|这家|那家|一家|另一家|另外一家|现|新|其他|别的|对方|我|本|各|原|前|大|小|所在|此|你们|他们|哪家|几家|家|多家|目前的?|现在的?|的|两家|母|子|分|总)$/;
const BEFORE_HOUSE =
  /^.*(?:感谢|加入|接受|选择|入职|前往|来到|去|到|在|于|和|与|对|给|从|向|为|了|我|您|是|被|由|拿到|收到|任职|的)/;

export function hanNames(reading: Reading, support: Support): Stated[] {
  const after = reading.greeting.length;
  const contact = support.text;
  const known = (told: string) => {
    if (contact.includes(told)) return true;
    // 韩梅的交流: a name of two characters with a particle after it.
    if (/^..[的也在是等说给可聊]$/.test(told) && contact.includes(told.slice(0, 2))) return true;
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
  const houses = [...reading.norm.matchAll(HAN_HOUSE)].flatMap((match): Stated[] => {
    const head = orEmpty(match[1]);
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
    .map((match): Stated => ({ claim: 'company', ...span(reading, match.index, match[0]) }));
  return widest([...people, ...houses, ...firms]);
}
/** Chinese has no word gaps: a known name may have words before it. */
const knownTail = (told: string, least: number, support: Support) =>
  Array.from({ length: Math.max(0, told.length - least + 1) }, (_, cut) => told.slice(cut)).some((tail) =>
    support.text.includes(tail),
  );

const HAN_TITLE = /(?:总经理|副总|总监|经理|主任|老师|女士|先生|主管|博士|教授|院长|校长|部长|总|工|哥|姐)$/;
