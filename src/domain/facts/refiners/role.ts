import { orEmpty } from '../../absent.ts';
import { best, type Candidate } from '../candidate.ts';
import { Gated } from '../gate.ts';
import { foldHan } from '../han.ts';
import { gateOf, holds, type Letter, sentenceAt } from '../letter.ts';
import type { Reader } from '../patterns.ts';
import { squash } from '../tokens.ts';

/** More titles than this tell nothing new. */
const MANY = 80;

const HAN = /[\u3040-\u9fff]/;

const GONE_TO_PATTERN =
  /^[^.,;\n]{0,30}(?:has been |was |been |has |)(?:offered|given|gone|went) to (?:another|an internal|someone)|^[^.;\n]{0,20}(?:ging|geht|fiel) an (?:eine andere|einen anderen|jemand)/;
const GONE_TO = new Gated(GONE_TO_PATTERN);

/** "appointed another candidate as Head of Science": somebody else's job. */
function isOthers(letter: Letter, one: Candidate<string>): boolean {
  if (one.start < 0) return false;
  const [from] = sentenceAt(letter, one.start);
  const leftFrom = Math.max(from, one.start - 160);
  const left = letter.lower.slice(leftFrom, one.start);
  const said = gateOf(letter).allows(OTHERS, leftFrom, one.start) ? OTHERS.pattern.exec(left) : null;
  if (said && !/instead|stattdessen|plutôt|en cambio|en su lugar|em vez/.test(left.slice(said.index))) return true;
  if (holds(letter, NOT_THIS, leftFrom, one.start)) return true;
  // "the Collections Manager vacancy … went to another candidate … instead": what was applied for, not what is offered.
  if (
    holds(letter, INSTEAD, 0, 1_500) &&
    (APPLIED_FOR.test(left) || VACANT.test(letter.lower.slice(one.end, one.end + 60)))
  )
    return true;
  // "reporting to the Chief Medical Officer", "您的直属上级是技术总监": whom the reader will answer to.
  if (holds(letter, SUPERIOR, leftFrom, one.start) || SUPERIOR_WITHIN.test(one.value)) return true;
  if (holds(letter, GONE_TO, one.end, one.end + 60)) return true;
  return (
    (HAN.test(one.value) || /^[A-Z]{2,4}$/.test(one.value)) && ACTS_HAN.test(letter.lower.slice(one.end, one.end + 60))
  );
}
/** "跟他们的CEO通完电话", "院长点头了", "店長も喜んで": whoever acts is no job that is offered. */
const ACTS_HAN =
  /^(?:刚|已经?|也|都|亲自|很|特别)?(?:通完?了?电话|聊|谈过|谈完|沟通过|商量|汇报|说了?|点头|拍板|批了|批准|签了?字|签批|那边|想见|约您|约你)|^(?:も|が|から|より)(?!.{0,6}(?:内定|決))/;
const OTHERS_PATTERN =
  /(?:another|the other|a different) (?:candidate|applicant|person)|someone else|internal candidate|ander(?:e|en|er) (?:bewerber|kandidat|person)|jemand anderen|un(?:e)? autre (?:candidat|personne)|otr[oa] (?:candidat|persona)|outr[oa] (?:candidat|pessoa)|(?:其他|另一位|别的)候选人|(?:他|ほか)の(?:候補|応募|方)/;
const OTHERS = new Gated(OTHERS_PATTERN);

const VACANT = /^ (?:vacancy|interview)/;
const INSTEAD_PATTERN =
  /(?<!\p{L})(?:instead|stattdessen|plutôt|à la place|en cambio|en su lugar|em vez disso|em alternativa)(?!\p{L}| of)/u;
const INSTEAD = new Gated(INSTEAD_PATTERN);
const APPLIED_FOR =
  /(?:applied|application|interview(?:ed)?|apply|bewerbung|beworben|candidature|candidatura|postul\p{L}{1,6}) (?:for|to|as|um|auf|für|als|au poste|pour|al puesto|para|à vaga) ?(?:the |a |an |our |die |den |das |eine |einen |der |de |d'|du )?(?:post |position |role |stelle )?(?:of |as |als )?$/u;

/** "office manager instead of lead receptionist" */
const NOT_THIS_PATTERN =
  /(?:instead of|rather than|replacing|statt|anstatt|au lieu d[e']|en (?:lugar|vez) de|em vez de|而不是) ?(?:an? |the |als |as )?$/;
const NOT_THIS = new Gated(NOT_THIS_PATTERN);

const SUPERIOR_PATTERN =
  /(?:(?:report|reports|reporting|answerable) (?:directly |in )?to|line manager (?:is|will be)|berichten (?:sie |direkt )?an|unterstellt sind sie|rattachée? (?:à|au)|sous la responsabilité d[eu]|dependerás de|reportarás (?:a|al)|responderá (?:ao|à)|reportará (?:ao|à)|上司は|上级(?:是|为)|汇报给|(?<!方)向) ?(?:the |our |a |an |der |die |dem |den |unsere[nrm]? |la |le |el |del |l')?$/;
const SUPERIOR = new Gated(SUPERIOR_PATTERN);
const SUPERIOR_WITHIN = /^(?:您的|你的)?(?:直属|直接)?(?:上级|上司|汇报对象)(?:是|为|:)/;

/** "a field geologist": not somebody known. */
const ANY = /(?<!\p{L})(?:an?|une?|uma?|una|eine?|einen) $/u;

/** "Vagalume RH" in the header: "Vagalume Editora" is the firm. */
function firmInHeader(letter: Letter, value: string): boolean {
  const first = orEmpty(value.split(' ')[0]);
  return (
    first.length > 4 &&
    value.includes(' ') &&
    /^\p{Lu}/u.test(first) &&
    letter.fromName.startsWith(`${first} `) &&
    /^(?:RH|HR|RRHH|Recruit\w*|Careers?|Talent\w*|People)$/i.test(letter.fromName.slice(first.length + 1))
  );
}

/** The job offered: mentions of one title add up, and a title that is part of a longer one backs it. */
export function refineRole(
  letter: Letter,
  candidates: readonly Candidate<string>[],
  people: readonly string[],
): Candidate<string> | null {
  const han = candidates.some((one) => one.score >= 5 && HAN.test(one.value));
  const others = new Set(candidates.filter((one) => isOthers(letter, one)).map((one) => squash(one.value)));
  const scored: Candidate<string>[] = [];
  const keyed = candidates.slice(0, MANY).map((one) => ({ one, key: squash(one.value) }));
  const persons = new Set([...people, letter.fromName].map(squash));
  for (const { one, key } of keyed) {
    // "Principal Renata Voss": an office and whoever holds it.
    const held = [...persons].some((person) => person.length > 6 && key !== person && key.endsWith(person));
    if (key.length < 2 || persons.has(key) || held || firmInHeader(letter, one.value)) continue;
    let score = one.score;
    // A letter in two languages names the job in both; the one of its own script is shown.
    if (han && !HAN.test(one.value)) score -= 4;
    if (others.has(key)) score -= 8;
    const seen = new Set<number>();
    for (const { one: other, key: otherKey } of keyed) {
      if (other === one || other.start === one.start || seen.has(other.start)) continue;
      if (otherKey === key) {
        score += 1.5;
        seen.add(other.start);
      } else if (one.start >= 0 && other.start < 0 && key.startsWith(otherKey) && key.length - otherKey.length <= 3) {
        // The subject speaks of a "Mechaniker", the letter of its reader, a "Mechanikerin".
        score += 2.5;
        seen.add(other.start);
      } else if (otherKey.length > 3 && key.includes(otherKey)) {
        score += 0.5;
        seen.add(other.start);
      }
    }
    scored.push({ ...one, score });
  }
  // A job noun that only goes by: it counts where the letter speaks of no other.
  return (
    best(scored, 2) ??
    best(
      scored.filter(({ start }) => ANY.test(letter.lower.slice(Math.max(0, start - 6), start))),
      1,
    )
  );
}

/** What may stand between a Chinese firm's name and the job: "泡泡音乐产品运营实习生", "东泰精密面试CNC调机师傅". */
const LEADS_TO = /^(?:公司|集团|的|之|正式|录用|聘用|招聘|应聘|面试|担任|任|做|当)*/;
const TITLE_STOP = /[,。!?:;、()「」『』《》【】|\n"“”~\s+]|已经|通过|岗位?|职位|一职|这个|位置|录用|聘用|通知|offer/iu;

/**
 * In Chinese the job stands right behind the firm's name. It is taken where nothing better was found, or where it says
 * more than what was found ("供应链负责人" for "负责人") or the same without what was dragged in from before the name.
 */
export function titleBehindFirm(
  { text, lower, subject }: Letter,
  reader: Reader,
  firm: string,
  role: Candidate<string> | null,
): Candidate<string> | null {
  if (reader.main.language !== 'zh-CN' || firm.length < 2 || !HAN.test(firm)) return role;
  for (const [whole, folded, header] of [
    [text, lower, false],
    [subject, foldHan(subject.toLowerCase()), true],
  ] as const)
    for (let at = whole.indexOf(firm), n = 0; at >= 0 && n < 8; at = whole.indexOf(firm, at + 1), n += 1) {
      const from =
        at + firm.length + orEmpty(LEADS_TO.exec(whole.slice(at + firm.length, at + firm.length + 12))?.[0]).length;
      const segment = orEmpty(whole.slice(from, from + 20).split(TITLE_STOP)[0]);
      const ends = reader.role.head.lastEnd(folded.slice(from, from + segment.length));
      const value = segment.slice(0, ends);
      if (ends < 3 || ends > 14 || NO_TITLE.test(value)) continue;
      // "供应链负责人" for "负责人", but no "万达店收银员"; "渠道经理" for "附件为荞麦食品渠道经理".
      const longer = role !== null && value.endsWith(role.value) && !PLACE.test(value.slice(0, -role.value.length));
      const dragged = role?.value.endsWith(`${firm}${value}`);
      if (role !== null && !longer && !dragged) continue;
      const start = header ? -1 : from;
      return { value, start, end: header ? -1 : from + value.length, score: role?.score ?? 4, stated: !header };
    }
  return role;
}
/** A part of the house, or who does what there. */
const PLACE = /[任做当店院校系部处室楼]|分公司|大学|中心/;
/** A sentence about somebody: no title. */
const NO_TITLE = /[您你我他她们了吗呢吧的和与在把被给请向为是]|老师|先生|女士|经理[\u4e00-\u9fff]/;
