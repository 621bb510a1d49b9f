/** Everything the pieces and the call may say about one situation, worked out once. */
import { type Circumstances, circumstancesOf } from '../guidance/circumstances.ts';
import type { Advice, ReasonId, Situation, Tone } from '../model.ts';
import { fill, type Slots, say } from './compose.ts';
import { clean, dateOf, detailFor, thanksDetailOf } from './facts-to-say.ts';
import type { DraftTexts, SentenceId, Ways } from './texts.ts';

export interface Telling {
  c: Circumstances;
  situation: Situation;
  texts: DraftTexts;
  tone: Tone;
  slots: Slots;
  /** S5, or undecided: asks for time, and never declines. */
  asking: boolean;
  reason: ReasonId | null;
  support: ReasonId | null;
  /** The one reason as a sentence, the same in the call and in every piece. */
  reasonText: string | null;
  mayRefer: boolean;
  sentence: (id: SentenceId) => string | null;
  choose: (ways: Ways, place: string) => string | null;
  chooseWith: (ways: Ways, place: string, more: Slots) => string | null;
  sentenceWith: (id: SentenceId, more: Slots) => string | null;
  fillSlots: (way: string) => string;
}

const TITLE = /^(?:mr|mrs|ms|miss|mx|dr|prof)\.?\s/i;
const CJK = /[\u3400-\u9fff]/;

export function tellingOf(situation: Situation, advice: Advice, texts: DraftTexts, seed = ''): Telling {
  const c = circumstancesOf(situation, advice.pay);
  const payAllowed = advice.pay?.verdict === 'allowed';
  const { offer, user, call } = situation;
  const asked = situation.tone ?? 'neutral';
  // GUIDANCE §9: S4 allows neutral and formal only.
  const tone: Tone = situation.stage === 'S4' && asked === 'warm' ? 'neutral' : asked;
  const [reason = null, next = null] = advice.reasons;
  const alone: readonly (ReasonId | null)[] = ['R-PRIVATE', 'R-FAMILY', 'R-HEALTH'];
  const chosenSupport = situation.reasons?.support ?? null;
  const support =
    reason && chosenSupport && chosenSupport !== reason && advice.reasons.includes(chosenSupport)
      ? chosenSupport
      : null;
  const name = clean(offer?.contact?.name, 60);
  const role = clean(offer?.role, 80);
  const company = clean(offer?.company, 80);
  const full = `${seed}|${user?.name ?? ''}|${company ?? ''}|${role ?? ''}|${name ?? ''}`;
  const signed =
    (advice.draft.allowed && situation.referral?.consent === true && clean(situation.referral.name, 60)) || null;
  const base: Record<string, string | null> = {
    name,
    firstName: name && !CJK.test(name) && !TITLE.test(name) ? (name.split(' ')[0] ?? name) : name,
    role,
    company,
    user: clean(user?.name, 60),
    phone: phoneOf(user?.phone),
    offerDate: dateOf(offer?.date, situation),
    signedDate: dateOf(offer?.signedDate, situation),
    startDate: dateOf(offer?.startDate, situation),
    deadline: dateOf(offer?.deadline, situation),
    withdrawDate: dateOf(situation.today, situation),
    newDate: null,
    callDate: call?.at
      ? texts.locale === 'en'
        ? `on ${dateOf(call.at, situation)}`
        : dateOf(call.at, situation)
      : null,
    thanksDetail: thanksDetailOf(situation, texts),
    referral: signed,
    news: clean(situation.recontact?.news, 160)?.replace(/[.。\s]+$/, '') ?? null,
    since: sinceOf(situation),
    topic: null,
  };
  const choose = (ways: Ways, place: string) => say(ways, base, `${full}|${place}`);
  const voiced = reason ? texts.reasons[reason] : null;
  const detail = reason ? detailFor(reason, situation, texts, payAllowed) : null;
  const withDetail = voiced?.detail && detail ? say(voiced.detail, { ...base, detail }, `${full}|reason`) : null;
  return {
    c,
    situation,
    texts,
    tone,
    slots: base,
    asking: situation.stage === 'S5' || c.intent === 'undecided',
    reason,
    support: next && !alone.includes(reason) && !alone.includes(support) ? support : null,
    reasonText: withDetail ?? (voiced ? choose(voiced.plain, 'reason') : null),
    // D-31, D-32: not at S4, not in an angry moment, not by default in Chinese.
    mayRefer:
      base['referral'] !== null && situation.stage !== 'S4' && !situation.angryReply && situation.locale !== 'zh-CN',
    sentence: (id) => choose(texts.sentences[id], id),
    choose,
    chooseWith: (ways, place, more) => say(ways, { ...base, ...more }, `${full}|${place}`),
    sentenceWith: (id, more) => say(texts.sentences[id], { ...base, ...more }, `${full}|${id}`),
    fillSlots: (way) => fill(way, base) ?? '',
  };
}

/** A phone number or nothing: digits and their usual company. */
function phoneOf(phone: string | null | undefined): string | null {
  const text = clean(phone, 30);
  return text && /^[+\d][\d\s().-]{4,28}$/.test(text) ? text : null;
}

/** When they last spoke; a written date is shown by locale, anything else only where it reads as a plain word or two. */
function sinceOf(situation: Situation): string | null {
  const since = clean(situation.recontact?.since, 40);
  if (!since) return null;
  return /^\d{4}-\d{2}(-\d{2})?/.test(since) ? monthOf(since, situation) : null;
}

function monthOf(iso: string, situation: Situation): string {
  const locale = situation.locale === 'zh-CN' ? 'zh-CN' : 'en-GB';
  const day = new Date(Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, 1));
  return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(day);
}
