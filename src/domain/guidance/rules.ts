/**
 * The decision table of GUIDANCE §6 as data: one row a rule, in the order to act. What a row says stands in
 * `locales/<locale>/guidance.ts` under the same id; a row without a text does not compile.
 */
import { getDomain } from 'tldts';
import type { Label, Situation } from '../model.ts';
import { type Circumstances, NOTICE_PLACES } from './circumstances.ts';

export interface Rule {
  id: string;
  /** Column "Source" of §6; "S" is the founding article. */
  source: string;
  when: (c: Circumstances) => boolean;
  /** Nothing after this row is said, and nothing is drafted. */
  stops?: true;
  /** The rest is said, but nothing is drafted. */
  forbidsDraft?: true;
  /** Spoken during the call; the answer stands in the call's pushback under the same id. */
  duringCall?: true;
}

const NO_OFFER: readonly Label[] = ['rejection', 'job_alert', 'marketing', 'outreach'];
const calls = (c: Circumstances) => !c.reached && c.situation.cannotCall !== true;
const distinct = (signs: readonly string[]) => new Set(signs.map((sign) => sign.trim().toLowerCase())).size;
const some = (value: string | boolean | null | undefined) =>
  typeof value === 'string' ? value.trim() !== '' : value === true;

/** An address, a host or a domain, brought down to the registrable domain: mail.corp.example is corp.example's. */
const registrable = (address: string | null | undefined): string | null => {
  const host = (address ?? '').trim().toLowerCase().replace(/^.*@/, '');
  return host === '' ? null : (getDomain(host, { allowPrivateDomains: true }) ?? host);
};
const sameDomain = (mailbox: string | null | undefined, employer: string | null | undefined): boolean => {
  const theirs = registrable(employer);
  return theirs !== null && registrable(mailbox) === theirs;
};

/** Prefixes set aside for mobiles, by calling code. Elsewhere (North America) a number does not tell, and we stay silent. */
const MOBILE_ABROAD =
  /^\+(?:861[3-9]|447[1-57-9]|491[567]|33[67]|34[67]|393|316|417|436[5-9]|4[67]7|48[5-8]|324|3519|3538|91[6-9]|81[789]0|8210|8869|852[4-9]|65[89]|614|642|601|628|639|66[689]|84[35789]|55\d\d9|79|905|9715|9725|9665|27[678]|201)/;
/** Written without a country: China, Britain and Japan, where the form is plain. */
const MOBILE_AT_HOME = /^(?:1[3-9]\d{9}|07[1-57-9]\d{8}|0[789]0\d{8})$/;
const CHAT = /wechat|weixin|whatsapp|telegram|微信/i;
const numberMissing = (offer: Situation['offer']) => some(offer?.contact?.name) && !some(offer?.contact?.phone);
const mobileOrChat = (phone: string | null | undefined): boolean => {
  if (!phone) return false;
  const digits = phone
    .replace(/\(0\)/g, '')
    .replace(/[^\d+]/g, '')
    .replace(/^00/, '+');
  return CHAT.test(phone) || MOBILE_ABROAD.test(digits) || MOBILE_AT_HOME.test(digits);
};

/** Statuses under which another offer no longer waits for an answer, or is not an offer yet. */
const SETTLED =
  /declin|reject|refus|turned|withdr|rescind|expir|clos|lost|accept|sign|interview|appl|婉拒|谢绝|拒|撤|过期|失效|接受|已签|面试|应聘/i;
const open = (status: string | null | undefined): boolean => !SETTLED.test(status ?? '');

export const RULES = [
  /* Stop */
  {
    id: 'D-01',
    source: 'FTC',
    stops: true,
    when: ({ situation: s }) => s.label === 'scam_offer' || distinct(s.offer?.scamSigns ?? []) >= 2,
  },
  { id: 'D-54', source: 'OWN', stops: true, when: ({ situation: s }) => s.label != null && NO_OFFER.includes(s.label) },
  { id: 'D-55', source: 'NACE-ADV', stops: true, when: ({ situation: s }) => s.label === 'rescinded' },
  { id: 'D-04', source: 'S', forbidsDraft: true, when: (c) => c.intent === 'leverage' },
  {
    id: 'D-29',
    source: 'S',
    forbidsDraft: true,
    when: ({ situation: s }) => s.concerns?.includes('falseReason') ?? false,
  },
  {
    id: 'D-49',
    source: 'OWN',
    when: ({ situation: s }) => sameDomain(s.mailboxDomain, s.presentEmployerDomain),
  },
  // Also an answer on the phone; where the anger is there already, nothing comes before it.
  { id: 'D-38', source: 'CN-ETI, OWN', duringCall: true, when: (c) => c.situation.angryReply === true },
  /* Settle the mind */
  { id: 'D-53', source: 'S', when: ({ situation: s }) => s.concerns?.includes('guilt') ?? false },
  { id: 'D-52', source: 'TEGZE', when: ({ situation: s }) => s.concerns?.includes('statistics') ?? false },
  {
    id: 'D-02',
    source: 'VT-EXT, OSU-EXT',
    when: (c) => c.asking && (c.daysToDeadline ?? 0) >= 0 && c.intent !== 'leverage',
  },
  { id: 'D-03', source: 'BALANCE', when: (c) => some(c.situation.openTerm) && c.intent !== 'leverage' },
  {
    id: 'D-43',
    source: 'GOVUK, CN-LAW',
    when: ({ situation: s }) => s.alternative?.kind !== 'presentJob' && s.alternative?.acceptedInWriting === false,
  },
  {
    id: 'D-05',
    source: 'S',
    when: (c) => c.intent === 'stay' || (c.chosen.includes('R-STAY') && c.intent !== 'leverage'),
  },
  /* Something binds: read before speaking */
  { id: 'D-18', source: 'GOVUK, UK-LAW, US-LAW, DE-LAW', when: (c) => c.bound },
  { id: 'D-19', source: 'MSU, LEEDS, UNC, CU-ISSS', when: (c) => c.bound && c.has('student') },
  {
    id: 'D-20',
    source: 'US-LAW',
    when: (c) => c.bound && (c.has('bonusPaid') || c.has('relocationPaid')),
  },
  { id: 'D-21', source: 'VISA', when: (c) => c.bound && c.has('visa') },
  {
    id: 'D-22',
    source: 'GOVUK, DE-LAW, JP',
    when: (c) => c.bound && NOTICE_PLACES.includes(c.situation.country ?? ''),
  },
  { id: 'D-17', source: 'USNEWS, CEN', when: (c) => c.stage === 'S3' && !c.asking && c.intent !== 'leverage' },
  { id: 'D-23', source: 'S', when: (c) => c.emergency && c.intent !== 'leverage' },
  /* The reason */
  { id: 'D-28', source: 'VT-DECL', when: ({ situation: s }) => s.concerns?.includes('unlawful') ?? false },
  { id: 'D-25', source: 'S', when: (c) => c.chosen.includes('R-PAY') },
  {
    id: 'D-26',
    source: 'S',
    when: (c) => c.chosen.includes('R-PAY') && c.pay !== null && c.pay.verdict !== 'allowed',
  },
  { id: 'D-27', source: 'HBR-Glickman, FORBES-12', when: (c) => c.chosen.includes('R-CULT') },
  /* When */
  { id: 'D-08', source: 'OWN', when: (c) => c.daysToDeadline === 0 && !c.reached },
  { id: 'D-06', source: 'S', when: (c) => c.declining },
  {
    id: 'D-07',
    source: 'DE-ETI, OWN',
    when: (c) =>
      c.declining &&
      c.daysSinceDeciding !== null &&
      c.hoursSinceDeciding !== null &&
      (c.daysSinceDeciding > 3 || c.hoursSinceDeciding > 72),
  },
  {
    id: 'D-44',
    source: 'monster.lu, DE-ETI',
    when: (c) =>
      !c.reached &&
      c.intent !== 'leverage' &&
      (c.stage === 'S6' || (c.daysToDeadline ?? 0) < 0 || c.has('offerExpired')),
  },
  /* Whom and how */
  { id: 'D-48', source: 'OZOVEK, OWN', when: (c) => c.has('viaReferral') },
  { id: 'D-51', source: 'findpaperjobs.com, OWN', when: (c) => c.has('internalMove') },
  {
    id: 'D-09',
    source: 'S',
    when: (c) => calls(c) && c.stage !== 'S0' && c.intent !== 'leverage',
  },
  { id: 'D-10', source: 'S', when: (c) => !c.reached && c.intent !== 'leverage' },
  {
    id: 'D-11',
    source: 'OWN',
    // No number is a reason too, where the person to call is known.
    when: (c) =>
      !c.reached &&
      (c.situation.cannotCall === true || (calls(c) && c.intent !== 'leverage' && numberMissing(c.situation.offer))),
  },
  {
    id: 'D-50',
    source: 'CN-ETI',
    when: (c) => mobileOrChat(c.situation.offer?.contact?.phone) && !c.reached && c.intent !== 'leverage',
  },
  {
    id: 'D-13',
    source: 'OZOVEK',
    when: (c) => calls(c) && c.missedCalls > 0 && c.missedCalls < 3 && !c.lastDay,
  },
  { id: 'D-14', source: 'OZOVEK', when: (c) => calls(c) && c.missedCalls > 0 && (c.missedCalls >= 3 || c.lastDay) },
  { id: 'D-15', source: 'law-school handout', when: (c) => calls(c) && (c.missedCalls > 0 || late(c)) },
  /* During the call */
  { id: 'D-33', source: 'S', duringCall: true, when: () => false },
  { id: 'D-34', source: 'VT-DECL, DELOITTE', duringCall: true, when: () => false },
  { id: 'D-35', source: 'DELOITTE, OWN', duringCall: true, when: () => false },
  { id: 'D-36', source: 'OWN', duringCall: true, when: () => false },
  { id: 'D-37', source: 'FR-ETI', duringCall: true, when: () => false },
  { id: 'D-39', source: 'S', duringCall: true, when: (c) => some(c.situation.feedback?.give) },
  { id: 'D-40', source: 'S', duringCall: true, when: (c) => some(c.situation.feedback?.ask) },
  { id: 'D-30', source: 'S', when: (c) => knowsSomeone(c) },
  {
    id: 'D-31',
    source: 'OWN',
    when: (c) => knowsSomeone(c) && (c.stage === 'S4' || c.situation.angryReply === true),
  },
  { id: 'D-32', source: 'CN-ETI', when: (c) => knowsSomeone(c) && c.zh },
  /* In writing */
  {
    id: 'D-12',
    source: 'VT-DECL, UTA, DARTMOUTH',
    when: (c) =>
      c.intent !== 'leverage' &&
      (c.reached || (c.situation.cannotCall !== true && c.stage !== 'S0' && c.stage !== 'S4')),
  },
  { id: 'D-16', source: 'OWN', when: (c) => c.has('portalDecline') && c.intent !== 'leverage' },
  {
    id: 'D-42',
    source: 'OWN, RUTGERS',
    when: ({ situation: s }) => s.alternative?.kind !== 'presentJob' && s.alternative?.acceptedInWriting === true,
  },
  {
    id: 'D-41',
    source: 'FORBES-12, OWN',
    when: ({ situation: s }) => (s.otherOffers ?? []).some(({ status }) => open(status)),
  },
  /* After */
  { id: 'D-24', source: 'S', when: (c) => c.emergency && c.situation.keepInTouch === true },
  { id: 'D-45', source: 'S', when: (c) => c.declining && (c.reached || leftFullMessage(c)) },
  { id: 'D-46', source: 'S', when: (c) => c.situation.keepInTouch === true && c.declining },
  { id: 'D-47', source: 'S', when: ({ situation: s }) => some(s.recontact?.since) || some(s.recontact?.news) },
] as const satisfies readonly Rule[];

/** D-01 … D-55; also the keys of every language's texts. */
export type RuleId = (typeof RULES)[number]['id'];

/** The hour, where today is given with one: outside 8 to 19 nobody should be rung. */
function late({ situation: { today } }: Circumstances): boolean {
  if (!today || today.length < 13) return false;
  const hour = Number(today.slice(11, 13));
  return hour < 8 || hour >= 19;
}

/** A voicemail at the third try or on the last day holds the decision (D-14), so they have been told. */
function leftFullMessage(c: Circumstances): boolean {
  return c.situation.call?.status === 'voicemail' && (c.missedCalls >= 3 || c.lastDay);
}

function knowsSomeone({ situation: { referral } }: Circumstances): boolean {
  return referral != null && (some(referral.name) || referral.consent === true);
}
