import { orEmpty, orZero } from '../absent.ts';
import type { Company } from '../model.ts';

/** The people of these companies as vCards 3.0 (RFC 2426), which every address book reads. */
export function vcardsOf(companies: readonly Company[]): string {
  const cards = companies.flatMap((company) =>
    company.people
      .filter(({ name }) => name.trim() !== '')
      .map(({ id, name, role, phone, email }) => [
        'BEGIN:VCARD',
        'VERSION:3.0',
        `UID:${text(id)}`,
        `FN:${text(name)}`,
        `N:${parts(name).map(text).join(';')};;;`,
        `ORG:${text(company.name)}`,
        ...(role ? [`TITLE:${text(role)}`] : []),
        ...(phone ? [`TEL;TYPE=WORK,VOICE:${text(phone)}`] : []),
        ...(email ? [`EMAIL;TYPE=INTERNET,WORK:${text(email)}`] : []),
        'END:VCARD',
      ]),
  );
  return cards.map((card) => `${card.map(folded).join('\r\n')}\r\n`).join('');
}

/** Family and given name: the last word of a Latin name, the first sign of a Chinese one of two to four signs. */
function parts(name: string): [family: string, given: string] {
  if (/^\p{Script=Han}{2,4}$/u.test(name)) return [name.slice(0, 1), name.slice(1)];
  const words = name.trim().split(/\s+/);
  return [orEmpty(words.at(-1)), words.slice(0, -1).join(' ')];
}

const text = (value: string): string => value.replace(/[\\;,]/g, '\\$&').replace(/\r\n|[\r\n]/g, '\\n');

/** Lines of at most 75 octets, cut between characters. */
function folded(line: string): string {
  const out: string[] = [];
  let now = '';
  let octets = 0;
  for (const sign of line) {
    const code = orZero(sign.codePointAt(0));
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + size > 75) {
      out.push(now);
      now = ' ';
      octets = 1;
    }
    now += sign;
    octets += size;
  }
  return [...out, now].join('\r\n');
}
