import type { PageTexts } from '../../locales/page.ts';
import { element } from './element.ts';
import { onTrustedClick } from './trusted-click.ts';

interface ButtonState {
  /** True in a reply to a spotted offer. */
  prominent: boolean;
  /** Number of findings in the text, or null when it was not checked. */
  findings: number | null;
  open: boolean;
}

/** The button in every composer; its small mark tells the state of the text. */
export function composeButtonView({ prominent, findings, open }: ButtonState, texts: PageTexts, act: () => void) {
  const state = findings === null ? '' : findings === 0 ? texts.buttonFine : texts.buttonFindings(findings);
  const node = element(
    'button',
    {
      type: 'button',
      tabindex: '0',
      class: prominent ? 'compose main' : 'compose quiet',
      title: prominent ? null : texts.decline,
      'aria-label': state ? `${texts.decline}: ${state}` : texts.decline,
      'aria-expanded': String(open),
      'aria-haspopup': 'dialog',
    },
    envelope(),
    prominent && element('span', {}, texts.decline),
    findings !== null &&
      element(
        'span',
        { class: findings === 0 ? 'mark fine' : 'mark', 'aria-hidden': 'true' },
        findings === 0 ? '✓' : String(findings),
      ),
  );
  node.addEventListener('click', onTrustedClick(act));
  return node;
}

const SVG = 'http://www.w3.org/2000/svg';

let drawnOnce: Element | null = null;

/** A copy: the strokes are drawn once. */
function envelope(): Node {
  if (!drawnOnce) {
    drawnOnce = drawn('svg', { viewBox: '0 0 16 16', width: '16', height: '16', 'aria-hidden': 'true' });
    const d = 'M2 4.5h12v8H2zM2 4.5l6 4.4 6-4.4';
    drawnOnce.append(drawn('path', { d, fill: 'none', stroke: 'currentColor', 'stroke-width': '1.4' }));
  }
  return drawnOnce.cloneNode(true);
}

function drawn(tag: string, attributes: Record<string, string>): Element {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  return node;
}
