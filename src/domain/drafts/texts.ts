import type { Beat, Locale, PieceKind, ReasonId, Tone } from '../model.ts';

/** Hand-written ways to say one thing. `{slot}` must be known or the way is skipped; `[… {slot} …]` goes with its slot. */
export type Ways = readonly [string, string, string, string, ...string[]];

export const SENTENCES = [
  'thanks',
  'thanksFor',
  'thanksThat',
  'thanksCall',
  'decision',
  'decisionCalled',
  'decisionUrgent',
  'decisionBack',
  'decisionBackCalled',
  'thanksSigned',
  'thanksSignedCalled',
  'leftMessage',
  'restate',
  'effort',
  'talk',
  'talkOtherwise',
  'touch',
  'laterOn',
  'referralHint',
  'askFeedback',
  'wish',
  'apology',
  'apologyFormal',
  'apologyLate',
  'lateness',
  'ownYes',
  'final',
  'withdrawProcess',
  'withdrawSigned',
  'readiness',
  'return',
  'paperwork',
  'timeThanks',
  'timeInterest',
  'timeReason',
  'timeReasonTopic',
  'timeReasonOther',
  'timeRequest',
  'timeRequestDated',
  'timeFallback',
  'calmHear',
  'calmStand',
  'calmPaper',
  'noteThanks',
  'noteClose',
  'referWho',
  'referHow',
  'againTalk',
  'againNews',
  'againQuestion',
  'friendThanks',
  'friendDecision',
  'friendClose',
  'supportToo',
  'commitTeam',
] as const;
export type SentenceId = (typeof SENTENCES)[number];

/** How a reason is voiced: `plain` without, `detail` with what the person typed ({detail}), null where details stay out. */
export interface ReasonTexts {
  plain: Ways;
  detail: Ways | null;
  /** Named in passing: as the supporting reason, or as what still needs thought. */
  topic: string;
}

type LetterKind = Exclude<PieceKind, 'linkedin' | 'chat' | 'portal'>;
export type Sentences = Record<SentenceId, Ways>;
export type Subjects = Record<LetterKind, Ways>;

/** Lines said one after another, each in several ways that go with all ways of the others. The third may be left out. */
export type Turns = readonly Ways[];

export interface ShortTexts {
  linkedin: Turns;
  /** Where nobody meant to stay in touch, or both are in one house anyway. */
  linkedinPlain: Turns;
  /** S3, S4: an acceptance is taken back. */
  linkedinBack: Turns;
  linkedinTime: Turns;
  chat: Turns;
  portal: Turns;
  portalBack: Turns;
}

export interface CallTexts extends Record<Beat, Ways> {
  thanksFor: Ways;
  thanksThat: Ways;
  signedDecision: Ways;
  /** R-FAMILY, R-HEALTH (D-23): the decision and the reason, two sentences in all. */
  urgent: Ways;
  urgentBack: Ways;
  timeRequest: Ways;
  timeClose: Ways;
  bridgeReferral: Ways;
  bridgeFeedback: Ways;
  /** D-39: one kind thing, one useful thing. */
  kind: Ways;
  useful: Ways;
  callBack: Ways;
  full: Ways;
  fullBack: Ways;
  fullTime: Ways;
}

/** Other words for the same place, where the usual ones would be untrue. */
export interface OtherWords {
  sentences: Partial<Sentences>;
  subjects: Partial<Subjects>;
  short: Partial<ShortTexts>;
  call: Partial<CallTexts>;
}

export interface DraftTexts {
  locale: Locale;
  greeting: Record<Tone, { named: string; company: string; unknown: string }>;
  signOff: Record<Tone, Ways>;
  subjects: Subjects;
  sentences: Sentences;
  reasons: Record<ReasonId, ReasonTexts>;
  short: ShortTexts;
  call: CallTexts;
  /** S0: there is no offer yet, an application is withdrawn. */
  beforeOffer: OtherWords;
  /** D-51: colleagues write to colleagues. */
  internal: OtherWords;
  pushback: Record<
    'D-33' | 'D-34' | 'D-35' | 'D-36' | 'D-37' | 'D-38' | 'D-39' | 'D-40' | 'accepted' | 'time',
    { they: string; line: string }
  >;
  /** Words for facts that are always known. */
  words: {
    /** Where today is not known (S4). */
    dateOfLetter: string;
    /** {date} of the call, and a call on the day of writing. */
    onDate: string;
    today: string;
    /** How the letter names the other side; {company} where it is known. */
    org: string;
    orgInternal: string;
    orgAgency: string;
    orgAgencyUnknown: string;
  };
  /** Slots made of several facts: the first way that the facts can fill, or none. */
  phrases: Readonly<Record<string, readonly string[]>>;
  /** Word beginnings (Chinese: anywhere) that keep a typed detail out: blame, bargaining, law, medical and private matter. */
  unfit: readonly string[];
  /** Only for this reason (§4 "Leave out"). */
  unfitFor: Partial<Record<ReasonId, readonly string[]>>;
  /** A detail with these is left out while pay may not be voiced. */
  payWords: readonly string[];
  /** Opening words that may be written small after a colon. */
  lowerable: readonly string[];
}
