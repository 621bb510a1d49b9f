import { getDomain, getDomainWithoutSuffix } from 'tldts';
import { orEmpty } from '../absent.ts';
import {
  AGENCY_WORDS,
  BOARD_BRANDS,
  FREE_MAIL,
  JOB_BOARDS,
  SERVICE_BRANDS,
  SERVICE_WORDS,
  SERVICES,
} from './domains.ts';
import { foldHan } from './han.ts';
import { hostOf } from './host.ts';
import { spelledInKana } from './kana.ts';
import type { Letter } from './letter.ts';
import { spelledInPinyin } from './pinyin.ts';
import { squash } from './tokens.ts';

/** What the sender's address tells about who writes. */
export interface Sender {
  kind: 'own' | 'free' | 'service' | 'board' | 'agency' | 'none';
  /** Registrable domain, lower case. */
  domain: string | null;
  /** Its first label: "avondale-council". */
  label: string | null;
  /** Label without separators. */
  squashed: string;
  /** Name of a machine that may be the firm's own: no word of the letter tells. */
  brand: string | null;
  /** Words of the domain that houses which find people for others have in their names; the letter decides. */
  broker: boolean;
  /** The address answers nobody: "no-reply", "notifications". */
  machine: boolean;
  /** The display name says whom a platform serves ("Summit Gear via Workstream"), and mailbox or letter bear it out. */
  served: boolean;
}

const NOBODY: Sender = {
  kind: 'none',
  domain: null,
  label: null,
  squashed: '',
  brand: null,
  broker: false,
  machine: false,
  served: false,
};

const words = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

const AGENCY_LABEL =
  /^local\d|recruit|staffing|headhunt|lietou|interim|zeitarbeit|personaldienst|tenshoku|rencai|liepin$|hunting|manpower|adecco|randstad|locum|executivesearch/;

const AGENCY_NAME =
  /猎头|転職|人材紹介|エージェント|headhunt|\bagence\b|\bagency\b|recruitment (?:consult|agency)|placement team|personalvermittlung|zeitarbeit|\bagent\b/i;

/** Whether a sender is an agency: words of its domain or name say so. */
function isAgency(label: string, fromName: string): boolean {
  const parts = words(label);
  if (parts.some((part) => AGENCY_WORDS.includes(part))) return true;
  if (AGENCY_LABEL.test(label)) return true;
  return AGENCY_NAME.test(fromName);
}

/** Parts of a domain that houses which find people for others have in their names, and some employers too. */
const BROKER =
  /(?:^|-)rec(?:$|-)|talent|selec|people|person|search|staff|recru?it|recrut|consult|conseil|headhunt|hunt|match|karriere|career|carreir|carrer|job|hire|work|cadres|(?:^|-)(?:hr|rh|rrhh|dp)|(?:hr|rh|rrhh)(?:-|$)|zeit|vermittl|shoukai|jinzai|kyaria|rencai|lietou|liepin/;

/** "Steelbridge Recruitment" at the foot or in the sender's name, from steelbridge-rec: a trade that the domain leaves out. */
function isBroker(letter: Letter, label: string): boolean {
  const first = orEmpty(/^[a-z]{4,}/.exec(label)?.[0]);
  const said = `${letter.fromName}\n${letter.text.slice(-260)}`.toLowerCase();
  const named = TRADES.test(said) ? [...said.matchAll(TRADE)].map(([, name]) => orEmpty(name)) : [];
  return (
    AGENCY_SAID.test(said) || (first !== '' && named.some((name) => first.startsWith(name) || name.startsWith(first)))
  );
}
const AGENCY_SAID = /(?:act|acting|operat(?:es?|ing)) as an? (?:\p{L}{4,10} )?(?:agency|employment business)(?!\p{L})/u;
/** What such a trade is called. */
const TRADES =
  /recruitment|recruiters|staffing|personnel|resourcing|placements|search|headhunting|executive search|personalvermittlung|personalberatung|zeitarbeit|recrutement|intérim|selección|recrutamento|recruiting partners/;
const TRADE = new RegExp(
  `(?<!\\p{L})(\\p{L}{4,20}) (?:\\p{L}{3,14} ){0,2}(?:${TRADES.source})(?!\\p{L}| team| department| manager| partner| coordinator| lead)`,
  'gu',
);

/** Names of services in several words or scripts; those of one word are the brands of `domains.ts`. */
const SERVICE_NAME =
  /^(?:(?:adobe|dropbox|docusign|zoho|microsoft|google|gmo)\s?(?:acrobat\s|document\s)?(?:sign|recruit|teams|workspace|サイン)?|clou?d ?sign|[\u4e00-\u9fff]{0,4}电子签[章名约]?|クラウドサイン|fp sign|e签宝|法大大|上上签|契约锁|电子签|電子署名\S{0,6}|signaturdienst|signature électronique|firma electrónica|assinatura(?: eletrônica)?|candidate home|pdf|zoom|[\u4e00-\u9fff]{0,2}签[\u4e00-\u9fff]{0,3}|[ァ-ヶー]{1,6}サイン[ァ-ヶー]{0,6}|[\u3040-\u9fffA-Za-z]{0,12}(?:マイページ|小助手)|[\u3040-\u9fffA-Za-z]{0,8}(?:招聘|录用|入职|人事|候选人|管理|签约|通知|採用|応募|選考|求人|エントリー|予約)[\u3040-\u9fffA-Za-z]{0,6}(?:系统|システム|云|平台|助手)|系统|システム)$/i;

/** "DocuSign", "Adobe Acrobat Sign", "Moka招聘系统": a service that sends for others. */
export function isServiceName(name: string): boolean {
  const first = name.toLowerCase().match(/^[a-z0-9.-]{3,20}/)?.[0] ?? '';
  const brand = first.replace(/\.(?:com|io|net|co|hr)$/, '');
  const rest = name.slice(first.length).trim();
  return (
    SERVICE_NAME.test(name.trim()) ||
    ((SERVICE_BRANDS.has(brand) || BOARD_BRANDS.has(brand) || AS_NAMES.has(brand)) &&
      (rest === '' || /^(?:system|notification\w?|sign|recruit\w{0,3}|team|招聘系统|招聘|系统|通知)/i.test(rest)))
  );
}
/** Brands that are ordinary words in a domain, but no firm as a sender's name. */
const AS_NAMES = new Set(['lever', 'rippling', 'gusto', 'greenhouse', 'workday', 'xing', 'indeed', 'trac']);

const MACHINE =
  /^(?:no-?_?reply|do-?not-?reply|no-?repl\w*|notif\w*|notices?|dse\w*|mailer\w*|envelopes?|remind(?:ers?)?|lembretes?|recordatorios?|rappels?|erinnerung(?:en)?|avisos?|envi[oa]s?|versand|nao-?respond\w*|no-?respond\w*|ne-?pas-?repond\w*|signatures?|sign|share|sharing|sys|system|service|mail|updates?|alerts?|completed|signed|documents?|docs?|esign\w*|contrats?|vertraege|contratos?|dispatch|deliver\w*|messages?|app|bot)$/;
/** "inkwell-sign", "xiaoman-ats": a part of a label that says what a machine is for. */
const MACHINE_PART = /^(?:ats|zp|zhaopin|e-?sign|sign|signing|signatures?|firma|hris|hrm|onboarding)$/;
/** Parts of the domains of services that carry. */
export const SERVICE_STEM =
  /sign|firma|ink|paraph|assin|doku|docu|recr[ue]|hire|talent|work|people|apply|career|selec|job|candid/;
const BEHALF =
  / (?:on behalf of|for|im auftrag von|für|au nom de|pour|en nombre de|para|em nome de) .*$|\s?\((?:on behalf|for|für|pour|para) .*$/i;
/** What a signing service calls itself beside its name: "InkRelay eSignature". */
const SIGNING =
  /\be-?sign(?:ature|ing)?s?\b|electronic signature|signature électronique|elektronische signatur|firma (?:electrónica|digital)|assinatura (?:eletrônica|digital)|電子(?:署名|契約)|电子签/i;

/**
 * A machine whose name is its domain ("InkRelay", notify@inkrelay…) and which the letter does not speak of, but for
 * "sent via InkRelay": what it conveys comes from somebody else.
 */
const isMachine = (letter: Letter): boolean =>
  MACHINE.test(orEmpty(orEmpty(letter.fromAddress).split('@')[0]?.toLowerCase()));

/** A machine's address with the name of somebody else on it: "Corvane Recruiting" from no-reply@hire-track…, "X via Y". */
function lends(letter: Letter, squashed: string): boolean {
  const local = orEmpty(orEmpty(letter.fromAddress).split('@')[0]?.toLowerCase());
  const passed = carried(letter.fromName);
  // "Harriet Osei via Pactly" from harriet.osei@pactly…, whose letter names her mailbox at another house.
  if (
    passed &&
    isHouse(passed.platform, squashed) &&
    namedHosts(letter, { domain: hostOf(letter.fromAddress) }).length > 0
  )
    return true;
  if (!MACHINE.test(local) || squashed.length < 4) return false;
  if (passed) return isHouse(passed.platform, squashed);
  const kept = letter.fromName.replace(DEPARTMENT, '').trim();
  const key = squash(kept);
  if (key.length < 3 || !/^\p{Lu}/u.test(kept)) return false;
  // "Grupo Almazán" from no-responder@empleahub…: the letter says that it is that house which offers.
  if (kept === letter.fromName) {
    const at = kept.includes(' ') ? letter.text.indexOf(kept) : -1;
    const after = letter.lower.slice(at + kept.length, at + kept.length + 60);
    if (at < 0 || !OFFERS.test(after) || initials(kept).startsWith(squashed.slice(0, 3))) return false;
  }
  return !key.includes(squashed) && !squashed.includes(key) && !overlaps(key, squashed);
}
const initials = (name: string): string =>
  name
    .split(/[ -]/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => squash(word).charAt(0))
    .join('');
/** A name that begins as a domain does, or goes on behind it. */
const isHouse = (name: string, squashed: string): boolean =>
  squash(name).length > 2 && (squash(name).startsWith(squashed) || squashed.startsWith(squash(name)));

/**
 * "Summit Gear via Workstream" from summitgear@workstream…: the platform carries what a house sends, for its mailbox is
 * the house's name, or the letter speaks of an offer "from Summit Gear". "Jane Doe via Acme Careers" is a person's.
 */
function serves(letter: Letter, squashed: string): boolean {
  const passed = carried(letter.fromName);
  if (passed === null || !isHouse(passed.platform, squashed)) return false;
  const local = orEmpty(orEmpty(letter.fromAddress).split('@')[0]).toLowerCase();
  const key = squash(passed.served);
  if (
    /^[a-z\d-]{5,}$/.test(local) &&
    key.startsWith(squash(local)) &&
    key !== squash(orEmpty(passed.served.split(' ')[0]))
  )
    return true;
  // "Lumen Street Theatre (via StageDesk)" from messages@…: no person's mailbox, and the house acts in the letter.
  const ofPerson = passed.served.split(' ').some((word) => word.length > 2 && squash(local).includes(squash(word)));
  const acts = letter.text.indexOf(passed.served);
  const after = letter.lower.slice(acts + passed.served.length, acts + passed.served.length + 60);
  if (!ofPerson && acts >= 0 && OFFERS.test(after)) return true;
  const said = `${letter.subject}\n${letter.text.slice(0, 2_000)}`;
  for (let at = said.indexOf(passed.served), n = 0; at >= 0 && n < 6; at = said.indexOf(passed.served, at + 1), n += 1)
    if (EMPLOYED_AT.test(said.slice(Math.max(0, at - 16), at).toLowerCase())) return true;
  return false;
}
/** A house makes an offer; a document to sign may come from a person. */
const OFFERS =
  /^ (?:has|have|hat|haben|vous|te|le|lhe|enviou|fez)\b.{0,24}(?:offer|angebot|zusage|offre|promesse|oferta|propuesta|proposta)/u;
const EMPLOYED_AT =
  /(?<!\p{L})(?:offer from|at|joining|join|bei(?: der)?|chez|oferta de|proposta d[aeo]|en|na|no|加入|来自) $/u;

/** "Summit Gear via Workstream": who is served, and the platform that carries. */
export function carried(fromName: string): { served: string; platform: string } | null {
  const hit = CARRIED.exec(fromName);
  return hit && { served: orEmpty(hit[1]).trim(), platform: orEmpty(hit[2]).trim() };
}
const CARRIED = /^(.{2,60}?)(?:\s\(?(?:via|über|through|par|por|通过|经由)\s|\s?\(由)([^()]{2,40}?)(?:代?发送?)?\)?$/i;

/** Two names that begin alike, or one with the other's initials. */
const overlaps = (one: string, two: string): boolean => one.slice(0, 4) === two.slice(0, 4);
const DEPARTMENT =
  /[ ,-]{1,3}(?:hr|rh|rrhh|recruit\w{0,6}|careers?|talent(?: acquisition| team)?|people(?: team| ops)?|hiring(?: team)?|human resources|recursos humanos|ressources humaines|personalabteilung|recrutement|recrutamento|selección|seleção)$/i;

/** What stands behind the name of a service. */
const OF_SERVICE =
  /^,? (?:- )?(?:la |le |el |o |a |der |die |das |your |the )?(?:service|servicio|serviço|plateforme|plataforma|plattform|dienst|assinatura|signature|firma|e-?sign)|^[^.\n]{0,20} (?:is an? (?:\w{3,12} ){0,3}(?:product|service|platform|trademark|brand)|(?:is |are )?(?:used|trusted) by|helps|keeps|sends|secures|stores|delivers|customers?|makes it|lets (?:you|people)|never asks|will never|,? ?(?:inc|ltd|gmbh|sas)\b|keeps|makes hiring)|^ ?(?:app|平台|系统|小程序|网站|,让|提供|官网)|^\. (?:mensaje automático|automatische|message automatique|mensagem automática|automated)/;

/** What stands before it. */
const BY_SERVICE =
  /(?:via|by|of|using|with|through|über|durch|mit|par|avec|vía|por|con|pelo|pela|com|to|in|bei|sur|em|no|your|the|team|equipe|équipe|equipo|@|\.|登录|通过|使用|打开|下载|关注|由|--?) ?$/;

const HAN = /^[\u3040-\u9fff]+$/;

function conveys(letter: Letter, host: string, squashed: string): boolean {
  const local = orEmpty(orEmpty(letter.fromAddress).split('@')[0]?.toLowerCase());
  const name = letter.fromName
    .replace(BEHALF, '')
    .replace(/(?<=[a-z0-9])[\u3040-\u9fff]+$/i, '')
    .replace(/(?:招聘|录用|签约)?(?:系统|平台)$/, '')
    .replace(/ (?:notifications?|alerts?|mailer|service|team)$/i, '')
    .trim();
  const key = squash(name);
  if (key.length < (HAN.test(name) ? 2 : 4) || host === '') return false;
  const read = spelledInPinyin(foldHan(name), squashed)[0];
  const aloud = spelledInKana(name, squashed)[0];
  const isDomain =
    aloud?.start === 0 ||
    key === squashed ||
    (key.length >= 5 && squashed.startsWith(key)) ||
    (read?.start === 0 && read.end === name.length);
  if (!isDomain) return false;
  if (!MACHINE.test(local) && !SENT_BY.test(letter.lower)) return false;
  const shown = name.toLowerCase();
  // "Dr. Aydin (selma@tarnandwold…) is waiting": whose mailbox it names is whom it works for.
  if (namedHosts(letter, { domain: host }).length > 0) return true;
  for (let at = letter.lower.indexOf(shown); at >= 0; at = letter.lower.indexOf(shown, at + 1))
    if (
      !BY_SERVICE.test(letter.lower.slice(Math.max(0, at - 12), at)) &&
      !OF_SERVICE.test(letter.lower.slice(at + shown.length, at + shown.length + 60))
    )
      return false;
  return true;
}

/** Somebody else sends what the mail is about: a letter of the sender's own says "we" and "I". */
const SENT_BY =
  /\p{L}\)? (?:(?:has |have )?sent you|has (?:made|shared|extended|issued|requested)|(?:hat|haben) (?:dir|dich|ihnen|sie) (?!.{0,20}\bwir\b)|(?:vous|t')\s?a (?:envoyé|adressé|transmis)|(?:te|le) ha (?:enviado|remitido)|(?:te |lhe )?enviou|solicit\p{L}{1,2} (?:a )?(?:sua|su|tu)|bittet (?:sie|dich) um|lädt (?:sie|dich) ein|vous invite à signer|sollicite votre|te invita a firmar|convid(?:ou|a) você)|向[您你]发[送来起]|(?:締結|署名|签署).{0,3}完[了成]|より.{1,24}(?:届|送)|から.{1,24}(?:届|送)/u;

/** Labels of the houses whose mailboxes a letter names, where the sender's own domain tells nothing: at most three. */
export function namedHosts({ text }: Letter, sender: Pick<Sender, 'domain'>): string[] {
  const found = new Set<string>();
  for (let at = text.indexOf('@'), n = 0; at >= 0 && n < 6 && found.size < 3; at = text.indexOf('@', at + 1), n += 1) {
    const host = hostOf(`x@${orEmpty(/^[a-z\d.-]{3,80}[a-z]/i.exec(text.slice(at + 1, at + 90))?.[0])}`);
    if (host === null || !/[\w.]/.test(text.charAt(at - 1))) continue;
    const domain = getDomain(host, { allowPrivateDomains: false }) ?? host;
    const label = orEmpty(getDomainWithoutSuffix(host, { allowPrivateDomains: false })).toLowerCase();
    const serves =
      SERVICES.has(domain) || SERVICE_BRANDS.has(label) || words(label).every((part) => SERVICE_WORDS.has(part));
    if (
      label !== '' &&
      !orEmpty(sender.domain).endsWith(domain) &&
      !FREE_MAIL.has(domain) &&
      !JOB_BOARDS.has(domain) &&
      !serves
    )
      found.add(label);
  }
  return [...found];
}

/** "mailhut", "youxiang": a provider of mailboxes, which neither letter nor name speaks of. */
const isMailbox = (letter: Letter, label: string): boolean =>
  MAILBOXES.test(label) &&
  !MACHINE.test(orEmpty(orEmpty(letter.fromAddress).split('@')[0]?.toLowerCase())) &&
  !squash(`${letter.text.slice(0, 2_000)}${letter.fromName}${letter.subject}`).includes(
    label.replace(/[^\p{L}\p{N}]/gu, ''),
  );
const MAILBOXES =
  /^(?:my|e|free|web|post|fast|the)?mail[a-z]{2,6}$|^[a-z]{2,7}mail$|inbox$|^youxiang$|^correo[a-z]{0,6}$|^post(?:fach|eingang)$/;

/** Reads the sender's address and name. */
export function senderOf(letter: Letter): Sender {
  const host = hostOf(letter.fromAddress);
  if (host === null) return NOBODY;
  const domain = getDomain(host, { allowPrivateDomains: false }) ?? host;
  const label = orEmpty(
    getDomainWithoutSuffix(host, { allowPrivateDomains: false }) ?? domain.split('.')[0],
  ).toLowerCase();
  const squashed = label.replace(/[^\p{L}\p{N}]/gu, '');
  const sender = {
    domain,
    label,
    squashed,
    brand: null,
    broker: BROKER.test(label) || isBroker(letter, label),
    machine: isMachine(letter),
    served: serves(letter, squashed),
  };
  if (FREE_MAIL.has(domain) || /^(?:freemail|webmail)/.test(label) || isMailbox(letter, label))
    return { kind: 'free', ...sender };
  if (JOB_BOARDS.has(domain)) return { kind: 'board', ...sender };
  const parts = words(label);
  if (BOARD_BRANDS.has(label)) return { kind: 'board', ...sender };
  if (
    SERVICE_BRANDS.has(orEmpty(parts[0])) ||
    SERVICE_BRANDS.has(label) ||
    /^(?:portal|portail|notifi|candidat|no-?reply)|port(?:al|ail)$/.test(label) ||
    SERVICES.has(domain) ||
    SERVICES.has(host) ||
    (parts.length > 0 && parts.every((part) => SERVICE_WORDS.has(part) || /^\d+$/.test(part)))
  )
    return { kind: 'service', ...sender };
  if (parts.some((part) => SERVICE_WORDS.has(part) && part.length > 5) && parts.includes('mail'))
    return { kind: 'service', ...sender };
  // "Ravenhall Talent", talent@ravenhall.hireflow-mail…: whom the service works for stands below its domain.
  const below = orEmpty(
    host
      .slice(0, -domain.length - 1)
      .split('.')
      .pop(),
  );
  if (below.length > 4 && squash(letter.fromName).startsWith(below.replace(/-/g, '')))
    return { kind: 'service', ...sender };
  if (sender.machine && parts.length > 1 && parts.some((part) => MACHINE_PART.test(part)))
    return { kind: 'service', ...sender };
  // "Cobalt Ridge Recruiting" from cobaltridge@recruitly-mail…: the platform gives each house a mailbox.
  const house = letter.fromName.replace(DEPARTMENT, '').trim();
  const mailbox = squash(orEmpty(orEmpty(letter.fromAddress).split('@')[0]));
  if (
    house.includes(' ') &&
    house !== letter.fromName &&
    mailbox.length > 5 &&
    mailbox === squash(house) &&
    !squashed.includes(mailbox)
  )
    return { kind: 'service', ...sender };
  if (isAgency(label, letter.fromName)) return { kind: 'agency', ...sender };
  const local = orEmpty(orEmpty(letter.fromAddress).split('@')[0]?.toLowerCase());
  if (SIGNING.test(letter.fromName) && MACHINE.test(local)) return { kind: 'service', ...sender };
  if (sender.machine && isServiceName(letter.fromName)) return { kind: 'service', ...sender };
  if (lends(letter, squashed) || sender.served) return { kind: 'service', ...sender };
  if (conveys(letter, host, squashed))
    return { kind: 'service', ...sender, brand: SERVICE_STEM.test(label) ? null : letter.fromName };
  return { kind: 'own', ...sender };
}
