import type { CurrentOffer, Finding, Locale, PieceKind } from '../../domain/model.ts';
import type { Area } from '../webmail/webmail.ts';
import type { AnchorReport } from './self-check.ts';

export type InsertResult = 'ok' | 'noComposer' | 'refused' | 'failed';

/** The text that stands in the composer: shown beside it, never touched. */
export interface Standing {
  findings: Finding[];
  /** The person says that a claim is true: what is left. */
  keep(claim: string): Promise<Finding[]>;
}

/** What the page part hands the panel. */
export interface PanelOpening {
  offer: CurrentOffer | null;
  /** Where the workspace is kept: the offer's key, or a composer's own. */
  workKey: string;
  recipients: { to: string[]; cc: string[] };
  /** Text of the offer's mail, for claims that it supports; never stored. */
  visibleMail: string | null;
  standing: Standing | null;
  insert(text: string, subject: string): Promise<InsertResult>;
  onInserted(kind: PieceKind, subject: string): void;
  /** For a report that something does not work (content/diagnosis.ts). */
  diagnosis(): Promise<string>;
  onMore(): void;
  onClose(): void;
}

/** `anchor` is what was clicked, `letter` where the person writes: the sheet keeps away from both where it can. */
export interface PanelPlace {
  anchor: HTMLElement;
  letter(): Area | null;
  locale: Locale;
}

/** Opens the sheet; the answer closes it. */
export type OpenPanel = (opening: PanelOpening & PanelPlace) => () => void;

/** What the panel's file brings into a page that asked for it. */
export interface LatePart {
  open: OpenPanel;
  /** Which anchors matched where (self-check.ts). */
  selfCheck(webmail: string, page: Document): AnchorReport[];
  /** The page's structure without a word of it (dom/outline.ts). */
  outline(root: Element): string;
}

declare global {
  /** Set by the panel's file in our isolated world. */
  var declineGracefullyPanel: LatePart | undefined;
}
