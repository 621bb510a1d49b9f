import type { OpenMail, WebmailEvents } from '../webmail/webmail.ts';
import { EDITABLE, isShown } from './anchors.ts';
import type { BannerPlace } from './banner-place.ts';
import { type ComposeReader, LiveCompose } from './live-compose.ts';
import { type Observation, type Observer, observePage } from './observe.ts';
import { Signs, type Sought } from './signs.ts';

/** The message that a page shows at this moment. */
export interface Shown {
  /** Same message, same key. */
  key: string;
  /** Changes with anything that would change the reading. */
  stamp: string;
  /** True while parts of the page still show another message than the rest. */
  unsettled: boolean;
  body: HTMLElement;
  /** Of the body's text, in UTF-16 units. */
  size: number;
  /** What holds the message and all that belongs to it. */
  around: Element;
}

/** What a webmail knows of its page; all lookups are lazy and may fail. */
export interface PageReader<S extends Shown> {
  id: string;
  observation: Observation;
  /** No message, no composer without one of these in the page: where none stands or came, none is searched for. */
  signs?: Record<Sought, readonly string[]>;
  /** Milliseconds after which a second reading must agree before it is told; 0: the first is enough. */
  confirm: number;
  /** Documents of the page's own frames that hold messages or drafts: watched as the page is, from outside them. */
  inner?(page: Document): Document[];
  find(page: Document): S | null;
  open(shown: S, watch: PageWatch<S>): OpenMail;
  /** The page seems to show a message although none was found; `composing`: a composer stands in it. */
  seemsToShowMail(page: Document, composing: boolean): boolean;
  /** Roots of all composers in the page. */
  composers(page: Document): HTMLElement[];
  compose: ComposeReader;
}

/** Pages that lag behind themselves get this long before they are believed as they are. */
const LAG = 2000;
/** A composer must be away for so long after it was missed to be gone: re-renders and moves flicker. */
const FLICKER = 230;
/** A message must stay unread this long before we say so. */
const UNREADABLE = 3000;
/** A body is quiet when it has been told of this long ago. */
const SETTLED = 1000;

/** Joins the observer, the reading and the composers of one page, from the first look to the signal's abort. */
export class PageWatch<S extends Shown> implements Observer {
  private shown: S | null = null;
  private told = false;
  private toldAt = 0;
  private pending: { found: S | null; stamp: string; since: number; firstSeen: number } | null = null;
  private unreadSince: number | null = null;
  private unreadTold = false;
  private readonly live = new Set<LiveCompose>();
  private readonly waiting = new Set<(compose: LiveCompose) => void>();
  private readonly again: (after: number) => void;
  private readonly inner = new WeakSet<Document>();
  private readonly signs: Signs;
  /** What was found of the mail may not be true any more. */
  private stale = true;
  /** The look that is being taken found something that the one before did not. */
  private news = false;
  banner: BannerPlace | null = null;

  constructor(
    readonly reader: PageReader<S>,
    readonly page: Document,
    private readonly events: WebmailEvents,
    private readonly signal: AbortSignal,
  ) {
    this.signs = new Signs(reader.signs ?? null);
    this.again = this.observe(page);
    // A frame's load does not rise, and is seen on its way down.
    if (reader.inner) page.addEventListener('load', () => this.again(0), { capture: true, signal });
    signal.addEventListener('abort', () => this.end());
    this.look();
  }

  /** Composers that are alive, oldest first. */
  get composers(): LiveCompose[] {
    return [...this.live];
  }

  /** The next composer that opens and pleases, or null after `patience` milliseconds. */
  nextComposer(pleases: (compose: LiveCompose) => boolean, patience: number): Promise<LiveCompose | null> {
    return new Promise((resolve) => {
      const done = (compose: LiveCompose | null) => {
        clearTimeout(timer);
        this.waiting.delete(opened);
        this.signal.removeEventListener('abort', aborted);
        resolve(compose);
      };
      const opened = (compose: LiveCompose) => pleases(compose) && done(compose);
      const aborted = () => done(null);
      const timer = setTimeout(() => done(null), patience);
      this.waiting.add(opened);
      this.signal.addEventListener('abort', aborted);
      if (this.signal.aborted) done(null);
    });
  }

  private observe(page: Document): (after: number) => void {
    const { reader, signal } = this;
    page.addEventListener('selectionchange', () => this.noteCaret(), { passive: true, signal });
    return observePage(page, reader.observation, this, signal);
  }

  met(element: Element): void {
    if (this.signs.met(element)) this.stale = true;
  }

  concern(): Element | null {
    const { signs } = this;
    // What is to be told in a moment is as good as shown.
    const shown = this.shown ?? this.pending?.found;
    return shown?.body.isConnected && !shown.unsettled && !signs.mayStand('composer') ? shown.around : null;
  }

  isFar(element: Element): boolean {
    return this.live.size === 0 && !this.isNear(element);
  }

  private isNear(element: Element): boolean {
    return this.shown?.around.contains(element) ?? false;
  }

  grown(element: Element): boolean {
    if (this.isInEditor(element)) return false;
    const near = this.isNear(element);
    if (near && this.isRead(element)) return false;
    this.stale ||= near;
    return true;
  }

  turned(element: Element): void {
    if (this.stale) return;
    this.stale = this.shown ? this.isNear(element) || element.contains(this.shown.body) : this.signs.mayStand('mail');
  }

  isQuiet(target: Element): boolean {
    return this.isInEditor(target) || this.isRead(target);
  }

  private isInEditor(target: Element): boolean {
    const editor = this.signs.mayStand('composer') ? target.closest('[contenteditable]') : null;
    if (!editor?.matches(EDITABLE)) return false;
    for (const compose of this.live) if (compose.holds(editor)) compose.touched();
    return true;
  }

  /** In the body of a message that stands there settled. */
  private isRead(target: Element): boolean {
    return (this.shown?.body.contains(target) ?? false) && this.now() - this.toldAt > SETTLED;
  }

  private now(): number {
    return this.page.defaultView?.performance.now() ?? 0;
  }

  look(): boolean {
    this.news = false;
    try {
      this.lookForFrames();
      // Before a button is put in: after that the page's boxes would have to be worked out anew.
      this.lookForMail();
      this.lookForComposers();
    } catch {
      // Nothing of ours may break the mail page; the next change brings the next look.
    }
    return this.news;
  }

  private lookForFrames(): void {
    for (const page of this.reader.inner?.(this.page) ?? []) {
      if (this.inner.has(page) || !page.documentElement) continue;
      this.inner.add(page);
      this.observe(page);
    }
  }

  /** The message found last, where it stands as it stood, and nothing happened that could have put another in its place. */
  private still(): S | null {
    const { pending } = this;
    const found = pending ? pending.found : this.shown;
    if (!found || found.unsettled || this.stale || !this.reader.signs) return null;
    if (!pending && this.now() - this.toldAt <= LAG) return null;
    // A reading that waits for its confirmation was shown a moment ago.
    const stands = pending ? found.body.isConnected : isShown(found.body);
    return stands && found.body.textContent?.length === found.size ? found : null;
  }

  private lookForMail(): void {
    const { shown } = this;
    let found = this.still();
    if (!found && this.signs.mayFind('mail', this.page, shown?.body.isConnected)) found = this.reader.find(this.page);
    const changed = this.stale;
    this.stale = false;
    if (found) this.unreadSince = null;
    const same = this.told && found?.stamp === shown?.stamp && found?.key === shown?.key;
    if (same) {
      this.pending = null;
      if (found) {
        this.shown = found;
        this.banner?.keep(found, changed);
      } else this.lookForUnreadable();
      return;
    }
    this.news = true;
    const now = this.now();
    const stamp = `${found?.key}|${found?.stamp}`;
    const firstSeen = this.pending?.firstSeen ?? now;
    if (this.pending?.stamp !== stamp) this.pending = { found, stamp, since: now, firstSeen };
    const late = now - firstSeen > LAG;
    const wait =
      found?.unsettled && !late ? this.reader.confirm || 150 : this.pending.since + this.reader.confirm - now;
    // The old verdict must not stand beside another message while the new one settles.
    if (wait > 0) {
      if (shown && found?.key !== shown.key && !found?.unsettled) this.tell(null);
      this.again(wait);
      return;
    }
    this.pending = null;
    this.tell(found);
    if (!found) this.lookForUnreadable();
  }

  private tell(found: S | null): void {
    if (this.told && !found && !this.shown) return;
    this.banner = null;
    this.shown = found;
    this.told = true;
    this.toldAt = this.now();
    this.unreadTold = false;
    // A message that a frame draws has no text of ours to judge.
    if (found?.body.querySelector('iframe') && !found.body.textContent?.trim()) this.events.unreadable();
    else this.events.mailOpened(found ? this.reader.open(found, this) : null);
  }

  private lookForUnreadable(): void {
    if (!this.reader.seemsToShowMail(this.page, this.live.size > 0)) {
      this.unreadSince = null;
      this.unreadTold = false;
      return;
    }
    this.unreadSince ??= this.now();
    const wait = this.unreadSince + UNREADABLE - this.now();
    if (wait > 0) this.again(wait);
    else if (!this.unreadTold) {
      this.unreadTold = true;
      this.events.unreadable();
    }
  }

  private lookForComposers(): void {
    const stands = [...this.live].some(({ root }) => root.isConnected);
    const roots = this.signs.mayFind('composer', this.page, stands) ? this.reader.composers(this.page) : [];
    if (roots.length + this.live.size === 0) return;
    const known = new Map([...this.live].map((compose) => [compose.root, compose]));
    const fresh: HTMLElement[] = [];
    for (const root of roots) {
      if (known.has(root)) continue;
      const redrawn = this.sameDraft(root);
      if (redrawn) redrawn.moveTo(root);
      else fresh.push(root);
    }
    const now = this.now();
    for (const compose of this.live) {
      if (compose.root.isConnected && compose.editor) {
        compose.missingSince = null;
        compose.remember();
        const { losses } = compose;
        compose.keepButton();
        if (compose.losses !== losses) this.news = true;
      } else {
        this.news = true;
        compose.missingSince ??= now;
        const wait = compose.missingSince + FLICKER - now;
        if (wait > 0) this.again(wait);
        else {
          this.live.delete(compose);
          compose.end();
        }
      }
    }
    // Last: what is asked of the page after a button was put in costs it a layout.
    for (const root of fresh) this.welcome(root);
  }

  private sameDraft(root: HTMLElement): LiveCompose | null {
    const id = this.reader.compose.draftId(root);
    for (const compose of this.live) {
      if (compose.root.isConnected && compose.root.contains(root)) continue;
      if (!compose.root.isConnected && id !== null && compose.knownDraft === id) return compose;
    }
    return null;
  }

  private welcome(root: HTMLElement): void {
    this.news = true;
    const compose = new LiveCompose(this.reader.compose, root, this.reader.id, () => this.again(0));
    this.live.add(compose);
    this.events.composeOpened(compose);
    for (const opened of [...this.waiting]) opened(compose);
  }

  private noteCaret(): void {
    for (const compose of this.live) compose.noteCaret();
  }

  private end(): void {
    for (const compose of this.live) compose.end();
    this.live.clear();
    this.banner = null;
    this.shown = null;
  }
}
