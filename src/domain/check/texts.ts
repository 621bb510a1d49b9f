import type { DraftTexts } from '../drafts/texts.ts';
import type { Locale, ReasonId } from '../model.ts';
import type { CheckRule } from './rule-ids.ts';

/**
 * Phrases in the notation of `phrases.ts`: `might .. (pass|decline)`. Words match in every inflection.
 * `find` are the triggers. A hit that begins inside a phrase of `except` does not count; nor does a hit in a sentence that
 * holds a phrase of `unless`.
 */
export interface Wording {
  find: readonly string[];
  except?: readonly string[];
  unless?: readonly string[];
}

/** Rules that fire where a phrase stands, whatever the situation. */
export const WORDING_RULES = [
  'L-HEDGE',
  'L-LEVER',
  'L-COMPANY',
  'L-PERSON',
  'L-LOWBALL',
  'L-GROVEL',
  'L-DETAIL',
  'L-HOPE',
  'L-PROMISE',
  'L-BLAME',
  'L-LEGAL',
  'L-GLOAT',
  'L-HONEST',
  'L-COMPLAINT',
  'L-MARKS',
] as const satisfies readonly CheckRule[];
export type WordingRule = (typeof WORDING_RULES)[number];

/** What a sentence may do; rules about something absent, counted or conditional ask for these. */
export const SIGNS = [
  'decision',
  'thanks',
  'apology',
  'lateness',
  'cause',
  'because',
  'pile',
  'vague',
  'pay',
  'outsideOffer',
  'raise',
  'callPast',
  'callAmbiguous',
  'callTried',
  'messageLeft',
  'recommend',
  'withdrawal',
  'readiness',
  'returning',
  'withdrawalDate',
  'askTime',
  'askCall',
  'bridge',
  'talk',
  'ownedYes',
  'joining',
  'otherTalk',
  'slang',
  'gloomySubject',
  'firstPerson',
  'meeting',
  'incidental',
  'praise',
  'ofHouse',
  'ofPeople',
  'ofTerms',
  'told',
  'kin',
  'detail',
  'attachment',
  'promise',
] as const;
export type Sign = (typeof SIGNS)[number];

/** How one language says things: triggers, contexts and rewrites. Filled in `locales/<locale>/check.ts`. */
export interface CheckLexicon {
  locale: Locale;
  /**
   * What letters of this kind say without telling a fact: words, our own letters, characters that are usual by
   * themselves, and how many other words (Chinese: characters) a sentence may hold before it is read as a statement. `matter`: further words
   * beside which a fault is still one (`rules/matter.ts`).
   */
  usual: { words: string; letters: DraftTexts; characters: string; most: number; matter?: string };
  wording: Record<WordingRule, Wording>;
  signs: Record<Sign, Wording>;
  /** How each reason of GUIDANCE §4 is voiced, by whoever wrote the text. */
  reasons: Record<ReasonId, Wording>;
  /** Words that hold a trigger by accident of spelling (主要是 holds 要是): no hit may begin or end inside one. */
  compounds: readonly string[];
  /**
   * One concrete replacement a rule; `''` takes the words out. Slots: {reason} (the chosen one, voiced), {company}, {role},
   * {name}, {date}. A part in brackets goes with its slot.
   */
  rewrites: Record<CheckRule, string>;
  /** The reason as a whole sentence, for {reason}. */
  reasonSentence: Record<ReasonId, string>;
  /** L-S4: what a missing part may say. */
  signedParts: Record<SignedPart, string>;
}

export const SIGNED_PARTS = ['withdrawal', 'date', 'readiness', 'return'] as const;
export type SignedPart = (typeof SIGNED_PARTS)[number];

export const CLAIMS = [
  'person',
  'date',
  'meeting',
  'figure',
  'attachment',
  'promise',
  'role',
  'company',
  'detail',
] as const;
export type Claim = (typeof CLAIMS)[number];

/** What the checker says to the person, in the language of the interface. */
export interface CheckTexts {
  locale: Locale;
  why: Record<CheckRule, string>;
  /** L-S4, by what is missing. */
  signed: Record<SignedPart, string>;
  /** L-SOURCE, by kind of claim. */
  source: Record<Claim, string>;
  tooShort: string;
  betrayedTrust: string;
  lexicon: CheckLexicon;
}

export type AllCheckTexts = Record<Locale, CheckTexts>;
