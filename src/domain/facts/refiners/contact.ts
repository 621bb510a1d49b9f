import { orEmpty } from '../../absent.ts';
import { best, type Candidate } from '../candidate.ts';
import { hostOf } from '../host.ts';
import type { Letter } from '../letter.ts';
import { isServiceName } from '../sender.ts';
import { squash } from '../tokens.ts';

const words = (name: string): string[] =>
  name
    .split(/\s+/)
    .map(squash)
    .filter((word) => word !== '');

interface Mention {
  one: Candidate<string>;
  words: string[];
  key: string;
}

/** Two mentions of one person: all words of the shorter are in the longer ("Ilse", "Ilse Brandvold"; "C" does not count). */
function samePerson(one: Mention, two: Mention): boolean {
  const [short, long] = one.words.length <= two.words.length ? [one.words, two.words] : [two.words, one.words];
  if (short.length === 0) return false;
  return (
    short.every((word) => word.length > 1 && long.includes(word)) ||
    isShortForm(one, two) ||
    isShortForm(two, one) ||
    (one.key.length >= 2 && two.key.includes(one.key) && /[\u3040-\u9fff]/.test(one.one.value))
  );
}

/** "Jav" under the letter of "Javiera Undurraga": the beginning of the sender's first name. */
const isShortForm = (short: Mention, full: Mention): boolean =>
  full.one.start < 0 &&
  short.words.length === 1 &&
  short.key.length > 2 &&
  full.words.length > 1 &&
  (full.words[0]?.startsWith(short.key) ?? false);

/** More people than this tell nothing new. */
const MANY = 60;

/** A house found on less ("with Nadia Rahman") may be the person. */
const SURE = 6;

/** The person to turn to: mentions of one person add up, the fullest form of the name is kept. */
export function refineContact(
  letter: Letter,
  all: readonly Candidate<string>[],
  role: string | null,
  company: Candidate<string> | null = null,
): Candidate<string> | null {
  // A house is no person: its name, or its name and more of it in several words ("Rua Grande Padaria").
  const firm = company !== null && company.score >= SURE ? company.value : '';
  const house = squash(firm);
  const isHouse = (key: string): boolean =>
    house !== '' && (key === house || (firm.includes(' ') && key.includes(house)));
  // "Cargo: Revisora": the job is nobody's name.
  const job = role === null ? '' : squash(role);
  const mentions = all
    .slice(0, MANY)
    .map((one): Mention => ({ one, words: words(one.value), key: squash(one.value) }))
    .filter(({ one, key }) => (key !== job || job === '') && !isHouse(key) && !isServiceName(one.value));
  const merged = mentions.map((mention) => {
    const { one } = mention;
    let own = mention.words.length;
    let { score, value } = one;
    let [start, end] = [one.start, one.end];
    for (const two of mentions) {
      const other = two.one;
      if (other === one || !samePerson(mention, two)) continue;
      if (other.start !== one.start) score += 0.75;
      if (two.words.length > own || (two.words.length === own && other.value.length > value.length)) {
        value = other.value;
        own = two.words.length;
        if (other.start >= 0) [start, end] = [other.start, other.end];
      }
    }
    return { ...one, value, score, start, end, stated: start >= 0 };
  });
  const top = best(merged, 2.5);
  if (!top) return null;
  // "宋校长" above, "宋立群" below: the name in full.
  const called = /^([\u4e00-\u9fff])(?:校长|院长|园长|主任|经理|总|董|老师|店长|处长|部长|科长|工)$/.exec(
    top.value,
  )?.[1];
  const full =
    called && merged.find(({ value, score }) => score >= 2 && value.startsWith(called) && HAN_NAME.test(value));
  if (full) return full;
  const fuller = fullerName(letter, top.value) ?? abroad(top.value, mentions);
  return fuller ? { ...top, value: fuller } : top;
}

/** "杉原" in the letter of "Naomi Sugihara", who signs so: the name in full, where the characters give the family's only. */
function abroad(name: string, mentions: readonly Mention[]): string | null {
  if (!/^[\u4e00-\u9fff]{1,3}$/.test(name)) return null;
  const full = mentions.find(({ one }) => one.start < 0 && /^[A-Z][a-z]+ [A-Z][a-z]+$/.test(one.value));
  const signed = full && mentions.some(({ one, key }) => one.start >= 0 && key === full.key);
  return signed && !HAN_NAME_ZH.test(name) ? full.one.value : null;
}
/** In Chinese three characters are a whole name. */
const HAN_NAME_ZH = /^.{3}$/;
const HAN_NAME = /^[\u4e00-\u9fff]{2,3}(?<!校长|院长|园长|主任|经理|老师|店长|处长|部长|科长|总|工)$/;
const COUPLE =
  /^(\p{Lu}\p{Ll}{1,14}) (?:&|and|und|et|y|e) (\p{Lu}\p{Ll}{1,14}) (\p{Lu}\p{Ll}+(?:[-' ]\p{Lu}\p{Ll}+)?)$/u;
const TITLED =
  /^(?:dr|dra|prof|mr|mrs|ms|miss|mx|sr|sra|eng|ing|lic|frau|herr|mme|m|don|doña|dña)\.? (?:\p{Lu}\.? )?(?=\p{Lu}[\p{L}'-]+$)/iu;
const NO_SECOND =
  /^(?:Head|Manager|Director|Recruiter|Recruiting|Talent|People|Team|Office|Department|Desk|Group|From|Hier|Von|HR|RH|Dear|Hi|Hello|Frau|Herr|Miss|Mrs?|Ms|Dr|Sir|Madam|Liebe[rs]?|Hallo|Bonjour|Madame|Monsieur|Hola|Señora?|Olá|Call|Contact|Ask|Thanks|Best|Regards)$/;

const BESIDE = /^ ?[/(] ?([\u4e00-\u9fff]{1,3} [\u4e00-\u9fff\u3040-\u309f]{1,3})(?=$|[\s)])/;

/** "Efua" where the letter also says "Efua Mensah"; "Mrs A Sengupta" where it says "Anjali Sengupta". */
function fullerName({ text, fromName, fromAddress }: Letter, whole: string): string | null {
  const name = whole.replace(TITLED, '');
  // "Brent & Jo Hasluck" in the header: a couple shares the family name.
  const couple = COUPLE.exec(fromName);
  if (couple?.slice(1, 3).includes(name)) return `${name} ${couple[3]}`;
  // "nico" in the header, "nico ferrante, cofounder" at the foot: a letter without capitals.
  if (fromName === whole.toLowerCase() && /^\p{Ll}+$/u.test(fromName)) {
    const at = text.lastIndexOf(`\n${fromName} `) + 1;
    const next =
      at > 0
        ? /^ (\p{Ll}[\p{L}'-]{2,20})(?=,|\n|$)/u.exec(text.slice(at + fromName.length, at + fromName.length + 30))?.[1]
        : undefined;
    if (next) return `${whole} ${next.charAt(0).toUpperCase()}${next.slice(1)}`;
  }
  // "Mika Tanabe / 田辺 美香"
  const beside = /^[A-Z]/.test(name) ? text.indexOf(`${name} `) : -1;
  const own = beside < 0 ? undefined : BESIDE.exec(text.slice(beside + name.length, beside + name.length + 12))?.[1];
  if (own) return own;
  // "田辺" where the letter also signs "田辺 美香".
  if (/^[\u4e00-\u9fff]{1,3}$/.test(name) && /[\u3041-\u3096]/.test(text))
    for (let at = text.indexOf(`${name} `), n = 0; at >= 0 && n < 6; at = text.indexOf(`${name} `, at + 1), n += 1) {
      const given = /^ ([\u4e00-\u9fff\u3040-\u309f]{1,3})(?=$|[\s(/,])/.exec(
        text.slice(at + name.length, at + name.length + 6),
      )?.[1];
      if (
        given &&
        !/[様殿部課係長氏]|さん|です|電話|携帯|内線/.test(given) &&
        /(?:^|[\s/(])$/.test(text.slice(Math.max(0, at - 1), at))
      )
        return `${name} ${given}`;
    }
  if (!/^\p{Lu}[\p{L}'-]{2,20}$/u.test(name)) return null;
  const titled = name !== whole;
  // A form of address stands before the family name, so the given name is sought on its left.
  for (let at = text.indexOf(name), n = 0; at >= 0 && n < 20; at = text.indexOf(name, at + 1), n += 1) {
    const end = at + name.length;
    if (/\p{L}/u.test(text.charAt(at - 1)) || /\p{L}/u.test(text.charAt(end))) continue;
    const left = /(?<![\p{L}'-])\p{Lu}\p{Ll}[\p{L}'-]{0,20}(?= $)/u.exec(text.slice(Math.max(0, at - 24), at))?.[0];
    if (titled && left !== undefined && !NO_SECOND.test(left)) return `${left} ${name}`;
    const right = /^ (\p{Lu}\p{Ll}[\p{L}'-]{1,20})(?![\p{L}])/u.exec(text.slice(end, end + 30))?.[1];
    // "Mick Tollgate Groundworks", mick@tollgategroundworks…: the house stands behind the name.
    const house = right !== undefined && orEmpty(hostOf(fromAddress)).startsWith(squash(right));
    if (
      right !== undefined &&
      !house &&
      !NO_SECOND.test(right) &&
      (!titled || text.slice(0, at).endsWith(whole.slice(0, whole.length - name.length)))
    )
      return `${name} ${right}`;
  }
  return null;
}

/** Of several numbers the best cued one; between equals the one nearer to the contact's name, then the first. */
export function refinePhone(
  candidates: readonly Candidate<string>[],
  contact: Candidate<string> | null,
): Candidate<string> | null {
  if (contact === null || contact.start < 0) return best(candidates, 3);
  return best(
    candidates.map((one) => ({ ...one, score: one.score + (Math.abs(one.start - contact.end) < 60 ? 0.5 : 0) })),
    3,
  );
}

/** Chinese and Japanese put no space before an address: only scripts that mailboxes are written in belong to it. */
const LOCAL_END = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}._%+-]{1,64}$/u;
const HOST =
  /@[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}.-]{3,190}[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/uy;
const MACHINE =
  /^(?:no-?_?reply|do-?not-?reply|notifications?|notify|mailer|bounce|postmaster|dse|adobesign|system|automat\w*|noreply|nao-?responda|no-?responder|ne-?pas-?repondre)/i;

/** Mail address to turn to: one written in the letter, else the sender's where a person or an office reads it. */
export function refineEmail(letter: Letter, own: boolean): Candidate<string> | null {
  const { text } = letter;
  for (let at = text.indexOf('@'), n = 0; at >= 0 && n < 10; at = text.indexOf('@', at + 1), n += 1) {
    HOST.lastIndex = at;
    const host = HOST.exec(text)?.[0];
    const local = LOCAL_END.exec(text.slice(Math.max(0, at - 64), at))?.[0];
    if (host === undefined || local === undefined) continue;
    const value = `${local}${host}`;
    if (MACHINE.test(value) || hostOf(value) === null || value.length > 120) continue;
    return { value, start: at - local.length, end: at + host.length, score: 2, stated: true };
  }
  const address = letter.fromAddress?.trim() ?? '';
  if (
    !own ||
    address.length > 120 ||
    hostOf(address) === null ||
    MACHINE.test(address) ||
    !/^[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}.-]{3,190}$/u.test(address)
  )
    return null;
  return { value: address, start: -1, end: -1, score: 1, stated: false };
}
