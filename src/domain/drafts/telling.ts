/** Everything the pieces and the call may say about one situation, worked out once. */
import { orEmpty } from '../absent.ts';
import { type Circumstances, circumstancesOf } from '../guidance/circumstances.ts';
import { aWeekAfter, daysBetween } from '../guidance/clock.ts';
import type { Advice, ReasonId, Situation, Tone } from '../model.ts';
import { fill, type Slots, say, sayInTurn } from './compose.ts';
import { clean, cleanName, dateOf, detailFor, fragment, ownSentence, thanksDetailOf } from './facts-to-say.ts';
import { greetingName, shortName } from './names.ts';
import type { CallTexts, DraftTexts, SentenceId, ShortTexts, Subjects, Ways } from './texts.ts';

export interface Telling {
  c: Circumstances;
  situation: Situation;
  texts: DraftTexts;
  zh: boolean;
  tone: Tone;
  slots: Slots;
  /** S5, or undecided: asks for time. */
  asking: boolean;
  /** S3, S4: an acceptance is taken back. */
  takingBack: boolean;
  reason: ReasonId | null;
  support: ReasonId | null;
  /** The one reason as a sentence, the same in the call and in every piece. */
  reasonText: string | null;
  /** The same without what the person typed, where a letter would run over. */
  reasonPlain: string | null;
  mayRefer: boolean;
  sentence: (id: SentenceId, more?: Slots) => string | null;
  subject: (kind: keyof Subjects) => string;
  short: (kind: keyof ShortTexts, most: number) => string | null;
  call: (line: keyof CallTexts, more?: Slots) => string | null;
  choose: (ways: Ways, place: string) => string | null;
  fillSlots: (way: string) => string;
}

/** Reasons that stand alone: a second one would tell what they keep back. */
const ALONE: readonly (ReasonId | null)[] = ['R-PRIVATE', 'R-FAMILY', 'R-HEALTH'];

export function tellingOf(situation: Situation, advice: Advice, texts: DraftTexts, seed = ''): Telling {
  const c = circumstancesOf(situation, advice.pay);
  const asked = situation.tone ?? 'neutral';
  const slots = slotsOf(situation, c, texts);
  const full = [seed, slots['user'], slots['company'], slots['role'], slots['fullName']].join('|');
  // The first set of words that is true here and knows the place.
  const other = [c.has('internalMove') && texts.internal, situation.stage === 'S0' && texts.beforeOffer].filter(
    (words) => words !== false,
  );
  const choose = (ways: Ways, place: string, more: Slots = {}) => say(ways, { ...slots, ...more }, `${full}|${place}`);
  const [reason = null] = advice.reasons;
  const support = situation.reasons?.support ?? null;
  const supports = support !== null && support !== reason && advice.reasons.includes(support);
  const voiced = reason ? texts.reasons[reason] : null;
  const detail = reason ? detailFor(reason, situation, texts, advice.pay?.verdict === 'allowed') : null;
  const reasonPlain = voiced ? choose(voiced.plain, 'reason') : null;
  return {
    c,
    situation,
    texts,
    zh: texts.locale === 'zh-CN',
    // GUIDANCE §9: S4 allows neutral and formal only.
    tone: situation.stage === 'S4' && asked === 'warm' ? 'neutral' : asked,
    slots,
    asking: c.asking,
    takingBack: situation.stage === 'S3' || situation.stage === 'S4',
    reason,
    support: supports && !ALONE.includes(reason) && !ALONE.includes(support) ? support : null,
    reasonText: (voiced?.detail && detail ? choose(voiced.detail, 'reason', { detail }) : null) ?? reasonPlain,
    reasonPlain,
    // D-31, D-32: not at S4, not in an angry moment, not by default in Chinese.
    mayRefer:
      Boolean(slots['referral']) && situation.stage !== 'S4' && !situation.angryReply && texts.locale !== 'zh-CN',
    sentence: (id, more) =>
      choose(other.find((words) => words.sentences[id])?.sentences[id] ?? texts.sentences[id], id, more),
    subject: (kind) =>
      orEmpty(
        choose(other.find((words) => words.subjects[kind])?.subjects[kind] ?? texts.subjects[kind], `${kind}-subject`),
      ),
    short: (kind, most) =>
      sayInTurn(
        other.find((words) => words.short[kind])?.short[kind] ?? texts.short[kind],
        slots,
        `${full}|${kind}`,
        most,
        c.zh ? '' : ' ',
      ),
    call: (line, more) =>
      choose(other.find((words) => words.call[line])?.call[line] ?? texts.call[line], `call-${line}`, more),
    choose,
    fillSlots: (way) => orEmpty(fill(way, slots)),
  };
}

function slotsOf(situation: Situation, c: Circumstances, texts: DraftTexts): Record<string, string | null> {
  const { offer, user, call, today, recontact } = situation;
  const { words } = texts;
  const date = (iso: string | null | undefined) => dateOf(iso, situation);
  const company = cleanName(offer?.company);
  const fullName = cleanName(offer?.contact?.name, 60);
  const internal = c.has('internalMove');
  const agency = c.has('viaAgency') || offer?.contact?.role === 'agency';
  const named = (way: string, otherwise: string) => (company ? (fill(way, { company }) ?? otherwise) : otherwise);
  const calledOn = call?.at && date(call.at);
  const sameDay = Boolean(call?.at && today && daysBetween(call.at, today) === 0);
  const thanks = thanksDetailOf(situation, texts);
  const newDate = proposedDate(situation);
  const give = ownSentence(situation.feedback?.give, situation, texts);
  const ask = ownSentence(situation.feedback?.ask, situation, texts);
  const news = ownSentence(recontact?.news, situation, texts);
  const facts: Record<string, string | null> = {
    fullName,
    name: fullName && greetingName(fullName),
    firstName: fullName && shortName(fullName, situation.country ?? null),
    role: cleanName(offer?.role),
    // Colleagues do not name their own company to each other.
    company: internal ? null : company,
    orgName: internal ? words.orgInternal : (company ?? (agency ? words.orgAgencyUnknown : words.org)),
    org: internal ? words.orgInternal : agency ? named(words.orgAgency, words.orgAgencyUnknown) : words.org,
    user: cleanName(user?.name, 60),
    phone: phoneOf(user?.phone),
    offerDate: date(offer?.date),
    signedDate: date(offer?.signedDate),
    startDate: date(offer?.startDate),
    deadline: date(offer?.deadline),
    newDate: date(newDate),
    withdrawDate: date(today) ?? words.dateOfLetter,
    callDate: sameDay ? words.today : calledOn ? fill(words.onDate, { date: calledOn }) : null,
    thanksFor: thanks.for,
    thanksThat: thanks.that,
    referral: situation.referral?.consent === true ? cleanName(situation.referral.name, 60) : null,
    news: news && fragment(news, texts),
    since: sinceOf(situation),
    give,
    ask,
  };
  for (const [name, ways] of Object.entries(texts.phrases))
    facts[name] = ways.map((way) => fill(way, facts)).find((phrase) => phrase !== null) ?? null;
  return facts;
}

/** S5 proposes a date (GUIDANCE §3): the person's own, else a week after the deadline, or after today without one. */
function proposedDate({ offer, today }: Situation): string | null {
  if (offer?.newDeadline) return offer.newDeadline;
  const from = offer?.deadline ?? today;
  return from ? aWeekAfter(from) : null;
}

/** A phone number or nothing: digits and their usual company. */
function phoneOf(phone: string | null | undefined): string | null {
  const text = clean(phone, 30);
  return text && /^[+\d(][\d\s().-]{4,28}$/.test(text) ? text : null;
}

/** When they last spoke, by month; a word or two of the person's own is left out, as it may not fit the sentence. */
function sinceOf(situation: Situation): string | null {
  const since = situation.recontact?.since ?? '';
  if (!/^\d{4}-\d{2}/.test(since)) return null;
  const locale = situation.locale === 'zh-CN' ? 'zh-CN' : 'en-GB';
  const day = new Date(Date.UTC(Number(since.slice(0, 4)), Number(since.slice(5, 7)) - 1, 1));
  return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(day);
}
