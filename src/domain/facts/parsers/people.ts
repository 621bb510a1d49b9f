import { orEmpty } from '../../absent.ts';
import type { Candidate } from '../candidate.ts';
import { near } from '../cues.ts';
import { foldHan } from '../han.ts';
import { type Letter, sentenceAt } from '../letter.ts';
import { headLength, isFirm } from '../organisation.ts';
import { cuesOf, type Reader } from '../patterns.ts';
import { spelledInPinyin } from '../pinyin.ts';
import { carried, isServiceName, type Sender } from '../sender.ts';
import { JOINING, squash, squashUmlaut, type Token, tokenise } from '../tokens.ts';
import { introductions } from './self-ja.ts';

/** Names are at most this many words. */
const WORDS = 4;
const CJK_PERSON = /^[\u3005\u4e00-\u9fff\u3040-\u30ff]{2,6}$/;
/** Surnames of one character; they name somebody behind an office or before です only. */
const JA_SINGLE =
  /^[森林原関東西南北堀牧岡谷辻畑星泉菅島堤榊峰秦樋畠宮港沢浜滝柴椿楠桂梶梅乾岸旭曽柳柏榎橘筒筧蓮角轟辰迫郷鎌門阪隼雁鮎鷹鈴錦鍋長間平旗伴久丹仲向呉土城堺坂城塙大太奥孫安宍富寺小岩巽市幸庄幹庭堂]$/;
const SURNAMES =
  /^(?:欧阳|司马|上官|诸葛|[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文林阿小老裴颜庄岳聂章鲁葛韦毕焦翁柳俞翟舒柯盛童饶凌符霍甘耿游景詹覃褚涂阮骆殷曲苗冉蓝尚温季麦靳祝娄卓樊牛邢齐伍余鲍管池滕佟桂宗屈储窦薄柏卫奚乐皮卞康元卜米贝臧伏戴谈茅纪董杜闵席强路危刁洪左石崔吉钮龚程嵇裴陆荣荀羊於惠甄曲封芮羿糜松井巫乌焦巴弓隗山谷车侯宓蓬郗班仰秋仲伊宫宁仇栾厉戎祖武符景束幸司韶郜黎蓟印怀蒲邰鄂索咸籍卓蔺屠蒙胥苍闻莘党谭贡劳逄姬申扶堵冉宰郦雍璩桑濮寿边扈燕冀浦尚农晏瞿阎充慕宦艾鱼古易慎戈庾暨衡耿弘匡寇广禄阙殳沃蔚夔隆巩厍聂晁勾敖冷訾辛阚简饶空曾毋沙乜养鞠须丰巢蒯荆红游竺权逯盖益桓仉督晋楚闫法汝鄢涂钦岳帅缑亢况郈琴牟佘伯赏墨哈谯笪爱佟言福柴郎施倪严华陶戚云昌花穆计尤邬缪苟冼甯隋楼丛尉邸代付肖单])/;

/** Words for jobs that people are called too. */
const ALSO_NAMES = new Set(
  'maurer schäfer becker bauer fischer weber wagner richter zimmermann hoffmann schmied jäger förster winzer kaufmann metzger bäcker kellner dreher gärtner kantor küster brauer glaser sattler schlosser schuster seiler töpfer ziegler binder böttcher fleischer krämer boulanger charpentier marchand meunier berger chevalier zapatero molinero sastre barbeiro ferreiro smith dean mason carter parker hunter page cooper taylor tyler archer baker cook porter potter butler fisher marshall driver farmer gardener shepherd guide brewer carpenter chandler clerk mate painter sawyer steward tanner turner weaver miller baxter bishop sander koch maler schreiner müller schneider boucher mercier fournier pastor guerrero herrero cordero'.split(
    ' ',
  ),
);

/** Words of small letters that may stand in a name. */
const PARTICLE = new Set('van von de der den da do dos das del di la le bin ibn al el ter ten y e d'.split(' '));
const office = (reader: Reader, word: string): boolean =>
  reader.person.office.test(word.toLowerCase().replace(/[.,:]$/, ''));

/** "Gruß", "Best", "Merci": a closing word is nobody. */
function closingOnly(text: string, reader: Reader): boolean {
  const hit = reader.person.closing.exec(text.toLowerCase());
  return hit !== null && hit[0].length * 2 > text.length;
}

/** A person's name in a short piece of text, or null: one to four words with capitals, no office, no job noun. */
export function personIn(piece: string, reader: Reader, single = true): string | null {
  const text = piece
    .replace(/^[\s"'*(),:-]+|[\s"'*(),:;!.-]+$/g, '')
    .replace(/\((?:she|he|they|er|sie|elle|il|ella|él|ela|ele)[^)]{0,24}\)?$/i, '')
    .trim();
  if (CJK_PERSON.test(text)) return cjkPerson(text, reader);
  // "吴倩 小姐": what people call her is no given name.
  const called = /^([\u4e00-\u9fff]{2,4}) (?:小姐|先生|女士|老师|經理|经理|主任)$/.exec(text)?.[1];
  if (called) return cjkPerson(called, reader);
  // "野々村 恵": family and given name apart.
  if (/^[\u3005\u4e00-\u9fff]{1,4} [\u3005\u4e00-\u9fff\u3040-\u30ff]{1,4}$/.test(text))
    return cjkPerson(text.replace(' ', ''), reader) === null || text.split(' ').some((part) => office(reader, part))
      ? null
      : text;
  if (text.length < 2 || text.length > 48 || /[@\d:?!\u3040-\u30ff\u4e00-\u9fff]/.test(text)) return null;
  // A name has a capital; what has none is not looked up.
  if (!/\p{Lu}/u.test(text) || isOrganisation(text, reader) || reader.names.cities.has(text.toLowerCase())) return null;
  if (text.length < 24 && closingOnly(text, reader)) return null;
  let tokens = tokenise(text, reader.words);
  let titled = false;
  while (tokens[0] && reader.person.title.test(tokens[0].lower.replace(/\.$/, '')) && tokens.length > 1) {
    tokens = tokens.slice(1);
    titled = true;
  }
  const first = tokens[0];
  if (!first || tokens.length > WORDS + 1 || (tokens.length === 1 && !single && !titled)) return null;
  for (const [i, token] of tokens.entries()) {
    if (i > 0 && !/^[ ']?$/.test(token.gap)) return null;
    const bare = token.lower.replace(/\.$/, '');
    if (PARTICLE.has(bare) && i > 0 && i < tokens.length - 1) continue;
    if (!/^\p{Lu}/u.test(token.text) || reader.names.notPerson.has(bare) || token.text === '&') return null;
    const job = reader.role.head.test(bare) && !(tokens.length > 1 && ALSO_NAMES.has(bare));
    if (!titled && (office(reader, bare) || job)) return null;
    if (
      tokens.length === 1 &&
      (/^\p{Lu}{2,}$/u.test(token.text) || reader.dates.weekdays.has(orEmpty(bare.split('-')[0])))
    )
      return null;
    if (/\p{L}\.\p{Ll}/u.test(token.text)) return null;
  }
  return titled ? text : text;
}

/** "Halcyon Bio", "Ville de Valombre", and papers: "Offer Letter". */
const isOrganisation = (text: string, reader: Reader): boolean =>
  isFirm(text, reader.names) || /(?:^|\s)(?:agreement|letter|offer|contract|document)(?:$|\s)/i.test(text);

/** "王姐", "刘护士长", "周老师": a surname with what people call its bearer. */
const HONOUR =
  /^[\u4e00-\u9fff](?:[\u4e00-\u9fff]{0,2})(?:姐|哥|叔|总|董|工|小姐|女士|先生|老师|师傅|老板|经理|主任|护士长|主管|校长|院长|处长|部长|科长|园长|店长|所长|厂长|行长|站长|队长|组长|律师|医生|书记|支书|村长|主席|会长|馆长|教练|导师|教授)$/;
/** A title alone names nobody where a name stands beside it. */
const OWNER = /^(?:店長|院長|園長|社長|所長|校长|园长|店长|院长|部長|課長)$/;

const NOBODY_JA =
  /^(?:女将|大将|店主|代表|主任|係長|部長|課長)$|(?:様|携帯|直通|内線|末|中|別途|随時|後日|追って|任期|報酬|手当|給与|時間|場所|部|課|係|担当|店|社|会社|電話|円|月|日|年|時|期限|内定|採用|選考|件|以上|必着|厳守|敬具|職|面接|通知|連絡|年収|月給|署名|返信|回答|銀行|大学|病院|学園|電機|製作所|商事|工業|建設|食品|旅館|物流|精密|精機|信用金庫|製薬|化学|電気|不動産|保険|証券|航空|鉄道|運輸|交通|通信|放送|新聞|出版|印刷|水産|酒造|楽器|商店|商会)$|^.{2,}[町市県庁署]$/;

const NOBODY_ZH =
  /(?:问题|通知|公司|先生|女士|同学|同志|您好|你好|谢谢|祝好|电话|部|处|模具|五金|科技|物流|食品|电子|汽车|传媒|教育|医药|贸易|餐饮|服饰|设计|建筑|广告|咨询|家居|农业|酒业|能源|机械|化工|材料|文化|网络|软件|集团|砂锅|火锅|面馆|茶业)$|^(?:应聘|有[何任]|向[您你]|明[天日确]|全部|相关|公[司示]|能否|后续|路演|年[薪终假底]|成为|通过|应届|国[庆家]|商务|项目|满意|关于|居住|查[看收]|简历|单位|广[东西州]|海外|利率|连续|强烈|福利|都[是有会]|从[事此]|代[表理码办]|付款|单[位独价]|楼[上下层])/;

function cjkPerson(text: string, reader: Reader): string | null {
  if (reader.main.language === 'ja' && SURNAME_BU.test(text)) return text;
  // The rest of a word cut in two: "マイペ|ージ".
  if (/^[ーッャュョァィゥェォンっゃゅょ]/.test(text)) return null;
  if (HONOUR.test(text) || (/^.(?:助理|科员|干事|股长|干部)$/.test(text) && SURNAMES.test(foldHan(text)))) return text;
  if (reader.names.notPerson.has(text) || reader.names.cities.has(foldHan(text))) return null;
  if (OWNER.test(text) || office(reader, text) || reader.role.head.test(text)) return null;
  if (/[\u3040-\u30ff]/.test(text) || reader.main.language === 'ja') {
    if (SURNAME_BU.test(text)) return text;
    const shape =
      /^[\u3005\u4e00-\u9fff]{1,5}$|^[\u3005\u4e00-\u9fff]{1,3}[\u3040-\u309f]{1,3}$|^[\u30a0-\u30ffー]{2,6}$/;
    return !shape.test(text) || NOBODY_JA.test(text) ? null : text;
  }
  const simple = foldHan(text);
  return SURNAMES.test(simple) &&
    text.length <= (/^(?:欧阳|司马|上官|诸葛)/.test(simple) ? 4 : 3) &&
    !/^周[一二三四五六日天末]/.test(text) &&
    !NOBODY_ZH.test(simple)
    ? text
    : null;
}

type Add = (value: string, start: number, score: number) => void;

/** Surnames that end as departments do. */
const SURNAME_BU = /^(?:阿部|安部|岡部|服部|渡部|長谷部|矢部|磯部|軽部|卜部|織部|建部|園部|曽我部)$/;
const JA_TITLE =
  /^(?:\S{0,6}(?:店長|院長|園長|社長|所長|校長|部長|課長|係長|主任|工場長|支店長|塾長|事務長|理事長|代表|取締役|蔵元|女将|大将|オーナー|採用担当|人事担当)|CEO|CTO|COO|CFO|HR|人事部?|人事課|総務部?|総務課|採用課|採用係|採用チーム)(?: |\u3000|の)([^\s]{1,5})$/;

const HAN_SEAT =
  /^(?:店长|院长|园长|校长|老板|经理|主管|人事|招聘|校招|社招|猎头|顾问|助理|人力资源?|行政|hr(?:bp)?|采购|教务|院办)[-_·|丨:: ]{0,2}([\u4e00-\u9fff]{2,3})$/iu;
/** "思思", "小雨", "阿杰" */
const PET_NAME = /^([\u4e00-\u9fff])\1$|^[小阿][\u4e00-\u9fff]{1,2}$/;

/** The sender's display name, where it is a person. */
function fromHeader(letter: Letter, reader: Reader, sender: Sender): { value: string; score: number } | null {
  // "Julia von TalentPartner": what follows the preposition spells the sender's domain.
  const firm = /^(\p{Lu}\p{L}{1,20}) (?:von|de|da|do|di|at|from|chez|bei) (.{3,50})$/u.exec(letter.fromName);
  const known = firm !== null && sender.squashed.length > 3 && sender.squashed.includes(squash(orEmpty(firm[2])));
  const behalf = / on behalf of (.{2,40})$/i.exec(letter.fromName)?.[1];
  const name = (known ? orEmpty(firm?.[1]) : behalf && personIn(behalf, reader, false) ? behalf : letter.fromName)
    .replace(/"/g, '')
    .replace(/^the (?=rev|very|right|hon|most)/i, '')
    .replace(/^hr[-_· ]+(?=\p{L})/iu, '');
  // "Bureau of Watershed Surveys - Staffing": what stands before "of" is no name.
  if (isServiceName(name) || headLength(name, reader.names) > 0) return null;
  if (name === '' || name.length > 100 || (name.includes('@') && !/\S@\S{2,}$/.test(name))) {
    if (!name.includes('@')) return null;
  }
  const main = orEmpty(
    name.split(/\s(?:via|at|from|bei|chez|über|of|de la|da)\s|\s?[,|/(@]|\s-\s|-(?=猎头|hr)/i)[0],
  ).trim();
  const latin = main.replace(/[\u3040-\u9fff]+/gu, '').trim();
  const han = /[\u3040-\u9fff]{2,}/u.exec(main)?.[0];
  if (han && latin !== '' && personIn(latin, reader)) {
    const both = personIn(han, reader);
    if (both) return { value: both, score: 4.5 };
    return { value: latin, score: 4 };
  }
  // "大刘": what friends call him.
  if (/^[大老小阿][A-Z][a-z]{1,7}$/.test(main)) return { value: main, score: 3.3 };
  if (/^[大老小阿][\u4e00-\u9fff]$/.test(main) && SURNAMES.test(foldHan(main.slice(1))))
    return { value: main, score: 3.3 };
  // "大鹏", dapeng@…: two characters that the mailbox spells.
  if (/^[\u4e00-\u9fff]{2,3}$/.test(main) && !office(reader, main)) {
    const local = orEmpty(letter.fromAddress?.split('@')[0]).replace(/[^a-z]/gi, '');
    if (local.length > 3 && spelledInPinyin(foldHan(main), local.toLowerCase())[0]?.end === main.length)
      return { value: main, score: 3.9 };
  }
  // "Tony哥", "Vivi老师"
  if (/^[A-Z][a-z]{1,9}(?:哥|姐|总|老师|さん)$/.test(main)) return { value: main, score: 3.9 };
  // "店长小薛", "HR张敏", "校招-思思": an office right before the name, which may be a pet name.
  const behind = HAN_SEAT.exec(name)?.[1];
  if (behind && (personIn(behind, reader) || PET_NAME.test(behind))) return { value: behind, score: 3.9 };
  // "西園寺 拓": family and given name apart.
  // "店長 本間", "CEO 榊", "店長のゆりあ": the title is no part of the name.
  const titled = JA_TITLE.exec(main)?.[1];
  if (
    titled &&
    (personIn(titled, reader) ||
      SURNAME_BU.test(titled) ||
      JA_SINGLE.test(titled) ||
      /^[\u3040-\u309f]{2,5}$/.test(titled))
  )
    return { value: titled, score: 4.2 };
  if (/^[\u3040-\u309f]{2,5}$/.test(main)) return { value: main, score: 3.9 };
  const spaced = /^[\u4e00-\u9fff\u3040-\u30ff]{1,4} [\u4e00-\u9fff\u3040-\u30ff]{1,4}$/u.test(main);
  if (spaced && !main.split(' ').some((part) => office(reader, part)) && personIn(main.replace(' ', ''), reader, false))
    return { value: main, score: 4.2 };
  if (han && han !== main) {
    // "转职 agent 佐々木": the last word of a mixed name is the person.
    const last = orEmpty(main.split(/\s+/).pop());
    const person = personIn(last, reader);
    if (person) return { value: person, score: 4 };
  }
  const tail = orEmpty(main.split(/\s+/).pop());
  if (CJK_PERSON.test(tail) && tail !== main) {
    const person = personIn(tail, reader);
    if (person && !office(reader, tail)) return { value: person, score: 4 };
  }
  if (/hr(?=[\u4e00-\u9fff])/i.test(main)) {
    const person = personIn(main.replace(/^.{0,12}hr/i, ''), reader);
    if (person) return { value: person, score: 4 };
  }
  const person =
    personIn(main, reader) ??
    (/^\p{Ll}{2,14}$/u.test(main) && !office(reader, main) && !reader.role.head.test(main)
      ? main.charAt(0).toUpperCase() + main.slice(1)
      : null);
  // A full name in the header is the surest; a nickname there yields to the name under the letter.
  const abroad = /^(?:zh-CN|ja)$/.test(reader.main.language) && /^[\0-\u024f]+$/.test(person ?? '');
  if (person)
    return {
      value: person,
      score: abroad || /^[老小阿]\p{Script=Han}$/u.test(person) ? 3.3 : person.includes(' ') ? 4.2 : 3.9,
    };
  // "Dispatch - Randy": an office and whoever sits in it.
  const [seat = '', holder = ''] = name.split(/\s-\s|\s?[|/,]\s?/);
  const seats = seat !== '' && seat.split(' ').every((word) => office(reader, word));
  if (seats && /^\p{Lu}/u.test(holder) && personIn(holder, reader)) return { value: holder.trim(), score: 3.9 };
  // A title counts as a name when no name is given (corpus README 14).
  const owner = orEmpty(main.split(/\s+/).pop());
  return OWNER.test(owner) ? { value: owner, score: 2.9 } : null;
}

const PIECES =
  /\s?[,|/()·、]\s?|\s-{1,2}\s|:\s|\s{2,}|(?<=\p{L}) (?=\+?\(?\d{2})|(?<=\d) (?=\p{Lu})|\s(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])\s/u;

const PHONE_LABEL = /^[^:]{0,20}(?:tel|phone|t|m|hp|mobile|direct|téléphone|telefon|电话|電話)\.?:/i;

/** The foot: lines after a closing, or what follows the last sentence. */
function fromFoot(letter: Letter, reader: Reader, add: Add): void {
  const { text } = letter;
  const from = Math.max(0, Math.min(letter.bodyEnd, Math.max(0, text.length - 320)));
  const lines = text.slice(from).split('\n');
  const shown = lines
    .map((line, i) => ({ line, start: from + lines.slice(0, i).join('\n').length + (i > 0 ? 1 : 0) }))
    .filter(({ line }) => line.trim() !== '');
  let closed = false;
  const opening = text.search(/\S/);
  const last = shown.filter(({ start }) => start > opening || shown.length === 1).slice(-8);
  for (const [n, { line: whole, start }] of last.entries()) {
    // "Steph x"
    const line = whole.replace(/(?<=\p{Ll}) x{1,3}\s*$/iu, '');
    const short = line.trim().length <= 42;
    const closing = short && reader.person.closing.test(line.toLowerCase());
    if (
      closing &&
      line.trim().split(/\s+/).length <= 6 &&
      !personIn(line.replace(/^[^,]*,\s*/, ''), reader, /^[^,]*, ?\p{Lu}/u.test(line))
    ) {
      closed = true;
      continue;
    }
    const end = n === last.length - 1;
    if (line.trim().length > 90 || (!short && !closed && end)) {
      if (end) tail(line, start, reader, add, closed);
      continue;
    }
    if (!closed && !end && n < last.length - 4) continue;
    // "Due: …" and list items speak of terms, not of people.
    if (/^\s{0,4}(?:[*>~]|-\s)/.test(line) && n < last.length - 1) continue;
    if (/^[^:]{2,34}:\s/.test(line) && !PHONE_LABEL.test(line)) continue;
    let piece = line.trim().replace(RANKED, '');
    if (/[.!?]\s/.test(piece) && !/^\p{L}\.\s/u.test(piece)) {
      tail(line, start, reader, add, closed);
      continue;
    }
    piece = piece.replace(/^[-*~]+\s*/, '').replace(/^(?:i\. ?a\.|i\. ?v\.|gez\.|ppa\.|p\.o\.|pp)\s+/i, '');
    offer(piece, start + Math.max(0, line.indexOf(piece)), reader, add, closed ? 5 : 3.5);
    closed = closed && !end;
  }
}

function offer(whole: string, place: number, reader: Reader, add: Add, score: number): void {
  const holder = JA_TITLE.exec(whole.replace(/^[\d() +-]{8,20} /, ''))?.[1];
  if (holder && (JA_SINGLE.test(holder) || personIn(holder, reader) !== null)) {
    add(holder, place + whole.lastIndexOf(holder), score);
    return;
  }
  if (/有限公司|股份|集团|株式会社/.test(whole)) return;
  let first = true;
  let signed = 0;
  // "LG Jannis", "Abs Caio", "Bises Capucine": a closing word right before the name.
  const lead = /^\p{L}{1,12}[,.!]? (?=\p{Lu})/u.exec(whole)?.[0] ?? '';
  const closes = lead !== '' && closingOnly(lead.trim(), reader);
  const piece = closes ? whole.slice(lead.length) : whole;
  const start = closes ? place + lead.length : place;
  if (closes) signed = 2;
  for (const part of piece.split(PIECES).slice(0, 5)) {
    if (part.trim() === '' || piece.charAt(piece.indexOf(part) + part.length) === ':') continue;
    const value = personIn(
      part.replace(/\s(?:von|from|at|bei|de|da|chez)\s\p{Lu}.*$/u, (rest) =>
        /\s(?:de|da|von)\s/.test(rest) &&
        part.split(' ').length <= 4 &&
        part.split(' ').length > 2 &&
        !/^\S+ (?:von|from|at|bei|chez) /.test(part)
          ? rest
          : '',
      ),
      reader,
    );
    if (value) {
      const at = Math.max(0, piece.indexOf(part));
      // "人事課 石井 真由": the given name stands apart.
      const given =
        reader.main.language === 'ja'
          ? /^ [\u3005\u4e00-\u9fff\u3040-\u30ff]{1,3}(?=$|[ (,])/.exec(piece.slice(at + value.length))?.[0]
          : undefined;
      // "Fiona Guo 郭菲": a Chinese letter is answered to the Chinese name.
      const han =
        reader.main.language === 'zh-CN' && /^[\0-\u024f]+$/.test(value)
          ? /^ ?[(/]?([\u4e00-\u9fff]{2,4})/.exec(piece.slice(at + value.length))?.[1]
          : undefined;
      if (han && personIn(han, reader)) {
        add(han, start + piece.indexOf(han), score + signed);
        return;
      }
      const whole = given && personIn(`${value}${given}`, reader) ? `${value}${given}` : value;
      add(whole, start + at, (first ? score : score - 1) + signed);
      return;
    }
    // "Gruß, Sven Pohlmann": a closing word makes what follows a signature.
    if (part.length < 24 && closingOnly(part.trim(), reader)) signed = 2;
    first = false;
  }
}

/** "Col. (Retd.) Devinder Ahluwalia": what a bracket adds to a title is no part of the name. */
const RANKED =
  /^(?:\p{Lu}\p{L}{1,9}\.? ?){1,3}\((?:retd|ret|retired|a\.? ?d|i\.? ?r|em|emer\p{L}{0,4}|er|h\.? ?c|hon|r|retraité\p{L}?|ref|reformad[oa]|a\. d)\.?\) (?=\p{Lu})/iu;

/** "… See you Monday. Rich, Mesa Verde Solar": the words behind the last full stop. */
function tail(line: string, start: number, reader: Reader, add: Add, closed: boolean): void {
  const text = line.trimEnd();
  const cut = Math.max(lastStop(text), 0);
  const piece = text.slice(cut).trim();
  if (piece === '' || piece.length > 60) return;
  offer(piece.replace(/[.!]$/, ''), start + cut, reader, add, closed ? 4.5 : 4);
}

const STOPS = '.!?。!?;';

const SHORTENED =
  /(?:^|\s)(?:mr|mrs|ms|dr|prof|ing|fr|rev|sr|sra|eng|lic|m|mme|dy|asst|st|tel|ph|mob|nr|inc|ltd|co|i|a|\d{1,2}|[a-z])$/i;

function lastStop(text: string): number {
  for (let i = text.length - 3; i > 0; i -= 1) {
    if (!STOPS.includes(text.charAt(i))) continue;
    const ended = /[。!?]/.test(text.charAt(i)) || /\s/.test(text.charAt(i + 1));
    if (!ended) continue;
    // "…, dia 24? Teresa Valadares", "avant le 20. Édith": nothing but capitals behind is a signature.
    if (text.charAt(i) !== '.' || /^(?: \p{Lu}\p{Ll}[\p{L}'-]*){1,3}$/u.test(text.slice(i + 1))) return i + 1;
    const left = text.slice(Math.max(0, i - 6), i);
    if (!/\d[ .-]\d{1,4}$/.test(left) && SHORTENED.test(left)) continue;
    return i + 1;
  }
  return 0;
}

const TO_TURN_TO =
  /contact|recruit|question|direct|ansprech|联系|联络|interlocut|contacto|contato|ご質問|お問|best person|point of|return|zuständig|发起|送信|差出|exp[eé]dit|remit|remet|sent by|send|envi|gesendet|担当者|décision|réponse|accord|可|attention|attn|fao|händen|hd\.|atención|a\/a|atenção|cuidados|ask for|beantwort|转?交/;

/** "施敏 shimin@…" */
const HAN_HEAD = /^[\u4e00-\u9fff]{2,4}(?= [a-z])/i;

/** "Please ring Jean", "bitte rufen Sie Frau Roth an": told to turn to somebody, not told that somebody will call. */
function asks(lower: string, start: number, end: number): boolean {
  return CALLS.test(lower.slice(start, end)) && TOLD.test(lower.slice(Math.max(0, start - 24), start));
}
const CALLS =
  /^(?:call|ring|phone|text|ping|message|whatsapp|email|talk to|speak (?:to|with)|reach|get hold of|write to|rufen sie|ruf |kontaktieren sie|melde? dich|appele[rz]|appelle|joi(?:ndre|gnez)|demande[rz]|écri|llam|escrib|pregunt|habla|comun|lig|fal[ae]|procur|escrev|cham|contat|contact)/;
const TOLD =
  /(?:^|[.!?:;,(\n] ?|(?:^|[^\p{L}])(?:please|pls|plz|kindly|just|simply|or|then|bitte|einfach|merci de|veuillez|svp|ou|por favor|o|ou|favor) )$/u;

const FIRM_SAID =
  /(?:société|entreprise|firma|empresa|compañía|company|sociedade) (?:\p{Lu}[\p{L}'&.-]{1,20} ?){1,4}$/u;

/** "Questions: Lourdes Patel", "call Sal Pagano at …", "联系人:周敏", "Tevita Lang is your contact". */
function byCues(letter: Letter, reader: Reader, add: Add): void {
  const { text, lower } = letter;
  const cues = cuesOf(letter, reader);
  near(reader.person.label, lower, cues.all('person.label').slice(0, 40), 8, (hit) => {
    const at = hit.index + hit[0].length;
    // "Dr P. Govender": a letter with a point is a name's, a longer word's point ends the sentence.
    const piece = orEmpty(
      text.slice(at, at + 60).split(/[\n,;(|。]|\s(?=[+(]?\d)|\sat\s|\s-\s|(?<!\s\p{L}|^\p{L}|dr)\.\s/iu)[0],
    );
    // "人事課 菅原", "株式会社アオゾラ設計 人事部 西尾 誠": an office stands before its holder.
    const value = personIn(orEmpty(HAN_HEAD.exec(piece)?.[0] ?? piece), reader) ?? behindCjkOffice(piece, reader);
    if (value) add(value, at + piece.indexOf(value), /report|manager|führungskraft|supervisor/.test(hit[0]) ? 1 : 7);
  });
  for (const { start, end: at } of cues.all('person.before').slice(0, 40)) {
    const rest = text.slice(at, at + 64).replace(/^[\s,:(]+/, '');
    const name = nameAt(rest, reader) ?? behindOffice(rest, reader) ?? behindHanOffice(rest, reader);
    if (!name) continue;
    const after = rest.slice(name.length, name.length + 24);
    const phone = /^(?:[\s,(:]{0,2}\p{Ll}{1,12}\.?){0,4}[\s,(:]{0,4}\+?\(?\d{2}/u.test(after);
    const contact = TO_TURN_TO.test(lower.slice(start, at)) || asks(lower, start, at);
    add(name, text.indexOf(name, at), contact || phone ? 6 : 2.5);
  }
  for (const { start } of cues.all('person.after').slice(0, 20)) {
    const before = text.slice(Math.max(0, start - 60), start);
    // "Renata Siqueira, da Clínica Ipê Roxo, enviou"
    const left = before
      .replace(/\s*\([^()\n]{0,50}\)\s*$/, '')
      .replace(/, (?:da|do|de la|de|du|von der|von|from|of|at) [^,\n]{2,40},\s*$/u, '')
      .trimEnd();
    // "Seraina Caduff (Seilbahnen AG)" or "Saltmarsh Robotics (Erin Doyle)".
    const inside = /\(([^()\n]{2,40})\)\s*$/.exec(before)?.[1];
    // "La société Garonne Textile vous invite": a firm by its own words.
    if (FIRM_SAID.test(left)) continue;
    const before1 = nameBefore(left, reader);
    // "Fragen zum Dienstplan beantwortet …": every noun of German has a capital.
    const noun = reader.main.language === 'de' && before1 !== null && !before1.includes(' ');
    const value = (noun ? null : before1) ?? (inside === undefined ? null : personIn(inside, reader, false));
    if (value) add(value, text.lastIndexOf(value, start), 6);
  }
}

const HELD_OFFICE =
  /^.{0,24}?(?:[部課係科室組组处]|担当|チーム|グループ|人事|HR) ([\u3005\u4e00-\u9fff\u3040-\u30ff]{1,6}(?: [\u4e00-\u9fff\u3040-\u30ff]{1,4})?)\s*$/iu;

function behindCjkOffice(piece: string, reader: Reader): string | null {
  const hit = HELD_OFFICE.exec(piece);
  const name = orEmpty(hit?.[1]);
  return name.length > 1 ? personIn(name, reader) : JA_SINGLE.test(name) ? name : null;
}

/** "die Abteilungsleiterin Monika Infanger", "the Head of School, Professor Ruth Abernethy": an office before its holder. */
function behindOffice(rest: string, reader: Reader): string | null {
  const line = orEmpty(rest.split('\n')[0]).slice(0, 64);
  const tokens = tokenise(line, reader.words);
  let holds = false;
  for (const [i, token] of tokens.slice(0, 7).entries()) {
    if (i > 0 && !/^[ ,']{1,2}$/.test(token.gap)) return null;
    if (i > 0 && holds && token.capital) {
      const name = nameAt(line.slice(token.start), reader);
      if (name && (name.includes(' ') || reader.person.title.test(token.lower.replace(/\.$/, '')))) return name;
    }
    const bare = token.lower.replace(/\.$/, '');
    if (reader.role.head.test(bare) || office(reader, bare) || reader.person.title.test(bare)) holds = true;
    else if (!ARTICLES.has(bare) && !PARTICLE.has(bare) && !token.capital && !JOINING.has(bare)) {
      const next = tokens[i + 1];
      if (next === undefined || !(reader.role.head.test(next.lower) || next.capital)) return null;
    }
  }
  return null;
}
/** "猎头顾问孙莉", "云杉资本的合伙人周岩", "HR Vivian": the office stands before the name in Chinese as well. */
function behindHanOffice(rest: string, reader: Reader): string | null {
  if (!/^[A-Za-z]{0,4}[\u4e00-\u9fff]|^hr /i.test(rest)) return null;
  for (const hit of orEmpty(/^[^,。!?;、\n]{2,24}/.exec(rest)?.[0]).matchAll(HAN_OFFICE)) {
    const behind = rest.slice(hit.index + hit[0].length).replace(/^[ :的]/, '');
    const name =
      nameAt(behind, reader) ??
      (/^[A-Z]/.test(behind) ? nameAt(orEmpty(/^[A-Za-z ]+/.exec(behind)?.[0]).trim(), reader) : null);
    if (name) return name;
    const honoured = /^[\u4e00-\u9fff]{2,4}(?=[\d\s,。(:]|电话|手机|微信|$)/.exec(behind)?.[0];
    if (honoured && HONOUR.test(honoured)) return honoured;
  }
  return null;
}
const HAN_OFFICE =
  /hrbp|hrd|hr|顾问|合伙人|创始人|经理|主管|总监|专员|负责人|招聘官?|猎头|人事[部处科]?|人力[\u4e00-\u9fff]{0,4}|助理|秘书|[部处科组室的]/gi;

const ARTICLES = new Set(
  'the our my your her his die der den dem unsere unserer unseren unserem meine meiner la le les notre votre mon ma nuestra nuestro mi su el a o ao à nossa nosso minha meu'.split(
    ' ',
  ),
);

/** Somebody speaks of himself between a name and a number: it is his own. */
const MINE =
  /(?<!\p{L})(?:me|us|mich|mir|uns|moi|mí|mim|nos|m'|my|meine\p{L}{0,2}|mon|mi|meu)(?!\p{L})|我|私|当方|こちら/u;

const REPORTS_TO =
  /(?:report(?:s|ing|ing line)? to|with|vorgesetzt\p{L}*|berichten|n\+1|rattaché\p{L}*) ?(?:is |an )?$/u;

const GOES_TO = /^(?:à|to|an|bei|a|para|with|con|com)$/;
const ANSWER = /répon|repl|answer|accept|yes|confirm|antwort|bescheid|zusage|respuest|contest|respond|respost|avis/;

/** "Merci de répondre à Mme Roussel, secrétariat, 03 …": the last person that a number's own sentence speaks of. */
function inPhoneSentence(letter: Letter, reader: Reader, phones: readonly Candidate<string>[], add: Add): void {
  for (const phone of phones.slice(0, 4)) {
    if (phone.start >= letter.bodyEnd) continue;
    const [clause] = sentenceAt(letter, phone.start);
    // "Yusuf Demir will talk you through it; his direct line is …": the sentence before names whose it is.
    const from = THEIRS.test(letter.lower.slice(clause, phone.start))
      ? sentenceAt(letter, Math.max(0, clause - 2))[0]
      : clause;
    const start = Math.max(from, phone.start - 160);
    const left = letter.text.slice(start, phone.start);
    const tokens = tokenise(left, reader.words);
    for (let i = tokens.length - 1; i >= 0; i -= 1) {
      const token = tokens[i];
      if (!token?.capital) continue;
      const titled = reader.person.title.test(token.lower.replace(/\.$/, ''));
      // "in der Personalabteilung Frau Liebetrau": a form of address begins a name wherever it stands.
      if (!titled && tokens[i - 1]?.capital && token.gap === ' ') continue;
      const rest = left.slice(token.start);
      const name = nameAt(rest, reader);
      if (name === null) continue;
      // "our administrator Kim", "ta réponse à Sylvie": one word behind an office, or whom the answer goes to.
      const behind = orEmpty(tokens[i - 1]?.lower);
      const told = reader.role.head.test(behind) || (GOES_TO.test(behind) && ANSWER.test(left.toLowerCase()));
      if (!titled && !name.includes(' ') && !told) continue;
      if (MINE.test(rest.slice(name.length)) || REPORTS_TO.test(left.slice(0, token.start))) break;
      add(name, start + token.start, 6);
      break;
    }
  }
}

const THEIRS =
  /^[\s;]{0,2}(?:his|her|their|seine?|ihre?|s[oa]n|sa|su|o seu|a sua) (?:direct |mobile |desk )?(?:line|number|mobile|phone|cell|extension|desk|nummer|durchwahl|numéro|ligne|portable|número|teléfono|celular|telefone|ramal)/u;

/** "tell Jonas (jonas.beck@…)": a name right before a mailbox that begins as it does. */
function besideMail({ text }: Letter, reader: Reader, add: Add): void {
  for (let at = text.indexOf('@'), n = 0; at >= 0 && n < 6; at = text.indexOf('@', at + 1), n += 1) {
    const local = orEmpty(/[\w.+-]{2,40}$/.exec(text.slice(Math.max(0, at - 40), at))?.[0]);
    const before = text.slice(Math.max(0, at - local.length - 50), at - local.length);
    const left = /^(.*\p{L})[ ,:]{0,2}[(<[]\s?$|^(.*\p{L}),\s$/u.exec(before.slice(before.lastIndexOf('\n') + 1));
    const name = left ? nameBefore(orEmpty(left[1] ?? left[2]), reader) : null;
    // A log of who signed when.
    if (name === null || local === '' || /^[^\n]{0,90}\d{1,2}:\d{2}/.test(text.slice(at, at + 100))) continue;
    const key = squash(local);
    if (name.split(' ').some((word) => squash(word).length > 2 && key.includes(squash(word))))
      add(name, text.lastIndexOf(name, at), 6);
  }
}

/** "Signed by: Ingrid Solheim, Marcus Treadwell (Bluff Street Logistics)": who signed for the firm. */
function counterSigner(letter: Letter, reader: Reader, add: Add): void {
  const at = SIGNED_BY.exec(letter.text);
  if (!at) return;
  const from = at.index + at[0].length;
  const list = letter.text.slice(from, from + 320);
  const tokens = tokenise(list, reader.words);
  for (const [i, token] of tokens.entries()) {
    if (!token.capital || (tokens[i - 1]?.capital && token.gap === ' ')) continue;
    const name = nameAt(list.slice(token.start), reader);
    if (name === null || !name.includes(' ')) continue;
    const behind = orEmpty(list.slice(token.start + name.length, token.start + name.length + 60).split('\n')[0]);
    const firm = /^ ?(?:\(|, (?:[^,\d]{2,24}, )?)(\p{Lu}[^,()\d]{2,40})/u.exec(behind)?.[1];
    if (firm && isFirm(firm.trim(), reader.names)) add(name, from + token.start, 3.2);
  }
}
const SIGNED_BY =
  /signed by(?: all(?: parties)?)?:?|firmado por(?: todas las partes)?:?|signé par(?: toutes les parties)?\s?:?|unterzeichnet von:?|assinado por(?: todas as partes)?:?/i;

const WITH_NAME = /^[\s,(]{1,3}(?:com|with|avec|con|mit|ask for|demandez|à|a\/c|attn)[\s.:]{1,2}(?:a |o |la |el )?/i;

/** "Marcela Ibáñez, +56 2 …", "Lorna Pike (555-0177)", "担当:石黒 電話 …": whoever stands right before a number. */
function besidePhones(letter: Letter, reader: Reader, phones: readonly Candidate<string>[], add: Add): void {
  for (const phone of phones.slice(0, 6)) {
    const line = letter.text.lastIndexOf('\n', phone.start - 1) + 1;
    const left = letter.text
      .slice(Math.max(line, phone.start - 60), phone.start)
      .replace(/(?:办公室?|直线|直拨|热线|联系|手机|电话|座机|微信){1,2}[\s::(]{0,2}$/, '');
    const called = honoured(left);
    if (called) add(called, letter.text.lastIndexOf(called, phone.start), 5);
    const bare = left.replace(/[\s,:(|/*+-]{0,4}(?:(?<!\p{L})[\p{L}.]{1,10}[\s.:]{0,3})?[\s,:(|/*+-]{0,4}$/u, '');
    // "Kev's on 021 …", "réponds à Fatou (07 …": one word is a name where the sentence leads from it to the number.
    const only = ONE_NAME.exec(left)
      ?.slice(1)
      .find((name) => name !== undefined);
    if (only && personIn(only, reader)) add(only, letter.text.lastIndexOf(only, phone.start), 5.5);
    for (const piece of [left.replace(/[\s,:(|/*-]+$/u, ''), bare]) {
      const value = nameBefore(piece, reader);
      if (value === null || (!value.includes(' ') && !/[\u3040-\u9fff]/.test(value))) continue;
      add(value, letter.text.lastIndexOf(value, phone.start), 5);
      break;
    }
    // "Lorraine Tibbets\n303-555-0127": the line above, where nothing but a label stands before the number.
    if (/^[\s*]{0,4}(?:\p{L}{1,10}[.:]{0,2} ?)?\+?$/u.test(left)) {
      const above = letter.text.slice(Math.max(0, line - 60), Math.max(0, line - 1));
      const piece = above.slice(above.lastIndexOf('\n') + 1).trim();
      const value = /^[^,.!?]{4,40}$/.test(piece) ? personIn(piece, reader, false) : null;
      if (value?.includes(' ')) add(value, letter.text.lastIndexOf(value, line), 5);
    }
    // "管理部 梶(06-…": of one character, a name only behind an office.
    const one = /(?:[部課係長]|担当|チーム)[ ・](\S)[ (:]{1,2}$/u.exec(left)?.[1];
    if (one && JA_SINGLE.test(one)) add(one, letter.text.lastIndexOf(one, phone.start), 5);
    // "(81) 0000-0166, com Rosângela"
    const right = letter.text.slice(phone.end, phone.end + 50).replace(/^ ?(?:分機|分机|转|ext\.?) ?\d{1,5}/i, '');
    const lead = WITH_NAME.exec(right);
    const name = lead ? nameAt(right.slice(lead[0].length), reader) : null;
    if (name) add(name, letter.text.indexOf(name, phone.end), 5.5);
    // "(Durchwahl 277, Simone Brandl)", "0769-0000 3145 罗小姐"
    const han = /^[\s(,:]{1,2}([\u4e00-\u9fff]{2,4})(?![\u4e00-\u9fff])/u.exec(right)?.[1];
    const last =
      han !== undefined && (NICKNAME.test(han) || (right.trimEnd().endsWith(han) && personIn(han, reader) !== null));
    const behind = /^[,;] /.test(right)
      ? nameAt(right.slice(2), reader)
      : han && (last || HONOUR.test(han))
        ? han
        : null;
    if (behind && (behind.includes(' ') || han)) add(behind, letter.text.indexOf(behind, phone.end), 4);
  }
}

const ONE_NAME =
  /(?<!\p{L}|(?:message|word|note) with )(\p{Lu}\p{Ll}{1,14})(?:(?:'s| is)? (?:on|at|reachable on)| ist unter| est au| está (?:en el|no)) $|(?<!\p{L})(?:to|with|at|à|avec|auprès de|an|bei|mit|a|con|com|para|call|ring|text|tell|ask|appelle[rz]?|llama a|ligue para) (\p{Lu}\p{Ll}{1,14}) \($/u;
const NICKNAME = /^[小老阿][\u4e00-\u9fff]$/;

/** "给人事科高主任一个准信(0393-…": the last surname with a form of address in what stands before a number. */
function honoured(left: string): string | null {
  for (const hit of [...left.slice(-28).matchAll(CALLED)].reverse()) {
    const name = orEmpty(hit[1]);
    for (const size of [3, 2, 1]) {
      const own = name.slice(-size);
      if (own.length === size && SURNAMES.test(foldHan(`${own}一`)) && (size < 3 || name.length === 3))
        return `${own}${hit[2]}`;
    }
  }
  return null;
}
const CALLED =
  /([\u4e00-\u9fff]{1,3})(小姐|女士|先生|老师|师傅|经理|主任|科员|干事|科长|处长|部长|院长|校长|园长|店长|厂长|总监|总|董)/g;

/** End of the capitals at the head of a text. */
function runLength(tokens: readonly Token[]): number {
  let i = 0;
  while (tokens[i + 1]?.gap === ' ' && tokens[i + 1]?.capital) i += 1;
  return tokens[i]?.end ?? 0;
}

/** Longest run of name words at the head of a text. */
function nameAt(rest: string, reader: Reader): string | null {
  const han = /^[\u4e00-\u9fff]{2,4}/.exec(rest)?.[0];
  if (han)
    for (let n = Math.min(3, han.length); n >= 2; n -= 1)
      if (
        SURNAMES.test(han) &&
        personIn(han.slice(0, n), reader) &&
        /^(?:老师|经理|女士|先生|小姐|[,。,!~;、\s::(\d]|[)】」』(]|电话|手机|微信|联系|沟通|$)/.test(rest.slice(n))
      )
        return han.slice(0, n);
  const tokens = tokenise(orEmpty(rest.split('\n')[0]), reader.words);
  let best: string | null = null;
  for (let n = 1; n <= WORDS + 1 && n <= tokens.length; n += 1) {
    const last = tokens[n - 1];
    if (!last || tokens[0]?.start !== 0) break;
    if (n > 1 && last.gap !== ' ') break;
    if (!last.capital && !PARTICLE.has(last.lower)) break;
    const value = personIn(rest.slice(0, last.end), reader);
    if (value) best = rest.slice(0, last.end).replace(/'s$/, '').trim();
  }
  const run = runLength(tokens);
  return best !== null && isOrganisation(rest.slice(0, run), reader) ? null : best;
}

/** "Coldwater Brewing has requested": a word of an organisation's name is nobody's name. */
function inOrganisation(tokens: readonly Token[], text: string, reader: Reader): boolean {
  let from = tokens.length - 1;
  while (
    from > 0 &&
    tokens[from]?.gap === ' ' &&
    (tokens[from - 1]?.capital || JOINING.has(orEmpty(tokens[from - 1]?.lower)))
  )
    from -= 1;
  const start = tokens[from]?.start ?? 0;
  return isOrganisation(text.slice(start), reader);
}

/** Longest run of name words at the end of a text. */
function nameBefore(left: string, reader: Reader): string | null {
  const han = /[A-Za-z]+ [A-Z][A-Za-z]+$|[\u3005\u4e00-\u9fff\u30a0-\u30ff]{2,5}$/.exec(left)?.[0];
  if (han && /[\u3040-\u9fff]/.test(han)) {
    for (let n = Math.min(3, han.length); n >= 2; n -= 1) {
      const value = personIn(han.slice(-n), reader);
      if (
        value &&
        (n === han.length || !/[\u4e00-\u9fff]/.test(han.charAt(han.length - n - 1)) || SURNAMES.test(value))
      )
        return value;
    }
    return null;
  }
  const tokens = tokenise(left, reader.words);
  if (inOrganisation(tokens, left, reader)) return null;
  let found: string | null = null;
  for (let n = 1; n <= WORDS && n <= tokens.length; n += 1) {
    const first = tokens[tokens.length - n];
    const last = tokens[tokens.length - 1];
    if (!first || !last || left.length - last.end > 1) break;
    const value = personIn(left.slice(first.start, last.end), reader);
    if (value) found = value;
    else if (!PARTICLE.has(first.lower)) break;
    if (first.gap !== ' ') break;
  }
  return found;
}

/** Names of the person addressed: never the contact. */
export function addressees(letter: Letter): Set<string> {
  const found = new Set<string>();
  addressed(letter.text.slice(0, 160), found);
  // A date, a reference or "private and confidential" may stand above the greeting.
  const at = GREETING.exec(letter.text.slice(0, 1_200));
  if (at && at.index > 0) addressed(letter.text.slice(at.index, at.index + 160), found);
  return found;
}
const GREETING =
  /^[ ]{0,4}(?:dear|hi|hello|good (?:morning|afternoon|evening|day)|liebe[rs]?|sehr geehrte[rs]?|hallo|guten tag|bonjour|madame|monsieur|chère?|hola|estimad[oa]|querid[oa]|apreciable|olá|prezad[oa]|car[oa]|exm[oa]|尊敬的|亲爱的)[ ,.]/im;

const ADDRESSED =
  /^\s*(?:[a-z\u00c0-\u024f'-]{2,12}[ ,!]{1,2}){0,4}?(?:dear|hi|hello|hey|hiya|hallo|liebe[rs]?|moin|tach|servus|frau|herr|bonjour|salut|cher|chère|madame|monsieur|coucou|hola|estimad[oa]|querid[oa]|olá|oi|prezad[oa]|car[oa]|fala|kia ora|good (?:morning|afternoon|evening|day)|guten tag|brother|sgt\.|señora?|boa tarde|bom dia|apreciad[oa]|exm[oa])[ ,!:.]{0,3}((?:[^\n,!:;.-]|(?<=\b(?:dr|mr|mrs|ms|prof|sr|sra|dra|eng|ing|lic|mag|capt|rev|st|hr|fr|srta|dott))\.){2,44})/i;

const ADDRESSED_HAN =
  /^\s*(?:尊敬的|亲爱的|致)?\s?([\u4e00-\u9fff]{1,4}?(?:[ \u3000][\u4e00-\u9fff]{1,4}?)?)\s?(?:先生|女士|同学|同志|总|小姐|老师|您好|你好|様|さん)/;

function addressed(head: string, found: Set<string>): void {
  const hit = ADDRESSED.exec(head);
  for (const word of (hit?.[1] ?? '').split(/\s+/)) if (word.length > 1) found.add(squash(word));
  const opening = /^\s*(\p{Lu}\p{Ll}{1,14})\s?[,!-]/u.exec(head)?.[1];
  if (opening) found.add(squash(opening));
  // Family and given name may stand apart: "上原 大輝 様", "尊敬的 罗文静 女士".
  const han = ADDRESSED_HAN.exec(head)?.[1];
  if (han) for (const part of [han.replace(/\s/g, ''), ...han.split(/\s/)]) found.add(part);
}

/** "Núria Vallès - 13/03/2026 13:20": a line that tells the minute of a day. */
function isLogged(text: string, start: number): boolean {
  const end = text.indexOf('\n', start);
  const rest = text.slice(start, Math.min(start + 120, end < 0 ? text.length : end));
  return /\d{1,4}[-./年]\d{1,2}[-./月]\d{1,4}日?,? {1,2}\d{1,2}:\d{2}/.test(rest);
}

const OF_FIRM = /^(.{2,24}?) (?:von der|von|vom|de la|du|del|de|da|do|from|at|of|@) ?(\p{Lu}.{2,40})$/u;

/** "Jannis von der Kiezküche", jannis@kiezkueche…: where the words behind the name spell the domain, they are the firm's. */
function withoutFirm(name: string, sender: Sender): string {
  // "Mick Tollgate Groundworks" on a line, mick@tollgategroundworks…
  const bare = sender.kind === 'own' && sender.squashed.length > 5 ? name.split(' ') : [];
  for (let n = 1; n < bare.length && n < 3; n += 1)
    if (squash(bare.slice(n).join(' ')) === sender.squashed) return bare.slice(0, n).join(' ');
  const hit = OF_FIRM.exec(name);
  if (!hit || sender.squashed.length < 4) return name;
  return [squash(orEmpty(hit[2])), squashUmlaut(orEmpty(hit[2]))].some(
    (key) => key.length > 3 && (key.startsWith(sender.squashed) || sender.squashed.startsWith(key)),
  )
    ? (hit[1] ?? name)
    : name;
}

/** "Sent on behalf of: Juniper Vale People Operations": an office behind the name makes it a house's. */
function isTeam(text: string, start: number, end: number): boolean {
  return TEAM.test(text.slice(end, end + 40)) && ON_BEHALF.test(text.slice(Math.max(0, start - 40), start));
}
/** "大和田測器 新卒採用チーム": what stands before a team is a house; "石井 採用担当" is not one. */
const JA_HOUSE =
  /^([^\s]{3,20})[ の]?(?:新卒|中途|キャリア)?(?:採用|人事)(?:チーム|グループ|部|課|室|係|事務局|センター|本部|窓口)$/u;
const TEAM =
  /^ (?:people (?:operations|ops|team|& culture)|talent(?: acquisition| team)?|hr(?: team)?|human resources|recruit\w{2,6}|hiring team|team|onboarding|personalabteilung|personal|ressources humaines|recrutement|rh|rrhh|recursos humanos|recrutamento|selección)\.?(?=\n|$)/i;
const ON_BEHALF = /(?:behalf of|auftrag von|au nom de|en nombre de|em nome d[aeo]|代表):? ?(?:the |la |o |a )?$/i;

/**
 * "Pflegedienst Abendstern" on the letter and below its writer's name, from pflege-abendstern…: where display name and
 * signature agree, the house is called so, whatever its domain leaves out. Null where the line above names nobody, and
 * for an office ("Atracción de Talento").
 */
export function houseAtFoot({ fromName, text }: Letter, reader: Reader): string | null {
  if (!/^\p{Lu}[\p{L}\d&.'-]* [\p{L}\d&.' -]{2,50}$/u.test(fromName)) return null;
  if (fromName.split(' ').every((word) => PARTICLE.has(word) || office(reader, word))) return null;
  const lines = text.slice(-400).trimEnd().split('\n').slice(-6);
  const at = lines.findIndex((line) => line.trim() === fromName);
  const above = orEmpty(lines[at - 1]).trim();
  return at > 0 && above !== fromName && personIn(above, reader, false) !== null ? fromName : null;
}

/** Proposes people to turn to. */
export function parsePeople(
  letter: Letter,
  reader: Reader,
  sender: Sender,
  phones: readonly Candidate<string>[],
): Candidate<string>[] {
  const out: Candidate<string>[] = [];
  const reader2 = addressees(letter);
  const passed = carried(letter.fromName);
  const houses = new Set(
    [sender.served ? passed?.served : null, sender.kind === 'service' ? passed?.platform : null]
      .concat(JA_HOUSE.exec(letter.fromName)?.[1] ?? null)
      .concat(houseAtFoot(letter, reader))
      .map((house) => squash(orEmpty(house))),
  );
  const add: Add = (raw, start, score) => {
    const value = withoutFirm(raw.replace(/\s+/g, ' ').trim(), sender);
    if (houses.has(squash(value)) || (start >= 0 && isTeam(letter.text, start, start + raw.length))) return;
    // "Enviado por Talentika": the service that sends is nobody.
    if (
      sender.kind === 'service' &&
      sender.squashed.length > 3 &&
      sender.squashed.startsWith(squash(value)) &&
      squash(value).length > 3
    )
      return;
    // "Quadrance Conseil" and quadrance-conseil: what spells the domain is the firm.
    const key = squash(value);
    if (
      sender.kind !== 'free' &&
      value.includes(' ') &&
      sender.squashed.length > 3 &&
      (key.startsWith(sender.squashed) || sender.squashed.startsWith(key))
    )
      return;
    // "Crewing, Deltamar", "from TalentGate", notify@talentgate-mail…: the house, unless the mailbox is the person's own.
    const house = key === sender.squashed || (sender.machine && key.length > 4 && sender.squashed.startsWith(key));
    if (start >= 0 && sender.kind === 'own' && house && !squash(orEmpty(letter.fromAddress)).startsWith(key)) return;
    const words = value
      .split(' ')
      .map(squash)
      .filter((word) => word.length > 1 && !JOINING.has(word));
    // A log of who signed when names nobody to turn to.
    if (start >= 0 && score !== 3.2 && isLogged(letter.text, start)) return;
    if (words.length > 0 && words.every((word) => reader2.has(word)) && start >= 0) return;
    if (value.length >= 2 || JA_SINGLE.test(value))
      out.push({ value, start, end: start < 0 ? -1 : start + raw.length, score, stated: start >= 0 });
  };
  if (sender.kind !== 'service' || /\s(?:via|on behalf of)\s/i.test(letter.fromName)) {
    const header = fromHeader(letter, reader, sender);
    // One word on an address that answers nobody is a service's name: "ペンリンク", noreply@….
    if (header && !houses.has(squash(header.value)) && !(sender.machine && !header.value.includes(' ')))
      add(header.value, -1, header.score);
  }
  fromFoot(letter, reader, add);
  byCues(letter, reader, add);
  besidePhones(letter, reader, phones, add);
  inPhoneSentence(letter, reader, phones, add);
  besideMail(letter, reader, add);
  if (sender.kind === 'service') counterSigner(letter, reader, add);
  if (reader.main.language === 'ja')
    for (const { person, personStart } of introductions(letter.text)) add(person, personStart, 5);
  return out;
}
