/**
 * The words of the house: plain data that crosses rooms. No behaviour, no browser.
 * Ids (`S2`, `R-LOC`, `D-06`, `L-LEVER`, `C-03`) are those of the guidance handbook; times are ISO 8601 strings.
 */

export type Locale = 'en' | 'zh-CN';

/** Languages that the spotter and the extractor read. */
export type Language = 'en' | 'zh-CN' | 'de' | 'fr' | 'es' | 'ja' | 'pt';

/* ------------------------------------------------------------------ mail */

/** One message as the person sees it. `text` is the whole visible text when it comes from a file, or the top part
 *  without quoted history when a webmail adapter already cut it. */
export interface Mail {
  id: string | null;
  subject: string;
  fromName: string;
  fromAddress: string | null;
  /** ISO 8601, or null where the page or file does not say it unambiguously. */
  date: string | null;
  text: string;
  /** HTML source, from files only; pages never hand HTML over. */
  html: string | null;
  /** Signature block, where the adapter could tell it apart. */
  signature: string | null;
  /** Address that answers go to, where the source names one. */
  replyTo?: string | null;
}

/* -------------------------------------------------------------- spotting */

export const LABELS = [
  'offer',
  'offer_signed',
  'offer_reminder',
  'rejection',
  'interview',
  'acknowledgement',
  'outreach',
  'job_alert',
  'marketing',
  'admission',
  'scam_offer',
  'onboarding',
  'rescinded',
  'own_reply',
  'other',
] as const;
export type Label = (typeof LABELS)[number];

/** Why the spotter thinks so, in the mail's own words. */
export interface Reason {
  signal: string;
  text: string;
}

export interface Verdict {
  id: string | null;
  label: Label;
  /** True for offer, offer_signed and offer_reminder. */
  isOffer: boolean;
  /** 0 to 1. */
  confidence: number;
  language: Language;
  reasons: Reason[];
  scamSigns: string[];
}

/* ----------------------------------------------------------------- facts */

export type Period = 'hour' | 'day' | 'week' | 'month' | 'year';
/** S0 to S7 of the handbook §3. */
export const STAGES = ['S0', 'S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7'] as const;
export type Stage = (typeof STAGES)[number];

export interface Salary {
  min: number;
  max: number;
  /** ISO 4217, null where neither the letter nor the place tells. */
  currency: string | null;
  period: Period;
  monthsPerYear: number | null;
  hoursPerWeek: number | null;
}

export interface Deadline {
  /** YYYY-MM-DD */
  iso: string;
  /** HH:MM (24 h) or null. */
  time: string | null;
  zone: string | null;
  /** The letter's own words. */
  text: string;
  /** False when parts were implied or ambiguous: never shown as certain. */
  certain: boolean;
}

export interface Contact {
  name: string | null;
  phone: string | null;
  email: string | null;
}

/** Place of a fact in the mail's text, in UTF-16 units. */
export interface Evidence {
  start: number;
  end: number;
  stated: boolean;
}

export interface OfferFacts {
  id: string | null;
  company: string | null;
  role: string | null;
  salary: Salary | null;
  deadline: Deadline | null;
  contact: Contact;
  /** YYYY-MM-DD */
  startDate: string | null;
  stage: Stage | null;
  evidence: Record<string, Evidence>;
}

/* ------------------------------------------------------------- situation */

export const FLAGS = [
  'viaAgency',
  'viaReferral',
  'student',
  'visa',
  'bonusPaid',
  'relocationPaid',
  'portalDecline',
  'offerExpired',
  'internalMove',
] as const;
export type Flag = (typeof FLAGS)[number];

export const INTENTS = ['decline', 'undecided', 'leverage', 'stay'] as const;
export type Intent = (typeof INTENTS)[number];

export const REASON_IDS = [
  'R-HOURS',
  'R-LOC',
  'R-FIT',
  'R-PAY',
  'R-STAB',
  'R-PROMO',
  'R-FAMILY',
  'R-HEALTH',
  'R-STAY',
  'R-OTHER',
  'R-CULT',
  'R-VISA',
  'R-RELOC',
  'R-TIME',
  'R-STUDY',
  'R-CHANGED',
  'R-SKILL',
  'R-PRIVATE',
] as const;
export type ReasonId = (typeof REASON_IDS)[number];

export const CONCERNS = ['unlawful', 'falseReason', 'guilt', 'statistics'] as const;
export type Concern = (typeof CONCERNS)[number];

export const TONES = ['warm', 'neutral', 'formal'] as const;
export type Tone = (typeof TONES)[number];

export const CONTACT_ROLES = ['offerer', 'hiringManager', 'hr', 'agency'] as const;
export type ContactRole = (typeof CONTACT_ROLES)[number];

export interface Pay {
  amount?: number | null;
  min?: number | null;
  max?: number | null;
  currency?: string | null;
  period?: Period | null;
  hoursPerWeek?: number | null;
  hoursPerYear?: number | null;
  monthsPerYear?: number | null;
  /** True where the person says the figure is after tax: never compared with gross (§5.2). */
  net?: boolean | null;
  signOn?: { amount?: number | null; years?: number | null } | null;
  bonus?: number | null;
  equity?: number | null;
}

/** What the person tells us; every key but `stage` may be missing, and null is missing. Contract §5. */
export interface Situation {
  /** YYYY-MM-DD or ISO date-time. */
  today?: string | null;
  locale?: Locale | null;
  /** ISO 3166 alpha-2, asked and never guessed from language. */
  country?: string | null;
  stage: Stage;
  flags?: Flag[] | null;
  intent?: Intent | null;
  decidedAt?: string | null;
  user?: { name?: string | null; phone?: string | null } | null;
  /** The spotter's label, for D-54 and D-55. */
  label?: Label | null;
  mailboxDomain?: string | null;
  presentEmployerDomain?: string | null;
  /** The one changeable term in the way (D-03). */
  openTerm?: string | null;
  otherOffers?: { company?: string | null; role?: string | null; status?: string | null }[] | null;
  concerns?: Concern[] | null;
  feedback?: { ask?: string | boolean | null; give?: string | boolean | null } | null;
  recontact?: { since?: string | null; news?: string | null } | null;
  offer?: {
    company?: string | null;
    role?: string | null;
    date?: string | null;
    deadline?: string | null;
    /** The date to ask for instead (S5); a week after the deadline where the person names none. */
    newDeadline?: string | null;
    startDate?: string | null;
    signedDate?: string | null;
    pay?: Pay | null;
    contact?: {
      name?: string | null;
      role?: ContactRole | null;
      phone?: string | null;
      email?: string | null;
    } | null;
    scamSigns?: string[] | null;
  } | null;
  alternative?: {
    kind?: 'offer' | 'presentJob' | null;
    pay?: Pay | null;
    acceptedInWriting?: boolean | null;
  } | null;
  rate?: { from?: string | null; to?: string | null; value?: number | null } | null;
  threshold?: { amount?: number | null; currency?: string | null } | null;
  /** §5.3: the line is the fixed amount or 10 % of this offer, whichever is smaller. Off unless set. */
  whicheverIsSmaller?: boolean | null;
  /** §5.2: "the overall package" may be said where only the package reaches the line. Default: on in en, off in zh-CN. */
  packageWording?: boolean | null;
  /** The person ticked "the gap is at least …". */
  gapStated?: boolean | null;
  showFigures?: boolean | null;
  cannotCall?: boolean | null;
  angryReply?: boolean | null;
  reasons?: {
    main?: ReasonId | null;
    support?: ReasonId | null;
    marked?: ReasonId[] | null;
    /** What the person typed for a reason. */
    details?: Partial<Record<ReasonId, string>> | null;
  } | null;
  thanksDetail?: string | null;
  call?: {
    status?: 'none' | 'noAnswer' | 'voicemail' | 'reached' | null;
    attempts?: number | null;
    at?: string | null;
  } | null;
  referral?: { name?: string | null; consent?: boolean | null } | null;
  keepInTouch?: boolean | null;
  tone?: Tone | null;
}

/* ---------------------------------------------------------------- advice */

/** One thing to do. `why` and `source` ("S" = the founding article) are for the reader who asks. */
export interface AdviceItem {
  id: string;
  text: string;
  why?: string;
  source?: string;
}

export interface PayVerdict {
  verdict: 'allowed' | 'notLead' | 'blocked' | 'incomparable' | 'ask';
  /** Yearly base gap in A's currency, or null. */
  gap: number | null;
  currency: string | null;
  /** One sentence, numbers included (§5.4). */
  text: string;
  suggest: ReasonId[];
}

export interface Advice {
  advice: AdviceItem[];
  pay: PayVerdict | null;
  /** Reasons that may be voiced. */
  reasons: ReasonId[];
  draft: { allowed: boolean; why: string | null };
  /** §10.1, shown before any S3/S4 draft; empty elsewhere. */
  checklist: AdviceItem[];
  /** §7: how long the decision has waited, and the day to tell them by; null once they were told or nothing is known. */
  clock?: { colour: 'green' | 'amber' | 'red' | null; tellBy: string | null } | null;
}

export const PIECE_KINDS = [
  'confirmation',
  'mail',
  'withdraw',
  'goBack',
  'afterSigning',
  'askForTime',
  'late',
  'linkedin',
  'chat',
  'portal',
  'calmReply',
  'thankYou',
  'referral',
  'keepInTouch',
  'toReferrer',
] as const;
export type PieceKind = (typeof PIECE_KINDS)[number];

export interface Piece {
  kind: PieceKind;
  subject: string;
  body: string;
}

export type Beat = 'open' | 'thanks' | 'decision' | 'own' | 'reason' | 'bridge' | 'close';

export interface CallScript {
  beats: { id: Beat; text: string }[];
  /** `id` is the D-row the answer comes from. */
  pushback: { id?: string; they: string; line: string }[];
  voicemail: { callBack: string; full: string };
  /** To have at hand before the call (D-39, D-40): one kind and one useful thing to give, one question to ask. */
  feedback?: { kind: string; useful: string | null; question: string };
}

export interface Draft {
  call: CallScript | null;
  pieces: Piece[];
}

/* ----------------------------------------------------------------- check */

export interface CheckInput {
  situation: Situation;
  kind?: PieceKind | null;
  subject?: string | null;
  text: string;
  to?: string[] | null;
  cc?: string[] | null;
  from?: string | null;
  presentEmployerDomain?: string | null;
  otherCompanies?: { company: string; role?: string | null }[] | null;
  visibleMail?: string | null;
  /** L-SOURCE speaks only where text was inserted in one piece. */
  origin?: 'typed' | 'inserted' | null;
  /** Rule ids the person switched off. */
  off?: string[] | null;
  /** Claims the person confirmed with "true, keep" (L-SOURCE). */
  kept?: string[] | null;
}

export type Severity = 'error' | 'warning' | 'note';

export interface Finding {
  id: string;
  severity: Severity;
  /** UTF-16 units in `text`; both null for something absent. */
  start: number | null;
  end: number | null;
  text: string;
  why: string;
  rewrite: string | null;
}

export interface CheckResult {
  findings: Finding[];
  rubric: { id: string; score: 0 | 1 | 2 }[];
  mayInsert: boolean;
}

/* ---------------------------------------------------------------- memory */

export type Channel = 'call' | 'voicemail' | 'video' | 'mail' | 'chat' | 'portal' | 'inPerson';

export const TIMELINE_KINDS = [
  'called',
  'voicemail',
  'noAnswer',
  'mailInserted',
  'declined',
  'reasonGiven',
  'promiseMade',
  'referral',
  'feedback',
  'note',
  'reminderDone',
  'recontacted',
  'reapplied',
  'hiredAgain',
] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** Append-only. R-HEALTH and R-FAMILY details never get here (§14.3). */
export interface TimelineEntry {
  id: string;
  at: string;
  kind: TimelineKind;
  channel: Channel | null;
  stage: Stage | null;
  reason: ReasonId | null;
  person: string | null;
  text: string;
  offerId: string | null;
}

export interface Person {
  id: string;
  name: string;
  role: string | null;
  phone: string | null;
  email: string | null;
}

/** A thread in one account; the account key is a salted hash of the address. */
export interface ThreadLink {
  accountKey: string;
  threadKey: string;
  /** Root of the mailbox in its webmail, as `https://mail.google.com/mail/u/0/`, which names nobody; links of before have none. */
  mailbox?: string | null;
}

export type OfferStatus = 'open' | 'declined' | 'accepted' | 'expired' | 'withdrawn';

export interface OfferRecord {
  id: string;
  role: string | null;
  stage: Stage;
  status: OfferStatus;
  salary: Salary | null;
  deadline: Deadline | null;
  startDate: string | null;
  /** Where the person accepted: is it in writing (D-43)? */
  inWriting: boolean | null;
  threads: ThreadLink[];
  /** The person's own marks for the comparison, 1 to 5. */
  marks: Partial<Record<'hours' | 'place' | 'stability' | 'promotion' | 'fit', number>>;
  createdAt: string;
  updatedAt: string;
}

export type ReminderKind = 'keepInTouch' | 'deadline' | 'callBack' | 'thankYou';

export interface Reminder {
  id: string;
  kind: ReminderKind;
  /** YYYY-MM-DD, or ISO date-time where an hour matters. */
  due: string;
  note: string;
  doneAt: string | null;
  /** Set when the alarm was shown once, so that it is never fired twice. */
  firedAt: string | null;
}

export interface Company {
  id: string;
  version: number;
  rev: number;
  name: string;
  /** Registrable domain, or null where the person typed the name only. */
  domain: string | null;
  aliases: string[];
  people: Person[];
  offers: OfferRecord[];
  timeline: TimelineEntry[];
  reminders: Reminder[];
  notes: string;
  openDoor: boolean | null;
  /** The domain on file that this one looked like when the record began; null where the person said that it is genuine. */
  imitates?: string | null;
  /** What the merge of two copies goes by. */
  versions: Versions;
  createdAt: string;
  updatedAt: string;
  deletedAt: string | null;
}

/**
 * Which change of which device each part of a record comes from, so that copies of several machines can be merged. A
 * clock reads `2026-11-25T09:00:00.000Z~0000~device`, is fixed in width and compares as text.
 */
export interface Versions {
  /** Clock by field: `name`, `people/<id>/phone`. An item's field without one is as old as `people/<id>/id`. */
  clocks: Record<string, string>;
  /** Latest clock of each device that this copy includes. */
  seen: Record<string, string>;
  /** What had been seen when an item was removed, by `people/<id>`: a change not among it brings the item back. */
  removed: Record<string, Record<string, string>>;
  /** The same for the whole record; null where it was never erased. */
  erased: Record<string, string> | null;
  /** Texts that no later text has replaced: more than one note means two versions of it. */
  texts: { notes: VersionedText[]; aliases: VersionedText[] };
  /** Removed items that another copy still had; only the merge needs them, the store drops them. */
  hidden?: { people?: Person[]; offers?: OfferRecord[]; reminders?: Reminder[] };
}

export interface VersionedText {
  clock: string;
  text: string;
}

/** A reminder that is due, with what the card needs. */
export interface DueReminder {
  companyId: string;
  company: string;
  reminder: Reminder;
  person: Person | null;
  /** One line to start the message or the call with, in the interface language. */
  openingLine: string;
}

/** What a backup can be refused for. */
export type FileFault =
  | 'tooLarge'
  | 'notJson'
  | 'tooDeep'
  | 'notOurs'
  | 'newer'
  | 'noList'
  | 'key'
  | 'twice'
  | 'noVersion'
  | 'missing'
  | 'notText'
  | 'notNumber'
  | 'notYesNo'
  | 'notList'
  | 'notObject'
  | 'tooLong'
  | 'value'
  | 'future';

/** Why a backup was refused, for the catalogue to word. */
export interface FileRefusal {
  code: FileFault;
  /** Line of the file, from 1; null where none can be named. */
  line: number | null;
  /** The field within its company, as `offers.0.marks`. */
  field: string | null;
  /** What the code speaks of: the key, the id, what stands there, the most that is allowed. */
  detail: string | null;
}

/* -------------------------------------------------------------- settings */

export interface Settings {
  /** null follows the browser. */
  locale: Locale | null;
  user: { name: string; phone: string };
  presentEmployerDomain: string;
  country: string | null;
  threshold: { amount: number; currency: string };
  /** The rest of the pay rule, as in a situation; missing and null are its own defaults. */
  whicheverIsSmaller?: boolean;
  packageWording?: boolean | null;
  tone: Tone;
  /** Lint rules switched off. */
  rulesOff: string[];
  /** Webmail ids switched off by the person. */
  sitesOff: string[];
  welcomed: boolean;
  /** How much each mark counts in the comparison, 0 to 5; 1 where nothing is set. */
  weights?: OfferRecord['marks'];
}

/** The offer a tab shows now, or one started from pasted text. Lives in session storage only. */
export interface CurrentOffer {
  /** Stable for one message in one account, or `pasted:<id>`. */
  key: string;
  threadKey: string | null;
  accountKey: string | null;
  /** As in a thread's link. */
  mailbox?: string | null;
  mailboxDomain: string | null;
  subject: string;
  fromName: string;
  fromAddress: string | null;
  date: string | null;
  verdict: Verdict;
  facts: OfferFacts;
  /** Company suggested from the address; null for free-mail, job boards and look-alikes. */
  companyKey: string | null;
  /** "looks like, but is not, acme.com" */
  lookalikeOf: string | null;
  /** The person said "not an offer". */
  dismissed: boolean;
}

/** What the person has typed and chosen for one offer; session storage, saved at each keystroke. */
export interface Workspace {
  situation: Situation;
  step: 'decide' | 'call' | 'write' | 'keep';
  /** Text the person edited, by piece. */
  edits: Partial<Record<PieceKind, { subject: string; body: string }>>;
  piece: PieceKind | null;
  note: string;
  /** Words typed in smaller fields and not yet kept, and the line of the script on show. */
  typed?: Partial<Record<TypedField, string>>;
}

export const TYPED_FIELDS = ['beat', 'spokeTo', 'promised', 'remindOn', 'remindNote'] as const;
export type TypedField = (typeof TYPED_FIELDS)[number];
