import type { Language } from './model.ts';

/**
 * Signals: what a phrase in a mail speaks for. One vocabulary for all languages, so that what is learnt from letters
 * in one language holds in the others.
 */
export const SIGNALS = [
  // An employer gives a job.
  'weOffer',
  'jobGiven',
  'chosen',
  'offerPaper',
  'offerWord',
  'answerAsked',
  'signAsked',
  'answerBy',
  'offerOpen',
  'payWord',
  'terms',
  'conditions',
  'jobWord',
  'jobTitle',
  'congratulations',
  'welcomeTeam',
  'counterOffer',
  'paperworkComing',
  'eSign',
  'portal',
  // An offer that is waiting.
  'reminder',
  'noReplyYet',
  'lastDay',
  'extended',
  // Signed or accepted.
  'signedDone',
  'acceptanceNoted',
  // Application under way or over.
  'regret',
  'notSelected',
  'otherCandidate',
  'goodLuck',
  'interview',
  'interviewInvite',
  'received',
  'stillDeciding',
  'noOfferYet',
  'backgroundCheck',
  'withdrawn',
  'lapsed',
  // Approaches and lists.
  'approach',
  'client',
  'shareCv',
  'freelance',
  'jobList',
  'unsubscribe',
  // Other kinds of offers.
  'sale',
  'finance',
  'property',
  'otherObject',
  'tender',
  'study',
  'volunteer',
  'newsletter',
  'technical',
  // After acceptance.
  'firstDay',
  'newHirePaper',
  'itAccount',
  // The reader speaks.
  'candidateVoice',
  'iDecline',
  'iAccept',
  'iAskTime',
  'iNegotiate',
  'iResign',
  'thanksForOffer',
  'iSigned',
  // Somebody else's job.
  'thirdParty',
  'approval',
  'reference',
  'friendNews',
  'payReview',
  'visaCase',
  // Scam signs (GUIDANCE §14.1).
  'asksForFee',
  'asksForIdentity',
  'chequeOrEquipment',
  'chatOnly',
  'noInterview',
  'payTooGood',
  'easyTask',
  'moneyMule',
  'fraudTale',
] as const;
export type SignalId = (typeof SIGNALS)[number];

/**
 * Phrases of a signal. Words are folded (lower case, no accents, `ss` for `ß`) and separated by spaces; Chinese and
 * Japanese characters are words of their own. `(a|b)` is a choice, `(a)` or `(a|b|)` may be left out, `word*` any word that
 * begins so, `..` up to three words between, `0` a number.
 */
export type Phrases = readonly string[];

/** What a language must bring for reading mail. Filled in `locales/<language>/lexicon.ts`. */
export interface Lexicon {
  language: Language;
  /** Commonest function words, folded; empty where the script tells the language. */
  functionWords: readonly string[];
  signals: Partial<Record<SignalId, Phrases>>;
}
export type Lexicons = Record<Language, Lexicon>;
