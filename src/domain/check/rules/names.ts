/** Companies, roles and people: the right one in the right place. */
import { orEmpty, orZero } from '../../absent.ts';
import type { Situation } from '../../model.ts';
import { toPresentHouse } from '../case.ts';
import { absent, bySentence, type Found, type Judging, type Rule } from '../found.ts';
import type { Reading } from '../reading.ts';
import { normalise } from '../words.ts';
import { addressOf } from './envelope.ts';

const LEGAL_FORM =
  /[,，]?\s?\b(?:inc|incorporated|ltd|limited|llc|llp|plc|gmbh|ag|se|kg|sa|sas|sarl|s\.a|bv|nv|oy|ab|as|pty|pte|co|corp|corporation|company|group|holdings?)\b\.?|(?:股份)?有限(?:责任)?公司|集团|公司$|[（(][^（）()]{1,12}[）)]/gi;
const TRADE =
  /(?:网络|信息|科技|技术|软件|咨询|传媒|文化|教育|医疗|生物|电子|智能|数据|实业|控股|金融|证券|银行|资本|制造|集团){1,3}$/;
/** Names that are words of the language too: only a capital in the middle of a sentence makes them a name. */
const COMMON_WORD =
  /^(?:apple|target|indeed|square|stripe|notion|slack|zoom|meta|oracle|shell|gap|visa|discover|delta|monday|block|chase|sky|three|orange|next|boots|box|unity|amazon|alphabet|match|progress|workday|lyft|ring|nest|snap|best|buy|ford|chevron|sprint|frontier|harbor|harbour|meridian|summit|horizon|pioneer|beacon|anchor|compass|spark|bolt|wise|monzo|revolut|level|scale|ramp|rise|north|south|atlas|the|first|general|national|united|american|global|new)$/i;

/** The forms under which a letter may call a company, longest first; all normalised. */
export function formsOf(company: string): string[] {
  const full = company.trim();
  const bare = full.replace(LEGAL_FORM, '').trim();
  const forms = new Set([full, bare]);
  if (/[\u3400-\u9fff]/.test(bare)) {
    const core = bare.replace(TRADE, '');
    if (core.length >= 2) forms.add(core);
  } else {
    const [first = ''] = bare.split(/\s+/);
    if (first.length >= 5 && !COMMON_WORD.test(first)) forms.add(first);
  }
  for (const form of [...forms])
    if (/ (?:&|and) /i.test(form)) {
      forms.add(form.replace(/ & /g, ' and '));
      forms.add(form.replace(/ and /gi, ' & '));
    }
  return [...forms].map((form) => normalise(form).norm.trim()).filter((form) => form.length >= 2);
}

interface Mention {
  start: number;
  end: number;
}

const A_PLACE = /^(?:公园|广场|大道|大桥|小区|新村|花园|车站|水库|路|街|巷|镇|村|湖|山|河|江|星)/;
const inWord = (char: string) => /[a-z\d]/.test(char);

/** A name may be broken over two lines, or stand with two spaces. */
const SPACES = { latin: / (?= )/g, han: /(?<=[\u3400-\u9fff]) {1,3}(?=[\u3400-\u9fff])/g };
const spacings = new WeakMap<Reading, Partial<Record<keyof typeof SPACES, Spaced>>>();
type Spaced = { norm: string; at: readonly number[]; text: string };
function unspaced(reading: Reading, form: string): Spaced {
  const script = /[\u3400-\u9fff]/.test(form) ? 'han' : 'latin';
  const known = spacings.get(reading) ?? {};
  const spaced = known[script] ?? without(reading, SPACES[script]);
  spacings.set(reading, { ...known, [script]: spaced });
  return spaced;
}
function without({ norm, at, text }: Reading, spaces: RegExp): Spaced {
  const flat = norm.replace(/[\s-]/g, ' ');
  let kept = '';
  const places: number[] = [];
  let from = 0;
  const keep = (end: number) => {
    kept += flat.slice(from, end);
    for (let unit = from; unit < end; unit += 1) places.push(orZero(at[unit]));
  };
  for (const { 0: space, index } of flat.matchAll(spaces)) {
    keep(index);
    from = index + space.length;
  }
  if (from === 0) return { norm: flat, at, text };
  keep(flat.length);
  return { norm: kept, at: places, text };
}

/** Behind one of these a name may stand in small letters. */
const LEADS_TO_A_HOUSE =
  /\b(?:at|for|with|from|join(?:ing|ed)?|by|to|chose|choose|accept(?:ed|ing)?|and|than|of|in|is|was|name) $/;

/** 去晨星, 晨星那边, 晨星的录用: a house; 一颗晨星 is none. A long name needs no such neighbour. */
const HAN_HOUSE_BEFORE_PATTERN =
  /(?:去|在|到|进|加入|选择?了?|接受了?|是|来自|入职|签[约了]?|跟|和|与|同|对|向|为|给|比|被|从|像|投|答应了?|定了?|留在?|叫|谢谢?|感谢|祝|愿|贵|于|由|把|拒绝?|绝|辞|回|掉|了|^|[\s，,。.:：；;、（("“《/])$/;
const HAN_HOUSE_AFTER_PATTERN =
  /^(?:那[边家里头]|这边|公司|科技|集团|给|开|出|发|的(?:录|聘|offer|岗|职|工作|机会|条件|待遇|邀|团队|人|面试|合同|通知|薪|厚爱|认可|信任|各位|同事)|也|更|录|聘|签|邀|要|先|已|离|上班|工作|任职|入职|报到|担任|做|当|人事|招聘|hr|各位|$|[，,。.；;、：:\n）)”》/])/;
const isHouse = ({ text }: Reading, { start, end }: Mention): boolean =>
  end - start > 3 ||
  !/[\u3400-\u9fff]/.test(text.slice(start, end)) ||
  HAN_HOUSE_BEFORE_PATTERN.test(text.slice(Math.max(0, start - 4), start)) ||
  (HAN_HOUSE_AFTER_PATTERN.test(text.slice(end, end + 8)) && !/[颗朵轮枚片只艘棵座株盏条]$/.test(text.slice(0, start)));

/** Where a name stands, whole words only in scripts that have word gaps. */
/** "Delta freight's office", "the dispatcher's post". */
const ITS_OWN = /^'s /;
const ITS_POST = /^(?:'s)? (?:post|job|role|position|vacancy|opening|offer)\b/;
function mentions(reading: Reading, spelt: string, role = false): Mention[] {
  const form = spelt.replace(/-/g, ' ');
  const found: Mention[] = [];
  const { norm, at, text } = unspaced(reading, form);
  for (let unit = norm.indexOf(form); unit >= 0; unit = norm.indexOf(form, unit + form.length)) {
    const end = unit + form.length;
    const latin = inWord(form.charAt(0));
    if (latin && (inWord(norm.charAt(unit - 1)) || (inWord(norm.charAt(end)) && inWord(form.charAt(form.length - 1)))))
      continue;
    // 早晨报到 names no 晨报.
    const known = reading.chinese.compounds;
    if (
      form.length === 2 &&
      known.includes(norm.slice(unit - 1, unit + 1)) &&
      known.includes(norm.slice(end - 1, end + 1))
    )
      continue;
    // 长风公园, 启明星: a place or a word that begins like it.
    if (form.length === 2 && A_PLACE.test(norm.slice(end, end + 2))) continue;
    const start = orZero(at[unit]);
    const stop = (at[end - 1] ?? start) + 1;
    if (!reading.own.own(start)) continue;
    const shown = text.slice(start, stop);
    // "Through the orchard", "linden trees": in small letters a name stands behind a word that leads to a house.
    if (
      latin &&
      /^[a-z]/.test(shown) &&
      !(role ? ITS_POST : ITS_OWN).test(norm.slice(end, end + 14)) &&
      !LEADS_TO_A_HOUSE.test(norm.slice(Math.max(0, unit - 12), unit))
    )
      continue;
    if (
      latin &&
      COMMON_WORD.test(form) &&
      (!/^[A-Z]/.test(shown) || /^\s?,/.test(norm.slice(end)) || opensSentence(reading, start))
    )
      continue;
    found.push({ start, end: stop });
  }
  return found;
}

const opensSentence = (reading: Reading, place: number) => reading.sentences.some(({ start }) => start === place);

const overlapping = (a: Mention, list: readonly Mention[]) =>
  list.some((b) => b.start <= a.start && a.end <= b.end && (b.start < a.start || b.end > a.end));

/** Companies of other records, with the places where the text names them; never the company at hand. */
function rivals(j: Judging): { company: string; role: string | null; places: Mention[] }[] {
  const { input, reading } = j;
  const own = input.situation.offer?.company ? formsOf(input.situation.offer.company) : [];
  const ownPlaces = own.flatMap((form) => mentions(reading, form));
  const listed = [
    ...(input.otherCompanies ?? []),
    ...(input.situation.otherOffers ?? []).flatMap(({ company, role }) =>
      company ? [{ company, role: role ?? null }] : [],
    ),
  ];
  // "Rahman & Sons" is not meant where Ms Rahman is greeted.
  const people = normalise(input.situation.offer?.contact?.name ?? '').norm.split(/\s+/);
  return listed.flatMap(({ company, role = null }) => {
    const forms = formsOf(company).filter((form) => !own.includes(form) && !people.includes(form));
    if (forms.length === 0) return [{ company, role, places: [] }];
    const places = forms
      .flatMap((form) => mentions(reading, form))
      .filter(
        (one) =>
          isHouse(reading, one) && !overlapping(one, ownPlaces) && !ownPlaces.some(({ start }) => start === one.start),
      );
    return [
      {
        company,
        role,
        places: places.filter(
          (one, index) =>
            !places.some(
              (two, at) =>
                at !== index &&
                two.start <= one.start &&
                two.end >= one.end &&
                (two.end - two.start > one.end - one.start || at < index),
            ),
        ),
      },
    ];
  });
}

const WISHED_TO =
  /\b(?:wish(?!es? to)|wishing|best (?:wishes|of luck)|success|regards|all the best|good luck)\b(?!.*\b(?:accept|join|chos|start|sign|work(?:ing)? (?:for|at)|now at)).{0,60} (?:at|to|for|of|and) (?:the |all (?:at|of) )?$/i;

/** 祝远大空调早日找到合适的人. */
const HAN_WISHED_TO = /(?:祝愿?|愿|祝福)[^，。；在去]{0,4}$/;

/** 北辰铁运8月11日的录用通知我收到了, 北辰铁运发来的聘书已经收悉. */
const LETTER_CAME =
  /^(?:于?[^，。；我他她那]{0,10}[日号天周月午发来寄出])?的?(?:录用|录取|聘用|聘书|offer|通知书?)[^，。；也]{0,10}(?:收到|收悉|看到了|拜读|读过)/i;
const CAME_FROM = /(?:^|[，。；])(?:我|本人)?(?:今天|昨天|已经?|刚刚?|近日|日前){0,2}(?:收到|接到|收悉|拜读)了?$/;
const LETTER_CAME_BACK =
  /^(?:于?[^，。；我他她那]{0,10}[日号天周月午发来寄出])?的?(?:录用|录取|聘用|聘书|offer|通知书?)[^，。；]{0,6}[，,][^。]{0,12}(?:感谢|谢谢|多谢|感激)(?:您|贵)/i;

const THANKED_FOR =
  /^ ?(?:you )?(?:(?:so|very|much) ){0,2}for (?:the|your|my|our|an?|inviting me to (?:an?|the)) (?:\w+ )?(?:interview|talk|conversation|discussion|process)s?(?: on [\w ]{2,14})? (?:at|with|by) $/i;
/** What the sentence does to the name: the nearest verb before it decides, else the nearest after it. */
function standsForOurs(reading: Reading, place: Mention): boolean {
  if (reading.greeting && place.start <= (reading.at[reading.greeting.length - 1] ?? -1)) return true;
  // "It was kind of Fabrikam to choose me."
  if (/\b(?:kind|good|nice|generous|thoughtful) of $/i.test(reading.text.slice(0, place.start))) return true;
  const sentence = reading.sentences.find(({ start, end }) => start <= place.start && place.start < end);
  if (!sentence) return false;
  const head = reading.text.slice(Math.max(sentence.start, place.start - 160), place.start);
  // "I wish you and everyone at Fabrikam a good season", "to work for you at Fabrikam".
  if (
    HAN_WISHED_TO.test(head) ||
    (/(?:希望|愿|盼|相信)$/.test(head) &&
      /^[^，。；]{0,4}(?:早日|尽快|顺利|招到|找到|越来越|一切|蒸蒸)/.test(
        reading.text.slice(place.end, place.end + 12),
      )) ||
    WISHED_TO.test(head) ||
    /\b(?:wish(?:ing)?|hope(?: that)?) $/i.test(head) ||
    /\byou (?:all )?at $/i.test(head)
  )
    return true;
  // 安和诊所的录用通知已经收到.
  if (LETTER_CAME.test(reading.text.slice(place.end, place.end + 32))) return true;
  // 收到北辰铁运8月11日的录用通知，感谢您的认可.
  if (
    CAME_FROM.test(head) &&
    LETTER_CAME_BACK.test(reading.text.slice(place.end, sentence.end)) &&
    !/也|同时|另|后来|那边/.test(reading.slice(sentence))
  )
    return true;
  // 我无法到长城精工入职了: the refusal is of what stands inside it.
  if (
    /(?:无法|不能|没法|不再|不会|不便|难以|不)(?:再|按时|如期|如约)?(?:到|去|来|在|赴|前往|加入)[^，。；]{0,4}$/.test(
      head,
    ) &&
    /^[^，。；]{0,4}(?:入职|报到|上班|到岗|任职|就职|工作)/.test(reading.text.slice(place.end, place.end + 12))
  )
    return true;
  const near = (sign: 'decision' | 'thanks' | 'joining' | 'otherTalk') => {
    const ends = reading
      .hits(`sign:${sign}`)
      .filter(({ first, last }) => first >= sentence.first && last <= sentence.last)
      .map(({ last }) => orZero(reading.words[last]?.end))
      .filter((end) => end <= place.start);
    return Math.max(-1, ...ends);
  };
  const tail = reading.text.slice(place.end, place.end + 24);
  const [decision, thanks, joining, talk] = [near('decision'), near('thanks'), near('joining'), near('otherTalk')];
  if (Math.max(decision, thanks) < 0) {
    // "Fabrikam's offer deserved a quick answer."
    if (
      joining < 0 &&
      talk < 0 &&
      head === '' &&
      /^['’]s (?:kind |good |generous )?(?:offer|letter|contract)\b/.test(tail)
    )
      return true;
    // "The Fabrikam offer is one I have to decline": named before the verb.
    // 启明电子我也回绝了: another one that was declined too.
    if (/^(?:的[\u4e00-\u9fff]{2,4})?(?:我|本人|那边|那份)?(?:也|都|早就?|已经?|同样)/.test(tail)) return false;
    const after = reading
      .hits('sign:decision')
      .some((hit) => reading.sentenceOf(hit) === sentence && orZero(reading.words[hit.first]?.start) > place.end);
    return after && joining < 0 && talk < 0;
  }
  // "Thank you for the interview at Fabrikam."
  if (thanks >= 0 && THANKED_FOR.test(reading.text.slice(thanks, place.start))) return true;
  if (talk > Math.max(decision, thanks, joining)) return false;
  // "Not join Fabrikam" is a decision that ends on the joining word; "thank you for the chance to join Fabrikam" is ours too.
  if (joining <= Math.max(decision, thanks)) return true;
  return decision < 0 && /(?:\bto|\bof|加入|去)\s?\w{0,9}\s?$/.test(reading.text.slice(0, place.start));
}

/** Named as the one joined, or in passing: a note. Where this offer's own company belongs: an error. */
export const companies: Rule = (j) => {
  const { reading, input } = j;
  const found: Found[] = [];
  const own = input.situation.offer;
  const subject = input.subject ? normalise(input.subject).norm : '';
  let inSubject = false;
  for (const { company, role, places } of rivals(j)) {
    for (const place of places) {
      const wrong = standsForOurs(reading, place);
      found.push({
        id: wrong ? 'L-WRONGCO' : 'L-RIVAL',
        start: place.start,
        end: place.end,
        rewrite: wrong ? (own?.company ?? null) : undefined,
      } as Found);
    }
    const ownForms = own?.company ? formsOf(own.company) : [];
    inSubject ||= formsOf(company).some(
      (form) =>
        !ownForms.includes(form) &&
        subjectHolds(subject, form) &&
        !ownForms.some((mine) => mine.includes(form) && subject.includes(mine)),
    );
    if (role) {
      const ownRole = own?.role ? normalise(own.role).norm.trim() : '';
      const other = normalise(role).norm.trim();
      if (other.length < 3 || (ownRole !== '' && (ownRole.includes(other) || other === ownRole))) continue;
      const ownPlaces = ownRole ? mentions(reading, ownRole) : [];
      for (const place of mentions(reading, other, true))
        if (!overlapping(place, ownPlaces) && standsForOurs(reading, place))
          found.push({ id: 'L-WRONGCO', start: place.start, end: place.end, rewrite: own?.role ?? null });
      inSubject ||= subjectHolds(subject, other) && !(ownRole !== '' && subject.includes(ownRole));
    }
  }
  if (inSubject) found.push(absent('L-WRONGCO', { rewrite: own?.company ?? null }));
  return found.filter(
    (one, index) =>
      one.start === null || !found.slice(0, index).some(({ start, id }) => start === one.start && id === one.id),
  );
};

function subjectHolds(subject: string, form: string): boolean {
  const unit = subject.indexOf(form);
  if (unit < 0) return false;
  return !inWord(form.charAt(0)) || (!inWord(subject.charAt(unit - 1)) && !inWord(subject.charAt(unit + form.length)));
}

const TITLES =
  /\b(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|madam|dear|hello|hi|hey|good|morning|afternoon|evening|day|greetings|and|everyone|all|there|again|to)\b\.?/g;
const GENERIC =
  /\b(?:team|manager|hiring|hr|recruit\w{0,6}|talent|human|resources|department|committee|sirs?|madam|colleagues?|whom|group|office|board|folks|people|partner|(?:all|everyone|everybody) (?:at|of|in)|friends?|neighbou?rs?|crew|panel|lab|ladies|gentlemen|staff|company)\b/;
const HAN_GENERIC =
  /招聘|人事|招募|负责人|老师们|各位|大家|诸位|全体|同仁|人力|团队|贵公司|贵司|您好$|领导|同事|部门|hr|公司|先生\/女士|女士\/先生|[\u4e00-\u9fff]{2}(?:部|科|处|室|组)$|(?:医院|学校|中学|小学|大学|律所|事务所|工会|办公室|诊所|幼儿园|同志们?|伙伴们?|朋友们?|家人们)$/;
const SHORT_FORMS: Readonly<Record<string, string>> = {
  mike: 'michael',
  bob: 'robert',
  rob: 'robert',
  bill: 'william',
  will: 'william',
  liz: 'elizabeth',
  beth: 'elizabeth',
  betty: 'elizabeth',
  kate: 'katherine',
  katie: 'katherine',
  kathy: 'katherine',
  cathy: 'catherine',
  jim: 'james',
  jack: 'john',
  tony: 'anthony',
  peggy: 'margaret',
  meg: 'margaret',
  maggie: 'margaret',
  dick: 'richard',
  rick: 'richard',
  ted: 'edward',
  becky: 'rebecca',
  harry: 'henry',
  hank: 'henry',
  sasha: 'alexander',
  chuck: 'charles',
  charlie: 'charles',
  andy: 'andrew',
  drew: 'andrew',
  dave: 'david',
  steve: 'stephen',
  jenny: 'jennifer',
  molly: 'mary',
  polly: 'mary',
  nina: 'antonina',
  tina: 'christina',
  joe: 'joseph',
  joey: 'joseph',
  pepe: 'jose',
  paco: 'francisco',
  larry: 'lawrence',
  jerry: 'gerald',
  gene: 'eugene',
  kim: 'kimberly',
};
export const sameName = (a: string, b: string) =>
  a === b ||
  (a.length >= 3 && b.startsWith(a)) ||
  (b.length >= 3 && a.startsWith(b)) ||
  SHORT_FORMS[a] === b ||
  SHORT_FORMS[b] === a;

function recipientNames({ input }: Judging): { latin: string[]; han: string[] } {
  const shown = [
    input.situation.offer?.contact?.name ?? '',
    /发件人[：:]\s{0,3}([\u4e00-\u9fff]{2,4})/.exec(input.visibleMail ?? '')?.[1] ?? '',
    ...(input.to ?? []).map((one) => one.replace(/<[^<>]*>/, '').replace(/\S+@\S+/, '')),
  ];
  const boxes = (input.to ?? [])
    .map((one) => orEmpty(addressOf(one).split('@')[0]))
    .filter(
      (box) =>
        !/^(?:hr|jobs?|careers?|recruit\w*|talent|info|people|hello|contact|hiring|team|office|admin|zhaopin|hrbp)\b/.test(
          box,
        ),
    );
  const norm = normalise([...shown, ...boxes].join(' ')).norm;
  return {
    latin: [...new Set(norm.replace(TITLES, ' ').match(/[a-z]{2,}/g) ?? [])],
    han: shown.join(' ').match(/[\u3400-\u9fff]{2,4}/g) ?? [],
  };
}

const HAN_TITLE =
  /(?:总经理|副总裁|副总|总监|经理|主管|主任|老师|先生|女士|小姐|总裁|博士|教授|院长|校长|园长|所长|行长|厂长|站长|队长|班长|护士长|[\u3400-\u9fff]长|导演|师傅|部长|科长|处长|社长|馆长|店长|主编|编辑|医生|大夫|律师|教练|书记|老板|顾问|同学|同志|科长|处长|大姐|大哥|大叔|大爷|阿姨|叔叔|伯伯|老|总|工|姐|哥|叔|姨|董|局|处|队|院|校|科)$/;

/** The greeting names somebody else than the recipient. Said only where both are known in one script. */
export const greeting: Rule = (j) => {
  const { reading } = j;
  if (!reading.greeting || toPresentHouse(j.input)) return [];
  const start = orZero(reading.at[reading.greeting.search(/\S/)]);
  const end = (reading.at[reading.greeting.trimEnd().length - 1] ?? start) + 1;
  const { latin, han } = recipientNames(j);
  const said = reading.greeting.trim().replace(/[,:!.。\s]{1,9}$/, '');
  const name = j.input.situation.offer?.contact?.name;
  const fault = (): Found[] => [
    {
      id: 'L-NAME',
      start,
      end,
      rewrite: name ? reading.text.slice(start, end).replace(spoken(reading.text.slice(start, end)), name) : null,
    },
  ];
  const hanSaid = said
    .replace(/^(?:(?:您好|你好)[,，])?(?:尊敬的|亲爱的|敬爱的|敬启者?)?/, '')
    .replace(
      /[:：,，、\s]?(?:如晤|您好|你好|早上好|上午好|下午好|晚上好|展信佳|展信安|展信悦|见信好|见信如晤|见字如面|钧鉴|台鉴|尊鉴|惠鉴|赐鉴|如晤|敬启|敬上|(?<=[\u3400-\u9fff]{2})好)$/,
      '',
    )
    .replace(/[,，、\s]?(?:新年|节日|周末|春节|中秋|国庆|元宵|假期|端午|五一)(?:好|快乐|愉快|安康|吉祥)$/, '')
    .replace(
      /^[老小大阿](?=[\u3400-\u9fff]$)(?![师板总夫姐哥叔爷伯妈娘兄姨婆公])|^[\u4e00-\u9fff]{2,4}(?:部|处|科|组|室|中心)的(?=[\u3400-\u9fff]{2,5}$)|^(?:人事|人力|招聘|市场|技术|财务)部?(?:的)?(?=[\u3400-\u9fff]{2,4}$)/,
      '',
    )
    .trim();
  if (/[\u3400-\u9fff]/.test(hanSaid)) {
    if (han.length === 0 || HAN_GENERIC.test(hanSaid) || hanSaid.length > 8) return [];
    const family = hanSaid.replace(HAN_TITLE, '').replace(HAN_TITLE, '');
    // XX老师 was never filled in: L-SLOT speaks of it.
    if (family === '' || /^[x×某*＊]+$/i.test(family)) return [];
    const fits = han.some(
      (one) =>
        // 何建国 is not 何建平.
        !(family.length > 2 && one.length === family.length && one !== family) &&
        (one.startsWith(family) ||
          family.startsWith(one.replace(HAN_TITLE, '')) ||
          one.replace(HAN_TITLE, '') === family ||
          one.includes(family) ||
          (family.length > 1 && family.includes(one.slice(0, 2)))),
    );
    return fits ? [] : fault();
  }
  if (GENERIC.test(said) || latin.length === 0) return [];
  const company = j.input.situation.offer?.company;
  if (company && formsOf(company).some((form) => said.includes(form))) return [];
  const parts = said.replace(TITLES, ' ').match(/[a-z]{2,}/g) ?? [];
  if (parts.length === 0) return [];
  // Both names given, the family name another one.
  const [given = '', family = '', ...more] =
    normalise(name ?? '')
      .norm.replace(TITLES, ' ')
      .match(/[a-z'-]{2,}/g) ?? [];
  if (parts.length === 2 && more.length === 0 && family && !/[&\n]|\band\b/.test(said)) {
    const [first = '', last = ''] = parts;
    if (sameName(first, given) && !sameName(last, family) && !family.includes(last)) return fault();
  }
  return parts.some((part) =>
    latin.some((one) => sameName(part, one) || (one.length > 5 && part.length > 2 && one.includes(part))),
  )
    ? []
    : fault();
};

/** The name inside a greeting, as it is written. */
const spoken = (line: string): string =>
  /(?:dear|hello|hi|hey|good (?:morning|afternoon|evening|day))\s{1,3}(?:(?:mr|mrs|ms|miss|mx|dr|prof)\.?\s{1,3})?([^,:!\n]{1,60})/i
    .exec(line)?.[1]
    ?.trim() ??
  /^(?:尊敬的|亲爱的)?([\u3400-\u9fff]{1,8}?)(?=[,，、]?(?:您好|你好)|[,，:：])/.exec(line)?.[1] ??
  line;

const CONTACTS: readonly RegExp[] = [
  /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,80}/g,
  /(?<![\w.+-])[\w.+-]{1,64}\s?(?:\(at\)|\[at\]| at )\s?[\w-]{1,63}\.[\w.-]{2,40}/g,
  /(?<![\w.+])\+?\d[\d ().-]{6,18}\d(?!\w)/g,
  /(?:微信号?|wechat|weixin|v信|vx|qq)[号:： 是为id]{0,4}[a-zA-Z\d][\w-]{4,20}/gi,
  /(?:电话|手机)[号码:： 是为]{0,4}\d{5,13}/g,
];
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤欧何';
const NAMED_HAN = new RegExp(
  `(?:推荐|引荐|介绍|举荐|内推|联系|找|名叫|叫|前同事|同事|同学|学弟|学妹|师弟|师妹|师兄|师姐|朋友|校友|好友|室友)(?:一位|一个|我的|我|一下|前|的|:|：)?(?:前同事|同事|同学|朋友|学弟|学妹|校友|师兄|师姐|师弟|师妹|好友|室友|下属|老同事)?(?:，|,)?(?:名叫|叫|是)?([${SURNAMES}][\\u3400-\\u9fff]{1,2})(?=[，。、,.；;（(\\s]|给|来|，|，他|他|她|的|很|是|非常|有|目|现|正|可|电|微|手|也|，本|本|曾|经|$)`,
  'g',
);
const LATIN_NAME = /(?<![\p{L}\d@.])\p{Lu}[\p{L}'’-]{1,20}(?: \p{Lu}[\p{L}.'’-]{0,20}){0,2}/gu;
/** What stands shortly before a name that is put forward. */
const PUT_FORWARD =
  /(?:recommend|suggest|refer|introduce|propose|nominate|contact|consider|reach|speak|talk|write|colleague|classmate|friend|coworker|co-worker|teammate|mention|endorse|vouch|approach|name is|named|called|touch with|connect you|looking at)/;
/** The end of the sentence so far, at most 45 units of it. */
const before = (text: string, place: number): string =>
  orEmpty(
    text
      .slice(Math.max(0, place - 45), place)
      .split(/[.!?\n]/)
      .at(-1),
  );
/** A family name with a given one; in Chinese where a particle follows, and a mark or a word for a tie stands before. */
const FULL_NAMES: readonly RegExp[] = [
  /(?<![\p{L}\d])\p{Lu}[\p{L}'’-]{1,20} (?:[A-Z]\. )?\p{Lu}[\p{L}'’-]{1,20}/gu,
  new RegExp(
    `(?<=^|[，。、；：,.;:\\s]|同事|同学|朋友|邻居|师兄|师姐|师弟|师妹|校友|联系|推荐|找|加|叫)(?:欧阳|司马|诸葛|上官|夏侯|东方|[${SURNAMES}])\\n?[\\u3400-\\u9fff]{1,2}(?=[，。,.（(：:\\s也很正在能可是有的非适合曾目现本愿想胜以跟原之会喜做懂])`,
    'g',
  ),
];
const NOT_A_NAME =
  /^(?:\p{Lu}[\p{L}'’-]+ (?:Street|Road|Lane|Square|Avenue|Market|Hall|House|Park|Bridge|Station|Hill|Court|Gate|Place|University|College|School|Church|Museum|Inn|Arms|Hotel|Pub|Restaurant|Theatre|Centre|Library|Club|Gardens?|Bay|Beach|Pier|Island|Lake|River|Quay|Cafe|Bakery|Row)|(?:Market|High|Church|Station|Mill) \p{Lu})|^(?:I|You|We|The|This|That|It|My|Your|He|She|They|HR|Thank|Please|LinkedIn|Zoom|Teams|Skype|WhatsApp|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)\b/u;

function ownContacts({ from, to, cc, situation }: Judging['input']): string[] {
  const contact = situation.offer?.contact;
  return [from, ...(to ?? []), ...(cc ?? []), contact?.email, contact?.phone, situation.user?.phone]
    .filter((one): one is string => Boolean(one))
    .map((one) => compact(addressOf(one)));
}
const compact = (contact: string) => contact.toLowerCase().replace(/[\s().-]/g, '');

function namesToSpare(situation: Situation): string {
  return [situation.offer?.contact?.name, situation.user?.name, situation.offer?.company, situation.offer?.role]
    .filter(Boolean)
    .join(' ')
    .toLowerCase();
}

/** 我的微信号是…, "my number is…": one's own to give. */
const MY_OWN =
  /我(?:本人|自己)?的?(?:私人|个人|新|常用)?(?:微信|手机|电话|邮箱|邮件|号码|联系方式|qq)[^，。；]{0,6}$|\bmy (?:own |private |personal |new |mobile |cell )?(?:number|phone|mobile|e-?mail|address|wechat)(?: address| number)?(?: is|:)? $/;

const SOMEBODY =
  /同事|同学|同行|朋友|熟人|师[兄弟姐妹父傅]|学[弟妹长姐]|校友|室友|战友|前辈|老师|先生|女士|经理|他|她|ta|[表堂][哥弟姐妹]|哥|姐|弟|妹|亲戚|邻居|人选|候选|推荐|引荐|[找加][\u4e00-\u9fff]{2,3}[的，,。]|老[\u4e00-\u9fff]|小[\u4e00-\u9fff]|联系[\u4e00-\u9fff]{2,3}/i;

/** A third person's name or contact, given away without their consent on record (D-30, §14.8). */
export const refer: Rule = (j) => {
  const { reading, input } = j;
  const { referral } = input.situation;
  if (referral?.consent === true) return [];
  const own = reading.text.slice(0, reading.own.end);
  const places: number[] = [];
  if (referral?.name) {
    const form = normalise(referral.name).norm.trim();
    if (form.length >= 2) places.push(...mentions(reading, form).map(({ start }) => start));
    const [first = ''] = form.split(' ');
    if (first.length >= 3 && reading.hits('sign:recommend').length > 0)
      places.push(...mentions(reading, first).map(({ start }) => start));
  }
  const mine = ownContacts(input);
  const spare = namesToSpare(input.situation);
  const spared = (name: string) =>
    name
      .toLowerCase()
      .split(/[ \n]/)
      .some((part) => part.length > 1 && spare.includes(part));
  /** A full name in the sentence of a contact: the contact is that person's. */
  const namesSomeone = (place: number) => {
    const sentence = reading.sentences.find(({ start, end }) => start <= place && place < end);
    if (!sentence) return false;
    const words = own.slice(sentence.start, sentence.end);
    return FULL_NAMES.some((pattern) =>
      [...words.matchAll(pattern)].some(([name]) => !NOT_A_NAME.test(name) && !spared(name)),
    );
  };
  /** 您可以打13…: a Chinese sentence that speaks of nobody else gives one's own number. */
  const speaksOfSomebody = (place: number) => {
    const at = reading.sentences.findIndex(({ start, end }) => start <= place && place < end);
    const [from, to] = [reading.sentences[at - 1] ?? reading.sentences[at], reading.sentences[at]];
    return reading.language !== 'zh-CN' || SOMEBODY.test(own.slice(from?.start ?? 0, to?.end));
  };
  const recommends = (place: number) => {
    const sentence = reading.sentences.findIndex(({ start, end }) => start <= place && place < end);
    return reading
      .hits('sign:recommend')
      .some((hit) => Math.abs((reading.words[hit.first]?.sentence ?? -9) - sentence) <= 1);
  };
  for (const found of CONTACTS.flatMap((pattern) => [...reading.norm.matchAll(pattern)])) {
    const match = { 0: found[0], index: orZero(reading.at[found.index]) };
    const label = orEmpty(/^[\u4e00-\u9fff: ]{0,8}/.exec(found[0])?.[0]);
    if (MY_OWN.test(reading.norm.slice(Math.max(0, found.index - 16), found.index) + label)) continue;
    const digits = match[0].replace(/\D/g, '');
    if (!/[a-z]/i.test(match[0]) && (digits.length < 7 || /^\d{4}[-.]\d{1,2}[-.]\d{1,2}$/.test(match[0]))) continue;
    const shown = compact(match[0]);
    if (
      mine.some(
        (one) =>
          one.includes(shown) ||
          shown.includes(one) ||
          (digits.length >= 7 && one.replace(/\D/g, '').endsWith(digits.slice(-7))),
      )
    )
      continue;
    if (namesSomeone(match.index) || (recommends(match.index) && speaksOfSomebody(match.index)))
      places.push(match.index);
  }
  for (const { 0: name, index } of own.matchAll(LATIN_NAME)) {
    if (NOT_A_NAME.test(name) || spared(name) || !PUT_FORWARD.test(before(own, index))) continue;
    if (recommends(index)) places.push(index);
  }
  for (const match of own.matchAll(NAMED_HAN)) {
    const name = orEmpty(match[1]);
    const place = match.index + match[0].lastIndexOf(name);
    if (!spared(name) && recommends(place)) places.push(place);
  }
  const sentences = places
    .filter((place) => reading.own.own(place))
    .map((place) => reading.sentences.find(({ start, end }) => start <= place && place < end))
    .filter((sentence) => sentence !== undefined);
  return bySentence('L-REFER', sentences);
};
