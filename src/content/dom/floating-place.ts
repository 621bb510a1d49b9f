const following = new WeakMap<HTMLElement, AbortController>();

/**
 * Last place for the button: outside the webmail's tree, at the editor's lower corner, following it while it lives.
 * The listeners go when the host leaves the page.
 */
export function placeFloating(host: HTMLElement, editor: () => HTMLElement | null): boolean {
  const page = host.ownerDocument;
  const view = page.defaultView;
  if (!view || !editor()) return false;
  following.get(host)?.abort();
  const ending = new AbortController();
  following.set(host, ending);
  const { signal } = ending;
  Object.assign(host.style, { display: 'block', position: 'fixed', zIndex: '1000', paddingInlineStart: '0' });
  const follow = () => {
    const box = editor()?.getBoundingClientRect();
    if (!host.isConnected) return ending.abort();
    const inView = box && box.width > 0 && box.bottom > 0 && box.top < view.innerHeight;
    host.style.visibility = inView ? 'visible' : 'hidden';
    if (!inView) return;
    host.style.insetInlineEnd = 'auto';
    host.style.left = `${Math.max(0, box.left + 8)}px`;
    host.style.top = `${Math.min(view.innerHeight, box.bottom) - 36}px`;
  };
  page.body.append(host);
  page.addEventListener('scroll', follow, { capture: true, passive: true, signal });
  view.addEventListener('resize', follow, { passive: true, signal });
  follow();
  return true;
}
