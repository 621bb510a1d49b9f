import { h, render } from 'preact';
import { panelTexts } from '../../locales/panel.ts';
import { writing } from '../dom/insert-text.ts';
import { outline } from '../dom/outline.ts';
import { mount } from '../ui/mount.ts';
import type { OpenPanel } from './opening.ts';
import { Panel } from './Panel.tsx';
import css from './panel.css?inline';
import { place } from './placing.ts';
import { selfCheck } from './self-check.ts';

/**
 * The sheet, as a file of its own: put into the page by the background at the first click, so that a mail page that
 * never asks for it never pays for it. It meets the page part in the global object of our isolated world only.
 */
const openPanel: OpenPanel = ({ anchor, letter, locale, ...opening }) => {
  const { host, frame, draw } = mount('panel', false, css);
  const stand = () => place(host, frame, anchor, letter);
  stand();
  document.body.append(host);
  const standing = new AbortController();
  addEventListener('resize', stand, { passive: true, signal: standing.signal });
  const view = document.createElement('div');
  draw(view);
  render(h(Panel, { ...opening, texts: panelTexts(locale) }), view);
  return () => {
    standing.abort();
    render(null, view);
    frame.replaceChildren();
    host.remove();
  };
};

globalThis.declineGracefullyWriting = writing;
globalThis.declineGracefullyPanel = { open: openPanel, outline, selfCheck };
