import type { Letter } from '../../letter.ts';
import { isFirm } from '../../organisation.ts';
import type { Reader } from '../../patterns.ts';
import { carried, isServiceName, type Sender } from '../../sender.ts';
import { squash } from '../../tokens.ts';
import { personIn } from '../people/name.ts';
import { type Add, withoutTail } from './name.ts';

/** Which house does the sender's display name carry? */

const FOR_FIRM = /(?:on behalf of|im auftrag von|au nom de|en nombre de|em nome de|代表)\s?(.{2,60})$/i;

/** Sender names that carry the firm: "Northbeam Robotics Recruiting", "Tash at Bramble Books", "Talent Acquisition, St. Brannoc Health". */
export function fromSenderName(letter: Letter, reader: Reader, sender: Sender, add: Add): void {
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
