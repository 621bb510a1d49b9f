import { h, render } from 'preact';
import { panelTexts } from '../../locales/panel.ts';
import { outline } from '../dom/outline.ts';
import { mount } from '../ui/mount.ts';
import type { OpenPanel } from './opening.ts';
import { Panel } from './Panel.tsx';
import css from './panel.css?inline';

/**
 * The sheet, as a file of its own: put into the page by the background at the first click, so that a mail page that
 * never asks for it never pays for it. It meets the page part in the global object of our isolated world only.
 */
const openPanel: OpenPanel = ({ anchor, locale, ...opening }) => {
  const { host, frame, draw } = mount('panel', false, css);
  place(host, anchor);
  document.body.append(host);
  const view = document.createElement('div');
  draw(view);
  render(h(Panel, { ...opening, texts: panelTexts(locale) }), view);
  return () => {
    render(null, view);
    frame.replaceChildren();
    host.remove();
  };
};

/** Fixed, on the side away from what was clicked, above the webmail's own layers. */
function place(host: HTMLElement, anchor: HTMLElement): void {
  const box = anchor.getBoundingClientRect();
  const anchorIsRight = box.left + box.width / 2 > innerWidth / 2;
  Object.assign(host.style, {
    position: 'fixed',
    top: '16px',
    [anchorIsRight ? 'left' : 'right']: '16px',
    zIndex: '2147483000',
  });
}

globalThis.declineGracefullyPanel = { open: openPanel, outline };
