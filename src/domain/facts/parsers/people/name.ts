import { orEmpty } from '../../../absent.ts';
import { foldHan } from '../../han.ts';
import { isFirm } from '../../organisation.ts';
import type { Reader } from '../../patterns.ts';
import { JOINING, type Token, tokenise } from '../../tokens.ts';

/** Is a piece of text a person's name, and where does one begin or end? */

/** Names are at most this many words. */
const WORDS = 4;
export const CJK_PERSON = /^[\u3005\u4e00-\u9fff\u3040-\u30ff]{2,6}$/;
/** Surnames of one character; they name somebody behind an office or before です only. */
export const JA_SINGLE =
  /^[森林原関東西南北堀牧岡谷辻畑星泉菅島堤榊峰秦樋畠宮港沢浜滝柴椿楠桂梶梅乾岸旭曽柳柏榎橘筒筧蓮角轟辰迫郷鎌門阪隼雁鮎鷹鈴錦鍋長間平旗伴久丹仲向呉土城堺坂城塙大太奥孫安宍富寺小岩巽市幸庄幹庭堂]$/;
export const SURNAMES =
  /^(?:欧阳|司马|上官|诸葛|[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文林阿小老裴颜庄岳聂章鲁葛韦毕焦翁柳俞翟舒柯盛童饶凌符霍甘耿游景詹覃褚涂阮骆殷曲苗冉蓝尚温季麦靳祝娄卓樊牛邢齐伍余鲍管池滕佟桂宗屈储窦薄柏卫奚乐皮卞康元卜米贝臧伏戴谈茅纪董杜闵席强路危刁洪左石崔吉钮龚程嵇裴陆荣荀羊於惠甄曲封芮羿糜松井巫乌焦巴弓隗山谷车侯宓蓬郗班仰秋仲伊宫宁仇栾厉戎祖武符景束幸司韶郜黎蓟印怀蒲邰鄂索咸籍卓蔺屠蒙胥苍闻莘党谭贡劳逄姬申扶堵冉宰郦雍璩桑濮寿边扈燕冀浦尚农晏瞿阎充慕宦艾鱼古易慎戈庾暨衡耿弘匡寇广禄阙殳沃蔚夔隆巩厍聂晁勾敖冷訾辛阚简饶空曾毋沙乜养鞠须丰巢蒯荆红游竺权逯盖益桓仉督晋楚闫法汝鄢涂钦岳帅缑亢况郈琴牟佘伯赏墨哈谯笪爱佟言福柴郎施倪严华陶戚云昌花穆计尤邬缪苟冼甯隋楼丛尉邸代付肖单])/;

/** Words for jobs that people are called too. */
const ALSO_NAMES = new Set(
  'maurer schäfer becker bauer fischer weber wagner richter zimmermann hoffmann schmied jäger förster winzer kaufmann metzger bäcker kellner dreher gärtner kantor küster brauer glaser sattler schlosser schuster seiler töpfer ziegler binder böttcher fleischer krämer boulanger charpentier marchand meunier berger chevalier zapatero molinero sastre barbeiro ferreiro smith dean mason carter parker hunter page cooper taylor tyler archer baker cook porter potter butler fisher marshall driver farmer gardener shepherd guide brewer carpenter chandler clerk mate painter sawyer steward tanner turner weaver miller baxter bishop sander koch maler schreiner müller schneider boucher mercier fournier pastor guerrero herrero cordero'.split(
    ' ',
  ),
);

/** Words of small letters that may stand in a name. */
export const PARTICLE = new Set('van von de der den da do dos das del di la le bin ibn al el ter ten y e d'.split(' '));
export const office = (reader: Reader, word: string): boolean =>
  reader.person.office.test(word.toLowerCase().replace(/[.,:]$/, ''));

/** "Gruß", "Best", "Merci": a closing word is nobody. */
export function closingOnly(text: string, reader: Reader): boolean {
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
  // "Eva 林": a given name for foreigners before the family name.
  const mixed = /^[A-Z][a-z]{1,11} ([\u4e00-\u9fff])$/.exec(text)?.[1];
  if (mixed) return SURNAMES.test(`${foldHan(mixed)}一`) ? text : null;
  // "吴倩 小姐": what people call her is no given name.
  const called = /^([\u4e00-\u9fff]{2,4}) (?:小姐|先生|女士|老师|經理|经理|主任)$/.exec(text)?.[1];
  if (called) return cjkPerson(called, reader);
  // "野々村 恵": family and given name apart.
  if (/^[\u3005\u4e00-\u9fff]{1,4} [\u3005\u4e00-\u9fff\u3040-\u30ff]{1,4}$/.test(text))
    return cjkPerson(text.replace(' ', ''), reader) === null || text.split(' ').some((part) => office(reader, part))
      ? null
      : text;
  if (text.length < 2 || text.length > 48 || /[@\d:?!_*\u3040-\u30ff\u4e00-\u9fff]/.test(text)) return null;
  // A name has a capital; what has none is not looked up.
  if (!/\p{Lu}/u.test(text) || isOrganisation(text, reader) || reader.names.cities.has(text.toLowerCase())) return null;
  if (
    (text.length < 24 && closingOnly(text, reader)) ||
    /(?:^|\s)[LD]'\p{Ll}|\p{L} (?:Dr|St|Ave|Rd|Blvd|Ln|Hwy)$/u.test(text)
  )
    return null;
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
      (/^\p{Lu}{2,}$/u.test(token.text) || reader.dates.weekdays.has(orEmpty(bare.split('-')[0])) || NO_NAME.test(bare))
    )
      return null;
    if (/\p{L}\.\p{Ll}/u.test(token.text)) return null;
  }
  return titled ? text : text;
}

/** Months in short, legal forms and words of welcome stand alone with a capital. */
const NO_NAME =
  /^(?:jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|mär|okt|dez|janv|févr|avr|juil|déc|ene|abr|ago|dic|fev|set|out|s\.a(?:\.s)?|s\.l(?:\.u)?|s\.r\.l|s\.c|c\.v|n\.v|b\.v|welcome|congratulations|congrats|bienvenue|félicitations|willkommen|glückwunsch|bienvenid[oa]|enhorabuena|felicidades|felicitaciones|bem-vind[oa]|parabéns|boas-vindas|lic|ing|arq|dr|st|ave|rd|blvd)$/;

/** "Halcyon Bio", "Ville de Valombre", and papers: "Offer Letter". */
export const isOrganisation = (text: string, reader: Reader): boolean =>
  isFirm(text, reader.names) || /(?:^|\s)(?:agreement|letter|offer|contract|document)(?:$|\s)/i.test(text);

/** "王姐", "刘护士长", "周老师": a surname with what people call its bearer. */
export const HONOUR =
  /^[\u4e00-\u9fff](?:[\u4e00-\u9fff]{0,2})(?:姐|哥|叔|总|董|工|小姐|女士|先生|老师|师傅|老板|经理|主任|护士长|主管|校长|院长|处长|部长|科长|园长|店长|所长|厂长|行长|站长|队长|组长|律师|医生|书记|支书|村长|主席|会长|馆长|教练|导师|教授)$/;
/** A title alone names nobody where a name stands beside it. */
export const OWNER = /^(?:店長|院長|園長|社長|所長|校长|园长|店长|院长|部長|課長)$/;

const NOBODY_JA =
  /^(?:女将|大将|店主|代表|主任|係長|部長|課長)$|(?:様|携帯|直通|内線|末|中|別途|随時|後日|追って|任期|報酬|手当|給与|時間|場所|部|課|係|担当|店|社|会社|電話|円|月|日|年|時|期限|内定|採用|選考|件|以上|必着|厳守|敬具|職|面接|通知|連絡|年収|月給|署名|返信|回答|銀行|大学|病院|学園|電機|製作所|商事|工業|建設|食品|旅館|物流|精密|精機|信用金庫|製薬|化学|電気|不動産|保険|証券|航空|鉄道|運輸|交通|通信|放送|新聞|出版|印刷|水産|酒造|楽器|商店|商会)$|^.{2,}[町市県庁署]$/;

const NOBODY_ZH =
  /(?:问题|通知|班前|班后|印件|证件|公司|先生|女士|同学|同志|您好|你好|谢谢|祝好|电话|部|处|模具|五金|科技|物流|食品|电子|汽车|传媒|教育|医药|贸易|餐饮|服饰|设计|建筑|广告|咨询|家居|农业|酒业|能源|机械|化工|材料|文化|网络|软件|集团|砂锅|火锅|面馆|茶业)$|^(?:应聘|有[何任]|向[您你]|明[天日确]|全部|相关|公[司示]|能否|后续|路演|年[薪终假底]|成为|通过|应届|国[庆家]|商务|项目|满意|关于|居住|查[看收]|简历|单位|广[东西州]|海外|利率|连续|强烈|福利|都[是有会]|从[事此]|代[表理码办]|付款|单[位独价]|楼[上下层])/;

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

/** Surnames that end as departments do. */
export const SURNAME_BU = /^(?:阿部|安部|岡部|服部|渡部|長谷部|矢部|磯部|軽部|卜部|織部|建部|園部|曽我部)$/;

/** End of the capitals at the head of a text. */
function runLength(tokens: readonly Token[]): number {
  let i = 0;
  while (tokens[i + 1]?.gap === ' ' && tokens[i + 1]?.capital) i += 1;
  return tokens[i]?.end ?? 0;
}

/** Longest run of name words at the head of a text. */
export function nameAt(rest: string, reader: Reader): string | null {
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
export function nameBefore(left: string, reader: Reader): string | null {
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
  // "La Biscuiterie de l'Aven": a word behind an elided article is a place's.
  if (/(?<!\p{L})[ldLD]'\p{Lu}[\p{L}-]*$/u.test(left)) return null;
  let found: string | null = null;
  let size = 0;
  for (let n = 1; n <= WORDS && n <= tokens.length; n += 1) {
    const first = tokens[tokens.length - n];
    const last = tokens[tokens.length - 1];
    if (!first || !last || left.length - last.end > 1) break;
    const value = personIn(left.slice(first.start, last.end), reader);
    if (value) [found, size] = [value, n];
    else if (!PARTICLE.has(first.lower)) {
      // "O Mercado Bom Dia enviou": the end of a longer name in capitals is nobody's, but for an office before its holder.
      const holds =
        office(reader, first.lower) || reader.role.head.test(first.lower) || reader.person.title.test(first.lower);
      if (found !== null && n === 2 && first.capital && !holds) return null;
      break;
    }
    if (first.gap !== ' ') break;
  }
  // "Fábrica de Bolos da Vó Nena": of a longer name with small words in it no part is a person's.
  const joint = tokens[tokens.length - size - 1];
  const head = tokens[tokens.length - size - 2];
  if (found !== null && joint && JOINING.has(joint.lower) && !joint.capital && head?.capital && joint.gap === ' ')
    return found.split(' ').some((word) => PARTICLE.has(word)) ? null : found;
  return found;
}
