import { orEmpty, orZero } from '../../absent.ts';
import type { Candidate } from '../candidate.ts';
import type { Found } from '../cues.ts';
import { type Letter, lineAt, lowerSame } from '../letter.ts';
import { headLength, isFirm } from '../organisation.ts';
import { type CueKind, cuesOf, type Reader } from '../patterns.ts';
import { type Token, tokenAt, tokenise, tokensOf } from '../tokens.ts';
import { parseCjkRoles, simplified } from './roles-cjk.ts';
import {
  ACTS,
  isHead,
  LEADING,
  labels,
  nextLines,
  PAPER,
  push,
  ROMANCE,
  STOP,
  titleLeft,
  titleRight,
  titleText,
  WRITERS,
} from './titles.ts';

interface Source {
  text: string;
  lower: string;
  tokens: readonly Token[];
  cues: Found<CueKind>;
  subject: boolean;
  /** Places at or after this belong to the foot of the letter. */
  foot: number;
}

const LABEL_END =
  / [|-] |\(|;|\t| {3,}|(?<=\p{L}{3})[.!?](?: |$)|(?<=[\u3040-\u9fff])[,、。]|, ?(?=(?:grade|band|level|scp|step|stufe|entgeltgruppe|grad|nivel|nível|échelon|coef)\b)|, ?(?=[€$£¥\d])/iu;

function latin(source: Source, reader: Reader, out: Candidate<string>[]): void {
  const { text, lower, tokens, subject, cues } = source;
  const bonus = subject ? -1 : 0;
  for (const label of labels(reader.role.label, lower, cues.all('role.label'))) {
    const [, lineEnd] = lineAt(text, label.end);
    const value = orEmpty(text.slice(label.end, lineEnd).split(LABEL_END)[0]).replace(/\.$/, '');
    if (value.trim().length > 1 && value.length < 90 && !SENTENCE.test(value))
      push(out, text, label.end, label.end + value.length, 9 + bonus, true, subject);
  }
  for (const { start, end } of nextLines(text, cues.all('role.label')))
    if (
      lower
        .slice(start, end)
        .split(/[ (,]/)
        .some((word) => reader.role.head.test(word))
    )
      push(out, text, start, end, 6 + bonus, true, subject);
  for (const cue of cues.all('role.before').slice(0, 60)) {
    const from = tokenAt(tokens, cue.end);
    const first = tokens[from];
    if (!first || first.start - cue.end > 2 || /[\n.,;!?]/.test(text.slice(cue.end, first.start))) continue;
    // Without a job noun only a word for the job itself, or "comme X", can make a run of capitals a title.
    const words = lower.slice(cue.start, cue.end);
    const strong = cue.end - cue.start > 7;
    const names =
      NAMES_JOB.test(words) ||
      /offering you|offer you|(?:choice|pick|candidate) for/.test(words) ||
      (ROMANCE.has(reader.main.language) && /^(?:comme|como|en tant|en qualit)/.test(words));
    let begin = from;
    while (
      tokens[begin] &&
      LEADING.has(orEmpty(tokens[begin]?.lower)) &&
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
    if (!found?.head && start !== undefined && /one of/.test(words)) {
      const many = oneOfMany(reader, tokens, begin, text);
      if (many > 0) push(out, text, start, many, 6 + bonus, true, subject);
    }
    if (!found && start !== undefined && NAMED_POST.test(words)) {
      const end = plainTitle(tokens, begin, text);
      if (end > 0) push(out, text, start, end, 4 + bonus, true, subject);
    }
    if (!found || start === undefined) continue;
    const capital = tokens[begin]?.capital ?? false;
    if (!found.head && !(names && capital)) continue;
    const after = followed(cues, found.end);
    // "once it is with the provost", "not the apprentice minimum": one small word behind a bare article names anybody.
    if (
      /^the (?:full-time |part-time |permanent )?$/.test(words) &&
      (ACTS.test(lower.slice(found.end, found.end + 12)) ||
        (!capital && !after && found.last === begin && !set(text, cue.start)))
    )
      continue;
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
  for (const cue of cues.all('role.after').slice(0, 60)) {
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
  plainJobs(source, out);
  papers(source, reader, out);
  bracketed(source, out);
  inPostBracket(source, reader, out);
  if (/\.(?:pdf|docx?)\b/i.test(text)) files(source, reader, out);
  loose(source, reader, out);
}

/** "Title: they would not move on it": what stands behind a label and speaks in sentences is no title. */
const SENTENCE =
  /^ ?(?:they|we|it|i|you|this|that|to be|will|not|no|yes|same|unchanged|as (?:before|discussed|agreed))\b/i;

/** Names of files: "Offer_Letter_QA_Supervisor_Delacroix.pdf", "Contrat CDI - opticienne.pdf". */
function files({ text, subject }: Source, reader: Reader, out: Candidate<string>[]): void {
  for (const hit of fileNames(text.slice(0, 4_000)).slice(0, 3)) {
    const words = orEmpty(hit[1])
      .split(/[_ ]|-(?=\p{Lu})| - /u)
      .filter((word) => word !== '' && word !== '-');
    let last = words.length - 1;
    while (last >= 0 && !reader.role.head.test(orEmpty(words[last]).toLowerCase())) last -= 1;
    let first = last;
    while (first > 0 && !PAPER_WORD.test(orEmpty(words[first - 1])) && last - first < 4) first -= 1;
    if (last < 0) continue;
    const value = words.slice(first, last + 1).join(' ');
    out.push({
      value,
      start: subject ? -1 : hit.index,
      end: subject ? -1 : hit.index + hit[0].length,
      score: 3,
      stated: false,
    });
  }
}

/** Each in its line: elsewhere every word would be tried for the beginning of one. */
function fileNames(text: string): { 1?: string; 0: string; index: number }[] {
  const found: { 1?: string; 0: string; index: number }[] = [];
  let end = 0;
  for (const { index } of text.matchAll(FILE)) {
    if (index < end) continue;
    const [start, stop] = lineAt(text, index);
    end = stop;
    for (const hit of text.slice(start, stop).matchAll(FILE_NAME))
      found.push({ 0: hit[0], 1: orEmpty(hit[1]), index: start + hit.index });
  }
  return found;
}
const FILE = /\.(?:pdf|docx?)\b/gi;
const FILE_NAME = /([\p{L}\d][\p{L}\d '&().-]{0,20}(?:[_ -]{1,3}[\p{L}\d'&().]{1,24}){1,9})\.(?:pdf|docx?)\b/giu;
const PAPER_WORD =
  /^(?:offer|letter|contract|employment|agreement|of|for|document|signed|final|v?\d+|contrat|travail|cdi|cdd|de|promesse|embauche|arbeitsvertrag|vertrag|angebot|zusage|contrato|trabajo|trabalho|oferta|carta|proposta|an|the|your)$/i;

const PAID_BRACKET =
  /\(([\p{L}][\p{L}'/ &.-]{2,44}?), ?[^()\n\p{L}]{0,3}(?:[$€£¥] ?\d[\d., ']{1,12}|(?:\p{L}{1,4}\.? ?)?\d[\d., ']{1,12} ?(?:[$€£¥k元円万w/]|eur|usd|chf|brut|net|p\.?a|per |an? |por |par |pro |im |al ))[^()\n]{0,60}\)/giu;

/** "(actuaire, 52 k€)", "(Notarfachangestellte, 3.150 €)", "(注册专员,9500元/月)": a job and its pay in brackets. */
function bracketed({ text, subject }: Source, out: Candidate<string>[]): void {
  if (!text.includes('(')) return;
  for (const hit of text.slice(0, 4_000).matchAll(PAID_BRACKET)) {
    const value = orEmpty(hit[1]);
    if (/^(?:CTC|base|brut|brutto|bruto|net|incl|plus|ca|approx)\b/i.test(value)) continue;
    push(out, text, hit.index + 1, hit.index + 1 + value.length, 5, true, subject);
  }
}

const POST_BRACKET =
  /(?<!\p{L})(?:position|role|post|job|vacancy|opening|appointment|stelle|funktion|poste|emploi|fonction|puesto|cargo|plaza|vaga|função) \(([\p{L}][^()\n]{2,60})\)/giu;

/** "our tenure-track position (Assistant Professor of Statistics)" */
function inPostBracket({ text, subject }: Source, reader: Reader, out: Candidate<string>[]): void {
  if (!text.includes(' (')) return;
  for (const hit of text.slice(0, 4_000).matchAll(POST_BRACKET)) {
    const value = orEmpty(hit[1]);
    const start = hit.index + hit[0].length - 1 - value.length;
    if (
      value
        .toLowerCase()
        .split(/[ ,/]/)
        .some((word) => reader.role.head.test(word))
    )
      push(out, text, start, start + value.length, 8, true, subject);
  }
}

/** Names of documents: "CDI - Orthoptiste - Clinique des Tilleuls", "Employment contract – Roofer". */
function papers(source: Source, reader: Reader, out: Candidate<string>[]): void {
  const { text, subject } = source;
  // "* Offer Letter - Electrochemist II": a line that is the name of a paper.
  const line = /^[* ]{0,4}(\p{Lu}[\p{L} ]{3,34}) - (\p{Lu}[\p{L}\d '/&.()-]{3,60})$/gmu;
  for (const hit of subject || !text.includes(' - ') ? [] : [...text.slice(0, 4_000).matchAll(line)].slice(0, 4)) {
    if (!source.cues.has('stage.papers', hit.index, hit.index + hit[0].length)) continue;
    const start = hit.index + hit[0].length - orZero(hit[2]?.length);
    push(out, text, start, hit.index + hit[0].length, 3, true, subject);
  }
  const quoted = subject
    ? [{ 0: text, 1: text, index: 0 }]
    : !/[«"]/.test(text)
      ? []
      : [...text.slice(0, 4_000).matchAll(/[«"]\s?([^«»"\n]{4,90}?)\s?[»"]/gu)];
  for (const hit of quoted.slice(0, 4)) {
    const inside = orEmpty(hit[1]);
    const from = orZero(hit.index) + hit[0].indexOf(inside);
    const pieces = inside.split(/(?: - |: | \| |_)/);
    for (const [i, piece] of pieces.entries()) {
      if (i === 0 && (subject || !PAPER.test(piece))) continue;
      const last = piece.trim().toLowerCase().split(/\s+/);
      if (last.length > 4 || !/^[\p{L} '/&.()-]+$/u.test(piece)) continue;
      // "Contrat CDI - Ergonome - Groupe Vauquelin": between a paper's name and a firm's.
      const between =
        i > 0 && !PAPER_NAMED.test(piece) && i === pieces.length - 2 && isFirm(orEmpty(pieces[i + 1]), reader.names);
      const head = between || last.some((word) => reader.role.head.test(word));
      const agent = last.length === 1 && orZero(last[0]?.length) > 5 && reader.role.ending.test(orEmpty(last[0]));
      if (!head && !agent) continue;
      const start = from + inside.indexOf(piece);
      push(out, text, start, start + piece.length, head ? 3 : 2.5, true, subject);
    }
  }
}

const PAPER_NAMED = /agreement|contract|offer|letter|vertrag|angebot|contrat|ofert|offre|propos|carta/i;

/** Cues that name a post outright: whatever noun follows is the job. */
const NAMED_POST =
  /(?:take|hire|employ|have|want|need|bring|keep|prend\p{L}{0,3}|embauch\p{L}{1,3}|recrut\p{L}{1,3}|engag\p{L}{1,3}|gard\p{L}{1,3}|veut|voudr\p{L}{2,5}|contrat(?:ar|amos|aremos|arte|arle|á-l[oa])|quer\p{L}{1,5}|ficha\p{L}{1,4}) (?:you |te |vous |você )?(?:on |in )?(?:as|comme|como)(?: an?| our)? ?$|(?:position|role|post|job|title) (?:of|as)|(?:poste|emploi|fonctions?) d|(?:puesto|cargo|plaza|vacante) de|(?:vaga|cargo|função|funções|posto|lugar) de/u;

/** "poste d'inhalothérapeute à temps complet": small words up to a mark, a small connecting word or a figure; at most four. */
function plainTitle(tokens: readonly Token[], from: number, text: string): number {
  let end = -1;
  for (let i = from; i < tokens.length && i < from + 4; i += 1) {
    const token = tokens[i];
    if (!token || /^\d/.test(token.text) || (i > from && !/^[ ']$/.test(token.gap))) break;
    const joins = /^(?:de|d|of|des|du|da|do|e|y|et|and)$/.test(token.lower);
    if (i > from && STOP.has(token.lower) && !joins) break;
    if (i === from && (STOP.has(token.lower) || token.capital || token.text.length < 5)) return -1;
    if (!joins) end = token.end;
  }
  const next = text.slice(end, end + 1);
  return end > 0 && /^(?:$|[\s,.;:()!])/.test(next) ? end : -1;
}

/** Words with the ending of an agent that are none. */
const NO_AGENT =
  /^(?:avant|pendant|suivant\w?|devant|maintenant|auparavant|importante?|vacante?|présente?|siguiente|presente|seguinte|suficiente|ausente|permanente?|equivalente?|antes|later|other|after|under|rather|former|letter|offer|number|member|major|senior|junior|minor|prior|current|reminder|starter|gesture|matter|order|layer|folder|tender|newcomer|beginner|outsider|user|customer|supporter|believer|favor|factor|error|human|layman|filler|buffer|sweetener|kicker|pointer|teaser|flyer|winner|whatever|however|never|forever|further|together|monitor|taster|sampler|cover|consultation|mandant|kandidat\w{0,2}|bewerber\w{0,2}|absolvent\w{0,2}|angebot|monat)$/;
const DOER = /(?:[^e]er|or|ist|man|woman)$/;
const AS = /(?:^|\s)(?:as|als|comme|como|tant que|qualité d)(?:\s|$|')/;
const NAMES_JOB =
  /position|role|post|job|capacity|title|office|stelle|funktion|poste|puesto|cargo|vaga|função|plaza|fonction|emploi/;

const CLAUSE_AFTER =
  /^(?: ?[.,;:!?()\n]|$| (?:is|est|sera|ist|wird|es|será|é|at|with|in|for|from|on|and|bei|in|im|am|ab|zum|chez|à|au|en|le|dès|con|en|a|desde|na|no|em|a|job|role|position|post)(?![\p{L}]))/u;

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
    !(reader.role.ending.test(token.lower) || (reader.main.language === 'en' && DOER.test(token.lower)))
  )
    return null;
  // German nouns have capitals; in other languages a capital shows a name as often as a title.
  // "start on the 26th as an improver,": any word for who does something, where the clause ends behind it.
  const doer = reader.main.language === 'en' && !token.capital && DOER.test(token.lower);
  if (doer && !strong) {
    const before = tokens[at - 1]?.lower;
    return (before === 'a' || before === 'an') && CLAUSE_AFTER.test(lower.slice(token.end, token.end + 12))
      ? { end: token.end, last: at, head: true }
      : null;
  }
  const german = reader.main.language === 'de';
  if (token.capital !== german && !(token.capital && ROMANCE.has(reader.main.language))) return null;
  if (german || strong) return { end: token.end, last: at, head: true };
  return CLAUSE_AFTER.test(lower.slice(token.end, token.end + 12)) ? { end: token.end, last: at, head: true } : null;
}

const followed = (cues: Found<CueKind>, end: number): boolean => {
  const next = cues.within('role.after', end, end + 16)[0];
  return next !== undefined && next.start <= end + 2;
};

/** Nothing but the beginning of a line or sentence stands before. */
const set = (text: string, start: number): boolean => /^$|[\n.:!] ?$/.test(text.slice(Math.max(0, start - 2), start));

const PLAIN_JOB =
  /(?<!\p{L})(?:the|our|a|an|this|your) ((?:[a-z][a-z-]{2,14} ){1,2}?[a-z][a-z-]{2,14}) (?:job|role|position|post|gig)(?!\p{L})/gu;
const NO_TRADE =
  /(?<!\p{L})(?:new|full|part|time|full-time|part-time|permanent|temporary|right|same|whole|best|dream|great|good|next|real|other|different|available|vacant|open|current|old|day|first|second|available|above|below|following|and|or|for|with|from|that|you|is|it|to|of|in|on|at|very|such|offer|offered|advertised|perfect|ideal|fixed|term|casual|seasonal|contract|remote|hybrid|exciting|challenging|funded|salaried|paid|proposed|agreed|attached|named|any|which|only|senior|junior|similar|better|big|small)(?!\p{L})/u;

/** "the weekend counter job": plain words in front of a word for the job, where nothing better is found. */
function plainJobs({ text, lower, subject }: Source, out: Candidate<string>[]): void {
  for (const hit of [...lower.slice(0, 4_000).matchAll(PLAIN_JOB)].slice(0, 4)) {
    const value = orEmpty(hit[1]);
    const start = hit.index + hit[0].indexOf(value);
    if (!NO_TRADE.test(value)) push(out, text, start, start + value.length, 2, true, subject);
  }
}

/** "one of our eight Network Technician Apprentices": where the words end of which the last is a job noun in the plural. */
function oneOfMany(reader: Reader, tokens: readonly Token[], from: number, text: string): number {
  for (let i = from; i < tokens.length && i < from + 6; i += 1) {
    const token = tokens[i];
    if (!token || (i > from && !/^[ -]$/.test(token.gap)) || STOP.has(token.lower)) return -1;
    if (
      token.lower.endsWith('s') &&
      reader.role.head.test(token.lower.slice(0, -1)) &&
      !/^ \p{Lu}/u.test(text.slice(token.end, token.end + 2))
    )
      return token.end - 1;
  }
  return -1;
}

const SOMEBODYS =
  /(?:^|[\s(])(?:my|his|her|their|your|our|meine?|ihre?|seine?|mon|ma|son|sa|leur|mi|su|meu|minha|seu|sua) $/i;

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
    if (SOMEBODYS.test(text.slice(Math.max(0, left.start - 8), left.start))) continue;
    if (/the $/i.test(text.slice(Math.max(0, left.start - 4), left.start)) && ACTS.test(text.slice(end, end + 12)))
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

/** Where the block of short lines at the end begins: names and titles of those who write. */
function footOf(letter: Letter): number {
  if (letter.bodyEnd < letter.text.length) return letter.bodyEnd;
  const text = letter.text.trimEnd();
  const lines = text.split('\n');
  let at = text.length;
  // The writer's own name on a line of its own begins the foot whatever stands under it.
  const writer = orEmpty(letter.fromName.split(/[ ,(|]/)[0]);
  const from = writer.length > 1 ? text.lastIndexOf(`\n${writer}`) : -1;
  if (from > 0 && text.length - from < 400 && lineAt(text, from + 1)[1] - from < 60) return from;
  for (let n = 0; n < 5 && lines.length > 1; n += 1) {
    const line = orEmpty(lines.pop());
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
    tokens: tokensOf(letter, reader.words),
    cues: cuesOf(letter, reader),
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
        tokens: tokenise(letter.subject, reader.words),
        cues: cuesOf(letter, reader, 'subject'),
        subject: true,
        foot: letter.subject.length,
      },
      reader,
      out,
    );
  if (hasCjk) {
    parseCjkRoles(letter.text, letter.lower, reader, cuesOf(letter, reader), false, out);
    const folded = simplified(reader, lowerSame(letter.subject));
    parseCjkRoles(letter.subject, folded, reader, cuesOf(letter, reader, 'subject'), true, out);
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
