import type { Mail } from '../../domain/model.ts';

/**
 * The port: all that the product knows of a webmail page. Add a member only when every webmail can honour it. Any place may be null: that part
 * stays hidden and the rest works. Nothing here throws into the page.
 */
export interface Webmail {
  /** `gmail`, `outlook`, `roundcube`. */
  readonly id: string;
  /** By the address, or by the page where anybody may run the webmail at any address. */
  matches(url: URL, page: Document): boolean;
  /**
   * Watch the page with one observer until the signal aborts. `mailOpened` is told each time the message now shown
   * changes (also null: none is shown), after the page has settled; `composeOpened` once a composer, whose own
   * `closed` signal aborts when it dies.
   */
  watch(events: WebmailEvents, signal: AbortSignal): void;
}

export interface WebmailEvents {
  mailOpened(mail: OpenMail | null): void;
  composeOpened(compose: Compose): void;
  /** The page shows a message that this adapter cannot read. */
  unreadable(): void;
}

export interface OpenMail {
  mail: Mail;
  /** Stable for this message in this account as far as the page lets us tell. */
  messageKey: string;
  threadKey: string | null;
  /** Address of the mailbox, or null when the page does not say. */
  account: string | null;
  /** What the message stands on in the page. */
  surface: Element;
  /** Puts a node where it does not move the mail's body; null where there is no such place. Returns false when gone. */
  placeBanner: ((host: HTMLElement) => boolean) | null;
  /** Opens a reply by the webmail's own control, from a click of the person. Null where that is not possible, as where a reply is a page of
   *  its own: this page, and we in it, end with it. */
  openReply: (() => Promise<Compose | null>) | null;
}

export type ComposeKind = 'new' | 'reply' | 'replyAll' | 'forward';

export interface Compose {
  /** Stable for the composer's life. */
  readonly key: string;
  readonly kind: ComposeKind | null;
  /** The message it answers, where the page says so. */
  readonly answersMessage: string | null;
  readonly answersThread: string | null;
  /** Aborts when the composer leaves the page. */
  readonly closed: AbortSignal;
  /** Own words of the person: without quote and signature. */
  text(): string;
  subject(): string;
  recipients(): { to: string[]; cc: string[] };
  /** Text above quote and signature, or at the person's caret; one undo restores. Verified after insertion. */
  insert(text: string, subject: string | null): Promise<InsertOutcome>;
  /** What we put in at the person's click, for telling it from other text that came in one piece. */
  readonly ours: string;
  /** Puts our button into the composer; again after a re-render. Returns false when there is no place. */
  placeButton(host: HTMLElement): boolean;
  /** Where the letter is written, in the window of the page we stand in; null while it is not shown. */
  area(): Area | null;
  /** What the button stands on, or is going to. */
  readonly surface: Element;
  /** Told (after a pause) when the person's own text changed; ends with `closed`. */
  onTyped(listener: () => void): void;
  focus(): void;
}

/** A part of the window, in CSS pixels from its upper left corner. */
export interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export type InsertOutcome = { inserted: true } | { inserted: false; reason: 'refused' | 'failed' };
