import type { Candidate } from '../candidate.ts';
import { type Letter, lineAt } from '../letter.ts';
import type { Reader } from '../patterns.ts';
import type { Sender } from '../sender.ts';
import { JOINING, squash, squashUmlaut, type Token, tokenise, tokensOf } from '../tokens.ts';

/** Endings that make a run of words a firm. */
const FORM =
  /\b(?:inc|llc|llp|ltd|limited|plc|corp|corporation|gmbh|ag|kg|se|ug|mbh|co|kgaa|sarl|sas|s\.a\.s|sa|s\.a|sl|s\.l|slu|spa|srl|ltda|lda|eireli|me|nv|bv|b\.v|oy|ab|as|aps|pte|pvt|sdn|bhd|pty|holdings?|group|groupe|grupo|gruppe|foundation|trust|university|college|school|academy|hospital|clinic|council|bank|partners|labs|studios?|universität|hochschule|klinikum|stadtwerke|université|universidad|universidade|clínica|mairie|ville|stadt|gemeinde|ministry|department|bureau|institute|institut|instituto|fundación|fundação|banco|hotels?|society|church|parish|kanzlei|praxis|restaurant|brasserie|pizzeria|café|bakery|farms?|industries|industrie|technologies|systems|software|logistics|logistik|consulting|capital|energy|energie|health|media|foods?|insurance|games)\b\.?/i;
const JA_FORM = /(?:株式会社|有限会社|合同会社|医療法人|学校法人|社会福祉法人|一般社団法人)/;
const CJK_NAME = '[\\u4e00-\\u9fff\\u3040-\\u30ffA-Za-z0-9&・ー]';
const ZH_FORM = new RegExp(
  `(${CJK_NAME}{2,20}?(?:股份有限公司|有限责任公司|有限公司|集团公司|集团|股份公司|公司|事务所|研究院|研究所|大学|学院|中学|小学|幼儿园|医院|银行))`,
  'g',
);
const JA_NAME =
  /((?:株式会社|有限会社|合同会社|医療法人|学校法人|社会福祉法人)[ ]?[\u4e00-\u9fff\u30a0-\u30ffA-Za-z0-9&・ー]{2,20}(?:[\u3040-\u309f]{2,8}[\u4e00-\u9fff\u30a0-\u30ff]{2,10})?|(?:[\u3040-\u309f]{2,8})?[\u4e00-\u9fff\u30a0-\u30ffA-Za-z0-9&・ー]{2,20}(?:株式会社|有限会社|合同会社))/g;

/** Words that begin or make up a run of capitals but name no firm. */
const NOT_FIRM = new Set(
  `dear hi hello i we you your our the a an this that please congratulations regards best thanks thank sincerely offer job position role letter employment contract document pdf review view accept decline sign base salary start company hr human resources recruiting recruitment talent acquisition people team careers monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december call phone tel mobile email mail fax usd eur gbp
  sehr geehrte geehrter frau herr liebe lieber hallo wir ihr ihre ihnen sie stelle position vertrag angebot arbeitsvertrag gehalt montag dienstag mittwoch donnerstag freitag januar februar märz april mai juni juli august september oktober november dezember personalabteilung bewerbung mit freundlichen
  madame monsieur bonjour cher chère nous vous votre poste offre contrat merci cordialement service ressources humaines lundi mardi mercredi jeudi vendredi janvier février mars avril mai juin juillet août septembre octobre novembre décembre direction
  estimado estimada hola señor señora puesto oferta carta contrato gracias recursos humanos lunes martes miércoles jueves viernes enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre talento humano selección
  prezado prezada olá caro cara proposta vaga cargo contrato obrigado obrigada recursos humanos segunda terça quarta quinta sexta janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro salário
  re fwd fw aw wg tr rv subject from to sent date on in at if it as by for and but or no yes not all any his her their what when who how after before until here there good great happy cracking new q1 q2 q3 q4 ceo cto cfo coo vp asap nlt pm am et pst est gmt utc i.e e.g docusign workday greenhouse lever hellosign adobe zoho onsite remote hybrid full part time annual total details summary congrats`.split(
    /\s+/,
  ),
);

interface Run {
  text: string;
  start: number;
  end: number;
}

/** Capitals in a row: "Ville de Valombre", "Loom & Lever", "St. Brannoc Health". */
function runFrom(tokens: readonly Token[], from: number, source: string): Run | null {
  const first = tokens[from];
  if (!first || !(first.capital || /\p{L}/u.test(first.text)) || !first.capital) return null;
  let end = first.end;
  for (let i = from + 1; i < tokens.length && i < from + 7; i += 1) {
    const token = tokens[i];
    if (!token || !/^ ?$|^ $/.test(token.gap) || /\n/.test(token.gap)) break;
    if (token.capital && !/^\d{3,}$/.test(token.text)) {
      end = token.end;
      continue;
    }
    const next = tokens[i + 1];
    if (
      JOINING.has(token.lower) &&
      token.lower !== 'in' &&
      token.lower !== 'for' &&
      token.lower !== 'e' &&
      next?.capital &&
      next.gap === ' ' &&
      !NOT_FIRM.has(next.lower)
    )
      continue;
    break;
  }
  const text = source
    .slice(first.start, end)
    .replace(/'s$/, '')
    .replace(/[.,&]+$/, '');
  return { text, start: first.start, end: first.start + text.length };
}

const firmText = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^(?:the|die|der|das|la|le|el|o|a) (?=\p{Lu})/iu, '')
    .replace(/['"]+$/g, '')
    .replace(/^['"]+/, '')
    .trim();

function acceptable(text: string): boolean {
  const words = text.toLowerCase().split(/[\s]+/);
  if (text.length < 2 || text.length > 70 || words.every((word) => NOT_FIRM.has(word.replace(/[.,:]$/, ''))))
    return false;
  return !/^\d+$/.test(text) && !/@|https?:|\.pdf$/i.test(text) && !NOT_FIRM.has(words[0] ?? '') && /\p{L}/u.test(text);
}

/** Where the words of a text spell the sender's domain: "Sable Point Hotels" and sablepoint. */
export function spelled(tokens: readonly Token[], source: string, label: string): Run | null {
  const target = label.replace(/[^\p{L}\p{N}]/gu, '');
  if (target.length < 3) return null;
  let found: Run | null = null;
  let length = 0;
  for (let i = 0; i < tokens.length; i += 1) {
    const first = tokens[i];
    if (!first || (!first.capital && !(first.text.length >= 4)) || NOT_FIRM.has(first.lower)) continue;
    for (const fold of [squash, squashUmlaut]) {
      let joined = '';
      let end = -1;
      for (let j = i; j < tokens.length && j < i + 6; j += 1) {
        const token = tokens[j];
        if (!token || (j > i && (/[\n.;!?(]/.test(token.gap) || token.gap.length > 2))) break;
        const piece = fold(token.text.replace(/'s$/, ''));
        const rest = target.slice(joined.length);
        if (rest === '') break;
        if (rest.startsWith(piece) && piece !== '') {
          joined += piece;
          end = j;
        } else if (j > i && rest.length >= 2 && piece.startsWith(rest) && rest !== piece) {
          // "wexcombe-uni" and "Wexcombe University".
          joined = target;
          end = j;
          break;
        } else if (JOINING.has(token.lower) && j > i) continue;
        else if (j > i && fold(token.text) !== piece && rest.startsWith(fold(token.text))) {
          joined += fold(token.text);
          end = j;
        } else break;
      }
      const share = joined.length / target.length;
      const whole = joined.length >= 4 && (share === 1 || (share >= 0.5 && joined.length >= 5 && first.capital));
      if (!whole || end < 0 || joined.length <= length) continue;
      const last = tokens[end];
      if (!last) continue;
      length = joined.length;
      const run = first.capital ? runFrom(tokens, i, source) : null;
      const stop = run && run.end > last.end ? run.end : last.end;
      const text = source.slice(first.start, stop).replace(/'s$/, '');
      found = { text, start: first.start, end: first.start + text.length };
    }
  }
  return found;
}

/** "avondale-council" → "Avondale Council"; null for labels that spell nothing a person would read. */
export function nameFromLabel(label: string): string | null {
  const parts = label.split(/[-_]/).filter((part) => part !== '');
  if (parts.length === 0 || label.startsWith('xn--') || !/^[a-z0-9-]+$/.test(label) || !/[a-z]{3}/.test(label))
    return null;
  return parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join(' ');
}

function add(out: Candidate<string>[], text: string, start: number, end: number, score: number, header: boolean): void {
  const value = firmText(text);
  if (acceptable(value))
    out.push({ value, start: header ? -1 : start, end: header ? -1 : end, score, stated: !header });
}

function byCues(
  text: string,
  lower: string,
  tokens: readonly Token[],
  reader: Reader,
  header: boolean,
  out: Candidate<string>[],
  foot: number,
): void {
  reader.company.label.lastIndex = 0;
  for (
    let hit = reader.company.label.exec(lower), n = 0;
    hit && n < 8;
    hit = reader.company.label.exec(lower), n += 1
  ) {
    const at = hit.index + hit[0].length;
    const value = (text.slice(at, lineAt(text, at)[1]).split(/[|;(]|, (?=\p{L})/u)[0] ?? '').trim();
    if (value !== '' && value.length < 60) add(out, value, at, at + value.length, 8, header);
  }
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (!token?.capital || /^\d/.test(token.text)) continue;
    const before = tokens[i - 1];
    if (before?.capital && token.gap === ' ' && !NOT_FIRM.has(before.lower) && i > 0) continue;
    const run = runFrom(tokens, i, text);
    if (!run) continue;
    const left = lower.slice(Math.max(0, run.start - 36), run.start);
    const right = lower.slice(run.end, run.end + 34);
    const cued = reader.company.beforeEnd.exec(left);
    const acts = reader.company.after.test(right);
    const firm = FORM.test(run.text);
    if (!cued && !acts && !firm) continue;
    const strong = cued !== null && /at|with|join|behalf|offer|welcome|client|bei|chez|sein|seio|part/.test(cued[0]);
    // A lone first word with "offer" behind it ("Great offer") is no firm unless something else says so.
    const weak = !cued && !firm && run.text.split(' ').length === 1 && /^ (?:offer|team|hr|people|talent)/.test(right);
    const score =
      (cued ? (strong ? 4 : 2) : 0) +
      (acts ? (weak ? 1 : 3) : 0) +
      (firm ? 3 : 0) -
      (run.start >= foot && !firm ? 1 : 0);
    if (score >= 3) add(out, run.text, run.start, run.end, score, header);
  }
}

/** Sender names that carry the firm: "Northbeam Robotics Recruiting", "Tash at Bramble Books", "Talent Acquisition, St. Brannoc Health". */
function fromSenderName(letter: Letter, reader: Reader, sender: Sender, out: Candidate<string>[]): void {
  const name = letter.fromName;
  if (name === '' || name.length > 120) return;
  const behalf = /(?:on behalf of|im auftrag von|au nom de|en nombre de|em nome de|代表)\s?(.{2,60})$/i.exec(name)?.[1];
  if (behalf) return add(out, behalf, -1, -1, 8, true);
  const via = /^(.{2,60}?)\s(?:via|über|through|par)\s/i.exec(name)?.[1] ?? name;
  const at = /(?:\sat\s|\s?@\s?|\sbei\s|\schez\s|\sfrom\s|\sde la\s)(.{2,60})$/i.exec(via)?.[1];
  if (at) return add(out, at, -1, -1, 7, true);
  const parts = via.split(/\s?[,|/]\s?|\s-\s/).filter((part) => part.trim() !== '');
  for (const part of parts) {
    const kept = stripOffice(part, reader);
    const office = kept !== part.trim();
    if (kept.length < 3 || (!office && parts.length === 1 && !FORM.test(kept))) {
      if (
        parts.length === 1 &&
        sender.kind !== 'service' &&
        sender.squashed !== '' &&
        squash(part) !== '' &&
        (sender.squashed.startsWith(squash(part)) || squash(part).startsWith(sender.squashed))
      )
        add(out, part, -1, -1, 7, true);
      continue;
    }
    if (parts.some((other) => other !== part && stripOffice(other, reader) === '') || office || FORM.test(kept))
      add(out, kept, -1, -1, sender.kind === 'agency' ? 1 : 5, true);
  }
}

/** Words of an office at the ends of a sender name fall away: "Cedar & Loom HR" → "Cedar & Loom". */
export function stripOffice(part: string, reader: Reader): string {
  const words = part.trim().split(/\s+/);
  const office = (word: string): boolean => {
    const lower = word.toLowerCase().replace(/[.,]$/, '');
    return new RegExp(`^(?:${reader.person.office.source})$`, 'u').test(lower);
  };
  let from = 0;
  let to = words.length;
  while (to > from && office(words[to - 1] ?? '')) to -= 1;
  while (from < to && office(words[from] ?? '')) from += 1;
  return words.slice(from, to).join(' ');
}

/** Firm in the foot: "Olivia Trent | Halcyon Bio", "Dot, Weatherby Farms", "Armorique Télécom - 02 61 91 00 14". */
function fromFoot(letter: Letter, reader: Reader, out: Candidate<string>[]): void {
  const { text } = letter;
  const tail = Math.max(0, Math.min(letter.bodyEnd, text.length - 260));
  const lines = text
    .slice(tail)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-7);
  let at = tail;
  for (const [n, line] of lines.entries()) {
    const place = text.indexOf(line, at);
    at = place + line.length;
    const last = n === lines.length - 1;
    const closing = line.length > 90 ? line.slice(line.search(/[^.!?。!?]{0,80}$/u)) : line;
    for (const piece of closing.split(/\s?[|/,()]\s?|\s-\s|(?<=\p{L}) (?=\+?\d)|[.!?]\s/u)) {
      const part = piece.replace(/\+?\(?\d[\d\s().-]{5,}/g, '').trim();
      if (part.length < 3 || part.length > 50 || !/^\p{Lu}/u.test(part) || part.split(' ').length > 6) continue;
      const kept = stripOffice(part, reader);
      if (kept.length < 3) continue;
      const firm = FORM.test(part);
      const start = text.indexOf(part, place);
      // The piece behind a person's name on the last line is the firm more often than not.
      const second = last && closing.indexOf(piece) > 0 && piece !== closing;
      const score = (firm ? 3 : 0) + (second ? 2 : 0) + (last && !second ? 1 : 0);
      if (score > 0 && !reader.role.head.test(part.toLowerCase().split(' ').pop() ?? ''))
        add(out, kept, start, start + kept.length, score, false);
    }
  }
}

/* ------------------------------------------------ Chinese and Japanese */

const CJK_STOP =
  /^(?:您|你|我们|我司|我公司|本公司|贵公司|公司|该公司|我院|我校|本校|本院|弊社|当社|貴社|御社|集团|我集团|本集团|银行|大学|学院|医院|本|我|这|那|他|她|面试|各方|双方|客户|研究院)$/;

function cjk(text: string, reader: Reader, header: boolean, out: Candidate<string>[]): void {
  const push = (value: string, start: number, score: number): void => {
    const clean = value
      .replace(
        /^(?:是|为|由|与|和|对|的|在|您|你|我|恭喜|关于|来自|代表|欢迎|加入|感谢|通过|选择|对于|成为|应聘|我是|这里是)+/,
        '',
      )
      .replace(/(?:様|さま|的|之|hr)$/i, '')
      .trim();
    if (clean.length >= 2 && clean.length <= 30 && !CJK_STOP.test(clean) && /[\u3040-\u9fffA-Za-z]/.test(clean))
      out.push({
        value: clean,
        start: header ? -1 : start + value.indexOf(clean),
        end: header ? -1 : start + value.indexOf(clean) + clean.length,
        score,
        stated: !header,
      });
  };
  if (reader.languages.includes('ja')) {
    JA_NAME.lastIndex = 0;
    for (let hit = JA_NAME.exec(text); hit; hit = JA_NAME.exec(text)) push(hit[1] ?? '', hit.index, 8);
    for (const hit of text.matchAll(/([\u4e00-\u9fff\u30a0-\u30ffA-Za-z0-9&・ー]{2,20})様(?:より|の|から|にて|へ)/g))
      push(hit[1] ?? '', hit.index, 4);
    for (const hit of text.matchAll(
      /(?:^|[、。\s])([\u4e00-\u9fff\u3040-\u30ffA-Za-z0-9&・ー]{2,16})(?:の)?(?:人事|採用担当|新卒採用|人事部|採用チーム|人事課|採用グループ)/gm,
    ))
      push((hit[1] ?? '').replace(/の$/, ''), hit.index + hit[0].indexOf(hit[1] ?? ''), 5);
  }
  if (reader.languages.includes('zh-CN')) {
    ZH_FORM.lastIndex = 0;
    for (let hit = ZH_FORM.exec(text); hit; hit = ZH_FORM.exec(text)) {
      const name =
        (hit[1] ?? '')
          .split(/对|代表|加入|来自|关注|感谢|恭喜|欢迎|选择|通过|成为|我是|应聘|我们|与|和|的|在|于|是/)
          .pop() ?? '';
      push(name, hit.index + (hit[1] ?? '').lastIndexOf(name), name.length > 5 ? 7 : 5);
    }
    for (const hit of text.matchAll(/[【《[]([^】》\]\n]{2,24})[】》\]]/g)) {
      for (const part of (hit[1] ?? '').split(/[-—–_|· ]/)) {
        const name = part.replace(
          /(?:20\d\d届?)?(?:校园招聘|校招|社招|招聘|录用通知书?|offer|录用意向书?|意向书|劳动合同|聘用函)$/i,
          '',
        );
        if (name !== part || hit[0].includes('合同')) push(name, hit.index + 1, 3);
        else if (part.length >= 3) push(part, hit.index + 1, 1);
      }
    }
    const name = '([\\u4e00-\\u9fffA-Za-z0-9]{2,12}?)';
    for (const [pattern, score] of [
      [
        new RegExp(
          `(?:加入|代表|欢迎来到|关注|这里是|我是|任职于|来自|@\\s?|入职|发件方[::]?|您与|由)${name}(?=[,。!?、\\s的向给发招人]|校园|团队|大家庭|HR|hr|与|之|$)`,
          'g',
        ),
        5,
      ],
      [
        new RegExp(
          `(?:^|[,。!?、\\s\\n])${name}(?=(?:\\d{4}届)?(?:校园招聘|校招|人力资源|人事|招聘|HR|hr|组织人事|行政部|集团人))`,
          'gm',
        ),
        6,
      ],
      [new RegExp(`(?:^|[,。!?、\\s\\n])${name}(?=那边|向您|向你|给您发|给你发|决定录用|拟录用)`, 'gm'), 5],
      [new RegExp(`(?:通过|的)${name}(?=\\d{4}届|校园招聘|校招|意向书)`, 'g'), 4],
    ] as const) {
      for (const hit of text.matchAll(pattern)) push(hit[1] ?? '', hit.index + hit[0].indexOf(hit[1] ?? ''), score);
    }
  }
}

/** Last line of a Chinese or Japanese letter: "何佳 绿野食品", "阿岳 @ 面包智能", "パンのみみ". */
function cjkFoot(letter: Letter, people: readonly string[], out: Candidate<string>[]): void {
  const line = letter.text.trimEnd().split('\n').pop() ?? '';
  const start = letter.text.trimEnd().length - line.length;
  const tail =
    line
      .split(/[。!?!?~]/)
      .filter((part) => part.trim() !== '')
      .pop() ?? '';
  if (tail.length > 34) return;
  for (const part of tail.split(/[ @|/,()\t]+/)) {
    const value = part.trim();
    const named = people.some((person) => person === value || person.includes(value));
    if (
      value.length < 3 ||
      value.length > 14 ||
      named ||
      !/^[\u3040-\u30ff\u4e00-\u9fffー]+$/.test(value) ||
      /(?:部|处|組|组|担当|さん|様|先生|经理|です|ます|祝|谢谢|电话)$/.test(value)
    )
      continue;
    const place = letter.text.indexOf(value, start);
    out.push({ value, start: place, end: place + value.length, score: 3, stated: true });
  }
}

/** Proposes names of the employer; `people` are names that must not be taken for one. */
export function parseCompanies(
  letter: Letter,
  reader: Reader,
  sender: Sender,
  people: readonly string[],
): Candidate<string>[] {
  const out: Candidate<string>[] = [];
  const tokens = tokensOf(letter);
  const subjectTokens = tokenise(letter.subject);
  const cjkLetter = reader.languages.includes('zh-CN') || reader.languages.includes('ja');
  byCues(letter.text, letter.lower, tokens, reader, false, out, letter.bodyEnd);
  const subjectLower = letter.subject.toLowerCase();
  if (subjectLower.length === letter.subject.length)
    byCues(letter.subject, subjectLower, subjectTokens, reader, true, out, 10_000);
  fromSenderName(letter, reader, sender, out);
  fromFoot(letter, reader, out);
  if (cjkLetter) {
    cjk(letter.text, reader, false, out);
    cjk(letter.subject, reader, true, out);
    cjk(letter.fromName, reader, true, out);
    cjkFoot(letter, people, out);
  }
  if (sender.kind === 'own' && sender.label !== null) {
    const host = sender.label;
    for (const [list, source, header] of [
      [tokens, letter.text, false],
      [subjectTokens, letter.subject, true],
      [tokenise(letter.fromName), letter.fromName, true],
    ] as const) {
      const run = spelled(list, source, host);
      if (run && acceptable(firmText(run.text))) add(out, run.text, run.start, run.end, 12, header);
    }
    const fallback = nameFromLabel(host);
    if (fallback !== null && !['zh-CN', 'ja'].includes(reader.main.language))
      out.push({ value: fallback, start: -1, end: -1, score: 2.5, stated: false });
  }
  return out.filter((one) => !people.some((person) => squash(person) === squash(one.value)) || one.score >= 12);
}
export { JA_FORM };
