/** Keeps the banner in the page while its message is shown. */
export interface BannerPlace {
  /** Called at each look with the message's nodes of that moment. */
  keep(shown: { body: HTMLElement }): void;
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
  composerIn: (container: HTMLElement) => boolean,
): BannerPlace | null {
  const keep = (now: { body: HTMLElement }): boolean => {
    const container = containerOf(now.body);
    if (!container) return false;
    if (host.parentElement !== container) container.append(host);
    const position = composerIn(container) ? 'relative' : 'sticky';
    if (host.style.position !== position) host.style.position = position;
    return true;
  };
  // What drops from the banner has room above it only.
  for (const [name, value] of Object.entries({
    display: 'block',
    bottom: '0',
    zIndex: '3',
    margin: '8px 0 0',
    gridColumn: '1 / -1',
    flex: 'none',
  })) {
    (host.style as unknown as Record<string, string>)[name] = value;
  }
  host.style.setProperty('--drop-top', 'auto');
  host.style.setProperty('--drop-bottom', 'calc(100% + 4px)');
  return keep({ body }) ? { keep } : null;
}
