import css from './page.css?inline';
import { pageTint } from './surface.ts';
import { guard } from './trusted-click.ts';

/** What a host element is, as the contract names it. */
export type HostKind = 'banner' | 'compose-button' | 'panel';

/** One host element of ours with a closed shadow root; views are drawn into `frame`. */
export interface Mounted {
  readonly host: HTMLElement;
  readonly frame: HTMLElement;
  /** Shows this instead of what stood there; colours follow the surface the host stands on, or is going to. */
  draw(view: Node, surface?: Element | null): void;
  /** Before it is put in once more: what was seen of it, said and focused so far is of another time. */
  anew(): void;
  /** One polite announcement; the region stands ready before it is filled, or it would not be read. */
  say(text: string): void;
}

const MARK = 'data-decline-gracefully';

/** Hosts that an earlier instance of ours left: they have no children. A mail may carry our mark too, and keeps its words. */
export const leftHosts = (root: ParentNode): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>(`[${MARK}]`)].filter((host) => !host.hasChildNodes());

/** Events that stop at our host: webmails read one-letter shortcuts and clicks on the document (GMAIL §6). */
const OURS = ['keydown', 'keypress', 'keyup', 'pointerdown', 'mousedown', 'mouseup', 'click', 'input', 'paste', 'copy'];

const stop = (event: Event) => event.stopPropagation();

const sheets = new Map<string, CSSStyleSheet>();

/** Read once, shared by all hosts. */
function sheetOf(text: string): CSSStyleSheet {
  const sheet = sheets.get(text) ?? new CSSStyleSheet();
  if (!sheets.has(text)) sheet.replaceSync(text);
  sheets.set(text, sheet);
  return sheet;
}

/**
 * Makes a host; with `leavesFocus` a press leaves focus and selection in the composer, and the host can take the
 * neighbours' place in the tab order, which it hands on to its one control.
 */
export function mount(kind: HostKind, leavesFocus = false, ...styles: string[]): Mounted {
  const host = document.createElement('div');
  host.setAttribute(MARK, kind);
  const root = host.attachShadow({ mode: 'closed', delegatesFocus: leavesFocus });
  root.adoptedStyleSheets = [css, ...styles].map(sheetOf);
  const frame = document.createElement('div');
  frame.className = `frame ${kind}`;
  const said = document.createElement('p');
  said.className = 'said';
  said.setAttribute('role', 'status');
  root.append(frame, said);
  for (const type of OURS) host.addEventListener(type, stop);
  if (leavesFocus) host.addEventListener('mousedown', (event) => event.preventDefault());
  const begin = guard(host, root, frame);
  return {
    host,
    frame,
    draw(view, surface = host.parentElement) {
      const tint = pageTint(surface);
      if (frame.dataset['tint'] !== tint) frame.dataset['tint'] = tint;
      if (frame.firstChild !== view) frame.replaceChildren(view);
    },
    anew() {
      if (said.firstChild) said.textContent = '';
      begin();
    },
    say(text) {
      said.textContent = text;
    },
  };
}
