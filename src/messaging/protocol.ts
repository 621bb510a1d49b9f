import type {
  Advice,
  CheckInput,
  CheckResult,
  Company,
  CurrentOffer,
  Draft,
  DueReminder,
  FileRefusal,
  Locale,
  Mail,
  OfferRecord,
  Person,
  Reminder,
  Settings,
  Situation,
  TimelineEntry,
  Workspace,
} from '../domain/model.ts';

/**
 * The one list of messages. Topics read `noun/verb`. Who may send a topic, and the shape it must have at the border,
 * stand in `background/borders.ts`, which does not compile when a topic is missing there.
 *
 * Every write carries `op`, a client-made operation id (crypto.randomUUID); the store ignores a repeated id.
 * A reply of `undefined` means that nobody answered: `ask` turns it into a failure.
 */
export interface ToBackground {
  /* ---- from the page (and, where marked P, from our own pages as well) ---- */
  /** Whether the person switched us off in this webmail (settings), and the interface's language. */
  'site/state': { ask: { webmail: string }; answer: { off: boolean; locale: Locale } };
  /** Read the mail now open in the sender's tab; null answer: nothing to show. */
  'mail/read': {
    ask: { mail: Mail; messageKey: string; threadKey: string | null; account: string | null };
    answer: { offer: CurrentOffer | null; locale: Locale };
  };
  /** The offer a reply answers that stands in a page of its own: known by site, subject and whom it goes to. */
  'offer/answered': {
    ask: { subject: string; to: string[] };
    answer: { offer: CurrentOffer | null; locale: Locale };
  };
  /** No mail is open in the tab any more. `unreadable` when the adapter could not read the page. */
  'mail/closed': { ask: { unreadable: boolean }; answer: null };
  /** "Not an offer" (and back). P */
  'offer/dismiss': { ask: { key: string; dismissed: boolean }; answer: null };
  /** Advice and drafts for a situation, and the workspace they came from. P */
  'counsel/ask': { ask: { situation: Situation }; answer: { advice: Advice; draft: Draft } };
  /** Is this text kind and honest? P */
  'counsel/check': { ask: CheckInput; answer: CheckResult };
  /** A reply to an offer was opened: the check gets ready. P */
  'counsel/ready': { ask: null; answer: null };
  /** What the person chose for this offer so far. P */
  'workspace/get': { ask: { key: string }; answer: Workspace };
  'workspace/save': { ask: { key: string; workspace: Workspace }; answer: null };
  /** One line about the company: how many notes, last contact; never the notes themselves. P */
  'company/headline': {
    ask: { companyKey: string };
    answer: { name: string; entries: number; lastAt: string | null } | null;
  };
  /** A draft was inserted by the person's click: kept in the company's timeline. */
  'draft/inserted': {
    ask: { op: string; key: string; kind: string; subject: string };
    answer: { companyId: string | null };
  };
  /** Put the panel's own file into the sender's frame (asked at the first click on our button). */
  'panel/load': { ask: null; answer: boolean };
  /** Open the popup (or side panel) for this tab, where the browser lets us. */
  'popup/open': { ask: null; answer: boolean };

  /* ---- from our own pages only ---- */
  'offer/current': { ask: { tabId: number }; answer: CurrentOffer | null };
  /** Start without a mail: pasted or typed. */
  'mail/paste': { ask: { text: string; subject: string; from: string }; answer: CurrentOffer };
  'company/list': {
    ask: { query?: string; limit?: number; after?: string | null };
    answer: { companies: Company[]; next: string | null; total: number };
  };
  'company/get': { ask: { id: string }; answer: Company | null };
  /** The company this offer belongs to, if the person has made a record. */
  'company/of': { ask: { key: string }; answer: Company | null };
  /**
   * Create or change. `was`: the edited fields as they stood on the screen, so that what another window changed
   * meanwhile stays; without it everything counts as changed by the person since revision `base`.
   */
  'company/save': {
    ask: {
      op: string;
      id: string | null;
      base: number | null;
      fields: CompanyFields;
      was?: CompanyFields;
      offerKey?: string | null;
    };
    answer: { company: Company; conflicts: string[] };
  };
  /** Erases; for ten seconds `undo` takes it back (null answer: too late). */
  'company/delete': { ask: { op: string; id: string }; answer: { undo: string } };
  'company/undo': { ask: { op: string; undo: string }; answer: Company | null };
  /** Erases everything kept, in the same way. */
  'store/erase': { ask: { op: string }; answer: { undo: string; companies: number } };
  /** Companies of the name in a mail whose sender does not prove it: the person says whether it is the same one. */
  'offer/candidates': { ask: { key: string }; answer: { companyId: string; name: string; domain: string | null }[] };
  /** The person says that this offer belongs to that company. */
  'offer/attach': { ask: { op: string; key: string; companyId: string }; answer: Company };
  /** A kept offer to work on as if its mail were open. */
  'offer/resume': { ask: { companyId: string; offerId: string }; answer: CurrentOffer };
  /** Append to the timeline; with `offerKey` instead of `companyId` the record begins here. */
  'note/add': {
    ask: {
      op: string;
      companyId: string | null;
      offerKey: string | null;
      companyName: string | null;
      entry: Omit<TimelineEntry, 'id' | 'offerId'>;
    };
    answer: Company;
  };
  'reminder/set': {
    ask: { op: string; companyId: string; reminder: Pick<Reminder, 'kind' | 'due' | 'note'> & { id?: string | null } };
    answer: Company;
  };
  'reminder/done': { ask: { op: string; companyId: string; id: string }; answer: Company };
  'reminder/snooze': { ask: { op: string; companyId: string; id: string; due: string }; answer: Company };
  'reminder/due': { ask: null; answer: DueReminder[] };
  'offers/open': { ask: null; answer: { companyId: string; company: string; offer: OfferRecord }[] };
  'settings/get': { ask: null; answer: Settings };
  'settings/save': { ask: { op: string; settings: Settings }; answer: Settings };
  /** Everything, in parts that can be brought back; `next` is asked for as `after` until it is null. */
  'backup/export': {
    ask: { after: string | null } | null;
    answer: { json: string; companies: number; next: string | null };
  };
  /** What an import would do; nothing is written. */
  'backup/preview': { ask: { json: string }; answer: ImportSummary };
  /** All or nothing. `bringBack`: companies erased here since return; `settings`: those of the file take over. */
  'backup/import': {
    ask: { op: string; json: string; bringBack?: boolean; settings?: boolean };
    answer: ImportSummary;
  };
  /** Whether notes can be written, and how many changes there were since the last export. */
  'store/state': { ask: null; answer: { readOnly: 'newer' | 'broken' | 'full' | null; unsaved: number } };
  /** What the store had to repair or could not read; shown until confirmed. */
  'store/notices': { ask: null; answer: { id: string; text: string; at: string }[] };
  'store/confirm': { ask: { id: string }; answer: null };
}

export interface ImportSummary {
  companies: number;
  added: number;
  /** Joined with what is here, and changed by it. */
  merged: number;
  /** Here already, word for word. */
  unchanged: number;
  /** Texts that differ; both are kept. */
  conflicts: number;
  /** Names of those, up to twenty. */
  conflicting: string[];
  /** In the file, but erased here since. */
  erased: number;
  /** The file holds settings, and they are not the ones here. */
  settings: boolean;
}

/** Fields of a company that a person edits. A missing key is left alone. */
export interface CompanyFields {
  name?: string;
  domain?: string | null;
  aliases?: string[];
  people?: Person[];
  offers?: OfferRecord[];
  notes?: string;
  openDoor?: boolean | null;
  /** A company that was taken for a look-alike is genuine. */
  imitates?: null;
}

/** From our background or our own pages to the page of one tab. */
export interface ToContent {
  /** What the page part sees now, for the popup. */
  'page/state': {
    ask: null;
    answer: { webmail: string | null; readable: boolean; mailOpen: boolean; composers: number };
  };
  /** Put a draft into the composer that answers the open mail (opened for the person if there is none). */
  'draft/insert': {
    ask: { text: string; subject: string };
    answer: { inserted: boolean; reason: 'ok' | 'noComposer' | 'refused' | 'failed' };
  };
  /** The person switched us off in this webmail: take everything away. */
  'site/withdraw': { ask: { webmails: string[] }; answer: null };
  /** The person handed words of this tab over: its offer is now theirs, until the page shows another mail. */
  'offer/handed': { ask: null; answer: null };
  /** The person chose another language. */
  'locale/changed': { ask: { locale: Locale }; answer: null };
  /** Open our panel (keyboard command). */
  'panel/open': { ask: null; answer: boolean };
  /** Which anchors matched, page structure without a word of text. */
  'page/diagnose': { ask: null; answer: string };
}

export type Topic<M> = keyof M & string;
export type Ask<M, T extends keyof M> = M[T] extends { ask: infer A } ? A : never;
export type Answer<M, T extends keyof M> = M[T] extends { answer: infer A } ? A : never;

/** What travels: `topic` and `payload`, answered by `{ ok }` or `{ error }`. */
export interface Envelope {
  topic: string;
  payload: unknown;
}
export type Reply<T> = { ok: T } | { error: string; refusal?: FileRefusal };
