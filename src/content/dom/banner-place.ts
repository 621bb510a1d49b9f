import { EDITABLE } from './anchors.ts';
import { removeCopies } from './ours.ts';

/** Keeps the banner in the page while its message is shown. */
export interface BannerPlace {
  /** Called at each look with the message's nodes of that moment; `changed`: something near it came or went. */
  keep(shown: { body: HTMLElement }, changed: boolean): void;
}

/**
 * For a message in a frame: in the outer page at the frame's lower edge, so that nothing enters the frame. In a column
 * the frame gives way; elsewhere the banner lies over it, and the frame's page gets as much room at its end.
 */
export function placeBelowFrame(host: HTMLElement, frame: HTMLElement): BannerPlace | null {
  const box = frame.parentElement;
  const column = box?.parentElement;
  const view = frame.ownerDocument.defaultView;
  if (!box || !column || !view) return null;
  const gives = (one: HTMLElement) =>
    /^column/.test(view.getComputedStyle(one).flexDirection) && /flex/.test(view.getComputedStyle(one).display);
  const stacked = gives(column);
  Object.assign(host.style, {
    display: 'block',
    zIndex: '3',
    flex: 'none',
    ...(stacked ? {} : { position: 'absolute', insetInline: '0', bottom: '0' }),
  });
  const keep = ({ body }: { body: HTMLElement }) => {
    if (!host.isConnected) {
      if (stacked) box.after(host);
      else box.append(host);
    }
    const inner = body.ownerDocument.body;
    if (!stacked && inner && inner.style.paddingBottom === '') inner.style.paddingBottom = '64px';
  };
  if (stacked) box.after(host);
  else box.append(host);
  return { keep };
}

/**
 * Below the message and stuck to the lower edge of what scrolls: the mail's body cannot move, nothing of the mail stays
 * covered at the end of the scroll, and the banner is in view from the start. Beside an open inline composer it does
 * not stick, since a webmail's own composer bar does.
 */
export function placeAtEnd(
  host: HTMLElement,
  containerOf: (body: HTMLElement) => HTMLElement | null,
  body: HTMLElement,
): BannerPlace | null {
  const keep = (now: { body: HTMLElement }, changed: boolean): boolean => {
    const container = containerOf(now.body);
    if (!container) return false;
    if (changed && host.isConnected) removeCopies(host.ownerDocument, host, now.body);
    if (host.parentElement !== container) container.append(host);
    else if (!changed) return true;
    const position = container.querySelector(EDITABLE) ? 'relative' : 'sticky';
    if (host.style.position !== position) host.style.position = position;
    return true;
  };
  host.style.cssText = 'display:block;bottom:0;z-index:3;margin:8px 0 0;grid-column:1/-1;flex:none';
  return keep({ body }, false) ? { keep } : null;
}
