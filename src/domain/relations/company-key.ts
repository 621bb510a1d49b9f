import { getDomain, getDomainWithoutSuffix } from 'tldts';
import { orEmpty } from '../absent.ts';
import { FREE_MAIL, JOB_BOARDS, SERVICE_WORDS, SERVICES } from '../facts/domains.ts';
import { hostOf } from '../facts/host.ts';
import { decodeLabel } from './punycode.ts';

/**
 * Who wrote, by the only thing that a sender cannot put on by typing a name: the registrable domain of the address
 * (TRUST B4). Display names never count.
 */

/** Registrable domain of a host, lower case; the host itself where its ending is on no list; null for an IP or a bare word. */
function registrable(host: string): string | null {
  if (!host.includes('.') || host.startsWith('.') || host.endsWith('.') || host.includes('..')) return null;
  if (/^\[|^\d{1,3}(?:\.\d{1,3}){3}$/.test(host) || host.includes(':')) return null;
  return getDomain(host, { allowPrivateDomains: true }) ?? null;
}

/**
 * Key under which the notes of a company are kept: its registrable domain. Null for free-mail, job boards,
 * applicant-tracking and e-sign services, for what is no address, and for international or mixed-script domains, which
 * are only joined to a company by the person's own hand.
 */
export function companyKey(address: string | null): string | null {
  const host = hostOf(address?.trim() ?? null);
  if (host === null) return null;
  const domain = registrable(host);
  if (domain === null || /[^a-z0-9.-]/.test(domain) || /(?:^|\.)xn--/.test(domain)) return null;
  if (FREE_MAIL.has(domain) || JOB_BOARDS.has(domain) || SERVICES.has(domain)) return null;
  if (FREE_MAIL.has(host) || SERVICES.has(host)) return null;
  const label = orEmpty(domain.split('.')[0]);
  const parts = label.split('-').filter((part) => part !== '');
  // "greenhouse-mail", "sign-mail": made of service words only, so it names nobody.
  if (parts.length > 1 && parts.every((part) => SERVICE_WORDS.has(part))) return null;
  return domain;
}

/**
 * The known company that a sender's address imitates, or null. The whole host counts, since the trick may lie before the
 * registrable domain, and so does an international one that is no key; hosts that write for many imitate nobody.
 */
export function imitatedBy(address: string | null, knownDomains: readonly string[]): string | null {
  const host = hostOf(address?.trim() ?? null);
  if (host === null || knownDomains.length === 0) return null;
  const domain = registrable(host) ?? host;
  if ([domain, host].some((one) => FREE_MAIL.has(one) || JOB_BOARDS.has(one) || SERVICES.has(one))) return null;
  return lookalikeOf(host, knownDomains);
}

/**
 * Characters that look like another one, to the plainest of their kind: rows of Unicode UTS 39 for the letters that
 * occur in domains, and the pairs that fonts make alike.
 */
const SKELETON: Readonly<Record<string, string>> = {
  а: 'a',
  ɑ: 'a',
  α: 'a',
  à: 'a',
  á: 'a',
  â: 'a',
  ã: 'a',
  ä: 'a',
  å: 'a',
  ā: 'a',
  ă: 'a',
  ą: 'a',
  ь: 'b',
  в: 'b',
  с: 'c',
  ϲ: 'c',
  ç: 'c',
  ć: 'c',
  č: 'c',
  ԁ: 'd',
  ɗ: 'd',
  đ: 'd',
  ď: 'd',
  е: 'e',
  ё: 'e',
  є: 'e',
  ε: 'e',
  é: 'e',
  è: 'e',
  ê: 'e',
  ë: 'e',
  ē: 'e',
  ė: 'e',
  ę: 'e',
  ě: 'e',
  ƒ: 'f',
  ɡ: 'g',
  ğ: 'g',
  ġ: 'g',
  һ: 'h',
  н: 'h',
  ħ: 'h',
  і: 'l',
  ї: 'l',
  ı: 'l',
  ι: 'l',
  í: 'l',
  ì: 'l',
  î: 'l',
  ï: 'l',
  ī: 'l',
  ј: 'j',
  к: 'k',
  κ: 'k',
  ķ: 'k',
  ӏ: 'l',
  ł: 'l',
  ľ: 'l',
  ļ: 'l',
  м: 'rn',
  п: 'n',
  ñ: 'n',
  ń: 'n',
  ň: 'n',
  η: 'n',
  о: 'o',
  ο: 'o',
  σ: 'o',
  ò: 'o',
  ó: 'o',
  ô: 'o',
  õ: 'o',
  ö: 'o',
  ø: 'o',
  ō: 'o',
  ő: 'o',
  օ: 'o',
  р: 'p',
  ρ: 'p',
  þ: 'p',
  ԛ: 'q',
  г: 'r',
  ř: 'r',
  ѕ: 's',
  ś: 's',
  š: 's',
  ş: 's',
  ș: 's',
  т: 't',
  τ: 't',
  ţ: 't',
  ť: 't',
  ț: 't',
  υ: 'u',
  ù: 'u',
  ú: 'u',
  û: 'u',
  ü: 'u',
  ū: 'u',
  ů: 'u',
  ű: 'u',
  ν: 'v',
  ѵ: 'v',
  ԝ: 'w',
  ω: 'w',
  ѡ: 'w',
  х: 'x',
  χ: 'x',
  у: 'y',
  γ: 'y',
  ý: 'y',
  ÿ: 'y',
  ź: 'z',
  ż: 'z',
  ž: 'z',
  '0': 'o',
  '1': 'l',
  i: 'l',
  '3': 'e',
  '5': 's',
  '|': 'l',
  m: 'rn',
  w: 'vv',
  d: 'cl',
};

/** Same skeleton, same look: "paypa1" and "paypal", "rnercia" and "mercia". */
function skeleton(label: string): string {
  let out = '';
  for (const unit of label.normalize('NFKC').toLowerCase()) if (unit !== '-') out += SKELETON[unit] ?? unit;
  return out;
}

/** Latin letters beside another script's in one label. */
function mixedScript(label: string): boolean {
  return (
    /\p{Script=Latin}/u.test(label) &&
    /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Hebrew}\p{Script=Arabic}]/u.test(label)
  );
}

/** Whether two texts are one insertion, deletion, exchange or neighbour swap apart. */
function within1(one: string, two: string): boolean {
  if (Math.abs(one.length - two.length) > 1) return false;
  let i = 0;
  while (i < one.length && one.charAt(i) === two.charAt(i)) i += 1;
  if (i === one.length && i === two.length) return true;
  if (one.slice(i + 1) === two.slice(i + 1)) return true;
  if (one.slice(i) === two.slice(i + 1) || one.slice(i + 1) === two.slice(i)) return true;
  return (
    one.charAt(i) === two.charAt(i + 1) && one.charAt(i + 1) === two.charAt(i) && one.slice(i + 2) === two.slice(i + 2)
  );
}

/** Words a copy hangs on a real name: "acme-careers", "acmehr", "jobs-acme". */
const HANGERS =
  /^(?:hr|job|jobs|career|careers|hiring|recruit|recruiting|recruitment|talent|offer|offers|apply|team|group|inc|llc|ltd|corp|global|online|mail|portal|secure|support|usa|us|uk|hq|official|work|employment|staffing)$/;

/**
 * The known company that a domain imitates, or null. A domain that is known itself imitates nobody. Short labels (under
 * five letters) are compared by skeleton only, since one letter apart means little there.
 *
 * @param domain of the sender, Unicode or punycode
 * @param knownDomains registrable domains of the companies on file
 */
export function lookalikeOf(domain: string, knownDomains: readonly string[]): string | null {
  const own = domain.trim().toLowerCase().replace(/\.$/, '');
  if (own === '' || own.length > 253 || knownDomains.some((known) => known.toLowerCase() === own)) return null;
  const base = getDomain(own, { allowPrivateDomains: true }) ?? own;
  if (knownDomains.some((known) => known.toLowerCase() === base)) return null;
  const label = decodeLabel(
    orEmpty(getDomainWithoutSuffix(base, { allowPrivateDomains: true }) ?? base.split('.')[0]).toLowerCase(),
  );
  const foreign = /[^a-z0-9-]/.test(label);
  const look = skeleton(label);
  for (const known of knownDomains) {
    const real = known.toLowerCase();
    const realLabel = decodeLabel(
      orEmpty(getDomainWithoutSuffix(real, { allowPrivateDomains: true }) ?? real.split('.')[0]),
    );
    if (realLabel.length < 3) continue;
    if (skeleton(realLabel) === look) {
      // The same label under another ending may be the firm's own ("acme.de"); with a foreign letter it is a copy.
      if (label !== realLabel || foreign) return real;
      if (suspectEnding(base, real)) return real;
      continue;
    }
    if (realLabel.length >= 5 && within1(label, realLabel)) return real;
    if ((foreign || mixedScript(label)) && within1(look, skeleton(realLabel))) return real;
    if (realLabel.length >= 5 && hung(label, realLabel)) return real;
    // Sub-domain trick: "acme.com.jobs-mail.example".
    if (own !== base && own.startsWith(`${real}.`)) return real;
  }
  return null;
}

const hung = (label: string, real: string): boolean => {
  if (label === real || !label.includes(real)) return false;
  const rest = label
    .replace(real, '-')
    .split('-')
    .filter((part) => part !== '');
  return rest.length > 0 && rest.every((part) => HANGERS.test(part));
};

/** Endings bought for copies rather than by firms: "acme.co" or "acme.cm" for "acme.com". */
function suspectEnding(own: string, real: string): boolean {
  const ending = (domain: string): string => domain.slice(domain.indexOf('.') + 1);
  return (
    within1(ending(own), ending(real)) &&
    ending(own) !== ending(real) &&
    ending(own).length <= 3 &&
    ending(real).length === 3
  );
}
