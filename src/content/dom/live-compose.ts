import type { Area, Compose, ComposeKind, InsertOutcome } from '../webmail/webmail.ts';
import { isShown } from './anchors.ts';
import { removeCopies } from './ours.ts';
import { visibleText } from './visible-text.ts';

/** Keys of the message a composer answers and of its thread, where the page says so. */
export interface Answered {
  message: string | null;
  thread: string | null;
}

/** What a webmail knows of its composers; everything is looked up anew at each question. */
export interface ComposeReader {
  /** The editor now in use: rich or plain; null when it is gone. */
  editor(root: HTMLElement): HTMLElement | null;
  /** The draft's own mark, to know it again when the page draws the composer anew. */
  draftId(root: HTMLElement): string | null;
  answers(root: HTMLElement): Answered;
  kind(root: HTMLElement, answered: Answered): ComposeKind | null;
  subjectField(root: HTMLElement): HTMLInputElement | null;
  subject(root: HTMLElement): string;
  recipients(root: HTMLElement): { to: string[]; cc: string[] };
  /** Signatures in the editor. */
  signatures(editor: HTMLElement): HTMLElement[];
  /** Where quoted history begins; what follows it in the editor is quoted too if `quoteRunsOn`. */
  quotes(editor: HTMLElement): HTMLElement[];
  quoteRunsOn: boolean;
  /** Told before text goes in, where an editor keeps an undo history of its own. */
  beforeInsert?(editor: HTMLElement): void;
  /** Places for the button, best first; each puts the host there and says whether it could. */
  places: readonly ((root: HTMLElement, host: HTMLElement) => boolean)[];
}

/** Milliseconds without a key before typed text is looked at. */
const PAUSE = 700;
/** A place that lost our button so often is given up for the next. */
const PATIENCE = 3;
/** ms after which an insertion must still stand: editors with a model of their own sweep out late what they did not write. */
const SWEEP = 80;

let counter = 0;

const isArea = (editor: HTMLElement): editor is HTMLTextAreaElement => editor.localName === 'textarea';

/** A composer while it lives, whatever the page does to its nodes. */
export class LiveCompose implements Compose {
  readonly key: string;
  private readonly life = new AbortController();
  private readonly listeners = new Set<() => void>();
  private rootListening: AbortController | null = null;
  private host: HTMLElement | null = null;
  private place = 0;
  /** How often the button was put in its place. */
  losses = 0;
  private caret: Range | null = null;
  private areaCaret: number | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private touchedAt = 0;
  /** What its listeners were told last. */
  private lastText: string | null = null;
  private lastEditor: HTMLElement | null;
  private heardEditor: HTMLElement | null = null;
  private shownKind: ComposeKind | null = null;
  private firstMessage: string | null = null;
  private firstThread: string | null = null;
  /** Once a task is enough. */
  private remembered = false;
  ours = '';
  /** Since when the composer is missing from the page, in milliseconds of the page's clock. */
  missingSince: number | null = null;
  /** The draft's own mark when it was last seen. */
  knownDraft: string | null = null;

  constructor(
    private readonly reader: ComposeReader,
    public root: HTMLElement,
    id: string,
    private readonly mayLookAt: () => void,
  ) {
    counter += 1;
    this.key = `${id}-${counter}`;
    this.lastEditor = reader.editor(root);
    this.remember();
  }

  get closed(): AbortSignal {
    return this.life.signal;
  }
  get kind(): ComposeKind | null {
    this.remember();
    return this.shownKind;
  }
  get answersMessage(): string | null {
    this.remember();
    return this.firstMessage;
  }
  get answersThread(): string | null {
    this.remember();
    return this.firstThread;
  }
  get editor(): HTMLElement | null {
    if (!this.root.isConnected) return null;
    this.lastEditor = this.reader.editor(this.root);
    return this.lastEditor;
  }

  /** True for what stands in the composer, also in an editor's own frame. */
  holds(node: Node): boolean {
    return this.root.contains(node) || this.editor?.contains(node) === true;
  }

  /** The page drew the composer anew: same draft, other nodes. */
  moveTo(root: HTMLElement): void {
    this.root = root;
    this.remembered = false;
    this.caret = null;
    this.areaCaret = null;
    this.missingSince = null;
    if (this.rootListening) this.listen();
    this.keepButton();
  }

  /** What it answers is known at times only after the fields came; a conversation closed later takes nothing back. */
  remember(): void {
    if (!this.root.isConnected || this.remembered) return;
    this.remembered = true;
    queueMicrotask(() => {
      this.remembered = false;
    });
    this.knownDraft = this.reader.draftId(this.root) ?? this.knownDraft;
    const answered = this.reader.answers(this.root);
    this.shownKind = this.reader.kind(this.root, answered) ?? this.shownKind;
    this.firstMessage ??= answered.message;
    this.firstThread ??= answered.thread;
    if (this.rootListening && this.editor !== this.heardEditor) this.listen();
  }

  text(): string {
    const text = this.read();
    if (this.listeners.size === 0) this.lastText = text;
    return text;
  }

  private read(): string {
    const editor = this.editor;
    if (!editor) return '';
    if (isArea(editor)) return ownLines(editor.value);
    const leave = new Set<Element>(this.reader.signatures(editor));
    const quotes = new Set<Element>(this.reader.quotes(editor));
    const atQuote = this.reader.quoteRunsOn ? 'stop' : 'leave';
    return visibleText(editor, (element) => (quotes.has(element) ? atQuote : leave.has(element) ? 'leave' : 'read'));
  }

  subject(): string {
    return this.root.isConnected ? this.reader.subject(this.root) : '';
  }

  recipients(): { to: string[]; cc: string[] } {
    return this.root.isConnected ? this.reader.recipients(this.root) : { to: [], cc: [] };
  }

  async insert(text: string, subject: string | null): Promise<InsertOutcome> {
    const editor = this.editor;
    const writing = globalThis.declineGracefullyWriting;
    if (this.closed.aborted || !editor || !writing) return { inserted: false, reason: 'failed' };
    // Selection events come late; where focus is still in the editor its selection is the truth.
    this.noteCaret();
    const outcome = isArea(editor)
      ? writing.insertIntoTextarea(editor, text, this.areaPlace(editor))
      : writing.insertLines(editor, text, {
          caret: this.caret,
          fixed: [...this.reader.signatures(editor), ...this.reader.quotes(editor)],
          announce: () => this.reader.beforeInsert?.(editor),
        });
    if (outcome !== 'inserted') return { inserted: false, reason: outcome };
    await new Promise((done) => setTimeout(done, SWEEP));
    if (!this.closed.aborted && editor.isConnected && !writing.stands(editor, text))
      return { inserted: false, reason: 'failed' };
    this.ours += `\n${text}`;
    if (subject && this.kind === 'new') writing.writeSubject(this.reader.subjectField(this.root), subject);
    this.noteCaret();
    return { inserted: true };
  }

  /** The person's caret where it stands in own text; below quote or signature nothing of ours belongs. */
  private areaPlace({ value }: HTMLTextAreaElement): number {
    const own = value.split('\n').slice(0, ownEnd(value)).join('\n').length;
    return this.areaCaret !== null && this.areaCaret <= own ? this.areaCaret : 0;
  }

  placeButton(host: HTMLElement): boolean {
    if (this.closed.aborted) return false;
    this.host = host;
    return this.keepButton();
  }

  /** Puts the button back where a re-render threw it out; after some losses in the next place. */
  keepButton(): boolean {
    const { host, root } = this;
    if (!host || !root.isConnected) return false;
    removeCopies(root, host, null);
    if (host.isConnected && (root.contains(host) || this.place === this.reader.places.length - 1)) return true;
    if (host.isConnected) host.remove();
    else if (this.losses > 0 && this.losses % PATIENCE === 0) {
      this.place = Math.min(this.place + 1, this.reader.places.length - 1);
    }
    this.losses += 1;
    for (let i = this.place; i < this.reader.places.length; i += 1) {
      if (this.reader.places[i]?.(root, host)) {
        this.place = i;
        return true;
      }
    }
    return false;
  }

  get surface(): Element {
    return this.host?.parentElement ?? this.root;
  }

  area(): Area | null {
    const { editor } = this;
    if (!editor || !isShown(editor)) return null;
    const { left, top, right, bottom } = editor.getBoundingClientRect();
    // An editor in a frame of its own counts from the frame's corner.
    const frame = editor.ownerDocument === document ? null : editor.ownerDocument.defaultView?.frameElement;
    const { left: x, top: y } = frame?.getBoundingClientRect() ?? { left: 0, top: 0 };
    return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
  }

  onTyped(listener: () => void): void {
    if (this.lastText === null) this.text();
    this.listeners.add(listener);
    if (this.listeners.size === 1) this.listen();
  }

  /** One passive listener a composer, one more where the editor has a frame of its own; it only re-arms a timer. */
  private listen(): void {
    this.rootListening?.abort();
    const listening = new AbortController();
    this.rootListening = listening;
    this.heardEditor = this.editor;
    const outside = this.heardEditor && !this.root.contains(this.heardEditor) ? [this.heardEditor] : [];
    for (const heard of [this.root, ...outside])
      heard.addEventListener('input', () => this.touched(), { passive: true, signal: listening.signal });
  }

  /** Something was written: by a key, or (told by the page's observer) by an assistant or template without an event. */
  touched(): void {
    if (this.listeners.size === 0) return;
    this.touchedAt = performance.now();
    this.timer ??= setTimeout(() => this.rested(), PAUSE);
  }

  /** One timer for many keys: it waits on while they come. */
  private rested(): void {
    const wait = this.touchedAt + PAUSE - performance.now();
    this.timer = wait > 0 ? setTimeout(() => this.rested(), wait) : undefined;
    if (wait <= 0) this.told();
  }

  private told(): void {
    if (this.closed.aborted) return;
    this.mayLookAt();
    const text = this.text();
    if (text === this.lastText) return;
    this.lastText = text;
    for (const listener of this.listeners) listener();
  }

  focus(): void {
    this.editor?.focus({ preventScroll: true });
  }

  /** Keeps the caret the person has in this editor, for the time when focus is in our panel. */
  noteCaret(): void {
    const editor = this.lastEditor;
    if (!editor?.isConnected) return;
    const page = editor.ownerDocument;
    if (isArea(editor)) {
      if (page.activeElement === editor) this.areaCaret = editor.selectionEnd;
      return;
    }
    const selection = page.getSelection();
    const { anchorNode, focusNode } = selection ?? {};
    if (
      !selection?.rangeCount ||
      !anchorNode ||
      !focusNode ||
      !editor.contains(anchorNode) ||
      !editor.contains(focusNode)
    )
      return;
    const range = selection.getRangeAt(0);
    // One range is moved, not many made: each live range costs the page at every change.
    if (!this.caret) this.caret = range.cloneRange();
    else {
      this.caret.setStart(range.startContainer, range.startOffset);
      this.caret.setEnd(range.endContainer, range.endOffset);
    }
  }

  end(): void {
    clearTimeout(this.timer);
    this.rootListening?.abort();
    this.listeners.clear();
    this.caret = null;
    this.host = null;
    this.life.abort();
  }
}

const LABELLED = /^\p{L}[\p{L} .-]{0,24}[::] ?\S/u;

/** Two labelled lines, the first with an address, open a quoted message's header block in every language. */
const opensHeader = (line: string, i: number, lines: string[]): boolean =>
  LABELLED.test(line) && LABELLED.test(lines[i + 1] ?? '') && line.includes('@');

/** Plain-text mail: own lines end where `-- `, a rule, a header block or the quote marks and the line announcing them begin. */
const ownLines = (value: string): string => value.split('\n').slice(0, ownEnd(value)).join('\n').trim();

/** Number of the line on which they end. */
function ownEnd(value: string): number {
  const lines = value.split('\n');
  const quoted = lines.findIndex((line) => line.startsWith('>'));
  const ends = [
    lines.findIndex((line) => line === '-- ' || line === '--'),
    lines.findIndex((line) => /^[-_]{5,}/.test(line)),
    lines.findIndex(opensHeader),
    quoted,
  ].filter((at) => at >= 0);
  let end = ends.length > 0 ? Math.min(...ends) : lines.length;
  if (end === quoted) {
    while (end > 0 && lines[end - 1]?.trim() === '') end -= 1;
    if (/[::]\s*$/.test(lines[end - 1] ?? '')) end -= 1;
  }
  return end;
}
