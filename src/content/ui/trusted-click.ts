/**
 * Acts only on a person's own click that lands on what the person sees (TRUST B8): trusted, our box on top at that
 * point, and opaque along its ancestors.
 */
export function onTrustedClick(act: () => void): (event: MouseEvent) => void {
  return (event) => {
    const host = outermostHost(event);
    if (!event.isTrusted || !host || !isSeen(host, event)) return;
    act();
  };
}

function outermostHost(event: Event): HTMLElement | null {
  const target = event.currentTarget;
  const root = target instanceof Node ? target.getRootNode() : null;
  return root instanceof ShadowRoot && root.host instanceof HTMLElement ? root.host : null;
}

function isSeen(host: HTMLElement, event: MouseEvent): boolean {
  // A click from the keyboard has no place: judge the middle of the control.
  const box = (event.currentTarget as Element).getBoundingClientRect();
  const keyboard = event.detail === 0;
  const x = keyboard ? box.left + box.width / 2 : event.clientX;
  const y = keyboard ? box.top + box.height / 2 : event.clientY;
  if (document.elementFromPoint(x, y) !== host) return false;
  for (let node: Element | null = host; node; node = node.parentElement) {
    const { opacity, visibility, filter } = getComputedStyle(node);
    if (Number(opacity) < 0.9 || visibility === 'hidden' || filter.includes('opacity')) return false;
  }
  return true;
}
