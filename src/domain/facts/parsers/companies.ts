import type { Candidate } from '../candidate.ts';
import { type Letter, lineAt } from '../letter.ts';
import type { Reader } from '../patterns.ts';
import type { Sender } from '../sender.ts';
import { JOINING, squash, squashUmlaut, type Token, tokenise, tokensOf } from '../tokens.ts';
import { parseCompaniesCjk } from './companies-cjk.ts';
import { personIn } from './people.ts';

/** Endings that make a run of words a firm. */
export const FORM =
  /(?<=\p{L}[.,]? )(?:inc|llc|llp|ltd|limited|plc|corp|corporation|gmbh|ag|kg|se|ug|mbh|kgaa|sarl|sas|s\.a\.s|sa|s\.a|sl|s\.l|slu|spa|srl|ltda|lda|eireli|nv|bv|b\.v|oy|ab|aps|pte|pvt|sdn|bhd|pty|holdings?|group|groupe|grupo|gruppe|foundation|trust|university|college|school|academy|hospital|clinic|council|bank|partners|labs|studios?|universität|hochschule|klinikum|stadtwerke|université|universidad|universidade|clínica|mairie|ville|stadt|gemeinde|ministry|department|bureau|institute|institut|instituto|fundación|fundação|banco|hotels?|society|church|parish|kanzlei|praxis|restaurant|brasserie|pizzeria|café|bakery|farms?|industries|industrie|technologies|systems|software|logistics|logistik|consulting|capital|energy|energie|health|media|foods?|insurance|games|solutions|services|management|conseil|dental|maschinenbau|verlag|transit|transport|construction|electric|motors|airlines|retail|stores|books|holding|ventures|advisory|associates|digital|robotics|analytics|semiconductor|mechanical|shipping|freight|contracting|engineering|pharma|bio|biotech|telecom|télécom|immobilier|seguros|construtora|clinica|colegio|escola|escuela|gastronomie|bau|apotheke|werke|stiftung|verein|klinik)(?![\p{L}])\.?|^(?:stadt|ville de|ville d'|mairie|gemeinde|kanzlei|praxis|klinikum|universität|hochschule|université|universidad|universidade|university of|banco|grupo|groupe|clínica|hospital|fundación|fundação|construtora|pizzeria|brasserie|restaurant|café|hotel|autohaus|bäckerei|instituto|institut|colegio|colégio|escola|minera|câmara|prefeitura|ayuntamiento|boulangerie|cabinet|maison|domaine|château|department of|ministry of|bureau of|city of|county of|town of) \p{L}/iu;
/** Words that begin or make up a run of capitals but name no firm. */
const NOT_FIRM = new Set(
  `legal finance payroll procurement engineering marketing operations it management board leadership product sales security design everyone anyone someone nobody someone fragen rückfragen interesse bedarf anlage anhang gerne gern bitte beginn ablauf annahme rückmeldung unterschrift unterzeichnung portal link word excel english german french spanish christmas easter summer winter spring autumn january internship question questions have sent see next first second third phase level team's dba pte se si con sin por dia día este esta dear hi hello i we you your our the a an this that please congratulations regards best thanks thank sincerely offer job position role letter employment contract document pdf review view accept decline sign base salary start company hr human resources recruiting recruitment talent acquisition people team careers monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december call phone tel mobile email mail fax usd eur gbp
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
    if (!token || !/^[ ']?$/.test(token.gap)) break;
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
      /^[ ']$/.test(next.gap) &&
      !NOT_FIRM.has(next.lower)
    )
      continue;
    break;
  }
  // "Nominations Committee of Kestrel Group": what the body belongs to is the firm.
  const body =
    /^(?:[\p{L}'.-]{2,20} ){0,3}(?:committee|board|management|trustees|governors|directors|team|office|department|faculty|partners) of (?:the )?(?=\p{Lu})/iu.exec(
      source.slice(first.start, end),
    );
  const begin = first.start + (body?.[0].length ?? 0);
  const form = /^,? (?:plc|gmbh|llc|llp|ltd|inc|ag|kg|mbh|se|s\.a\.s|sas|ltda|lda)(?![\p{L}])\.?/iu.exec(
    source.slice(end, end + 9),
  );
  if (form) end += form[0].length;
  const text = source
    .slice(begin, end)
    .replace(/'s$/, '')
    .replace(/[.,&]+$/, '');
  return { text, start: begin, end: begin + text.length };
}

/** What hangs on a firm's name in sender names and subjects. */
const TAIL =
  /[ ,'-]{1,3}(?:(?:hr|recruiting|recruitment|recruiter|careers?|jobs|talent(?: acquisition| team)?|people(?: ops| team| operations)?|human resources|hiring(?: team)?|team|rrhh|rh|recursos humanos|ressources humaines|personalabteilung|personalamt|personal|university programs|university relations|early careers|candidate portal|careers portal|bewerberportal|portal|offer letter|job offer|employment offer|offer|notifications?|selección|recrutement|recrutamento|carrières|karriere|talento humano|onboarding|staffing|japan hr)(?: |$)){1,3}.{0,0}$/iu;

const firmText = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(TAIL, '')
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

const UMLAUT = /[äöüÄÖÜ]/;
const PLAIN_FOLD = [squash];
const BOTH_FOLDS = [squash, squashUmlaut];

/** Where the words of a text spell the sender's domain: "Sable Point Hotels" and sablepoint. */
export function spelled(tokens: readonly Token[], source: string, label: string): Run | null {
  const target = label.replace(/[^\p{L}\p{N}]/gu, '');
  if (target.length < 3) return null;
  let found: Run | null = null;
  let length = 0;
  for (let i = 0; i < tokens.length; i += 1) {
    const first = tokens[i];
    if (!first || (!first.capital && !(first.text.length >= 4)) || NOT_FIRM.has(first.lower)) continue;
    const plain = first.lower.charCodeAt(0) < 0x80;
    if (plain && first.lower.charAt(0) !== target.charAt(0) && first.text !== '&') continue;
    for (const fold of UMLAUT.test(source.slice(first.start, first.start + 60)) ? BOTH_FOLDS : PLAIN_FOLD) {
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
  single: number,
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
    const words = run.text.split(' ').length;
    const score =
      (words > 1 ? 1 : single) +
      (cued ? (strong ? 4 : 2) : 0) +
      (acts ? (weak ? 1 : 3) : 0) +
      (firm ? 3 : 0) -
      (run.start >= foot && !firm ? 1 : 0);
    if (score >= 2) add(out, run.text, run.start, run.end, score, header);
  }
}

/** Sender names that carry the firm: "Northbeam Robotics Recruiting", "Tash at Bramble Books", "Talent Acquisition, St. Brannoc Health". */
function fromSenderName(letter: Letter, reader: Reader, sender: Sender, out: Candidate<string>[]): void {
  const name = letter.fromName;
  if (name === '' || name.length > 120) return;
  const behalf = /(?:on behalf of|im auftrag von|au nom de|en nombre de|em nome de|代表)\s?(.{2,60})$/i.exec(name)?.[1];
  if (behalf) {
    add(out, behalf, -1, -1, 8, true);
    return;
  }
  const passed = /^(.{2,60}?)\s(?:via|über|through|par|por)\s/i.exec(name)?.[1];
  const via = passed ?? name;
  const at = /(?:\sat\s|\s?@\s?|\sbei\s|\schez\s|\sfrom\s|\sde la\s)(.{2,60})$/i.exec(via)?.[1];
  if (at) {
    add(out, at, -1, -1, 7, true);
    return;
  }
  if (SERVICE_NAME.test(via)) return;
  const parts = via.split(/\s?[,|/]\s?|\s-\s/).filter((part) => part.trim() !== '');
  const offices = parts.filter((part) => allOffice(part, reader));
  for (const part of parts) {
    if (offices.includes(part)) continue;
    const kept = stripOffice(part, reader);
    const stripped = kept !== part.trim();
    const spells =
      sender.kind === 'own' &&
      sender.squashed.length > 3 &&
      squash(kept).length > 3 &&
      (sender.squashed.startsWith(squash(kept)) || squash(kept).startsWith(sender.squashed));
    if (kept.length < 2 || !(stripped || offices.length > 0 || spells || FORM.test(kept))) continue;
    if (stripped && !spells && sender.kind === 'own' && kept.split(' ').length === 1 && personIn(kept, reader) !== null)
      continue;
    add(out, kept, -1, -1, sender.kind === 'agency' ? 1 : spells ? 8 : 5, true);
  }
}

/** Names of the services themselves, which send for others. */
const SERVICE_NAME =
  /^(?:docusign|adobe|hellosign|dropbox|greenhouse|lever|workday|icims|taleo|smartrecruiters|ashby|bamboohr|workable|zoho|pandadoc|yousign|linkedin|indeed|xing|successfactors|teamtailor|personio|gupy|clicksign|电子签|電子署名|signaturdienst|signature électronique|firma electrónica|assinatura)(?![\p{Ll}])/iu;

function allOffice(part: string, reader: Reader): boolean {
  return part
    .trim()
    .split(/\s+/)
    .every((word) => reader.person.officeWord.test(word.toLowerCase().replace(/[.,]$/, '')));
}

/** What hangs on a firm's name falls away: "Cedar & Loom HR" → "Cedar & Loom"; empty where only an office is left. */
export function stripOffice(part: string, reader: Reader): string {
  if (allOffice(part, reader)) return '';
  const text = part.trim().replace(TAIL, '');
  return text
    .replace(
      /^(?:recruiting|recruitment|hr|rh|rrhh|talent|careers|team|equipo|equipe|équipe|personalabteilung|personal) (?:team |acquisition )?(?=\p{Lu})/iu,
      '',
    )
    .trim();
}

/** "Hélène Garcin (Cordier Assurances) vous invite à signer". */
function inBrackets(letter: Letter, out: Candidate<string>[]): void {
  const hit =
    /\(([^()@\n]{2,50})\) (?:vous (?:a |invite)|sent you|has (?:sent|requested|invited)|hat (?:ihnen|sie|dir|dich)|te (?:ha|invita)|le (?:ha|invita)|enviou|convidou|convida)/u.exec(
      letter.text,
    );
  if (hit?.[1]) add(out, hit[1], hit.index + 1, hit.index + 1 + hit[1].length, 7, false);
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

const MACHINE =
  /^(?:no-?reply|do-?not-?reply|noreply|notifications?|notify|dse\w*|mailer|info|jobs?|careers?|hr|system|support|service|adobesign|offers?|hello|mail|notice|notification|usastaffing|alerts?|no-?responder|nao-?responda)$/;
const localPart = (address: string | null): string | null => {
  const local = (address?.split('@')[0] ?? '').toLowerCase();
  return local.length >= 4 && !MACHINE.test(local) ? local : null;
};

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
  // A lone capital word is a firm's name less often where the sender's own domain could have spelled it.
  const single = sender.kind === 'own' ? -2 : -1;
  byCues(letter.text, letter.lower, tokens, reader, false, out, letter.bodyEnd, single);
  const subjectLower = letter.subject.toLowerCase();
  if (subjectLower.length === letter.subject.length)
    byCues(letter.subject, subjectLower, subjectTokens, reader, true, out, 10_000, single);
  fromSenderName(letter, reader, sender, out);
  inBrackets(letter, out);
  fromFoot(letter, reader, out);
  if (cjkLetter) out.push(...parseCompaniesCjk(letter, reader, people));
  // Services put the employer before the @ ("oceanic-grid@…").
  const host = sender.kind === 'own' ? sender.label : sender.kind === 'service' ? localPart(letter.fromAddress) : null;
  if (host !== null) {
    for (const [list, source, header] of [
      [tokens, letter.text, false],
      [subjectTokens, letter.subject, true],
      [tokenise(letter.fromName), letter.fromName, true],
    ] as const) {
      const run = spelled(list, source, host);
      if (run && acceptable(firmText(run.text))) add(out, run.text, run.start, run.end, 12, header);
    }
    const fallback = sender.kind === 'own' ? nameFromLabel(host) : null;
    if (fallback !== null && !['zh-CN', 'ja'].includes(reader.main.language))
      out.push({ value: fallback, start: -1, end: -1, score: 3, stated: false });
  }
  return out.filter((one) => !people.some((person) => squash(person) === squash(one.value)) || one.score >= 5);
}
