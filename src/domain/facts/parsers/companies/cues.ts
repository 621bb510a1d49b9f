import { orEmpty } from '../../../absent.ts';
import { endingBefore, type Found, near } from '../../cues.ts';
import { lineAt } from '../../letter.ts';
import type { CueKind, Reader } from '../../patterns.ts';
import { JOINING, type Token } from '../../tokens.ts';
import { personIn } from '../people/name.ts';
import { type Add, isFirmly, isOffice, withoutTail } from './name.ts';
import { isNotFirm, type Run, runFrom } from './run.ts';

/** Which house acts in the letter, by the words beside its name? */

/** Score of an employer that the writer calls a client: nothing outweighs it. */
export const CLIENT = 28;
/** Score of a house on whose behalf the letter is written: more than the sender's own domain adds up to. */
const PRINCIPAL = 17;
/** Score of a house that the letter says employs: that settles it against a client too. */
export const EMPLOYER = 34;

/** What may stand between a cue and the firm's name. */
const BEFORE_GAP = /^[ "「『【《:]{0,2}(?:the |der |die |dem |la |le |el |o |a )?$/;
const CLIENT_GAP = /^[ "「『【《:(,-]{0,3}(?:the |die |der |das |la |le |les |el |o |a )?$/;

export function byCues(
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
  let outer: Run | null = null;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (!token?.capital || /^\d/.test(token.text)) continue;
    const before = tokens[i - 1];
    if (before?.capital && token.gap === ' ' && !isNotFirm(before, names) && i > 0) continue;
    const whole = runFrom(tokens, i, text, names);
    const run = whole && behindPerson(whole, reader);
    if (!run) continue;
    // "Fábrica de Bolos da Vó Nena" is one name; a house within a house's name is none of its own.
    if (outer !== null && run.end === outer.end && run.start > outer.start && !run.firm) continue;
    outer = run.firm ? run : null;
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
    const employer =
      endingBefore(cues, 'company.employer', lower, run.start, run.start - 44, CLIENT_GAP) !== null ||
      US_IN_BRACKETS.test(lower.slice(Math.max(0, run.start - 14), run.start));
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
    const words = run.text.split(' ').length;
    const left = lower.slice(Math.max(0, run.start - 40), run.start);
    // "a Thorne Group company", "part of the Baltika Marine Group": the parent employs nobody here.
    if (PARENT.test(left) || (A_HOUSE_OF.test(left) && ITS_HOUSE.test(right))) {
      add(run.text, run.start, run.end, 1, header);
      continue;
    }
    // "The team behind Pluck" and "Fieldnote Labs, the makers of Pluck": a product employs nobody, its house does.
    if (BEHIND.test(left) && !header) {
      add(run.text, run.start, run.end, 1, header);
      continue;
    }
    if (MAKES.test(right) || (firm && RUN_BY.test(left))) {
      add(run.text, run.start, run.end, PRINCIPAL, header);
      continue;
    }
    // "on behalf of Larkmere Insurance": whom the writer names as the principal, be the writer's own house another.
    const said = cued === null ? '' : lower.slice(cued.start, cued.end);
    if (BEHALF.test(said) && !header && (firm || isShortName(run.text, reader)) && !PART_OF_HOUSE.test(run.text)) {
      if (personIn(run.text, reader, false) === null || firm) {
        add(run.text, run.start, run.end, PRINCIPAL, header);
        continue;
      }
    }
    const strong = cued !== null && /at|with|join|behalf|offer|welcome|client|bei|chez|sein|seio|part/.test(said);
    // A lone first word with "offer" behind it ("Great offer") is no firm unless something else says so.
    const weak = !cued && !firm && run.text.split(' ').length === 1 && /^ (?:offer|team|hr|people|talent)/.test(right);
    const score =
      (words > 1 ? 1 : single) +
      (cued ? (strong ? 4 : 2) : 0) +
      (acts ? (weak ? 1 : 3) : 0) +
      (firm ? 3 : 0) -
      (WITHIN.test(lower.slice(Math.max(0, run.start - 14), run.start)) ? 2 : 0) -
      (run.start >= foot && !firm ? 1 : 0);
    if (score < 2) continue;
    add(run.text, run.start, run.end, score, header);
    if (acts && !reader.person.officeWord.test(token.lower) && !PART_OF_HOUSE.test(run.text)) outer = run;
  }
}

const LEFT_BEHIND =
  /(?:transfer\p{L}*|promot\p{L}*|mov(?:e|es|ed|ing)|rise|step up|wechsel|pass\p{L}*|promu\p{L}*|ascen\p{L}*) (?:from|von|de|desde) $/u;
const AT_EMPLOYER =
  /(?:contact|person|ansprech\p{L}*|interlocut\p{L}*|contato|kontakt) \p{L}{2,5} (?:the |la |l')?\p{L}{4,12}:? ?$/u;

/** "bei uns (PlusZeit Personal GmbH)", "with us (Fernley Ltd)": the writer's own house. */
const US_IN_BRACKETS = /(?<!\p{L})(?:us|we|uns|wir|nous|nosotros|conosco|connosco|nós) \($/u;

/** "Sir Colin Rae": somebody's style. */
const STYLED = /^(?:Sir|Lord|Lady|Dame|Baron(?:ess)?|Judge|Justice|Rabbi|Imam|Sheikh|Cllr|Councillor|Captain) /;

/** Two to four words, none of them a job: "Larkmere Insurance", not "the Principal and the Superintendent". */
const isShortName = (text: string, reader: Reader): boolean => {
  const words = text.toLowerCase().split(' ');
  if (STYLED.test(text) || reader.person.title.test(orEmpty(words[0]).replace(/\.$/, ''))) return false;
  return words.length > 1 && words.length < 5 && !words.some((word) => reader.role.head.test(word));
};

/** "Maya Torres of Harbor Pine Credit Union": a person and the house. */
function behindPerson(run: Run, reader: Reader): Run {
  const hit = run.firm
    ? /^(\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+) (?:of|at|de|da|do|du|von|bei) (\p{Lu}.+)$/u.exec(run.text)
    : null;
  const house = orEmpty(hit?.[2]);
  if (hit === null || !isFirmly(house, reader.names) || personIn(orEmpty(hit[1]), reader, false) === null) return run;
  return { text: house, start: run.end - house.length, end: run.end, firm: true };
}

/** Stands right before the name of a parent: "part of", "ein Unternehmen der", "filiale de". */
const PARENT =
  /(?:(?:part|member|division|subsidiary|brand|trading name) of|(?:unternehmen|tochter(?:gesellschaft)?|teil|marke|mitglied) (?:der|des|von)|(?:filiale|membre|société|entité|marque|entreprise) d[eu]|(?:parte|filial|empresa|sociedad|miembro|marca|membro) d(?:e|el|o|a)) (?:the |la |le |l'|el |o |a )?(?:groupe |grupo )?$/u;
const A_HOUSE_OF = /(?<!\p{L})an? $/u;
const ITS_HOUSE = /^ (?:group )?(?:company|business|brand|subsidiary|venture|portfolio company)(?!\p{L})/u;
const BEHIND = /(?:team|company|people|studio|folks) behind $/u;
const MAKES = /^,? (?:the )?(?:makers?|company|team|people|studio|creators?|publishers?) (?:of|behind) /u;
const RUN_BY =
  /(?:(?:operated|published|run|built) by|betrieben von(?: der)?|exploitée? par|éditée? par|operad[oa] por|gestionad[oa] por|operad[oa] pel[oa]) $/u;
const BEHALF = /behalf|auftrag|im namen|nom d|nombre d|nome d|compte d/;
/** A body or a part of a house: "the Department of Physics", "the Executive Board". */
const PART_OF_HOUSE =
  /(?:^|\s)(?:department|faculty|school|institute|ward|team|committee|board|panel|management|trustees|partners|directors|governors|office|unit|division|abteilung|fakultät|institut|fachbereich|vorstand|geschäftsführung|team|département|direction|service|faculté|équipe|conseil|departamento|facultad|dirección|equipo|consejo|diretoria|equipe|conselho|secretaría|secretaria)(?:$|\s)/i;

/** "within Regulatory Services": a part of the house. */
const WITHIN = /(?<!\p{L})(?:within|(?:in|into) (?:our|the)|your|their|his|her) $/u;
