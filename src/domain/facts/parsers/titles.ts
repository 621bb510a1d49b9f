import { orEmpty, orZero } from '../../absent.ts';
import type { Candidate } from '../candidate.ts';
import { near, type Span } from '../cues.ts';
import { lineAt } from '../letter.ts';
import type { Reader } from '../patterns.ts';
import { JOINING, Mark, marked, type Token } from '../tokens.ts';

/** A title is at most this many words. */
const WORDS = 8;

/** Brackets that belong to a title of the German kind; dropped where they end it. */
const GENDER_ENDS =
  /(?:\((?:[mwfdxhi]\s?\/\s?){1,3}[mwfdxhi]\)|\(all genders\)|\(gn\)|\(h\/f\)|\bm\/w\/d\b|\bh\/f\b)[ .,:;*"'-]*$/i;

const GENDER_WORD = /^(?:[mwfdxhi]\/){1,3}[mwfdxhi]$/;

/** What comes before the first capital of a title and is none of it. */
export const LEADING = new Set(
  'the a an our your this that new next permanent full-time part-time unsere unserer unserem neue neuer neuen nouveau nouvelle nuevo nueva novo nova als der die das den dem une un le la les el los unseren unser eine einen einer um uma o a os as notre votre nuestro nuestra nosso nossa del al do da de'.split(
    ' ',
  ),
);

export const isHead = (reader: Reader, { word }: Token): boolean =>
  marked(word, Mark.head, ({ lower }) => headed(reader, lower.replace(/['.]s?$/, '')));
const headed = (reader: Reader, bare: string): boolean =>
  bare.includes('/')
    ? reader.role.head.test(bare.replace(/\/.*$/, '')) || reader.role.head.test(orEmpty(bare.split('/').pop()))
    : reader.role.head.test(bare);

/** A paper's name in front of the title: "Vertragsangebot Kundenberaterin". */
export const PAPER =
  /^(?:arbeitsvertrag|anstellungsvertrag|employment agreement|employment contract|contrat de travail|contrato laboral|contrato de trabajo|contrato de trabalho|einstellungszusage|vertragsangebot|jobangebot|stellenangebot|zusage|angebot|\p{L}{3,14}(?:zusage|angebot|vertrag)|offer letter|job offer|offer|oferta laboral|oferta|carta oferta|carta proposta|proposta|proposition|promesse|re|fwd|aw|wg)[:\s-]{1,3}(?=[a-z\u00c0-\u9fff])/iu;

/** "Rezeptionist (m/w/d) in Wien", and the number of a vacancy before a title or the grade behind it. */
const PLACED = /(?<=\((?:[mwfdxhi]\/){1,3}[mwfdxhi]\)) in \p{Lu}.*$/iu;
const CODED =
  /^(?:position|role|job|post|vacancy)? ?[A-Z]{1,4}-?\d{3,9}[ :-]{1,3}(?=[A-Z])|, (?:GS|WG|NF|APS|EL)-?\d[\d-]*$/i;

/** Text of a title between two words, cleaned of gender brackets and hanging punctuation. */
export function titleText(text: string, start: number, end: number): string {
  return text
    .slice(start, end)
    .replace(PLACED, '')
    .replace(IN_DEPARTMENT, '')
    .replace(GENDER_ENDS, '')
    .replace(PAPER, '')
    .replace(CODED, '')
    .replace(/ (?:en|na|no|chez|bei|at|in|im|com|con)(?: (?:la|el|el|o|a|le|der|dem|the))?$/, '')
    .replace(/'s$/, '')
    .replace(/\s+/g, ' ')
    .replace(/^(?:of|for|as|de|d'|als|como|comme) (?=\p{Lu})/u, '')
    .replace(/^[\s"'(\-:,*]+|[\s"'\-:,.;*(]+$/g, '')
    .trim();
}

const LEVEL = /^(?:\d?[A-Z]{1,3}|senior|junior|sénior|sênior|júnior|pleno|confirmée?|principale?)$/u;

/** Words from `from` that make a title: capitals with joining words; in small letters only up to a job noun. */
export function titleRight(
  reader: Reader,
  tokens: readonly Token[],
  from: number,
  text: string,
  commas: boolean,
  agent = false,
): { end: number; last: number; head: boolean } | null {
  let head = agent;
  let end = -1;
  let last = from;
  const first = tokens[from];
  if (!first) return null;
  // "2nd year apprentice electrician", "3D animator": a figure is a capital where capitals follow.
  const capital =
    first.capital &&
    (!/^\d+\p{L}/u.test(first.text) || (tokens[from + 1]?.capital ?? false)) &&
    !/^\d+$/.test(first.text);
  for (let i = from; i < tokens.length && i < from + WORDS; i += 1) {
    const token = tokens[i];
    if (!token) break;
    if (i > from) {
      const gap = token.gap;
      if (/[\n.;:!?|"]/.test(gap) || gap.length > 3) break;
      if (/[,]/.test(gap) && !(commas && token.capital && !/\d/.test(token.text))) {
        // "Manager, Public Sector": a bare rank is followed by its field; "Program Analyst, GS-0343-12" by its grade.
        const grade = /^[A-Z]{2,3}-?\d{2,5}(?:-\d{1,2}){0,2}$/.test(token.text);
        const field =
          i <= from + 3 &&
          RANK.test(orEmpty(tokens[i - 1]?.lower)) &&
          token.capital &&
          !/\d/.test(token.text) &&
          fieldEnds(tokens, i, text);
        if (!(gap === ', ' && (grade || field))) break;
      }
      // "Lecturer (Teaching and Research) in Hydrology": a bracket inside the title.
      if (/^ \($/.test(gap) && head && BRACKET_IN.test(text.slice(token.start - 1, token.start + 48))) {
        end = token.end;
        last = i;
        continue;
      }
      if (/^\) $/.test(gap) && /^(?:in|of|for)$/.test(token.lower) && head) continue;
      // "Oberarzt (m/w/d) Anästhesie": the title goes on behind the brackets.
      const field = tokens[i + 1];
      if (
        gap === ' (' &&
        head &&
        GENDER_WORD.test(token.lower) &&
        field?.capital &&
        !reader.names.cities.has(field.lower)
      )
        continue;
      const behindGender = gap === ') ' && GENDER_WORD.test(orEmpty(tokens[i - 1]?.lower));
      if ((/[()]/.test(gap) && !behindGender) || / - /.test(gap)) break;
    }
    if (/^\d{3,}/.test(token.text) || /^\d+[k%h]/.test(token.lower)) break;
    const headed = isHead(reader, token);
    if (capital && !token.capital && !headed) {
      const next = tokens[i + 1];
      if (
        JOINING.has(token.lower) &&
        (token.lower !== 'in' || FIELD_OF.test(orEmpty(tokens[i - 1]?.lower))) &&
        next &&
        (next.capital || isHead(reader, next)) &&
        next.gap === ' ' &&
        !/^\d/.test(next.text)
      )
        continue;
      // "Technicien de maintenance": small letters go on after a joining word in the Romance languages.
      const before = tokens[i - 1];
      if (before && /^(?:de|d|en|em|del|da|do|des|du|of)$/.test(before.lower) && head) {
        end = token.end;
        last = i;
        continue;
      }
      if (head && next && ROMANCE.has(reader.main.language) && /^e[nm]$/.test(token.lower) && isField(next.text))
        continue;
      if (
        JOINING.has(token.lower) &&
        head &&
        next &&
        /^(?:de|en|d|del|da|do|du|des)$/.test(token.lower) &&
        /^\p{Ll}/u.test(next.text)
      )
        continue;
      // An adjective between two words of a title: "Ingénieure réseau", "Analista de datos".
      const more = i === from + 2 && head && /^[,.;:\n(]/.test(text.slice(token.end, token.end + 1));
      if (
        head &&
        (before?.capital || more) &&
        ROMANCE.has(reader.main.language) &&
        !STOP.has(token.lower) &&
        (i === from + 1 || more)
      ) {
        end = token.end;
        last = i;
        continue;
      }
      break;
    }
    if (!capital && STOP.has(token.lower) && !headed) break;
    if (headed) head = true;
    if (capital || headed || !head) {
      end = token.end;
      last = i;
    }
    if (!capital && headed) {
      const next = tokens[i + 1];
      const after = tokens[i + 2];
      const chained = next && isHead(reader, next) && next.gap === ' ';
      // "assistant herd manager", "apprentice lift engineer": a rank, and one word before the job noun.
      if (
        next &&
        after &&
        BELOW.test(token.lower) &&
        next.gap === ' ' &&
        after.gap === ' ' &&
        !STOP.has(next.lower) &&
        !JOINING.has(next.lower) &&
        isHead(reader, after)
      )
        continue;
      const joined =
        next &&
        after &&
        /^(?:de|of|d|en|des|du|del|do|da)$/.test(next.lower) &&
        next.gap === ' ' &&
        !STOP.has(after.lower) &&
        !(next.lower === 'of' && LEADING.has(after.lower)) &&
        !/^\d/.test(after.text);
      const adjective =
        next &&
        next.gap === ' ' &&
        ROMANCE.has(reader.main.language) &&
        !STOP.has(next.lower) &&
        !JOINING.has(next.lower) &&
        !/^\d/.test(next.text) &&
        !next.capital;
      if (joined && after) {
        end = after.end;
        last = i + 2;
        break;
      }
      if (adjective && next) {
        end = next.end;
        last = i + 1;
        // "souscriptrice risques industriels,": a second word where the clause ends behind it.
        if (
          after &&
          after.gap === ' ' &&
          /^\p{Ll}{4,}$/u.test(after.text) &&
          !STOP.has(after.lower) &&
          /^ ?[,.;:\n(]/.test(text.slice(after.end, after.end + 2))
        ) {
          end = after.end;
          last = i + 2;
        }
        break;
      }
      // "animatrice 3D senior"
      if (next && next.gap === ' ' && LEVEL.test(next.text)) {
        end = next.end;
        last = i + 1;
        if (after && after.gap === ' ' && /^(?:senior|junior|sénior|sênior|júnior|pleno)$/.test(after.text)) {
          end = after.end;
          last = i + 2;
        }
        break;
      }
      if (!chained) break;
    }
  }
  if (end < 0 || (!capital && !head)) return null;
  return { end, last, head };
}

/** Titles that go on with their field: "Lecturer in Marine Ecology"; behind others "in" leads to a place. */
const FIELD_OF =
  /^(?:lecture\w{0,6}|professor\w{0,4}|fellow\w{0,4}|associate|postdoc\w{0,8}|researcher|research|teacher|instructor|tutor|chair|reader|apprentice\w{0,4}|trainee|officer|specialist|scientist|degree|second)$/;

const BELOW = /^(?:assistant|associate|apprentice|deputy|trainee|junior|senior|lead|vice|acting)$/;

const RANK =
  /^(?:manager|director|head|partner|associate|executive|vp|president|lead|principal|analyst|consultant|officer|counsel)$/;

const BRACKET_IN = /^\([\p{L} &/-]{3,36}\) (?:in|of|for) \p{Lu}/u;

const FIELD_END = /^ ?(?:[.(\n;]|$|,? (?:report|based|start|at |in |on |open |is |will |stands |remains |full|part))/;

/** The words from `i` on end a clause within four capitals: ". They've", " (", a line's end. */
function fieldEnds(tokens: readonly Token[], i: number, text: string): boolean {
  let at = i;
  while (at < i + 4 && tokens[at + 1]?.capital && tokens[at + 1]?.gap === ' ') at += 1;
  return FIELD_END.test(text.slice(orZero(tokens[at]?.end), orZero(tokens[at]?.end) + 9));
}

const NO_FIELD =
  /^(?:nuestr|nossa|nosso|notre|votre|calidad|plantilla|remoto|jornada|per[ií]odo|régimen|temps|alternance|intérim|equip|horari|sistema|tiempo|regime|contrat|modal)/;

/** What a job can be in ("en électroradiologie"), and not where or how it is done ("en remoto", "en CDI"). */
const isField = (word: string): boolean => /^\p{Ll}{6,}$/u.test(word) && !NO_FIELD.test(word);

export const ROMANCE = new Set<string>(['fr', 'es', 'pt']);
export const STOP = new Set(
  `my his her their me him them please comme como call ask contact at with in for on to from and or but if that which who when where as by your our you we i is are was be will would have has had starting start based reporting you're it's it this there here so then instead rather than too very just now not no yes
  bei beim mit für zum zur ab und oder wenn wir sie du ihr ihnen ist sind wird haben hat im in am an auf aus nach seit bis um das der die ein eine uns dich dir angeboten anbieten
  chez au aux avec pour dans par sur et ou si nous vous je il elle est sont sera avons avez à dès qui que statut type temps te t sein
  en con para por y o si nosotros usted te le se es son será hemos ha a desde que con sus un una nos
  na no nas nos com para por e ou se nós você lhe é são será temos tem a desde que seu sua um uma em ao à`.split(/\s+/),
);

/** Words left of `to` that make a title, up to an article, cue or mark. */
export function titleLeft(
  reader: Reader,
  tokens: readonly Token[],
  to: number,
  _text: string,
): { start: number; head: boolean } | null {
  let start = -1;
  let head = false;
  for (let i = to; i >= 0 && i > to - WORDS; i -= 1) {
    const token = tokens[i];
    if (!token) break;
    const headed = isHead(reader, token);
    if (LEADING.has(token.lower) && !(token.capital && i === to)) break;
    if (STOP.has(token.lower) && !headed && !(i < to && token.capital && token.text.length > 3)) break;
    if (!token.capital && !headed && !JOINING.has(token.lower) && start >= 0 && capitalAt(tokens, i + 1)) break;
    // "in Werk 2 Schichtführerin werden"
    if (/^\d{1,2}$/.test(token.text) && reader.main.language !== 'en') break;
    // "instead of depot manager": no title begins with it.
    if (token.lower === 'of' && STOP.has(orEmpty(tokens[i - 1]?.lower))) break;
    if (headed) head = true;
    start = token.start;
    if (/[\n.;:!?|"(,)]/.test(token.gap) || / - /.test(token.gap) || token.gap.length > 2) break;
  }
  return start < 0 ? null : { start, head };
}
const capitalAt = (tokens: readonly Token[], i: number): boolean => tokens[i]?.capital ?? false;

/** "The manager gave thumbs up", "the director's signature": whoever acts is no job that is offered. */
export const ACTS =
  /^(?:'s |,? (?:is |are |was |were |has |have |had |will |would |can |gave|said|says|told|picked|loved|likes?d? |wants?|chose|asked|approved|signed|agreed|at |and (?:i|we|our|his|her|their|my|the) |who |than |of the ))/;

/** Titles of the people who write, which a letter's foot is full of. */
export const WRITERS =
  /\b(?:recruit\w{0,6}|talent|hr|human resources|people|head of people|personal\w{0,10}|acquisition|resourcing|hiring|rh|recursos humanos|ressources humaines)\b/i;
const NO_TITLE =
  /^(?:internship|apprenticeship|traineeship|kandidat|kandidatin|bewerber|bewerberin|kunde|kundin|mitglied|partner:in|candidate|candidat|candidate|candidato|candidata|absolvent|offer|job|position|role|post|employment|letter|contract|new|you|we|it|the|start|congratulations|candidate|offer of employment|job offer|full-time|part-time|permanent|employee|employer|team|base|salary|stelle|poste|puesto|cargo|vaga|emploi|offre|oferta|proposta|angebot|vertrag|name|date|company|day one|dear|best|regards|hr|acceptance|conditional|formal|written|verbal|details|summary)$/i;

/** Greetings and signatories that look like titles. */
const NOBODYS_TITLE =
  /^(?:(?:clientes?|clients?|kunde|kundin|株式会社|有限会社|合同会社)(?: |$|(?<=社))|(?:hi|hello|hey|dear|hola|olá|oi|hallo|bonjour|salut)(?: |$)|(?:alle )?unterzeichner|(?:all )?(?:signers|parties|signator(?:y|ies))|signatári[oa]s?$|firmantes?$|signataires?$|签署[人方]$|署名者$)/i;

/** What stands before a Chinese or Japanese title: who makes the reader one, the firm, its department, its shop. */
const HOUSE_BEFORE: readonly RegExp[] = [
  /^.{0,24}[您你]来?(?:担任|出任|做|当|任|为)(?=.{2})/u,
  /^(?:符合|拟任|拟聘)?(?:[我本](?:院|校|司|公司|馆|所|社|行|局|厂|台|园|店|中心))(?=.{2,})/u,
  /^.{1,10}[店部院校司厂科]的(?=.{2,})/u,
  /^(?:集团公司|总公司|集团|总部|公司)(?=.{2,})/u,
  /^.{2,}(?:有限公司|集团|股份公司|株式会社)(?=.{2,})/u,
  /^.{2,6}?(?:中心|事业部|部门|[^项]部)(?![长门经主])(?=.{2,})/u,
  /^.{2,12}?(?:分店|门店|专卖店|旗舰店|[^总本]店)(?![长员主])(?=.{2,})/u,
  /^[新老]店(?=店[长员])/u,
  /^[^的]{2,8}(?:项目|小区)的(?=.{2,})/u,
  /^.{2,8}?(?:学科|研究科)(?=.{2,})/u,
  /^.{2,14}?(?:学院|大学|医院|研究院|研究所|分公司|学校|学部|学系)(?=.{2,})/u,
  /^.{2,14}?(?:学院|大学|医院|研究院|研究所|分公司|学校|学部|学系)(?=.{2,})/u,
];

/** "江北水务集团有限公司调度中心调度员", "Marine定了你做一级焊工": the firm and its department before the title. */
const withoutOffice = (value: string): string =>
  /[\u4e00-\u9fff]/.test(value) ? HOUSE_BEFORE.reduce((text, before) => text.replace(before, ''), value) : value;

/** "Profesor Asociado del Departamento de Geofísica": where in the house. */
const IN_DEPARTMENT =
  /,? (?:del|de la|do|da|du|au|à la|of the|in the|at the|am|im|an der|in der) (?:departamento|département|department|faculty|facultad|faculdade|faculté|institut\p{L}*|abteilung|área|service|servicio|serviço|direction|dirección|direção|school) .*$/iu;

/** "K. Mbaye": a person that a paper is named after. */
const INITIALLED = /^(?:\p{Lu}\. ?){1,2}\p{Lu}\p{Ll}+$/u;

const NO_HAN_TITLE =
  /\d月|月\d|^\d+(?:日|号|時|时|点)|^\d(?!D)|^(?:退|在|就|転|休|現|前|求)職$|^(?:如|若|请|关于|内部|接受|转|上|下|离|返)|(?:内部转|上|离|在)$/;

export function push(
  out: Candidate<string>[],
  text: string,
  start: number,
  end: number,
  score: number,
  stated: boolean,
  subject: boolean,
): void {
  const value = withoutOffice(titleText(text, start, end));
  if (
    NOBODYS_TITLE.test(value) ||
    /\.(?:pdf|docx?)$|n't |^(?:yours?|ours?)\b|^mine$|^(?:alright|hey|hi|hello|cheers|thanks|ok) (?:mate|pal|chief|boss|doc|coach|captain)$/iu.test(
      value,
    ) ||
    INITIALLED.test(value)
  )
    return;
  // A day, a sum or half a sentence is no title.
  if (NO_HAN_TITLE.test(value) && /[\u4e00-\u9fff]/.test(value)) return;
  if (value.length < 2 || value.length > 90 || NO_TITLE.test(value) || /@|https?:|www\./.test(value)) return;
  if (/^(?:採用|人事|総務|招聘|人事部)(?:担当|负责人|専員|专员)?$/.test(value)) return;
  out.push({ value, start: subject ? -1 : start, end: subject ? -1 : end, score, stated });
}

/** Labels of a text ("Position: "), with what stands between them and the value. */
export function labels(pattern: RegExp, lower: string, spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  const marked = spans.slice(0, 40).filter(({ start, end }) => hasMark(lower, start, end + 64));
  near(pattern, lower, marked, 8, (hit) => {
    found.push({ start: hit.index, end: hit.index + hit[0].length });
  });
  return found;
}

/** ":", "=" or "-" in a piece of a text: no label goes without one. */
function hasMark(text: string, from: number, to: number): boolean {
  for (let at = from; at < to && at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x3a || code === 0x3d || code === 0x2d) return true;
  }
  return false;
}

/** A label on a line of its own, as tables become text: its value is the next line. @returns places of values */
export function nextLines(text: string, spans: readonly Span[]): Span[] {
  return spans.slice(0, 40).flatMap(({ start, end }) => {
    const [from] = lineAt(text, start);
    const hit = /^[ *:|-]{0,4}\n\s{0,4}([^\n]{2,60})/.exec(text.slice(end, end + 72));
    if (!hit || !/^[ *|-]{0,4}$/.test(text.slice(from, start))) return [];
    const stop = end + hit[0].length;
    return [{ start: stop - orZero(hit[1]?.length), end: stop }];
  });
}
