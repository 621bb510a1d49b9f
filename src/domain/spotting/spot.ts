import { orZero } from '../absent.ts';
import { type Lexicons, SIGNALS, type SignalId } from '../lexicon.ts';
import { LABELS, type Label, type Mail, type Reason, type Verdict } from '../model.ts';
import { FeatureNames, type SignalPlace } from './feature-names.ts';
import { featuresOf, type Reading, readMail } from './features.ts';
import { languageOf } from './language.ts';
import { type Linear, type PackedWeights, probabilities, unpack } from './linear.ts';
import type { Hit } from './phrases.ts';
import { asksForMoney, scamSignsOf } from './scam-signs.ts';
import { excerpt, startOf, type Tokens } from './tokens.ts';
import packed from './weights.json' with { type: 'json' };

/** Labels on which the product acts. */
const POSITIVE: readonly Label[] = ['offer', 'offer_signed', 'offer_reminder'];
const NEGATIVE = LABELS.filter((label) => !POSITIVE.includes(label));
/**
 * Share of the positive labels above which a mail is shown as an offer. Cross-validated on the training mails, with the
 * others weighted up: they are rarer there than in any inbox.
 */
export const THRESHOLD = 0.7;
/** Having signed is the graver case: half the share of the best other label is enough to say so. */
const SIGNED_FROM = 0.5;
/**
 * Two scam signs make a scam (GUIDANCE §14.1). Words are read as signs where they are none ("commission", "WhatsApp"), so
 * two weak ones need a small suspicion beside them; a fee, a cheque or a third sign needs none.
 */
const SUSPICION = 0.06;
/**
 * Without one scam sign nothing can be called a scam to the reader: what the model gives to scams is then a job that is
 * offered all the same, as long as the honest labels have this many times as much.
 */
const HONEST_OVER_SCAM = 2;
const REASONS = 3;
/** The candidate's voice counts in the first words; further down it may be a quotation. */
const VOICE_WITHIN = 60;

/** Stems that are kept before the numbers begin anew. */
const STEMS = 60_000;

let model: Linear | null = null;
let names: FeatureNames | null = null;
function linear(): { model: Linear; names: FeatureNames } {
  model ??= unpack(packed satisfies PackedWeights);
  if (names === null || names.stems > STEMS) names = new FeatureNames(model.names);
  return { model, names };
}

const best = (labels: readonly Label[], share: (label: Label) => number): Label =>
  labels.reduce((a, b) => (share(b) > share(a) ? b : a));

/** Which of the three kinds of offer. */
function kindOfOffer(share: (label: Label) => number): Label {
  const open = best(['offer', 'offer_reminder'], share);
  return share('offer_signed') > SIGNED_FROM * share(open) ? 'offer_signed' : open;
}

interface Spoken {
  hit: Hit;
  tokens: Tokens;
  /** Steps of the logit of the label. */
  strength: number;
}

/** Adds the signals of a text that speak for a label, each with its first hit. */
function addSpoken(spoken: Spoken[], hits: readonly Hit[], tokens: Tokens, where: SignalPlace, label: Label): void {
  const { model, names } = linear();
  const column = LABELS.indexOf(label);
  const met: (Spoken | undefined)[] = new Array(SIGNALS.length).fill(undefined);
  for (let i = hits.length - 1; i >= 0; i -= 1) {
    const hit = hits[i] as Hit;
    const known = met[hit.signal];
    if (known) {
      known.hit = hit;
      continue;
    }
    const one = {
      hit,
      tokens,
      strength: orZero(model.weights[names.signal(where, hit.signal) * LABELS.length + column]),
    };
    met[hit.signal] = one;
    if (one.strength > 0) spoken.push(one);
  }
}

/** The phrases that spoke most for the label, each sentence once, in the mail's own words. */
function reasonsFor(label: Label, reading: Reading): Reason[] {
  const reasons: Reason[] = [];
  const seen: string[] = [];
  const ranked: Spoken[] = [];
  addSpoken(ranked, reading.bodyHits, reading.body, 0, label);
  addSpoken(ranked, reading.subjectHits, reading.subject, 2, label);
  ranked.sort((a, b) => b.strength - a.strength);
  for (const { hit, tokens } of ranked) {
    if (reasons.length >= REASONS) break;
    const signal = SIGNALS[hit.signal] as SignalId;
    const text = excerpt(tokens, hit.first, hit.last);
    if (seen.includes(text) || seen.includes(signal)) continue;
    seen.push(text, signal);
    reasons.push({ signal, text });
  }
  return reasons;
}

const CANDIDATE = SIGNALS.indexOf('candidateVoice');
const OPENS_QUOTE = /["“„«‹「『]/;

/** Words in quotation marks are what the reader shall say or click: reply "I accept", 点击“婉拒”. */
function quoted({ first }: Hit, tokens: Tokens): boolean {
  const start = startOf(tokens, first);
  return start > 0 && OPENS_QUOTE.test(tokens.text.charAt(start - 1));
}

/**
 * "Thank you for offering me …", "I accept": the reader's own letter, whatever it repeats of the offer. A plain rule
 * beside the model, since quoting an offer's words must never bring it back.
 */
function speaksAsCandidate(reading: Reading): boolean {
  const early = (hits: readonly Hit[], tokens: Tokens | null): boolean =>
    hits.some((hit) => hit.signal === CANDIDATE && hit.first < VOICE_WITHIN && !(tokens && quoted(hit, tokens)));
  // The note above a message that is passed on is the reader's own as well, and who asks from free mail asks a friend.
  return (
    early(reading.bodyHits, reading.body) ||
    early(reading.noteHits, reading.note) ||
    (reading.sender.includes('f:noteFree') && reading.shape.includes('x:noteAsks'))
  );
}

/**
 * Is this mail a job offer, and if not, what is it? Only the top part of the thread decides. Total: any mail gets a
 * verdict, in time linear in its capped length.
 * @param lexicons reading lexicons of all languages, since mails mix them
 */
export function spot(mail: Mail, lexicons: Lexicons): Verdict {
  const reading = readMail(mail, lexicons);
  const { model, names } = linear();
  const shares = probabilities(featuresOf(reading, names), model);
  const share = (label: Label): number => orZero(shares[LABELS.indexOf(label)]);
  const positive = POSITIVE.reduce((sum, label) => sum + share(label), 0);
  const scamSigns = scamSignsOf(mail, reading);
  const unfounded = scamSigns.length === 0 && positive > HONEST_OVER_SCAM * share('scam_offer');
  const offered = unfounded ? positive + share('scam_offer') : positive;
  const isJob = offered > THRESHOLD && !speaksAsCandidate(reading);
  const suspicious =
    scamSigns.length >= 3 || (scamSigns.length === 2 && (asksForMoney(reading) || share('scam_offer') > SUSPICION));
  const isScam = isJob && suspicious;
  const label = isScam ? 'scam_offer' : isJob ? kindOfOffer(share) : best(NEGATIVE, share);
  const confidence = isScam
    ? Math.max(share('scam_offer'), 0.5)
    : isJob
      ? offered
      : share(label) / Math.max(1 - positive, 1e-9);
  return {
    id: mail.id,
    label,
    isOffer: isJob && !isScam,
    confidence: Math.round(Math.min(1, confidence) * 1_000) / 1_000,
    language: languageOf(reading.body, reading.subject, lexicons),
    reasons: reasonsFor(label, reading),
    scamSigns: isJob || label === 'scam_offer' ? scamSigns : [],
  };
}
