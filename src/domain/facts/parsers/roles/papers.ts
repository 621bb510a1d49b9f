import { orEmpty, orZero } from '../../../absent.ts';
import type { Candidate } from '../../candidate.ts';
import { Gated } from '../../gate.ts';
import { lineAt } from '../../letter.ts';
import { isFirm } from '../../organisation.ts';
import type { Reader } from '../../patterns.ts';
import { PAPER, push } from '../titles.ts';
import type { Source } from './source.ts';

/** Which job do papers, files and brackets name? */

/** Names of files: "Offer_Letter_QA_Supervisor_Delacroix.pdf", "Contrat CDI - opticienne.pdf". */
export function files({ text, subject }: Source, reader: Reader, out: Candidate<string>[]): void {
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
export function bracketed({ text, subject }: Source, out: Candidate<string>[]): void {
  if (!text.includes('(')) return;
  for (const hit of text.slice(0, 4_000).matchAll(PAID_BRACKET)) {
    const value = orEmpty(hit[1]);
    if (/^(?:CTC|base|brut|brutto|bruto|net|incl|plus|ca|approx)\b/i.test(value)) continue;
    push(out, text, hit.index + 1, hit.index + 1 + value.length, 5, true, subject);
  }
}

const POST_BRACKET_PATTERN =
  /(?<!\p{L})(?:position|role|post|job|vacancy|opening|appointment|stelle|funktion|poste|emploi|fonction|puesto|cargo|plaza|vaga|função) \(([\p{L}][^()\n]{2,60})\)/giu;
const POST_BRACKET = new Gated(POST_BRACKET_PATTERN);

/** "our tenure-track position (Assistant Professor of Statistics)" */
export function inPostBracket({ text, subject, gates }: Source, reader: Reader, out: Candidate<string>[]): void {
  if (gates ? !gates.text.allows(POST_BRACKET, 0, 4_000) : !text.includes(' (')) return;
  for (const hit of text.slice(0, 4_000).matchAll(POST_BRACKET.pattern)) {
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
export function papers(source: Source, reader: Reader, out: Candidate<string>[]): void {
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
