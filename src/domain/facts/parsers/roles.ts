import type { Candidate } from '../candidate.ts';
import { foldHan } from '../han.ts';
import { type Letter, lineAt, lowerSame } from '../letter.ts';
import { tests } from '../memo.ts';
import { headLength } from '../organisation.ts';
import type { Reader } from '../patterns.ts';
import { JOINING, type Token, tokenAt, tokenise, tokensOf } from '../tokens.ts';

/** A title is at most this many words, or this many characters in Chinese and Japanese. */
const WORDS = 8;
const CJK_CHARS = 18;

/** Brackets that belong to a title of the German kind; dropped from the value. */
const GENDER = /\((?:[mwfdxhi]\s?\/\s?){1,3}[mwfdxhi]\)|\(all genders\)|\(gn\)|\(h\/f\)|\bm\/w\/d\b|\bh\/f\b/i;

/** What comes before the first capital of a title and is none of it. */
const LEADING = new Set(
  'the a an our your this that new next permanent full-time part-time als der die das den dem une un le la les el los unseren unser eine einen einer um uma o a os as notre votre nuestro nuestra nosso nossa del al do da de'.split(
    ' ',
  ),
);

const isHead = (reader: Reader, token: Token): boolean => {
  const bare = token.lower.replace(/['.]s?$/, '');
  return (
    tests(reader.role.head, bare.replace(/\/.*$/, '')) ||
    (bare.includes('/') && tests(reader.role.head, bare.split('/').pop() ?? ''))
  );
};

/** A paper's name in front of the title: "Vertragsangebot Kundenberaterin". */
const PAPER =
  /^(?:arbeitsvertrag|anstellungsvertrag|employment agreement|employment contract|contrat de travail|contrato laboral|contrato de trabajo|contrato de trabalho|einstellungszusage|vertragsangebot|jobangebot|stellenangebot|zusage|angebot|offer letter|job offer|offer|oferta laboral|oferta|carta oferta|carta proposta|proposta|proposition|promesse|re|fwd|aw|wg)[:\s-]{1,3}(?=\p{L})/iu;

/** Text of a title between two words, cleaned of gender brackets and hanging punctuation. */
function titleText(text: string, start: number, end: number): string {
  return text
    .slice(start, end)
    .replace(GENDER, '')
    .replace(PAPER, '')
    .replace(/'s$/, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s"'(\-:,*]+|[\s"'\-:,.;*(]+$/g, '')
    .trim();
}

/** Words from `from` that make a title: capitals with joining words; in small letters only up to a job noun. */
function titleRight(
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
  const capital = first.capital && !/^\d+$/.test(first.text);
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
          i === from + 1 &&
          RANK.test(first.lower) &&
          token.capital &&
          !/\d/.test(token.text) &&
          fieldEnds(tokens, i, text);
        if (!(gap === ', ' && (grade || field))) break;
      }
      if (/[()]/.test(gap) || / - /.test(gap)) break;
    }
    if (/^\d{3,}/.test(token.text) || /^\d+[k%h]/.test(token.lower)) break;
    const headed = isHead(reader, token);
    if (capital && !token.capital && !headed) {
      const next = tokens[i + 1];
      if (
        JOINING.has(token.lower) &&
        (token.lower !== 'in' || FIELD_OF.test(tokens[i - 1]?.lower ?? '')) &&
        next &&
        (next.capital || isHead(reader, next)) &&
        next.gap === ' ' &&
        !/^\d/.test(next.text)
      )
        continue;
      // "Technicien de maintenance": small letters go on after a joining word in the Romance languages.
      const before = tokens[i - 1];
      if (before && /^(?:de|d|en|del|da|do|des|du|of)$/.test(before.lower) && head) {
        end = token.end;
        last = i;
        continue;
      }
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
      const joined =
        next &&
        after &&
        /^(?:de|of|d|en|des|du|del|do|da)$/.test(next.lower) &&
        next.gap === ' ' &&
        !STOP.has(after.lower) &&
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
      if (
        next &&
        next.gap === ' ' &&
        /^(?:\d?[A-Z]{1,3}|senior|junior|sénior|sênior|júnior|pleno|confirmée?|principale?)$/u.test(next.text)
      ) {
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
  /^(?:lecture\w{0,6}|professor\w{0,4}|fellow\w{0,4}|associate|postdoc\w{0,8}|researcher|research|teacher|instructor|tutor|chair|reader|apprentice\w{0,4}|trainee|officer|specialist|scientist|degree)$/;

const RANK =
  /^(?:manager|director|head|partner|associate|vp|president|lead|principal|analyst|consultant|officer|counsel)$/;

/** The words from `i` on end a clause within four capitals: ". They've", " (", a line's end. */
function fieldEnds(tokens: readonly Token[], i: number, text: string): boolean {
  let at = i;
  while (at < i + 4 && tokens[at + 1]?.capital && tokens[at + 1]?.gap === ' ') at += 1;
  return /^ ?(?:[.(\n;]|$)/.test(text.slice(tokens[at]?.end ?? 0, (tokens[at]?.end ?? 0) + 2));
}

const ROMANCE = new Set<string>(['fr', 'es', 'pt']);
const STOP = new Set(
  `my his her their me him them please call ask contact at with in for on to from and or but if that which who when where as by your our you we i is are was be will would have has had starting start based reporting you're it's it this there here so then than too very just now not no yes
  bei beim mit für zum zur ab und oder wenn wir sie du ihr ihnen ist sind wird haben hat im in am an auf aus nach seit bis um das der die ein eine uns dich dir angeboten anbieten
  chez au aux avec pour dans par sur et ou si nous vous je il elle est sont sera avons avez à dès qui que statut type temps te t sein
  en con para por y o si nosotros usted te le se es son será hemos ha a desde que con sus un una nos
  na no nas nos com para por e ou se nós você lhe é são será temos tem a desde que seu sua um uma em ao à`.split(/\s+/),
);

/** Words left of `to` that make a title, up to an article, cue or mark. */
function titleLeft(
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
    if (headed) head = true;
    start = token.start;
    if (/[\n.;:!?|"(,)]/.test(token.gap) || / - /.test(token.gap) || token.gap.length > 2) break;
  }
  return start < 0 ? null : { start, head };
}
const capitalAt = (tokens: readonly Token[], i: number): boolean => tokens[i]?.capital ?? false;

/** Titles of the people who write, which a letter's foot is full of. */
const WRITERS =
  /\b(?:recruit\w{0,6}|talent|hr|human resources|people|head of people|personal\w{0,10}|acquisition|resourcing|rh|recursos humanos|ressources humaines)\b/i;
const NO_TITLE =
  /^(?:kandidat|kandidatin|bewerber|bewerberin|kunde|kundin|mitglied|partner:in|candidate|candidat|candidate|candidato|candidata|absolvent|offer|job|position|role|post|employment|letter|contract|new|you|we|it|the|start|congratulations|candidate|offer of employment|job offer|full-time|part-time|permanent|employee|employer|team|base|salary|stelle|poste|puesto|cargo|vaga|emploi|offre|oferta|proposta|angebot|vertrag|name|date|company|day one|dear|best|regards|hr|acceptance|conditional|formal|written|verbal|details|summary)$/i;

/** Greetings and signatories that look like titles. */
const NOBODYS_TITLE =
  /^(?:(?:hi|hello|hey|dear|hola|olá|oi|hallo|bonjour|salut)(?: |$)|(?:alle )?unterzeichner|(?:all )?(?:signers|parties))/i;

/** "江北水务集团有限公司调度中心调度员": the firm and its department before the title. */
const withoutOffice = (value: string): string =>
  /[\u4e00-\u9fff]/.test(value)
    ? value
        .replace(/^.{2,}(?:有限公司|集团|股份公司|株式会社)(?=.{2,})/u, '')
        .replace(/^.{2,6}?(?:中心|事业部|部门|[^项]部)(?![长门经主])(?=.{2,})/u, '')
    : value;

function push(
  out: Candidate<string>[],
  text: string,
  start: number,
  end: number,
  score: number,
  stated: boolean,
  subject: boolean,
): void {
  const value = withoutOffice(titleText(text, start, end));
  if (NOBODYS_TITLE.test(value)) return;
  if (value.length < 2 || value.length > 90 || NO_TITLE.test(value) || /@|https?:|www\./.test(value)) return;
  if (/^(?:採用|人事|総務|招聘|人事部)(?:担当|负责人|専員|专员)?$/.test(value)) return;
  out.push({ value, start: subject ? -1 : start, end: subject ? -1 : end, score, stated });
}

interface Source {
  text: string;
  lower: string;
  tokens: readonly Token[];
  subject: boolean;
  /** Places at or after this belong to the foot of the letter. */
  foot: number;
}

function hits(pattern: RegExp, text: string, limit = 60): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  pattern.lastIndex = 0;
  for (let hit = pattern.exec(text); hit && found.length < limit; hit = pattern.exec(text)) {
    if (hit[0] === '') pattern.lastIndex += 1;
    else found.push({ start: hit.index, end: hit.index + hit[0].length });
  }
  return found;
}

function latin(source: Source, reader: Reader, out: Candidate<string>[]): void {
  const { text, lower, tokens, subject } = source;
  const bonus = subject ? -1 : 0;
  for (const label of hits(reader.role.label, lower, 20)) {
    const [, lineEnd] = lineAt(text, label.end);
    const value = (
      text.slice(label.end, lineEnd).split(/ [|-] |\(|;|\t| {3,}|(?<=\p{L}{3})[.!?](?: |$)/u)[0] ?? ''
    ).replace(/\.$/, '');
    if (value.trim().length > 1 && value.length < 90)
      push(out, text, label.end, label.end + value.length, 9 + bonus, true, subject);
  }
  for (const cue of hits(reader.role.before, lower)) {
    const from = tokenAt(tokens, cue.end);
    const first = tokens[from];
    if (!first || first.start - cue.end > 2 || /[\n.,;!?]/.test(text.slice(cue.end, first.start))) continue;
    // Without a job noun only a word for the job itself, or "comme X", can make a run of capitals a title.
    const words = lower.slice(cue.start, cue.end);
    const strong = cue.end - cue.start > 7;
    const names =
      NAMES_JOB.test(words) ||
      /offering you|offer you/.test(words) ||
      (ROMANCE.has(reader.main.language) && /^(?:comme|como|en tant|en qualit)/.test(words));
    let begin = from;
    while (
      tokens[begin] &&
      LEADING.has(tokens[begin]?.lower ?? '') &&
      begin < from + 2 &&
      tokens[begin + 1]?.gap === ' '
    )
      begin += 1;
    // "offer for the role of Estimator": the second cue begins the title.
    const start0 = tokens[begin]?.start ?? cue.end;
    const lead = reader.role.lead.exec(lower.slice(start0, start0 + 40));
    if (lead && lead[0].length > 3 && NAMES_JOB.test(lead[0])) continue;
    const agentish =
      (names || AS.test(words)) &&
      ROMANCE.has(reader.main.language) &&
      agentAt(reader, tokens, begin, lower, true) !== null;
    const run = titleRight(reader, tokens, begin, text, false, agentish && (tokens[begin]?.capital ?? false));
    const agent =
      !run?.head && (names || AS.test(words)) ? agentAt(reader, tokens, begin, lower, NAMES_JOB.test(words)) : null;
    const found = agent && run && run.end > agent.end ? { ...run, head: true } : (agent ?? run);
    const start = tokens[begin]?.start;
    if (!found || start === undefined) continue;
    const capital = tokens[begin]?.capital ?? false;
    if (!found.head && !(names && capital)) continue;
    const after = followed(reader, lower, found.end);
    push(
      out,
      text,
      start,
      found.end,
      (found.head ? 5 : 2) + (strong ? 2 : 0) + (capital ? 1 : 0) + (after ? 1 : 0) + bonus,
      true,
      subject,
    );
  }
  for (const cue of hits(reader.role.after, lower)) {
    const to = tokenAt(tokens, cue.start) - 1;
    const last = tokens[to];
    if (!last || cue.start - last.end > 3 || /[\n.,;!?:]/.test(text.slice(last.end, cue.start))) continue;
    const found = titleLeft(reader, tokens, to, text);
    if (!found) continue;
    // "the herdsperson job": a word for a person right before a word for the job.
    if (
      !found.head &&
      reader.role.ending.test(last.lower) &&
      last.text.length > 4 &&
      NAMES_JOB.test(lower.slice(cue.start, cue.end))
    )
      found.head = true;
    const capital = /^\p{Lu}/u.test(text.charAt(found.start));
    if (
      !found.head &&
      !(
        capital &&
        cue.end - cue.start > 3 &&
        /^(?:position|role|post|job|stelle|poste|vaga|puesto)/.test(lower.slice(cue.start, cue.end))
      )
    )
      continue;
    push(out, text, found.start, last.end, (found.head ? 5 : 2) + (capital ? 1 : 0) + bonus, true, subject);
  }
  papers(source, reader, out);
  loose(source, reader, out);
}

/** Names of documents: "CDI - Orthoptiste - Clinique des Tilleuls", "Employment contract – Roofer". */
function papers(source: Source, reader: Reader, out: Candidate<string>[]): void {
  const { text, subject } = source;
  // "* Offer Letter - Electrochemist II": a line that is the name of a paper.
  const line = /^[* ]{0,4}(\p{Lu}[\p{L} ]{3,34}) - (\p{Lu}[\p{L}\d '/&.()-]{3,60})$/gmu;
  for (const hit of subject ? [] : [...text.slice(0, 4_000).matchAll(line)].slice(0, 4)) {
    if (!reader.stage.papers.test((hit[1] ?? '').toLowerCase())) continue;
    const start = hit.index + hit[0].length - (hit[2]?.length ?? 0);
    push(out, text, start, hit.index + hit[0].length, 3, true, subject);
  }
  const quoted = subject
    ? [{ 0: text, 1: text, index: 0 }]
    : [...text.slice(0, 4_000).matchAll(/[«"]\s?([^«»"\n]{4,90}?)\s?[»"]/gu)];
  for (const hit of quoted.slice(0, 4)) {
    const inside = hit[1] ?? '';
    const from = (hit.index ?? 0) + hit[0].indexOf(inside);
    for (const [i, piece] of inside.split(/(?: - |: | \| |_)/).entries()) {
      if (i === 0 && (subject || !PAPER.test(piece))) continue;
      const last = piece.trim().toLowerCase().split(/\s+/);
      if (last.length > 4 || !/^[\p{L} '/&.()-]+$/u.test(piece)) continue;
      const head = last.some((word) => reader.role.head.test(word));
      const agent = last.length === 1 && (last[0]?.length ?? 0) > 5 && reader.role.ending.test(last[0] ?? '');
      if (!head && !agent) continue;
      const start = from + inside.indexOf(piece);
      push(out, text, start, start + piece.length, head ? 3 : 2.5, true, subject);
    }
  }
}

/** Words with the ending of an agent that are none. */
const NO_AGENT =
  /^(?:avant|pendant|suivant\w?|devant|maintenant|auparavant|importante?|vacante?|présente?|siguiente|presente|seguinte|suficiente|ausente|permanente?|equivalente?|antes|later|other|after|under|rather|former|letter|offer|number|member|major|senior|junior|minor|prior|current|consultation|mandant|kandidat\w{0,2}|bewerber\w{0,2}|absolvent\w{0,2}|angebot|monat)$/;
const AS = /(?:^|\s)(?:as|als|comme|como|tant que|qualité d)(?:\s|$|')/;
const NAMES_JOB =
  /position|role|post|job|capacity|title|stelle|funktion|poste|puesto|cargo|vaga|função|plaza|fonction|emploi/;

/** "comme couvreur", "as a herdsperson": one small word that ends as words for people do, right behind a cue. */
function agentAt(
  reader: Reader,
  tokens: readonly Token[],
  at: number,
  lower: string,
  strong: boolean,
): { end: number; last: number; head: boolean } | null {
  const token = tokens[at];
  if (
    !token ||
    token.text.length < 5 ||
    STOP.has(token.lower) ||
    NO_AGENT.test(token.lower) ||
    !reader.role.ending.test(token.lower)
  )
    return null;
  // German nouns have capitals; in other languages a capital shows a name as often as a title.
  const german = reader.main.language === 'de';
  if (token.capital !== german && !(token.capital && ROMANCE.has(reader.main.language))) return null;
  if (german || strong) return { end: token.end, last: at, head: true };
  return /^(?: ?[.,;:!?()\n]|$| (?:is|est|sera|ist|wird|es|será|é|at|with|in|for|from|on|and|bei|in|im|am|ab|zum|chez|à|au|en|le|dès|con|en|a|desde|na|no|em|a|job|role|position|post)(?![\p{L}]))/u.test(
    lower.slice(token.end, token.end + 12),
  )
    ? { end: token.end, last: at, head: true }
    : null;
}

const followed = (reader: Reader, lower: string, end: number): boolean => {
  reader.role.after.lastIndex = 0;
  const hit = reader.role.after.exec(lower.slice(end, end + 16));
  return hit !== null && hit.index <= 2;
};

/** A title with no cue at all: "We want you. Founding engineer, $145k". */
function loose(source: Source, reader: Reader, out: Candidate<string>[]): void {
  const { text, tokens, subject, foot } = source;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (!token || token.start >= foot || !isHead(reader, token)) continue;
    const left = titleLeft(reader, tokens, i, text);
    if (!left) continue;
    const from = tokenAt(tokens, left.start);
    const right = titleRight(reader, tokens, from, text, false);
    const end = Math.max(right?.end ?? 0, token.end);
    const capital = /^\p{Lu}/u.test(text.charAt(left.start));
    const before = text.slice(Math.max(0, left.start - 2), left.start);
    const after = text.slice(end, end + 14);
    const set = /^$|[\n.:!,(-] ?$/.test(before) || left.start === 0;
    const paid =
      /^(?:'s)?,? ?\(?[^\p{L}\n]{0,6}\d/u.test(after) ||
      /^,/.test(after) ||
      /^ (?:at|on|for|à|a|por|für|zu|im|bei|chez) ?[^\p{L}\n]{0,4}[\d\p{Lu}]/u.test(after);
    const value = titleText(text, left.start, end);
    // "my assistant", "your manager": somebody's, not the job.
    if (
      /(?:^|[\s(])(?:my|his|her|their|your|our|meine?|ihre?|seine?|mon|ma|son|sa|leur|mi|su|meu|minha|seu|sua) $/i.test(
        text.slice(Math.max(0, left.start - 8), left.start),
      )
    )
      continue;
    if (WRITERS.test(value) || value.split(' ').length < (set && paid ? 1 : 2)) continue;
    push(
      out,
      text,
      left.start,
      end,
      (capital ? 2 : 1) + (set ? 1 : 0) + (paid ? 2 : 0) + (subject ? 1 : 0),
      true,
      subject,
    );
    i = Math.max(i, right?.last ?? i);
  }
}

/* ---- Chinese and Japanese: no spaces, so titles end where a job noun ends ---- */

const CJK_NO_TITLE =
  /^(?:每周|每天|每月|准时|按时|到)|^(?:正式|书面|口头|实习|录用|本|该|这个?|那个?|我司|贵司|以上|上述|新的?|一个|您的?|你的?|相关|此|其他|工作)$|^(?:我们|感谢|恭喜|关于|很高兴)/;
const DELIMITER = /[,。!?;:、()「」『』《》【】|\n"“”~+]|\s[-/]\s| {1,}/u;
const JA_TITLE = /[\u30a0-\u30ff\u3400-\u9fffA-Za-z0-9&/・ー]{2,18}$/u;

function cjk(text: string, lower: string, reader: Reader, subject: boolean, out: Candidate<string>[]): void {
  const japanese = reader.main.language === 'ja';
  for (const label of hits(reader.role.label, lower, 20)) {
    const [, lineEnd] = lineAt(text, label.end);
    const value = text.slice(label.end, lineEnd).split(/[,。;(|]| {2,}/)[0] ?? '';
    if (value.length > 1 && value.length < 50) push(out, text, label.end, label.end + value.length, 9, true, subject);
  }
  for (const cue of hits(reader.role.after, lower)) {
    const limit = Math.max(0, cue.start - CJK_CHARS - 20);
    const whole = text.slice(limit, cue.start);
    // "製造スタッフ(パート)として": the bracket is not the title's end.
    const left = japanese ? whole.replace(/\([^()\n]{1,12}\)$/, '') : whole;
    const stop = limit + left.length;
    if (japanese) {
      const hit = JA_TITLE.exec(left);
      const value = hit ? trimParticles(hit[0]) : '';
      const isHead = headed(reader, value);
      // "仲居として": a short run of characters behind a mark or particle.
      const plain =
        /^[\u4e00-\u9fff]{2,8}$/.test(value) &&
        /^(?:として|の件)/.test(lower.slice(cue.start, cue.end)) &&
        /[、。\sをにはへで!]$/.test(left.slice(0, left.length - value.length));
      if (value.length >= 2 && (isHead || plain || /[\u30a0-\u30ff]{3}/.test(value)))
        push(out, text, stop - value.length, stop, 4 + (isHead ? 3 : 0), true, subject);
      continue;
    }
    const segment = (left.split(DELIMITER).pop() ?? '').replace(
      /^(?:恭喜|(?:您|你)|拿到|获得|收到|通过|成功|应聘)+/,
      '',
    );
    const cut = afterCue(reader, segment);
    const value = segment.slice(cut.at);
    const isHead = headed(reader, value);
    // Before "offer" and the names of papers any word may stand; only a job noun makes it a title.
    const paper = /offer|通知|意向|聘用函|录用/.test(lower.slice(cue.start, cue.end));
    if (value.length >= 2 && value.length <= CJK_CHARS && !CJK_NO_TITLE.test(value) && (isHead || !paper))
      push(out, text, cue.start - value.length, cue.start, 3 + (cut.found ? 2 : 0) + (isHead ? 3 : 0), true, subject);
  }
  for (const cue of hits(reader.role.before, lower)) {
    if (cue.end - cue.start < 2) continue;
    const right = text.slice(cue.end, cue.end + CJK_CHARS + 6);
    const segment = (right.split(DELIMITER).find((part, i) => part.trim() !== '' || i > 1) ?? '').trim();
    const shift = right.indexOf(segment);
    const stop = hits(reader.role.after, simplified(reader, segment.toLowerCase()), 1)[0];
    const value = stop ? segment.slice(0, stop.start) : segment;
    const ends = headEnd(reader, value);
    const title = ends > 0 && !stop ? value.slice(0, ends) : value;
    if (title.length >= 2 && title.length <= CJK_CHARS && (stop || ends > 0))
      push(out, text, cue.end + shift, cue.end + shift + title.length, 4 + (ends > 0 ? 3 : 0), true, subject);
  }
  let at = 0;
  for (const segment of text.split(DELIMITER_ALL)) {
    const place = text.indexOf(segment, at);
    if (place >= 0) at = place;
    const value = segment.trim();
    if (value.length >= 2 && value.length <= 14 && headed(reader, value)) {
      const bracket = /[(《「-]\s?$/.test(text.slice(Math.max(0, place - 2), place));
      const paid = /^.{0,3}[,、(]?.{0,8}\d/.test(text.slice(place + segment.length, place + segment.length + 10));
      push(out, text, place, place + segment.length, 2 + (bracket ? 2 : 0) + (paid ? 1 : 0), true, subject);
    }
    at += segment.length;
  }
}
const DELIMITER_ALL = /[,。!?;:、()「」『』《》【】|\n"“”~+]| - |[-/](?=[\u4e00-\u9fff])| {1,}/u;

/** Chinese in simplified characters, as the lexicon has it; Japanese 職 stays 職. */
const simplified = (reader: Reader, text: string): string => (reader.main.language === 'zh-CN' ? foldHan(text) : text);

const headed = (reader: Reader, value: string): boolean => headEnd(reader, value) === value.length;

/** Where the last job noun inside a segment ends; 0 where there is none. */
function headEnd(reader: Reader, value: string): number {
  for (let end = value.length; end >= 2; end -= 1)
    if (reader.role.head.test(simplified(reader, value.slice(0, end).toLowerCase()))) return end;
  return 0;
}

function afterCue(reader: Reader, segment: string): { at: number; found: boolean } {
  let at = 0;
  for (const cue of hits(reader.role.before, simplified(reader, segment.toLowerCase())))
    if (cue.end < segment.length - 1) at = cue.end;
  return { at, found: at > 0 };
}

/** "貴殿を…", "の…": particles in front of a run of title characters never belong to it. */
const trimParticles = (value: string): string =>
  value.replace(/^(?:職種|募集|弊社|当社|貴殿|今回|この度|株式会社\S{0,0})/, '');

/** Where the block of short lines at the end begins: names and titles of those who write. */
function footOf(letter: Letter): number {
  if (letter.bodyEnd < letter.text.length) return letter.bodyEnd;
  const lines = letter.text.trimEnd().split('\n');
  let at = letter.text.trimEnd().length;
  for (let n = 0; n < 5 && lines.length > 1; n += 1) {
    const line = lines.pop() ?? '';
    if (line.length > 48 || /[.!?]$/.test(line.trim()) || /:/.test(line)) break;
    at -= line.length + 1;
  }
  return Math.max(0, at);
}

/** Proposes job titles from the subject and the body. */
export function parseRoles(letter: Letter, reader: Reader): Candidate<string>[] {
  const out: Candidate<string>[] = [];
  const hasCjk = reader.languages.some((language) => language === 'zh-CN' || language === 'ja');
  const body: Source = {
    text: letter.text,
    lower: letter.lower,
    tokens: tokensOf(letter),
    subject: false,
    foot: footOf(letter),
  };
  latin(body, reader, out);
  const subjectLower = letter.subject.toLowerCase();
  if (subjectLower.length === letter.subject.length)
    latin(
      {
        text: letter.subject,
        lower: subjectLower,
        tokens: tokenise(letter.subject),
        subject: true,
        foot: letter.subject.length,
      },
      reader,
      out,
    );
  if (hasCjk) {
    cjk(letter.text, letter.lower, reader, false, out);
    const subject = lowerSame(letter.subject);
    cjk(letter.subject, simplified(reader, subject), reader, true, out);
  }
  // "a proposta da Cervejaria Maré Alta": an organisation with no word for a job in it.
  const kept = out.filter(
    ({ value }) =>
      headLength(value, reader.names) === 0 ||
      value
        .toLowerCase()
        .split(' ')
        .some((word) => reader.role.head.test(word)),
  );
  return reader.main.language === 'de' ? kept.map((one) => ({ ...one, value: nominative(one.value) })) : kept;
}

/** "als Disponenten", "als Medientechnologen Druck": the title without the ending of its case. */
const nominative = (title: string): string =>
  title.replace(/^(\p{L}+(?:ent|ist|ant|at|kt|graf))en(?!\p{L})/u, '$1').replace(/^(\p{L}+oge)n(?!\p{L})/u, '$1');
