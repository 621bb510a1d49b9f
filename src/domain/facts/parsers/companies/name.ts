import { orEmpty } from '../../../absent.ts';
import type { Candidate } from '../../candidate.ts';
import { headLength, isFirm } from '../../organisation.ts';
import type { NamePatterns, Reader } from '../../patterns.ts';
import { ROMANCE } from '../titles.ts';

/** May a name be a firm's, and what hangs on it that is none of it? */

/** What hangs on a firm's name in sender names and subjects. */
const TAIL =
  /[ ,'-]{1,3}(?:(?:hr|recruit\w{0,6}|talent|hiring|careers?) (?:system|platform)|hr|recruiting|recruitment|recruiter|careers?|jobs|talent(?: acquisition| team)?|people(?: ops| team| operations)?|human resources|hiring(?: team)?|team|rrhh|rh|recursos humanos|ressources humaines|personalabteilung|personalamt|personal|university programs|university relations|early careers|candidate portal|careers portal|bewerberportal|portal|offer letter|job offer|employment offer|offer|notifications?|selección|recrutement|recrutamento|carrières|karriere|talento humano|onboarding|staffing|(?:employment|labou?r) (?:agreement|contract)|japan hr|(?:(?:talent|hiring|careers?|recruit\w{0,6}|people|hr) )?desk|people (?:&|and) culture|resourcing|crewing)$/i;

const TAIL_ENDS = new Set(
  'system platform agreement contract hr recruiting recruitment recruiter career careers job jobs talent acquisition team people ops operations resources hiring rrhh rh humanos humaines personalabteilung personalamt personal programs relations portal bewerberportal letter offer notification notifications selección recrutement recrutamento carrières karriere humano onboarding staffing desk culture resourcing crewing'.split(
    ' ',
  ),
);

export function withoutTail(text: string): string {
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
    !NUMBERED.test(text) &&
    !/@|https?:|\.pdf$/i.test(text) &&
    (known || !names.notFirm.has(orEmpty(words[0]))) &&
    !names.cities.has(text.toLowerCase()) &&
    /\p{L}/u.test(text)
  );
}

/** "the Executive Director": an office, not an organisation. */
export const isOffice = (text: string, reader: Reader): boolean => {
  const words = text.toLowerCase().split(' ');
  // "Directeur général des services": in the Romance languages the job noun comes first.
  if (ROMANCE.has(reader.main.language) && words.length > 1 && reader.role.head.test(orEmpty(words[0]))) return true;
  return reader.role.head.test(orEmpty(words[words.length - 1])) && !isFirm(text, reader.names);
};

/** Parts that many houses have, whatever their names. */
const IN_HOUSE =
  /^(?:(?:occupational|employee) health|(?:shared|student|support|corporate|regulatory|adult|people|business|professional|financial|legal|estates) services|human resources|medical staffing|facilities management|research office|student union)$/i;

/** "Region 4", "Site B", "Werk 2": a part that a house counts. */
const NUMBERED =
  /^(?:region|zone|area|district|branch|site|plant|unit|team|group|block|building|floor|level|gate|store|depot|werk|standort|halle|filiale|site|agence|zona|planta|sede|unidade|loja|tienda) (?:[a-z]|\d{1,4}|[ivx]{1,4})$/i;

/** "Envelope ID", "Vertragsnummer": what a line calls its own figures. */
const REFERENCE =
  /^(?:(?:envelope|paper|reference|request|transaction|agreement|contract|application|message|ticket|case|job|requisition|doc|documents?)s? (?:id|no|nr|number|code|ref)|(?:umschlag|dokument(?:en)?|vorgangs?|vertrags?|referenz)-?(?:id|nr|nummer)|(?:id|número|numéro|n[º°]) (?:de la |de l'|del |do |da |de )?(?:envelope|enveloppe|sobre|documento|contrat[eo]?|référence|referencia|referência))(?![\p{L}\d])/iu;

/** A firm by its words, or by a "&" in it. */
export const isFirmly = (text: string, names: NamePatterns): boolean => text.includes(' & ') || isFirm(text, names);

/** `whole`: nothing hangs on the name, be its last word one that often does: "Peak Staffing". */
export type Add = (text: string, start: number, end: number, score: number, header: boolean, whole?: boolean) => void;

export const adder =
  (out: Candidate<string>[], names: NamePatterns): Add =>
  (text, start, end, score, header, whole = false) => {
    const spaced = spacedName(text);
    const value = bareName(whole ? spaced : withoutTail(spaced));
    if (acceptable(value, names))
      out.push({ value, start: header ? -1 : start, end: header ? -1 : end, score, stated: !header });
  };
