import type { CurrentOffer, Locale } from '../domain/model.ts';
import { mayOffer } from '../domain/spotting/gate.ts';
import { localeOf, type PageTexts, pageTexts } from '../locales/page.ts';
import { ask, isAlive } from '../messaging/bus.ts';
import { native } from '../messaging/native.ts';
import type { PanelSheet } from './panel-sheet.ts';
import { type Banner, bannerOf } from './ui/banner.ts';
import { element } from './ui/element.ts';
import { type Mounted, mount } from './ui/mount.ts';
import type { Compose, OpenMail } from './webmail/webmail.ts';

/** Milliseconds without another mail after which the tab is told to show none. */
const CLOSING = 300;

/** The mail now shown, the verdict on it, and its banner. */
export class OpenOffer {
  mail: OpenMail | null = null;
  offer: CurrentOffer | null = null;
  readable = true;
  /** Whether the tab may show an offer: of this page, of the one that stood here before, or words handed over. */
  private shows = true;
  /** The interface's language as the background told it. */
  private told: Locale | null = null;
  /** Offers met in this page's life, so that a composer that outlives its conversation keeps its offer. */
  private readonly met = new Map<string, { offer: CurrentOffer; text: string | null }>();
  private readonly changed = new Set<() => void>();
  /** While it is in the page. */
  private banner: Mounted | null = null;
  /** The one banner of this page's life: what goes with one mail comes with the next. */
  private kept: { host: Mounted; line: Banner } | null = null;
  private closing: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly panel: PanelSheet,
    private readonly life: AbortController,
  ) {
    life.signal.addEventListener('abort', () => this.clear());
  }

  /** Until the background has told it, the browser's. */
  get locale(): Locale {
    this.told ??= localeOf(native.i18n.getUILanguage());
    return this.told;
  }

  set locale(locale: Locale) {
    this.told = locale;
  }

  /** The person chose another language meanwhile. */
  speak(locale: Locale): void {
    this.locale = locale;
    for (const listener of this.changed) listener();
  }

  /** The person handed words of the tab over: until another mail is shown, it has an offer that the page does not know. */
  handedOver(): void {
    this.shows = true;
  }

  get texts(): PageTexts {
    return pageTexts(this.locale);
  }

  /** Told when the offer now shown changes. */
  onChange(listener: () => void): void {
    this.changed.add(listener);
  }

  /**
   * Has the mail now shown read; an answer that comes after another mail was opened is dropped. A mail that can be no offer
   * stays in the page: of it the background hears only that the tab shows no offer any more.
   */
  async show(mail: OpenMail | null): Promise<void> {
    this.clear();
    this.mail = mail;
    this.readable = true;
    if (this.orphaned()) return;
    if (!mail) {
      // Where another mail comes, being asked for that one is all that the background need hear.
      if (this.shows) this.closing = setTimeout(() => void this.close(), CLOSING);
      return;
    }
    if (!mayOffer(mail.mail)) {
      if (this.shows) await this.close();
      return;
    }
    await this.tell(async () => {
      this.shows = true;
      const { offer, locale } = await ask('mail/read', asked(mail));
      if (this.life.signal.aborted) return;
      if (this.mail !== mail) {
        // It was found after the tab had been told to show none.
        if (offer && !this.shows) void this.close();
        return;
      }
      this.locale = locale;
      this.offer = offer;
      this.shows = offer !== null;
      if (offer) this.remember(mail, offer);
      this.drawBanner();
    });
  }

  private async close(): Promise<void> {
    this.closing = undefined;
    this.shows = false;
    await this.tell(closed);
  }

  /** The page is left: the tab shows no offer of ours any more. */
  left(): void {
    if ((this.mail || this.closing !== undefined) && isAlive()) closed().catch(() => {});
  }

  /** The page came back as it was, banner and all; only the tab has to be told anew. */
  back(): void {
    const { mail } = this;
    if (mail && mayOffer(mail.mail) && !this.orphaned()) void this.tell(() => ask('mail/read', asked(mail)));
  }

  unreadable(): void {
    this.clear();
    this.mail = null;
    this.readable = false;
    void this.tell(() => ask('mail/closed', { unreadable: true }));
  }

  /** The offer this composer answers, if the page says so. */
  answeredBy(compose: Compose): CurrentOffer | null {
    const keys = [compose.answersMessage, compose.answersThread, compose.key];
    for (const key of keys) {
      const met = key ? this.met.get(key) : undefined;
      if (met && !met.offer.dismissed && met.offer.verdict.isOffer) return met.offer;
    }
    return null;
  }

  /** A reply in a page of its own does not show what it answers: the background may have met that offer. */
  async recall(compose: Compose): Promise<void> {
    if (this.mail || compose.kind === 'new' || compose.kind === 'forward') return;
    if (compose.answersMessage !== null || compose.answersThread !== null || this.orphaned()) return;
    const { to, cc } = compose.recipients();
    await this.tell(async () => {
      const { offer, locale } = await ask('offer/answered', { subject: compose.subject(), to: [...to, ...cc] });
      this.locale = locale;
      if (offer) this.met.set(compose.key, { offer, text: null });
    });
  }

  /** Text of an offer's mail while this page lives; never stored. */
  textOf(offer: CurrentOffer): string | null {
    for (const met of this.met.values()) if (met.offer.key === offer.key) return met.text;
    return null;
  }

  /** Opens our panel for the offer now shown, or closes it; a reply is opened by the webmail's own control on Insert. */
  openPanel(): boolean {
    const { mail, offer } = this;
    if (!mail || !offer) return false;
    if (this.panel.isOpenFor(null)) this.panel.close();
    else {
      const anchor = this.banner?.host ?? document.documentElement;
      const say = (text: string) => this.banner?.say(text);
      void this.panel.open({ offer, compose: null, openReply: mail.openReply, page: this, anchor, say });
    }
    return true;
  }

  private remember(mail: OpenMail, offer: CurrentOffer): void {
    for (const key of [mail.messageKey, mail.threadKey]) {
      if (key) this.met.set(key, { offer, text: mail.mail.text });
    }
  }

  private drawBanner(): void {
    const { mail, offer } = this;
    if (!mail?.placeBanner || !offer || offer.dismissed) return;
    if (!offer.verdict.isOffer && offer.verdict.label !== 'scam_offer') return;
    const { host, line } = this.one();
    line.show(offer, this.texts, this.locale);
    // Drawn before it is in the page: asking for colours costs nothing as long as nothing was changed.
    host.draw(line.node, mail.surface);
    if (mail.placeBanner(host.host)) this.banner = host;
  }

  private one(): { host: Mounted; line: Banner } {
    if (this.kept) this.kept.host.anew();
    this.kept ??= {
      host: mount('banner'),
      line: bannerOf({
        decline: () => this.openPanel(),
        guidance: () => ask('popup/open', null).catch(() => false),
        dismiss: (dismissed) => {
          const { offer } = this;
          if (!offer) return;
          offer.dismissed = dismissed;
          void this.tell(() => ask('offer/dismiss', { key: offer.key, dismissed }));
        },
      }),
    };
    return this.kept;
  }

  private clear(): void {
    clearTimeout(this.closing);
    this.closing = undefined;
    this.banner?.host.remove();
    this.banner = null;
    this.offer = null;
  }

  /** Does a step that asks the background; a failure is silent in the page unless we were updated away. */
  private async tell(step: () => Promise<unknown>): Promise<void> {
    try {
      await step();
    } catch {
      // What the tab shows now is not known.
      this.shows = true;
      this.orphaned();
    }
    for (const listener of this.changed) listener();
  }

  /** After an update the old script steps aside and leaves one quiet line (TRUST A10), which only an open mail has a place for. */
  private orphaned(): boolean {
    if (isAlive()) return false;
    const { mail, texts } = this;
    if (mail && !this.life.signal.aborted) {
      this.life.abort();
      const line = mount('banner');
      if (mail.placeBanner?.(line.host)) line.draw(element('p', { class: 'line', role: 'status' }, texts.updated));
    }
    return true;
  }
}

const closed = () => ask('mail/closed', { unreadable: false });
const asked = ({ mail, messageKey, threadKey, account }: OpenMail) => ({ mail, messageKey, threadKey, account });
