import type { CurrentOffer } from '../domain/model.ts';
import { ask } from '../messaging/bus.ts';
import type { OpenOffer } from './open-offer.ts';
import type { LatePart, Standing } from './panel/opening.ts';
import type { Compose, OpenMail } from './webmail/webmail.ts';

interface Wanted {
  offer: CurrentOffer | null;
  /** The composer the draft goes into; null: one is opened on Insert. */
  compose: Compose | null;
  openReply: OpenMail['openReply'];
  page: OpenOffer;
  anchor: HTMLElement;
  /** Says aloud what was done, from a place that stays when the sheet is gone. */
  say(text: string): void;
  /** What stands in the composer already. */
  standing?: Standing | null;
}

/** The one sheet of ours in the page; its file comes at the first click. */
export class PanelSheet {
  private shut: (() => void) | null = null;
  private owner: Compose | null = null;
  /** Counts openings, so that a slow load never opens a sheet that nobody wants any more. */
  private wanted = 0;
  private readonly closed = new Set<() => void>();

  constructor(
    private readonly signal: AbortSignal,
    private readonly diagnosis: () => Promise<string>,
  ) {
    signal.addEventListener('abort', () => this.close());
  }

  /** Null: for the mail now shown, whatever composer comes. */
  isOpenFor(compose: Compose | null): boolean {
    return this.shut !== null && this.owner === compose;
  }

  onClosed(listener: () => void): void {
    this.closed.add(listener);
  }

  async open({ offer, compose, openReply, page, anchor, say, standing = null }: Wanted): Promise<void> {
    this.close();
    this.wanted += 1;
    const wish = this.wanted;
    const late = await loadPanel();
    if (!late || wish !== this.wanted || this.signal.aborted || compose?.closed.aborted) return;
    this.owner = compose;
    compose?.closed.addEventListener('abort', () => this.owner === compose && this.close());
    this.shut = late.open({
      anchor,
      letter: () => (compose && !compose.closed.aborted ? compose.area() : null),
      diagnosis: this.diagnosis,
      locale: page.locale,
      offer,
      workKey: offer?.key ?? `compose:${compose?.key ?? 'new'}`,
      recipients: compose?.recipients() ?? { to: [], cc: [] },
      visibleMail: offer ? page.textOf(offer) : null,
      standing,
      insert: async (text, subject) => {
        const target = compose && !compose.closed.aborted ? compose : ((await openReply?.()) ?? null);
        if (!target) return 'noComposer';
        const outcome = await target.insert(text, subject);
        if (outcome.inserted) target.focus();
        return outcome.inserted ? 'ok' : outcome.reason;
      },
      onInserted: (kind, subject) => {
        if (offer) {
          void ask('draft/inserted', { op: crypto.randomUUID(), key: offer.key, kind, subject }).catch(() => {});
        }
        this.close();
        say(page.texts.inserted);
      },
      onMore: () => void ask('popup/open', null).catch(() => {}),
      onClose: () => {
        this.close();
        compose?.focus();
      },
    });
  }

  close(): void {
    this.wanted += 1;
    if (!this.shut) return;
    this.shut();
    this.shut = null;
    this.owner = null;
    for (const listener of this.closed) listener();
  }
}

/** Asks the background for the panel's file once. @returns undefined where it does not come */
export async function loadPanel(): Promise<LatePart | undefined> {
  if (!globalThis.declineGracefullyPanel) await ask('panel/load', null).catch(() => false);
  return globalThis.declineGracefullyPanel;
}
