import { type ComponentChild, render } from 'preact';
import css from './page.css?inline';
import { pageTint } from './surface.ts';

/** What a host element is, as the contract names it. */
export type HostKind = 'banner' | 'compose-button' | 'panel';

/** One host element of ours with a closed shadow root below it; `draw` renders into it, `remove` ends it. */
export interface Mounted {
  readonly host: HTMLElement;
  draw(view: ComponentChild): void;
  remove(): void;
}

const MARK = 'data-decline-gracefully';

/** All hosts in the document, also those of an earlier instance of ours. */
export const hostsIn = (root: ParentNode): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(`[${MARK}]`)];

/**
 * Makes a host. Keys typed in it stay in it, since webmails read one-letter shortcuts on the document; for the button
 * a press leaves focus and selection in the composer (GMAIL §6).
 */
export function mount(kind: HostKind, keepsFocusInComposer = false): Mounted {
  const host = document.createElement('div');
  host.setAttribute(MARK, kind);
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const frame = document.createElement('div');
  frame.className = `frame ${kind}`;
  root.append(frame);
  for (const type of ['keydown', 'keypress', 'keyup', 'pointerdown', 'mouseup', 'click', 'input', 'paste', 'copy']) {
    host.addEventListener(type, (event) => event.stopPropagation());
  }
  host.addEventListener('mousedown', (event) => {
    event.stopPropagation();
    if (keepsFocusInComposer) event.preventDefault();
  });
  return {
    host,
    draw(view) {
      frame.dataset['tint'] = pageTint(host.parentElement);
      render(view, frame);
    },
    remove() {
      render(null, frame);
      host.remove();
    },
  };
}
