import { orEmpty } from '../../../absent.ts';
import type { Letter } from '../../letter.ts';
import { isFirm } from '../../organisation.ts';
import type { Reader } from '../../patterns.ts';
import { personIn } from '../people/name.ts';
import { type Add, isFirmly, isOffice } from './name.ts';
import { stripOffice } from './sender-name.ts';

/** Which house signs, invites or stands in the names of papers? */

const INVITES =
  /\(([^()@\n]{2,50})\) (?:vous (?:a |invite)|sent you|(?:has |have )?(?:shared|is sharing)|has (?:sent|requested|invited)|hat (?:ihnen|sie|dir|dich)|te (?:ha|invita)|le (?:ha|invita)|enviou|convidou|convida)/u;

/** "Hélène Garcin (Cordier Assurances) vous invite à signer". */
export function inBrackets(letter: Letter, add: Add): void {
  if (!letter.text.includes('(')) return;
  const hit = INVITES.exec(letter.text);
  if (hit?.[1]) add(hit[1], hit.index + 1, hit.index + 1 + hit[1].length, 7, false);
}

/** Names of documents: "CDI - Orthoptiste - Clinique des Tilleuls". */
export function inPapers(letter: Letter, reader: Reader, add: Add): void {
  if (!/[«"]/.test(letter.text)) return;
  for (const hit of [...letter.text.slice(0, 4_000).matchAll(/[«"]\s?([^«»"\n]{4,90}?)\s?[»"]/gu)].slice(0, 4)) {
    const pieces = orEmpty(hit[1]).split(/ - | \| |_/);
    // "Contrato de trabalho - Farmácias Bem-Me-Quer - Henrique D.": who signs closes the name of many a paper.
    const signed = pieces.length > 2 && personIn(orEmpty(pieces[pieces.length - 1]), reader) !== null;
    const last = pieces.length < 3 ? -1 : pieces.length - (signed ? 2 : 1);
    for (const [i, piece] of pieces.entries()) {
      // "Harrow & Pike - Offer of Employment - Roofer.pdf": of three the first may be the firm too.
      if (
        (i === 0 && (pieces.length < 3 || !isFirmly(piece, reader.names))) ||
        reader.role.head.test(piece.toLowerCase())
      )
        continue;
      const start = hit.index + hit[0].indexOf(piece);
      if (isFirmly(piece, reader.names)) add(piece, start, start + piece.length, 6, false);
      else if (i === last && i > 0) add(piece, start, start + piece.length, 3, false);
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
export function fromFoot(letter: Letter, reader: Reader, add: Add): void {
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
