import { orEmpty } from '../../../absent.ts';
import type { Letter } from '../../letter.ts';
import type { Reader } from '../../patterns.ts';
import type { Sender } from '../../sender.ts';
import { squash, squashUmlaut } from '../../tokens.ts';
import { office, PARTICLE, personIn } from './name.ts';

/** Is what stands where a person would a house, or a part of one? */

const OF_FIRM = /^(.{2,24}?) (?:von der|von|vom|de la|du|del|de|da|do|from|at|of|@) ?(\p{Lu}.{2,40})$/u;

/** "Jannis von der Kiezküche", jannis@kiezkueche…: where the words behind the name spell the domain, they are the firm's. */
export function withoutFirm(name: string, sender: Sender): string {
  // "Mick Tollgate Groundworks" on a line, mick@tollgategroundworks…
  const bare = sender.kind === 'own' && sender.squashed.length > 5 ? name.split(' ') : [];
  for (let n = 1; n < bare.length && n < 3; n += 1)
    if (squash(bare.slice(n).join(' ')) === sender.squashed) return bare.slice(0, n).join(' ');
  const hit = OF_FIRM.exec(name);
  if (!hit || sender.squashed.length < 4) return name;
  return [squash(orEmpty(hit[2])), squashUmlaut(orEmpty(hit[2]))].some(
    (key) => key.length > 3 && (key.startsWith(sender.squashed) || sender.squashed.startsWith(key)),
  )
    ? (hit[1] ?? name)
    : name;
}

/** "Sent on behalf of: Juniper Vale People Operations": an office behind the name makes it a house's. */
export function isTeam(text: string, start: number, end: number): boolean {
  return TEAM.test(text.slice(end, end + 40)) && ON_BEHALF.test(text.slice(Math.max(0, start - 40), start));
}
/** "大和田測器 新卒採用チーム": what stands before a team is a house; "石井 採用担当" is not one. */
export const JA_HOUSE =
  /^([^\s]{3,20})[ の]?(?:新卒|中途|キャリア)?(?:採用|人事)(?:チーム|グループ|部|課|室|係|事務局|センター|本部|窓口)$/u;
const TEAM =
  /^ (?:people (?:operations|ops|team|& culture)|talent(?: acquisition| team)?|hr(?: team)?|human resources|recruit\w{2,6}|hiring team|team|onboarding|personalabteilung|personal|ressources humaines|recrutement|rh|rrhh|recursos humanos|recrutamento|selección)\.?(?=\n|$)/i;
const ON_BEHALF = /(?:behalf of|auftrag von|au nom de|en nombre de|em nome d[aeo]|代表):? ?(?:the |la |o |a )?$/i;

/**
 * "Pflegedienst Abendstern" on the letter and below its writer's name, from pflege-abendstern…: where display name and
 * signature agree, the house is called so, whatever its domain leaves out. Null where the line above names nobody, and
 * for an office ("Atracción de Talento").
 */
export function houseAtFoot({ fromName, text }: Letter, reader: Reader): string | null {
  if (!/^\p{Lu}[\p{L}\d&.'-]* [\p{L}\d&.' -]{2,50}$/u.test(fromName)) return null;
  if (fromName.split(' ').every((word) => PARTICLE.has(word) || office(reader, word))) return null;
  const lines = text.slice(-400).trimEnd().split('\n').slice(-6);
  const at = lines.findIndex((line) => line.trim() === fromName);
  const above = orEmpty(lines[at - 1]).trim();
  return at > 0 && above !== fromName && personIn(above, reader, false) !== null ? fromName : null;
}
