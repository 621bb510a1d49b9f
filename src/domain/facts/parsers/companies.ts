import { orEmpty, orZero } from '../../absent.ts';
import type { Candidate } from '../candidate.ts';
import { endingBefore, type Found, near } from '../cues.ts';
import { type Letter, lineAt } from '../letter.ts';
import { headLength, isFirm, isKind } from '../organisation.ts';
import { type CueKind, cuesOf, type NamePatterns, type Reader } from '../patterns.ts';
import { carried, isServiceName, namedHosts, type Sender } from '../sender.ts';
import { JOINING, Mark, marked, squash, squashUmlaut, type Token, tokenAt, tokenise, tokensOf } from '../tokens.ts';
import { parseCompaniesCjk } from './companies-cjk.ts';
import { houseAtFoot, personIn } from './people.ts';
import { ROMANCE } from './titles.ts';

/** Score of an employer that the writer calls a client: nothing outweighs it. */
export const CLIENT = 28;
/** Score of a house that the letter says employs: that settles it against a client too. */
export const EMPLOYER = 34;

interface Run {
  text: string;
  start: number;
  end: number;
  /** Reads as an organisation. */
  firm: boolean;
}

const BODY =
  /^(?:[a-z\u00c0-\u024f'.-]{2,20} ){0,3}(?:committee|board|management|trustees|governors|directors|team|office|department|faculty|partners) of (?:the )?(?=[a-z\u00c0-\u024f])/i;
const FORMS = new Set('plc gmbh llc llp ltd inc ag kg mbh se s.a.s sas ltda lda'.split(' '));
const FORM = /^,? (?:plc|gmbh|llc|llp|ltd|inc|ag|kg|mbh|se|s\.a\.s|sas|ltda|lda)(?![a-z\u00c0-\u024f])\.?/i;

const ARTICLE = new Set(['the', 'die', 'der', 'das', 'la', 'le', 'el', 'o', 'a']);
/** "Our Board of …": a body of the firm may begin with any word. */
const leadsOf = (tokens: readonly Token[], from: number): boolean =>
  [1, 2, 3, 4].some((n) => tokens[from + n]?.lower === 'of');

/** Capitals in a row: "Ville de Valombre", "Loom & Lever", "St. Brannoc Health". */
function runFrom(tokens: readonly Token[], from: number, source: string, names: NamePatterns): Run | null {
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
  for (let i = named + 1; i < tokens.length && i < named + 7; i += 1) {
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
  const body = of ? BODY.exec(source.slice(first.start, end)) : null;
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
const isNotFirm = ({ word }: Token, names: NamePatterns): boolean =>
  marked(word, Mark.notFirm, ({ lower }) => names.notFirm.has(lower));
/** Whether a word can be the first of an institution's own words: a cheap look before `headLength`. */
const mayHead = ({ word }: Token, names: NamePatterns): boolean =>
  marked(word, Mark.mayHead, ({ lower }) => names.heads.has(lower) || /[^\p{L}\p{N}&-]/u.test(lower));

/** What hangs on a firm's name in sender names and subjects. */
const TAIL =
  /[ ,'-]{1,3}(?:(?:hr|recruit\w{0,6}|talent|hiring|careers?) (?:system|platform)|hr|recruiting|recruitment|recruiter|careers?|jobs|talent(?: acquisition| team)?|people(?: ops| team| operations)?|human resources|hiring(?: team)?|team|rrhh|rh|recursos humanos|ressources humaines|personalabteilung|personalamt|personal|university programs|university relations|early careers|candidate portal|careers portal|bewerberportal|portal|offer letter|job offer|employment offer|offer|notifications?|selección|recrutement|recrutamento|carrières|karriere|talento humano|onboarding|staffing|(?:employment|labou?r) (?:agreement|contract)|japan hr|(?:(?:talent|hiring|careers?|recruit\w{0,6}|people|hr) )?desk|people (?:&|and) culture|resourcing|crewing)$/i;

const TAIL_ENDS = new Set(
  'system platform agreement contract hr recruiting recruitment recruiter career careers job jobs talent acquisition team people ops operations resources hiring rrhh rh humanos humaines personalabteilung personalamt personal programs relations portal bewerberportal letter offer notification notifications selección recrutement recrutamento carrières karriere humano onboarding staffing desk culture resourcing crewing'.split(
    ' ',
  ),
);

function withoutTail(text: string): string {
  let kept = text;
  for (let n = 0; n < 3 && TAIL_ENDS.has(orEmpty(/[^ ,'-]*$/.exec(kept)?.[0].toLowerCase())); n += 1)
    kept = kept.replace(TAIL, '');
  return kept;
}

const bareName = (text: string): string =>
  text
    .replace(/^(?:the|die|der|das|la|le|el|o|a) (?=[a-z\u00c0-\u024f])/i, '')
    .replace(/['"]+$/g, '')
    .replace(/^['"]+/, '')
    .trim();

const spacedName = (text: string): string =>
  text
    .replace(/\.(?:pdf|docx?)$/i, '')
    .replace(/\s+/g, ' ')
    .trim();

function acceptable(text: string, names: NamePatterns): boolean {
  const words = text.toLowerCase().split(/[\s]+/);
  if (text.length < 2 || text.length > 70 || words.every((word) => names.notFirm.has(word.replace(/[.,:]$/, ''))))
    return false;
  const known = headLength(text, names) > 0;
  return (
    !/^\d+$/.test(text) &&
    !IN_HOUSE.test(text) &&
    !REFERENCE.test(text) &&
    !/@|https?:|\.pdf$/i.test(text) &&
    (known || !names.notFirm.has(orEmpty(words[0]))) &&
    !names.cities.has(text.toLowerCase()) &&
    /\p{L}/u.test(text)
  );
}

const AND = 0x26;
const UMLAUT = /[äöüÄÖÜ]/;
const PLAIN_FOLD = [squash];
const BOTH_FOLDS = [squash, squashUmlaut];

/** Where the words of a text spell the sender's domain: "Sable Point Hotels" and sablepoint. */
export function spelled(tokens: readonly Token[], source: string, label: string, names: NamePatterns): Run | null {
  const target = label.replace(/[^\p{L}\p{N}]/gu, '');
  if (target.length < 3) return null;
  let found: Run | null = null;
  let firm = false;
  let length = 0;
  for (let i = 0; i < tokens.length; i += 1) {
    const first = tokens[i];
    if (!first) continue;
    const letter = first.lower.charCodeAt(0);
    if (letter < 0x80 && letter !== target.charCodeAt(0) && letter !== AND) continue;
    if ((!first.capital && !(first.text.length >= 4)) || isNotFirm(first, names)) continue;
    for (const fold of UMLAUT.test(source.slice(first.start, first.start + 60)) ? BOTH_FOLDS : PLAIN_FOLD) {
      let joined = '';
      let end = -1;
      for (let j = i; j < tokens.length && j < i + 6; j += 1) {
        const token = tokens[j];
        if (!token || (j > i && (/[\n.;!?(]/.test(token.gap) || token.gap.length > 2))) break;
        const rest = target.slice(joined.length);
        // "Wendell's Hardware" spells wendellshardware, "Ruby's" spells ruby.
        const whole = fold(token.text);
        const piece = whole !== '' && rest.startsWith(whole) ? whole : fold(token.text.replace(/'s$/, ''));
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
      if (!whole || end < 0 || joined.length < length) continue;
      const last = tokens[end];
      if (!last) continue;
      const run = first.capital ? runFrom(tokens, i, source, names) : null;
      // "LOW COUNTRY … Low Country Productions LLC": of two that spell as much, the one that reads as a firm.
      if (joined.length === length && (!run?.firm || firm)) continue;
      length = joined.length;
      firm = run?.firm ?? false;
      const stop = run && run.end > last.end ? run.end : last.end;
      const start = institutionBefore(tokens, i, stop, source, names);
      const text = source.slice(start, stop).replace(/'s$/, '');
      found = { text, start, end: start + text.length, firm: false };
    }
  }
  return found;
}

/** "University of Invergarry", "Centre hospitalier de la Valserine": the institution's words before its name. */
function institutionBefore(
  tokens: readonly Token[],
  at: number,
  end: number,
  source: string,
  names: NamePatterns,
): number {
  let start = orZero(tokens[at]?.start);
  for (let back = 1; back <= 5; back += 1) {
    const token = tokens[at - back];
    const after = tokens[at - back + 1];
    if (!token || !after || !/^[ ']$/.test(after.gap === '' && token.text.endsWith("'") ? ' ' : after.gap)) break;
    // In small letters only what cannot be an ordinary noun: "l'université de Garonne", not "la société Dupont".
    const head = source.slice(token.start, token.start + headLength(source.slice(token.start, end), names));
    if (head !== '' && (token.capital || /(?: of| de| du| des| do| da| d'| la)\s?$/i.test(head))) start = token.start;
  }
  return start;
}

/** "tallgrasslogistics" → "tallgrass", "logistics": the longest trade that ends a word parts it. */
function byTrade(word: string, names: NamePatterns): string[] {
  for (let at = 4; at <= word.length - 5; at += 1)
    if (names.kinds.has(word.slice(at)) && !word.endsWith('works')) return [word.slice(0, at), word.slice(at)];
  return [word];
}

type Words = Pick<ReadonlySet<string>, 'has'>;

/** "kestreloil", "clinicavilarinho": a word of the letter, or of firms' names, that ends or begins the label. */
function byWords(word: string, known: Words): string[] {
  for (let size = word.length - 3; size >= 3; size -= 1) {
    const tail = word.slice(word.length - size);
    if (known.has(tail)) return [...byWords(word.slice(0, word.length - size), known), tail];
    const head = word.slice(0, size);
    if (known.has(head)) return [head, ...byWords(word.slice(size), known)];
  }
  return [word];
}

/** Words a label may be made of: those of the letter and those of organisations' names. */
function labelWords(letter: Letter, tokens: readonly Token[], names: NamePatterns): Words {
  const own = new Set<string>();
  const from = (word: string): void => {
    if (word.length < 4 || !/^\p{Lu}/u.test(word)) return;
    const key = squash(word);
    if (key.length > 3) own.add(key);
  };
  for (const { text, capital } of tokens) if (capital) from(text);
  for (const word of `${letter.fromName} ${letter.subject}`.split(/[^\p{L}]+/u)) from(word);
  return { has: (word) => own.has(word) || names.inNames.has(word) };
}

/** "avondale-council" → "Avondale Council"; null for labels that spell nothing a person would read. */
export function nameFromLabel(label: string, names: NamePatterns, words?: Words): string | null {
  const parts = label
    // "brambleandbirch": not "hollandpark".
    .replace(/^([a-z]{3,}[aeiouknpwyhgdcx])and([a-z]{4,})$/, '$1-and-$2')
    .replace(/^the(?=(?!atre|ater|ory|rm|ra|ta|o|me)[a-z]{5})/, 'the-')
    .split(/[-_]/)
    .filter((part) => part !== '')
    .flatMap((part) => byTrade(part, names))
    .flatMap((part) => (words && !words.has(part) ? byWords(part, words) : [part]));
  if (parts.length === 0 || label.startsWith('xn--') || !/^[a-z0-9-]+$/.test(label) || !/[a-z]{3}/.test(label))
    return null;
  return parts.map((part) => (part === 'and' ? part : part.charAt(0).toUpperCase() + part.slice(1))).join(' ');
}

/** "the Executive Director": an office, not an organisation. */
const isOffice = (text: string, reader: Reader): boolean => {
  const words = text.toLowerCase().split(' ');
  // "Directeur général des services": in the Romance languages the job noun comes first.
  if (ROMANCE.has(reader.main.language) && words.length > 1 && reader.role.head.test(orEmpty(words[0]))) return true;
  return reader.role.head.test(orEmpty(words[words.length - 1])) && !isFirm(text, reader.names);
};

/** Parts that many houses have, whatever their names. */
const IN_HOUSE =
  /^(?:(?:occupational|employee) health|(?:shared|student|support|corporate|regulatory|adult|people|business|professional|financial|legal|estates) services|human resources|medical staffing|facilities management|research office|student union)$/i;

/** "Envelope ID", "Vertragsnummer": what a line calls its own figures. */
const REFERENCE =
  /^(?:(?:envelope|paper|reference|request|transaction|agreement|contract|application|message|ticket|case|job|requisition|doc|documents?)s? (?:id|no|nr|number|code|ref)|(?:umschlag|dokument(?:en)?|vorgangs?|vertrags?|referenz)-?(?:id|nr|nummer)|(?:id|número|numéro|n[º°]) (?:de la |de l'|del |do |da |de )?(?:envelope|enveloppe|sobre|documento|contrat[eo]?|référence|referencia|referência))(?![\p{L}\d])/iu;

/** A firm by its words, or by a "&" in it. */
const isFirmly = (text: string, names: NamePatterns): boolean => text.includes(' & ') || isFirm(text, names);

/** `whole`: nothing hangs on the name, be its last word one that often does: "Peak Staffing". */
type Add = (text: string, start: number, end: number, score: number, header: boolean, whole?: boolean) => void;

const adder =
  (out: Candidate<string>[], names: NamePatterns): Add =>
  (text, start, end, score, header, whole = false) => {
    const spaced = spacedName(text);
    const value = bareName(whole ? spaced : withoutTail(spaced));
    if (acceptable(value, names))
      out.push({ value, start: header ? -1 : start, end: header ? -1 : end, score, stated: !header });
  };

/** What may stand between a cue and the firm's name. */
const BEFORE_GAP = /^[ "「『【《:]{0,2}(?:the |der |die |dem |la |le |el |o |a )?$/;
const CLIENT_GAP = /^[ "「『【《:(,-]{0,3}(?:the |die |der |das |la |le |les |el |o |a )?$/;

function byCues(
  text: string,
  lower: string,
  tokens: readonly Token[],
  reader: Reader,
  cues: Found<CueKind>,
  header: boolean,
  add: Add,
  foot: number,
  single: number,
): void {
  const { names } = reader;
  near(reader.company.label, lower, cues.all('company.label').slice(0, 40), 8, (hit) => {
    const at = hit.index + hit[0].length;
    const pieces = text.slice(at, lineAt(text, at)[1]).split(/[|;(]|, (?=\p{L})/u);
    // "Sent by: Winnie Abara, Cedar & Loom"
    const person =
      pieces[1] !== undefined && personIn(orEmpty(pieces[0]), reader, false) !== null && isFirmly(pieces[1], names);
    const value = orEmpty(pieces[person ? 1 : 0]).trim();
    if (value !== '' && value.length < 60) add(value, at, at + value.length, 8, header);
  });
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (!token?.capital || /^\d/.test(token.text)) continue;
    const before = tokens[i - 1];
    if (before?.capital && token.gap === ' ' && !isNotFirm(before, names) && i > 0) continue;
    const run = runFrom(tokens, i, text, names);
    if (!run) continue;
    const right = lower.slice(run.end, run.end + 34);
    const cued = endingBefore(cues, 'company.before', lower, run.start, run.start - 36, BEFORE_GAP);
    const acts = cues.some(
      'company.after',
      run.end,
      run.end + 34,
      ({ start }) => start - run.end < 3 && /^[ "」』】》,]*$/.test(lower.slice(run.end, start)),
    );
    const { firm } = run;
    // An agency names the employer as its client; that settles it (corpus README 17).
    const client = endingBefore(cues, 'company.client', lower, run.start, run.start - 36, CLIENT_GAP) !== null;
    const employer = endingBefore(cues, 'company.employer', lower, run.start, run.start - 36, CLIENT_GAP) !== null;
    if (employer && (firm || personIn(run.text, reader, false) === null)) {
      add(run.text, run.start, run.end, EMPLOYER, header, true);
      continue;
    }
    // "on behalf of Juniper Vale People Operations": an office behind a name, where "Head of Talent" is none.
    const kept = cued ? withoutTail(run.text) : run.text;
    const office = JOINING.has(orEmpty(kept.split(' ').pop()).toLowerCase()) ? run.text : kept;
    if (!(client || cued || acts || firm) || isOffice(office, reader)) continue;
    // "transfer from Customs Declarant to …": what is left behind.
    if (LEFT_BEHIND.test(lower.slice(Math.max(0, run.start - 20), run.start))) continue;
    // "Contact at the employer: Marie Roux" tells who, not which house.
    if (client && AT_EMPLOYER.test(lower.slice(Math.max(0, run.start - 36), run.start))) continue;
    if (client) {
      add(run.text, run.start, run.end, CLIENT, header);
      continue;
    }
    const strong =
      cued !== null &&
      /at|with|join|behalf|offer|welcome|client|bei|chez|sein|seio|part/.test(lower.slice(cued.start, cued.end));
    // A lone first word with "offer" behind it ("Great offer") is no firm unless something else says so.
    const weak = !cued && !firm && run.text.split(' ').length === 1 && /^ (?:offer|team|hr|people|talent)/.test(right);
    const words = run.text.split(' ').length;
    const score =
      (words > 1 ? 1 : single) +
      (cued ? (strong ? 4 : 2) : 0) +
      (acts ? (weak ? 1 : 3) : 0) +
      (firm ? 3 : 0) -
      (WITHIN.test(lower.slice(Math.max(0, run.start - 14), run.start)) ? 2 : 0) -
      (run.start >= foot && !firm ? 1 : 0);
    if (score >= 2) add(run.text, run.start, run.end, score, header);
  }
}

const LEFT_BEHIND =
  /(?:transfer\p{L}*|promot\p{L}*|mov(?:e|es|ed|ing)|rise|step up|wechsel|pass\p{L}*|promu\p{L}*|ascen\p{L}*) (?:from|von|de|desde) $/u;
const AT_EMPLOYER =
  /(?:contact|person|ansprech\p{L}*|interlocut\p{L}*|contato|kontakt) \p{L}{2,5} (?:the |la |l')?\p{L}{4,12}:? ?$/u;

/** "within Regulatory Services": a part of the house. */
const WITHIN = /(?<!\p{L})(?:within|(?:in|into) (?:our|the)|your|their|his|her) $/u;

const FOR_FIRM = /(?:on behalf of|im auftrag von|au nom de|en nombre de|em nome de|代表)\s?(.{2,60})$/i;

/** Sender names that carry the firm: "Northbeam Robotics Recruiting", "Tash at Bramble Books", "Talent Acquisition, St. Brannoc Health". */
function fromSenderName(letter: Letter, reader: Reader, sender: Sender, add: Add): void {
  const name = letter.fromName;
  if (name === '' || name.length > 120) return;
  const behalf = FOR_FIRM.exec(name)?.[1];
  if (behalf) {
    if (isFirm(behalf, reader.names) || personIn(behalf, reader, false) === null) add(behalf, -1, -1, 8, true);
    return;
  }
  const passed = carried(name)?.served;
  // "Vellum Ridge Surgery via SignLark": who is served stands first.
  if (
    passed &&
    sender.kind === 'service' &&
    (sender.served || (passed.includes(' ') && personIn(passed, reader, false) === null))
  ) {
    add(passed, -1, -1, sender.served ? 9 : 7, true);
    return;
  }
  const via = passed ?? name;
  const at = /(?:\sat\s|\s?@\s?|\sbei\s|\schez\s|\sfrom\s|\sde la\s)(.{2,60})$/i.exec(via)?.[1];
  if (at) {
    add(at, -1, -1, 7, true);
    return;
  }
  if (isServiceName(via)) return;
  const parts = via.split(/\s?[,|/]\s?|\s-\s/).filter((part) => part.trim() !== '');
  const offices = parts.filter((part) => allOffice(part, reader));
  for (const part of parts) {
    if (offices.includes(part)) continue;
    const kept = stripOffice(part, reader);
    // "人事 – 郭颖": an office and whoever sits in it.
    if (/^[\u4e00-\u9fff\u3040-\u30ff]{1,4}$/.test(kept) && personIn(kept, reader) !== null) continue;
    const stripped = kept !== part.trim();
    const spells =
      sender.kind === 'own' &&
      sender.squashed.length > 3 &&
      squash(kept).length > 3 &&
      (sender.squashed.startsWith(squash(kept)) || squash(kept).startsWith(sender.squashed));
    if (kept.length < 2 || !(stripped || offices.length > 0 || spells || isFirm(kept, reader.names))) continue;
    if (stripped && !spells && sender.kind === 'own' && kept.split(' ').length === 1 && personIn(kept, reader) !== null)
      continue;
    add(kept, -1, -1, sender.kind === 'agency' ? 1 : spells ? 8 : 5, true);
  }
}

function allOffice(part: string, reader: Reader): boolean {
  return part
    .trim()
    .split(/\s+/)
    .every((word) => reader.person.officeWord.test(word.toLowerCase().replace(/[.,]$/, '')));
}

const OFFICE_LEAD =
  /^(?:recruiting|recruitment|hr|rh|rrhh|talent|careers|team|equipo|equipe|équipe|personalabteilung|personal) (?:team |acquisition )?(?=[a-z\u00c0-\u024f])/i;

/** What hangs on a firm's name falls away: "Cedar & Loom HR" → "Cedar & Loom"; empty where only an office is left. */
export function stripOffice(part: string, reader: Reader): string {
  if (allOffice(part, reader)) return '';
  const text = withoutTail(part.trim());
  return text.replace(OFFICE_LEAD, '').trim();
}

const INVITES =
  /\(([^()@\n]{2,50})\) (?:vous (?:a |invite)|sent you|(?:has |have )?(?:shared|is sharing)|has (?:sent|requested|invited)|hat (?:ihnen|sie|dir|dich)|te (?:ha|invita)|le (?:ha|invita)|enviou|convidou|convida)/u;

/** "Hélène Garcin (Cordier Assurances) vous invite à signer". */
function inBrackets(letter: Letter, add: Add): void {
  if (!letter.text.includes('(')) return;
  const hit = INVITES.exec(letter.text);
  if (hit?.[1]) add(hit[1], hit.index + 1, hit.index + 1 + hit[1].length, 7, false);
}

/** Names of documents: "CDI - Orthoptiste - Clinique des Tilleuls". */
function inPapers(letter: Letter, reader: Reader, add: Add): void {
  if (!/[«"]/.test(letter.text)) return;
  for (const hit of [...letter.text.slice(0, 4_000).matchAll(/[«"]\s?([^«»"\n]{4,90}?)\s?[»"]/gu)].slice(0, 4)) {
    const pieces = orEmpty(hit[1]).split(/ - | \| |_/);
    for (const [i, piece] of pieces.entries()) {
      // "Harrow & Pike - Offer of Employment - Roofer.pdf": of three the first may be the firm too.
      if (
        (i === 0 && (pieces.length < 3 || !isFirmly(piece, reader.names))) ||
        reader.role.head.test(piece.toLowerCase())
      )
        continue;
      const start = hit.index + hit[0].indexOf(piece);
      if (isFirmly(piece, reader.names)) add(piece, start, start + piece.length, 6, false);
      else if (i === pieces.length - 1 && i > 1) add(piece, start, start + piece.length, 3, false);
    }
  }
}

/** What stands behind the last full stop of a line, at most 80 units. */
function lastClause(line: string): string {
  let from = line.length;
  while (from > line.length - 80 && !'.!?。!?'.includes(line.charAt(from - 1))) from -= 1;
  return line.slice(from);
}

/** Firm in the foot: "Olivia Trent | Halcyon Bio", "Dot, Weatherby Farms", "Armorique Télécom - 02 61 91 00 14". */
function fromFoot(letter: Letter, reader: Reader, add: Add): void {
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
    const closing = line.length > 90 ? lastClause(line) : line;
    for (const piece of closing.split(/\s?[|/,()]\s?|\s-\s|(?<=\p{L}) (?=\+?\d)|[.!?]\s/u)) {
      const part = piece.replace(/\+?\(?\d[\d\s().-]{5,}/g, '').trim();
      if (part.length < 3 || part.length > 50 || !/^\p{Lu}/u.test(part) || part.split(' ').length > 6) continue;
      const kept = stripOffice(part, reader);
      if (kept.length < 3) continue;
      const firm = isFirm(part, reader.names);
      const start = text.indexOf(part, place);
      // The piece behind a person's name on the last line is the firm more often than not.
      const second = last && closing.indexOf(piece) > 0 && piece !== closing;
      const score = (firm ? 3 : 0) + (second ? 2 : 0) + (last && !second ? 1 : 0);
      if (score > 0 && !isOffice(part, reader) && !reader.role.head.test(orEmpty(part.toLowerCase().split(' ').pop())))
        add(kept, start, start + kept.length, score, false);
    }
  }
}

const MACHINE =
  /^(?:no-?reply|do-?not-?reply|noreply|notifications?|notify|dse\w*|mailer|info|jobs?|careers?|hr|system|support|service|adobesign|offers?|hello|mail|notice|notification|usastaffing|alerts?|no-?responder|nao-?responda|envelopes?|completed|documents?|avisos?|envi[oa]s?|contrats?|signatures?|reminders?|updates?|hiring|recruit\w*|talent|people|staffing|applications?|applicants?|candidates?|bewerbung\w*|personal|empleo|vagas|recrutement|emplois?|onboarding|team|welcome|share|sharing)$/;
const localPart = (address: string | null): string | null => {
  const local = orEmpty(address?.split('@')[0]).toLowerCase();
  return local.length >= 4 && !MACHINE.test(local) ? local : null;
};

/** What a service's address may say of its customer: "oceanic-grid@…", "talent@kestrelvine.workhub-mail.…". */
function serviceHosts(letter: Letter, sender: Sender): string[] {
  const below = orEmpty(letter.fromAddress?.split('@')[1]).toLowerCase();
  const sub = sender.domain && below.endsWith(`.${sender.domain}`) ? below.slice(0, -sender.domain.length - 1) : '';
  const label = orEmpty(sub.split('.').pop());
  const local = localPart(letter.fromAddress);
  return [...(local === null ? [] : [local]), ...(label.length >= 4 && !MACHINE.test(label) ? [label] : [])];
}

/** Proposes names of the employer; `people` are names that must not be taken for one, `role` is the job found. */
export function parseCompanies(
  letter: Letter,
  reader: Reader,
  sender: Sender,
  people: readonly string[],
  role: string | null,
): Candidate<string>[] {
  const out: Candidate<string>[] = [];
  const add = adder(out, reader.names);
  const tokens = tokensOf(letter, reader.words);
  const subjectTokens = tokenise(letter.subject, reader.words);
  const cjkLetter = reader.languages.includes('zh-CN') || reader.languages.includes('ja');
  // A lone capital word is a firm's name less often where the sender's own domain could have spelled it.
  const single = sender.kind === 'own' ? -2 : -1;
  byCues(letter.text, letter.lower, tokens, reader, cuesOf(letter, reader), false, add, letter.bodyEnd, single);
  const subjectLower = letter.subject.toLowerCase();
  if (subjectLower.length === letter.subject.length)
    byCues(
      letter.subject,
      subjectLower,
      subjectTokens,
      reader,
      cuesOf(letter, reader, 'subject'),
      true,
      add,
      10_000,
      single,
    );
  fromSenderName(letter, reader, sender, add);
  const house = houseAtFoot(letter, reader);
  if (house !== null) add(house, -1, -1, 15, true, true);
  inBrackets(letter, add);
  inPapers(letter, reader, add);
  fromFoot(letter, reader, add);
  if (cjkLetter) out.push(...parseCompaniesCjk(letter, reader, sender, people, role));
  // Services put the employer before the @ ("oceanic-grid@…").
  const hosts =
    sender.kind === 'own' ? [orEmpty(sender.label)] : sender.kind === 'service' ? serviceHosts(letter, sender) : [];
  // A mailbox that the letter names is its writer's where a service, a board or a free mailbox sends.
  const named = sender.kind === 'own' || sender.kind === 'agency' ? [] : namedHosts(letter, sender);
  for (const host of [...hosts, ...named]) {
    let spelt = false;
    for (const [list, source, header] of [
      [tokens, letter.text, false],
      [subjectTokens, letter.subject, true],
      [tokenise(letter.fromName, reader.words), letter.fromName, true],
    ] as const) {
      const run = spelled(list, source, host, reader.names);
      if (run) add(run.text, run.start, run.end, 12, header, squash(run.text) === squash(host));
      spelt ||= run !== null;
    }
    const ours = sender.kind === 'own' || named.includes(host);
    const known = ours && !spelt ? labelWords(letter, tokens, reader.names) : undefined;
    const fallback = ours ? nameFromLabel(host, reader.names, known) : null;
    if (fallback !== null && !['zh-CN', 'ja'].includes(reader.main.language))
      out.push({ value: fallback, start: -1, end: -1, score: 3, stated: false });
  }
  const platform = squash(orEmpty(carried(letter.fromName)?.platform));
  const kept = sender.kind === 'service' && platform !== '' ? out.filter((one) => squash(one.value) !== platform) : out;
  return kept.filter((one) => !people.some((person) => squash(person) === squash(one.value)) || one.score >= 8);
}
