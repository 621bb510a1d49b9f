import type { Finding } from '../domain/model.ts';
import { ask } from '../messaging/bus.ts';
import { Arrival } from './arrival.ts';
import type { OpenOffer } from './open-offer.ts';
import type { PanelSheet } from './panel-sheet.ts';
import { composeButtonView } from './ui/compose-button.ts';
import { type Mounted, mount } from './ui/mount.ts';
import type { Compose } from './webmail/webmail.ts';

interface Entry {
  compose: Compose;
  button: Mounted;
  /** What a careful reader would say about the text that stands there now; null where it was not checked. */
  findings: Finding[] | null;
  arrival: Arrival;
  /** Claims that the person kept as true. */
  kept: string[];
}

/** One button in every composer, and the quiet check of replies to an offer. */
export class Composers {
  private readonly entries = new Map<string, Entry>();

  constructor(
    private readonly page: OpenOffer,
    private readonly panel: PanelSheet,
    private readonly signal: AbortSignal,
  ) {
    page.onChange(() => this.draw());
    panel.onClosed(() => this.draw());
    signal.addEventListener('abort', () => {
      for (const { button } of this.entries.values()) button.host.remove();
      this.entries.clear();
    });
  }

  get count(): number {
    return this.entries.size;
  }

  add(compose: Compose): void {
    if (this.signal.aborted || this.entries.has(compose.key)) return;
    const button = mount('compose-button', true);
    const entry: Entry = {
      compose,
      button,
      findings: null,
      arrival: new Arrival(compose.text(), Date.now()),
      kept: [],
    };
    this.entries.set(compose.key, entry);
    compose.closed.addEventListener('abort', () => {
      button.host.remove();
      this.entries.delete(compose.key);
    });
    if (this.page.answeredBy(compose)) void ask('counsel/ready', null).catch(() => {});
    compose.onTyped(() => void this.check(entry));
    // Put in last: what is asked of the page after that costs it a layout.
    this.drawOne(entry);
    void this.page.recall(compose);
    compose.placeButton(button.host);
  }

  /** The composer the popup's draft goes to: the one that answers this page's offer, else the newest. */
  target(): Compose | null {
    const all = [...this.entries.values()].map(({ compose }) => compose).reverse();
    return all.find((compose) => this.page.answeredBy(compose)) ?? (this.page.offer ? null : (all[0] ?? null));
  }

  /** Opens our panel for that composer, else for the offer now shown; a second time closes it. */
  openPanel(): boolean {
    const compose = this.target();
    const entry = compose && this.entries.get(compose.key);
    if (!entry) return this.page.openPanel();
    void this.openFor(entry);
    return true;
  }

  private async openFor(entry: Entry): Promise<void> {
    const { compose, button } = entry;
    if (this.panel.isOpenFor(compose)) {
      this.panel.close();
      return;
    }
    await this.panel.open({
      offer: this.page.answeredBy(compose),
      compose,
      openReply: null,
      page: this.page,
      anchor: button.host,
      say: button.say,
      standing: entry.findings && {
        findings: entry.findings,
        keep: async (claim) => {
          entry.kept.push(claim);
          await this.check(entry);
          return entry.findings ?? [];
        },
      },
    });
    this.draw();
  }

  private draw(): void {
    for (const entry of this.entries.values()) this.drawOne(entry);
  }

  private drawOne(entry: Entry): void {
    const { compose, button } = entry;
    const findings = entry.findings?.filter(({ severity }) => severity !== 'note').length ?? null;
    button.draw(
      composeButtonView(
        { prominent: this.page.answeredBy(compose) !== null, findings, open: this.panel.isOpenFor(compose) },
        this.page.texts,
        () => void this.openFor(entry),
      ),
      compose.surface,
    );
  }

  /** Checks what stands in a reply to an offer; other mail of the person is none of our business. */
  private async check(entry: Entry): Promise<void> {
    const { compose } = entry;
    const offer = this.page.answeredBy(compose);
    if (!offer) return;
    const text = compose.text();
    const { origin, typed } = entry.arrival.note(text, compose.ours, Date.now());
    if (!text.trim()) entry.findings = null;
    else {
      try {
        const { situation } = await ask('workspace/get', { key: offer.key });
        const { to, cc } = compose.recipients();
        const { findings } = await ask('counsel/check', {
          situation,
          // A reply keeps the subject of its thread; one that is not shown is not empty.
          subject: compose.kind === 'new' ? compose.subject() : null,
          text,
          to,
          cc,
          visibleMail: this.page.textOf(offer),
          origin,
          kept: [...typed, ...entry.kept],
        });
        entry.findings = findings;
      } catch {
        entry.findings = null;
      }
    }
    if (!compose.closed.aborted) this.drawOne(entry);
  }
}
