import { orEmpty } from '../../../absent.ts';
import type { Candidate } from '../../candidate.ts';
import { Gated } from '../../gate.ts';
import { WordTest } from '../../memo.ts';
import type { Reader } from '../../patterns.ts';
import { type Token, tokenAt } from '../../tokens.ts';
import { ACTS, isHead, push, ROMANCE, STOP, titleLeft, titleRight, titleText, WRITERS } from '../titles.ts';
import type { Source } from './source.ts';

/** Which job is named without a job noun, or with no cue beside it? */

/** Cues that name a post outright: whatever noun follows is the job. */
export const NAMED_POST =
  /(?:take|hire|employ|have|want|need|bring|keep|prend\p{L}{0,3}|embauch\p{L}{1,3}|recrut\p{L}{1,3}|engag\p{L}{1,3}|gard\p{L}{1,3}|veut|voudr\p{L}{2,5}|contrat(?:ar|amos|aremos|arte|arle|á-l[oa])|quer\p{L}{1,5}|ficha\p{L}{1,4}) (?:you |te |vous |você )?(?:on |in )?(?:as|comme|como)(?: an?| our)? ?$|(?:position|role|post|job|title) (?:of|as)|(?:poste|emploi|fonctions?) d|(?:puesto|cargo|plaza|vacante) de|(?:vaga|cargo|função|funções|posto|lugar) de/u;

/** "poste d'inhalothérapeute à temps complet": small words up to a mark, a small connecting word or a figure; at most four. */
export function plainTitle(tokens: readonly Token[], from: number, text: string): number {
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
const AS_PATTERN = /(?:^|\s)(?:as|als|comme|como|tant que|qualité d)(?:\s|$|')/;
export const AS = new WordTest(AS_PATTERN);
const NAMES_JOB_PATTERN =
  /position|role|post|job|capacity|title|office|stelle|funktion|poste|puesto|cargo|vaga|função|plaza|fonction|emploi/;
export const NAMES_JOB = new WordTest(NAMES_JOB_PATTERN);

const CLAUSE_AFTER =
  /^(?: ?[.,;:!?()\n]|$| (?:is|est|sera|ist|wird|es|será|é|at|with|in|for|from|on|and|bei|in|im|am|ab|zum|chez|à|au|en|le|dès|con|en|a|desde|na|no|em|a|job|role|position|post)(?![\p{L}]))/u;

/** "comme couvreur", "as a herdsperson": one small word that ends as words for people do, right behind a cue. */
export function agentAt(
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

const PLAIN_JOB_PATTERN =
  /(?<!\p{L})(?:the|our|a|an|this|your) ((?:[a-z][a-z-]{2,14} ){1,2}?[a-z][a-z-]{2,14}) (?:job|role|position|post|gig)(?!\p{L})/gu;
const PLAIN_JOB = new Gated(PLAIN_JOB_PATTERN);
const NO_TRADE =
  /(?<!\p{L})(?:new|full|part|time|full-time|part-time|permanent|temporary|right|same|whole|best|dream|great|good|next|real|other|different|available|vacant|open|current|old|day|first|second|available|above|below|following|and|or|for|with|from|that|you|is|it|to|of|in|on|at|very|such|offer|offered|advertised|perfect|ideal|fixed|term|casual|seasonal|contract|remote|hybrid|exciting|challenging|funded|salaried|paid|proposed|agreed|attached|named|any|which|only|senior|junior|similar|better|big|small)(?!\p{L})/u;

/** "the weekend counter job": plain words in front of a word for the job, where nothing better is found. */
export function plainJobs({ text, lower, subject, gates }: Source, out: Candidate<string>[]): void {
  if (gates && !gates.lower.allows(PLAIN_JOB, 0, 4_000)) return;
  for (const hit of [...lower.slice(0, 4_000).matchAll(PLAIN_JOB.pattern)].slice(0, 4)) {
    const value = orEmpty(hit[1]);
    const start = hit.index + hit[0].indexOf(value);
    if (!NO_TRADE.test(value)) push(out, text, start, start + value.length, 2, true, subject);
  }
}

/** "one of our eight Network Technician Apprentices": where the words end of which the last is a job noun in the plural. */
export function oneOfMany(reader: Reader, tokens: readonly Token[], from: number, text: string): number {
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
export function loose(source: Source, reader: Reader, out: Candidate<string>[]): void {
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
