import { orEmpty } from '../../../absent.ts';
import { headLength, isFirm, isKind } from '../../organisation.ts';
import type { NamePatterns } from '../../patterns.ts';
import { JOINING, Mark, marked, type Token, tokenAt } from '../../tokens.ts';

/** Where does a name in capitals end, and does it read as an organisation? */

export interface Run {
  text: string;
  start: number;
  end: number;
  /** Reads as an organisation. */
  firm: boolean;
}

const BODY =
  /^(?:[a-z\u00c0-\u024f'.-]{2,20} ){0,3}(?:committee|board|management|trustees|governors|directors|team|office|department|faculty|partners) of (?:the )?(?=[a-z\u00c0-\u024f])/i;
/** "Departamento de Botánica de la Universidad de …": what the part belongs to. */
const PART =
  /^(?:department|faculty|school|institute|centre|center|departamento|facultad|faculdade|escuela|escola|instituto|département|faculté|école|institut|fachbereich|fakultät|lehrstuhl|abteilung|servicio|serviço|service|pôle) .{3,40}? (?:of|at|de|der|des|da|do|du) (?:the |la |l')?(?=(?:universi|hospital|hôpital|centre hospitalier|klinik|ministry|minist[eè]r|council|ayuntamiento|prefeitura|câmara municipal|mairie|ville de))/i;
/** "Botánica de la Universidad de …": the field of a part whose own word stood before it. */
const FIELD_AT =
  /^[\p{L} ]{3,40}? (?:of|at|de|der|da|do|du) (?:the |la |l')?(?=universi\p{L}{2,5} (?:of|de|do|da|zu) )/iu;
const FORMS = new Set('plc gmbh ggmbh llc llp ltd inc ag kg mbh se s.a.s sas ltda lda'.split(' '));
const FORM = /^,? (?:plc|g?gmbh|llc|llp|ltd|inc|ag|kg|mbh|se|s\.a\.s|sas|ltda|lda)(?![a-z\u00c0-\u024f])\.?/i;

const ARTICLE = new Set(['the', 'die', 'der', 'das', 'la', 'le', 'el', 'o', 'a']);
/** "Our Board of …": a body of the firm may begin with any word. */
const leadsOf = (tokens: readonly Token[], from: number): boolean =>
  [1, 2, 3, 4].some((n) => tokens[from + n]?.lower === 'of');

/** Capitals in a row: "Ville de Valombre", "Loom & Lever", "St. Brannoc Health". */
export function runFrom(tokens: readonly Token[], from: number, source: string, names: NamePatterns): Run | null {
  const first = tokens[from];
  if (!first?.capital) return null;
  // "Centre hospitalier de la Valserine": small words inside an institution's own name.
  const institution = mayHead(first, names) ? headLength(source.slice(first.start, first.start + 70), names) : 0;
  // "Please", "Your": what begins no name is not read on, but for an article that falls away.
  if (institution === 0 && isNotFirm(first, names) && !ARTICLE.has(first.lower) && !leadsOf(tokens, from)) return null;
  const at = institution > 0 ? tokenAt(tokens, first.start + institution) : from;
  const named = tokens[at]?.capital ? at : from;
  let end = tokens[named]?.end ?? first.end;
  let last = named;
  let of = named > from;
  for (let i = named + 1; i < tokens.length && i < named + 9; i += 1) {
    const token = tokens[i];
    if (!token || !/^[ ']?$/.test(token.gap)) break;
    // "Acme Ltd. Your salary": a form with its full stop ends the name.
    if (/^(?:ltd|inc|co|corp)\.$/i.test(orEmpty(tokens[i - 1]?.text))) break;
    if (token.capital && !/^\d{3,}$/.test(token.text)) {
      end = token.end;
      last = i;
      continue;
    }
    if (token.lower === 'of') of = true;
    const next = tokens[i + 1];
    if (
      JOINING.has(token.lower) &&
      token.lower !== 'in' &&
      token.lower !== 'for' &&
      token.lower !== 'e' &&
      (next?.capital ||
        (JOINING.has(next?.lower ?? '') && tokens[i + 2]?.capital && /^[ ']$/.test(orEmpty(tokens[i + 2]?.gap)))) &&
      next &&
      /^[ ']$/.test(next.gap) &&
      !(next.capital && isNotFirm(next, names))
    )
      continue;
    break;
  }
  // "Nominations Committee of Kestrel Group": what the body belongs to is the firm.
  const body =
    (of ? BODY.exec(source.slice(first.start, end)) : null) ??
    PART.exec(source.slice(first.start, end)) ??
    (last > from + 2 && !mayHead(first, names) ? FIELD_AT.exec(source.slice(first.start, end)) : null);
  const begin = first.start + (body?.[0].length ?? 0);
  const next = tokens[last + 1];
  const form = next && FORMS.has(next.lower.replace(/\.$/, '')) ? FORM.exec(source.slice(end, end + 9)) : null;
  if (form) end += form[0].length;
  const text = source
    .slice(begin, end)
    .replace(/'s$/, '')
    .replace(/[.,&]+$/, '');
  // The same as `isFirm(text)` where the run begins with its first word, without cutting words anew.
  let firm = institution > 0;
  if (body) firm = isFirm(text, names);
  else for (let i = from; !firm && i <= last + (form ? 1 : 0); i += 1) firm = isKindToken(tokens[i], i > from, names);
  return { text, start: begin, end: begin + text.length, firm };
}

const bare = (lower: string): string => (lower.endsWith('.') ? lower.slice(0, -1) : lower);
const isKindToken = (token: Token | undefined, later: boolean, names: NamePatterns): boolean =>
  token !== undefined &&
  marked(token.word, later ? Mark.kind : Mark.firstKind, ({ lower }) => isKind(bare(lower), later, names));
export const isNotFirm = ({ word }: Token, names: NamePatterns): boolean =>
  marked(word, Mark.notFirm, ({ lower }) => names.notFirm.has(lower));
/** Whether a word can be the first of an institution's own words: a cheap look before `headLength`. */
const mayHead = ({ word }: Token, names: NamePatterns): boolean =>
  marked(word, Mark.mayHead, ({ lower }) => names.heads.has(lower) || /[^\p{L}\p{N}&-]/u.test(lower));
