import { h } from 'preact';
import type { CurrentOffer } from '../domain/model.ts';
import { ask } from '../messaging/bus.ts';
import type { OpenOffer } from './open-offer.ts';
import { type Mounted, mount } from './ui/mount.ts';
import { type InsertResult, Panel } from './ui/Panel.tsx';
import type { Compose, OpenMail } from './webmail/webmail.ts';

interface Opening {
  offer: CurrentOffer | null;
  /** The composer the draft goes into; null: one is opened on Insert. */
  compose: Compose | null;
  openReply: OpenMail['openReply'];
  page: OpenOffer;
  /** What was clicked: the sheet stands on the other side. */
  anchor: HTMLElement;
}

/** The one sheet of ours in the page. */
export class PanelSheet {
  private sheet: Mounted | null = null;
  private owner: Compose | null = null;
  private readonly closed = new Set<() => void>();

  constructor(signal: AbortSignal) {
    signal.addEventListener('abort', () => this.close());
  }

  get isOpen(): boolean {
    return this.sheet !== null;
  }

  isOpenFor(compose: Compose): boolean {
    return this.sheet !== null && this.owner === compose;
  }

  onClosed(listener: () => void): void {
    this.closed.add(listener);
  }

  open({ offer, compose, openReply, page, anchor }: Opening): void {
    this.close();
    const sheet = mount('panel');
    this.sheet = sheet;
    this.owner = compose;
    compose?.closed.addEventListener('abort', () => this.owner === compose && this.close());
    place(sheet.host, anchor);
    document.body.append(sheet.host);
    sheet.draw(
      h(Panel, {
        offer,
        workKey: offer?.key ?? `compose:${compose?.key ?? 'new'}`,
        texts: page.texts,
        recipients: compose?.recipients() ?? { to: [], cc: [] },
        visibleMail: offer ? page.textOf(offer) : null,
        insert: async (text: string, subject: string): Promise<InsertResult> => {
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
        },
        onMore: () => void ask('popup/open', null).catch(() => {}),
        onClose: () => {
          this.close();
          compose?.focus();
        },
      }),
    );
  }

  close(): void {
    if (!this.sheet) return;
    this.sheet.remove();
    this.sheet = null;
    this.owner = null;
    for (const listener of this.closed) listener();
  }
}

/** Fixed, on the side away from what was clicked, above the webmail's own layers. */
function place(host: HTMLElement, anchor: HTMLElement): void {
  const box = anchor.getBoundingClientRect();
  const anchorIsRight = box.left + box.width / 2 > innerWidth / 2;
  Object.assign(host.style, {
    position: 'fixed',
    top: '72px',
    [anchorIsRight ? 'left' : 'right']: '16px',
    zIndex: '2147483000',
  });
}
