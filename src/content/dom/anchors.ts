/**
 * One way to find a part of a page: a CSS selector, or a named search where no selector can say it. A part has several
 * ways, tried in order, so that losing one never loses the part.
 */
export type Way = string | { name: string; find(scope: ParentNode): Iterable<Element> };

export type Part = readonly Way[];

/** What can be written in: the attribute may stand without a word, or ask for plain text. */
export const EDITABLE = '[contenteditable]:not([contenteditable="false"])';

/** All that one way finds, in the document's order. */
export const search = (way: Way, scope: ParentNode): Iterable<Element> =>
  typeof way === 'string' ? scope.querySelectorAll(way) : way.find(scope);

/** All that the first successful way finds; `accept` turns single finds down. */
export function findAll(part: Part, scope: ParentNode, accept: (found: HTMLElement) => boolean = () => true) {
  for (const way of part) {
    const found: HTMLElement[] = [];
    for (const element of search(way, scope)) if (accept(element as HTMLElement)) found.push(element as HTMLElement);
    if (found.length > 0) return found;
  }
  return [];
}

/** The first find of the first successful way. */
export function findOne(part: Part, scope: ParentNode, accept: (found: HTMLElement) => boolean = () => true) {
  for (const way of part) {
    // The first one is nearly always it, and costs no walk over the rest.
    const first = typeof way === 'string' ? scope.querySelector<HTMLElement>(way) : null;
    if (first && accept(first)) return first;
    if (!first && typeof way === 'string') continue;
    for (const element of search(way, scope))
      if (element !== first && accept(element as HTMLElement)) return element as HTMLElement;
  }
  return null;
}

/** Nearest ancestor (or self) by the first way that has one; ways here are selectors. */
export function closest(part: readonly string[], from: Element): HTMLElement | null {
  for (const way of part) {
    const found = from.closest<HTMLElement>(way);
    if (found) return found;
  }
  return null;
}

/** Nearest ancestor below which one of the selectors is found. */
export function ancestorWith(selector: string, from: Element): HTMLElement | null {
  for (let node = from.parentElement; node && node.localName !== 'body'; node = node.parentElement) {
    if (node.querySelector(selector)) return node;
  }
  return null;
}

/** Those that lie in no other of them. */
export function outermost<E extends Element>(elements: E[]): E[] {
  const all = new Set<Element>(elements);
  return elements.filter((one) => {
    for (let node = one.parentElement; node; node = node.parentElement) if (all.has(node)) return false;
    return true;
  });
}

/** Is one, or holds one. */
export const holds = (element: Element, selector: string): boolean =>
  element.matches(selector) || (element.firstElementChild !== null && element.querySelector(selector) !== null);

/** `Node.DOCUMENT_POSITION_FOLLOWING` */
const FOLLOWING = 4;

export const isBefore = (one: Node, other: Node): boolean => (one.compareDocumentPosition(other) & FOLLOWING) !== 0;

/** Rendered at all. Where the engine cannot say (no layout), by the inline style and `hidden` of its ancestors. */
export function isShown(element: Element): boolean {
  if (!element.isConnected) return false;
  if (typeof element.checkVisibility === 'function') return element.checkVisibility({ visibilityProperty: true });
  for (let node: Element | null = element; node; node = node.parentElement) {
    const { display, visibility } = (node as HTMLElement).style ?? {};
    if (node.hasAttribute('hidden') || display === 'none' || visibility === 'hidden') return false;
  }
  return true;
}

/** Something around it has no height and cuts off what does not fit. */
function isFoldedAway(element: Element): boolean {
  for (let node = element.parentElement; node; node = node.parentElement)
    if (node.getBoundingClientRect().height < 2 && getComputedStyle(node).overflowY !== 'visible') return true;
  return false;
}

/**
 * Of several that are rendered, those a person can see: not transparent, not without a box, not pushed out at the side.
 * All of them when none is; asks for layout, so only where there should be one.
 */
export function seenOf<E extends Element>(several: readonly E[]): readonly E[] {
  if (several.length < 2) return several;
  const seen = several.filter((one) => {
    const { width, height, left, right } = one.getBoundingClientRect();
    const inside = width > 1 && height > 1 && right > 0 && left < (one.ownerDocument.defaultView?.innerWidth ?? 0);
    return inside && !isFoldedAway(one) && !one.closest('[inert]') && one.checkVisibility({ opacityProperty: true });
  });
  return seen.length > 0 ? seen : several;
}
