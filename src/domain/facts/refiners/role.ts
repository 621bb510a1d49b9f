import { orEmpty } from '../../absent.ts';
import { best, type Candidate } from '../candidate.ts';
import { type Letter, sentenceAt } from '../letter.ts';
import { squash } from '../tokens.ts';

/** More titles than this tell nothing new. */
const MANY = 80;

const HAN = /[\u3040-\u9fff]/;

const GONE_TO =
  /^[^.,;\n]{0,30}(?:has been |was |been |has |)(?:offered|given|gone|went) to (?:another|an internal|someone)|^[^.;\n]{0,20}(?:ging|geht|fiel) an (?:eine andere|einen anderen|jemand)/;

/** "appointed another candidate as Head of Science": somebody else's job. */
function isOthers(letter: Letter, one: Candidate<string>): boolean {
  if (one.start < 0) return false;
  const [from] = sentenceAt(letter, one.start);
  const left = letter.lower.slice(Math.max(from, one.start - 160), one.start);
  const right = letter.lower.slice(one.end, one.end + 60);
  const said = OTHERS.exec(left);
  if (said && !/instead|stattdessen|plutôt|en cambio|en su lugar|em vez/.test(left.slice(said.index))) return true;
  if (NOT_THIS.test(left)) return true;
  // "reporting to the Chief Medical Officer", "您的直属上级是技术总监": whom the reader will answer to.
  if (SUPERIOR.test(left) || SUPERIOR_WITHIN.test(one.value)) return true;
  return GONE_TO.test(right) || (HAN.test(one.value) || /^[A-Z]{2,4}$/.test(one.value) ? ACTS_HAN.test(right) : false);
}
/** "跟他们的CEO通完电话", "院长点头了", "店長も喜んで": whoever acts is no job that is offered. */
const ACTS_HAN =
  /^(?:刚|已经?|也|都|亲自|很|特别)?(?:通完?了?电话|聊|谈过|谈完|沟通过|商量|汇报|说了?|点头|拍板|批了|批准|签了?字|签批|那边|想见|约您|约你)|^(?:も|が|から|より)(?!.{0,6}(?:内定|決))/;
const OTHERS =
  /(?:another|the other|a different) (?:candidate|applicant|person)|someone else|internal candidate|ander(?:e|en|er) (?:bewerber|kandidat|person)|jemand anderen|un(?:e)? autre (?:candidat|personne)|otr[oa] (?:candidat|persona)|outr[oa] (?:candidat|pessoa)|(?:其他|另一位|别的)候选人|(?:他|ほか)の(?:候補|応募|方)/;

/** "office manager instead of lead receptionist" */
const NOT_THIS =
  /(?:instead of|rather than|replacing|statt|anstatt|au lieu d[e']|en (?:lugar|vez) de|em vez de|而不是) ?(?:an? |the |als |as )?$/;

const SUPERIOR =
  /(?:(?:report|reports|reporting|answerable) (?:directly |in )?to|line manager (?:is|will be)|berichten (?:sie |direkt )?an|unterstellt sind sie|rattachée? (?:à|au)|sous la responsabilité d[eu]|dependerás de|reportarás (?:a|al)|responderá (?:ao|à)|reportará (?:ao|à)|上司は|上级(?:是|为)|汇报给|(?<!方)向) ?(?:the |our |a |an |der |die |dem |den |unsere[nrm]? |la |le |el |del |l')?$/;
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
