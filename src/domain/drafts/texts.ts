import type { Beat, Locale, PieceKind, ReasonId, Tone } from '../model.ts';

/** Hand-written ways to say one thing. `{slot}` must be known or the way is skipped; `[… {slot} …]` goes with its slot. */
export type Ways = readonly [string, string, string, string, ...string[]];

export const SENTENCES = [
  'thanks',
  'thanksFor',
  'thanksCall',
  'decision',
  'decisionCalled',
  'leftMessage',
  'restate',
  'effort',
  'talk',
  'touch',
  'referralHint',
  'askFeedback',
  'wish',
  'apology',
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
  'noteDetail',
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
  /** Where the detail is a whole clause ("I need to be home by five"). */
  topic: string;
}

export interface DraftTexts {
  locale: Locale;
  greeting: Record<Tone, { named: string; company: string; unknown: string }>;
  signOff: Record<Tone, Ways>;
  subjects: Record<Exclude<PieceKind, 'linkedin' | 'chat' | 'portal'>, Ways>;
  sentences: Record<SentenceId, Ways>;
  reasons: Record<ReasonId, ReasonTexts>;
  short: { linkedin: Ways; linkedinTime: Ways; chat: Ways; portal: Ways };
  call: Record<Beat, Ways> & {
    thanksFor: Ways;
    signedDecision: Ways;
    withdrawDecision: Ways;
    urgent: Ways;
    timeRequest: Ways;
    timeClose: Ways;
    bridgeReferral: Ways;
    bridgeFeedback: Ways;
    callBack: Ways;
    full: Ways;
    fullTime: Ways;
  };
  pushback: Record<
    'D-33' | 'D-34' | 'D-35' | 'D-36' | 'D-37' | 'D-38' | 'D-39' | 'D-40' | 'accepted' | 'time',
    { they: string; line: string }
  >;
  /** Words that keep a typed detail out of a letter: other people's figures, blame, medical and private matter. */
  unfit: readonly string[];
  /** A detail with these is left out while pay may not be voiced. */
  payWords: readonly string[];
  /** Opening words that may be written small after a colon. */
  lowerable: readonly string[];
}
